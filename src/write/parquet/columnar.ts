import type {ColumnSource, SchemaElement, Writer} from 'hyparquet-writer'
import type {Cell, Column, ColumnType} from '../columns.ts'

/** A table's columns as Parquet's. A list is a group of two levels, as Parquet has them. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [{name: 'root', num_children: columns.length}, ...columns.flatMap(elementsOf)]
}

const physical: Record<Exclude<ColumnType, 'list'>, Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>> = {
  text: {type: 'BYTE_ARRAY', converted_type: 'UTF8'},
  time: {type: 'BYTE_ARRAY', converted_type: 'UTF8'},
  date: {type: 'INT32', converted_type: 'DATE'},
  boolean: {type: 'BOOLEAN'},
  integer: {type: 'INT64'},
  number: {type: 'DOUBLE'},
}

function elementsOf({name, type, nullable}: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED'
  if (type !== 'list') return [{name, repetition_type, ...physical[type]}]
  return [
    {name, repetition_type, num_children: 1, converted_type: 'LIST'},
    {name: 'list', repetition_type: 'REPEATED', num_children: 1},
    {name: 'element', repetition_type: 'REQUIRED', ...physical.text},
  ]
}

/** Rows as columns, with the values that Parquet has for the cells. */
export function columnData(columns: readonly Column[], rows: readonly (readonly Cell[])[]): ColumnSource[] {
  return columns.map(({name, type}, at) => ({name, data: rows.map((cells) => parquetValue(cells[at] ?? null, type))}))
}

function parquetValue(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null
  if (type === 'date') return new Date(`${cell}T00:00:00Z`)
  return type === 'integer' ? BigInt(cell as number) : cell
}

/** Gives the bytes away as row groups are complete, in place of keeping the file in memory. */
export function passOn(writer: Writer & {index: number}, take: (bytes: Uint8Array) => void): Writer {
  const give = () => {
    take(writer.getBytes().slice())
    writer.index = 0
  }
  writer.flush = give
  writer.finish = give
  return writer
}
