import {beforeDate, behindDate, clockHour, clockOfDay, dateFirst, months} from '../vocabulary/dates.ts'
import {isExists} from './day.ts'

const monthNumbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const written = /(?<!\d)(?<day>\d{1,2})\.?(?:\s*-)?\s*(?<month>[a-zæøå]{3,9})\.?(?:\s*|-|\s*,\s*)(?<year>\d{4})(?!\d)/iu
const monthFirst = /(?<![a-zæøå])(?<month>[a-zæøå]{3,9})\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?!\d)/iu
/** No time of day until another: "9.00-10.00". */
const numeric =
  /(?<!\d|\d[.:])(?<day>\d{1,2})(?:[-./]|\.\s(?=\d{1,2}[./\s]\s?\d{4}))(?<month>\d{1,2})[-./\s]\s?(?<year>\d{4}|\d{2})(?!\d|[.:]\d{2}(?!\d))/
const iso = /(?<!\d)(?<year>\d{4})[-.](?<month>\d{2})[-.](?<day>\d{2})(?![\d-])/
/** A day and its time as a system set to American English prints them: "8/29/2019 4:00:00 PM". */
const american =
  /(?<!\d)(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})\s(?<hour>\d{1,2}):(?<minutes>\d{2})(?::\d{2})?\s(?<half>[AP])M(?!\p{L})/u
/** In the order they are tried. */
const dateForms = [american, iso, written, monthFirst, numeric]
/** Midnight behind a date, which is how systems write a date that has no time. */
const noTime = /(?<=\d[ T])00:00(?::00)?(?![\d:])/

/** How many letters a date has at most, its weekday with it. */
const longestDate = 40

/**
 * The date that a text names, in any of the ways Danish documents write one:
 * "27. januar 2021", "27.01.2021", "27-01-2021", "27/1 2021", "2021-01-27",
 * "Januar 27, 2021", "27-jan-2021", "27. 01 2021", "2021.01.27", "1/27/2021 4:00:00 PM".
 * Two-digit years are 20xx.
 *
 * @returns YYYY-MM-DD; null where there is none, or the calendar has no such day
 */
export function parseDate(text: string): string | null {
  for (const form of dateForms) {
    const {year = '', month = '', day} = form.exec(text)?.groups ?? {}
    const number = monthNumbers.get(month.toLowerCase()) ?? Number(month)
    // "2 borgere 2031" has no month.
    if (day === undefined || Number.isNaN(number)) continue
    return calendarDate(Number(year.length === 2 ? `20${year}` : year), number, Number(day))
  }
  return null
}

/** The end of the date that a text has at an offset, perhaps behind its weekday; undefined where it has none there. */
export function dateEnd(text: string, from: number): number | undefined {
  const found = dateFirst.exec(text.slice(from, from + longestDate))?.[0]
  return found === undefined || parseDate(found) === null ? undefined : from + found.length
}

/** The time of day that a text names ("kl. 17:30", "17.30", "kl. 9"), its date left out; null where there is none. */
export function parseClock(text: string): string | null {
  const ofHalf = american.exec(text)?.groups
  if (ofHalf !== undefined) {
    const hour = (Number(ofHalf.hour) % 12) + (ofHalf.half === 'P' ? 12 : 0)
    return `${String(hour).padStart(2, '0')}:${ofHalf.minutes}`
  }
  const rest = [noTime, ...dateForms].reduce((left, form) => left.replace(form, ' '), text)
  const match = clockOfDay.exec(rest)
  const hour = clockHour.exec(rest)
  // "kl. 15-18, lokale 1.12"
  const [, hours, minutes = '00'] = (hour !== null && hour.index < (match?.index ?? rest.length) ? hour : match) ?? []
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`
}

/** What stands around a date and its time that is something else: "27. januar 2021 - AFLYST" has "AFLYST". */
export function restOfDate(text: string): string {
  const date = american.exec(text) ?? iso.exec(text) ?? written.exec(text) ?? numeric.exec(text)
  if (date === null) return ''
  const before = text.slice(0, date.index)
  const behind = text.slice(date.index + date[0].length).replace(behindDate, '')
  const rest = [beforeDate.test(before) ? '' : before, behind].map((part) => part.trim()).filter((part) => part !== '')
  return rest.some((part) => /\p{L}{2}/u.test(part)) ? rest.join(' ') : ''
}

/** An instant that is given in UTC, as some systems do; midnight stands for a date without a time. */
const instant = /^\d{4}-\d{2}-\d{2}T(?!00:00(?::00)?(?:\.0+)?(?:Z|\+))\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+00:00)$/
/** Made for the first instant: it takes longer than most of what reads a document. */
let danishTime: Intl.DateTimeFormat | undefined

/** A time as the clocks in Denmark show it: "2026-06-08T14:00:00Z" is "2026-06-08 16:00"; any other text is left as it is. */
export function inDanishTime(text: string): string {
  if (!instant.test(text)) return text
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) return text
  danishTime ??= new Intl.DateTimeFormat('sv', {timeZone: 'Europe/Copenhagen', dateStyle: 'short', timeStyle: 'short'})
  return danishTime.format(time)
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || !isExists(year, month - 1, day)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
