import type {Section} from '../tree/nodes.ts'

/** A section of the tree with its heading and blocks, and the text that these come to. */
export function sectionNode(kind: Section['kind'], children: Section['children'], text: string): Section {
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
