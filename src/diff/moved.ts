import type {Match} from '../link/match-items.ts'

/**
 * Which matches stand in another order than the rest: those that cross most of
 * the others are taken out until none cross. Two that change places are both moved.
 *
 * @returns the indexes of the matches
 */
export function movedItems(matches: readonly Match[]): Set<number> {
  const moved = new Set<number>()
  for (;;) {
    const crossings = matches.map((match, at) =>
      moved.has(at) ? 0 : matches.filter((other, index) => !moved.has(index) && cross(match, other)).length,
    )
    const most = Math.max(0, ...crossings)
    if (most === 0) return moved
    crossings.forEach((count, at) => {
      if (count === most) moved.add(at)
    })
  }
}

function cross([before, after]: Match, [otherBefore, otherAfter]: Match): boolean {
  return (before - otherBefore) * (after - otherAfter) < 0
}
