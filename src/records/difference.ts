import * as z from 'zod'
import {named, text, textOrNull} from './described.ts'
import {attachmentSchema, meetingSchema, participantSchema, sectionKindSchema} from './schema.ts'

// What `dagsorden diff` writes; schemas/difference.schema.json is generated from this.

const fieldChangeSchema = z
  .object({
    field: text('The name of the field in the record'),
    before: textOrNull('As in the first document; a list is joined by "; "'),
    after: textOrNull('As in the second document'),
  })
  .meta(named('FieldChange', 'A field that two documents have differently.'))

const textPartSchema = z
  .object({
    op: z.enum(['same', 'removed', 'added']).describe('Whether both documents have these words, or which one'),
    text: text('Words, parted by single spaces'),
  })
  .meta(named('TextPart', 'A stretch of words that both documents have, or one of them.'))

const sectionDifferenceSchema = z
  .object({
    kind: sectionKindSchema,
    heading: textOrNull('As the second document prints it, or the first where it alone has the section'),
    change: z.enum(['added', 'removed', 'changed']).describe('What the second document did to the section'),
    words: z.array(textPartSchema).describe('The text of the section, word for word'),
  })
  .meta(
    named(
      'SectionDifference',
      'A section with other words, white space and the shape of quotes, dashes and bullets left aside.',
    ),
  )

const attachmentName = attachmentSchema.pick({title: true, documentNumber: true, access: true})

/** What was added, removed and changed of a list. */
const listDifference = <Schema extends z.ZodType>(of: Schema, what: string) =>
  z
    .object({
      added: z.array(of).describe('Only in the second document'),
      removed: z.array(of).describe('Only in the first document'),
      changed: z
        .array(z.object({before: of.describe('In the first document'), after: of.describe('In the second document')}))
        .describe('In both, and not the same'),
    })
    .describe(what)

const itemNameSchema = z.object({
  id: text('The id of the record'),
  order: z.int().min(1).describe('1, 2, 3 … in the document'),
  number: textOrNull('The printed number'),
  title: text('The title; empty where the document has none'),
})

export const itemDifferenceSchema = z
  .object({
    changes: z
      .array(
        z.enum([
          'added',
          'removed',
          'moved',
          'renumbered',
          'retitled',
          'opened',
          'closed',
          'decision',
          'fields',
          'attachments',
          'text',
        ]),
      )
      .describe('What kinds of difference there are, in this order'),
    before: itemNameSchema.nullable().describe('The item in the first document; null where it is added'),
    after: itemNameSchema.nullable().describe('The item in the second document; null where it is removed'),
    fields: z.array(fieldChangeSchema).describe('Fields of the item that differ'),
    sections: z.array(sectionDifferenceSchema).describe('Sections with other words'),
    attachments: listDifference(attachmentName, 'How the attachments differ'),
  })
  .meta(named('ItemDifference', 'An item that two documents have differently.'))

const documentSchema = z.object({
  id: text('The id of the meeting’s record'),
  path: text('The document'),
  documentType: meetingSchema.shape.documentType,
})

const participantName = participantSchema.pick({name: true, party: true, role: true, present: true})

export const differenceSchema = z
  .object({
    before: documentSchema.describe('The first document'),
    after: documentSchema.describe('The second document'),
    fields: z.array(fieldChangeSchema).describe('Of the head of the meeting'),
    participants: listDifference(participantName, 'How the lists of people differ'),
    items: z.array(itemDifferenceSchema).describe('Those that differ, in the order of the second document'),
    unchangedItems: z.int().min(0).describe('How many items are the same in both'),
  })
  .meta(named('Difference', 'How two documents of one meeting differ.'))

export type Difference = z.infer<typeof differenceSchema>
export type ItemDifference = z.infer<typeof itemDifferenceSchema>
export type SectionDifference = z.infer<typeof sectionDifferenceSchema>
export type FieldChange = z.infer<typeof fieldChangeSchema>
export type TextPart = z.infer<typeof textPartSchema>
