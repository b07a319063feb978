import {dayAndTime, dayLeads, months, weekdays, yearless} from '../vocabulary/dates.ts'

/** The day and time that a text names, with offsets. */
export interface Moment {
  /** From the weekday, or "den", to behind the time of day. */
  start: number
  end: number
  /** Whether a time of day is named. */
  hasTime: boolean
}

/** What every such text has: a year, or two digits behind a separator. */
const hint = /\d{4}|[-./]\d{2}/

/** Whether a text has what every day has. */
export function mayHaveMoment(text: string): boolean {
  return hint.test(text)
}

/** Words that a day begins with, in lower case. */
export const momentWords: ReadonlySet<string> = new Set([...weekdays, ...months.flat(), ...dayLeads])

/** The first day that a text names, with its time; undefined where it names none. */
export function momentIn(text: string): Moment | undefined {
  if (!mayHaveMoment(text)) return undefined
  const match = dayAndTime.exec(text)
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

/** The day without a year at the end of a text, "den 14. november kl. 17.00-20.00 på personalerummet". */
export function dayOfYearIn(text: string): DayOfYear | undefined {
  const match = yearless.exec(text)
  const {startTime, endTime, location, ...found} = match?.indices?.groups ?? {}
  if (match === null || found.day === undefined) return undefined
  return {day: text.slice(...found.day), start: match.index, startTime, endTime, location}
}
