import type {Stretch} from '../../text/stretch.ts'
import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {closingInGap, tellsAccess} from '../../vocabulary/access/flow.ts'
import {legendOf} from '../../vocabulary/access/signs.ts'
import {closingWords} from '../../vocabulary/access/titles.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {longestLegend} from './signs.ts'
import {startLine, titleOf} from './titles.ts'

// A table of contents within a head that has lost its line breaks: titles of items, and
// between them no more than numbers, pages and marks.
//
//   Dagsorden 1. Ny sti ved åen 2. Salg af areal (lukket) 3. Nyt tag på hallen

/** The longest stretch between two titles that can have no more than a mark in it. */
const longestGap = 60
/** How far before the first title and behind the last one a mark is looked for. */
const leadGap = 30

/** The entries that follow, where the list was taken for the title of its first item. */
const listBehind = /\s\d{1,4}[.:)]\s.*/u

/** What stands between two titles, with the items that have them. */
interface Gap extends Stretch {
  above: AgendaItem | undefined
  below: AgendaItem | undefined
}

/**
 * Closes items by the marks between their titles in a flowing head, in doubt; gives where such marks stand.
 *
 * @param flow the text of the meeting, without line breaks
 */
export function markFlowingContents(agenda: Agenda, flow: string): readonly Stretch[] {
  const {items, lines, meeting} = agenda
  const second = items[1]
  if (second === undefined) return []
  // Where the entries stand right over the first item, its beginning is that of the first of them.
  const head = flow.slice(0, lines.start(startLine(second)) - meeting.position.start.offset).replace(/\s/g, ' ')
  const legend = firstLegend(agenda)
  const read: Stretch[] = []
  let part: Closing | undefined
  const gaps = gapsIn(head, items)
  const texts = gaps.map(({start, end}) => head.slice(start, end))
  // "Ny sti Åben Salg af areal Lukket": a column tells of each entry.
  const isColumn = gaps.every(({above}, at) => tellsAccess(texts[at] as string) === (above !== undefined))
  /** Whether the list has an open part, so that the word alone begins the closed one: "Åben 1. … Lukket 7. …". */
  let isParted = false
  let isOpenFirst = false
  for (const [at, gap] of gaps.entries()) {
    const text = texts[at] as string
    const isSigned = legend !== undefined && text.includes(legend.sign)
    const said = closingInGap(text) ?? (isSigned ? 'above' : undefined)
    if (isSigned && legend.end - legend.start <= longestLegend) read.push(legend)
    if (said !== undefined || isColumn) read.push({start: gap.start, end: gap.end})
    if (said !== undefined) {
      const closing: Closing = {mark: closingWords(text), isDoubtful: true}
      if (isColumn) {
        if (said !== 'open' && gap.above !== undefined) close(gap.above, closing)
      } else if (said === 'open') {
        part = undefined
        isParted = true
        isOpenFirst ||= gap.above === undefined
      } else if (said === 'part' || said === 'above and part' || (isParted && said === 'above')) {
        part = closing
        // Where "Åben" stands behind the first entry it can be of that, and "Lukket" of its own.
        if ((said === 'above and part' || !isOpenFirst) && said !== 'part' && gap.above !== undefined)
          close(gap.above, closing)
      } else for (const item of aboutOf(gap, said, items)) close(item, closing)
    }
    if (part !== undefined)
      for (const item of [...between(gap, items), gap.below]) if (item !== undefined) close(item, part)
  }
  return read
}

/** The sign that the first legend of a meeting explains, and where that stands. */
function firstLegend(agenda: Agenda): (Stretch & {sign: string}) | undefined {
  const from = agenda.meeting.position.start.offset
  for (const {line, text} of agenda.linesWithStem()) {
    const sign = legendOf(text)
    if (sign !== undefined) return {sign, start: agenda.lines.start(line) - from, end: agenda.lines.end(line) - from}
  }
  return undefined
}

/** The stretches around the titles that stand close to each other in a head, in the order of the items. */
function gapsIn(head: string, items: readonly AgendaItem[]): Gap[] {
  const text = head.toLowerCase()
  const listed: (Stretch & {item: AgendaItem})[] = []
  for (const item of items) {
    const title = titleOf(item).replace(listBehind, '').toLowerCase()
    const start = title === '' ? -1 : text.indexOf(title, listed.at(-1)?.end ?? 0)
    if (start >= 0) listed.push({item, start, end: start + title.length})
  }
  const gaps: Gap[] = []
  for (const [at, {item, start, end}] of listed.entries()) {
    const before = listed[at - 1]
    const next = listed[at + 1]
    const isBehind = before !== undefined && start - before.end <= longestGap
    const isBefore = next !== undefined && next.start - end <= longestGap
    if (isBehind) gaps.push({start: before.end, end: start, above: before.item, below: item})
    else if (isBefore) gaps.push({start: Math.max(0, start - leadGap), end: start, above: undefined, below: item})
    if (isBehind && !isBefore) gaps.push({start: end, end: end + leadGap, above: item, below: undefined})
  }
  return gaps
}

/** The items that a mark is about: those between two titles, which it stands for; else one of the two, or both. */
function aboutOf(
  {above, below}: Gap,
  said: 'above' | 'below' | 'either',
  items: readonly AgendaItem[],
): readonly AgendaItem[] {
  const unlisted = between({above, below}, items)
  if (unlisted.length > 0) return unlisted
  const about = said === 'above' ? [above ?? below] : said === 'below' ? [below ?? above] : [above, below]
  return about.flatMap((item) => item ?? [])
}

/** The items between two that are listed one after the other, whose entry has no more than a mark. */
function between({above, below}: Pick<Gap, 'above' | 'below'>, items: readonly AgendaItem[]): readonly AgendaItem[] {
  return above === undefined || below === undefined ? [] : items.slice(items.indexOf(above) + 1, items.indexOf(below))
}
