import {keptWriter} from '../cases/kept.ts'
import {type CsvOptions, plainCsv, type TableName, type TextFormat} from '../write/formats.ts'
import {openWriter, type Writer} from '../write/writers.ts'
import {ChunkBuilder} from './chunk.ts'

/** A part of the output: a file, standard output, or for "kept" what the timelines of cases are made of. */
export interface PartOptions {
  format: TextFormat | 'kept'
  table: TableName
  /** How a table is written; as RFC 4180 has it where nothing else is said. */
  csv?: CsvOptions | undefined
}

/** What makes the text of a part. */
export async function writerOf({format, table, csv = plainCsv}: PartOptions): Promise<Writer> {
  return format === 'kept' ? keptWriter : await openWriter(format, table, csv)
}

/** A part of the output: its writer, and where the text of an input's meetings is put together for it. */
export interface OutputPart {
  writer: Writer
  builder: ChunkBuilder
}

/** The parts of an output, for one input after the other. */
export async function openParts(parts: readonly PartOptions[]): Promise<OutputPart[]> {
  const writers = await Promise.all(parts.map(writerOf))
  return writers.map((writer) => ({writer, builder: new ChunkBuilder()}))
}
