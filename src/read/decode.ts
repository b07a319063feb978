import {isUtf8, latin1, utf8} from '../text/bytes.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {letteredWord} from '../vocabulary/written-letters.ts'

/** Bytes as text, and how it was found out. */
export interface Decoded {
  /** The text, without its byte order mark; offsets of all records refer to it. */
  text: string
  /** WHATWG name of the encoding: "utf-8", "utf-16le", "utf-16be", "windows-1252" or the one asked for; or "cp850". */
  encoding: string
}

/** The code page of DOS in Denmark, which WHATWG has no name for; 865 has the same Danish letters. */
export const dosEncoding = 'cp850'

/**
 * Decodes UTF-8 with or without a byte order mark, UTF-16 by its mark, and
 * takes what is not valid UTF-8 for windows-1252, as the councils' own systems do,
 * but where its letters are clearly those of DOS.
 *
 * @param encoding a WHATWG encoding label, or "cp850", to use instead of what the bytes tell
 * @throws RangeError where the label is unknown
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding === dosEncoding) return {text: decodeBytes(bytes, dosLetters), encoding}
  if (encoding !== undefined) {
    const decoder = new TextDecoder(encoding)
    const isWindows = decoder.encoding === 'windows-1252'
    return {text: isWindows ? decodeWindows1252(bytes) : decoder.decode(bytes), encoding: decoder.encoding}
  }
  const marked = markedEncoding(bytes)
  if (marked?.startsWith('utf-16')) return decode(bytes, marked)
  if (!isUtf8(bytes)) return decode(bytes, isDos(bytes) ? dosEncoding : 'windows-1252')
  return {text: utf8(bytes, marked === undefined ? 0 : 3), encoding: 'utf-8'}
}

/** The encoding that a byte order mark tells; undefined where bytes begin with none. */
export function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

/** What windows-1252 has from 0x80 to 0x9f, where Latin-1 has control characters; what it leaves open stays. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
/** What code page 850 has from 0x80 on. */
const dosLetters =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** windows-1252 by hand: Node 20's TextDecoder takes it for Latin-1 (nodejs/node issue 56542). */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decodeBytes(bytes, windowsLetters)
}

/** Bytes as Latin-1, but for those from one on that have other letters. */
function decodeBytes(bytes: Uint8Array, letters: string): string {
  return latin1(bytes).replace(/[\u0080-\u00ff]/g, (letter) => letters[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** How many letters of DOS within words tell that a text is from there. */
const leastDos = 3
/** æ, ø and å within a word, as Latin-1 shows the bytes of DOS, where windows-1252 has quotation marks and a dagger. */
const dosInWord = /(?<=[a-z])[\u0086\u0091\u009b](?=[a-z])/g
/** The same of windows-1252. */
const windowsInWord = /[A-Za-z][æøåÆØÅ][A-Za-z]/

/** Whether bytes that are no UTF-8 are those of DOS: by letters within words, of which one is known, where none is of windows-1252. */
function isDos(bytes: Uint8Array): boolean {
  const text = latin1(bytes)
  if (windowsInWord.test(text)) return false
  let found = 0
  for (const _ of matchesIn(dosInWord, text)) if (++found === leastDos) break
  return found === leastDos && letteredWord.test(decodeBytes(bytes, dosLetters))
}
