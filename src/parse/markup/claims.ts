import type {Stretch} from '../../text/stretch.ts'

/** Which letters of the reading text a layout has claimed: what is left is lost, unless somebody looks for it. */
export class Claims {
  readonly #claimed: Uint8Array

  /** @param length that of the reading text */
  constructor(length: number) {
    this.#claimed = new Uint8Array(length)
  }

  add({start, end}: Stretch): void {
    if (start < end) this.#claimed.fill(1, start, end)
  }

  /** What nothing claims of a stretch, in order. */
  leftOf({start, end}: Stretch): Stretch[] {
    const left: Stretch[] = []
    for (let at = this.#next(0, start, end); at < end; ) {
      const stop = this.#next(1, at, end)
      left.push({start: at, end: stop})
      at = this.#next(0, stop, end)
    }
    return left
  }

  /** The first offset from one on that is claimed, or is not; the end where there is none. */
  #next(state: 0 | 1, from: number, end: number): number {
    const at = this.#claimed.subarray(from, end).indexOf(state)
    return at < 0 ? end : from + at
  }
}
