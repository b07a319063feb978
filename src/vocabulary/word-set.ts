import {addUnder} from './grouped.ts'
import {wordsOf} from './word-lists.ts'

/** How many letters of a beginning or an ending words are looked up by. */
const keyLength = 2

/**
 * A set of words in lower case, asked word by word. "sag~" stands for every word
 * that begins so, "~udvalg" for every one that ends so.
 */
export class WordSet {
  readonly #words = new Set<string>()
  readonly #beginnings = new Map<string, string[]>()
  readonly #endings = new Map<string, string[]>()

  /** @param entries with white space between them */
  constructor(entries: string) {
    for (const entry of wordsOf(entries)) {
      if (entry.endsWith('~')) addUnder(this.#beginnings, entry.slice(0, keyLength), entry.slice(0, -1))
      else if (entry.startsWith('~')) addUnder(this.#endings, entry.slice(-keyLength), entry.slice(1))
      else this.#words.add(entry)
    }
  }

  /** Whether a word is one of the set, whatever its case. */
  has(printed: string): boolean {
    const word = printed.toLowerCase()
    if (this.#words.has(word)) return true
    if (this.#beginnings.size > 0) {
      for (const beginning of this.#beginnings.get(word.slice(0, keyLength)) ?? [])
        if (word.startsWith(beginning)) return true
    }
    if (this.#endings.size > 0) {
      for (const ending of this.#endings.get(word.slice(-keyLength)) ?? []) if (word.endsWith(ending)) return true
    }
    return false
  }
}
