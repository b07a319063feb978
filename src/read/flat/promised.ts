import {isCapitalAt} from '../../text/letters.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {matchesIn} from '../../vocabulary/matches.ts'

// What a table of contents promises. Its numbers and page numbers can be lost,
// so that nothing parts its titles; but an item has the same words in a row:
//
//   contents   … Indtægtsbevilling Kunst, Kulturhus Bevilling til istandsættelse af molen …
//   page       Indtægtsbevilling Kunst, Kulturhus Sagsnr.: …

/** Words in a row that the contents have, too. */
export interface Run {
  start: number
  end: number
  /** How many words of the text the contents have in a row, and how many words were asked about. */
  words: number
  of: number
  /** Which word of the contents the first is. */
  place: number
}

const word = /\p{L}+/gu

/** How many places of a word are kept: what stands more often tells of no title. */
const mostPlaces = 64

export class Promised {
  readonly #words: string[] = []
  /** Where in the contents each word stands. */
  readonly #places = new Map<string, number[]>()

  /** @param contents the text of the table of contents; empty where there is none */
  constructor(contents: string) {
    for (const [found] of matchesIn(word, contents)) {
      const lower = found.toLowerCase()
      if ((this.#places.get(lower)?.length ?? 0) < mostPlaces) addUnder(this.#places, lower, this.#words.length)
      this.#words.push(lower)
    }
  }

  get isEmpty(): boolean {
    return this.#words.length === 0
  }

  /** The longest run of the contents' words that a text has from an offset on. */
  runAt(text: string, start: number, to: number): Run {
    if (this.isEmpty) return {start, end: start, words: 0, of: 0, place: -1}
    const words = wordsIn(text, start, to)
    let length = 0
    let found = -1
    for (const place of this.#places.get(words[0]?.lower ?? '') ?? []) {
      const common = this.#commonFrom(words, 0, place)
      if (common <= length) continue
      length = common
      found = place
    }
    return {start, end: words[length - 1]?.end ?? start, words: length, of: words.length, place: found}
  }

  /** The longest stretch at the end of a text that the contents have, with a capital letter at its start. */
  lastRun(text: string, from: number, to: number, longest: number): Run | undefined {
    if (this.isEmpty) return undefined
    const begin = Math.max(from, to - longest)
    const words = wordsIn(text, begin, to)
    for (const [index, {start, lower}] of words.entries()) {
      const places = this.#places.get(lower)
      if (places === undefined) continue
      // "1. anslået regnskab" begins with a number of its own.
      const begins = isCapitalAt(text, start) || /\d\. $/u.test(text.slice(Math.max(begin, start - 3), start))
      if (!begins) continue
      const left = words.length - index
      const place = places.find((one) => this.#commonFrom(words, index, one) === left)
      if (place !== undefined) return {start: startWithSigns(text, start, begin), end: to, words: left, of: left, place}
    }
    return undefined
  }

  #commonFrom(words: readonly FoundWord[], index: number, place: number): number {
    let length = 0
    while (index + length < words.length && words[index + length]?.lower === this.#words[place + length]) length++
    return length
  }
}

interface FoundWord {
  lower: string
  start: number
  end: number
}

/** How much of a text is asked about at the most. */
const longest = 400

function wordsIn(text: string, from: number, to: number): FoundWord[] {
  const words: FoundWord[] = []
  for (const {0: found, index} of matchesIn(word, text.slice(from, Math.min(to, from + longest)))) {
    const start = from + index
    words.push({lower: found.toLowerCase(), start, end: start + found.length})
  }
  return words
}

/** A title's start with the number, quote or bracket before its first word. */
function startWithSigns(text: string, start: number, from: number): number {
  const signs = /(?:\d{1,2}\. )?["(“”]?$/u.exec(text.slice(Math.max(from, start - 6), start))?.[0] ?? ''
  return start - signs.length
}
