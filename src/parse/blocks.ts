import type {Lines} from '../text/lines.ts'
import type {List, ListItem, Paragraph} from '../tree/nodes.ts'
import {bullets} from '../vocabulary/bullets.ts'

/** What stands in a stretch of lines. */
export interface Blocks {
  nodes: (Paragraph | List)[]
  /** All of it, as the records have it: parts between blank lines parted by one blank line, nothing else changed. */
  text: string
}

/**
 * Paragraphs and lists from one line up to another. Blank lines part
 * paragraphs; a line with a bullet is an item of a list.
 *
 * @param offset where the text of the first line begins, if not at its indent
 * @param end where the text of the last line ends, if not with it
 */
export function parseBlocks(lines: Lines, from: number, to: number, offset?: number, end?: number): Blocks {
  const limit = end ?? Number.POSITIVE_INFINITY
  const nodes: Blocks['nodes'] = []
  const parts: string[] = []
  for (let line = from; line < to; line++) {
    if (lines.isBlank(line)) continue
    const first = line
    while (line + 1 < to && !lines.isBlank(line + 1)) line++
    const start = first === from && offset !== undefined ? offset : lines.indent(first)
    parseBlock(lines, first, line, {start, limit}, nodes)
    parts.push(lines.text.slice(start === offset ? offset : lines.start(first), Math.min(lines.end(line), limit)))
  }
  return {nodes, text: lines.joinBlocks(parts)}
}

/** Where the text of adjacent lines begins, and where it ends at the latest. */
interface Stretch {
  start: number
  limit: number
}

/** The paragraphs and lists of adjacent lines, the last one included. */
function parseBlock(lines: Lines, first: number, last: number, stretch: Stretch, nodes: Blocks['nodes']): void {
  let list: List | undefined
  let open = -1
  let openStart = 0
  for (let line = first; line <= last; line++) {
    const start = line === first ? stretch.start : lines.indent(line)
    const marker = lines.listItems.has(start)
      ? ''
      : bullets.has(lines.text[start] as string)
        ? (lines.text[start] as string)
        : null
    const item = marker === null ? undefined : listItem(lines, line, {start, limit: stretch.limit}, marker)
    if (item === undefined) {
      list = undefined
      if (open >= 0) continue
      open = line
      openStart = start
      continue
    }
    if (open >= 0) nodes.push(paragraph(lines, open, line - 1, {start: openStart, limit: stretch.limit}))
    open = -1
    if (list === undefined) {
      list = {type: 'list', children: [], position: {...item.position}}
      nodes.push(list)
    }
    list.children.push(item)
    list.position.end = item.position.end
  }
  if (open >= 0) nodes.push(paragraph(lines, open, last, {start: openStart, limit: stretch.limit}))
}

function paragraph(lines: Lines, first: number, last: number, {start, limit}: Stretch): Paragraph {
  const end = endOf(lines, last, limit)
  return {type: 'paragraph', value: lines.clean(start, end), position: lines.position(start, end, first, last)}
}

/** The item of a list on one line; none where nothing, or no space, stands behind the bullet. */
function listItem(lines: Lines, line: number, {start, limit}: Stretch, marker: string): ListItem | undefined {
  const end = endOf(lines, line, limit)
  const value = lines.clean(start + marker.length, end)
  if (value === '') return undefined
  return {type: 'listItem', marker, value, position: lines.position(start, end, line, line)}
}

function endOf(lines: Lines, line: number, limit: number): number {
  return limit < lines.end(line) ? lines.trimmedBefore(limit, lines.start(line)) : lines.trimmedEnd(line)
}
