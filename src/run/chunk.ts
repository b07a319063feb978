import {randomBytes} from 'node:crypto'
import type {MeetingIdSource} from '../compile/identity.ts'

// The text of an input's meetings is made where the input is read, on whichever
// thread, and before anyone knows what other inputs hold. Some of it depends on
// them all the same: a meeting that comes again gets the id "…/2021-01-27-2", and
// so do its items. So the stages write a mark where such a thing belongs; the
// mark is taken out again, and what stays is a blank that the run fills.
//
//   compiled   {"id":"herning-kommune/byraadet/2021-01-27MARK","items":[{"id":"…/2021-01-27MARK#1" …
//   chunk      {"id":"herning-kommune/byraadet/2021-01-27","items":[{"id":"…/2021-01-27#1" …
//   blanks                                               ^                            ^

/** Text of one part of the output, in UTF-8, and its blanks in the order of their places. */
export interface Chunk {
  bytes: Uint8Array
  blanks: Blank[]
}

/** A place where a value is put in once the run knows it. */
interface Blank {
  /** Offset into the bytes. */
  at: number
  /** Which meeting of the input it belongs to, from 0: what its id needs to be told apart goes here. */
  meeting: number
}

/**
 * Letters and digits, so that no format escapes them, and enough of them at
 * random that no document has them.
 */
const mark = `m${randomBytes(20).toString('hex')}`

const markBytes = Buffer.from(mark)

/** Ids with the mark behind them, for the stage `compile`. */
export const markedIds: MeetingIdSource = {
  assign: (id) => ({id: id + mark, again: false}),
}

export function withoutMark(id: string): string {
  return id.replaceAll(mark, '')
}

/** Takes the marks out of the texts of meetings, one text a meeting. */
export function chunkOf(texts: readonly string[]): Chunk {
  const blanks: Blank[] = []
  const parts: Uint8Array[] = []
  let size = 0
  texts.forEach((text, meeting) => {
    const bytes = withoutMarks(text, (at) => blanks.push({at: size + at, meeting}))
    parts.push(bytes)
    size += bytes.length
  })
  return {bytes: parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts), blanks}
}

/** @param onMark is told where each mark was, as an offset into what is left */
function withoutMarks(text: string, onMark: (at: number) => void): Uint8Array {
  const bytes = Buffer.from(text, 'utf8')
  let to = 0
  let from = 0
  for (let at = bytes.indexOf(markBytes); at >= 0; at = bytes.indexOf(markBytes, from)) {
    bytes.copyWithin(to, from, at)
    to += at - from
    from = at + markBytes.length
    onMark(to)
  }
  bytes.copyWithin(to, from)
  return bytes.subarray(0, to + bytes.length - from)
}

/**
 * The chunk with its blanks filled.
 *
 * @param suffixes what goes behind the id of each meeting of the input, "" for most
 */
export function filled({bytes, blanks}: Chunk, suffixes: readonly string[]): Uint8Array {
  if (suffixes.every((suffix) => suffix === '')) return bytes
  const parts: Uint8Array[] = []
  let from = 0
  for (const {at, meeting} of blanks) {
    const suffix = suffixes[meeting] as string
    if (suffix === '') continue
    parts.push(bytes.subarray(from, at), Buffer.from(suffix))
    from = at
  }
  parts.push(bytes.subarray(from))
  return Buffer.concat(parts)
}
