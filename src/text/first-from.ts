/**
 * The first of some indices that something holds for, which holds for all behind it as well.
 *
 * @param count how many indices there are, from 0 on
 * @returns the count where it holds for none
 */
export function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
