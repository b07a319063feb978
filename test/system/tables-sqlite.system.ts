import {execFileSync} from 'node:child_process'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Cell} from '../../src/write/columns.ts'
import {type TableName, tableNames} from '../../src/write/formats.ts'
import {tables} from '../../src/write/tables.ts'
import {councilYear} from '../tables/council-year.ts'
import {questions} from '../tables/questions.ts'
import {expectedRows, roundTripMeetings} from '../tables/records.ts'
import {scratch, writeRecords} from '../tables/write.ts'

const meetings = await roundTripMeetings()
const {file, remove} = scratch()
beforeAll(async () => {
  await writeRecords('sqlite', {out: file('all.db')}, meetings)
  await writeRecords('sqlite', {out: file('year.db')}, councilYear)
})
afterAll(remove)

type Row = Record<string, unknown>

/** What the shell of SQLite answers. */
function shell(database: string, sql: string): Row[] {
  const output = execFileSync('sqlite3', ['-readonly', '-json', file(database), sql], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return output === '' ? [] : (JSON.parse(output) as Row[])
}

describe('the shell of SQLite', () => {
  it.each(tableNames)('reads the rows of %s', (table) => {
    const columns = tables[table].columns.map(({name}) => name)
    const rows = shell(
      'all.db',
      `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" ORDER BY rowid`,
    )
    const stored = (cell: Cell) =>
      Array.isArray(cell) ? JSON.stringify(cell) : typeof cell === 'boolean' ? Number(cell) : cell
    const expected = expectedRows(table as TableName, meetings).map((cells) => cells.map(stored))
    expect(rows.map((row) => columns.map((name) => row[name]))).toEqual(expected)
  })

  it('finds the file whole, and its keys as well', () => {
    expect(shell('all.db', 'PRAGMA integrity_check')).toEqual([{integrity_check: 'ok'}])
    expect(shell('all.db', 'PRAGMA foreign_key_check')).toEqual([])
    expect(shell('all.db', 'PRAGMA application_id')).toEqual([{application_id: 1684105075}])
  })

  it.each(questions())('answers: $question', ({sql, rows}) => {
    expect(shell('year.db', sql).map((row) => Object.values(row))).toEqual(rows)
  })
})

describe('sqlite-utils', () => {
  it('finds the search index, as Datasette does, by the table that it says it is of', () => {
    const found = execFileSync('sqlite-utils', ['search', file('year.db'), 'items', 'vindmøller', '-c', 'title'], {
      encoding: 'utf8',
    })
    expect(JSON.parse(found)).toEqual([{title: 'Vindmøller ved Ærøhede'}])
  })

  it('sees the keys between tables', () => {
    const keys = execFileSync('sqlite-utils', ['schema', file('year.db'), 'items'], {encoding: 'utf8'})
    expect(keys).toContain('FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("meeting_id")')
  })
})
