import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {makeFolder} from '../../files/make-folder.ts'
import {OutputError} from '../../files/output-error.ts'
import {type Staging, stageFolder} from '../../files/staging.ts'
import type {Cell} from '../columns.ts'
import {type TableName, tableNames} from '../formats.ts'
import type {RecordWriter} from '../record-writer.ts'
import {tables} from '../tables.ts'
import {columnData, parquetSchema, passOn} from './columnar.ts'
import {RowGroup} from './row-group.ts'

/** All partitions together hold no more text, in UTF-16 units, before the largest is written. */
const mostText = 1 << 25
/** What Hive, and after it Spark and DuckDB, call the partition of rows that have no value. */
const noValue = '__HIVE_DEFAULT_PARTITION__'

/**
 * A folder a table, in it a folder a municipality and a year, as Hive has them:
 *
 *   items/municipality=Lyngvig Kommune/year=2021/part-0.parquet
 *
 * @throws OutputError where the folder of a table has something else in it
 */
export async function openPartitions(folder: string): Promise<RecordWriter> {
  const {ByteWriter, ParquetWriter} = await import('hyparquet-writer')
  const stagings = new Map<TableName, Staging>()
  const partitions = new Map<string, {table: TableName; folder: string; group: RowGroup; parts: number}>()
  let text = 0
  for (const table of tableNames) {
    const target = path.join(folder, table)
    refuseForeign(target)
    stagings.set(table, stageFolder(target))
  }

  const write = (key: string) => {
    const partition = partitions.get(key)
    if (partition === undefined || partition.group.rows.length === 0) return
    text -= partition.group.text
    const file = path.join(partition.folder, `part-${partition.parts++}.parquet`)
    writeFile(file, partition.table, partition.group.take())
  }
  const writeFile = (file: string, table: TableName, rows: (readonly Cell[])[]) => {
    const {columns} = tables[table]
    makeFolder(path.dirname(file))
    const chunks: Uint8Array[] = []
    const writer = passOn(new ByteWriter(), (bytes) => chunks.push(bytes))
    const parquet = new ParquetWriter({writer, schema: parquetSchema(columns), createdBy: 'dagsorden'})
    if (rows.length > 0) parquet.write({columnData: columnData(columns, rows), rowGroupSize: rows.length})
    parquet.finish()
    writeFileSync(file, Buffer.concat(chunks))
  }
  const largest = () => {
    let most: [string, number] | undefined
    for (const [key, {group}] of partitions) if (group.text > (most?.[1] ?? -1)) most = [key, group.text]
    return most?.[0]
  }

  return {
    *add(meeting) {
      const within = partitionOf(meeting.municipality, meeting.date?.slice(0, 4) ?? null)
      for (const table of tableNames) {
        const key = path.join((stagings.get(table) as Staging).path, within)
        for (const {cells} of tables[table].rows(meeting)) {
          const partition = partitions.get(key) ?? {table, folder: key, group: new RowGroup(), parts: 0}
          partitions.set(key, partition)
          text -= partition.group.text
          partition.group.add(cells)
          text += partition.group.text
          if (partition.group.isFull) write(key)
          yield
        }
      }
      while (text >= mostText) write(largest() as string)
    },
    flushed: async () => {},
    finish: async () => {
      for (const key of partitions.keys()) write(key)
      for (const [table, {path: folder}] of stagings) {
        // A reader that finds no file does not find the columns either.
        if (!existsSync(folder)) writeFile(path.join(folder, partitionOf(null, null), 'part-0.parquet'), table, [])
      }
      for (const staging of stagings.values()) await staging.sync()
      for (const staging of stagings.values()) staging.publish()
    },
    abandon: () => {
      // The first has made the folder, and takes it away when nothing is left in it.
      for (const staging of [...stagings.values()].toReversed()) staging.abandon()
    },
  }
}

/** What a name of a folder cannot have, in Hive: percent-encoded there, letters and spaces not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
const unfit = /[\u0000-\u001F"#%'*/:<=>?\\{[\]^|\u007F]/g

function partitionOf(municipality: string | null, year: string | null): string {
  return path.join(`municipality=${escaped(municipality)}`, `year=${escaped(year)}`)
}

function escaped(value: string | null): string {
  if (value === null) return noValue
  return value.replace(unfit, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

/** A table's folder is replaced as a whole, so it must have nothing in it but what a run writes. */
function refuseForeign(folder: string): void {
  let entries: string[]
  try {
    entries = readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const foreign = entries.find((entry) => !entry.startsWith('municipality='))
  if (foreign !== undefined)
    throw new OutputError(`${folder}: It has ${foreign} in it, which is of no table; name another folder`)
}
