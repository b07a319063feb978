import {createHash} from 'node:crypto'
import {meetingId} from '../compile/identity.ts'
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import {breather, inBreaths} from '../files/breath.ts'
import type {Steps} from '../files/steps.ts'
import {apartPage} from '../link/join-pages.ts'
import type {Meeting, Position} from '../records/schema.ts'
import {jsonPieces} from '../write/json-pieces.ts'
import {apart, isLinked} from './apart.ts'
import {type Line, linesIn} from './lines.ts'
import {parsedLine} from './record.ts'

// What stands where in the NDJSON of several runs: enough of each meeting to put
// all of them into order, so that the records themselves can stay on the disk.

/** A meeting in one of the files. */
export interface Entry {
  file: string
  line: number
  /** In bytes. */
  offset: number
  length: number
  /** Which of the pages it is that the meeting of the line was joined from; null where it is the meeting itself. */
  page: number | null
  /** Its path in the archive. */
  path: string
  position: Position
  /** Its id before it was told apart from others of its run. */
  id: string
  /** Of the whole record, with that id. */
  digest: string
}

export interface Catalogue {
  /** In the order in which one run would have read them, each once. */
  entries: Entry[]
  /** What is wrong with a file as such, by file. */
  problems: {file: string; diagnostics: Diagnostic[]}[]
  /** What is wrong with the records of meetings. */
  conflicts: Map<Entry, Diagnostic[]>
}

/** @throws Error of the system where a file cannot be read */
export async function catalogue(files: readonly string[]): Promise<Catalogue> {
  const breath = breather()
  const found: Entry[] = []
  const problems: Catalogue['problems'] = []
  for (const file of files) {
    const diagnostics: Diagnostic[] = []
    for (const line of linesIn(file)) {
      await breath()
      if (line === undefined || line.bytes.length === 0) continue
      const entries = await inBreaths(entriesOf(line, file), breath)
      if (typeof entries === 'string') diagnostics.push(diagnostic('no-record', entries, placeOf(line)))
      else found.push(...entries)
    }
    if (diagnostics.length > 0) problems.push({file, diagnostics})
  }
  return {...withoutRepeats(found.sort(byPath)), problems}
}

/** A line as an entry, or one for each of the pages that it was joined from; or why it is none. */
function* entriesOf({number, offset, bytes}: Line, file: string): Steps<Entry[] | string> {
  let meeting: Meeting
  try {
    meeting = (yield* parsedLine(bytes)) as Meeting
  } catch (error) {
    return `The line is no JSON: ${(error as Error).message}`
  }
  if (!isMeeting(meeting)) return 'The line is no meeting, as "dagsorden parse -f ndjson" writes it'
  const pages = meeting.pages.length > 0 ? meeting.pages.map((_, page) => page) : [null]
  const entries: Entry[] = []
  for (const page of pages) {
    const record = page === null ? meeting : apartPage(meeting, page)
    const {path, position} = record.source
    const id = meetingId(record)
    const isApart = page === null && record.id === id && record.sameMeetingAs === null && !isLinked(record)
    const hash = createHash('sha256')
    for (const piece of isApart ? [bytes] : jsonPieces(apart(record, id), 0)) {
      hash.update(piece)
      yield
    }
    entries.push({
      file,
      line: number,
      offset,
      length: bytes.length,
      page,
      path,
      position,
      id,
      digest: hash.digest('base64'),
    })
  }
  return entries
}

/** Whether a value has what a merge looks at; the rest was checked when it was written. */
function isMeeting(value: unknown): boolean {
  const {id, committee, traits, items, pages, source} = (value ?? {}) as Partial<Meeting>
  return (
    typeof id === 'string' &&
    typeof committee === 'object' &&
    Array.isArray(traits) &&
    Array.isArray(items) &&
    items.every((item) => Array.isArray(item?.references)) &&
    Array.isArray(pages) &&
    (pages.length === 0 || pages.length === items.length) &&
    pages.every((page) => typeof page?.source?.path === 'string' && Array.isArray(page.traits)) &&
    typeof source?.path === 'string' &&
    typeof source.position?.start?.offset === 'number'
  )
}

/** Of what stands at the same place of the same document one is enough; where they differ that is said. */
function withoutRepeats(entries: readonly Entry[]): Pick<Catalogue, 'entries' | 'conflicts'> {
  const kept: Entry[] = []
  const conflicts: Catalogue['conflicts'] = new Map()
  let ofPath = new Map<string, Entry>()
  let path: string | undefined
  for (const entry of entries) {
    if (outside(entry.path) !== path) {
      path = outside(entry.path)
      ofPath = new Map()
    }
    const place = JSON.stringify([entry.path, entry.position.start])
    const before = ofPath.get(place)
    if (before === undefined) {
      ofPath.set(place, entry)
      kept.push(entry)
    } else if (before.digest !== entry.digest) {
      const reason = `Of this meeting there are two different records: line ${before.line} of ${before.file}, which is kept, and line ${entry.line} of ${entry.file}`
      const {start} = entry.position
      const diagnostics = conflicts.get(before) ?? []
      conflicts.set(before, [...diagnostics, diagnostic('conflicting-records', reason, {start, end: start})])
    }
  }
  return {entries: kept, conflicts}
}

/** The order in which folders are walked: name by name. What a container holds stays in its order. */
function byPath(a: Entry, b: Entry): number {
  const [one, other] = [outside(a.path).split('/'), outside(b.path).split('/')]
  for (let at = 0; at < one.length && at < other.length; at++) {
    const [name, otherName] = [one[at] as string, other[at] as string]
    if (name !== otherName) return name < otherName ? -1 : 1
  }
  return one.length - other.length
}

/** "a/x.zip!/b.xml" stands in "a/x.zip". */
function outside(path: string): string {
  const at = path.indexOf('!/')
  return at < 0 ? path : path.slice(0, at)
}

function placeOf({number, offset}: Line): Position {
  const point = {line: number, column: 1, offset}
  return {start: point, end: point}
}
