import {months, weekdays} from '../vocabulary/dates.ts'

/** The day and time that a text names, with offsets. */
export interface Moment {
  /** From the weekday, or "den", to behind the time of day. */
  start: number
  end: number
  /** Whether a time of day is named. */
  hasTime: boolean
}

const month = months.flat().join('|')
const day = `(?:${weekdays.join('|')})`
const clock = String.raw`\d{1,2}(?:[.:]\d{2}){1,2}(?!\d)`
const time = String.raw`(?:(?:\s*,)?(?:\s*[-–])?\s*(?:fra\s+)?(?:kl\.?|klokken)\s*\d{1,2}(?:[.:]\d{2}){0,2}(?!\d)|(?:\s*,)?(?:\s+[-–]\s*|\s+)${clock}|(?:\s*,)?\s*[-–]\s*${clock})(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?${clock}|[-–]\d{1,2}(?![\d.:-]))?`
const date = String.raw`(?:\d{1,2}(?:\s*\.(?:-\s*|\s*)|\s*-\s*|\s+)(?:${month})\.?(?:,?\s+|-|\s*,\s*)\d{4}|(?:${month})\s+\d{1,2},?\s+\d{4}|\d{1,2}(?:[-./]|\.\s(?=\d{1,2}[./\s]\s?\d{4}))\d{1,2}[-./\s]\s?(?:\d{4}|\d{2})(?!\d|[.:]\d{2}(?!\d))|\d{4}[-.]\d{2}[-.]\d{2}(?!-))`
const form = new RegExp(
  String.raw`(?<![\p{L}\d.-])(?:${day},?\s+)?(?:den\s+|d\.\s*)?${date}(?<time>${time})?(?![\p{L}\d])`,
  'iu',
)
/** What every such text has: a year, or two digits behind a separator. */
const hint = /\d{4}|[-./]\d{2}/

/** Whether a text has what every day has. */
export function mayHaveMoment(text: string): boolean {
  return hint.test(text)
}

/** Words that a day begins with, in lower case. */
export const momentWords: ReadonlySet<string> = new Set([...weekdays, ...months.flat(), 'den', 'd'])

/** The first day that a text names, with its time; undefined where it names none. */
export function momentIn(text: string): Moment | undefined {
  if (!mayHaveMoment(text)) return undefined
  const match = form.exec(text)
  if (match === null) return undefined
  return {start: match.index, end: match.index + match[0].length, hasTime: match.groups?.time !== undefined}
}

/** A day that a text names without its year, with what stands behind it: ranges of the text. */
export interface DayOfYear {
  /** "14. november" */
  day: string
  /** Where it begins. */
  start: number
  startTime: readonly [number, number] | undefined
  endTime: readonly [number, number] | undefined
  location: readonly [number, number] | undefined
}

const yearless = new RegExp(
  String.raw`(?<![\p{L}\d.-])(?:${day},?\s+)?(?:den|d\.)\s*(?<day>\d{1,2}\.?\s+(?:${month}))\.?(?!,?\s*\d{4})(?:,?\s+(?:kl\.?|klokken)\s*(?<startTime>\d{1,2}(?:[.:]\d{2})?)(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?(?<endTime>\d{1,2}(?:[.:]\d{2})?))?(?![\d.:-]))?(?:(?:,?\s+(?:på|i|hos)|\s+[-–])\s+(?<location>\p{L}[^\n]{2,80}))?$`,
  'diu',
)

/** The day without a year at the end of a text, "den 14. november kl. 17.00-20.00 på personalerummet". */
export function dayOfYearIn(text: string): DayOfYear | undefined {
  const match = yearless.exec(text)
  const {startTime, endTime, location, ...found} = match?.indices?.groups ?? {}
  if (match === null || found.day === undefined) return undefined
  return {day: text.slice(...found.day), start: match.index, startTime, endTime, location}
}
