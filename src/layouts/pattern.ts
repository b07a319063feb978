import {isBody} from '../names/body.ts'
import {isDigit} from '../text/letters.ts'
import {isSpace, trimEnd, trimStart} from '../text/spaces.ts'
import {isAccessMark} from '../vocabulary/access/marks.ts'
import {isMunicipality} from '../vocabulary/committees.ts'
import {isDate, mentionsClock} from '../vocabulary/dates.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {WordFinder} from './word-finder.ts'

// Line patterns are how a layout says what a line looks like:
//
//   Sagsnr.: {caseNumber?} Sagsbehandler: {caseworker?}
//
// Text stands for itself, a space for any white space, {name} for a value and
// {name?} for a value that can be empty. There is nothing to backtrack, so that
// a layout from anywhere takes linear time. A pattern without words of its own,
// "{date}", matches a line that can be such a value and is nothing else.

/** The values that a pattern can name, by where in a document they have a meaning. */
export const placeholders = {
  head: ['municipality', 'committee', 'date', 'startTime', 'endTime', 'location', 'itemCount', 'remarks', 'text'],
  item: ['number', 'title', 'mark', 'caseNumber', 'documentNumber', 'caseworker', 'otherCaseworkers', 'access', 'text'],
  heading: ['body', 'date', 'number', 'text'],
  contents: ['number', 'title', 'mark', 'page', 'access', 'text'],
  attachment: ['number', 'access', 'title', 'documentNumber', 'text'],
} as const

export type FieldName = (typeof placeholders)[keyof typeof placeholders][number]

const fieldNames: readonly string[] = [...new Set(Object.values(placeholders).flat())]

/** A value that a pattern found in a line: a half-open range of the source. */
export interface Capture {
  name: FieldName
  start: number
  end: number
}

type Value = {name: FieldName; optional: boolean}
type Part = {literal: string[]} | Value

export interface LinePattern {
  /** As the layout has it. */
  source: string
  /** One or two letters that a matching line can begin with; null for any. */
  beginnings: readonly string[] | null
  parts: readonly Part[]
  /** Whether it has no words of its own, so that the values alone must tell what the line is. */
  isBare: boolean
  /** Looks for a word without which no line matches, where the pattern can begin with anything. */
  wordFinder: WordFinder | null
}

/** The longest value; what is longer is running text, not a value on a label line. */
const longestValue = 2000
/** The longest literal between two values that could be found within a word of theirs, its spaces counted. */
const longestShort = 5
const noCaptures: Capture[] = []
const digits = Array.from('0123456789')

/** A pattern with its letters changed, the names of its values left as they are. */
export function withLetters(printed: string, change: (letters: string) => string): string {
  return printed.replace(/\{[^{}]*\}|[^{}]+/g, (part) => (part.startsWith('{') ? part : change(part)))
}

/**
 * Reads a line pattern.
 *
 * @throws Error where a placeholder is unknown, two stand side by side, or a brace is left over
 */
export function linePattern(printed: string): LinePattern {
  const source = printed.trim()
  const parts: Part[] = []
  let from = 0
  for (const match of matchesIn(/\{([^{}]*)\}/g, source)) {
    if (match.index > from) parts.push(literalPart(source.slice(from, match.index)))
    const name = (match[1] as string).replace(/\?$/, '')
    if (!fieldNames.includes(name)) {
      throw new Error(`"{${match[1]}}" in "${source}" is no placeholder; there are ${fieldNames.join(', ')}`)
    }
    const before = parts.at(-1)
    if (before !== undefined && 'name' in before) throw new Error(`two placeholders side by side in "${source}"`)
    parts.push({name: name as FieldName, optional: match[0].endsWith('?}')})
    from = match.index + match[0].length
  }
  if (from < source.length) parts.push(literalPart(source.slice(from)))
  if (/[{}]/.test(source.replace(/\{[^{}]*\}/g, ''))) throw new Error(`a brace without its other half in "${source}"`)
  if (parts.length === 0) throw new Error('an empty pattern')
  const isBare = !parts.some((part) => 'literal' in part && /\p{L}/u.test(part.literal[0] as string))
  const word = wordOf(parts)
  const beginnings = beginningsOf(parts[0])
  const wordFinder = word !== null && beginnings === null ? new WordFinder(word) : null
  return {source, parts, beginnings, isBare, wordFinder}
}

/**
 * Matches one line, given by the range of its text without white space around it.
 *
 * @returns the values, or undefined where the line does not match
 */
export function matchLine(pattern: LinePattern, text: string, start: number, end: number): Capture[] | undefined {
  if (pattern.wordFinder !== null && !pattern.wordFinder.isWithin(text, start, end)) return undefined
  let captures = noCaptures
  let at = start
  for (let index = 0; index < pattern.parts.length; index++) {
    const part = pattern.parts[index] as Part
    if ('literal' in part) {
      at = literalEnd(part.literal, text, at, end)
      if (at < 0) return undefined
      continue
    }
    const next = pattern.parts[index + 1]
    const behind = pattern.parts[index + 2]
    const from = trimStart(text, at, end)
    let to = end
    if (part.name === 'number') to = numberEnd(text, from, end, part.optional)
    else if (next !== undefined && 'literal' in next) {
      const ending = behind !== undefined && 'name' in behind ? endingOf(behind, next.literal) : undefined
      to = ending === undefined ? findLiteral(next.literal, text, from, end) : ending(text, from, end)
      // The white space before a value that is known from the end is behind this one.
      if (ending !== undefined && isBlankLiteral(next.literal)) index++
    }
    if (to < 0) return undefined
    at = to
    to = trimEnd(text, from, to)
    if (part.name === 'title' && behind !== undefined && 'name' in behind && behind.name === 'page')
      to = withoutLeader(text, from, to)
    if (to - from > longestValue || (to === from && !part.optional)) return undefined
    if (!canBe(part, pattern.isBare || (index === 0 && part.name === 'date'), text, from, to)) return undefined
    captures = [...captures, {name: part.name, start: from, end: to}]
  }
  return trimStart(text, at, end) === end ? captures : undefined
}

/** The values of the first of several patterns that matches. */
export function matchFirst(
  patterns: readonly LinePattern[],
  text: string,
  start: number,
  end: number,
): Capture[] | undefined {
  for (const pattern of patterns) {
    const captures = matchLine(pattern, text, start, end)
    if (captures !== undefined) return captures
  }
  return undefined
}

/** Whether a stretch of text can be the value of a placeholder. */
function canBe({name, optional}: Value, isBare: boolean, text: string, from: number, to: number): boolean {
  switch (name) {
    case 'caseNumber':
      return isBare ? isPlainCaseNumber(text.slice(from, to)) : optional || canBeCaseNumber(text.slice(from, to))
    case 'documentNumber':
      return optional || /^(?=\D*\d)\S+$/.test(text.slice(from, to))
    case 'access':
      return from === to || isAccessMark(text.slice(from, to))
    case 'mark':
      return /^\p{Lu}{1,2}$/u.test(text.slice(from, to))
    case 'date':
      return !isBare || isDate(text.slice(from, to))
    case 'startTime':
    case 'endTime':
      return !isBare || mentionsClock(text.slice(from, to))
    case 'municipality':
      return !isBare || isMunicipality(text.slice(from, to))
    case 'committee':
      return !isBare || isBody(text.slice(from, to))
    default:
      return true
  }
}

/** A case number that nothing can be taken for, so that it needs no label: "00.22.00-A00-3-24", "EMN-2025-010561". */
function isPlainCaseNumber(value: string): boolean {
  return /^(?:\d\d\.\d\d\.\d\d-\p{Lu}\d\d-|\p{Lu}{2,4}-\d{4}-)\d{1,6}(?:-\d{2,4})?$/u.test(value)
}

/** Short, with a digit and without the marks of a sentence: what a layout may take for a case number unseen. */
function canBeCaseNumber(value: string): boolean {
  return value.length <= 40 && /\d/.test(value) && !/[,;?!]|\.\s/.test(value)
}

function literalPart(literal: string): Part {
  const composed = literal.normalize('NFC').replace(/\s+/g, ' ')
  const decomposed = composed.normalize('NFD')
  return {literal: composed === decomposed ? [composed] : [composed, decomposed]}
}

function beginningsOf(part: Part | undefined): readonly string[] | null {
  if (part === undefined) return []
  if ('literal' in part) return part.literal.map(beginningOf)
  return part.name === 'number' && !part.optional ? digits : null
}

/** The first two letters of a text; one, where white space stands behind it, since that can be of any kind. */
function beginningOf(literal: string): string {
  const [first = '', second = ' '] = literal.trimStart().slice(0, 2)
  return second === ' ' ? first : first + second
}

/** The longest word of the pattern: where that is not in a line, there is no need to look on. */
function wordOf(parts: readonly Part[]): readonly string[] | null {
  const literals = parts.flatMap((part) => ('literal' in part ? [part.literal.map(longestWord)] : []))
  const words = literals.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), [])
  return lengthOf(words) > 0 ? words : null
}

function longestWord(literal: string): string {
  return literal.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
}

function lengthOf([word]: readonly string[]): number {
  return word?.length ?? 0
}

/**
 * Where a literal that begins at an offset ends, or -1. White space at its edges
 * is optional, inside it is not; around a dash or a short word, " - ", " i ", it is neither.
 */
function literalEnd(literals: readonly string[], text: string, start: number, end: number): number {
  for (const literal of literals) {
    let at = start
    let index = 0
    const isShort = literal.length <= longestShort && literal.startsWith(' ') && literal.endsWith(' ')
    for (; index < literal.length; index++) {
      const code = literal.charCodeAt(index)
      if (code === 32) {
        const after = trimStart(text, at, end)
        if (after === at && ((isShort && at < end) || (index > 0 && index < literal.length - 1))) break
        at = after
      } else if (at < end && text.charCodeAt(at) === code) at++
      else break
    }
    if (index === literal.length) return at
  }
  return -1
}

/** Where a literal first stands between two offsets, or -1. */
function findLiteral(literals: readonly string[], text: string, start: number, end: number): number {
  const last = Math.min(end, start + longestValue)
  for (let at = start; at <= last; at++) {
    if (literalEnd(literals, text, at, end) >= 0) return at
    // A literal skips the white space before it, so there is nothing to find within a run of it.
    at = Math.max(at, trimStart(text, at, end) - 1)
  }
  return -1
}

function isBlankLiteral(literal: readonly string[]): boolean {
  return literal[0] === ' '
}

/** Finds where the value ends that stands before a literal and a last value, -1 where it does not. */
type Ending = (text: string, from: number, end: number) => number

/**
 * Some values are known from the end of the line: the access mark and the
 * number behind a title that can have spaces, brackets and numbers itself.
 */
function endingOf({name, optional}: Value, literal: readonly string[]): Ending | undefined {
  if (name === 'mark') return (text, from, end) => findLastLiteral(literal, text, from, end)
  if (!isBlankLiteral(literal)) return undefined
  if (name === 'access') return (text, from, end) => accessStart(text, from, end, optional)
  if (name === 'page' || name === 'documentNumber') return (text, from, end) => lastWordStart(text, from, end)
  return undefined
}

/** The longest access mark: "Lukket dagsordenspunkt". */
const longestAccess = 40

function accessStart(text: string, from: number, end: number, isOptional: boolean): number {
  for (let at = Math.max(from, end - longestAccess); at < end; at++) {
    const begins = at === from || isSpace(text.charCodeAt(at - 1))
    if (begins && isAccessMark(text.slice(at, end))) return at
  }
  return isOptional ? end : -1
}

/** Where the last word begins, if it has a digit; dots before a number of a page are no part of it. */
function lastWordStart(text: string, from: number, end: number): number {
  let at = end
  let hasDigit = false
  while (at > from && !isSpace(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 0x2026) {
    hasDigit ||= isDigit(text.charCodeAt(at - 1))
    if (text.charCodeAt(at - 1) === dot && text.charCodeAt(at - 2) === dot) break
    at--
  }
  return hasDigit && at > from ? at : -1
}

const dot = 46

/** Where a title of a table of contents ends: before the dots that lead to the number of its page. */
function withoutLeader(text: string, from: number, end: number): number {
  let at = end
  while (at > from && (text.charCodeAt(at - 1) === 0x2026 || text.charCodeAt(at - 1) === dot)) at--
  const isLeader = end - at > 1 || text.charCodeAt(end - 1) === 0x2026
  return isLeader ? trimEnd(text, from, at) : end
}

/** Where a literal last stands between two offsets, or -1. */
function findLastLiteral(literals: readonly string[], text: string, start: number, end: number): number {
  for (let at = end - 1; at >= Math.max(start, end - longestAccess); at--) {
    if (literalEnd(literals, text, at, end) >= 0) return at
  }
  return -1
}

/** Where an item's number ends that begins at an offset: "90", "1.2", or -1. */
function numberEnd(text: string, start: number, end: number, isOptional: boolean): number {
  let at = start
  while (at < end && isDigit(text.charCodeAt(at))) {
    do at++
    while (at < end && isDigit(text.charCodeAt(at)))
    if (text.charCodeAt(at) !== 46 || !isDigit(text.charCodeAt(at + 1)) || at + 1 >= end) return at
    at++
  }
  return isOptional ? start : -1
}
