import type {Lines} from '../../text/lines.ts'
import type {Stretch} from '../../text/stretch.ts'
import {type NumberedToken, smallNumberedOn} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {caseOfEntry} from '../../vocabulary/item-numbers.ts'
import {endsOpen, yearAlone} from '../../vocabulary/lines.ts'

// An entry of a table of contents: its number, its title over one line or several,
// and the number of the page behind it.
//
//   02 Takster for renovation, høringssvar og
//      endelig vedtagelse.....................4

/** An entry that names an item. */
export interface ListedItem {
  line: number
  lastLine: number
  number: string
  title: string
  /** Whether it stands in the part for items that are closed to the public. */
  isClosed: boolean
  /** Whether the number of a page stands behind it. */
  hasPage: boolean
}

/** How many lines an entry can have. */
const entryLines = 4
/** How far below its title the number of a page can stand that has a line of its own. */
const linesToPage = 2
const pageAlone = /^\d{1,3}$/
/** Dots that lead to the number of a page. */
export const leader: RegExp = /(?<!\s)\s*(?:(?<!\.)\.{2,}|…)(?:\s*(?:\d{1,4}|[ivxlc]{1,7}))?\s*$/iu
const pageBehind = /(?<!\s)(?:\s{2,}|\t)(?:\d{1,4}|[ivxlc]{1,7})\s*$/iu

/** Whether dots lead from a text to the number of a page. */
export function isLed(text: string): boolean {
  return (text.includes('..') || text.includes('…')) && leader.test(text)
}

/** Whether a text ends as the number of a page does, in digits or Roman ones. */
function endsInNumber(text: string): boolean {
  return /[\divxlc\s]$/iu.test(text.slice(-1))
}

/** A title without the number of the page behind it. */
function withoutPage(title: string): string {
  const text = isLed(title) ? title.replace(leader, '') : title
  return endsInNumber(text) ? text.replace(pageBehind, '') : text
}

/** The title of an entry or an item, and its line: behind the number, or below one that stands alone. */
export interface NumberedTitle {
  count: readonly number[]
  start: number
  end: number
  line: number
}

/** The title that a number on a line begins; undefined where none stands there. */
export function titleOfNumber(
  tokens: LineTokens,
  line: number,
  to: number,
  token = tokens.numbered(line),
): NumberedTitle | undefined {
  if (token === undefined) return undefined
  const {count, title} = token
  if (title !== undefined) return {count, ...title, line}
  const limit = Math.min(to, line + 3)
  const below = tokens.next(line + 1, limit)
  if (below >= limit || !isTitleOfNumber(tokens, below)) return undefined
  return {count, start: tokens.lines.indent(below), end: tokens.lines.trimmedEnd(below), line: below}
}

/** Whether a line below a number that stands alone can be its title. */
function isTitleOfNumber(tokens: LineTokens, line: number): boolean {
  if (tokens.numbered(line) !== undefined || tokens.divider(line) !== undefined || tokens.isPageLine(line)) return false
  if (tokens.heading(line) !== undefined || tokens.fields(line).length > 0 || tokens.label(line)?.hasColon) return false
  return !tokens.isAccessMark(line) && /^[\p{Lu}"”“»]/u.test(tokens.text(line))
}

/** A title as printed, without the number of its page. */
export function textOf(lines: Lines, range: Stretch): string {
  return withoutPage(lines.clean(range.start, range.end)).replace(caseOfEntry, '')
}

/**
 * The number on a line of a table of contents; that of a title which begins with a small letter or a number of its own
 * is one where it counts on from the entry before: "2. 17.4 Midtbyen".
 */
export function numberOfEntry(
  tokens: LineTokens,
  line: number,
  before: NumberedToken | undefined,
): NumberedToken | undefined {
  const token = tokens.numbered(line)
  if (token !== undefined || before?.count.length !== 1) return token
  const {start, end} = tokens.dress(line)
  const small = smallNumberedOn(tokens.lines.text, start, end, before)
  return small?.count[0] === (before.count[0] as number) + 1 ? small : undefined
}

/** The entry that begins on a line. */
export function readEntry(
  tokens: LineTokens,
  line: number,
  to: number,
  isClosed: boolean,
  token = tokens.numbered(line),
): ListedItem {
  const {lines} = tokens
  const range = titleOfNumber(tokens, line, to, token) ?? {start: lines.indent(line), end: lines.trimmedEnd(line), line}
  let lastLine = range.line
  let title = lines.clean(range.start, range.end)
  while (
    !hasPageBehind(title) &&
    lastLine - line + 1 < entryLines &&
    lastLine + 1 < to &&
    goesOn(tokens, lastLine + 1, title, range.start - lines.start(range.line))
  ) {
    lastLine++
    title = `${title} ${lines.clean(lines.start(lastLine), lines.end(lastLine))}`
  }
  // Where a table has lost its columns, the number of the page stands alone below the title.
  const below = tokens.next(lastLine + 1, Math.min(to, lastLine + linesToPage + 1))
  const hasPageBelow = below <= lastLine + linesToPage && below < to && pageAlone.test(tokens.text(below))
  if (hasPageBelow) lastLine = below
  const hasPage = hasPageBelow || hasPageBehind(title)
  return {
    line,
    lastLine,
    number: token === undefined ? '' : lines.text.slice(token.number.start, token.number.end),
    title: withoutPage(title).replace(/\s+/g, ' ').replace(caseOfEntry, ''),
    isClosed,
    hasPage,
  }
}

/** A page behind a title that but a space parts from it. */
const closePage = /\s(\d{1,3})$/u
const leastPages = 2

/** The number of a page that but a space parts from the title before it. */
export function closePageOf(title: string): number | undefined {
  const page = closePage.exec(title)?.[1]
  return page === undefined ? undefined : Number(page)
}

/** The entries of a table that has a column of pages, of which but a space can part the titles, where their numbers go up. */
export function withPages(entries: readonly ListedItem[]): ListedItem[] {
  let last = 0
  const paged = entries.map((entry): ListedItem => {
    const [behind, page] = entry.hasPage ? [] : (closePage.exec(entry.title) ?? [])
    if (behind === undefined || Number(page) < last) return entry
    last = Number(page)
    return {...entry, title: entry.title.slice(0, -behind.length), hasPage: true}
  })
  const count = paged.filter((entry, index) => entry !== entries[index]).length
  return count >= leastPages && count * 2 >= entries.length ? paged : [...entries]
}

/** Whether a text ends with the number of a page. */
export function hasPageBehind(title: string): boolean {
  return isLed(title) || (endsInNumber(title) && pageBehind.test(title))
}

/** How far in a title is at least where a line below it that is as far in goes it on. */
const leastHanging = 8

/**
 * Whether a line goes on the entry above it.
 *
 * @param column how far in the title of that entry begins
 */
function goesOn(tokens: LineTokens, line: number, title: string, column: number): boolean {
  if (tokens.isBlank(line) || tokens.numbered(line) !== undefined || tokens.divider(line) !== undefined) return false
  if (tokens.heading(line) !== undefined || tokens.fields(line).length > 0 || tokens.label(line)?.hasColon) return false
  const printed = tokens.lines.slice(line)
  if (yearAlone.test(withoutPage(printed.trim()))) return true
  if (column >= leastHanging && tokens.lines.column(line) === column) return true
  // A page behind words further in is that of the entry above, which has none.
  return (
    (hasPageBehind(printed.trimEnd()) && /^\s{4}/u.test(printed)) ||
    isLed(printed) ||
    /^\s*\p{Ll}/u.test(printed) ||
    endsOpen.test(title)
  )
}
