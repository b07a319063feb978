import type {AgendaItem, Paragraph, Section} from '../tree/nodes.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'

/** A line that stands alone in item after item, like a heading. */
export interface LikelyHeading {
  heading: string
  /** In how many items. */
  items: number
  /** Where it first stands. */
  first: Paragraph
}

/** In how many items, and in what share of all, a line must stand: a form repeats itself, a text does not. */
const leastItems = 3
const leastShare = 1 / 2
const shortest = 3
const longest = 60
/** Sections that begin with the same words in item after item: "Godkendt", "Direktøren indstiller". */
const formulaic: ReadonlySet<Section['kind']> = new Set(['recommendation', 'decision', 'absence'])

/**
 * Lines that may be headings that no layout knows: short, with a capital and no
 * full stop, a paragraph of their own with another behind it, in at least half
 * of the items. Headings of the vocabulary have a rule of their own.
 */
export function findLikelyHeadings(items: readonly AgendaItem[]): LikelyHeading[] {
  if (items.length < leastItems) return []
  const found = new Map<string, {first: Paragraph; items: Set<AgendaItem>}>()
  for (const item of items) {
    for (const paragraph of item.children.flatMap((child) =>
      child.type === 'section' ? [...candidates(child)] : [],
    )) {
      const known = found.get(paragraph.value) ?? {first: paragraph, items: new Set()}
      found.set(paragraph.value, known)
      known.items.add(item)
    }
  }
  const least = Math.max(leastItems, items.length * leastShare)
  return Array.from(found, ([heading, {first, items: own}]) => ({heading, items: own.size, first})).filter(
    ({items: count}) => count >= least,
  )
}

function* candidates(section: Section): Generator<Paragraph> {
  const {children} = section
  let isFirst = true
  for (const [index, node] of children.entries()) {
    if (node.type === 'heading') continue
    const skip = isFirst && formulaic.has(section.kind)
    isFirst = false
    const next = children[index + 1]
    if (skip || node.type !== 'paragraph' || next === undefined || !looksLikeHeading(node.value)) continue
    if (next.type !== 'paragraph' || !/^\p{Ll}/u.test(next.value.slice(0, 2))) yield node
  }
}

function looksLikeHeading(value: string): boolean {
  return (
    value.length >= shortest &&
    value.length <= longest &&
    /^\p{Lu}/u.test(value) &&
    /[\p{L}\p{N})]:?$/u.test(value.slice(-3)) &&
    !/[\n,;]/.test(value) &&
    kindOfHeading(value) === undefined
  )
}
