import {afterEach, describe, expect, it, vi} from 'vitest'
import {breather} from '../src/files/breath.ts'
import {catalogue} from '../src/merge/catalogue.ts'
import {pipeline} from '../src/pipeline.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'

// A signal is heard, and progress drawn, when the event loop has a turn.

/** How many turns the event loop had while something was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let next: NodeJS.Immediate
  const count = () => {
    turns++
    next = setImmediate(count)
  }
  next = setImmediate(count)
  await work()
  clearImmediate(next)
  return turns
}

afterEach(() => {
  vi.useRealTimers()
})

describe('long work', () => {
  it('gives the event loop a turn every so often, and not after each piece', async () => {
    vi.useFakeTimers({toFake: ['performance']})
    const turns = await turnsDuring(async () => {
      const breath = breather()
      for (let piece = 0; piece < 60; piece++) {
        vi.advanceTimersByTime(5)
        await breath()
      }
    })
    expect(turns).toBeGreaterThan(1)
    expect(turns).toBeLessThan(60)
  })

  it('is stopped while files are looked through that are to be merged', async () => {
    const place = newPlace()
    const {meetings} = await pipeline()(minutes('Byrådet'), 'a.txt')
    place.put('x.ndjson', `${JSON.stringify(meetings[0])}\n`.repeat(8000))
    expect(await turnsDuring(() => catalogue([`${place.folder}/x.ndjson`]))).toBeGreaterThan(0)
    removePlaces()
  })
})
