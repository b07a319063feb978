import {danishColumnsSheet} from '../../vocabulary/columns.ts'
import type {Language} from '../../vocabulary/languages.ts'
import {tableNames} from '../formats.ts'
import {headings, valueIn} from '../language.ts'
import {tableHeading} from '../table-heading.ts'
import {tables} from '../tables.ts'
import {Sheets} from './sheets.ts'

const titles = {
  en: {sheet: 'columns', columns: ['sheet', 'column', 'name in the data', 'type', 'can be empty', 'meaning', 'values']},
  da: danishColumnsSheet,
}

const widths = [16, 26, 26, 10, 16, 90, 60]

/** The sheet that explains the columns of the others. */
export function columnsSheet(language: Language, folder: string): Sheets {
  const {sheet: name, columns} = titles[language]
  const sheets = new Sheets(
    {
      name,
      columns: columns.map((heading, at) => ({
        heading,
        type: heading === columns[4] ? 'boolean' : 'text',
        width: widths[at] as number,
      })),
      frozen: 2,
    },
    folder,
  )
  for (const table of tableNames) {
    const names = headings(table, language)
    for (const [at, column] of tables[table].columns.entries()) {
      const values = column.values?.map(valueIn(language, table, column)).join(', ') ?? null
      const {type, nullable, description} = column
      sheets.add([tableHeading(table, language), names[at] as string, column.name, type, nullable, description, values])
    }
  }
  return sheets
}
