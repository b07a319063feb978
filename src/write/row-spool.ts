import type {Cell} from './columns.ts'
import {type TableName, tableNames} from './formats.ts'
import {TextSpool} from './text-spool.ts'

/**
 * The rows of all tables, kept in files until each table can be written from its
 * first row to its last: meetings come one by one, with rows of every table, but
 * some formats have a table whole before the next is begun.
 */
export class RowSpool {
  readonly #spools: Record<TableName, TextSpool>

  /** @param folder whose disk the rows are kept on */
  constructor(folder: string) {
    this.#spools = Object.fromEntries(tableNames.map((name) => [name, new TextSpool(folder)])) as Record<
      TableName,
      TextSpool
    >
  }

  add(table: TableName, cells: readonly Cell[]): void {
    this.#spools[table].add(`${JSON.stringify(cells)}\n`)
  }

  /** The rows of a table, in the order in which they were added; nothing is added after that. */
  async *rows(table: TableName): AsyncGenerator<Cell[]> {
    let rest = ''
    for await (const chunk of this.#spools[table].read().setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() as string
      for (const line of lines) yield JSON.parse(line) as Cell[]
    }
  }

  remove(): void {
    for (const name of tableNames) this.#spools[name].remove()
  }
}
