/** Numbers from 0 in groups that can be joined (union-find); a group's root is its lowest number. */
export class Partition {
  readonly #parents: Int32Array

  constructor(size: number | Int32Array) {
    this.#parents = typeof size === 'number' ? Int32Array.from({length: size}, (_, at) => at) : size
  }

  rootOf(at: number): number {
    let root = at
    while (this.#parents[root] !== root) root = this.#parents[root] as number
    for (let step = at; step !== root; ) {
      const next = this.#parents[step] as number
      this.#parents[step] = root
      step = next
    }
    return root
  }

  join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)]
    this.#parents[Math.max(a, b)] = Math.min(a, b)
  }

  copy(): Partition {
    return new Partition(this.#parents.slice())
  }
}
