import {harmless, isFormula, unseenGuard} from '../../write/harmless.ts'
import type {Archive} from './archive.ts'
import {outcomeNames} from './danish.ts'
import type {DataSource} from './source-data.ts'

const headers = [
  'Dato',
  'Kommune',
  'Udvalg',
  'Nr.',
  'Overskrift',
  'Udfald',
  'Beslutning',
  'Imod',
  'Største beløb',
  'Sagsnummer',
  'Lukket',
  'Dokument',
  'Side',
  'Linje',
  'Adresse',
  'Id',
]

/** The rows as CSV that a Danish spreadsheet opens: with semicolons, decimal commas and a byte order mark. */
export async function csvOf(archive: Archive, source: DataSource, wanted: readonly number[]): Promise<Blob> {
  const parts = [`\ufeff${line(headers)}`]
  const {rows} = archive.head
  for (const row of wanted) {
    const meeting = archive.meetingOf(row)
    const {decisions} = await source.detail(row)
    const sums = archive.sumsOf(row).map(([value]) => value)
    parts.push(
      line([
        meeting.date ?? '',
        meeting.municipality ?? '',
        meeting.committee ?? '',
        rows.number[row] ?? '',
        rows.title[row] ?? '',
        (rows.outcomes[row] ?? []).map((outcome) => outcomeNames[outcome]).join(', '),
        decisions.flatMap(({ofThisMeeting, text}) => (ofThisMeeting ? [text] : [])).join('\n\n'),
        archive.againstOf(row).join(', '),
        sums.length === 0 ? '' : String(Math.max(...sums)).replace('.', ','),
        rows.caseNumber[row] ?? '',
        rows.isClosed[row] ? 'ja' : 'nej',
        archive.documentOf(row).path,
        String(rows.page[row] ?? ''),
        String(rows.line[row] ?? ''),
        meeting.url ?? '',
        archive.idOf(row),
      ]),
    )
  }
  return new Blob(parts, {type: 'text/csv;charset=utf-8'})
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(';')}\r\n`
}

function cell(text: string): string {
  const kept = harmless(text.replace(/\s*\n\s*/g, ' · '), isFormula, unseenGuard)
  return /[";\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept
}
