import {promisify} from 'node:util'
import {gunzip} from 'node:zlib'
import type {Container} from './container.ts'

const unzip = promisify(gunzip)

/** "dump.txt.gz": one document, under the path of the file. */
export const gzip: Container = {
  recognises: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8,
  unpack: async function* (bytes, path, {maxBytes}) {
    try {
      yield {path, bytes: await unzip(bytes, {maxOutputLength: maxBytes})}
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      yield isTooLarge
        ? {path, rule: 'refused-container', reason: `Unpacked it is larger than ${maxBytes} bytes`}
        : {path, rule: 'damaged-container', reason: `The gzip file is damaged: ${(error as Error).message}`}
    }
  },
}
