import type {Outcome} from '../../records/schema.ts'
import {indexOf, Lexicon} from '../../text/lexicon.ts'
import {documentKinds} from '../../vocabulary/document-kinds.ts'
import {isPageLine} from '../../vocabulary/furniture.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {kindOfHeading} from '../../vocabulary/headings.ts'
import {forms, phrases} from '../../vocabulary/outcomes.ts'
import {barePageNumber, pageAddress, printedWhen} from '../../vocabulary/pages.ts'
import {type PrintedLine, textOf} from './printed-lines.ts'

// Running heads, feet and page numbers are known by standing at the same place
// of many pages, whatever they say, and what a page says of itself by its words:
//
//   page 2   Referat For Udvalget …   Side 1  ┐ the band of the head: down to the last line that
//            20. juni 2013 - kl. 10:30        ┘ comes again, as long as nothing else stands in it
//            …
//   page 3   Referat For Udvalget …   Side 2
//            20. juni 2013 - kl. 10:30

/** The lines of a page, and its height. */
export interface PrintedPage {
  height: number
  lines: PrintedLine[]
}

/** How far down or up from the edge a running head or foot can reach, as parts of the page. */
const band = 0.28
/** How far it can move between pages, in points. */
const drift = 16
/** How near to one another lines of different pages stand that take the same place, in points. */
const samePlace = 4
/** On which part of the pages it must stand; on half as many where left and right pages differ. */
const most = 0.6
/** On which part of the pages the text may come nearer to the edge than what is repeated. */
const leastReaching = 0.1
/** How near to the edge a page number stands where there are no pages to compare it with. */
const margin = 0.1
/** How many lines it has at most. */
const mostLines = 10

/**
 * Which lines are running heads, feet and page numbers.
 *
 * @returns for each page the lines to leave out. A head that is the only title of the document stays in on the first.
 */
export function findFurniture(pages: readonly PrintedPage[]): Set<PrintedLine> {
  const found = new Set<PrintedLine>()
  for (const edge of ['top', 'bottom'] as const) {
    const candidates = pages.map((page) => edgeLines(page, edge))
    const repeated = findRepeated(candidates, pages, edge)
    for (const [index, lines] of candidates.entries()) {
      const page = pages[index] as PrintedPage
      for (const line of lines) {
        if (repeated.has(line)) found.add(line)
        else if (isEdgeNumber(line, page, edge)) found.add(line)
        else if (index > 0 && isPageLine(textOf(line).replace(/\s+/gu, ' '))) found.add(line)
        else break
      }
    }
    const [first] = pages
    if (first !== undefined && edge === 'top') {
      for (const line of candidates.flat()) if (isSection(line)) found.delete(line)
      keepOnlyTitle(first, found)
    }
    if (edge === 'bottom') keepDecisions(pages, candidates.flat(), found)
  }
  for (const page of pages) for (const line of ofBrowser(page)) found.add(line)
  return found
}

/** How near to the edge a browser prints what it knows of a page, as a part of its height. */
const browserEdge = 0.03

/**
 * What a browser prints at the edges of a page: above when it was printed, and its title, below its address.
 *
 *   29.11.2031 14.02        Byrådet den 4. juni 2031
 *   …
 *   https://www.havneby.example/referat        1/3
 */
function ofBrowser({lines, height}: PrintedPage): PrintedLine[] {
  const above = lines.filter(({baseline}) => baseline < browserEdge * height)
  const below = lines.filter(({baseline}) => height - baseline < browserEdge * height)
  const hasAddress = below.some((line) => pageAddress.test(textOf(line)))
  const isPrinted = above.some((line) => printedWhen.test(textOf(line)))
  return hasAddress && isPrinted ? [...above, ...below] : []
}

/**
 * Leaves in the headings of decisions, and what stands under them on most of the
 * pages that have it: one item a page, and all of them "Godkendt.", is no running foot.
 */
function keepDecisions(pages: readonly PrintedPage[], feetOf: readonly PrintedLine[], found: Set<PrintedLine>): void {
  for (const line of feetOf) if (isOverDecision(line)) found.delete(line)
  const feet = new Map<string, {lines: PrintedLine[]; under: number}>()
  for (const {lines} of pages) {
    const last = lines.findLastIndex((line) => !found.has(line))
    let above = lines[last]
    let isUnder = above !== undefined && isOverDecision(above)
    for (const line of lines.slice(last + 1)) {
      if (isPageNumber(textOf(line))) continue
      // A foot stands apart from the text, and says nothing of what was decided.
      const isNear = above !== undefined && line.baseline - above.baseline < apart * line.size
      isUnder &&= isNear || saysOutcome(textOf(line))
      above = line
      const foot = feet.get(likeness(line)) ?? {lines: [], under: 0}
      foot.lines.push(line)
      if (isUnder) foot.under++
      feet.set(likeness(line), foot)
    }
  }
  for (const {lines, under} of feet.values()) {
    if (under * 2 > lines.length) for (const line of lines) found.delete(line)
  }
}

/** From how many letter heights on two lines stand apart. */
const apart = 4

let outcomes: Lexicon<Outcome> | undefined

/** Whether a line says what became of an item. The lexicon is made when a print is first asked. */
function saysOutcome(text: string): boolean {
  outcomes ??= new Lexicon(indexOf(phrases), forms)
  return outcomes.find(text).length > 0
}

/** Whether a line is the heading of a section, with which some pages can begin, and not the name of the document. */
function isSection(line: PrintedLine): boolean {
  const text = textOf(line)
  return kindOfHeading(text) !== undefined && !documentKinds.includes(text.toLowerCase())
}

function isOverDecision(line: PrintedLine): boolean {
  return kindOfHeading(textOf(line)) === 'decision'
}

/** The lines of a page that are near an edge, from the edge on. */
function edgeLines({lines, height}: PrintedPage, edge: 'top' | 'bottom'): PrintedLine[] {
  const near = lines.filter((line) => (edge === 'top' ? line.baseline : height - line.baseline) < band * height)
  return (edge === 'top' ? near : near.reverse()).slice(0, mostLines)
}

/** The lines of which enough pages have the like at the same place. */
function findRepeated(
  candidates: readonly PrintedLine[][],
  pages: readonly PrintedPage[],
  edge: 'top' | 'bottom',
): Set<PrintedLine> {
  // By what a line says, and about where: the lines of the bands above and below are at the same place, too.
  const groups = new Map<string, PrintedLine[]>()
  const keyOf = (line: PrintedLine, band: number) => `${Math.floor(line.baseline / drift) + band} ${likeness(line)}`
  for (const line of candidates.flat()) {
    addUnder(groups, keyOf(line, 0), line)
  }
  const repeated = new Set<PrintedLine>()
  for (const group of groups.values()) {
    const [first] = group as [PrintedLine]
    const like = [-1, 0, 1].flatMap((band) => groups.get(keyOf(first, band)) ?? [])
    const on = new Set(like.map((other) => other.page))
    // Two pages can begin or end with the same words by chance, but hardly at the same place.
    if (on.size === 2 && extentOf(like) > samePlace) continue
    if (isOften(on, pages.length)) for (const line of group) repeated.add(line)
  }
  // "Bilag" at the head of many pages is no running head: other pages have other text in its place.
  const others = candidates.flat().filter((line) => line.page > 1 && !repeated.has(line))
  const taken = new Set(others.map((line) => Math.round(line.baseline / samePlace)))
  const isInText = reachOfText(others, pages, edge)
  for (const line of repeated)
    if (taken.has(Math.round(line.baseline / samePlace)) || isInText(line)) repeated.delete(line)
  return repeated
}

/** How far apart the places of lines are on their pages. */
function extentOf(lines: readonly PrintedLine[]): number {
  const baselines = lines.map(({baseline}) => baseline)
  return Math.max(...baselines) - Math.min(...baselines)
}

/** Tells which lines are no nearer to the edge than the text of some pages is: what two pages happen to end with. */
function reachOfText(
  others: readonly PrintedLine[],
  pages: readonly PrintedPage[],
  edge: 'top' | 'bottom',
): (line: PrintedLine) => boolean {
  const distance = (line: PrintedLine) =>
    edge === 'top' ? line.baseline : (pages[line.page - 1]?.height ?? 0) - line.baseline
  const nearest = new Map<number, number>()
  for (const line of others) {
    if (isPageNumber(textOf(line))) continue
    nearest.set(line.page, Math.min(nearest.get(line.page) ?? Number.POSITIVE_INFINITY, distance(line)))
  }
  const reach = [...nearest.values()].sort((a, b) => a - b)[Math.floor(leastReaching * pages.length)]
  return (line) => reach !== undefined && distance(line) > reach + samePlace
}

/** Whether pages are enough of all but the first, or of those on the left or on the right. */
function isOften(on: ReadonlySet<number>, count: number): boolean {
  if (on.size < 2) return false
  const share = (first: number, step: number) => {
    let all = 0
    let hit = 0
    for (let page = first; page <= count; page += step) {
      all++
      if (on.has(page)) hit++
    }
    return hit >= 2 && hit >= most * all
  }
  return share(2, 1) || share(1, 1) || share(2, 2) || share(3, 2)
}

/** A line as it comes again on other pages, where its numbers differ. */
function likeness(line: PrintedLine): string {
  return textOf(line).replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}

function isEdgeNumber(line: PrintedLine, page: PrintedPage, edge: 'top' | 'bottom'): boolean {
  const distance = edge === 'top' ? line.baseline : page.height - line.baseline
  return distance < margin * page.height && isPageNumber(textOf(line))
}

/**
 * Leaves the head of the first page in where most of its words stand nowhere
 * else on that page: then it is the only title of the document.
 */
function keepOnlyTitle({lines}: PrintedPage, found: Set<PrintedLine>): void {
  const head = lines.filter((line) => found.has(line) && !isPageNumber(textOf(line)))
  const said = new Set(lines.filter((line) => !found.has(line)).flatMap(wordsOf))
  const words = new Set(head.flatMap(wordsOf))
  const unsaid = [...words].filter((word) => !said.has(word)).length
  if (unsaid * 2 > words.size) for (const line of head) found.delete(line)
}

function wordsOf(line: PrintedLine): string[] {
  return (
    textOf(line)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  )
}

function isPageNumber(text: string): boolean {
  return barePageNumber.test(text.replace(/\s+/gu, ' '))
}
