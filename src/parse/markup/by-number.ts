/** Orders by the numbers that things have, as printed ("2" before "10", "1.2" before "1.10"); those without stay last. */
export function sortByNumber<Thing>(things: Thing[], numberOf: (thing: Thing) => string | undefined): void {
  const keys = new Map(things.map((thing) => [thing, numberOf(thing)?.match(/\d+/g)?.map(Number)]))
  things.sort((a, b) => compareNumbers(keys.get(a), keys.get(b)))
}

function compareNumbers(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
