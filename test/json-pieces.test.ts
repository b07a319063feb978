import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import type {AgendaItem, Meeting} from '../src/records/schema.ts'
import {jsonPieces} from '../src/write/json-pieces.ts'

describe('a meeting as JSON in pieces', async () => {
  const path = 'fixtures/herning/minutes-2021.txt'
  const {meetings} = await pipeline()(readFileSync(path), path)
  const [meeting] = meetings as [Meeting]
  const first = meeting.items[0] as AgendaItem
  // What looks like the list of items in a text is none.
  const odd = {...first, title: '"items":[] and "items": []'}
  const many = (count: number) => ({
    ...meeting,
    location: '"items":[]',
    items: Array.from({length: count}, (_, at) => (at % 2 === 0 ? odd : first)),
  })

  it.each([
    [0, 0],
    [3, 0],
    [1001, 0],
    [0, 2],
    [3, 2],
    [1001, 2],
  ])('is that of all of it: %i items, indented by %i', (count, indent) => {
    const text = [...jsonPieces(many(count), indent)].join('')
    expect(text).toBe(JSON.stringify(many(count), null, indent))
  })

  it('is never there as a whole where it is large', () => {
    const pieces = [...jsonPieces(many(1001), 0)]
    const longest = Math.max(...pieces.map(({length}) => length))
    expect(pieces.length).toBeGreaterThan(1000)
    expect(longest).toBeLessThan(JSON.stringify(many(1)).length)
  })
})
