import * as z from 'zod'
import {named, text, textOrNull} from './described.ts'
import {caseNumberSchema, decisionSchema, meetingSchema, routingSchema} from './schema.ts'

// What `dagsorden cases` writes; schemas/case.schema.json is generated from this.

/** Where a treatment is documented. */
export const treatmentSourceSchema = z
  .object({
    kind: z
      .enum(['minutes', 'agenda', 'reprint', 'mention'])
      .describe(
        'minutes or agenda of that meeting; reprint: an earlier decision in a later document; mention: a reference in the history of an item, without a decision',
      ),
    itemId: text('The agenda item that it stands in'),
    path: text('The document'),
    line: z.int().min(1).describe('The line, from 1'),
  })
  .meta(named('TreatmentSource', 'Where a treatment is documented.'))

/** One body at one meeting, with one item of the case. */
export const treatmentSchema = z
  .object({
    date: z.iso.date().nullable().describe('The day of the meeting; null where no document tells it'),
    body: textOrNull('Who treated it, as the document of the meeting prints it, or else another that mentions it'),
    itemNumber: textOrNull('The printed number of the item'),
    title: textOrNull('The title of the item; null where no document of that meeting is in the run'),
    caseNumber: textOrNull('The case number of the item; null where it has none'),
    public: z.boolean().nullable().describe('False for a closed item; null where no document of the meeting is there'),
    documentType: meetingSchema.shape.documentType
      .nullable()
      .describe('Of the document of that meeting; null where the run has none, so that it is known from others only'),
    outcomes: decisionSchema.shape.outcomes,
    asRecommended: decisionSchema.shape.asRecommended,
    decision: textOrNull('The decision as printed; several are parted by a blank line'),
    routing: routingSchema.nullable().describe('Where the item’s routing table sends it'),
    itemId: textOrNull('The record of the item; of several documents of the meeting the minutes'),
    meetingId: textOrNull('The record of the meeting'),
    sources: z.array(treatmentSourceSchema).describe('Every document that tells of it, those of the meeting first'),
  })
  .meta(named('Treatment', 'One treatment of a case by one body.'))

/** A body that a routing table names, and no document shows. */
export const missingTreatmentSchema = z
  .object({
    committee: z
      .object({name: text('The name, by layout or documents'), code: text('The code in the routing table')})
      .describe('The council or committee that never shows the case'),
    promisedBy: z.array(z.string()).describe('The ids of the items whose routing tables name it'),
    latestMeeting: z.iso
      .date()
      .nullable()
      .describe('When this body met last in the documents of the run; null where the run has none of its meetings'),
  })
  .meta(
    named(
      'MissingTreatment',
      'A body that a complete routing table of the case names and no document of the run shows.',
    ),
  )

export const relatedCaseSchema = z
  .object({
    caseId: text('The id of the other case'),
    text: text('The reference as printed'),
    itemId: text('The item that it stands in'),
  })
  .meta(named('RelatedCase', 'Another case that a document of this one refers to.'))

export const caseSchema = z
  .object({
    id: text('Municipality and case number; without a number the id of its first item'),
    municipality: textOrNull('Whose case it is: case numbers are no more than a municipality’s own'),
    caseNumbers: z.array(caseNumberSchema).describe('Several where documents join them; empty where none is printed'),
    title: textOrNull('The latest title that a document of a meeting has'),
    from: z.iso.date().nullable().describe('The first treatment'),
    to: z.iso.date().nullable().describe('The last treatment'),
    treatments: z.array(treatmentSchema).describe('By date, then in the order of the meeting'),
    missing: z.array(missingTreatmentSchema).describe('Bodies that were promised the case and never show it'),
    related: z.array(relatedCaseSchema).describe('Other cases that its documents refer to'),
  })
  .meta(named('Case', 'The timeline of a case (sag): every treatment by a body.'))

export type Case = z.infer<typeof caseSchema>
export type Treatment = z.infer<typeof treatmentSchema>
export type TreatmentSource = z.infer<typeof treatmentSourceSchema>
export type MissingTreatment = z.infer<typeof missingTreatmentSchema>
export type RelatedCase = z.infer<typeof relatedCaseSchema>
