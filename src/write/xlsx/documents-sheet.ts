import {JsonSpool} from '../../files/json-spool.ts'
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
  readonly #waiting: JsonSpool<DocumentNotes>
  /** By the path of the document. */
  readonly #late = new Map<string, DocumentNotes>()

  /**
   * @param workbook where the workbook goes, which links start from
   * @param folder whose disk rows are kept on
   */
  constructor(language: Language, workbook: string, shorten: (cell: SheetCell) => SheetCell, folder: string) {
    const {sheet: name, columns: headings} = workbookWords[language].documents
    this.#workbook = workbook
    this.#shorten = shorten
    this.#waiting = new JsonSpool(folder)
    this.sheets = new Sheets(
      {
        name,
        columns: columns.map(({name, type, width}) => ({heading: headings[name], type, width})),
        frozen: 1,
      },
      folder,
    )
  }

  add(notes: DocumentNotes): void {
    const said = notes.notes.slice(0, mostNotes)
    if (notes.isLate) {
      this.#late.set(notes.path, {...notes, notes: said})
      return
    }
    if (notes.verdict === 'unread') this.unread++
    else if (notes.verdict === 'doubtful' || notes.verdict === 'incomplete') this.doubtful++
    this.#waiting.add({...notes, notes: said})
  }

  /** Makes the rows: each with what was said of the document when all was read. */
  async finish(): Promise<void> {
    for await (const notes of this.#waiting.values()) {
      const {path, verdictInWords} = notes
      const late = this.#late.get(path)
      const errors = notes.errors + (late?.errors ?? 0)
      const warnings = notes.warnings + (late?.warnings ?? 0)
      const said = [...notes.notes, ...(late?.notes ?? [])].slice(0, mostNotes).join(' · ')
      const cells = [path, verdictInWords, errors, warnings, said]
      this.sheets.add(cells.map(this.#shorten), linksOf(0, documentLink({path, url: null}, this.#workbook)))
    }
    this.remove()
  }

  /** Leaves nothing of what waits. */
  remove(): void {
    this.#waiting.remove()
  }
}
