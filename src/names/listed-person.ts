import {cleanLine} from '../text/lines.ts'
import {wordsIn} from '../text/words.ts'
import {absenceMark} from '../vocabulary/attendance.ts'
import {reasonsAway, schoolClass, withoutParty} from '../vocabulary/people.ts'
import {isRole, roleBefore} from '../vocabulary/roles.ts'
import {WordSet} from '../vocabulary/word-set.ts'
import {isTitle} from './no-names.ts'
import {partyThere} from './party.ts'
import {isOfOrganisation, isParty, longestEntry, nameAt, nameOn} from './person.ts'

// A person as lists print them: the name with a party and a role, before it or behind it.
//
//   Formand Erik Holm (A)     Mia Lund (V) - næstformand     Lis Kær, A (afbud)

/** A person as a list prints them, on their own. */
export interface Person {
  name: string
  party: string | null
  /** "formand", "suppleant for Bo Ås (A)": before the name or behind it. */
  role: string | null
  /** Whether "(afbud)" or the like stands behind the name. */
  isAway: boolean
}

/** What parts a name from what is said behind it. */
const gap = /(?<!\s)\s*\(|,|(?<!\s)\s+[-–]\s*|[-–]\s+|(?<!\s)\s+(?=\p{Ll}{6,}$)|$/u
/** What is said between brackets, others within them; those that are printed twice go with them. */
const inBrackets = /(?:,|\s*[-–])?\s*\(+(?<said>(?:[^()]|\([^()]*\))*)(?<close>\)*)/uy
const betweenGaps = /(?:,|\s*[-–])?\s*(?<said>(?:\S.*?)?)(?=\s?\(|,|\s[-–]\s|$)/uy

/**
 * An entry of a list of people: "Formand Erik Holm (A)", "Mia Lund (V) - næstformand",
 * "Ib Dam (F), suppleant for Bo Ås (F)", "Lis Kær, A (afbud)". What is said behind the name
 * stands in any order; what fits no part stays in the name.
 */
export function parsePerson(printed: string): Person {
  const text = cleanLine(printed)
  // What stands before the name and behind it: "Lektor Bo Ås (næstformand)" is there as the latter.
  const office = roleBefore.exec(text)
  const title = office === null ? titleBefore(text) : undefined
  const named = text.slice(office?.[0].length ?? title?.length ?? 0).replace(/^\s*:?\s*/u, '')
  const said: Omit<Person, 'name'> = {party: null, role: office?.[1] ?? null, isAway: false}
  let nameEnd = named.search(gap)
  let noteEnd = 0
  for (let at = nameEnd; at < named.length; ) {
    inBrackets.lastIndex = betweenGaps.lastIndex = at
    const brackets = inBrackets.exec(named)
    const part = brackets ?? (betweenGaps.exec(named) as RegExpExecArray)
    const from = at + part[0].length - (part.groups?.said?.length ?? 0)
    at += part[0].length
    if (brackets === null && isCalling(named.slice(from)) && !isBeforeParty.test(named.slice(from))) {
      said.role ??= named.slice(from)
      break
    }
    if (isSaid(said, part)) continue
    // "Bo Ås (bkas) V", "Bo Ås, A (midlertidigt for Ida Holm)"
    if (brackets !== null && /^\p{Ll}/u.test(part.groups?.said ?? '')) noteEnd = at
    else {
      nameEnd = at
      said.party = null
      said.isAway = false
    }
  }
  if (said.party === null) nameEnd = Math.max(nameEnd, noteEnd)
  return {...said, name: named.slice(0, nameEnd), role: said.role ?? title ?? null}
}

/** What a person is, before the party: "formand (V)"; "suppleant for Bo Ås (V)" has that of another. */
const isBeforeParty = /^\p{L}+\s\(\p{Lu}{1,3}\)$/u

const reasons = new WordSet(reasonsAway)

/** Whether what is said behind a name fits the person, of whom it is kept then. */
function isSaid(person: Omit<Person, 'name'>, {groups}: RegExpExecArray): boolean {
  const said = groups?.said?.trim() ?? ''
  const close = groups?.close
  if (close !== undefined && (said === '' || schoolClass.test(said) || isOfOrganisation(wordsIn(said)))) return true
  if (reasons.has(said.toLowerCase())) return true
  if (absenceMark.test(`x (${said})`)) person.isAway = true
  else if (isCalling(said)) person.role ??= said
  // A bracket that a wrapped list has not closed is of an organisation.
  else if (close === undefined ? isPartyAlone(said) : close !== '' && isParty(said)) person.party ??= said
  else return false
  return true
}

/** Whether a text tells what somebody is: "formand", "lærer på Lyngvig Skole". */
function isCalling(text: string): boolean {
  return isRole.test(text) || (isTitle(/^\p{Ll}+/u.exec(text)?.[0] ?? '') && !withoutParty.test(text))
}

/** Whether a text is a party and nothing else, where it could be anything. */
export function isPartyAlone(text: string): boolean {
  const words = wordsIn(text)
  return withoutParty.test(text) || partyThere(words, 0)?.next === words.length
}

/** A title, perhaps with a word before it: "Adm. direktør Per Holm", "Politisk chef Ida Brink". */
const firstTitle = /^((?:\p{Lu}(?:\p{Ll}{2,6}\.|\p{Ll}{3,20}(?=\s\p{Ll}))\s)?(\p{L}[\p{L}-]*))(?:\s*:)?\s+(?=\p{Lu})/u

/** The title that a name in full stands behind: "Lektor Ida Marie Brink". */
export function titleBefore(text: string): string | undefined {
  const [printed = '', title, word = ''] = firstTitle.exec(text) ?? []
  if (title === undefined || !isTitle(word)) return undefined
  return (nameOn(text.slice(printed.length))?.count ?? 0) > 1 ? title : undefined
}

/** A party that stands apart from the name: "A", "(løsgænger)"; null where it is no party, but the name of a group. */
export function parseParty(text: string): string | null {
  const inside = cleanLine(text).replace(/^\(\s?(.*?)\s?\)$/, '$1')
  return /^[A-ZÆØÅ][A-Za-zÆØÅæøå]{0,4}$/u.test(inside) || withoutParty.test(inside) ? inside : null
}

/** Whether a text looks like one person and nothing else: "Bodil Clark (A)", "Bodil Clark, formand", "K.E. von Ahn". */
export function isPerson(text: string): boolean {
  return personOf(text) !== undefined
}

/** Whether a text looks like a person with a party: "Bodil Clark (A)". */
export function hasParty(text: string): boolean {
  return personOf(text)?.party != null
}

function personOf(text: string): Person | undefined {
  if (text.length > longestEntry) return undefined
  const person = parsePerson(text)
  const words = wordsIn(person.name)
  const [first] = words
  if (first === undefined) return undefined
  const name = nameAt(words, 0, true)
  return name !== undefined && name.count > 1 && name.next === words.length && !name.isOrganisation ? person : undefined
}

/** The names of a label like "Øvrige sagsbehandlere": parted by commas, a leading "- " dropped, a lone "-" none. */
export function parseNames(value: string): string[] {
  return value
    .replace(/^\s*[-–]\s*/, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== '-')
}
