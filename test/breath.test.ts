import path from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {AwakeClock} from '../src/files/awake-clock.ts'
import {breather} from '../src/files/breath.ts'
import {catalogue} from '../src/merge/catalogue.ts'
import {pipeline} from '../src/pipeline.ts'
import type {Meeting} from '../src/records/schema.ts'
import {readRecords, recordLines} from '../src/write/record-lines.ts'
import {openRecordWriter} from '../src/write/record-writers.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'
import {defaults} from './tables/write.ts'

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

describe('the time of work', () => {
  it('goes on while the process is looked at, and not while it is suspended', () => {
    let time = 5000
    const clock = new AwakeClock(() => time)
    const passed = (milliseconds: number) => {
      time += milliseconds
      return clock.look()
    }
    for (let look = 0; look < 50; look++) passed(100)
    expect(clock.look()).toBe(5000)
    const hour = 3_600_000
    expect(passed(hour)).toBeLessThan(6500)
    expect(passed(100)).toBeLessThan(6500)
  })
})

describe('the records of a long document', () => {
  /** A meeting that tells which of its items were looked at. */
  function watched(meeting: Meeting, looked: Set<number>): Meeting {
    const items = meeting.items.map(
      (item, at) =>
        new Proxy(item, {
          get: (target, key) => {
            // Every row of an item shows its title.
            if (key === 'title') looked.add(at)
            return Reflect.get(target, key)
          },
        }),
    )
    return {...meeting, items}
  }

  it.each(['xlsx', 'sqlite', 'parquet', 'datapackage', 'oparl'] as const)(
    'are written to %s in steps of few items',
    async (format) => {
      const place = newPlace()
      const text = minutes('Byrådet')
      const {meetings} = await pipeline()(text, 'a.txt')
      const [meeting] = meetings as [Meeting]
      const [item] = meeting.items as [Meeting['items'][number]]
      const items = Array.from({length: 1000}, (_, at) => ({...item, id: `${meeting.id}#${at + 1}`, order: at + 1}))
      const looked = new Set<number>()
      const options = {out: path.join(place.folder, `x.${format}`), paths: [], table: undefined}
      const writer = await openRecordWriter(format, {...defaults, ...options})
      let most = 0
      for (const _ of writer.add(watched({...meeting, items}, looked), () => {})) {
        most = Math.max(most, looked.size)
        looked.clear()
      }
      expect(Math.max(most, looked.size)).toBeLessThan(510)
      await writer.finish(0)
      removePlaces()
    },
  )

  it('go from thread to thread item by item', async () => {
    const {meetings} = await pipeline()(minutes('Byrådet'), 'a.txt')
    const [meeting] = meetings as [Meeting]
    const text = [meeting, meeting].map((one) =>
      [...recordLines.meeting(one, () => {}, null), recordLines.after].join(''),
    )
    const read = [...readRecords(Buffer.from(text.join('')))]
    expect(read.filter((one) => one !== undefined)).toEqual([meeting, meeting])
    expect(read).toHaveLength(2 * (meeting.items.length + 1))
  })
})
