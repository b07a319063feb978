import {Inflate} from 'fflate'
import {unpackedBy} from './unpack.browser.ts'
import type {ZipEntry, ZipFile} from './zip-file.ts'

// What zip-file.ts does, in a browser. The list of entries stands at the end of a
// ZIP file, and behind it how many there are and where the list begins:
//
//   entry, entry, …   PK12 PK12 …   PK56

const entrySignature = 0x04034b50
const listSignature = 0x02014b50
const endSignature = 0x06054b50
const endSize = 22
const mostComment = 0xffff
const [stored, deflated] = [0, 8]

export async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  return {
    entryCount: view.getUint16(end + 10, true),
    entries: async function* () {
      let at = view.getUint32(end + 16, true)
      for (let left = view.getUint16(end + 10, true); left > 0; left--) {
        if (at + 46 > end || view.getUint32(at, true) !== listSignature)
          throw new Error('invalid central directory file header signature')
        const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
          number,
          number,
          number,
        ]
        yield entryAt(view, bytes, at, name)
        at += 46 + name + extra + comment
      }
    },
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - endSize
  for (let at = last; at >= 0 && last - at <= mostComment; at--)
    if (view.getUint32(at, true) === endSignature && view.getUint16(at + 20, true) === last - at) return at
  throw new Error('End of central directory record signature not found. Either not a zip file, or file is truncated.')
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [crc, compressedSize, uncompressedSize] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ]
  const local = view.getUint32(at + 42, true)
  return {
    rawName: bytes.subarray(at + 46, at + 46 + nameLength),
    compressedSize,
    uncompressedSize,
    isEncrypted: (flags & 1) === 1,
    bytes: async () => {
      if (local + 30 > bytes.length || view.getUint32(local, true) !== entrySignature)
        throw new Error('invalid local file header signature')
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (start + compressedSize > bytes.length) throw new Error('file data overflows file bounds')
      const packed = bytes.subarray(start, start + compressedSize)
      const unpacked = unpack(packed, method, uncompressedSize)
      if (unpacked.length !== uncompressedSize) throw new Error('the entry has another length than the file tells')
      if (crc32(unpacked) !== crc)
        throw new Error('the bytes of the entry do not have the sum (CRC-32) that the file tells')
      return unpacked
    },
  }
}

function unpack(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method === stored) return packed.slice()
  if (method !== deflated) throw new Error(`unsupported compression method: ${method}`)
  return unpackedBy(new Inflate(), packed, most)
}

const crcs = Uint32Array.from({length: 256}, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcs[(crc ^ byte) & 0xff] as number)
  return (crc ^ 0xffffffff) >>> 0
}
