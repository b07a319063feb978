import type {Cell} from '../columns.ts'

/** A row group holds no more rows, and no more text in UTF-16 units: it is put together in memory. */
const mostRows = 50_000
const mostText = 1 << 24

/** Rows until there are enough of them for a row group. */
export class RowGroup {
  rows: (readonly Cell[])[] = []
  text = 0

  add(cells: readonly Cell[]): void {
    this.rows.push(cells)
    for (const cell of cells) {
      if (typeof cell === 'string') this.text += cell.length
      else if (Array.isArray(cell)) for (const entry of cell) this.text += entry.length
    }
  }

  get isFull(): boolean {
    return this.rows.length >= mostRows || this.text >= mostText
  }

  /** The rows; none remain. */
  take(): (readonly Cell[])[] {
    const {rows} = this
    this.rows = []
    this.text = 0
    return rows
  }
}
