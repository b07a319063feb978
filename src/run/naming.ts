import {MeetingIds} from '../compile/identity.ts'
import {type MeetingMarks, type SameMeeting, SameMeetings} from '../link/same-meeting.ts'
import type {Meeting} from '../records/schema.ts'

/** What a run says of one of its meetings. */
export interface Name {
  /** What goes behind its id, "" for most. */
  suffix: string
  /** The id of the first record that is the same meeting; null where it is the first. */
  sameAs: string | null
}

/** Tells the meetings of a run apart, and says which are the same, in the order of the input. */
export class Naming {
  readonly #ids = new MeetingIds()
  readonly #same = new SameMeetings<string>()

  /** @param id as it is before other meetings of the run have it too */
  name(id: string, marks: MeetingMarks): Name {
    const own = this.#ids.assign(id).id
    const {meeting, isFirst} = this.#same.take(marks, own)
    return {suffix: own.slice(id.length), sameAs: isFirst ? null : meeting.first}
  }
}

/** What tells how good a record of a meeting is, beside others of the same. */
export type Kind = Pick<Meeting, 'documentType'> & {mediaType: string}

/** Chooses one record of each meeting: minutes before agendas, structured exports before prints, else the first. */
export class Choice {
  readonly #same = new SameMeetings<{at: number; rank: number}>()
  readonly #meetings: SameMeeting<{at: number; rank: number}>[] = []

  add(marks: MeetingMarks, kind: Kind): void {
    const mine = {at: this.#meetings.length, rank: rankOf(kind)}
    const {meeting} = this.#same.take(marks, mine)
    this.#meetings.push(meeting)
    if (mine.rank < meeting.first.rank) meeting.first = mine
  }

  /** Whether the meeting that was added so many-th, from 0, is the one that is kept; asked when all are added. */
  isKept(at: number): boolean {
    return this.#meetings[at]?.first.at === at
  }
}

/** Media types, from the one that tells most of the parts of a document to that which tells least. */
const structured = [/json|xml$/, /html/, /word|plain/, /pdf/]

function rankOf({documentType, mediaType}: Kind): number {
  const form = structured.findIndex((type) => type.test(mediaType))
  return (documentType === 'minutes' ? 0 : structured.length + 1) + (form < 0 ? structured.length : form)
}
