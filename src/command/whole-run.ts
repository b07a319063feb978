import {type CacheOptions, closeCache} from '../run/cache.ts'
import type {Executor} from '../run/executor.ts'
import type {PartOptions} from '../run/part.ts'
import {closingLines} from './closing.ts'
import {languageOf, type ReportFlags} from './flags.ts'
import type {Inputs} from './inputs.ts'
import type {Output} from './output.ts'
import type {Progress} from './progress.ts'
import {openReporting, type Reporting} from './reporting.ts'
import {type Outcome, run} from './run.ts'
import {untilStopped} from './stop.ts'

/** What a run is made of; what leaves something on the disk is opened by the run itself. */
interface RunParts {
  inputs: Inputs
  execute: (cache: CacheOptions | undefined) => Executor
  progress: Progress
  openCache?: (() => CacheOptions) | undefined
  /** Opens what the records go to; without it there are none. */
  openOutput?: (() => Output | Promise<Output>) | undefined
  /** The file or folder that the records go to; undefined for standard output. */
  out?: string | undefined
  /** What was written, where that is not all meetings of the run. */
  what?: (() => string) | undefined
  /** Whether a run without a meeting is as it should be. */
  mayBeEmpty?: boolean | undefined
  /** Whether one record of each meeting is written, and no other. */
  onePerMeeting?: boolean | undefined
  /** The parts of the output, where pages of one meeting are joined. */
  joining?: readonly PartOptions[] | undefined
  /** What is left where the run stops half-way, as the end of a sentence. */
  remains: string
}

/**
 * A run from opening what it writes to the last line of the report. A signal is
 * heard before the first of it is made, so that nothing stays behind.
 *
 * @returns the exit status
 */
export async function wholeRun(flags: ReportFlags, parts: RunParts): Promise<number> {
  const {inputs, execute, progress, openCache, openOutput, out, what, mayBeEmpty, onePerMeeting, joining, remains} =
    parts
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
      reporting = await openReporting(flags, progress, openOutput !== undefined)
      output = await openOutput?.()
      const options = {
        ...reporting.options,
        progress,
        cache: cache?.folder,
        onePerMeeting,
        joining,
        mayBeEmpty,
        replaces: out !== undefined,
      }
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
