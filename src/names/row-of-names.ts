import {givenNames} from '../vocabulary/given-names.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {particles} from '../vocabulary/people.ts'

// Names in a row that only spaces part, as where lines or columns are lost:
//
//   Bo Ås Ida Marie Holm Per Lund Kjær
//   |     |              |             a given name behind a surname begins another person
//
// An organisation in capitals ends the name that it stands behind: "Bo Ås DH Ida Holm".
// A row is parted as a whole or not at all: one name that cannot be told would
// make two people one.

/** A person's place in a row, by offsets. */
export interface NameInRow {
  start: number
  end: number
}

/** How many words a name has at the least and at the most; of more given names or surnames it is not sure that they are one person's. */
const fewestWords = 2
const mostWords = 5
const mostGiven = 2
const mostSurnames = 2

interface NameWord extends NameInRow {
  text: string
}

/**
 * The people of a row of names that only spaces part; undefined where it is no
 * such row, or not all of it can be told.
 *
 * @param known names that the document has elsewhere, in lower case
 */
export function rowOfNames(text: string, known: ReadonlySet<string> = new Set()): NameInRow[] | undefined {
  const words: NameWord[] = []
  let behind = 0
  for (const {0: word, index} of matchesIn(/\S+/gu, text)) {
    if (!/^\p{L}[\p{L}.'’-]*$/u.test(word) || (!/^\p{Lu}/u.test(word) && !particles.has(word))) return undefined
    words.push({text: word, start: index, end: index + word.length})
    behind = index + word.length
  }
  if (behind === 0) return undefined
  const people: NameInRow[] = []
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
