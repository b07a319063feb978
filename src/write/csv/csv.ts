import {stringify} from 'csv-stringify/sync'
import type {Meeting} from '../../records/schema.ts'
import {cut, type OnCut} from '../cell-limit.ts'
import {canBeCut} from '../columns.ts'
import type {CsvOptions, TableName} from '../formats.ts'
import {cellIn, headings} from '../language.ts'
import {type TableRow, tables} from '../tables.ts'
import {dialects, safeText} from './dialects.ts'

/** A table as CSV: what stands before the rows, and the rows of a meeting, in pieces. */
export interface CsvTable {
  start: string
  rows: (meeting: Meeting, onCut: OnCut) => Generator<string>
}

/** How many rows are put together: what makes text of them takes a while to begin. */
const rowsAtOnce = 500

/** CRLF, quotes where they are needed, a row of column names first; the rest is the dialect's. */
export function csvTable(name: TableName, options: CsvOptions): CsvTable {
  const {columns, rows} = tables[name]
  const {maxCell, raw} = options
  const dialect = dialects[options.dialect]
  const limit = Math.min(maxCell ?? Number.POSITIVE_INFINITY, dialect.limit)
  const inWords = columns.map((column) => cellIn(options.lang, name, column))
  const cellsOf = (row: TableRow, meeting: Meeting, onCut: OnCut) =>
    columns.map((column, at) => {
      const cell = inWords[at]?.(row.cells[at] ?? null) ?? null
      if (cell === null) return ''
      const text = safeText(cell, column, dialect, raw)
      if (text.length <= limit || !canBeCut(column)) return text
      const reason = tooLong(name, column.name, text.length, limit)
      if (limit !== maxCell) onCut(meeting, row.position, reason, 'cell-too-long')
      return cut(text, limit)
    })
  const lines = (cells: string[][]) =>
    stringify(cells, {delimiter: dialect.delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/})
  return {
    start: dialect.mark + lines([headings(name, options.lang)]),
    *rows(meeting, onCut) {
      let cells: string[][] = []
      for (const row of rows(meeting)) {
        cells.push(cellsOf(row, meeting, onCut))
        if (cells.length < rowsAtOnce) continue
        yield lines(cells)
        cells = []
      }
      if (cells.length > 0) yield lines(cells)
    },
  }
}

/** What a report says of a cell that a spreadsheet cannot hold. */
export function tooLong(table: TableName, column: string, length: number, limit: number): string {
  return `${column} in ${table} has ${length} characters and is cut, since a spreadsheet holds ${limit} in a cell`
}
