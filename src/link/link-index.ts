import {Bodies, computed, isOwnBody} from '../names/body.ts'
import {type Picked, pick} from '../records/pick.ts'
import type {AgendaItem, CaseNumber, Meeting, Reference} from '../records/schema.ts'
import {caseKey, itemNumberKey} from './case-key.ts'
import {addTo, type Choice, type Entry, onlyOf} from './choice.ts'
import {ItemIndex, type MeantItem} from './item-index.ts'

const ofLinked = ['id', 'municipality', 'committee', 'date', 'documentType'] as const

/** What the index needs of a meeting: plain data and little of it, since it crosses threads, and an archive has many. */
export type LinkedMeeting = Picked<Meeting, typeof ofLinked> & {
  source: Pick<Meeting['source'], 'path'>
  /** A line for each item: its order, its number and what is known of its case, parted by tabs. */
  items: string
}

/** What {@link linkedMeeting} needs: a meeting, or what was kept of it. */
type Linkable = Omit<LinkedMeeting, 'items'> & {
  items: readonly (Pick<AgendaItem, 'order' | 'number'> & {caseNumber: CaseNumber | string | null})[]
}

/** A meeting as others can mean it. */
export function linkedMeeting(meeting: Linkable): LinkedMeeting {
  const {source, items} = meeting
  return {...pick(meeting, ofLinked), source: {path: source.path}, items: items.map(lineOf).join('\n')}
}

/** The meeting that a reference stands in. */
export type ReferringMeeting = Pick<LinkedMeeting, 'id' | 'municipality' | 'committee' | 'date' | 'source'>

/** What a reference says of its target. */
export const ofTarget = ['committee', 'date', 'itemNumber', 'caseNumber'] as const
export type Target = Picked<Reference['target'], typeof ofTarget>

/** What a reference means, as far as it can be a record. */
export type Pointer = Pick<Reference, 'kind'> & {target: Target}

/** The documents of the meetings of one body on one day. */
class Sitting {
  /** By the ids of their meetings. */
  readonly entries = new Map<string, Entry>()
  readonly meetings: Choice = {}
  readonly items = new ItemIndex(() => this.entries.values())

  add(entry: Entry): void {
    this.entries.set(entry.id, entry)
    addTo(this.meetings, {entry, order: null, sameAs: entry.items})
    this.items.renew()
  }
}

/**
 * The meetings of a run, to find the one that a reference means. Where none fits
 * or more than one does, it has no answer; it never takes the nearest.
 */
export class LinkIndex {
  /** By territory and date, and then by body. */
  readonly #days = new Map<string, Map<string | null, Sitting>>()
  /** The items of the document that was asked for its own last: it asks for many, one after the other. */
  #own: {entry: Entry; items: ItemIndex} | undefined
  readonly #bodies = new Bodies()

  add(meeting: LinkedMeeting): void {
    const {municipality, committee, date} = meeting
    const territory = this.#bodies.territoryOf(meeting)
    if (committee.name !== null) {
      for (const code of [committee.code, Bodies.codeIn(committee.name)])
        if (code !== null) this.#bodies.learn(code, committee.name, municipality, territory)
    }
    if (date === null) return
    const entry: Entry = {
      id: meeting.id,
      body: this.#bodies.key(committee.name, municipality),
      isMinutes: meeting.documentType === 'minutes',
      items: meeting.items,
    }
    const day = computed(this.#days, `${territory}\n${date}`, () => new Map<string | null, Sitting>())
    computed(day, entry.body, () => new Sitting()).add(entry)
  }

  /**
   * The id of the one meeting or item that a reference means; null where no
   * record of the run fits, more than one does, or the kind has no records.
   *
   *   item      its date and number (or case number); without a committee the
   *             meeting's own committee is meant, or else the only one that fits;
   *             without either it is an item of the same meeting ("jf. punkt 3")
   *   meeting   its date; without a committee the meeting's own is meant
   *   case      its number and a date
   *
   * Of a meeting that is there as agenda and as minutes the minutes are meant; of
   * one that is there twice, with the same numbers, the first.
   */
  resolve({kind, target}: Pointer, from: ReferringMeeting): string | null {
    if (kind === 'meeting') return this.#meeting(target, from)
    if (kind === 'item' || kind === 'case') return this.#item(target, from)
    return null
  }

  #meeting(target: Target, from: ReferringMeeting): string | null {
    const day = this.#dayOf(target, from)
    return onlyOf(sittingsOf(day, this.#bodiesOf(target, from)).map(({meetings}) => meetings))
  }

  #item(target: Target, from: ReferringMeeting): string | null {
    const {date, committee, itemNumber, caseNumber} = target
    if (itemNumber === null && caseNumber === null) return null
    const meant: MeantItem = {
      number: itemNumber === null ? null : itemNumberKey(itemNumber),
      caseKey: caseNumber === null ? null : caseKey(caseNumber),
    }
    if (date === null && committee === null && itemNumber !== null) return this.#ownItem(meant, from)
    const day = this.#dayOf(target, from)
    const named = sittingsOf(day, this.#bodiesOf(target, from))
    const isNamed = committee !== null && !isOwnBody(committee)
    const sittings = isNamed || named.length > 0 ? named : [...day.values()]
    return onlyOf(sittings.map(({items}) => items.find(meant)))
  }

  /** An item of the meeting that speaks of it. */
  #ownItem(meant: MeantItem, from: ReferringMeeting): string | null {
    const sitting = this.#dayOf(from, from).get(this.#bodies.key(from.committee.name, from.municipality))
    const entry = sitting?.entries.get(from.id)
    if (entry === undefined) return null
    if (this.#own?.entry !== entry) this.#own = {entry, items: new ItemIndex(() => [entry], true)}
    return onlyOf([this.#own.items.find(meant)])
  }

  #dayOf({date}: Pick<Target, 'date'>, from: ReferringMeeting): ReadonlyMap<string | null, Sitting> {
    return (date !== null && this.#days.get(`${this.#bodies.territoryOf(from)}\n${date}`)) || noDay
  }

  #bodiesOf({committee}: Target, from: ReferringMeeting): ReadonlySet<string> {
    const name = committee === null || isOwnBody(committee) ? from.committee.name : committee
    return name === null ? new Set() : this.#bodies.keysOf(name, from.municipality, this.#bodies.territoryOf(from))
  }
}

function lineOf({order, number, caseNumber}: Linkable['items'][number]): string {
  const parts = [number === null ? '' : itemNumberKey(number), caseNumber === null ? '' : caseKey(caseNumber)]
  return [order, ...parts].join('\t')
}

const noDay: ReadonlyMap<string | null, Sitting> = new Map()

function sittingsOf(day: ReadonlyMap<string | null, Sitting>, bodies: ReadonlySet<string>): Sitting[] {
  return [...bodies].flatMap((body) => day.get(body) ?? [])
}
