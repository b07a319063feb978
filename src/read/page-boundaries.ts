import {parseDate} from '../text/dates.ts'
import {isDigit} from '../text/letters.ts'
import type {Lines} from '../text/lines.ts'
import {isSpace} from '../text/spaces.ts'
import {isDate} from '../vocabulary/dates.ts'
import {decisionWord} from '../vocabulary/decision-words.ts'
import {addUnder} from '../vocabulary/grouped.ts'
import {authorityAlone, barePageNumber, countsItems, pageNumber, printedWhen} from '../vocabulary/pages.ts'
import {longestRising} from './rising.ts'

// Where the pages of a text end. Form feeds tell; without them lines do that come
// again from page to page. Their numbers go up by one, or they lie a page apart:
//
//   line  44    Byrådet        22-03-2011        or        3
//   line  90    Byrådet        22-03-2011                  4
//   line 135    Byrådet        22-03-2011                  5

/** Where a page ends and another begins: behind a line, perhaps with a line between that is furniture itself. */
export interface Boundary {
  /** The last line of the page before; -1 before the first page. */
  above: number
  /** The first line of the page behind; the number of lines after the last page. */
  below: number
}

/** How many pages a text must have for that to tell anything. */
export const leastPages = 2
/** The longest line that can hold the number of a page. */
export const longestLine = 200
/** How many lines lie between two page numbers at the least: "Kort, side 1" and "Kort, side 2" are none. */
const shortestPage = 5
/** The same where no word says that they are those of pages. */
const shortestPlainPage = 20
/** How much shorter than the longest a page can be, where the text goes on from one to the next, or a line is like no other; and where neither is so. */
const mostUneven = 0.5
const mostEven = 0.85
/** On which part of the pages a sentence goes on to the next, where nothing else tells that they are pages. */
const leastCuts = 0.5
/** How far in a number stands that is no item's. */
const leastIndent = 20
/** What a line of a page has between its words and the number of the page, or the day, where no word stands before that. */
const wideGap = '        '
/** What parts the cells of a line. */
const betweenCells = /(?<=\S) {4,}/u
/** In how many places a line must stand that has nothing to tell it by, and how many pages can be between two. */
const leastRunning = 3
const mostPagesBetween = 3
const year = /(?:19|20)\d\d/u
/** The end of a sentence before another one. */
const hasSentence = /\p{L}{3}[.!?]\s+\p{Lu}/u

/** A line that can have the number of its page. */
interface NumberedLine {
  line: number
  number: number
  /** The number of the last page, where it stands behind. */
  pages: string | undefined
  /** What stands before it, where no word tells that the number is that of a page. */
  head?: string
}

/** The boundaries of pages: form feeds, or where there are none lines that come again from page to page. */
export function boundariesOf(lines: Lines): Boundary[] {
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
  const inner = linesOfPages(lines).map((line) => ({above: line - 1, below: line + 1}))
  // What a browser puts over the first page is none of it; other heads are what the document is.
  const first = lines.next(0, lines.count)
  const isPrinted = inner.length > 0 && first < lines.count && printedWhen.test(lines.slice(first).trim())
  return isPrinted ? [{above: -1, below: 0}, ...inner] : inner
}

/** The lines that come again from page to page, one a page. */
function linesOfPages(lines: Lines): number[] {
  const numbered: NumberedLine[] = []
  const running = new Map<string, NumberedLine[]>()
  const bare = new Map<string, NumberedLine[]>()
  const dated = new Map<string, number[]>()
  for (let line = 0; line < lines.count; line++) {
    const start = lines.indent(line)
    const end = lines.trimmedEnd(line)
    if (start >= end || end - start > longestLine) continue
    const text = lines.text.slice(start, end)
    if (year.test(text)) addUnder(dated, text, line)
    if (!endsInNumber(text)) continue
    const number = barePageNumber.exec(text)
    const match = pageNumber.exec(text)
    // "Beslutning Godkendt. Byrådet, 3. maj 2011 Side 2": the foot is glued to what no page can do without.
    if (match !== null) {
      if (!hasSentence.test(text)) numbered.push({line, number: Number(match[1] ?? match[3]), pages: match[2]})
    } else if (number !== null)
      addUnder(bare, text.replace(/\d+/g, '#'), {line, number: Number(number[1]), pages: undefined})
    else addRunning(running, text, line)
  }
  for (const rows of running.values()) if (countsUp(rows)) numbered.push(...rows)
  numbered.sort((a, b) => a.line - b.line)
  const counted = numbered.filter((one, index) => isNext(numbered[index - 1], one) || isNext(one, numbered[index + 1]))
  if (counted.length > 0) return counted.map(({line}) => line)
  const beside = besideHead(lines, [...bare.values()].flat())
  if (beside !== undefined) return beside.map(({line}) => line)
  const lastLine = lines.before(lines.count - 1, 0)
  // Each a page down from the one before; the last page can be short.
  const isPageDown = (before: NumberedLine, {line}: NumberedLine) =>
    line - before.line >= (line === lastLine ? shortestPage : shortestPlainPage)
  const runs = [...bare.values()].map((rows) => longestRising(rows, 1, isPageDown).map(({line}) => line))
  // A document of one page ends with its number.
  const only = [...numbered, ...[...bare.values()].flat()].find(({line, number}) => line === lastLine && number === 1)
  if (only !== undefined && isApart(lines, lastLine)) return [lastLine]
  return (
    runs.sort((one, other) => other.length - one.length).find((run) => isRunOfPages(lines, run, lastLine)) ??
    [...dated].find(([text, places]) => isHeadOfPages(lines, text, places))?.[1] ??
    []
  )
}

/** Whether a line ends in a number, as each that counts pages does: "Byrådet 135", "Side 3.", "- 3 -". */
function endsInNumber(text: string): boolean {
  let at = text.length - 1
  if ('.-–'.includes(text.charAt(at))) at--
  if (text.charAt(at) === ' ') at--
  return isDigit(text.charCodeAt(at))
}

/**
 * Adds a line to those of its words, where it has a day, and behind it a number; or a year, and the number behind a wide gap:
 *
 *   Byrådet 22.03.2011 / 135
 *   Bestyrelsesmøde i Sydbussen, den 29. november 2030                              174
 */
function addRunning(running: Map<string, NumberedLine[]>, text: string, line: number): void {
  let start = text.length
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--
  if (start === 0 || start === text.length || !isSpace(text.charCodeAt(start - 1))) return
  const head = text.slice(0, start)
  if (!year.test(head) || !(head.endsWith(wideGap) || (parseDate(head) !== null && !countsItems.test(head)))) return
  addUnder(running, head.trimEnd(), {line, number: Number(text.slice(start)), pages: undefined, head})
}

/** How many lines, at the most, lie between a number that stands alone and the head of its page. */
const linesToHead = 2

/**
 * The numbers alone on their lines that go up beside a line which says the same in all its places, who met, or when:
 *
 *   733
 *
 *   Klitby Kommune
 *   Økonomiudvalget 17-09-2031
 */
function besideHead(lines: Lines, rows: readonly NumberedLine[]): NumberedLine[] | undefined {
  const sorted = [...rows].sort((a, b) => a.line - b.line)
  for (const step of [1, -1]) {
    const heads = new Map<string, NumberedLine[]>()
    for (const row of sorted) {
      const {line} = row
      const other = step > 0 ? lines.next(line + 1, lines.count) : lines.before(line - 1, 0)
      if (other < 0 || other >= lines.count || Math.abs(other - line) > linesToHead) continue
      const text = lines.slice(other).trim()
      if (text.length > longestLine || decisionWord.test(text.replace(/^\P{L}+/u, '')) || /[.:!?]$/.test(text)) continue
      // A day alone can be the cell of a table beside the number of its item.
      const hasBody = year.test(text) && parseDate(text) !== null && !isDate(text)
      if (authorityAlone.test(text) || hasBody) addUnder(heads, text, row)
    }
    const counted = [...heads.values()].find(countsUp)
    if (counted !== undefined) return counted
  }
  return undefined
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

/** Whether a line has the number of the page behind that of another one. */
function isNext(before: NumberedLine | undefined, after: NumberedLine | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    after.line - before.line >= shortestPage &&
    ((after.number === before.number + 1 && !areOfOthers(before, after)) ||
      isOfSame(before, after) ||
      before.head !== undefined)
  )
}

/** "12/9914" and "13/5127": of how many pages they are is not the same, so that they are numbers of cases. */
function areOfOthers({pages}: NumberedLine, after: NumberedLine): boolean {
  return pages !== undefined && after.pages !== undefined && pages !== after.pages
}

/** "3 / 22", "5 / 22": of a print that is not whole, the pages between are missing. */
function isOfSame(before: NumberedLine, after: NumberedLine): boolean {
  return (
    before.pages !== undefined &&
    after.pages === before.pages &&
    after.number > before.number &&
    after.number <= Number(after.pages)
  )
}

/** Whether a number alone on its line is no item's: it stands far in, behind its word, or between dashes. */
function isApart(lines: Lines, line: number): boolean {
  const text = lines.slice(line).trim()
  return barePageNumber.test(text) && (lines.column(line) >= leastIndent || /\p{L}|^[-–].*[-–]$/u.test(text))
}

/** Whether lines with nothing but a number, which goes up by one, count pages and not items: "3" over a title. */
function isRunOfPages(lines: Lines, run: readonly number[], lastLine: number): boolean {
  const isWhole = run.at(-1) === lastLine
  const even = evenness(isWhole ? run.slice(0, -1) : run)
  if (run.length < leastPages || even < mostUneven) return false
  return run.every((line) => isApart(lines, line)) || run.some((line) => isWithinSentence(lines, line))
}

/**
 * Whether a line with a day, which says the same in all its places, is the head of pages: it parts the text into pages
 * of one length, and each has it. The heading of a decision, "Byrådet den 22-03-2011", stands where items end.
 */
function isHeadOfPages(lines: Lines, text: string, places: readonly number[]): boolean {
  const [first = 0] = places
  const last = places.at(-1) ?? 0
  if (places.length === 1) return isOwnHead(lines, first)
  if (decisionWord.test(text.replace(/^\P{L}+/u, '')) || parseDate(text) === null) return false
  const {shortest, longest} = stepsOf(places)
  const mostLines = longest / mostEven
  if (shortest < shortestPlainPage || first > mostLines || lines.count - last > mostLines) return false
  const cuts = places.filter((line) => isWithinSentence(lines, line)).length
  if (cuts >= places.length * leastCuts) return evenness(places) >= mostUneven
  return evenness(places) >= mostEven && isOwnHead(lines, last)
}

/** How many lines of a text, at the most, say what met and when. */
const linesOfHead = 40

/** Whether a line far down tells, with a wide gap between them, what met and when, as the head of the document does. */
export function isOwnHead(lines: Lines, line: number): boolean {
  const text = lines.slice(line).trim()
  if (text.length > longestLine || line < shortestPlainPage) return false
  const [body = '', day = '', number = '1', ...others] = text.toLowerCase().split(betweenCells)
  if (/\d/.test(body) || !isDate(day) || others.length > 0 || !barePageNumber.test(number)) return false
  const date = parseDate(day)
  const head = Array.from({length: Math.min(line, linesOfHead)}, (_, at) => lines.slice(at).slice(0, longestLine))
  return head.some((one) => one.toLowerCase().includes(body)) && head.some((one) => parseDate(one) === date)
}

/** How many lines lie between two places at the least, and at the most. */
function stepsOf(places: readonly number[]): {shortest: number; longest: number} {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, 0]
  for (const [at, place] of places.entries()) {
    const step = at === 0 ? undefined : place - (places[at - 1] as number)
    if (step === undefined) continue
    shortest = Math.min(shortest, step)
    longest = Math.max(longest, step)
  }
  return {shortest, longest}
}

/** How long the shortest stretch between places is, as a part of the longest; 1 where there is none. */
function evenness(places: readonly number[]): number {
  const {shortest, longest} = stepsOf(places)
  return longest === 0 ? 1 : shortest / longest
}

/** Whether a sentence goes on behind a line that is none of it. */
function isWithinSentence(lines: Lines, line: number): boolean {
  const above = lines.before(line - 1, 0)
  const below = lines.next(line + 1, lines.count)
  return above >= 0 && below < lines.count && goesOn(lines.slice(above), lines.slice(below).trimStart())
}

/** Whether a sentence that a page ends with goes on at the top of the next. */
export function goesOn(before: string, after: string): boolean {
  return /[^.:!?\s]\s*$/u.test(before) && /^\p{Ll}/u.test(after)
}
