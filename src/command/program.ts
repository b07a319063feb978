import {readFileSync} from 'node:fs'
import {availableParallelism, constants} from 'node:os'
import {Command, InvalidArgumentError, Option} from 'commander'
import {z} from 'zod'
import type {CaseFilter} from '../cases/select.ts'
import {type CaseFormat, caseFormats} from '../cases/write.ts'
import {type RuleId, ruleIds} from '../diagnostics/rules.ts'
import {loadLayout} from '../layouts/load.ts'
import {jsonSchema, type SchemaName, schemaNames} from '../records/json-schema.ts'
import {overWorkers, type PoolOptions} from '../run/pool.ts'
import {type TableName, tableNames} from '../write/tables.ts'
import {type Format, formats} from '../write/writers.ts'
import {showCases} from './cases.ts'
import {type DiffFormat, diffFormats, showDiff} from './diff.ts'
import {findInputs, standardInput} from './inputs.ts'
import {formatOf, openOutput, outputParts} from './output.ts'
import {exitStatus, type FailLevel, failLevels, type RunOptions, run} from './run.ts'
import {parseShard, type Shard} from './shard.ts'
import {showLayouts, showRule, showRules, showScores, showTree, writeSchemas} from './show.ts'

/** Signals on which a run stops and leaves nothing behind. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a command line can say about reading a document. */
interface DocumentFlags {
  maxFileSize: number
  timeLimit: number
  layout?: string
  municipality?: string
  encoding?: string
  repair?: boolean
  color: boolean
}

/** What a command line can say about reading many, and reporting. */
interface ReadFlags extends DocumentFlags {
  pathsFrom?: string
  shard?: Shard
  jobs: number
  failOn: FailLevel
  quiet?: boolean
}

interface ParseFlags extends ReadFlags {
  out?: string
  format?: Format
  table?: TableName
}

interface CasesFlags extends ReadFlags, Omit<CaseFilter, 'caseNumbers'> {
  case?: string[]
  out?: string
  format?: CaseFormat
}

interface DiffFlags extends DocumentFlags {
  out?: string
  format?: DiffFormat
}

/** A command line that cannot be carried out; the message says what to do instead. */
export class UsageError extends Error {
  override name = 'UsageError'
}

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
  sharded(reading(program.command('parse')))
    .summary('write the records of minutes as JSON, NDJSON or CSV')
    .description(
      'Reads minutes and writes their records. Paths are files, folders, globs, or - for standard input, which is also read when nothing is named and input is piped.',
    )
    .argument('[path...]', 'files, folders, globs, or -')
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'a file, or with csv a folder, a file a table (default: standard output)')
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: by the ending of --out, else json)').choices(formats),
    )
    .addOption(
      new Option('--table <name>', 'which table, for csv in one file or on standard output (default: items)').choices(
        tableNames,
      ),
    )
    .action(async (paths: string[], flags: ParseFlags) => done(await parse(paths, flags)))
  sharded(reading(program.command('check')))
    .summary('read minutes and print only the report')
    .description('Reads and validates minutes, writes no record and prints the report to standard error.')
    .argument('[path...]', 'files, folders, globs, or -')
    .action(async (paths: string[], flags: ReadFlags) => done(await check(paths, flags)))
  program.commandsGroup('Asking minutes:')
  reading(program.command('cases'))
    .summary('the timeline of each case through committees and council')
    .description(
      'Reads minutes and agendas and follows each case: every treatment by date, body and item, with its outcome. Cases are joined by case number within a municipality, and by what documents tell of their own history.',
    )
    .argument('[path...]', 'files, folders, globs, or -')
    .optionsGroup('Which cases:')
    .option('--case <number>', 'this case number; can be given several times', several)
    .option('--since <date>', 'treated on this day or later, YYYY-MM-DD', calendarDay)
    .option('--until <date>', 'treated on this day or before, YYYY-MM-DD', calendarDay)
    .option('--committee <name>', 'treated by this committee or council')
    .option('--title <words>', 'with these words in a title')
    .option('--subject <number>', 'with a KLE subject that begins so: 27.00')
    .option('--least <count>', 'with at least so many treatments', whole)
    .option('--missing', 'with a body that a routing table promised and no document shows')
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'a file (default: standard output)')
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: by the ending of --out, else text)').choices(
        caseFormats,
      ),
    )
    .action(async (paths: string[], flags: CasesFlags) => done(await cases(paths, flags)))
  documents(program.command('diff'))
    .summary('how two documents of one meeting differ: agenda and minutes')
    .description(
      'Compares two documents of one meeting, in any formats: items added, removed, moved, renumbered, retitled, opened or closed, decisions, attachments, participants and text. Exit status as of diff: 0 no difference, 1 some, 2 trouble.',
    )
    .argument('<before>', 'a document, such as the agenda; - for standard input')
    .argument('<after>', 'another of the same meeting, such as the minutes')
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'a file (default: standard output)')
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: by the ending of --out, else text)').choices(
        diffFormats,
      ),
    )
    .option('--no-color', 'no colours (nor with NO_COLOR set, nor into a pipe)')
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const {format, out, color} = flags
      done(await showDiff(before, after, {work: workOptions({...flags, jobs: 1}), format, out, color}))
    })
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

/** How a command says which documents it reads, how, and what is reported of them. */
function reading(command: Command): Command {
  const many = command
    .optionsGroup('Input:')
    .option('--paths-from <file>', 'read paths from a file, or - for standard input, one a line or separated by NUL')
    .optionsGroup('Work:')
    .option('-j, --jobs <n>', 'work on so many files at once (default: the cores)', whole, availableParallelism())
  return documents(many)
    .optionsGroup('Report:')
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit status is 1')
        .choices(failLevels)
        .default('error'),
    )
    .option('--quiet', 'report errors only')
    .option('--no-color', 'no colours (nor with NO_COLOR set, nor into a pipe)')
}

/** How a command says that it takes part of the paths only; a timeline needs all of them. */
function sharded(command: Command): Command {
  return command.optionsGroup('Input:').option('--shard <n/of>', 'take a fixed share of the paths, such as 3/16', shard)
}

/** How a command says how a document is read. */
function documents(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .option('--max-file-size <size>', 'refuse larger files, such as 500MB', fileSize, fileSize('200MB'))
    .optionsGroup('Work:')
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
}

async function check(paths: readonly string[], flags: ReadFlags): Promise<number> {
  const inputs = findInputs(named(paths, flags), flags)
  return await run(inputs, overWorkers({...workOptions(flags), parts: []}), runOptions(flags))
}

async function parse(paths: readonly string[], flags: ParseFlags): Promise<number> {
  const options = workOptions(flags)
  const format = flags.format ?? formatOf(flags.out, formats, 'json')
  if (flags.table !== undefined && format !== 'csv') throw new UsageError(`--table goes with csv, not with ${format}`)
  const inputs = findInputs(named(paths, flags), flags)
  const parts = outputParts(format, flags.out, flags.table)
  const output = openOutput(parts)
  const stop = (signal: NodeJS.Signals) => {
    output.abandon()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.once(signal, stop)
  try {
    return await run(inputs, overWorkers({...options, parts}), runOptions(flags), output)
  } catch (error) {
    output.abandon()
    throw error
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}

async function cases(paths: readonly string[], flags: CasesFlags): Promise<number> {
  const {case: caseNumbers, since, until, committee, title, subject, least, missing, out, format} = flags
  const filter = {caseNumbers, since, until, committee, title, subject, least, missing}
  const inputs = findInputs(named(paths, flags), flags)
  return await showCases(inputs, {
    ...runOptions(flags),
    work: workOptions(flags),
    filter,
    out,
    format,
    wantsColor: flags.color,
  })
}

/** The paths of a command line, or standard input where it is piped and nothing is named. */
function named(paths: readonly string[], {pathsFrom}: ReadFlags): readonly string[] {
  if (pathsFrom === standardInput && paths.includes(standardInput))
    throw new UsageError('Standard input is either a document or a list of paths')
  if (paths.length > 0 || pathsFrom !== undefined) return paths
  if (process.stdin.isTTY) throw new UsageError('Name files or folders to read, or pipe a document in')
  return [standardInput]
}

function workOptions(flags: DocumentFlags & {jobs: number}): Omit<PoolOptions, 'parts'> {
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

function several(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

function calendarDay(value: string): string {
  if (z.iso.date().safeParse(value).success) return value
  throw new InvalidArgumentError('It is no date of the calendar; expected one like 2024-03-05.')
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
