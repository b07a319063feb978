import type {LinePattern} from './pattern.ts'

/** How many bits of a letter are looked at: a pair can be taken for another one, but none is missed. */
const bits = 6
const letters = 1 << bits

/** Whether a line can match one of several patterns, by its first two letters alone: most lines end here. */
export class Beginnings {
  /** By a pair of letters, whether a pattern can begin with it. */
  readonly #table = new Uint8Array(letters * letters)

  constructor(patterns: readonly LinePattern[]) {
    for (const {beginnings} of patterns) {
      if (beginnings === null) this.#table.fill(1)
      else for (const beginning of beginnings) this.#add(beginning)
    }
  }

  #add(beginning: string): void {
    const first = beginning.charCodeAt(0)
    if (beginning.length > 1) this.#table[placeOf(first, beginning.charCodeAt(1))] = 1
    // Whatever stands behind it: all pairs with this first letter.
    else this.#table.fill(1, placeOf(first, 0), placeOf(first, 0) + letters)
  }

  /** @param at where the line has its first letter */
  has(text: string, at: number): boolean {
    return this.#table[placeOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 1
  }
}

function placeOf(first: number, second: number): number {
  return ((first & (letters - 1)) << bits) | (second & (letters - 1))
}
