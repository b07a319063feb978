import type {FieldName} from '../../layouts/pattern.ts'
import {isFullName} from '../../names/person.ts'
import {parseDate} from '../../text/dates.ts'
import {dayOfYearIn, momentIn} from '../../tokens/moment.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {timesFirst, weekdays} from '../../vocabulary/dates.ts'
import {meetingHeld, meetingHeldOn} from '../../vocabulary/dividers.ts'
import {timeBehind} from '../../vocabulary/meeting-titles.ts'
import {nameOfPlace, placeBeforeTime, placeBelowDay, placeWord, timeOfDay} from '../../vocabulary/places.ts'
import {type HeadFindings, ranks} from './head-findings.ts'

// When and where, told in sentences and bare lines.
//
//   Mødet startede kl. 17.00 i Mødelokale 3
//   Torsdag den 9. juni 2022 kl. 9.00 på Eng, og frokost
//   Rådhuset, Torvet 1
//   9999 Enghave

/** How many lines an address has, and how its last one begins. */
const addressLines = 4
const town = /^\d{4}\s+\p{Lu}/u
const townAtEnd = /, ?\d{4} \p{Lu}[\p{L} .]{1,30}$/u
/** What stands before a day, and is parted from it. */
const beforeMoment = /^(.*\S)\s*[,–-]\s*$/u
const isWeekday = new RegExp(`^(?:${weekdays.join('|')})`, 'iu')

/** Reads when and where a meeting was held. */
export class HeadPlaces {
  readonly #tokens: LineTokens
  readonly #found: HeadFindings

  constructor(tokens: LineTokens, found: HeadFindings) {
    this.#tokens = tokens
    this.#found = found
  }

  /** Whether at most one line with text stands between a line and that of the day. */
  isNearDate(line: number): boolean {
    if (this.#found.lastDateLine < 0) return false
    let between = 0
    for (let at = this.#found.lastDateLine + 1; at < line && between < 2; at++)
      if (!this.#tokens.isBlank(at) && !this.#tokens.title(at).isWhole) between++
    return between < 2
  }

  /** Whether the next line is that of the day and nothing else. */
  isAboveDate(line: number, to: number): boolean {
    const next = line + 1
    if (next >= to || this.#tokens.isBlank(next)) return false
    const {parts, isWhole} = this.#tokens.title(next)
    return isWhole && parts[0]?.name === 'date'
  }

  timeOfMeeting(line: number, name: FieldName, time: string): number {
    const {lines} = this.#tokens
    const start = lines.text.indexOf(time, lines.indent(line))
    this.#found.field(name, name === 'endTime' ? ranks.label : ranks.sentence, line, line, start, start + time.length)
    if (lines.trimmedEnd(line) - lines.indent(line) > time.length + 40) this.#found.remark(line)
    return line
  }

  /** "Ordinært møde - Mødelokale 3 kl. 16.30" */
  placeBeforeTime(line: number): boolean {
    const {lines} = this.#tokens
    const {start} = this.#tokens.dress(line)
    const {sort, place, time} = placeBeforeTime.exec(this.#tokens.printed(line))?.groups ?? {}
    if (place === undefined || time === undefined || !placeWord.test(place)) return false
    const placeAt = lines.text.indexOf(place, start)
    const timeAt = lines.text.indexOf(time, placeAt + place.length)
    this.#found.field('location', ranks.bare, line, line, placeAt, placeAt + place.length)
    this.#found.field('startTime', ranks.sentence, line, line, timeAt, timeAt + time.length)
    if (sort !== undefined) this.#found.remarkOn(line, start, start + sort.length)
    return true
  }

  /** The day of the meeting once more, without its year: "Bestyrelsesmøde den 14. november kl. 17.00-20.00 på lærerværelset". */
  readDayAgain(line: number): boolean {
    if (!this.#tokens.hasDigit(line)) return false
    const {start} = this.#tokens.dress(line)
    const found = dayOfYearIn(this.#tokens.printed(line))
    const date = parseDate(this.#found.date ?? '')
    if (found === undefined || date === null || parseDate(`${found.day} ${date.slice(0, 4)}`) !== date) return false
    const told = (['startTime', 'endTime', 'location'] as const).filter((name) => found[name] !== undefined)
    for (const name of told) {
      const [from, end] = found[name] as readonly [number, number]
      this.#found.field(name, ranks.sentence, line, line, start + from, start + end)
    }
    if (told.length > 0 && found.start > 0) this.#found.remarkOn(line, start, start + found.start)
    const body = this.#tokens.title(line).parts.find(({isOfMeeting}) => isOfMeeting)
    if (told.length > 0 && body !== undefined)
      this.#found.field('committee', ranks.meeting, line, line, body.start, body.end)
    return told.length > 0
  }

  /** The place before the day and the time: "Rådhuset, lokale 2, torsdag den 9. juni 2022 kl. 9.00". */
  readPlaceFirst(line: number): boolean {
    if (!this.#tokens.hasDigit(line)) return false
    const {start} = this.#tokens.dress(line)
    const printed = this.#tokens.printed(line)
    const moment = momentIn(printed)
    if (moment?.hasTime !== true || moment.end < printed.length) return false
    const place = beforeMoment.exec(printed.slice(0, moment.start))?.[1] ?? ''
    if (!isPlace(place)) return false
    this.#found.isBegun = true
    this.#found.lastDateLine = line
    this.#found.field('location', ranks.bare, line, line, start, start + place.length)
    this.#found.field('date', ranks.bare, line, line, start + moment.start, start + moment.end)
    return true
  }

  /** A line that begins with a weekday, the day and the time, and goes on: "Torsdag den 9. juni 2022 kl. 9.00 på Eng, og frokost". */
  readDayFirst(line: number): boolean {
    const {lines} = this.#tokens
    if (!this.#tokens.hasDigit(line)) return false
    const {start} = this.#tokens.dress(line)
    const moment = momentIn(this.#tokens.printed(line))
    if (moment?.start !== 0 || !moment.hasTime || !isWeekday.test(this.#tokens.text(line))) return false
    this.#found.isBegun = true
    this.#found.lastDateLine = line
    this.#found.field('date', ranks.bare, line, line, start, start + moment.end)
    this.#found.remarkOn(line, start + moment.end, lines.trimmedEnd(line))
    return true
  }

  /** "Mødet blev holdt torsdag den 31. marts 2031 kl. 17.00 på Rådhuset.", which can end on the next line; gives the last line of it. */
  lastOfHeldOn(line: number, to: number): number | undefined {
    const {lines} = this.#tokens
    const before = meetingHeldOn.exec(this.#tokens.text(line))?.[0].length
    if (before === undefined) return this.#isHeldAt(line) ? line : undefined
    const from = this.#tokens.dress(line).start + before
    const moment = momentIn(lines.text.slice(from, lines.trimmedEnd(line)))
    if (moment?.start !== 0) return undefined
    const isWhole = lines.text[lines.trimmedEnd(line) - 1] === '.'
    const next = line + 1
    const last = !isWhole && next < to && lines.text[lines.trimmedEnd(next) - 1] === '.' ? next : line
    this.#found.isBegun = true
    this.#found.lastDateLine = line
    this.#found.field('date', ranks.sentence, line, line, from, from + moment.end)
    const whole = lines.trimmedEnd(last) - (isWhole || last > line ? 1 : 0)
    const placeAt = lines.skipSpaces(from + moment.end, whole)
    // "… på Rådhuset kl. 16.00 - 18.30"
    const time = timeBehind.exec(lines.text.slice(placeAt, whole))
    const end = time === null ? whole : placeAt + time.index
    if (time !== null) this.#found.field('startTime', ranks.sentence, last, last, end + time[0].search(/\d/u), whole)
    const behind = placeBelowDay.exec(lines.clean(placeAt, end))?.[0].length
    if (behind !== undefined) this.#found.field('location', ranks.sentence, line, last, placeAt + behind, end)
    return last
  }

  /** "Mødet holdes i kantinen på Rådhuset, torsdag den 31. marts 2031 klokken 17.00" */
  #isHeldAt(line: number): boolean {
    const {start} = this.#tokens.dress(line)
    const printed = this.#tokens.printed(line)
    const placeAt = this.#tokens.hasDigit(line) ? meetingHeld.exec(printed)?.[0].length : undefined
    const moment = placeAt === undefined ? undefined : momentIn(printed.slice(placeAt))
    if (placeAt === undefined || moment?.hasTime !== true) return false
    const end = placeAt + moment.start
    if (!/^[\s.]*$/.test(printed.slice(placeAt + moment.end))) return false
    this.#found.isBegun = true
    this.#found.hasLabelledDate = true
    this.#found.lastDateLine = line
    const place = printed.slice(placeAt, end).replace(/(?<![\s,])[\s,]+$/, '')
    this.#found.field('location', ranks.sentence, line, line, start + placeAt, start + placeAt + place.length)
    this.#found.field('date', ranks.sentence, line, line, start + end, start + placeAt + moment.end)
    return true
  }

  /** "17.00 til 19.00. Mad den sidste del af mødet": from when to when, on a line of its own near that of the day. */
  timesFirst(line: number): boolean {
    const {lines} = this.#tokens
    if (!this.#tokens.hasDigit(line)) return false
    const {start} = this.#tokens.dress(line)
    const end = lines.trimmedEnd(line)
    const times = timesFirst.exec(this.#tokens.printed(line))?.[0]
    if (times === undefined) return false
    this.#found.field('startTime', ranks.bare, line, line, start, start + times.length)
    const rest = lines.skipSpaces(start + times.length + (lines.text[start + times.length] === '.' ? 1 : 0), end)
    const behind = placeBelowDay.exec(lines.text.slice(rest, end))?.[0].length
    if (behind !== undefined) this.#found.field('location', ranks.sentence, line, line, rest + behind, end)
    else if (rest < end) this.#found.remarkOn(line, rest, end)
    return true
  }

  /** Whether a line right below the day goes on its sentence with the place: "i Café Muslingen". */
  placeBelowDay(line: number): boolean {
    const before = this.#found.lastDateLine === line - 1 ? placeBelowDay.exec(this.#tokens.text(line))?.[0] : undefined
    if (before !== undefined) this.place(line, line, before.length)
    return before !== undefined
  }

  /**
   * Whether a line is a short name under the day and the time, apart from what follows, and so the place:
   *
   *   27-02-2031 kl. 17:00
   *   Lilletrommen
   *
   *   Medlemmer
   */
  placeUnderDay(line: number): boolean {
    const tokens = this.#tokens
    const text = tokens.text(line)
    const isApart = line + 1 >= tokens.lines.count || tokens.isBlank(line + 1)
    if (!isApart || this.#found.lastDateLine !== line - 1 || !nameOfPlace.test(text) || isFullName(text)) return false
    const day = momentIn(tokens.text(line - 1))
    if (day?.start !== 0 || !day.hasTime || day.end < tokens.text(line - 1).length) return false
    this.place(line, line)
    return true
  }

  /** Reads the place that a line is, behind so many letters that are not of its name, and gives the last line that it has. */
  place(line: number, last: number, behind = 0): number {
    const start = this.#tokens.dress(line).start + behind
    this.#found.field('location', ranks.bare, line, last, start, this.#tokens.lines.trimmedEnd(last))
    return last
  }

  /** The last line of an address that begins on a line: that of the town. */
  lastOfAddress(line: number, to: number): number | undefined {
    for (let at = line; at < Math.min(to, line + addressLines) && !this.#tokens.isBlank(at); at++) {
      if (town.test(this.#tokens.text(at))) return at > line ? at : undefined
    }
    return undefined
  }
}

/** A place with its town, which under the day is where the meeting was: "Mødelokale 2, Rådhuset, Åvej 4, 9990 Klitby". */
export function isAddress(text: string): boolean {
  return isPlace(text) && townAtEnd.test(text)
}

export function isPlace(text: string): boolean {
  return (
    text.length < 120 && placeWord.test(text) && !/[.!?]$/.test(text) && /^\p{Lu}/u.test(text) && !timeOfDay.test(text)
  )
}
