import type {AgendaItem, Closing} from '../../tree/nodes.ts'

/** Closes an item by a mark; one that leaves no doubt stays. */
export function close(item: AgendaItem, closing: Closing): void {
  item.closing = stronger(item.closing, closing)
}

/** Of two marks the one without doubt. */
export function stronger(one: Closing | undefined, other: Closing): Closing {
  return one === undefined || (one.isDoubtful && !other.isDoubtful) ? other : one
}
