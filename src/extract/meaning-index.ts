import type {Outcome} from '../records/schema.ts'
import {indexOf, joinedForms} from '../text/lexicon.ts'
import * as absences from '../vocabulary/absences.ts'
import * as outcomes from '../vocabulary/outcomes.ts'
import * as votes from '../vocabulary/votes.ts'

// Nothing but data, which the build works out once.

/** What a phrase of a passage means: an outcome, a stance, a presence, or a stretch in which nothing is decided. */
export type Meaning =
  | {kind: 'outcome' | 'infinitive'; outcome: Outcome}
  | {kind: 'stance'; rank: number; stance: votes.Stance}
  | {kind: 'presence'; rank: number; presence: absences.PresenceKind}
  | {
      kind:
        | 'negation'
        | 'wish'
        | 'at'
        | 'proposal'
        | 'became'
        | 'remark'
        | 'resolution'
        | 'subordinator'
        | 'leading'
        | 'resume'
    }

/** Every phrase that says something of a decision, by its first word. */
export const index = indexOf<Meaning>([
  ...outcomes.phrases.map(([outcome, list]) => [{kind: 'outcome', outcome} as const, list] as const),
  ...outcomes.infinitives.map(([outcome, list]) => [{kind: 'infinitive', outcome} as const, list] as const),
  ...votes.stances.map((stance, rank) => [{kind: 'stance', rank, stance} as const, stance.phrases] as const),
  ...absences.presences.map(([presence, list], rank) => [{kind: 'presence', rank, presence} as const, list] as const),
  [{kind: 'negation'}, outcomes.negations],
  [{kind: 'wish'}, outcomes.wishes],
  [{kind: 'at'}, outcomes.reported],
  [{kind: 'proposal'}, outcomes.proposals],
  [{kind: 'became'}, outcomes.became],
  [{kind: 'remark'}, outcomes.remarks],
  [{kind: 'resolution'}, outcomes.resolves],
  [{kind: 'subordinator'}, outcomes.subordinators],
  [{kind: 'leading'}, outcomes.leadingSubordinators.map((word) => `^${word}`)],
  [{kind: 'resume'}, outcomes.resumes],
])

/** The forms that the phrases name. */
export const forms = joinedForms(outcomes.forms, votes.forms, absences.forms)
