import {workbookWords} from '../../vocabulary/workbook.ts'
import {cut, spreadsheetLimit} from '../cell-limit.ts'
import {type Column, canBeCut} from '../columns.ts'
import {tooLong} from '../csv/csv.ts'
import {ofTables, tableNames, type WriteOptions} from '../formats.ts'
import {cellIn} from '../language.ts'
import type {RecordWriter} from '../record-writer.ts'
import {tables} from '../tables.ts'
import {aboutSheet, meaningOf} from './about-sheet.ts'
import type {SheetCell} from './cell-xml.ts'
import {columnsSheet} from './columns-sheet.ts'
import {DocumentsSheet} from './documents-sheet.ts'
import {documentLink} from './links.ts'
import {Overview} from './overview.ts'
import type {Sheets} from './sheets.ts'
import {sheetCell, TableSheets} from './table-sheets.ts'
import {stageWorkbook} from './workbook.ts'

/** One workbook: an overview of all items, what is in it, a sheet a table, and one that explains the columns. */
export function openXlsx(target: string, {lang, maxCell}: Pick<WriteOptions, 'lang' | 'maxCell'>): RecordWriter {
  const workbook = stageWorkbook(target)
  const {folder} = workbook
  const words = workbookWords[lang]
  const limit = Math.min(maxCell ?? spreadsheetLimit, spreadsheetLimit)
  const shorten = (cell: SheetCell) => (typeof cell === 'string' ? cut(cell, limit) : cell)
  const overview = new Overview(lang, shorten, folder)
  const documents = new DocumentsSheet(lang, target, shorten, folder)
  const cellOfMeeting = new Map<string, string>()
  const ofTable = ofTables((name) => new TableSheets(name, lang, cellOfMeeting, folder))
  const inWords = ofTables((name) => tables[name].columns.map((column) => cellIn(lang, name, column)))
  const written: Sheets[] = [overview.sheets, documents.sheets, ...tableNames.map((name) => ofTable[name].sheets)]
  return {
    *add(meeting, onCut) {
      const address = documentLink(meeting.source, target)
      for (const item of meeting.items) {
        overview.add({meeting, item}, address)
        yield
      }
      for (const name of tableNames) {
        const {columns, rows} = tables[name]
        for (const {cells, position} of rows(meeting)) {
          const fitting = cells.map((given, at) => {
            const cell = sheetCell(inWords[name][at]?.(given) ?? null)
            const column = columns[at] as Column
            if (typeof cell !== 'string' || cell.length <= limit || !canBeCut(column)) return cell
            const reason = tooLong(name, column.name, cell.length, limit)
            if (limit !== maxCell) onCut(meeting, position, reason, 'cell-too-long')
            return cut(cell, limit)
          })
          ofTable[name].add(fitting)
          yield
        }
      }
    },
    notes: (notes) => documents.add(notes),
    flushed: async () => {},
    finish: async (passedOver) => {
      await documents.finish()
      const columns = columnsSheet(lang, folder)
      written.push(columns)
      const described = [
        {sheets: overview.sheets, meaning: words.overview.meaning},
        {sheets: documents.sheets, meaning: words.documents.meaning},
        ...tableNames.map((name) => ({sheets: ofTable[name].sheets, meaning: meaningOf(name, lang)})),
        {sheets: columns, meaning: words.columnsSheet.meaning},
      ].map(({sheets, meaning}) => ({sheet: sheets.first, rows: sheets.rows, meaning}))
      const about = aboutSheet(lang, described, passedOver, folder)
      written.splice(1, 0, about)
      const {unread, doubtful} = documents
      const counts = {
        items: overview.sheets.rows,
        meetings: ofTable.meetings.sheets.rows,
        documents: documents.sheets.rows,
      }
      const lead = {text: words.lead({...counts, unread, doubtful}), link: {cell: about.first.cellAt(1)}}
      for (const sheet of overview.sheets.all) sheet.lead = lead
      await workbook.publish(written)
    },
    abandon: () => {
      documents.remove()
      workbook.abandon(written)
    },
  }
}
