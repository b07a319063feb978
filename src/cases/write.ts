import {stringify} from 'csv-stringify/sync'
import type {Case, Treatment} from '../records/case.ts'
import type {CaseFormat} from '../write/question-formats.ts'
import type {View} from '../write/view.ts'
import {formatTimeline} from './timeline.ts'

/** Cases to text, piece by piece. */
export interface CaseWriter {
  start: string
  one: (one: Case) => string
  between: string
  end: string
}

/** The writers, by format. */
export const caseWriters: Record<CaseFormat, (options: View) => CaseWriter> = {
  text: (options) => ({start: '', one: (one) => formatTimeline(one, options), between: '\n', end: ''}),
  json: () => ({start: '[\n', one: (one) => JSON.stringify(one, null, 2), between: ',\n', end: '\n]\n'}),
  ndjson: () => ({start: '', one: (one) => `${JSON.stringify(one)}\n`, between: '', end: ''}),
  csv: () => ({start: csvRows([[...columns.keys()]]), one: rowsOf, between: '', end: ''}),
}

/** A row a treatment; what is promised and not shown stands in each row of its case. */
const columns = new Map<string, (one: Case, treatment: Treatment) => string | number | boolean | null | string[]>([
  ['case_id', (one) => one.id],
  ['municipality', (one) => one.municipality],
  ['case_numbers', (one) => one.caseNumbers.map(({raw}) => raw)],
  ['case_title', (one) => one.title],
  ['date', (_, {date}) => date],
  ['body', (_, {body}) => body],
  ['item_number', (_, {itemNumber}) => itemNumber],
  ['title', (_, {title}) => title],
  ['public', (_, treatment) => treatment.public],
  ['document_type', (_, {documentType}) => documentType],
  ['outcomes', (_, {outcomes}) => outcomes],
  ['as_recommended', (_, {asRecommended}) => asRecommended],
  ['decision', (_, {decision}) => decision],
  ['routing', (_, {routing}) => routing?.committees ?? null],
  ['routing_complete', (_, {routing}) => routing?.complete ?? null],
  ['missing', (one) => one.missing.map(({committee}) => committee.code)],
  ['item_id', (_, {itemId}) => itemId],
  ['meeting_id', (_, {meetingId}) => meetingId],
  ['source_kind', (_, {sources}) => sources[0]?.kind ?? null],
  ['source_path', (_, {sources}) => sources[0]?.path ?? null],
  ['source_line', (_, {sources}) => sources[0]?.line ?? null],
])

function rowsOf(one: Case): string {
  return csvRows(one.treatments.map((treatment) => [...columns.values()].map((cell) => cell(one, treatment))))
}

/** RFC 4180, as the other tables: a list in a cell is joined by "; ". */
function csvRows(rows: readonly (string | number | boolean | null | string[])[][]): string {
  const cells = rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell.join('; ') : String(cell ?? ''))))
  return stringify(cells, {record_delimiter: '\r\n', quoted_match: /[\r\n]/})
}
