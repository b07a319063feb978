import {promisify} from 'node:util'
import {gunzip as unpack} from 'node:zlib'

const unzip = promisify(unpack)

/**
 * What a gzip file unpacks to; undefined where that is more than so many bytes.
 *
 * @throws Error where it is damaged
 */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  try {
    return await unzip(bytes, {maxOutputLength: most})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw error
  }
}
