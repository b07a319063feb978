import type {LinePattern} from './pattern.ts'

/** How many pairs of letters are told apart; others share a place with one of these. */
const pairs = 1 << 12

/** Whether a line can match one of several patterns, by its first two letters alone: most lines end here. */
export class Beginnings {
  /** By a pair of letters, whether a pattern can begin with it. */
  readonly #table = new Uint8Array(pairs)

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
    else for (let second = 0; second < 1 << 6; second++) this.#table[placeOf(first, second)] = 1
  }

  /** @param at where the line has its first letter */
  has(text: string, at: number): boolean {
    return this.#table[placeOf(text.charCodeAt(at), text.charCodeAt(at + 1))] === 1
  }
}

/** The last six bits of each letter: a pair beyond that can be taken for another one, but none is missed. */
function placeOf(first: number, second: number): number {
  return ((first & 0x3f) << 6) | (second & 0x3f)
}
