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
  const clean: string[] = []
  let at = 0
  texts.forEach((text, meeting) => {
    const pieces = text.split(mark)
    pieces.forEach((piece, index) => {
      if (index > 0) blanks.push({at, meeting})
      at += Buffer.byteLength(piece)
    })
    clean.push(...pieces)
  })
  return {bytes: Buffer.from(clean.join(''), 'utf8'), blanks}
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
