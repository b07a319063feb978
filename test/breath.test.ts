import {closeSync, openSync} from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {Cases} from '../src/cases/cases.ts'
import {diffInSteps} from '../src/diff/diff.ts'
import {movedItems} from '../src/diff/moved.ts'
import {AwakeClock} from '../src/files/awake-clock.ts'
import {breather} from '../src/files/breath.ts'
import {Spool} from '../src/files/spool.ts'
import type {Steps} from '../src/files/steps.ts'
import {catalogue} from '../src/merge/catalogue.ts'
import {linesIn, readAt} from '../src/merge/lines.ts'
import {parsedLine} from '../src/merge/record.ts'
import {pipeline} from '../src/pipeline.ts'
import type {Meeting} from '../src/records/schema.ts'
import {PageCollector} from '../src/report/collect.ts'
import {pageMeeting} from '../src/report/page-meeting.ts'
import {filled, markedIds} from '../src/run/chunk.ts'
import {documentResult} from '../src/run/document-result.ts'
import {openParts} from '../src/run/part.ts'
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
  vi.restoreAllMocks()
})

describe('long work', () => {
  it('gives the event loop a turn every so often, and not after each piece', async () => {
    let seconds = 0
    vi.spyOn(process, 'uptime').mockImplementation(() => seconds)
    const turns = await turnsDuring(async () => {
      const breath = breather()
      for (let piece = 0; piece < 60; piece++) {
        seconds += 0.005
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

describe('what is made of a long document', async () => {
  const many = 300
  const longMeeting = async (title: string): Promise<Meeting> => {
    const {meetings} = await pipeline({ids: markedIds})(minutes('Byrådet'), 'a.txt')
    const [meeting] = meetings as [Meeting]
    const [item] = meeting.items as [Meeting['items'][number]]
    const items = Array.from({length: many}, (_, at) => ({
      ...structuredClone(item),
      id: `${meeting.id}#${at + 1}`,
      order: at + 1,
      number: String(at + 1),
      title: `${title} ${at}`,
    }))
    return {...meeting, items}
  }
  const [meeting, other] = [await longMeeting('Ny sti'), await longMeeting('Vejen')]

  /** How many steps some work has, and what comes of it. */
  function counted<Result>(steps: Steps<Result>): {count: number; result: Result} {
    for (let count = 0; ; count++) {
      const {done, value} = steps.next()
      if (done) return {count, result: value}
    }
  }

  const work: Record<string, (steps: typeof counted) => number> = {
    'its cases': () => {
      const cases = new Cases([])
      cases.add(meeting)
      return [...cases.inSteps()].length
    },
    'a comparison': (steps) => steps(diffInSteps(meeting, other)).count,
    'the order of its items': (steps) =>
      steps(movedItems(meeting.items.map((_, at) => [at, many - at] as const))).count,
    'a page': (steps) => {
      const collector = new PageCollector('0.0.0', [], () => {})
      const added = steps(collector.addInSteps(pageMeeting(meeting, null))).count
      return Math.min(added, steps(collector.finish(0)).count)
    },
  }
  it.each(Object.keys(work))('is in a step an item at the least: %s', (name) => {
    expect(work[name]?.(counted)).toBeGreaterThanOrEqual(many)
  })

  it('and so is its text, and what goes into the blanks of it', async () => {
    const parts = await openParts([{format: 'ndjson', table: 'items'}])
    const read = {path: 'a.txt', meetings: [structuredClone(meeting)], diagnostics: [], links: true, source: null}
    expect(counted(documentResult(read, parts)).count).toBeGreaterThan(many)
    const [chunk] = parts.map(({builder}) => builder.chunk())
    const names = [{suffix: '-2', sameAs: null}]
    const {count, result} = counted(filled(chunk as NonNullable<typeof chunk>, {names}))
    expect(count).toBeGreaterThan(many)
    expect(Buffer.from(result).toString('utf8').split('-2#')).toHaveLength(many + 1)
  })

  it('is read again item by item, and is the same', () => {
    const whole = {...meeting, remarks: 'x'.repeat(1 << 20), location: '"items":[{"a\\'}
    const {count, result} = counted(parsedLine(Buffer.from(JSON.stringify(whole))))
    expect(result).toEqual(whole)
    expect(count).toBeGreaterThan(many)
  })

  it.each([
    ['no items', (text: string) => text.replace(/"items":.*"source"/s, '"items":[],"source"')],
    ['white space', (text: string) => text.replaceAll('},{', '}, {')],
    ['items that are none', (text: string) => text.replace('"items":[', '"items":[1,')],
  ])('is read as JSON has it where it was written otherwise: %s', (_, changed) => {
    const text = changed(JSON.stringify({...meeting, remarks: 'x'.repeat(1 << 20)}))
    expect(counted(parsedLine(Buffer.from(text))).result).toEqual(JSON.parse(text))
  })

  it('is no record where a comma or the end is missing', () => {
    const text = JSON.stringify({...meeting, remarks: 'x'.repeat(1 << 20)})
    const itemEnd = '},{"id":'
    for (const bad of [
      text.replace(itemEnd, itemEnd.replace(',', '')),
      text.replace(itemEnd, `},${itemEnd.slice(1)}`),
      text.slice(0, -9),
    ])
      expect(() => counted(parsedLine(Buffer.from(bad)))).toThrow(SyntaxError)
  })

  it('is looked through in pieces where it is to be merged', () => {
    const place = newPlace()
    const long = `{"a": "${'a'.repeat(5 << 20)}"}`
    const file = path.join(place.folder, place.put('x.ndjson', `{}\n${long}\n`))
    const lines = [...linesIn(file)]
    expect(lines.flatMap((line) => (line === undefined ? [] : [String(line.bytes)]))).toEqual(['{}', long])
    expect(lines.length).toBeGreaterThan(6)
    const handle = openSync(file, 'r')
    const {count, result} = counted(readAt(handle, 3, long.length))
    closeSync(handle)
    expect([String(result), count > 4]).toEqual([long, true])
    removePlaces()
  })

  it('goes to the disk and back in pieces', () => {
    const spool = new Spool()
    const bytes = Buffer.alloc(9 << 20, 'a')
    bytes.write('end', bytes.length - 3)
    expect(counted(spool.addInSteps(bytes)).count).toBeGreaterThan(2)
    const {count, result} = counted(spool.takeInSteps(0, bytes.length))
    expect(count).toBeGreaterThan(1)
    expect(Buffer.compare(result, bytes)).toBe(0)
    spool.remove()
  })
})
