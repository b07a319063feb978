import {crc32} from 'node:zlib'
import type {Entry, ZipFile} from 'yauzl'

/**
 * What an entry of a ZIP file unpacks to. The library looks at its length alone;
 * a letter that a disk or a line has changed shows in the sum of all only.
 *
 * @throws Error where the entry is damaged
 */
export async function entryBytes(file: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let sum = 0
  for await (const chunk of await file.openReadStreamPromise(entry)) {
    chunks.push(chunk as Uint8Array)
    sum = crc32(chunk as Uint8Array, sum)
  }
  if (sum !== entry.crc32) throw new Error('the bytes of the entry do not have the sum (CRC-32) that the file tells')
  return Buffer.concat(chunks)
}
