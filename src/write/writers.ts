import {stringify} from 'csv-stringify/sync'
import type {Meeting} from '../records/schema.ts'
import {type Cell, type TableName, tables} from './tables.ts'

/**
 * Records to text, piece by piece: what comes before all meetings, what a
 * meeting gives, and what comes after all of them.
 */
export interface Writer {
  start: string
  meeting: (meeting: Meeting, isFirst: boolean) => string
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
  start: '[',
  meeting: (meeting, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(meeting, null, 2)}`,
  end: '\n]\n',
}

/** One meeting a line. */
const ndjsonWriter: Writer = {
  start: '',
  meeting: (meeting) => `${JSON.stringify(meeting)}\n`,
  end: '',
}

/** RFC 4180: commas, CRLF, quotes where they are needed, a row of column names first. */
function csvWriter(name: TableName): Writer {
  const {columns, rows} = tables[name]
  return {
    start: csvRows([[...columns]]),
    meeting: (meeting) => csvRows(rows(meeting)),
    end: '',
  }
}

function csvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(csvCell)),
    {record_delimiter: '\r\n'},
  )
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  return Array.isArray(cell) ? cell.join('; ') : String(cell)
}
