/** A stream of random choices that its seed decides: the same seed, the same document. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True in `share` of all cases. */
  chance(share: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** `count` different values, in the order they have in the list. */
  some<Value>(values: readonly Value[], count: number): Value[]
}

/** mulberry32: 32 bits of state, enough for test documents. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function seeded(seed: number): Random {
  const next = mulberry32(seed)
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    int,
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[int(0, values.length - 1)]
      if (value === undefined) throw new RangeError('nothing to pick from')
      return value
    },
    some: (values, count) => {
      const chosen = new Set<number>()
      while (chosen.size < Math.min(count, values.length)) chosen.add(int(0, values.length - 1))
      return values.filter((_, at) => chosen.has(at))
    },
  }
}
