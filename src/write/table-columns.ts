import * as z from 'zod'
import {
  type Absence,
  type AgendaItem,
  type Amendment,
  type Amount,
  type Attachment,
  absenceSchema,
  agendaItemSchema,
  amendmentSchema,
  amountSchema,
  attachmentSchema,
  caseNumberSchema,
  type Decision,
  decisionSchema,
  type Guest,
  guestSchema,
  type Meeting,
  meetingSchema,
  type Participant,
  type Point,
  type Position,
  participantSchema,
  pointSchema,
  provenanceSchema,
  type Reference,
  recommendationSchema,
  referenceSchema,
  routingSchema,
  type Vote,
  voteSchema,
} from '../records/schema.ts'
import {sourceOf} from '../records/source.ts'
import {type ColumnOf, column} from './columns.ts'

// The columns of the tables: the one source of their names, in their order, of
// their types and of their descriptions, which come with the schema that each names.

/** A row of items. */
export interface ItemRow {
  meeting: Meeting
  item: AgendaItem
}

/** A record of an item, with its place in the item's list of them, from 1. */
export interface PartRow<Part> extends ItemRow {
  part: Part
  order: number
}

const meeting = meetingSchema.shape
const item = agendaItemSchema.shape
const caseNumber = caseNumberSchema.shape
const decision = decisionSchema.shape
const amendment = amendmentSchema.shape
const vote = voteSchema.shape
const absence = absenceSchema.shape
const guest = guestSchema.shape
const attachment = attachmentSchema.shape
const amount = amountSchema.shape
const reference = referenceSchema.shape
const target = reference.target.shape
const participant = participantSchema.shape
const source = provenanceSchema.shape
const place = pointSchema.shape

const textOrNull = (meaning: string) => z.string().nullable().describe(meaning)
const texts = (meaning: string) => z.array(z.string()).describe(meaning)
const pageNumber = (meaning: string) => z.int().min(1).nullable().describe(meaning)
const ordinal = (meaning: string) => z.int().min(1).describe(meaning)

/** The meeting of a row, in words as well as by its id. */
function ofMeeting<Row extends {meeting: Meeting}>(): ColumnOf<Row>[] {
  return [
    column('meeting_id', meeting.id, (row) => row.meeting.id),
    column('same_meeting_as', meeting.sameMeetingAs, (row) => row.meeting.sameMeetingAs),
    column('municipality', meeting.municipality, (row) => row.meeting.municipality),
    column('municipality_code', meeting.municipalityCode, (row) => row.meeting.municipalityCode),
    column('committee', meeting.committee.shape.name, (row) => row.meeting.committee.name),
    column('date', meeting.date, (row) => row.meeting.date),
  ]
}

/** Where a row was read, which every table ends in. */
function sourceColumns<Row>(path: (row: Row) => string, start: (row: Row) => Point): ColumnOf<Row>[] {
  return [
    column('source_path', source.path, path),
    column('source_page', pageNumber('1-based page of a source that has pages'), (row) => start(row).page ?? null),
    column('source_line', place.line, (row) => start(row).line),
  ]
}

export const meetingColumns: readonly ColumnOf<Meeting>[] = [
  column('meeting_id', meeting.id, (row) => row.id),
  column('same_meeting_as', meeting.sameMeetingAs, (row) => row.sameMeetingAs),
  column('municipality', meeting.municipality, (row) => row.municipality),
  column('municipality_code', meeting.municipalityCode, (row) => row.municipalityCode),
  column('committee', meeting.committee.shape.name, (row) => row.committee.name),
  column('committee_code', meeting.committee.shape.code, (row) => row.committee.code),
  column('date', meeting.date, (row) => row.date),
  column('start_time', meeting.startTime, (row) => row.startTime),
  column('end_time', meeting.endTime, (row) => row.endTime),
  column('location', meeting.location, (row) => row.location),
  column('document_type', meeting.documentType, (row) => row.documentType),
  column('traits', meeting.traits, (row) => row.traits),
  column('remarks', meeting.remarks, (row) => row.remarks),
  column('participants', texts('The names of all who were called to the meeting'), (row) =>
    row.participants.map(({name}) => name),
  ),
  column('items', z.int().describe('How many agenda items it has'), (row) => row.items.length),
  column('source_sha256', source.sha256, (row) => row.source.sha256),
  column('source_url', source.url, (row) => row.source.url),
  column('source_layout', source.layout, (row) => row.source.layout),
  column('source_agreement', source.agreement, (row) => row.source.agreement),
  column('source_media_type', source.mediaType, (row) => row.source.mediaType),
  column('source_encoding', source.encoding, (row) => row.source.encoding),
  ...sourceColumns<Meeting>(
    (row) => row.source.path,
    (row) => row.source.position.start,
  ),
]

export const itemColumns: readonly ColumnOf<ItemRow>[] = [
  column('item_id', item.id, (row) => row.item.id),
  ...ofMeeting<ItemRow>(),
  column('location', meeting.location, (row) => row.meeting.location),
  column('document_type', meeting.documentType, (row) => row.meeting.documentType),
  column('order', item.order, (row) => row.item.order),
  column('number', item.number, (row) => row.item.number),
  column('title', item.title, (row) => row.item.title),
  column('public', item.public, (row) => row.item.public),
  column('case_number', caseNumber.raw.nullable(), (row) => row.item.caseNumber?.raw ?? null),
  column('case_scheme', caseNumber.scheme.nullable(), (row) => row.item.caseNumber?.scheme ?? null),
  column('kle_subject', textOrNull('KLE subject, "27.00.00"; of the scheme kle only'), (row) =>
    row.item.caseNumber?.scheme === 'kle' ? row.item.caseNumber.subject : null,
  ),
  column('kle_facet', caseNumber.facet, (row) => row.item.caseNumber?.facet ?? null),
  column('case_serial', caseNumber.serial, (row) => row.item.caseNumber?.serial ?? null),
  column('case_year', caseNumber.year, (row) => row.item.caseNumber?.year ?? null),
  column('document_number', item.documentNumber, (row) => row.item.documentNumber),
  column('caseworker', item.caseworker, (row) => row.item.caseworker),
  column('other_caseworkers', item.otherCaseworkers, (row) => row.item.otherCaseworkers),
  column('routing', routingSchema.shape.committees.nullable(), (row) => row.item.routing?.committees ?? null),
  column('routing_complete', routingSchema.shape.complete.nullable(), (row) => row.item.routing?.complete ?? null),
  column('summary', textOrNull('The text of its sections of the kind summary (resumé)'), ({item: {sections}}) =>
    paragraphs(sections.filter(({kind}) => kind === 'summary').map(({text}) => text)),
  ),
  column('recommendation_by', recommendationSchema.shape.by, (row) => row.item.recommendation?.by ?? null),
  column('recommendation', recommendationSchema.shape.text.nullable(), (row) => row.item.recommendation?.text ?? null),
  column('decision', textOrNull('What this meeting decided (beslutning), as printed'), (row) =>
    paragraphs(ownDecisions(row.item).map(({text}) => text)),
  ),
  column('outcomes', decision.outcomes, (row) => [...new Set(ownDecisions(row.item).flatMap((part) => part.outcomes))]),
  column('as_recommended', decision.asRecommended, (row) => ownDecisions(row.item)[0]?.asRecommended ?? null),
  column('attachments', texts('The titles of its attachments (bilag)'), (row) =>
    row.item.attachments.map(({title}) => title),
  ),
  ...sourceColumns<ItemRow>(
    (row) => sourceOf(row.meeting, row.item.order).path,
    (row) => row.item.position.start,
  ),
]

/** What every table of parts of an item starts with: its keys, and enough of the meeting and the item to be read alone. */
const partKeys: readonly ColumnOf<PartRow<unknown>>[] = [
  column('item_id', item.id, (row) => row.item.id),
  ...ofMeeting<PartRow<unknown>>(),
  column('item_number', item.number, (row) => row.item.number),
  column('item_title', item.title, (row) => row.item.title),
  column('order', ordinal('1, 2, 3 … among those of the item'), (row) => row.order),
]

/** Where a part was read, which every table of parts ends in. */
const partSource = sourceColumns<PartRow<{position: Position}>>(
  (row) => sourceOf(row.meeting, row.item.order).path,
  (row) => row.part.position.start,
)

export const decisionColumns: readonly ColumnOf<PartRow<Decision>>[] = [
  ...partKeys,
  column('body', decision.body, ({part}) => part.body),
  column('decided_on', decision.date, ({part}) => part.date),
  column('decided_number', decision.itemNumber, ({part}) => part.itemNumber),
  column('of_this_meeting', decision.ofThisMeeting, ({part}) => part.ofThisMeeting),
  column('decision', decision.text, ({part}) => part.text),
  column('outcomes', decision.outcomes, ({part}) => part.outcomes),
  column('as_recommended', decision.asRecommended, ({part}) => part.asRecommended),
  ...partSource,
]

/** The decision that a part belongs to, and its place among those of the decision, both from 1. */
export interface OfDecision {
  decision: number
  inDecision: number
}

export const voteColumns: readonly ColumnOf<PartRow<Vote & OfDecision>>[] = [
  ...partKeys,
  column('decision_order', ordinal('The order of the decision that the vote is on'), ({part}) => part.decision),
  column('stance', vote.stance, ({part}) => part.stance),
  column('on_part', textOrNull('The number of the part of the recommendation that it was about'), ({part: {on}}) =>
    typeof on === 'string' ? on : null,
  ),
  column(
    'on_amendment',
    ordinal('The order of the amendment of the decision that it was about').nullable(),
    ({part: {on}}) => (typeof on === 'number' ? on + 1 : null),
  ),
  column('count', vote.count, ({part}) => part.count),
  column('parties', vote.parties, ({part}) => part.parties),
  column('persons', vote.persons, ({part}) => part.persons),
  column('person_keys', vote.personKeys, ({part}) => part.personKeys),
  column(
    'person_parties',
    texts('The parties of these persons, in the same order; empty where none is known'),
    ({part}) => part.personParties.map((party) => party ?? ''),
  ),
  column('text', vote.text, ({part}) => part.text),
  ...partSource,
]

export const amendmentColumns: readonly ColumnOf<PartRow<Amendment & OfDecision>>[] = [
  ...partKeys,
  column('decision_order', ordinal('The order of the decision that it belongs to'), ({part}) => part.decision),
  column('amendment_order', ordinal('1, 2, 3 … among those of the decision'), ({part}) => part.inDecision),
  column('by', amendment.by, ({part}) => part.by),
  column('text', amendment.text, ({part}) => part.text),
  column('outcome', amendment.outcome, ({part}) => part.outcome),
  ...partSource,
]

export const absenceColumns: readonly ColumnOf<PartRow<Absence>>[] = [
  ...partKeys,
  column('name', absence.name, ({part}) => part.name),
  column('person_key', absence.key, ({part}) => part.key),
  column('party', absence.party, ({part}) => part.party),
  column('reason', absence.reason, ({part}) => part.reason),
  column('arrived', absence.arrived, ({part}) => part.arrived),
  column('left', absence.left, ({part}) => part.left),
  column('substitute', textOrNull('Who sat in their place, as printed'), ({part}) => part.substitute?.name ?? null),
  column('substitute_key', textOrNull('The key of the substitute'), ({part}) => part.substitute?.key ?? null),
  column(
    'substitute_party',
    textOrNull('The party letter of the substitute'),
    ({part}) => part.substitute?.party ?? null,
  ),
  column('text', absence.text, ({part}) => part.text),
  ...partSource,
]

export const guestColumns: readonly ColumnOf<PartRow<Guest>>[] = [
  ...partKeys,
  column('name', guest.name, ({part}) => part.name),
  column('person_key', guest.key, ({part}) => part.key),
  column('party', guest.party, ({part}) => part.party),
  column('role', guest.role, ({part}) => part.role),
  column('text', guest.text, ({part}) => part.text),
  ...partSource,
]

export const attachmentColumns: readonly ColumnOf<PartRow<Attachment>>[] = [
  ...partKeys,
  column('title', attachment.title, ({part}) => part.title),
  column('document_number', attachment.documentNumber, ({part}) => part.documentNumber),
  column('url', attachment.url, ({part}) => part.url),
  column('access', attachment.access, ({part}) => part.access),
  ...partSource,
]

export const amountColumns: readonly ColumnOf<PartRow<Amount>>[] = [
  ...partKeys,
  column('text', amount.text, ({part}) => part.text),
  column('value', amount.value, ({part}) => part.value),
  column('currency', amount.currency, ({part}) => part.currency),
  column('kind', amount.kind, ({part}) => part.kind),
  column('per', amount.per, ({part}) => part.per),
  column('sentence', amount.sentence, ({part}) => part.sentence),
  ...partSource,
]

export const referenceColumns: readonly ColumnOf<PartRow<Reference>>[] = [
  ...partKeys,
  column('kind', reference.kind, ({part}) => part.kind),
  column('text', reference.text, ({part}) => part.text),
  column('target_id', target.id, ({part}) => part.target.id),
  column('target_committee', target.committee, ({part}) => part.target.committee),
  column('target_date', target.date, ({part}) => part.target.date),
  column('target_item_number', target.itemNumber, ({part}) => part.target.itemNumber),
  column('target_case_number', target.caseNumber, ({part}) => part.target.caseNumber),
  column('target_law', target.law, ({part}) => part.target.law),
  column('target_paragraph', target.paragraph, ({part}) => part.target.paragraph),
  column('target_local_plan', target.localPlan, ({part}) => part.target.localPlan),
  column('target_account', target.account, ({part}) => part.target.account),
  ...partSource,
]

export const participantColumns: readonly ColumnOf<{meeting: Meeting; part: Participant; order: number}>[] = [
  ...ofMeeting<{meeting: Meeting}>(),
  column('order', ordinal('1, 2, 3 … in the document'), (row) => row.order),
  column('name', participant.name, ({part}) => part.name),
  column('person_key', participant.key, ({part}) => part.key),
  column('party', participant.party, ({part}) => part.party),
  column('role', participant.role, ({part}) => part.role),
  column('present', participant.present, ({part}) => part.present),
  ...sourceColumns<{meeting: Meeting}>(
    (row) => row.meeting.source.path,
    (row) => row.meeting.source.position.start,
  ),
]

/** What this meeting itself decided of an item. */
export function ownDecisions(item: AgendaItem): readonly Decision[] {
  return item.decisions.filter(({ofThisMeeting}) => ofThisMeeting)
}

function paragraphs(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('\n\n')
}
