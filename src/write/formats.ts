import type {Language} from '../vocabulary/languages.ts'

// The names that a command line can ask for. Nothing is loaded here, so that a
// command which writes nothing does not wait for what writes.

export const tableNames = [
  'meetings',
  'items',
  'decisions',
  'attachments',
  'amounts',
  'participants',
  'votes',
  'amendments',
  'absences',
  'guests',
  'references',
] as const
export type TableName = (typeof tableNames)[number]

/** What is to be there for each table. */
export function ofTables<Value>(make: (name: TableName) => Value): Record<TableName, Value> {
  return Object.fromEntries(tableNames.map((name) => [name, make(name)])) as Record<TableName, Value>
}

/** Formats that are text, made meeting by meeting. */
const textFormats = ['json', 'ndjson', 'csv'] as const
export type TextFormat = (typeof textFormats)[number]

/** Formats that are put together from all records, in their order. */
const recordFormats = ['xlsx', 'sqlite', 'parquet', 'datapackage', 'oparl'] as const
export type RecordFormat = (typeof recordFormats)[number]

export const formats = [...textFormats, ...recordFormats] as const
export type Format = TextFormat | RecordFormat

/** How CSV is written: as RFC 4180 has it, or as Excel in Danish opens it. */
export const dialectNames = ['rfc4180', 'excel-da'] as const
export type DialectName = (typeof dialectNames)[number]

export function isRecordFormat(format: Format): format is RecordFormat {
  return recordFormats.some((name) => name === format)
}

/** What a name ends in where its ending is not the format's own name. */
const otherEndings: Readonly<Record<string, string>> = {jsonl: 'ndjson', db: 'sqlite', sqlite3: 'sqlite', txt: 'text'}

/** The endings by which some formats are known. */
export function endingsOf(formats: readonly string[]): string[] {
  const others = Object.keys(otherEndings).filter((ending) => formats.includes(otherEndings[ending] as string))
  return [...formats, ...others].map((ending) => `.${ending}`)
}

/** The format by the ending of a file; another where it has no ending, undefined where nobody knows it. */
export function formatOf<Name extends string>(
  out: string | undefined,
  formats: readonly Name[],
  otherwise: Name,
): Name | undefined {
  const ending = /[^/\\]\.([^./\\]+)$/.exec(out ?? '')?.[1]?.toLowerCase() ?? ''
  if (ending === '') return otherwise
  const name = otherEndings[ending] ?? ending
  return formats.find((format) => format === name)
}

/** How tables are written as CSV. */
export interface CsvOptions {
  dialect: DialectName
  lang: Language
  /** The most UTF-16 units of a cell; longer ones are cut. */
  maxCell: number | undefined
  /** Leave cells as they are that a spreadsheet takes for formulas. */
  raw: boolean
}

/** CSV where nothing else is asked for. */
export const plainCsv: CsvOptions = {dialect: 'rfc4180', lang: 'en', maxCell: undefined, raw: false}

/** How records are written, whatever the format; what a format has no use for is left alone. */
export interface WriteOptions extends CsvOptions {
  /** A file or a folder; standard output where there is none. */
  out: string | undefined
  /** Which table, where a format writes one only; all, into a folder, where there is none. */
  table: TableName | undefined
  /** What the addresses of OParl objects start with. */
  baseUrl: string
  /** The licence of the documents, by a name such as CC-BY-4.0 or by its address. */
  licence: string | undefined
  /** The files, folders and globs that the run was told to read. */
  paths: readonly string[]
}

/** Those of the options that CSV depends on, as plain data. */
export function csvOptions({dialect, lang, maxCell, raw}: CsvOptions): CsvOptions {
  return {dialect, lang, maxCell, raw}
}
