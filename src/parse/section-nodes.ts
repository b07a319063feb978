import {cleanLine, type Lines} from '../text/lines.ts'
import type {Stretch} from '../text/stretch.ts'
import type {DecidedBy, Heading, Section} from '../tree/nodes.ts'

/** A section of the tree with its heading and blocks, the text that these come to, and who decided. */
export function sectionNode(
  kind: Section['kind'],
  children: Section['children'],
  text: string,
  told?: DecidedBy,
): Section {
  const node: Section = {type: 'section', kind, children, data: {text}, position: spanOf(children)}
  if (told !== undefined) node.decidedBy = told
  return node
}

/** Where the first of some nodes begins and the last one ends. */
export function spanOf(children: Section['children']): Section['position'] {
  const [first, last] = [children[0], children.at(-1)] as [Section['children'][number], Section['children'][number]]
  return {start: first.position.start, end: last.position.end}
}

/** The heading that stands between two offsets. */
export function headingNode(lines: Lines, {start, end}: Stretch): Heading {
  return {type: 'heading', value: cleanLine(lines.text.slice(start, end)), position: lines.position(start, end)}
}

/** Who decided, when and as which item, by where it is printed; undefined where nothing is. */
export function decidedBy(
  lines: Lines,
  {body, date, number}: Readonly<Record<'body' | 'date' | 'number', Stretch | undefined>>,
): DecidedBy | undefined {
  const value = (range: Stretch | undefined) =>
    range === undefined ? null : cleanLine(lines.text.slice(range.start, range.end)) || null
  const found = {body: value(body), date: value(date), itemNumber: value(number)}
  return Object.values(found).some((part) => part !== null) ? found : undefined
}
