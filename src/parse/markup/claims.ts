import type {Range} from '../../read/markup/render.ts'

/** Which stretches of the reading text a layout has claimed: what is left is lost, unless somebody looks for it. */
export class Claims {
  #ranges: Range[] = []
  #isSorted = true

  add({start, end}: Range): void {
    if (start >= end) return
    this.#ranges.push({start, end})
    this.#isSorted = false
  }

  /** What nothing claims of a stretch, in order. */
  leftOf({start, end}: Range): Range[] {
    this.#sort()
    const left: Range[] = []
    let at = start
    for (let index = this.#firstBehind(start); index < this.#ranges.length && at < end; index++) {
      const claimed = this.#ranges[index] as Range
      if (claimed.start > at) left.push({start: at, end: Math.min(claimed.start, end)})
      at = Math.max(at, claimed.end)
    }
    if (at < end) left.push({start: at, end})
    return left
  }

  /** Makes one of ranges that touch, so that each look-up takes a search only. */
  #sort(): void {
    if (this.#isSorted) return
    const merged: Range[] = []
    for (const range of this.#ranges.sort((a, b) => a.start - b.start)) {
      const last = merged.at(-1)
      if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end)
      else merged.push(range)
    }
    this.#ranges = merged
    this.#isSorted = true
  }

  /** Index of the first range that ends behind an offset. */
  #firstBehind(offset: number): number {
    let low = 0
    let high = this.#ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ranges[middle] as Range).end > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}
