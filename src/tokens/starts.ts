import {contentsLetters} from '../vocabulary/dividers.ts'
import {headingLetters} from '../vocabulary/headings.ts'
import {numberPairs} from '../vocabulary/item-numbers.ts'
import {headLabelBeginnings, itemLabelBeginnings} from '../vocabulary/labels.ts'

// The one table that every role is looked up in, by the first two letters of a
// line. It is made once from the vocabulary; a pair of letters that is not in it
// can begin what any line with a letter can.

/** What a line can be, as its first letters tell: bits beside those of its traits. */
export const starts = {
  /** A heading: its letters begin one of the vocabulary, or are capital, as a body's are. */
  heading: 0x10,
  /** The label of a head. */
  label: 0x20,
  /** The labels of an item. */
  fields: 0x40,
  /** The number of an item, or the word before it. */
  numbered: 0x80,
  /** The heading of a table of contents, or of its columns. */
  contents: 0x100,
  /** Anything that begins with a letter. */
  letter: 0x200,
  /** A sentence, a name or a title: anything that begins with a capital letter. */
  capital: 0x400,
} as const

const table = new Map<number, number>()
/** What stands for the second letter of a text that has but one. */
const alone = 0xffff

/** What a text between two offsets can be, as bits of {@link starts}. */
export function startsOf(text: string, start: number, end: number): number {
  if (!(start < end)) return 0
  const pair = (text.charCodeAt(start) << 16) | (start + 1 < end ? text.charCodeAt(start + 1) : alone)
  let found = table.get(pair)
  if (found === undefined) {
    found = startsWith(text.slice(start, Math.min(end, start + 2)))
    // Letters of all the world would let it grow.
    if (table.size < mostPairs) table.set(pair, found)
  }
  return found
}

const mostPairs = 4096

function startsWith(pair: string): number {
  const lower = pair.normalize('NFC').toLowerCase().slice(0, 2)
  const isDigit = /^\d/.test(pair)
  const isLetter = /^[\p{L}§]/u.test(pair)
  // A letter and its accent, apart, are one, and say nothing of the next.
  const isOne = lower.length < pair.length
  const isField = [...itemLabelBeginnings].some((one) => one.startsWith(lower.slice(0, 1)) && one.length < 2)
  let found = 0
  if (isDigit || /^[\p{Lu}§]/u.test(pair) || headingLetters.has(lower)) found |= starts.heading
  if (isLetter && (isOne || headLabelBeginnings.has(lower))) found |= starts.label
  if (isField || itemLabelBeginnings.has(lower)) found |= starts.fields
  if (isDigit || /^(?:#\d|§)/.test(pair) || numberPairs.has(lower)) found |= starts.numbered
  if (contentsLetters.has(lower)) found |= starts.contents
  if (isLetter) found |= starts.letter
  if (/^\p{Lu}/u.test(pair)) found |= starts.capital
  return found
}
