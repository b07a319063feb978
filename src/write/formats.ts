import type {CsvOptions} from './csv/csv.ts'
import type {TableName} from './tables.ts'
import {type TextFormat, textFormats} from './writers.ts'

/** Formats that are put together from all records, in their order, and not meeting by meeting. */
export const recordFormats = ['xlsx', 'sqlite', 'parquet', 'datapackage', 'oparl'] as const
export type RecordFormat = (typeof recordFormats)[number]

export const formats = [...textFormats, ...recordFormats] as const
export type Format = TextFormat | RecordFormat

/** What a name ends in where its ending is not the format's own name. */
const otherEndings: Readonly<Record<string, Format>> = {jsonl: 'ndjson', db: 'sqlite', sqlite3: 'sqlite'}

/** The format that the ending of a file stands for; undefined where it tells none. */
export function formatOfEnding(ending: string): Format | undefined {
  const folded = ending.toLowerCase()
  return formats.find((format) => format === folded) ?? otherEndings[folded]
}

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

/** Those of the options that text depends on, as plain data. */
export function csvOptions({dialect, headers, maxCell, raw}: CsvOptions): CsvOptions {
  return {dialect, headers, maxCell, raw}
}
