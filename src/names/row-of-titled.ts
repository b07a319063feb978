import type {Stretch} from '../text/stretch.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {isDeputyTitle} from '../vocabulary/roles.ts'
import {isTitle} from './no-names.ts'
import {rowOfNames} from './row-of-names.ts'

// People in a row of which each has a title before the name, so that these part them:
//
//   Formand Bo Ås Bestyrelsesmedlem Ida Marie Holm Adm. direktør Per Lund
//   |             |                                |

/** How many titles tell that a row is parted by them, and how many words a name has at the most that nothing else ends. */
const leastTitles = 2
const mostWords = 3

/** A word, with a title in short before it: "Adm. direktør". */
const word = /(?:\p{Lu}\p{Ll}{2,6}\.\s)?(\p{L}[\p{L}-]*)/gu

/**
 * The people of a row that titles part; undefined where it is no such row, or
 * not all of it can be told.
 *
 * @param known names that the document has elsewhere, in lower case
 */
export function rowOfTitled(text: string, known: ReadonlySet<string>): Stretch[] | undefined {
  const titles = [...matchesIn(word, text)].filter(({1: title = ''}) => isTitle(title))
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
  const row = rowOfNames(printed, known) ?? (words <= mostWords ? [{start: 0, end: printed.length}] : undefined)
  return row?.map((name) => ({start: start + name.start, end: start + name.end}))
}
