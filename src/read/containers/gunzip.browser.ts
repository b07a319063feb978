import {Gunzip} from 'fflate'
import {unpackedBy} from './unpack.browser.ts'

/** What gunzip.ts does, in a browser. */
export async function gunzip(bytes: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const unpacked = unpackedBy(new Gunzip(), bytes, most)
  return unpacked.length > most ? undefined : unpacked
}
