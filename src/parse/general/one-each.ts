import {isPartyAlone, parseParty, parsePerson} from '../../names/listed-person.ts'
import {municipalityIn} from '../../names/municipality.ts'
import {isFullName} from '../../names/person.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {Participant} from '../../tree/nodes.ts'
import {awayBehind, insteadBehind, toldOfName} from '../../vocabulary/attendance.ts'
import {beginsGivenName} from '../../vocabulary/given-names.ts'
import {type PeopleList, peopleBetween} from '../participants.ts'
import {partyBehind} from './people.ts'

// Lists of which each line has one person, with what the person is or where from:
//
//   Ida Holm, Formand, udpeget af Byrådet     • Ida Holm: Byrådet             Ida Holm, Lyngvig Kommune
//   Bo Ås, Klitby Guiderne                    • Bo Ås, Klitby Tryk AFBUD      Bo Ås, Region Østland

/** How many lines a list has at the least that tells by its form that each has one person. */
const leastOfOneEach = 3
/** A name, and behind its comma or colon what the person is, or behind a dash for whom. */
const nameAndCalling =
  /^(?<name>[^,:]{3,90}?)(?:(?<mark>[,:])\s*|\s[-–]\s+(?=\p{Lu}))(?<calling>\S.{0,118}[^.,;!?\s])$/u

/** Such a list, up to the line behind it. */
export interface OneEach {
  to: number
  /** Whether people are told by the municipality or region that they come from, so that capitals alone are no party. */
  areFrom: boolean
}

function callingOf(text: string): {name: string; calling: string; hasColon: boolean} | undefined {
  const {name: printed = '', mark, calling = ''} = nameAndCalling.exec(text)?.groups ?? {}
  const hasColon = mark === ':'
  const name = printed.replace(insteadBehind, '')
  // "Bo Ås: Afbud" tells whether the person came.
  return isFullName(parsePerson(name).name) && !(mark !== ',' && toldOfName.test(text))
    ? {name, calling, hasColon}
    : undefined
}

/** Whether a text is the name of a municipality or a region, perhaps with what somebody is there: "Klitby Kommune, formand". */
function isAuthority(text: string): boolean {
  const named = municipalityIn(text)
  return named?.start === 0 && (named.end === text.length || text[named.end] === ',')
}

/**
 * The list that begins on a line; undefined where none does.
 *
 * @param isForm whether another list of the head has this form
 * @param first the first person, behind the label of the list
 */
export function oneEachFrom(
  tokens: LineTokens,
  from: number,
  to: number,
  isForm: boolean,
  first?: Stretch,
): OneEach | undefined {
  let people = 0
  let callings = 0
  let isTold = isForm
  let areFrom = false
  /** How many lines begin with a given name, and behind how many names another one does: "Bo Ås, Ida Holm". */
  let given = 0
  let second = 0
  let line = tokens.next(from, to)
  for (; line < to; line = tokens.next(line + 1, to)) {
    const start = line === from ? first?.start : undefined
    if (start === undefined && tokens.label(line) !== undefined) break
    const text = textFrom(tokens, line, start ?? tokens.dress(line).start)
    const {calling, hasColon} = callingOf(text) ?? {}
    if (calling === undefined && !isFullName(parsePerson(text).name)) break
    people++
    given += Number(beginsGivenName(text))
    if (calling === undefined) continue
    callings++
    areFrom ||= isAuthority(calling)
    const [word = ''] = calling.split(/[\s-]/u, 1)
    const isGiven = beginsGivenName(calling)
    const isOther = isGiven || parseParty(word) !== null
    second += Number(isGiven || /^\p{Lu}{1,3}\s/u.test(calling))
    isTold ||= /^\p{Ll}/u.test(calling) || (tokens.dress(line).hasBullet && (hasColon === true || !isOther))
  }
  // "Ida Holm, Ældre Sagen" over "Bo Ås, DH"
  isTold ||= second === 0 && given * 2 >= people && callings >= leastOfOneEach
  const isLong = isForm || areFrom || people >= leastOfOneEach
  return isLong && (isTold || areFrom) && callings * 2 >= people && line > from ? {to: line, areFrom} : undefined
}

/** The text of a line from an offset on. */
function textFrom({lines}: LineTokens, line: number, start: number): string {
  return lines.text.slice(start, lines.trimmedEnd(line))
}

/** The person of a line of such a list, who can stand behind its label; undefined where it is none. */
export function personWithCalling(
  tokens: LineTokens,
  line: number,
  list: PeopleList,
  {areFrom}: OneEach,
  start = tokens.dress(line).start,
): Participant[] | undefined {
  const {name, calling} = callingOf(textFrom(tokens, line, start)) ?? {}
  if (name === undefined || calling === undefined) return undefined
  const people = peopleBetween(tokens.lines, start, start + name.length, list)
  const [person] = people
  if (person === undefined || people.length > 1) return undefined
  // "Ida Holm, formand (A)"
  const lettered = partyBehind.exec(calling)
  const alone = parseParty(calling) ?? (isPartyAlone(calling) ? calling : null)
  const party = (areFrom ? null : alone) ?? (lettered === null ? null : parseParty(lettered[0].trim()))
  const away = awayBehind.exec(calling)
  const role = calling.slice(0, lettered?.index ?? away?.index)
  if (away !== null) person.present = false
  if (role !== '' && (party === null || lettered !== null)) person.role ??= role
  person.party ??= party
  return people
}
