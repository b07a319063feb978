import type {Stretch} from '../text/stretch.ts'
import {givenNames} from '../vocabulary/given-names.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {particles} from '../vocabulary/people.ts'
import {isDeputyTitle} from '../vocabulary/roles.ts'
import {isTitle} from './no-names.ts'

// Names in a row that only spaces part, as where lines or columns are lost:
//
//   Bo Ås Ida Marie Holm Per Lund Kjær
//   |     |              |             a given name behind a surname begins another person
//
// An organisation in capitals ends the name that it stands behind: "Bo Ås DH Ida Holm".
// Titles part it where each person has one:
//
//   Formand Bo Ås Bestyrelsesmedlem Ida Marie Holm Adm. direktør Per Lund
//   |             |                                |
//
// A row is parted as a whole or not at all: one name that cannot be told would
// make two people one.

/** How many words a name has at the least and at the most; of more given names or surnames it is not sure that they are one person's. */
const fewestWords = 2
const mostWords = 5
const mostGiven = 2
const mostSurnames = 2

interface NameWord extends Stretch {
  text: string
}

/**
 * The people of a row of names that only spaces part; undefined where it is no
 * such row, or not all of it can be told.
 *
 * @param known names that the document has elsewhere, in lower case
 */
export function rowOfNames(text: string, known: ReadonlySet<string> = new Set()): Stretch[] | undefined {
  const words: NameWord[] = []
  let behind = 0
  for (const {0: word, index} of matchesIn(/\S+/gu, text)) {
    if (!/^\p{L}[\p{L}.'’-]*$/u.test(word) || (!/^\p{Lu}/u.test(word) && !particles.has(word))) return undefined
    words.push({text: word, start: index, end: index + word.length})
    behind = index + word.length
  }
  if (behind === 0) return undefined
  const people: Stretch[] = []
  for (const group of betweenOrganisations(words)) {
    for (let at = 0; at < group.length; ) {
      const next = knownEnd(group, at, known) ?? givenEnd(group, at, known) ?? endBeforeKnown(group, at, known)
      if (next === undefined) return undefined
      people.push({start: (group[at] as NameWord).start, end: (group[next - 1] as NameWord).end})
      at = next
    }
  }
  return people
}

const organisation = /^\p{Lu}{2,4}$/u

/** The words of a row between the organisations that are behind names; all of them where the names are in capitals, too. */
function betweenOrganisations(words: readonly NameWord[]): NameWord[][] {
  const groups: NameWord[][] = [[]]
  const areInCapitals = words.every(({text}) => text === text.toUpperCase())
  for (const word of words) {
    const group = groups.at(-1) as NameWord[]
    if (!areInCapitals && organisation.test(word.text) && group.length >= fewestWords) groups.push([])
    else group.push(word)
  }
  return groups.filter((group) => group.length > 0)
}

function isGiven({text}: NameWord): boolean {
  return givenNames.has(text.toLowerCase())
}

/** The index behind the longest known name that begins with a word. */
function knownEnd(words: readonly NameWord[], at: number, known: ReadonlySet<string>): number | undefined {
  if (known.size === 0) return undefined
  let name = (words[at] as NameWord).text.toLowerCase()
  let found: number | undefined
  for (let next = at + 1; next < words.length && next - at < mostWords; next++) {
    name += ` ${(words[next] as NameWord).text.toLowerCase()}`
    if (known.has(name)) found = next + 1
  }
  return found
}

/** The index behind a name that begins with a given one: where another such name, or a known one, follows a surname. */
function givenEnd(words: readonly NameWord[], at: number, known: ReadonlySet<string>): number | undefined {
  if (!isGiven(words[at] as NameWord)) return undefined
  let next = at + 1
  while (next < words.length) {
    const before = words[next - 1] as NameWord
    const hasSurname = next - at >= fewestWords && !isInitial(before) && !isGiven(before)
    if (hasSurname && (isGiven(words[next] as NameWord) || knownEnd(words, next, known) !== undefined)) break
    next++
  }
  const own = words.slice(at, next)
  const surnames = own.filter((word) => !isGiven(word) && !isInitial(word)).length
  const isName =
    own.length >= fewestWords &&
    own.length <= mostWords &&
    !isInitial(own.at(-1) as NameWord) &&
    surnames <= mostSurnames &&
    own.filter(isGiven).length <= mostGiven
  return isName ? next : undefined
}

/** The index behind a name of two or three words that a known one follows. */
function endBeforeKnown(words: readonly NameWord[], at: number, known: ReadonlySet<string>): number | undefined {
  for (let next = at + fewestWords; next < words.length && next - at <= mostGiven + 1; next++)
    if (!isInitial(words[next - 1] as NameWord) && knownEnd(words, next, known) !== undefined) return next
  return undefined
}

/** "M.", "Kr.", "de": what is neither a given name nor a surname. */
function isInitial({text}: NameWord): boolean {
  return text.endsWith('.') || particles.has(text)
}

/** How many titles tell that a row is parted by them, and how many words a name has at the most that nothing else ends. */
const leastTitles = 2
const mostOfTitled = 3

/** A word, with a title in short before it: "Adm. direktør". */
const wordOfTitle = /(?:\p{Lu}\p{Ll}{2,6}\.\s)?(\p{L}[\p{L}-]*)/gu

/** The people of a row that titles part; the same otherwise. */
export function rowOfTitled(text: string, known: ReadonlySet<string>): Stretch[] | undefined {
  const titles = [...matchesIn(wordOfTitle, text)].filter(({1: title = ''}) => isTitle(title))
  // "Bo Ås stedfortræder Ida Holm": who came for whom is no row.
  if (titles.length < leastTitles || titles.some(({1: title = ''}) => isDeputyTitle.test(title))) return undefined
  const people: Stretch[] = []
  const [first] = titles
  if (first !== undefined && first.index > 0) {
    const before = namesOf(text, 0, first.index, known)
    if (before === undefined) return undefined
    people.push(...before)
  }
  for (const [at, {0: printed, index}] of titles.entries()) {
    const own = namesOf(text, index + printed.length, titles[at + 1]?.index ?? text.length, known)
    if (own === undefined) return undefined
    people.push({...(own[0] as Stretch), start: index}, ...own.slice(1))
  }
  return people
}

/** The names between two titles: those that can be told, or one of few words. */
function namesOf(text: string, from: number, to: number, known: ReadonlySet<string>): Stretch[] | undefined {
  const printed = text.slice(from, to).trim()
  const start = text.indexOf(printed, from)
  const words = printed.split(/\s+/u).length
  if (printed === '' || words === 1) return undefined
  const row = rowOfNames(printed, known) ?? (words <= mostOfTitled ? [{start: 0, end: printed.length}] : undefined)
  return row?.map((name) => ({start: start + name.start, end: start + name.end}))
}
