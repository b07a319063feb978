import type {Grammar} from '../layouts/grammar.ts'
import {type Capture, matchFirst} from '../layouts/pattern.ts'
import type {Position} from '../records/schema.ts'
import type {Lines} from '../text/lines.ts'
import type {AgendaItem, Field, Title} from '../tree/nodes.ts'
import {headingAt, lacking} from './headings.ts'
import {endsTitle, findTitle, type ItemStart} from './item-starts.ts'
import {joinLines} from './join-lines.ts'
import {parseRoutingTable, startsRoutingTable} from './routing-table.ts'
import {parsePreamble, parseSections} from './sections.ts'

/** Reads the item that has a start and ends before a line. */
export function parseItem(lines: Lines, start: ItemStart, to: number, grammar: Grammar): AgendaItem {
  const children: AgendaItem['children'] = []
  if (start.announcement !== undefined) {
    const {line, lastLine, captures} = start.announcement
    children.push(...fieldsOf(lines, captures, lines.indent(line), lines.trimmedEnd(lastLine)))
  }
  const end = lines.trimmedEnd(start.line)
  const fields = fieldsOf(lines, start.captures, lines.indent(start.line), end)
  // A title in the start line gets a node of its own, with the lines that it goes on for.
  children.push(...fields.filter((field) => field.name !== 'title'))
  const title = parseTitle(lines, start, to, grammar)
  if (title.node !== undefined) children.push(title.node)
  const body = parseBody(lines, title.next, to, grammar)
  return {
    type: 'agendaItem',
    ...(start.inClosedPart && {inClosedPart: true}),
    children: [...children, ...body],
    position: spanOf(lines, start.firstLine, [...children, ...body.slice(-1)]),
  }
}

/** What stands behind the title: the routing table, label lines, text without a heading, and the sections. */
function parseBody(lines: Lines, from: number, to: number, grammar: Grammar): AgendaItem['children'] {
  const children: AgendaItem['children'] = []
  let hasTable = false
  let textFrom: {line: number; offset: number | undefined} | undefined
  const closeText = (end: number) => {
    if (textFrom !== undefined) children.push(parsePreamble(lines, textFrom.line, end, textFrom.offset))
    textFrom = undefined
  }
  const lacks = lacking(lines, from, to)
  const isKnownLine = (at: number, start: number) =>
    headingAt(lines, at, grammar, {offset: start, inSection: false}) !== undefined ||
    matchFirst(grammar.item.fields, lines.text, start, lines.trimmedEnd(at)) !== undefined
  let line = from
  /** Where the text of the line begins, if a tick of the table is joined to it. */
  let offset: number | undefined
  while (line < to) {
    const begin = offset ?? lines.indent(line)
    if (begin < lines.end(line)) {
      const heading = headingAt(lines, line, grammar, {offset, inSection: textFrom !== undefined, lacks})
      if (heading !== undefined) {
        closeText(line)
        return [...children, ...parseSections(lines, heading, to, grammar, lacks)]
      }
      if (!hasTable && offset === undefined && startsRoutingTable(lines, line, to, grammar.columns)) {
        closeText(line)
        const found = parseRoutingTable(lines, line, to, grammar.columns, isKnownLine)
        children.push(found.table)
        hasTable = true
        line = found.next
        offset = found.nextStart
        continue
      }
      const end = lines.trimmedEnd(line)
      const captures = textFrom === undefined ? matchFirst(grammar.item.fields, lines.text, begin, end) : undefined
      if (captures !== undefined) {
        closeText(line)
        children.push(...fieldsOf(lines, captures, begin, end))
      } else textFrom ??= {line, offset}
    }
    line++
    offset = undefined
  }
  closeText(to)
  return children
}

function parseTitle(
  lines: Lines,
  start: ItemStart,
  to: number,
  grammar: Grammar,
): {node: Title | undefined; next: number} {
  const mode = grammar.layout.item.title
  if (mode === 'next-paragraph' && start.captures.every((capture) => capture.name !== 'title')) {
    const title = findTitle(lines, start.line + 1, to, grammar)
    const first = title.lines[0]
    return {
      node: first === undefined ? undefined : titleNode(lines, lines.indent(first), title.lines),
      next: title.next,
    }
  }
  const captured = start.captures.find((capture) => capture.name === 'title')
  if (captured === undefined) return {node: undefined, next: start.line + 1}
  const rows = [start.line]
  for (let line = start.line + 1; line < to && !lines.isBlank(line); line++) {
    if (endsTitle(lines, line, start.line, grammar)) break
    rows.push(line)
  }
  const last = rows.at(-1) as number
  const end = lines.trimmedEnd(last)
  // The title can end before the line does: "Salg af areal (B)".
  const patterns = grammar.item.start.map(({pattern}) => pattern)
  const whole = matchFirst(patterns, lines.text, lines.indent(start.line), end) ?? []
  const title = whole.find((capture) => capture.name === 'title') ?? {...captured, end}
  return {node: titleNode(lines, title.start, rows, title.end), next: last + 1}
}

/** A title that begins at an offset in the first of its lines. */
function titleNode(lines: Lines, start: number, rows: readonly number[], end?: number): Title {
  const first = rows[0] as number
  const last = rows.at(-1) as number
  const stop = end ?? lines.trimmedEnd(last)
  const value = joinLines(
    rows.map((row) => lines.text.slice(row === first ? start : lines.start(row), row === last ? stop : lines.end(row))),
  )
  return {type: 'title', value, position: lines.position(start, stop, first, last)}
}

/** Field nodes for the captures of a label line; each reaches from its label to where the next label begins. */
export function fieldsOf(lines: Lines, captures: readonly Capture[], start: number, end: number): Field[] {
  return captures.map((capture, index) => {
    const from = index === 0 ? start : (captures[index - 1] as Capture).end
    const to = index === captures.length - 1 ? end : capture.end
    return {
      type: 'field',
      name: capture.name,
      value: lines.clean(capture.start, capture.end),
      position: lines.position(lines.skipSpaces(from, to), to),
    }
  })
}

/** From the indent of the first line to where the last child ends. */
function spanOf(lines: Lines, firstLine: number, children: AgendaItem['children']): Position {
  const start = lines.pointAt(lines.indent(firstLine), firstLine)
  let end = start
  for (const child of children) if (child.position.end.offset > end.offset) end = child.position.end
  return {start, end}
}
