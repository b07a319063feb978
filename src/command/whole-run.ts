import {type CacheOptions, closeCache} from '../run/cache.ts'
import type {Executor} from '../run/executor.ts'
import {closingLines} from './closing.ts'
import {languageOf, type ReportFlags} from './flags.ts'
import type {Inputs} from './inputs.ts'
import type {Output} from './output.ts'
import {openReporting, type Reporting} from './reporting.ts'
import {type Outcome, type RunOptions, run} from './run.ts'
import {untilStopped} from './stop.ts'

/** What is to be made of the documents of a run, and where that goes. */
export interface Destination extends Pick<RunOptions, 'onePerMeeting' | 'joining'> {
  /** Opens what the records go to; without it there are none. */
  open?: (() => Output | Promise<Output>) | undefined
  /** The file or folder that they go to; undefined for standard output. */
  out?: string | undefined
  /** What was written, where that is not all meetings of the run. */
  what?: (() => string) | undefined
  /** What is left where the run stops half-way, as the end of a sentence. */
  remains: string
}

/** What a run is made of; what leaves something on the disk is opened by the run itself. */
interface RunParts extends Destination, Pick<RunOptions, 'progress' | 'mayBeEmpty'> {
  inputs: Inputs
  execute: (cache: CacheOptions | undefined) => Executor
  openCache?: (() => CacheOptions) | undefined
}

/**
 * A run from opening what it writes to the last line of the report. A signal is
 * heard before the first of it is made, so that nothing stays behind.
 *
 * @returns the exit status
 */
export async function wholeRun(flags: ReportFlags, parts: RunParts): Promise<number> {
  const {inputs, execute, openCache, open, out, what, remains, ...given} = parts
  const {progress} = given
  let cache: CacheOptions | undefined
  let reporting: Reporting | undefined
  let output: Output | undefined
  let outcome: Outcome | undefined
  const leave = () => {
    output?.abandon()
    reporting?.abandon()
    if (cache !== undefined) closeCache(cache)
    progress.end()
  }
  return await untilStopped(
    async () => {
      cache = openCache?.()
      reporting = await openReporting(flags, progress, open !== undefined)
      output = await open?.()
      const options = {...given, ...reporting.options, cache: cache?.folder, replaces: out !== undefined}
      outcome = await run(inputs, execute(cache), options, output)
      await reporting.finish()
      if (flags.reporter === 'pretty')
        progress.write(
          closingLines(outcome, {
            out,
            what,
            failOn: options.failOn,
            quiet: flags.quiet ?? false,
            lang: languageOf(flags),
          }),
        )
      return outcome.status
    },
    leave,
    () => `after ${progress.soFar()}; ${outcome?.isWritten ? 'what it wrote is whole' : remains}`,
  )
}
