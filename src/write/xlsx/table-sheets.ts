import type {Language} from '../../vocabulary/languages.ts'
import type {Cell, Column} from '../columns.ts'
import type {TableName} from '../formats.ts'
import {headings} from '../language.ts'
import {tableHeading} from '../table-heading.ts'
import {tables} from '../tables.ts'
import type {SheetCell} from './cell-xml.ts'
import {webLink} from './links.ts'
import type {Link} from './sheet.ts'
import {sheetColumn, sheetOrder} from './sheet-column.ts'
import {type SheetLimits, Sheets} from './sheets.ts'

/** A table as sheets, linked to the meetings and to the web. */
export class TableSheets {
  readonly sheets: Sheets
  readonly #name: TableName
  /** Which column of the table each column of the sheet is. */
  readonly #order: readonly number[]
  readonly #idAt: number
  readonly #urlAt: number
  readonly #meetings: Map<string, string>

  /**
   * @param meetings in which cell each meeting stands, by its id: the sheet of meetings adds them, the others link there
   * @param folder whose disk rows are kept on
   */
  constructor(
    name: TableName,
    language: Language,
    meetings: Map<string, string>,
    folder: string,
    limits?: SheetLimits,
  ) {
    const order = sheetOrder(tables[name].columns)
    const columns = order.map((at) => tables[name].columns[at] as Column)
    const all = headings(name, language)
    const names = order.map((at) => all[at] as string)
    this.#name = name
    this.#order = order
    this.#meetings = meetings
    this.#idAt = columns.findIndex((column) => column.name === 'meeting_id')
    this.#urlAt = columns.findIndex((column) => column.name === 'url')
    const layout = {
      name: tableHeading(name, language),
      columns: columns.map((column, at) => sheetColumn(column, names[at] as string)),
      frozen: columns.findIndex((column) => column.name === 'date') + 1,
    }
    this.sheets = new Sheets(layout, folder, limits)
  }

  /** @param row the cells in the order of the table */
  add(row: readonly SheetCell[]): void {
    const cells = this.#order.map((at) => row[at] as SheetCell)
    const address = this.sheets.add(cells, this.#links(cells))
    if (this.#name === 'meetings') this.#meetings.set(String(cells[this.#idAt]), address)
  }

  #links(cells: readonly SheetCell[]): ReadonlyMap<number, Link> | undefined {
    const links = new Map<number, Link>()
    const meeting = this.#name === 'meetings' ? undefined : this.#meetings.get(String(cells[this.#idAt]))
    if (meeting !== undefined) links.set(this.#idAt, {cell: meeting})
    const url = cells[this.#urlAt]
    const address = typeof url === 'string' ? webLink(url) : undefined
    if (address !== undefined) links.set(this.#urlAt, {address})
    return links.size === 0 ? undefined : links
  }
}

/** A cell as a sheet has it: a list is a text there. */
export function sheetCell(cell: Cell): SheetCell {
  return Array.isArray(cell) ? cell.join('; ') : (cell as SheetCell)
}
