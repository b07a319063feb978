import {sha256 as hash} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'

// What bytes.ts does, in a browser.

const utf8Decoder = new TextDecoder('utf-8', {ignoreBOM: true})
const strictDecoder = new TextDecoder('utf-8', {fatal: true})
/** So many letters are made at once. */
const lettersAtOnce = 8192

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictDecoder.decode(bytes)
    return true
  } catch {
    return false
  }
}

export function sha256(content: Uint8Array | string): string {
  return bytesToHex(hash(typeof content === 'string' ? new TextEncoder().encode(content) : content))
}

export function utf8(bytes: Uint8Array, from = 0): string {
  return utf8Decoder.decode(bytes.subarray(from))
}

export function latin1(bytes: Uint8Array, from = 0, to = bytes.byteLength): string {
  let text = ''
  const end = Math.min(to, bytes.byteLength)
  for (let at = from; at < end; at += lettersAtOnce)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(end, at + lettersAtOnce)))
  return text
}

export function hasText(bytes: Uint8Array, text: string): boolean {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0))
  for (let at = bytes.indexOf(codes[0] as number); at >= 0; at = bytes.indexOf(codes[0] as number, at + 1))
    if (codes.every((code, offset) => bytes[at + offset] === code)) return true
  return false
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
