import {caseKey} from '../link/case-key.ts'
import {plain} from '../link/titles.ts'
import {bodyKey} from '../names/body.ts'
import type {Case} from '../records/case.ts'
import type {CaseNumber} from '../records/schema.ts'

/** Which cases are wanted; a case must fit all that is given. */
export interface CaseFilter {
  /** One of these case numbers, in any way of printing them. */
  caseNumbers?: readonly string[] | undefined
  /** A treatment on this day or later, YYYY-MM-DD. */
  since?: string | undefined
  /** A treatment on this day or before, YYYY-MM-DD. */
  until?: string | undefined
  /** A treatment by this body. */
  committee?: string | undefined
  /** Words that stand in the title of one of the treatments. */
  title?: string | undefined
  /** The beginning of a KLE subject: "27.00". */
  subject?: string | undefined
  /** At least so many treatments. */
  least?: number | undefined
  /** Only cases with a body that was promised and is not shown. */
  missing?: boolean | undefined
}

/** Makes the test whether a case is wanted. */
export function caseFilter(filter: CaseFilter): (one: Case) => boolean {
  const {since = '', until = '9999-12-31', committee, subject, least = 0, missing = false} = filter
  const keys = filter.caseNumbers === undefined ? undefined : new Set(filter.caseNumbers.map((raw) => caseKey(raw)))
  const words = filter.title === undefined ? [] : plain(filter.title).split(' ')
  const byDates = filter.since !== undefined || filter.until !== undefined
  return ({municipality, caseNumbers, treatments, missing: notShown}) => {
    if (keys !== undefined && !caseNumbers.some((number) => keys.has(caseKey(number)))) return false
    if (subject !== undefined && !caseNumbers.some((number) => isOfSubject(number, subject))) return false
    if (treatments.length < least || (missing && notShown.length === 0)) return false
    if (byDates && !treatments.some(({date}) => date !== null && date >= since && date <= until)) return false
    if (committee !== undefined && !treatments.some(({body}) => isBody(body, committee, municipality))) return false
    return words.length === 0 || treatments.some(({title}) => hasWords(title ?? '', words))
  }
}

function isOfSubject({scheme, subject}: CaseNumber, beginning: string): boolean {
  return scheme === 'kle' && subject !== null && subject.startsWith(beginning)
}

function isBody(body: string | null, name: string, municipality: string | null): boolean {
  return body !== null && bodyKey(body, municipality) === bodyKey(name, municipality)
}

function hasWords(title: string, words: readonly string[]): boolean {
  const text = plain(title)
  return words.every((word) => text.includes(word))
}
