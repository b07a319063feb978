/** Where words stand in the text that was asked about last: many patterns have the same words. */
const places = new Map<string, readonly number[]>()
let placesIn = ''

/** The offsets of a word in a text, found once for all patterns that have it. */
function placesOf(word: string, text: string): readonly number[] {
  if (text !== placesIn) {
    placesIn = text
    places.clear()
  }
  let found = places.get(word) as number[] | undefined
  if (found === undefined) {
    found = []
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at)
    places.set(word, found)
  }
  return found
}

/**
 * Tells of one range of a text after the other whether a word is in it. It keeps
 * how far it is, so that ranges in the order of the text are told in one pass.
 */
export class WordFinder {
  /** Words of which any will do. */
  readonly #words: readonly string[]
  #text = ''
  /** Where the words stand in the text, and which of these places is the first from the last range on. */
  #places: readonly number[] = []
  #index = 0
  #from = 0

  constructor(words: readonly string[]) {
    this.#words = words
  }

  /** Whether one of the words begins between two offsets. */
  isWithin(text: string, start: number, end: number): boolean {
    if (text !== this.#text) {
      this.#text = text
      const found = this.#words.map((word) => placesOf(word, text)).filter((one) => one.length > 0)
      this.#places = found.length > 1 ? found.flat().sort((a, b) => a - b) : (found[0] ?? [])
      this.#index = 0
    } else if (start < this.#from) this.#index = firstFrom(this.#places, start)
    this.#from = start
    while (this.#index < this.#places.length && (this.#places[this.#index] as number) < start) this.#index++
    return this.#index < this.#places.length && (this.#places[this.#index] as number) < end
  }
}

/** The index of the first of ascending numbers that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
