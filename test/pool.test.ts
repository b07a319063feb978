import {EventEmitter} from 'node:events'
import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import type * as Pool from '../src/run/pool.ts'
import {Pulse} from '../src/run/pulse.ts'

// Threads that do as a test wants, as slow to end as one that is in the middle of
// something: each call to end it waits for the end by a listener of its own.

class SlowWorker extends EventEmitter {
  static readonly all: SlowWorker[] = []
  readonly stdout = new EventEmitter()
  calls = 0
  readonly #pulse: Pulse

  constructor(_: URL, {workerData}: {workerData: {pulse: SharedArrayBuffer}}) {
    super()
    this.#pulse = new Pulse(workerData.pulse)
    SlowWorker.all.push(this)
  }

  postMessage(inputs: {path: string; rule?: string}[]): void {
    this.#pulse.beat(0)
    // What has failed before is answered with that; anything else is worked on for ever.
    if (inputs.every(({rule}) => rule !== undefined))
      this.emit(
        'message',
        inputs.map(() => ({chunks: []})),
      )
  }

  terminate(): Promise<void> {
    this.calls++
    return new Promise((resolve) => this.once('exit', resolve))
  }
}

/** A thread that cannot begin, since the system does not allow one more open file. */
class LimitedWorker extends EventEmitter {
  static limit: Error
  readonly stdout = new EventEmitter()

  postMessage(): void {
    queueMicrotask(() => {
      this.emit('error', LimitedWorker.limit)
      this.emit('exit')
    })
  }
}

/** The pool itself, with such threads: by its name alone tests get the one that works in their own thread. */
async function poolOf(Worker: typeof SlowWorker | typeof LimitedWorker): Promise<typeof Pool> {
  vi.doMock('node:worker_threads', () => ({Worker}))
  const module = `../src/run/pool.ts?${Worker.name}`
  return await import(module)
}

const options = {jobs: 1, timeLimit: 1000, parts: [], links: false, maxFileSize: 1000}
const inputs = [{path: 'a.txt', bytes: new Uint8Array(1)}]

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'performance', 'Date']})
})
afterEach(() => {
  vi.useRealTimers()
  vi.doUnmock('node:worker_threads')
})

it.each([
  Object.assign(new Error('EMFILE: too many open files, open'), {code: 'EMFILE', syscall: 'open'}),
  Object.assign(new Error('Worker initialization failure: EMFILE'), {code: 'ERR_WORKER_INIT_FAILED'}),
])('has what the system does not allow said as such: %s', async (limit) => {
  LimitedWorker.limit = limit
  const {overWorkers} = await poolOf(LimitedWorker)
  const results = overWorkers(options)(inputs as never)[Symbol.asyncIterator]()
  await expect(results.next()).rejects.toMatchObject({code: 'EMFILE', syscall: expect.any(String)})
})

it('tells a thread once to end, however long that takes and however often it is looked at', async () => {
  const {overWorkers} = await poolOf(SlowWorker)
  const warnings: Error[] = []
  const warned = (warning: Error) => warnings.push(warning)
  process.on('warning', warned)
  const results = overWorkers(options)(inputs as never)[Symbol.asyncIterator]()
  const first = results.next()
  await vi.waitFor(() => expect(SlowWorker.all).toHaveLength(1))
  vi.advanceTimersByTime(30_000)
  const [slow] = SlowWorker.all as [SlowWorker]
  expect(slow.calls).toBe(1)
  slow.emit('exit')
  expect((await first).value).toEqual({chunks: []})
  await results.return?.()
  // Node says it at the end of what it is at.
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', warned)
  expect(warnings).toEqual([])
})
