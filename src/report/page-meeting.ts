import {type KeptMeeting, partOf} from '../cases/kept.ts'
import {type Picked, pick} from '../records/pick.ts'
import type {Absence, AgendaItem, Amendment, Amount, Attachment, Decision, Meeting, Vote} from '../records/schema.ts'
import {frames, type ReadSource, type Writer} from '../write/writers.ts'
import {type Passage, passagesOf} from './passages.ts'

// What the page has of a meeting: what is kept is listed here, so that nothing
// comes into it that nobody thought of.

const ofMeeting = ['id', 'sameMeetingAs', 'municipality', 'date', 'documentType', 'traits', 'remarks'] as const
const ofSource = ['path', 'mediaType', 'url', 'agreement'] as const
const ofItem = ['id', 'order', 'number', 'title', 'public'] as const
const ofAbsence = ['name', 'party', 'reason', 'arrived', 'left'] as const
const ofAttachment = ['title', 'documentNumber', 'url', 'access'] as const
const ofAmount = ['text', 'value', 'kind', 'per', 'sentence'] as const
const ofDecision = ['body', 'date', 'ofThisMeeting', 'text', 'outcomes', 'asRecommended'] as const
const ofVote = ['stance', 'on', 'count', 'parties', 'persons', 'personParties'] as const
const ofAmendment = ['by', 'text', 'outcome'] as const

export interface PageMeeting extends Picked<Meeting, typeof ofMeeting> {
  committee: string | null
  source: Picked<Meeting['source'], typeof ofSource>
  /** Who was away from the whole meeting, as printed, with the party. */
  away: string[]
  items: PageItem[]
  /** What the timelines of its cases are made of. */
  kept: KeptMeeting
}

export interface PageItem extends Picked<AgendaItem, typeof ofItem> {
  caseNumber: string | null
  /** Of a source that has pages. */
  page: number | null
  line: number
  detail: ItemDetail
}

/** What is shown of an item when it is opened. */
export interface ItemDetail extends Pick<AgendaItem, 'recommendation' | 'caseworker'> {
  decisions: PageDecision[]
  absences: Picked<Absence, typeof ofAbsence>[]
  attachments: Picked<Attachment, typeof ofAttachment>[]
  amounts: Picked<Amount, typeof ofAmount>[]
  references: {text: string; id: string | null}[]
  /** Null of a closed item. */
  passage: Passage | null
}

export interface PageDecision extends Picked<Decision, typeof ofDecision> {
  votes: Picked<Vote, typeof ofVote>[]
  amendments: Picked<Amendment, typeof ofAmendment>[]
}

/** What the page has of a meeting. */
export function pageMeeting(meeting: Meeting, source: ReadSource | null): PageMeeting {
  const passages = source === null ? new Map<number, Passage>() : passagesOf(meeting, source)
  return {
    ...pick(meeting, ofMeeting),
    committee: meeting.committee.name,
    source: pick(meeting.source, ofSource),
    away: meeting.participants
      .filter(({present}) => !present)
      .map(({name, party}) => (party === null ? name : `${name} (${party})`)),
    items: meeting.items.map((item) => pageItem(item, passages.get(item.order) ?? null)),
    kept: partOf(meeting),
  }
}

function pageItem(item: AgendaItem, passage: Passage | null): PageItem {
  const {page = null, line} = item.position.start
  return {
    ...pick(item, ofItem),
    caseNumber: item.caseNumber?.raw ?? null,
    page,
    line,
    detail: {
      recommendation: item.recommendation,
      caseworker: item.caseworker,
      decisions: item.decisions.map((decision) => ({
        ...pick(decision, ofDecision),
        votes: decision.votes.map((vote) => pick(vote, ofVote)),
        amendments: decision.amendments.map((amendment) => pick(amendment, ofAmendment)),
      })),
      absences: item.absences.map((absence) => pick(absence, ofAbsence)),
      attachments: item.attachments.map((attachment) => pick(attachment, ofAttachment)),
      amounts: item.amounts.map((amount) => pick(amount, ofAmount)),
      references: item.references.map(({text, target}) => ({text, id: target.id})),
      passage,
    },
  }
}

/** Meetings as the page has them, a line each, so that they cross threads. */
export const pageWriter: Writer = {
  ...frames.lines,
  meeting: (meeting, _, source) => [JSON.stringify(pageMeeting(meeting, source))],
}
