import type {Steps} from '../files/steps.ts'
import type {Match} from '../link/match-items.ts'

/**
 * Which matches stand in another order than the rest: those that cross most of
 * the others are taken out until none cross. Two that change places are both moved.
 *
 * @returns the indexes of the matches
 */
export function* movedItems(matches: readonly Match[]): Steps<Set<number>> {
  const moved = new Set<number>()
  // Most documents have their items in one order.
  if (matches.every(([, after], at) => at === 0 || after > (matches[at - 1] as Match)[1])) return moved
  const crossings: number[] = []
  for (const match of matches) {
    crossings.push(matches.filter((other) => cross(match, other)).length)
    yield
  }
  for (;;) {
    const most = crossings.reduce((most, count) => Math.max(most, count), 0)
    if (most === 0) return moved
    const taken = crossings.flatMap((count, at) => (count === most ? [at] : []))
    for (const at of taken) {
      moved.add(at)
      crossings[at] = 0
    }
    for (const [at, match] of matches.entries()) {
      if (moved.has(at)) continue
      for (const out of taken) if (cross(match, matches[out] as Match)) crossings[at] = (crossings[at] as number) - 1
      yield
    }
  }
}

function cross([before, after]: Match, [otherBefore, otherAfter]: Match): boolean {
  return (before - otherBefore) * (after - otherAfter) < 0
}
