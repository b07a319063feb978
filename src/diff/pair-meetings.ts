import {pairsBy} from '../link/pairs.ts'
import {bodyKey, territoryOf} from '../names/body.ts'
import type {Meeting} from '../records/schema.ts'

/** Meetings that two inputs have both, and those that only one has. */
export interface PairedMeetings {
  pairs: [Meeting, Meeting][]
  onlyBefore: Meeting[]
  onlyAfter: Meeting[]
}

/** Pairs the documents of each meeting; one meeting on each side is taken for the same whatever its head says. */
export function pairMeetings(before: readonly Meeting[], after: readonly Meeting[]): PairedMeetings {
  const [one, other] = [before[0], after[0]]
  const areLone = before.length === 1 && after.length === 1
  const pairs: [Meeting, Meeting][] =
    areLone && one !== undefined && other !== undefined ? [[one, other]] : pairsBy(keyOf, before, after)
  const paired = new Set(pairs.flat())
  return {
    pairs,
    onlyBefore: before.filter((meeting) => !paired.has(meeting)),
    onlyAfter: after.filter((meeting) => !paired.has(meeting)),
  }
}

/** A municipality that is not known is the same as any other that is not: both inputs were named for one meeting. */
function keyOf(meeting: Meeting): string {
  const {municipality, committee, date} = meeting
  const territory = municipality === null ? '' : territoryOf(meeting)
  return [territory, bodyKey(committee.name ?? '', municipality), date].join('\n')
}
