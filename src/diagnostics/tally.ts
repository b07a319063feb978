import type {Verdict} from '../records/completeness.ts'
import type {JudgedDocument} from './policy.ts'

/** What a run found; the last lines of a report tell it. */
export interface Tally {
  documents: number
  meetings: number
  items: number
  caseNumbers: number
  decisions: number
  error: number
  warning: number
  info: number
  /** By a baseline. */
  accepted: number
  verdicts: Record<Verdict, number>
}

export function emptyTally(): Tally {
  return {
    documents: 0,
    meetings: 0,
    items: 0,
    caseNumbers: 0,
    decisions: 0,
    error: 0,
    warning: 0,
    info: 0,
    accepted: 0,
    verdicts: {complete: 0, unconfirmed: 0, doubtful: 0, incomplete: 0, unread: 0},
  }
}

/** Adds what came of a document. */
export function count(tally: Tally, {counts, completeness, diagnostics, accepted, isLate}: JudgedDocument): void {
  tally.meetings += counts.meetings
  tally.items += counts.items
  tally.caseNumbers += counts.caseNumbers
  tally.decisions += counts.decisions
  for (const {severity} of diagnostics) tally[severity]++
  tally.accepted += accepted.length
  if (isLate) return
  tally.documents++
  if (completeness !== null) tally.verdicts[completeness.verdict]++
  else if (counts.meetings === 0) tally.verdicts.unread++
}
