import {stringify} from 'csv-stringify/sync'
import type {Case} from '../records/case.ts'
import type {Language} from '../vocabulary/languages.ts'
import {dialects, safeText} from '../write/csv/dialects.ts'
import {cellIn, headingOf} from '../write/language.ts'
import type {CaseTextFormat} from '../write/question-formats.ts'
import type {View} from '../write/view.ts'
import {type Frame, frames} from '../write/writers.ts'
import {caseColumns} from './case-columns.ts'
import {formatTimeline} from './timeline.ts'

/** Cases to text, piece by piece. */
export interface CaseWriter extends Frame {
  one: (one: Case) => string
}

/** The writers, by format. */
export const caseWriters: Record<CaseTextFormat, (view: View, language: Language) => CaseWriter> = {
  text: (view) => ({...frames.none, between: '\n', one: (one) => formatTimeline(one, view)}),
  json: () => ({...frames.array, one: (one) => JSON.stringify(one, null, 2)}),
  ndjson: () => ({...frames.lines, one: (one) => JSON.stringify(one)}),
  csv: (_, language) => csvWriter(language),
}

/** RFC 4180, as the other tables. */
function csvWriter(language: Language): CaseWriter {
  const dialect = dialects.rfc4180
  const lines = (cells: string[][]) => stringify(cells, {record_delimiter: '\r\n', quoted_match: /[\r\n]/})
  const cells = caseColumns.map((column) => {
    const inWords = cellIn(language, 'cases', column)
    return (row: Parameters<typeof column.cell>[0]) => {
      const cell = inWords(column.cell(row))
      return cell === null ? '' : safeText(cell, column, dialect, false)
    }
  })
  return {
    ...frames.none,
    start: lines([caseColumns.map((column) => headingOf(column, 'cases', language))]),
    one: (one) => lines(one.treatments.map((treatment) => cells.map((cell) => cell({one, treatment})))),
  }
}
