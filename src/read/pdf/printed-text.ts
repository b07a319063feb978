import type {Point, Position} from '../../records/schema.ts'
import {MappedText} from '../../text/mapped-text.ts'
import {runAt} from '../../text/run-at.ts'
import type {SourceMap} from '../../text/source-map.ts'
import type {Stretch} from '../../text/stretch.ts'
import {type PrintedLine, textOf} from './printed-lines.ts'
import type {Part} from './reading-lines.ts'

// The source of a PDF as text: all lines of all pages as they are printed, from
// top to bottom, running heads and page numbers with them. Places in it have a
// page, a line on that page, a column in that line, and an offset in all of it.

export class PrintedText {
  readonly text: MappedText
  readonly #starts: number[] = []
  readonly #pages: number[] = []
  /** The line on its page, from 1. */
  readonly #lines: number[] = []
  readonly #indexes = new Map<PrintedLine, number>()
  readonly #texts: string[] = []

  constructor(pages: readonly (readonly PrintedLine[])[]) {
    let offset = 0
    for (const lines of pages) {
      for (const [index, line] of lines.entries()) {
        const text = textOf(line)
        this.#indexes.set(line, this.#starts.length)
        this.#starts.push(offset)
        this.#pages.push(line.page)
        this.#lines.push(index + 1)
        this.#texts.push(text)
        offset += text.length + 1
      }
    }
    this.text = MappedText.of(this.#texts.join('\n'))
  }

  /** The lines, without what parts them. */
  lines(): readonly string[] {
    return this.#texts
  }

  /** Where a cell of a line stands in the text. */
  rangeOf({line, cell}: Part): Stretch {
    let start = this.#starts[this.#indexes.get(line) as number] as number
    for (const before of line.cells.slice(0, cell)) start += before.text.length + 1
    return {start, end: start + (line.cells[cell]?.text.length ?? 0)}
  }

  /** The map from a text made of this one to the pages. */
  mapFrom(text: MappedText): SourceMap {
    return {pointAt: (offset, side) => this.#pointAt(text.sourceAt(offset, side))}
  }

  /** The place on its page of a stretch of a line. */
  positionOf(start: number, end: number): Position {
    return {start: this.#pointAt(start), end: this.#pointAt(end)}
  }

  #pointAt(offset: number): Point {
    const index = runAt(this.#starts, offset)
    return {
      line: this.#lines[index] as number,
      column: offset - (this.#starts[index] as number) + 1,
      offset,
      page: this.#pages[index] as number,
    }
  }
}
