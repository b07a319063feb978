import type {Grammar} from '../layouts/grammar.ts'
import {linePattern, matchFirst} from '../layouts/pattern.ts'
import {isDigit} from '../read/letters.ts'
import type {Lines} from '../read/lines.ts'
import type {AgendaItem, Contents, ContentsEntry} from '../tree/nodes.ts'
import {contentsLine, countLines, entryLines} from '../vocabulary/contents.ts'
import {matchAny} from './heads.ts'
import {Titles, titleOf} from './titles.ts'

// A table of contents, between the head of a meeting and its first item:
//
//   Indholdsfortegnelse
//   Punkt nr.                                            Side
//   1. Meddelelser ....................................... 3
//   2. Prioritering af midler til kronisk syge borgere
//      og ældre                                            10
//   Lukket referat
//   3. Køb af jord                                         14
//
// It stands for itself in the tree, so that its lines start no items, and what
// was found can be held against it.

/** What was found, and the lines it takes: the first, and the one behind the last. */
export interface FoundContents {
  node: Contents
  firstLine: number
  next: number
}

/** How many lines behind a head are looked at. */
const searchedLines = 400
/** How many lines an entry can go on for. */
const wrappedLines = 3
/** An entry without a heading over it is a table of contents from so many on: one alone is an item. */
const leastWithoutHeading = 2

const entryPatterns = entryLines.map(linePattern)
const countPatterns = countLines.map(linePattern)

/**
 * Finds the table of contents, or the printed count of items, in the lines
 * between a head and its first item. Without a heading over it, numbered lines
 * are one only where there are several; whether they are not the items
 * themselves is for the caller to see, by {@link comesAgain}.
 */
export function findContents(lines: Lines, from: number, to: number, grammar: Grammar): FoundContents | undefined {
  const last = Math.min(to, from + searchedLines)
  let count: {value: number; line: number} | undefined
  for (let line = from; line < last; line++) {
    if (lines.isBlank(line)) continue
    const isHeading = contentsLine(lines.clean(lines.indent(line), lines.end(line))) === 'heading'
    if (isHeading || readEntry(lines, line) !== undefined) {
      const block = readBlock(lines, isHeading ? line + 1 : line, to)
      if (block.entries.length >= (isHeading ? 1 : leastWithoutHeading)) return found(lines, line, block, count)
      if (!isHeading && block.entries.length > 0) break
      continue
    }
    const value = countOn(lines, line)
    if (value !== undefined) count ??= {value, line}
    else if (matchAny(grammar.item.start, lines, line) !== undefined) break
  }
  return count === undefined ? undefined : found(lines, count.line, {entries: [], next: count.line + 1}, count)
}

/** Whether a table of contents is one: of a list of the items themselves nothing stands again behind it. */
export function comesAgain({children}: Contents, items: readonly AgendaItem[]): boolean {
  if (children.length === 0) return true
  const titles = new Titles(items.map(titleOf))
  return children.some((entry) => titles.find(entry.title).length > 0)
}

function found(
  lines: Lines,
  line: number,
  {entries, next}: Block,
  count: {value: number; line: number} | undefined,
): FoundContents {
  const firstLine = Math.min(line, count?.line ?? line)
  const position = lines.position(lines.indent(firstLine), lines.trimmedEnd(next - 1), firstLine, next - 1)
  return {node: {type: 'contents', count: count?.value ?? null, children: entries, position}, firstLine, next}
}

interface Block {
  entries: ContentsEntry[]
  /** The line behind the last entry or caption. */
  next: number
}

/** Entries from a line on, until something comes that is none and no caption. */
function readBlock(lines: Lines, from: number, to: number): Block {
  const entries: ContentsEntry[] = []
  let isPublic = true
  let next = from
  for (let line = from; line < to; line++) {
    if (lines.isBlank(line)) continue
    const caption = contentsLine(lines.clean(lines.indent(line), lines.end(line)).replace(/\s+/g, ' '))
    if (caption === 'closedCaption') isPublic = false
    if (caption === undefined) {
      const entry = readEntry(lines, line)
      if (entry === undefined || !goesOn(entries.at(-1), entry.number)) break
      const rows = wrapped(lines, line, to, entry.hasPage)
      entries.push(entryNode(lines, entry, line, rows, isPublic))
      line = rows
    }
    next = line + 1
  }
  return {entries, next}
}

/** Whether an entry can follow another: numbers that begin, or begin anew, are the items themselves. */
function goesOn(before: ContentsEntry | undefined, number: string | null): boolean {
  if (before === undefined || number === null) return true
  return (
    before.number !== null &&
    number !== before.number &&
    Number.parseInt(number, 10) >= Number.parseInt(before.number, 10)
  )
}

/** An entry on its first line. */
interface EntryLine {
  number: string | null
  start: number
  end: number
  /** Whether a page number stands behind it: then the entry is over. */
  hasPage: boolean
}

function readEntry(lines: Lines, line: number): EntryLine | undefined {
  const start = lines.indent(line)
  const {end, hasPage} = withoutPage(lines.text, start, lines.trimmedEnd(line))
  const captures = matchFirst(entryPatterns, lines.text, start, end)
  const title = captures?.find((capture) => capture.name === 'title')
  const number = captures?.find((capture) => capture.name === 'number')
  if (title === undefined || number === undefined)
    return hasPage && start < end ? {number: null, start, end, hasPage} : undefined
  if (!startsTitle(lines.text, title.start)) return undefined
  return {number: lines.text.slice(number.start, number.end), start: title.start, end, hasPage}
}

/** A title begins with a capital, perhaps behind a quote: "12 km" and "20. juni 2013" do not. */
function startsTitle(text: string, at: number): boolean {
  return /^["“”»'’(§]?\p{Lu}/u.test(text.slice(at, at + 2))
}

/** The last line of an entry that goes on until its page number, or one that goes on in small letters. */
function wrapped(lines: Lines, first: number, to: number, hasPage: boolean): number {
  if (hasPage) return first
  for (let line = first + 1; line <= Math.min(first + wrappedLines, to - 1); line++) {
    if (lines.isBlank(line) || readNumbered(lines, line)) return smallLettersUpTo(lines, first, line)
    if (withoutPage(lines.text, lines.indent(line), lines.trimmedEnd(line)).hasPage) return line
  }
  return smallLettersUpTo(lines, first, Math.min(first + wrappedLines, to))
}

function readNumbered(lines: Lines, line: number): boolean {
  return (readEntry(lines, line)?.number ?? null) !== null
}

/** The last of the lines right behind a first one, up to another, that begin with a small letter. */
function smallLettersUpTo(lines: Lines, first: number, to: number): number {
  let last = first
  while (last + 1 < to && /^\p{Ll}/u.test(lines.text.slice(lines.indent(last + 1), lines.indent(last + 1) + 2))) last++
  return last
}

function entryNode(lines: Lines, entry: EntryLine, first: number, last: number, isPublic: boolean): ContentsEntry {
  const rows = [lines.clean(entry.start, entry.end)]
  let end = entry.end
  for (let line = first + 1; line <= last; line++) {
    end = withoutPage(lines.text, lines.indent(line), lines.trimmedEnd(line)).end
    rows.push(lines.clean(lines.indent(line), end))
  }
  return {
    type: 'contentsEntry',
    number: entry.number,
    title: rows.join(' ').replace(/\s+/g, ' '),
    public: isPublic,
    position: lines.position(lines.indent(first), lines.trimmedEnd(last), first, last),
  }
}

/** Where a line ends without a page number, which stands behind leaders ("....2") or two spaces or more. */
function withoutPage(text: string, start: number, end: number): {end: number; hasPage: boolean} {
  let digits = end
  while (digits > start && isDigit(text.charCodeAt(digits - 1))) digits--
  if (digits === end || end - digits > 4) return {end, hasPage: false}
  let gap = digits
  let dots = 0
  while (gap > start && /[\s.…·_]/u.test(text[gap - 1] as string)) {
    gap--
    if (!/\s/u.test(text[gap] as string)) dots++
  }
  const isLeader = dots > 1 || digits - gap > 1 || text[gap] === '\t'
  return gap > start && isLeader ? {end: gap, hasPage: true} : {end, hasPage: false}
}

function countOn(lines: Lines, line: number): number | undefined {
  const number = matchAny(countPatterns, lines, line)?.find((capture) => capture.name === 'number')
  return number === undefined ? undefined : Number.parseInt(lines.text.slice(number.start, number.end), 10)
}
