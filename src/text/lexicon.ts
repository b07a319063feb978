import {isLetter} from './letters.ts'

// Phrases are found word by word: a word is looked up as it is, or by its first
// letters where a phrase begins with a stem, and only the few phrases that begin
// so are tried. One pass over a sentence finds all that a vocabulary knows, in a
// time that does not grow with the vocabulary.

/** A phrase in a text: half-open, with the category it was given. */
export interface Hit<Category> {
  category: Category
  start: number
  end: number
}

/** The phrases of one category that begin with the same word. */
interface Entry<Category> {
  category: Category
  /** Matches from the first word on; null where the word is the whole phrase. */
  form: RegExp | null
  /** Whether only the first word of the text will do. */
  atStart: boolean
}

/** How many letters of a stem a word is looked up by. */
const stemLength = 3

/** What \p{L} stands for in a form: Latin letters, since all of Unicode takes a hundred times as long to compile. */
const latinLetters = 'a-zA-Z\\u00c0-\\u024f'

/** The gap that "…" in a phrase stands for: part of a sentence, bounded so that matching takes linear time. */
const gap = '(?:[^.;:!?\\n]{0,60}?\\s)?'

/**
 * A set of phrases, each with a category. In a phrase "…" is a gap of up to
 * sixty characters, "~" any ending of a word, "^" the start of the text, "$" its
 * end, and {name} one of the forms that are given. Case does not matter.
 */
export class Lexicon<Category> {
  readonly #words = new Map<string, Entry<Category>[]>()
  readonly #stems = new Map<string, Entry<Category>[]>()

  constructor(
    phrases: Iterable<readonly [category: Category, phrases: readonly string[]]>,
    forms: Readonly<Record<string, string>> = {},
  ) {
    for (const [category, list] of phrases) {
      const firsts = new Set(list.map(firstOf))
      for (const first of firsts) {
        const group = list.filter((phrase) => firstOf(phrase) === first)
        this.#add(category, first, group, forms)
      }
    }
  }

  #add(category: Category, first: string, phrases: readonly string[], forms: Readonly<Record<string, string>>): void {
    const word = first.replace(/^\^/, '')
    const isStem = word.endsWith('~')
    const key = isStem ? word.slice(0, stemLength) : word
    const isWhole = !isStem && phrases.some((phrase) => phrase === first)
    const form = isWhole ? null : new RegExp(phrases.map((phrase) => sourceOf(phrase, forms)).join('|'), 'iy')
    const index = isStem ? this.#stems : this.#words
    const entry = {category, form, atStart: first.startsWith('^')}
    index.set(key, [...(index.get(key) ?? []), entry])
  }

  /** Every phrase in a text, by where it begins; of one category only one at a place. */
  find(text: string): Hit<Category>[] {
    const hits: Hit<Category>[] = []
    let isFirst = true
    for (let at = 0; at < text.length; ) {
      if (!isLetter(text.charCodeAt(at))) {
        at++
        continue
      }
      let end = at
      let isLower = true
      for (let code = text.charCodeAt(at); end < text.length && isLetter(code); code = text.charCodeAt(++end)) {
        if (code < 97 || (code > 0xbf && code < 0xdf) || code > 0xff) isLower = false
      }
      const printed = text.slice(at, end)
      const word = isLower ? printed : printed.toLowerCase()
      const found = this.#words.get(word)
      if (found !== undefined) match(found, text, at, end, isFirst, hits)
      const stems = this.#stems.get(word.slice(0, stemLength))
      if (stems !== undefined) match(stems, text, at, end, isFirst, hits)
      isFirst = false
      at = end
    }
    return hits
  }
}

function match<Category>(
  entries: readonly Entry<Category>[],
  text: string,
  start: number,
  wordEnd: number,
  isFirst: boolean,
  hits: Hit<Category>[],
): void {
  for (const {category, form, atStart} of entries) {
    if (atStart && !isFirst) continue
    if (form !== null) form.lastIndex = start
    if (form?.test(text) ?? true) hits.push({category, start, end: form?.lastIndex ?? wordEnd})
  }
}

/** The first word of a phrase in lower case, with its "^" and "~". */
function firstOf(phrase: string): string {
  return (/^\^?\p{L}+~?/u.exec(phrase)?.[0] ?? '').toLowerCase()
}

function sourceOf(phrase: string, forms: Readonly<Record<string, string>>): string {
  const source = phrase
    .replace(/^\^|\$$/g, '')
    .split('…')
    .map((part) =>
      part
        .trim()
        .replace(/ +/g, '\\s+')
        .replace(/\{(\w+)\}/g, (_, name: string) => forms[name] ?? '')
        .replaceAll('~', '\\p{L}*'),
    )
    .join(`\\s+${gap}`)
  return `(?:${source})${phrase.endsWith('$') ? '[\\s.!]*$' : '(?!\\p{L})'}`
    .replaceAll('[\\p{L}', `[${latinLetters}`)
    .replaceAll('\\p{L}', `[${latinLetters}]`)
}
