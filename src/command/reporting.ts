import {type Command, Option} from 'commander'
import {ConfigError, findConfig} from '../config/find.ts'
import {printable} from '../diagnostics/printable.ts'
import type {Reporter, ReporterOptions} from '../diagnostics/reporters/reporter.ts'
import {reporterNames, reporters} from '../diagnostics/reporters/reporters.ts'
import {type Sink, sinkFor} from '../write/sinks.ts'
import {type ReportFlags, ruleLevel, UsageError} from './flags.ts'
import type {Progress} from './progress.ts'
import {failing, failLevels, type RunOptions} from './run.ts'
import {version} from './version.ts'

export function addReportOptions(command: Command): Command {
  return command
    .optionsGroup('Report:')
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit status is 1')
        .choices(failLevels)
        .default('error'),
    )
    .option('--rule <id=level>', 'another severity for a rule, or off; can come again', ruleLevel)
    .addOption(new Option('--reporter <name>', 'how to report').choices(reporterNames).default('pretty'))
    .option('--report <file>', 'write the whole report as JSON')
    .option('--baseline <file>', 'accept the diagnostics that this file has, and fail on new ones only')
    .option('--update-baseline', 'write the diagnostics of this run to the baseline')
    .option('--config <file>', 'a configuration (default: dagsorden.config.json, in this folder or above)')
    .option('--no-config', 'no configuration')
    .option('--quiet', 'report errors only')
    .option('--no-progress', 'do not tell how far the run is')
    .option('--no-color', 'no colours (nor with NO_COLOR set, nor into a pipe)')
}

/**
 * The flags of a command, with what the configuration says where the command line says nothing.
 *
 * @throws ConfigError where the configuration cannot be read, or a value is none for its option
 */
export async function withConfig<Flags extends ReportFlags>(flags: Flags, command: Command): Promise<Flags> {
  const file = typeof flags.config === 'string' ? flags.config : findConfig(process.cwd())
  if (file === undefined || flags.config === false) return flags
  const {loadConfig} = await import('../config/load.ts')
  const {$schema, rules, ...config} = loadConfig(file)
  const said: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(config)) {
    const option = command.options.find((one) => one.attributeName() === name)
    if (option === undefined || command.getOptionValueSource(name) === 'cli') continue
    try {
      said[name] = option.parseArg === undefined || name === 'rule' ? value : option.parseArg(String(value), undefined)
    } catch (error) {
      throw new ConfigError(`The configuration ${file} does not fit: ${name}: ${(error as Error).message}`)
    }
  }
  return {...flags, ...said, rule: {...rules, ...flags.rule}}
}

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
  const isTerminal = process.stderr.isTTY === true
  const shared: Omit<ReporterOptions, 'write'> = {
    color: flags.color && isTerminal && !process.env.NO_COLOR,
    quiet,
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
  const abandon = () => {
    for (const {sink} of files) sink.abandon()
  }
  try {
    if (flags.report !== undefined) {
      const sink = open(flags.report, () => '')
      told.push(reporters.json({...shared, write: (text) => sink.write(Buffer.from(text))}))
    }
    const baseline = baselineFile === undefined ? undefined : await import('../diagnostics/baseline.ts')
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
        for (const {sink, rest} of files) {
          sink.write(Buffer.from(rest()))
          await sink.close()
        }
        for (const {sink} of files) sink.publish()
      },
      abandon,
    }
  } catch (error) {
    abandon()
    throw error
  }
}
