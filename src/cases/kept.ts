import {ofTarget, type Pointer} from '../link/link-index.ts'
import {type Picked, pick} from '../records/pick.ts'
import type {AgendaItem, Decision, Meeting, Position} from '../records/schema.ts'
import {tellsHistory} from '../vocabulary/history.ts'
import {linesIn} from '../write/record-lines.ts'
import {frames, type Writer} from '../write/writers.ts'

// What a timeline needs of a meeting, and no more: a run keeps it of every one.

const ofMeeting = ['id', 'municipality', 'committee', 'date', 'startTime', 'documentType'] as const
const ofSource = ['path', 'layout'] as const
const ofItem = ['order', 'number', 'title', 'public', 'routing'] as const
const ofDecision = ['body', 'date', 'itemNumber', 'ofThisMeeting', 'text', 'outcomes', 'asRecommended'] as const

export interface KeptMeeting extends Picked<Meeting, typeof ofMeeting> {
  kept: true
  source: Picked<Meeting['source'], typeof ofSource>
  items: KeptItem[]
}

export interface KeptItem extends Picked<AgendaItem, typeof ofItem> {
  /** As printed. */
  caseNumber: string | null
  /** Of the page that it has of its own; null where it stands in the document of the meeting. */
  path: string | null
  line: number
  decisions: KeptDecision[]
  references: KeptReference[]
}

export interface KeptDecision extends Picked<Decision, typeof ofDecision> {
  line: number
}

/** A reference to another treatment or case. */
export interface KeptReference extends Pointer {
  kind: 'item' | 'meeting' | 'case'
  text: string
  /** Whether it stands where the document tells the case's own history. */
  inHistory: boolean
  line: number
}

/**
 * Copies what is kept of a meeting. It goes through JSON, since strings that were
 * cut from a document would hold all of its text in memory.
 */
export function keep(meeting: Meeting): KeptMeeting {
  return JSON.parse(JSON.stringify(partOf(meeting))) as KeptMeeting
}

/** What is kept of a meeting, whose strings are those of the meeting. */
export function partOf(meeting: Meeting): KeptMeeting {
  return {
    kept: true,
    ...pick(meeting, ofMeeting),
    source: pick(meeting.source, ofSource),
    items: meeting.items.map((item) => partOfItem(item, meeting.pages[item.order - 1]?.source.path ?? null)),
  }
}

/** Meetings as text, a line each, so that they cross threads; read again by {@link readKept}. */
export const keptWriter: Writer = {...frames.lines, meeting: (meeting) => [JSON.stringify(partOf(meeting))]}

/** The meetings that {@link keptWriter} wrote. */
export function* readKept(bytes: Uint8Array): Generator<KeptMeeting> {
  for (const line of linesIn(bytes)) yield JSON.parse(line) as KeptMeeting
}

function partOfItem(item: AgendaItem, path: string | null): KeptItem {
  const history = item.sections.filter(tellsHistory).map(({position}) => position)
  return {
    ...pick(item, ofItem),
    caseNumber: item.caseNumber?.raw ?? null,
    path,
    line: item.position.start.line,
    decisions: item.decisions.map((decision) => ({...pick(decision, ofDecision), line: decision.position.start.line})),
    references: item.references.flatMap(({kind, text, target, position}): KeptReference[] => {
      if (kind !== 'item' && kind !== 'meeting' && kind !== 'case') return []
      const {offset, line} = position.start
      const isIn = (part: Position) => part.start.offset <= offset && offset < part.end.offset
      // What an earlier decision mentions is its business, even where it is printed as history.
      const inHistory = history.some(isIn) && !item.decisions.some((decision) => isIn(decision.position))
      return [{kind, text, target: pick(target, ofTarget), inHistory, line}]
    }),
  }
}
