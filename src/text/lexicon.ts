import {addUnder} from '../vocabulary/grouped.ts'
import {shortWords} from '../vocabulary/lines.ts'
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
class Entry<Category> {
  readonly category: Category
  /** The first word, or how it begins. */
  readonly first: string
  /** Whether only the first word of the text will do. */
  readonly atStart: boolean
  /** What the second word can begin with; null where that can be anything. */
  readonly next: string | null
  readonly #source: () => string
  #form: RegExp | null | undefined

  /** @param forms those that the phrases name */
  constructor(category: Category, [first, , atStart, phrases, next]: IndexEntry, forms: Forms) {
    this.category = category
    this.first = first
    this.atStart = atStart
    this.next = next
    this.#form = phrases === null ? null : undefined
    this.#source = () => alternativesOf((phrases ?? []).map((phrase) => partsOf(phrase, forms)))
  }

  /** Matches from the first word on, made when that is met: most words of a vocabulary are not in a document. */
  get form(): RegExp | null {
    if (this.#form === undefined) this.#form = new RegExp(this.#source(), 'iy')
    return this.#form
  }
}

/** What the names in phrases stand for. */
type Forms = Readonly<Record<string, string>>

/** How many letters of a stem a word is looked up by. */
const stemLength = 3

/**
 * The gap that "…" in a phrase stands for: part of a sentence, bounded so that
 * matching takes linear time. The stop of "2 mio. kr." ends no sentence.
 */
const gap = `(?:(?:[^.;:!?\\n]|(?<=${shortWords}|\\d)\\.){0,60}?\\s)?`

/** The forms of several vocabularies in one; a name that two of them have would switch one off. */
export function joinedForms(...vocabularies: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const forms: Record<string, string> = {}
  for (const [name, form] of vocabularies.flatMap(Object.entries<string>)) {
    if (forms[name] !== undefined) throw new Error(`Two vocabularies have a form "${name}"`)
    forms[name] = form
  }
  return forms
}

/** Phrases by the words that they begin with, as data: what a lexicon is made of. */
export interface LexiconIndex<Category> {
  categories: readonly Category[]
  /** The phrases of a category that begin with a word, or with the letters that one begins with. */
  words: readonly IndexEntry[]
  stems: readonly IndexEntry[]
}

/** Without phrases the word is the whole phrase. */
type IndexEntry = readonly [
  first: string,
  category: number,
  atStart: boolean,
  phrases: readonly string[] | null,
  next: string | null,
]

/**
 * The index of phrases, each with a category. In a phrase "…" is a gap of up to
 * sixty characters, "~" any ending of a word, "^" the start of the text, "$" its
 * end, and {name} one of the forms that the lexicon is given. Case does not matter.
 */
export function indexOf<Category>(
  phrases: Iterable<readonly [category: Category, phrases: readonly string[]]>,
): LexiconIndex<Category> {
  const [categories, words, stems]: [Category[], IndexEntry[], IndexEntry[]] = [[], [], []]
  for (const [category, list] of phrases) {
    const groups = new Map<string, string[]>()
    for (const phrase of list) {
      const first = firstOf(phrase)
      addUnder(groups, first, phrase)
    }
    for (const [first, group] of groups) {
      const atStart = first.startsWith('^')
      const word = atStart ? first.slice(1) : first
      const next = lettersBehind(group)
      if (word.endsWith('~')) stems.push([word.slice(0, -1), categories.length, atStart, group, next])
      else words.push([word, categories.length, atStart, group.includes(first) ? null : group, next])
    }
    categories.push(category)
  }
  return {categories, words, stems}
}

/** Finds the phrases of an index, with the forms that they name. */
export class Lexicon<Category> {
  readonly #words: ReadonlyMap<string, readonly Entry<Category>[]>
  readonly #stems: ReadonlyMap<string, readonly Entry<Category>[]>

  constructor({categories, words, stems}: LexiconIndex<Category>, forms: Forms = {}) {
    const byKey = (entries: readonly IndexEntry[], length?: number) => {
      const found = new Map<string, Entry<Category>[]>()
      for (const made of entries) {
        const [first, category] = made
        addUnder(found, first.slice(0, length), new Entry(categories[category] as Category, made, forms))
      }
      return found
    }
    this.#words = byKey(words)
    this.#stems = byKey(stems, stemLength)
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
      if (found !== undefined) match(found, word, text, at, end, isFirst, hits)
      const stems = this.#stems.get(word.slice(0, stemLength))
      if (stems !== undefined) match(stems, word, text, at, end, isFirst, hits)
      isFirst = false
      at = end
    }
    return hits
  }
}

function match<Category>(
  entries: readonly Entry<Category>[],
  word: string,
  text: string,
  start: number,
  wordEnd: number,
  isFirst: boolean,
  hits: Hit<Category>[],
): void {
  let behind: string | undefined
  for (const entry of entries) {
    if ((entry.atStart && !isFirst) || !word.startsWith(entry.first)) continue
    if (entry.next !== null) {
      behind ??= letterFrom(text, wordEnd)
      if (!entry.next.includes(behind)) continue
    }
    const {category, form} = entry
    if (form !== null) form.lastIndex = start
    if (form?.test(text) ?? true) hits.push({category, start, end: form?.lastIndex ?? wordEnd})
  }
}

const letter = /\S/g

/** The first letter behind white space, in lower case; a blank where there is none. */
function letterFrom(text: string, offset: number): string {
  letter.lastIndex = offset
  return letter.exec(text)?.[0].toLowerCase() ?? ' '
}

const secondWord = /^\^?\p{L}+~? +(\p{L})\p{L}*(?=~?(?:[ ,]|$))/u

/** What the second words of phrases begin with; null where one has none, or one that can be anything. */
function lettersBehind(phrases: readonly string[]): string | null {
  const letters = phrases.map((phrase) => secondWord.exec(phrase)?.[1]?.toLowerCase())
  return letters.includes(undefined) ? null : [...new Set(letters)].join('')
}

const firstWord = /^\^?\p{L}+~?/u

/** The first word of a phrase in lower case, with its "^" and "~". */
function firstOf(phrase: string): string {
  return firstWord.exec(phrase)?.[0].toLowerCase() ?? ''
}

function formOf(name: string, forms: Forms): string {
  const form = forms[name]
  if (form === undefined) throw new Error(`No vocabulary has a form "${name}"`)
  return form
}

/** What a phrase is made of: words, forms, gaps, and the space between them. */
const part = /\{\w+\}| *… *| +|[^{} …]+/g

/** The sources of the parts of a phrase, and of its end; one that is an expression of its own is in one part. */
function partsOf(phrase: string, forms: Forms): string[] {
  const printed = phrase.replace(/^\^|\$$/g, '')
  const parts = /[()]/.test(printed) ? [printed] : (printed.match(part) ?? [])
  const sources = parts.map((one) =>
    one
      .replace(/ *… */g, () => `\\s+${gap}`)
      .replace(/ +/g, '\\s+')
      .replace(/\{(\w+)\}/g, (_, name: string) => formOf(name, forms))
      .replaceAll('~', '\\p{L}*'),
  )
  return [...sources, phrase.endsWith('$') ? '[\\s.!]*$' : '(?!\\p{L})']
}

/**
 * Phrases as alternatives, with what neighbours begin with alike said once, up to where they differ: "kan … støtte" and
 * "kan … tiltræde" are `kan …(?:støtte|tiltræde)`. Some words begin thirty phrases with a form of a hundred words each.
 */
function alternativesOf(phrases: readonly (readonly string[])[]): string {
  const groups: {first: string; rests: (readonly string[])[]}[] = []
  for (const [first = '', ...rest] of phrases) {
    const last = groups.at(-1)
    if (last !== undefined && last.first === first && first !== '') last.rests.push(rest)
    else groups.push({first, rests: [rest]})
  }
  return groups
    .map(({first, rests: [only = [], ...more]}) =>
      more.length === 0 ? `${first}${only.join('')}` : `${first}(?:${alternativesOf([only, ...more])})`,
    )
    .join('|')
}
