import type {VFile} from 'vfile'
import {report} from '../../diagnostics/report.ts'
import {type Grammar, grammarOf} from '../../layouts/grammar.ts'
import type {MarkupLayout} from '../../layouts/markup-schema.ts'
import {isOfMarkup, type LayoutOfMarkup} from '../../layouts/of-markup.ts'
import type {Layout} from '../../layouts/schema.ts'
import {municipalityOfAddress} from '../../names/municipality.ts'
import type {Markup} from '../../read/markup/markup.ts'
import type {Trait} from '../../records/schema.ts'
import {cleanLine, type Lines, linesOf} from '../../text/lines.ts'
import type {Field, Marker, Meeting, Root, Unclaimed} from '../../tree/nodes.ts'
import {headNodes} from '../head-nodes.ts'
import {readParts} from '../head-parts.ts'
import {findItems} from '../item-starts.ts'
import {fieldsOf, markupItems} from './item.ts'
import {isProse, leftovers, unclaimedNode} from './leftovers.ts'
import {markupParticipants} from './people.ts'
import {type Found, Selection} from './selection.ts'

// Layouts of marked-up text select in the document tree; what they find is put
// into the same tree of minutes that text layouts make.

/** How far a layout fits a document, and what speaks for it. */
export interface MarkupScore {
  layout: LayoutOfMarkup
  /** How many of its elements were found; 0 where one is missing. */
  score: number
  /** Selectors, and the offset in the reading text of what they found. */
  found: {selector: string; offset: number}[]
  missing: string[]
}

/** Scores the layouts of marked-up text on a document, best first. */
export function scoreMarkup(markup: Markup, lines: Lines, layouts: readonly Layout[]): MarkupScore[] {
  const document = Selection.of(markup, lines, [])
  const scores = layouts.filter(isOfMarkup).map((layout): MarkupScore => {
    const found: MarkupScore['found'] = []
    const missing: string[] = []
    if (layout.markup.format === markup.format) {
      for (const selector of layout.markup.recognise) {
        const first = document.each(selector)[0]
        if (first === undefined) missing.push(selector)
        else found.push({selector, offset: first.range.start})
      }
    } else missing.push(...layout.markup.recognise)
    return {layout, score: missing.length === 0 ? found.length : 0, found, missing}
  })
  return scores.sort((a, b) => b.score - a.score)
}

/**
 * The meetings of a document that a layout of marked-up text fits, and the text
 * that it has for none of them; undefined
 * where none fits a page, so that the text layouts read what there is to read.
 */
export function parseMarkup(
  file: VFile,
  markup: Markup,
  layouts: readonly Layout[],
  forced: Layout | undefined,
): Root['children'] | undefined {
  const lines = linesOf(file)
  const [first, second] = scoreMarkup(markup, lines, layouts)
  const winner = first !== undefined && first.score > 0 && first.score > (second?.score ?? 0) ? first.layout : undefined
  const layout = forced === undefined ? winner : isOfMarkup(forced) ? forced : undefined
  if (layout === undefined) {
    // A page can hold minutes in any form; the leaves of an export are not meant to be read one after the other.
    if (markup.format === 'html') return undefined
    report(file, 'unknown-layout', `This is ${markup.format.toUpperCase()} of a system that no layout knows`)
    return []
  }
  const document = Selection.of(markup, lines, layout.markup.empty ?? [])
  const meetings = document.each(layout.markup.meeting)
  const {notMinutes, index} = layout.markup
  if (index !== undefined) {
    const count = document.each(index.each).length
    report(file, 'index-not-minutes', `This is ${index.of} and has no minutes; ${index.names} in it: ${count}`)
    return []
  }
  if (notMinutes !== undefined || meetings.length === 0)
    report(file, 'not-minutes', notMinutes ?? `No meeting is in it, as the layout "${layout.name}" has them`)
  if (notMinutes !== undefined || meetings.length === 0) return []
  for (const one of layout.markup.furniture ?? []) {
    const {select, is} = typeof one === 'string' ? {select: one, is: undefined} : one
    for (const element of document.eachThatSays(select, is)) element.claim()
  }
  const nodes = meetings.map((meeting) => parseMeeting(meeting, layout, lines))
  return [...nodes, ...placeUnclaimed(document, nodes, lines)]
}

/** Puts what stands outside of the items and nothing claims into the meetings that it stands in; what stands in none is given back. */
function placeUnclaimed(document: Selection, meetings: readonly Meeting[], lines: Lines): Unclaimed[] {
  const known = new Set(meetings.flatMap(({children}) => children.flatMap(valuesOf)))
  const nodes = leftovers(document, [{start: 0, end: lines.text.length}], lines, known).map((range) =>
    unclaimedNode(range, lines),
  )
  // Meetings stand one after the other, as what is left does.
  let next = 0
  return nodes.filter(({position: {start, end}}, index) => {
    while ((meetings[next]?.position.end.offset ?? Number.POSITIVE_INFINITY) <= start.offset) next++
    const around = meetings[next]
    if (around === undefined || start.offset < around.position.start.offset || around.position.end.offset < end.offset)
      return true
    around.children.push(nodes[index] as Unclaimed)
    return false
  })
}

/** What a head tells, as printed: a page can say it again. */
function valuesOf(node: Meeting['children'][number]): string[] {
  if (node.type === 'participant') return [node.name]
  return 'value' in node ? [cleanLine(node.value)] : []
}

function parseMeeting(meeting: Selection, layout: LayoutOfMarkup, lines: Lines): Meeting {
  const {markup} = layout
  const {start, end} = meeting.range
  const children: Meeting['children'] = []
  const position = lines.position(start, end)
  const title = meeting.look(markup.title)
  // In an export it says what the document is; where it is a text of its own, no record would have it.
  if (title !== undefined && (meeting.markup.leaves === null || !isProse(title, meeting, lines))) {
    meeting.claims.add(title)
    children.push(titleNode('opening', title, lines))
  }
  const said = meeting.firstSaid(markup.minutes)
  if (said !== undefined) children.push(titleNode('minutesTitle', said, lines))
  const traits = Object.entries(markup.traits ?? {}).flatMap(([trait, conditions]) =>
    meeting.says(conditions) ? [trait as Trait] : [],
  )
  children.push(...municipalityOf(meeting, markup, lines), ...fieldsOf(meeting, markup.head ?? {}, lines))
  for (const one of markupParticipants(meeting, markup.participants ?? [], lines)) children.push(one)
  const text = markup.text === undefined ? undefined : meeting.firstWithText(markup.text)
  if (text !== undefined) {
    children.push(...headOfText(text, lines, grammarOf(layout)))
    text.claim()
  }
  if (markup.items !== undefined)
    for (const item of markupItems(meeting, markup.items, lines, grammarOf(layout))) children.push(item)
  return {type: 'meeting', layout: layout.name, ...(traits.length > 0 && {traits}), children, data: {layout}, position}
}

function titleNode(role: Marker['role'], {value, start, end}: Found, lines: Lines): Marker {
  return {type: 'marker', role, value, position: lines.position(start, end)}
}

/** Whose portal it is, as its addresses tell: only where one of the country's has that host. */
function municipalityOf(meeting: Selection, {address}: MarkupLayout, lines: Lines): Field[] {
  const found = meeting.look(address)
  const value = found === undefined ? undefined : municipalityOfAddress(found.value)
  if (found === undefined || value === undefined) return []
  return [{type: 'field', name: 'municipality', value, position: lines.position(found.start, found.end)}]
}

/** What the head of a meeting's text tells: people and labelled values, up to the first item. */
function headOfText(text: Selection, lines: Lines, grammar: Grammar): Meeting['children'] {
  const {start, end} = text.range
  const from = lines.lineAt(start)
  const to = findItems(lines, from, lines.lineAt(end - 1) + 1, grammar).items[0]?.firstLine ?? from
  const nodes: Meeting['children'] = []
  for (let line = from; line < to; line++) {
    const {parts, next} = readParts(lines, line, {grammars: [grammar], head: grammar.head, contents: grammar.contents})
    nodes.push(...parts.flatMap((part) => headNodes(lines, part, [])))
    line = Math.max(line, next - 1)
  }
  return nodes.filter((node) => node.type === 'field' || node.type === 'participant')
}
