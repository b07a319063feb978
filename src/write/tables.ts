import type {AgendaItem, Decision, Meeting, Position} from '../records/schema.ts'
import type {Cell, Column, ColumnOf} from './columns.ts'
import type {TableName} from './formats.ts'
import {
  absenceColumns,
  amendmentColumns,
  amountColumns,
  attachmentColumns,
  decisionColumns,
  guestColumns,
  type ItemRow,
  itemColumns,
  meetingColumns,
  type OfDecision,
  type PartRow,
  participantColumns,
  referenceColumns,
  voteColumns,
} from './table-columns.ts'

// The tables that every tabular format writes: their columns, their keys, and the
// rows that a meeting gives.

/** Cells of this table that name a row of another. */
export interface ForeignKey {
  columns: readonly string[]
  table: TableName
  /** The columns of the other table, in the same order. */
  references: readonly string[]
}

/** A row: its cells in the order of the columns, and where its record stands in the source. */
export interface TableRow {
  cells: readonly Cell[]
  position: Position
}

/** A table: its columns, its keys, and the rows that a meeting gives, each made when it is asked for. */
export interface Table {
  description: string
  columns: readonly Column[]
  primaryKey: readonly string[]
  foreignKeys: readonly ForeignKey[]
  rows: (meeting: Meeting) => Iterable<TableRow>
}

const ofMeeting: ForeignKey = {columns: ['meeting_id'], table: 'meetings', references: ['meeting_id']}
const ofItem: ForeignKey = {columns: ['item_id'], table: 'items', references: ['item_id']}

/** The tables that every tabular format writes; ids are the keys between them. */
export const tables: Record<TableName, Table> = {
  meetings: {
    ...table(
      meetingColumns,
      (record) => [record],
      (row) => row.source.position,
    ),
    description: 'One row per meeting of a council or committee',
    primaryKey: ['meeting_id'],
    foreignKeys: [],
  },
  items: {
    ...table(
      itemColumns,
      (meeting) => meeting.items.map((item): ItemRow => ({meeting, item})),
      (row) => row.item.position,
    ),
    description: 'One row per agenda item; enough for most readers',
    primaryKey: ['item_id'],
    foreignKeys: [ofMeeting],
  },
  decisions: partTable(
    'One row per decision, earlier ones that a document repeats included',
    decisionColumns,
    ({decisions}) => decisions,
  ),
  attachments: partTable('One row per attachment (bilag)', attachmentColumns, ({attachments}) => attachments),
  amounts: partTable('One row per sum of money', amountColumns, ({amounts}) => amounts),
  participants: {
    ...table(
      participantColumns,
      (record) => record.participants.map((part, index) => ({meeting: record, part, order: index + 1})),
      (row) => row.meeting.source.position,
    ),
    description: 'One row per person who was called to a meeting',
    primaryKey: ['meeting_id', 'order'],
    foreignKeys: [ofMeeting],
  },
  votes: ofDecisions('One row per group of people with the same stance in a vote', voteColumns, ({votes}) => votes),
  amendments: ofDecisions(
    'One row per amendment or counter-proposal that was decided',
    amendmentColumns,
    ({amendments}) => amendments,
  ),
  absences: partTable('One row per person who was away from an item', absenceColumns, ({absences}) => absences),
  guests: partTable(
    'One row per person who took part in an item without being listed for the meeting',
    guestColumns,
    ({guests}) => guests,
  ),
  references: partTable(
    'One row per mention of another item, meeting, case, law, local plan or account',
    referenceColumns,
    ({references}) => references,
  ),
}

function table<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: (meeting: Meeting) => Iterable<Row>,
  position: (row: Row) => Position,
): Pick<Table, 'columns' | 'rows'> {
  return {
    columns,
    *rows(record) {
      for (const row of rows(record)) yield {cells: columns.map(({cell}) => cell(row)), position: position(row)}
    },
  }
}

function partTable<Part extends {position: Position}>(
  description: string,
  columns: readonly ColumnOf<PartRow<Part>>[],
  parts: (item: AgendaItem) => readonly Part[],
): Table {
  return {
    ...table(
      columns,
      (record) => partRows(record, parts),
      (row) => row.part.position,
    ),
    description,
    primaryKey: ['item_id', 'order'],
    foreignKeys: [ofItem, ofMeeting],
  }
}

/** A table of what belongs to decisions. */
function ofDecisions<Part extends {position: Position}>(
  description: string,
  columns: readonly ColumnOf<PartRow<Part & OfDecision>>[],
  parts: (decision: Decision) => readonly Part[],
): Table {
  const found = partTable(description, columns, ({decisions}) =>
    decisions.flatMap((decision, at) =>
      parts(decision).map((part, index) => ({...part, decision: at + 1, inDecision: index + 1})),
    ),
  )
  const ofDecision: ForeignKey = {
    columns: ['item_id', 'decision_order'],
    table: 'decisions',
    references: ['item_id', 'order'],
  }
  return {...found, foreignKeys: [...found.foreignKeys, ofDecision]}
}

function* partRows<Part>(meeting: Meeting, parts: (item: AgendaItem) => readonly Part[]): Generator<PartRow<Part>> {
  for (const item of meeting.items)
    for (const [index, part] of parts(item).entries()) yield {meeting, item, part, order: index + 1}
}
