import {closeSync, createReadStream, mkdirSync, openSync, rmSync, writeSync} from 'node:fs'
import path from 'node:path'
import type {Cell} from './columns.ts'
import {type TableName, tableNames} from './formats.ts'

/** How much text is put together before it is written. */
const chunkLength = 1 << 18

/** A file, and what is not yet in it. */
interface SpoolFile {
  handle: number
  pending: string[]
  length: number
}

/**
 * The rows of all tables, kept in files until each table can be written from its
 * first row to its last: meetings come one by one, with rows of every table, but
 * a sheet has to be written whole before the next is begun.
 */
export class RowSpool {
  readonly #folder: string
  readonly #files: Record<TableName, SpoolFile>
  #removed = false

  /** @param folder is made, and taken away by {@link RowSpool.remove} */
  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, {recursive: true})
    const file = (name: TableName): SpoolFile => ({handle: openSync(this.#path(name), 'w'), pending: [], length: 0})
    this.#files = Object.fromEntries(tableNames.map((name) => [name, file(name)])) as Record<TableName, SpoolFile>
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
    for await (const chunk of createReadStream(this.#path(table), {encoding: 'utf8', highWaterMark: chunkLength})) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() as string
      for (const line of lines) yield JSON.parse(line) as Cell[]
    }
  }

  remove(): void {
    if (this.#removed) return
    this.#removed = true
    for (const name of tableNames) closeSync(this.#files[name].handle)
    rmSync(this.#folder, {force: true, recursive: true})
  }

  #path(table: TableName): string {
    return path.join(this.#folder, `${table}.ndjson`)
  }

  #flush(table: TableName): void {
    const file = this.#files[table]
    if (file.length === 0) return
    const bytes = Buffer.from(`${file.pending.join('\n')}\n`, 'utf8')
    for (let at = 0; at < bytes.length; ) at += writeSync(file.handle, bytes, at)
    file.pending = []
    file.length = 0
  }
}
