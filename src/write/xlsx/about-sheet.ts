import type {Language} from '../../vocabulary/languages.ts'
import {danishTableMeanings, workbookWords} from '../../vocabulary/workbook.ts'
import type {TableName} from '../formats.ts'
import {tables} from '../tables.ts'
import type {Sheet} from './sheet.ts'
import {Sheets} from './sheets.ts'

const widths = [30, 12, 120]

/** A sheet that the workbook has, how many rows it has with those that go on from it, and what they are. */
export interface Described {
  sheet: Sheet
  rows: number
  meaning: string
}

/** The sheet that tells what is in the workbook, and how to read it. */
export function aboutSheet(
  language: Language,
  described: readonly Described[],
  passedOver: number,
  folder: string,
): Sheets {
  const words = workbookWords[language]
  const sheets = new Sheets(
    {
      name: words.about.sheet,
      columns: words.about.columns.map((heading, at) => ({
        heading,
        type: at === 1 ? 'integer' : 'text',
        width: widths[at] as number,
      })),
      frozen: 0,
      hasLead: true,
    },
    folder,
  )
  for (const sheet of sheets.all) sheet.lead = {text: words.about.title, link: undefined}
  for (const {sheet, rows, meaning} of described)
    sheets.add([sheet.layout.name, rows, meaning], new Map([[0, {cell: sheet.cellAt(1)}]]))
  if (passedOver > 0) sheets.add([words.passedOver.name, passedOver, words.passedOver.meaning])
  for (const {name, meaning} of words.hints) sheets.add([name, null, meaning])
  return sheets
}

/** What the rows of a table are. */
export function meaningOf(table: TableName, language: Language): string {
  return language === 'en' ? tables[table].description : danishTableMeanings[table]
}
