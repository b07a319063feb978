import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {caseNumberSchema} from '../src/records/schema.ts'
import {parseCaseNumber} from '../src/text/case-number.ts'
import {runs} from './properties/parameters.ts'

describe('a case number', () => {
  it.each([
    ['27.00.00-A00-7-17', 'kle', '27.00.00', 'A00', 7, 2017],
    ['15.00.00-A00-8-21', 'kle', '15.00.00', 'A00', 8, 2021],
    ['01.02.05-P16-123-2009', 'kle', '01.02.05', 'P16', 123, 2009],
    ['00.30.00-Ø01-1-70', 'kle', '00.30.00', 'Ø01', 1, 1970],
    ['00.30.00-S00-1-99', 'kle', '00.30.00', 'S00', 1, 1999],
    ['00.30.00-S00-1-69', 'kle', '00.30.00', 'S00', 1, 2069],
    ['12/27845', 'year-serial', null, null, 27845, 2012],
    ['17/3668', 'year-serial', null, null, 3668, 2017],
    ['2012-28504', 'year-serial', null, null, 28504, 2012],
    ['2013-003869', 'year-serial', null, null, 3869, 2013],
    ['200906126', 'year-serial', null, null, 6126, 2009],
    ['330-2018-3619', 'authority-year-serial', '330', null, 3619, 2018],
    ['306-2009-600', 'authority-year-serial', '306', null, 600, 2009],
    ['EMN-2025-010561', 'prefix-year-serial', 'EMN', null, 10561, 2025],
    ['EMN-2025-009242', 'prefix-year-serial', 'EMN', null, 9242, 2025],
    ['BR 677/06', 'prefix-serial-year', 'BR', null, 677, 2006],
  ])('%s is of the scheme %s', (raw, scheme, subject, facet, serial, year) => {
    expect(parseCaseNumber(raw)).toEqual({raw, scheme, subject, facet, serial, year})
  })

  it.each([
    '27.00-A00-7',
    '27.00.00-A00-7',
    '27.00.00-a00-7-17',
    '27.00.00-A00-7-17 og 18',
    '27.00.00-A00-7-175',
    '12/',
    '/27845',
    '1234',
    '330-18-3619',
    'EMN-25-1',
    'sag 12/27845',
    '',
  ])('%j is kept as printed, and nothing is claimed', (raw) => {
    expect(parseCaseNumber(raw)).toEqual({raw, scheme: 'other', subject: null, facet: null, serial: null, year: null})
  })

  it('fits its schema, whatever stands there', () => {
    const part = fc.oneof(fc.constantFrom('-', '/', '.', ' ', 'A00', 'BR', '20', '19'), fc.nat().map(String))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, {maxLength: 9}).map((parts) => parts.join('')),
          fc.string(),
        ),
        (raw) => {
          const caseNumber = parseCaseNumber(raw)
          expect(caseNumber.raw).toBe(raw)
          expect(caseNumberSchema.safeParse(caseNumber).success).toBe(true)
        },
      ),
      runs(2000),
    )
  })
})
