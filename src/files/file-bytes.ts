import {closeSync, openSync, readSync, writeSync} from 'node:fs'

// The system may take, or give, less than all at a time.

/**
 * Fills bytes from an open file, from an offset of it on.
 *
 * @returns how many there were: fewer than there is room for where the file ends before
 * @throws Error of the system where it cannot be read
 */
export function readAll(handle: number, bytes: Uint8Array, offset: number): number {
  let at = 0
  while (at < bytes.length) {
    const count = readSync(handle, bytes, at, bytes.length - at, offset + at)
    if (count === 0) break
    at += count
  }
  return at
}

/**
 * Writes bytes to an open file, behind what was written to it before.
 *
 * @throws Error of the system where the disk is full
 */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}

/**
 * The first bytes of a file, so many at the most.
 *
 * @throws Error of the system where it cannot be read
 */
export function readStart(path: string, most: number): Uint8Array {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(most)
    return bytes.subarray(0, readAll(handle, bytes, 0))
  } finally {
    closeSync(handle)
  }
}
