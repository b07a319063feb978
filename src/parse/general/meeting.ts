import {grammarOf} from '../../layouts/grammar.ts'
import type {Layout} from '../../layouts/schema.ts'
import {hasParty} from '../../names/listed-person.ts'
import {parseDate} from '../../text/dates.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {AgendaItem, Field, Meeting, Section} from '../../tree/nodes.ts'
import {endOfMeeting, isContentsHeading} from '../../vocabulary/dividers.ts'
import {contentsNode} from '../contents.ts'
import {fieldNode, markerNode} from '../head-nodes.ts'
import {findReferred} from './ad-lines.ts'
import {behind, endOfItems} from './behind-items.ts'
import {findContents, type ListedItems} from './contents.ts'
import {readHead} from './head.ts'
import type {Head} from './head-findings.ts'
import {isAddress} from './head-places.ts'
import {DocumentHeadings} from './headings.ts'
import {readItem} from './item.ts'
import {type ItemStarts, plainStart, titledStart} from './item-start.ts'
import {isMember} from './people.ts'
import {behindRouting, findRouting, type Routings} from './routing.ts'
import {RunningLines} from './running-lines.ts'
import type {DocumentForm} from './sections.ts'
import {findStarts} from './starts.ts'

/** What the general reader found between two lines, before it is known to be a meeting. */
export interface Outline {
  from: number
  to: number
  contents: ListedItems | undefined
  routings: Routings
  starts: ItemStarts
  head: Head
}

/** Finds the parts of a meeting between two lines: head, contents, and where its items begin. */
export function outlineOf(tokens: LineTokens, from: number, to: number): Outline {
  const routings = findRouting(tokens, from, to)
  const referred = findReferred(tokens, from, to)
  const contents = referred?.contents ?? findContents(tokens, from, to)
  let starts =
    referred?.starts ??
    findStarts({tokens, from: contents === undefined ? from : contents.lastLine + 1, to, contents, routings})
  // A page of one item has none of others.
  const isOfMany = (contents?.entries.length ?? 0) > 1
  if (starts.items.length === 0 && !isOfMany) starts = wholePage(tokens, from, to) ?? starts
  const first = starts.items[0]?.firstLine ?? to
  const stretches: [number, number][] =
    contents === undefined
      ? [[from, first]]
      : [
          [from, contents.line],
          [contents.lastLine + 1, first],
        ]
  return {from, to, contents, routings, starts, head: readHead(tokens, stretches)}
}

/** The lines of a page that is one item: its title is the last line before the first heading that is nothing else. */
function wholePage(tokens: LineTokens, from: number, to: number): ItemStarts | undefined {
  let dated = false
  let title: number | undefined
  let isOfLabel = false
  for (let line = from; line < to; line++) {
    const label = tokens.label(line)
    isOfLabel &&= !tokens.isBlank(line) && label === undefined
    if (tokens.isBlank(line) || isOfLabel || isOfList(tokens, line, from, to)) continue
    const heading = tokens.heading(line)
    if (isContentsHeading(tokens.text(line))) return undefined
    const parts = tokens.title(line)
    const isOfHead = parts.isWhole && parts.parts.length > 0
    if (heading !== undefined && title !== undefined && !isOfHead) {
      return {items: [titledStart(title)], series: undefined, form: 'whole page'}
    }
    if (isOfHead && parts.parts.some(({name}) => name === 'date')) dated = true
    if (label?.label === 'date' && label.hasColon) dated = true
    // "Til stede:" with one a line below, "Mødelokale:" over "Byrådssalen".
    const isEmptyLabel = label !== undefined && label.value.start >= label.value.end
    isOfLabel = isEmptyLabel && label.hasColon
    if (
      !dated ||
      isOfHead ||
      isEmptyLabel ||
      tokens.isPageLine(line) ||
      tokens.isAccessMark(line) ||
      (label?.hasColon ?? false)
    )
      continue
    if (title === undefined && (isMember(tokens, line) || hasParty(tokens.text(line)) || isAddress(tokens.text(line))))
      continue
    // An item without a title: its first heading is none.
    if (title === undefined && heading?.form === 'word' && heading.kind !== 'absence')
      return {items: [plainStart(line)], series: undefined, form: 'whole page'}
    title ??= line
  }
  return undefined
}

/** Whether a line is one of a numbered list, as the way to a page is printed: "2. Byrådet", "3. Møde 27.11.2031". */
function isOfList(tokens: LineTokens, line: number, from: number, to: number): boolean {
  const count = tokens.numbered(line)?.count[0]
  if (count === undefined) return false
  const isBeside = (other: number, step: number) =>
    other >= from && other < to && !tokens.isBlank(other) && tokens.numbered(other)?.count[0] === count + step
  return isBeside(line - 1, -1) || isBeside(line + 1, 1)
}

/** The meeting of an outline. */
export function readMeeting(tokens: LineTokens, outline: Outline, layout: Layout): Meeting {
  const {lines} = tokens
  const {from, to, contents, routings, starts, head} = outline
  const children: Meeting['children'] = [...head.nodes]
  if (contents !== undefined) children.push(contentsNode(lines, contents))
  const {items} = starts
  const end = endOfItems(tokens, items, to)
  const running = new RunningLines(tokens, items, end, contents?.groups ?? new Set())
  const stretches = items.map((item, index) => {
    const limit = items[index + 1]?.firstLine ?? end
    return {item, to: running.endBefore(item.bodyFrom, limit)}
  })
  const bodies = stretches.map(({item, to: limit}) => ({
    from: behindRouting(tokens, routings, item.bodyFrom, limit),
    to: limit,
  }))
  const headings = new DocumentHeadings(tokens, bodies)
  let inClosedPart = closedBefore(
    tokens,
    contents === undefined ? from : contents.lastLine + 1,
    items[0]?.firstLine ?? to,
  )
  const form: DocumentForm = {
    headings,
    routings,
    grammar: grammarOf(layout),
    isMinutes: head.evidence.isMinutes || headings.areDecided(bodies),
  }
  for (const [index, {item, to: limit}] of stretches.entries()) {
    children.push(readItem(tokens, item, limit, form, inClosedPart))
    const next = items[index + 1]?.firstLine ?? end
    for (const line of tokens.withText(limit, next)) {
      const ended = endOfMeeting(tokens.text(line))
      if (ended !== undefined) {
        children.push({...fieldNode(lines, 'endTime', line, lines.indent(line), lines.trimmedEnd(line)), value: ended})
        continue
      }
      const divider = tokens.divider(line)
      if (divider === 'closed') inClosedPart = true
      if (divider === 'open') inClosedPart = false
      children.push(markerNode(lines, divider === 'closed' || divider === 'open' ? divider : 'page', line, line))
    }
  }
  children.push(...behind(tokens, end, to))
  markListedTitles(children)
  if (!head.evidence.hasBody || !head.evidence.hasDate) children.push(...toldByDecisions(children, head))
  return {
    type: 'meeting',
    layout: layout.name,
    children,
    data: {layout},
    position: spanOf(children),
  }
}

/** The number of an entry: "12. Forslag til lokalplan". */
const listNumber = /^\d{1,4}[.:)]?\s+/u

/** A list of titles over the items, as pages have it, tells nothing of its own. */
function markListedTitles(children: Meeting['children']): void {
  const titles = new Set(
    children.flatMap((child) =>
      child.type === 'agendaItem' ? child.children.flatMap((part) => (part.type === 'title' ? part.value : [])) : [],
    ),
  )
  for (const [at, child] of children.entries()) {
    if (child.type !== 'field' || child.name !== 'remarks') continue
    if (!titles.has(child.value.replace(listNumber, ''))) continue
    children[at] = {type: 'marker', role: 'page', value: child.value, position: child.position}
  }
}

function spanOf(children: Meeting['children']): Meeting['position'] {
  let {start, end} = (children[0] as Meeting['children'][number]).position
  for (const {position} of children) {
    if (position.start.offset < start.offset) start = position.start
    if (position.end.offset > end.offset) end = position.end
  }
  return {start, end}
}

/** A decision that says who decided, and when. */
interface Told {
  item: Meeting['children'][number]
  body: string
  date: string
  day: string
  position: Field['position']
}

/**
 * Body and day of a meeting whose head does not tell them, from the headings of its decisions: "Byrådet, 03-04-2019,
 * pkt. 42". The day is the last on which most of the items were decided; the body is the one that decided then.
 */
function toldByDecisions(children: Meeting['children'], {evidence}: Head): Field[] {
  const printed = children.find((child) => child.type === 'field' && child.name === 'date')
  const decided = decisionsTold(children)
  const day = printed?.type === 'field' ? parseDate(printed.value) : dayOf(decided)
  const told = decided.length > 0 || printed === undefined ? decided : historiesTold(children)
  const ofDay = told.filter((one) => one.day === day)
  const [first] = ofDay
  if (first === undefined) return []
  const {position} = first
  const bodies = new Map(ofDay.map((one) => [one.body.toLowerCase(), one]))
  const fields: Field[] = []
  if (!evidence.hasDate) fields.push({type: 'field', name: 'date', value: first.date, position})
  const [body] = bodies.values()
  if (!evidence.hasBody && bodies.size === 1 && body !== undefined && body.body !== '')
    fields.push({type: 'field', name: 'committee', value: body.body, position: body.position})
  return fields
}

function isDecision(child: AgendaItem['children'][number]): child is Section {
  return child.type === 'section' && child.kind === 'decision'
}

/** The decisions of all items that name a day. */
function decisionsTold(children: Meeting['children']): Told[] {
  const told: Told[] = []
  let undatedItems = 0
  for (const item of children) {
    if (item.type !== 'agendaItem') continue
    const decisions = item.children.filter(isDecision)
    // Where a decision that names no day follows, those that name one were taken before this meeting.
    const undated = decisions.findLastIndex(
      ({decidedBy, children}) => !decidedBy?.date && children[0]?.type === 'heading',
    )
    const own = decisions.slice(undated + 1).flatMap((section) => toldBy(item, section))
    if (undated >= 0 && own.length === 0) undatedItems++
    told.push(...own)
  }
  // Where this meeting's own decisions name no day, those of an item that has none yet were taken before it.
  return undatedItems >= new Set(told.map(({item}) => item)).size ? [] : told
}

/** Where the cases of all items come before, each with its day: "Høring og sagsgang: Økonomiudvalget den 20. januar 2021". */
function historiesTold(children: Meeting['children']): Told[] {
  return children.flatMap((item) =>
    item.type !== 'agendaItem'
      ? []
      : item.children.flatMap((section) =>
          section.type === 'section' && section.kind !== 'decision' ? toldBy(item, section) : [],
        ),
  )
}

/** What a section says of who decided, and when; none where it names no day. */
function toldBy(item: Told['item'], section: Section): Told[] {
  const {body, date} = section.decidedBy ?? {}
  const day = date ? parseDate(date) : null
  if (!date || day === null) return []
  const heading = section.children.find((child) => child.type === 'heading')
  return [{item, body: body ?? '', date, day, position: (heading ?? section).position}]
}

/** The last day on which most items were decided. */
function dayOf(told: readonly Told[]): string | undefined {
  const items = new Set(told.map(({item}) => item)).size
  return [...new Set(told.map(({day}) => day))]
    .sort()
    .findLast((day) => new Set(told.filter((one) => one.day === day).map(({item}) => item)).size * 2 > items)
}

/** Whether the last divider between two lines opens the part that is closed to the public. */
function closedBefore(tokens: LineTokens, from: number, to: number): boolean {
  for (const line of tokens.withText(from, to).toReversed()) {
    const divider = tokens.divider(line)
    if (divider === 'closed' || divider === 'open') return divider === 'closed'
    if (divider === undefined && !tokens.isPageLine(line)) return false
  }
  return false
}
