import {cleanLine} from '../text/lines.ts'
import {wordsIn} from '../text/words.ts'
import {absenceMark} from '../vocabulary/attendance.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {withoutParty} from '../vocabulary/people.ts'
import {isRole, roleBefore} from '../vocabulary/roles.ts'
import {isTitle} from './no-names.ts'
import {partyAt} from './party.ts'
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

/** What can stand between a name and what is said of the person. */
const beforeRole = /(?<!\s)\s+[–-]\s+|,\s*|(?<!\s)\s+\(/gu

/**
 * An entry of a list of people: "Formand Erik Holm (A)", "Mia Lund (V) - næstformand",
 * "Ib Dam (F), suppleant for Bo Ås (F)", "Lis Kær, A (afbud)". What fits no part stays in the name.
 */
export function parsePerson(printed: string): Person {
  const whole = inOrder(cleanLine(printed))
  const mark = absenceMark.exec(whole)
  const text = mark === null || mark.index === 0 ? whole : whole.slice(0, mark.index)
  const isAway = text !== whole
  // What stands before the name and behind it: "Lektor Bo Ås (næstformand)" is there as the latter.
  const office = roleBefore.exec(text)
  const title = office === null ? titleBefore(text) : undefined
  const named = text.slice(office?.[0].length ?? title?.length ?? 0).replace(/^\s*:?\s*/u, '')
  const {gap, role} = roleBehind(named) ?? {}
  return {role: office?.[1] ?? role ?? title ?? null, isAway, ...nameAndParty(named.slice(0, gap))}
}

/** What a person is, behind the name, and where what stands between them begins. */
function roleBehind(text: string): {gap: number; role: string} | undefined {
  for (const {index, 0: gap} of matchesIn(beforeRole, text)) {
    const role = text.slice(index + gap.length).replace(gap.endsWith('(') ? /\)$/ : /$/, '')
    const [word = ''] = /^\p{Ll}+/u.exec(role) ?? []
    if (isRole.test(role) || (isTitle(word) && !withoutParty.test(role))) return {gap: index, role}
  }
  return undefined
}

/** A title, perhaps with a word before it: "Adm. direktør Per Holm", "Politisk chef Ida Brink". */
const firstTitle = /^((?:\p{Lu}(?:\p{Ll}{2,6}\.|\p{Ll}{3,20}(?=\s\p{Ll}))\s)?(\p{L}[\p{L}-]*))(?:\s*:)?\s+(?=\p{Lu})/u

/** The title that a name in full stands behind: "Lektor Ida Marie Brink". */
export function titleBefore(text: string): string | undefined {
  const [printed = '', title, word = ''] = firstTitle.exec(text) ?? []
  if (title === undefined || !isTitle(word)) return undefined
  return (nameOn(text.slice(printed.length))?.count ?? 0) > 1 ? title : undefined
}

const twiceBracketed = /\(\(([^()]{1,40})\)\)?/gu
/** Names with what stands behind them in other orders than the party in brackets and then the role. */
const orders = [
  // "Bo Ås, A (midlertidigt for …)", "Bo Ås, A (formand)", and no "Bo Ås, A (afbud)"
  /^(?<name>[^,()]+),\s*(?<party>\p{Lu}{1,3})\s*\((?<note>.+)\)$/u,
  // "Bo Ås, løsgænger"
  /^(?<name>[^,()]+),\s*(?<party>\p{Ll}+)$/u,
  // "Bo Ås (A) formand"
  /^(?<name>[^,()]+)(?<!\s)\s*\((?<party>\p{Lu}\p{L}{0,4})\)\s+(?<role>\p{L}[^,()]{2,40})$/u,
  // "Bo Ås (bkas) V": by what a system knows somebody, before the party; "Bo Ås (formand) A", and no "Bo Ås (afbud) A".
  /^(?<name>[^,()]+)(?<!\s)\s\((?<note>\p{Ll}{2,8})\)\s(?<party>\p{Lu}{1,2})$/u,
  // "Bo Ås, (A)", "Bo Ås, Formand (A)"
  /^(?<name>[^,()]+?)(?:,|\s[-–])\s*(?:(?<role>\p{L}[\p{L}. ]{3,30}?)\s*)?\((?<party>\p{Lu}\p{L}{0,4})\)$/u,
]

/** An entry with its party in brackets right behind the name, and the role behind that. */
function inOrder(whole: string): string {
  const printed = whole.replace(twiceBracketed, '($1)')
  for (const order of orders) {
    const {name, party = '', role, note = ''} = order.exec(printed)?.groups ?? {}
    if (name === undefined || !(/^\p{Lu}/u.test(party) || withoutParty.test(party))) continue
    if (absenceMark.test(`x (${note})`) || (role !== undefined && !isRole.test(role))) continue
    const office = role ?? (isRole.test(note) || (/^\p{Ll}+$/u.test(note) && isTitle(note)) ? note : undefined)
    return `${name} (${party})${office === undefined ? '' : `, ${office}`}`
  }
  return printed
}

/** "Bodil Clark (A)", "Bodil Clark, A", "Bodil Clark ()" as a name and a party. */
function nameAndParty(text: string): {name: string; party: string | null} {
  // A bracket that a wrapped list has not closed is of an organisation.
  const brackets = /^(.*?)(?<!\s)\s?\(([^()]*)(\)?)$/u.exec(text)
  if (brackets !== null) {
    const [, name = '', inside = '', close = ''] = brackets
    if (inside.trim() === '' || isOfOrganisation(wordsIn(inside))) return {name, party: null}
    if (close === '') return {name: text, party: null}
    return isParty(inside.trim()) ? {name, party: inside.trim()} : {name: text, party: null}
  }
  const comma = text.lastIndexOf(',')
  const behind = comma < 0 ? '' : text.slice(comma + 1).trim()
  const words = behind === '' ? [] : wordsIn(behind)
  const party = partyAt(words, 0)
  return party !== undefined && party.next === words.length
    ? {name: text.slice(0, comma).trim(), party: behind}
    : {name: text, party: null}
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
