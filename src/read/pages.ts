import type {VFile} from 'vfile'
import {isDigit} from '../text/letters.ts'
import {cleanLine, type Lines, linesOf} from '../text/lines.ts'
import {MappedText} from '../text/mapped-text.ts'
import type {Stretch} from '../text/stretch.ts'
import {isAccessMark, isClosed} from '../vocabulary/access/marks.ts'
import {addUnder} from '../vocabulary/grouped.ts'
import {kindInAnyLetters, kindOfHeading} from '../vocabulary/headings.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {barePageNumber, countedItem, pageMark, pageNumber, pageWords} from '../vocabulary/pages.ts'
import {takeText} from './left-out.ts'

// A text that was made from a PDF has the furniture of its pages in it:
//
//   … på samtlige skoler og institutioner af
//   ␌            2 of 5
//    Referat For Byrådet     Side 1
//    20. juni 2013 - kl. 10:30
//   servicepersonalet i de respektive distrikter …
//
// The reading text does without: what a page begins or ends with is furniture
// where most of the others begin or end with the same, but for the numbers.

/** How many lines a running head, or foot, can have. */
const longestHead = 8
/** The share of pages, the first not counted, that must have a line for it to be furniture. */
const leastShare = 0.8
/** How many pages must have a line that has no number, behind the last one that has: pages can end with "Godkendt." */
const leastWithoutNumber = 4
/** How many pages a text must have for that to tell anything. */
const leastPages = 2
/** How many lines lie between two page numbers at the least: "Kort, side 1" and "Kort, side 2" are none. */
const shortestPage = 5
/** What a wide gap parts from the rest of a line. */
const firstCell = /^(\S+(?: \S+)?)\s{2,}(?=\S)/u
/** The end of a sentence before another one. */
const hasSentence = /\p{L}{3}[.!?]\s+\p{Lu}/u
/** The longest line that can hold the number of a page. */
const longestLine = 200

/** Where a page ends and another begins: behind a line, perhaps with a line between that is furniture itself. */
interface Boundary {
  /** The last line of the page before; -1 before the first page. */
  above: number
  /** The first line of the page behind; the number of lines after the last page. */
  below: number
}

/** A line that can have the number of its page. */
interface NumberedLine {
  line: number
  number: number
  /** The number of the last page, where it stands behind. */
  pages: string | undefined
  /** What stands before a wide gap, where no word tells that the number is that of a page. */
  head?: string
}

/** What a running line has between its words and the number of the page, where no word stands before that. */
const wideGap = '        '
/** In how many places it must stand, and how many pages can be between two. */
const leastRunning = 3
const mostPagesBetween = 3
const year = /(?:19|20)\d\d/u

/**
 * Adds a line to those of its words, where it has a year, and behind a wide gap a number:
 *
 *   Bestyrelsesmøde i Sydbussen, den 29. november 2030                              174
 */
function addRunning(running: Map<string, NumberedLine[]>, text: string, line: number): void {
  const gap = text.lastIndexOf(wideGap)
  const number = Number(text.slice(gap + wideGap.length))
  const head = text.slice(0, Math.max(0, gap)).trimEnd()
  if (!Number.isInteger(number) || !year.test(head)) return
  addUnder(running, head, {line, number, pages: undefined, head})
}

/** Whether the numbers behind the same words go up as those of pages do. */
function countsUp(rows: readonly NumberedLine[]): boolean {
  return (
    rows.length >= leastRunning &&
    rows.every((row, at) => {
      const before = rows[at - 1]
      const step = before === undefined ? 1 : row.number - before.number
      return step > 0 && step <= mostPagesBetween
    })
  )
}

/** Gives a file of text that has pages a reading text without their furniture, and the map back to the source. */
export function leaveOutFurniture(file: VFile): void {
  const text = String(file)
  const hasFeeds = text.includes('\f')
  if (!hasFeeds && ![...pageWords, wideGap].some((word) => text.includes(word))) return
  const lines = linesOf(file)
  const boundaries = boundariesOf(lines)
  if (boundaries.length < leastPages) return
  const below = boundaries.map((boundary) => linesFrom(lines, boundary, 'below'))
  const above = boundaries.map((boundary) => linesFrom(lines, boundary, 'above'))
  const heads = commonLines(below)
  const feet = commonLines(above)
  const cuts = boundaries.map((boundary, index) =>
    cutAt(boundary, below[index] ?? [], above[index] ?? [], heads, feet, index + 1, hasFeeds),
  )
  takeText(file, textBetween(lines, cuts))
  file.data.pageEdges = edgesOf(lines, cuts)
}

/** The lines that are left out at the first boundary that has any. */
function edgesOf(lines: Lines, cuts: readonly Cut[]): string {
  for (const {from, to} of cuts) {
    const edges = Array.from({length: to - from}, (_, index) => lines.slice(from + index).trim())
    const printed = edges.filter((edge) => /\p{L}/u.test(edge))
    if (printed.length > 0) return printed.join('\n')
  }
  return ''
}

/** The boundaries of pages: form feeds, or where there are none lines with page numbers that count up. */
function boundariesOf(lines: Lines): Boundary[] {
  const feeds: Boundary[] = []
  for (let line = 0; line < lines.count; line++) {
    if (lines.text.charCodeAt(lines.start(line)) === 12) feeds.push({above: line - 1, below: line})
  }
  if (feeds.length > 0) {
    // The feed behind the last page begins none.
    const last = lines.before(lines.count - 1, 0)
    const inner = feeds.filter(({below}) => below <= last)
    return [{above: -1, below: 0}, ...inner, {above: lines.count - 1, below: lines.count}]
  }
  const numbered: NumberedLine[] = []
  const running = new Map<string, NumberedLine[]>()
  for (let line = 0; line < lines.count; line++) {
    const start = lines.indent(line)
    const end = lines.trimmedEnd(line)
    if (start >= end || end - start > longestLine || !isDigit(lines.text.charCodeAt(end - 1))) continue
    const text = lines.text.slice(start, end)
    const match = pageNumber.exec(text)
    // "Beslutning Godkendt. Byrådet, 3. maj 2011 Side 2": the foot is glued to what no page can do without.
    if (match !== null && !hasSentence.test(text))
      numbered.push({line, number: Number(match[1] ?? match[3]), pages: match[2]})
    else if (match === null) addRunning(running, text, line)
  }
  for (const rows of running.values()) if (countsUp(rows)) numbered.push(...rows)
  numbered.sort((a, b) => a.line - b.line)
  const isNext = (before: NumberedLine | undefined, after: NumberedLine | undefined) =>
    before !== undefined &&
    after !== undefined &&
    after.line - before.line >= shortestPage &&
    (after.number === before.number + 1 || isOfSame(before, after) || before.head !== undefined)
  // "3 / 22", "5 / 22": of a print that is not whole, the pages between are missing.
  const isOfSame = (before: NumberedLine, after: NumberedLine) =>
    before.pages !== undefined &&
    after.pages === before.pages &&
    after.number > before.number &&
    after.number <= Number(after.pages)
  const counted = numbered.filter((one, index) => isNext(numbered[index - 1], one) || isNext(one, numbered[index + 1]))
  return counted.map(({line}) => ({above: line - 1, below: line + 1}))
}

/** The lines that most pages have in the same place from their boundaries on, numbers left out. */
function commonLines(pages: readonly (readonly PageLine[])[]): string[] {
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
    // "Godkendt." and "Sagsnr.: 14/1" can stand in the same place on many pages.
    if (/[.:!?]$/.test(text)) break
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

/** How many lines at the top of a page end with its number, counted by form feeds, where no other page tells: "Side 2". */
function linesToOwnNumber(below: readonly PageLine[], page: number): number {
  // A number behind all else that the page has is that of its foot.
  for (const [at, {raw, text}] of below.slice(0, Math.min(linesToNumber, below.length - 1)).entries()) {
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
interface PageLine {
  line: number
  raw: string
  text: string
  /** Where a mark stands that closes what is on the page: "Lukket punkt              Byrådet 3. maj 2012 s. 2". */
  closed: Stretch | undefined
}

/** The lines with text from a boundary on, with every number as "#". */
function linesFrom(lines: Lines, boundary: Boundary, side: keyof Boundary): PageLine[] {
  const step = side === 'below' ? 1 : -1
  const found: PageLine[] = []
  for (let line = boundary[side]; found.length < longestHead && line >= 0 && line < lines.count; line += step) {
    // The next page begins here.
    if (line !== boundary.below && step > 0 && lines.text.charCodeAt(lines.start(line)) === 12) break
    if (lines.isBlank(line)) continue
    // A line right under the heading of a decision, or of those who were away, is its text, however many pages end with it.
    if (step < 0 && isUnderEnding(lines, line)) break
    const start = lines.indent(line)
    const printed = lines.text.slice(start, Math.min(lines.trimmedEnd(line), lines.start(line) + 500))
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

/** Whether the line above one, blank lines between left out, is a heading that an item ends with. */
function isUnderEnding(lines: Lines, line: number): boolean {
  const above = lines.before(line - 1, 0)
  if (above < 0 || lines.trimmedEnd(above) - lines.indent(above) > longestLine) return false
  const kind = kindInAnyLetters(lines.clean(lines.indent(above), lines.trimmedEnd(above)).replace(/(?<!\s)\s*:$/, ''))
  return kind === 'decision' || kind === 'absence'
}

/** Lines that are left out, the first and the one behind the last; and the mark among them that closes what is behind. */
interface Cut {
  from: number
  to: number
  closed: Stretch | undefined
}

/** What is left out at a boundary. */
function cutAt(
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

/** What is between the cuts, joined by a blank line, or by none where a paragraph goes on over the pages. */
function textBetween(lines: Lines, cuts: readonly Cut[]): MappedText {
  const source = MappedText.of(lines.text)
  const kept = new MappedText()
  let first = 0
  let before: string | undefined
  let mark: Stretch | undefined
  for (const {from, to, closed} of [...cuts, {from: lines.count, to: lines.count, closed: undefined}]) {
    const last = lines.before(from - 1, first)
    const start = lines.next(first, last + 1)
    if (start <= last) {
      const isApart = before === undefined || !goesOn(before, lines.text.slice(lines.indent(start), lines.end(start)))
      if (isApart && before !== undefined) kept.insert('\n')
      if (isApart && mark !== undefined) {
        kept.copy(source, mark.start, mark.end)
        kept.insert('\n\n')
      }
      const end = last + 1 < lines.count ? lines.start(last + 1) : lines.text.length
      // The form feed is no part of the line that it stands before.
      const begin = lines.text.charCodeAt(lines.start(start)) === 12 ? lines.start(start) + 1 : lines.start(start)
      kept.copy(source, begin, end)
      before = lines.text.slice(Math.max(begin, end - 200), end)
    }
    first = Math.max(first, to)
    mark = closed
  }
  return kept
}

/** Whether a sentence that a page ends with goes on at the top of the next. */
function goesOn(before: string, after: string): boolean {
  return /[^.:!?\s]\s*$/u.test(before) && /^\p{Ll}/u.test(after)
}
