import {closeSync, fstatSync, openSync} from 'node:fs'
import {readAll} from './file-bytes.ts'

/** For how large a file memory is taken at first, and how large one is for which none is taken anew. */
const firstSize = 1 << 17
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
  let scratch = Buffer.alloc(0)
  const room = (size: number) => {
    if (size > scratchSize) return Buffer.allocUnsafeSlow(size)
    if (size > scratch.length) scratch = Buffer.allocUnsafeSlow(size > firstSize ? scratchSize : firstSize)
    return scratch.subarray(0, size)
  }
  return (path, most = Number.POSITIVE_INFINITY) => {
    const handle = openSync(path, 'r')
    try {
      const {size} = fstatSync(handle)
      if (size > most) return {size}
      const bytes = room(size)
      return {size, bytes: bytes.subarray(0, readAll(handle, bytes, 0))}
    } finally {
      closeSync(handle)
    }
  }
}
