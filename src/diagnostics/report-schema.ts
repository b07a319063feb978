import * as z from 'zod'
import {completenessSchema, verdictSchema} from '../records/completeness.ts'
import {named, whole} from '../records/described.ts'
import {positionSchema} from '../records/schema.ts'
import {ruleIds} from './rules.ts'

// What --report writes. Its JSON Schema is generated from this.

export const diagnosticSchema = z
  .object({
    rule: z.enum(ruleIds).describe('The rule; "dagsorden explain" says what it means'),
    severity: z.enum(['error', 'warning', 'info']).describe('With the severities that were asked for'),
    reason: z.string().describe('A sentence without its full stop'),
    position: positionSchema
      .nullable()
      .describe('Where, in the source; null where it concerns the document as a whole'),
    fingerprint: z.string().describe('Of the rule and the text that it is about: the same when lines move'),
  })
  .meta(named('Diagnostic', 'Something that is doubtful or wrong, and where.'))

export const countsSchema = z.object({
  meetings: whole('How many meetings'),
  items: whole('How many agenda items'),
  caseNumbers: whole('How many items have a case number'),
  decisions: whole('How many decisions'),
})

const documentSchema = z
  .object({
    path: z.string().describe('As in the records'),
    meetings: z
      .array(
        z.object({
          id: z.string().describe('The id of its record'),
          line: z.int().min(1).describe('The line that it begins on'),
        }),
      )
      .describe('Those that are in the records'),
    counts: countsSchema.describe('What was found in it'),
    completeness: completenessSchema
      .nullable()
      .describe('null where the document could not be read at all, and where more is said of one that stands above'),
    diagnostics: z.array(diagnosticSchema).describe('What is doubtful or wrong'),
    accepted: z.array(diagnosticSchema).describe('What the baseline accepts'),
  })
  .meta(named('Document', 'A document that was read, or could not be.'))

export const reportSchema = z
  .object({
    version: z.literal(1).describe('Of this format'),
    tool: z
      .object({
        name: z.literal('dagsorden').describe('Its name'),
        version: z.string().describe('Its version'),
      })
      .describe('What wrote the report'),
    documents: z
      .array(documentSchema)
      .describe('Every document, in the order of paths; then what was found of some of them when all was read'),
    summary: z
      .object({
        documents: whole('How many documents'),
        ...countsSchema.shape,
        error: whole('How many errors'),
        warning: whole('How many warnings'),
        info: whole('How many notes'),
        accepted: whole('How many the baseline accepts'),
        passedOver: whole('Files of folders that were not read'),
        verdicts: z.record(verdictSchema, whole('How many documents')).describe('How many documents have each verdict'),
      })
      .describe('All of it, counted'),
  })
  .meta(named('Report', 'What a run found, and what is doubtful about it.'))

export type ReportedDocument = z.infer<typeof documentSchema>
