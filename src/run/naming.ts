import {MeetingIds} from '../compile/identity.ts'
import {KnownItems} from '../link/item-marks.ts'
import {type Kind, rankOf} from '../link/record-rank.ts'
import {type MeetingMarks, SameMeetings} from '../link/same-meeting.ts'

/** What a run says of one of its meetings. */
export interface Name {
  /** What goes behind its id, "" for most. */
  suffix: string
  /** The id of the first record of its meeting, where it repeats one; null where its items stand in no record before. */
  sameAs: string | null
}

/** What is said of a meeting that no other is like: one thing for all, since a run keeps the names of those that wait. */
const unlike: Name = {suffix: '', sameAs: null}

/** Tells the meetings of a run apart, and says which are the same, in the order of the input. */
export class Naming {
  readonly #ids = new MeetingIds()
  readonly #same = new SameMeetings<string>()

  /** @param id as it is before other meetings of the run have it too */
  name(id: string, marks: MeetingMarks): Name {
    const own = this.#ids.assign(id).id
    const {meeting, place} = this.#same.take(marks, own)
    if (own === id && place !== 'copy') return unlike
    return {suffix: own.slice(id.length), sameAs: place === 'copy' ? meeting.first : null}
  }
}

/** A record that may be chosen: the how many-th it is, how good, and its items. */
interface Candidate {
  at: number
  rank: number
  items: string
}

/**
 * Chooses one record of each meeting: minutes before agendas, structured exports
 * before prints, else the first. A record with items of which the better ones have
 * none is no copy but another part of the meeting, such as a page of one item: it is
 * kept as well.
 */
export class Choice {
  readonly #same = new SameMeetings<Candidate[]>()
  readonly #meetings = new Set<Candidate[]>()
  #count = 0
  #kept: Set<number> | undefined

  add(marks: MeetingMarks, kind: Kind): void {
    const mine = {at: this.#count++, rank: rankOf(kind), items: marks.items}
    const {meeting, place} = this.#same.take(marks, [mine])
    if (place === 'first') this.#meetings.add(meeting.first)
    else meeting.first.push(mine)
  }

  /** Whether the meeting that was added so many-th, from 0, is one that is kept; asked when all are added. */
  isKept(at: number): boolean {
    this.#kept ??= new Set([...this.#meetings].flatMap(chosen))
    return this.#kept.has(at)
  }
}

function chosen(candidates: readonly Candidate[]): number[] {
  const known = new KnownItems('')
  const kept: number[] = []
  for (const {at, items} of candidates.toSorted((a, b) => a.rank - b.rank || a.at - b.at)) {
    if (kept.length > 0 && !known.hasNoneOf(items)) continue
    kept.push(at)
    known.add(items)
  }
  return kept
}
