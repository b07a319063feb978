import {Shelf} from '../files/shelf.ts'
import type {LinkedMeeting} from '../link/link-index.ts'
import type {MeetingResult} from './result.ts'

/** A meeting that waits to be named, and the document that it is in. */
export type UnnamedMeeting = Pick<MeetingResult, 'id' | 'marks' | 'position' | 'kind' | 'page'> & {
  path: string
  linked: LinkedMeeting | null
  /** Where its record is, if it may be a page. */
  record: {at: number; length: number} | null
}

/** A record with one item that may be a page, and the how many-th meeting of those that wait it is. */
type UnnamedPage = UnnamedMeeting & {order: number; page: NonNullable<UnnamedMeeting['page']>}

/** The meetings that wait to be named, as JSON: an archive has too many of them to be kept in memory. */
export class UnnamedMeetings {
  readonly #shelf = new Shelf()
  /** Where each ends. */
  readonly #ends: number[] = []
  /** The orders of those that may be pages. */
  readonly #pages: number[] = []

  get count(): number {
    return this.#ends.length
  }

  /** @throws OutputError where the disk has no room for it */
  add(meeting: UnnamedMeeting): void {
    const bytes = Buffer.from(JSON.stringify(meeting))
    if (meeting.page !== null && meeting.record !== null) this.#pages.push(this.count)
    this.#ends.push(this.#shelf.put(bytes) + bytes.length)
  }

  /** The one that was added so many-th, from 0. */
  get(order: number): UnnamedMeeting {
    const from = this.#ends[order - 1] ?? 0
    const bytes = this.#shelf.get(from, (this.#ends[order] as number) - from)
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as UnnamedMeeting
  }

  /** Those that may be pages. */
  pages(): UnnamedPage[] {
    return this.#pages.map((order) => ({order, ...this.get(order)}) as UnnamedPage)
  }

  remove(): void {
    this.#shelf.remove()
  }
}
