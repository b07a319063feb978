import type {Grammar, HeadingRule} from '../layouts/grammar.ts'
import {type Capture, matchLine} from '../layouts/pattern.ts'
import {clean, cleanLine, type Lines} from '../read/lines.ts'
import type {Position} from '../records/schema.ts'
import type {AgendaItem, DecidedBy, Field, Heading, Section, Title} from '../tree/nodes.ts'
import {parseBlocks} from './blocks.ts'
import {matchAny} from './heads.ts'
import {parseRoutingTable, startsRoutingTable} from './routing-table.ts'

/** The first lines of an agenda item: what is found before the item itself is read. */
export interface ItemStart {
  /** The first line of the item, its announcement included. */
  firstLine: number
  /** The line that the layout's start pattern matches. */
  line: number
  captures: Capture[]
  announcement: {line: number; lastLine: number; captures: Capture[]} | undefined
}

/** How many lines with text a title can have before the routing table. */
const titleLines = 20
/** The longest line that can be a heading. */
const longestHeading = 200

/** Finds the starts of the items between two lines. */
export function findItems(lines: Lines, from: number, to: number, grammar: Grammar): ItemStart[] {
  const starts: {line: number; captures: Capture[]}[] = []
  for (let line = from; line < to; line++) {
    const indent = lines.indent(line)
    if (indent === lines.end(line) || !grammar.canStartItem.has(lines.text.charCodeAt(indent))) continue
    const captures = matchAny(grammar.item.start, lines, line)
    if (captures !== undefined && isConfirmed(lines, line, to, grammar)) starts.push({line, captures})
  }
  return starts.map((start, index) => {
    const announcement = findAnnouncement(
      lines,
      start.line,
      (starts[index - 1]?.line ?? from - 1) + 1,
      starts[index + 1]?.line ?? to,
      grammar,
    )
    return {...start, firstLine: announcement?.line ?? start.line, announcement}
  })
}

/** Whether one of the layout's confirming lines follows a start, before the paragraph after it ends. */
function isConfirmed(lines: Lines, start: number, to: number, grammar: Grammar): boolean {
  const {confirm} = grammar.item
  if (confirm.length === 0) return true
  let left = titleLines
  for (let line = start + 1; line < to && left > 0; line++) {
    if (lines.isBlank(line)) continue
    if (matchAny(confirm, lines, line) !== undefined) return true
    if (grammar.layout.item.title !== 'next-paragraph' && lines.isBlank(line - 1)) return false
    left--
  }
  return false
}

/** "90. Masterplan for …" one paragraph before the start; it counts only where its text stands again as the title. */
function findAnnouncement(
  lines: Lines,
  start: number,
  from: number,
  to: number,
  grammar: Grammar,
): ItemStart['announcement'] {
  if (grammar.item.announcement.length === 0) return undefined
  let last = start - 1
  while (last >= from && lines.isBlank(last)) last--
  if (last < from) return undefined
  const title = cleanLine(textOfLines(lines, findTitle(lines, start + 1, to, grammar).lines))
  for (let line = last, left = titleLines; line >= from && left > 0 && !lines.isBlank(line); line--, left--) {
    const first = lines.indent(line)
    for (const pattern of grammar.item.announcement) {
      const captures = matchLine(pattern, lines.text, first, lines.trimmedEnd(last))
      const announced = captures?.find((capture) => capture.name === 'title')
      if (captures === undefined || announced === undefined) continue
      if (cleanLine(lines.text.slice(announced.start, announced.end)) === title) return {line, lastLine: last, captures}
    }
  }
  return undefined
}

/** The lines of a title that begins on a line or after it, and the line behind it. */
function findTitle(lines: Lines, from: number, to: number, grammar: Grammar): {lines: number[]; next: number} {
  const found: number[] = []
  let paragraphEnd = -1
  let first = from
  while (first < to && lines.isBlank(first)) first++
  for (let line = first; line < to && found.length < titleLines; line++) {
    if (lines.isBlank(line)) {
      if (paragraphEnd < 0) paragraphEnd = found.length
      continue
    }
    if (startsRoutingTable(lines, line, to, grammar.columns)) return {lines: found, next: line}
    const endsParagraph =
      matchAny(grammar.item.fields, lines, line) !== undefined ||
      (line > first && headingAt(lines, line, undefined, grammar) !== undefined)
    if (paragraphEnd < 0 && endsParagraph) paragraphEnd = found.length
    found.push(line)
  }
  const title = paragraphEnd < 0 ? found : found.slice(0, paragraphEnd)
  return {lines: title, next: title.length === 0 ? first : (title.at(-1) as number) + 1}
}

/** Reads the item that starts on a line and ends before another. */
export function parseItem(lines: Lines, start: ItemStart, to: number, grammar: Grammar): AgendaItem {
  const children: AgendaItem['children'] = []
  if (start.announcement !== undefined) {
    const {line, lastLine, captures} = start.announcement
    children.push(
      ...fieldsOf(lines, captures, lines.indent(line), lines.trimmedEnd(lastLine)).filter(
        (field) => field.name !== 'title',
      ),
    )
  }
  const fields = fieldsOf(lines, start.captures, lines.indent(start.line), lines.trimmedEnd(start.line))
  children.push(...fields.filter((field) => field.name !== 'title'))
  const title = titleOf(lines, start, to, grammar)
  if (title.node !== undefined) children.push(title.node)

  let line = title.next
  let offset: number | undefined
  let otherFrom = -1
  let otherOffset: number | undefined
  let hasTable = false
  const closeOther = (end: number) => {
    if (otherFrom >= 0) children.push(sectionOf(lines, undefined, otherFrom, end, otherOffset))
    otherFrom = -1
  }
  while (line < to) {
    const begin = offset ?? lines.indent(line)
    if (begin >= lines.end(line)) {
      line++
      offset = undefined
      continue
    }
    if (headingAt(lines, line, otherFrom, grammar, offset) !== undefined) break
    if (!hasTable && offset === undefined && startsRoutingTable(lines, line, to, grammar.columns)) {
      closeOther(line)
      const found = parseRoutingTable(lines, line, to, grammar.columns)
      children.push(found.table)
      hasTable = true
      line = found.next
      offset = found.nextStart
      continue
    }
    const captures = otherFrom < 0 ? firstMatch(grammar.item.fields, lines, begin, lines.trimmedEnd(line)) : undefined
    if (captures !== undefined) children.push(...fieldsOf(lines, captures, begin, lines.trimmedEnd(line)))
    else if (otherFrom < 0) {
      otherFrom = line
      otherOffset = offset
    }
    line++
    offset = undefined
  }
  closeOther(line)
  children.push(...parseSections(lines, line, to, grammar, offset))
  return {type: 'agendaItem', children, position: spanOf(lines, start.firstLine, children)}
}

function parseSections(
  lines: Lines,
  from: number,
  to: number,
  grammar: Grammar,
  offset: number | undefined,
): Section[] {
  const sections: Section[] = []
  let open: FoundHeading | undefined = from < to ? headingAt(lines, from, undefined, grammar, offset) : undefined
  for (let line = from + 1; line < to; line++) {
    const indent = lines.indent(line)
    if (indent === lines.end(line) || !grammar.canBeHeading.has(lines.text.charCodeAt(indent))) continue
    const heading = headingAt(lines, line, from, grammar)
    if (heading === undefined) continue
    if (open !== undefined) sections.push(sectionOf(lines, open, open.line + 1, line))
    open = heading
  }
  if (open !== undefined) sections.push(sectionOf(lines, open, open.line + 1, to))
  return sections
}

interface FoundHeading {
  line: number
  start: number
  rule: HeadingRule
  captures: Capture[]
}

/**
 * The heading on a line.
 *
 * @param sectionFrom where the section begins that the line stands in, if any: only within one can it be a sub-heading
 */
function headingAt(
  lines: Lines,
  line: number,
  sectionFrom: number | undefined,
  grammar: Grammar,
  offset?: number,
): FoundHeading | undefined {
  const start = offset ?? lines.indent(line)
  const end = lines.trimmedEnd(line)
  if (start >= end || !grammar.canBeHeading.has(lines.text.charCodeAt(start))) return undefined
  for (const rule of grammar.headings) {
    const captures = matchLine(rule.pattern, lines.text, start, end)
    if (captures === undefined) continue
    if (captures.length > 0 && end - start > longestHeading && !captures.some((capture) => capture.name === 'text'))
      continue
    const blanks = rule.subheadingAfterBlankLines
    if (
      blanks !== null &&
      sectionFrom !== undefined &&
      sectionFrom >= 0 &&
      blankLinesBefore(lines, line, blanks) >= blanks
    )
      continue
    return {line, start, rule, captures}
  }
  return undefined
}

function blankLinesBefore(lines: Lines, line: number, most: number): number {
  let blanks = 0
  while (blanks < most && line - blanks > 0 && lines.isBlank(line - blanks - 1)) blanks++
  return blanks
}

function sectionOf(
  lines: Lines,
  heading: FoundHeading | undefined,
  from: number,
  to: number,
  offset?: number,
): Section {
  const children: Section['children'] = []
  if (heading !== undefined) {
    const {line, start, captures} = heading
    const text = captures.find((capture) => capture.name === 'text' && capture.end > capture.start)
    let end = text === undefined ? lines.trimmedEnd(line) : text.start
    while (text !== undefined && end > start && /\s/.test(lines.text[end - 1] as string)) end--
    const node: Heading = {
      type: 'heading',
      value: cleanLine(lines.text.slice(start, end)),
      position: lines.position(start, end, line, line),
    }
    children.push(node)
    if (text !== undefined) children.push(...parseBlocks(lines, line, to, text.start))
    else children.push(...parseBlocks(lines, from, to))
  } else children.push(...parseBlocks(lines, from, to, offset))
  const first = children[0] as Section['children'][number]
  const last = children.at(-1) as Section['children'][number]
  const section: Section = {
    type: 'section',
    kind: heading?.rule.kind ?? 'other',
    children,
    position: {start: first.position.start, end: last.position.end},
  }
  const decidedBy = heading === undefined ? undefined : decidedByOf(lines, heading.captures)
  if (decidedBy !== undefined) section.decidedBy = decidedBy
  return section
}

function decidedByOf(lines: Lines, captures: readonly Capture[]): DecidedBy | undefined {
  const value = (name: Capture['name']) => {
    const capture = captures.find((one) => one.name === name)
    return capture === undefined ? null : cleanLine(lines.text.slice(capture.start, capture.end)) || null
  }
  const decidedBy = {body: value('body'), date: value('date'), itemNumber: value('number')}
  return Object.values(decidedBy).some((part) => part !== null) ? decidedBy : undefined
}

function titleOf(
  lines: Lines,
  start: ItemStart,
  to: number,
  grammar: Grammar,
): {node: Title | undefined; next: number} {
  const mode = grammar.layout.item.title
  if (mode === 'next-paragraph') {
    const found = findTitle(lines, start.line + 1, to, grammar)
    return {node: titleNode(lines, found.lines), next: found.next}
  }
  const captured = start.captures.find((capture) => capture.name === 'title')
  if (mode === 'none' || captured === undefined) return {node: undefined, next: start.line + 1}
  const titleRows = [start.line]
  for (let line = start.line + 1; line < to && !lines.isBlank(line); line++) {
    if (
      matchAny(grammar.item.fields, lines, line) !== undefined ||
      headingAt(lines, line, undefined, grammar) !== undefined
    )
      break
    titleRows.push(line)
  }
  const last = titleRows.at(-1) as number
  const end = last === start.line ? captured.end : lines.trimmedEnd(last)
  const value = cleanLine(lines.text.slice(captured.start, end))
  return {node: {type: 'title', value, position: lines.position(captured.start, end, start.line, last)}, next: last + 1}
}

function titleNode(lines: Lines, rows: readonly number[]): Title | undefined {
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return undefined
  const position = lines.position(lines.indent(first), lines.trimmedEnd(last), first, last)
  return {type: 'title', value: cleanLine(textOfLines(lines, rows)), position}
}

function textOfLines(lines: Lines, rows: readonly number[]): string {
  return rows.map((row) => lines.slice(row)).join(' ')
}

/** Field nodes for the captures of a label line; each reaches from its label to where the next label begins. */
export function fieldsOf(lines: Lines, captures: readonly Capture[], start: number, end: number): Field[] {
  return captures.map((capture, index) => {
    const from = index === 0 ? start : (captures[index - 1] as Capture).end
    const to = index === captures.length - 1 ? end : capture.end
    const indent = from + (/^\s*/.exec(lines.text.slice(from, to))?.[0].length ?? 0)
    return {
      type: 'field',
      name: capture.name,
      value: clean(lines.text.slice(capture.start, capture.end)),
      position: lines.position(Math.min(indent, to), to),
    }
  })
}

function firstMatch(
  patterns: Grammar['item']['fields'],
  lines: Lines,
  start: number,
  end: number,
): Capture[] | undefined {
  for (const pattern of patterns) {
    const captures = matchLine(pattern, lines.text, start, end)
    if (captures !== undefined) return captures
  }
  return undefined
}

function spanOf(lines: Lines, firstLine: number, children: AgendaItem['children']): Position {
  const start = lines.pointAt(lines.indent(firstLine), firstLine)
  let end = start
  for (const child of children) if (child.position.end.offset > end.offset) end = child.position.end
  return {start, end}
}
