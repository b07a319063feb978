import type {Stretch} from '../text/stretch.ts'
import {type Word, wordsIn} from '../text/words.ts'
import {beginsGivenName} from '../vocabulary/given-names.ts'
import {particles, surnamesAsTitles} from '../vocabulary/people.ts'
import {isDeputyTitle} from '../vocabulary/roles.ts'
import {isTitle} from './no-names.ts'
import {behindTitle, isInitial} from './person.ts'

// Names in a row that only spaces part, as where lines or columns are lost:
//
//   Bo Ås Ida Marie Holm Formand Per Lund Kjær DH
//   |     |              |                     |   an organisation in capitals is of the person before it
//   |     |              a title begins another person
//   |     a given name behind a surname begins another person
//
// A row is parted as a whole or not at all: one name that cannot be told would
// make two people one.

/** How many words a name has at the least and at the most; of more given names or surnames it is not sure that they are one person's. */
const fewestWords = 2
const mostWords = 5
const mostGiven = 2
const mostSurnames = 2
/** The same of a name that a title or a known name tells, and not its given name. */
const mostTold = 3

/**
 * The people of a row of names that only spaces part; undefined where it is no
 * such row, or not all of it can be told.
 *
 * @param known names that the document has elsewhere, in lower case
 */
export function rowOfNames(text: string, known: ReadonlySet<string> = new Set()): Stretch[] | undefined {
  if (noRow.test(text)) return undefined
  const words = wordsIn(text)
  if (words.length === 0 || !words.every(isOfRow)) return undefined
  const row = new Row(words, known)
  const people: Stretch[] = []
  for (let at = 0; at < words.length; ) {
    const next = row.endOfName(at)
    if (next === undefined) return undefined
    const {end, hasStop} = words[next - 1] as Word
    people.push({start: (words[at] as Word).start, end: hasStop ? end + 1 : end})
    at = next
    while (row.isOrganisation(at)) at++
  }
  return people
}

/** What no row has: marks, numbers, and more words in small letters than titles and particles are. */
const noRow = /[^\p{L}\s.'’-]|\s\p{Ll}+\s\p{Ll}+\s\p{Ll}/u

function isOfRow({kind, text, isCapital}: Word): boolean {
  return kind === 'word' && (isCapital || particles.has(text) || isTitle(text)) && !isDeputyTitle.test(text)
}

class Row {
  readonly #words: readonly Word[]
  readonly #known: ReadonlySet<string>
  readonly #areInCapitals: boolean

  constructor(words: readonly Word[], known: ReadonlySet<string>) {
    this.#words = words
    this.#known = known
    this.#areInCapitals = words.every(({text}) => text === text.toUpperCase())
  }

  /** The index behind the person who begins with a word, and a title before the name; undefined where it cannot be told. */
  endOfName(start: number): number | undefined {
    const words = this.#words
    const at = behindTitle(words, start)
    const known = this.#knownEnd(at)
    if (known !== undefined) return known
    const isGivenFirst = this.#isGiven(at)
    for (let next = at + fewestWords; next <= Math.min(words.length, at + mostWords); next++) {
      if (this.#isSmall(next - 1)) continue
      const isBeforeKnown = this.#knownEnd(next) !== undefined
      const isBeforeGiven = isGivenFirst && this.#isGiven(next) && !this.#isGiven(next - 1)
      const ends = next === words.length || isBeforeKnown || isBeforeGiven || this.isOrganisation(next)
      const isTitled = behindTitle(words, next) > next && !surnamesAsTitles.test(words[next]?.text ?? '')
      if (!ends && !isTitled) continue
      if (!isGivenFirst) return (at > start || isBeforeKnown) && next - at <= mostTold ? next : undefined
      const own = Array.from({length: next - at}, (_, index) => at + index).filter((index) => !this.#isSmall(index))
      const given = own.filter((index) => this.#isGiven(index)).length
      return given <= mostGiven && own.length - given <= mostSurnames ? next : undefined
    }
    return undefined
  }

  /** "Bo Ås DH": letters that are no name, but where all names are in capitals. */
  isOrganisation(at: number): boolean {
    return !this.#areInCapitals && /^\p{Lu}{2,4}$/u.test(this.#words[at]?.text ?? '')
  }

  #isGiven(at: number): boolean {
    return beginsGivenName(this.#words[at]?.text ?? '')
  }

  /** "M.", "Kr.", "de": what is neither a given name nor a surname. */
  #isSmall(at: number): boolean {
    const word = this.#words[at] as Word
    return isInitial(word) || particles.has(word.text)
  }

  /** The index behind the longest known name that begins with a word. */
  #knownEnd(at: number): number | undefined {
    if (this.#known.size === 0 || at >= this.#words.length) return undefined
    let name = ''
    let found: number | undefined
    for (const [index, {text, hasStop}] of this.#words.slice(at, at + mostWords).entries()) {
      name += `${index === 0 ? '' : ' '}${text.toLowerCase()}${hasStop ? '.' : ''}`
      if (index > 0 && this.#known.has(name)) found = at + index + 1
    }
    return found
  }
}
