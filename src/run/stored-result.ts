import * as z from 'zod'
import {ruleIds} from '../diagnostics/rules.ts'
import {completenessSchema} from '../records/completeness.ts'
import {meetingSchema, positionSchema, referenceSchema} from '../records/schema.ts'
import type {Chunk} from './chunk.ts'
import type {InputResult} from './result.ts'

// What stands in an entry of the cache. An entry can be of anybody who could ever
// write there, and its sum says only that it is whole: so it is looked over before
// records are made of it.

/** A result as an entry has it: its chunks have no bytes, but lengths. */
export interface StoredResult extends Omit<InputResult, 'chunks'> {
  chunks: Omit<Chunk, 'bytes'>[]
  lengths: number[]
}

/** Made for the first entry: most runs have no cache. */
function makeSchema() {
  const whole = z.int().min(0)
  const {municipality, committee, date, startTime, documentType, source} = meetingSchema.shape
  const sourcePath = z.strictObject({path: source.shape.path})

  const diagnosticSchema = z.strictObject({
    rule: z.enum(ruleIds),
    severity: z.enum(['error', 'warning', 'info']),
    reason: z.string(),
    position: positionSchema.nullable(),
    fingerprint: z.string(),
  })

  const pointerSchema = z.strictObject({
    kind: referenceSchema.shape.kind,
    target: referenceSchema.shape.target.pick({committee: true, date: true, itemNumber: true, caseNumber: true}),
  })

  const storedMeetingSchema = z.strictObject({
    id: z.string(),
    position: positionSchema,
    marks: z.strictObject({
      municipality,
      committee: z.strictObject({name: committee.shape.name}),
      date,
      startTime,
      source: sourcePath,
      items: z.string(),
    }),
    kind: z.strictObject({documentType, mediaType: z.string()}),
    page: z.strictObject({host: z.string().nullable()}).nullable(),
    links: z
      .strictObject({
        meeting: z.strictObject({
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

  const documentSchema = z.strictObject({
    path: z.string(),
    meetings: z.array(storedMeetingSchema),
    diagnostics: z.array(diagnosticSchema),
    completeness: completenessSchema.nullable(),
    counts: z.strictObject({meetings: whole, items: whole, caseNumbers: whole, decisions: whole}),
  })

  const blankSchema = z.strictObject({
    at: whole,
    meeting: whole,
    reference: z.union([whole, z.literal('same')]).optional(),
    length: whole.optional(),
  })

  return z.strictObject({
    path: z.string(),
    bytes: whole,
    passedOver: whole,
    documents: z.array(documentSchema),
    chunks: z.array(z.strictObject({blanks: z.array(blankSchema), ends: z.array(whole)})),
    lengths: z.array(whole),
  })
}

let schema: ReturnType<typeof makeSchema> | undefined

/** What an entry says, where it fits the schema and itself. */
export function storedResult(json: string): StoredResult | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  schema ??= makeSchema()
  const parsed = schema.safeParse(value)
  if (!parsed.success) return undefined
  const {chunks, lengths} = parsed.data
  const fits = chunks.every(({blanks, ends}, part) => {
    const length = lengths[part] ?? -1
    return ends.every((end) => end <= length) && blanks.every(({at, length: gap = 0}) => at + gap <= length)
  })
  return fits && lengths.length === chunks.length ? (parsed.data as StoredResult) : undefined
}
