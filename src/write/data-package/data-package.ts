import {createHash} from 'node:crypto'
import path from 'node:path'
import {JsonSpool} from '../../files/json-spool.ts'
import type {Meeting} from '../../records/schema.ts'
import type {Cell} from '../columns.ts'
import {csvTable} from '../csv/csv.ts'
import {ofTables, plainCsv, type TableName, tableNames, type WriteOptions} from '../formats.ts'
import type {RecordWriter} from '../record-writer.ts'
import {abandonAll, publishAll, type Sink, sinkFor} from '../sinks.ts'
import {tables} from '../tables.ts'
import {csvwMetadata} from './csvw.ts'
import {csvResource, type DocumentSource, packageHead, resourceHead} from './descriptor.ts'

type DataPackageOptions = Pick<WriteOptions, 'out' | 'maxCell' | 'raw' | 'licence'>

/** How many bytes of the rows of a table wait in memory. */
const mostInMemory = 1 << 18

/**
 * A Frictionless Data Package: a folder of CSV files with datapackage.json; as one
 * file of JSON, or on standard output, a package that has the rows in it.
 */
export function openDataPackage(options: DataPackageOptions): RecordWriter {
  const {out} = options
  return out === undefined || /\.json$/i.test(out) ? inOneFile(options) : inFolder(out, options)
}

function inFolder(folder: string, {maxCell, raw, licence}: DataPackageOptions): RecordWriter {
  const csvOptions = {...plainCsv, maxCell, raw}
  const sources = new Sources()
  const sinks: Sink[] = []
  const abandon = () => abandonAll(sinks)
  const open = (file: string) => {
    const sink = sinkFor(path.join(folder, file))
    sinks.push(sink)
    return sink
  }
  try {
    const files = tableNames.map((table) => {
      const file = {table, csv: csvTable(table, csvOptions), measured: measured(open(`${table}.csv`))}
      file.measured.write(Buffer.from(file.csv.start))
      return file
    })
    const documents = {descriptor: open('datapackage.json'), csvw: open('csv-metadata.json')}
    return {
      *add(meeting, onCut) {
        sources.add(meeting)
        for (const {csv, measured} of files) {
          for (const text of csv.rows(meeting, onCut)) {
            measured.write(Buffer.from(text))
            yield
          }
        }
      },
      flushed: async () => {
        for (const sink of sinks) await sink.flushed()
      },
      finish: async () => {
        const resources = files.map(({table, measured}) => csvResource(table, csvOptions.dialect, measured.end()))
        documents.descriptor.write(json({...packageHead(sources.list(), licence), resources}))
        documents.csvw.write(json(csvwMetadata()))
        await publishAll(sinks)
      },
      abandon,
    }
  } catch (error) {
    abandon()
    throw error
  }
}

function json(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

/** The package with its rows in it, a table after the other. */
function inOneFile({out, licence}: DataPackageOptions): RecordWriter {
  const sink = sinkFor(out)
  // Meetings come one by one, with rows of every table, and a table is written whole before the next.
  const rows = ofTables(() => new JsonSpool<readonly Cell[]>(undefined, mostInMemory))
  const remove = () => {
    for (const table of tableNames) rows[table].remove()
  }
  const sources = new Sources()
  const write = (text: string) => sink.write(Buffer.from(text))
  const writeTable = async (table: TableName) => {
    const head = JSON.stringify(resourceHead(table))
    write(`${head.slice(0, -1)},"data":[${JSON.stringify(tables[table].columns.map(({name}) => name))}`)
    for await (const cells of rows[table].values()) {
      write(`,\n${JSON.stringify(cells.map((cell) => (Array.isArray(cell) ? cell.join('; ') : cell)))}`)
      await sink.flushed()
    }
    write(']}')
  }
  return {
    *add(meeting) {
      sources.add(meeting)
      for (const table of tableNames) {
        for (const {cells} of tables[table].rows(meeting)) {
          rows[table].add(cells)
          yield
        }
      }
    },
    flushed: async () => {},
    finish: async () => {
      write(`${JSON.stringify(packageHead(sources.list(), licence)).slice(0, -1)},"resources":[`)
      for (const [index, table] of tableNames.entries()) {
        if (index > 0) write(',\n')
        await writeTable(table)
      }
      write(']}\n')
      remove()
      await publishAll([sink])
    },
    abandon: () => {
      remove()
      sink.abandon()
    },
  }
}

/** The documents of the meetings, each once, in the order in which they came. */
class Sources {
  readonly #hashes = new Map<string, string>()

  add({source, pages}: Meeting): void {
    for (const {path, sha256} of [source, ...pages.map((page) => page.source)]) this.#hashes.set(path, sha256)
  }

  list(): DocumentSource[] {
    return Array.from(this.#hashes, ([path, sha256]) => ({path, sha256}))
  }
}

interface MeasuredSink {
  write: (bytes: Uint8Array) => void
  end: () => {bytes: number; sha256: string}
}

/** Counts and hashes what is written. */
function measured(sink: Sink): MeasuredSink {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write: (chunk) => {
      hash.update(chunk)
      bytes += chunk.length
      sink.write(chunk)
    },
    end: () => ({bytes, sha256: hash.digest('hex')}),
  }
}
