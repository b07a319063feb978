import type {SheetCell} from './cell-xml.ts'
import {type Link, Sheet, type SheetLayout} from './sheet.ts'

/** What a sheet of Excel holds. */
export interface SheetLimits {
  /** Its headings included. */
  rows: number
  /** Excel says that a workbook is damaged where a sheet has more. */
  links: number
}

/** Source: "Excel specifications and limits", Microsoft. */
const excelLimits: SheetLimits = {rows: 1_048_576, links: 65_530}

/** Rows as a sheet, or as several where they are more than a sheet holds. */
export class Sheets {
  readonly all: Sheet[] = []
  readonly #layout: SheetLayout
  readonly #folder: string
  readonly #limits: SheetLimits
  #sheet: Sheet

  /** @param folder whose disk rows are kept on */
  constructor(layout: SheetLayout, folder: string, limits = excelLimits) {
    this.#layout = layout
    this.#folder = folder
    this.#limits = limits
    this.#sheet = this.#addSheet()
  }

  /**
   * @param links of cells, by their place in the row; left out where the sheet has as many as it can
   * @returns the address of the row's first cell
   */
  add(cells: readonly SheetCell[], links?: ReadonlyMap<number, Link>): string {
    if (this.#sheet.rows >= this.#limits.rows) this.#sheet = this.#addSheet()
    const hasRoom = this.#sheet.links + (links?.size ?? 0) <= this.#limits.links
    this.#sheet.add(cells, hasRoom ? links : undefined)
    return this.#sheet.cellAt(this.#sheet.rows)
  }

  get first(): Sheet {
    return this.all[0] as Sheet
  }

  /** How many rows there are on all of them, without headings. */
  get rows(): number {
    return this.all.reduce((sum, {rows, headings}) => sum + rows - headings, 0)
  }

  #addSheet(): Sheet {
    const {name, ...layout} = this.#layout
    const number = this.all.length + 1
    const sheet = new Sheet({...layout, name: number === 1 ? name : `${name} ${number}`}, this.#folder)
    this.all.push(sheet)
    return sheet
  }
}
