import type {FieldName} from '../../layouts/pattern.ts'
import {isBody} from '../../names/committee.ts'
import {parseDate} from '../../text/dates.ts'
import type {HeadLabelToken} from '../../tokens/head-label.ts'
import {dayOfYearIn, momentIn} from '../../tokens/moment.ts'
import type {TitleLine, TitlePart} from '../../tokens/title.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import type {Field, Marker, Meeting} from '../../tree/nodes.ts'
import {exceptFor, summoned} from '../../vocabulary/attendance.ts'
import {councilOfPlace} from '../../vocabulary/committees.ts'
import {weekdays} from '../../vocabulary/dates.ts'
import {isContentsHeading, meetingBegan, meetingEnded, meetingHeld} from '../../vocabulary/dividers.ts'
import {yearsBefore} from '../../vocabulary/document-kinds.ts'
import {pageSentence} from '../../vocabulary/furniture.ts'
import type {HeadLabel} from '../../vocabulary/labels.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {nobody} from '../../vocabulary/people.ts'
import {placeBeforeTime, placeWord, timeOfDay} from '../../vocabulary/places.ts'
import {isRole} from '../../vocabulary/roles.ts'
import {markerNode} from '../head-nodes.ts'
import {
  endOfOneEach,
  isPeopleLine,
  isPlainPerson,
  namesOfGroup,
  type PeopleList,
  peopleOn,
  personWithCalling,
} from './people.ts'

// The head of a meeting is what stands before the items, in any order and form.
// Each line is taken for what it can be; what is nothing that is known is kept as
// a remark, and ends nothing. A value can be told several times: what a label says
// goes before a sentence, a sentence before a bare line.

/** How a value is told; less goes before more, the word for a body's meeting behind all. */
const ranks = {label: 0, sentence: 1, title: 2, bare: 3, meeting: 4} as const
type Rank = (typeof ranks)[keyof typeof ranks]

/** What was found in a head. */
export interface Head {
  nodes: Meeting['children']
  /** How well each kind of value is told. */
  evidence: {
    hasKind: boolean
    hasDate: boolean
    hasLabelledDate: boolean
    hasBody: boolean
    people: number
    labels: number
    isMinutes: boolean
  }
}

interface Ranked {
  rank: Rank
  /** Whether it has a time of day, which goes before one that has none. */
  hasTime: boolean
  node: Field
}

const lists: Partial<Record<HeadLabel, PeopleList>> = {
  present: {present: true, role: null},
  away: {present: false, role: null},
  deputies: {present: true, role: 'stedfortræder'},
  secretary: {present: true, role: 'sekretær'},
}

/** Reads the lines of a head, given as stretches of lines before and between the contents and the items. */
export function readHead(tokens: LineTokens, stretches: readonly (readonly [from: number, to: number])[]): Head {
  const reader = new HeadReader(tokens)
  for (const [from, to] of stretches) reader.read(from, to)
  return reader.head()
}

/** How many names of a list have their initials behind them, so that these are no parties. */
const leastInitialled = 2
/** How many lines an address has, and how its last one begins. */
const addressLines = 4
const town = /^\d{4}\s+\p{Lu}/u

/** "Kl. 17:00 i Mødelokale 1, Torvet" */
const placeBehindTime =
  /^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*(?:[-–]|til)\s*\d{1,2}[.:]\d{2})?,?\s+(?:i|på|ved)\s+(\p{L}.*)$/iu

/** What parts two columns: the address of the council stands beside the labels. */
const wideGap = /^[^\S\n]{5,}\S/u
const oneColumn = /^.*?\S(?=[^\S\n]{5,}\S)/u

const isWeekday = new RegExp(`^(?:${weekdays.join('|')})`, 'iu')
const partyInBrackets = /\(\p{Lu}{1,3}\)/gu

class HeadReader {
  readonly #tokens: LineTokens
  readonly #nodes: {offset: number; node: Meeting['children'][number]}[] = []
  readonly #fields: Ranked[] = []
  readonly #remarks: Field[] = []
  #list: PeopleList | null | undefined
  /** The line behind a list of which each line has one person. */
  #oneEachTo = -1
  #hasOneEach = false
  #lastDateLine = -10
  #people = 0
  #labels = 0
  #hasKind = false
  #isMinutes = false
  #hasLabelledDate = false
  #isBegun = false

  constructor(tokens: LineTokens) {
    this.#tokens = tokens
  }

  read(from: number, to: number): void {
    const {lines} = this.#tokens
    this.#list = undefined
    for (let line = from; line < to; line++) {
      if (lines.isBlank(line)) continue
      line = this.#readLine(line, to)
    }
  }

  head(): Head {
    const fields = [...this.#fields]
      .sort((a, b) => a.rank - b.rank || Number(b.hasTime) - Number(a.hasTime))
      .map(({node}) => node)
    behindCouncil(fields)
    const names = new Set(fields.filter(({value}) => value !== '').map(({name}) => name))
    withoutInitials(this.#nodes.map(({node}) => node))
    return {
      nodes: [...this.#nodes.map(({node}) => node), ...fields, ...this.#remarks],
      evidence: {
        hasKind: this.#hasKind,
        hasDate: names.has('date'),
        hasLabelledDate: this.#hasLabelledDate,
        hasBody: names.has('committee'),
        people: this.#people,
        labels: this.#labels,
        isMinutes: this.#isMinutes,
      },
    }
  }

  /** Reads what begins on a line, and gives the last line that it has. */
  #readLine(line: number, to: number): number {
    const tokens = this.#tokens
    const text = tokens.text(line)
    if (tokens.isPageLine(line) || pageSentence.test(text)) return this.#mark(line, 'page')
    const ended = meetingEnded.exec(text)
    if (ended?.groups?.time !== undefined) return this.#timeOfMeeting(line, 'endTime', ended.groups.time)
    const begun = meetingBegan.exec(text)
    if (begun?.groups?.time !== undefined) {
      const last = this.#timeOfMeeting(line, 'startTime', begun.groups.time)
      return begun.groups.place === undefined ? last : this.#placeBehindTime(line, to, begun.groups.place)
    }
    const told = this.#readAway(line)
    if (told) return line
    const label = tokens.label(line)
    if (label !== undefined) {
      const last = this.#readLabel(line, to, label)
      if (last !== undefined) return last
    }
    const isDivider = tokens.isAccessMark(line) || tokens.divider(line) !== undefined
    if (isDivider && this.#isAmongPoints(line)) return this.#remark(line)
    if (isDivider || isContentsHeading(text)) {
      this.#list = undefined
      const divider = tokens.divider(line)
      // "Åben dagsorden" tells what the document is, too.
      for (const part of tokens.title(line).parts) this.#kind(part)
      return this.#mark(line, divider === 'open' || divider === 'closed' ? divider : 'opening')
    }
    // Names under the heading of a list, up to what can be none.
    const title = tokens.title(line)
    const isAuthority = title.isWhole && title.parts.some(({name}) => name === 'municipality')
    const group =
      this.#list === undefined || this.#list === null || this.#list === lists.secretary || label !== undefined
        ? undefined
        : namesOfGroup(tokens, line)
    if (group !== undefined) return this.#readGroup(line, group, this.#list as PeopleList)
    const isInList =
      this.#list !== undefined && this.#list !== null && !isAuthority && label === undefined && !isKindAlone(title)
    if (summoned.test(text) && this.#isBegun) {
      const next = tokens.next(line + 1, to)
      if (next < to && tokens.label(next) === undefined && isNames(tokens.text(next))) {
        this.#list = lists.present
        return this.#mark(line, 'members')
      }
    }
    if (isInList && this.#goesOnPerson(line)) return line
    if (isInList && (line < this.#oneEachTo || isPeopleLine(tokens, line)))
      return this.#readPeople(line, this.#list as PeopleList)
    if (title.parts.length > 0 && (title.isWhole || isTold(title.parts)))
      return this.#readTitle(line, title.parts, title.isWhole)
    if (title.isWhole) return this.#mark(line, 'opening')
    if (this.#readDayFirst(line)) return line
    // What the document is stands beside the head of a letter.
    const [first] = title.parts
    if (first !== undefined && wideGap.test(tokens.lines.text.slice(first.end, tokens.lines.trimmedEnd(line))))
      this.#kind(first)
    if (this.#isBegun && isPlainPerson(tokens, line)) return this.#readPeople(line, {present: true, role: null})
    if (this.#isBegun && this.#readDayAgain(line)) return line
    if (this.#isBegun && this.#isNearDate(line)) {
      if (this.#placeBeforeTime(line)) return line
      const last = this.#lastOfAddress(line, to)
      if (last !== undefined || isPlace(text)) return this.#place(line, last ?? line)
    }
    if (this.#isBegun && isPlace(text) && this.#isAboveDate(line, to)) return this.#place(line, line)
    return this.#remark(line)
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

  /** Whether at most one line with text stands between a line and that of the day. */
  #isNearDate(line: number): boolean {
    if (this.#lastDateLine < 0) return false
    let between = 0
    for (let at = this.#lastDateLine + 1; at < line && between < 2; at++)
      if (!this.#tokens.isBlank(at) && !this.#tokens.title(at).isWhole) between++
    return between < 2
  }

  /** Whether the next line is that of the day and nothing else. */
  #isAboveDate(line: number, to: number): boolean {
    const next = line + 1
    if (next >= to || this.#tokens.isBlank(next)) return false
    const {parts, isWhole} = this.#tokens.title(next)
    return isWhole && parts[0]?.name === 'date'
  }

  /** "Medlemmerne var mødt, bortset fra Bo Ås og Ida Holm, der havde meldt afbud." */
  #readAway(line: number): boolean {
    const {lines} = this.#tokens
    const start = lines.indent(line)
    const printed = lines.text.slice(start, lines.trimmedEnd(line))
    const match = exceptFor.exec(printed)
    const names = match?.groups?.names
    if (match === null || names === undefined) return false
    const from = start + match[0].indexOf(names)
    const to = from + names.length
    if (!isNames(lines.clean(from, to))) return false
    const people = peopleOn(this.#tokens, line, from, to, {present: false, role: null})
    this.#people += people.length
    for (const node of people) this.#nodes.push({offset: node.position.start.offset, node})
    this.#isBegun = true
    if (printed.length - match[0].length > 2) this.#remark(line)
    return true
  }

  #readLabel(line: number, to: number, token: HeadLabelToken): number | undefined {
    const {lines} = this.#tokens
    const {label, value} = token
    const isEmpty = value.start >= value.end || /^[|\s-]*$/.test(lines.text.slice(value.start, value.end))
    const list = lists[label]
    const next = this.#tokens.next(line + 1, to)
    if (list !== undefined) {
      const printed = lines.clean(value.start, value.end)
      if (!isEmpty && !token.hasColon && !isNames(printed) && !(nobody.test(printed) && this.#isAmongPlainLabels(line)))
        return undefined
      this.#isBegun = true
      this.#labels++
      this.#list = list
      this.#nodes.push({offset: lines.indent(line), node: markerNode(lines, 'members', line, line)})
      this.#oneEachTo = isEmpty ? endOfOneEach(this.#tokens, line + 1, to, this.#hasOneEach) : -1
      this.#hasOneEach ||= this.#oneEachTo > line + 1
      if (isEmpty) return line
      return this.#readNames(line, value.start, to, list)
    }
    if (!token.hasColon && !this.#fitsPlain(label, isEmpty, value, next, line, to)) return undefined
    this.#list = undefined
    this.#isBegun = true
    this.#labels++
    if (label === 'officials') {
      this.#list = null
      return this.#remark(line)
    }
    if (label === 'nothing') return this.#mark(line, 'page')
    if (label === 'remarks') return this.#readRemarks(line, to)
    let last = line
    // "Mødelokale Tårnet, Rådhuset" is the name of a place as a whole.
    const isRoom =
      label === 'location' && !token.hasColon && !isEmpty && this.#isRoom(line) && !this.#isAmongPlainLabels(line)
    let range = isRoom ? {start: this.#tokens.dress(line).start, end: value.end} : value
    if (isEmpty) {
      // The value stands on the next line, where that is not another label.
      const canBeValue =
        next < to && next - line <= 2 && !this.#isLabel(next) && this.#tokens.numbered(next)?.title === undefined
      if (!canBeValue || !this.#fitsBelow(label, next, next - line)) {
        this.#nodes.push({offset: lines.indent(line), node: markerNode(lines, 'opening', line, line)})
        return line
      }
      last = next
      const dress = this.#tokens.dress(next)
      range = {start: dress.start, end: lines.trimmedEnd(next)}
      while (range.end > range.start && /[|\s]/.test(lines.text[range.end - 1] as string)) range.end--
    }
    if (label === 'kind') {
      const kind = this.#tokens.title(last)
      for (const part of kind.parts) this.#kind(part)
      return this.#mark(line, this.#isMinutes ? 'minutesTitle' : 'opening', last)
    }
    this.#addLabelled(label as FieldName, line, last, range)
    return last
  }

  /** Whether a label without a colon is one: its value says so. */
  #fitsPlain(
    label: HeadLabel,
    isEmpty: boolean,
    value: {start: number; end: number},
    next: number,
    line: number,
    to: number,
  ): boolean {
    const {lines} = this.#tokens
    if (isEmpty) return next < to && next - line <= 2 && this.#fitsBelow(label, next, next - line)
    const printed = lines.clean(value.start, value.end)
    if (label === 'date') return momentIn(printed) !== undefined
    if (label === 'startTime' || label === 'endTime')
      return /^(?:kl\.?\s*)?\d{1,2}[.:]\d{2}/iu.test(printed) || momentIn(printed)?.start === 0
    if (label === 'location') return placeWord.test(printed) || (this.#isAmongPlainLabels(line) && !this.#isRoom(line))
    if (label === 'committee') return isBody(printed)
    return this.#isAmongPlainLabels(line)
  }

  /** Whether a line begins with the word for a room, so that the word can be of its name: "Mødelokale Hejren". */
  #isRoom(line: number): boolean {
    return placeWord.test(this.#tokens.text(line).split(' ')[0] as string)
  }

  /** Whether the lines beside one have labels without colons, too: "Mødested VUC", "Udvalg Byrådet". */
  #isAmongPlainLabels(line: number): boolean {
    const {lines} = this.#tokens
    const isPlain = (at: number) => {
      const label = at >= 0 && at < lines.count && !lines.isBlank(at) ? this.#tokens.label(at) : undefined
      return label !== undefined && !label.hasColon && label.value.start < label.value.end
    }
    return isPlain(line) && (isPlain(line - 1) || isPlain(line + 1))
  }

  /** Whether the line below a label without a value can be its value. */
  #fitsBelow(label: HeadLabel, line: number, distance: number): boolean {
    const tokens = this.#tokens
    const text = tokens.lines.clean(tokens.lines.start(line), tokens.lines.end(line))
    switch (label) {
      case 'date':
        return momentIn(text) !== undefined
      case 'startTime':
      case 'endTime':
        return /\d{1,2}[.:]\d{2}/.test(text) && text.length < 60
      case 'committee':
        return tokens
          .title(line)
          .parts.some(({name}) => name === 'committee' || name === 'minutes' || name === 'agenda')
      case 'municipality':
      case 'kind':
        return tokens.title(line).parts.length > 0
      case 'location':
        return (
          text.length < 120 &&
          (distance === 1 || placeWord.test(text)) &&
          tokens.title(line).parts.every(({name}) => name === 'location' || name === 'municipality')
        )
      default:
        return true
    }
  }

  #isLabel(line: number): boolean {
    const label = this.#tokens.label(line)
    return label !== undefined && (label.hasColon || label.value.start >= label.value.end)
  }

  #addLabelled(name: FieldName, line: number, last: number, value: {start: number; end: number}): void {
    const {lines} = this.#tokens
    const {start} = value
    const column = last === line ? oneColumn.exec(lines.text.slice(start, value.end)) : null
    const end = column === null ? value.end : start + column[0].length
    const printed = lines.text.slice(start, end)
    const moment = momentIn(printed)
    if (name === 'committee') {
      const kind = this.#tokens.title(last).parts
      if (last > line) {
        for (const part of kind) if (part.name !== 'committee') this.#kind(part)
        if (!kind.some((part) => part.name === 'committee')) {
          this.#mark(line, this.#isMinutes ? 'minutesTitle' : 'opening', last)
          return
        }
      }
    }
    // A head that has lost its lines can have a list of people behind the label of the place.
    if (name === 'location' && [...matchesIn(partyInBrackets, printed)].length > 1) {
      this.#remark(line, last)
      return
    }
    if (name === 'date') {
      this.#hasLabelledDate ||= moment !== undefined
      this.#lastDateLine = last
    }
    const years = name === 'committee' ? (yearsBefore.exec(printed)?.[0].length ?? 0) : 0
    this.#field(name, ranks.label, line, last, start + years, end)
    if ((name === 'startTime' || name === 'endTime') && moment !== undefined) {
      // "Tid: 18. april 2018, kl. 16.30" goes before the day on which a letter was written.
      this.#field(
        'date',
        moment.hasTime ? ranks.label : ranks.sentence,
        line,
        last,
        start + moment.start,
        start + moment.end,
      )
      this.#hasLabelledDate = true
    }
    const behindTime = name === 'startTime' ? placeBehindTime.exec(printed)?.[1] : undefined
    if (behindTime !== undefined) this.#field('location', ranks.sentence, line, last, end - behindTime.length, end)
    const place = /,\s*(?:i\s+|på\s+)?(\p{L}.*)$/isu.exec(moment === undefined ? '' : printed.slice(moment.end))
    if (name === 'date' && place !== null && placeWord.test(place[1] as string))
      this.#field('location', ranks.sentence, line, last, end - (place[1] as string).length, end)
  }

  /** Remarks go on over the lines below, up to a label or another part of the head. */
  #readRemarks(line: number, to: number): number {
    const tokens = this.#tokens
    let last = line
    for (let at = line + 1; at < to; at++) {
      if (tokens.isBlank(at)) continue
      if (at - last > 2 || this.#isLabel(at) || tokens.isPageLine(at) || tokens.divider(at) !== undefined) break
      const title = tokens.title(at)
      if (title.isWhole && title.parts.length > 0) break
      if (meetingEnded.test(tokens.text(at))) break
      last = at
    }
    return this.#remark(line, last)
  }

  /** Names behind a label; a list that is wrapped goes on over the next lines. */
  #readNames(line: number, start: number, to: number, list: PeopleList): number {
    const tokens = this.#tokens
    const {lines} = tokens
    let last = line
    while (last + 1 < to && !lines.isBlank(last + 1) && this.#goesOn(last + 1, last)) last++
    const end = lines.trimmedEnd(last)
    const people = wrapped(tokens, line, start, last, end, list)
    if (people.length === 0 && !/^(?:ingen|alle|[-–.]?)\.?$/iu.test(lines.text.slice(start, end).trim()))
      this.#remark(line, last)
    this.#people += people.length
    for (const node of people) this.#nodes.push({offset: node.position.start.offset, node})
    return last
  }

  /** Whether a line goes on the list of names that the line above has begun. */
  #goesOn(line: number, above: number): boolean {
    const tokens = this.#tokens
    if (tokens.label(line) !== undefined || tokens.numbered(line) !== undefined) return false
    if (tokens.dress(line).hasBullet) return false
    const before = tokens.lines.slice(above).trimEnd()
    if (/[,;]$|\sog$/u.test(before)) return isPeopleLine(tokens, line)
    // A wrapped list is indented to where its names begin, and has commas of its own.
    const isIndented = tokens.lines.indent(line) - tokens.lines.start(line) > 4
    return before.includes(',') && isPeopleLine(tokens, line) && (isIndented || tokens.text(line).includes(','))
  }

  #readPeople(line: number, list: PeopleList): number {
    const {lines} = this.#tokens
    const {start} = this.#tokens.dress(line)
    const people =
      (line < this.#oneEachTo ? personWithCalling(this.#tokens, line, list) : undefined) ??
      peopleOn(this.#tokens, line, start, lines.trimmedEnd(line), list)
    this.#people += people.length
    if (people.length === 0)
      this.#nodes.push({offset: lines.indent(line), node: markerNode(lines, 'members', line, line)})
    for (const node of people) this.#nodes.push({offset: node.position.start.offset, node})
    return line
  }

  /** The people of a group, "Forældrevalgte: Bo Ås, Ida Holm.", within the list that is open. */
  #readGroup(
    line: number,
    {start, end, isAway}: {start: number; end: number; isAway: boolean},
    list: PeopleList,
  ): number {
    const {lines} = this.#tokens
    this.#nodes.push({offset: lines.indent(line), node: markerNode(lines, 'members', line, line)})
    const people =
      start < end ? peopleOn(this.#tokens, line, start, end, isAway ? {...list, present: false} : list) : []
    this.#people += people.length
    for (const node of people) this.#nodes.push({offset: node.position.start.offset, node})
    return line
  }

  /** A role or a party on a line of its own is that of the person above. */
  #goesOnPerson(line: number): boolean {
    const last = this.#nodes.at(-1)?.node
    if (last?.type !== 'participant') return false
    const text = this.#tokens.text(line)
    const party = /^\((\p{Lu}\p{L}{0,3})\)$/u.exec(text)?.[1]
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

  #readTitle(line: number, parts: readonly TitlePart[], isWhole: boolean): number {
    const hasDate = parts.some(({name}) => name === 'date')
    const isSentence = parts.length > 2 || (hasDate && parts.length > 1)
    const onlyPlace = parts.every(({name}) => name === 'location')
    if (onlyPlace && !this.#isBegun) return this.#remark(line)
    this.#list = undefined
    const rank = parts.length === 1 ? ranks.bare : isSentence ? ranks.sentence : ranks.title
    if (!isWhole && !parts.some(({name}) => name === 'municipality')) this.#remark(line)
    let marked = false
    for (const part of parts) {
      if (part.name === 'minutes' || part.name === 'agenda') {
        this.#kind(part)
        marked = true
        continue
      }
      if (part.name !== 'municipality') this.#isBegun = true
      if (part.name === 'date') this.#lastDateLine = line
      this.#field(part.name, part.isOfMeeting ? ranks.meeting : rank, line, line, part.start, part.end)
    }
    if (marked || parts.length === 0) this.#mark(line, this.#isMinutes && marked ? 'minutesTitle' : 'opening')
    return line
  }

  #kind({name}: TitlePart): void {
    if (name !== 'minutes' && name !== 'agenda') return
    this.#hasKind = true
    this.#isBegun = true
    if (name === 'minutes') this.#isMinutes = true
  }

  #timeOfMeeting(line: number, name: FieldName, time: string): number {
    const {lines} = this.#tokens
    const start = lines.text.indexOf(time, lines.indent(line))
    this.#field(name, name === 'endTime' ? ranks.label : ranks.sentence, line, line, start, start + time.length)
    if (lines.trimmedEnd(line) - lines.indent(line) > time.length + 40) this.#remark(line)
    return line
  }

  /** "Mødet startede kl. 17.00 i Mødelokale 3,", which the next line can go on. */
  #placeBehindTime(line: number, to: number, place: string): number {
    const {lines} = this.#tokens
    if (!placeWord.test(place)) return line
    const end = lines.trimmedEnd(line)
    const last = place.endsWith(',') && line + 1 < to && !lines.isBlank(line + 1) ? line + 1 : line
    this.#field('location', ranks.sentence, line, last, end - place.length, lines.trimmedEnd(last))
    return last
  }

  /** "Ordinært møde - Mødelokale 3 kl. 16.30" */
  #placeBeforeTime(line: number): boolean {
    const {lines} = this.#tokens
    const {start} = this.#tokens.dress(line)
    const {sort, place, time} = placeBeforeTime.exec(lines.text.slice(start, lines.trimmedEnd(line)))?.groups ?? {}
    if (place === undefined || time === undefined || !placeWord.test(place)) return false
    const placeAt = lines.text.indexOf(place, start)
    const timeAt = lines.text.indexOf(time, placeAt + place.length)
    this.#field('location', ranks.bare, line, line, placeAt, placeAt + place.length)
    this.#field('startTime', ranks.sentence, line, line, timeAt, timeAt + time.length)
    if (sort !== undefined) this.#remarkOn(line, start, start + sort.length)
    return true
  }

  /** The day of the meeting once more, without its year: "Bestyrelsesmøde den 14. november kl. 17.00-20.00 på lærerværelset". */
  #readDayAgain(line: number): boolean {
    const {lines} = this.#tokens
    if (!this.#tokens.hasDigit(line)) return false
    const {start} = this.#tokens.dress(line)
    const found = dayOfYearIn(lines.text.slice(start, lines.trimmedEnd(line)))
    const date = parseDate(this.#fields.find(({node}) => node.name === 'date')?.node.value ?? '')
    if (found === undefined || date === null || parseDate(`${found.day} ${date.slice(0, 4)}`) !== date) return false
    const told = (['startTime', 'endTime', 'location'] as const).filter((name) => found[name] !== undefined)
    for (const name of told) {
      const [from, end] = found[name] as readonly [number, number]
      this.#field(name, ranks.sentence, line, line, start + from, start + end)
    }
    if (told.length > 0 && found.start > 0) this.#remarkOn(line, start, start + found.start)
    const body = this.#tokens.title(line).parts.find(({isOfMeeting}) => isOfMeeting)
    if (told.length > 0 && body !== undefined) this.#field('committee', ranks.meeting, line, line, body.start, body.end)
    return told.length > 0
  }

  /** A line that begins with a weekday, the day and the time, and goes on: "Torsdag den 9. juni 2022 kl. 9.00 på Eng, og frokost". */
  #readDayFirst(line: number): boolean {
    const {lines} = this.#tokens
    if (!this.#tokens.hasDigit(line)) return false
    const {start} = this.#tokens.dress(line)
    const moment = momentIn(lines.text.slice(start, lines.trimmedEnd(line)))
    if (moment?.start !== 0 || !moment.hasTime || !isWeekday.test(this.#tokens.text(line))) return false
    this.#isBegun = true
    this.#lastDateLine = line
    this.#field('date', ranks.bare, line, line, start, start + moment.end)
    this.#remarkOn(line, start + moment.end, lines.trimmedEnd(line))
    return true
  }

  #place(line: number, last: number): number {
    const start = this.#tokens.dress(line).start + (meetingHeld.exec(this.#tokens.text(line))?.[0].length ?? 0)
    this.#field('location', ranks.bare, line, last, start, this.#tokens.lines.trimmedEnd(last))
    return last
  }

  /** The last line of an address that begins on a line: that of the town. */
  #lastOfAddress(line: number, to: number): number | undefined {
    for (let at = line; at < Math.min(to, line + addressLines) && !this.#tokens.isBlank(at); at++) {
      if (town.test(this.#tokens.text(at))) return at > line ? at : undefined
    }
    return undefined
  }

  #field(name: FieldName, rank: Rank, line: number, last: number, start: number, end: number): void {
    const {lines} = this.#tokens
    const position = lines.position(lines.indent(line), lines.trimmedEnd(last), line, last)
    const value = lines.clean(start, end)
    const hasTime = name === 'date' && (momentIn(value)?.hasTime ?? false)
    this.#fields.push({rank, hasTime, node: {type: 'field', name, value, position}})
  }

  /** What a line has beside the values that were read of it. */
  #remarkOn(line: number, start: number, end: number): void {
    const {lines} = this.#tokens
    const position = lines.position(start, end, line, line)
    this.#remarks.push({type: 'field', name: 'remarks', value: lines.clean(start, end), position})
  }

  #remark(line: number, last = line): number {
    const {lines} = this.#tokens
    const [start, end] = [lines.indent(line), lines.trimmedEnd(last)]
    this.#remarks.push({
      type: 'field',
      name: 'remarks',
      value: lines.clean(start, end),
      position: lines.position(start, end, line, last),
    })
    return last
  }

  #mark(line: number, role: Marker['role'], last = line): number {
    this.#nodes.push({offset: this.#tokens.lines.indent(line), node: markerNode(this.#tokens.lines, role, line, last)})
    return last
  }
}

/** "Aalborg Byråd / Folkeoplysningsudvalget": the council stands for whose minutes they are, and its committee is the body. */
function behindCouncil(fields: Field[]): void {
  const first = fields.findIndex(({name}) => name === 'committee')
  if (first < 0 || !councilOfPlace.test((fields[first] as Field).value)) return
  const other = fields.findIndex(({name, value}) => name === 'committee' && !councilOfPlace.test(value))
  if (other > first) fields.splice(first, 0, ...fields.splice(other, 1))
}

/** Where the letters in brackets behind two names or more are their initials, "Bo Ås (BÅ)", nobody of the list has a party. */
function withoutInitials(nodes: readonly Meeting['children'][number][]): void {
  const people = nodes.filter((node) => node.type === 'participant')
  const lettered = people.filter(({party}) => (party?.length ?? 0) > 1)
  const initialled = lettered.filter(({party, name}) => isInitials(party as string, name))
  if (initialled.length < leastInitialled || initialled.length * 2 <= lettered.length) return
  for (const person of lettered) person.party = null
}

/** Whether letters are those that the words of a name begin with. */
function isInitials(letters: string, name: string): boolean {
  const first = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
  return first === letters || `${first.charAt(0)}${first.slice(-1)}` === letters
}

/** Whether a line says what the document is and nothing else: "Dagsorden" under a list of names. */
function isKindAlone({parts, isWhole}: TitleLine): boolean {
  return isWhole && parts.some(({name}) => name === 'minutes' || name === 'agenda')
}

/** Whether a text is several names, or one, as they stand behind a label without a colon. */
function isNames(text: string): boolean {
  return text
    .split(/,\s*|(?<!\s)\s+og\s+/u)
    .every((part) => /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,4}(?:\s\(\p{Lu}{1,3}\))?\.?$/u.test(part))
}

/** Whether the parts of a line that has more than these tell a value all the same. */
function isTold(parts: readonly TitlePart[]): boolean {
  const names = new Set(parts.map(({name}) => name))
  return names.has('date') && (names.has('committee') || names.has('minutes') || names.has('agenda'))
}

function isPlace(text: string): boolean {
  return (
    text.length < 120 && placeWord.test(text) && !/[.!?]$/.test(text) && /^\p{Lu}/u.test(text) && !timeOfDay.test(text)
  )
}

/** The people of a list that is wrapped over lines, of which a name can be parted by the end of a line. */
function wrapped(tokens: LineTokens, line: number, start: number, last: number, end: number, list: PeopleList) {
  if (last === line) return peopleOn(tokens, line, start, end, list)
  const {lines} = tokens
  const people: ReturnType<typeof peopleOn> = []
  let from = start
  const {text} = lines
  for (let at = start; at <= end; at++) {
    const isBreak = at === end || text[at] === ',' || text[at] === ';'
    if (!isBreak) continue
    const begin = lines.skipSpaces(from, at)
    for (const person of peopleOn(tokens, lines.lineAt(begin), begin, at, list))
      people.push({...person, position: lines.position(begin, at)})
    from = at + 1
  }
  return people
}
