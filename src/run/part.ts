import {keptWriter} from '../cases/kept.ts'
import {type CsvOptions, plainCsv, type TableName, type TextFormat} from '../write/formats.ts'
import {openWriter, type Writer} from '../write/writers.ts'

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
