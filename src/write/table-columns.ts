import * as z from 'zod'
import {textOrNull} from '../records/described.ts'
import * as schemas from '../records/schema.ts'
import {sourceOf} from '../records/source.ts'
import {type ColumnOf, column, shown} from './columns.ts'

// The columns of the tables: the one source of their names, in their order, of
// their types and of their descriptions, which come with the schema that each names.

/** A row of items. */
export interface ItemRow {
  meeting: schemas.Meeting
  item: schemas.AgendaItem
}

/** A record of an item, with its place in the item's list of them, from 1. */
export interface PartRow<Part> extends ItemRow {
  part: Part
  order: number
}

const meeting = schemas.meetingSchema.shape
const item = schemas.agendaItemSchema.shape
const caseNumber = schemas.caseNumberSchema.shape
const decision = schemas.decisionSchema.shape
const amendment = schemas.amendmentSchema.shape
const vote = schemas.voteSchema.shape
const absence = schemas.absenceSchema.shape
const guest = schemas.guestSchema.shape
const attachment = schemas.attachmentSchema.shape
const amount = schemas.amountSchema.shape
const reference = schemas.referenceSchema.shape
const target = reference.target.shape
const participant = schemas.participantSchema.shape
const source = schemas.provenanceSchema.shape
const place = schemas.pointSchema.shape

const texts = (meaning: string) => z.array(z.string()).describe(meaning)
const pageNumber = (meaning: string) => z.int().min(1).nullable().describe(meaning)
const ordinal = (meaning: string) => z.int().min(1).describe(meaning)

const partOf = <Part>({part}: {part: Part}) => part

/** The meeting of a row, in words as well as by its id. */
function ofMeeting<Row extends {meeting: schemas.Meeting}>(): ColumnOf<Row>[] {
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
function sourceColumns<Row>(path: (row: Row) => string, start: (row: Row) => schemas.Point): ColumnOf<Row>[] {
  return [
    column('source_path', source.path, path),
    column('source_page', pageNumber('1-based page of a source that has pages'), (row) => start(row).page ?? null),
    column('source_line', place.line, (row) => start(row).line),
  ]
}

const ofSource = ['sha256', 'url', 'layout', 'agreement', 'mediaType', 'encoding'] as const

export const meetingColumns: readonly ColumnOf<schemas.Meeting>[] = [
  column('meeting_id', meeting.id, (row) => row.id),
  column('same_meeting_as', meeting.sameMeetingAs, (row) => row.sameMeetingAs),
  column('municipality', meeting.municipality, (row) => row.municipality),
  column('municipality_code', meeting.municipalityCode, (row) => row.municipalityCode),
  column('committee', meeting.committee.shape.name, (row) => row.committee.name),
  column('committee_code', meeting.committee.shape.code, (row) => row.committee.code),
  column('date', meeting.date, (row) => row.date),
  ...shown<schemas.Meeting, schemas.Meeting>(meeting, (row) => row, [
    'startTime',
    'endTime',
    'location',
    'documentType',
    'traits',
    'remarks',
  ]),
  column('participants', texts('The names of all who were called to the meeting'), (row) =>
    row.participants.map(({name}) => name),
  ),
  column('items', z.int().describe('How many agenda items it has'), (row) => row.items.length),
  ...shown<schemas.Meeting, schemas.Provenance>(source, (row) => row.source, ofSource, 'source_'),
  ...sourceColumns<schemas.Meeting>(
    (row) => row.source.path,
    (row) => row.source.position.start,
  ),
]

export const itemColumns: readonly ColumnOf<ItemRow>[] = [
  column('item_id', item.id, (row) => row.item.id),
  ...ofMeeting<ItemRow>(),
  ...shown<ItemRow, schemas.Meeting>(meeting, (row) => row.meeting, ['location', 'documentType']),
  ...shown<ItemRow, schemas.AgendaItem>(item, (row) => row.item, ['order', 'number', 'title', 'public']),
  column('case_number', caseNumber.raw.nullable(), (row) => row.item.caseNumber?.raw ?? null),
  column('case_scheme', caseNumber.scheme.nullable(), (row) => row.item.caseNumber?.scheme ?? null),
  column('kle_subject', textOrNull('KLE subject, "27.00.00"; of the scheme kle only'), (row) =>
    row.item.caseNumber?.scheme === 'kle' ? row.item.caseNumber.subject : null,
  ),
  column('kle_facet', caseNumber.facet, (row) => row.item.caseNumber?.facet ?? null),
  column('case_serial', caseNumber.serial, (row) => row.item.caseNumber?.serial ?? null),
  column('case_year', caseNumber.year, (row) => row.item.caseNumber?.year ?? null),
  ...shown<ItemRow, schemas.AgendaItem>(item, (row) => row.item, ['documentNumber', 'caseworker', 'otherCaseworkers']),
  column('routing', schemas.routingSchema.shape.committees.nullable(), (row) => row.item.routing?.committees ?? null),
  column(
    'routing_complete',
    schemas.routingSchema.shape.complete.nullable(),
    (row) => row.item.routing?.complete ?? null,
  ),
  column('summary', textOrNull('The text of its sections of the kind summary (resumé)'), ({item: {sections}}) =>
    paragraphs(sections.filter(({kind}) => kind === 'summary').map(({text}) => text)),
  ),
  column('recommendation_by', schemas.recommendationSchema.shape.by, (row) => row.item.recommendation?.by ?? null),
  column(
    'recommendation',
    schemas.recommendationSchema.shape.text.nullable(),
    (row) => row.item.recommendation?.text ?? null,
  ),
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
const partSource = sourceColumns<PartRow<{position: schemas.Position}>>(
  (row) => sourceOf(row.meeting, row.item.order).path,
  (row) => row.part.position.start,
)

export const decisionColumns: readonly ColumnOf<PartRow<schemas.Decision>>[] = [
  ...partKeys,
  column('body', decision.body, ({part}) => part.body),
  column('decided_on', decision.date, ({part}) => part.date),
  column('decided_number', decision.itemNumber, ({part}) => part.itemNumber),
  column('of_this_meeting', decision.ofThisMeeting, ({part}) => part.ofThisMeeting),
  column('decision', decision.text, ({part}) => part.text),
  ...shown(decision, partOf<schemas.Decision>, ['outcomes', 'asRecommended']),
  ...partSource,
]

/** The decision that a part belongs to, and its place among those of the decision, both from 1. */
export interface OfDecision {
  decision: number
  inDecision: number
}

export const voteColumns: readonly ColumnOf<PartRow<schemas.Vote & OfDecision>>[] = [
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
  ...shown(vote, partOf<schemas.Vote>, ['count', 'parties', 'persons', 'personKeys']),
  column(
    'person_parties',
    texts('The parties of these persons, in the same order; empty where none is known'),
    ({part}) => part.personParties.map((party) => party ?? ''),
  ),
  column('text', vote.text, ({part}) => part.text),
  ...partSource,
]

export const amendmentColumns: readonly ColumnOf<PartRow<schemas.Amendment & OfDecision>>[] = [
  ...partKeys,
  column('decision_order', ordinal('The order of the decision that it belongs to'), ({part}) => part.decision),
  column('amendment_order', ordinal('1, 2, 3 … among those of the decision'), ({part}) => part.inDecision),
  ...shown(amendment, partOf<schemas.Amendment>, ['by', 'text', 'outcome']),
  ...partSource,
]

export const absenceColumns: readonly ColumnOf<PartRow<schemas.Absence>>[] = [
  ...partKeys,
  ...shown(absence, partOf<schemas.Absence>, ['name', 'key', 'party', 'reason', 'arrived', 'left']),
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

export const guestColumns: readonly ColumnOf<PartRow<schemas.Guest>>[] = [
  ...partKeys,
  ...shown(guest, partOf<schemas.Guest>, ['name', 'key', 'party', 'role', 'text']),
  ...partSource,
]

export const attachmentColumns: readonly ColumnOf<PartRow<schemas.Attachment>>[] = [
  ...partKeys,
  ...shown(attachment, partOf<schemas.Attachment>, ['title', 'documentNumber', 'url', 'access']),
  ...partSource,
]

export const amountColumns: readonly ColumnOf<PartRow<schemas.Amount>>[] = [
  ...partKeys,
  ...shown(amount, partOf<schemas.Amount>, ['text', 'value', 'currency', 'kind', 'per', 'sentence']),
  ...partSource,
]

const ofTarget = [
  'id',
  'committee',
  'date',
  'itemNumber',
  'caseNumber',
  'law',
  'paragraph',
  'localPlan',
  'account',
] as const

export const referenceColumns: readonly ColumnOf<PartRow<schemas.Reference>>[] = [
  ...partKeys,
  ...shown(reference, partOf<schemas.Reference>, ['kind', 'text']),
  ...shown(target, ({part}: PartRow<schemas.Reference>) => part.target, ofTarget, 'target_'),
  ...partSource,
]

export const participantColumns: readonly ColumnOf<{
  meeting: schemas.Meeting
  part: schemas.Participant
  order: number
}>[] = [
  ...ofMeeting<{meeting: schemas.Meeting}>(),
  column('order', ordinal('1, 2, 3 … in the document'), (row) => row.order),
  ...shown(participant, partOf<schemas.Participant>, ['name', 'key', 'party', 'role', 'present']),
  ...sourceColumns<{meeting: schemas.Meeting}>(
    (row) => row.meeting.source.path,
    (row) => row.meeting.source.position.start,
  ),
]

/** What this meeting itself decided of an item. */
export function ownDecisions(item: schemas.AgendaItem): readonly schemas.Decision[] {
  return item.decisions.filter(({ofThisMeeting}) => ofThisMeeting)
}

function paragraphs(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('\n\n')
}
