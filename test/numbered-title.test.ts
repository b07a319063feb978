import {describe, expect, it} from 'vitest'
import {numberedOn} from '../src/tokens/numbered.ts'

describe('a title that begins with a number of its own', () => {
  it.each([
    ['Punkt 4: 1. behandling af budgettet', '4', '1. behandling af budgettet'],
    ['7. 2. behandling af budgettet', '7', '2. behandling af budgettet'],
    ['7. Budgettet, 2. behandling', '7', 'Budgettet, 2. behandling'],
  ])('%s', (line, number, title) => {
    const token = numberedOn(line, 0, line.length, false)
    expect(line.slice(token?.number.start, token?.number.end)).toBe(number)
    expect(line.slice(token?.title?.start, token?.title?.end)).toBe(title)
  })

  it.each(['3. 12. marts 2014', '3. 12. Marts', 'Punkt 4: 12 borgere'])('is none of a day or a sum: %s', (line) => {
    expect(numberedOn(line, 0, line.length, false)?.title).toBeUndefined()
  })
})
