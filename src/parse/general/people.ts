import type {MemberList} from '../../layouts/grammar.ts'
import {isPerson, parseParty} from '../../names/person.ts'
import {rowOfNames} from '../../names/row-of-names.ts'
import {cleanLine} from '../../text/lines.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {Participant} from '../../tree/nodes.ts'
import {itemRange} from '../../vocabulary/absences.ts'
import {beforeItems} from '../../vocabulary/attendance.ts'
import {isContentsColumns} from '../../vocabulary/dividers.ts'
import {withoutParty} from '../../vocabulary/people.ts'
import {isRole, roleBefore} from '../../vocabulary/roles.ts'
import {peopleBetween} from '../participants.ts'

/** How the lists of people in a head differ. */
export type PeopleList = Pick<MemberList, 'present' | 'role'>

/** Two names on a line that only a space parts: "Hans-Ole Brix Vibeke Lundsteen". */
const nameParts = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|af|de|der|von|van))*$/u

/** Whether a line of names has a party and begins with a person, as a title with a mark does not: "Ny sti og bro (B)". */
export function isOfMembers(text: string): boolean {
  return /\(\p{Lu}\p{L}{0,3}\)/u.test(text) && isPerson((text.split(/[(,;]/u)[0] as string).trim())
}

/** Whether a line is a member with a party, which is the title of nothing: "Bo Ås, formand (A)". */
export function isMember(tokens: LineTokens, line: number): boolean {
  return tokens.text(line).endsWith(')') && isPeopleLine(tokens, line) && isOfMembers(tokens.text(line))
}

/** Whether a line can be one of a list of people: names, and nothing that a sentence has. */
export function isPeopleLine(tokens: LineTokens, line: number): boolean {
  const printed = printedOf(tokens, line).replace(/(?<![.,;])[.,;]+$/, '')
  const text = printed.slice(0, itemsBehind(printed)?.nameEnd)
  if (text.length > 600 || text === '' || tokens.label(line)?.hasColon || isContentsColumns(cleanLine(text)))
    return false
  if (withDeputy.test(text) || withOffice.test(text)) return true
  // What stands in brackets, as an organisation does, is not parted.
  return text
    .replace(/(?<!\s)\s*\([^()]{4,80}(?:\)|(?=,)|$)/gu, '')
    .split(/[,;]\s*|\s+og\s+|\t|\s{2,}/u)
    .every(isNameOrRole)
}

/** The line without its bullet, columns kept apart. */
function printedOf(tokens: LineTokens, line: number): string {
  const {start} = tokens.dress(line)
  return tokens.lines.text.slice(start, tokens.lines.trimmedEnd(line))
}

const personForm =
  /^(?:(?:\d\.\s*)?(?:formand|næstformand|borgmester|viceborgmester|rådmand|suppleant|stedfortræder|medlem)(?::|\s)\s*)?\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|af|de|la|der|von|van|du))*(?:\s*\((?:[^()]{0,40}|\([^()]{0,40}\))\))*(?::?\s+(?:[-–]\s*)?(?:var\s+|havde\s+meldt\s+)?(?:deltog|afbud|fraværende|til stede|formand|næstformand).{0,60})?$/iu
const roleForm =
  /^(?:\p{Lu}{1,3}|(?:\d\.\s*)?(?:formand|næstformand|borgmester|viceborgmester|medlem)(?:\s*\(\p{Lu}{1,3}\))?|\(\p{Lu}{1,3}\))$/iu

/** Of more words than this a name is several, of which it cannot be told where they end. */
const longestName = 7

function isNameOrRole(part: string): boolean {
  const text = part.trim()
  if (text.split(/\s*\(|\s+/u).length > longestName && !presence.test(text) && rowOfNames(text) === undefined)
    return false
  return (
    text === '' ||
    roleForm.test(text) ||
    isRole.test(text) ||
    withoutParty.test(text) ||
    (text.length < 90 && personForm.test(text) && !/[.!?]$/.test(text) && isInCapitals(text))
  )
}

const capitalWords =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|(?:af|de|la|der|von|van|du)(?!\p{L})))*(?=\s*(\S*))/u

/** Whether the words of a name have capitals, up to what is said of the person: "Bo Ås deltog", no "Kontoret sørger for kaffe". */
function isInCapitals(text: string): boolean {
  const behind = capitalWords.exec(text.replace(roleBefore, ''))?.[1]
  return behind !== undefined && (behind === '' || /^[(:–-]/u.test(behind) || saidOfPerson.test(behind))
}

const saidOfPerson = /^(?:var|havde|deltog|afbud|fraværende|til|formand|næstformand)(?!\p{L})/iu

/** Whether a line has a person with a party or role, so that no label need stand over it. */
export function isPlainPerson(tokens: LineTokens, line: number): boolean {
  return plainPerson.test(tokens.text(line))
}

/** A person with a party, and perhaps a role. */
export const plainPerson =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|af|de|la|der|von|van|du)){1,5},?\s*(?:[Ff]ormand|[Nn]æstformand|[Bb]orgmester|[Mm]edlem)?,?\s*\({1,2}(?:\p{Lu}\p{L}{0,3}|løsgænger)\){1,2}(?:,?\s*(?:-\s*)?(?:formand|næstformand|borgmester|1\. viceborgmester|2\. viceborgmester))?$/u

/** Who was away, and who came instead: "Bo Ås, F - Ida Holm stedfortræder". */
const withDeputy =
  /^(\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){1,5}(?:,\s\p{Lu}{1,3}|\s\(\p{Lu}{1,3}\))?)\s[-–]\s(\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){1,5}(?:,\s\p{Lu}{1,3}|\s\(\p{Lu}{1,3}\))?),?\s\(?(?:som\s+|er\s+|var\s+)?(?:stedfortræder|suppleant)\)?$/u

/** How many lines a list has at the least that tells by its form that each has one person. */
const leastOfOneEach = 3
/** A name in full, perhaps with a word in brackets. */
const fullName = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|af|de|la|der|von|van|du|el|al)){1,5}(?:\s\([^()]{0,40}\))?`
const onlyName = new RegExp(`^${fullName}$`, 'u')
/** A name, and behind its comma what the person is. */
const nameAndCalling = new RegExp(String.raw`^(${fullName}),\s*(\S.{0,118}[^.,;!?\s])$`, 'u')

/**
 * The line behind a list whose lines have one person each, with what they are behind a comma; `from` where it is none:
 *
 *   Ida Holm, Formand, udpeget af Byrådet
 *   Bo Ås, Klitby Guiderne
 *
 * @param isForm whether another list of the head has this form
 */
export function endOfOneEach(tokens: LineTokens, from: number, to: number, isForm: boolean): number {
  let people = 0
  let callings = 0
  let isTold = isForm
  let line = tokens.next(from, to)
  for (; line < to && tokens.label(line) === undefined; line = tokens.next(line + 1, to)) {
    const text = printedOf(tokens, line)
    const calling = nameAndCalling.exec(text)?.[2]
    if (calling === undefined && !onlyName.test(text)) break
    people++
    if (calling === undefined) continue
    callings++
    isTold ||= /^\p{Ll}/u.test(calling)
  }
  return (isForm || people >= leastOfOneEach) && isTold && callings * 2 >= people ? line : from
}

/** The person of a line of such a list; undefined where it is none. */
export function personWithCalling(tokens: LineTokens, line: number, list: PeopleList): Participant[] | undefined {
  const {start} = tokens.dress(line)
  const [, name, calling] = nameAndCalling.exec(printedOf(tokens, line)) ?? []
  if (name === undefined || calling === undefined) return undefined
  const people = peopleBetween(tokens.lines, line, start, start + name.length, list)
  const [person] = people
  if (person === undefined || people.length > 1) return undefined
  const party = parseParty(calling)
  if (party === null) person.role ??= calling
  else person.party ??= party
  return people
}

/** "Forældrevalgte: Bo Ås, Ida Holm.", "Elever: Afbud fra Lis Kær.": a group of a list, by what its people are there for. */
const groupOfList = /^\p{Lu}[\p{L} /-]{2,40}:\s*(?<away>(?:afbud|fraværende)(?:\s+fra)?:?\s+)?(?=(?<names>\S.*)$)/iu

/** Where the names of a group of a list begin on a line, and whether they are of those who were away; undefined where it is none. */
export function namesOfGroup(
  tokens: LineTokens,
  line: number,
): {start: number; end: number; isAway: boolean} | undefined {
  const printed = printedOf(tokens, line)
  const match = groupOfList.exec(printed)
  const names = match?.groups?.names
  if (match === null || names === undefined || printed.length > longestGroup) return undefined
  const start = tokens.dress(line).start + match[0].length
  const listed = names.replace(/(?<![.,\s])[.,\s]+$/u, '')
  const end = start + listed.length
  if (/^[-–\s]*$/.test(names)) return {start: end, end, isAway: false}
  if (!listed.split(/,\s*|(?<!\s)\s+og\s+/u).every(isFullName)) return undefined
  return {start, end, isAway: match.groups?.away !== undefined}
}

const longestGroup = 500

function isFullName(part: string): boolean {
  return onlyName.test(part.trim())
}

/** Where a name ends that has the items behind it that the person was away from, and these: "Bo Ås (A), sag 129-138". */
function itemsBehind(text: string): {nameEnd: number; items: string} | undefined {
  const printed = text.trimEnd()
  const range = itemRange.exec(printed)
  if (range === null || range.index + range[0].length < printed.length) return undefined
  const name = printed.slice(0, range.index).trimEnd().replace(beforeItems, '')
  return onlyName.test(name) ? {nameEnd: name.length, items: range[0].trim()} : undefined
}

/** The people between two offsets of a line. */
export function peopleOn(
  tokens: LineTokens,
  line: number,
  start: number,
  end: number,
  list: PeopleList,
): Participant[] {
  const {lines} = tokens
  const printed = lines.text.slice(start, end)
  const away = list.present ? undefined : itemsBehind(printed)
  if (away !== undefined)
    return peopleBetween(lines, line, start, start + away.nameEnd, {...list, present: true}).map((person) => ({
      ...person,
      awayFrom: away.items,
    }))
  const deputy = withDeputy.exec(printed.trimEnd())
  if (deputy !== null) {
    const [, away = '', instead = ''] = deputy
    const from = start + printed.indexOf(instead, away.length)
    return [
      ...peopleBetween(lines, line, start, start + away.length, {...list, present: false}),
      ...peopleBetween(lines, line, from, from + instead.length, {present: true, role: 'stedfortræder'}),
    ]
  }
  const withRole = personWithOffice(tokens, line, start, printed, list)
  if (withRole !== undefined) return withRole
  const told = presence.exec(printed)
  if (told !== null) {
    const nameEnd = start + (told[1] as string).length
    const present = /^(?:deltog|deltager|til stede|mødt)/iu.test(told[2] as string)
    const people = peopleBetween(lines, line, start, nameEnd, {...list, present})
    const instead = insteadOf.exec(told[2] as string)
    if (instead === null) return people
    const from = start + printed.indexOf(told[2] as string) + instead[0].length
    const to = start + printed.replace(/(?<![.,;\s])[.,;\s]+$/, '').length
    return [...people, ...peopleBetween(lines, line, from, to, {role: null, present: false})]
  }
  const stop = end - (/(?<![.,;\s])[.,;\s]+$/.exec(printed)?.[0].length ?? 0)
  const row = rowOfNames(lines.text.slice(start, stop))
  if (row !== undefined)
    return row.flatMap((one) => peopleBetween(lines, line, start + one.start, start + one.end, list))
  const pair = pairOf(printed.trim())
  if (pair !== undefined) {
    const gap = start + printed.indexOf(pair)
    return [...peopleBetween(lines, line, start, gap, list), ...peopleBetween(lines, line, gap, stop, list)]
  }
  return peopleBetween(lines, line, start, stop, list)
}

/** A person, and behind a stroke what the person is, in a word: "Ida Holm/Skoleleder", "Bo Ås/Personalerep. Afbud". */
const withOffice = new RegExp(String.raw`^(${fullName})\s?/\s?(\p{L}{4,}\.?)(\s(?:afbud|fraværende))?$`, 'iu')

/** The person of such a line; undefined where it is none. */
function personWithOffice(tokens: LineTokens, line: number, start: number, printed: string, list: PeopleList) {
  const [, name, office, away] = withOffice.exec(printed.trimEnd()) ?? []
  if (name === undefined || office === undefined) return undefined
  const [person] = peopleBetween(tokens.lines, line, start, start + name.length, list)
  if (person === undefined) return undefined
  person.role = office
  if (away !== undefined) person.present = false
  return [person]
}

/** "Palle Emdrup: Afbud": what a list tells of each person behind the name. */
const presence =
  /^([^:,]{3,80}?)(?:\s*[:–-])?\s+(?:var\s+)?((?:deltog|deltager|til stede|mødt|afbud|fraværende|ikke til stede).*)$/isu

/** "deltog som stedfortræder for Bo Ås": who was away. */
const insteadOf = /^(?:deltog|deltager|mødte?)\s+(?:som\s+(?:stedfortræder|suppleant)\s+for|i\s+stedet\s+for)\s+/iu

/** The second of two names that only a space parts; undefined where there is one, or it cannot be told. */
function pairOf(text: string): string | undefined {
  if (!nameParts.test(text)) return undefined
  const words = text.split(/\s+/)
  return words.length === 4 && words.every((word) => /^\p{Lu}/u.test(word)) ? words.slice(2).join(' ') : undefined
}
