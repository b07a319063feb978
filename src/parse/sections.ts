import type {Grammar, HeadingRule} from '../layouts/grammar.ts'
import {type Capture, matchLine} from '../layouts/pattern.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import type {DecidedBy, Heading, Section} from '../tree/nodes.ts'
import {isDate} from '../vocabulary/dates.ts'
import {endOfAttachments} from './attachment-lines.ts'
import {type Blocks, parseBlocks} from './blocks.ts'
import {sectionNode} from './section-nodes.ts'

/** The longest line with values in it that can be a heading. */
const longestWithValues = 200

/** The longest name of a body. */
const longestBody = 120

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
  /** Whether the item lacks the plain form of a heading, so that another form of it counts; false where not given. */
  lacks?: ((plain: HeadingRule) => boolean) | undefined
}

/** The heading on a line; undefined where it is none, or a sub-heading of the section it stands in. */
export function headingAt(lines: Lines, line: number, grammar: Grammar, place: HeadingPlace): FoundHeading | undefined {
  const start = place.offset ?? lines.indent(line)
  if (start >= lines.end(line) || !grammar.canBeHeading.has(lines.text, start)) return undefined
  const end = lines.trimmedEnd(line)
  if (end - start > grammar.longestHeading) return undefined
  for (const rule of grammar.headings) {
    const captures = matchLine(rule.pattern, lines.text, start, end)
    if (captures === undefined || isSentence(captures, end - start) || !areValues(lines, captures)) continue
    if (rule.variantOf !== null && place.lacks?.(rule.variantOf) !== true) continue
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

/** Whether the values of a heading can be such: a date that is one, and a body with a capital letter. */
function areValues(lines: Lines, captures: readonly Capture[]): boolean {
  return captures.every(({name, start, end}) => {
    if (start === end || (name !== 'date' && name !== 'body')) return true
    const value = lines.text.slice(start, end)
    return name === 'date' ? isDate(value) : end - start <= longestBody && /^\p{Lu}/u.test(value)
  })
}

/** Tells whether an item, given by its lines, has the plain form of a heading nowhere; looked up once a heading. */
export function lacking(lines: Lines, from: number, to: number): (plain: HeadingRule) => boolean {
  const known = new Map<HeadingRule, boolean>()
  return (plain) => {
    let isLacking = known.get(plain)
    if (isLacking === undefined) {
      isLacking = true
      for (let line = from; line < to && isLacking; line++) {
        const start = lines.indent(line)
        const end = lines.trimmedEnd(line)
        isLacking = start >= end || matchLine(plain.pattern, lines.text, start, end) === undefined
      }
      known.set(plain, isLacking)
    }
    return isLacking
  }
}

function hasBlankLinesBefore(lines: Lines, line: number, count: number): boolean {
  for (let back = 1; back <= count; back++) if (line - back < 0 || !lines.isBlank(line - back)) return false
  return true
}

/** The sections from the line of a heading up to another line. */
export function parseSections(
  lines: Lines,
  first: FoundHeading,
  to: number,
  grammar: Grammar,
  lacks: HeadingPlace['lacks'],
): Section[] {
  const sections: Section[] = []
  let open: Open = {found: first, interrupted: first.rule.oneLine ? first : undefined}
  const close = (end: number) => {
    sections.push(...sectionsOf(lines, open, end, grammar, sections.at(-1)))
  }
  for (let line = first.line + 1; line < to; line++) {
    const heading = headingAt(lines, line, grammar, {inSection: true, lacks})
    if (heading === undefined) continue
    if (heading.rule.isText && heading.rule.kind === open.found.rule.kind) continue
    close(line)
    open = {found: heading, interrupted: heading.rule.oneLine ? (open.interrupted ?? open.found) : undefined}
  }
  close(to)
  return sections
}

/** The section that is being read. */
interface Open {
  found: FoundHeading
  /** The heading whose section goes on behind this one, which is a line alone. */
  interrupted?: FoundHeading | undefined
}

function sectionsOf(
  lines: Lines,
  {found, interrupted}: Open,
  to: number,
  grammar: Grammar,
  before: Section | undefined,
): Section[] {
  if (interrupted !== undefined) {
    const end = endOfLine(lines, found, to)
    const rest = parseRest(lines, end, to, interrupted)
    const section = parseSection(lines, found, rest === undefined ? to : end)
    if (rest === undefined) return [section]
    if (before?.kind === rest.kind) before.isInterrupted = true
    return [section, rest]
  }
  if (found.rule.kind !== 'attachments' || grammar.attachments.length === 0) return [parseSection(lines, found, to)]
  const end = endOfAttachments(lines, found.line + 1, to, grammar)
  const behind = nextWithText(lines, end, to)
  const section = parseSection(lines, found, end)
  return behind === undefined ? [section] : [section, parsePreamble(lines, behind, to, undefined)]
}

/** What goes on a section behind a line that has interrupted it: of the same kind, without a heading. */
function parseRest(lines: Lines, from: number, to: number, interrupted: FoundHeading): Section | undefined {
  const first = nextWithText(lines, from, to)
  if (first === undefined) return undefined
  // Behind a line that nothing stands before, the text is without a heading.
  if (interrupted.rule.oneLine) return parsePreamble(lines, first, to, undefined)
  const {nodes, text} = parseBlocks(lines, first, to)
  const section = sectionNode(interrupted.rule.kind, nodes, text)
  const decidedBy = decidedByOf(lines, interrupted.captures)
  if (decidedBy !== undefined) section.decidedBy = decidedBy
  return section
}

/** The line behind a heading that is a line alone, with the lines that its value is wrapped over. */
function endOfLine(lines: Lines, {line, captures}: FoundHeading, to: number): number {
  let end = line + 1
  const hasValue = captures.some((capture) => capture.end > capture.start)
  while (
    hasValue &&
    end < to &&
    !lines.isBlank(end) &&
    /^\p{Ll}/u.test(lines.text.slice(lines.indent(end), lines.indent(end) + 2))
  )
    end++
  return Math.min(to, end)
}

function nextWithText(lines: Lines, from: number, to: number): number | undefined {
  for (let line = from; line < to; line++) if (!lines.isBlank(line)) return line
  return undefined
}

/** The section of text that stands before the first heading. */
export function parsePreamble(lines: Lines, from: number, to: number, offset: number | undefined): Section {
  const {nodes, text} = parseBlocks(lines, from, to, offset)
  return sectionNode('other', nodes, text)
}

function parseSection(lines: Lines, found: FoundHeading, to: number): Section {
  const {line, start, captures, rule} = found
  if (rule.isText) {
    const {nodes, text} = parseBlocks(lines, line, to, start)
    return sectionNode(rule.kind, nodes, text)
  }
  const text = captures.find((capture) => capture.name === 'text' && capture.end > capture.start)
  const end = text === undefined ? lines.trimmedEnd(line) : lines.trimmedBefore(text.start, start)
  const heading: Heading = {
    type: 'heading',
    value: cleanLine(lines.text.slice(start, end)),
    position: lines.position(start, end, line, line),
  }
  const blocks: Blocks =
    text === undefined ? parseBlocks(lines, line + 1, to) : parseBlocks(lines, line, to, text.start)
  const section = sectionNode(rule.kind, [heading, ...blocks.nodes], blocks.text)
  const decidedBy = decidedByOf(lines, captures)
  if (decidedBy !== undefined) section.decidedBy = decidedBy
  return section
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
