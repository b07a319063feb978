import {createReadStream} from 'node:fs'
import {writeAll} from '../files/file-bytes.ts'
import {type NamelessFile, openNameless} from '../files/nameless-file.ts'
import type {Cell} from './columns.ts'
import {type TableName, tableNames} from './formats.ts'

/** How much text is put together before it is written. */
const chunkLength = 1 << 18

/** A file, and what is not yet in it. */
interface SpoolFile extends NamelessFile {
  pending: string[]
  length: number
}

/**
 * The rows of all tables, kept in files until each table can be written from its
 * first row to its last: meetings come one by one, with rows of every table, but
 * a sheet has to be written whole before the next is begun.
 */
export class RowSpool {
  readonly #files: Record<TableName, SpoolFile>
  #removed = false

  /** @param folder whose disk the rows are kept on */
  constructor(folder: string) {
    const file = (): SpoolFile => ({...openNameless(folder), pending: [], length: 0})
    this.#files = Object.fromEntries(tableNames.map((name) => [name, file()])) as Record<TableName, SpoolFile>
  }

  add(table: TableName, cells: readonly Cell[]): void {
    const file = this.#files[table]
    const line = JSON.stringify(cells)
    file.pending.push(line)
    file.length += line.length
    if (file.length >= chunkLength) this.#flush(table)
  }

  /** The rows of a table, in the order in which they were added; nothing is added after that. */
  async *rows(table: TableName): AsyncGenerator<Cell[]> {
    this.#flush(table)
    let rest = ''
    const options = {fd: this.#files[table].handle, start: 0, autoClose: false, encoding: 'utf8'} as const
    for await (const chunk of createReadStream('', {...options, highWaterMark: chunkLength})) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() as string
      for (const line of lines) yield JSON.parse(line) as Cell[]
    }
  }

  remove(): void {
    if (this.#removed) return
    this.#removed = true
    for (const name of tableNames) this.#files[name].close()
  }

  #flush(table: TableName): void {
    const file = this.#files[table]
    if (file.length === 0) return
    const bytes = Buffer.from(`${file.pending.join('\n')}\n`, 'utf8')
    writeAll(file.handle, bytes)
    file.pending = []
    file.length = 0
  }
}
