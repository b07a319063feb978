import path from 'node:path'
import {type Command, InvalidArgumentError, Option} from 'commander'
import {type DialectName, dialectNames} from '../write/csv/dialects.ts'
import {type Format, formatOfEnding, formats, type WriteOptions} from '../write/formats.ts'
import {type HeaderLanguage, headerLanguages} from '../write/headers.ts'
import {type TableName, tableNames} from '../write/tables.ts'
import {UsageError} from './usage-error.ts'

/** What a command line can say about writing records. */
export interface WriteFlags {
  out?: string
  format?: Format
  table?: TableName
  dialect?: DialectName
  headers?: HeaderLanguage
  maxCell?: number
  rawCsv?: boolean
  baseUrl?: string
  licence?: string
}

/** The formats that a flag goes with. */
const uses: Record<Exclude<keyof WriteFlags, 'out' | 'format'>, readonly Format[]> = {
  table: ['csv', 'parquet'],
  dialect: ['csv'],
  headers: ['csv', 'xlsx'],
  maxCell: ['csv', 'xlsx', 'datapackage'],
  rawCsv: ['csv', 'datapackage'],
  baseUrl: ['oparl'],
  licence: ['datapackage'],
}

const names: Record<keyof typeof uses, string> = {
  table: '--table',
  dialect: '--dialect',
  headers: '--headers',
  maxCell: '--max-cell',
  rawCsv: '--raw-csv',
  baseUrl: '--base-url',
  licence: '--licence',
}

/** Addresses that lead nowhere, for those who only want the objects. */
const nowhere = 'https://dagsorden.invalid/'

export function writing(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .option('-o, --out <path>', 'a file, or with csv, parquet and datapackage a folder (default: standard output)')
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: by the ending of --out, else json)').choices(formats),
    )
    .addOption(
      new Option('--table <name>', 'which table, where it is one of csv or parquet (default: items)').choices(
        tableNames,
      ),
    )
    .addOption(
      new Option('--dialect <name>', 'of csv: excel-da is what Danish Excel opens (default: rfc4180)').choices(
        dialectNames,
      ),
    )
    .addOption(
      new Option('--headers <language>', 'of the columns of csv and xlsx (default: en)').choices(headerLanguages),
    )
    .option('--max-cell <n>', 'cut the texts in cells of csv and xlsx to so many characters', cellLength)
    .option('--raw-csv', 'leave text in csv as it is that a spreadsheet would take for a formula')
    .option('--base-url <url>', `what the ids of oparl start with (default: ${nowhere})`, webAddress)
    .option('--licence <name or url>', 'of the documents, for datapackage: a name such as CC-BY-4.0, or an address')
}

/**
 * The format and how it is written.
 *
 * @param paths the files, folders and globs that the run is told to read
 * @throws UsageError where a flag has no use for the format
 */
export function writeOptions(flags: WriteFlags, paths: readonly string[]): {format: Format; options: WriteOptions} {
  const format = flags.format ?? formatOfEnding(path.extname(flags.out ?? '').slice(1)) ?? 'json'
  for (const flag of Object.keys(uses) as (keyof typeof uses)[]) {
    if (flags[flag] !== undefined && !uses[flag].includes(format))
      throw new UsageError(`${names[flag]} goes with ${uses[flag].join(' and ')}, not with ${format}`)
  }
  const options = {
    out: flags.out,
    table: flags.table,
    dialect: flags.dialect ?? 'rfc4180',
    headers: flags.headers ?? 'en',
    maxCell: flags.maxCell,
    raw: flags.rawCsv ?? false,
    baseUrl: flags.baseUrl ?? nowhere,
    licence: flags.licence,
    paths,
  }
  return {format, options}
}

function cellLength(value: string): number {
  const number = Number(value)
  if (/^\d{1,9}$/.test(value) && number >= 1) return number
  throw new InvalidArgumentError('It is a number of characters, such as 1000.')
}

function webAddress(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value
  throw new InvalidArgumentError('It is an address such as https://oparl.example.dk/.')
}
