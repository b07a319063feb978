import type {Grammar} from '../layouts/grammar.ts'
import type {Capture} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import type {DecidedBy, Section} from '../tree/nodes.ts'
import {endOfAttachments} from './attachment-lines.ts'
import {type Blocks, parseBlocks} from './blocks.ts'
import {type FoundHeading, type HeadingPlace, headingAt} from './headings.ts'
import {decidedBy, headingNode, sectionNode} from './section-nodes.ts'

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
  const behind = lines.next(end, to)
  const section = parseSection(lines, found, end)
  return behind >= to ? [section] : [section, parsePreamble(lines, behind, to, undefined)]
}

/** What goes on a section behind a line that has interrupted it: of the same kind, without a heading. */
function parseRest(lines: Lines, from: number, to: number, interrupted: FoundHeading): Section | undefined {
  const first = lines.next(from, to)
  if (first >= to) return undefined
  // Behind a line that nothing stands before, the text is without a heading.
  if (interrupted.rule.oneLine) return parsePreamble(lines, first, to, undefined)
  const {nodes, text} = parseBlocks(lines, first, to)
  return sectionNode(interrupted.rule.kind, nodes, text, decidedByOf(lines, interrupted.captures))
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
  const blocks: Blocks =
    text === undefined ? parseBlocks(lines, line + 1, to) : parseBlocks(lines, line, to, text.start)
  const children = [headingNode(lines, {start, end}), ...blocks.nodes]
  return sectionNode(rule.kind, children, blocks.text, decidedByOf(lines, captures))
}

/** What the captures of a heading, or of the label lines of a history, tell of who decided. */
export function decidedByOf(lines: Lines, captures: readonly Capture[]): DecidedBy | undefined {
  const at = (name: Capture['name']) => captures.find((one) => one.name === name)
  return decidedBy(lines, {body: at('body'), date: at('date'), number: at('number')})
}
