import {existsSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import sqlite from 'node-sqlite3-wasm'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'
import type {Meeting} from '../../src/records/schema.ts'
import type {Cell} from '../../src/write/columns.ts'
import {type TableName, tableNames} from '../../src/write/formats.ts'
import {openRecordWriter} from '../../src/write/record-writers.ts'
import {coversOf} from '../../src/write/sqlite/sqlite.ts'
import {tables} from '../../src/write/tables.ts'
import {expectedRows, inventedMeeting, roundTripMeetings} from './records.ts'
import {defaults, scratch, writeRecords} from './write.ts'

const meetings = await roundTripMeetings()
const {file, folder, remove} = scratch()
afterAll(remove)

type Row = Record<string, unknown>

function query(name: string, sql: string, values: string[] = []): Row[] {
  const database = new sqlite.Database(file(name), {readOnly: true})
  try {
    return database.all(sql, values)
  } finally {
    database.close()
  }
}

/** The rows of a table as they were given to it, in the order of its key. */
function rowsOf(name: string, table: TableName): Row[] {
  const key = tables[table].primaryKey.map((column) => `"${column}"`).join(', ')
  return query(name, `SELECT * FROM "${table}" ORDER BY ${key}`)
}

function expected(table: TableName, of: readonly Meeting[]): Row[] {
  const {columns, primaryKey} = tables[table]
  const rows = expectedRows(table, of).map((cells) => ({
    ...Object.fromEntries(columns.map(({name}, at) => [name, stored(cells[at] as Cell)])),
    withdrawn: 0,
  }))
  const before = (a: unknown, b: unknown) => (a === b ? 0 : (a as string) < (b as string) ? -1 : 1)
  return rows.sort((a: Row, b: Row) => primaryKey.reduce((so, name) => so || before(a[name], b[name]), 0))
}

function stored(cell: Cell): unknown {
  if (Array.isArray(cell)) return JSON.stringify(cell)
  return typeof cell === 'boolean' ? Number(cell) : cell
}

describe('SQLite', () => {
  it.each(tableNames)('has the rows of %s', async (table) => {
    if (!existsSync(file('all.db'))) await writeRecords('sqlite', {out: file('all.db')}, meetings)
    expect(rowsOf('all.db', table)).toEqual(expected(table, meetings))
  })

  it('is whole: every key leads to a row, and others can read the file', () => {
    expect(query('all.db', 'PRAGMA foreign_key_check')).toEqual([])
    expect(query('all.db', 'PRAGMA integrity_check')).toEqual([{integrity_check: 'ok'}])
    expect(query('all.db', "SELECT count(*) AS n FROM pragma_foreign_key_list('votes')")).toEqual([{n: 4}])
    expect(statSync(file('all.db')).mode & 0o444).toBe(0o444)
  })

  it('has types that are kept: a text is no integer', () => {
    const database = new sqlite.Database(file('all.db'))
    try {
      expect(() => database.run(`UPDATE items SET "order" = 'to'`)).toThrow(/cannot store TEXT/)
      expect(() => database.run('UPDATE items SET public = 2')).toThrow(/CHECK/)
    } finally {
      database.close()
    }
  })

  it('explains its columns', () => {
    const described = query(
      'all.db',
      'SELECT "table", "column", description FROM columns WHERE "column" <> \'withdrawn\'',
    )
    expect(described).toHaveLength(tableNames.flatMap((table) => tables[table].columns).length)
    expect(described.every(({description}) => description !== '')).toBe(true)
  })

  it('is searched with å, æ and ø as letters of their own', async () => {
    const meeting = inventedMeeting()
    const [first, second] = meeting.items as [Meeting['items'][number], Meeting['items'][number]]
    const items = [
      {...first, title: 'Får på Ærø'},
      {...second, title: 'Far pa Aro'},
    ]
    await writeRecords('sqlite', {out: file('search.db')}, [{...meeting, items}])
    const found = (words: string) =>
      query(
        'search.db',
        'SELECT title FROM items WHERE rowid IN (SELECT rowid FROM items_search WHERE items_search MATCH ?) ORDER BY 1',
        [words],
      ).map(({title}) => title)
    expect(found('FÅR')).toEqual(['Får på Ærø'])
    expect(found('far')).toEqual(['Far pa Aro'])
    expect(found('title: ærø')).toEqual(['Får på Ærø'])
  })
})

describe('a rerun over a SQLite file', () => {
  const first = inventedMeeting()
  const other: Meeting = {
    ...first,
    id: 'engby-kommune/byraadet/2024-05-02',
    items: [],
    participants: [],
    source: {...first.source, path: 'elsewhere/engby.txt'},
  }
  beforeEach(async () => {
    rmSync(file('rerun.db'), {force: true})
    await writeRecords('sqlite', {out: file('rerun.db'), paths: ['minutes', 'elsewhere']}, [first, other])
  })

  it('changes nothing where nothing has changed', async () => {
    const before = tableNames.map((table) => rowsOf('rerun.db', table))
    await writeRecords('sqlite', {out: file('rerun.db'), paths: ['minutes', 'elsewhere']}, [first, other])
    expect(tableNames.map((table) => rowsOf('rerun.db', table))).toEqual(before)
  })

  it('changes rows that have changed, under their keys, and finds the new text', async () => {
    const items = first.items.map((item, index) => (index === 0 ? {...item, title: 'Ny overskrift'} : item))
    await writeRecords('sqlite', {out: file('rerun.db')}, [{...first, items}])
    expect(query('rerun.db', 'SELECT item_id, title, withdrawn FROM items WHERE title = ?', ['Ny overskrift'])).toEqual(
      [{item_id: `${first.id}#1`, title: 'Ny overskrift', withdrawn: 0}],
    )
    const matches = (words: string) =>
      query('rerun.db', 'SELECT count(*) AS n FROM items_search WHERE items_search MATCH ?', [words])
    expect(matches('overskrift')).toEqual([{n: 1}])
    expect(matches('title: HYPERLINK')).toEqual([{n: 0}])
  })

  it('marks what a document has no more, and takes the mark away when it is there again', async () => {
    const items = first.items.slice(0, -1)
    const gone = first.items.at(-1)?.id
    const marked = () =>
      query(
        'rerun.db',
        'SELECT item_id FROM items WHERE withdrawn = 1 UNION ALL SELECT item_id FROM amounts WHERE withdrawn = 1',
      )
    await writeRecords('sqlite', {out: file('rerun.db')}, [{...first, items}])
    expect(marked()).toEqual([{item_id: gone}, {item_id: gone}, {item_id: gone}])
    await writeRecords('sqlite', {out: file('rerun.db')}, [first])
    expect(marked()).toEqual([])
  })

  it('marks what is gone from the folders that it read, and nothing else', async () => {
    await writeRecords('sqlite', {out: file('rerun.db'), paths: ['elsewhere']}, [])
    expect(query('rerun.db', 'SELECT meeting_id FROM meetings WHERE withdrawn = 1')).toEqual([{meeting_id: other.id}])
  })

  it('keeps what it knows of a document that could not be read', async () => {
    const writer = await openRecordWriter('sqlite', {...defaults, out: file('rerun.db'), paths: ['elsewhere']})
    writer.document?.('elsewhere/engby.txt', false)
    await writer.finish(0)
    expect(query('rerun.db', 'SELECT meeting_id FROM meetings WHERE withdrawn = 1')).toEqual([])
  })

  it('leaves the file as it was where the run is broken off', async () => {
    const writer = await openRecordWriter('sqlite', {...defaults, out: file('rerun.db')})
    Array.from(writer.add({...first, items: []}, () => {}))
    writer.abandon()
    expect(query('rerun.db', 'SELECT count(*) AS n FROM items WHERE withdrawn = 0')).toEqual([{n: first.items.length}])
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('refuses a file that is not its own', async () => {
    writeFileSync(file('text.db'), 'Referat fra byrådet')
    await expect(writeRecords('sqlite', {out: file('text.db')}, [])).rejects.toThrow(/name another file/)
    new sqlite.Database(file('foreign.db')).exec('CREATE TABLE t (a)')
    await expect(writeRecords('sqlite', {out: file('foreign.db')}, [])).rejects.toThrow(/not of dagsorden/)
  })

  it("is one run's alone: another is told so, loses nothing of it, and can write when it is done", async () => {
    const [first, second] = [meetings.slice(0, 1), meetings.slice(1, 2)] as const
    const options = (paths: string) => ({...defaults, out: file('shared.db'), paths: [paths]})
    const writer = await openRecordWriter('sqlite', options('elsewhere'))
    const locked = /shared\.db: It is locked, since another run is writing to it; wait/
    await expect(openRecordWriter('sqlite', options('nowhere'))).rejects.toThrow(locked)
    // One that was refused has not let others in.
    await expect(openRecordWriter('sqlite', options('nowhere'))).rejects.toThrow(locked)
    for (const meeting of first) Array.from(writer.add(meeting, () => {}))
    await writer.finish(0)
    writer.abandon()
    await writeRecords('sqlite', {...options('nowhere')}, second)
    expect(rowsOf('shared.db', 'meetings')).toEqual(expected('meetings', [...first, ...second]))
    expect(readdirSync(folder).filter((name) => name.startsWith('.shared.db'))).toEqual([])
  })

  it.each(['finish', 'abandon'] as const)('is free again after %s', async (end) => {
    const writer = await openRecordWriter('sqlite', {...defaults, out: file('freed.db')})
    await (end === 'finish' ? writer.finish(0) : writer.abandon())
    writer.abandon()
    await writeRecords('sqlite', {out: file('freed.db')}, [])
  })

  it('is not kept from others by a run that was killed, but by one that goes on', async () => {
    const lock = file('.killed.db.lock')
    // No system gives a process so high a number.
    writeFileSync(lock, '2147483646')
    await writeRecords('sqlite', {out: file('killed.db')}, [])
    expect(existsSync(lock)).toBe(false)
    for (const owner of [String(process.ppid), '']) {
      writeFileSync(lock, owner)
      await expect(writeRecords('sqlite', {out: file('killed.db')}, [])).rejects.toThrow(/locked.*\.killed\.db\.lock/)
      expect(existsSync(lock)).toBe(true)
    }
    rmSync(lock)
  })
})

describe('what paths cover', () => {
  const covers = coversOf(['minutes', 'one.txt', 'zip/a.zip', 'by*/**/*.txt', 'l[ae]nd', './dotted'])
  it.each([
    'minutes/a.txt',
    'minutes/b/c.txt',
    'one.txt',
    'zip/a.zip!/x/y.xml',
    'byer/2021/a.txt',
    'land/2021/a.pdf',
    './dotted/a.txt',
  ])('%s is', async (path) => {
    expect((await covers)(path)).toBe(true)
  })
  it.each(['minutes.txt', 'minutes2/a.txt', 'two.txt', 'byer/a.pdf', 'zip/b.zip!/x.xml', 'lynd/a.txt'])(
    '%s is not',
    async (path) => {
      expect((await covers)(path)).toBe(false)
    },
  )
})
