import {z} from 'zod'
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
    }),
  ])
  .describe('A line that begins a section: a heading of the vocabulary, or a line with its kind')

const headSchema = z.strictObject({
  opening: patternsWith(placeholders.head).describe('Lines that can stand before the labels: a page title'),
  minutesTitles: patternsWith(placeholders.head).describe(
    'Opening lines by which the document calls itself minutes (referat)',
  ),
  fields: patternsWith(placeholders.head).describe('Label lines: "Udvalg: {committee}"'),
  closing: patterns.describe('Lines that can stand after the labels: "Dagsordenpunkter"'),
})

const recogniseSchema = z.strictObject({
  all: patterns.describe('Lines that a document of this layout must have'),
  any: patterns.describe('Lines that speak for this layout'),
  none: patterns.describe('Lines that no document of this layout has'),
})

const itemSchema = z.strictObject({
  start: patternsWith(placeholders.item).describe('The line that an agenda item starts with'),
  announcement: patternsWith(placeholders.item).describe(
    'A paragraph before that line with number and title; it counts only where the title stands again',
  ),
  confirm: patterns.describe(
    'Lines of which one must follow the title, or it is no start of an item; none where any start counts',
  ),
  title: z
    .enum(['next-paragraph', 'same-line', 'none'])
    .describe('Where the title stands: after the start line, in it, or nowhere in the document'),
  fields: patternsWith(placeholders.item).describe('Label lines between the title and the first section'),
})

const routingSchema = z
  .record(z.string().min(1), z.array(z.string().min(1)))
  .describe('Column heads of the routing table, in order, with the names of the committees they stand for')

const parts = {
  municipality: z.string().min(1).describe('The municipality, where documents of this layout do not name it'),
  head: headSchema,
  recognise: recogniseSchema,
  item: itemSchema,
  routing: routingSchema,
  headings: z.array(headingSchema),
  history: patternsWith(placeholders.heading).describe(
    'Label lines that begin an earlier decision in a section of the case’s history: "Udvalg: {body}", "Dato: {date}"',
  ),
  markup: markupSchema,
}

const identity = {
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z0-9-]+$/, 'is lower-case letters, digits and hyphens'),
  about: z.string().min(1).describe('Whose documents these are, and from when'),
}

/** A layout file as it is written: everything but name and description can be left to the layout it extends. */
export const layoutFileSchema = z
  .strictObject({
    ...identity,
    extends: z.string().optional().describe('Name of the layout that this one differs from'),
    abstract: z.boolean().optional().describe('True for a layout that only others extend'),
    municipality: parts.municipality.optional(),
    head: parts.head.partial().optional(),
    recognise: parts.recognise.partial().optional(),
    item: parts.item.partial().optional(),
    routing: parts.routing.optional(),
    headings: parts.headings.optional(),
    history: parts.history.optional(),
    markup: parts.markup.optional(),
  })
  .meta({id: 'Layout', title: 'Layout', description: 'How a council’s minutes are laid out.'})

/** A layout with everything that it extends filled in. */
export const layoutSchema = z.strictObject({
  ...identity,
  abstract: z.boolean().default(false),
  municipality: parts.municipality.nullable().default(null),
  head: parts.head,
  recognise: parts.recognise,
  item: parts.item,
  routing: parts.routing.nullable().default(null),
  headings: parts.headings,
  history: parts.history.default([]),
  markup: parts.markup.nullable().default(null),
})

export type LayoutFile = z.infer<typeof layoutFileSchema>
export type Layout = z.infer<typeof layoutSchema>
