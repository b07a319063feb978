import {promisify} from 'node:util'
import {gunzip} from 'node:zlib'
import {tooLarge} from '../../files/input.ts'
import {bombReason, type Container, mostPacked, suspicious, unpackedWhat} from './container.ts'

const unzip = promisify(gunzip)

/** "dump.txt.gz": one document, under the path of the file. */
export const gzip: Container = {
  recognises: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  unpack: async function* (bytes, path, {maxBytes}) {
    const plausible = Math.max(suspicious, bytes.byteLength * mostPacked)
    try {
      yield {path, bytes: await unzip(bytes, {maxOutputLength: Math.min(maxBytes, plausible)})}
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
        yield {path, rule: 'damaged-container', reason: `The gzip file is damaged: ${(error as Error).message}`}
      else if (plausible < maxBytes) yield {path, rule: 'refused-container', reason: bombReason}
      else yield tooLarge(path, maxBytes, undefined, unpackedWhat)
    }
  },
}
