import {z} from 'zod'
import {type Case, caseSchema, type Treatment, treatmentSchema, treatmentSourceSchema} from '../records/case.ts'
import {routingSchema} from '../records/schema.ts'
import {type ColumnOf, column, shown} from '../write/columns.ts'

/** A row of the table of cases. */
export interface TreatmentRow {
  one: Case
  treatment: Treatment
}

const ofCase = caseSchema.shape
const treatment = treatmentSchema.shape
const source = treatmentSourceSchema.shape

const asTheyAre = [
  'body',
  'itemNumber',
  'title',
  'public',
  'documentType',
  'outcomes',
  'asRecommended',
  'decision',
] as const

/** One row per treatment; what is promised and not shown stands in each row of its case. */
export const caseColumns: readonly ColumnOf<TreatmentRow>[] = [
  column('case_id', ofCase.id, ({one}) => one.id),
  column('municipality', ofCase.municipality, ({one}) => one.municipality),
  column('case_numbers', z.array(z.string()).describe('The case numbers as printed'), ({one}) =>
    one.caseNumbers.map(({raw}) => raw),
  ),
  column('case_title', ofCase.title, ({one}) => one.title),
  column('date', treatment.date.describe('The day of the treatment'), (row) => row.treatment.date),
  ...shown(treatment, (row: TreatmentRow) => row.treatment, asTheyAre),
  column('routing', routingSchema.shape.committees.nullable(), (row) => row.treatment.routing?.committees ?? null),
  column('routing_complete', routingSchema.shape.complete.nullable(), (row) => row.treatment.routing?.complete ?? null),
  column('missing', z.array(z.string()).describe('The codes of bodies that were promised and not found'), ({one}) =>
    one.missing.map(({committee}) => committee.code),
  ),
  ...shown(treatment, (row: TreatmentRow) => row.treatment, ['itemId', 'meetingId']),
  column('source_kind', source.kind.nullable(), (row) => row.treatment.sources[0]?.kind ?? null),
  column('source_path', source.path.nullable(), (row) => row.treatment.sources[0]?.path ?? null),
  column('source_line', source.line.nullable(), (row) => row.treatment.sources[0]?.line ?? null),
]
