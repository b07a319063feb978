import type {Form} from './axes.ts'
import type {Day, Meeting} from './meeting.ts'

// Days and times as the form prints them.

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const weekdays = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ')

const two = (value: number): string => String(value).padStart(2, '0')
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const isoOf = ({year, month, day}: Day): string => `${year}-${two(month)}-${two(day)}`
export const clockOf = ({hour, minute}: {hour: number; minute: number}): string => `${two(hour)}:${two(minute)}`

/** A day; `withDen` puts "den" before it where a sentence needs it. */
export function printDay(when: Day, form: Form['date'], withDen = false): string {
  const {year, month, day} = when
  const name = months[month - 1] ?? ''
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  const long = `${day}. ${name} ${year}`
  const printed = {
    long,
    weekday: `${weekday} den ${long}`,
    Weekday: `${capital(weekday)} d. ${long}`,
    dashes: `${two(day)}-${two(month)}-${year}`,
    dots: `${two(day)}.${two(month)}.${year}`,
    slashes: `${day}/${month} ${year}`,
    short: `${day}. ${name.slice(0, 3)} ${year}`,
    month: `${day}-${name}-${year}`,
    iso: isoOf(when),
    monthFirst: `${capital(weekday)}, ${capital(name)} ${day}, ${year}`,
  }[form]
  if (form === 'Weekday' && withDen) return `${weekday} d. ${long}`
  return withDen && form !== 'weekday' ? `den ${printed}` : printed
}

/** When the meeting began, and, where the form has it there, when it ended. */
export function printTime({start, end}: Meeting, form: Form, inSentence = false): string {
  const one = (time: {hour: number; minute: number}): string =>
    form.time === 'kl.'
      ? `${two(time.hour)}.${two(time.minute)}`
      : form.time === 'hour' && time.minute === 0
        ? String(time.hour)
        : clockOf(time)
  const word = form.time === 'bare' && !inSentence ? '' : form.time === 'colon' && !inSentence ? 'Kl. ' : 'kl. '
  const range = form.end === 'range' ? `${form.time === 'kl.' || form.time === 'hour' ? '-' : ' - '}${one(end)}` : ''
  return `${word}${one(start)}${range}`
}

export const printEnd = ({end}: Meeting, form: Form): string =>
  form.time === 'kl.' || form.time === 'hour' ? `kl. ${clockOf(end).replace(':', '.')}` : clockOf(end)
