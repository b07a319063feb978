import type {Lines} from '../read/lines.ts'
import type {List, ListItem, Paragraph} from '../tree/nodes.ts'
import {bullets} from '../vocabulary/bullets.ts'

/**
 * Paragraphs and lists from one line up to another. Blank lines part
 * paragraphs; a line with a bullet is an item of a list.
 *
 * @param offset where the text of the first line begins, if not at its indent
 */
export function parseBlocks(lines: Lines, from: number, to: number, offset?: number): (Paragraph | List)[] {
  const blocks: (Paragraph | List)[] = []
  let list: List | undefined
  let open = -1
  let openStart = 0
  const closeParagraph = (end: number) => {
    if (open < 0) return
    const stop = lines.trimmedEnd(end)
    const value = lines.clean(openStart, stop)
    blocks.push({type: 'paragraph', value, position: lines.position(openStart, stop, open, end)})
    open = -1
  }
  for (let line = from; line < to; line++) {
    const end = lines.end(line)
    const start = line === from && offset !== undefined ? offset : lines.indent(line)
    if (start >= end) {
      closeParagraph(line - 1)
      list = undefined
      continue
    }
    const item = bullets.has(lines.text[start] as string) ? listItem(lines, line, start) : undefined
    if (item === undefined) {
      list = undefined
      if (open < 0) {
        open = line
        openStart = start
      }
      continue
    }
    closeParagraph(line - 1)
    if (list === undefined) {
      list = {type: 'list', children: [], position: {...item.position}}
      blocks.push(list)
    }
    list.children.push(item)
    list.position.end = item.position.end
  }
  closeParagraph(to - 1)
  return blocks
}

/** The item of a list on one line; none where nothing, or no space, stands behind the bullet. */
function listItem(lines: Lines, line: number, start: number): ListItem | undefined {
  const marker = lines.text[start] as string
  const end = lines.trimmedEnd(line)
  const value = lines.clean(start + 1, end)
  if (value === '') return undefined
  return {type: 'listItem', marker, value, position: lines.position(start, end, line, line)}
}
