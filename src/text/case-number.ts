import type {CaseNumber} from '../records/schema.ts'
import {matchesIn} from '../vocabulary/matches.ts'

type Parts = Partial<Omit<CaseNumber, 'raw' | 'scheme'>>

/** How the schemes are built, in the order they are tried. */
const schemes: readonly {scheme: CaseNumber['scheme']; form: RegExp; parts: (match: RegExpExecArray) => Parts}[] = [
  {
    // KLE: emnenummer-handlingsfacet-løbenummer-år, "27.00.00-A00-7-17" (KL's Emnesystematik)
    scheme: 'kle',
    form: /^(\d{2}\.\d{2}\.\d{2})-([A-ZÆØÅ]\d{2})-(\d{1,9})-(\d{4}|\d{2})$/,
    parts: ([, subject, facet, serial, year]) => ({
      subject: subject ?? null,
      facet: facet ?? null,
      serial: Number(serial),
      year: fullYear(year),
    }),
  },
  {
    // Without a year: "00.01.00P35-0104"
    scheme: 'kle',
    form: /^(\d{2}\.\d{2}\.\d{2})([A-ZÆØÅ]\d{2})-(\d{1,9})$/,
    parts: ([, subject, facet, serial]) => ({subject: subject ?? null, facet: facet ?? null, serial: Number(serial)}),
  },
  {
    // The journal number (J.nr.) of older cases: the subject and facet alone, "16.00.00A09"
    scheme: 'kle',
    form: /^(\d{2}\.\d{2}\.\d{2})[ .-]?([A-ZÆØÅ]\d{2})$/,
    parts: ([, subject, facet]) => ({subject: subject ?? null, facet: facet ?? null}),
  },
  {
    scheme: 'authority-year-serial',
    form: /^(\d{3})-((?:19|20)\d{2})-(\d{1,9})$/,
    parts: ([, authority, year, serial]) => ({
      subject: authority ?? null,
      year: fullYear(year),
      serial: Number(serial),
    }),
  },
  {
    scheme: 'prefix-year-serial',
    form: /^([A-ZÆØÅ]{2,6})-((?:19|20)\d{2})-(\d{1,9})$/,
    parts: ([, prefix, year, serial]) => ({subject: prefix ?? null, year: fullYear(year), serial: Number(serial)}),
  },
  {
    scheme: 'prefix-serial-year',
    form: /^([A-ZÆØÅ]{1,6})[ -]?(\d{1,9})\/(\d{4}|\d{2})(?:-[A-ZÆØÅ])?$/,
    parts: ([, prefix, serial, year]) => ({subject: prefix ?? null, serial: Number(serial), year: fullYear(year)}),
  },
  {
    scheme: 'year-serial',
    form: /^((?:19|20)\d{2}|\d{2})[/-](\d{1,9})$/,
    parts: ([, year, serial]) => ({year: fullYear(year), serial: Number(serial)}),
  },
  {
    scheme: 'year-serial',
    form: /^((?:19|20)\d{2})(\d{5})$/,
    parts: ([, year, serial]) => ({year: fullYear(year), serial: Number(serial)}),
  },
]

/** From this two-digit year on the century is the last one. */
const lastCenturyFrom = 70

/**
 * Takes a case number apart. What no scheme fits is kept as printed, with the
 * scheme "other" and nothing else.
 */
export function parseCaseNumber(raw: string): CaseNumber {
  const empty = {subject: null, facet: null, serial: null, year: null}
  for (const {scheme, form, parts} of schemes) {
    const match = form.exec(raw)
    if (match !== null) return {raw, scheme, ...empty, ...parts(match)}
  }
  return {raw, scheme: 'other', ...empty}
}

function fullYear(year: string | undefined): number {
  const number = Number(year)
  if (number > 99) return number
  return number >= lastCenturyFrom ? 1900 + number : 2000 + number
}

/** "00.32.10-Ø00-4-11", "24.05Ø39 - 2015/27733", "EMN-2025-010561", "SUD 133/2008" and "ØU-64/07-O" of old journals, a region's "1-01-72-4-07": a case number that needs no label. */
const plainCase =
  /^(?:\d\d\.\d\d\.\d\d-?\p{Lu}\d\d(?:-\d{1,6}(?:-\d{2,4})?)?|\d\d\.\d\d\p{Lu}\d\d\s+-\s+\d{4}\/\d{1,9}|\p{Lu}{2,4}-\d{4}-\d{1,9}|\p{Lu}{2,4} \d{1,4}\/(?:(?:19|20)\d\d|\d\d)|\p{Lu}{2,4}-\d{1,4}\/\d\d(?:-\p{Lu})?|[1-9]-\d\d(?:-\d{1,3}){1,3}-\d\d)$/u

/** The number of the case, before the name of the caseworker: "07/2114 / Ida Brink". */
export const caseBeforeWorker = String.raw`(?<caseNumber>\d{2}\/\d{1,6}) \/ (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})`

/** The initials of a caseworker and the number of the case, without labels: "DIKEOL / 08/3208". */
export const initialsAndCase = String.raw`(?<initials>\p{L}{3,8}) \/ (?<number>\d{2}\/\d{2,6})`

const longestCase = 40

/** Whether a text is a case number that nothing else can be. */
export function isPlainCase(text: string): boolean {
  return text.length <= longestCase && hasMarkOfCase(text) && plainCase.test(text)
}

/** Where the first word of a text stands that is a case number and can be nothing else. */
export function caseNumberIn(text: string): number | undefined {
  for (const {0: word, index} of matchesIn(/\S+/gu, text)) if (index > 0 && isPlainCase(word)) return index
  return undefined
}

/** The full stop behind two digits, or the hyphen behind the letters of a register or the first digit, or the stroke before a year. */
function hasMarkOfCase(text: string): boolean {
  const third = text.charCodeAt(2)
  return (
    third === 46 ||
    text.charCodeAt(1) === 45 ||
    third === 45 ||
    text.charCodeAt(3) === 45 ||
    text.charCodeAt(4) === 45 ||
    text.includes('/', 4)
  )
}
