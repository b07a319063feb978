import {closeSync, openSync} from 'node:fs'
import {breather, inBreaths} from '../files/breath.ts'
import type {Steps} from '../files/steps.ts'
import {apartPage} from '../link/join-pages.ts'
import type {Meeting} from '../records/schema.ts'
import {markedIds} from '../run/chunk.ts'
import {documentResult} from '../run/document-result.ts'
import {openParts, type PartOptions} from '../run/part.ts'
import {type InputResult, nothingOf} from '../run/result.ts'
import {apart} from './apart.ts'
import {catalogue, type Entry} from './catalogue.ts'
import {readAt} from './lines.ts'
import {parsedLine} from './record.ts'

/**
 * The meetings of NDJSON files as one run over all their documents would give
 * them: document by document in the order of their paths, with ids that are not
 * told apart yet.
 *
 * @throws Error of the system where a file cannot be read
 */
export async function* merged(files: readonly string[], parts: readonly PartOptions[]): AsyncGenerator<InputResult> {
  const {entries, problems, conflicts} = await catalogue(files)
  const outputs = await openParts(parts)
  const breath = breather()
  for (const {file, diagnostics} of problems) {
    yield {path: file, bytes: 0, passedOver: 0, documents: [{...nothingOf(file), diagnostics}], chunks: []}
  }
  const handles = new Map(files.map((file) => [file, openSync(file, 'r')]))
  try {
    for (const entry of entries) {
      const {path, length} = entry
      const meeting = await inBreaths(meetingAt(entry, handles.get(entry.file) as number), breath)
      const read = {path, meetings: [meeting], diagnostics: conflicts.get(entry) ?? [], links: true, source: null}
      const document = await inBreaths(documentResult(read, outputs), breath)
      yield {
        path,
        bytes: length,
        passedOver: 0,
        documents: [document],
        chunks: outputs.map(({builder}) => builder.chunk()),
      }
    }
  } finally {
    for (const handle of handles.values()) closeSync(handle)
  }
}

function* meetingAt({offset, length, page, id}: Entry, handle: number): Steps<Meeting> {
  const meeting = (yield* parsedLine(yield* readAt(handle, offset, length))) as Meeting
  return apart(page === null ? meeting : apartPage(meeting, page), markedIds.assign(id).id)
}
