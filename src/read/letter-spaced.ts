import type {VFile} from 'vfile'
import {kindInAnyLetters} from '../vocabulary/headings.ts'
import {
  beforeLetters,
  fourApart,
  lettersApart,
  oneApart,
  wordsApart,
  wordsOfLetters,
} from '../vocabulary/letter-spaced.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {type Edit, editText} from './left-out.ts'

// Prints space out the letters of what is to be seen first, and text that is
// made of them has the blanks:
//
//   D A G S O R D E N   F O R   B Y R Å D E T        DAGSORDEN FOR BYRÅDET
//   For stemte A B F Ø V                             as it is: letters of parties

/** How many letters a word has at the least that has a letter twice, and how many different ones. */
const leastLetters = 5
const leastDifferent = 3

/** Gives a file in which letters stand apart a reading text with whole words, and the map back to the source. */
export function joinSpacedLetters(file: VFile): void {
  const text = String(file)
  if (fourApart.test(text)) editText(file, joined(text))
}

function* joined(text: string): Generator<Edit> {
  for (const {0: found, index} of matchesIn(lettersApart, text)) {
    const before = beforeLetters.exec(found)?.[0].length ?? 0
    const words = wordsOfLetters(found.slice(before))
    if (words.some(isWord)) yield {start: index + before, end: index + found.length, letters: words.join(' ')}
  }
}

/** The heading or word of a head that a text is whose letters all stand apart: "B E S L U T N I N G". */
export function wholeWord(text: string): string | undefined {
  if (!oneApart.test(text)) return undefined
  const word = text.replace(/\s/gu, '')
  return isKnown(plainOf(word)) ? word : undefined
}

function plainOf(letters: string): string {
  return letters.toLowerCase().replace(/[^\p{L}]+$/u, '')
}

function isKnown(plain: string): boolean {
  return wordsApart.has(plain) || kindInAnyLetters(plain) !== undefined
}

/** Whether letters are a word, and no letters of parties: these are never named twice. */
function isWord(letters: string): boolean {
  const plain = plainOf(letters)
  if (isKnown(plain)) return true
  const different = new Set(plain).size
  return (
    plain.length >= leastLetters &&
    different >= leastDifferent &&
    different < plain.length &&
    /[aeiouyæøå]/u.test(plain)
  )
}
