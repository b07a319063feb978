import path from 'node:path'
import {stage} from '../../files/staging.ts'
import type {Language} from '../../vocabulary/languages.ts'
import {cut, spreadsheetLimit} from '../cell-limit.ts'
import type {Cell, Column} from '../columns.ts'
import {tooLong} from '../csv/csv.ts'
import {tableNames} from '../formats.ts'
import {cellIn} from '../language.ts'
import type {RecordWriter} from '../record-writer.ts'
import {RowSpool} from '../row-spool.ts'
import {tables} from '../tables.ts'
import {writeColumnsSheet} from './columns-sheet.ts'

export interface XlsxOptions {
  lang: Language
  /** The most UTF-16 units of a cell; longer ones are cut. */
  maxCell: number | undefined
}

/** One workbook with a sheet a table, and one that explains the columns. */
export function openXlsx(target: string, options: XlsxOptions): RecordWriter {
  const staging = stage(target)
  const spool = new RowSpool(path.dirname(staging.path))
  const limit = Math.min(options.maxCell ?? spreadsheetLimit, spreadsheetLimit)
  return {
    add: (meeting, onCut) => {
      for (const name of tableNames) {
        const {columns, rows} = tables[name]
        const inWords = columns.map((column) => cellIn(options.lang, name, column))
        for (const {cells, position} of rows(meeting)) {
          const fitting = cells.map((given, at) => {
            const cell = inWords[at]?.(given) ?? null
            const text = Array.isArray(cell) ? cell.join('; ') : cell
            if (typeof text !== 'string' || text.length <= limit) return text
            const column = (columns[at] as Column).name
            if (limit !== options.maxCell) onCut(meeting, position, tooLong(name, column, text.length, limit))
            return cut(text, limit)
          })
          spool.add(name, fitting as Cell[])
        }
      }
    },
    flushed: async () => {},
    finish: async () => {
      const {drained, openWorkbook} = await import('./workbook.ts')
      const {TableSheets} = await import('./table-sheets.ts')
      const {workbook, close} = openWorkbook(staging.path)
      const addresses = new Map<string, string>()
      for (const name of tableNames) {
        const table = new TableSheets(workbook, name, options.lang, addresses)
        for await (const cells of spool.rows(name)) if (table.add(cells)) await drained(table.sheet)
        table.sheet.commit()
      }
      writeColumnsSheet(workbook, options.lang)
      await close()
      spool.remove()
      await staging.sync()
      staging.publish()
    },
    abandon: () => {
      spool.remove()
      staging.abandon()
    },
  }
}
