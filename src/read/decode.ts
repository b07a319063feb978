import {isUtf8, latin1, utf8} from '../text/bytes.ts'

/** Bytes as text, and how it was found out. */
export interface Decoded {
  /** The text, without its byte order mark; offsets of all records refer to it. */
  text: string
  /** WHATWG name of the encoding: "utf-8", "utf-16le", "utf-16be", "windows-1252" or the one asked for. */
  encoding: string
}

/**
 * Decodes UTF-8 with or without a byte order mark, UTF-16 by its mark, and
 * takes what is not valid UTF-8 for windows-1252, as the councils' own systems do.
 *
 * @param encoding a WHATWG encoding label to use instead of what the bytes tell
 * @throws RangeError where the label is unknown
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) {
    const decoder = new TextDecoder(encoding)
    const isWindows = decoder.encoding === 'windows-1252'
    return {text: isWindows ? decodeWindows1252(bytes) : decoder.decode(bytes), encoding: decoder.encoding}
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  if (!isUtf8(bytes)) return decode(bytes, 'windows-1252')
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return {text: utf8(bytes, marked ? 3 : 0), encoding: 'utf-8'}
}

/** What windows-1252 has from 0x80 to 0x9f, where Latin-1 has control characters; what it leaves open stays. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** windows-1252 by hand: Node 20's TextDecoder takes it for Latin-1 (nodejs/node issue 56542). */
export function decodeWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] as string)
}
