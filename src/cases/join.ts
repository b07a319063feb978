import type {Steps} from '../files/steps.ts'
import {caseKey} from '../link/case-key.ts'
import {alike, likeness} from '../link/titles.ts'
import {type Archive, type Entry, itemId} from './archive.ts'
import type {KeptDecision, KeptReference} from './kept.ts'
import {Partition} from './partition.ts'
import {findTwins} from './twins.ts'

/** A reference of one case to another. */
interface Relation {
  from: Entry
  to: JoinedCase
  text: string
}

/** The items of one case, and what it refers to beyond itself. */
export interface JoinedCase {
  /** Each item in all the documents of its meeting, minutes first. */
  items: Entry[][]
  relations: Relation[]
}

/** What an item points to: another item, and whether the text says that it is the same case. */
interface Pointer {
  to: number
  text: string
  isHistory: boolean
}

/**
 * Joins the items of an archive to cases.
 *
 * - The same case number in the same municipality is one case, and so is the
 *   same item in several documents of its meeting.
 * - What an item tells of its own history is the same case: earlier decisions
 *   that are printed with it, and references in a section of history.
 * - Any other reference joins two items with the same title, and an item without
 *   a case number to the one case that it refers to. Where both have numbers of
 *   their own, it only relates them: minutes mention other cases all the time.
 */
export function* joinCases(archive: Archive): Steps<JoinedCase[]> {
  const meetings = archive.meetings()
  yield
  const twins = yield* findTwins(meetings, archive)
  const entries = meetings.flatMap((meeting) => meeting.items.map((item): Entry => ({meeting, item})))
  const places = yield* placesOf(archive, entries)
  const partition = new Partition(entries.length)
  for (const [at, entry] of entries.entries()) {
    const first = places.ofCase(entry, entry.item.caseNumber)
    if (first !== undefined) partition.join(first, at)
    partition.join(twins[at] as number, at)
    yield
  }
  // What is one case so far: what is joined below must not depend on the order.
  const numbered = partition.copy()
  const relations: {from: number; pointer: Pointer}[] = []
  for (const [at, entry] of entries.entries()) {
    const pointers = pointersOf(entry, places, archive).filter(({to}) => to !== at)
    const referred = new Set(pointers.filter(({isHistory}) => !isHistory).map(({to}) => numbered.rootOf(to)))
    for (const pointer of pointers) {
      const to = entries[pointer.to] as Entry
      // Items of one agenda that refer to each other are different ones.
      const isElsewhere = to.meeting !== entry.meeting
      const isOnly = entry.item.caseNumber === null && referred.size === 1
      const isAlike = likeness(entry.item.title, to.item.title) >= alike
      if (pointer.isHistory || (isElsewhere && (isOnly || isAlike))) partition.join(at, pointer.to)
      else relations.push({from: at, pointer})
    }
    yield
  }
  return yield* collect(entries, twins, partition, relations)
}

function* collect(
  entries: readonly Entry[],
  twins: Int32Array,
  partition: Partition,
  relations: readonly {from: number; pointer: Pointer}[],
): Steps<JoinedCase[]> {
  const cases = new Map<number, JoinedCase>()
  const items = new Map<number, Entry[]>()
  for (const [at, entry] of entries.entries()) {
    const root = partition.rootOf(at)
    const joined = cases.get(root) ?? {items: [], relations: []}
    cases.set(root, joined)
    const item = items.get(twins[at] as number)
    if (item !== undefined) item.push(entry)
    else {
      const first = [entry]
      items.set(at, first)
      joined.items.push(first)
    }
    yield
  }
  for (const {from, pointer} of relations) {
    const joined = cases.get(partition.rootOf(from))
    const to = cases.get(partition.rootOf(pointer.to))
    if (joined === undefined || to === undefined || joined === to) continue
    joined.relations.push({from: entries[from] as Entry, to, text: pointer.text})
    yield
  }
  return [...cases.values()]
}

function pointersOf(entry: Entry, places: Places, archive: Archive): Pointer[] {
  const earlier = entry.item.decisions
    .filter((decision) => !archive.isOwn(decision, entry))
    .map((decision) => ({to: places.ofDecision(decision, entry), text: decision.text, isHistory: true}))
  const referred = entry.item.references.map((reference) => ({
    to: places.ofReference(reference, entry),
    text: reference.text,
    isHistory: reference.inHistory,
  }))
  return [...earlier, ...referred].flatMap(({to, ...rest}) => (to === undefined ? [] : [{to, ...rest}]))
}

function* placesOf(archive: Archive, entries: readonly Entry[]): Steps<Places> {
  const places = new Places(archive, entries)
  for (const [at, entry] of entries.entries()) {
    places.add(entry, at)
    yield
  }
  return places
}

/** Where in the list of all items that stand which a document points to. */
class Places {
  readonly #archive: Archive
  readonly #entries: readonly Entry[]
  /** The index of the first item of each meeting. */
  readonly #firstOf = new Map<string, number>()
  readonly #firstOfCase = new Map<string, number>()

  constructor(archive: Archive, entries: readonly Entry[]) {
    this.#archive = archive
    this.#entries = entries
  }

  /** Takes the entry of an index, in their order. */
  add({meeting, item}: Entry, at: number): void {
    if (!this.#firstOf.has(meeting.id)) this.#firstOf.set(meeting.id, at)
    if (item.caseNumber === null) return
    const place = this.#placeOf(meeting, item.caseNumber)
    if (!this.#firstOfCase.has(place)) this.#firstOfCase.set(place, at)
  }

  /** The first item with a case number in the municipality of another item. */
  ofCase({meeting}: Entry, caseNumber: string | null): number | undefined {
    return caseNumber === null ? undefined : this.#firstOfCase.get(this.#placeOf(meeting, caseNumber))
  }

  #placeOf(meeting: Entry['meeting'], caseNumber: string): string {
    return `${this.#archive.territoryOf(meeting)}\n${caseKey(caseNumber)}`
  }

  ofDecision({body, date, itemNumber}: KeptDecision, entry: Entry): number | undefined {
    const target = {committee: body, date, itemNumber, caseNumber: null}
    if (itemNumber !== null) return this.#byId(this.#archive.index.resolve({kind: 'item', target}, entry.meeting))
    return this.#inMeeting(this.#archive.index.resolve({kind: 'meeting', target}, entry.meeting), entry)
  }

  ofReference({kind, target}: KeptReference, entry: Entry): number | undefined {
    const id = this.#archive.index.resolve({kind, target}, entry.meeting)
    if (kind === 'meeting') return this.#inMeeting(id, entry)
    return this.#byId(id) ?? this.ofCase(entry, target.caseNumber)
  }

  #byId(id: string | null): number | undefined {
    if (id === null) return undefined
    const [meetingId = ''] = id.split('#')
    return this.#indexesOf(meetingId).find((at) => itemId(this.#entries[at] as Entry) === id)
  }

  /** The one item of a meeting that is of the same matter: by case number, else by title. */
  #inMeeting(id: string | null, {item}: Entry): number | undefined {
    if (id === null) return undefined
    const indexes = this.#indexesOf(id)
    const those = (fits: (entry: Entry) => boolean) => indexes.filter((at) => fits(this.#entries[at] as Entry))
    const key = item.caseNumber === null ? undefined : caseKey(item.caseNumber)
    const sameCase = those((entry) => entry.item.caseNumber !== null && caseKey(entry.item.caseNumber) === key)
    const sameTitle = (sameCase.length > 0 ? sameCase : indexes).filter(
      (at) => likeness((this.#entries[at] as Entry).item.title, item.title) >= alike,
    )
    if (sameCase.length === 1) return sameCase[0]
    return sameTitle.length === 1 ? sameTitle[0] : undefined
  }

  #indexesOf(meetingId: string): number[] {
    const first = this.#firstOf.get(meetingId)
    const count = first === undefined ? 0 : (this.#entries[first] as Entry).meeting.items.length
    return Array.from({length: count}, (_, at) => (first as number) + at)
  }
}
