import {Bodies} from '../names/body.ts'
import type {Meeting} from '../records/schema.ts'

/** What tells which meeting a document is of: plain data, since it crosses threads. */
export type MeetingMarks = Pick<Meeting, 'municipality' | 'date' | 'startTime'> & {
  committee: Pick<Meeting['committee'], 'name'>
  source: Pick<Meeting['source'], 'path'>
}

/** The records of one meeting, the first of them with what the run keeps of it. */
export interface SameMeeting<First> {
  first: First
  startTime: string | null
}

/**
 * The meetings of a run, each told by municipality, body, date and, where both
 * tell, the time when it began: an agenda and its minutes, a meeting as XML and
 * as PDF. What lacks one of them is no other's meeting.
 */
export class SameMeetings<First> {
  readonly #bodies = new Bodies()
  readonly #days = new Map<string, SameMeeting<First>[]>()

  /** The meeting that a record is of, where one was added before; else it is added. */
  take(marks: MeetingMarks, first: First): {meeting: SameMeeting<First>; isFirst: boolean} {
    const {municipality, committee, date, startTime} = marks
    const fresh = {first, startTime}
    const body = this.#bodies.key(committee.name, municipality)
    if (municipality === null || body === null || date === null) return {meeting: fresh, isFirst: true}
    const day = `${this.#bodies.territoryOf(marks)}\n${body}\n${date}`
    const known = this.#days.get(day) ?? []
    const same = known.find((one) => one.startTime === null || startTime === null || one.startTime === startTime)
    if (same === undefined) {
      this.#days.set(day, [...known, fresh])
      return {meeting: fresh, isFirst: true}
    }
    same.startTime ??= startTime
    return {meeting: same, isFirst: false}
  }
}

/** What {@link SameMeetings} needs of a meeting. */
export function marksOf({municipality, committee, date, startTime, source}: Meeting): MeetingMarks {
  return {municipality, committee: {name: committee.name}, date, startTime, source: {path: source.path}}
}
