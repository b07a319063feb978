import {closeSync, copyFileSync, existsSync, openSync, rmSync} from 'node:fs'
import path from 'node:path'
import type {Database, JSValue, Statement} from 'node-sqlite3-wasm'
import {breather} from '../../files/breath.ts'
import {globOf} from '../../files/glob.ts'
import {OutputError} from '../../files/output-error.ts'
import {stageAlone} from '../../files/staging.ts'
import type {Cell} from '../columns.ts'
import {ofTables, type TableName, tableNames, type WriteOptions} from '../formats.ts'
import type {RecordWriter} from '../record-writer.ts'
import {tables} from '../tables.ts'
import {clearSearchSql, schemaSql, searchSql, upsertSql} from './schema-sql.ts'

/** The library keeps others off a file by a folder beside it. */
const lockEnding = '.lock'
/** How many items are put into the search index before the process looks up. */
const itemsAtOnce = 1000
/** "dags" in ASCII: says in the head of the file whose database it is. */
const applicationId = 0x64616773

/**
 * One SQLite file with all tables. One that is there already is brought up to
 * date: rows keep their keys, changed ones change, and those that their document
 * has no more are marked as withdrawn. Readers see the old file until the new
 * one is whole.
 *
 * @param options its paths: rows of documents there that were read in an earlier run, and that this run does not write, are withdrawn
 * @throws OutputError where the file is not one that dagsorden wrote, has other columns, or another run is writing to it
 */
export async function openSqlite(target: string, options: Pick<WriteOptions, 'paths'>): Promise<RecordWriter> {
  // A signal is not to come after the file is made and before it is known, so what is waited for comes first.
  const sqlite = await import('node-sqlite3-wasm')
  const covers = await coversOf(options.paths)
  const staging = stageAlone(target)
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
    const db = new sqlite.default.Database(staging.path)
    database = db
    prepareFile(db, target, exists)
    const put = exists ? putAndRemember(db) : putAnew(db)
    const read = new Set<string>()
    const unread = new Set<string>()
    const isGone = (path: string) => (read.has(path) || covers(path)) && !isIn(path, unread)
    db.exec('BEGIN')
    return {
      *add(meeting, onCut) {
        for (const name of tableNames) {
          for (const {cells, position} of tables[name].rows(meeting)) {
            const found = (at: number) => onCut(meeting, position, ended(name, at), 'letter-replaced')
            put.row[name](cells.map((cell, at) => withoutEnd(cell, () => found(at))))
            yield
          }
        }
      },
      document: (path, isRead) => (isRead ? read : unread).add(path),
      flushed: async () => {},
      finish: async () => {
        if (exists) await withdraw(db, isGone)
        await fillSearch(db)
        db.exec('COMMIT; PRAGMA optimize;')
        put.end()
        close()
        await staging.sync()
        staging.publish()
      },
      abandon,
    }
  } catch (error) {
    abandon()
    throw error
  }
}

/** Puts rows into a database, by table. */
interface Put {
  row: Record<TableName, (cells: readonly Cell[]) => void>
  end: () => void
}

function putAnew(database: Database): Put {
  return putWith(database, '', (statement, values) => statement.run(values))
}

/** Keeps the rows' numbers, so that those which were not put in can be found in the end. */
function putAndRemember(database: Database): Put {
  const remember = ofTables((name) => {
    database.exec(`CREATE TEMP TABLE "written_${name}" (id INTEGER PRIMARY KEY)`)
    return database.prepare(`INSERT OR IGNORE INTO temp."written_${name}" VALUES (?)`)
  })
  const put = putWith(database, ' RETURNING rowid AS id', (statement, values, name) =>
    remember[name].run((statement.all(values)[0] as {id: number}).id),
  )
  return {
    ...put,
    end: () => {
      put.end()
      for (const name of tableNames) remember[name].finalize()
    },
  }
}

function putWith(
  database: Database,
  returning: string,
  run: (statement: Statement, values: JSValue[], name: TableName) => unknown,
): Put {
  const upserts = ofTables((name) => database.prepare(upsertSql(name) + returning))
  return {
    row: ofTables((name) => (cells) => {
      run(upserts[name], cells.map(sqliteValue), name)
    }),
    end: () => {
      for (const name of tableNames) upserts[name].finalize()
    },
  }
}

/** What the library takes for the end of a text, and what stands there in its place. */
const textEnd = '\u0000'
const replacement = '\ufffd'

/** A cell that SQLite keeps whole; it would cut a text at a NUL. */
function withoutEnd(cell: Cell, onFound: () => void): Cell {
  const text = typeof cell === 'string' ? cell : Array.isArray(cell) ? cell.join('') : ''
  if (!text.includes(textEnd)) return cell
  onFound()
  const replaced = (part: string) => part.replaceAll(textEnd, replacement)
  return typeof cell === 'string' ? replaced(cell) : (cell as readonly string[]).map(replaced)
}

function ended(table: TableName, at: number): string {
  return `${tables[table].columns[at]?.name} in ${table} has a NUL, at which SQLite would cut it; it is replaced by U+FFFD`
}

/** Whether a document is one of these, or in a container that is. */
function isIn(path: string, documents: ReadonlySet<string>): boolean {
  const [container] = path.split('!/')
  return documents.has(path) || documents.has(container as string)
}

/** Makes the tables, or makes sure that they are those of this version. */
function prepareFile(database: Database, target: string, exists: boolean): void {
  // What is written is a copy that nobody else sees, so that nothing has to be undone in it.
  const asCopy = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;'
  if (!exists) {
    database.exec(`${asCopy} PRAGMA page_size = 8192; PRAGMA application_id = ${applicationId};`)
    database.exec(schemaSql())
    return
  }
  try {
    database.exec(asCopy)
    if (database.get('PRAGMA application_id')?.application_id !== applicationId)
      throw new OutputError(`${target}: It is a database, but not of dagsorden; name another file`)
    for (const name of tableNames) database.prepare(upsertSql(name)).finalize()
  } catch (error) {
    if (error instanceof OutputError) throw error
    throw new OutputError(
      `${target}: It is no database that this version can add to (${(error as Error).message}); name another file`,
    )
  }
}

/**
 * Marks the rows that earlier runs wrote, that this one did not, and whose
 * documents this one has read or would have read.
 */
async function withdraw(database: Database, isGone: (sourcePath: string) => boolean): Promise<void> {
  const breath = breather()
  const select = tableNames.map((name) => `SELECT "source_path" AS path FROM "${name}"`).join(' UNION ')
  database.exec('CREATE TEMP TABLE "gone" ("path" TEXT PRIMARY KEY)')
  const add = database.prepare('INSERT INTO temp."gone" VALUES (?)')
  for (const {path} of database.all(select)) if (isGone(String(path))) add.run(String(path))
  add.finalize()
  for (const name of tableNames) {
    database.exec(`UPDATE "${name}" SET "withdrawn" = 1 WHERE "withdrawn" = 0
      AND "source_path" IN (SELECT "path" FROM temp."gone") AND rowid NOT IN (SELECT id FROM temp."written_${name}")`)
    await breath()
  }
}

/** Makes the search index anew, some items at a time: the whole takes seconds in which no signal would be heard. */
async function fillSearch(database: Database): Promise<void> {
  const breath = breather()
  database.exec(clearSearchSql)
  const fill = database.prepare(searchSql())
  const last = Number(database.get('SELECT max(rowid) AS last FROM "items"')?.last ?? 0)
  for (let from = 1; from <= last; from += itemsAtOnce) {
    fill.run([from, from + itemsAtOnce - 1])
    await breath()
  }
  fill.finalize()
}

function sqliteValue(cell: Cell): JSValue {
  if (Array.isArray(cell)) return JSON.stringify(cell)
  return typeof cell === 'boolean' ? Number(cell) : (cell as string | number | null)
}

/**
 * Makes the function that says whether a document is one of those that paths of
 * a command line name: the file itself, one in a folder, one that a glob fits, or
 * one inside a container that is any of these.
 */
export async function coversOf(paths: readonly string[]): Promise<(sourcePath: string) => boolean> {
  const folders = paths.map((path) => path.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, ''))
  const globs = (await Promise.all(paths.map(globOf))).filter((glob) => glob !== undefined)
  return (sourcePath) => {
    const [file] = sourcePath.split('!/') as [string]
    return (
      folders.some((folder) => file === folder || file.startsWith(`${folder}/`)) ||
      globs.some(({wanted}) => withAbove(file).some(wanted.whole))
    )
  }
}

/** A path, and those of the folders that it is in. */
function withAbove(file: string): string[] {
  const above = path.posix.dirname(file)
  return above === file || above === '.' ? [file] : [file, ...withAbove(above)]
}
