import type {FieldName} from '../../layouts/pattern.ts'
import {isBody} from '../../names/body.ts'
import {isPerson} from '../../names/listed-person.ts'
import {isListOfPeople} from '../../names/name-lists.ts'
import type {Stretch} from '../../text/stretch.ts'
import {type HeadLabelToken, headLabelOn, withoutCellEnd} from '../../tokens/head-label.ts'
import {momentIn} from '../../tokens/moment.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {bullets} from '../../vocabulary/bullets.ts'
import {placeBehindTime, timeAtStart} from '../../vocabulary/dates.ts'
import {meetingEnded} from '../../vocabulary/dividers.ts'
import {meetingBefore, yearsBefore} from '../../vocabulary/document-kinds.ts'
import type {HeadLabel} from '../../vocabulary/labels.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {nobody} from '../../vocabulary/people.ts'
import {placeBeforeTime, placeBehindMoment, placeWord} from '../../vocabulary/places.ts'
import {type HeadFindings, type Rank, ranks} from './head-findings.ts'
import {type HeadPeople, lists} from './head-people.ts'
import type {HeadPlaces} from './head-places.ts'

// Labels of a head, with their values behind them, in the next column or on the next line.
//
//   Mødedato:   4. juni 2019 kl. 16.30
//   Sted
//   Mødelokale 3

/** What parts two columns: the address of the council stands beside the labels. */
const oneColumn = /^.*?\S(?=[^\S\n]{5,}\S)/u
/** A label and its value, in columns of their own. */
const column = /^\S+(?:\t|\s{2,})\S/u
/** How far below a label its value stands at the most. */
const mostBelow = 3
/** How many lines a place has in such a column at the most. */
const mostRows = 3
const partyInBrackets = /\(\p{Lu}{1,3}\)/gu

/** Reads the labels of a head. */
export class HeadLabels {
  readonly #tokens: LineTokens
  readonly #found: HeadFindings
  readonly #people: HeadPeople
  readonly #places: HeadPlaces

  constructor(tokens: LineTokens, found: HeadFindings, people: HeadPeople, places: HeadPlaces) {
    this.#tokens = tokens
    this.#found = found
    this.#people = people
    this.#places = places
  }

  /** Reads what begins with a label, and gives the last line that it has; undefined where it is none. */
  read(line: number, to: number, token: HeadLabelToken): number | undefined {
    const {lines} = this.#tokens
    const {label, value} = token
    const isEmpty = value.start >= value.end || /^[|\s-]*$/.test(lines.text.slice(value.start, value.end))
    const list = lists[label]
    const next = this.#tokens.next(line + 1, to)
    const labelWithin = () => (isEmpty ? undefined : headLabelOn(lines.text, {...value, hasColon: false}))
    if (list !== undefined) {
      // "Fraværende: Afbud fra Bo Ås"
      const within = token.hasColon ? labelWithin() : undefined
      if (within?.label === label) return this.read(line, to, {...within, hasColon: true})
      const printed = lines.clean(value.start, value.end)
      const first = isEmpty || token.hasColon ? undefined : this.#firstOfRows(line, value)
      if (
        !isEmpty &&
        !token.hasColon &&
        !isListOfPeople(this.#goesOnInColumn(line, value) ? printed.replace(/,[^,]*$/, '') : printed) &&
        !(nobody.test(printed) && this.#isAmongPlainLabels(line))
      )
        if (first === undefined) return undefined
      this.#found.isBegun = true
      this.#found.labels++
      return this.#people.open(line, to, list, isEmpty ? undefined : (first ?? value), first !== undefined)
    }
    // "Bemærkninger" at the end of a head has nothing under it.
    if (label === 'remarks' && isEmpty && next >= to) return this.#found.mark(line, 'opening')
    if (!token.hasColon && !this.#fitsPlain(label, isEmpty, value, next, line, to)) return undefined
    this.#people.list = undefined
    this.#found.isBegun = true
    this.#found.labels++
    if (label === 'officials') {
      this.#people.list = null
      return this.#found.remark(line)
    }
    if (label === 'nothing') return this.#found.mark(line, 'page')
    if (label === 'remarks') {
      // "Bemærkninger: Afbud: Bo Ås"
      const within = labelWithin()
      if (within?.hasColon && lists[within.label] !== undefined) return this.read(line, to, within)
      // "Bemærkninger: Mødet sluttede kl. 17.00"
      const ended = meetingEnded.exec(lines.clean(value.start, value.end))?.groups?.time
      if (ended !== undefined) return this.#places.timeOfMeeting(line, 'endTime', ended)
      return this.#readRemarks(line, to, isEmpty)
    }
    let last = line
    // "Mødelokale Tårnet, Rådhuset" is the name of a place as a whole.
    const isRoom =
      label === 'location' && !token.hasColon && !isEmpty && this.#isRoom(line) && !this.#isAmongPlainLabels(line)
    let range = isRoom ? {start: this.#tokens.dress(line).start, end: value.end} : value
    if (isEmpty) {
      // The value stands on the next line, where that is not another label.
      const canBeValue =
        next < to &&
        next - line <= mostBelow &&
        !this.#isLabel(next) &&
        this.#tokens.numbered(next)?.title === undefined
      if (!canBeValue || !this.#fitsBelow(label, next, next - line)) {
        this.#found.mark(line, 'opening')
        return line
      }
      last = next
      const dress = this.#tokens.dress(next)
      range = {start: dress.start, end: lines.trimmedEnd(next)}
      range.end = withoutCellEnd(lines.text, range.start, range.end)
    }
    if (label === 'kind') {
      const kind = this.#tokens.title(last)
      for (const part of kind.parts) this.#found.kind(part)
      return this.#found.mark(line, this.#found.isMinutes ? 'minutesTitle' : 'opening', last)
    }
    const end = label === 'location' ? this.#lastOfColumn(line, last, range, to) : last
    if (end > last) range = {start: range.start, end: lines.trimmedEnd(end)}
    this.#addLabelled(label as FieldName, line, end, range)
    return end
  }

  /**
   * The last line of a place that goes on in the column beside its label:
   *
   *   Sted:        Rådhuset
   *                Mødelokale 14
   */
  #lastOfColumn(line: number, last: number, value: Stretch, to: number): number {
    const tokens = this.#tokens
    const {lines} = tokens
    if (last > line || !column.test(lines.text.slice(lines.indent(line), value.end))) return last
    const at = value.start - lines.start(line)
    let end = line
    while (
      end + 1 < to &&
      end - line < mostRows &&
      lines.column(end + 1) === at &&
      !tokens.isBlank(end + 1) &&
      // "Mødelokale" can be a label, too.
      tokens.label(end + 1)?.hasColon !== true &&
      placeWord.test(tokens.text(end + 1))
    )
      end++
    return end
  }

  /** Whether what stands in the column beside a label goes on right below, so that its last name can be half of one. */
  #goesOnInColumn(line: number, value: Stretch): boolean {
    const {lines} = this.#tokens
    return (
      column.test(lines.text.slice(this.#tokens.dress(line).start, value.end)) &&
      line + 1 < lines.count &&
      lines.column(line + 1) === value.start - lines.start(line)
    )
  }

  /**
   * The first person of a list that has one a line in the column beside its label, without the bullet; undefined where
   * the value is none:
   *
   *   Medlemmer     • Bo Ås (A), formand
   *                 • Ida Holm (V)
   */
  #firstOfRows(line: number, value: Stretch): Stretch | undefined {
    const {lines} = this.#tokens
    const {start} = this.#tokens.dress(line)
    if (!column.test(lines.text.slice(start, value.end))) return undefined
    const isBullet = bullets.has(lines.text[value.start] as string)
    const from = isBullet ? lines.skipSpaces(value.start + 1, value.end) : value.start
    const printed = lines.clean(from, value.end)
    return isPerson(printed) && !isListOfPeople(printed.replace(/,\s*\p{Lu}$/u, ', '))
      ? {start: from, end: value.end}
      : undefined
  }

  /** Whether a label without a colon is one: its value says so. */
  #fitsPlain(label: HeadLabel, isEmpty: boolean, value: Stretch, next: number, line: number, to: number): boolean {
    const {lines} = this.#tokens
    if (isEmpty) return next < to && next - line <= mostBelow && this.#fitsBelow(label, next, next - line)
    const printed = lines.clean(value.start, value.end)
    if (label === 'date') return momentIn(printed) !== undefined
    if (label === 'startTime' || label === 'endTime') return timeAtStart.test(printed) || momentIn(printed)?.start === 0
    if (label === 'location') return placeWord.test(printed) || (this.#isAmongPlainLabels(line) && !this.#isRoom(line))
    if (label === 'committee') return isBody(printed)
    return this.#isAmongPlainLabels(line)
  }

  /** Whether a line begins with the word for a room, and no column parts it from its value, so that the word can be of its name: "Mødelokale Hejren". */
  #isRoom(line: number): boolean {
    const [word = ''] = this.#tokens.text(line).split(' ', 1)
    return placeWord.test(word) && !this.#isOfColumn(line)
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
        return timeAtStart.test(text) || (/\d{1,2}[.:]\d{2}/.test(text) && text.length < 60)
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
          (distance === 1 ||
            placeWord.test(text) ||
            this.#isBeforeLabel(line) ||
            this.#isBehindValue(line - distance, distance)) &&
          tokens.title(line).parts.every(({name}) => name === 'location' || name === 'municipality')
        )
      default:
        return true
    }
  }

  /** Whether the next text below a line is a label that has its value below itself. */
  #isBeforeLabel(line: number): boolean {
    const {count} = this.#tokens.lines
    const next = this.#tokens.next(line + 1, count)
    const label = next < count ? this.#tokens.label(next) : undefined
    return label !== undefined && label.value.start >= label.value.end
  }

  /** Whether the text above a label is the value of another one, as far below that. */
  #isBehindValue(line: number, distance: number): boolean {
    const value = this.#tokens.before(line - 1, 0)
    const label = value < distance ? undefined : this.#tokens.label(value - distance)
    return label !== undefined && label.value.start >= label.value.end && this.#tokens.label(value) === undefined
  }

  #isLabel(line: number): boolean {
    const label = this.#tokens.label(line)
    return label !== undefined && (label.hasColon || label.value.start >= label.value.end || this.#isOfColumn(line))
  }

  /** Whether a column parts the words that a line begins with from the rest. */
  #isOfColumn(line: number): boolean {
    return column.test(this.#tokens.printed(line))
  }

  #addLabelled(name: FieldName, line: number, last: number, value: Stretch): void {
    const {lines} = this.#tokens
    const {start} = value
    const column = last === line ? oneColumn.exec(lines.text.slice(start, value.end)) : null
    const end = column === null ? value.end : start + column[0].length
    const printed = lines.text.slice(start, end)
    const moment = momentIn(printed)
    if (name === 'committee') {
      const kind = this.#tokens.title(last).parts
      if (last > line) {
        for (const part of kind) if (part.name !== 'committee') this.#found.kind(part)
        if (!kind.some((part) => part.name === 'committee')) {
          this.#found.mark(line, this.#found.isMinutes ? 'minutesTitle' : 'opening', last)
          return
        }
      }
    }
    // A head that has lost its lines can have a list of people behind the label of the place.
    if (name === 'location' && [...matchesIn(partyInBrackets, printed)].length > 1) {
      this.#found.remark(line, last)
      return
    }
    if (name === 'date') {
      this.#found.hasLabelledDate ||= moment !== undefined
      this.#found.lastDateLine = last
    }
    const add = (field: FieldName, rank: Rank, from: number, to: number) =>
      this.#found.field(field, rank, line, last, from, to)
    const {place: room, time} = (name === 'location' ? placeBeforeTime.exec(printed)?.groups : undefined) ?? {}
    if (room !== undefined && time !== undefined) {
      add('location', ranks.label, start, start + room.length)
      add('startTime', ranks.sentence, end - time.length, end)
      return
    }
    const lead = name === 'committee' ? (yearsBefore.exec(printed) ?? meetingBefore.exec(printed)) : null
    add(name, ranks.label, start + (lead?.[0].length ?? 0), end)
    if ((name === 'startTime' || name === 'endTime') && moment !== undefined) {
      // "Tid: 18. april 2018, kl. 16.30" goes before the day on which a letter was written.
      add('date', moment.hasTime ? ranks.label : ranks.sentence, start + moment.start, start + moment.end)
      this.#found.hasLabelledDate = true
    }
    const behindTime = name === 'startTime' ? placeBehindTime.exec(printed)?.[1] : undefined
    if (behindTime !== undefined) add('location', ranks.sentence, end - behindTime.length, end)
    const place = placeBehindMoment.exec(moment === undefined ? '' : printed.slice(moment.end))
    if (name === 'date' && place !== null && placeWord.test(place[1] as string))
      add('location', ranks.sentence, end - (place[1] as string).length, end)
  }

  /** Remarks go on over the lines below, up to a label or another part of the head. */
  #readRemarks(line: number, to: number, isEmpty: boolean): number {
    const tokens = this.#tokens
    let last = line
    for (let at = tokens.next(line + 1, to); at < to; at = tokens.next(at + 1, to)) {
      if (at - last > 2 || this.#isLabel(at) || tokens.isPageLine(at) || tokens.divider(at) !== undefined) break
      const title = tokens.title(at)
      if (title.isWhole && title.parts.length > 0) break
      if (meetingEnded.test(tokens.text(at))) break
      last = at
    }
    return isEmpty && last === line ? this.#found.mark(line, 'opening') : this.#found.remark(line, last)
  }
}
