import {writeSync} from 'node:fs'

/**
 * Writes bytes to an open file, behind what was written to it before; the system may take less than all at a time.
 *
 * @throws Error of the system where the disk is full
 */
export function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
}
