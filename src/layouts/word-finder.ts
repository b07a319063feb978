import {firstFrom} from '../text/first-from.ts'
import {alternatives} from '../vocabulary/alternatives.ts'

/** How much of a text is searched at a time: a question about one line is not to cost a search of all of them. */
const stretch = 512

/**
 * Tells of one range of a text after the other whether a word is in it. It keeps
 * what it has found, so that ranges in the order of the text are told in one pass.
 */
export class WordFinder {
  /** Matches any of the words. */
  readonly #form: RegExp
  readonly #longest: number
  #text = ''
  /** The part of the text that has been searched, half-open, and where the words begin in it. */
  #from = 0
  #to = 0
  #places: number[] = []
  /** Which of the places is the first from the last range on. */
  #index = 0
  #last = 0

  /** @param words of which any will do */
  constructor(words: readonly string[]) {
    this.#form = new RegExp(alternatives(withoutLonger(words)), 'g')
    this.#longest = Math.max(...words.map((word) => word.length))
  }

  /** Whether one of the words begins between two offsets. */
  isWithin(text: string, start: number, end: number): boolean {
    if (text !== this.#text || start < this.#from || start > this.#to) this.#begin(text, start)
    while (this.#to < end) this.#goOn()
    const places = this.#places
    if (start < this.#last) this.#index = firstFrom(places.length, (at) => (places[at] as number) >= start)
    this.#last = start
    while (this.#index < places.length && (places[this.#index] as number) < start) this.#index++
    return this.#index < places.length && (places[this.#index] as number) < end
  }

  #begin(text: string, start: number): void {
    this.#text = text
    this.#from = start
    this.#to = start
    this.#places = []
    this.#index = 0
    this.#last = start
  }

  /** Searches the next stretch of the text; a word can begin in it and end behind it. */
  #goOn(): void {
    const from = this.#to
    this.#to = from + stretch
    const searched = this.#text.slice(from, this.#to + this.#longest - 1)
    this.#form.lastIndex = 0
    for (let found = this.#form.exec(searched); found !== null; found = this.#form.exec(searched)) {
      if (found.index >= stretch) return
      this.#places.push(from + found.index)
      this.#form.lastIndex = found.index + 1
    }
  }
}

/** Words without those that have another one in them: where the longer one stands, so does the other. */
function withoutLonger(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && word.includes(other)))
}
