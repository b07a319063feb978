import {cleanLine, type Lines} from '../text/lines.ts'
import type {Heading, Section} from '../tree/nodes.ts'
import {kindOfProposal} from '../vocabulary/recommendation.ts'
import {parseBlocks} from './blocks.ts'

/**
 * The sections of a text that has, as plain lines, headings of whose proposals it is:
 *
 *   BESLUTNINGSFORSLAG FRA SF OG V
 *   Vi foreslår flere bænke.
 *   INDSTILLING FRA TEKNIK OG MILJØ
 */
export function proposalsIn(section: Section, lines: Lines): Section[] {
  const body = section.children.filter((child) => child.type !== 'heading')
  const [first, last] = [body[0], body.at(-1)]
  if (first === undefined || last === undefined) return [section]
  const to = last.position.end.line
  const starts: {line: number; kind: Section['kind']}[] = []
  for (let line = first.position.start.line - 1; line < to; line++) {
    const kind = lines.isBlank(line) ? undefined : kindOfProposal(cleanLine(lines.slice(line)))
    if (kind !== undefined) starts.push({line, kind})
  }
  if (starts.length === 0) return [section]
  const limit = last.position.end.offset
  const {nodes, text} = parseBlocks(
    lines,
    first.position.start.line - 1,
    starts[0]?.line ?? to,
    first.position.start.offset,
  )
  const heading = section.children.filter((child) => child.type === 'heading')
  const before: Section[] =
    nodes.length + heading.length === 0
      ? []
      : [{...section, children: [...heading, ...nodes], data: {text}, position: spanOf([...heading, ...nodes])}]
  const parts = starts.map(({line, kind}, at): Section => {
    const below = parseBlocks(lines, line + 1, starts[at + 1]?.line ?? to, undefined, limit)
    const children = [headingOn(lines, line, limit), ...below.nodes]
    return {type: 'section', kind, children, data: {text: below.text}, position: spanOf(children)}
  })
  return [...before, ...parts]
}

function headingOn(lines: Lines, line: number, limit: number): Heading {
  const [start, end] = [lines.indent(line), Math.min(lines.trimmedEnd(line), limit)]
  return {type: 'heading', value: cleanLine(lines.text.slice(start, end)), position: lines.position(start, end)}
}

function spanOf(children: Section['children']): Section['position'] {
  const [first, last] = [children[0], children.at(-1)] as [Section['children'][number], Section['children'][number]]
  return {start: first.position.start, end: last.position.end}
}
