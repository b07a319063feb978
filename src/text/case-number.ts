import type {CaseNumber} from '../records/schema.ts'
import {matchesIn} from '../vocabulary/matches.ts'

/** How the schemes are built, in the order they are tried. */
const schemes: readonly (readonly [scheme: CaseNumber['scheme'], form: RegExp])[] = [
  // KLE: emnenummer-handlingsfacet-løbenummer-år, "27.00.00-A00-7-17" (KL's Emnesystematik)
  ['kle', /^(?<subject>\d{2}\.\d{2}\.\d{2})-(?<facet>[A-ZÆØÅ]\d{2})-(?<serial>\d{1,9})-(?<year>\d{4}|\d{2})$/],
  // Without a year: "00.01.00P35-0104"
  ['kle', /^(?<subject>\d{2}\.\d{2}\.\d{2})(?<facet>[A-ZÆØÅ]\d{2})-(?<serial>\d{1,9})$/],
  // The journal number (J.nr.) of older cases: the subject and facet alone, "16.00.00A09"
  ['kle', /^(?<subject>\d{2}\.\d{2}\.\d{2})[ .-]?(?<facet>[A-ZÆØÅ]\d{2})$/],
  ['authority-year-serial', /^(?<subject>\d{3})-(?<year>(?:19|20)\d{2})-(?<serial>\d{1,9})$/],
  ['prefix-year-serial', /^(?<subject>[A-ZÆØÅ]{2,6})-(?<year>(?:19|20)\d{2})-(?<serial>\d{1,9})$/],
  ['prefix-serial-year', /^(?<subject>[A-ZÆØÅ]{1,6})[ -]?(?<serial>\d{1,9})\/(?<year>\d{4}|\d{2})(?:-[A-ZÆØÅ])?$/],
  ['year-serial', /^(?<year>(?:19|20)\d{2}|\d{2})[/-](?<serial>\d{1,9})$/],
  ['year-serial', /^(?<year>(?:19|20)\d{2})(?<serial>\d{5})$/],
]

/** From this two-digit year on the century is the last one. */
const lastCenturyFrom = 70

/**
 * Takes a case number apart. What no scheme fits is kept as printed, with the
 * scheme "other" and nothing else.
 */
export function parseCaseNumber(raw: string): CaseNumber {
  for (const [scheme, form] of schemes) {
    const found = form.exec(raw)?.groups
    if (found === undefined) continue
    const {subject = null, facet = null, serial, year} = found
    return {
      raw,
      scheme,
      subject,
      facet,
      serial: serial === undefined ? null : Number(serial),
      year: year === undefined ? null : fullYear(Number(year)),
    }
  }
  return {raw, scheme: 'other', subject: null, facet: null, serial: null, year: null}
}

function fullYear(year: number): number {
  if (year > 99) return year
  return year >= lastCenturyFrom ? 1900 + year : 2000 + year
}

/** "00.32.10-Ø00-4-11", "24.05Ø39 - 2015/27733", "EMN-2025-010561", "SUD 133/2008" and "ØU-64/07-O" of old journals, a region's "1-01-72-4-07": a case number that needs no label. */
const plainCase =
  /^(?:\d\d\.\d\d\.\d\d-?\p{Lu}\d\d(?:-\d{1,6}(?:-\d{2,4})?)?|\d\d\.\d\d\p{Lu}\d\d\s+-\s+\d{4}\/\d{1,9}|\p{Lu}{2,4}-\d{4}-\d{1,9}|\p{Lu}{2,4} \d{1,4}\/(?:(?:19|20)\d\d|\d\d)|\p{Lu}{2,4}-\d{1,4}\/\d\d(?:-\p{Lu})?|[1-9]-\d\d(?:-\d{1,3}){1,3}-\d\d)$/u

/** The number of the case, before the name of the caseworker: "07/2114 / Ida Brink". */
export const caseBeforeWorker = String.raw`(?<caseNumber>\d{2}\/\d{1,6}) \/ (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})`

/** The initials of a caseworker and the number of the case, without labels: "DIKEOL / 08/3208". */
export const initialsAndCase = String.raw`(?<initials>\p{L}{3,8}) \/ (?<number>\d{2}\/\d{2,6})`

/** The facet of a case, perhaps with its subject, and the number: "82.20.00.A00 18/1440"; "A00 11/7309", where a transcript has lost the subject. */
export const facetAndCase = String.raw`(?:\d\d\.\d\d\.\d\d[.-]?\p{Lu}\d\d \d\d\/\d{1,9}|\p{Lu}\d\d \d\d\/\d{3,9})`

/** The number of a case that stands between the number of an item and its title: "1. 00.30.14-Ø00-8-12 Budget". */
export const caseBehindNumber = String.raw`\d\d\.\d\d\.\d\d-\p{Lu}\d\d-\d{1,6}-\d{2,4}\s`

const longestCase = 40

/** Whether a text is a case number that nothing else can be. */
export function isPlainCase(text: string): boolean {
  return text.length <= longestCase && hasMarkOfCase(text) && plainCase.test(text)
}

const bareCase =
  /^\(?(?:\d{2}\/\d{2,9}|\d{2}-\d{5,9}|(?:19|20)\d{2}[-/]\d{3,9}|\d{3}-(?:19|20)\d{2}-\d{1,9}|\d{4,6}-(?:19|20)\d{2})\)?$/u
/** From when to when: the end of a title can be built as a case number is. */
const years = /^(?:19|20)\d{2}-(?:19|20)\d{2}$/u

/** Whether a text is built as a case number, which but right under a title, or at its end, can be something else: "10/1140", "2031-40118". */
export function isBareCase(text: string): boolean {
  return bareCase.test(text) && !years.test(text)
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
