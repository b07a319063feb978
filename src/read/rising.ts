/** A row of things whose numbers go up, by the last of them. */
interface Row<Thing> {
  last: Thing
  length: number
  before: Row<Thing> | undefined
}

/**
 * The longest row of things whose numbers go up, one after the other.
 *
 * @param mostStep by how much a number is larger than the one before at the most
 * @param canFollow whether a thing can stand behind another one
 */
export function longestRising<Thing extends {number: number}>(
  things: readonly Thing[],
  mostStep: number,
  canFollow: (before: Thing, after: Thing) => boolean = () => true,
): Thing[] {
  const rows = new Map<number, Row<Thing>>()
  let best: Row<Thing> | undefined
  for (const last of things) {
    let before: Row<Thing> | undefined
    for (let step = 1; step <= mostStep; step++) {
      const other = rows.get(last.number - step)
      if (other !== undefined && other.length > (before?.length ?? 0) && canFollow(other.last, last)) before = other
    }
    const row = {last, length: (before?.length ?? 0) + 1, before}
    if (row.length >= (rows.get(last.number)?.length ?? 0)) rows.set(last.number, row)
    if (row.length > (best?.length ?? 0)) best = row
  }
  const found: Thing[] = []
  for (let row = best; row !== undefined; row = row.before) found.push(row.last)
  return found.reverse()
}
