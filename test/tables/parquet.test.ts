import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Meeting} from '../../src/records/schema.ts'
import type {Cell, Column} from '../../src/write/columns.ts'
import {tableNames} from '../../src/write/formats.ts'
import {tables} from '../../src/write/tables.ts'
import {expectedRows, inventedMeeting, roundTripMeetings} from './records.ts'
import {scratch, writeRecords} from './write.ts'

const meetings = await roundTripMeetings()
const {file, remove} = scratch()
let duckdb: DuckDBConnection
beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create()).connect()
  await writeRecords('parquet', {out: file('folder')}, meetings)
})
afterAll(remove)

async function query(sql: string): Promise<unknown[][]> {
  return (await (await duckdb.runAndReadAll(sql)).getRowsJson()) as unknown[][]
}

/** A cell as DuckDB gives it in JSON: whole numbers of 64 bits are text there. */
function duckCell(cell: Cell, {type}: Column): unknown {
  return type === 'integer' && cell !== null ? String(cell) : cell
}

function sorted(rows: unknown[][]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

const duckTypes = {
  text: 'VARCHAR',
  time: 'VARCHAR',
  list: 'VARCHAR[]',
  date: 'DATE',
  boolean: 'BOOLEAN',
  integer: 'BIGINT',
  number: 'DOUBLE',
}

describe('Parquet, as DuckDB reads it', () => {
  it.each(tableNames)('has the rows of %s in one file', async (table) => {
    await writeRecords('parquet', {out: file(`${table}.parquet`), table}, meetings)
    const {columns} = tables[table]
    const expected = expectedRows(table, meetings).map((cells) =>
      cells.map((cell, at) => duckCell(cell, columns[at] as Column)),
    )
    expect(await query(`SELECT * FROM '${file(`${table}.parquet`)}'`)).toEqual(expected)
  })

  it.each(tableNames)('has the columns of %s with their types', async (table) => {
    const described = await query(`DESCRIBE SELECT * FROM '${file(`${table}.parquet`)}'`)
    expect(described.map(([name, type]) => [name, type])).toEqual(
      tables[table].columns.map(({name, type}) => [name, duckTypes[type]]),
    )
  })

  it.each(tableNames)('has the rows of %s in partitions', async (table) => {
    const columns = tables[table].columns
    const names = columns.map(({name}) => `"${name}"`).join(', ')
    const glob = `${file('folder')}/${table}/**/*.parquet`
    const rows = await query(`SELECT ${names} FROM read_parquet('${glob}', hive_partitioning = false)`)
    const expected = expectedRows(table, meetings).map((cells) =>
      cells.map((cell, at) => duckCell(cell, columns[at] as Column)),
    )
    expect(sorted(rows)).toEqual(sorted(expected))
  })

  it('has municipality and year of each partition', async () => {
    const rows = await query(
      `SELECT DISTINCT municipality, year FROM read_parquet('${file('folder')}/meetings/**/*.parquet', hive_partitioning = true)`,
    )
    const expected = new Set(
      meetings.map(({municipality, date}) => JSON.stringify([municipality, date?.slice(0, 4) ?? null])),
    )
    expect(rows.map(([name, year]) => JSON.stringify([name, year === null ? null : String(year)])).sort()).toEqual(
      [...expected].sort(),
    )
  })

  it('has names in folders that no file system and no reader takes apart', async () => {
    const meeting: Meeting = {...inventedMeeting(), municipality: 'A/B = "Ærø" % Kommune'}
    await writeRecords('parquet', {out: file('odd')}, [meeting])
    expect(
      await query(
        `SELECT DISTINCT municipality FROM read_parquet('${file('odd')}/items/**/*.parquet', hive_partitioning = true)`,
      ),
    ).toEqual([[meeting.municipality]])
  })

  it('replaces the tables of an earlier run, and nothing else', async () => {
    mkdirSync(file('again'))
    writeFileSync(file('again/README.txt'), 'mine')
    await writeRecords('parquet', {out: file('again')}, meetings)
    await writeRecords('parquet', {out: file('again')}, [inventedMeeting()])
    expect(await query(`SELECT count(*) FROM '${file('again')}/meetings/**/*.parquet'`)).toEqual([['1']])
    expect(readFileSync(file('again/README.txt'), 'utf8')).toBe('mine')
    mkdirSync(file('foreign/items'), {recursive: true})
    writeFileSync(file('foreign/items/mine.csv'), 'mine')
    await expect(writeRecords('parquet', {out: file('foreign')}, [])).rejects.toThrow(/name another folder/)
  })
})
