import {Bodies, isOwnBody} from '../names/body.ts'
import type {AgendaItem, CaseNumber, Meeting, Reference} from '../records/schema.ts'
import {caseKey, itemNumberKey} from './case-key.ts'

/** What the index needs of a meeting: plain data and little of it, since it crosses threads, and an archive has many. */
export type LinkedMeeting = Pick<Meeting, 'id' | 'municipality' | 'committee' | 'date' | 'documentType'> & {
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
  const {id, municipality, committee, date, documentType, source, items} = meeting
  const lines = items.map(lineOf).join('\n')
  return {id, municipality, committee, date, documentType, source: {path: source.path}, items: lines}
}

/** The meeting that a reference stands in. */
export type ReferringMeeting = Pick<LinkedMeeting, 'id' | 'municipality' | 'committee' | 'date' | 'source'>

/** What a reference says of its target. */
export type Target = Pick<Reference['target'], 'committee' | 'date' | 'itemNumber' | 'caseNumber'>

/** What a reference means, as far as it can be a record. */
export type Pointer = Pick<Reference, 'kind'> & {target: Target}

/** A meeting in the index. */
interface Entry {
  id: string
  body: string | null
  isMinutes: boolean
  items: string
}

/** A meeting or an item of it that fits. */
interface Candidate {
  entry: Entry
  order: string | null
  /** What documents of the same meeting have in common here. */
  sameAs: string
}

/**
 * The meetings of a run, to find the one that a reference means. Where none fits
 * or more than one does, it has no answer; it never takes the nearest.
 */
export class LinkIndex {
  readonly #days = new Map<string, Entry[]>()
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
    const day = `${territory}\n${date}`
    const entries = this.#days.get(day)
    if (entries === undefined) this.#days.set(day, [entry])
    else entries.push(entry)
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
    const bodies = this.#bodiesOf(target, from)
    const candidates = this.#entriesOn(target, from)
      .filter(({body}) => body !== null && bodies.has(body))
      .map((entry) => ({entry, order: null, sameAs: entry.items}))
    return only(candidates)
  }

  #item(target: Target, from: ReferringMeeting): string | null {
    if (target.itemNumber === null && target.caseNumber === null) return null
    const fits = itemFilter(target)
    if (target.date === null && target.committee === null && target.itemNumber !== null) {
      const own = this.#entriesOn(from, from).filter(({id}) => id === from.id)
      return only(own.flatMap((entry) => candidatesIn(entry, fits)))
    }
    const bodies = this.#bodiesOf(target, from)
    const entries = this.#entriesOn(target, from)
    const named = entries.filter(({body}) => body !== null && bodies.has(body))
    const isNamed = target.committee !== null && !isOwnBody(target.committee)
    return only((isNamed || named.length > 0 ? named : entries).flatMap((entry) => candidatesIn(entry, fits)))
  }

  #entriesOn({date}: Pick<Target, 'date'>, from: ReferringMeeting): readonly Entry[] {
    return (date !== null && this.#days.get(`${this.#bodies.territoryOf(from)}\n${date}`)) || []
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

/** Whether a line of an entry is the item meant: what both of them say must agree. */
function itemFilter({itemNumber, caseNumber}: Target): (number: string, key: string) => boolean {
  const meantNumber = itemNumber === null ? null : itemNumberKey(itemNumber)
  const meantCase = caseNumber === null ? null : caseKey(caseNumber)
  return (number, key) => {
    if (meantNumber === null) return key === meantCase
    return number === meantNumber && (meantCase === null || key === '' || key === meantCase)
  }
}

function candidatesIn(entry: Entry, fits: (number: string, key: string) => boolean): Candidate[] {
  if (entry.items === '') return []
  return entry.items.split('\n').flatMap((line) => {
    const [order = '', number = '', key = ''] = line.split('\t')
    return fits(number, key) ? [{entry, order, sameAs: `${number}\t${key}`}] : []
  })
}

/** The one candidate. An agenda is none beside minutes of that meeting, nor is a document that says the same again. */
function only(candidates: readonly Candidate[]): string | null {
  const minuted = new Set(candidates.flatMap(({entry}) => (entry.isMinutes ? [entry.body] : [])))
  const [first, ...others] = candidates
    .filter(({entry}) => entry.isMinutes || entry.body === null || !minuted.has(entry.body))
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
  if (first === undefined || !others.every((other) => isSame(first, other))) return null
  return first.order === null ? first.entry.id : `${first.entry.id}#${first.order}`
}

/** Whether two candidates are the same one in two documents of a meeting. */
function isSame(one: Candidate, other: Candidate): boolean {
  return (
    one.entry !== other.entry &&
    one.entry.body !== null &&
    one.entry.body === other.entry.body &&
    one.sameAs === other.sameAs
  )
}
