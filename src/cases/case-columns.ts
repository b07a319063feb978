import {z} from 'zod'
import {type Case, caseSchema, type Treatment, treatmentSchema, treatmentSourceSchema} from '../records/case.ts'
import {routingSchema} from '../records/schema.ts'
import {type ColumnOf, column} from '../write/columns.ts'

/** A row of the table of cases. */
export interface TreatmentRow {
  one: Case
  treatment: Treatment
}

const ofCase = caseSchema.shape
const treatment = treatmentSchema.shape
const source = treatmentSourceSchema.shape

/** One row per treatment; what is promised and not shown stands in each row of its case. */
export const caseColumns: readonly ColumnOf<TreatmentRow>[] = [
  column('case_id', ofCase.id, ({one}) => one.id),
  column('municipality', ofCase.municipality, ({one}) => one.municipality),
  column('case_numbers', z.array(z.string()).describe('The case numbers as printed'), ({one}) =>
    one.caseNumbers.map(({raw}) => raw),
  ),
  column('case_title', ofCase.title, ({one}) => one.title),
  column('date', treatment.date.describe('The day of the treatment'), (row) => row.treatment.date),
  column('body', treatment.body, (row) => row.treatment.body),
  column('item_number', treatment.itemNumber, (row) => row.treatment.itemNumber),
  column('title', treatment.title, (row) => row.treatment.title),
  column('public', treatment.public, (row) => row.treatment.public),
  column('document_type', treatment.documentType, (row) => row.treatment.documentType),
  column('outcomes', treatment.outcomes, (row) => row.treatment.outcomes),
  column('as_recommended', treatment.asRecommended, (row) => row.treatment.asRecommended),
  column('decision', treatment.decision, (row) => row.treatment.decision),
  column('routing', routingSchema.shape.committees.nullable(), (row) => row.treatment.routing?.committees ?? null),
  column('routing_complete', routingSchema.shape.complete.nullable(), (row) => row.treatment.routing?.complete ?? null),
  column('missing', z.array(z.string()).describe('The codes of bodies that were promised and not found'), ({one}) =>
    one.missing.map(({committee}) => committee.code),
  ),
  column('item_id', treatment.itemId, (row) => row.treatment.itemId),
  column('meeting_id', treatment.meetingId, (row) => row.treatment.meetingId),
  column('source_kind', source.kind.nullable(), (row) => row.treatment.sources[0]?.kind ?? null),
  column('source_path', source.path.nullable(), (row) => row.treatment.sources[0]?.path ?? null),
  column('source_line', source.line.nullable(), (row) => row.treatment.sources[0]?.line ?? null),
]
