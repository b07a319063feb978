import type {Verdict} from '../../records/completeness.ts'
import {
  danishAbsences,
  danishAmendmentOutcomes,
  danishAmountKinds,
  danishOutcomes,
  danishPeriods,
  danishStances,
  danishTraits,
} from '../../vocabulary/values.ts'

// The words of the page, and how it writes numbers and days.

/** As {@link danishOutcomes} and its like have them, with a capital. */
function capital<Name extends string>(words: Readonly<Record<Name, string>>): Record<Name, string> {
  const pairs = Object.entries<string>(words).map(([name, word]) => [
    name,
    word.charAt(0).toUpperCase() + word.slice(1),
  ])
  return Object.fromEntries(pairs)
}

export const outcomeNames = capital(danishOutcomes)
export const stanceNames = capital(danishStances)
export const kindNames = capital(danishAmountKinds)
export const periodNames = danishPeriods
export const traitNames: Record<string, string> = capital(danishTraits)
export const absenceNames = danishAbsences
export const amendmentNames = capital(danishAmendmentOutcomes)

export const verdictNames: Record<Verdict, {name: string; meaning: string}> = {
  complete: {name: 'Fuldt læst', meaning: 'Alt, hvad dokumentet selv oplyser at indeholde, er fundet.'},
  unconfirmed: {
    name: 'Læst, ikke bekræftet',
    meaning: 'Intet tyder på fejl, men dokumentet har ingen indholdsfortegnelse at holde det op imod.',
  },
  doubtful: {
    name: 'Tvivlsomt læst',
    meaning:
      'Numre mangler eller gentages, et punkt mangler overskrift eller beslutning, eller nogle linjer er ikke læst.',
  },
  incomplete: {name: 'Mangler punkter', meaning: 'Dokumentet nævner et punkt, som ikke blev fundet.'},
  unread: {name: 'Ikke læst', meaning: 'Der blev ikke fundet noget møde i filen.'},
}

/** What stands for what the documents do not say. */
export const unsaid = 'Ikke oplyst'

const numbers = new Intl.NumberFormat('da-DK')
const decimals = new Intl.NumberFormat('da-DK', {maximumSignificantDigits: 3})
const shares = new Intl.NumberFormat('da-DK', {style: 'percent', maximumFractionDigits: 1})
const days = new Intl.DateTimeFormat('da-DK', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'})
const shortDays = new Intl.DateTimeFormat('da-DK', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'})

/** "12.345" */
export function count(value: number): string {
  return numbers.format(value)
}

/** "1 punkt", "2 punkter" */
export function counted(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** "2,4 mio. kr." */
export function money(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e9) return `${decimals.format(value / 1e9)} mia. kr.`
  if (size >= 1e6) return `${decimals.format(value / 1e6)} mio. kr.`
  return `${numbers.format(Math.round(value))} kr.`
}

/** "12,5 %" */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : shares.format(part / whole)
}

/** "27. januar 2021" */
export function day(date: string | null): string {
  return date === null ? 'Uden dato' : days.format(new Date(`${date}T00:00:00Z`))
}

/** "27. jan. 2021" */
export function shortDay(date: string | null): string {
  return date === null ? 'Uden dato' : shortDays.format(new Date(`${date}T00:00:00Z`))
}

/** "side 3, linje 12" */
export function place(page: number | null, line: number | null): string {
  if (line === null) return ''
  return page === null ? `linje ${count(line)}` : `side ${page}, linje ${line}`
}
