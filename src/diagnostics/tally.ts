import type {DocumentResult} from '../run/result.ts'

/** What a run found; the last line of a report tells it. */
export interface Tally {
  meetings: number
  items: number
  caseNumbers: number
  decisions: number
  error: number
  warning: number
  info: number
}

export function emptyTally(): Tally {
  return {meetings: 0, items: 0, caseNumbers: 0, decisions: 0, error: 0, warning: 0, info: 0}
}

/** Adds what came of a document. */
export function count(tally: Tally, {counts, diagnostics}: DocumentResult): void {
  tally.meetings += counts.meetings
  tally.items += counts.items
  tally.caseNumbers += counts.caseNumbers
  tally.decisions += counts.decisions
  for (const {severity} of diagnostics) tally[severity]++
}
