import type {Grammar} from '../layouts/grammar.ts'
import type {Capture} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import type {DecidedBy, Section} from '../tree/nodes.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {type Blocks, parseBlocks} from './blocks.ts'
import {type FoundHeading, type HeadingPlace, headingAt} from './headings.ts'
import {matchAny} from './match-any.ts'
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
  let open = first
  const close = (end: number) => {
    sections.push(...sectionsOf(lines, open, end, grammar))
  }
  for (let line = first.line + 1; line < to; line++) {
    const heading = headingAt(lines, line, grammar, {inSection: true, lacks})
    if (heading === undefined) continue
    close(line)
    open = heading
  }
  close(to)
  return sections
}

/** The section of a heading up to a line, and behind a list of attachments the text that goes on. */
function sectionsOf(lines: Lines, found: FoundHeading, to: number, grammar: Grammar): Section[] {
  if (found.rule.kind !== 'attachments' || grammar.attachments.length === 0) return [parseSection(lines, found, to)]
  const end = endOfAttachments(lines, found.line + 1, to, grammar)
  const behind = lines.next(end, to)
  const section = parseSection(lines, found, end)
  return behind >= to ? [section] : [section, parsePreamble(lines, behind, to, undefined)]
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

// Where a layout says how a line of attachments is built, the attachments of
// one point of an item can stand in the middle of its text:
//
//   b.   Konference om nære tilbud
//
//        Bilag
//        2012-208960 - Program for konferencen, med
//        tilmelding
//
//   c.   Redegørelse fra …

/** A point of a list with letters: "c.   Redegørelse". */
const letteredPoint = /^[a-zæøå][.)]\s/u

/** The line behind the attachments that begin on a line. */
function endOfAttachments(lines: Lines, from: number, to: number, grammar: Grammar): number {
  let afterBlank = false
  let isFirst = true
  for (let line = from; line < to; line++) {
    if (lines.isBlank(line)) {
      afterBlank = true
      continue
    }
    const start = lines.indent(line)
    const isAttachment =
      bullets.has(lines.text[start] as string) || matchAny(grammar.attachments, lines, line) !== undefined
    const isText = !isAttachment && (afterBlank || letteredPoint.test(lines.text.slice(start, start + 3)))
    if (isText && !isFirst) return line
    isFirst = false
    afterBlank = false
  }
  return to
}
