import {headingLetters} from '../vocabulary/headings.ts'
import {headLabelBeginnings, itemLabelBeginnings} from '../vocabulary/labels.ts'

// The one table that every role is looked up in, by the first two letters of a
// line. It is made once from the vocabulary; a pair of letters that is not in it
// can begin what any line with a letter can.

/** What a line can be, as its first letters tell. */
export interface Starts {
  /** A heading: its letters begin one of the vocabulary, or are capital, as a body's are. */
  heading: boolean
  /** The label of a head. */
  label: boolean
  /** The labels of an item. */
  fields: boolean
  /** The number of an item, or the word before it. */
  numbered: boolean
  /** Anything that begins with a letter. */
  letter: boolean
  /** A sentence, a name or a title: anything that begins with a capital letter. */
  capital: boolean
}

const nothing: Starts = {
  heading: false,
  label: false,
  fields: false,
  numbered: false,
  letter: false,
  capital: false,
}
const numberWords: ReadonlySet<string> = new Set(['pu', 'pk', 'sa', 'nr', 'da', 'em', 'åb', 'lu'])
const table = new Map<string, Starts>()

/** What a text between two offsets can be. */
export function startsOf(text: string, start: number, end: number): Starts {
  if (start >= end) return nothing
  const pair = text.slice(start, Math.min(end, start + 2))
  let starts = table.get(pair)
  if (starts === undefined) {
    starts = startsWith(pair)
    // Letters of all the world would let it grow.
    if (table.size < mostPairs) table.set(pair, starts)
  }
  return starts
}

const mostPairs = 4096

function startsWith(pair: string): Starts {
  const lower = pair.normalize('NFC').toLowerCase().slice(0, 2)
  const isDigit = /^\d/.test(pair)
  const isLetter = /^[\p{L}§]/u.test(pair)
  // A letter and its accent, apart, are one, and say nothing of the next.
  const isOne = lower.length < pair.length
  return {
    heading: isDigit || /^[\p{Lu}§]/u.test(pair) || headingLetters.has(lower),
    label: isLetter && (isOne || headLabelBeginnings.has(lower)),
    fields:
      itemLabelBeginnings.has(lower) ||
      [...itemLabelBeginnings].some((one) => one.startsWith(lower.slice(0, 1)) && one.length < 2),
    numbered: isDigit || /^#\d/.test(pair) || numberWords.has(lower),
    letter: isLetter,
    capital: /^\p{Lu}/u.test(pair),
  }
}
