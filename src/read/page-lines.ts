import {cleanLine, type Lines} from '../text/lines.ts'
import type {Stretch} from '../text/stretch.ts'
import {isAccessMark, isClosed} from '../vocabulary/access/marks.ts'
import {addUnder} from '../vocabulary/grouped.ts'
import {kindInAnyLetters, kindOfHeading} from '../vocabulary/headings.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {barePageNumber, countedItem, pageMark, pageNumber, runningAlone} from '../vocabulary/pages.ts'
import {type Boundary, isOwnHead, leastPages, longestLine} from './page-boundaries.ts'

// What pages begin and end with: lines that most of them have in the same place,
// but for their numbers.

/** How many lines a running head, or foot, can have. */
const longestHead = 8
/** The share of pages, the first not counted, that must have a line for it to be furniture. */
const leastShare = 0.8
/** How many pages must have a line that has no number, behind the last one that has: pages can end with "Godkendt." */
const leastWithoutNumber = 4
/** What a wide gap parts from the rest of a line. */
const firstCell = /^(\S+(?: \S+)?)\s{2,}(?=\S)/u

/** The lines that most pages have in the same place from their boundaries on, numbers left out. */
export function commonLines(pages: readonly (readonly PageLine[])[]): string[] {
  const withText = pages.filter((page) => page.length > 0).length
  const common: {text: string; isMark: boolean}[] = []
  for (let at = 0; at < longestHead; at++) {
    const byText = new Map<string, NumberedLine[]>()
    for (const [page, {[at]: line}] of pages.entries())
      if (line !== undefined) addUnder(byText, line.text, {raw: line.raw, page})
    const [[text, rows] = ['', []]] = [...byText].sort(([, one], [, other]) => other.length - one.length)
    if (rows.length < leastPages || rows.length < (withText - 1) * leastShare) break
    // "Godkendt." and "Sagsnr.: 14/1" can stand in the same place on many pages, and "Lukket punkt, s. 11" closes what is on them.
    if (/[.:!?]$/.test(text) || isClosed(text)) break
    const isMark = text.includes('#')
      ? areMarks(rows) || (!countedItem.test(text) && countPages(rows))
      : runningAlone.test(text)
    common.push({text, isMark})
  }
  const lastMark = common.findLastIndex(({isMark}) => isMark)
  const end = common.findIndex(({text, isMark}, at) => {
    if (text.includes('#')) return !isMark
    return at > lastMark && (withText < leastWithoutNumber || kindOfHeading(text) !== undefined)
  })
  return common.slice(0, end < 0 ? common.length : end).map(({text}) => text)
}

/** A line that others are like but for its numbers, and which page it is of. */
interface NumberedLine {
  raw: string
  page: number
}

/** Whether lines are all the same, or numbers of pages. */
function areMarks(rows: readonly NumberedLine[]): boolean {
  return rows.every(({raw}) => raw === rows[0]?.raw) || rows.every(({raw}) => pageMark.test(raw))
}

/**
 * Whether lines that are alike but for their numbers count the pages: one of the numbers goes up with them, all others
 * stay. "Kulturudvalget 3. maj 2012 s. 2" does.
 */
function countPages(rows: readonly NumberedLine[]): boolean {
  const numbers = rows.map(({raw}) => Array.from(matchesIn(/\d+/g, raw), ([number]) => Number(number)))
  const [first = []] = numbers
  const other = first.flatMap((number, column) => (numbers.every((own) => own[column] === number) ? [] : [column]))
  const [column = -1] = other
  const step = (at: number) => (numbers[at]?.[column] as number) - (rows[at] as NumberedLine).page
  return other.length === 1 && rows.every((_, at) => step(at) === step(0))
}

/** How many lines down from a form feed the number of its page is looked for, and how long those above it can be. */
const linesToNumber = 3
const longestAboveNumber = 120

/** The lines at the top of a page that end with its number, counted by form feeds, or with what met and when, where no other page tells: "Side 2". */
function linesToOwnNumber(lines: Lines, below: readonly PageLine[], page: number): readonly PageLine[] {
  // A number behind all else that the page has is that of its foot.
  for (const [at, {line, raw, text}] of below.slice(0, Math.min(linesToNumber, below.length - 1)).entries()) {
    const printed = cleanLine(raw)
    const number = pageNumber.exec(printed)
    const isBare = at === 0 && Number(barePageNumber.exec(printed)?.[1]) === page
    if (isBare || Number(number?.[1] ?? number?.[3]) === page || isOwnHead(lines, line)) return below.slice(0, at + 1)
    if (
      printed.length > longestAboveNumber ||
      /[.:!?]$/.test(printed) ||
      countedItem.test(text) ||
      kindOfHeading(printed) !== undefined
    )
      break
  }
  return []
}

/** A line of a page: as it is, and with every number as "#"; both without a mark of access that a wide gap parts from the rest. */
export interface PageLine {
  line: number
  raw: string
  text: string
  /** Where a mark stands that closes what is on the page: "Lukket punkt              Byrådet 3. maj 2012 s. 2". */
  closed: Stretch | undefined
}

/** The lines with text from a boundary on, with every number as "#". */
export function linesFrom(lines: Lines, boundary: Boundary, side: keyof Boundary): PageLine[] {
  const step = side === 'below' ? 1 : -1
  const found: PageLine[] = []
  for (let line = boundary[side]; found.length < longestHead && line >= 0 && line < lines.count; line += step) {
    // The next page begins here.
    if (line !== boundary.below && step > 0 && lines.text.charCodeAt(lines.start(line)) === 12) break
    if (lines.isBlank(line)) continue
    const start = lines.indent(line)
    const printed = lines.text.slice(start, Math.min(lines.trimmedEnd(line), lines.start(line) + 500))
    // A decision, and those who were away, are text, however many pages end with them.
    if (step < 0 && !barePageNumber.test(printed) && isOfEnding(lines, line, printed)) break
    const cell = step > 0 ? firstCell.exec(printed) : null
    const mark = isAccessMark(cell?.[1] ?? '') ? cell : null
    const raw = printed.slice(mark?.[0].length ?? 0)
    const closed =
      mark !== null && isClosed(mark[1] as string) ? {start, end: start + (mark[1] as string).length} : undefined
    found.push({line, raw, text: cleanLine(raw.replace(/\d+/g, '#')), closed})
    if (step < 0 && lines.text.charCodeAt(lines.start(line)) === 12) break
  }
  return found
}

/** Whether a line is of what an item ends with: under its heading, blank lines between left out, or behind its label, "Fraværende: Bo Ås". */
function isOfEnding(lines: Lines, line: number, printed: string): boolean {
  const above = lines.before(line - 1, 0)
  const heading = above < 0 || lines.trimmedEnd(above) - lines.indent(above) > longestLine ? '' : lines.slice(above)
  const label = labelBefore.exec(printed)?.[0] ?? ''
  return [heading, label].some((text) => {
    const kind = kindInAnyLetters(cleanLine(text).replace(/(?<!\s)\s*:$/, ''))
    return kind === 'decision' || kind === 'absence'
  })
}

const labelBefore = /^[^:]{1,60}:(?=\s)/u

/** Lines that are left out, the first and the one behind the last; and the mark among them that closes what is behind. */
export interface Cut {
  from: number
  to: number
  closed: Stretch | undefined
}

/** What a boundary has on either side, and which page begins there. */
export interface Edge {
  boundary: Boundary
  below: readonly PageLine[]
  above: readonly PageLine[]
  page: number
}

/** What is left out at a boundary: what most pages have there, and the number of the page that form feeds count. */
export function cutAt(
  lines: Lines,
  {boundary, below, above, page}: Edge,
  heads: readonly string[],
  feet: readonly string[],
  isFeed: boolean,
): Cut {
  const head = firstOf(below, heads)
  // Over the first page a line without a number is the title of all: "TEKNISK UDVALG".
  const isTitle = page === 1 && !isBehindLater(lines, boundary) && !head.some(({text}) => text.includes('#'))
  const own = page > 1 && isFeed ? linesToOwnNumber(lines, below, page) : []
  const to = Math.max(boundary.below, ...[...(isTitle ? [] : head), ...own].map(({line}) => line + 1))
  const from = firstOf(above, feet).at(-1)?.line ?? boundary.above + 1
  return {from, to, closed: below.find(({line, closed}) => line < to && closed !== undefined)?.closed}
}

/** Whether the line between two pages has the number of a page that is not the first. */
function isBehindLater(lines: Lines, {above, below}: Boundary): boolean {
  if (below !== above + 2) return false
  const number = pageNumber.exec(lines.clean(lines.start(above + 1), lines.end(above + 1)))
  return Number(number?.[1] ?? number?.[3]) > 1
}

/** The first lines, as far as they are those that most pages have. */
function firstOf(lines: readonly PageLine[], common: readonly string[]): readonly PageLine[] {
  const other = lines.findIndex(({text}, at) => text !== common[at])
  return other < 0 ? lines : lines.slice(0, other)
}
