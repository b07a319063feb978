import type ExcelJs from 'exceljs'
import {danishColumnsSheet} from '../../vocabulary/columns.ts'
import type {Language} from '../../vocabulary/languages.ts'
import {tableNames} from '../formats.ts'
import {headings, valueIn} from '../language.ts'
import {tableHeading} from '../table-heading.ts'
import {tables} from '../tables.ts'
import {headerFont} from './sheet-style.ts'

const titles = {
  en: {sheet: 'columns', columns: ['sheet', 'column', 'name in the data', 'type', 'can be empty', 'meaning', 'values']},
  da: danishColumnsSheet,
}

const widths = [16, 26, 26, 10, 14, 90, 60]

/** The sheet that explains the columns of the others. */
export function writeColumnsSheet(workbook: ExcelJs.stream.xlsx.WorkbookWriter, language: Language): void {
  const {sheet: name, columns} = titles[language]
  const sheet = workbook.addWorksheet(name, {views: [{state: 'frozen', ySplit: 1}]})
  sheet.columns = columns.map((header, at) => ({
    header,
    width: widths[at] as number,
    style: {alignment: {vertical: 'top', wrapText: true}},
  }))
  sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: 1, column: columns.length}}
  sheet.getRow(1).eachCell((cell) => {
    cell.font = headerFont
  })
  sheet.getRow(1).commit()
  for (const table of tableNames) {
    const names = headings(table, language)
    for (const [at, column] of tables[table].columns.entries()) {
      const values = column.values?.map(valueIn(language, table, column)).join(', ') ?? null
      const {type, nullable, description} = column
      sheet
        .addRow([tableHeading(table, language), names[at], column.name, type, nullable, description, values])
        .commit()
    }
  }
  sheet.commit()
}
