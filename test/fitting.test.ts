import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import * as z from 'zod'
import {pipeline} from '../src/pipeline.ts'
import {meetingSchema} from '../src/records/schema.ts'
import {fitting, shapeOf} from '../src/records/shape.ts'

/** What stands in the place of a value, of each kind and at the edges of what schemas allow. */
const others: readonly unknown[] = [
  null,
  undefined,
  '',
  'x',
  0,
  1,
  -1,
  1.5,
  2 ** 60,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  {},
  [null],
  ['x'],
  '2021-01-27',
  '2021-02-30',
  '24:00',
  '09:05',
  'approved',
  'year',
  'DKK',
  new Date(0),
  () => '',
]

/** Every place of a value, as the names that lead there; of a list the first entry tells enough. */
function* placesIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  for (const [name, part] of Array.isArray(value) ? entries.slice(0, 1) : entries)
    yield* placesIn(part, [...path, name])
}

function withOther(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other
  const copy = Array.isArray(value) ? [...value] : {...(value as object)}
  Object.assign(copy, {[name]: withOther((value as Record<string, unknown>)[name], rest, other)})
  return copy
}

describe('whether a record fits its schema', async () => {
  const paths = ['fixtures/herning/minutes-2021.txt', 'fixtures/hedensted/council-2025.txt']
  const read = await Promise.all(paths.map((path) => pipeline()(readFileSync(path), path)))
  const meetings = read.flatMap(({meetings}) => meetings)
  const fits = fitting(shapeOf(meetingSchema))

  it('is told as zod tells it, whatever stands in the place of a value', () => {
    const differing: string[] = []
    let misfits = 0
    for (const {items, ...head} of meetings) {
      const meeting = {...head, items: items.slice(0, 2)}
      for (const place of placesIn(meeting)) {
        for (const other of others) {
          const changed = withOther(meeting, place, other)
          const is = fits(changed)
          if (!is) misfits++
          if (is !== meetingSchema.safeParse(changed).success) differing.push(`${place.join('.')}: ${String(other)}`)
        }
      }
    }
    expect(differing).toEqual([])
    expect(misfits).toBeGreaterThan(1000)
  })

  it('is told of a record that is to have no other fields, wherever it stands', () => {
    const schema = z.object({list: z.array(z.object({one: z.string().optional()}).nullable())})
    const fitsExactly = fitting(shapeOf(schema), 'exactly')
    for (const value of [{list: []}, {list: [null, {}, {one: 'x'}]}]) expect(fitsExactly(value)).toBe(true)
    for (const value of [{list: [], more: 1}, {list: [{one: 'x', more: undefined}]}]) {
      expect(fitting(shapeOf(schema))(value)).toBe(true)
      expect(fitsExactly(value)).toBe(false)
    }
  })

  it('is no for a list, though none of the fields need be there', () => {
    const schema = z.object({one: z.string().optional()})
    for (const [value, fits] of [
      [{}, true],
      [[], false],
    ] as const)
      expect([schema.safeParse(value).success, fitting(shapeOf(schema))(value)]).toEqual([fits, fits])
  })

  it('is not told where a schema asks for what no shape has', () => {
    for (const schema of [
      z.date(),
      z.number().gt(0),
      z.string().min(1),
      z.strictObject({}),
      z.string().refine(Boolean),
    ])
      expect(() => shapeOf(schema)).toThrow('A shape has no')
  })
})
