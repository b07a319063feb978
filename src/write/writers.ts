import type {VFile} from 'vfile'
import type {Meeting} from '../records/schema.ts'
import type {Root} from '../tree/nodes.ts'
import type {OnCut} from './cell-limit.ts'
import type {CsvOptions, TableName, TextFormat} from './formats.ts'
import {jsonPieces} from './json-pieces.ts'

/** A document as it was read: its tree, with the facts, and the file that has its reading text. */
export interface ReadSource {
  tree: Root
  file: VFile
  /** Whether the text of items that are closed to the public was asked for. */
  includeClosed: boolean
}

/** A text in pieces, of which one follows the other. */
export type Pieces = readonly string[] | Generator<string>

/** Records to text, meeting by meeting. */
export interface Writer {
  /** Before all meetings. */
  start: string
  /** The text of a meeting, in pieces; some show the document as well, where there is one. */
  meeting: (meeting: Meeting, onCut: OnCut, source: ReadSource | null) => Pieces
  /** After each meeting. */
  after: string
  /** Between two meetings. */
  between: string
  /** After all meetings. */
  end: string
}

/** A writer, by its format, and where the format is a table, by the table. */
export async function openWriter(format: TextFormat, table: TableName, options: CsvOptions): Promise<Writer> {
  return await writers[format](table, options)
}

const writers: Record<TextFormat, (table: TableName, options: CsvOptions) => Writer | Promise<Writer>> = {
  json: () => jsonWriter,
  ndjson: () => ndjsonWriter,
  csv: csvWriter,
}

/** One array of meetings, indented. */
const jsonWriter: Writer = {
  start: '[\n',
  meeting: (meeting) => jsonPieces(meeting, 2),
  after: '',
  between: ',\n',
  end: '\n]\n',
}

/** One meeting a line. */
const ndjsonWriter: Writer = {
  start: '',
  meeting: (meeting) => jsonPieces(meeting, 0),
  after: '\n',
  between: '',
  end: '',
}

async function csvWriter(name: TableName, options: CsvOptions): Promise<Writer> {
  const {csvTable} = await import('./csv/csv.ts')
  const {start, rows} = csvTable(name, options)
  return {start, meeting: rows, after: '', between: '', end: ''}
}
