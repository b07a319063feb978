import type {AgendaItem, Meeting, Position} from '../records/schema.ts'
import {sourcePosition} from '../text/source-map.ts'
import type * as tree from '../tree/nodes.ts'
import type {ReadSource} from '../write/writers.ts'

// What a person reads in the document, item by item, with what was extracted
// marked in it:
//
//   Byrådet godkendte indstillingen. Imod stemte Ø. Stien koster 408.450 kr.
//   |-- decision ------------------------------------------------------------
//                                    |-- vote ----|              |-- amount --

/** What a stretch of a passage was read as. */
const markKinds = [
  'title',
  'caseNumber',
  'heading',
  'recommendation',
  'decision',
  'vote',
  'absence',
  'attachment',
  'amount',
  'reference',
] as const
export type MarkKind = (typeof markKinds)[number]

/** A stretch of a passage, half-open, in UTF-16 units, and what it was read as. */
type Mark = [start: number, end: number, kind: MarkKind]

/** The stretch of the reading text that an item was read from. */
export interface Passage {
  text: string
  marks: Mark[]
}

/** The passages of a meeting's open items, by the orders of the items; of a closed one only where that was asked for. */
export function passagesOf(meeting: Meeting, {tree, file, includeClosed}: ReadSource): Map<number, Passage> {
  const passages = new Map<number, Passage>()
  const node = tree.children.find(
    (child): child is tree.Meeting =>
      child.type === 'meeting' &&
      sourcePosition(file, child.position).start.offset === meeting.source.position.start.offset,
  )
  const open = new Set(meeting.items.filter((item) => item.public || includeClosed).map(({order}) => order))
  const text = String(file)
  const items = node?.children.filter((child) => child.type === 'agendaItem') ?? []
  for (const [index, item] of items.entries()) if (open.has(index + 1)) passages.set(index + 1, passageOf(item, text))
  return passages
}

function passageOf(node: tree.AgendaItem, text: string): Passage {
  const {start, end} = node.position
  const marks: Mark[] = []
  const mark = (kind: MarkKind, {position}: {position: Position}) => {
    const from = Math.max(position.start.offset, start.offset) - start.offset
    const to = Math.min(position.end.offset, end.offset) - start.offset
    if (from < to) marks.push([from, to, kind])
  }
  for (const child of node.children) {
    if (child.type === 'title') mark('title', child)
    else if (child.type === 'field' && child.name === 'caseNumber') mark('caseNumber', child)
    else if (child.type === 'section') {
      if (child.kind === 'recommendation') mark('recommendation', child)
      for (const part of child.children) if (part.type === 'heading') mark('heading', part)
    }
  }
  const facts: Partial<AgendaItem> = node.data?.facts ?? {}
  for (const decision of facts.decisions ?? []) {
    mark('decision', decision)
    for (const vote of decision.votes) mark('vote', vote)
  }
  for (const absence of facts.absences ?? []) mark('absence', absence)
  for (const attachment of facts.attachments ?? []) mark('attachment', attachment)
  for (const amount of facts.amounts ?? []) mark('amount', amount)
  for (const reference of facts.references ?? []) mark('reference', reference)
  return {text: text.slice(start.offset, end.offset).trimEnd(), marks}
}
