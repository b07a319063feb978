import type {AgendaItem, Meeting} from '../records/schema.ts'

/** A cell of a table: null is an empty one, a list is joined by "; ". */
export type Cell = string | number | boolean | null | readonly string[]

/** A table: its columns, and the rows that a meeting gives, each in the order of the columns. */
export interface Table {
  columns: readonly string[]
  rows: (meeting: Meeting) => Cell[][]
}

type Column<Row> = readonly [name: string, cell: (row: Row) => Cell]

interface ItemRow {
  meeting: Meeting
  item: AgendaItem
}

/** A record of an item, with its place in the item's list of them, from 1. */
interface PartRow<Part> extends ItemRow {
  part: Part
  order: number
}

const meetingColumns: readonly Column<Meeting>[] = [
  ['meeting_id', (meeting) => meeting.id],
  ['municipality', (meeting) => meeting.municipality],
  ['committee', (meeting) => meeting.committee.name],
  ['committee_code', (meeting) => meeting.committee.code],
  ['date', (meeting) => meeting.date],
  ['start_time', (meeting) => meeting.startTime],
  ['end_time', (meeting) => meeting.endTime],
  ['location', (meeting) => meeting.location],
  ['document_type', (meeting) => meeting.documentType],
  ['participants', (meeting) => meeting.participants.map((participant) => participant.name)],
  ['items', (meeting) => meeting.items.length],
  ['source_sha256', (meeting) => meeting.source.sha256],
  ['source_layout', (meeting) => meeting.source.layout],
  ['source_media_type', (meeting) => meeting.source.mediaType],
  ['source_encoding', (meeting) => meeting.source.encoding],
  ['source_path', (meeting) => meeting.source.path],
  ['source_line', (meeting) => meeting.source.position.start.line],
]

const itemColumns: readonly Column<ItemRow>[] = [
  ['item_id', ({item}) => item.id],
  ['meeting_id', ({meeting}) => meeting.id],
  ['municipality', ({meeting}) => meeting.municipality],
  ['committee', ({meeting}) => meeting.committee.name],
  ['date', ({meeting}) => meeting.date],
  ['location', ({meeting}) => meeting.location],
  ['document_type', ({meeting}) => meeting.documentType],
  ['order', ({item}) => item.order],
  ['number', ({item}) => item.number],
  ['title', ({item}) => item.title],
  ['public', ({item}) => item.public],
  ['case_number', ({item}) => item.caseNumber?.raw ?? null],
  ['case_scheme', ({item}) => item.caseNumber?.scheme ?? null],
  ['kle_subject', ({item}) => (item.caseNumber?.scheme === 'kle' ? item.caseNumber.subject : null)],
  ['kle_facet', ({item}) => item.caseNumber?.facet ?? null],
  ['case_serial', ({item}) => item.caseNumber?.serial ?? null],
  ['case_year', ({item}) => item.caseNumber?.year ?? null],
  ['document_number', ({item}) => item.documentNumber],
  ['caseworker', ({item}) => item.caseworker],
  ['other_caseworkers', ({item}) => item.otherCaseworkers],
  ['routing', ({item}) => item.routing?.committees ?? null],
  ['routing_complete', ({item}) => item.routing?.complete ?? null],
  [
    'summary',
    ({item}) =>
      paragraphs(item.sections.filter((section) => section.kind === 'summary').map((section) => section.text)),
  ],
  ['recommendation_by', ({item}) => item.recommendation?.by ?? null],
  ['recommendation', ({item}) => item.recommendation?.text ?? null],
  ['decision', ({item}) => paragraphs(ownDecisions(item).map((decision) => decision.text))],
  ['outcomes', ({item}) => [...new Set(ownDecisions(item).flatMap((decision) => decision.outcomes))]],
  ['as_recommended', ({item}) => ownDecisions(item)[0]?.asRecommended ?? null],
  ['attachments', ({item}) => item.attachments.map((attachment) => attachment.title)],
  ['source_path', ({meeting}) => meeting.source.path],
  ['source_line', ({item}) => item.position.start.line],
]

const decisionColumns: readonly Column<PartRow<AgendaItem['decisions'][number]>>[] = [
  ['item_id', ({item}) => item.id],
  ['meeting_id', ({meeting}) => meeting.id],
  ['order', ({order}) => order],
  ['body', ({part}) => part.body],
  ['date', ({part}) => part.date],
  ['item_number', ({part}) => part.itemNumber],
  ['of_this_meeting', ({part}) => part.ofThisMeeting],
  ['decision', ({part}) => part.text],
  ['outcomes', ({part}) => part.outcomes],
  ['as_recommended', ({part}) => part.asRecommended],
  ['source_path', ({meeting}) => meeting.source.path],
  ['source_line', ({part}) => part.position.start.line],
]

const attachmentColumns: readonly Column<PartRow<AgendaItem['attachments'][number]>>[] = [
  ['item_id', ({item}) => item.id],
  ['meeting_id', ({meeting}) => meeting.id],
  ['order', ({order}) => order],
  ['title', ({part}) => part.title],
  ['document_number', ({part}) => part.documentNumber],
  ['url', ({part}) => part.url],
  ['access', ({part}) => part.access],
  ['source_path', ({meeting}) => meeting.source.path],
  ['source_line', ({part}) => part.position.start.line],
]

const amountColumns: readonly Column<PartRow<AgendaItem['amounts'][number]>>[] = [
  ['item_id', ({item}) => item.id],
  ['meeting_id', ({meeting}) => meeting.id],
  ['order', ({order}) => order],
  ['text', ({part}) => part.text],
  ['value', ({part}) => part.value],
  ['currency', ({part}) => part.currency],
  ['source_path', ({meeting}) => meeting.source.path],
  ['source_line', ({part}) => part.position.start.line],
]

export const tableNames = ['meetings', 'items', 'decisions', 'attachments', 'amounts'] as const
export type TableName = (typeof tableNames)[number]

/** The tables that every tabular format writes; ids are the keys between them. */
export const tables: Record<TableName, Table> = {
  meetings: table(meetingColumns, (meeting) => [meeting]),
  items: table(itemColumns, itemRows),
  decisions: table(decisionColumns, (meeting) => partRows(meeting, (item) => item.decisions)),
  attachments: table(attachmentColumns, (meeting) => partRows(meeting, (item) => item.attachments)),
  amounts: table(amountColumns, (meeting) => partRows(meeting, (item) => item.amounts)),
}

function table<Row>(columns: readonly Column<Row>[], rows: (meeting: Meeting) => Row[]): Table {
  return {
    columns: columns.map(([name]) => name),
    rows: (meeting) => rows(meeting).map((row) => columns.map(([, cell]) => cell(row))),
  }
}

function itemRows(meeting: Meeting): ItemRow[] {
  return meeting.items.map((item) => ({meeting, item}))
}

function partRows<Part>(meeting: Meeting, parts: (item: AgendaItem) => readonly Part[]): PartRow<Part>[] {
  return itemRows(meeting).flatMap((row) => parts(row.item).map((part, index) => ({...row, part, order: index + 1})))
}

function ownDecisions(item: AgendaItem): AgendaItem['decisions'] {
  return item.decisions.filter((decision) => decision.ofThisMeeting)
}

function paragraphs(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('\n\n')
}
