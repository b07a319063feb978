import {isUtf8} from 'node:buffer'
import {createHash} from 'node:crypto'

// What is done to bytes, by what Node.js has for it. In a browser the file of this
// name that ends in .browser.ts takes its place, as with all that needs Node.js.

export {isUtf8}

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Bytes as UTF-8, which they have to be. */
export function utf8(bytes: Uint8Array, from = 0): string {
  return view(bytes).toString('utf8', from)
}

/** Bytes as Latin-1: a letter a byte. */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.byteLength): string {
  return view(bytes).toString('latin1', from, to)
}

/** Whether a text, in Latin-1, stands anywhere in bytes. */
export function hasText(bytes: Uint8Array, text: string): boolean {
  return view(bytes).includes(text, 0, 'latin1')
}

/** All chunks, one behind the other. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(chunks)
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
