import type {Outcome} from '../records/schema.ts'

/** Words of a decision that changes, limits or conditions what was recommended. */
export const changes =
  /med\s+(?:den|de|følgende)\s+(?:ændring|tilføjelse|tilretning|rettelse|præcisering|undtagelse|forudsætning|justering)|under\s+forudsætning|på\s+betingelse|betinget\s+af|dog\s+(?:således|sådan|med|ikke|at)|med\s+(?:\p{L}+\s+)?ændring(?:er)?(?!\p{L})|vedtagne\s+ændring|det\s+ændrede|ændringsforslag(?:et)?\s+(?:blev\s+|er\s+)?(?:godkendt|vedtaget|tiltrådt)|med\s+undtagelse|bortset\s+fra|delvist?(?!\p{L})|for\s+så\s+vidt\s+angår|i\s+stedet\s+for/iu

/** How a recommendation asks for what a decision can do. */
export const recommendedActs: Partial<Record<Outcome, RegExp>> = {
  noted: /til\s+(?:efterretning|orientering|underretning)/iu,
  discussed: /drøft/iu,
}

/** Words of a decision that speak of the recommendation as such, or hand it on as it is. */
export const namesRecommendation =
  /indstilling|som indstillet|anbefales\s+(?:\p{L}+\s+)?(?:godkendt|tiltrådt|vedtaget)/iu

/** Words of a sentence about what single members and parties thought. */
export const stances = /forbehold|stemte\s+imod|undlod|undlader|kunne\s+ikke\s+tiltræde/iu

/** How a recommendation asks for a refusal. */
export const refusal = /afslag|afslå|afvis|forkast|ikke\s+(?:imødekomme|godkende|bevilge)/iu

/** Words that tell that what was refused is an amendment, and not the recommendation. */
export const amendment = /ændringsforslag|forslag\s+(?:fra|om)|foreslog|stillede\s+forslag/iu

/** A recommendation that is handed on as it is: "Anbefales.", "Indstilles til Byrådets godkendelse." */
export const handedOn =
  /^\s*(?:(?:anbefales|indstilles|indstillet)(?:\s+(?:over\s+for\s+\p{L}+|til\s+[^.,]{0,40}(?:godkendelse|vedtagelse|tiltrædelse)|godkendt|tiltrådt|vedtaget|\p{L}+\s+(?:godkendt|tiltrådt|vedtaget)))?|(?:fremsendes|oversendes)\s[^.,]{0,60}med\s+anbefaling)\s*(?:[.,]|$)/iu
