/**
 * Tells of one range of a text after the other whether a word is in it. It keeps
 * where the word stands next, so that ranges in the order of the text are told
 * in one pass over it, however many there are.
 */
export class WordFinder {
  /** Words of which any will do. */
  readonly #words: readonly string[]
  #text = ''
  /** Where each word stands first from the offset #from on; the end of the text where it does not. */
  readonly #places: number[]
  #from = Number.POSITIVE_INFINITY
  #next = -1

  constructor(words: readonly string[]) {
    this.#words = words
    this.#places = words.map(() => -1)
  }

  /** Whether one of the words begins between two offsets. */
  isWithin(text: string, start: number, end: number): boolean {
    if (text !== this.#text || start < this.#from) {
      this.#text = text
      this.#places.fill(-1)
      this.#look(start)
    } else if (start > this.#next) this.#look(start)
    return this.#next < end
  }

  #look(start: number): void {
    this.#from = start
    this.#next = this.#text.length
    for (let index = 0; index < this.#words.length; index++) {
      let at = this.#places[index] as number
      if (at < start) {
        at = this.#text.indexOf(this.#words[index] as string, start)
        if (at < 0) at = this.#text.length
        this.#places[index] = at
      }
      if (at < this.#next) this.#next = at
    }
  }
}
