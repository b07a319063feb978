import {isSameTitle} from '../../text/same-title.ts'
import {countOf, isSameCount, type NumberedToken, numberAlone} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {isAccessMark} from '../../vocabulary/access/marks.ts'
import {withoutMark} from '../../vocabulary/access/titles.ts'
import {attachmentList, hasPageColumn} from '../../vocabulary/dividers.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {
  closePageOf,
  hasPageBehind,
  isLed,
  type ListedItem,
  leader,
  type NumberedTitle,
  numberOfEntry,
  readEntry,
  textOf,
  titleOfNumber,
  withPages,
} from './contents-entry.ts'
import {canBeTitle, isPlainTitle} from './title-lines.ts'

// A table of contents: lines that begin as items do, close to each other, whose
// titles stand again further down.
//
//   Indholdsfortegnelse
//   Sag nr. Side
//   Åbne sager:
//   01 Spørgetid for byrådsmedlemmer..........3
//   02 Takster for renovation, høringssvar og
//      endelig vedtagelse.....................4

/** A table of contents, by its lines, the last one included. */
export interface ListedItems {
  line: number
  lastLine: number
  entries: ListedItem[]
  /** Lines that part its entries, and stand again between the items. */
  groups: ReadonlySet<string>
}

/** How many headings with nothing listed below them are looked behind: "Dagsordenpunkter" can stand over each item. */
const mostBarren = 40
/** How many lines without text can stand between two entries. */
const mostBlanks = 3
/** How many entries without numbers are a table of contents, and how many of which but the first stands again. */
const leastUnnumbered = 3
const leastCutShort = 3
/** The share of entries without a heading over them that must stand again. */
const leastShare = 0.5
/** Whether an entry of the contents has a title, also where but one of the two has a mark: "Salg af areal (lukket)". */
export function isSameOrMarked(listed: string, title: string): boolean {
  if (isSameTitle(listed, title) || isSameTitle(withoutMark(listed), withoutMark(title))) return true
  // "LUKKET PUNKT": behind a number the first word is the mark, and the other one is left for a title.
  const [first = ''] = title.split(' ', 1)
  return isAccessMark(first) && isSameTitle(listed, title.slice(first.length).trimStart())
}

/** Where the lines that begin with a number and a title stand. */
type Numbered = ReadonlyMap<string, readonly {line: number; title: string}[]>

/** The table of contents between two lines; undefined where there is none. */
export function findContents(tokens: LineTokens, from: number, to: number): ListedItems | undefined {
  const {numbered, lines} = numberedLines(tokens, from, to)
  let barren = 0
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line)) continue
    const isHeading = barren < mostBarren && tokens.beginsContents(line)
    if (!isHeading && !lines.has(line)) continue
    const found = readContents(tokens, line, to, isHeading, numbered)
    if (found === undefined) {
      const last = isHeading ? lastGroup(tokens, line, to) : line
      if (last > line) return {line, lastLine: last, entries: [], groups: new Set()}
      if (isHeading) barren++
      continue
    }
    if (!isHeading && isUnderAttachments(tokens, line, from)) {
      line = found.lastLine
      continue
    }
    const again = found.entries.filter((entry) => standsAgain(entry, numbered, found.lastLine)).length
    const hasLeaders = found.entries.filter((entry) => entry.hasPage).length * 2 > found.entries.length
    const isListed = isHeading
      ? again > 0 || hasLeaders
      : (found.entries.length > 1 && again >= Math.max(2, found.entries.length * leastShare)) ||
        (found.entries.length >= leastCutShort && beginsAnew(tokens, found.entries[0], found.lastLine + 1, to))
    if (isListed || (hasLeaders && found.entries.length > 1)) return withAttachments(tokens, found, to)
    line = isHeading ? line : found.lastLine
  }
  return undefined
}

/** Whether a list stands right below "Bilag": two items can have attachments of the same names, which are no items. */
function isUnderAttachments(tokens: LineTokens, line: number, from: number): boolean {
  const above = tokens.before(line - 1, from)
  const heading = above < from ? undefined : tokens.heading(above)
  return heading?.kind === 'attachments' && heading.textFrom === undefined
}

/** Whether the next numbered line behind entries is the first of them again: of a text that is cut short the others need not be there. */
function beginsAnew(tokens: LineTokens, first: ListedItem | undefined, from: number, to: number): boolean {
  let line = tokens.next(from, to)
  while (line < to && tokens.numbered(line) === undefined) line = tokens.next(line + 1, to)
  const title = line < to ? titleOfNumber(tokens, line, to) : undefined
  return (
    first !== undefined &&
    title !== undefined &&
    isCount(first, title) &&
    isSameTitle(first.title, textOf(tokens.lines, title))
  )
}

/**
 * A table of contents with the list of all attachments that stands behind it, before the first item. That list has the
 * titles again, in their order, each over its own attachments; it is over where the titles begin anew:
 *
 *   Bilagsoversigt
 *   2. Ny sti ved åen
 *      1. Kort (4411/31)
 *   3. Lygter på molen
 *      1. Tilbud (4420/31)
 *
 *   1. Meddelelser
 */
function withAttachments(tokens: LineTokens, contents: ListedItems, to: number): ListedItems {
  let heading = tokens.next(contents.lastLine + 1, to)
  while (heading < to && tokens.isPageLine(heading)) heading = tokens.next(heading + 1, to)
  if (heading >= to || !attachmentList.test(tokens.text(heading))) return contents
  let lastEntry = -1
  let lastLine = heading
  for (const line of tokens.withText(heading + 1, to)) {
    const title = titleOfNumber(tokens, line, to, tokens.numbered(line) ?? bareNumber(tokens, line, contents))
    const printed = title === undefined ? '' : textOf(tokens.lines, title)
    const entry = contents.entries.findIndex((one) => isSameTitle(one.title, printed) && isCount(one, title))
    if (entry >= 0 && entry <= lastEntry) return {...contents, lastLine}
    if (entry >= 0) lastEntry = entry
    lastLine = line
  }
  return contents
}

/** The form of a number that has no mark, and of one that a blank line parts from its title. */
export const bareForm = 'bare'
export const apartForm = 'bare apart'

/**
 * A number without any mark on a line of its own, with a title right below: the contents have both, or, where there are
 * none, labels or a heading follow; or with a title that stands apart from all else.
 */
export function bareNumber(
  tokens: LineTokens,
  line: number,
  contents: ListedItems | undefined,
): NumberedToken | undefined {
  const token = bareOverText(tokens, line)
  if (token === undefined) return undefined
  if (token.form === apartForm) return contents === undefined ? token : undefined
  const entry = contents?.entries.find(({number}) => isSameCount(countOf(number), token.count))
  const isTold =
    contents === undefined
      ? canBeTitle(tokens, line + 1) && beginsItem(tokens, line + 2, tokens.lines.count)
      : entry !== undefined && isSameOrMarked(entry.title, tokens.text(line + 1))
  return isTold ? token : undefined
}

/** A number without any mark, right over a text, or over a title that blank lines part from it and from what follows. */
function bareOverText(tokens: LineTokens, line: number): NumberedToken | undefined {
  if (!tokens.hasDigit(line) || line + 1 >= tokens.lines.count) return undefined
  const printed = tokens.text(line)
  if (!/^\d{1,4}$/.test(printed)) return undefined
  const isApart = tokens.isBlank(line + 1)
  if (isApart && !isOverTitleApart(tokens, line)) return undefined
  const number = {start: tokens.lines.indent(line), end: tokens.lines.trimmedEnd(line)}
  const form = isApart ? apartForm : bareForm
  return numberAlone(form, number, [Number(printed)])
}

/** Whether a line and the title below it stand in paragraphs of their own. */
function isOverTitleApart(tokens: LineTokens, line: number): boolean {
  if (line > 0 && !tokens.isBlank(line - 1)) return false
  const {count} = tokens.lines
  const title = tokens.next(line + 1, count)
  return title + 1 < count && tokens.isBlank(title + 1) && isPlainTitle(tokens, title)
}

/** Whether an entry has the number that stands before a title. */
function isCount({number}: ListedItem, title: NumberedTitle | undefined): boolean {
  return countOf(number).join('.') === title?.count.join('.')
}

/** The last line of a table of contents that has lost its entries, and has but their groups. */
function lastGroup(tokens: LineTokens, heading: number, to: number): number {
  let last = heading
  for (let line = tokens.next(heading + 1, to); line < to; line = tokens.next(line + 1, to)) {
    if (tokens.divider(line) === undefined) return tokens.numbered(line)?.title === undefined ? last : heading
    last = line
  }
  return heading
}

function numberedLines(tokens: LineTokens, from: number, to: number): {numbered: Numbered; lines: ReadonlySet<number>} {
  const numbered = new Map<string, {line: number; title: string}[]>()
  const lines = new Set<number>()
  for (const line of tokens.withText(from, to)) {
    const token = tokens.numbered(line)
    const title = titleOfNumber(tokens, line, to, token ?? bareOverText(tokens, line))
    if (title === undefined) continue
    const number = title.count.join('.')
    const entry = {line, title: textOf(tokens.lines, title)}
    addUnder(numbered, number, entry)
    if (token !== undefined) lines.add(line)
  }
  return {numbered, lines}
}

/** Whether the number and the title of an entry stand again below it, or below a line. */
function standsAgain({number, title, lastLine}: ListedItem, numbered: Numbered, behind = lastLine): boolean {
  const key = countOf(number).join('.')
  return numbered.get(key)?.some((other) => other.line > behind && isSameTitle(other.title, title)) ?? false
}

/** Reads entries from a line on, as long as there are such. */
function readContents(
  tokens: LineTokens,
  first: number,
  to: number,
  isHeading: boolean,
  numbered: Numbered,
): ListedItems | undefined {
  const {lines} = tokens
  const entries: ListedItem[] = []
  const groups = new Set<string>()
  /** Entries without numbers, which are those of a table where none has one. */
  const unnumbered: ListedItem[] = []
  let lastLine = first
  let last: NumberedToken | undefined
  const mayFollow = (line: number, count: readonly number[]) =>
    last === undefined || goesUp(last.count, count) || isListedApart(tokens, line, to, entries, numbered)
  let isClosed = false
  let hasOpen = isHeading && tokens.divider(first) === 'open'
  let promisesPages = isHeading && hasPageColumn(tokens.text(first))
  /** The page of the last entry without a number that but a space parts from it. */
  let lastPage = 0
  let partedUntil: number | undefined
  let blanks = 0
  for (let line = isHeading ? first + 1 : first; line < to; line++) {
    if (tokens.isBlank(line)) {
      blanks++
      continue
    }
    if (blanks > mostBlanks && entries.length > 0 && !isGroup(tokens, line) && tokens.numbered(line) === undefined)
      break
    const token = numberOfEntry(tokens, line, last)
    const title = titleOfNumber(tokens, line, to, token)
    if (title !== undefined) {
      if (!mayFollow(line, title.count)) break
      const entry = readEntry(tokens, line, to, isClosed, token)
      // The case number below the last entry can be that of the first item.
      const isOfItem = !entry.hasPage && beginsItem(tokens, entry.lastLine + 1, to) && !standsAgain(entry, numbered)
      if (isOfItem && !beginsAnew(tokens, entries[0], entry.lastLine + 1, to)) break
      entries.push(entry)
      last = token
      line = entry.lastLine
    } else {
      // What stands over the heading of the table is another list: "Punkt 7 - Bo Ås" below "Fraværende".
      if (!isHeading && tokens.beginsContents(line) && !entries.some((entry) => standsAgain(entry, numbered)))
        return undefined
      const divider = tokens.divider(line)
      const page = promisesPages ? closePageOf(tokens.text(line)) : undefined
      const isPaged = page !== undefined && page >= lastPage && /\p{L}/u.test(tokens.text(line))
      const isUnnumbered =
        isHeading && entries.length === 0 && divider === undefined && (isPaged || isListedPage(tokens, line))
      if (isUnnumbered) unnumbered.push(readEntry(tokens, line, line + 1, isClosed))
      if (isUnnumbered && isPaged) lastPage = page
      const isOther =
        isUnnumbered ||
        divider !== undefined ||
        isGroup(tokens, line) ||
        tokens.beginsContents(line) ||
        tokens.isPageLine(line)
      if (!isOther && isHeading && entries.length > 0) partedUntil ??= lastParted(tokens, line, to, last, numbered)
      const isParted = !isOther && line <= (partedUntil ?? -1)
      if (isParted) entries.push(readEntry(tokens, line, line + 1, isClosed))
      else if (!isOther) break
      promisesPages ||= tokens.beginsContents(line) && hasPageColumn(tokens.text(line))
      if (divider === 'closed') isClosed = true
      if (divider === 'open') isClosed = false
      hasOpen ||= divider === 'open'
      // A group behind the last entry is that of the first item.
      const next = nextNumbered(tokens, line + 1, to)
      if (entries.length > 0 && (next === undefined || !mayFollow(next.line, next.count))) {
        // "Lukket referat" behind "Åbent referat": the table has a part for closed items, and none is in it.
        const isEmptyPart = divider === 'closed' && (hasOpen || (isHeading && isOfTable(tokens, line, to, entries)))
        if (leader.test(lines.slice(line)) || isEmptyPart) lastLine = line
        break
      }
      if (!isParted) groups.add(lines.clean(lines.start(line), lines.end(line)).replace(leader, '').toLowerCase())
    }
    lastLine = line
    blanks = 0
  }
  if (entries.length === 0 && unnumbered.length >= leastUnnumbered) {
    const items = (promisesPages ? withPages(unnumbered) : unnumbered).filter(({title}) => !attachmentList.test(title))
    return {line: first, lastLine, entries: items, groups: new Set()}
  }
  if (entries.length === 0) return undefined
  return {line: first, lastLine, entries: promisesPages ? withPages(entries) : entries, groups}
}

/**
 * The last line of a paragraph of entries of which some have lost their numbers: one whose number goes up, and stands
 * again below.
 *
 *   2 Ny sti ved åen
 *   Lygter på molen 4
 *   4 Tag på hallen
 */
function lastParted(
  tokens: LineTokens,
  from: number,
  to: number,
  before: NumberedToken | undefined,
  numbered: Numbered,
): number {
  let last = -1
  let count = before?.count ?? []
  for (let line = from; line < to && !tokens.isBlank(line); line++) {
    const token = tokens.numbered(line)
    if (token?.title === undefined || !goesUp(count, token.count)) continue
    if (!standsAgain(readEntry(tokens, line, line + 1, false, token), numbered)) continue
    last = line
    count = token.count
  }
  return last
}

/**
 * Whether a smaller number begins another group of the same table, and no item: no entry has it yet, and the items are
 * printed in that order as well.
 *
 *   A. Sager til afgørelse i byrådet
 *   6 Kontrakt om letbanen
 *   17 Investeringsprojekter
 *   B. Sager til afgørelse i udvalget
 *   7 Parkering ved letbanen
 */
function isListedApart(
  tokens: LineTokens,
  line: number,
  to: number,
  entries: readonly ListedItem[],
  numbered: Numbered,
): boolean {
  const entry = readEntry(tokens, line, to, false)
  const key = countOf(entry.number).join('.')
  if (entries.some(({number}) => countOf(number).join('.') === key)) return false
  return standsAgain(entry, numbered)
}

/** Whether a line stands right below the last entry, and apart from the first item that the table has, which is open in it. */
function isOfTable(tokens: LineTokens, line: number, to: number, entries: readonly ListedItem[]): boolean {
  const [first] = entries
  if (first === undefined || tokens.isBlank(line - 1) || !tokens.isBlank(line + 1)) return false
  // An item can begin with the number of its case.
  const below = tokens.next(line + 1, to)
  const next = titleOfNumber(tokens, tokens.isPlainCase(below) ? tokens.next(below + 1, to) : below, to)
  return next !== undefined && !first.isClosed && isSameTitle(first.title, textOf(tokens.lines, next))
}

/** Whether the number of a page stands at the end of a line, behind its title and dots or a gap. */
function isListedPage(tokens: LineTokens, line: number): boolean {
  const printed = tokens.lines.slice(line)
  return /\d\s*$/u.test(printed) && /\p{L}/u.test(printed) && hasPageBehind(printed)
}

/** A line of a table of contents without a number: with dots that lead to a page, or all in capitals. */
function isGroup(tokens: LineTokens, line: number): boolean {
  const printed = tokens.lines.slice(line)
  if (isLed(printed)) return true
  const text = tokens.text(line)
  return (
    tokens.divider(line) !== undefined || (text.length < 100 && /\p{Lu}{4}/u.test(text) && text === text.toUpperCase())
  )
}

/** How many lines with text are looked at for the next number. */
const linesToNumber = 3

/** A number that a title follows, and its line. */
interface NumberedLine {
  line: number
  count: readonly number[]
}

function nextNumbered(tokens: LineTokens, from: number, to: number): NumberedLine | undefined {
  for (const line of tokens.withText(from, to, linesToNumber)) {
    const title = titleOfNumber(tokens, line, to)
    if (title !== undefined) return {line, count: title.count}
  }
  return undefined
}

/** Whether what an item has stands on the next line with text. */
function beginsItem(tokens: LineTokens, from: number, to: number): boolean {
  const line = tokens.next(from, to)
  return line < to && (tokens.heading(line) !== undefined || tokens.hasLabels(line))
}

function goesUp(before: readonly number[], after: readonly number[]): boolean {
  for (let level = 0; level < Math.max(before.length, after.length); level++) {
    const step = (after[level] ?? 0) - (before[level] ?? 0)
    if (step !== 0) return step > 0
  }
  return false
}
