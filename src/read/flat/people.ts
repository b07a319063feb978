import {titleBefore} from '../../names/listed-person.ts'
import {isMembersTitle} from '../../names/no-names.ts'
import {fullNamesIn, nameOn} from '../../names/person.ts'
import {rowOfNames} from '../../names/row-of-names.ts'
import {trimEnd, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {roleLabel} from '../../vocabulary/roles.ts'
import {headLabelWords, joinsListed, labelOfPeople} from '../../vocabulary/run-in.ts'
import {personFrom} from '../../vocabulary/run-in-head.ts'

// Lists of people in a row, which commas part, parties or roles in brackets, or
// nothing but spaces. A name that has stood before begins another list:
//
//   Medlemmer: Fraværende: Bo Ås (A) - formand Ida Holm (V) Per Lund (F) Ida Holm (V)
//                          |list                                         |list

/** How many words a name has that is known by its party alone. */
const longestName = 5
/** The longest name that is looked for at a place. */
const longestPrinted = 80
/** How many names of a document are kept, so that the text of a large one is not gone through for them. */
const longestLooked = 20_000
const nameAlone = /^\p{Lu}[\p{L}\s.'’-]*$/u
/** A party or a word in brackets, and what stands behind them: a role, or behind initials the party or the dash for none: "Bo Ås (boaas) V". */
const brackets = String.raw`\({1,2}[^()]{1,24}\){1,2}(?: ?- \p{Ll}{4,20}(?=\s|$)|(?<=\(\p{Ll}{2,10}\)) [\p{Lu}-](?=\s\p{Lu}|\s*$))?`
/** What stands behind the name of a person in a list: these, and a role before them. */
const bracketsBehind = new RegExp(String.raw`^(?:,? (?:- ?)?\p{L}{4,20}|- \p{Ll}{4,20})? ${brackets}`, 'u')
const oneOfEntry = new RegExp(`[^()]+(?:${brackets})?`, 'gu')

/** Names that a text has where it is clear what they are: with a party, or between commas behind a label. In lower case. */
export function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  const looked = text.slice(0, longestLooked)
  for (const {start, nameEnd} of withBrackets(looked)) {
    const printed = looked.slice(start, nameEnd)
    // "Bo Ås Ida Holm (V)" are two.
    const row = rowOfNames(printed) ?? [{start: 0, end: printed.length}]
    for (const one of row) names.add(nameOf(printed.slice(one.start, one.end)))
  }
  for (const {0: label, index} of matchesIn(labelOfPeople, looked)) {
    const listed = namesFrom(looked, index + label.length)
    if (listed.length > 1) for (const name of listed) names.add(nameOf(name))
  }
  return names
}

/** The names that commas and "og" part, from an offset on; each of two or three words. */
function namesFrom(text: string, from: number): string[] {
  const names: string[] = []
  for (let at = from; ; ) {
    const name = nameOn(text.slice(at, at + longestPrinted))
    if (name === undefined || name.count < 2) return names
    const printed = text.slice(at, at + name.end)
    if (name.count < 4) names.push(withoutLabel(printed))
    at += name.end
    const joint = joinsListed.exec(text.slice(at, at + 5))
    if (joint === null) return names
    at += joint[0].length
  }
}

/** The people with something in brackets behind their names: "Bo Ås, formand (A)". */
function* withBrackets(text: string): Generator<Stretch & {nameEnd: number}> {
  for (const {start, end} of fullNamesIn(text)) {
    const behind = bracketsBehind.exec(text.slice(end, end + longestPrinted))
    if (behind !== null) yield {start, nameEnd: end, end: end + behind[0].length}
  }
}

/** How many people in a row tell that it is a list of them. */
const leastInRow = 3

/** The people with their parties that stand in a row, with nothing but spaces or commas between them. */
export function rowOfMarked(text: string, start: number, end: number): Stretch[] {
  let row: Stretch[] = []
  for (const person of withBrackets(text.slice(start, end))) {
    const last = row.at(-1)
    if (last !== undefined && !/^,?\s+$/u.test(text.slice(last.end, start + person.start))) {
      if (row.length >= leastInRow) break
      row = []
    }
    row.push({start: start + person.start, end: start + person.end})
  }
  return row.length >= leastInRow ? row : []
}

/** "Ida Holm" of "Ida Holm Fraværende", where another label follows the list. */
function withoutLabel(name: string): string {
  const last = name.lastIndexOf(' ') + 1
  return headLabelWords.test(name.slice(last)) ? name.slice(0, last).trimEnd() : name
}

function nameOf(printed: string): string {
  return printed
    .replace(roleLabel, '')
    .replace(/\s(?:\(|- ).*$/su, '')
    .replace(/\.$/u, '')
    .toLowerCase()
}

/** The people that a stretch begins with, each with what tells that it is one of a list; none where nothing does, or the list goes on. */
export function peopleFrom(text: string, start: number, end: number): Stretch[] {
  const people: Stretch[] = []
  const printed = text.slice(start, end)
  let isList = false
  for (let at = 0; ; at = personFrom.lastIndex) {
    personFrom.lastIndex = at
    const found = personFrom.exec(printed)
    if (found === null) return isList && !/,\s*$/u.test(printed.slice(0, at)) ? people : []
    const {told, said, authority} = found.groups ?? {}
    isList ||= [told, said, authority].some((sign) => sign !== undefined)
    people.push({start: start + at, end: start + at + found[0].trimEnd().replace(/[,.]$/u, '').length})
  }
}

/** The people of a list, each a stretch; undefined where it is no such list, or it cannot be told who they are. */
export function peopleIn(text: string, start: number, end: number, known: ReadonlySet<string>): Stretch[] | undefined {
  const people: Stretch[] = []
  const names = new Set(known)
  const printed = text.slice(start, trimEnd(text, start, end))
  const entries = [...matchesIn(/(?:[^,()]|\([^()]*\)|\(|\))+/gu, printed)]
  for (const {0: entry, index} of entries) {
    // A party or a role in brackets ends a person.
    for (const {0: part, index: at} of matchesIn(oneOfEntry, entry)) {
      const from = trimStart(text, start + index + at, end)
      const to = trimEnd(text, from, start + index + at + part.length)
      if (from >= to || /^[.\s]*$/u.test(text.slice(from, to))) continue
      const own = peopleOf(text, from, to, names, entries.length > 1)
      if (own === undefined) return undefined
      people.push(...own)
      for (const one of own) names.add(nameOf(text.slice(one.start, one.end)))
    }
  }
  return people.length > 1 || (people.length === 1 && isKnown(text, people[0] as Stretch, known)) ? people : undefined
}

function isKnown(text: string, {start, end}: Stretch, known: ReadonlySet<string>): boolean {
  return known.has(nameOf(text.slice(start, end)))
}

/** The people of what stands between commas or behind a bracket: one, but where it is a row of which all can be told. */
function peopleOf(
  text: string,
  start: number,
  end: number,
  known: ReadonlySet<string>,
  isBetweenCommas: boolean,
): Stretch[] | undefined {
  // "Formand: Bo Ås (A)"
  const from = start + (roleLabel.exec(text.slice(start, end))?.[0].length ?? 0)
  const printed = text.slice(from, end)
  const name = /^[^(]*?(?=\.?$| ?- \p{Ll}{4,20}| \()/u.exec(printed)?.[0] ?? printed
  if (!nameAlone.test(name)) return undefined
  const row = rowOfNames(name, known)
  // A person with a party need not have a name that is known.
  if (row === undefined && !isBetweenCommas && name === printed) return undefined
  if (row === undefined && name.split(' ').length > longestName) return undefined
  const people = (row ?? [{start: 0, end: name.length}]).map((one) => ({
    start: from + one.start,
    end: from + one.end,
  }))
  ;(people[0] as Stretch).start = start
  const last = people.at(-1) as Stretch
  last.end = end
  return people
}

/** Parts the people of a row into lists: a name that has stood before begins another one, as does a member behind an official. */
export function listsOf(text: string, people: readonly Stretch[]): Stretch[][] {
  const lists: Stretch[][] = []
  let seen = new Set<string>()
  let before: string | undefined
  for (const person of people) {
    const name = nameOf(text.slice(person.start, person.end))
    const title = titleBefore(text.slice(person.start, person.end))
    // A member behind an official.
    const isOther = title !== undefined && before !== undefined && isMembersTitle(title) && !isMembersTitle(before)
    if (lists.length === 0 || seen.has(name) || isOther) {
      lists.push([])
      seen = new Set()
    }
    before = title
    seen.add(name)
    lists.at(-1)?.push(person)
  }
  return lists
}
