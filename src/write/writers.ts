import {stringify} from 'csv-stringify/sync'
import type {Meeting} from '../records/schema.ts'
import {type Cell, type TableName, tables} from './tables.ts'

/** Records to text, piece by piece. */
export interface Writer {
  /** Before all meetings. */
  start: string
  meeting: (meeting: Meeting) => string
  /** After each meeting. */
  after: string
  /** Between two meetings. */
  between: string
  /** After all meetings. */
  end: string
}

export const formats = ['json', 'ndjson', 'csv'] as const
export type Format = (typeof formats)[number]

/** The writers, by format; a table is asked for where the format is a table. */
export const writers: Record<Format, (table: TableName) => Writer> = {
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

/** RFC 4180: commas, CRLF, quotes where they are needed, a row of column names first. */
function csvWriter(name: TableName): Writer {
  const {columns, rows} = tables[name]
  return {
    start: csvRows([[...columns]]),
    meeting: (meeting) => csvRows(rows(meeting)),
    after: '',
    between: '',
    end: '',
  }
}

function csvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(csvCell)),
    {record_delimiter: '\r\n', quoted_match: /[\r\n]/},
  )
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  return Array.isArray(cell) ? cell.join('; ') : String(cell)
}
