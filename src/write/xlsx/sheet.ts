import {Spool} from '../../files/spool.ts'
import type {ColumnType} from '../columns.ts'
import {attribute, cellXml, columnLetters, type SheetCell, textCell} from './cell-xml.ts'
import {headingStyle, styleOfKind, titleStyle} from './styles.ts'

/** A column of a sheet. */
export interface SheetColumn {
  heading: string
  type: ColumnType
  /** In letters. */
  width: number
}

/** What a sheet is like, whatever its rows. */
export interface SheetLayout {
  name: string
  columns: readonly SheetColumn[]
  /** How many columns stay where they are when the others are moved. */
  frozen: number
  /** How many lines of text a row shows, one where nothing is said: all rows have one height, and longer text is clipped. */
  lines?: number
  /** Whether a line about the whole stands over the headings. */
  hasLead?: boolean
}

/** Where a link leads: to an address, or to a cell of the workbook ("'items'!A2"). */
export type Link = {address: string} | {cell: string}

/** How many bytes of rows, and of links, wait in memory: a workbook has many sheets. */
const mostInMemory = 1 << 18
/** In points. */
const lineHeight = 16
const leadHeight = 24
/** How wide a letter of the lead is, in letters of a cell. */
const leadLetter = 1.2

/** A sheet that rows are added to, until it is written as a part of a workbook. */
export class Sheet {
  readonly layout: SheetLayout
  /** What stands over the headings, and where its link leads. */
  lead: {text: string; link: Link | undefined} | undefined
  /** Those of headings included. */
  rows: number
  links = 0
  readonly #spool: Spool
  readonly #linkSpool: Spool
  /** Addresses on the web or the disk, each with its number in the sheet. */
  readonly #addresses = new Map<string, number>()
  readonly #letters: readonly string[]
  readonly #height: number

  /** @param folder whose disk rows are kept on */
  constructor(layout: SheetLayout, folder: string) {
    this.layout = layout
    this.rows = this.headings
    this.#spool = new Spool(folder, mostInMemory)
    this.#linkSpool = new Spool(folder, mostInMemory)
    this.#letters = layout.columns.map((_, at) => columnLetters(at))
    this.#height = (layout.lines ?? 1) * lineHeight
  }

  /** @param links of cells, by their place in the row, from 0 */
  add(cells: readonly SheetCell[], links?: ReadonlyMap<number, Link>): void {
    const row = ++this.rows
    let xml = `<row r="${row}" ht="${this.#height}" customHeight="1">`
    for (const [at, {type}] of this.layout.columns.entries()) {
      const link = links?.get(at)
      const place = `${this.#letters[at]}${row}`
      xml += cellXml(place, styleOfKind(type, link !== undefined), cells[at] ?? null, type)
      if (link !== undefined) this.#addLink(place, link)
    }
    this.#spool.add(`${xml}</row>`)
  }

  /** The address of a cell of a row. */
  cellAt(row: number): string {
    return `'${this.layout.name}'!A${row}`
  }

  /** The headings and what stands below, as a sheet names the cells: "A1:F20". */
  get filtered(): {from: string; to: string} {
    return {from: `A${this.headings}`, to: `${this.#letters.at(-1)}${this.rows}`}
  }

  /** The row that the headings stand in. */
  get headings(): number {
    return this.layout.hasLead ? 2 : 1
  }

  #addLink(place: string, link: Link): void {
    this.links++
    this.#linkSpool.add(this.#linkXml(place, link))
  }

  #linkXml(place: string, link: Link): string {
    if ('cell' in link) return `<hyperlink ref="${place}" location="${attribute(link.cell)}"/>`
    let number = this.#addresses.get(link.address)
    if (number === undefined) {
      number = this.#addresses.size + 1
      this.#addresses.set(link.address, number)
    }
    return `<hyperlink ref="${place}" r:id="rId${number}"/>`
  }

  /** What the sheet refers to, as the part beside it; nothing where it refers to nothing. */
  relations(): string | undefined {
    if (this.#addresses.size === 0) return undefined
    const all = Array.from(
      this.#addresses,
      ([address, number]) =>
        `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${attribute(address)}" TargetMode="External"/>`,
    )
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
  }

  /** The XML of the sheet: what stands before its rows, its rows, and so on; and how many bytes that is. */
  parts(isFirst: boolean): {bytes: number; pieces: Generator<Uint8Array>} {
    const spool = this.#spool
    const linkSpool = this.#linkSpool
    const start = Buffer.from(this.#start(isFirst))
    const {from, to} = this.filtered
    const between = Buffer.from(
      `</sheetData><autoFilter ref="${from}:${to}"/>${this.#merged()}${this.links === 0 ? '' : '<hyperlinks>'}`,
    )
    const end = Buffer.from(
      `${this.links === 0 ? '' : '</hyperlinks>'}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><ignoredErrors><ignoredError sqref="${from}:${to}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    )
    function* pieces() {
      yield start
      yield* spool.pieces()
      yield between
      yield* linkSpool.pieces()
      yield end
    }
    const bytes = start.length + spool.length + between.length + linkSpool.length + end.length
    return {bytes, pieces: pieces()}
  }

  remove(): void {
    this.#spool.remove()
    this.#linkSpool.remove()
  }

  #start(isFirst: boolean): string {
    const {columns, frozen} = this.layout
    const below = this.headings
    const corner = `${columnLetters(frozen)}${below + 1}`
    const pane = frozen === 0 ? 'bottomLeft' : 'bottomRight'
    const split = frozen === 0 ? '' : `xSplit="${frozen}" `
    const widths = columns.map(
      ({width, type}, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOfKind(type, false)}" customWidth="1"/>`,
    )
    const headings = columns.map(({heading}, at) => textCell(`${this.#letters[at]}${below}`, headingStyle, heading))
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
      `<pane ${split}ySplit="${below}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
      `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
      `<cols>${widths.join('')}</cols><sheetData>`,
      this.#leadXml(),
      `<row r="${below}">${headings.join('')}</row>`,
    ].join('')
  }

  /** The lead has the room of the columns that stay where they are: what ran on behind them would be cut in two. */
  get #ofLead(): readonly SheetColumn[] {
    const {columns, frozen} = this.layout
    return columns.slice(0, frozen || columns.length)
  }

  #merged(): string {
    if (this.lead === undefined) return ''
    return `<mergeCells count="1"><mergeCell ref="A1:${columnLetters(this.#ofLead.length - 1)}1"/></mergeCells>`
  }

  #leadXml(): string {
    if (this.lead === undefined) return ''
    const {text, link} = this.lead
    if (link !== undefined) this.#addLink('A1', link)
    const room = this.#ofLead.reduce((sum, {width}) => sum + width, 0)
    const height = Math.ceil((text.length * leadLetter) / room) * leadHeight
    return `<row r="1" ht="${height}" customHeight="1">${textCell('A1', titleStyle, text)}</row>`
  }
}
