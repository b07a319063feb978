import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import {Spool} from '../files/spool.ts'
import type {Steps} from '../files/steps.ts'
import {LinkIndex, type Pointer, type ReferringMeeting} from '../link/link-index.ts'
import {type Chunk, type Filling, filled} from './chunk.ts'
import {Choice, type Name, Naming} from './naming.ts'
import type {InputResult, MeetingResult} from './result.ts'

// A reference can mean a meeting that the run reads later. So from the first one
// on that waits for its meeting, what is to be written waits as well, in a spool;
// when all is read, it is written with the ids in it. Where one record of each
// meeting is to be chosen, all waits.

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
type Unnamed = Pick<MeetingResult, 'id' | 'marks' | 'position'> & {
  path: string
  linked: NonNullable<MeetingResult['links']>['meeting'] | null
}

/** The text of an input, one for each part of the output. */
export type Given = readonly Uint8Array[]

export interface LinkingOptions {
  /** Is told where a meeting has the id of another, with the document that it is in. */
  onAgain: (path: string, again: Diagnostic) => void
  /** Whether one record of each meeting is written, and no other. */
  onePerMeeting: boolean
}

/**
 * Gives the text of inputs on in their order, with ids told apart, the record
 * that is the same meeting, and the ids of the records that references mean.
 */
export class Linking {
  readonly #options: LinkingOptions
  readonly #naming = new Naming()
  readonly #choice: Choice | undefined
  readonly #index = new LinkIndex()
  readonly #spool = new Spool()
  /** What waits, as JSON: an archive has too much of that, too, to be kept in memory. */
  readonly #waiting = new Spool()
  readonly #waitingLengths: number[] = []
  /** The names of the meetings of each input that waits, or how many of them wait to be named. */
  readonly #names: (readonly (Name | undefined)[] | number)[] = []
  readonly #unnamed: Unnamed[] = []

  constructor(options: LinkingOptions) {
    this.#options = options
    this.#choice = options.onePerMeeting ? new Choice() : undefined
  }

  /**
   * Takes the next input; its meetings are told apart at once, unless some of them are to be left out.
   *
   * @returns its text, where that need not wait
   */
  *add({documents, chunks}: InputResult): Steps<Given | undefined> {
    const meetings = documents.flatMap(({path, meetings}) => meetings.map((meeting) => ({path, meeting})))
    const names = this.#choice === undefined ? meetings.map(({path, meeting}) => this.#name(path, meeting)) : undefined
    if (names === undefined) for (const {path, meeting} of meetings) this.#wait(path, meeting)
    const links = meetings.flatMap(({meeting: {id, links}}) =>
      links === null ? [] : {...links, meeting: {...links.meeting, id}},
    )
    if (names !== undefined) for (const {meeting} of links) this.#index.add(meeting)
    const waits = links.some(({references}) => references.some(({target}) => target.date !== null))
    if (names !== undefined && this.#waitingLengths.length === 0 && !waits) {
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
    const waiting: Waiting = {
      lengths: chunks.map(({bytes}) => bytes.length),
      blanks: chunks.map(({blanks}) => blanks.filter(isLeft)),
      ends: names === undefined ? chunks.map(({ends}) => ends) : [],
      links: links.map(({meeting: {id, municipality, committee, date, source}, references}) => ({
        meeting: {id, municipality, committee, date, source},
        references,
      })),
    }
    const bytes = Buffer.from(JSON.stringify(waiting))
    this.#waiting.add(bytes)
    this.#waitingLengths.push(bytes.length)
    this.#names.push(names ?? meetings.length)
    return undefined
  }

  /** What has waited, in steps, of which some give the text of an input; nothing is added after that. */
  *finish(): Generator<Given | undefined> {
    let at = 0
    const chosen: (Name | undefined)[] = []
    for (const [index, meeting] of this.#unnamed.entries()) {
      chosen.push(this.#choice?.isKept(index) ? this.#nameLate(meeting) : undefined)
      yield undefined
    }
    for (const [index, waitingLength] of this.#waitingLengths.entries()) {
      const waiting = Buffer.from(this.#waiting.take(waitingLength)).toString('utf8')
      const {lengths, blanks, ends, links} = JSON.parse(waiting) as Waiting
      const known = this.#names[index] as readonly (Name | undefined)[] | number
      const names = typeof known === 'number' ? chosen.slice(at, at + known) : known
      if (typeof known === 'number') at += known
      const filling = this.#filling(names, links)
      const given: Uint8Array[] = []
      for (const [part, length] of lengths.entries()) {
        const bytes = yield* this.#spool.takeInSteps(length)
        given.push(yield* filled({bytes, blanks: blanks[part] ?? [], ends: ends[part] ?? []}, filling))
        yield undefined
      }
      yield given
    }
  }

  abandon(): void {
    this.#spool.remove()
    this.#waiting.remove()
  }

  /** Names a meeting by what came before it; where the run had its id, that is reported. */
  #name(path: string, meeting: Pick<MeetingResult, 'id' | 'marks' | 'position'>): Name {
    const name = this.#naming.name(meeting.id, meeting.marks)
    if (name.suffix === '') return name
    meeting.id += name.suffix
    const {start} = meeting.position
    const reason = `This run has another meeting with the id of this one, which is now ${meeting.id}`
    this.#options.onAgain(path, diagnostic('duplicate-meeting', reason, {start, end: start}))
    return name
  }

  #wait(path: string, {id, marks, position, kind, links}: MeetingResult): void {
    this.#choice?.add(marks, kind)
    this.#unnamed.push({path, id, marks, position, linked: links?.meeting ?? null})
  }

  /** Names a meeting that was chosen; only what is written can be meant by references. */
  #nameLate(meeting: Unnamed): Name {
    const name = this.#name(meeting.path, meeting)
    if (meeting.linked !== null) this.#index.add({...meeting.linked, id: meeting.id})
    return name
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
