import {Readable, Writable} from 'node:stream'
import {main} from '../../src/command/main.ts'
import type {Run, RunOptions} from './process.ts'

// Runs of the command within the test's own process, which spares the start of
// a process and of its threads. What belongs to the whole process is lent to
// one run at a time: its streams, folder, environment and exit status.

/** As of a process; standard input may also be told as it is asked for. */
export type HereOptions = Omit<RunOptions, 'input'> & {input?: RunOptions['input'] | AsyncIterable<string>}

let before: Promise<unknown> = Promise.resolve()

/** Runs dagsorden in this process, when the runs before it are over. */
export async function dagsordenHere(args: readonly string[], options: HereOptions): Promise<Run> {
  return (await inTurn(args, options)).run
}

/** As {@link dagsordenHere}, with what a terminal would show: both streams, in the order in which it writes to them. */
export async function shownHere(
  args: readonly string[],
  options: HereOptions,
): Promise<{status: number | null; output: string}> {
  const {run, output} = await inTurn(args, options)
  return {status: run.status, output}
}

function inTurn(args: readonly string[], options: HereOptions): ReturnType<typeof runHere> {
  const run = before.then(() => runHere(args, options))
  before = run.catch(() => {})
  return run
}

async function runHere(
  args: readonly string[],
  {cwd, input, env = {}}: HereOptions,
): Promise<{run: Run; output: string}> {
  const written = {stdout: [] as Uint8Array[], stderr: [] as Uint8Array[], both: [] as Uint8Array[]}
  const streams = {
    stdin: readableOf(input),
    stdout: collecting(written.stdout, written.both),
    stderr: collecting(written.stderr, written.both),
  }
  const kept = Object.entries(streams).map(([name, value]) => {
    const descriptor = Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor
    Object.defineProperty(process, name, {value, configurable: true, enumerable: true, writable: true})
    return () => Object.defineProperty(process, name, descriptor)
  })
  const keptEnv = {...process.env}
  const [keptCwd, keptStatus] = [process.cwd(), process.exitCode]
  Object.assign(process.env, env)
  process.chdir(cwd)
  process.exitCode = undefined
  try {
    await main([process.execPath, 'dagsorden', ...args])
    const text = (chunks: readonly Uint8Array[]) => Buffer.concat(chunks).toString('utf8')
    const run = {status: Number(process.exitCode ?? 0), stdout: text(written.stdout), stderr: text(written.stderr)}
    return {run, output: text(written.both)}
  } finally {
    process.exitCode = keptStatus
    process.chdir(keptCwd)
    for (const name of Object.keys(process.env)) if (!(name in keptEnv)) delete process.env[name]
    Object.assign(process.env, keptEnv)
    for (const restore of kept) restore()
  }
}

function readableOf(input: HereOptions['input']): Readable {
  if (input === undefined) return Readable.from([])
  if (typeof input === 'string' || input instanceof Uint8Array) return Readable.from([Buffer.from(input)])
  return Readable.from(input, {objectMode: false})
}

function collecting(...lists: Uint8Array[][]): Writable {
  return new Writable({
    write: (chunk: Uint8Array, _, done) => {
      for (const chunks of lists) chunks.push(chunk)
      done()
    },
  })
}
