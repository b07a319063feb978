import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Meeting} from '../../src/records/schema.ts'
import type {RecordFormat, WriteOptions} from '../../src/write/formats.ts'
import type {DocumentNotes} from '../../src/write/record-writer.ts'
import {openRecordWriter} from '../../src/write/record-writers.ts'

/** What writing does where nothing else is asked for. */
export const defaults: WriteOptions = {
  out: undefined,
  table: undefined,
  dialect: 'rfc4180',
  lang: 'en',
  maxCell: undefined,
  raw: false,
  baseUrl: 'https://oparl.example.dk/',
  licence: undefined,
  paths: ['minutes'],
}

/** Writes meetings, and gives what was said of cells that are too long. */
export async function writeRecords(
  format: RecordFormat,
  options: Partial<WriteOptions>,
  meetings: readonly Meeting[],
): Promise<string[]> {
  const cuts: string[] = []
  const writer = await openRecordWriter(format, {...defaults, ...options})
  for (const meeting of meetings) {
    Array.from(writer.add(meeting, (_, __, reason) => cuts.push(reason)))
    writer.document?.(meeting.source.path, true)
    writer.notes?.(documentNotes(meeting.source.path))
    await writer.flushed()
  }
  await writer.finish(0)
  return cuts
}

/** What a run says of a document that nothing is amiss with. */
export function documentNotes(path: string): DocumentNotes {
  return {path, verdict: 'complete', verdictInWords: 'complete', errors: 0, warnings: 0, notes: [], isLate: false}
}

/** A folder for a test, and how to be rid of it. */
export function scratch(): {folder: string; file: (name: string) => string; remove: () => void} {
  const folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-tables-'))
  return {
    folder,
    file: (name) => path.join(folder, name),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  }
}
