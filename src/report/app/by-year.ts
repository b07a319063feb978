/** Numbers at a name and a year. */
export interface Total {
  size: number
  /** How many of them. */
  count: number
}

const nothing: Total = {size: 0, count: 0}

/** Numbers by names and years. */
export class ByYear {
  readonly #totals = new Map<string, Total>()
  readonly #sizes = new Map<string, number>()
  readonly #years = new Set<string>()

  add(name: string, year: string, size: number): void {
    const before = this.at(name, year)
    this.#totals.set(`${year}/${name}`, {size: before.size + size, count: before.count + 1})
    this.#sizes.set(name, (this.#sizes.get(name) ?? 0) + size)
    this.#years.add(year)
  }

  at(name: string, year: string): Total {
    return this.#totals.get(`${year}/${name}`) ?? nothing
  }

  /** The largest first. */
  names(): string[] {
    return [...this.#sizes].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  }

  /** The newest first. */
  years(): string[] {
    return [...this.#years].sort().reverse()
  }
}
