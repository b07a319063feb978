import {isPerson, parseParty, titleBefore} from '../../names/listed-person.ts'
import {isListOfPeople} from '../../names/name-lists.ts'
import {isOrganisation} from '../../names/no-names.ts'
import {isFullName, nameOn} from '../../names/person.ts'
import {rowOfNames} from '../../names/row-of-names.ts'
import {behindNumber} from '../../tokens/dress.ts'
import {withoutCellEnd} from '../../tokens/head-label.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {Participant} from '../../tree/nodes.ts'
import {disqualified, reasonBehind as reasonAlone} from '../../vocabulary/absences.ts'
import {awayForPart, cameInstead, groupOfList, reasonBehind, saidBehindName} from '../../vocabulary/attendance.ts'
import {betweenCells, nobody} from '../../vocabulary/people.ts'
import {countedRole, deputyRole, isRole, roleBefore, roleLabel} from '../../vocabulary/roles.ts'
import {type PeopleList, peopleBetween} from '../participants.ts'

/** Whether a line of names has a party and begins with a person, as a title with a mark does not: "Ny sti og bro (B)". */
export function isOfMembers(text: string): boolean {
  return /\(\p{Lu}\p{L}{0,3}\)/u.test(text) && isPerson((text.split(/[(,;]/u)[0] as string).trim())
}

/** Whether a line is a member with a party, which is the title of nothing: "Bo Ås, formand (A)". */
export function isMember(tokens: LineTokens, line: number): boolean {
  return tokens.text(line).endsWith(')') && isPeopleLine(tokens, line) && isOfMembers(tokens.text(line))
}

/** Whether a line begins with somebody and why that one was away: "Ida Bro grundet sygdom, suppleant Bo Ås deltager", "Bo Ås (Venstre), ferie." */
export function isAwayFor(text: string): boolean {
  const name = nameOn(text)
  if (name === undefined || !isFullName(text.slice(0, name.end))) return false
  const said = text.slice(name.end)
  const behind = said.replace(/^\s*\([^()]{1,40}\)/u, '')
  return reasonBehind.test(behind) || (said.length > 1 && reasonAlone.test(behind))
}

/** The longest line of people. */
const longestLine = 600

/** Where the names of a line begin, behind a bullet or the number of who is first: "1. Bo Ås (A)". */
export function startOfNames(tokens: LineTokens, line: number): number {
  const {start} = tokens.dress(line)
  const end = tokens.lines.trimmedEnd(line)
  const {text} = tokens.lines
  const behind = behindNumber(text, start, end)
  if (behind === start) return start
  return isPerson(text.slice(behind, end)) && !countedRole.test(text.slice(start, end)) ? behind : start
}

/** Whether a line can be one of a list of people: names, and nothing that a sentence has. */
export function isPeopleLine(tokens: LineTokens, line: number): boolean {
  const names = tokens.lines.text.slice(startOfNames(tokens, line), endOfNames(tokens, line))
  const text = names.replace(/(?<![.,;])[.,;]+$/, '').replace(awayForPart, '')
  const isLabel = text.endsWith(':') || tokens.label(line)?.hasColon
  // "Grundejersammenslutningen Bakkerne": whom the person above is there for.
  if (isOrganisation(/^\p{L}+/u.exec(text)?.[0] ?? '')) return false
  if (text.length > longestLine || text === '' || isLabel || tokens.beginsContents(line)) return false
  if (nobody.test(text)) return true
  // What stands in brackets, as an organisation does, is not parted.
  const cells = text.replace(/(?<!\s)\s*\([^()]{4,80}(?:\)|(?=,)|$)/gu, '').split(betweenCells)
  return (
    cells.every(isNameOrRole) ||
    deputyTold(text) !== undefined ||
    (nameOn(names) !== undefined && isListOfPeople(names))
  )
}

/** Where a line ends, without the bar behind a cell of a table. */
export function endOfNames({lines}: LineTokens, line: number): number {
  return withoutCellEnd(lines.text, lines.indent(line), lines.trimmedEnd(line))
}

/** The longest name in a list, with what is said behind it. */
const longestEntry = 90
export const partyBehind = /(?:(?<!\s)\s+)?\(\p{Lu}{1,3}\)$/u
/** "Mogens Dal Ø": the letter is no part of the name. */
const letterBehind = /^\s\p{Lu}(?=\s|$)/u

function isNameOrRole(part: string): boolean {
  const text = part.trim()
  // "V", "(A)", "formand (C)": what stands apart from a name.
  if (text === '' || parseParty(text) !== null || isRole.test(text.replace(partyBehind, ''))) return true
  if (text.length >= longestEntry || /[.!?]$/.test(text)) return false
  const printed = text
    .slice(titleBefore(text)?.length ?? 0)
    .trimStart()
    .replace(roleBefore, '')
  const name = nameOn(printed)
  const behind = name === undefined ? undefined : printed.slice(name.end).replace(letterBehind, '')
  const isListed = behind !== undefined && saidBehindName.test(behind) && !disqualified.test(behind)
  return isListed || rowOfNames(text) !== undefined || isPerson(text)
}

/** Who was away, and who came instead in the words of a sentence, as offsets: "Bo Ås (F). I stedet deltog Ida Holm (F)". */
function deputyTold(text: string): {awayEnd: number; start: number; end: number} | undefined {
  const match = cameInstead.exec(text)
  if (match === null) return undefined
  const away = text.slice(0, match.index)
  if (away !== '' && !isListOfPeople(away)) return undefined
  const start = match.index + match[0].length
  const rest = text.slice(start)
  const name = nameOn(rest)
  if (name === undefined || name.count < 2) return undefined
  const party = partyBehind.exec(/^\s*\([^()]*\)/u.exec(rest.slice(name.end))?.[0] ?? '')?.[0].length ?? 0
  return {awayEnd: match.index, start, end: start + name.end + party}
}

/** Where the names of a group of a list begin on a line, and whether they are of those who were away; undefined where it is none. */
export function namesOfGroup(
  tokens: LineTokens,
  line: number,
): {start: number; end: number; isAway: boolean} | undefined {
  const printed = tokens.printed(line)
  const match = groupOfList.exec(printed)
  const names = match?.groups?.names
  if (match === null || names === undefined || printed.length > longestGroup || roleLabel.test(printed))
    return undefined
  const start = tokens.dress(line).start + match[0].length
  const listed = names.replace(/(?<![.,\s])[.,\s]+$/u, '')
  const end = start + listed.length
  if (/^[-–\s]*$/.test(names)) return {start: end, end, isAway: false}
  if (!isListOfPeople(listed)) return undefined
  return {start, end, isAway: match.groups?.away !== undefined}
}

const longestGroup = 500

/** The people between two offsets of a line, or of several that a list is wrapped over. */
export function peopleOn(
  {lines}: LineTokens,
  start: number,
  end: number,
  list: PeopleList,
  isWrapped = false,
): Participant[] {
  const deputy = deputyTold(lines.text.slice(start, end).trimEnd())
  if (deputy === undefined) return peopleBetween(lines, start, end, list, isWrapped)
  return [
    ...peopleBetween(lines, start, start + deputy.awayEnd, {...list, present: false}),
    ...peopleBetween(lines, start + deputy.start, start + deputy.end, {present: true, role: deputyRole}),
  ]
}
