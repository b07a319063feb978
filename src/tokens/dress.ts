import {isDigit} from '../text/letters.ts'
import type {Lines} from '../text/lines.ts'
import {isSpace, trimStart} from '../text/spaces.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {bookmarkPrefix, pagePrefix, prefixLetters} from '../vocabulary/furniture.ts'

// What a line wears before its text, and what it has behind it:
//
//     •  3. Sagsfremstilling:
//     |  |  |^^^^^^^^^^^^^^^|
//     |  |  text            colon
//     |  number
//     bullet

/** A line without what it wears. */
export interface Dress {
  line: number
  /** Where the text begins and ends, white space and a colon at its end left out. */
  start: number
  end: number
  hasBullet: boolean
  hasColon: boolean
  /** Whether the page has a word of its own before the text: "fold dette punkt ind Resume". */
  hasPrefix: boolean
}

/** The longest words that a page puts before a text. */
const longestPrefix = 40
/** How many letters are looked at for what Word left before it. */
const longestBookmark = 5

/** Takes bullet, page words and the colon off a line. */
export function undressed(lines: Lines, line: number): Dress {
  const {text} = lines
  const indent = lines.indent(line)
  const last = lines.trimmedEnd(line)
  let start = indent
  const isMarked = lines.listItems.has(indent)
  const isBullet = bullets.has(text[start] as string) && (start + 1 >= last || isSpace(text.charCodeAt(start + 1)))
  if (isBullet) start = lines.skipSpaces(start + 1, last)
  const prefix = prefixLetters.has(text[start] as string)
    ? pagePrefix.exec(text.slice(start, Math.min(last, start + longestPrefix)))
    : null
  if (prefix !== null) start += prefix[0].length
  else if (isDigit(text.charCodeAt(start)))
    start += bookmarkPrefix.exec(text.slice(start, Math.min(last, start + longestBookmark)))?.[0].length ?? 0
  const hasColon = text.charCodeAt(last - 1) === 58
  const end = hasColon ? lines.trimmedBefore(last - 1, start) : last
  return {line, start, end, hasBullet: isBullet || isMarked, hasColon, hasPrefix: prefix !== null}
}

/** Where the text begins behind a number that a heading wears: "4. Indstilling"; the start itself where there is none. */
export function behindNumber(text: string, start: number, end: number): number {
  let at = start
  while (at < end && at - start < 2 && isDigit(text.charCodeAt(at))) at++
  if (at === start || (text[at] !== '.' && text[at] !== ')')) return start
  let from = at + 1
  // "4.1 Indstilling", "4.1. Indstilling"
  const second = from
  if (text[at] === '.') while (from < end && from - second < 2 && isDigit(text.charCodeAt(from))) from++
  if (from > second && text[from] === '.') from++
  const behind = trimStart(text, from, end)
  return behind > from ? behind : start
}
