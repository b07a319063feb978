import {closeSync, copyFileSync, existsSync, openSync, rmSync} from 'node:fs'
import type {Database, JSValue, Statement} from 'node-sqlite3-wasm'
import type {Cell} from '../columns.ts'
import type {RecordWriter} from '../record-writer.ts'
import {stage} from '../staging.ts'
import {type TableName, tableNames, tables} from '../tables.ts'
import {schemaSql, upsertSql} from './schema-sql.ts'

export interface SqliteOptions {
  /**
   * Whether a document is one of those that this run reads or would read if it
   * were there: rows of such documents that the run does not write are withdrawn.
   */
  covers: (sourcePath: string) => boolean
}

/** A file that is no database of ours; the message says what to do instead. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** The library keeps others off a file by a folder beside it. */
const lockEnding = '.lock'
/** "dags" in ASCII: says in the head of the file whose database it is. */
const applicationId = 0x64616773

/**
 * One SQLite file with all tables. One that is there already is brought up to
 * date: rows keep their keys, changed ones change, and those that their document
 * has no more are marked as withdrawn. Readers see the old file until the new
 * one is whole.
 *
 * @throws DatabaseError where the file is not one that dagsorden wrote, or has other columns
 */
export async function openSqlite(target: string, options: SqliteOptions): Promise<RecordWriter> {
  const sqlite = await import('node-sqlite3-wasm')
  const staging = stage(target)
  const exists = existsSync(target)
  let database: Database | undefined
  const close = () => {
    if (database?.isOpen) database.close()
    database = undefined
  }
  const abandon = () => {
    close()
    staging.abandon()
    rmSync(`${staging.path}${lockEnding}`, {force: true, recursive: true})
  }
  try {
    if (exists) copyFileSync(target, staging.path)
    // The library would make a file that its owner alone can read.
    else closeSync(openSync(staging.path, 'w'))
    database = new sqlite.default.Database(staging.path)
    prepareFile(database, target, exists)
    const db = database
    const upserts = Object.fromEntries(tableNames.map((name) => [name, db.prepare(upsertSql(name))])) as Record<
      TableName,
      Statement
    >
    db.exec('BEGIN')
    db.exec('CREATE TEMP TABLE "unread" ("path" TEXT PRIMARY KEY)')
    withdraw(db, options.covers)
    return {
      add: (meeting) => {
        for (const name of tableNames) {
          for (const {cells} of tables[name].rows(meeting)) upserts[name].run(cells.map(valueOf))
        }
      },
      unread: (path) => db.run('INSERT OR IGNORE INTO temp."unread" VALUES (?)', path),
      flushed: async () => {},
      finish: async () => {
        keepUnread(db)
        db.exec(`INSERT INTO "items_search" ("items_search") VALUES ('rebuild'); COMMIT; PRAGMA optimize;`)
        for (const name of tableNames) upserts[name].finalize()
        close()
        staging.publish()
      },
      abandon,
    }
  } catch (error) {
    abandon()
    throw error
  }
}

/** Makes the tables, or makes sure that they are those of this version. */
function prepareFile(database: Database, target: string, exists: boolean): void {
  // What is written is a copy that nobody else sees, so that nothing has to be undone in it.
  try {
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;')
    if (!exists) {
      database.exec(`PRAGMA page_size = 8192; PRAGMA application_id = ${applicationId};`)
      database.exec(schemaSql())
      return
    }
    if (database.get('PRAGMA application_id')?.application_id !== applicationId)
      throw new DatabaseError(`${target}: It is a database, but not of dagsorden; name another file`)
    for (const name of tableNames) database.prepare(upsertSql(name)).finalize()
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError(
      `${target}: It is no database that this version can add to (${(error as Error).message}); name another file`,
    )
  }
}

/** Marks all rows of the documents of this run; those that it writes lose the mark again. */
function withdraw(database: Database, covers: (sourcePath: string) => boolean): void {
  const select = tableNames.map((name) => `SELECT "source_path" AS path FROM "${name}"`).join(' UNION ')
  const covered = database.all(select).flatMap(({path}) => (covers(String(path)) ? [String(path)] : []))
  database.exec('CREATE TEMP TABLE "covered" ("path" TEXT PRIMARY KEY)')
  const add = database.prepare('INSERT INTO temp."covered" VALUES (?)')
  for (const path of covered) add.run(path)
  add.finalize()
  for (const name of tableNames) {
    database.exec(`CREATE TEMP TABLE "marked_${name}" AS SELECT rowid AS id, "source_path" AS path FROM "${name}"
      WHERE "withdrawn" = 0 AND "source_path" IN (SELECT "path" FROM temp."covered");
      UPDATE "${name}" SET "withdrawn" = 1 WHERE rowid IN (SELECT id FROM temp."marked_${name}")`)
  }
}

/** Takes the mark off rows of documents that are there but could not be read this time. */
function keepUnread(database: Database): void {
  if (Number(database.get('SELECT count(*) AS count FROM temp."unread"')?.count) === 0) return
  for (const name of tableNames) {
    database.exec(`UPDATE "${name}" SET "withdrawn" = 0 WHERE rowid IN
      (SELECT id FROM temp."marked_${name}" WHERE path IN (SELECT "path" FROM temp."unread"))`)
  }
}

function valueOf(cell: Cell): JSValue {
  if (Array.isArray(cell)) return JSON.stringify(cell)
  return typeof cell === 'boolean' ? Number(cell) : (cell as string | number | null)
}
