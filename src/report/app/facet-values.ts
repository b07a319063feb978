/** What rows have of one thing that they are told apart by: names once, and for each row the places of its own. */
export class FacetValues {
  /** Each value once; "" for what the documents do not say. */
  readonly names: string[] = []
  readonly #placeOf = new Map<string, number>()
  /** Rows with the same values share one list. */
  readonly #lists = new Map<string, readonly number[]>()
  readonly #ofRow: (readonly number[])[] = []

  /** Adds the next row. */
  add(values: readonly string[]): void {
    const key = values.length === 1 ? (values[0] as string) : values.join('\n')
    const listKey = values.length === 0 ? '\n' : key
    let list = this.#lists.get(listKey)
    if (list === undefined) {
      list = values.map((value) => this.#place(value))
      this.#lists.set(listKey, list)
    }
    this.#ofRow.push(list)
  }

  /** Adds a row that has what the one before it has. */
  addAgain(): void {
    this.#ofRow.push(this.#ofRow.at(-1) as readonly number[])
  }

  valuesOf(row: number): string[] {
    return (this.#ofRow[row] as readonly number[]).map((place) => this.names[place] as string)
  }

  /** Adds a row to the counts of its values. */
  count(row: number, counts: Uint32Array): void {
    const places = this.#ofRow[row] as readonly number[]
    for (let at = 0; at < places.length; at++)
      counts[places[at] as number] = (counts[places[at] as number] as number) + 1
  }

  /** Makes the test whether a row has one of these values. */
  hasOneOf(values: readonly string[]): (row: number) => boolean {
    const wanted = new Uint8Array(this.names.length)
    for (const value of values) {
      const place = this.#placeOf.get(value)
      if (place !== undefined) wanted[place] = 1
    }
    return (row) => (this.#ofRow[row] as readonly number[]).some((place) => wanted[place] === 1)
  }

  #place(value: string): number {
    let place = this.#placeOf.get(value)
    if (place === undefined) {
      place = this.names.length
      this.names.push(value)
      this.#placeOf.set(value, place)
    }
    return place
  }
}
