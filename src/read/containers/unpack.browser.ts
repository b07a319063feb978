import type {Gunzip, Inflate} from 'fflate'
import {joined} from '../../text/bytes.ts'

/** So many bytes are unpacked at once, so that a bomb is known before it has gone off. */
const atOnce = 1 << 16

/** What the bytes unpack to: of more than so many bytes only the beginning, which is longer than that. */
export function unpackedBy(stream: Gunzip | Inflate, bytes: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  stream.ondata = (chunk) => {
    chunks.push(chunk)
    length += chunk.length
  }
  for (let at = 0; at < bytes.length && length <= most; at += atOnce)
    stream.push(bytes.subarray(at, at + atOnce), at + atOnce >= bytes.length)
  return joined(chunks)
}
