import type {Meeting} from '../records/schema.ts'
import {recordLines} from '../write/record-lines.ts'
import type {Writer} from '../write/writers.ts'

/** Whether a record may be a page of its meeting, with one item of it. */
export function mayBePage({items, committee, date, traits, pages}: Meeting): boolean {
  return (
    items.length === 1 &&
    pages.length === 0 &&
    committee.name !== null &&
    date !== null &&
    !traits.includes('supplementary')
  )
}

/** The host of an address; null where there is none. */
export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host || null : null
}

/** The records that may be pages, so that they can be joined when all is read; of others nothing. */
export const pageRecords: Writer = {
  ...recordLines,
  meeting: (meeting, onCut, source) => (mayBePage(meeting) ? recordLines.meeting(meeting, onCut, source) : []),
}
