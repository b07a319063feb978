import {keptWriter} from '../cases/kept.ts'
import {pageWriter} from '../report/page-meeting.ts'
import {type CsvOptions, plainCsv, type TableName, type TextFormat} from '../write/formats.ts'
import {recordLines} from '../write/record-lines.ts'
import {openWriter, type Writer} from '../write/writers.ts'
import {ChunkBuilder} from './chunk.ts'
import {pageRecords} from './page-record.ts'

/**
 * A part of the output: a file, standard output, for "records" what is made of
 * records in this run, for "kept" what the timelines of cases are made of, for
 * "page" what a page shows, for "pages" the records that may be joined.
 */
export interface PartOptions {
  format: TextFormat | 'records' | 'kept' | 'page' | 'pages'
  table: TableName
  /** How a table is written; as RFC 4180 has it where nothing else is said. */
  csv?: CsvOptions | undefined
}

/** The part that records wait in which may be pages of one meeting: the last of those that a run makes. */
export const pagesPart: PartOptions = {format: 'pages', table: 'items'}

/** What makes the text of a part. */
export async function writerOf({format, table, csv = plainCsv}: PartOptions): Promise<Writer> {
  if (format === 'records') return recordLines
  if (format === 'kept') return keptWriter
  if (format === 'pages') return pageRecords
  return format === 'page' ? pageWriter : await openWriter(format, table, csv)
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
