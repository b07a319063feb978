import {addUnder} from '../vocabulary/grouped.ts'
/** An item with its printed number, in document order from 1. */
export interface NumberedItem {
  order: number
  number: string | null
}

export interface Gap {
  after: string
  before: string
  /** How many numbers are left out. */
  count: number
  /** The item behind it. */
  order: number
}

export interface Repeat {
  number: string
  orders: number[]
}

/** A longer gap is another count, or a number misread: councils close a few items, not hundreds. */
const longestGap = 100

/**
 * Numbers that are left out between the items of a meeting, whatever order the
 * items stand in. "715, 716, 718" leaves out one, and so does "1.1, 1.3". Items
 * without a number fill a gap, since theirs may be what is left out.
 */
export function findGaps(items: readonly NumberedItem[]): Gap[] {
  const gaps: Gap[] = []
  for (const group of groupsOf(items).values()) {
    const sorted = [...group].sort((a, b) => a.last - b.last)
    for (const [index, one] of sorted.entries()) {
      const before = sorted[index - 1]
      if (before === undefined) continue
      const between = items.slice(
        before.order,
        Math.min(Math.max(before.order, one.order - 1), before.order + longestGap),
      )
      const unnumbered = between.filter((item) => item.number === null).length
      const count = one.last - before.last - 1 - unnumbered
      if (count > 0 && count <= longestGap)
        gaps.push({after: before.number, before: one.number, count, order: one.order})
    }
  }
  return gaps.sort((a, b) => a.order - b.order)
}

/** Numbers that two items or more have. */
export function findRepeats(items: readonly NumberedItem[]): Repeat[] {
  const orders = new Map<string, number[]>()
  for (const {order, number} of items) {
    if (number === null) continue
    addUnder(orders, number, order)
  }
  return [...orders].filter(([, found]) => found.length > 1).map(([number, found]) => ({number, orders: found}))
}

/** The last part of each number, by what stands before it: "1.2" is 2 of "1". */
function groupsOf(items: readonly NumberedItem[]): Map<string, {last: number; number: string; order: number}[]> {
  const groups = new Map<string, {last: number; number: string; order: number}[]>()
  for (const {order, number} of items) {
    if (number === null || !/^\d+(?:\.\d+)*$/.test(number)) continue
    const dot = number.lastIndexOf('.')
    const prefix = number.slice(0, dot + 1)
    addUnder(groups, prefix, {last: Number(number.slice(dot + 1)), number, order})
  }
  return groups
}
