import {diagnostic} from '../diagnostics/diagnostic.ts'
import type {ReportedOn} from '../diagnostics/reported-on.ts'
import type {RuleId} from '../diagnostics/rules.ts'
import type {LinkedMeeting, Pointer} from '../link/link-index.ts'
import type {Kind} from '../link/record-rank.ts'
import type {MeetingMarks} from '../link/same-meeting.ts'
import type {Position} from '../records/schema.ts'
import type {Chunk} from './chunk.ts'

// What came of an input, as plain data: it crosses threads, and can be stored.

/** One input of a run: a file, or standard input. */
export interface InputResult {
  path: string
  /** How many bytes were read. */
  bytes: number
  /** How many files in it are no documents, where it is a container. */
  passedOver: number
  /** In the order in which the input holds them: one, or those of a container. */
  documents: DocumentResult[]
  /** What it gives to each part of the output, all its meetings one after the other. */
  chunks: Chunk[]
  /** Whether the cache had it. */
  fromCache?: boolean
  /** Why it could not be put into the cache. */
  cacheError?: string
}

export interface DocumentResult extends ReportedOn {
  meetings: MeetingResult[]
}

/** What a run must know of a meeting to tell it from others. */
export interface MeetingResult {
  /** As it is before other meetings of the run have it too. */
  id: string
  position: Position
  /** What tells which meeting it is, and what kind of document tells of it. */
  marks: MeetingMarks
  kind: Kind
  /** What links need of it; null where references are not linked. */
  links: MeetingLinks | null
  /** Where it was published, if it may be a page of a meeting with one item of it; else null. */
  page: {host: string | null} | null
}

/** A meeting as others can mean it, and what its own references mean, in their order. */
export interface MeetingLinks {
  meeting: LinkedMeeting
  references: Pointer[]
}

/** An input that gave nothing but the reason for it. */
export function failedInput(path: string, rule: RuleId, reason: string): InputResult {
  return {path, bytes: 0, passedOver: 0, documents: [failedDocument(path, rule, reason)], chunks: []}
}

/** A document that gave nothing but the reason for it. */
export function failedDocument(path: string, rule: RuleId, reason: string): DocumentResult {
  return {...nothingOf(path), diagnostics: [diagnostic(rule, reason)]}
}

/** A document of which there is nothing to say. */
export function nothingOf(path: string): DocumentResult {
  const counts = {meetings: 0, items: 0, caseNumbers: 0, decisions: 0}
  return {path, meetings: [], diagnostics: [], completeness: null, counts}
}
