/**
 * Which of several runs (lines, stretches of a source) an offset is in.
 *
 * @param starts where each run begins, in their order; it ends where the next one begins
 * @returns the index of the last run that begins at or before the offset, 0 where none does
 */
export function runAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
