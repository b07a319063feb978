import type {Grammar} from '../layouts/grammar.ts'
import type {Lines} from '../text/lines.ts'
import type {Field, Meeting} from '../tree/nodes.ts'
import {isPlaceholder} from '../vocabulary/placeholders.ts'
import {headNodes, markerNode} from './head-nodes.ts'
import {findHeads, type Head, type HeadFamily} from './heads.ts'
import {parseItem} from './item.ts'
import {type Divider, findItems} from './item-starts.ts'
import {scoreLayouts, winnerOf} from './recognise.ts'
import {unclaimed} from './unclaimed.ts'

/** A place where a meeting begins, and the layout that claims it. */
export interface Chosen {
  firstLine: number
  head: Head
  grammar: Grammar | undefined
  /** Why no layout claims it. */
  reason: string
}

/**
 * The layout of each meeting. Where none fits a head that the layout of the
 * meeting before it would not take for one, the head is text of that meeting.
 */
export function chooseLayouts(lines: Lines, families: readonly HeadFamily[], forced: Grammar | undefined): Chosen[] {
  const places = findHeads(lines, families)
  const chosen: Chosen[] = []
  places.forEach((place, index) => {
    const to = places[index + 1]?.firstLine ?? lines.count
    const candidates = place.heads.flatMap((head) => head.grammars)
    const scores = forced === undefined ? scoreLayouts(lines, place.firstLine, to, candidates) : []
    const grammar = forced ?? winnerOf(scores)
    const before = chosen.at(-1)?.grammar
    if (grammar === undefined && before !== undefined && !candidates.includes(before)) return
    const tied = scores.filter((score) => score.score > 0 && score.score === scores[0]?.score)
    const reason =
      tied.length > 1
        ? `${tied.map((score) => score.grammar.layout.name).join(' and ')} fit equally well`
        : 'none fits what follows'
    const head = place.heads.find((one) => grammar === undefined || one.grammars.includes(grammar)) as Head
    chosen.push({firstLine: place.firstLine, head, grammar, reason})
  })
  return chosen
}

/** Reads the meeting of a layout whose head was found, up to a line. */
export function parseMeeting(lines: Lines, head: Head, to: number, grammar: Grammar): Meeting {
  const children: Meeting['children'] = []
  const fromTitle: Field[] = []
  for (const part of head.parts) children.push(...headNodes(lines, part, fromTitle))
  // What a label says goes before what the page title says.
  children.push(...fromTitle)
  const {items, dividers} = findItems(lines, head.next, to, grammar)
  const left = [...dividers].reverse()
  children.push(...betweenItems(lines, head.next, items[0]?.firstLine ?? to, left))
  items.forEach((item, index) => {
    const next = items[index + 1]?.firstLine ?? to
    children.push(parseItem(lines, item, item.to ?? next, grammar))
    if (item.to !== undefined) children.push(...betweenItems(lines, item.to, next, left))
  })
  const first = children[0] as Meeting['children'][number]
  const last = children.at(-1) as Meeting['children'][number]
  return {
    type: 'meeting',
    layout: grammar.layout.name,
    children,
    data: {layout: grammar.layout},
    position: {start: first.position.start, end: last.position.end},
  }
}

/**
 * What stands between two items: lines that part them, with what belongs to
 * those, and what nothing claims.
 *
 * @param left the dividers that are left, last first; those that stand here are taken away
 */
function betweenItems(lines: Lines, from: number, to: number, left: Divider[]): Meeting['children'] {
  const children: Meeting['children'] = []
  let line = from
  for (let divider = left.at(-1); divider !== undefined && divider.line < to; divider = left.at(-1)) {
    left.pop()
    // It stands within an item, or within what another one has claimed.
    if (divider.line < line) continue
    children.push(...leftOver(lines, line, divider.line))
    const last = divider.role === 'signatures' ? lines.before(to - 1, divider.line) : divider.line
    children.push(markerNode(lines, divider.role, divider.line, last))
    line = last + 1
  }
  return [...children, ...leftOver(lines, line, to)]
}

/** What nothing claims between two lines; a dot that stands for nothing is a marker. */
function leftOver(lines: Lines, from: number, to: number): Meeting['children'] {
  return unclaimed(lines, from, to).map((node) =>
    isPlaceholder(node.value) ? {type: 'marker', role: 'ending', value: node.value, position: node.position} : node,
  )
}
