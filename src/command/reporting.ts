import {type Command, InvalidArgumentError, Option} from 'commander'
import {loadConfig} from '../config/load.ts'
import type {Config} from '../config/schema.ts'
import {BaselineError, BaselineWriter, readBaseline} from '../diagnostics/baseline.ts'
import {type RuleLevel, type RuleLevels, ruleLevels, turnedOffInVain} from '../diagnostics/policy.ts'
import {printable} from '../diagnostics/printable.ts'
import type {Reporter, ReporterOptions} from '../diagnostics/reporters/reporter.ts'
import {type ReporterName, reporterNames, reporters} from '../diagnostics/reporters/reporters.ts'
import {type RuleId, ruleIds} from '../diagnostics/rules.ts'
import {type Sink, sinkFor} from './output.ts'
import {type FailLevel, failing, failLevels, type RunOptions} from './run.ts'
import {version} from './version.ts'

/** What a command line and a configuration can say about reporting. */
export interface ReportFlags {
  config?: string | false
  failOn: FailLevel
  rule?: RuleLevels
  reporter: ReporterName
  report?: string
  baseline?: string
  updateBaseline?: boolean
  quiet?: boolean
  color: boolean
}

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
    .option('--no-color', 'no colours (nor with NO_COLOR set, nor into a pipe)')
}

/** The flags of a command with what the configuration says where the command line says nothing. */
export function withConfig<Flags extends ReportFlags>(flags: Flags, command: Command): Flags {
  if (flags.config === false) return flags
  const {$schema, rules, ...config}: Config = loadConfig(flags.config, process.cwd())
  const unsaid = Object.entries(config).filter(([name]) => command.getOptionValueSource(name) !== 'cli')
  return {...flags, ...Object.fromEntries(unsaid), rule: {...rules, ...flags.rule}}
}

/** How a run is told of, and what is to be written when it has gone well. */
export interface Reporting {
  options: RunOptions
  finish: () => Promise<void>
  abandon: () => void
}

/**
 * Makes ready what the flags ask for.
 *
 * @param isData whether standard output is for records; else reports that programs read go there
 * @throws BaselineError, OutputError where a file cannot be read or written
 */
export function openReporting(flags: ReportFlags, isData: boolean): Reporting {
  const {failOn, baseline, updateBaseline} = flags
  if (updateBaseline && baseline === undefined)
    throw new BaselineError('--update-baseline needs --baseline with the file to write')
  const stream = isData || flags.reporter === 'pretty' ? process.stderr : process.stdout
  const shared: Omit<ReporterOptions, 'write'> = {
    color: flags.color && process.stderr.isTTY === true && !process.env.NO_COLOR,
    quiet: flags.quiet ?? false,
    columns: process.stderr.isTTY ? process.stderr.columns : undefined,
    failing: failing[failOn],
    version: version(),
  }
  const told: Reporter[] = [reporters[flags.reporter]({...shared, write: (text) => stream.write(text)})]
  const files: {sink: Sink; rest: () => string}[] = []
  const reading = baseline === undefined || updateBaseline ? undefined : readBaseline(baseline)
  if (flags.report !== undefined) {
    const sink = sinkFor(flags.report)
    files.push({sink, rest: () => ''})
    told.push(reporters.json({...shared, write: (text) => sink.write(Buffer.from(text))}))
  }
  const written = baseline === undefined || !updateBaseline ? undefined : new BaselineWriter(baseline)
  if (baseline !== undefined && written !== undefined) {
    files.push({sink: sinkFor(baseline), rest: () => written.toString()})
    told.push({start: () => {}, document: ({path, diagnostics}) => written.add(path, diagnostics), end: () => {}})
  }
  return {
    options: {
      failOn: updateBaseline ? 'never' : failOn,
      rules: flags.rule ?? {},
      baseline: reading,
      reporters: told,
    },
    finish: async () => {
      for (const {sink, rest} of files) {
        sink.write(Buffer.from(rest()))
        await sink.close()
      }
      for (const {sink} of files) sink.publish()
      if (written !== undefined && !shared.quiet)
        process.stderr.write(`${printable(String(baseline))}: ${written.size} diagnostics accepted from now on\n`)
    },
    abandon: () => {
      for (const {sink} of files) sink.abandon()
    },
  }
}

function ruleLevel(value: string, before: RuleLevels | undefined): RuleLevels {
  const [, rule, level] = /^([^=]+)=([^=]+)$/.exec(value) ?? []
  if (!(ruleIds as readonly (string | undefined)[]).includes(rule))
    throw new InvalidArgumentError('Expected one like empty-decision=off; "dagsorden explain" lists the rules.')
  if (!(ruleLevels as readonly (string | undefined)[]).includes(level))
    throw new InvalidArgumentError(`Levels are ${ruleLevels.join(', ')}.`)
  const levels = {...before, [rule as RuleId]: level as RuleLevel}
  const inVain = turnedOffInVain(levels)
  if (inVain !== undefined) throw new InvalidArgumentError(inVain)
  return levels
}
