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
 */
export function parseBlocks(lines: Lines, from: number, to: number, offset?: number): Blocks {
  const nodes: Blocks['nodes'] = []
  const parts: string[] = []
  for (let line = from; line < to; line++) {
    if (lines.isBlank(line)) continue
    const first = line
    while (line + 1 < to && !lines.isBlank(line + 1)) line++
    const start = first === from && offset !== undefined ? offset : lines.indent(first)
    parseBlock(lines, first, line, start, nodes)
    parts.push(lines.text.slice(start === offset ? offset : lines.start(first), lines.end(line)))
  }
  return {nodes, text: lines.joinBlocks(parts)}
}

/** The paragraphs and lists of adjacent lines, the last one included. */
function parseBlock(lines: Lines, first: number, last: number, offset: number, nodes: Blocks['nodes']): void {
  let list: List | undefined
  let open = -1
  let openStart = 0
  for (let line = first; line <= last; line++) {
    const start = line === first ? offset : lines.indent(line)
    const marker = lines.listItems.has(start)
      ? ''
      : bullets.has(lines.text[start] as string)
        ? (lines.text[start] as string)
        : null
    const item = marker === null ? undefined : listItem(lines, line, start, marker)
    if (item === undefined) {
      list = undefined
      if (open >= 0) continue
      open = line
      openStart = start
      continue
    }
    if (open >= 0) nodes.push(paragraph(lines, open, line - 1, openStart))
    open = -1
    if (list === undefined) {
      list = {type: 'list', children: [], position: {...item.position}}
      nodes.push(list)
    }
    list.children.push(item)
    list.position.end = item.position.end
  }
  if (open >= 0) nodes.push(paragraph(lines, open, last, openStart))
}

function paragraph(lines: Lines, first: number, last: number, start: number): Paragraph {
  const end = lines.trimmedEnd(last)
  return {type: 'paragraph', value: lines.clean(start, end), position: lines.position(start, end, first, last)}
}

/** The item of a list on one line; none where nothing, or no space, stands behind the bullet. */
function listItem(lines: Lines, line: number, start: number, marker: string): ListItem | undefined {
  const end = lines.trimmedEnd(line)
  const value = lines.clean(start + marker.length, end)
  if (value === '') return undefined
  return {type: 'listItem', marker, value, position: lines.position(start, end, line, line)}
}
