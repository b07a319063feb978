import {closeSync, openSync, readSync} from 'node:fs'
import {readAll} from '../files/file-bytes.ts'

/** A line of a file, without its line break: where it is, for a second look, and what it holds. */
export interface Line {
  number: number
  offset: number
  bytes: Buffer
}

const chunkSize = 1 << 20
const feed = 10

/**
 * The lines of a file, one at a time, also of files larger than memory.
 *
 * @throws Error of the system where it cannot be read
 */
export function* linesIn(file: string): Generator<Line> {
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
    }
    const last = line(Buffer.alloc(0))
    if (last.bytes.length > 0) yield last
  } finally {
    closeSync(handle)
  }
}

/** So many bytes of an open file, from an offset on. */
export function readAt(handle: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  if (readAll(handle, bytes, offset) < length) throw new Error('A file has become shorter while it was read')
  return bytes
}
