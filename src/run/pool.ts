import {totalmem} from 'node:os'
import {getHeapStatistics} from 'node:v8'
import {type ResourceLimits, Worker} from 'node:worker_threads'
import {AwakeClock} from '../files/awake-clock.ts'
import type {FailedInput} from '../files/failed-input.ts'
import {type Batch, batches} from './batches.ts'
import type {Executor, WorkOptions} from './executor.ts'
import {inOrder} from './in-order.ts'
import {Pulse} from './pulse.ts'
import type {InputResult} from './result.ts'
import type {ThreadData} from './thread.ts'

export interface PoolOptions extends WorkOptions {
  /** How many threads work at most. */
  jobs: number
  /** In milliseconds; a thread that works on one input for longer is replaced, and the input reported. */
  timeLimit: number
}

/** How many batches a thread has, so that it need not wait for the next one. */
const batchesEach = 2
/** How many bytes of results may wait for those before them. */
const mostWaiting = 16e6
/** How often threads are looked at, in milliseconds. */
const lookEvery = 100

const threadFile = new URL('../start/thread.cjs', import.meta.url)

/** Works on many inputs at once, on worker threads, batch by batch. */
export function overWorkers(options: PoolOptions): Executor {
  return async function* (inputs) {
    const pool = new Pool(options)
    try {
      const ahead = {begun: options.jobs * batchesEach, waiting: mostWaiting}
      for await (const results of inOrder(batches(inputs), (batch) => pool.work(batch), sizeOf, ahead)) yield* results
    } finally {
      pool.close()
    }
  }
}

function sizeOf(results: readonly InputResult[]): number {
  return results.reduce((sum, {chunks}) => chunks.reduce((sum, {bytes}) => sum + bytes.length, sum), 0)
}

/** A batch that a thread has, and whom to tell. */
interface Task {
  batch: Batch
  resolve: (results: InputResult[]) => void
  reject: (error: unknown) => void
}

class Pool {
  readonly #options: PoolOptions
  readonly #memory: ResourceLimits
  readonly #threads = new Set<Thread>()
  readonly #watch: NodeJS.Timeout
  readonly #clock = new AwakeClock()
  #isClosed = false

  constructor(options: PoolOptions) {
    this.#options = options
    this.#memory = threadMemory(options.jobs)
    this.#watch = setInterval(() => this.#look(), lookEvery)
    this.#watch.unref()
  }

  work(batch: Batch): Promise<InputResult[]> {
    return new Promise((resolve, reject) => this.#give({batch, resolve, reject}))
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#watch)
    for (const thread of this.#threads) thread.stop()
  }

  /** To an idle thread, else to a new one, else to the one with the least to do. */
  #give(task: Task): void {
    const [least] = [...this.#threads].sort((a, b) => a.tasks.length - b.tasks.length)
    const isFree = least !== undefined && (least.tasks.length === 0 || this.#threads.size >= this.#options.jobs)
    const thread = isFree ? least : this.#start()
    thread.give(task)
  }

  #start(): Thread {
    const thread = new Thread(this.#options, this.#memory, (cause, limit) => {
      this.#threads.delete(thread)
      this.#replace(thread, cause, limit)
    })
    this.#threads.add(thread)
    return thread
  }

  #look(): void {
    const now = this.#clock.look()
    for (const thread of this.#threads) {
      if (thread.stalledFor(now) > this.#options.timeLimit) {
        const seconds = this.#options.timeLimit / 1000
        thread.end({
          rule: 'too-slow',
          reason: `It was not done after ${seconds} s; look at what is in it, or raise --time-limit`,
        })
      }
    }
  }

  /** Others go on with what a thread had; the input that ended it is reported, and not tried again. */
  #replace({tasks, pulse}: Thread, cause: Cause | undefined, limit: Error | undefined): void {
    const [first, ...rest] = tasks
    if (first === undefined || this.#isClosed) return
    const culprit = first.batch[pulse.index]
    if (cause === undefined || pulse.count === 0 || culprit === undefined) {
      const why = limit ?? new Error(`A worker thread ended: ${cause?.reason ?? 'it does not say why'}`)
      for (const task of tasks) task.reject(why)
      return
    }
    const failed: FailedInput = {path: culprit.path, ...cause}
    this.#give({...first, batch: first.batch.map((input) => (input === culprit ? failed : input))})
    for (const task of rest) this.#give(task)
  }
}

/** Why a thread has ended before it was done, as a diagnostic of the input that it was at. */
type Cause = Pick<FailedInput, 'rule' | 'reason'>

/** A worker thread, and the batches that it has, the one that it works on first. */
class Thread {
  readonly tasks: Task[] = []
  readonly pulse = new Pulse()
  readonly #worker: Worker
  #cause: Cause | undefined
  #limit: Error | undefined
  #isEnding = false
  #seen = {count: 0, at: 0}

  constructor(
    {jobs, timeLimit, ...options}: PoolOptions,
    resourceLimits: ResourceLimits,
    ended: (cause: Cause | undefined, limit: Error | undefined) => void,
  ) {
    const workerData: ThreadData = {options, pulse: this.pulse.shared}
    this.#worker = new Worker(threadFile, {workerData, stdout: true, resourceLimits})
    this.#worker.on('message', (results: InputResult[]) => this.tasks.shift()?.resolve(results))
    this.#worker.on('error', (error) => {
      this.#cause ??= causeOf(error)
      this.#limit ??= limitOf(error)
    })
    this.#worker.on('exit', () => ended(this.#cause, this.#limit))
    // Standard output is for records; what a library says belongs to the report.
    this.#worker.stdout.on('data', (text) => process.stderr.write(text))
  }

  give(task: Task): void {
    this.tasks.push(task)
    this.#worker.postMessage(task.batch)
  }

  /** For how many milliseconds it has worked on the same input. */
  stalledFor(now: number): number {
    const {count} = this.pulse
    if (this.tasks.length === 0 || count === 0 || count !== this.#seen.count) this.#seen = {count, at: now}
    return now - this.#seen.at
  }

  end(cause: Cause): void {
    this.#cause ??= cause
    this.stop()
  }

  /** Ends it, once: it can take long, and each further call would add a listener to the worker. */
  stop(): void {
    if (this.#isEnding) return
    this.#isEnding = true
    void this.#worker.terminate()
  }
}

function causeOf(error: Error & {code?: string}): Cause {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {rule: 'out-of-memory', reason: 'It takes more memory than there is for it; split it'}
  return {rule: 'internal-error', reason: error.stack ?? String(error)}
}

/** What the system does not allow, such as one more open file, which is no bug; Node.js has it in words alone where there is no thread yet. */
function limitOf(error: NodeJS.ErrnoException): Error | undefined {
  if (error.syscall !== undefined) return error
  const [, code] = /^Worker initialization failure: (E[A-Z]+)$/.exec(error.message) ?? []
  return code === undefined ? undefined : Object.assign(error, {code, syscall: 'thread'})
}

/** How much memory of a thread is for what is new, in MB: little of a document lives longer than the work on it. */
const maxYoungGenerationSizeMb = 32

/** The share of the machine's memory that threads may take all together, where a document needs so much. */
const share = 0.75

/**
 * How much memory each of several threads may take: its part of the machine's,
 * or of the container's, and no less than Node.js would give it, unless whoever
 * starts the program has said how much.
 */
function threadMemory(threads: number): ResourceLimits {
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ')
  if (/--max[-_]old[-_]space[-_]size/.test(given)) return {maxYoungGenerationSizeMb}
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  const most = Math.max((memory * share) / threads, getHeapStatistics().heap_size_limit)
  return {maxYoungGenerationSizeMb, maxOldGenerationSizeMb: Math.floor(most / 2 ** 20)}
}
