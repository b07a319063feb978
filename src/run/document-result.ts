import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import type {Counts} from '../diagnostics/reported-on.ts'
import type {Steps} from '../files/steps.ts'
import {linkedMeeting, ofTarget} from '../link/link-index.ts'
import {marksOf} from '../link/same-meeting.ts'
import {pick} from '../records/pick.ts'
import type {Meeting, Reference} from '../records/schema.ts'
import type {OnCut} from '../write/cell-limit.ts'
import type {ReadSource, Writer} from '../write/writers.ts'
import {type ChunkBuilder, markLink, markSame, withoutMark} from './chunk.ts'
import {hostOf, mayBePage} from './page-record.ts'
import type {OutputPart} from './part.ts'
import type {DocumentResult, MeetingLinks} from './result.ts'

/** What was read of a document. */
interface ReadDocument {
  path: string
  meetings: readonly Meeting[]
  diagnostics: Diagnostic[]
  links: boolean
  /** The document itself; null where its records come from elsewhere. */
  source: ReadSource | null
}

/**
 * What came of a document but the verdict on it, with the text of its meetings added to that of its input.
 *
 * @param read its meetings have marked ids; their references are marked where they are to be linked
 * @param parts those of the output
 */
export function* documentResult(
  {path, meetings, diagnostics, links, source}: ReadDocument,
  parts: readonly OutputPart[],
): Steps<DocumentResult> {
  const written: DocumentResult['meetings'] = []
  const onCut: OnCut = (_, position, reason, rule) => diagnostics.push(diagnostic(rule, reason, position))
  for (const meeting of meetings) {
    const result = {
      id: withoutMark(meeting.id),
      position: meeting.source.position,
      marks: marksOf(meeting),
      kind: {documentType: meeting.documentType, mediaType: meeting.source.mediaType},
      links: links ? linksOf(meeting) : null,
      page: mayBePage(meeting) ? {host: hostOf(meeting.source.url)} : null,
    }
    markSame(meeting)
    const added: ChunkBuilder[] = []
    try {
      for (const {writer, builder} of parts) {
        yield* builder.add(textOf(writer, meeting, onCut, source))
        added.push(builder)
      }
      written.push(result)
    } catch (error) {
      for (const builder of added) builder.takeBack()
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

function* textOf(
  {between, meeting: piecesOf, after}: Writer,
  meeting: Meeting,
  onCut: OnCut,
  source: ReadSource | null,
): Generator<string> {
  yield between
  yield* piecesOf(meeting, onCut, source)
  yield after
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

/** What a run needs of a meeting to link references; marks are put where their ids belong. */
function linksOf(meeting: Meeting): MeetingLinks {
  const references = meeting.items.flatMap((item) => item.references.filter(canBeRecord))
  references.forEach(markLink)
  return {
    meeting: linkedMeeting({...meeting, id: withoutMark(meeting.id)}),
    references: references.map(({kind, target}) => ({kind, target: pick(target, ofTarget)})),
  }
}

/** Whether a reference can mean a record of a run: an item or a meeting of a day, or an item of the same meeting. */
function canBeRecord({kind, target}: Reference): boolean {
  if (kind !== 'item' && kind !== 'meeting' && kind !== 'case') return false
  return target.date !== null || target.itemNumber !== null
}
