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

/** What stands around texts that are written one after the other: before all, after each, between two and after all. */
export interface Frame {
  start: string
  after: string
  between: string
  end: string
}

/** One array, indented; a line each; nothing. */
export const frames = {
  array: {start: '[\n', after: '', between: ',\n', end: '\n]\n'},
  lines: {start: '', after: '\n', between: '', end: ''},
  none: {start: '', after: '', between: '', end: ''},
} as const satisfies Record<string, Frame>

/** Records to text, meeting by meeting. */
export interface Writer extends Frame {
  /** The text of a meeting, in pieces; some show the document as well, where there is one. */
  meeting: (meeting: Meeting, onCut: OnCut, source: ReadSource | null) => Pieces
}

/** A writer, by its format, and where the format is a table, by the table. */
export async function openWriter(format: TextFormat, table: TableName, options: CsvOptions): Promise<Writer> {
  return await writers[format](table, options)
}

const writers: Record<TextFormat, (table: TableName, options: CsvOptions) => Writer | Promise<Writer>> = {
  json: () => ({...frames.array, meeting: (meeting) => jsonPieces(meeting, 2)}),
  ndjson: () => ({...frames.lines, meeting: (meeting) => jsonPieces(meeting, 0)}),
  csv: csvWriter,
}

async function csvWriter(name: TableName, options: CsvOptions): Promise<Writer> {
  const {csvTable} = await import('./csv/csv.ts')
  const {start, rows} = csvTable(name, options)
  return {...frames.none, start, meeting: rows}
}
