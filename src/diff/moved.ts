import type {Match} from '../link/match-items.ts'

/**
 * Which matches stand in another order than the rest: those that cross most of
 * the others are taken out until none cross. Two that change places are both moved.
 *
 * @returns the indexes of the matches
 */
export function movedItems(matches: readonly Match[]): Set<number> {
  const moved = new Set<number>()
  const crossings = matches.map((match) => matches.filter((other) => cross(match, other)).length)
  for (;;) {
    const most = crossings.reduce((most, count) => Math.max(most, count), 0)
    if (most === 0) return moved
    const taken = crossings.flatMap((count, at) => (count === most ? [at] : []))
    for (const at of taken) {
      moved.add(at)
      crossings[at] = 0
    }
    matches.forEach((match, at) => {
      if (moved.has(at)) return
      for (const out of taken) if (cross(match, matches[out] as Match)) crossings[at] = (crossings[at] as number) - 1
    })
  }
}

function cross([before, after]: Match, [otherBefore, otherAfter]: Match): boolean {
  return (before - otherBefore) * (after - otherAfter) < 0
}
