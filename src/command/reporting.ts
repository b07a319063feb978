import {printable} from '../diagnostics/printable.ts'
import type {Reporter, ReporterOptions} from '../diagnostics/reporters/reporter.ts'
import {reporters} from '../diagnostics/reporters/reporters.ts'
import {abandonAll, publishAll, type Sink, sinkFor} from '../write/sinks.ts'
import {isColoured} from './colour.ts'
import {failing} from './exit-status.ts'
import {languageOf, type ReportFlags, UsageError} from './flags.ts'
import type {Progress} from './progress.ts'
import type {RunOptions} from './run.ts'
import {version} from './version.ts'

/** How a run is told of, and what is to be written when it has gone well. */
export interface Reporting {
  options: Pick<RunOptions, 'failOn' | 'rules' | 'baseline' | 'reporters'>
  finish: () => Promise<void>
  abandon: () => void
}

/**
 * Makes ready what the flags ask for.
 *
 * @param isData whether standard output is for records; else reports that programs read go there
 * @throws BaselineError, OutputError where a file cannot be read or written
 */
export async function openReporting(flags: ReportFlags, progress: Progress, isData: boolean): Promise<Reporting> {
  const {failOn, baseline: baselineFile, updateBaseline, quiet = false} = flags
  if (updateBaseline && baselineFile === undefined)
    throw new UsageError('--update-baseline needs --baseline with the file to write')
  // A signal is not to come between the first file and the last, so what is waited for comes before.
  const baseline = baselineFile === undefined ? undefined : await import('../diagnostics/baseline.ts')
  const isTerminal = process.stderr.isTTY === true
  const shared: Omit<ReporterOptions, 'write'> = {
    color: isColoured(process.stderr, flags.color),
    quiet,
    lang: languageOf(flags),
    columns: isTerminal ? process.stderr.columns : undefined,
    failing: failing[failOn],
    version: version(),
  }
  const write = isData || flags.reporter === 'pretty' ? progress.write : (text: string) => process.stdout.write(text)
  const told: Reporter[] = [reporters[flags.reporter]({...shared, write})]
  const files: {sink: Sink; rest: () => string}[] = []
  const open = (target: string, rest: () => string) => {
    const sink = sinkFor(target)
    files.push({sink, rest})
    return sink
  }
  const abandon = () => abandonAll(files.map(({sink}) => sink))
  try {
    if (flags.report !== undefined) {
      const sink = open(flags.report, () => '')
      told.push(reporters.json({...shared, write: (text) => sink.write(Buffer.from(text))}))
    }
    const accepted = updateBaseline ? undefined : baseline?.readBaseline(baselineFile as string)
    if (baseline !== undefined && baselineFile !== undefined && updateBaseline) {
      const writer = new baseline.BaselineWriter(baselineFile)
      open(baselineFile, () => writer.toString())
      const end = () => {
        if (!quiet) progress.write(`${printable(baselineFile)}: ${writer.size} diagnostics accepted from now on\n`)
      }
      told.push({start: () => {}, document: ({path, diagnostics}) => writer.add(path, diagnostics), end})
    }
    return {
      options: {
        failOn: updateBaseline ? 'never' : failOn,
        rules: flags.rule ?? {},
        baseline: accepted,
        reporters: told,
      },
      finish: async () => {
        for (const {sink, rest} of files) sink.write(Buffer.from(rest()))
        await publishAll(files.map(({sink}) => sink))
      },
      abandon,
    }
  } catch (error) {
    abandon()
    throw error
  }
}
