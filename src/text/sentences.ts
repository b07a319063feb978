import {deputies} from '../vocabulary/absences.ts'
import {absentLabel, bareLabel, deputiesLabel} from '../vocabulary/attendance.ts'
import {isGivenName} from '../vocabulary/given-names.ts'
import * as danish from '../vocabulary/lines.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {
  abbreviations,
  hour,
  joinsNames,
  labelsNames,
  lettersFollow,
  minutes,
  notNames,
  partOfName,
  units,
} from '../vocabulary/people.ts'
import {WordSet} from '../vocabulary/word-set.ts'

// Who stood where, and who was away, is said in sentences of one build: persons,
// parties or numbers, and a phrase that says what they did, before or behind them.
//
//   Karl Mose (V) og Ø     stemte imod
//   For stemte:            A, B og Lone Birk (løsgænger)

/** A sentence, half-open, with where it stands. */
export interface Sentence {
  start: number
  end: number
  text: string
  /** Whether a blank line stands before it. */
  isParagraph: boolean
  /** Whether a line begins with it. */
  isLine: boolean
}

/** The longest sentence; what is longer is looked at in pieces. */
const longest = 2000
/** Where a sentence can end: a mark with white space behind it, or a line break. */
const stop = /[.!?][”"»)]?[^\S\r\n]+(?!\s)|(?<![^\S\r\n])[^\S\r\n]+(?:\r?\n|\r)\s*|(?:\r?\n|\r)\s*/g
/** A line of a list that begins with a name and says something of the person: "Mia Bro, Ida Kær indkaldt". */
const entryLine = /^[^\S\r\n]*\p{Lu}[\p{L}.'’-]* \p{Lu}(?:[^\r\n.]|\.(?=\S|[^\S\r\n])){0,90}(?<!\.)(?=[\r\n]|$)/u
/** The sentences of a text, with their offsets; lines that a label opens are one with it. */
export function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  let isParagraph = true
  let isLine = true
  let full: number | undefined
  const width = () => {
    full ??= fullWidth(text)
    return full
  }
  /** The sentence so far, up to the last line break that only a printer has set. */
  let joined = ''
  const add = (end: number) => {
    const whole = joined + text.slice(start + joined.length, end)
    joined = ''
    for (let at = start; at < end; at += longest) {
      const piece = whole.slice(at - start, Math.min(end, at + longest) - start)
      const from = at + (piece.length - piece.trimStart().length)
      const trimmed = piece.trim()
      if (trimmed !== '') found.push({start: from, end: from + trimmed.length, text: trimmed, isParagraph, isLine})
    }
  }
  stop.lastIndex = 0
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const {index} = match
    const next = index + match[0].length
    const isBreak = /[\r\n]/.test(match[0])
    const join = isBreak ? joinAt(text, start, index, next, width) : undefined
    if (join === 'wrapped') joined += text.slice(start + joined.length, index).padEnd(next - start - joined.length)
    if (isBreak ? join !== undefined : !endsSentence(text, start, index, next)) continue
    add(isBreak ? index : index + 1)
    start = next
    isLine = isBreak
    isParagraph = isBreak && blankLine.test(match[0])
  }
  add(text.length)
  return found
}

/** How far on each side of a place its sentence is looked for. */
const reach = 600

/** The sentences around places of a text that are asked for one by one, from the left to the right. */
export class SentencesAround {
  readonly #text: string
  /** The paragraph, or the part of it within reach, that was asked for last. */
  #start = 0
  #end = 0
  #sentences: readonly Sentence[] = []
  /** The sentence that was told last, on one line: many places can stand in one sentence. */
  #last: Sentence | undefined
  #lastText = ''

  constructor(text: string) {
    this.#text = text
  }

  /** The sentence that an offset is in, on one line. */
  at(offset: number): string {
    if (offset < this.#start || offset >= this.#end) this.#readAround(offset)
    const found = this.#sentences.find(({end}) => this.#start + end > offset)
    if (found !== this.#last) {
      this.#last = found
      this.#lastText = (found?.text ?? '').replace(/\s+/g, ' ')
    }
    return this.#lastText
  }

  #readAround(offset: number): void {
    const first = Math.max(0, offset - reach)
    const near = this.#text.slice(first, offset + reach)
    let [start, end] = [0, near.length]
    for (const {index, 0: blank} of matchesIn(blankLines, near)) {
      if (index >= offset - first) {
        end = index
        break
      }
      start = index + blank.length
    }
    this.#start = first + start
    this.#end = first + end
    this.#sentences = sentencesIn(near.slice(start, end))
  }
}

/** A line break with a blank line behind it. */
const blankLine = /\n\s*\n|\r\s*\r/

/** What parts two paragraphs. */
const blankLines = /(?:\n|\r(?!\n))\s*(?:\n|\r(?!\n))/g

/**
 * How a line goes on behind its break: 'wrapped', where only the page was too narrow, or behind a comma; 'listed', where
 * each line has its own, as names below a label.
 */
function joinAt(
  text: string,
  start: number,
  index: number,
  next: number,
  width: () => number,
): 'wrapped' | 'listed' | undefined {
  const behind = text.slice(next, next + 60)
  if (absentLabel.test(behind) || deputiesLabel.test(behind) || lacksStop(text, start, index, next)) return undefined
  const before = text.slice(Math.max(start, index - 40), index)
  if (danish.leadsIn.test(before) && danish.point.test(text.slice(next, next + 8))) return 'listed'
  const opened = text.slice(start, Math.min(index, start + 60))
  const isListed =
    (/^[^\r\n]{0,50}:\s*(?:[\r\n]|$)/.test(opened) || bareLabel.test(opened)) &&
    index - start < longest &&
    !isOpener(lineWord.exec(text.slice(next, next + 40))?.[0] ?? '') &&
    (danish.nameLine.test(text.slice(next, next + 120)) || entryLine.test(text.slice(next, next + 120)))
  if (isListed) return 'listed'
  if (isWrapped(text, start, index, next, width)) return 'wrapped'
  if (danish.goesOn.test(before))
    return text[index - 1] === ':' || blankLine.test(text.slice(index, next)) ? 'listed' : 'wrapped'
  return undefined
}

/** Whether a line has lost the full stop at its end: "… for Ea Dal (O)", and below that "Ole Toft (V) deltog ikke". */
function lacksStop(text: string, start: number, index: number, next: number): boolean {
  const before = text.slice(Math.max(start, index - longestClause), index)
  return (
    danish.endsFull.test(before) &&
    danish.beginsWithPerson.test(text.slice(next, next + 120)) &&
    danish.hasVerb.test(before)
  )
}

/** How far back before the end of a line its verb is looked for. */
const longestClause = 200

const lineWord = /^\p{L}+/u

/** Whether a line begins with what is in nobody's name; "Stedfortræder" can stand within a list. */
function isOpener(word: string): boolean {
  return opensSentence(word) && !deputies.test(word)
}

/** How wide the narrowest page is; and how much of its width a line may lack, since letters are of many widths. */
const narrowest = 60
const ragged = 0.85
const firstWord = /^\S*/u

/** How long a line is, with the first word of the next one, where a printer has broken it. */
function fullWidth(text: string): number {
  const longest = text.split(/[\r\n]/).reduce((most, {length}) => Math.max(most, length), 0)
  return Math.max(narrowest, longest * ragged)
}

/** A line that is broken within a sentence: the next one goes on in small letters, or this one is full. */
function isWrapped(text: string, start: number, index: number, next: number, width: () => number): boolean {
  const from = Math.max(start, index - 8)
  const mark = /[.!?:;](?=\s*$)/.exec(text.slice(from, index))
  if (mark !== null && endsSentence(text, start, from + mark.index, next)) return false
  if (blankLine.test(text.slice(index, next)) || danish.decidedAlone.test(text.slice(next, next + 30))) return false
  const line = Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1
  return (
    /^\p{Ll}(?![).])/u.test(text.slice(next, next + 2)) ||
    (/^[\p{Lu}\d(]/u.test(text.slice(next, next + 2)) &&
      index - line + 1 + (firstWord.exec(text.slice(next, next + narrowest))?.[0].length ?? 0) > width())
  )
}

/** How far back before a full stop is looked for what is no end. */
const reachBack = 30

/** Whether a full stop ends a sentence, and no abbreviation, ordinal number or initial. */
function endsSentence(text: string, start: number, index: number, next: number): boolean {
  if (text[index] !== '.') return true
  const follows = text[next] ?? ''
  if (!/[\p{Lu}\d"“”»'(•·–-]/u.test(follows)) return false
  const before = text.slice(Math.max(start, index - reachBack), index)
  if (abbreviations.test(before) || (hour.test(before) && minutes.test(text.slice(next, next + 3)))) return false
  if (units.test(before)) return /\p{Lu}/u.test(follows) && !partOfName.test(before)
  const initial = singleCapital.exec(before)
  return initial === null || !isInitial(text, before.slice(0, initial.index), next)
}

/** A capital letter on its own at the end, which may be an initial or a party. */
const singleCapital = /(?<![\p{L}\d])\p{Lu}$/u
/** A list whose last name begins with an initial: "A. Kær, ". */
const initialled = /(?<![\p{L}\d])\p{Lu}\.\s?\p{Lu}\p{Ll}[\p{L}-]*(?:\s\(\p{Lu}{1,3}\))?,\s+$/u
const wordAt = /[\p{L}’'-]+/uy

/**
 * Whether a capital letter with a full stop is an initial: "Steen B. Andersen",
 * "K.E. Mortved", "C, A. Ben Kær (løsgænger)"; and no party that a sentence ends
 * with: "For stemte A, B og V. Karl Mose tog forbehold."
 */
function isInitial(text: string, before: string, next: number): boolean {
  wordAt.lastIndex = next
  const following = wordAt.exec(text)?.[0] ?? ''
  if (!/^\p{Lu}/u.test(following) || opensSentence(following)) return false
  if (/\p{Lu}\.\s?$/u.test(before) || before.trim() === '') return true
  const word = /(?<![\p{L}’'-])(?<letters>[\p{L}’'-]+)\s+$/u.exec(before)?.groups?.letters
  if (word !== undefined) {
    if (labelsNames.test(word)) return true
    if (/^\p{Lu}\p{Ll}/u.test(word)) return !opensSentence(word) && !lettersFollow.test(word)
    // "idet K. Fabrin stemte imod"
    if (danish.opensClause.test(word)) return !isGivenName(following)
    // "Imod stemte A. Kær, T. Bro", but "Imod stemte A. Karl Mose tog forbehold"
    if (danish.listsOn.test(text.slice(wordAt.lastIndex, wordAt.lastIndex + 30))) return !isGivenName(following)
    // "Bo Ås og K. Hansen", but "A og V. Karl Mose"
    return joinsNames.test(word) && !/\p{Lu}\s+\p{L}+\s+$/u.test(before)
  }
  // "Afbud: A. Kirkegaard, T. Bremslev": behind such a label stand no parties.
  if (/[:,]\s+$/u.test(before) && absentLabel.test(before.slice(before.lastIndexOf('\n') + 1))) return true
  // "A. Kær, T. Bro stemte imod", but "B. Kær, V. Karl Mose tog forbehold"
  if (initialled.test(before)) return !isGivenName(following)
  // In a list that goes on: "C, A. Ben Kær (løsgænger), O"
  return /,\s+$/u.test(before) && danish.goesOnAsList.test(text.slice(wordAt.lastIndex, wordAt.lastIndex + 80))
}

const openers = new WordSet(notNames)

/** Whether a word with a capital letter is in nobody's name, but has it since a sentence begins. */
export function opensSentence(word: string): boolean {
  return openers.has(word)
}
