import {isPartyAlone, isPerson, parsePerson} from '../../names/listed-person.ts'
import {isListOfPeople} from '../../names/name-lists.ts'
import {isFullName} from '../../names/person.ts'
import type {Stretch} from '../../text/stretch.ts'
import {withoutCellEnd} from '../../tokens/head-label.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {itemRange} from '../../vocabulary/absences.ts'
import {exceptFor, tookNoPartIn} from '../../vocabulary/attendance.ts'
import type {HeadLabel} from '../../vocabulary/labels.ts'
import {listGoesOn, nobodyOrAll, withoutParty} from '../../vocabulary/people.ts'
import {chairRole, deputyRole, isRole, secretaryRole} from '../../vocabulary/roles.ts'
import {nobodyNamed} from '../../vocabulary/run-in-head.ts'
import type {PeopleList} from '../participants.ts'
import type {HeadFindings} from './head-findings.ts'
import {type OneEach, oneEachFrom, personWithCalling} from './one-each.ts'
import {endOfNames, isPeopleLine, peopleOn, startOfNames} from './people.ts'

// The lists of people in a head: names behind their label or below it, on one line or
// wrapped, one a line, in groups.
//
//   Til stede:   Bo Ås (A), Ida Holm (V),
//                Eva Lund (C)
//   Afbud
//   Jens Eng (F)

export const lists: Partial<Record<HeadLabel, PeopleList>> = {
  present: {present: true, role: null},
  away: {present: false, role: null},
  deputies: {present: true, role: deputyRole},
  secretary: {present: true, role: secretaryRole},
  chair: {present: true, role: chairRole},
}

/** Reads the people of a head, and knows which list is open. */
export class HeadPeople {
  readonly #tokens: LineTokens
  readonly #found: HeadFindings
  /** The list that is open; null where one is that is not kept. */
  list: PeopleList | null | undefined
  /** Whether the list stands on the line of its label, so that it is not told whose the groups below it are. */
  isOnItsLine = false
  /** The list of which each line has one person. */
  #oneEach: OneEach | undefined
  #hasOneEach = false

  constructor(tokens: LineTokens, found: HeadFindings) {
    this.#tokens = tokens
    this.#found = found
  }

  /** Whether a line can be of the list that is open: it is built as names are, or the list has one person a line. */
  isPeople(line: number): boolean {
    return this.isOneEach(line) || isPeopleLine(this.#tokens, line)
  }

  /** Whether a line is of a list that has one person a line, with what they are. */
  isOneEach(line: number): boolean {
    return this.#oneEachAt(line) !== undefined
  }

  #oneEachAt(line: number): OneEach | undefined {
    return this.#oneEach !== undefined && line < this.#oneEach.to ? this.#oneEach : undefined
  }

  /** "Medlemmerne var mødt, bortset fra Bo Ås og Ida Holm, der havde meldt afbud." */
  readAway(line: number): boolean {
    const {lines} = this.#tokens
    const start = lines.indent(line)
    const printed = lines.text.slice(start, lines.trimmedEnd(line))
    const match = exceptFor.exec(printed)
    const names = match?.groups?.names
    if (match === null || names === undefined) return false
    const from = start + match[0].indexOf(names)
    const to = from + names.length
    if (!isListOfPeople(lines.clean(from, to))) return false
    const people = peopleOn(this.#tokens, from, to, {present: false, role: null})
    this.#found.addPeople(people)
    this.#found.isBegun = true
    if (printed.length - match[0].length > 2) this.#found.remark(line)
    return true
  }

  /**
   * Opens the list of a label, and reads the names behind it; gives the last line that it has.
   *
   * @param isFirst whether the value is one person, and the others stand on lines of their own
   */
  open(line: number, to: number, list: PeopleList, value: Stretch | undefined, isFirst: boolean): number {
    this.list = list
    this.isOnItsLine = value !== undefined
    this.#found.mark(line, 'members')
    // Behind their label, "Bo Ås, Ida Holm" are two in whatever form the other lists are.
    this.#oneEach =
      value === undefined
        ? oneEachFrom(this.#tokens, line + 1, to, this.#hasOneEach)
        : oneEachFrom(this.#tokens, line, to, false, value)
    this.#hasOneEach ||= this.#oneEach !== undefined
    if (value === undefined) return line
    const first = this.#oneEach && personWithCalling(this.#tokens, line, list, this.#oneEach, value.start)
    if (first === undefined) return this.#readNames(line, value.start, isFirst ? line + 1 : to, list)
    this.#found.addPeople(first)
    return line
  }

  /** Names behind a label; a list that is wrapped goes on over the next lines. */
  #readNames(line: number, start: number, to: number, list: PeopleList): number {
    const tokens = this.#tokens
    const {lines} = tokens
    let last = line
    for (let next: number | undefined = line; next !== undefined; next = this.#below(last, to)) last = next
    const whole = withoutCellEnd(lines.text, start, lines.trimmedEnd(last))
    const said = last === line ? namesBefore(lines.text.slice(start, whole)) : undefined
    const end = said === undefined ? whole : start + said
    if (said !== undefined) this.#found.remarkOn(line, lines.skipSpaces(end + 1, whole), whole)
    // "Fraværende: Bemærkninger til dagsordenen:" are two labels, of which the first has nobody.
    const isLabel = lines.text[lines.trimmedEnd(last) - 1] === ':'
    const people = isLabel ? [] : peopleOn(tokens, start, end, list, last > line)
    if (people.length === 0 && !isLabel && !nobodyOrAll.test(lines.text.slice(start, end).trim()))
      this.#found.remark(line, last)
    this.#found.addPeople(people)
    return last
  }

  /** Whether a line begins nothing else than names. */
  #canGoOn(line: number): boolean {
    const tokens = this.#tokens
    return tokens.label(line) === undefined && tokens.numbered(line) === undefined && !tokens.dress(line).hasBullet
  }

  /** Whether a line goes on the list of names that the line above has begun. */
  #goesOn(line: number, above: number): boolean {
    const tokens = this.#tokens
    if (!this.#canGoOn(line)) return false
    const before = tokens.lines.slice(above).trimEnd()
    if (listGoesOn.test(before) || endsWithinName(before, tokens.text(line))) return isPeopleLine(tokens, line)
    // A wrapped list is indented to where its names begin, and has commas of its own.
    const isIndented = tokens.lines.column(line) > 4
    return before.includes(',') && isPeopleLine(tokens, line) && (isIndented || tokens.text(line).includes(','))
  }

  /** The line that goes on the list of names that a line has begun. */
  #below(line: number, to: number): number | undefined {
    const next = line + 1
    const isNext = next < to && !this.#tokens.lines.isBlank(next) && this.#goesOn(next, line)
    return isNext ? next : this.#belowName(line, to)
  }

  /** The next line with text where the last name of a line goes on in it, also below a blank line: "…, Ulla" over "Dalbro, Bo Ås". */
  #belowName(line: number, to: number): number | undefined {
    const tokens = this.#tokens
    const limit = Math.min(to, line + 3)
    const next = tokens.next(line + 1, limit)
    if (next >= limit || !this.#canGoOn(next)) return undefined
    if (!isPeopleLine(tokens, next) && !surnameAlone.test(tokens.text(next))) return undefined
    if (next > line + 1 && !tokens.text(next).includes(',')) return undefined
    return endsWithinName(tokens.lines.slice(line).trimEnd(), tokens.text(next)) ? next : undefined
  }

  readPeople(line: number, to: number, list: PeopleList): number {
    const start = startOfNames(this.#tokens, line)
    const oneEach = this.#oneEachAt(line)
    let last = line
    for (let next = this.#belowName(line, to); oneEach === undefined && next !== undefined; ) {
      last = next
      next = this.#belowName(last, to)
    }
    const people =
      (oneEach && personWithCalling(this.#tokens, line, list, oneEach)) ??
      peopleOn(this.#tokens, start, endOfNames(this.#tokens, last), list, last > line)
    if (people.length === 0) this.#found.mark(line, 'members')
    this.#found.addPeople(people)
    return last
  }

  /** The people of a group, "Forældrevalgte: Bo Ås, Ida Holm.", within the list that is open. */
  readGroup(
    line: number,
    {start, end, isAway}: {start: number; end: number; isAway: boolean},
    list: PeopleList,
  ): number {
    this.#found.mark(line, 'members')
    const people = start < end ? peopleOn(this.#tokens, start, end, isAway ? {...list, present: false} : list) : []
    this.#found.addPeople(people)
    return line
  }

  /** Whether a line stands over those of a list who belong together: "Forældrevalgte:", and people below. */
  isGroupHeading(line: number, to: number): boolean {
    const text = this.#tokens.text(line)
    if (!this.#tokens.dress(line).hasColon || text.length > longestHeading || !headingOfGroup.test(text)) return false
    const next = this.#tokens.next(line + 1, to)
    return next < to && this.isPeople(next) && this.#tokens.label(next) === undefined
  }

  /** "Deltog ikke under punkterne 20-21": what a line says of the person above. */
  readTookNoPart(line: number): boolean {
    const last = this.#found.last
    const items = last?.type === 'participant' ? tookNoPartIn.exec(this.#tokens.text(line))?.groups?.items : undefined
    if (last?.type !== 'participant' || items === undefined) return false
    last.awayFrom = items
    return true
  }

  /** A role or a party on a line of its own is that of the person above. */
  goesOnPerson(line: number): boolean {
    const last = this.#found.last
    if (last?.type !== 'participant') return false
    const text = this.#tokens.text(line)
    const party = /^\((\p{Lu}\p{L}{0,3})\)$/u.exec(text)?.[1] ?? (withoutParty.test(text) ? text : undefined)
    if (party === undefined && !isRole.test(text)) return false
    if (party === undefined) last.role ??= text
    else last.party ??= party
    last.position = {
      start: last.position.start,
      end: this.#tokens.lines.position(this.#tokens.lines.indent(line), this.#tokens.lines.trimmedEnd(line), line, line)
        .end,
    }
    return true
  }
}

/** The last name of a list, whose initials stand in the line above. */
const surnameAlone = /^\p{Lu}\p{Ll}{2,20}$/u

const longestHeading = 45
const headingOfGroup = /^\p{L}[\p{L} ,./()-]*$/u

/** How long the names are that a text begins with, and a sentence of others follows: "Bo Ås. Ida Holm mødte kl. 9.20." */
function namesBefore(text: string): number | undefined {
  const nobody = nobodyNamed.exec(text)?.[0]
  if (nobody?.endsWith('.')) return nobody.length - 1
  const names = sentenceBehind.exec(text)?.[0]
  if (names === undefined || !isListOfPeople(names)) return undefined
  const others = text.slice(names.length + 1).trim()
  return /\s\p{Ll}{2,}/u.test(others) && (itemRange.test(others) || !isListOfPeople(others)) ? names.length : undefined
}

/** What stands before the first full stop that ends a word and has a capital letter behind it. */
const sentenceBehind = /^[^.]*?\p{Ll}{2}(?=\.\s+\p{Lu})/u

/** Whether a text is one name that the end of a line parts. */
function isPartedName(text: string): boolean {
  const [above = '', below, more] = text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
  if (below === undefined || more !== undefined || !isPerson(`${above} ${below}`)) return false
  if (!isFullName(above) || !isPerson(below)) return true
  // "Inge Holst" over "Krogslund (V)": a surname alone has the party.
  const {name, party} = parsePerson(below)
  return party !== null && !isFullName(name) && parsePerson(above).party === null
}

/** Whether the last name of a list on a line goes on in the line below: "…, Ulla" over "Dalbro (B), …". */
function endsWithinName(list: string, below: string): boolean {
  const comma = list.lastIndexOf(',')
  // "Bo Ås, formand" over "Ida Holm, Venstre": what somebody is begins no name.
  const begun = list.slice(comma + 1).trim()
  if (comma < 0 || isRole.test(begun) || /^\p{Lu}{1,4}$/u.test(begun) || isPartyAlone(begun)) return false
  return isPartedName(`${begun}\n${below.split(',', 1)[0]}`)
}
