import type {Outcome} from '../records/schema.ts'

/** Words of a decision that changes, limits or conditions what was recommended. */
export const changes =
  /med\s+(?:den|de|følgende)\s+(?:ændring|tilføjelse|tilretning|rettelse|præcisering|undtagelse|forudsætning|justering)|under\s+forudsætning|på\s+betingelse|betinget\s+af|dog\s+(?:således|sådan|med|ikke)|med\s+undtagelse|bortset\s+fra|delvist?(?!\p{L})|for\s+så\s+vidt\s+angår|i\s+stedet\s+for/iu

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
