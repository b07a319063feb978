import * as z from 'zod'
import {countsSchema, diagnosticSchema} from '../diagnostics/report-schema.ts'
import {completenessSchema} from '../records/completeness.ts'
import {meetingSchema, positionSchema, referenceSchema} from '../records/schema.ts'
import {recordShape} from '../records/shape.ts'

// Nothing but data, which the build works out once.

const whole = z.int().min(0)
const {municipality, committee, date, startTime, documentType, source} = meetingSchema.shape
const sourcePath = z.object({path: source.shape.path})

const pointerSchema = z.object({
  kind: referenceSchema.shape.kind,
  target: referenceSchema.shape.target.pick({committee: true, date: true, itemNumber: true, caseNumber: true}),
})

const storedMeetingSchema = z.object({
  id: z.string(),
  position: positionSchema,
  marks: z.object({
    municipality,
    committee: z.object({name: committee.shape.name}),
    date,
    startTime,
    source: sourcePath,
    items: z.string(),
  }),
  kind: z.object({documentType, mediaType: z.string()}),
  page: z.object({host: z.string().nullable()}).nullable(),
  links: z
    .object({
      meeting: z.object({
        id: z.string(),
        municipality,
        committee,
        date,
        documentType,
        source: sourcePath,
        items: z.string(),
      }),
      references: z.array(pointerSchema),
    })
    .nullable(),
})

const documentSchema = z.object({
  path: z.string(),
  meetings: z.array(storedMeetingSchema),
  diagnostics: z.array(diagnosticSchema),
  completeness: completenessSchema.nullable(),
  counts: countsSchema,
})

const blankSchema = z.object({
  at: whole,
  meeting: whole,
  reference: z.union([whole, z.literal('same')]).optional(),
  length: whole.optional(),
})

const storedSchema = z.object({
  path: z.string(),
  bytes: whole,
  passedOver: whole,
  documents: z.array(documentSchema),
  chunks: z.array(z.object({blanks: z.array(blankSchema), ends: z.array(whole)})),
  lengths: z.array(whole),
})

/** What stands in an entry of the cache, and nothing else does. */
export const storedShape = recordShape(storedSchema)
