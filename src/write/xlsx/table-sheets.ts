import type ExcelJs from 'exceljs'
import type {Language} from '../../vocabulary/languages.ts'
import type {Cell, Column} from '../columns.ts'
import type {TableName} from '../formats.ts'
import {headings} from '../language.ts'
import {tableHeading} from '../table-heading.ts'
import {tables} from '../tables.ts'
import {type ColumnStyle, headerFont, linkFont, rowHeight, styleOf} from './sheet-style.ts'
import {linkOf, sheetValue} from './sheet-value.ts'
import {linkWithin} from './workbook.ts'

/** What a sheet of Excel holds. */
export interface SheetLimits {
  /** Its header included. */
  rows: number
  /** Excel says that a workbook is damaged where a sheet has more. */
  links: number
}

/** Source: "Excel specifications and limits", Microsoft. */
const excelLimits: SheetLimits = {rows: 1_048_576, links: 65_530}
/** After how many rows the zip is waited for. */
const rowsAtOnce = 200

/** A column of a sheet. exceljs knows a style again by the object, so that cells share them. */
interface SheetColumn extends ColumnStyle {
  column: Column
  heading: string
  plain: Partial<ExcelJs.Style>
  linked: Partial<ExcelJs.Style>
}

/** A table as a sheet, or as several where it has more rows than a sheet holds. */
export class TableSheets {
  /** The sheet that rows go to now. */
  sheet: ExcelJs.Worksheet
  readonly #workbook: ExcelJs.stream.xlsx.WorkbookWriter
  readonly #name: TableName
  readonly #title: string
  readonly #columns: readonly SheetColumn[]
  readonly #idAt: number
  readonly #addresses: Map<string, string>
  readonly #limits: SheetLimits
  #sheets = 0
  #rows = 0
  #links = 0

  /** @param addresses where the meetings stand, by their ids: the sheet of meetings adds them, the others link to them */
  constructor(
    workbook: ExcelJs.stream.xlsx.WorkbookWriter,
    name: TableName,
    language: Language,
    addresses: Map<string, string>,
    limits = excelLimits,
  ) {
    this.#workbook = workbook
    this.#name = name
    this.#title = tableHeading(name, language)
    this.#addresses = addresses
    this.#limits = limits
    const {columns} = tables[name]
    const names = headings(name, language)
    this.#columns = columns.map((column, at) => sheetColumn(column, names[at] as string))
    this.#idAt = columns.findIndex((column) => column.name === 'meeting_id')
    this.sheet = this.#addSheet()
  }

  /** @returns whether the zip should be waited for */
  add(cells: readonly Cell[]): boolean {
    if (this.#rows === this.#limits.rows) {
      this.sheet.commit()
      this.sheet = this.#addSheet()
    }
    const row = this.sheet.addRow(this.#columns.map(({column}, at) => sheetValue(cells[at] ?? null, column)))
    this.#rows++
    row.height = rowHeight(
      this.#columns.flatMap(({wraps, width}, at) => (wraps && cells[at] ? [{text: String(cells[at]), width}] : [])),
    )
    for (const [at, {column, plain, linked}] of this.#columns.entries())
      row.getCell(at + 1).style = this.#link(row, at, column, cells[at] ?? null) ? linked : plain
    row.commit()
    return this.#rows % rowsAtOnce === 0
  }

  /** Makes the cell a link where it names a meeting or has an address, and says whether it did. */
  #link(row: ExcelJs.Row, at: number, {name}: Column, cell: Cell): boolean {
    if (this.#links === this.#limits.links || typeof cell !== 'string') return false
    if (name === 'url') {
      const address = linkOf(cell)
      if (address === undefined) return false
      row.getCell(at + 1).value = {text: cell, hyperlink: address}
    } else if (at !== this.#idAt) return false
    else if (this.#name === 'meetings') {
      this.#addresses.set(cell, `'${this.sheet.name}'!A${this.#rows}`)
      return false
    } else {
      const address = this.#addresses.get(cell)
      if (address === undefined) return false
      linkWithin(this.sheet, row.getCell(at + 1).address, address)
    }
    this.#links++
    return true
  }

  #addSheet(): ExcelJs.Worksheet {
    this.#sheets++
    this.#rows = 1
    this.#links = 0
    const title = this.#sheets === 1 ? this.#title : `${this.#title} ${this.#sheets}`
    const sheet = this.#workbook.addWorksheet(title, {views: [{state: 'frozen', ySplit: 1}]})
    sheet.columns = this.#columns.map(({heading, width, plain}) => ({header: heading, width, style: plain}))
    sheet.autoFilter = {from: {row: 1, column: 1}, to: {row: 1, column: this.#columns.length}}
    const header = sheet.getRow(1)
    header.eachCell((cell) => {
      cell.font = headerFont
    })
    header.commit()
    return sheet
  }
}

function sheetColumn(column: Column, heading: string): SheetColumn {
  const style = styleOf(column, heading)
  const plain: Partial<ExcelJs.Style> = {alignment: {vertical: 'top', wrapText: style.wraps}}
  if (style.numFmt !== undefined) plain.numFmt = style.numFmt
  return {...style, column, heading, plain, linked: {...plain, font: linkFont}}
}
