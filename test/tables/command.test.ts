import {readdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import readExcelFile from 'read-excel-file/node'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {tableNames} from '../../src/write/formats.ts'
import {ensureBuilt} from '../command/built.ts'
import {minutes} from '../command/minutes.ts'
import {newPlace, removePlaces} from '../command/place.ts'
import {readStrictCsv} from '../command/strict-csv.ts'

/** Milliseconds after which something will not come any more. */
const hanging = 600_000

beforeAll(ensureBuilt)
afterAll(removePlaces)

function query(file: string, sql: string): unknown[][] {
  const database = new sqlite.Database(file, {readOnly: true})
  try {
    return database.all(sql).map((row) => Object.values(row))
  } finally {
    database.close()
  }
}

describe.concurrent('parse', () => {
  it.each([
    ['tabel.xlsx', 'PK'],
    ['tabel.XLSX', 'PK'],
    ['tabel.db', 'SQLite format 3'],
    ['tabel.sqlite', 'SQLite format 3'],
    ['tabel.parquet', 'PAR1'],
  ])('writes %s in the format of its ending, and nothing else', async (name, start) => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const {status, stdout} = await place.run(['parse', 'a.txt', '-o', name])
    expect([status, stdout]).toEqual([0, ''])
    expect(place.take(name).slice(0, start.length)).toBe(start)
    expect(place.everything()).toEqual(['a.txt', name])
  })

  it.each([
    [['-f', 'xlsx'], /xlsx cannot go to standard output; name a file with --out/],
    [['-f', 'sqlite'], /sqlite cannot go to standard output; name a file with --out/],
    [['-f', 'ndjson', '--dialect', 'excel-da'], /--dialect goes with csv, not with ndjson/],
    [['-f', 'csv', '--headers', 'se'], /Allowed choices are en, da/],
    [['-f', 'csv', '--base-url', 'https://example.dk/'], /--base-url goes with oparl, not with csv/],
    [['-f', 'csv', '--max-cell', '0'], /It is a number of characters/],
    [['-f', 'oparl', '--base-url', 'file:///etc'], /It is an address such as/],
    [['-f', 'xlsx', '-o', '.'], /It is a folder; name a file in it/],
    [['-f', 'sqlite', '-o', 'a.txt'], /a\.txt: It is no database .*; name another file/],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const {status, stdout, stderr} = await place.run(['parse', 'a.txt', ...args])
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/this is a bug|^\s+at /m)
    expect([status, stdout]).toEqual([2, ''])
    expect(place.everything()).toEqual(['a.txt'])
  })

  it('writes a folder of CSV in Danish: names of files, headings and values', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    await place.run(['parse', 'a.txt', '-f', 'csv', '--lang', 'da', '-o', 'tabeller'])
    expect(place.take('tabeller/punkter.csv')).toMatch(/^punkt_id,møde_id,.*\r\n.*,referat,/)
    expect(place.everything().filter((name) => name.endsWith('.csv'))).toHaveLength(tableNames.length)
    const before = await place.run(['parse', 'a.txt', '-f', 'csv', '--headers', 'da'])
    const now = await place.run(['parse', 'a.txt', '-f', 'csv', '--lang', 'da'])
    expect(now.stdout).toBe(before.stdout)
    expect(now.stderr).toBe(before.stderr)
    expect(now.stderr).toContain('1 møde')
    place.put('dagsorden.config.json', '{"headers": "da"}')
    expect((await place.run(['parse', 'a.txt', '-f', 'csv'])).stdout).toBe(now.stdout)
  })

  it('reports on a page in the language of the page, and in English where that is asked for', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    expect((await place.run(['report', 'a.txt', '-o', 'rapport.html'])).stderr).toContain('1 møde')
    expect((await place.run(['report', 'a.txt', '-o', 'rapport.html', '--lang', 'en'])).stderr).toContain('1 meeting')
  })

  it('writes Parquet, data packages and OParl to standard output', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const [parquet, datapackage, oparl] = await Promise.all(
      ['parquet', 'datapackage', 'oparl'].map((format) => place.run(['parse', 'a.txt', '-f', format])),
    )
    expect(parquet?.stdout).toMatch(/^PAR1[\s\S]*PAR1$/)
    expect(JSON.parse(datapackage?.stdout ?? '').resources[1].data).toHaveLength(2)
    expect(JSON.parse(oparl?.stdout ?? '')[0].type).toBe('https://schema.oparl.org/1.1/Meeting')
    expect(place.everything()).toEqual(['a.txt'])
  })

  it('makes a hostile text harmless, as it stands where that is asked for', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet').replace('Ny sti, og en bænk', '=HYPERLINK("http://example.dk")'))
    const [safe, raw] = await Promise.all([
      place.run(['parse', 'a.txt', '-f', 'csv']),
      place.run(['parse', 'a.txt', '-f', 'csv', '--raw-csv']),
    ])
    expect(safe.stdout).toContain(`"'=HYPERLINK(""http://example.dk"")"`)
    expect(raw.stdout).toContain('"=HYPERLINK(""http://example.dk"")"')
  })

  it.each(['excel-da.csv', 'tabel.xlsx'])('reports what it cuts in %s, with its line', async (out) => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet').replace('Godkendt.', `Godkendt ${'x'.repeat(40_000)}`))
    const dialect = out.endsWith('.csv') ? ['--dialect', 'excel-da'] : []
    const {status, stderr} = await place.run(['parse', 'a.txt', '-o', out, ...dialect])
    expect(stderr).toMatch(
      /a\.txt\n +\d+:1 +warning +decision in items has 40009 characters and is cut, since .* +cell-too-long/,
    )
    expect(status).toBe(0)
    const again = await place.run(['parse', 'a.txt', '-f', 'csv', '-o', 'plain.csv'])
    expect(again.stderr).not.toContain('cell-too-long')
    expect(place.take('plain.csv')).toContain('x'.repeat(40_000))
  })

  it('brings a SQLite file up to date, for the folders that it reads', async () => {
    const place = newPlace()
    place.put('north/a.txt', minutes('Byrådet'))
    place.put('north/b.txt', minutes('Teknikudvalget'))
    place.put('south/c.txt', minutes('Økonomiudvalget'))
    await place.run(['parse', 'north', 'south', '-o', 'x.db'])
    const committees = () =>
      query(path.join(place.folder, 'x.db'), 'SELECT committee, withdrawn FROM items ORDER BY source_path')
    const all = [
      ['Byrådet', 0],
      ['Teknikudvalget', 0],
      ['Økonomiudvalget', 0],
    ]
    expect(committees()).toEqual(all)
    rmSync(path.join(place.folder, 'south/c.txt'))
    await place.run(['parse', 'north', '-o', 'x.db'])
    expect(committees()).toEqual(all)
    rmSync(path.join(place.folder, 'north/b.txt'))
    await place.run(['parse', 'north', '-o', 'x.db'])
    expect(committees()).toEqual([all[0], ['Teknikudvalget', 1], all[2]])
  })

  it('has the rows of two runs at once, or the second says that it is locked, and has its rows when it is free', async () => {
    const place = newPlace()
    place.put('north/a.txt', minutes('Byrådet'))
    place.put('south/b.txt', minutes('Teknikudvalget'))
    const rows = () => query(path.join(place.folder, 'x.db'), 'SELECT committee FROM items ORDER BY committee').flat()
    const first = place.running(['parse', '--paths-from', '-', '-o', 'x.db', '--quiet'])
    first.stdin.write('north/a.txt\n')
    await vi.waitFor(() => expect(place.everything()).toContain('.x.db.lock'), {timeout: hanging})
    const second = await place.run(['parse', 'south', '-o', 'x.db', '--quiet'])
    expect(second.stderr).toMatch(/^dagsorden: .*x\.db: It is locked, since another run is writing to it; wait until/)
    expect(second.status).toBe(2)
    first.stdin.end()
    expect(await first.ended).toEqual({status: 0, signal: null})
    expect(rows()).toEqual(['Byrådet'])
    expect((await place.run(['parse', 'south', '-o', 'x.db', '--quiet'])).status).toBe(0)
    expect(rows()).toEqual(['Byrådet', 'Teknikudvalget'])
    expect(place.everything().filter((name) => name.startsWith('.'))).toEqual([])
  })

  it.each(['csv', 'xlsx'])('keeps ids whole in %s, whatever --max-cell says', async (format) => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    place.put('b.txt', minutes('Byrådet'))
    const {status} = await place.run(['parse', 'a.txt', 'b.txt', '-f', format, '-o', 'x', '--max-cell', '5'])
    expect(status).toBe(0)
    const ids = ['byraadet/2021-01-27#1', 'byraadet/2021-01-27-2#1', 'byraadet/2021-01-27', 'byraadet/2021-01-27-2']
    const cells =
      format === 'csv'
        ? readdirSync(path.join(place.folder, 'x'))
            .flatMap((name) => readStrictCsv(place.take(`x/${name}`)))
            .flat()
        : (await readExcelFile(path.join(place.folder, 'x'))).flatMap(({data}) => data.flat().map(String))
    for (const id of ids) expect(cells.filter((cell) => cell.endsWith(id)).length).toBeGreaterThan(0)
    expect(cells.filter((cell) => cell.length > 5 && cell.includes('Ny st'))).toEqual([])
  })

  it('tells meetings with the same id apart in every format', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    place.put('b.txt', minutes('Byrådet'))
    await place.run(['parse', 'a.txt', 'b.txt', '-o', 'x.xlsx'])
    const sheets = await readExcelFile(path.join(place.folder, 'x.xlsx'))
    const ids = sheets
      .find(({sheet}) => sheet === 'items')
      ?.data.slice(1)
      .map((row) => String(row[0]))
    expect(ids?.[1]).toBe(ids?.[0]?.replace('#', '-2#'))
  })

  it('writes what is merged, too', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    place.put('b.txt', minutes('Teknikudvalget'))
    await place.run(['parse', 'a.txt', '-o', 'a.ndjson'])
    await place.run(['parse', 'b.txt', '-o', 'b.ndjson'])
    await place.run(['parse', 'a.txt', 'b.txt', '-o', 'one.parquet'])
    await place.run(['merge', 'b.ndjson', 'a.ndjson', '-o', 'two.parquet'])
    expect(place.take('two.parquet')).toBe(place.take('one.parquet'))
  })
})

describe('tables', () => {
  it('lists one table, or all', async () => {
    const place = newPlace()
    const one = await place.run(['tables', 'votes'])
    expect(one.stdout).toMatch(/^votes: .*\n {2}item_id +text, key /)
    expect((await place.run(['tables'])).stdout).toContain(one.stdout)
  })
})
