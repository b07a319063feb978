import {Bodies} from '../names/body.ts'
import type {Meeting} from '../records/schema.ts'
import {itemMarks, KnownItems} from './item-marks.ts'

/** What tells which meeting a document is of: plain data, since it crosses threads. */
export type MeetingMarks = Pick<Meeting, 'municipality' | 'date' | 'startTime'> & {
  committee: Pick<Meeting['committee'], 'name'>
  source: Pick<Meeting['source'], 'path'>
  /** Its items, as {@link itemMarks} has them. */
  items: string
}

/** The records of one meeting, the first of them with what the run keeps of it. */
export interface SameMeeting<First> {
  first: First
  startTime: string | null
  /** The items of its records. */
  items: string
}

/** What a record is of its meeting: the first one, a copy with items that others have, or a part with items of its own alone. */
export type Place = 'first' | 'copy' | 'part'

/**
 * The meetings of a run, each told by municipality, body, date and, where both
 * tell, the time when it began: an agenda and its minutes, a meeting as XML and
 * as PDF. What lacks one of them is no other's meeting. A site can have a page for
 * each item: those are parts of one meeting, and none is a copy of another.
 */
export class SameMeetings<First> {
  readonly #bodies = new Bodies()
  readonly #days = new Map<string, SameMeeting<First>[]>()
  /** The items of the meeting that was asked for last: pages of one stand together. */
  #last: {meeting: SameMeeting<First>; items: KnownItems} | undefined

  /** The meeting that a record is of, where one was added before; else it is added. */
  take(marks: MeetingMarks, first: First): {meeting: SameMeeting<First>; place: Place} {
    const {municipality, committee, date, startTime, items} = marks
    const fresh = {first, startTime, items}
    const body = this.#bodies.key(committee.name, municipality)
    if (municipality === null || body === null || date === null) return {meeting: fresh, place: 'first'}
    const day = `${this.#bodies.territoryOf(marks)}\n${body}\n${date}`
    const ofDay = this.#days.get(day) ?? []
    const same = ofDay.find((one) => one.startTime === null || startTime === null || one.startTime === startTime)
    if (same === undefined) {
      this.#days.set(day, [...ofDay, fresh])
      return {meeting: fresh, place: 'first'}
    }
    same.startTime ??= startTime
    const known = this.#last?.meeting === same ? this.#last.items : new KnownItems(same.items)
    this.#last = {meeting: same, items: known}
    const place = known.hasNoneOf(items) ? 'part' : 'copy'
    if (place === 'part') {
      known.add(items)
      same.items += `${same.items === '' ? '' : '\n'}${items}`
    }
    return {meeting: same, place}
  }
}

/** What {@link SameMeetings} needs of a meeting. */
export function marksOf({municipality, committee, date, startTime, source, items}: Meeting): MeetingMarks {
  const {name} = committee
  return {municipality, committee: {name}, date, startTime, source: {path: source.path}, items: itemMarks(items)}
}
