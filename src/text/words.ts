import {isCapitalAt, isDigit, isLetter} from './letters.ts'
import {isSpace} from './spaces.ts'

/** A word, a number or a mark of a text, half-open. */
export interface Word {
  kind: 'word' | 'number' | 'mark'
  start: number
  end: number
  text: string
  /** Whether a word begins with a capital letter. */
  isCapital: boolean
  /** Whether a full stop stands right behind it, which is no part of it: an abbreviation, an initial, an end. */
  hasStop: boolean
  /** What stands before it: nothing, white space, or a line break. */
  gap: 'none' | 'space' | 'line'
}

const stop = 46
const hyphen = 45
const dash = 0x2013
const apostrophe = 39
const quote = 0x2019

/** The words, numbers and marks of a text, from the left to the right. "K.E." is two words, "Bro-Jørgensen" is one. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let gap: Word['gap'] = 'none'
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      if (code === 10 || code === 13) gap = 'line'
      else if (gap === 'none') gap = 'space'
      at++
      continue
    }
    const kind = isLetter(code) ? 'word' : isDigit(code) ? 'number' : 'mark'
    const end = kind === 'word' ? endOfWord(text, at) : kind === 'number' ? endOfNumber(text, at) : at + 1
    const hasStop = kind !== 'mark' && text.charCodeAt(end) === stop
    words.push({
      kind,
      start: at,
      end,
      text: text.slice(at, end),
      isCapital: kind === 'word' && isCapitalAt(text, at),
      hasStop,
      gap,
    })
    gap = 'none'
    at = hasStop ? end + 1 : end
  }
  return words
}

function endOfWord(text: string, start: number): number {
  let at = start
  for (;;) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || isDigit(code) || code === apostrophe || code === quote) at++
    else if ((code === hyphen || code === dash) && isLetter(text.charCodeAt(at + 1))) at++
    else return at
  }
}

function endOfNumber(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  return at
}
