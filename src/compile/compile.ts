import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {readingPlace, report} from '../diagnostics/report.ts'
import type {RuleId} from '../diagnostics/rules.ts'
import type {Provenance} from '../read/options.ts'
import {withheld} from '../records/closed.ts'
import {misfits} from '../records/misfits.ts'
import type {AgendaItem, Meeting, Position} from '../records/schema.ts'
import {fitting} from '../records/shape.ts'
import {headShape, itemShape, meetingFields, provenanceFields} from '../records/shapes.ts'
import {sha256} from '../text/bytes.ts'
import {sourcePosition} from '../text/source-map.ts'
import {closedPlaces} from '../tree/closed.ts'
import type * as tree from '../tree/nodes.ts'
import {type MeetingIdSource, MeetingIds, meetingId} from './identity.ts'

declare module 'unified' {
  interface CompileResultMap {
    meetings: Meeting[]
  }
}

export interface CompileOptions {
  /** The ids of the run so far, where several files are compiled in one run; else each file is its own. */
  ids?: MeetingIdSource | undefined
  /** Keep text and attachments of items that are closed to the public; without it only the items themselves are kept. */
  includeClosed?: boolean | undefined
}

const fitsFast = {head: fitting(headShape), item: fitting(itemShape)}
const itemFields = itemShape.fields.map(([name]) => name)

/**
 * The stage `compile`, as a unified compiler: a tree with its facts to records
 * that fit the schemas. A record that does not is reported and left out.
 */
export const compileRecords: Plugin<[CompileOptions?], tree.Root, Meeting[]> = function (options = {}) {
  this.compiler = (root, file) => {
    const ids = options.ids ?? new MeetingIds()
    const meetings: Meeting[] = []
    for (const node of (root as tree.Root).children) {
      const meeting =
        node.type === 'meeting' ? compileMeeting(node, ids, file, options.includeClosed ?? false) : undefined
      if (meeting !== undefined) meetings.push(meeting)
    }
    if (!options.includeClosed) withholdMessages(root as tree.Root, file)
    return meetings
  }
}

/** What may be said of a closed item and of what stands in a closed part; all else could tell what is in it. */
const toldOfClosed: ReadonlySet<string> = new Set<RuleId>([
  'doubtful-access',
  'missing-title',
  'no-case-number',
  'missing-case-number',
  'malformed-case-number',
  'missing-item',
  'unlisted-item',
  'item-number-gap',
  'repeated-item-number',
  'duplicate-meeting',
  'guessed-layout',
  'unknown-layout',
  'not-minutes',
  'no-items',
  'missing-head-field',
  'invalid-date',
  'invalid-record',
  'damaged-page',
  'page-without-text',
  'damaged-encoding',
  'double-encoded',
  'dos-letters',
  'repaired-markup',
])

/** Takes away the messages that are about the text of what is closed. */
function withholdMessages({children}: tree.Root, file: VFile): void {
  const isClosedAt = closedPlaces(children.filter((node) => node.type === 'meeting'))
  file.messages = file.messages.filter((message) => {
    const place = readingPlace(message)
    if (place === undefined || toldOfClosed.has(message.ruleId ?? '')) return true
    const {offset} = 'start' in place ? place.start : place
    return !isClosedAt(offset)
  })
}

function compileMeeting(
  node: tree.Meeting,
  ids: MeetingIdSource,
  file: VFile,
  includeClosed: boolean,
): Meeting | undefined {
  const {facts} = node.data
  if (facts === undefined) throw new Error('The tree has no facts: the stage "extract" comes before "compile"')
  const {id, again} = ids.assign(meetingId(facts))
  if (again)
    report(
      file,
      'duplicate-meeting',
      `This run has another meeting with the id of this one, which is now ${id}`,
      node.position.start,
    )
  const {source, ...said} = facts
  const head = {
    id,
    sameMeetingAs: null,
    source: inOrder(provenanceFields, {
      path: file.path ?? '-',
      layout: node.layout,
      position: node.position,
      ...provenanceOf(file),
      ...source,
    }),
    ...said,
  }
  if (!fits('head', head, node.position, file)) return undefined
  const items: AgendaItem[] = []
  let order = 0
  for (const child of node.children) {
    if (child.type !== 'agendaItem') continue
    order++
    const item = compileItem(child, id, order, includeClosed)
    const isWhole = fitsFast.item(item)
    // A number that is too large fits no schema.
    if (!isWhole) withoutTooLarge(item, child.position, file)
    if (isWhole || fits('item', item, child.position, file)) items.push(inSource(item, file))
  }
  return inOrder(meetingFields, {items, pages: [], ...inSource(head, file)})
}

function compileItem(node: tree.AgendaItem, meeting: string, order: number, includeClosed: boolean): AgendaItem {
  const facts = node.data?.facts
  if (facts === undefined) throw new Error('The tree has no facts: the stage "extract" comes before "compile"')
  // What is added to a copy behind it takes a hundred times as long as before it.
  const item: AgendaItem = {id: `${meeting}#${order}`, order, position: node.position, ...facts}
  return inOrder(itemFields, facts.public || includeClosed ? item : withheld(item))
}

/** A record with its fields in their order, whatever order they were put together in. */
function inOrder<Record extends object>(fields: readonly string[], record: Record): Record {
  const ordered: Partial<Record> = {}
  for (const key of fields) ordered[key as keyof Record] = record[key as keyof Record]
  return ordered as Record
}

/** A record with its positions, and those of its parts, in the source. */
function inSource<Record>(record: Record, file: VFile): Record {
  return file.data.sourceMap === undefined ? record : (located(record, file) as Record)
}

function located(value: unknown, file: VFile): unknown {
  if (Array.isArray(value)) return value.map((entry) => located(entry, file))
  if (typeof value !== 'object' || value === null) return value
  const placed: Record<string, unknown> = {...value}
  for (const name in placed) {
    const part = placed[name]
    if (name === 'position') placed[name] = sourcePosition(file, part as Position)
    else if (typeof part === 'object' && part !== null) placed[name] = located(part, file)
  }
  return placed
}

/** What is known of the bytes; a text that came without them is hashed as UTF-8, once. */
function provenanceOf(file: VFile): Provenance {
  file.data.provenance ??= {
    sha256: sha256(String(file)),
    mediaType: 'text/plain',
    encoding: 'utf-8',
  }
  return file.data.provenance
}

/** Takes out the numbers that are larger than numbers are exact, so that one that was misread costs no more than itself. */
function withoutTooLarge(value: object, place: Position, file: VFile): void {
  for (const name in value) {
    const part: unknown = value[name as keyof typeof value]
    if (typeof part === 'number' && Math.abs(part) > Number.MAX_SAFE_INTEGER && name !== 'value') {
      Object.assign(value, {[name]: null})
      report(file, 'invalid-record', `A number is left out: ${name} is larger than a number can be here`, place)
    } else if (Array.isArray(part)) {
      for (const entry of part) {
        if (typeof entry === 'object' && entry !== null)
          withoutTooLarge(entry, (entry as {position?: Position}).position ?? place, file)
      }
    } else if (typeof part === 'object' && part !== null && name !== 'position') withoutTooLarge(part, place, file)
  }
}

function fits(kind: keyof typeof fitsFast, record: unknown, place: Position, file: VFile): boolean {
  if (fitsFast[kind](record)) return true
  const reasons = misfits(kind, record)
  for (const reason of reasons) report(file, 'invalid-record', `A record is left out: ${reason}`, place)
  return reasons.length === 0
}
