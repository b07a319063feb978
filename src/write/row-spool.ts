import type {Cell} from './columns.ts'
import {type TableName, tableNames} from './formats.ts'
import {JsonSpool} from './json-spool.ts'

/**
 * The rows of all tables, kept in files until each table can be written from its
 * first row to its last: meetings come one by one, with rows of every table, but
 * some formats have a table whole before the next is begun.
 */
export class RowSpool {
  readonly #spools: Record<TableName, JsonSpool<readonly Cell[]>>

  /** @param folder whose disk the rows are kept on */
  constructor(folder: string) {
    this.#spools = Object.fromEntries(tableNames.map((name) => [name, new JsonSpool(folder)])) as Record<
      TableName,
      JsonSpool<readonly Cell[]>
    >
  }

  add(table: TableName, cells: readonly Cell[]): void {
    this.#spools[table].add(cells)
  }

  /** The rows of a table, in the order in which they were added; nothing is added after that. */
  rows(table: TableName): AsyncGenerator<readonly Cell[]> {
    return this.#spools[table].values()
  }

  remove(): void {
    for (const name of tableNames) this.#spools[name].remove()
  }
}
