import {meetingId} from '../../src/compile/identity.ts'
import {
  type AgendaItem,
  agendaItemSchema,
  attachmentSchema,
  type Decision,
  decisionSchema,
  type Meeting,
  meetingSchema,
  type Position,
  provenanceSchema,
  type Reference,
  referenceSchema,
  type Section,
} from '../../src/records/schema.ts'
import {parseCaseNumber} from '../../src/text/case-number.ts'
import {blank} from './blank.ts'

// Records made by hand, of invented municipalities, for what works on records alone.

export interface ItemSketch {
  number?: string
  title?: string
  caseNumber?: string
  closed?: boolean
  routing?: {committees: string[]; complete: boolean}
  sections?: [kind: Section['kind'], text: string, heading?: string][]
  /** This meeting's own decision. */
  decision?: string
  /** Decisions of other meetings, printed with the item. */
  earlier?: Partial<Decision>[]
  references?: {kind: Reference['kind']; target: Partial<Reference['target']>; inHistory?: boolean}[]
  attachments?: string[]
}

export interface MeetingSketch {
  municipality?: string | null
  committee?: string | null
  code?: string
  date?: string | null
  startTime?: string
  documentType?: Meeting['documentType']
  path?: string
  /** What the run put behind the id: "-2". */
  suffix?: string
  layout?: string
  participants?: Meeting['participants']
  items?: ItemSketch[]
}

/** Lines 1 to 9 are of no section; a history section has the line 50, where references "in history" stand. */
const historyLine = 50

function position(line: number): Position {
  const point = (offset: number) => ({line, column: 1, offset})
  return {start: point(line * 100), end: point(line * 100 + 99)}
}

export function meeting(sketch: MeetingSketch): Meeting {
  const municipality = sketch.municipality === undefined ? 'Gadekær Kommune' : sketch.municipality
  const committee = sketch.committee === undefined ? 'Teknikudvalget' : sketch.committee
  const date = sketch.date === undefined ? '2024-03-05' : sketch.date
  const head = {municipality, committee: {name: committee, code: sketch.code ?? null}, date}
  const documentType = sketch.documentType ?? 'minutes'
  const id = meetingId({...head, documentType, traits: []}) + (sketch.suffix ?? '')
  return {
    ...blank(meetingSchema),
    id,
    ...head,
    startTime: sketch.startTime ?? null,
    documentType,
    participants: sketch.participants ?? [],
    items: (sketch.items ?? []).map((one, at) => item(one, at + 1, id, head)),
    source: {
      ...blank(provenanceSchema),
      path: sketch.path ?? `${id}.txt`,
      sha256: '0'.repeat(64),
      layout: sketch.layout ?? 'gadekaer',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      position: position(1),
    },
  }
}

function item(
  sketch: ItemSketch,
  order: number,
  meetingId: string,
  head: Pick<Meeting, 'committee' | 'date'>,
): AgendaItem {
  const number = sketch.number ?? null
  const own = sketch.decision === undefined ? [] : [{text: sketch.decision}]
  const sections = (sketch.sections ?? []).map(
    ([kind, text, heading], at): Section => ({
      kind,
      heading: heading ?? kind,
      text,
      position: position(10 + at),
    }),
  )
  const ofDecision = own.map(
    ({text}): Section => ({kind: 'decision', heading: 'Beslutning', text, position: position(60)}),
  )
  const history: Section = {kind: 'history', heading: 'Sagsforløb', text: '', position: position(historyLine)}
  return {
    ...blank(agendaItemSchema),
    id: `${meetingId}#${order}`,
    order,
    number,
    title: sketch.title ?? '',
    public: !sketch.closed,
    caseNumber: sketch.caseNumber === undefined ? null : parseCaseNumber(sketch.caseNumber),
    routing: sketch.routing ?? null,
    sections: [...sections, ...(sketch.references?.some(({inHistory}) => inHistory) ? [history] : []), ...ofDecision],
    decisions: [
      ...(sketch.earlier ?? []).map((one) => decision({ofThisMeeting: false, ...one})),
      ...own.map(({text}) => decision({body: head.committee.name, date: head.date, itemNumber: number, text})),
    ],
    attachments: (sketch.attachments ?? []).map((title) => ({
      ...blank(attachmentSchema),
      title,
      position: position(70),
    })),
    references: (sketch.references ?? []).map(({kind, target, inHistory}) =>
      reference(kind, target, inHistory ? historyLine : 1),
    ),
    position: position(order),
  }
}

function decision(parts: Partial<Decision>): Decision {
  return {
    ...blank(decisionSchema),
    ofThisMeeting: true,
    text: 'Godkendt.',
    outcomes: ['approved'],
    position: position(60),
    ...parts,
  }
}

export function reference(kind: Reference['kind'], target: Partial<Reference['target']>, line = 1): Reference {
  const {target: empty} = blank(referenceSchema)
  return {kind, text: 'som nævnt', target: {...empty, ...target}, position: position(line)}
}
