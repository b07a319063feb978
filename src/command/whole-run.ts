import {printable} from '../diagnostics/printable.ts'
import {words} from '../diagnostics/reporters/words.ts'
import {type CacheOptions, closeCache} from '../run/cache.ts'
import type {Executor} from '../run/executor.ts'
import {counted} from '../vocabulary/counted.ts'
import type {Language} from '../vocabulary/languages.ts'
import {exitStatus, type FailLevel, failing} from './exit-status.ts'
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

/** What the last lines of a run depend on. */
interface Closing {
  /** Where the records went; undefined for standard output, or where there are none. */
  out: string | undefined
  /** What was written, where that is not all meetings of the run: "3 cases". */
  what?: (() => string) | undefined
  failOn: FailLevel
  quiet: boolean
  lang: Language
}

/** The last lines of a run: what was written where, and why the exit status is 1. */
function closingLines({status, tally, hasOutput, isWritten}: Outcome, closing: Closing): string {
  const {out, what, failOn, quiet, lang} = closing
  const say = words[lang]
  const lines: string[] = []
  if (out !== undefined && isWritten && !quiet) {
    const written = what?.() ?? `${counted(tally.meetings, say.meetings)}, ${counted(tally.items, say.written)}`
    lines.push(`${printable(out)}: ${written}`)
  }
  if (hasOutput && tally.meetings === 0 && !isWritten) lines.push(say.leftAsItWas(printable(out ?? say.standardOutput)))
  else if (status === exitStatus.failed && (!quiet || tally.error === 0)) {
    const counts = failing[failOn].flatMap((severity) =>
      tally[severity] > 0 ? counted(tally[severity], say.counts[severity]) : [],
    )
    const reason = counts.length > 0 ? `${counts.join(', ')} (--fail-on ${failOn})` : say.noMeeting
    lines.push(say.exitStatus(status, reason))
  }
  return lines.map((line) => `${line}\n`).join('')
}
