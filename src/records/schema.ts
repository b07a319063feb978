import * as z from 'zod'
import {named, text, textOrNull} from './described.ts'

// The one source of what dagsorden writes. Types are inferred from these schemas
// and the JSON Schemas below schemas/ are generated from them (`npm run schemas`).

/** A time of day, `HH:MM`. */
export const clockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const calendarDate = z.iso.date()

// Records have more numbers in positions than anywhere else. That they are whole
// and positive is the work of one function (Lines.pointAt) and of its tests; here
// they are checked to be numbers, which costs a quarter of a check of range.
const count = (minimum: number, meaning: string) => z.number().describe(meaning).meta({type: 'integer', minimum})

/** A place in the decoded source: 1-based line and column, 0-based offset in UTF-16 units. */
export const pointSchema = z
  .object({
    line: count(1, '1-based line'),
    column: count(1, '1-based column, in UTF-16 units'),
    offset: count(0, '0-based offset in UTF-16 units of the decoded source, without its byte order mark'),
    page: count(1, '1-based page of a source that has pages; line then counts on the page').optional(),
  })
  .meta(named('Point', 'A place in the decoded source, as unist has it.'))

/** A half-open stretch of the decoded source. */
export const positionSchema = z
  .object({start: pointSchema, end: pointSchema})
  .meta(named('Position', 'Where a record stands in the source; the end is not part of it.'))

/** How a case number is built; the parts that a scheme has not are null. */
export const caseNumberSchema = z
  .object({
    raw: text('The case number as printed'),
    scheme: z
      .enum(['kle', 'year-serial', 'authority-year-serial', 'prefix-year-serial', 'prefix-serial-year', 'other'])
      .describe('How the number is built; kle is the municipalities’ common numbering of subjects'),
    subject: textOrNull('KLE subject, "27.00.00"; the prefix or authority of the schemes that have one'),
    facet: textOrNull('KLE facet (handlingsfacet), "A00"'),
    serial: z.int().min(0).nullable().describe('Running number'),
    year: z.int().min(1900).max(2100).nullable().describe('Four-digit year; two digits from 70 on are 19xx'),
  })
  .meta(named('CaseNumber', 'A case number (sagsnummer) in its parts.'))

/** What became of an item, as a set in the order found. */
export const outcomeSchema = z
  .enum([
    'approved',
    'rejected',
    'noted',
    'discussed',
    'postponed',
    'returned',
    'forwarded',
    'appointed',
    'withdrawn',
    'nothing',
  ])
  .meta(named('Outcome', 'What a decision did with the item.'))

export const sectionKindSchema = z
  .enum([
    'summary',
    'background',
    'presentation',
    'economy',
    'legal',
    'hearing',
    'communication',
    'competence',
    'history',
    'recommendation',
    'decision',
    'absence',
    'remarks',
    'attachments',
    'other',
  ])
  .meta(named('SectionKind', 'What a section of an agenda item is for.'))

export const sectionSchema = z
  .object({
    kind: sectionKindSchema,
    heading: textOrNull('The heading as printed; null for text before the first heading'),
    text: text('The text under the heading, sub-headings and lists included'),
    position: positionSchema,
  })
  .meta(named('Section', 'A section of an agenda item; its position spans heading and text.'))

export const recommendationSchema = z
  .object({
    by: textOrNull('Who recommends: the words before "indstiller"'),
    points: z.array(z.string()).describe('One string an "at …" point, as printed'),
    text: text('The whole recommendation as printed'),
  })
  .meta(named('Recommendation', 'What the administration or a committee recommends (indstilling).'))

const key = text('The name without what printing changes (case, white space): one key, one name, within a municipality')

export const voteSchema = z
  .object({
    stance: z.enum(['for', 'against', 'abstained', 'reservation']).describe('Where they stood'),
    on: z
      .union([z.string(), z.int().min(0)])
      .nullable()
      .describe(
        'What it was about: a text is the number of a part of the recommendation ("2" of "Ad 2"), a number the index of an amendment of the decision, from 0; null for the item itself',
      ),
    count: z
      .int()
      .min(0)
      .nullable()
      .describe('How many; 0 where the text says that nobody did, null where it gives no number'),
    parties: z.array(z.string()).describe('Party letters or names, as printed'),
    persons: z.array(z.string()).describe('Names, as printed'),
    personKeys: z.array(z.string()).describe('The keys of these persons, in the same order'),
    personParties: z
      .array(z.string().nullable())
      .describe(
        'The parties of these persons, in the same order: as printed behind the name, else as the list of participants has it',
      ),
    text: text('The passage that says so'),
    position: positionSchema,
  })
  .meta(
    named(
      'Vote',
      'Who stood where on a decision: those whom the text names or counts. The others, of whom it gives neither name nor number (“De øvrige stemte for”), are no vote.',
    ),
  )

export const amendmentSchema = z
  .object({
    by: textOrNull('Who proposed it, as printed'),
    text: text('The passage that tells of it'),
    outcome: z
      .enum(['adopted', 'rejected', 'withdrawn'])
      .nullable()
      .describe('What became of it; null where the text does not tell'),
    position: positionSchema,
  })
  .meta(
    named('Amendment', 'An amendment or counter-proposal (ændringsforslag) that was decided before the item itself.'),
  )

export const decisionSchema = z
  .object({
    body: textOrNull('Who decided; the meeting’s committee where the decision names none'),
    date: calendarDate.nullable().describe('When; the meeting’s date where the decision names none'),
    itemNumber: textOrNull('The number of the item in the meeting that decided'),
    ofThisMeeting: z.boolean().describe('False for an earlier decision that the document repeats'),
    text: text('The decision (beslutning) as printed'),
    outcomes: z.array(outcomeSchema).describe('A set, in the order found; empty where the text fits none'),
    asRecommended: z
      .boolean()
      .nullable()
      .describe('Whether the recommendation was followed; null where the text does not tell'),
    votes: z.array(voteSchema).describe('Who stood where, where the text says so'),
    amendments: z.array(amendmentSchema).describe('Amendments that were decided before the item itself'),
    position: positionSchema,
  })
  .meta(named('Decision', 'One decision on an agenda item.'))

export const absenceSchema = z
  .object({
    name: text('As printed, without the party letter'),
    key,
    party: textOrNull('The letter in "(A)"'),
    reason: z
      .enum(['absent', 'disqualified', 'partial'])
      .describe('absent, disqualified (inhabil) or partial (came or left during the item)'),
    arrived: clockSchema.nullable().describe('When they came, where that is printed'),
    left: clockSchema.nullable().describe('When they left, where that is printed'),
    substitute: z
      .object({name: text('As printed, without the party letter'), key, party: textOrNull('The letter in "(A)"')})
      .nullable()
      .describe('Who sat in their place (stedfortræder, suppleant)'),
    text: text('The passage that says so'),
    position: positionSchema,
  })
  .meta(named('Absence', 'Who was away from an item.'))

export const guestSchema = z
  .object({
    name: text('As printed, without title and party letter'),
    key,
    party: textOrNull('The letter in "(A)"'),
    role: textOrNull('As printed: "Kulturchef", "direktør"'),
    text: text('The passage that says so'),
    position: positionSchema,
  })
  .meta(named('Guest', 'Who took part in an item without being listed for the meeting.'))

export const attachmentSchema = z
  .object({
    title: text('Without its bullet'),
    documentNumber: textOrNull('The number of the document in the case system'),
    url: textOrNull('Address, where the source has one'),
    access: z.enum(['open', 'closed']).nullable().describe('Whether the public may read it, where that is printed'),
    position: positionSchema,
  })
  .meta(named('Attachment', 'An attachment (bilag) of an agenda item.'))

export const amountSchema = z
  .object({
    text: text('As printed, from the number on'),
    value: z.number().describe('In kroner, rounded to the øre'),
    currency: z.literal('DKK').describe('Danish kroner'),
    kind: z
      .enum([
        'appropriation',
        'underspending',
        'overspending',
        'constructionCost',
        'grant',
        'expense',
        'revenue',
        'saving',
        'loan',
        'budget',
        'price',
      ])
      .nullable()
      .describe(
        'What the text calls it: bevilling, mindreforbrug, merforbrug, anlægssum, tilskud, udgift, indtægt, besparelse, lån, budget, pris; else null',
      ),
    per: z
      .enum(['year', 'month', 'week', 'day', 'hour'])
      .nullable()
      .describe('The time that it is for: "årligt", "pr. måned"; else null'),
    sentence: text('The sentence that it stands in, as printed'),
    position: positionSchema,
  })
  .meta(named('Amount', 'A sum of money.'))

export const referenceSchema = z
  .object({
    kind: z.enum(['item', 'meeting', 'case', 'law', 'localPlan', 'account']).describe('What is referred to'),
    text: text('As printed'),
    target: z
      .object({
        committee: textOrNull('The body referred to'),
        date: calendarDate.nullable().describe('The date referred to'),
        itemNumber: textOrNull('The item’s printed number'),
        law: textOrNull('The law’s name'),
        paragraph: textOrNull('"101, stk. 2"'),
        caseNumber: textOrNull('As printed'),
        localPlan: textOrNull('The local plan’s number'),
        account: textOrNull('The account’s number'),
        id: textOrNull('The id of the record in the same run, else null'),
      })
      .describe('What it points to, in parts'),
    position: positionSchema,
  })
  .meta(named('Reference', 'A mention of another item, meeting, case, law, local plan or account.'))

export const routingSchema = z
  .object({
    committees: z.array(z.string()).describe('The codes ticked in the routing table'),
    complete: z.boolean().describe('False where the dump has lost the columns of a tick'),
  })
  .meta(named('Routing', 'Which committees an item goes to.'))

export const agendaItemSchema = z
  .object({
    id: text('The meeting’s id, # and the order'),
    order: z.int().min(1).describe('1, 2, 3 … in the document'),
    number: textOrNull('The printed number: "90", "1.2"'),
    title: text('The title; empty where the document has none'),
    public: z.boolean().describe('False for a closed item (lukket punkt)'),
    caseNumber: caseNumberSchema.nullable().describe('The case number; null where none is printed'),
    documentNumber: textOrNull('"Dok.nr."'),
    caseworker: textOrNull('"Sagsbehandler"'),
    otherCaseworkers: z.array(z.string()).describe('"Øvrige sagsbehandlere"'),
    routing: routingSchema.nullable().describe('Which committees it goes to; null where no routing table says so'),
    sections: z.array(sectionSchema).describe('The text of the item, section by section; empty for a closed item'),
    recommendation: recommendationSchema.nullable().describe('What was recommended; null where nothing was'),
    decisions: z.array(decisionSchema).describe('What was decided, by this meeting and before it, as printed'),
    absences: z.array(absenceSchema).describe('Who was away while this item was treated'),
    guests: z.array(guestSchema).describe('Who took part in this item only'),
    attachments: z.array(attachmentSchema).describe('The attachments that the document lists'),
    amounts: z.array(amountSchema).describe('The sums of money in its text'),
    references: z.array(referenceSchema).describe('What its text refers to'),
    position: positionSchema,
  })
  .meta(named('AgendaItem', 'An item of an agenda (dagsordenpunkt).'))

export const participantSchema = z
  .object({
    name: text('As printed, without the party letter'),
    key,
    party: textOrNull('The letter in "(A)"'),
    role: textOrNull('As printed: formand, næstformand, sekretær, stedfortræder …'),
    present: z.boolean().describe('False for Afbud and Fraværende'),
  })
  .meta(named('Participant', 'Who was called to the meeting.'))

export const provenanceSchema = z
  .object({
    path: text('As given on the command line, with /; "-" for standard input'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the bytes read'),
    url: textOrNull('Its address on the web, where the document tells it'),
    layout: text('The layout that read it'),
    agreement: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('How well its parts fit each other (series of numbers, contents, lines claimed), from 0 to 1'),
    mediaType: text('"text/plain"'),
    encoding: text(
      '"utf-8", "utf-16le", "windows-1252", "cp850" …; "+repaired" where double-encoded text was repaired on request',
    ),
    position: positionSchema.describe('Where the meeting stands in the source'),
  })
  .meta(named('Provenance', 'Where a meeting was read.'))

/** What a document says of its meeting, or of itself, as a set. */
export const traitSchema = z
  .enum(['extraordinary', 'supplementary', 'cancelled', 'draft', 'joint', 'closed'])
  .meta(named('Trait', 'What a document says of its meeting, or of itself.'))

const headShape = {
  traits: z
    .array(traitSchema)
    .describe(
      'extraordinary (ekstraordinært møde), supplementary (tillægsdagsorden), cancelled (aflyst), draft (udkast), joint (fællesmøde), closed (lukket møde)',
    ),
  municipality: textOrNull('"Herning Kommune"'),
  municipalityCode: textOrNull('The official code of the municipality, "657"; null for invented and former ones'),
  committee: z
    .object({
      name: textOrNull('The committee (udvalg) as printed'),
      code: textOrNull('Its abbreviation in the document’s own routing table'),
    })
    .describe('Which council or committee met'),
  date: calendarDate.nullable().describe('The day of the meeting; null where it is missing or no date'),
  startTime: clockSchema.nullable().describe('When it began'),
  endTime: clockSchema.nullable().describe('When it ended'),
  location: textOrNull('Where it was held'),
  documentType: z
    .enum(['minutes', 'agenda'])
    .describe('minutes (referat) as soon as a decision has text; else agenda (dagsorden)'),
  participants: z.array(participantSchema).describe('Who was there, and who was away'),
  remarks: textOrNull('Lines of the head that belong to no field, as printed'),
}

export const pageSchema = z
  .object({...headShape, source: provenanceSchema})
  .meta(named('Page', 'What a page with one item says of its meeting, and where it was read.'))

export const meetingSchema = z
  .object({
    id: text('Stable and readable: municipality/committee/date; an agenda’s ends in /dagsorden'),
    sameMeetingAs: textOrNull(
      'The id of the first record of this run that is the same meeting; null where it is the first, or has none of its items',
    ),
    ...headShape,
    items: z.array(agendaItemSchema).describe('The agenda items, in the order of the document'),
    pages: z
      .array(pageSchema)
      .describe(
        'Where each item has a page of its own: those pages, in the order of the items, whose positions are places in them; else empty',
      ),
    source: provenanceSchema,
  })
  .meta(named('Meeting', 'A meeting of a council or committee, with its agenda items.'))

export type Point = z.infer<typeof pointSchema>
export type Position = z.infer<typeof positionSchema>
export type CaseNumber = z.infer<typeof caseNumberSchema>
export type Outcome = z.infer<typeof outcomeSchema>
export type SectionKind = z.infer<typeof sectionKindSchema>
export type Section = z.infer<typeof sectionSchema>
export type Recommendation = z.infer<typeof recommendationSchema>
export type Vote = z.infer<typeof voteSchema>
export type Amendment = z.infer<typeof amendmentSchema>
export type Decision = z.infer<typeof decisionSchema>
export type Absence = z.infer<typeof absenceSchema>
export type Guest = z.infer<typeof guestSchema>
export type Attachment = z.infer<typeof attachmentSchema>
export type Amount = z.infer<typeof amountSchema>
export type Reference = z.infer<typeof referenceSchema>
export type Routing = z.infer<typeof routingSchema>
export type AgendaItem = z.infer<typeof agendaItemSchema>
export type Participant = z.infer<typeof participantSchema>
export type Provenance = z.infer<typeof provenanceSchema>
export type Trait = z.infer<typeof traitSchema>
export type Page = z.infer<typeof pageSchema>
export type Meeting = z.infer<typeof meetingSchema>
