import * as z from 'zod'
import {completenessSchema, verdictSchema} from '../completeness/schema.ts'
import {positionSchema} from '../records/schema.ts'
import {ruleIds} from './rules.ts'

// What --report writes. Its JSON Schema is generated from this.

const whole = z.int().min(0)

const diagnosticSchema = z
  .object({
    rule: z.enum(ruleIds),
    severity: z.enum(['error', 'warning', 'info']).describe('With the severities that were asked for'),
    reason: z.string().describe('A sentence without its full stop'),
    position: positionSchema
      .nullable()
      .describe('Where, in the source; null where it concerns the document as a whole'),
    fingerprint: z.string().describe('Of the rule and the text that it is about: the same when lines move'),
  })
  .meta({id: 'Diagnostic', title: 'Diagnostic'})

const countsSchema = z.object({meetings: whole, items: whole, caseNumbers: whole, decisions: whole})

const documentSchema = z
  .object({
    path: z.string().describe('As in the records'),
    meetings: z.array(z.object({id: z.string(), line: z.int().min(1)})).describe('Those that are in the records'),
    counts: countsSchema,
    completeness: completenessSchema.nullable().describe('null where the document could not be read at all'),
    diagnostics: z.array(diagnosticSchema),
    accepted: z.array(diagnosticSchema).describe('What the baseline accepts'),
  })
  .meta({id: 'Document', title: 'Document', description: 'A document that was read, or could not be.'})

export const reportSchema = z
  .object({
    version: z.literal(1).describe('Of this format'),
    tool: z.object({name: z.literal('dagsorden'), version: z.string()}),
    documents: z.array(documentSchema),
    summary: z.object({
      documents: whole,
      ...countsSchema.shape,
      error: whole,
      warning: whole,
      info: whole,
      accepted: whole.describe('By the baseline'),
      passedOver: whole.describe('Files of folders that were not read'),
      verdicts: z.record(verdictSchema, whole).describe('How many documents have each verdict'),
    }),
  })
  .meta({id: 'Report', title: 'Report', description: 'What a run found, and what is doubtful about it.'})

export type ReportedDocument = z.infer<typeof documentSchema>
