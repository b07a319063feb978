import type {AgendaItem, Decision, Meeting, Position, Reference} from '../records/schema.ts'
import {tellsHistory} from '../vocabulary/history.ts'
import {linesIn} from '../write/record-lines.ts'
import type {Writer} from '../write/writers.ts'

// What a timeline needs of a meeting, and no more: a run keeps it of every one.

export interface KeptMeeting
  extends Pick<Meeting, 'id' | 'municipality' | 'committee' | 'date' | 'startTime' | 'documentType'> {
  kept: true
  source: Pick<Meeting['source'], 'path' | 'layout'>
  items: KeptItem[]
}

export interface KeptItem extends Pick<AgendaItem, 'order' | 'number' | 'title' | 'public' | 'routing'> {
  /** As printed. */
  caseNumber: string | null
  /** Of the page that it has of its own; null where it stands in the document of the meeting. */
  path: string | null
  line: number
  decisions: KeptDecision[]
  references: KeptReference[]
}

export interface KeptDecision
  extends Pick<Decision, 'body' | 'date' | 'itemNumber' | 'ofThisMeeting' | 'text' | 'outcomes' | 'asRecommended'> {
  line: number
}

/** A reference to another treatment or case. */
export interface KeptReference {
  kind: 'item' | 'meeting' | 'case'
  text: string
  target: Pick<Reference['target'], 'committee' | 'date' | 'itemNumber' | 'caseNumber'>
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
  const {id, municipality, committee, date, startTime, documentType, source} = meeting
  return {
    kept: true,
    id,
    municipality,
    committee,
    date,
    startTime,
    documentType,
    source: {path: source.path, layout: source.layout},
    items: meeting.items.map((item) => partOfItem(item, meeting.pages[item.order - 1]?.source.path ?? null)),
  }
}

/** Meetings as text, a line each, so that they cross threads; read again by {@link readKept}. */
export const keptWriter: Writer = {
  start: '',
  meeting: (meeting) => [JSON.stringify(partOf(meeting))],
  after: '\n',
  between: '',
  end: '',
}

/** The meetings that {@link keptWriter} wrote. */
export function* readKept(bytes: Uint8Array): Generator<KeptMeeting> {
  for (const line of linesIn(bytes)) yield JSON.parse(line) as KeptMeeting
}

function partOfItem(item: AgendaItem, path: string | null): KeptItem {
  const history = item.sections.filter(tellsHistory).map(({position}) => position)
  return {
    order: item.order,
    number: item.number,
    title: item.title,
    public: item.public,
    routing: item.routing,
    caseNumber: item.caseNumber?.raw ?? null,
    path,
    line: item.position.start.line,
    decisions: item.decisions.map(
      ({body, date, itemNumber, ofThisMeeting, text, outcomes, asRecommended, position}) => ({
        body,
        date,
        itemNumber,
        ofThisMeeting,
        text,
        outcomes,
        asRecommended,
        line: position.start.line,
      }),
    ),
    references: item.references.flatMap(({kind, text, target, position}): KeptReference[] => {
      if (kind !== 'item' && kind !== 'meeting' && kind !== 'case') return []
      const {committee, date, itemNumber, caseNumber} = target
      const {offset, line} = position.start
      const isIn = (part: Position) => part.start.offset <= offset && offset < part.end.offset
      // What an earlier decision mentions is its business, even where it is printed as history.
      const inHistory = history.some(isIn) && !item.decisions.some((decision) => isIn(decision.position))
      return [{kind, text, target: {committee, date, itemNumber, caseNumber}, inHistory, line}]
    }),
  }
}
