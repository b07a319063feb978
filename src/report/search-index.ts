import type {Steps} from '../files/steps.ts'
import {byCode} from '../text/by-code.ts'

// A search over all texts looks for words, and for parts of words, since Danish
// writes "folkeskoleelever" as one. So the index has every word once, all of them
// in one string, and behind each the rows that have it. A part of a word is looked
// for in that string, which is a hundredth of the texts:
//
//   words     bevilling\nfolkeskole\nskole\n …
//   skole                     ^^^^^  ^^^^^        -> the rows of both

/** Every word of the texts, and the rows that have it. */
export interface SearchIndex {
  /** Each word once, in small letters, by code, with a line feed before the first and behind each. */
  words: string
  /** For each word how many bytes its rows take. */
  lengths: Uint32Array
  /** The rows of each word: the differences between one and the next, seven bits a byte, the last marked. */
  rows: Uint8Array
}

/** What a word begins and ends with; marks around it do not belong to it. */
const edge = /[\p{L}\p{N}§]/u

/** The words of a text as the index has them. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const raw of text.toLowerCase().replaceAll('\u00ad', '').split(/\s+/)) {
    let [start, end] = [0, raw.length]
    while (start < end && !edge.test(raw.charAt(start))) start++
    while (end > start && !edge.test(raw.charAt(end - 1))) end--
    if (start < end) words.push(raw.slice(start, end))
  }
  return words
}

/** Puts an index together, row by row. */
export class SearchIndexBuilder {
  readonly #numbers = new Map<string, number>()
  /** The row that had each word last, so that a row is counted once. */
  readonly #last: number[] = []
  /** The words of all rows, one after the other, and where each row ends. */
  #words = new Uint32Array(1 << 16)
  #length = 0
  readonly #ends: number[] = []

  /** Adds the next row. */
  add(texts: readonly string[]): void {
    const row = this.#ends.length
    for (const text of texts) for (const word of wordsOf(text)) this.#addWord(word, row)
    this.#ends.push(this.#length)
  }

  #addWord(word: string, row: number): void {
    let number = this.#numbers.get(word)
    if (number === undefined) {
      number = this.#numbers.size
      // A word that was cut from a text would hold all of it in memory.
      this.#numbers.set(JSON.parse(JSON.stringify(word)), number)
      this.#last.push(-1)
    }
    if (this.#last[number] === row) return
    this.#last[number] = row
    if (this.#length === this.#words.length) {
      const larger = new Uint32Array(this.#length * 2)
      larger.set(this.#words)
      this.#words = larger
    }
    this.#words[this.#length++] = number
  }

  *finish(): Steps<SearchIndex> {
    const words = [...this.#numbers.keys()].sort(byCode)
    const placeOf = new Uint32Array(words.length)
    yield
    for (const [place, word] of words.entries()) placeOf[this.#numbers.get(word) as number] = place
    yield
    const counts = new Uint32Array(words.length + 1)
    for (let at = 0; at < this.#length; at++) {
      const next = (placeOf[this.#words[at] as number] as number) + 1
      counts[next] = (counts[next] as number) + 1
    }
    for (let place = 1; place < counts.length; place++)
      counts[place] = (counts[place] as number) + (counts[place - 1] as number)
    const sorted = new Uint32Array(this.#length)
    const filled = counts.slice()
    let at = 0
    for (const [row, end] of this.#ends.entries()) {
      for (; at < end; at++) {
        const place = placeOf[this.#words[at] as number] as number
        const to = filled[place] as number
        filled[place] = to + 1
        sorted[to] = row
      }
      yield
    }
    return {words: `\n${words.map((word) => `${word}\n`).join('')}`, ...(yield* packed(sorted, counts))}
  }
}

function* packed(sorted: Uint32Array, starts: Uint32Array): Steps<Pick<SearchIndex, 'lengths' | 'rows'>> {
  const lengths = new Uint32Array(starts.length - 1)
  const rows = new Uint8Array(sorted.length * 5)
  let length = 0
  for (let word = 0; word < lengths.length; word++) {
    const start = length
    let before = 0
    for (let at = starts[word] as number; at < (starts[word + 1] as number); at++) {
      const row = sorted[at] as number
      let rest = row - before
      before = row
      for (; rest > 127; rest >>>= 7) rows[length++] = rest & 127
      rows[length++] = rest | 128
    }
    lengths[word] = length - start
    yield
  }
  return {lengths, rows: rows.slice(0, length)}
}

/** Answers from an index which rows have all words of a query, each as a part of a word of theirs. */
export class Search {
  readonly #index: SearchIndex
  /** Where each word begins in the string of words, and where its rows do. */
  readonly #wordStarts: Uint32Array
  readonly #rowStarts: Uint32Array
  readonly #rowCount: number

  constructor(index: SearchIndex, rowCount: number) {
    const {words, lengths} = index
    this.#index = index
    this.#rowCount = rowCount
    this.#wordStarts = new Uint32Array(lengths.length + 1)
    this.#rowStarts = new Uint32Array(lengths.length + 1)
    this.#wordStarts[0] = 1
    for (let word = 0; word < lengths.length; word++) {
      this.#wordStarts[word + 1] = words.indexOf('\n', this.#wordStarts[word]) + 1
      this.#rowStarts[word + 1] = (this.#rowStarts[word] as number) + (lengths[word] as number)
    }
  }

  /** The rows that have all words of the query: for each row 1, or else 0. */
  find(query: string): Uint8Array {
    const found = new Uint8Array(this.#rowCount).fill(1)
    for (const word of wordsOf(query)) {
      const rows = this.#rowsOf(word)
      for (let row = 0; row < found.length; row++) found[row] = (found[row] as number) & (rows[row] as number)
    }
    return found
  }

  #rowsOf(part: string): Uint8Array {
    const {words, rows} = this.#index
    const found = new Uint8Array(this.#rowCount)
    // One letter is a word of its own, two are the beginning of one.
    const sought = part.length === 1 ? `\n${part}\n` : part.length === 2 ? `\n${part}` : part
    for (let at = words.indexOf(sought); at >= 0; ) {
      const word = this.#wordAt(part.length < 3 ? at + 1 : at)
      let row = 0
      let value = 0
      let bits = 0
      for (let byte = this.#rowStarts[word] as number; byte < (this.#rowStarts[word + 1] as number); byte++) {
        const code = rows[byte] as number
        value |= (code & 127) << bits
        bits += 7
        if (code < 128) continue
        row += value
        found[row] = 1
        value = 0
        bits = 0
      }
      at = words.indexOf(sought, (this.#wordStarts[word + 1] as number) - 1)
    }
    return found
  }

  /** Which word stands at a place of the string of words. */
  #wordAt(place: number): number {
    let low = 0
    let high = this.#wordStarts.length - 1
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.#wordStarts[middle] as number) <= place) low = middle
      else high = middle
    }
    return low
  }
}
