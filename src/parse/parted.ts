import type {Lines} from '../text/lines.ts'
import type {Section} from '../tree/nodes.ts'
import {parseBlocks} from './blocks.ts'
import {headingNode, sectionNode, spanOf} from './section-nodes.ts'

/** Where a section of its own begins among the lines of another. */
export interface PartStart {
  line: number
  kind: Section['kind']
  /** Where its heading ends and its text begins, where both stand on one line. */
  headingEnd?: number | undefined
  textFrom?: number | undefined
}

/** The lines that a section's text begins and ends with; undefined where it has none. */
export function bodyLines({children}: Section): {from: number; to: number} | undefined {
  const body = children.filter((child) => child.type !== 'heading')
  const [first, last] = [body[0], body.at(-1)]
  return first === undefined || last === undefined
    ? undefined
    : {from: first.position.start.line - 1, to: last.position.end.line}
}

/** A section without the lines that are sections of their own, and these behind it. */
export function partedAt(section: Section, starts: readonly PartStart[], lines: Lines): Section[] {
  const body = section.children.filter((child) => child.type !== 'heading')
  const [first, last] = [body[0], body.at(-1)]
  if (first === undefined || last === undefined || starts.length === 0) return [section]
  const to = last.position.end.line
  const limit = last.position.end.offset
  const from = first.position.start
  const {nodes, text} = parseBlocks(lines, from.line - 1, starts[0]?.line ?? to, from.offset)
  const heading = section.children.filter((child) => child.type === 'heading')
  const kept = [...heading, ...nodes]
  const before: Section[] =
    kept.length === 0 ? [] : [{...section, children: kept, data: {text}, position: spanOf(kept)}]
  const parts = starts.map(({line, kind, headingEnd, textFrom}, at): Section => {
    const below = parseBlocks(
      lines,
      textFrom === undefined ? line + 1 : line,
      starts[at + 1]?.line ?? to,
      textFrom,
      limit,
    )
    const end = Math.min(headingEnd ?? lines.trimmedEnd(line), limit)
    return sectionNode(kind, [headingNode(lines, {start: lines.indent(line), end}), ...below.nodes], below.text)
  })
  return [...before, ...parts]
}
