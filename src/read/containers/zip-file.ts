import {crc32} from 'node:zlib'
import {type Entry, fromBufferPromise} from 'yauzl'

/** An entry of a ZIP file. */
export interface ZipEntry {
  /** The name as it stands there, in whatever encoding. */
  rawName: Uint8Array
  compressedSize: number
  uncompressedSize: number
  isEncrypted: boolean
  /**
   * What it unpacks to. A length that is not the one that the file tells, and a
   * letter that a disk or a line has changed, are damages.
   *
   * @throws Error where it is damaged
   */
  bytes: () => Promise<Uint8Array>
}

export interface ZipFile {
  entryCount: number
  /** @throws Error where the file is damaged from here on */
  entries: () => AsyncIterable<ZipEntry>
}

/**
 * Opens a ZIP file.
 *
 * @throws Error where it is damaged
 */
export async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    decodeStrings: false,
    lazyEntries: true,
    validateEntrySizes: true,
  })
  const unpack = async (entry: Entry) => {
    const chunks: Uint8Array[] = []
    let sum = 0
    for await (const chunk of await file.openReadStreamPromise(entry)) {
      chunks.push(chunk as Uint8Array)
      sum = crc32(chunk as Uint8Array, sum)
    }
    if (sum !== entry.crc32) throw new Error('the bytes of the entry do not have the sum (CRC-32) that the file tells')
    return Buffer.concat(chunks)
  }
  return {
    entryCount: file.entryCount,
    entries: async function* () {
      for await (const entry of file.eachEntry())
        yield {
          rawName: entry.fileName as unknown as Buffer,
          compressedSize: entry.compressedSize,
          uncompressedSize: entry.uncompressedSize,
          isEncrypted: entry.isEncrypted(),
          bytes: () => unpack(entry),
        }
    },
  }
}
