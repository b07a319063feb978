import type {CaseNumber} from '../records/schema.ts'
import {parseCaseNumber} from '../text/case-number.ts'

/**
 * What the ways of printing one case number have in common: "27.00.00-A00-7-17"
 * and "27.00.00-A00-7-2017" are the same. It says nothing of the municipality.
 */
export function caseKey(caseNumber: CaseNumber | string): string {
  const printed = typeof caseNumber === 'string' ? caseNumber : caseNumber.raw
  const {raw, scheme, subject, facet, serial, year} = parseCaseNumber(printed.trim().toUpperCase())
  if (scheme === 'other') return raw.replace(/\s/g, '')
  return [subject ?? '', facet ?? '', year ?? '', serial ?? ''].join('-')
}

/** The number of an item without what is printed around it: "41." is "41". */
export function itemNumberKey(number: string): string {
  return number.replace(/[\s.:)]/g, (mark, at: number) => (mark === '.' && at < number.length - 1 ? '.' : ''))
}
