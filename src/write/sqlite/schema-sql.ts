import type {Column, ColumnType} from '../columns.ts'
import {type TableName, tableNames} from '../formats.ts'
import {tables} from '../tables.ts'

// The tables in SQL. A list is a JSON array, which SQLite and Datasette take
// apart; dates and times are text, as SQLite's own functions have them.

const sqlTypes: Record<ColumnType, string> = {
  text: 'TEXT',
  list: 'TEXT',
  date: 'TEXT',
  time: 'TEXT',
  boolean: 'INTEGER',
  integer: 'INTEGER',
  number: 'REAL',
}

/** Marks rows of documents that were read before and do not have them any more; see {@link withdrawal}. */
const withdrawnColumn: Column = {
  name: 'withdrawn',
  type: 'boolean',
  nullable: false,
  description: 'True for a row that an earlier run wrote and that its document has no more',
  values: undefined,
}

/** Columns that reporters look things up by. */
const indexes: Record<TableName, readonly (readonly string[])[]> = {
  meetings: [['municipality', 'committee', 'date'], ['date'], ['source_path']],
  items: [
    ['meeting_id'],
    ['municipality', 'committee', 'date'],
    ['date'],
    ['case_number'],
    ['kle_subject'],
    ['caseworker'],
  ],
  decisions: [['meeting_id'], ['body', 'decided_on']],
  attachments: [['meeting_id'], ['document_number']],
  amounts: [['meeting_id'], ['value']],
  participants: [['person_key']],
  votes: [['meeting_id'], ['item_id', 'decision_order'], ['stance']],
  amendments: [['meeting_id'], ['item_id', 'decision_order'], ['outcome']],
  absences: [['meeting_id'], ['person_key']],
  guests: [['meeting_id'], ['person_key']],
  references: [['meeting_id'], ['target_id'], ['target_case_number']],
}

/** The items' text that can be searched, in the order of the index's columns. */
const searchColumns = ['title', 'recommendation', 'decision'] as const

/**
 * Makes all tables, indexes, the search index, and a table that explains the columns.
 *
 * The search index keeps å, æ and ø apart from a and o, and é from e: SQLite
 * would take the marks away, and "får" would be found by "far".
 */
export function schemaSql(): string {
  return [
    ...tableNames.map(tableSql),
    ...tableNames.flatMap(indexSql),
    `CREATE VIRTUAL TABLE "items_search" USING fts5(${searchColumns.join(', ')}, content="items", tokenize="unicode61 remove_diacritics 0");`,
    'CREATE TABLE "columns" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "type" TEXT NOT NULL, "description" TEXT NOT NULL, "values" TEXT, PRIMARY KEY ("table", "column")) STRICT, WITHOUT ROWID;',
    ...tableNames.flatMap((table) =>
      databaseColumns(table).map(
        ({name, type, description, values}) =>
          `INSERT INTO "columns" VALUES (${[table, name, type, description, values?.join(', ') ?? null].map(literal).join(', ')});`,
      ),
    ),
  ].join('\n')
}

/** Takes everything out of the search index. */
export const clearSearchSql = `INSERT INTO "items_search" ("items_search") VALUES ('delete-all');`

/** Puts the items into the search index that have a number of a row from one up to another. */
export function searchSql(): string {
  const columns = names(searchColumns)
  return `INSERT INTO "items_search" (rowid, ${columns}) SELECT rowid, ${columns} FROM "items" WHERE rowid BETWEEN ? AND ?`
}

/** The columns that a table has in the database. */
function databaseColumns(table: TableName): readonly Column[] {
  return [...tables[table].columns, withdrawnColumn]
}

function tableSql(table: TableName): string {
  const {primaryKey, foreignKeys} = tables[table]
  const lines = [
    ...databaseColumns(table).map(columnSql),
    `PRIMARY KEY (${names(primaryKey)})`,
    ...foreignKeys.map(
      (key) => `FOREIGN KEY (${names(key.columns)}) REFERENCES "${key.table}" (${names(key.references)})`,
    ),
  ]
  return `CREATE TABLE "${table}" (\n  ${lines.join(',\n  ')}\n) STRICT;`
}

function columnSql({name, type, nullable, values}: Column): string {
  const parts = [`"${name}"`, sqlTypes[type]]
  if (!nullable) parts.push('NOT NULL')
  if (name === withdrawnColumn.name) parts.push('DEFAULT 0')
  if (type === 'boolean') parts.push(`CHECK ("${name}" IN (0, 1))`)
  if (values !== undefined && type !== 'list') parts.push(`CHECK ("${name}" IN (${values.map(literal).join(', ')}))`)
  return parts.join(' ')
}

function indexSql(table: TableName): string[] {
  return indexes[table].map(
    (columns) => `CREATE INDEX "${table}_${columns.join('_')}" ON "${table}" (${names(columns)});`,
  )
}

/**
 * Puts a row in, or in the place of the one that has its key. Its parameters are
 * the cells of the row in the order of the columns.
 */
export function upsertSql(table: TableName): string {
  const columns = tables[table].columns.map(({name}) => name)
  const updates = columns
    .filter((name) => !tables[table].primaryKey.includes(name))
    .map((name) => `"${name}" = excluded."${name}"`)
  return `INSERT INTO "${table}" (${names(columns)}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (${names(tables[table].primaryKey)}) DO UPDATE SET ${updates.join(', ')}, "withdrawn" = 0`
}

function names(columns: readonly string[]): string {
  return columns.map((name) => `"${name}"`).join(', ')
}

function literal(value: string | null): string {
  return value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`
}
