import {tooLarge} from '../../files/too-large.ts'
import {bombReason, type Container, mostPacked, suspicious, unpackedWhat} from './container.ts'
import {gunzip} from './gunzip.ts'

/** "dump.txt.gz": one document, under the path of the file. */
export const gzip: Container = {
  recognises: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  unpack: async function* (bytes, path, {maxBytes}) {
    const plausible = Math.max(suspicious, bytes.byteLength * mostPacked)
    try {
      const unpacked = await gunzip(bytes, Math.min(maxBytes, plausible))
      if (unpacked !== undefined) yield {path, bytes: unpacked}
      else if (plausible < maxBytes) yield {path, rule: 'refused-container', reason: bombReason}
      else yield tooLarge(path, maxBytes, undefined, unpackedWhat)
    } catch (error) {
      yield {path, rule: 'damaged-container', reason: `The gzip file is damaged: ${(error as Error).message}`}
    }
  },
}
