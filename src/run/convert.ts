import {keptWriter} from '../cases/kept.ts'
import {type Diagnostic, diagnostic, diagnosticsOf} from '../diagnostics/diagnostic.ts'
import {type PipelineOptions, pipeline} from '../pipeline.ts'
import {documentsIn} from '../read/containers/documents.ts'
import type {Meeting} from '../records/schema.ts'
import type {OnCut} from '../write/cell-limit.ts'
import {type CsvOptions, plainCsv, type TableName, type TextFormat} from '../write/formats.ts'
import {openWriter, type Writer} from '../write/writers.ts'
import {ChunkBuilder, markedIds, withoutMark} from './chunk.ts'
import {linksOf} from './links.ts'
import {type Counts, type DocumentResult, failedDocument, type InputResult} from './result.ts'

/** What is to become of every input of a run, as plain data: it goes to each thread that works on them. */
export interface ConvertOptions extends Omit<PipelineOptions, 'ids'> {
  /** The parts of the output, each a writer of its own; none for `check`. */
  parts: readonly PartOptions[]
  /** Whether references get the ids of the records that they mean. */
  links: boolean
}

/** A part of the output: a file, standard output, or for "kept" what the timelines of cases are made of. */
export interface PartOptions {
  format: TextFormat | 'kept'
  table: TableName
  /** How a table is written; as RFC 4180 has it where nothing else is said. */
  csv?: CsvOptions | undefined
}

/** Takes the bytes of an input through the stages to the text of its records. It throws nothing. */
export type Convert = (bytes: Uint8Array, path: string) => Promise<InputResult>

export function converter({parts, links, ...options}: ConvertOptions): Convert {
  const parse = pipeline({...options, ids: markedIds})
  const opened = Promise.all(parts.map(writerOf))
  return async (bytes, path) => {
    const partWriters = await opened
    const chunks = partWriters.map(() => new ChunkBuilder())
    const documents: DocumentResult[] = []
    let passedOver = 0
    for await (const entry of documentsIn(bytes, path)) {
      if ('passedOver' in entry) passedOver++
      else if ('rule' in entry) documents.push(failedDocument(entry.path, entry.rule, entry.reason))
      else documents.push(await convertDocument(entry.bytes, entry.path, partWriters, chunks))
    }
    return {path, bytes: bytes.byteLength, passedOver, documents, chunks: chunks.map((builder) => builder.chunk())}
  }

  async function convertDocument(
    bytes: Uint8Array,
    path: string,
    partWriters: readonly Writer[],
    chunks: readonly ChunkBuilder[],
  ): Promise<DocumentResult> {
    try {
      const {meetings, file} = await parse(bytes, path)
      const result = documentResult(
        {path: file.path, meetings, diagnostics: diagnosticsOf(file), links},
        partWriters,
        chunks,
      )
      return {...result, completeness: file.data.completeness ?? null}
    } catch (error) {
      return failedDocument(path, 'internal-error', (error as Error).stack ?? String(error))
    }
  }
}

/** What makes the text of a part. */
export async function writerOf({format, table, csv = plainCsv}: PartOptions): Promise<Writer> {
  return format === 'kept' ? keptWriter : await openWriter(format, table, csv)
}

/** What was read of a document. */
interface ReadDocument {
  path: string
  meetings: readonly Meeting[]
  diagnostics: Diagnostic[]
  links: boolean
}

/**
 * What came of a document but the verdict on it, with the text of its meetings added to that of its input.
 *
 * @param read its meetings have marked ids; their references are marked where they are to be linked
 * @param parts a writer for each part of the output
 * @param chunks those of the input so far, by part
 */
export function documentResult(
  {path, meetings, diagnostics, links}: ReadDocument,
  parts: readonly Writer[],
  chunks: readonly ChunkBuilder[],
): DocumentResult {
  const written: DocumentResult['meetings'] = []
  const onCut: OnCut = (_, position, reason) => diagnostics.push(diagnostic('cell-too-long', reason, position))
  for (const meeting of meetings) {
    const result = {
      id: withoutMark(meeting.id),
      position: meeting.source.position,
      links: links ? linksOf(meeting) : null,
    }
    try {
      const ofParts = parts.map((writer) => writer.between + writer.meeting(meeting, onCut) + writer.after)
      ofParts.forEach((text, part) => {
        chunks[part]?.add(text)
      })
      written.push(result)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      const reason = `The meeting ${result.id} is left out: its text is longer than this program can write`
      diagnostics.push(diagnostic('invalid-record', reason, meeting.source.position))
    }
  }
  return {
    path,
    meetings: written,
    diagnostics,
    completeness: null,
    counts: countsOf(meetings),
  }
}

function countsOf(meetings: readonly Meeting[]): Counts {
  const counts = {meetings: meetings.length, items: 0, caseNumbers: 0, decisions: 0}
  for (const {items} of meetings) {
    counts.items += items.length
    for (const item of items) {
      if (item.caseNumber !== null) counts.caseNumbers++
      counts.decisions += item.decisions.length
    }
  }
  return counts
}
