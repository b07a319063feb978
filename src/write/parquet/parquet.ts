import type {TableName} from '../formats.ts'
import type {RecordWriter} from '../record-writer.ts'
import {publishAll, type Sink} from '../sinks.ts'
import {tables} from '../tables.ts'
import {columnData, parquetSchema, passOn} from './columnar.ts'
import {RowGroup} from './row-group.ts'

/** One table as one Parquet file, row group by row group. */
export async function openParquet(table: TableName, sink: Sink): Promise<RecordWriter> {
  const {ByteWriter, ParquetWriter} = await import('hyparquet-writer')
  const {columns, rows} = tables[table]
  const writer = passOn(new ByteWriter(), sink.write)
  const file = new ParquetWriter({writer, schema: parquetSchema(columns), createdBy: 'dagsorden'})
  const group = new RowGroup()
  const flush = () => {
    const taken = group.take()
    if (taken.length > 0) file.write({columnData: columnData(columns, taken), rowGroupSize: taken.length})
  }
  return {
    *add(meeting) {
      for (const {cells} of rows(meeting)) {
        group.add(cells)
        if (group.isFull) flush()
        yield
      }
    },
    flushed: sink.flushed,
    finish: async () => {
      flush()
      file.finish()
      await publishAll([sink])
    },
    abandon: sink.abandon,
  }
}
