import {constants} from 'node:buffer'
import {randomBytes} from 'node:crypto'
import type {MeetingIdSource} from '../compile/identity.ts'
import type {Steps} from '../files/steps.ts'
import type {Meeting, Reference} from '../records/schema.ts'
import type {Pieces} from '../write/writers.ts'
import type {Name} from './naming.ts'

// The text of an input's meetings is made where the input is read, on whichever
// thread, and before anyone knows what other inputs hold. Some of it depends on
// them all the same: a meeting that comes again gets the id "…/2021-01-27-2", and
// so do its items; a reference gets the id of the record it means. So the stages
// write a mark where such a thing belongs; the mark is taken out again, and what
// stays is a blank that the run fills.
//
//   compiled   {"id":"herning-kommune/byraadet/2021-01-27MARK", … "target":{ … "id":"MARK0;"}
//   chunk      {"id":"herning-kommune/byraadet/2021-01-27", … "target":{ … "id":null}
//   blanks                                               ^                       ^^^^

/** Text of one part of the output, in UTF-8, and its blanks in the order of their places. */
export interface Chunk {
  bytes: Uint8Array
  blanks: Blank[]
  /** Where the text of each meeting ends. */
  ends: number[]
}

/** A place where a value is put in once the run knows it. */
interface Blank {
  /** Offset into the bytes. */
  at: number
  /** Which meeting of the input it belongs to, from 0. */
  meeting: number
  /**
   * Which of the meeting's references the id of a record goes here for, or that
   * of the first record of the same meeting; without either, what tells the
   * meeting's own id apart goes here.
   */
  reference?: number | 'same'
  /** How many bytes stand here as long as there is no such id: "null" in JSON, nothing in a cell. */
  length?: number
}

/**
 * Letters and digits, so that no format escapes them, and enough of them at
 * random that no document has them.
 */
const stem = `m${randomBytes(20).toString('hex')}`
const mark = `${stem}m`
const stemBytes = Buffer.from(stem)
const [linkCode, sameCode, endCode, quoteCode, zeroCode] = ['l', 's', 'e', '"', '0'].map((letter) =>
  letter.charCodeAt(0),
) as [number, number, number, number, number]

/** Ids with the mark behind them, for the stage `compile`. */
export const markedIds: MeetingIdSource = {
  assign: (id) => ({id: id + mark, again: false}),
}

export function withoutMark(id: string): string {
  return id.replaceAll(mark, '')
}

/** Puts a mark where the id of the record belongs that a reference means. */
export function markLink(reference: Reference, index: number): void {
  reference.target.id = `${stem}l${index}e`
}

/** Puts a mark where the id of the first record of the same meeting belongs. */
export function markSame(meeting: Meeting): void {
  meeting.sameMeetingAs = `${stem}se`
}

/** How many bytes a builder has room for at first, and from one input to the next; and how many times as much it takes where that is too little. */
const firstRoom = 1 << 17
const usualRoom = 1 << 20
const growth = 16

/**
 * Puts chunks together meeting by meeting, one after the other, in memory that is
 * taken once: what is taken anew for each ends in pieces that fit none.
 */
export class ChunkBuilder {
  #usual = Buffer.allocUnsafeSlow(firstRoom)
  #room = this.#usual
  #blanks: Blank[] = []
  /** Where the text of each meeting ends. */
  #ends: number[] = []

  /** Takes back the meeting that was added last. */
  takeBack(): void {
    this.#ends.pop()
    this.#blanks = this.#blanks.filter(({meeting}) => meeting < this.#ends.length)
  }

  /**
   * Adds the text of the next meeting, without the marks in it. It comes in
   * pieces, so that one of a hundred megabytes is never there as a string.
   *
   * @throws RangeError where it is longer than memory can be; nothing is added then
   */
  *add(pieces: Pieces): Steps {
    const meeting = this.#ends.length
    const start = this.#ends.at(-1) ?? 0
    let end = start
    for (const piece of pieces) {
      const most = end + piece.length * 3
      if (most > this.#room.length) this.#enlarge(end, most)
      end += this.#room.write(piece, end, 'utf8')
      yield
    }
    const text = this.#room.subarray(start, end)
    const length = yield* withoutMarks(text, (blank) => this.#blanks.push({meeting, ...blank, at: start + blank.at}))
    this.#ends.push(start + length)
  }

  /** What was added since the last one. */
  chunk(): Chunk {
    const text = this.#room.subarray(0, this.#ends.at(-1) ?? 0)
    // In a buffer of its own, which goes to another thread without a copy.
    const isOwn = this.#room !== this.#usual && text.length * 2 > this.#room.length
    const chunk = {
      bytes: isOwn ? text : ownCopy(text),
      blanks: this.#blanks,
      ends: this.#ends,
    }
    this.#room = this.#usual
    this.#blanks = []
    this.#ends = []
    return chunk
  }

  /** Takes more than is asked for: what is not written to is promised by the system, and not given. */
  #enlarge(end: number, least: number): void {
    const isUsual = least <= usualRoom
    const wanted = isUsual ? usualRoom : Math.max(least, Math.min(this.#room.length * growth, constants.MAX_LENGTH))
    const larger = Buffer.allocUnsafeSlow(wanted)
    larger.set(this.#room.subarray(0, end))
    if (isUsual) this.#usual = larger
    this.#room = larger
  }
}

/**
 * Takes the marks out of a text, in its place.
 *
 * @param onBlank is told what was where each mark was, with an offset into what is left
 * @returns how many bytes are left
 */
function* withoutMarks(bytes: Buffer, onBlank: (blank: Omit<Blank, 'meeting'>) => void): Steps<number> {
  let to = 0
  let from = 0
  for (let at = bytes.indexOf(stemBytes); at >= 0; at = bytes.indexOf(stemBytes, from)) {
    yield
    const behind = at + stemBytes.length
    const isSame = bytes[behind] === sameCode
    const isLink = isSame || bytes[behind] === linkCode
    const isQuoted = isLink && bytes[at - 1] === quoteCode
    const kept = isQuoted ? at - 1 : at
    bytes.copyWithin(to, from, kept)
    to += kept - from
    from = behind + 1
    if (!isLink) {
      onBlank({at: to})
      continue
    }
    let reference = 0
    for (; bytes[from] !== endCode; from++) reference = reference * 10 + (bytes[from] as number) - zeroCode
    from += isQuoted ? 2 : 1
    const length = isQuoted ? bytes.write('null', to) : 0
    onBlank({at: to, reference: isSame ? 'same' : reference, length})
    to += length
  }
  bytes.copyWithin(to, from)
  return to + bytes.length - from
}

/** Bytes in a buffer of their own, without zeros first, which would be written for nothing. */
export function ownCopy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  copy.set(bytes)
  return copy
}

/** What goes into the blanks of an input's chunks. */
export interface Filling {
  /** What the run says of each meeting; undefined for one that is left out. */
  names: readonly (Name | undefined)[]
  /** The id of the record that a reference of a meeting means; null where there is none. */
  linkOf?: (meeting: number, reference: number) => string | null
}

/** The chunk with its blanks filled, and without the meetings that are left out. */
export function* filled({bytes, blanks, ends}: Chunk, {names, linkOf}: Filling): Steps<Uint8Array> {
  const parts: Uint8Array[] = []
  let from = 0
  let next = 0
  const skip = (meeting: number) => {
    parts.push(bytes.subarray(from, ends[meeting - 1] ?? 0))
    from = ends[meeting] as number
  }
  for (const [meeting, name] of names.entries()) {
    if (name === undefined) skip(meeting)
    for (let blank = blanks[next]; blank?.meeting === meeting; blank = blanks[++next]) {
      if (name === undefined) continue
      yield
      const {at, reference, length = 0} = blank
      const value = fillerOf(name, reference, (which) => linkOf?.(meeting, which))
      if (value == null || value === '') continue
      const isInJson = reference !== undefined && length > 0
      parts.push(bytes.subarray(from, at), Buffer.from(isInJson ? `"${value}"` : value))
      from = at + length
    }
  }
  if (parts.length === 0) return bytes
  parts.push(bytes.subarray(from))
  return Buffer.concat(parts)
}

function fillerOf(
  {suffix, sameAs}: Name,
  reference: Blank['reference'],
  linkOf: (reference: number) => string | null | undefined,
): string | null | undefined {
  if (reference === undefined) return suffix
  return reference === 'same' ? sameAs : linkOf(reference)
}
