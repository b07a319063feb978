import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {inDanishTime, parseClock, parseDate} from '../src/text/dates.ts'
import {months} from '../src/vocabulary/dates.ts'
import {runs} from './properties/parameters.ts'

describe('a date', () => {
  it.each([
    ['27. januar 2021', '2021-01-27'],
    ['Onsdag den 27. januar 2021 kl. 17:30', '2021-01-27'],
    ['27 januar 2021', '2021-01-27'],
    ['27.januar 2021', '2021-01-27'],
    ['27. JANUAR 2021', '2021-01-27'],
    ['27. jan. 2021', '2021-01-27'],
    ['1. maj 2020', '2020-05-01'],
    ['29. februar 2020', '2020-02-29'],
    ['27.01.2021', '2021-01-27'],
    ['04.12.2012', '2012-12-04'],
    ['10-04-2013', '2013-04-10'],
    ['27-1-2021', '2021-01-27'],
    ['27/1 2021', '2021-01-27'],
    ['27/1-2021', '2021-01-27'],
    ['17.11.2011, kl. 17:30', '2011-11-17'],
    ['10-04-13', '2013-04-10'],
    ['2021-01-27', '2021-01-27'],
    ['den 1. oktober 2018:', '2018-10-01'],
    ['8/29/2019 4:00:00 PM', '2019-08-29'],
  ])('%j is %s', (text, date) => {
    expect(parseDate(text)).toBe(date)
  })

  it.each([
    ['31. februar 2021'],
    ['29. februar 2021'],
    ['0. januar 2021'],
    ['31-04-2021'],
    ['2021-13-01'],
    ['2021-00-10'],
    ['27. januar'],
    ['januar 2021'],
    ['27. brumaire 2021'],
    ['27. januar 21021'],
    ['127. januar 2021'],
    ['27. januar 1721'],
    ['01-01-0001 00:00'],
    ['kl. 17.30'],
    ['1.2.3'],
    [''],
  ])('%j is none', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('is read back in every form, on every day', () => {
    const days = fc.date({min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true})
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()]
        const two = (number: number) => String(number).padStart(2, '0')
        const named = (months[month] ?? []).map((name) => `${date}. ${name} ${year}`)
        const numbered = ['-', '.', '/'].map((by) => `${two(date)}${by}${two(month + 1)}${by}${year}`)
        for (const form of [iso, ...named, ...numbered, `${date}/${month + 1} ${year}`])
          expect(parseDate(form)).toBe(iso)
      }),
      runs(500),
    )
  })
})

describe('a time of day', () => {
  it.each([
    ['kl. 17:30', '17:30'],
    ['8/29/2019 4:00:00 PM', '16:00'],
    ['8/29/2019 12:05 AM', '00:05'],
    ['kl 17.30', '17:30'],
    ['Kl. 9', '09:00'],
    ['9.05', '09:05'],
    ['27. januar 2021 kl. 17:30', '17:30'],
    ['27.01.2021 17.30', '17:30'],
    ['17.11.2011, kl. 17:30', '17:30'],
    ['2021-01-27 08:00', '08:00'],
    ['kl. 00:00', '00:00'],
    ['fra kl. 15.00 til kl. 16.30', '15:00'],
  ])('%j is %s', (text, clock) => {
    expect(parseClock(text)).toBe(clock)
  })

  it.each([['27. januar 2021'], ['27.01.2021'], ['27/1 2021'], ['kl. 25'], ['24:00'], ['17:60'], ['']])(
    '%j is none',
    (text) => {
      expect(parseClock(text)).toBeNull()
    },
  )
})

it('a time stands before the number of a room', () => {
  expect(parseClock('kl. 15-18, lokale 1.12')).toBe('15:00')
})

describe('a time in UTC', () => {
  it.each([
    ['2026-06-08T22:30:00Z', '2026-06-09 00:30'],
    ['2026-01-08T14:00:00.000Z', '2026-01-08 15:00'],
    ['2026-06-08T00:00:00Z', '2026-06-08T00:00:00Z'],
    ['2026-06-08T16:00:00+02:00', '2026-06-08T16:00:00+02:00'],
    ['8. juni 2026', '8. juni 2026'],
  ])('%s is as the clocks in Denmark show it', (text, expected) => {
    expect(inDanishTime(text)).toBe(expected)
  })
})
