import {closeSync, openSync, readSync} from 'node:fs'
import {readAll} from '../files/file-bytes.ts'
import type {Steps} from '../files/steps.ts'

/** A line of a file, without its line break: where it is, for a second look, and what it holds. */
export interface Line {
  number: number
  offset: number
  bytes: Buffer
}

const chunkSize = 1 << 20
const feed = 10

/**
 * The lines of a file, one at a time, also of files larger than memory; undefined
 * as often as a line goes on, so that it can be long and a signal is heard.
 *
 * @throws Error of the system where it cannot be read
 */
export function* linesIn(file: string): Generator<Line | undefined> {
  const handle = openSync(file, 'r')
  try {
    let pending: Buffer[] = []
    let offset = 0
    let number = 1
    const line = (last: Buffer): Line => {
      const bytes = Buffer.concat([...pending, last])
      pending = []
      return {number: number++, offset, bytes}
    }
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkSize)
      const length = readSync(handle, chunk)
      if (length === 0) break
      let from = 0
      for (
        let to = chunk.subarray(0, length).indexOf(feed);
        to >= 0;
        to = chunk.subarray(0, length).indexOf(feed, from)
      ) {
        const found = line(chunk.subarray(from, to))
        yield found
        offset += found.bytes.length + 1
        from = to + 1
      }
      pending.push(chunk.subarray(from, length))
      yield undefined
    }
    const last = line(Buffer.alloc(0))
    if (last.bytes.length > 0) yield last
  } finally {
    closeSync(handle)
  }
}

/**
 * So many bytes of an open file, from an offset on.
 *
 * @throws Error where they are not there
 */
export function* readAt(handle: number, offset: number, length: number): Steps<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; at += chunkSize) {
    const piece = bytes.subarray(at, at + chunkSize)
    if (readAll(handle, piece, offset + at) < piece.length)
      throw new Error('A file has become shorter while it was read')
    yield
  }
  return bytes
}
