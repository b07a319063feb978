import {readFileSync} from 'node:fs'
import {availableParallelism, constants} from 'node:os'
import {Command, InvalidArgumentError, Option} from 'commander'
import {type RuleId, ruleIds} from '../diagnostics/rules.ts'
import {loadLayout} from '../layouts/load.ts'
import {jsonSchema, type SchemaName, schemaNames} from '../records/json-schema.ts'
import {overWorkers, type PoolOptions} from '../run/pool.ts'
import {findInputs, standardInput} from './inputs.ts'
import {openOutput, outputParts} from './output.ts'
import {exitStatus, type FailLevel, failLevels, type RunOptions, run} from './run.ts'
import {parseShard, type Shard} from './shard.ts'
import {showLayouts, showRule, showRules, showScores, showTree, writeSchemas} from './show.ts'
import {UsageError} from './usage-error.ts'
import {type WriteFlags, writeOptions, writing} from './write-flags.ts'

/** Signals on which a run stops and leaves nothing behind. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a command line can say about reading and reporting. */
interface ReadFlags {
  pathsFrom?: string
  shard?: Shard
  jobs: number
  maxFileSize: number
  timeLimit: number
  layout?: string
  municipality?: string
  encoding?: string
  repair?: boolean
  failOn: FailLevel
  quiet?: boolean
  color: boolean
}

interface ParseFlags extends ReadFlags, WriteFlags {}

/**
 * The command line.
 *
 * @param done is told the exit status
 */
export function dagsorden(done: (status: number) => void): Command {
  const program = new Command('dagsorden')
    .description('Turns the minutes of Danish councils (dagsordener og referater) into data.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(see dagsorden --help)')
    .addHelpText(
      'after',
      `
Examples:
  $ dagsorden parse fixtures/hedensted -o meetings.json
  $ dagsorden parse fixtures/hedensted -o tables -f csv
  $ dagsorden parse --table decisions -f csv < fixtures/herning/decisions.txt
  $ dagsorden check fixtures/hedensted

Exit status: 0 all well, 1 something at or above --fail-on, 2 wrong usage,
an unreadable file or a bug. Data goes to standard output, the report to
standard error.`,
    )
  program.commandsGroup('Reading minutes:')
  writing(reading(program.command('parse')))
    .summary('write the records of minutes, as JSON, tables and more')
    .description(
      'Reads minutes and writes their records. Paths are files, folders, globs, or - for standard input, which is also read when nothing is named and input is piped.',
    )
    .argument('[path...]', 'files, folders, globs, or -')
    .action(async (paths: string[], flags: ParseFlags) => done(await parse(paths, flags)))
  reading(program.command('check'))
    .summary('read minutes and print only the report')
    .description('Reads and validates minutes, writes no record and prints the report to standard error.')
    .argument('[path...]', 'files, folders, globs, or -')
    .action(async (paths: string[], flags: ReadFlags) => done(await check(paths, flags)))
  program.commandsGroup('Writing layouts:')
  program
    .command('tree')
    .summary('print the syntax tree of a document')
    .description('Prints the syntax tree of one document with positions, for people who write layouts.')
    .argument('<path>', 'a file, or - for standard input')
    .option('--layout <name or file>', 'use this layout')
    .option('--json', 'print the tree as JSON')
    .option('--no-color', 'no colours')
    .action(async (document: string, flags: {layout?: string; json?: boolean; color: boolean}) => {
      await showTree(document, flags)
      done(exitStatus.ok)
    })
  program
    .command('layouts')
    .summary('list the layouts, or how each fits a document')
    .description('Lists the layouts. With a document: how each one scores on each of its meetings, and why.')
    .argument('[path]', 'a file, or - for standard input')
    .option('--layout <name or file>', 'score this layout as well')
    .action(async (document: string | undefined, flags: {layout?: string}) => {
      if (document === undefined) showLayouts()
      else await showScores(document, flags.layout)
      done(exitStatus.ok)
    })
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(`Prints the JSON Schema of a record: ${schemaNames.join(', ')}.`)
    .argument('[record]', 'what of', recordName, 'meeting')
    .option('--out <folder>', 'write all of them to a folder instead')
    .action((record: SchemaName, flags: {out?: string}) => {
      if (flags.out === undefined) process.stdout.write(jsonSchema(record))
      else writeSchemas(flags.out)
      done(exitStatus.ok)
    })
  program.commandsGroup('Understanding reports:')
  program
    .command('explain')
    .summary('say what a rule means and what to do about it')
    .description('Explains a rule of the report, or lists all of them.')
    .argument('[rule]', 'the id at the end of a line of the report', ruleName)
    .action((rule: RuleId | undefined) => {
      if (rule === undefined) showRules()
      else showRule(rule)
      done(exitStatus.ok)
    })
  return program
}

function reading(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .option('--paths-from <file>', 'read paths from a file, or - for standard input, one a line or separated by NUL')
    .option('--shard <n/of>', 'take a fixed share of the paths, such as 3/16', shard)
    .option('--max-file-size <size>', 'refuse larger files, such as 500MB', fileSize, fileSize('200MB'))
    .optionsGroup('Work:')
    .option('-j, --jobs <n>', 'work on so many files at once (default: the cores)', whole, availableParallelism())
    .option('--time-limit <seconds>', 'give a file up after so long', seconds, 120)
    .optionsGroup('Reading:')
    .option('--layout <name or file>', 'use this layout instead of the one that fits')
    .option('--municipality <name>', 'whose minutes these are, whatever they say')
    .option(
      '--encoding <name>',
      'of the documents (default: UTF-8, UTF-16 by its mark, else windows-1252)',
      encodingName,
    )
    .option('--repair', 'repair double-encoded letters ("SÃ¸ren")')
    .optionsGroup('Report:')
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit status is 1')
        .choices(failLevels)
        .default('error'),
    )
    .option('--quiet', 'report errors only')
    .option('--no-color', 'no colours (nor with NO_COLOR set, nor into a pipe)')
}

async function check(paths: readonly string[], flags: ReadFlags): Promise<number> {
  const inputs = findInputs(named(paths, flags), flags)
  return await run(inputs, overWorkers({...workOptions(flags), parts: []}), runOptions(flags))
}

async function parse(paths: readonly string[], flags: ParseFlags): Promise<number> {
  const work = workOptions(flags)
  const inputs = findInputs(named(paths, flags), flags)
  const {format, options} = writeOptions(flags, paths)
  const output = await openOutput(format, options)
  const stop = (signal: NodeJS.Signals) => {
    output.abandon()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.once(signal, stop)
  try {
    return await run(inputs, overWorkers({...work, parts: outputParts(format, options)}), runOptions(flags), output)
  } catch (error) {
    output.abandon()
    throw error
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}

/** The paths of a command line, or standard input where it is piped and nothing is named. */
function named(paths: readonly string[], {pathsFrom}: ReadFlags): readonly string[] {
  if (pathsFrom === standardInput && paths.includes(standardInput))
    throw new UsageError('Standard input is either a document or a list of paths')
  if (paths.length > 0 || pathsFrom !== undefined) return paths
  if (process.stdin.isTTY) throw new UsageError('Name files or folders to read, or pipe a document in')
  return [standardInput]
}

function workOptions(flags: ReadFlags): Omit<PoolOptions, 'parts'> {
  return {
    jobs: process.env.J0 ? 0 : flags.jobs,
    timeLimit: flags.timeLimit * 1000,
    maxFileSize: flags.maxFileSize,
    layout: flags.layout === undefined ? undefined : loadLayout(flags.layout),
    municipality: flags.municipality,
    encoding: flags.encoding,
    repair: flags.repair,
  }
}

function runOptions(flags: ReadFlags): RunOptions {
  return {
    failOn: flags.failOn,
    quiet: flags.quiet ?? false,
    color: flags.color && process.stderr.isTTY === true && !process.env.NO_COLOR,
  }
}

function recordName(value: string): string {
  if ((schemaNames as readonly string[]).includes(value)) return value
  throw new InvalidArgumentError(`There are ${schemaNames.join(', ')}.`)
}

function ruleName(value: string): string {
  if ((ruleIds as readonly string[]).includes(value)) return value
  throw new InvalidArgumentError(`There is no such rule; "dagsorden explain" lists them.`)
}

function encodingName(value: string): string {
  try {
    return new TextDecoder(value).encoding
  } catch {
    throw new InvalidArgumentError('It is no encoding; try utf-8, windows-1252, utf-16le or iso-8859-1.')
  }
}

function shard(value: string): Shard {
  const shard = parseShard(value)
  if (shard === undefined) throw new InvalidArgumentError('It is a number from 1 and how many there are, such as 3/16.')
  return shard
}

function whole(value: string): number {
  const number = Number(value)
  if (/^\d{1,4}$/.test(value) && number >= 1) return number
  throw new InvalidArgumentError('It is a whole number from 1.')
}

function seconds(value: string): number {
  const number = Number(value)
  if (/^\d{1,6}(?:\.\d{1,3})?$/.test(value) && number > 0) return number
  throw new InvalidArgumentError('It is a number of seconds, such as 30 or 0.5.')
}

/** Bytes in a unit of the decimal kind, as disks have them. */
const units: Record<string, number> = {'': 1, k: 1e3, m: 1e6, g: 1e9}

function fileSize(value: string): number {
  const match = /^(\d{1,9}(?:\.\d{1,3})?) ?([kmg]?)b?$/i.exec(value)
  if (match === null) throw new InvalidArgumentError('It is a number with B, kB, MB or GB, such as 500MB.')
  return Number(match[1]) * (units[(match[2] as string).toLowerCase()] as number)
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as {version: string}).version
}
