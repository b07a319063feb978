import * as z from 'zod'
import {named, whole} from './described.ts'

// The verdict on completeness, as the report has it: plain data, of which types
// are inferred and the JSON Schema of the report is generated.

const orders = (meaning: string) => z.array(z.int().min(1)).describe(`${meaning}, by their order in the meeting`)

export const verdictSchema = z
  .enum(['complete', 'unconfirmed', 'doubtful', 'incomplete', 'unread'])
  .describe(
    'complete: all that the document says it has was found. unconfirmed: nothing is amiss, but the document has neither a table of contents nor a count to hold against. doubtful: numbers are left out or come again, an item has no title or decision, or lines are in no record. incomplete: an agenda item that the document says it has was not found. unread: no meeting was found',
  )
  .meta({id: 'Verdict', title: 'Verdict'})

const meetingCompletenessSchema = z
  .object({
    line: z.int().min(1).describe('Where the meeting begins: the line of its source in the records'),
    committee: z.string().nullable().describe('The council or committee, as printed'),
    date: z.string().nullable().describe('The day of the meeting'),
    documentType: z.enum(['minutes', 'agenda']).describe('minutes (referat) or agenda (dagsorden)'),
    verdict: verdictSchema,
    items: whole('Agenda items found'),
    expected: z
      .object({count: whole('Agenda items'), by: z.enum(['contents', 'count']).describe('Where it says so')})
      .nullable()
      .describe('What the document itself says: by its table of contents, or by a printed count'),
    missing: z
      .array(
        z.object({
          number: z.string().nullable().describe('The printed number'),
          title: z.string().describe('The title in the table of contents'),
          public: z.boolean().describe('False for a closed item'),
          line: z.int().min(1).describe('The line of the table of contents'),
        }),
      )
      .describe(
        'Entries of the table of contents that no item was found for; one that is not public need not be printed',
      ),
    unlisted: orders('Items that the table of contents has not'),
    gaps: z
      .array(
        z.object({
          after: z.string().describe('The number before the gap'),
          before: z.string().describe('The number after it'),
          count: whole('Numbers left out'),
        }),
      )
      .describe('Between which item numbers others are left out; what is left out can be a closed item'),
    repeats: z
      .array(z.object({number: z.string().describe('The printed number'), orders: orders('The items')}))
      .describe('Numbers that come again'),
    withoutTitle: orders('Items without a title, where the layout has titles'),
    withoutDecision: orders('Open items of minutes without a decision'),
    withoutCaseNumber: orders('Items without a case number'),
  })
  .meta(named('MeetingCompleteness', 'How much of a meeting was found.'))

export const completenessSchema = z
  .object({
    verdict: verdictSchema.describe('The worst of its meetings'),
    lines: z
      .object({
        text: whole('Lines that are not blank'),
        claimed: whole('Of those, the lines that are in the records, or say how the others are laid out'),
        leftOut: whole('Beside those, lines that belong to the pages: running heads and feet, page numbers'),
        share: z.number().min(0).max(1).nullable().describe('Claimed of all; null where there is no text'),
      })
      .describe('How much of the text went into the records'),
    unknownHeadings: z
      .array(
        z.object({
          heading: z.string().describe('The line'),
          items: whole('In how many items'),
          line: z.int().min(1).describe('The first'),
        }),
      )
      .describe('Lines that stand alone in item after item like a heading, and that no layout knows'),
    meetings: z.array(meetingCompletenessSchema).describe('Meeting by meeting'),
  })
  .meta(named('Completeness', 'How much of a document was found.'))

export type Verdict = z.infer<typeof verdictSchema>
export type MeetingCompleteness = z.infer<typeof meetingCompletenessSchema>
export type Completeness = z.infer<typeof completenessSchema>
