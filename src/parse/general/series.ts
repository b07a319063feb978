import {hasParty} from '../../names/person.ts'
import type {SectionKind} from '../../records/schema.ts'
import {isSameTitle, titleKey} from '../../text/same-title.ts'
import {countOf, markedNumberedOn, type NumberedToken, smallNumberedOn} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {closingOfTitle, withoutMark} from '../../vocabulary/access/titles.ts'
import {decisionBeginning, pointBeginning} from '../../vocabulary/recommendation.ts'
import {isUsualTitle} from '../../vocabulary/usual-titles.ts'
import {follows} from '../item-order.ts'
import {bareNumber, isSameOrMarked, type ListedItem, type ListedItems, titleOfNumber} from './contents.ts'

// The items of a document begin in one form, and the document itself tells which:
// lines of one form whose numbers go up, and of which each has what an item has.
//
//   form ".|"      1. Godkendelse af dagsorden     +   a heading follows
//                  1. at planen godkendes          -   a point of a recommendation
//                  2. Lygter på Smedevej           +   a case number follows
//
// A line proves nothing; that of all forms the best chain of lines is taken, so that
// a list in a body, whose lines have little to show, loses against the items.

/** A line that begins an item. */
export interface SeriesStart {
  line: number
  token: NumberedToken
  /** How much speaks for it. */
  weight: number
  /** Whether the table of contents has it. */
  isListed: boolean
  /** Whether its title is one that most agendas have. */
  isUsual: boolean
  /** Whether the text under it begins as a decision does. */
  isDecided: boolean
  /** The last line on which number and title are printed again; the line itself where they are not. */
  lastLine: number
}

/** The lines of one form that begin the items. */
export interface Series {
  form: string
  starts: SeriesStart[]
  weight: number
}

/** What speaks for a line and against it. */
const weights = {
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
  usual: 1,
  amongLines: -0.5,
} as const
/** What a line has that has nothing against it but to stand among others. */
const leastWeight = weights.base + weights.amongLines
/** What it costs to leave out a number, at the most, and to have one again, or to begin anew. */
const gapCost = 0.2
const longestGapCost = 1.5
const repeatCost = 1.5
const restartCost = 1.5
/** Kinds of sections that an item ends with, and that can have nothing under them: that of a closed item has not. */
const ending: ReadonlySet<SectionKind> = new Set(['decision', 'absence', 'attachments'])
/** How many lines with text behind a start are looked at. */
const linesBehind = 3
/** How many lines with text before it. */
const linesBefore = 14
/** How many lines of a form are looked back at for the one before. */
const mostBefore = 80
/** The least weight that a line of a series has on average, and that a single one has. */
const leastAverage = 1.1
const leastSingle = 2.5
const longestTitle = 300
/** How many items a plain agenda has at least, and how many of them with a usual title. */
const leastPlain = 3
const leastUsual = 2
/** How many items there are at least that are all printed with the number 1. */
const leastRepeated = 3

/** The series of lines that begin the items between two lines; undefined where no form has one. */
export function findSeries(
  tokens: LineTokens,
  from: number,
  to: number,
  contents: ListedItems | undefined,
): Series | undefined {
  const byForm = new Map<string, SeriesStart[]>()
  const listed = listedIn(contents)
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line)) continue
    const token = tokens.numbered(line) ?? (contents === undefined ? undefined : bareNumber(tokens, line, contents))
    if (token === undefined) continue
    const start = weighed(tokens, line, token, from, to, listed)
    const known = byForm.get(token.form)
    if (known === undefined) byForm.set(token.form, [start])
    else known.push(start)
    line = start.lastLine
  }
  let best: Series | undefined
  for (const [form, candidates] of byForm) {
    // Where a page has its items under headings, the other lines of that form are lists.
    const marked = candidates.filter(({line}) => tokens.lines.headingLevel(line) !== undefined)
    const series =
      repeated(tokens, form, candidates) ?? bestChain(tokens, form, marked.length > 1 ? marked : candidates)
    if (series !== undefined && series.weight > (best?.weight ?? 0)) best = series
  }
  if (best !== undefined) addMissing(tokens, best.starts, to)
  return best
}

/** The series of a document that has lost its numbers, so that each item is printed as the first of a list. */
function repeated(tokens: LineTokens, form: string, candidates: readonly SeriesStart[]): Series | undefined {
  const [first] = candidates
  if (first === undefined || !candidates.every(({token}) => token.count.join('.') === '1')) return undefined
  // By their titles they are an agenda, also where no heading tells of items.
  const isAgenda =
    candidates.filter(({isUsual}) => isUsual).length >= leastUsual &&
    candidates.every(({line, weight}) => weight >= leastWeight && isAsFarIn(tokens, line, first.line))
  const starts = isAgenda ? [...candidates] : candidates.filter(({weight}) => weight >= weights.headingBehind)
  if (starts.length < leastRepeated) return undefined
  return {form, starts, weight: starts.reduce((sum, {weight}) => sum + weight, 0)}
}

/** The entry of the contents that an item is, by its number, or by its title where the contents have no numbers. */
type Listed = (number: string, title: string) => ListedItem | undefined

function listedIn(contents: ListedItems | undefined): Listed | undefined {
  if (contents === undefined) return undefined
  if (contents.entries.some(({number}) => number !== '')) {
    const byNumber = new Map(contents.entries.map((entry) => [countOf(entry.number).join('.'), entry] as const))
    return (number) => byNumber.get(number)
  }
  const byTitle = new Map(contents.entries.map((entry) => [titleKey(entry.title), entry]))
  return (_, title) => byTitle.get(titleKey(title))
}

function weighed(
  tokens: LineTokens,
  line: number,
  token: NumberedToken,
  from: number,
  to: number,
  listed: Listed | undefined,
): SeriesStart {
  const {lines} = tokens
  const title = token.title === undefined ? '' : lines.clean(token.title.start, token.title.end)
  let weight: number = weights.base
  const below = title === '' ? titleOfNumber(tokens, line, to, token) : undefined
  const known = below === undefined ? title : lines.clean(below.start, below.end)
  const entry = listed?.(token.count.join('.'), known)
  const isUsual = isUsualTitle(known)
  if (isUsual) weight += weights.usual
  const isListed = entry !== undefined && known !== '' && isSameOrMarked(entry.title, known)
  if (isListed) weight += weights.listed
  // Of a closed item the contents can tell no more than that: "3. Lukket punkt".
  else if (entry !== undefined && known !== '' && withoutMark(entry.title) !== '') weight += weights.otherTitle
  else if (listed !== undefined && entry === undefined) weight += weights.unlisted
  let next = tokens.next(line + 1, to)
  let lastLine = line
  const again = next < to && title !== '' ? tokens.numbered(next) : undefined
  const hasTitleAgain =
    again?.title !== undefined && again.count.join('.') === token.count.join('.') && isSame(tokens, again.title, title)
  const alone = hasTitleAgain || title === '' ? undefined : numberAgain(tokens, next, to, token)
  if (hasTitleAgain) {
    weight += weights.titleAgain
    lastLine = next
    next = tokens.next(next + 1, to)
  } else if (alone !== undefined) {
    weight += weights.titleAgain
    lastLine = alone
    next = tokens.next(lastLine + 1, to)
    if (next < to && isSameTitle(tokens.text(next), title)) next = tokens.next(next + 1, to)
  } else if (next < to && title !== '' && isSameTitle(tokens.text(next), title) && tokens.text(next).length > 5) {
    weight += weights.titleAgain
    next = tokens.next(next + 1, to)
  }
  if (below !== undefined && next === below.line) next = tokens.next(next + 1, to)
  const behind = weightBehind(tokens, next, to, token)
  weight += behind
  // A heading of the page is no line of what stands above it.
  const isMarked = tokens.lines.headingLevel(line) !== undefined
  weight += isMarked ? weights.marked : weightBefore(tokens, line, from, token.form, behind > 0)
  if (/^\|?(?:punkt|pkt|sag|nr|dagsordenspunkt|emne)/u.test(token.form.replace('•', ''))) weight += weights.word
  if (/\(\d{2,4}[-/]\d{3,9}\)\s*$|\((?:\d{2}\.){2}\d{2}-/.test(title)) weight += weights.number
  if (isPerson(title)) weight += weights.person
  if (isClosedTitle(title)) weight += weights.closedTitle
  if (token.access !== undefined) weight += weights.access
  if (title.length > longestTitle || (/\p{Ll}{2}\.\s+\p{Lu}/u.test(title) && title.length > 120))
    weight += weights.sentence
  const isDecided = next < to && decisionBeginning.test(tokens.text(next))
  return {line, token, weight, isListed, isUsual, isDecided, lastLine}
}

/** Whether what stands behind a number is a person of a list: "2. Lars Holm (A)". */
function isPerson(title: string): boolean {
  return /\(\p{Lu}{1,3}\)$/u.test(title) && hasParty(title)
}

/** Whether a title says by its first word that nothing more is told: "LUKKET SAG - Salg af areal". */
function isClosedTitle(title: string): boolean {
  return /^\(?lukket/iu.test(title) && closingOfTitle(title)?.isDoubtful === false
}

/** The line on which the number stands again and alone, perhaps below a line of files: "Pkt. 42". */
function numberAgain(tokens: LineTokens, from: number, to: number, token: NumberedToken): number | undefined {
  for (let line = from, left = linesBehind; line < to && left > 0; line = tokens.next(line + 1, to), left--) {
    const other = tokens.numbered(line)
    if (other !== undefined)
      return other.title === undefined && other.count.join('.') === token.count.join('.') ? line : undefined
    if (!/\.\p{L}{3,4}(?:\s|$)/u.test(tokens.text(line))) return undefined
  }
  return undefined
}

function isSame(tokens: LineTokens, {start, end}: {start: number; end: number}, title: string): boolean {
  return isSameTitle(tokens.lines.clean(start, end), title)
}

/** What speaks for an item in the lines behind its start, up to the next start. */
function weightBehind(tokens: LineTokens, from: number, to: number, token: NumberedToken): number {
  const weight = 0
  let left = linesBehind
  for (let line = from; line < to && left > 0; line = tokens.next(line + 1, to), left--) {
    if (tokens.hasCase(line)) return weight + weights.caseBehind
    if (tokens.fields(line).length > 0) return weight + weights.headingBehind
    const other = tokens.numbered(line)
    if (other !== undefined && other.form === token.form) return weight
    if (tokens.heading(line) !== undefined && !tokens.heading(line)?.style.hasNumber)
      return weight + weights.headingBehind
    if (tokens.heading(line)?.style.hasNumber && token.form !== other?.form) return weight + weights.headingBehind
    if (tokens.isLeadIn(line)) return weight + weights.headingBehind
    if (tokens.isAccessMark(line)) return weight + weights.accessBehind
  }
  return weight
}

/** What speaks for an item, and against it, in the lines before its start. */
function weightBefore(tokens: LineTokens, line: number, from: number, form: string, isFollowed: boolean): number {
  let weight = 0
  const above = tokens.before(line - 1, from)
  if (above < line - 1) weight += weights.afterBlank
  if (above < from) return weight + weights.afterBlank
  if (tokens.hasCase(above) && !isWithinItem(tokens, above, from)) weight += weights.caseBefore
  if (tokens.isPageLine(above) || tokens.divider(above) !== undefined) return weight + weights.afterMark
  const heading = tokens.heading(above)
  if (above === line - 1 && tokens.numbered(above)?.form === form) weight += weights.amongLines
  // "Pkt. 3" on a line of its own is no point of what stands under a heading.
  const isNamed = wordAlone.test(form)
  if (heading !== undefined && heading.textFrom === undefined && !isOfHead(tokens, above))
    weight += (isFollowed || isNamed) && ending.has(heading.kind) ? weights.afterEnding : weights.afterHeading
  else weight += weightWithin(tokens, above, from)
  return weight
}

/** The form of a number that stands alone behind a word for an item. */
const wordAlone = /^•?\|\p{L}[^|]*\|alone/u

/** "Referat", "Fraværende:": words of a head that are headings of items, too. */
function isOfHead(tokens: LineTokens, line: number): boolean {
  return tokens.label(line) !== undefined || tokens.title(line).isWhole
}

/** Whether the line of a case number stands under a start of its own. */
function isWithinItem(tokens: LineTokens, line: number, from: number): boolean {
  const above = tokens.before(line - 1, from)
  return above >= from && above === line - 1 && tokens.numbered(above)?.title !== undefined
}

/** Points of a recommendation and attachments are lists, which an item can follow but not be part of. */
function weightWithin(tokens: LineTokens, above: number, from: number): number {
  let left = linesBefore
  let isLed = false
  for (let line = above; line >= from && left > 0; line = tokens.before(line - 1, from), left--) {
    // What is recommended in the sentence itself needs no points below.
    if (tokens.isLeadIn(line) && !/[.!?]$/.test(tokens.text(line))) isLed = true
    const heading = tokens.heading(line)
    // A body that recommends to the next one decides by that.
    if (heading?.kind === 'decision') return 0
    if (heading !== undefined && heading.textFrom === undefined) {
      if (isLed || heading.kind === 'recommendation') return weights.amongPoints
      return heading.kind === 'attachments' ? weights.amongAttachments : 0
    }
    if (tokens.hasCase(line)) return isLed ? weights.amongPoints : 0
    if (pointBeginning.test(tokens.text(line))) isLed = true
  }
  return isLed ? weights.amongPoints : 0
}

/** The chain of lines of a form, with numbers that go up, that has the most to show. */
function bestChain(tokens: LineTokens, form: string, candidates: readonly SeriesStart[]): Series | undefined {
  const totals: number[] = []
  const before: number[] = []
  let best = -1
  candidates.forEach((candidate, at) => {
    let total = 0
    before[at] = -1
    for (let other = Math.max(0, at - mostBefore); other < at; other++) {
      // Nothing is gained by a step, so that what has less already need not be looked at.
      if ((totals[other] as number) <= total) continue
      const cost = costOf(tokens, candidates[other] as SeriesStart, candidate)
      if (cost === undefined) continue
      const sum = (totals[other] as number) - cost
      if (sum > total) {
        total = sum
        before[at] = other
      }
    }
    totals[at] = total + candidate.weight
    if (best < 0 || (totals[at] as number) > (totals[best] as number)) best = at
  })
  if (best < 0) return undefined
  const starts: SeriesStart[] = []
  for (let at = best; at >= 0; at = before[at] as number) starts.unshift(candidates[at] as SeriesStart)
  fillGaps(tokens, starts, candidates)
  const weight = starts.reduce((sum, start) => sum + start.weight, 0)
  // A list in the one item that there is goes on its number.
  const [first] = starts
  if (first !== undefined && starts.length > 1 && weight / starts.length < leastAverage && first.weight >= leastSingle)
    return {form, starts: [first], weight: first.weight}
  const isSeries = starts.length > 1 ? weight / starts.length >= leastAverage : weight >= leastSingle
  if (!isSeries) addTail(tokens, starts, candidates)
  if (!isSeries && (isPlainAgenda(starts) || isUniform(tokens, starts)))
    return {form, starts, weight: totals[best] as number}
  return isSeries ? {form, starts, weight: totals[best] as number} : undefined
}

/**
 * Adds the lines whose numbers are missing between two starts, as far in as these are: they have little to show, and
 * nothing against them.
 */
function fillGaps(tokens: LineTokens, starts: SeriesStart[], candidates: readonly SeriesStart[]): void {
  for (let index = 1; index < starts.length; index++) {
    const [one, other] = [starts[index - 1] as SeriesStart, starts[index] as SeriesStart]
    const [number = 0, ...levels] = one.token.count
    if (levels.length > 0 || other.token.count.length > 1 || (other.token.count[0] ?? 0) <= number + 1) continue
    const missing = candidates.find(
      ({line, token, weight}) =>
        line > one.lastLine &&
        line < other.line &&
        token.count.join('.') === String(number + 1) &&
        weight >= leastWeight &&
        isAsFarIn(tokens, line, one.line),
    )
    if (missing !== undefined) starts.splice(index, 0, missing)
  }
}

/** Adds the lines that count on behind the last start, as far in as it is, though they have nothing to show. */
function addTail(tokens: LineTokens, starts: SeriesStart[], candidates: readonly SeriesStart[]): void {
  for (const candidate of candidates) {
    const last = starts.at(-1) as SeriesStart
    const isNext =
      candidate.line > last.lastLine &&
      last.token.count.length === 1 &&
      candidate.token.count.join('.') === String((last.token.count[0] ?? 0) + 1)
    if (isNext && candidate.weight >= leastWeight && isAsFarIn(tokens, candidate.line, last.line))
      starts.push(candidate)
  }
}

/**
 * Adds the items whose titles begin with a small letter or a number, or whose numbers have a mark of access beside them, each by
 * the number that the series lacks there:
 *
 *   8. Multibanen
 *   9. valg af næstformand
 *   L10: Salg af areal
 */
function addMissing(tokens: LineTokens, starts: SeriesStart[], to: number): void {
  if (starts.length < 2) return
  for (let index = 0; index < starts.length; index++) {
    const next = starts[index + 1]
    const found = missingBehind(tokens, starts[index] as SeriesStart, next?.line ?? to)
    if (found !== undefined) starts.splice(index + 1, 0, found)
  }
}

/** The next item of a series by its number, with a title that begins with a small letter or a number, or a mark at its number, before a line. */
function missingBehind(tokens: LineTokens, one: SeriesStart, to: number): SeriesStart | undefined {
  const [number = 0, ...levels] = one.token.count
  if (levels.length > 0 || one.token.title === undefined) return undefined
  let listed: number | undefined
  for (let line = one.lastLine + 1; line < to; line++) {
    if (tokens.isBlank(line) || !tokens.hasDigit(line)) continue
    const {start, end, hasBullet} = tokens.dress(line)
    const isApart = tokens.isBlank(line - 1)
    // A document of Word has no blank lines, and there a paragraph ends with its sentence.
    const mayBegin = isApart || /[.!?]$/.test(tokens.lines.slice(line - 1).trimEnd())
    const marked = mayBegin ? markedNumberedOn(tokens.lines.text, start, end, one.token) : undefined
    if (marked?.count[0] === number + 1 && isAsFarIn(tokens, line, one.line)) return startOf(tokens, line, marked)
    const printed = /^\d{1,4}(?=(?:\/\d{1,2})?[.:)])/.exec(tokens.text(line))?.[0]
    if (printed === undefined) continue
    const isNext = Number(printed) === number + 1
    // A list within the item that has come as far goes on so.
    if (isNext && listed === number) return undefined
    listed = Number(printed)
    if (!isNext || hasBullet !== one.token.hasBullet) continue
    if (!isApart && !(mayBegin && closingOfTitle(tokens.text(line)) !== undefined)) continue
    if (!isAsFarIn(tokens, line, one.line)) continue
    const token = smallNumberedOn(tokens.lines.text, start, end, one.token)
    if (token !== undefined) return startOf(tokens, line, token)
  }
  return undefined
}

/** The start of an item that its place in the series tells. */
function startOf(tokens: LineTokens, line: number, token: NumberedToken): SeriesStart {
  const isUsual = token.title !== undefined && isUsualTitle(tokens.lines.clean(token.title.start, token.title.end))
  return {line, token, weight: weights.base, isListed: false, isUsual, isDecided: false, lastLine: line}
}

/** Whether two lines begin at the same column. */
function isAsFarIn(tokens: LineTokens, one: number, other: number): boolean {
  const {lines} = tokens
  return lines.indent(one) - lines.start(one) === lines.indent(other) - lines.start(other)
}

/**
 * Whether starts that have little to show are an agenda by their titles, "1. Godkendelse af dagsorden" … "6. Eventuelt",
 * or by what was decided under most of them.
 */
function isPlainAgenda(starts: readonly SeriesStart[]): boolean {
  const usual = starts.filter(({isUsual}) => isUsual).length
  const decided = starts.filter(({isUsual, isDecided}) => isUsual || isDecided).length
  return (
    starts.length >= leastPlain &&
    (usual >= leastUsual || decided * 2 > starts.length) &&
    starts[0]?.token.count.join('.') === '1' &&
    starts.every(({weight}) => weight >= leastWeight)
  )
}

/**
 * Whether starts that have little to show are an agenda by their form: they count from 1 and leave none out, begin at
 * the same column, and all but the last have a text of their own; the first or the last title is one that most agendas
 * have.
 *
 *   1. Godkendelse af dagsorden v/Ida - 2 min.
 *      Godkendt med en tilføjelse.
 *   2. Regler for skærme v/Bo - 15 min.
 *      Reglerne har været drøftet i elevrådet.
 */
function isUniform(tokens: LineTokens, starts: readonly SeriesStart[]): boolean {
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined || starts.length < leastPlain) return false
  return (
    (first.isUsual || last.isUsual) &&
    starts.every(
      ({line, lastLine, token, weight}, index) =>
        token.count.join('.') === String(index + 1) &&
        weight >= leastWeight &&
        isAsFarIn(tokens, line, first.line) &&
        tokens.next(lastLine + 1, tokens.lines.count) !== starts[index + 1]?.line,
    )
  )
}

/** What it costs that one start comes next after another; undefined where it cannot. */
function costOf(tokens: LineTokens, one: SeriesStart, other: SeriesStart): number | undefined {
  const [a, b] = [one.token.count, other.token.count]
  if (follows(a, b)) {
    const level = a.findIndex((count, at) => count !== b[at])
    const step = level < 0 ? 1 : (b[level] ?? 0) - (a[level] as number)
    return Math.min(longestGapCost, gapCost * (step - 1))
  }
  // Closed items can have numbers of their own, far from the others': 101 behind 6.
  if (one.isListed && other.isListed && b.length === 1 && (b[0] ?? 0) > (a[0] ?? 0)) return longestGapCost
  if (a.join('.') === b.join('.')) return Math.min(one.weight, other.weight) > repeatCost * 2 ? repeatCost : undefined
  if (b.every((count) => count === 1) && isPartedAnew(tokens, one.line, other.line)) return restartCost
  return undefined
}

/** Whether a line between two says that another part of the agenda begins: the closed one, a supplement. */
function isPartedAnew(tokens: LineTokens, from: number, to: number): boolean {
  const above = tokens.before(to - 1, from + 1)
  if (above <= from) return false
  return tokens.divider(above) !== undefined
}
