import type {Outcome} from '../records/schema.ts'

/** Words of a decision that changes, limits or conditions what was recommended. */
export const changes =
  /med\s+(?:den|de|følgende)\s+(?:ændring|tilføjelse|tilretning|rettelse|præcisering|undtagelse|forudsætning|justering)|under\s+forudsætning|på\s+betingelse|betinget\s+af|dog\s+(?:således|sådan|med|ikke)|med\s+undtagelse|bortset\s+fra|delvist?(?!\p{L})|for\s+så\s+vidt\s+angår|i\s+stedet\s+for/iu

/** How a recommendation asks for what a decision can do. */
export const recommendedActs: Partial<Record<Outcome, RegExp>> = {
  noted: /til\s+(?:efterretning|orientering|underretning)/iu,
  discussed: /drøft/iu,
}
