import type {Grammar, HeadingRule} from '../layouts/grammar.ts'
import {type Capture, matchLine} from '../layouts/pattern.ts'
import {cleanLine, type Lines} from '../read/lines.ts'
import type {DecidedBy, Heading, Section} from '../tree/nodes.ts'
import {parseBlocks} from './blocks.ts'

/** The longest line with values in it that can be a heading. */
const longestWithValues = 200

/** A heading on a line, by a rule of the layout. */
export interface FoundHeading {
  line: number
  start: number
  rule: HeadingRule
  captures: Capture[]
}

/** Where a line stands, as far as it matters for its being a heading. */
export interface HeadingPlace {
  /** Where the text of the line begins, if not at its indent. */
  offset?: number | undefined
  /** Whether the line stands in a section: only there can a heading be a sub-heading. */
  inSection: boolean
}

/** The heading on a line; undefined where it is none, or a sub-heading of the section it stands in. */
export function headingAt(lines: Lines, line: number, grammar: Grammar, place: HeadingPlace): FoundHeading | undefined {
  const start = place.offset ?? lines.indent(line)
  if (start >= lines.end(line) || !grammar.canBeHeading.has(lines.text.charCodeAt(start))) return undefined
  const end = lines.trimmedEnd(line)
  if (end - start > grammar.longestHeading) return undefined
  for (const rule of grammar.headings) {
    const captures = matchLine(rule.pattern, lines.text, start, end)
    if (captures === undefined || isSentence(captures, end - start)) continue
    const blanks = rule.subheadingAfterBlankLines
    if (blanks !== null && place.inSection && hasBlankLinesBefore(lines, line, blanks)) continue
    return {line, start, rule, captures}
  }
  return undefined
}

/** A long line that has values but no text of its own behind the heading. */
function isSentence(captures: readonly Capture[], length: number): boolean {
  return captures.length > 0 && length > longestWithValues && captures.every((capture) => capture.name !== 'text')
}

function hasBlankLinesBefore(lines: Lines, line: number, count: number): boolean {
  for (let back = 1; back <= count; back++) if (line - back < 0 || !lines.isBlank(line - back)) return false
  return true
}

/** The sections from the line of a heading up to another line. */
export function parseSections(lines: Lines, first: FoundHeading, to: number, grammar: Grammar): Section[] {
  const sections: Section[] = []
  let open = first
  for (let line = first.line + 1; line < to; line++) {
    const heading = headingAt(lines, line, grammar, {inSection: true})
    if (heading === undefined) continue
    sections.push(parseSection(lines, open, line))
    open = heading
  }
  sections.push(parseSection(lines, open, to))
  return sections
}

/** The section of text that stands before the first heading. */
export function parsePreamble(lines: Lines, from: number, to: number, offset: number | undefined): Section {
  const {nodes, text} = parseBlocks(lines, from, to, offset)
  return sectionNode('other', nodes, text)
}

function parseSection(lines: Lines, found: FoundHeading, to: number): Section {
  const {line, start, captures, rule} = found
  const text = captures.find((capture) => capture.name === 'text' && capture.end > capture.start)
  const end = text === undefined ? lines.trimmedEnd(line) : lines.trimmedBefore(text.start, start)
  const heading: Heading = {
    type: 'heading',
    value: cleanLine(lines.text.slice(start, end)),
    position: lines.position(start, end, line, line),
  }
  const blocks = text === undefined ? parseBlocks(lines, line + 1, to) : parseBlocks(lines, line, to, text.start)
  const section = sectionNode(rule.kind, [heading, ...blocks.nodes], blocks.text)
  const decidedBy = decidedByOf(lines, captures)
  if (decidedBy !== undefined) section.decidedBy = decidedBy
  return section
}

function sectionNode(kind: Section['kind'], children: Section['children'], text: string): Section {
  const first = children[0] as Section['children'][number]
  const last = children.at(-1) as Section['children'][number]
  return {
    type: 'section',
    kind,
    children,
    data: {text},
    position: {start: first.position.start, end: last.position.end},
  }
}

/** What the captures of a heading, or of the label lines of a history, tell of who decided. */
export function decidedByOf(lines: Lines, captures: readonly Capture[]): DecidedBy | undefined {
  if (captures.length === 0) return undefined
  const value = (name: Capture['name']) => {
    const capture = captures.find((one) => one.name === name)
    return capture === undefined ? null : cleanLine(lines.text.slice(capture.start, capture.end)) || null
  }
  const decidedBy = {body: value('body'), date: value('date'), itemNumber: value('number')}
  return Object.values(decidedBy).some((part) => part !== null) ? decidedBy : undefined
}
