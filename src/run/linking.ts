import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import type {RuleId} from '../diagnostics/rules.ts'
import {JsonSpool} from '../files/json-spool.ts'
import {Spool} from '../files/spool.ts'
import type {Steps} from '../files/steps.ts'
import {joinPages} from '../link/join-pages.ts'
import {type LinkedMeeting, LinkIndex, type Pointer, type ReferringMeeting} from '../link/link-index.ts'
import {type JoinedPages, joinedPages, type Page} from '../link/pages.ts'
import type {Meeting, Position} from '../records/schema.ts'
import {readRecords} from '../write/record-lines.ts'
import {type Chunk, type Filling, filled, markedIds} from './chunk.ts'
import {documentResult} from './document-result.ts'
import {Choice, type Name, Naming} from './naming.ts'
import {type OutputPart, openParts, type PartOptions} from './part.ts'
import type {InputResult, MeetingResult} from './result.ts'

// A reference can mean a meeting that the run reads later. So from the first one
// on that waits for its meeting, what is to be written waits as well, in a spool;
// when all is read, it is written with the ids in it. Where one record of each
// meeting is to be chosen, all waits; and from the first record on that may be a
// page of a meeting, names wait as well, since pages are joined before they get one.

/** An input whose text waits: how long each part of it is, and what goes into its blanks. */
interface Waiting {
  lengths: number[]
  blanks: Chunk['blanks'][]
  ends: Chunk['ends'][]
  links: readonly Pointing[]
}

/** A meeting as its references need it, and what they mean. */
interface Pointing {
  meeting: ReferringMeeting
  references: readonly Pointer[]
}

/** A meeting that waits to be named, and the document that it is in. */
type UnnamedMeeting = Pick<MeetingResult, 'id' | 'marks' | 'position' | 'kind' | 'page'> & {
  path: string
  linked: LinkedMeeting | null
  /** Where its record is, if it may be a page. */
  record: {at: number; length: number} | null
}

/** The text of an input, one for each part of the output. */
export type Given = readonly Uint8Array[]

export interface LinkingOptions {
  /** Is told what is to be said of a document when others are known. */
  onSaid: (path: string, said: Diagnostic) => void
  /** Whether one record of each meeting is written, and no other. */
  onePerMeeting: boolean
  /** The parts of the output, where pages are joined; the last chunk of an input has the records of those. */
  joining: readonly PartOptions[] | undefined
}

/**
 * Gives the text of inputs on in their order, with ids told apart, pages of one
 * meeting joined, the record that is the same meeting, and the ids of the records
 * that references mean.
 */
export class Linking {
  readonly #options: LinkingOptions
  readonly #naming = new Naming()
  readonly #index = new LinkIndex()
  readonly #spool = new Spool()
  /** An archive has too much of this, too, to be kept in memory. */
  readonly #waiting = new JsonSpool<Waiting>()
  /** The names of the meetings of each input that waits, or how many of them wait to be named. */
  readonly #names: (readonly (Name | undefined)[] | number)[] = []
  readonly #unnamed = new JsonSpool<UnnamedMeeting>()
  /** The records that may be pages, and which of the unnamed meetings these are. */
  readonly #records = new Spool()
  readonly #pages: number[] = []
  #namesWait: boolean

  constructor(options: LinkingOptions) {
    this.#options = options
    this.#namesWait = options.onePerMeeting
  }

  /**
   * Takes the next input; its meetings are told apart at once, unless some of them are to be left out or joined.
   *
   * @returns its text, where that need not wait
   */
  *add({documents, chunks: all}: InputResult): Steps<Given | undefined> {
    const joins = this.#options.joining !== undefined && all.length > 0
    const chunks = joins ? all.slice(0, -1) : all
    const meetings = documents.flatMap(({path, meetings}) => meetings.map((meeting) => ({path, meeting})))
    this.#namesWait ||= joins && meetings.some(({meeting}) => meeting.page !== null)
    const names = this.#namesWait ? undefined : meetings.map(({path, meeting}) => this.#name(path, meeting))
    if (names === undefined) this.#wait(meetings, joins ? all.at(-1) : undefined)
    const links = meetings.flatMap(({meeting: {id, links}}) =>
      links === null ? [] : {...links, meeting: {...links.meeting, id}},
    )
    if (names !== undefined) for (const {meeting} of links) this.#index.add(meeting)
    const waits = links.some(({references}) => references.some(({target}) => target.date !== null))
    if (names !== undefined && this.#waiting.count === 0 && !waits) {
      const filling = this.#filling(names, links)
      const given: Uint8Array[] = []
      for (const chunk of chunks) given.push(yield* filled(chunk, filling))
      return given
    }
    for (const {bytes} of chunks) yield* this.#spool.addInSteps(bytes)
    const isLeft = ({meeting, reference}: Chunk['blanks'][number]) => {
      const name = names?.[meeting]
      if (name === undefined || typeof reference === 'number') return true
      return reference === 'same' ? name.sameAs !== null : name.suffix !== ''
    }
    this.#waiting.add({
      lengths: chunks.map(({bytes}) => bytes.length),
      blanks: chunks.map(({blanks}) => blanks.filter(isLeft)),
      ends: names === undefined ? chunks.map(({ends}) => ends) : [],
      links: links.map(({meeting: {id, municipality, committee, date, source}, references}) => ({
        meeting: {id, municipality, committee, date, source},
        references,
      })),
    })
    this.#names.push(names ?? meetings.length)
    return undefined
  }

  /**
   * What has waited, in steps, of which some give the text of an input or of a
   * meeting of pages; nothing is added after that.
   *
   * @returns how many records were joined to others
   */
  async *finish(): AsyncGenerator<Given | undefined, number> {
    const joined = this.#joined()
    const late = yield* this.#nameLate(joined)
    const parts = joined.size > 0 ? await openParts(this.#options.joining ?? []) : []
    let at = 0
    let from = 0
    for (const [index, known] of this.#names.entries()) {
      const {lengths, blanks, ends, links} = this.#waiting.get(index)
      const first = at
      if (typeof known === 'number') at += known
      const names = typeof known === 'number' ? late.slice(first, at) : known
      const filling = this.#filling(names, links)
      const given: Uint8Array[] = []
      // What is taken is good until the next is, so all parts of an input are taken together.
      const length = lengths.reduce((sum, length) => sum + length, 0)
      const all = yield* this.#spool.takeInSteps(from, length)
      from += length
      let to = 0
      for (const [part, length] of lengths.entries()) {
        const bytes = all.subarray(to, to + length)
        to += length
        given.push(yield* filled({bytes, blanks: blanks[part] ?? [], ends: ends[part] ?? []}, filling))
        yield undefined
      }
      yield given
      for (let order = first; order < at; order++) {
        const joining = joined.get(order)
        if (joining?.first === order && joining.name !== undefined) yield yield* this.#textOf(joining, parts)
      }
    }
    let count = 0
    for (const [order, {first}] of joined) if (order !== first) count++
    return count
  }

  abandon(): void {
    this.#spool.remove()
    this.#waiting.remove()
    this.#unnamed.remove()
    this.#records.remove()
  }

  /** Names a meeting by what came before it; where the run had its id, that is reported. */
  #name(path: string, meeting: Pick<MeetingResult, 'id' | 'marks' | 'position'>): Name {
    const name = this.#naming.name(meeting.id, meeting.marks)
    if (name.suffix === '') return name
    meeting.id += name.suffix
    const {start} = meeting.position
    const reason = `This run has another meeting with the id of this one, which is now ${meeting.id}`
    this.#options.onSaid(path, diagnostic('duplicate-meeting', reason, {start, end: start}))
    return name
  }

  #wait(meetings: readonly {path: string; meeting: MeetingResult}[], records: Chunk | undefined): void {
    for (const [index, {path, meeting}] of meetings.entries()) {
      const {id, marks, position, kind, links, page} = meeting
      const from = records?.ends[index - 1] ?? 0
      const bytes = page === null ? undefined : records?.bytes.subarray(from, records.ends[index])
      const record = bytes === undefined ? null : {at: this.#records.add(bytes), length: bytes.length}
      if (record !== null) this.#pages.push(this.#unnamed.count)
      this.#unnamed.add({path, id, marks, position, kind, page, linked: links?.meeting ?? null, record})
    }
  }

  /** The meetings that pages are joined to, by the orders of these. */
  #joined(): Map<number, Joining> {
    const joined = new Map<number, Joining>()
    const pages = this.#pages.map((at): Page => {
      const {marks, kind, page} = this.#unnamed.get(at)
      return {at, marks, isMinutes: kind.documentType === 'minutes', host: page?.host ?? null}
    })
    for (const one of joinedPages(pages)) {
      const joining = joiningOf(one, (order) => this.#unnamed.get(order))
      for (const order of joining.pages) joined.set(order, joining)
    }
    return joined
  }

  /** Names what is written, in the order of the input: a meeting of pages where its first page is. */
  *#nameLate(joined: ReadonlyMap<number, Joining>): Generator<undefined, (Name | undefined)[]> {
    const names: (Name | undefined)[] = []
    const choice = this.#options.onePerMeeting ? new Choice() : undefined
    if (choice !== undefined) for (const [, {marks, kind}] of this.#late(joined)) choice.add(marks, kind)
    let index = 0
    for (const [order, meeting] of this.#late(joined)) {
      yield undefined
      if (choice !== undefined && !choice.isKept(index++)) continue
      const name = this.#name(meeting.path, meeting)
      // Only what is written can be meant by references.
      if (meeting.linked !== null) this.#index.add({...meeting.linked, id: meeting.id})
      const joining = joined.get(order)
      if (joining === undefined) names[order] = name
      else joining.name = name
    }
    names.length = this.#unnamed.count
    return names
  }

  /** The meetings that waited to be named, those of pages where their first page is, with the order of each. */
  *#late(joined: ReadonlyMap<number, Joining>): Generator<[number, Nameable]> {
    for (let order = 0; order < this.#unnamed.count; order++) {
      const joining = joined.get(order)
      if (joining === undefined) yield [order, this.#unnamed.get(order)]
      else if (joining.first === order) yield [order, joining]
    }
  }

  /** The text of a meeting that its pages are joined to. */
  *#textOf(joining: Joining, parts: readonly OutputPart[]): Steps<Given> {
    const {meeting, differences} = joinPages(joining.pages.map((order) => this.#recordOf(order)))
    for (const {field, page, first} of differences) {
      const reason = `The pages of this meeting differ in ${differing[field]}: this one and that of ${first.source.path}, which is taken`
      this.#say('pages-differ', page.source.path, page.source.position, reason)
    }
    for (const again of joining.again) {
      const [page, of] = [this.#unnamed.get(again.page), this.#unnamed.get(again.of)]
      const [one, other] = [textOfItem(this.#recordOf(again.page)), textOfItem(this.#recordOf(again.of))]
      const reason = `The item of this page is that of ${of.path} with another text, so it stays a record of its own`
      if (one !== other) this.#say('pages-differ', page.path, page.position, reason)
    }
    const id = markedIds.assign(joining.bareId).id
    const items = meeting.items.map((item) => ({...item, id: `${id}#${item.order}`}))
    const path = joining.path
    const result = yield* documentResult(
      {path, meetings: [{id, ...meeting, items}], diagnostics: [], links: joining.linked !== null, source: null},
      parts,
    )
    for (const said of result.diagnostics) if (said.rule === 'invalid-record') this.#options.onSaid(path, said)
    const links = result.meetings.flatMap(({links}) =>
      links === null ? [] : {...links, meeting: {...links.meeting, id: joining.id}},
    )
    const names = result.meetings.map(() => joining.name)
    const given: Uint8Array[] = []
    for (const {builder} of parts) given.push(yield* filled(builder.chunk(), this.#filling(names, links)))
    return given
  }

  #recordOf(order: number): Meeting {
    const {record} = this.#unnamed.get(order)
    const bytes = record === null ? new Uint8Array() : this.#records.take(record.at, record.length)
    const [meeting] = [...readRecords(bytes)].filter((one) => one !== undefined)
    if (meeting === undefined) throw new Error('What waited to be joined is no record')
    return meeting
  }

  #say(rule: RuleId, path: string, {start}: Position, reason: string): void {
    this.#options.onSaid(path, diagnostic(rule, reason, {start, end: start}))
  }

  #filling(names: Filling['names'], links: readonly Pointing[]): Filling {
    return {
      names,
      linkOf: (meeting, reference) => {
        const from = links[meeting] as Pointing
        const pointer = from.references[reference]
        return pointer === undefined ? null : this.#index.resolve(pointer, from.meeting)
      },
    }
  }
}

/** What a meeting is named by that waited for it. */
type Nameable = Omit<UnnamedMeeting, 'record' | 'page'>

/** A meeting that its pages are joined to; these are told by their orders. */
interface Joining extends Nameable {
  /** In the order of its items. */
  pages: readonly number[]
  /** The page that comes first in the run, where the meeting is written. */
  first: number
  /** Its id before it is told apart from others. */
  bareId: string
  again: readonly {page: number; of: number}[]
  /** Undefined as long as it is not named, and where it is not chosen. */
  name?: Name
}

function joiningOf({pages, again}: JoinedPages, meetingOf: (order: number) => UnnamedMeeting): Joining {
  const meetings = pages.map(({at}) => meetingOf(at))
  const [one] = meetings as [UnnamedMeeting]
  const like = meetings.find(({kind}) => kind.documentType === 'minutes') ?? one
  const {id, kind} = like
  const orders = pages.map(({at}) => at)
  const lines = meetings.map(({linked}, at) => `${at + 1}${linked?.items.slice(linked.items.indexOf('\t')) ?? ''}`)
  return {
    path: one.path,
    position: one.position,
    id,
    bareId: id,
    kind: {...one.kind, documentType: kind.documentType},
    marks: {...one.marks, items: meetings.map(({marks}) => marks.items).join('\n')},
    linked: one.linked && {...one.linked, documentType: kind.documentType, items: lines.join('\n')},
    pages: orders,
    first: Math.min(...orders),
    again: again.map(({page, of}) => ({page: page.at, of: of.at})),
  }
}

const differing = {end: 'when it ended', location: 'where it was held', participants: 'who took part'} as const

/** All that a record says of its item, but for where it says it. */
function textOfItem({items}: Meeting): string {
  return JSON.stringify(items[0]?.sections.map(({heading, text}) => [heading, text]))
}
