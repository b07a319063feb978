import {dateEnd} from '../../text/dates.ts'
import {trimEnd} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {alternatives} from '../../vocabulary/alternatives.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {upToPage} from '../../vocabulary/pages.ts'
import {betweenBodyAndDay, numbersOfPages} from '../../vocabulary/run-in.ts'
import {longestRising} from '../rising.ts'
import {beforeText, beginsFoot, commonWords, saidFrom, wordsBefore, wordsBehind} from './edge-words.ts'
import {beginsItem} from './item-candidates.ts'
import {isSaid, knownEnd} from './known-stretches.ts'
import {marksIn} from './marks.ts'

// Where one page ends and another one begins within a paragraph: at the number
// of the page, which goes up, or at the body and day that stand on each page,
// with the words around it that stand on each of them, too.
//
//   … Godkendt. Lyngvig Kommune Byrådet 06-02-2013 Side 2 2. Kajen …
//              |known words before             |number |item

/** How many pages must agree, and which part of those that are found. */
const leastPages = 3
const pageShare = 0.6
/** How many numbers of pages can be left out between two that are found. */
const mostSkipped = 4
/** Which part of a text its pages reach over, so that the numbers in a table of contents are none. */
const leastSpan = 0.5
/** How far before a body the heading stands that it belongs to. */
const longestHeading = 60

/**
 * The ends of pages within a text, in order.
 *
 * @param bodies names of the bodies whose meeting it can be, in lower case
 * @param own what the document says of itself where it begins, in lower case
 */
export function pageBreaksIn(text: string, bodies: readonly string[], own: ReadonlySet<string>): Stretch[] {
  const breaks = [...numbersIn(text), headsIn(text, bodies)].flatMap((row) => widened(text, row, own))
  return breaks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The numbers of pages that go up, one by one, with the word before them: each manner to print them by itself. */
function numbersIn(text: string): Stretch[][] {
  const byShape = new Map<string, {number: number; stretch: Stretch}[]>()
  for (const {0: printed, 1: number, 2: of = '', index} of matchesIn(numbersOfPages, text)) {
    const shape = `${printed.replace(/\d+/gu, '#')} ${of}`
    addUnder(byShape, shape, {number: Number(number), stretch: {start: index, end: index + printed.length}})
  }
  return [...byShape].flatMap(([shape, numbers]) => {
    const row = longestRising(numbers, mostSkipped).map(({stretch}) => stretch)
    // "Side 1 af 2", "Side 2 af 2": all pages that there are, but the first or the last.
    const pages = Number(/(?<!\d)\d+$/u.exec(shape)?.[0] ?? Number.NaN)
    const areAll = row.length >= 2 && row.length >= pages - 1 && row.length <= pages
    return areAll || isSpread(text, row) ? [row] : []
  })
}

function isSpread(text: string, pages: readonly Stretch[]): boolean {
  const [first, last] = [pages[0], pages.at(-1)]
  if (first === undefined || last === undefined || pages.length < leastPages) return false
  return last.end - first.start >= leastSpan * text.length
}

/** The body and day of the meeting, where they stand on each page and most of them before an item or a number. */
function headsIn(text: string, bodies: readonly string[]): Stretch[] {
  if (bodies.length === 0) return []
  const named = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${alternatives(bodies)})(?![\p{L}-])`, 'giu')
  const byShape = new Map<string, Stretch[]>()
  for (const {0: body, index} of matchesIn(named, text)) {
    const behind = index + body.length
    const joint = betweenBodyAndDay.exec(text.slice(behind, behind + 16))?.[0] ?? ' '
    const end = dateEnd(text, behind + joint.length)
    if (end === undefined || !isWithin(text, index, end) || isNamedWithin(text, index)) continue
    const shape = text.slice(index, end).toLowerCase()
    addUnder(byShape, shape, {start: index, end})
  }
  const found: Stretch[] = []
  for (const heads of byShape.values()) {
    const ends = heads.filter(({start, end}) => beginsItem(text, end) || isNumber(text, start, end)).length
    if (heads.length >= leastPages && ends >= pageShare * heads.length) found.push(...heads)
  }
  return found
}

/** Whether a stretch stands within a paragraph: at its ends, what is of a page is told by all paragraphs. */
function isWithin(text: string, start: number, end: number): boolean {
  return /[^\n]$/u.test(text.slice(Math.max(0, start - 1), start)) && /^[^\n]/u.test(text.slice(end, end + 1))
}

/** Whether a body is named within a sentence or a heading: "i Byrådet den …", "Beslutning Byrådet den …". */
function isNamedWithin(text: string, start: number): boolean {
  if (isSaid(text, start)) return true
  const from = Math.max(0, start - longestHeading)
  return marksIn(text, from, start + longestHeading).some((mark) => mark.start < start && mark.end > start)
}

/** Whether a number stands right before or behind a stretch. */
function isNumber(text: string, start: number, end: number): boolean {
  return (
    /\s\d{1,4}\s$/.test(text.slice(Math.max(0, start - 6), start)) ||
    /^\s\d{1,4}(?=\s|$)/.test(text.slice(end, end + 6))
  )
}

/** Stretches with the words around them that most of them have: known ones before, and behind any up to a mark or an item. */
function widened(text: string, stretches: readonly Stretch[], own: ReadonlySet<string>): Stretch[] {
  const least = Math.max(leastPages, pageShare * stretches.length)
  const before = commonWords(
    stretches.map(({start}) => wordsBefore(text, start)),
    least,
  )
  const behind = commonWords(
    stretches.map(({end}) => wordsBehind(text, end)),
    least,
  )
  // "den 09-02-2010 1 1. Godkendelse": the number of the page before that of the item.
  const isNumbered = stretches.some(({end}) => /^\s\d{1,4}\s\d{1,4}[.:]?\s\p{Lu}/u.test(text.slice(end, end + 16)))
  return stretches.map(({start, end}, index) => {
    // "Fraværende: Bo Ås Klitby Byråd - Referat Side 2": whose name it is, is no part of the body's.
    const said = saidFrom(text, 0, start)
    const first = before[index]?.words.findLast(
      (word) =>
        word.likeness === '#' ||
        (word.start >= said.start && beginsFoot(text, {start: word.start, end: start}, own)) ||
        (!(said.goesOn && word.start >= said.start) && knownEnd(text, word.start, start) !== undefined),
    )
    const from = first?.start ?? start
    const number = isNumbered ? /^\s\d{1,4}(?=\s|$)/.exec(text.slice(end, end + 6))?.[0] : undefined
    if (number !== undefined) return {start: from, end: end + number.length}
    const last = behind[index]?.words.at(-1)?.end ?? end
    const to = Math.max(end, trimEnd(text, end, beforeText(text, end, last)))
    // Some pages have lost the number behind the word for it.
    const page = upToPage.exec(text.slice(from, to + 6))?.[0].length ?? 0
    return {start: from, end: Math.max(to, from + page)}
  })
}
