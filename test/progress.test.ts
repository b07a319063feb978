import {Writable} from 'node:stream'
import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {openProgress} from '../src/command/progress.ts'
import type {InputResult} from '../src/run/result.ts'

// How far a run is, told by a clock that the test has in hand.

const stderr = Object.getOwnPropertyDescriptor(process, 'stderr') as PropertyDescriptor
let told = ''

beforeEach(() => {
  told = ''
  vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'performance']})
  vi.spyOn(process, 'uptime').mockImplementation(() => performance.now() / 1000)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  Object.defineProperty(process, 'stderr', stderr)
})

function errorsTo(properties: {isTTY?: true; columns?: number}): void {
  const value = Object.assign(
    new Writable({
      write: (chunk, _, done) => {
        told += String(chunk)
        done()
      },
    }),
    properties,
  )
  Object.defineProperty(process, 'stderr', {value, configurable: true})
}

it('is a line every few seconds in a log', () => {
  errorsTo({})
  const progress = openProgress({progress: true}, undefined)
  vi.advanceTimersByTime(4000)
  expect(told).toBe('')
  vi.advanceTimersByTime(4000)
  progress.end()
  vi.advanceTimersByTime(60_000)
  expect(told).toBe('0 files, 0.0 MB, 0 agenda items, 0.0 MB/s\n')
})

it('is told in Danish where the report is', () => {
  errorsTo({})
  const progress = openProgress({progress: true, lang: 'da'}, undefined)
  progress.add({bytes: 2.5e6, documents: [{counts: {items: 1234}}]} as unknown as InputResult)
  vi.advanceTimersByTime(5000)
  progress.end()
  expect(told).toBe('1 fil, 2,5 MB, 1.234 punkter, 0,5 MB/s\n')
})

it('says nothing again in a log while no file is done, but once a minute', () => {
  errorsTo({})
  const progress = openProgress({progress: true}, undefined)
  const lines = () => told.split('\n').length - 1
  vi.advanceTimersByTime(60_000)
  expect(lines()).toBe(1)
  vi.advanceTimersByTime(10_000)
  expect(lines()).toBe(2)
  progress.add({bytes: 2e6, documents: []} as unknown as InputResult)
  vi.advanceTimersByTime(10_000)
  progress.end()
  expect(lines()).toBe(3)
  expect(told).toMatch(/\n1 file, 2\.0 MB/)
})

it('is a bar on a terminal, which goes away at the end', () => {
  errorsTo({isTTY: true, columns: 60})
  const progress = openProgress({progress: true}, undefined)
  vi.advanceTimersByTime(3000)
  expect(told).toMatch(/^\s*0 files, 0\.0 MB, 0 agenda items, 0\.0 MB\/s/)
  expect(told).not.toContain('\n')
  progress.end()
  expect(told).toMatch(/\r *\r$/)
})

it.each([{progress: false}, {progress: true, quiet: true}])('is not told with %j', (flags) => {
  errorsTo({})
  const progress = openProgress(flags, undefined)
  vi.advanceTimersByTime(60_000)
  progress.end()
  expect(told).toBe('')
})
