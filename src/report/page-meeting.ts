import {type KeptMeeting, partOf} from '../cases/kept.ts'
import type {AgendaItem, Decision, Meeting} from '../records/schema.ts'
import type {ReadSource, Writer} from '../write/writers.ts'
import {type Passage, passagesOf} from './passages.ts'

// What the page has of a meeting: what is kept is listed here, so that nothing
// comes into it that nobody thought of.

export interface PageMeeting
  extends Pick<Meeting, 'id' | 'sameMeetingAs' | 'municipality' | 'date' | 'documentType' | 'traits' | 'remarks'> {
  committee: string | null
  source: Pick<Meeting['source'], 'path' | 'mediaType' | 'url' | 'agreement'>
  /** Who was away from the whole meeting, as printed, with the party. */
  away: string[]
  items: PageItem[]
  /** What the timelines of its cases are made of. */
  kept: KeptMeeting
}

export interface PageItem extends Pick<AgendaItem, 'id' | 'order' | 'number' | 'title' | 'public'> {
  caseNumber: string | null
  /** Of a source that has pages. */
  page: number | null
  line: number
  detail: ItemDetail
}

/** What is shown of an item when it is opened. */
export interface ItemDetail extends Pick<AgendaItem, 'recommendation' | 'caseworker'> {
  decisions: PageDecision[]
  absences: Pick<AgendaItem['absences'][number], 'name' | 'party' | 'reason' | 'arrived' | 'left'>[]
  attachments: Pick<AgendaItem['attachments'][number], 'title' | 'documentNumber' | 'url' | 'access'>[]
  amounts: Pick<AgendaItem['amounts'][number], 'text' | 'value' | 'kind' | 'per' | 'sentence'>[]
  references: {text: string; id: string | null}[]
  /** Null of a closed item. */
  passage: Passage | null
}

export interface PageDecision
  extends Pick<Decision, 'body' | 'date' | 'ofThisMeeting' | 'text' | 'outcomes' | 'asRecommended'> {
  votes: Pick<Decision['votes'][number], 'stance' | 'on' | 'count' | 'parties' | 'persons' | 'personParties'>[]
  amendments: Pick<Decision['amendments'][number], 'by' | 'text' | 'outcome'>[]
}

/** What the page has of a meeting. */
export function pageMeeting(meeting: Meeting, source: ReadSource | null): PageMeeting {
  const passages = source === null ? new Map<number, Passage>() : passagesOf(meeting, source)
  const {path, mediaType, url, agreement} = meeting.source
  return {
    id: meeting.id,
    sameMeetingAs: meeting.sameMeetingAs,
    municipality: meeting.municipality,
    committee: meeting.committee.name,
    date: meeting.date,
    documentType: meeting.documentType,
    traits: meeting.traits,
    remarks: meeting.remarks,
    source: {path, mediaType, url, agreement},
    away: meeting.participants
      .filter(({present}) => !present)
      .map(({name, party}) => (party === null ? name : `${name} (${party})`)),
    items: meeting.items.map((item) => pageItem(item, passages.get(item.order) ?? null)),
    kept: partOf(meeting),
  }
}

function pageItem(item: AgendaItem, passage: Passage | null): PageItem {
  const {id, order, number, title, position} = item
  return {
    id,
    order,
    number,
    title,
    public: item.public,
    caseNumber: item.caseNumber?.raw ?? null,
    page: position.start.page ?? null,
    line: position.start.line,
    detail: {
      recommendation: item.recommendation,
      caseworker: item.caseworker,
      decisions: item.decisions.map(pageDecision),
      absences: item.absences.map(({name, party, reason, arrived, left}) => ({name, party, reason, arrived, left})),
      attachments: item.attachments.map(({title, documentNumber, url, access}) => ({
        title,
        documentNumber,
        url,
        access,
      })),
      amounts: item.amounts.map(({text, value, kind, per, sentence}) => ({text, value, kind, per, sentence})),
      references: item.references.map(({text, target}) => ({text, id: target.id})),
      passage,
    },
  }
}

function pageDecision({body, date, ofThisMeeting, text, outcomes, asRecommended, ...parts}: Decision): PageDecision {
  return {
    body,
    date,
    ofThisMeeting,
    text,
    outcomes,
    asRecommended,
    votes: parts.votes.map(({stance, on, count, parties, persons, personParties}) => ({
      stance,
      on,
      count,
      parties,
      persons,
      personParties,
    })),
    amendments: parts.amendments.map(({by, text, outcome}) => ({by, text, outcome})),
  }
}

/** Meetings as the page has them, a line each, so that they cross threads. */
export const pageWriter: Writer = {
  start: '',
  meeting: (meeting, _, source) => [JSON.stringify(pageMeeting(meeting, source))],
  after: '\n',
  between: '',
  end: '',
}
