import {cleanLine} from '../text/lines.ts'
import {opensSentence} from '../text/sentences.ts'
import type {Stretch} from '../text/stretch.ts'
import {type Word, wordsIn} from '../text/words.ts'
import {inPlace} from '../vocabulary/absences.ts'
import {beginsGivenName, givenNames, isGivenName} from '../vocabulary/given-names.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import * as danish from '../vocabulary/people.ts'
import {WordSet} from '../vocabulary/word-set.ts'
import {isOffice, isOrganisation, isTitle} from './no-names.ts'
import {isPartyLetter, partyAt, partyThere} from './party.ts'

// A person is printed with a title and a party, before the name or behind it:
//
//   Karl Mose   K.E. Mortved (A)   rådmand Anne-Grethe de la Cour   Signe Gold, F, (ferie)   Bo Ås fra Venstre

/** A person in a text. */
export interface Named {
  name: string
  party: string | null
  /** The title before the name, as printed. */
  role: string | null
  start: number
  end: number
}

/** The longest name, in words, and the longest text in brackets that is a party's name. */
const mostWords = 7
const mostWordsOfParty = 5

/** A word of a name that is longer is no initial. */
const longestInitial = 3

/** How many words a name has at the least, and whether a surname may be in small letters, as in a list of names. */
export interface PersonForm {
  /** A name of one word will do where a title or a party stands by it; else it needs two. */
  isListed?: boolean
  /** A name of one word will do: a surname in a list of those who voted. */
  isAlone?: boolean
  /** First names that each mean one person of the meeting, who may be called by it alone. */
  firstNames?: FirstNames
}

/** First names and initials that one person of a list has and no other, with that person. */
export type FirstNames<Person = Pick<Named, 'name' | 'party'>> = ReadonlyMap<string, Person>

/** The first names and initials by which people of a list can be told apart; titles, bodies and parties are none. */
export function firstNamesOf<Person extends {name: string}>(people: readonly Person[]): FirstNames<Person> {
  const found = new Map<string, Person | undefined>()
  for (const person of people) {
    const [first = '', ...others] = person.name.split(' ')
    if (first.length > 1 && !isNoParty(first)) found.set(first, found.has(first) ? undefined : person)
    const initials = initialsOf(person.name)
    const isParty = danish.partyAbbreviations.has(initials) || danish.lettersOfBodies.has(initials)
    if (others.length > 0 && !isParty) found.set(initials, found.has(initials) ? undefined : person)
  }
  return new Map([...found].flatMap(([first, person]) => (person === undefined ? [] : [[first, person] as const])))
}

/** "BKR" of "Bo Kvist Ravn". */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]/u)
    .map((word) => word.charAt(0))
    .join('')
}

const initialsAlone = /^\p{Lu}{2,4}$/u

/** The person that begins with a word, with the index of the word behind; undefined where none does. */
export function personAt(
  text: string,
  words: readonly Word[],
  at: number,
  {isListed = false, isAlone = false, firstNames}: PersonForm = {},
): {person: Named; next: number} | undefined {
  const first = words[at] as Word
  if (at > 0 && danish.articles.has(words[at - 1]?.text ?? '') && words[at - 1]?.hasStop === false) return undefined
  const meant = initialsAlone.test(first.text) ? firstNames?.get(first.text) : undefined
  if (meant !== undefined) {
    const {start, end} = first
    return {person: {name: meant.name, party: meant.party, role: null, start, end}, next: at + 1}
  }
  // "Resten af Venstre"
  if (danish.others.has(first.text.toLowerCase())) return undefined
  const outside = behindOutside(words, at)
  const begin = outside ?? behindTitle(words, at)
  const name = nameAt(words, begin, isListed)
  if (name === undefined) return undefined
  const office = begin > at ? undefined : officeBehind(words, name.next)
  const party = partyBehind(text, words, office?.next ?? name.next, isListed)
  const behind = office === undefined ? party : {party: null, ...office, ...party}
  const hasTitle = begin > at && outside === undefined
  const isAloneEnough =
    isAlone || hasTitle || (isListed && behind !== undefined) || firstNames?.has(first.text) === true
  if (name.count < (isAloneEnough ? 1 : 2)) return undefined
  // "Arne Pedhus (afbud)" in a list is somebody: nothing is said so of a place.
  const isSaidOf = isListed && words[name.next]?.text === '('
  if (name.isOrganisation && behind === undefined && !hasTitle && !isSaidOf) return undefined
  const start = words[begin] as Word
  const last = words[name.next - 1] as Word
  const person: Named = {
    name: cleanLine(text.slice(start.start, endOfName(words, begin, name.next))),
    party: behind?.party ?? (outside === undefined ? null : cleanLine(text.slice(first.start, endOf(words, outside)))),
    role: hasTitle ? cleanLine(text.slice(first.start, (words[begin - 1] as Word).end)) : (office?.role ?? null),
    start: first.start,
    end: behind?.end ?? last.end,
  }
  let next = behind?.next ?? name.next
  // "Poul Kær fra Revision Øst", "Karl Mose fra Venstre"
  if (danish.fromParty.has(words[next]?.text ?? '') && words[next + 1]?.isCapital === true) {
    const of = partyAt(words, next + 1)
    if (of !== undefined) person.party ??= of.name
    next = of?.next ?? next + 2
    while (of === undefined && words[next]?.isCapital === true && words[next]?.gap === 'space') next++
    person.end = (words[next - 1] as Word).end
  }
  return {person, next}
}

/** The index of the name behind a title: "rådmand", "2. viceborgmester", "Adm. direktør". */
export function behindTitle(words: readonly Word[], at: number): number {
  const first = words[at]
  const title =
    first?.hasStop === true && (first.kind === 'number' || /^\p{Lu}\p{Ll}{2,6}$/u.test(first.text)) ? at + 1 : at
  const word = words[title]
  const isBeforeName = words[title + 1]?.isCapital === true && words[title + 1]?.gap === 'space'
  return isBeforeName && word?.kind === 'word' && !word.hasStop && isTitle(word.text) ? title + 1 : at
}

/** "(formand)", ", formand" behind a name, where the list goes on or the party stands behind. */
function officeBehind(words: readonly Word[], at: number): {role: string; next: number; end: number} | undefined {
  const [open, title, behind] = [words[at], words[at + 1], words[at + 2]]
  if (title === undefined || title.isCapital || title.hasStop || !isOffice(title.text)) return undefined
  const isInBrackets = open?.text === '(' && behind?.text === ')'
  const isListed = open?.text === ',' && endsEntry(behind)
  if (isInBrackets) return {role: title.text, next: at + 3, end: behind.end}
  return isListed ? {role: title.text, next: at + 2, end: title.end} : undefined
}

/** Whether what is told of a person in a list ends before a word. */
function endsEntry(word: Word | undefined): boolean {
  return word === undefined || word.gap === 'line' || word.text === '(' || danish.groupJoins.has(word.text)
}

/** The index behind what says that somebody is of no party: "uden for partierne". */
function behindOutside(words: readonly Word[], at: number): number | undefined {
  const found = danish.outsideParties.find((form) =>
    form.every((part, index) => words[at + index]?.text.toLowerCase() === part),
  )
  return found === undefined ? undefined : at + found.length
}

/** Where the word before an index ends. */
function endOf(words: readonly Word[], next: number): number {
  return (words[next - 1] as Word).end
}

/** Whether a word is an initial or a name in short: "K.", "Chr.", "Johs." */
export function isInitial({text, hasStop}: Word): boolean {
  return hasStop && (text.length <= longestInitial || danish.shortNames.has(text))
}

/** Where a name ends; in "Ole N.", a surname of which only the first letter is told, the stop is the name's. */
function endOfName(words: readonly Word[], begin: number, next: number): number {
  const {text, end, hasStop} = words[next - 1] as Word
  return next - begin === 2 && text.length === 1 && hasStop ? end + 1 : end
}

/** A name: words with capitals, initials, and particles between them. */
export function nameAt(
  words: readonly Word[],
  begin: number,
  isListed: boolean,
): {next: number; count: number; isOrganisation: boolean} | undefined {
  let next = begin
  let count = 0
  let organisation = false
  for (; next < words.length && next - begin < mostWords; next++) {
    const word = words[next] as Word
    if (word.kind !== 'word') break
    if (next > begin) {
      const before = words[next - 1] as Word
      // "K.E." has no space; "Karl Holm. Anne" is two sentences, "Anne W. Holm" and "Jens Chr. Møl" are one name.
      if (word.gap === 'line' || (word.gap === 'none' && !before.hasStop)) break
      if (before.hasStop && !isInitial(before)) break
    }
    if (word.isCapital) {
      // "Mogens Dal Ø": the last letter is the party's.
      if (count > 1 && isPartyLetter(word) && !word.hasStop && !isCapitalBehind(words[next + 1])) break
      if (count === 0 && opensSentence(word.text) && !(word.text.length === 1 && word.hasStop)) return undefined
      // "Bo Ås Dagsordenen godkendt", "Bo Ås RESUMÉ": a sentence, or a heading in capitals, whose stop is lost.
      if (count > 1 && word.text.length > longestInitial && (opensSentence(word.text) || isHeading(word.text))) break
      if (count > 2 && beginsNext(words, begin, next)) break
      // "Lederen af Den Gamle Gård" is nobody's name.
      if (count === 0 && isTitle(word.text) && words[next + 1]?.isCapital !== true) return undefined
      if (isOrganisation(word.text) && !isOfPerson(words, begin, next)) organisation = true
      count++
    } else if (next === begin && isListed && isSmallGivenName(words, next)) {
      count++
    } else if (next === begin || !isParticle(words, next)) {
      if (isListed && count === 1 && next === begin + 1 && isSmallSurname(words, next)) {
        next++
        count++
      }
      break
    }
  }
  return count === 0 ? undefined : {next, count, isOrganisation: organisation}
}

/** "Bo Kvist Ravn Ida Holm": whether the name of another person begins within a row of words. */
function beginsNext(words: readonly Word[], begin: number, at: number): boolean {
  const isGiven = (index: number) => isGivenName((words[index] as Word).text)
  return isGiven(begin) && isGiven(at) && !isGiven(at - 1) && isCapitalBehind(words[at + 1])
}

/** Whether a word is a heading in capitals. */
function isHeading(word: string): boolean {
  return capitals.test(word) && kindOfHeading(word.charAt(0) + word.slice(1).toLowerCase()) !== undefined
}

const capitals = /^\p{Lu}+$/u

/**
 * "Solvej", a given name, or "Poul Gade": the name of a place as a surname, behind a given name, and no genitive before
 * it as in "Niels Juels Gade".
 */
function isOfPerson(words: readonly Word[], begin: number, at: number): boolean {
  const isGiven = (index: number) => beginsGivenName(words[index]?.text ?? '')
  if (at === begin) return isGiven(at)
  const before = words[at - 1] as Word
  return (
    placesAndSurnames.has((words[at] as Word).text) && isGiven(begin) && (isGiven(at - 1) || !before.text.endsWith('s'))
  )
}

function isParticle(words: readonly Word[], at: number): boolean {
  const isOne = (word: Word | undefined) => word !== undefined && danish.particles.has(word.text)
  const following = words[at + 1]
  return isOne(words[at]) && (following?.isCapital === true || (isOne(following) && words[at + 2]?.isCapital === true))
}

/** "Gitte holst og Ole Trankær": a surname in small letters, where the list goes on behind it. */
function isSmallSurname(words: readonly Word[], at: number): boolean {
  const {text, kind} = words[at] as Word
  const next = words[at + 1]
  // "Aftalen opsiges" is nobody.
  if (kind !== 'word' || text.length < 3 || !isGivenName(words[at - 1]?.text ?? '')) return false
  return next === undefined || next.text === ',' || next.text === '(' || danish.conjunctions.includes(next.text)
}

function isCapitalBehind(word: Word | undefined): boolean {
  return word?.isCapital === true && word.gap === 'space'
}

/** "Per Dal, gert Vang og Lis Bo": a given name in small letters within a list. */
function isSmallGivenName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return givenNames.has((words[at] as Word).text) && next?.isCapital === true && next.gap === 'space'
}

/** "(A)", "(løsgænger)", "( )", ", F,", ", Venstre,", and in a list "- Ø" behind a name. */
function partyBehind(
  text: string,
  words: readonly Word[],
  at: number,
  isListed: boolean,
): {party: string | null; end: number; next: number} | undefined {
  const open = words[at]
  if (open === undefined || words[at - 1]?.hasStop === true) return undefined
  if (open.text === '(' || open.text === '[') {
    for (let close = at + 1; close < words.length && close - at <= mostWordsOfParty + 1; close++) {
      const {text: mark, start, end} = words[close] as Word
      if (mark !== ')' && mark !== ']') continue
      const inside = cleanLine(text.slice(open.end, start))
      if (inside === '') return {party: null, end, next: close + 1}
      return isParty(inside) ? {party: inside, end, next: close + 1} : undefined
    }
    return undefined
  }
  if (isPartyLetter(open) && !open.hasStop && open.gap !== 'line')
    return {party: open.text, end: open.end, next: at + 1}
  const letter = words[at + 1]
  if (isListed && /^[-–]$/u.test(open.text)) {
    const party = partyThere(words, at + 1)
    return party !== undefined && endsEntry(words[party.next]) ? {...party, party: party.name} : undefined
  }
  if (open.text !== ',' || letter === undefined) return undefined
  const outside = behindOutside(words, at + 1)
  if (outside !== undefined) {
    const end = endOf(words, outside)
    return {party: cleanLine(text.slice(letter.start, end)), end, next: outside}
  }
  if (!letter.isCapital) return undefined
  const party = partyThere(words, at + 1)
  if (party === undefined || letter.hasStop) return undefined
  // "Signe Gold, F, ankom", but "Rune Beck, A, C og F stemte for".
  const after = words[party.next]
  if (after?.text !== ',' && after?.text !== '(') return undefined
  const next = party.next + 1
  if (after.text === ',' && words[next]?.isCapital === true && partyThere(words, next) !== undefined) return undefined
  return {party: party.name, end: party.end, next: party.next}
}

/** Whether a text in brackets behind a name is a party: "A", "løsgænger", "Frie Lokale", "uden for partierne". */
export function isParty(inside: string): boolean {
  if (danish.withoutParty.test(inside)) return true
  if (inPlace.test(inside) || /[\d,;:]/.test(inside.replace(/^\p{Lu}\d$/u, ''))) return false
  const words = wordsIn(inside)
  const [first] = words
  if (first === undefined || noParties.has(first.text) || !first.isCapital || words.length > mostWordsOfParty)
    return false
  // "Bo Ås (Ida Holm)" names another person.
  if (words.length > 1 && isGivenName(first.text)) return false
  if (isOfOrganisation(words) || words.some(({isCapital, text}) => !isCapital && noParties.has(text))) return false
  return partyAt(words, 0) !== undefined || /^\p{Lu}{1,4}$/u.test(inside) || !isNoParty(first.text)
}

const noParties = new WordSet(danish.notParties)
const placesAndSurnames = new WordSet(danish.surnamesAsPlaces)

/** "Idrætsrådet", "Kulturelt Samråd": whom somebody is there for, which is no party. */
export function isOfOrganisation(words: readonly Word[]): boolean {
  return isOrganisation(words.at(-1)?.text ?? '')
}

function isNoParty(word: string): boolean {
  return opensSentence(word) || isTitle(word)
}

/** The name that a text begins with: how far it reaches, and of how many words it is, particles left out. */
export interface Name {
  end: number
  count: number
}

/** The name that a text begins with, as lists print it, whatever stands behind; undefined where it begins with none. */
export function nameOn(text: string): Name | undefined {
  if (!/^\p{Lu}/u.test(text)) return undefined
  const words = wordsIn(text.slice(0, longestEntry))
  const name = nameAt(words, 0, true)
  return name && {end: endOfName(words, 0, name.next), count: name.count}
}

/** The names in full of a text, from the left to the right, half-open; a title before one is no part of it. */
export function* fullNamesIn(text: string): Generator<Stretch> {
  const words = wordsIn(text)
  for (let at = 0; at < words.length; ) {
    const begin = behindTitle(words, at)
    const name = words[begin]?.isCapital === true ? nameAt(words, begin, true) : undefined
    if (name === undefined || name.count < 2) at = begin + 1
    else {
      yield {start: (words[begin] as Word).start, end: (words[name.next - 1] as Word).end}
      at = name.next
    }
  }
}

/** Whether a text is the name of one person in full, perhaps with something in brackets: "Bo Ås", "K.E. von Ahn (afbud)". */
export function isFullName(text: string): boolean {
  const name = nameOn(text)
  return name !== undefined && name.count > 1 && bracketBehind.test(text.slice(name.end))
}

const bracketBehind = /^(?:\s\([^()]{0,40}\))?$/u

/** The longest entry of a list of people. */
export const longestEntry = 120

/**
 * The key that a name has within a municipality: the name in NFC and lower case,
 * its words joined by "_". "Bodil  Clark" and "Bodil Clark" are one, "Åge" and
 * "Aage", "B. Clark" and "Bodil Clark" are not.
 */
export function personKey(name: string): string {
  return cleanLine(name).toLowerCase().replaceAll(' ', '_')
}

/** "Bo Ås" of "Bo K. Ås". */
export function withoutInitials(name: string): string {
  return name.replace(/(?<=\s)(?:\p{Lu}\.?\s)+(?=\p{L})/gu, '')
}
