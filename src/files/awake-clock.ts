/** How much of the time between two looks counts at the most, in milliseconds: what is longer was no work. */
const longestLook = 1000

/**
 * The time that a process was at work, as long as it looks at the clock often. A
 * process that is suspended (Ctrl-Z, a laptop that is closed) does nothing with
 * the time that goes by.
 */
export class AwakeClock {
  readonly #now: () => number
  #last: number
  #awake = 0

  /** @param now the time in milliseconds */
  constructor(now = () => performance.now()) {
    this.#now = now
    this.#last = now()
  }

  /** In milliseconds since it was made; asked again and again. */
  look(): number {
    const now = this.#now()
    this.#awake += Math.min(now - this.#last, longestLook)
    this.#last = now
    return this.#awake
  }
}
