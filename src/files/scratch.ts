import {closeSync, fstatSync, openSync} from 'node:fs'
import {readAll} from './file-bytes.ts'

/** How large a file is for which no memory is taken anew. */
const scratchSize = 1 << 21

/**
 * Makes a function that reads files, one after the other, to the same memory:
 * what is taken anew for each ends in pieces that fit none. What it gives is good
 * until it is called again. Of a file that has become shorter since it was
 * measured it gives what is there; what has come behind is left.
 *
 * @returns takes a path, and a limit in bytes; of a file that is over it, it gives the size alone
 */
export function scratchReader(): (path: string, most?: number) => {size: number; bytes?: Buffer} {
  const scratch = Buffer.allocUnsafeSlow(scratchSize)
  return (path, most = Number.POSITIVE_INFINITY) => {
    const handle = openSync(path, 'r')
    try {
      const {size} = fstatSync(handle)
      if (size > most) return {size}
      const bytes = size <= scratch.length ? scratch.subarray(0, size) : Buffer.allocUnsafeSlow(size)
      return {size, bytes: bytes.subarray(0, readAll(handle, bytes, 0))}
    } finally {
      closeSync(handle)
    }
  }
}
