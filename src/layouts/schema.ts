import * as z from 'zod'
import {named} from '../records/described.ts'
import {sectionKindSchema} from '../records/schema.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import {markupSchema} from './markup-schema.ts'
import {placeholders} from './pattern.ts'
import {patterns, patternsWith, patternWith} from './pattern-schema.ts'

// What a layout file can say. A file that extends another says only what differs.

const headingSchema = z
  .union([
    patternWith(placeholders.heading).refine((source) => kindOfHeading(source) !== undefined, {
      error: (issue) =>
        `"${String(issue.input)}" is no heading of the vocabulary; give its kind: {"line": …, "kind": …}`,
    }),
    z.strictObject({
      line: patternWith(placeholders.heading),
      kind: sectionKindSchema.optional().describe('Needed where the vocabulary does not know the heading'),
      subheadingAfterBlankLines: z
        .int()
        .min(1)
        .optional()
        .describe('With so many blank lines before it or more, the line is a sub-heading of the section it stands in'),
      onlyPlain: z.boolean().optional().describe('The heading has none of the other forms of headingVariants'),
    }),
  ])
  .describe('A line that begins a section: a heading of the vocabulary, or a line with its kind')

const headFieldSchema = z.union([
  patternWith(placeholders.head),
  z.strictObject({
    line: patternWith(placeholders.head),
    after: z.enum(placeholders.head).optional().describe('It counts only behind a line that has this value'),
    lines: z
      .literal('paragraph')
      .optional()
      .describe('The value goes on over the lines below, up to a blank line or another line of the head'),
  }),
])

const memberListSchema = z.strictObject({
  line: patternWith(['text']).describe('The line above a list of people, or {text} for a list behind it on the line'),
  present: z.boolean().optional().describe('False for those who are away'),
  role: z.string().min(1).optional().describe('What all of the list are, where the lines do not say'),
})

const headSchema = z.strictObject({
  opening: patternsWith(placeholders.head).describe('Lines that can stand before the labels: a page title'),
  minutesTitles: patternsWith(placeholders.head).describe(
    'Opening lines by which the document calls itself minutes (referat)',
  ),
  fields: z.array(headFieldSchema).describe('Label lines: "Udvalg: {committee}"; or bare values: "{date}"'),
  members: z.array(memberListSchema).describe('Lists of people: "Medlemmer", "Afbud"'),
  closing: patterns.describe('Lines that can stand after the labels: "Dagsordenpunkter"'),
})

const contentsSchema = z.strictObject({
  opening: patterns.describe('The heading of the table of contents'),
  entries: patternsWith(placeholders.contents).describe('An entry: "{number}. {title} {page}"'),
  between: patternsWith(placeholders.contents).describe('Other lines of the table: "Punkt nr. Side"'),
})

const betweenSchema = z.strictObject({
  ending: patterns.describe('A line that ends an item and says nothing: "Til toppen"'),
  open: patterns.describe('A line behind which items are open to the public'),
  closed: patterns.describe('A line behind which items are closed to the public'),
  signatures: patterns.describe('A line from which on, up to the next item or the end, names are signed'),
})

const variants = ['colon', 'capitals'] as const

const recogniseSchema = z.strictObject({
  all: patterns.describe('Lines that a document of this layout must have'),
  any: patterns.describe('Lines that speak for this layout'),
  none: patterns.describe('Lines that no document of this layout has'),
})

const itemSchema = z.strictObject({
  start: z
    .array(
      z.union([
        patternWith(placeholders.item),
        z.strictObject({
          line: patternWith(placeholders.item),
          confirm: patterns.describe('As the confirm of the layout, for this line alone'),
        }),
      ]),
    )
    .describe('The line that an agenda item starts with'),
  announcement: patternsWith(placeholders.item).describe(
    'A paragraph before that line with number and title; it counts only where the title stands again',
  ),
  confirm: patterns.describe(
    'Lines of which one must follow the title, or it is no start of an item; none where any start counts',
  ),
  ascending: z.boolean().describe('True where the numbers go up, so that a line that breaks the order is no item'),
  title: z.enum(['next-paragraph', 'same-line']).describe('Where the title stands: after the start line, or in it'),
  fields: patternsWith(placeholders.item).describe('Label lines between the title and the first section'),
})

const routingSchema = z
  .record(z.string().min(1), z.array(z.string().min(1)))
  .describe('Column heads of the routing table, in order, with the names of the committees they stand for')

const parts = {
  municipality: z.string().min(1).describe('The municipality, where documents of this layout do not name it'),
  sharedByOthers: z
    .boolean()
    .describe(
      'True where documents of other councils look the same: the municipality then counts where its name is in the document',
    ),
  general: z.boolean().describe('True for the layout of the general reader, which is tried where no other fits'),
  head: headSchema,
  recognise: recogniseSchema,
  contents: contentsSchema,
  item: itemSchema,
  between: betweenSchema,
  routing: routingSchema,
  headings: z.array(headingSchema),
  history: patternsWith(placeholders.heading).describe(
    'Label lines that begin an earlier decision in a section of the case’s history: "Udvalg: {body}", "Dato: {date}"',
  ),
  markup: markupSchema,
  headingVariants: z
    .array(z.enum(variants))
    .describe('Other forms that headings without values can have, in an item that has the plain form nowhere'),
  attachments: patternsWith(placeholders.attachment).describe(
    'How a line under the heading of attachments is built; a line built otherwise goes on the one before. None where a line is a title',
  ),
}

const identity = {
  $schema: z.string().optional().describe('The address of the schema, by which an editor shows texts such as this'),
  name: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is lower-case letters, digits and hyphens')
    .describe('What it is called on the command line and in records'),
  about: z.string().min(1).describe('Whose documents these are, and from when'),
}

/** A layout file as it is written: everything but name and description can be left to the layout it extends. */
export const layoutFileSchema = z
  .strictObject({
    ...identity,
    extends: z.string().optional().describe('Name of the layout that this one differs from'),
    abstract: z.boolean().optional().describe('True for a layout that only others extend'),
    sharedByOthers: parts.sharedByOthers.optional(),
    municipality: parts.municipality
      .nullable()
      .optional()
      .describe('Null where the layout that this one extends names one, and its documents do not'),
    general: parts.general.optional(),
    head: parts.head.partial().optional().describe('How the head of a meeting is built, line by line'),
    recognise: parts.recognise.partial().optional().describe('What lines a document of this layout has, and has not'),
    contents: parts.contents.partial().optional().describe('How its table of contents is built'),
    item: parts.item.partial().optional().describe('How an agenda item begins, and its lines before the first section'),
    between: parts.between.partial().optional().describe('Lines between items that belong to none'),
    routing: parts.routing.optional(),
    headings: parts.headings.optional().describe('The headings of sections, and of what kind each is'),
    history: parts.history.optional(),
    markup: parts.markup.optional(),
    headingVariants: parts.headingVariants.optional(),
    attachments: parts.attachments.optional(),
  })
  .meta(named('Layout', 'How a council’s minutes are laid out.'))

/** A layout with everything that it extends filled in. */
export const layoutSchema = z.strictObject({
  ...identity,
  abstract: z.boolean(),
  municipality: parts.municipality.nullable(),
  sharedByOthers: parts.sharedByOthers,
  general: parts.general,
  head: parts.head,
  recognise: parts.recognise,
  contents: parts.contents,
  item: parts.item,
  between: parts.between,
  routing: parts.routing.nullable(),
  headings: parts.headings,
  history: parts.history,
  markup: parts.markup.nullable(),
  headingVariants: parts.headingVariants,
  attachments: parts.attachments,
})

export type LayoutFile = z.infer<typeof layoutFileSchema>
export type Layout = z.infer<typeof layoutSchema>
