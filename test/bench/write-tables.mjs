// What the bench of tables measures, a process each:
//
//   node write-tables.mjs dagsorden <format> <rows> <out>   as dagsorden writes it
//   node write-tables.mjs floor <format> <rows> <out>       the same cells, with the bare library

import {once} from 'node:events'
import {createWriteStream, mkdirSync} from 'node:fs'
import path from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {stringify} from 'csv-stringify/sync'
import {openOutput} from '../../dist/command/output.js'
import {tableNames} from '../../dist/write/formats.js'
import {openRecordWriter} from '../../dist/write/record-writers.js'
import {tables} from '../../dist/write/tables.js'
import {meetingsOf} from './rows.mjs'

const [kind, format, rows, out] = process.argv.slice(2)
const options = {
  out,
  dialect: 'rfc4180',
  lang: 'en',
  raw: false,
  baseUrl: 'https://oparl.example.dk/',
  paths: [],
}
const noCut = () => {
  throw new Error('A cell is too long')
}

const floors = {csv, datapackage: csv, xlsx, sqlite, parquet, oparl: json}

await (kind === 'floor' ? floors[format]() : dagsorden())

async function dagsorden() {
  if (format === 'csv') return await text()
  const writer = await openRecordWriter(format, options)
  for (const meeting of meetingsOf(Number(rows))) {
    Array.from(writer.add(meeting, noCut))
    await writer.flushed()
  }
  await writer.finish(0)
}

/** CSV, which a run makes meeting by meeting on its threads; here on one. */
async function text() {
  const {openWriter} = await import('../../dist/write/writers.js')
  const output = await openOutput({format, options})
  const writers = await Promise.all(tableNames.map((name) => openWriter(format, name, options)))
  for (const meeting of meetingsOf(Number(rows))) {
    Array.from(output.add(writers.map((writer) => Buffer.from([...writer.meeting(meeting, noCut, null)].join('')))))
    await output.flushed()
  }
  await output.finish()
}

/** The cells of a table, with lists joined where the library has none. */
function* cellsOf(name, convert) {
  for (const meeting of meetingsOf(Number(rows))) {
    for (const {cells} of tables[name].rows(meeting)) yield cells.map(convert)
  }
}

async function writeAll(file, pieces) {
  const stream = createWriteStream(file)
  for (const piece of pieces) if (!stream.write(piece)) await once(stream, 'drain')
  stream.end()
  await once(stream, 'close')
}

async function csv() {
  mkdirSync(out)
  for (const name of tableNames) await writeAll(path.join(out, `${name}.csv`), csvPieces(name))
}

function* csvPieces(name) {
  const text = (cell) => (cell === null ? '' : Array.isArray(cell) ? cell.join('; ') : String(cell))
  let batch = []
  for (const cells of cellsOf(name, text)) {
    batch.push(cells)
    if (batch.length < 100) continue
    yield stringify(batch, {record_delimiter: '\r\n'})
    batch = []
  }
  yield stringify(batch, {record_delimiter: '\r\n'})
}

async function json() {
  await writeAll(out, jsonPieces())
}

function* jsonPieces() {
  for (const meeting of meetingsOf(Number(rows))) yield `${JSON.stringify(meeting)}\n`
}

/** The least that a workbook is: a sheet a table, its cells as text or numbers. */
async function xlsx() {
  const {ZipFile} = await import('yazl')
  const zip = new ZipFile()
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const spelled = (text) => text.replace(/[&<>]/g, (letter) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[letter])
  const xml = (cell) => {
    if (cell === null) return '<c/>'
    if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
    return `<c t="inlineStr"><is><t>${spelled(String(cell))}</t></is></c>`
  }
  for (const name of tableNames) {
    const pieces = function* () {
      yield `<worksheet xmlns="${main}"><sheetData>`
      let batch = ''
      for (const cells of cellsOf(name, (cell) => (Array.isArray(cell) ? cell.join('; ') : cell))) {
        batch += `<row>${cells.map(xml).join('')}</row>`
        if (batch.length < 1 << 18) continue
        yield batch
        batch = ''
      }
      yield `${batch}</sheetData></worksheet>`
    }
    zip.addReadStreamLazy(`xl/worksheets/${name}.xml`, (take) => take(null, Readable.from(pieces())))
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(out))
}

async function sqlite() {
  const {default: library} = await import('node-sqlite3-wasm')
  const database = new library.Database(out)
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192; BEGIN')
  for (const name of tableNames) {
    const columns = tables[name].columns.map((column) => `"${column.name}"`)
    database.exec(`CREATE TABLE "${name}" (${columns.join(', ')})`)
    const insert = database.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => '?').join(', ')})`)
    const value = (cell) => (Array.isArray(cell) ? JSON.stringify(cell) : cell)
    for (const cells of cellsOf(name, value)) insert.run(cells)
    insert.finalize()
  }
  database.exec('COMMIT')
  database.close()
}

async function parquet() {
  const {fileWriter, parquetWriteRows} = await import('hyparquet-writer')
  const types = {integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN'}
  mkdirSync(out)
  for (const name of tableNames) {
    const columns = tables[name].columns.map((column) => ({name: column.name, type: types[column.type] ?? 'STRING'}))
    const text = (cell) => (Array.isArray(cell) ? cell.join('; ') : cell)
    const asObjects = function* () {
      for (const cells of cellsOf(name, text))
        yield Object.fromEntries(columns.map((column, at) => [column.name, cells[at]]))
    }
    const writer = fileWriter(path.join(out, `${name}.parquet`))
    await parquetWriteRows({writer, columns, rows: asObjects(), rowGroupSize: 10_000})
  }
}
