import {Gunzip} from 'fflate'
import {joined} from '../../text/bytes.ts'

/** So many bytes are unpacked at once, so that a bomb is known before it has gone off. */
const atOnce = 1 << 16

/** What gunzip.ts does, in a browser. */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Gunzip((chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  for (let at = 0; at < bytes.length && length <= most; at += atOnce)
    stream.push(bytes.subarray(at, at + atOnce), at + atOnce >= bytes.length)
  return length > most ? undefined : joined(chunks)
}
