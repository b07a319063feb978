import {readFileSync} from 'node:fs'
import {constants} from 'node:os'
import {Command, InvalidArgumentError, Option} from 'commander'
import {z} from 'zod'
import type {CaseFilter} from '../cases/select.ts'
import {type CaseFormat, caseFormats} from '../cases/write.ts'
import {type RuleId, ruleIds} from '../diagnostics/rules.ts'
import {loadLayout} from '../layouts/load.ts'
import {jsonSchema, type SchemaName, schemaNames} from '../records/json-schema.ts'
import {type ConvertOptions, converter} from '../run/convert.ts'
import {inProcess} from '../run/in-process.ts'
import {type TableName, tableNames} from '../write/tables.ts'
import {type Format, formats} from '../write/writers.ts'
import {showCases} from './cases.ts'
import {type DiffFormat, diffFormats, showDiff} from './diff.ts'
import {findInputs, standardInput} from './inputs.ts'
import {formatOf, openOutput, outputParts} from './output.ts'
import {exitStatus, type FailLevel, failLevels, type RunOptions, run} from './run.ts'
import {showLayouts, showRule, showRules, showScores, showTree, writeSchemas} from './show.ts'

/** Signals on which a run stops and leaves nothing behind. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What a command line can say about reading and reporting. */
interface ReadFlags {
  layout?: string
  municipality?: string
  encoding?: string
  repair?: boolean
  failOn: FailLevel
  quiet?: boolean
  color: boolean
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

interface DiffFlags extends Omit<ReadFlags, 'failOn' | 'quiet'> {
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
  reading(program.command('parse'))
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
  reading(program.command('check'))
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
    .option('--least <count>', 'with at least so many treatments', wholeNumber)
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
      done(await showDiff(before, after, {read: readOptions(flags), format, out, color}))
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

/** How a command says how documents are read. */
function documents(command: Command): Command {
  return command
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

/** How a command says how documents are read and what is reported of them. */
function reading(command: Command): Command {
  return documents(command)
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
  const inputs = findInputs(named(paths))
  return await run(inputs, inProcess(converter({...readOptions(flags), parts: []})), runOptions(flags))
}

async function parse(paths: readonly string[], flags: ParseFlags): Promise<number> {
  const options = readOptions(flags)
  const format = flags.format ?? formatOf(flags.out, formats, 'json')
  if (flags.table !== undefined && format !== 'csv') throw new UsageError(`--table goes with csv, not with ${format}`)
  const inputs = findInputs(named(paths))
  const parts = outputParts(format, flags.out, flags.table)
  const output = openOutput(parts)
  const stop = (signal: NodeJS.Signals) => {
    output.abandon()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.once(signal, stop)
  try {
    return await run(inputs, inProcess(converter({...options, parts})), runOptions(flags), output)
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
  return await showCases(findInputs(named(paths)), {
    ...runOptions(flags),
    read: readOptions(flags),
    filter,
    out,
    format,
    wantsColor: flags.color,
  })
}

/** The paths of a command line, or standard input where it is piped and nothing is named. */
function named(paths: readonly string[]): readonly string[] {
  if (paths.length > 0) return paths
  if (process.stdin.isTTY) throw new UsageError('Name files or folders to read, or pipe a document in')
  return [standardInput]
}

function readOptions(flags: Omit<ReadFlags, 'failOn'>): Omit<ConvertOptions, 'parts'> {
  return {
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

function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It is no whole number.')
}

function encodingName(value: string): string {
  try {
    return new TextDecoder(value).encoding
  } catch {
    throw new InvalidArgumentError('It is no encoding; try utf-8, windows-1252, utf-16le or iso-8859-1.')
  }
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(manifest, 'utf8')) as {version: string}).version
}
