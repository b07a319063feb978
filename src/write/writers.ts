import type {Meeting} from '../records/schema.ts'
import type {OnCut} from './cell-limit.ts'
import {type CsvOptions, csvTable} from './csv/csv.ts'
import type {TableName} from './tables.ts'

/** Records to text, piece by piece. */
export interface Writer {
  /** Before all meetings. */
  start: string
  meeting: (meeting: Meeting, onCut: OnCut) => string
  /** After each meeting. */
  after: string
  /** Between two meetings. */
  between: string
  /** After all meetings. */
  end: string
}

export const textFormats = ['json', 'ndjson', 'csv'] as const
export type TextFormat = (typeof textFormats)[number]

/** The writers, by format; a table is asked for where the format is a table. */
export const writers: Record<TextFormat, (table: TableName, options: CsvOptions) => Writer> = {
  json: () => jsonWriter,
  ndjson: () => ndjsonWriter,
  csv: csvWriter,
}

/** One array of meetings, indented. */
const jsonWriter: Writer = {
  start: '[\n',
  meeting: (meeting) => JSON.stringify(meeting, null, 2),
  after: '',
  between: ',\n',
  end: '\n]\n',
}

/** One meeting a line. */
const ndjsonWriter: Writer = {
  start: '',
  meeting: (meeting) => JSON.stringify(meeting),
  after: '\n',
  between: '',
  end: '',
}

function csvWriter(name: TableName, options: CsvOptions): Writer {
  const {start, rows} = csvTable(name, options)
  return {start, meeting: rows, after: '', between: '', end: ''}
}
