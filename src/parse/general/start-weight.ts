import {hasParty} from '../../names/listed-person.ts'
import type {SectionKind} from '../../records/schema.ts'
import {isSameTitle, titleKey} from '../../text/same-title.ts'
import type {Stretch} from '../../text/stretch.ts'
import {countOf, isSameCount, type NumberedToken} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {beginsClosed, closingOfTitle, withoutMark} from '../../vocabulary/access/titles.ts'
import {itemWordOfForm} from '../../vocabulary/item-numbers.ts'
import {decidedAlone} from '../../vocabulary/lines.ts'
import {decisionBeginning, pointBeginning} from '../../vocabulary/recommendation.ts'
import {behindTitle} from '../../vocabulary/title-marks.ts'
import {isUsualTitle} from '../../vocabulary/usual-titles.ts'
import {isSameOrMarked, type ListedItems} from './contents.ts'
import {type ListedItem, titleOfNumber} from './contents-entry.ts'
import type {Scope, SeriesStart} from './item-start.ts'

// What speaks for a numbered line as the start of an item, and against it: the line
// itself, and those around it.
//
//   1. Godkendelse af dagsorden     +   a heading follows
//   1. at planen godkendes          -   a point of a recommendation
//   2. Lygter på Smedevej           +   a case number follows

/** What speaks for a line and against it. */
export const weights = {
  base: 0.25,
  listed: 4,
  otherTitle: -6,
  unlisted: -1,
  caseBehind: 3,
  caseBefore: 2,
  headingBehind: 2,
  accessBehind: 2,
  closedTitle: 3,
  titleAgain: 2,
  word: 1,
  access: 1,
  marked: 3,
  afterBlank: 0.5,
  afterMark: 1,
  afterHeading: -3,
  afterEnding: -1,
  amongPoints: -3,
  amongAttachments: -1.5,
  sentence: -1.5,
  number: 0.75,
  person: -3,
  decided: -3,
  usual: 1,
  amongLines: -0.5,
} as const
/** What a line has that has nothing against it but to stand among others. */
export const leastWeight = weights.base + weights.amongLines
/** Kinds of sections that an item ends with, and that can have nothing under them: that of a closed item has not. */
const ending: ReadonlySet<SectionKind> = new Set(['decision', 'absence', 'attachments', 'competence'])
/** How many lines with text behind a start are looked at. */
const linesBehind = 3
/** How many lines with text before it. */
const linesBefore = 14
const longestTitle = 300
/** How long a line is at the least that is a title printed again. */
const leastAgain = 6

/** How many entries tell which numbers there are. */
const leastListed = 2

/** What the contents tell of items. */
export interface Listed {
  /** The entry that an item is, by its number, or by its title where the contents have no numbers. */
  entry: (number: string, title: string) => ListedItem | undefined
  /** Whether they speak against what they do not have: one entry can be all that is left of the others, of which a print has lost the numbers. */
  isWhole: boolean
}

export function listedIn(contents: ListedItems | undefined): Listed | undefined {
  if (contents === undefined) return undefined
  const isWhole = contents.entries.length >= leastListed
  if (contents.entries.some(({number}) => number !== '')) {
    const byNumber = new Map(contents.entries.map((entry) => [countOf(entry.number).join('.'), entry] as const))
    return {entry: (number) => byNumber.get(number), isWhole}
  }
  const byTitle = new Map(contents.entries.map((entry) => [titleKey(entry.title), entry]))
  return {entry: (_, title) => byTitle.get(titleKey(title)), isWhole}
}

/** The start of an item that a numbered line is, with the weight of what speaks for it. */
export function weighed(scope: Scope, line: number, token: NumberedToken, listed: Listed | undefined): SeriesStart {
  const {tokens, from, to} = scope
  const {lines} = tokens
  const printed = token.title === undefined ? '' : lines.clean(token.title.start, token.title.end)
  const below = printed === '' ? titleOfNumber(tokens, line, to, token) : undefined
  const title = below === undefined ? printed : lines.clean(below.start, below.end)
  const entry = listed?.entry(token.count.join('.'), title)
  const isListed = entry !== undefined && title !== '' && isSameOrMarked(entry.title, title)
  const isUsual = isUsualTitle(title)
  const again = titleAgain(tokens, line, to, token, printed)
  const next = again.next === below?.line ? tokens.next(below.line + 1, to) : again.next
  const behind = weightBehind(tokens, next, to, token)
  let weight = weights.base + behind + weightOfTitle(printed)
  if (token.title !== undefined && behindTitle.caseNumber.test(lines.text.slice(token.title.start, token.title.end)))
    weight += weights.number
  if (isUsual) weight += weights.usual
  if (isListed) weight += weights.listed
  // Of a closed item the contents can tell no more than that: "3. Lukket punkt".
  else if (listed?.isWhole && entry !== undefined && title !== '' && withoutMark(entry.title) !== '')
    weight += weights.otherTitle
  else if (listed?.isWhole && entry === undefined) weight += weights.unlisted
  if (again.isPrinted) weight += weights.titleAgain
  // A heading of the page is no line of what stands above it.
  if (lines.headingLevel(line) !== undefined) weight += weights.marked
  else weight += weightBefore(tokens, line, from, token, behind > 0)
  if (itemWordOfForm.test(token.form)) weight += weights.word
  if (token.access !== undefined) weight += weights.access
  const isDecided = next < to && decisionBeginning.test(tokens.text(next))
  return {
    line,
    token,
    weight,
    listed: isListed ? entry : undefined,
    isUsual,
    isDecided,
    lastLine: again.lastLine,
  }
}

/** What a title itself has to show. */
function weightOfTitle(title: string): number {
  let weight = 0
  if (isPerson(title)) weight += weights.person
  // "2. Anbefales.": what was decided of the second point.
  if (decidedAlone.test(title) || (/^.{1,60}\.$/u.test(title) && decisionBeginning.test(title)))
    weight += weights.decided
  if (beginsClosed.test(title) && closingOfTitle(title)?.isDoubtful === false) weight += weights.closedTitle
  if (title.length > longestTitle || (/\p{Ll}{2}\.\s+\p{Lu}/u.test(title) && title.length > 120))
    weight += weights.sentence
  return weight
}

/** Where the title of a start, or its number and title, stands again right below, and the next line with text behind that. */
function titleAgain(tokens: LineTokens, line: number, to: number, token: NumberedToken, title: string) {
  const next = tokens.next(line + 1, to)
  if (title === '' || next >= to) return {isPrinted: false, lastLine: line, next}
  const behindTitle = (at: number) =>
    at < to && isSameTitle(tokens.text(at), title) ? tokens.next(at + 1, to) : undefined
  const other = tokens.numbered(next)
  if (other?.title !== undefined && isSameCount(other.count, token.count) && isSame(tokens, other.title, title))
    return {isPrinted: true, lastLine: next, next: tokens.next(next + 1, to)}
  const alone = numberAgain(tokens, next, to, token)
  if (alone !== undefined) {
    const below = tokens.next(alone + 1, to)
    return {isPrinted: true, lastLine: alone, next: behindTitle(below) ?? below}
  }
  const behind = tokens.text(next).length >= leastAgain ? behindTitle(next) : undefined
  return {isPrinted: behind !== undefined, lastLine: line, next: behind ?? next}
}

/** Whether what stands behind a number is a person of a list: "2. Lars Holm (A)". */
function isPerson(title: string): boolean {
  return /\(\p{Lu}{1,3}\)$/u.test(title) && hasParty(title)
}

/** The line on which the number stands again and alone, perhaps below a line of files: "Pkt. 42". */
function numberAgain(tokens: LineTokens, from: number, to: number, token: NumberedToken): number | undefined {
  for (let line = from, left = linesBehind; line < to && left > 0; line = tokens.next(line + 1, to), left--) {
    const other = tokens.numbered(line)
    if (other !== undefined)
      return other.title === undefined && isSameCount(other.count, token.count) ? line : undefined
    if (!/\.\p{L}{3,4}(?:\s|$)/u.test(tokens.text(line))) return undefined
  }
  return undefined
}

function isSame(tokens: LineTokens, {start, end}: Stretch, title: string): boolean {
  return isSameTitle(tokens.lines.clean(start, end), title)
}

/** What speaks for an item in the lines behind its start, up to the next start. */
function weightBehind(tokens: LineTokens, from: number, to: number, token: NumberedToken): number {
  let left = linesBehind
  for (let line = from; line < to && left > 0; line = tokens.next(line + 1, to), left--) {
    if (tokens.hasCase(line)) return weights.caseBehind
    if (tokens.fields(line).length > 0) return weights.headingBehind
    const other = tokens.numbered(line)
    const heading = tokens.heading(line)
    if (other !== undefined && other.form === token.form)
      return heading?.form === 'word' && isLevelOf(other, token) ? weights.headingBehind : 0
    if (heading !== undefined && !(heading.style.hasNumber && token.form === other?.form)) return weights.headingBehind
    if (tokens.isLeadIn(line)) return weights.headingBehind
    if (tokens.isAccessMark(line)) return weights.accessBehind
  }
  return 0
}

/** Whether a number is of the level below another: "2.1." of "2." */
function isLevelOf({count}: NumberedToken, {count: above}: NumberedToken): boolean {
  return count.length === above.length + 1 && above.every((number, level) => count[level] === number)
}

/** What speaks for an item, and against it, in the lines before its start. */
function weightBefore(
  tokens: LineTokens,
  line: number,
  from: number,
  {form, count}: NumberedToken,
  isFollowed: boolean,
): number {
  let weight = 0
  const above = tokens.before(line - 1, from)
  if (above < line - 1) weight += weights.afterBlank
  if (above < from) return weight + weights.afterBlank
  if (tokens.hasCase(above)) weight += weights.caseBefore
  if (tokens.isPageLine(above) || tokens.divider(above) !== undefined) return weight + weights.afterMark
  const heading = tokens.heading(above)
  if (above === line - 1 && tokens.numbered(above)?.form === form) weight += weights.amongLines
  // "Pkt. 3" on a line of its own is no point of what stands under a heading.
  const isNamed = wordAlone.test(form)
  if (heading !== undefined && heading.textFrom === undefined && !isOfHead(tokens, above))
    weight += (isFollowed || isNamed) && ending.has(heading.kind) ? weights.afterEnding : weights.afterHeading
  else weight += weightWithin(tokens, above, from, count.at(-1) ?? 1)
  return weight
}

/** The form of a number that stands alone behind a word for an item. */
const wordAlone = /^•?\|\p{L}[^|]*\|alone/u

/** "Referat", "Fraværende:": words of a head that are headings of items, too. */
function isOfHead(tokens: LineTokens, line: number): boolean {
  return tokens.label(line) !== undefined || tokens.title(line).isWhole
}

/** The number that a line of a list begins with. */
const numberOfPoint = /^\(?(\d{1,3})[.:)]?\s/u

/**
 * Points of a recommendation and attachments are lists, which an item can follow but not be part of. A list counts from
 * 1, so that a line with a higher number is none of one that has not the number before it.
 */
function weightWithin(tokens: LineTokens, above: number, from: number, number: number): number {
  let left = linesBefore
  let isLed = false
  let isCounted = number === 1
  let isBehindItem = false
  for (let line = above; line >= from && left > 0; line = tokens.before(line - 1, from), left--) {
    // What is recommended in the sentence itself needs no points below.
    if (tokens.isLeadIn(line) && !/[.!?]$/.test(tokens.text(line))) isLed = true
    const heading = tokens.heading(line)
    // A body that recommends to the next one decides by that.
    if (heading?.kind === 'decision') return 0
    if (heading !== undefined && heading.textFrom === undefined) {
      if (isCounted && !isBehindItem && (isLed || heading.kind === 'recommendation')) return weights.amongPoints
      return isCounted && heading.kind === 'attachments' ? weights.amongAttachments : 0
    }
    if (tokens.hasCase(line)) return isCounted && isLed && !isBehindItem ? weights.amongPoints : 0
    // "5 Åbent Meddelelser": an item of its own, which no recommendation goes on behind.
    isBehindItem ||= tokens.numbered(line)?.access !== undefined
    const text = tokens.text(line)
    isCounted ||= Number(numberOfPoint.exec(text)?.[1]) === number - 1
    if (pointBeginning.test(text)) isLed = true
  }
  return isCounted && isLed && !isBehindItem ? weights.amongPoints : 0
}
