import type {Range} from '../../read/markup/render.ts'
import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {closingInGap} from '../../vocabulary/access/flow.ts'
import {legendOf} from '../../vocabulary/access/signs.ts'
import {closingWords} from '../../vocabulary/access/titles.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {startLine, titleOf} from './titles.ts'

// A table of contents within a head that has lost its line breaks: titles of items, and
// between them no more than numbers, pages and marks.
//
//   Dagsorden 1. Ny sti ved åen 2. Salg af areal (lukket) 3. Nyt tag på hallen

/** The longest stretch between two titles that can have no more than a mark in it. */
const longestGap = 60
/** How far before the first title and behind the last one a mark is looked for. */
const leadGap = 30

/** What stands between two titles, with the items that have them. */
interface Gap extends Range {
  above: AgendaItem | undefined
  below: AgendaItem | undefined
}

/** Closes items by the marks between their titles in a flowing head, in doubt; gives where such marks stand. */
export function markFlowingContents(agenda: Agenda): readonly Range[] {
  const {items, lines, meeting} = agenda
  const second = items[1]
  if (second === undefined) return []
  // Where the entries stand right over the first item, its beginning is that of the first of them.
  const head = lines.text.slice(meeting.position.start.offset, lines.start(startLine(second))).replace(/\s/g, ' ')
  const sign = firstLegend(agenda)
  const read: Range[] = []
  let part: Closing | undefined
  /** Whether the list has an open part, so that the word alone begins the closed one: "Åben 1. … Lukket 7. …". */
  let isParted = false
  for (const gap of gapsIn(head, items)) {
    const text = head.slice(gap.start, gap.end)
    const said = closingInGap(text) ?? (sign !== undefined && text.includes(sign) ? 'above' : undefined)
    if (said !== undefined) {
      const closing: Closing = {mark: closingWords(text), isDoubtful: true}
      read.push({start: gap.start, end: gap.end})
      if (said === 'above and part' && gap.above !== undefined) close(gap.above, closing)
      if (said === 'part' || said === 'above and part' || (isParted && said === 'above')) part = closing
      else if (said === 'open') {
        part = undefined
        isParted = true
      } else for (const item of aboutOf(gap, said, items)) close(item, closing)
    }
    if (part !== undefined && gap.below !== undefined) close(gap.below, part)
  }
  return read
}

/** The sign that the first legend of a meeting explains. */
function firstLegend(agenda: Agenda): string | undefined {
  for (const {text} of agenda.linesWithStem()) {
    const sign = legendOf(text)
    if (sign !== undefined) return sign
  }
  return undefined
}

/** The stretches around the titles that stand close to each other in a head, in the order of the items. */
function gapsIn(head: string, items: readonly AgendaItem[]): Gap[] {
  const text = head.toLowerCase()
  const listed: (Range & {item: AgendaItem})[] = []
  for (const item of items) {
    const title = titleOf(item).toLowerCase()
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
  if (above !== undefined && below !== undefined) {
    const between = items.slice(items.indexOf(above) + 1, items.indexOf(below))
    if (between.length > 0) return between
  }
  const about = said === 'above' ? [above] : said === 'below' ? [below] : [above, below]
  return about.flatMap((item) => item ?? [])
}
