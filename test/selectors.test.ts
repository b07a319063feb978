import {describe, expect, it} from 'vitest'
import {layoutFileSchema} from '../src/layouts/schema.ts'
import {costOf} from '../src/layouts/selector-cost.ts'

describe('a selector', () => {
  it.each([
    'div:has(:has(:has(p)))',
    'div:has(p:not(:has(b)))',
    'p ~ p',
    'p + p + p',
    ':has(> p + p)',
    '+ p',
    ':has(> p ~ p)',
    'li:nth-child(2)',
    ':not(:not(:not(:not(p))))',
    `div ${'p '.repeat(300)}`,
  ])('%s is refused, since it can take more than linear time', (selector) => {
    expect(costOf(selector)).toBeDefined()
    const file = {name: 'own', about: 'x', markup: {format: 'html', recognise: [selector], meeting: 'body'}}
    expect(layoutFileSchema.safeParse(file).error?.message).toContain('cannot be a selector')
  })

  it.each(['div > p.a, #b [c^="d"]', 'tr:has(> td.title)', 'h3 + ul > li', 'a:not(:has(> b)) > c:first-child'])(
    '%s is taken',
    (selector) => {
      expect(costOf(selector)).toBeUndefined()
    },
  )
})
