import {cleanLine, type Lines} from '../text/lines.ts'
import type {Stretch} from '../text/stretch.ts'
import {isAccessMark, isClosed} from '../vocabulary/access/marks.ts'
import {kindInAnyLetters, kindOfHeading} from '../vocabulary/headings.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {barePageNumber, countedItem, pageMark, pageNumber} from '../vocabulary/pages.ts'
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
  const common: {text: string; isMark: boolean; isFurniture: boolean}[] = []
  for (let at = 0; at < longestHead; at++) {
    const counts = new Map<string, number>()
    for (const page of pages) {
      const text = page[at]?.text
      if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    const [text, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0])
    if (count < leastPages || count < (withText - 1) * leastShare) break
    // "Godkendt." and "Sagsnr.: 14/1" can stand in the same place on many pages, and "Lukket punkt, s. 11" closes what is on them.
    if (/[.:!?]$/.test(text) || isClosed(text)) break
    const raws = new Set(
      pages.flatMap((page) => page.slice(at, at + 1).flatMap((line) => (line.text === text ? [line.raw] : []))),
    )
    const isMark =
      text.includes('#') &&
      (raws.size === 1 || [...raws].every((raw) => pageMark.test(raw)) || countsPages(pages, at, text))
    common.push({text, isMark, isFurniture: withText >= leastWithoutNumber && kindOfHeading(text) === undefined})
  }
  const lastMark = common.findLastIndex(({isMark}) => isMark)
  const end = common.findIndex(({text, isMark, isFurniture}, at) => {
    const isOther = text.includes('#') && !isMark
    return isOther || (at > lastMark && !isFurniture)
  })
  return common.slice(0, end < 0 ? common.length : end).map(({text}) => text)
}

/**
 * Whether lines that are alike but for their numbers count the pages: one of the numbers goes up with them, all others
 * stay. "Kulturudvalget 3. maj 2012 s. 2" does; "Punkt 2" over an item is none.
 */
function countsPages(pages: readonly (readonly PageLine[])[], at: number, text: string): boolean {
  if (countedItem.test(text)) return false
  const rows = pages.flatMap((page, index) => {
    const line = page[at]
    return line?.text === text
      ? [[...matchesIn(/\d+/g, line.raw)].map(([number]) => [Number(number), index] as const)]
      : []
  })
  const [first, ...others] = rows
  if (first === undefined || others.length === 0) return false
  let counting = 0
  for (const [column, [number, page]] of first.entries()) {
    const isSame = others.every((row) => row[column]?.[0] === number)
    if (isSame) continue
    if (!others.every((row) => row[column] !== undefined && row[column][0] - row[column][1] === number - page))
      return false
    counting++
  }
  return counting === 1
}

/** How many lines down from a form feed the number of its page is looked for, and how long those above it can be. */
const linesToNumber = 3
const longestAboveNumber = 120

/** How many lines at the top of a page end with its number, counted by form feeds, or with what met and when, where no other page tells: "Side 2". */
function linesToOwnNumber(below: readonly PageLine[], page: number): number {
  // A number behind all else that the page has is that of its foot.
  for (const [at, {raw, text, isHead}] of below.slice(0, Math.min(linesToNumber, below.length - 1)).entries()) {
    if (isHead) return at + 1
    const line = cleanLine(raw)
    const number = pageNumber.exec(line)
    if (Number(number?.[1] ?? number?.[3]) === page) return at + 1
    if (at === 0 && Number(barePageNumber.exec(line)?.[1]) === page) return 1
    if (
      line.length > longestAboveNumber ||
      /[.:!?]$/.test(line) ||
      countedItem.test(text) ||
      kindOfHeading(line) !== undefined
    )
      return 0
  }
  return 0
}

/** A line of a page: as it is, and with every number as "#"; both without a mark of access that a wide gap parts from the rest. */
export interface PageLine {
  line: number
  raw: string
  text: string
  /** Where a mark stands that closes what is on the page: "Lukket punkt              Byrådet 3. maj 2012 s. 2". */
  closed: Stretch | undefined
  /** Whether it tells of itself that a page begins with it. */
  isHead: boolean
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
    // A line right under the heading of a decision, or of those who were away, is its text, however many pages end with it.
    if (step < 0 && !barePageNumber.test(printed) && isUnderEnding(lines, line)) break
    const cell = step > 0 ? firstCell.exec(printed) : null
    const mark = isAccessMark(cell?.[1] ?? '') ? cell : null
    const raw = printed.slice(mark?.[0].length ?? 0)
    const closed =
      mark !== null && isClosed(mark[1] as string) ? {start, end: start + (mark[1] as string).length} : undefined
    found.push({
      line,
      raw,
      text: cleanLine(raw.replace(/\d+/g, '#')),
      closed,
      isHead: step > 0 && isOwnHead(lines, line),
    })
    if (step < 0 && lines.text.charCodeAt(lines.start(line)) === 12) break
  }
  return found
}

/** Whether the line above one, blank lines between left out, is a heading that an item ends with. */
function isUnderEnding(lines: Lines, line: number): boolean {
  const above = lines.before(line - 1, 0)
  if (above < 0 || lines.trimmedEnd(above) - lines.indent(above) > longestLine) return false
  const kind = kindInAnyLetters(lines.clean(lines.indent(above), lines.trimmedEnd(above)).replace(/(?<!\s)\s*:$/, ''))
  return kind === 'decision' || kind === 'absence'
}

/** Lines that are left out, the first and the one behind the last; and the mark among them that closes what is behind. */
export interface Cut {
  from: number
  to: number
  closed: Stretch | undefined
}

/** What is left out at a boundary. */
export function cutAt(
  boundary: Boundary,
  below: readonly PageLine[],
  above: readonly PageLine[],
  heads: readonly string[],
  feet: readonly string[],
  page: number,
  isFeed: boolean,
): Cut {
  const cut: Cut = {from: boundary.above + 1, to: boundary.below, closed: undefined}
  for (const [at, {line, text}] of below.entries()) {
    if (text !== heads[at]) break
    cut.to = line + 1
  }
  // Over the first page a line without a number is the title of all: "TEKNISK UDVALG".
  if (
    page === 1 &&
    !heads
      .slice(
        0,
        below.findIndex(({line}) => line >= cut.to),
      )
      .some((head) => head.includes('#'))
  )
    cut.to = boundary.below
  const own = page > 1 && isFeed ? below[linesToOwnNumber(below, page) - 1] : undefined
  if (own !== undefined && own.line >= cut.to) cut.to = own.line + 1
  for (const [at, {line, text}] of above.entries()) {
    if (text !== feet[at]) break
    cut.from = line
  }
  cut.closed = below.find(({line, closed}) => line < cut.to && closed !== undefined)?.closed
  return cut
}
