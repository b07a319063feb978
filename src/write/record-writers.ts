import {OutputError, outputError} from '../files/output-error.ts'
import type {RecordFormat, WriteOptions} from './formats.ts'
import type {RecordWriter} from './record-writer.ts'
import {notOnTerminal, sinkFor, standingAt} from './sinks.ts'

// A library that a format needs is loaded when the format is asked for: they are
// large, and most runs need none of them.

const writers: Record<RecordFormat, (options: WriteOptions) => Promise<RecordWriter>> = {
  xlsx: async (options) => {
    const {openXlsx} = await import('./xlsx/xlsx.ts')
    return openXlsx(fileOf('xlsx', options), options)
  },
  sqlite: async (options) => {
    const {openSqlite} = await import('./sqlite/sqlite.ts')
    return await openSqlite(fileOf('sqlite', options), options)
  },
  parquet: async ({out, table}) => {
    const isFolder = out !== undefined && table === undefined && !/\.parquet$/i.test(out)
    if (isFolder) {
      const {openPartitions} = await import('./parquet/partitions.ts')
      return await openPartitions(out)
    }
    notOnTerminal('parquet', out)
    const {openParquet} = await import('./parquet/parquet.ts')
    return await openParquet(table ?? 'items', sinkFor(out))
  },
  datapackage: async (options) => {
    const {openDataPackage} = await import('./data-package/data-package.ts')
    return openDataPackage(options)
  },
  oparl: async ({out, baseUrl}) => {
    const {openOparl} = await import('./oparl/oparl.ts')
    return openOparl(sinkFor(out), baseUrl)
  },
}

/**
 * Opens where the records of a run go.
 *
 * @throws OutputError where it cannot be written to
 */
export async function openRecordWriter(format: RecordFormat, options: WriteOptions): Promise<RecordWriter> {
  const target = options.out ?? 'standard output'
  const guarded = async <Result>(work: () => Result | Promise<Result>) => {
    try {
      return await work()
    } catch (error) {
      throw isOfSystem(error) ? outputError(target, error) : error
    }
  }
  const writer = await guarded(() => writers[format](options))
  return {
    ...writer,
    *add(meeting, onCut) {
      try {
        yield* writer.add(meeting, onCut)
      } catch (error) {
        throw isOfSystem(error) ? outputError(target, error) : error
      }
    },
    finish: (passedOver) => guarded(() => writer.finish(passedOver)),
  }
}

/** What the system, or SQLite on its behalf, says of a disk or a permission. */
function isOfSystem(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined || (error as Error).name === 'SQLite3Error'
}

/** The file that a format goes to which cannot go to standard output. */
export function fileOf(format: RecordFormat, {out}: Pick<WriteOptions, 'out'>): string {
  if (out === undefined) throw new OutputError(`${format} cannot go to standard output; name a file with --out`)
  if (standingAt(out)?.isFile() === false)
    throw new OutputError(`${out}: It is no file, and ${format} can only go to a file`)
  return out
}
