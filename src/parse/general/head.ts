import {isBody} from '../../names/body.ts'
import {hasParty, isPerson} from '../../names/listed-person.ts'
import {isListOfPeople} from '../../names/name-lists.ts'
import {parseDate} from '../../text/dates.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {TitleLine, TitlePart} from '../../tokens/title.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {groupOfMembers, summoned} from '../../vocabulary/attendance.ts'
import {endOfMeeting, isContentsHeading, meetingBegan} from '../../vocabulary/dividers.ts'
import {pageSentence} from '../../vocabulary/furniture.ts'
import {board, boardOnDay} from '../../vocabulary/institutions.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {beginsTrail, betweenSteps} from '../../vocabulary/page-trail.ts'
import {readColumns} from './head-columns.ts'
import {type Head, HeadFindings, ranks} from './head-findings.ts'
import {HeadLabels} from './head-labels.ts'
import {HeadPeople, lists} from './head-people.ts'
import {HeadPlaces, isPlace} from './head-places.ts'
import {fullWidth} from './headings.ts'
import {namesOfGroup} from './people.ts'

// The head of a meeting is what stands before the items, in any order and form.
// Each line is taken for what it can be, here; what is nothing that is known is kept
// as a remark, and ends nothing. What a line can be has its own files:
//
//   head-columns    "Til stede: | Afbud:" over columns
//   head-labels     "Mødedato: 4. juni 2019"
//   head-people     "Til stede: Bo Ås (A), Ida Holm (V)"
//   head-places     "Mødet startede kl. 17.00 i Mødelokale 3"
//   head-findings   all that was found, and which value goes before another

/** Reads the lines of a head, given as stretches of lines before and between the contents and the items. */
export function readHead(tokens: LineTokens, stretches: readonly (readonly [from: number, to: number])[]): Head {
  const reader = new HeadReader(tokens)
  for (const [from, to] of stretches) reader.read(from, to)
  return reader.head()
}

/** What parts two columns: the address of the council stands beside the labels. */
const wideGap = /^[^\S\n]{5,}\S/u
const startsSmall = /^\p{Ll}/u

class HeadReader {
  readonly #tokens: LineTokens
  readonly #found: HeadFindings
  readonly #people: HeadPeople
  readonly #labels: HeadLabels
  readonly #places: HeadPlaces

  constructor(tokens: LineTokens) {
    this.#tokens = tokens
    this.#found = new HeadFindings(tokens)
    this.#people = new HeadPeople(tokens, this.#found)
    this.#places = new HeadPlaces(tokens, this.#found)
    this.#labels = new HeadLabels(tokens, this.#found, this.#people, this.#places)
  }

  read(from: number, to: number): void {
    const {lines} = this.#tokens
    this.#people.list = undefined
    for (let line = from; line < to; line++) {
      if (lines.isBlank(line)) continue
      line = this.#readLine(line, to)
    }
  }

  head(): Head {
    return this.#found.head()
  }

  /** Whether a line goes on a sentence of the line above: "mødet den 21. juni" below "Sagen blev udsat til". */
  #goesOnSentence(line: number): boolean {
    const {lines} = this.#tokens
    if (line === 0 || lines.isBlank(line - 1) || !startsSmall.test(this.#tokens.text(line))) return false
    const above = this.#tokens.text(line - 1)
    return above.length >= fullWidth && !/[.:;!?]$/u.test(above)
  }

  /** Reads what begins on a line, and gives the last line that it has. */
  #readLine(line: number, to: number): number {
    const tokens = this.#tokens
    const text = tokens.text(line)
    if (tokens.isPageLine(line) || pageSentence.test(text)) return this.#found.mark(line, 'page')
    const ended = endOfMeeting(text)
    if (ended !== undefined) return this.#places.timeOfMeeting(line, 'endTime', ended)
    const begun = meetingBegan.exec(text)
    if (begun?.groups?.time !== undefined) {
      const last = this.#places.timeOfMeeting(line, 'startTime', begun.groups.time)
      if (begun.groups.end !== undefined) this.#places.timeOfMeeting(line, 'endTime', begun.groups.end)
      return last
    }
    if (this.#people.readAway(line)) return line
    if (this.#people.list && this.#people.readTookNoPart(line)) return this.#found.mark(line, 'members')
    const heldOn = this.#places.lastOfHeldOn(line, to)
    if (heldOn !== undefined) return heldOn
    const columns = readColumns(tokens, this.#found, line, to)
    if (columns !== undefined) return columns
    const label = this.#goesOnSentence(line) ? undefined : tokens.label(line)
    if (label !== undefined) {
      const last = this.#labels.read(line, to, label)
      if (last !== undefined) return last
    }
    const isDivider = tokens.isAccessMark(line) || tokens.divider(line) !== undefined
    if (isDivider && this.#isAmongPoints(line)) return this.#found.remark(line)
    if (isDivider || isContentsHeading(text)) {
      this.#people.list = undefined
      const divider = tokens.divider(line)
      // "Åben dagsorden" tells what the document is, too.
      for (const part of tokens.title(line).parts) this.#found.kind(part)
      return this.#found.mark(line, divider === 'open' || divider === 'closed' ? divider : 'opening')
    }
    // Names under the heading of a list, up to what can be none.
    const title = tokens.title(line)
    const isAuthority = title.isWhole && title.parts.some(({name}) => name === 'municipality')
    const {list} = this.#people
    const isGroup = list && list !== lists.secretary && label === undefined && !this.#people.isOneEach(line)
    const ofGroup = list === undefined && this.#found.isBegun && groupOfMembers.test(text) ? lists.present : list
    const group = isGroup || ofGroup !== list ? namesOfGroup(tokens, line) : undefined
    if (ofGroup && group !== undefined) {
      // "Fraværende: Bo Ås" over "Elevråd: Ida Holm": who of the group was away is not told.
      const isDoubtful = this.#people.isOnItsLine && !ofGroup.present && !group.isAway
      return isDoubtful ? this.#found.remark(line) : this.#people.readGroup(line, group, ofGroup)
    }
    if (isGroup && this.#people.isGroupHeading(line, to)) return this.#found.mark(line, 'members')
    const namesFor = isAuthority || label !== undefined || isKindAlone(title) ? undefined : list
    const summons = this.#found.isBegun ? summoned.exec(text) : null
    if (summons !== null) {
      const next = tokens.next(line + 1, to)
      const isOfPlace = summons.groups?.place !== undefined
      const isList = (at: number) =>
        isOfPlace ? namesOfGroup(tokens, at) !== undefined : isListOfPeople(tokens.text(at))
      if (next < to && tokens.label(next) === undefined && isList(next)) {
        this.#people.list = lists.present
        return this.#found.mark(line, 'members')
      }
    }
    if (namesFor && this.#people.goesOnPerson(line)) return line
    if (namesFor && this.#people.isPeople(line)) return this.#people.readPeople(line, to, namesFor)
    if (this.#isLink(line)) return this.#found.remark(line)
    if (title.parts.length > 0 && (title.isWhole || isTold(title.parts)))
      return this.#readTitle(line, title.parts, title.isWhole)
    if (this.#readBoardAlone(line, to)) return line
    if (title.isWhole) return this.#found.mark(line, 'opening')
    if (this.#places.readDayFirst(line) || this.#places.readPlaceFirst(line)) return line
    // What the document is stands beside the head of a letter.
    const [first] = title.parts
    if (first !== undefined && wideGap.test(tokens.lines.text.slice(first.end, tokens.lines.trimmedEnd(line))))
      this.#found.kind(first)
    if (this.#found.isBegun && (hasParty(tokens.text(line)) || this.#isBetweenPeople(line)))
      return this.#people.readPeople(line, to, namesFor ?? {present: true, role: null})
    if (this.#found.isBegun && this.#places.readDayAgain(line)) return line
    if (this.#places.placeBelowDay(line) || this.#places.placeUnderDay(line)) return line
    if (this.#found.isBegun && this.#places.isNearDate(line)) {
      if (this.#places.placeBeforeTime(line) || this.#places.timesFirst(line)) return line
      const last = this.#places.lastOfAddress(line, to)
      if (last !== undefined || isPlace(text)) return this.#places.place(line, last ?? line)
    }
    if (this.#found.isBegun && isPlace(text) && this.#places.isAboveDate(line, to))
      return this.#places.place(line, line)
    this.#readTrail(line)
    return this.#found.remark(line)
  }

  /** Whether a line is a person right between two others, of whom the next has a party. */
  #isBetweenPeople(line: number): boolean {
    const {last} = this.#found
    const isBehind = last?.type === 'participant' && last.position.end.line === line
    const isBefore = line + 1 < this.#tokens.lines.count && hasParty(this.#tokens.text(line + 1))
    return isBehind && isBefore && isPerson(this.#tokens.text(line))
  }

  /** "Bestyrelsesmøde" over the day of it. */
  #readBoardAlone(line: number, to: number): boolean {
    const text = this.#tokens.text(line)
    const end = board.exec(text)?.[0].length
    if (end === undefined || !boardOnDay.test(text.slice(end))) return false
    const next = this.#tokens.next(line + 1, to)
    const below = next < to ? this.#tokens.title(next) : undefined
    if (below?.isWhole !== true || below.parts[0]?.name !== 'date') return false
    const {start} = this.#tokens.dress(line)
    this.#found.field('committee', ranks.meeting, line, line, start, start + end)
    this.#found.isBegun = true
    return true
  }

  /** The body that the way to a page has, where nothing else names one: "Forside / Om Ældrerådet / Referater". */
  #readTrail(line: number): void {
    const {lines} = this.#tokens
    const start = lines.indent(line)
    const printed = lines.text.slice(start, lines.trimmedEnd(line))
    if (!beginsTrail.test(printed)) return
    let at = start
    let body: Stretch | undefined
    for (const separator of [...matchesIn(betweenSteps, printed), {0: '', index: printed.length}]) {
      const end = start + separator.index
      // "Hjem / Politiske udvalg / Teknisk Udvalg": the last is the one.
      if (isBody(lines.text.slice(at, end))) body = {start: at, end}
      at = end + separator[0].length
    }
    if (body !== undefined) this.#found.field('committee', ranks.meeting, line, line, body.start, body.end)
  }

  /** Whether a line is a point of a list of titles, "- Lukket punkt", above or below another. */
  #isAmongPoints(line: number): boolean {
    const tokens = this.#tokens
    const {count} = tokens.lines
    const isPoint = (at: number) =>
      at >= 0 &&
      at < count &&
      tokens.dress(at).hasBullet &&
      tokens.divider(at) === undefined &&
      !tokens.isAccessMark(at)
    return (
      tokens.dress(line).hasBullet && (isPoint(tokens.before(line - 1, 0)) || isPoint(tokens.next(line + 1, count)))
    )
  }

  /** Whether a line names the minutes of a day, and the one above or below those of another: a list of what a page has. */
  #isLink(line: number): boolean {
    const tokens = this.#tokens
    const day = documentDay(tokens, line)
    if (day === undefined) return false
    const {count} = tokens.lines
    const beside = [tokens.before(line - 1, 0), tokens.next(line + 1, count)].filter((at) => at >= 0 && at < count)
    return beside.some((at) => (documentDay(tokens, at) ?? day) !== day)
  }

  #readTitle(line: number, parts: readonly TitlePart[], isWhole: boolean): number {
    const hasDate = parts.some(({name}) => name === 'date')
    const isSentence = parts.length > 2 || (hasDate && parts.length > 1)
    if (isWhole && hasDate && parts.some(({name}) => name === 'committee')) this.#found.hasMeetingTitle = true
    const onlyPlace = parts.every(({name}) => name === 'location')
    if (onlyPlace && !this.#found.isBegun) return this.#found.remark(line)
    this.#people.list = undefined
    const rank = parts.length === 1 ? ranks.bare : isSentence ? ranks.sentence : ranks.title
    if (!isWhole && !parts.some(({name}) => name === 'municipality')) this.#found.remark(line)
    let marked = false
    for (const part of parts) {
      if (part.name === 'minutes' || part.name === 'agenda') {
        this.#found.kind(part)
        marked = true
        continue
      }
      if (part.name !== 'municipality') this.#found.isBegun = true
      if (part.name === 'date') this.#found.lastDateLine = line
      this.#found.field(part.name, part.isOfMeeting ? ranks.meeting : rank, line, line, part.start, part.end)
    }
    if (marked || parts.length === 0)
      this.#found.mark(line, this.#found.isMinutes && marked ? 'minutesTitle' : 'opening')
    return line
  }
}

/** Whether a line says what the document is and nothing else: "Dagsorden" under a list of names. */
function isKindAlone({parts, isWhole}: TitleLine): boolean {
  return isWhole && parts.some(({name}) => name === 'minutes' || name === 'agenda')
}

/** The day of the minutes or the agenda that a line names, "Referat fra mødet den 4. juni 2019"; undefined where it names none. */
function documentDay(tokens: LineTokens, line: number): string | undefined {
  const {parts} = tokens.title(line)
  const date = parts.find(({name}) => name === 'date')
  if (date === undefined || !parts.some(({name}) => name === 'minutes' || name === 'agenda')) return undefined
  return parseDate(tokens.lines.text.slice(date.start, date.end)) ?? undefined
}

/** Whether the parts of a line that has more than these tell a value all the same. */
function isTold(parts: readonly TitlePart[]): boolean {
  const names = new Set(parts.map(({name}) => name))
  return names.has('date') && (names.has('committee') || names.has('minutes') || names.has('agenda'))
}
