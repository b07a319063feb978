import type {Steps} from '../files/steps.ts'
import {matchInSteps} from '../link/match-items.ts'
import type {Archive} from './archive.ts'
import type {KeptMeeting} from './kept.ts'

/**
 * Finds the items that several documents of one meeting have in common: its
 * agenda and its minutes, or the same minutes twice.
 *
 * @param meetings in the order of {@link Archive.meetings}, so that documents of a meeting are neighbours
 * @returns for each item of all meetings, one after the other, the first that is the same
 */
export function* findTwins(meetings: readonly KeptMeeting[], archive: Archive): Steps<Int32Array> {
  const count = meetings.reduce((sum, {items}) => sum + items.length, 0)
  const twins = Int32Array.from({length: count}, (_, at) => at)
  let known: {meeting: KeptMeeting; indexes: number[]}[] = []
  let at = 0
  for (const meeting of meetings) {
    const indexes = meeting.items.map(() => at++)
    const before = known.at(-1)
    if (before === undefined || !isSameMeeting(before.meeting, meeting, archive)) known = []
    if (known.length === 0) {
      known.push({meeting, indexes})
      yield
      continue
    }
    const firsts = known.flatMap((one) => one.indexes.filter((index) => twins[index] === index))
    const items = known.flatMap((one) => one.meeting.items.filter((_, order) => isFirst(one.indexes[order], twins)))
    for (const [one, other] of yield* matchInSteps(items, meeting.items))
      twins[indexes[other] as number] = firsts[one] as number
    known.push({meeting, indexes})
    yield
  }
  return twins
}

function isFirst(index: number | undefined, twins: Int32Array): boolean {
  return index !== undefined && twins[index] === index
}

/** Two documents are of one meeting where body and date agree, and no two minutes begin at different times. */
function isSameMeeting(one: KeptMeeting, other: KeptMeeting, archive: Archive): boolean {
  const body = archive.bodyOf(one)
  if (one.date === null || one.date !== other.date || body === null || body !== archive.bodyOf(other)) return false
  if (archive.territoryOf(one) !== archive.territoryOf(other)) return false
  const areBothMinutes = one.documentType === 'minutes' && other.documentType === 'minutes'
  return !areBothMinutes || one.startTime === null || other.startTime === null || one.startTime === other.startTime
}
