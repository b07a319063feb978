import {load} from 'cheerio/slim'
import * as z from 'zod'
import {sectionKindSchema, traitSchema} from '../records/schema.ts'
import {type FieldName, placeholders} from './pattern.ts'
import {patterns, patternsWith} from './pattern-schema.ts'
import {costOf} from './selector-cost.ts'

// What a layout can say of marked-up text: an export in XML, or the pages of a
// portal. Elements are found by selectors, as CSS has them; prefixes of
// namespaces are left out. A selector looks within the element around it, and
// ">" at its start means a child of that.

const anything = load('')

const selector = z
  .string()
  .min(1)
  .refine((source) => selectorError(source) === undefined, {
    error: (issue) => `"${String(issue.input)}" cannot be a selector: ${selectorError(String(issue.input))}`,
  })
  .describe('A CSS selector, within the element around it')

function selectorError(source: string): string | undefined {
  try {
    anything.root().find(source)
    return costOf(source)
  } catch (error) {
    return (error as Error).message
  }
}

const oneOrMore = z.union([selector, z.array(selector).min(1)])

/** One place of a value. */
const placeWith = (names: readonly FieldName[]) =>
  z.union([
    selector,
    z.strictObject({
      from: selector.optional().describe('An element around this one, to look in instead'),
      select: oneOrMore.describe('Where it stands; of several selectors the first that finds a text'),
      and: selector.optional().describe('What goes on it, joined by a space: the address of a place'),
      attribute: z.string().min(1).optional().describe('The attribute that has it, instead of the text'),
      lines: patternsWith(names)
        .optional()
        .describe('Lines of that text; the value is what the first of them that fits names'),
      not: patterns.optional().describe('Lines of that text that are passed over, so that the value is one other line'),
    }),
  ])

/** Where a value stands. */
const valueWith = (names: readonly FieldName[]) =>
  z
    .union([placeWith(names), z.array(placeWith(names)).min(1)])
    .describe('Where a value stands: a selector, or more than that; of several the first that finds one')

const value = valueWith([])

const conditionPlace = {
  from: selector.optional().describe('An element around this one, to look in instead'),
  select: oneOrMore.describe('Where it stands; of several selectors the first that finds a text'),
  attribute: z.string().min(1).optional().describe('The attribute that has it, instead of the text'),
}

const condition = z
  .union([
    z.strictObject({...conditionPlace, is: patterns.min(1).describe('Texts of which it has one')}),
    z.strictObject({...conditionPlace, isNot: patterns.min(1).describe('Texts of which it has none, but another')}),
  ])
  .describe('Whether an element says so')

const conditions = z.array(condition)

const fieldsOf = (names: readonly FieldName[]) =>
  z.partialRecord(z.enum(names as [FieldName, ...FieldName[]]), valueWith(names))

const participantsSchema = z.union([
  z.strictObject({
    each: selector.describe('The element of one person'),
    name: value,
    party: value.optional(),
    role: value.optional(),
    absent: conditions.optional().describe('What says that the person was away'),
  }),
  z.strictObject({list: selector.describe('An element with names, parted by commas or lines')}),
])

const sectionsSchema = z.union([
  z.strictObject({
    each: selector.describe('The element of one section'),
    heading: value.optional(),
    body: oneOrMore.describe('Its text'),
    order: selector.optional().describe('The number that sections are ordered by, where not as they stand'),
    kind: sectionKindSchema.optional().describe('What all such sections are, whatever their headings'),
    kinds: z
      .strictObject({
        select: selector,
        table: z.record(z.string().min(1), sectionKindSchema).describe('Each code, and the kind that it stands for'),
      })
      .optional()
      .describe('The code that tells the kind of a section'),
    decision: conditions.optional().describe('What says that it is the decision of this meeting'),
  }),
  z.strictObject({
    within: selector.optional().describe('The elements that hold headings and text; the whole item by default'),
    headings: oneOrMore.describe(
      'The headings, each with all text behind it, up to the next one; of several selectors the first that finds any',
    ),
    bodies: selector
      .optional()
      .describe('Elements that hold text: a heading within one is a sub-heading, unless all headings are'),
  }),
])

const decisionsSchema = z.strictObject({
  each: selector.describe('The element of one decision'),
  body: value.optional(),
  date: value.optional(),
  number: value.optional(),
  text: oneOrMore.describe('The text of the decision'),
  again: conditions
    .optional()
    .describe(
      'What says that it can be a decision of the sections once more, so that it counts where none has its text',
    ),
})

const absencesSchema = z.strictObject({
  each: selector.describe('The element of one person who was away from the item'),
  name: value,
  disqualified: conditions.optional().describe('What says that it was for disqualification'),
})

const addressSchema = z
  .union([
    value,
    z.strictObject({
      id: value.describe('What tells the document from others'),
      like: value.describe('The address of another one, whose last part the id takes the place of'),
    }),
  ])
  .describe('The address of a document')

const attachmentsSchema = z.strictObject({
  each: selector.describe('The element of one attachment'),
  title: value,
  documentNumber: value.optional(),
  url: addressSchema.optional(),
  open: conditions.optional().describe('What says that the public may read it'),
  closed: conditions.optional().describe('What says that it is closed to the public'),
  order: selector.optional().describe('The number that attachments are ordered by, where not as they stand'),
})

const furnitureSchema = z
  .array(
    z.union([
      selector,
      z.strictObject({select: selector, is: patternsWith(['date', 'text']).min(1).describe('What its text is like')}),
    ]),
  )
  .describe('Elements that belong to the form, and tell nothing: labels, buttons, numbers for machines')

const itemsSchema = z.strictObject({
  each: selector.describe('The element of one item'),
  flat: z.boolean().optional().describe('Whether that only begins the item, which goes on up to the next one'),
  groups: selector
    .optional()
    .describe(
      'Headings over items that begin so: they are no text of the item before, and can say that those below are closed',
    ),
  skip: conditions.optional().describe('What says that it is no item'),
  byNumber: z.boolean().optional().describe('Whether items are ordered by their numbers, not as they stand'),
  closed: conditions.optional().describe('What says that it is closed to the public'),
  fields: fieldsOf(placeholders.item).describe('Where each field of the item stands'),
  text: oneOrMore
    .optional()
    .describe('Where the whole item stands as plain text, which the lines and headings of this layout read'),
  sections: z.array(sectionsSchema).optional().describe('Where its sections stand, each kind in its own way'),
  decisions: z.array(decisionsSchema).optional().describe('Decisions that stand apart from the sections'),
  absences: z.array(absencesSchema).optional().describe('Where it says who was away from the item'),
  attachments: z.array(attachmentsSchema).optional().describe('Where its attachments stand'),
})

export const markupSchema = z
  .strictObject({
    format: z.enum(['html', 'json', 'xml']).describe('The format of the documents'),
    recognise: z.array(selector).min(1).describe('Elements that a document of this layout must have'),
    notMinutes: z.string().min(1).optional().describe('Why such a document gives no meeting, where it never does'),
    index: z
      .strictObject({
        of: z.string().min(1).describe('What such a document is: "a list of committees and their meetings"'),
        each: selector.describe('The element of one of those that it names'),
        names: z.string().min(1).describe('What it names: "meetings"'),
      })
      .optional()
      .describe('What a document names that holds no minutes itself'),
    meeting: selector.describe('The element of one meeting'),
    empty: patterns.optional().describe('Texts that stand where there is nothing'),
    title: value.optional().describe('What the document calls itself: "Referat", "Ekstraordinært møde"'),
    minutes: conditions.optional().describe('What says that these are minutes, and no agenda'),
    traits: z
      .partialRecord(traitSchema, conditions)
      .optional()
      .describe('What says that a meeting is extraordinary, cancelled …'),
    address: value.optional().describe('An address of the portal, whose host can tell the municipality'),
    head: fieldsOf(placeholders.head).optional().describe('Where each field of the head stands'),
    text: oneOrMore
      .optional()
      .describe('Where the meeting stands again as plain text, whose head, as the layout has it, names who came'),
    participants: z.array(participantsSchema).optional().describe('Where the people of the meeting stand'),
    furniture: furnitureSchema.optional(),
    items: itemsSchema.optional().describe('Where the agenda items stand, and their parts'),
  })
  .describe('How marked-up text is laid out, where the layout is of that')

export type MarkupLayout = z.infer<typeof markupSchema>
export type MarkupAddress = z.infer<typeof addressSchema>
export type MarkupValue = z.infer<typeof value>
/** A place of a value that is told by more than a selector. */
export type MarkupPlace = Exclude<MarkupValue, string | readonly unknown[]>
export type MarkupCondition = z.infer<typeof condition>
export type MarkupItems = z.infer<typeof itemsSchema>
export type MarkupSections = z.infer<typeof sectionsSchema>
export type MarkupParticipants = z.infer<typeof participantsSchema>
