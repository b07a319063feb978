import {dateEnd} from '../../text/dates.ts'
import {isCapitalAt, isDigit} from '../../text/letters.ts'
import {isSpace, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {authorityStem} from '../../vocabulary/committees.ts'
import {betweenBodyAndDay, meetingOfBoard} from '../../vocabulary/run-in.ts'
import {
  beginsLine,
  betweenDayAndTime,
  clock,
  lostClock,
  meetingOf,
  municipalityName,
  smallBeginning,
  titleAlone,
  weekday,
} from '../../vocabulary/run-in-head.ts'
import {bodyEnd, bodyNear} from './bodies.ts'

// What a head has without a label: a title, a body, a municipality, a day with its time.
//
//   Byrådet Referat torsdag den 27. marts 2014 kl. 17.00 Fjordborg Kommune
//   |body   |title  |day                                 |municipality

const spaced = /^\p{Lu} (?:\p{L} ){2,30}\p{L}(?!\p{L})/u

/** The titles, bodies, municipalities and dates in a stretch, and nothing else of it. */
export function knownStretches(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = []
  const canBeBody = bodyNear(text, start, end)
  for (let at = trimStart(text, start, end); at < end; ) {
    const known = knownEnd(text, at, end, canBeBody(at))
    if (known !== undefined) found.push({start: at, end: known})
    at = known === undefined ? nextWord(text, at, end) : trimStart(text, known, end)
  }
  return found
}

/**
 * The end of a title, a body, a municipality or a date with its time that begins at an offset and that no sentence goes
 * on behind.
 *
 * @param canBeBody whether the word for a body is near enough
 */
export function knownEnd(text: string, at: number, end: number, canBeBody = true): number | undefined {
  const rest = text.slice(at, Math.min(end, at + 160))
  const isNumber = isDigit(rest.charCodeAt(0))
  if (!isNumber && !isCapitalAt(rest, 0) && !smallBeginning.test(rest)) return undefined
  const title = isNumber ? undefined : titleEnd(text, at, rest, end)
  if (title !== undefined) return title
  const date = isNumber || weekday.test(rest) ? dateEnd(text, at) : undefined
  if (date !== undefined && date <= end) {
    const lead = betweenDayAndTime.exec(text.slice(date, date + 5))?.[0] ?? ''
    const time = clock.exec(text.slice(date + lead.length, end)) ?? lostClock.exec(text.slice(date + lead.length, end))
    const to = time === null ? date : date + lead.length + time[0].length
    return opensLine(text, to, end) ? to : undefined
  }
  if (isNumber) return undefined
  const body = canBeBody ? bodyEnd(text, at) : undefined
  const day = body === undefined || isSaid(text, at) ? undefined : dayBehind(text, body)
  if (day !== undefined && day <= end && opensLine(text, day, end)) return day
  if (body === undefined || body > end || !opensLine(text, body, end)) return undefined
  return text.charAt(body) === ',' ? body + 1 : body
}

/** The end of a title, with the body of its meeting, or of a municipality. */
function titleEnd(text: string, at: number, rest: string, end: number): number | undefined {
  const meeting = meetingOf.exec(rest)?.[0]
  if (meeting !== undefined) {
    const body = bodyEnd(text, at + meeting.length, true)
    if (body !== undefined && body <= end && !/^\p{L}/u.test(text.charAt(body))) return body
    if (titleAlone.test(`${meeting.split(' ', 1)[0]} A`)) return at + meeting.trimEnd().length
  }
  const board = meetingOfBoard.exec(rest)?.[0].length
  if (board !== undefined && at + board <= end) return at + board
  const printed = (rest.charAt(1) === ' ' ? spaced.exec(rest) : null) ?? titleAlone.exec(rest)
  const named = printed ?? (authorityStem.test(rest) ? municipalityName.exec(rest) : null)
  const to = named === null ? undefined : at + named[0].length
  return to !== undefined && opensLine(text, to, end) ? to : undefined
}

/** The end of the day behind a body, joined to it: "Byrådet, den 3. maj 2012". */
function dayBehind(text: string, from: number): number | undefined {
  const joint = betweenBodyAndDay.exec(text.slice(from, from + 16))?.[0] ?? ''
  const at = from + joint.length
  return joint.trim() === '' || !/\d/.test(text.charAt(at)) ? undefined : dateEnd(text, at)
}

/** Whether a sentence goes on with what begins at an offset: "af Byrådets møde den …". */
export function isSaid(text: string, at: number): boolean {
  return /(?:^|\s)\p{Ll}{1,6}\s$/u.test(text.slice(Math.max(0, at - 8), at))
}

function opensLine(text: string, at: number, end: number): boolean {
  return beginsLine.test(text.slice(at, Math.min(end, at + 12))) && !/^\p{L}/u.test(text.charAt(at))
}

/** Where the next word begins. */
export function nextWord(text: string, at: number, end: number): number {
  let next = at
  while (next < end && !isSpace(text.charCodeAt(next))) next++
  return trimStart(text, next, end)
}
