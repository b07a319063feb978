import type {MemberList} from '../layouts/grammar.ts'
import type {Capture} from '../layouts/pattern.ts'
import {isBody} from '../names/body.ts'
import {isPartyAlone, parsePerson} from '../names/listed-person.ts'
import {nameOn} from '../names/person.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {withoutPrivate} from '../text/private.ts'
import type {Participant} from '../tree/nodes.ts'
import {severalDeputies} from '../vocabulary/absences.ts'
import {awayForPart} from '../vocabulary/attendance.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {givenNames} from '../vocabulary/given-names.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {betweenPeople, firstNames, nobody, noEntry} from '../vocabulary/people.ts'
import {deputyRole, isRole, roleBefore} from '../vocabulary/roles.ts'

// Lists of members, one a line, in columns, or behind the heading of the list:
//
//   Medlemmer                                Afbud: Bo Ås (F), Mia Lund (V)
//   Lise Holm (A) - formand     Ib Dam (V)

/** The longest line of a list, and the longest name with what stands behind it. */
const longestLine = 200
const longestName = 90

/** Whether a line can stand in a list of people: names, with nothing that a sentence has. */
export function isNameLine(lines: Lines, line: number): boolean {
  const start = withoutBullet(lines, lines.indent(line), lines.end(line))
  const text = lines.clean(start, lines.end(line))
  if (text.length > longestLine) return false
  return nobody.test(text) || text.split(columnBreak).every((cell) => isName(cell.trim()))
}

const columnBreak = /\s{2,}/u

function isName(text: string): boolean {
  const printed = text.replace(roleBefore, '')
  if (text.length > longestName || /[!?;]|\p{Ll}{3}\.(?:\s|$)/u.test(printed)) return false
  const name = nameOn(printed)
  return name !== undefined && name.count > 1 && /^(?:$|\s*[(,:]|\s[–-]\s)/u.test(printed.slice(name.end))
}

/** The people on a line of a list. */
export function participantsOn(lines: Lines, line: number, list: MemberList): Participant[] {
  return peopleBetween(
    lines,
    line,
    withoutBullet(lines, lines.indent(line), lines.end(line)),
    lines.trimmedEnd(line),
    list,
  )
}

/** The people behind the heading of a list, on its line. */
export function participantsBehind(
  lines: Lines,
  line: number,
  captures: readonly Capture[],
  list: MemberList,
): Participant[] {
  return captures.flatMap(({start, end}) => peopleBetween(lines, line, start, end, list))
}

/** The people between two offsets of a line. */
export function peopleBetween(
  lines: Lines,
  line: number,
  start: number,
  end: number,
  list: Pick<MemberList, 'present' | 'role'>,
): Participant[] {
  return cellsOf(lines.text, start, end).flatMap(({from, to}): Participant[] => {
    const raw = lines.text.slice(from, to)
    const several = severalDeputies.exec(raw)
    if (several !== null && several.index > 0) {
      const behind = from + several.index + several[0].length
      const deputies = peopleBetween(lines, line, behind, raw.endsWith(')') ? to - 1 : to, {
        present: true,
        role: deputyRole,
      })
      return [...peopleBetween(lines, line, from, from + several.index, list), ...deputies]
    }
    // "Fraværende: Bo Ås - kom kl. 10.15", "Til stede: Bo Ås, mødte kl. 10.15": who was away for a part was there.
    const part = awayForPart.exec(raw)
    if (part !== null) return peopleBetween(lines, line, from, from + part.index, {...list, present: true})
    const position = lines.position(from, to, line, line)
    // What a wide gap still parts in a cell is a role in a column of its own.
    const cell = raw.replace(/\t|\s{2,}/u, ' - ')
    const printed = withoutPrivate(cleanLine(cell.replace(commaAtEnd, '')))
    const {name, party, role, isAway} = parsePerson(printed)
    if (nobody.test(name) || noEntry.test(name) || labelBefore.test(name) || isBodyAsWhole(name)) return []
    return [{type: 'participant', name, party, role: role ?? list.role, present: list.present && !isAway, position}]
  })
}

/** "Bo Ås, , Ida Holm": a name is missing. */
const commaAtEnd = /(?<![,\s])[,\s]*,\s*$/u

/** Whether all of a body came, as one word says: "Deltagere: Seniorrådet, Ida Holm"; "Bo Raad" has two. */
function isBodyAsWhole(name: string): boolean {
  return !name.includes(' ') && isBody(name)
}

/** "Sagsbehandler: lip": a label of the column beside, which is nobody. */
const labelBefore = /^\p{L}[\p{L}.]{2,30}:\s/u

/** A party behind a name's comma: "F", "F (midlertidigt for …)", "(A)". */
const partyFirst = /^\(?\p{Lu}{1,3}\)?(?:\s*\(|\s*,|\s*$)/u

const firstName = /\p{Lu}[\p{L}-]+/gu
/** How many such names a list has at the least: "Holm, Viborg" is a person and a town. */
const leastFirstNames = 3

function cellsOf(text: string, start: number, end: number): {from: number; to: number}[] {
  const printed = text.slice(start, end)
  if (firstNames.test(printed)) {
    const names = [...matchesIn(firstName, printed)]
    if (names.length >= leastFirstNames || names.some(([name]) => givenNames.has(name.toLowerCase())))
      return names.map((name) => ({from: start + name.index, to: start + name.index + name[0].length}))
  }
  const cells: {from: number; to: number}[] = []
  let from = start
  let passed = start
  let isOpen = false
  for (const match of matchesIn(betweenPeople, text.slice(start, end))) {
    const to = start + match.index
    isOpen = isOpenAt(text, passed, to, isOpen)
    passed = to
    if (isOpen) continue
    const rest = text.slice(to + match[0].length, end).trim()
    if (isRole.test(rest) || partyFirst.test(rest) || isPartyAlone(rest.split(',', 1)[0] as string)) continue
    if (to > from) cells.push({from, to})
    from = to + match[0].length
  }
  if (end > from) cells.push({from, to: end})
  return cells
}

/** Whether a bracket is open at an offset, as in "(Børne- og Ungerådet)", given whether one was at an earlier one. */
function isOpenAt(text: string, from: number, to: number, wasOpen: boolean): boolean {
  let isOpen = wasOpen
  for (let at = from; at < to; at++) {
    if (text[at] === '(') isOpen = true
    else if (text[at] === ')') isOpen = false
  }
  return isOpen
}

function withoutBullet(lines: Lines, start: number, end: number): number {
  return bullets.has(lines.text[start] as string) ? lines.skipSpaces(start + 1, end) : start
}
