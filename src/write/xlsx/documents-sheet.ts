import type {Language} from '../../vocabulary/languages.ts'
import {type DocumentColumn, workbookWords} from '../../vocabulary/workbook.ts'
import type {ColumnType} from '../columns.ts'
import type {DocumentNotes} from '../record-writer.ts'
import type {SheetCell} from './cell-xml.ts'
import {documentLink, linksOf} from './links.ts'
import {Sheets} from './sheets.ts'

const columns: readonly {name: DocumentColumn; type: ColumnType; width: number}[] = [
  {name: 'path', type: 'text', width: 50},
  {name: 'verdict', type: 'text', width: 20},
  {name: 'errors', type: 'integer', width: 10},
  {name: 'warnings', type: 'integer', width: 14},
  {name: 'notes', type: 'text', width: 120},
]

/** So many notes of a document stand in its row; the others are counted only. */
const mostNotes = 10

/** The sheet that tells of each document how it was read. */
export class DocumentsSheet {
  readonly sheets: Sheets
  unread = 0
  doubtful = 0
  readonly #workbook: string
  readonly #shorten: (cell: SheetCell) => SheetCell

  /**
   * @param workbook where the workbook goes, which links start from
   * @param folder whose disk rows are kept on
   */
  constructor(language: Language, workbook: string, shorten: (cell: SheetCell) => SheetCell, folder: string) {
    const {sheet: name, columns: headings} = workbookWords[language].documents
    this.#workbook = workbook
    this.#shorten = shorten
    this.sheets = new Sheets(
      {
        name,
        columns: columns.map(({name, type, width}) => ({heading: headings[name], type, width})),
        frozen: 1,
        lines: 1,
        hasLead: false,
      },
      folder,
    )
  }

  add({path, verdict, verdictInWords, errors, warnings, notes}: DocumentNotes): void {
    if (verdict === 'unread') this.unread++
    else if (verdict === 'doubtful' || verdict === 'incomplete') this.doubtful++
    const address = documentLink({path, url: null}, this.#workbook)
    const said = notes.slice(0, mostNotes).join(' · ')
    this.sheets.add([path, verdictInWords, errors, warnings, said].map(this.#shorten), linksOf(0, address))
  }
}
