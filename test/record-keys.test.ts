import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {diffMeetings, isSame} from '../src/diff/diff.ts'
import type {Meeting} from '../src/records/schema.ts'
import * as schemas from '../src/records/schema.ts'
import {Addresses} from '../src/write/oparl/addresses.ts'
import {meetingObject, paperObject} from '../src/write/oparl/objects.ts'
import {tables} from '../src/write/tables.ts'
import {inventedMeeting} from './tables/records.ts'

// A field that is added to a record, and that OParl, the tables or a comparison do
// not have, would be missing there without anybody noticing. So each key of each
// record is given another value, and each output has to show it.

/** The records, by where one of each stands in a meeting, with their schemas. */
const records = {
  meeting: [schemas.meetingSchema, (meeting: Meeting) => meeting],
  source: [schemas.provenanceSchema, (meeting: Meeting) => meeting.source],
  participant: [schemas.participantSchema, (meeting: Meeting) => meeting.participants[0]],
  item: [schemas.agendaItemSchema, (meeting: Meeting) => meeting.items[0]],
  caseNumber: [schemas.caseNumberSchema, (meeting: Meeting) => meeting.items[0]?.caseNumber],
  routing: [schemas.routingSchema, (meeting: Meeting) => meeting.items[0]?.routing],
  section: [schemas.sectionSchema, (meeting: Meeting) => meeting.items[0]?.sections[0]],
  recommendation: [schemas.recommendationSchema, (meeting: Meeting) => meeting.items[0]?.recommendation],
  decision: [schemas.decisionSchema, (meeting: Meeting) => meeting.items[0]?.decisions[0]],
  vote: [schemas.voteSchema, (meeting: Meeting) => meeting.items[0]?.decisions[0]?.votes[0]],
  amendment: [schemas.amendmentSchema, (meeting: Meeting) => meeting.items[0]?.decisions[0]?.amendments[0]],
  absence: [schemas.absenceSchema, (meeting: Meeting) => meeting.items[0]?.absences[0]],
  guest: [schemas.guestSchema, (meeting: Meeting) => meeting.items[0]?.guests[0]],
  attachment: [schemas.attachmentSchema, (meeting: Meeting) => meeting.items[0]?.attachments[0]],
  amount: [schemas.amountSchema, (meeting: Meeting) => meeting.items[0]?.amounts[0]],
  reference: [schemas.referenceSchema, (meeting: Meeting) => meeting.items[0]?.references[0]],
} as const satisfies Record<string, readonly [z.ZodObject, (meeting: Meeting) => object | null | undefined]>

const addresses = new Addresses('https://oparl.example.dk/')

/** Whether an output tells two meetings apart. */
const outputs = {
  OParl: (one: Meeting, other: Meeting) => inOparl(one) !== inOparl(other),
  'a table': (one: Meeting, other: Meeting) => inTables(one) !== inTables(other),
  'a comparison': (one: Meeting, other: Meeting) => !isSame(diffMeetings(one, other)),
}

function inOparl(meeting: Meeting): string {
  return JSON.stringify([
    meetingObject(meeting, addresses),
    ...meeting.items.map((item) => paperObject(meeting, item, addresses)),
  ])
}

function inTables(meeting: Meeting): string {
  return JSON.stringify(Object.values(tables).map((table) => [...table.rows(meeting)].map(({cells}) => cells)))
}

const ofText = 'it is read out of the text of a section, which is compared'
const ofPlace = 'where something stands is no difference'

/** What an output leaves out, and why. */
const leftOut: Record<keyof typeof outputs, Record<string, string>> = {
  OParl: {},
  'a table': {
    'meeting.pages': 'the rows of an item have the path of its page',
    'meeting.participants': 'has a table of its own, of which each row is compared below',
    'item.sections': 'of the sections only the summary has a column; the texts are in JSON',
    'section.kind': 'as above',
    'section.heading': 'as above',
    'section.position': 'as above',
    'recommendation.points': 'the text of the recommendation has a column',
  },
  'a comparison': {
    'meeting.id': 'is made of fields that are compared',
    'meeting.sameMeetingAs': 'depends on what else a run reads',
    'meeting.municipalityCode': 'follows the municipality',
    'meeting.documentType': 'an agenda and its minutes are what is compared',
    'meeting.pages': 'are documents, as the source is',
    'meeting.source': 'is of the document, and not of the meeting',
    'item.id': 'is made of the id of the meeting and the order',
    'item.order': 'an item that moved is told as such',
    'item.recommendation': ofText,
    'item.decisions': ofText,
    'item.absences': ofText,
    'item.guests': ofText,
    'item.amounts': ofText,
    'item.references': ofText,
    'item.position': ofPlace,
    'participant.key': 'is made of the name',
    'attachment.url': 'the address changes with the system',
    'attachment.position': ofPlace,
    'section.heading': 'a heading says what kind a section is of',
    'section.position': ofPlace,
    'routing.complete': 'columns that are lost are nothing that is known',
  },
}
/** Records that a comparison has as the text that they are read out of. */
const ofSections = [
  'source',
  'recommendation',
  'decision',
  'vote',
  'amendment',
  'absence',
  'guest',
  'amount',
  'reference',
]
const partsOfCaseNumber = ['scheme', 'subject', 'facet', 'serial', 'year']

describe.each(Object.entries(records))('each field of a record: %s', (name, [schema, find]) => {
  it.each(Object.keys(schema.shape))('%s', (key) => {
    const before = inventedMeeting()
    const after = structuredClone(before)
    const record = find(after) as Record<string, unknown>
    record[key] = other((schema as z.ZodObject).shape[key] as z.ZodType, record[key])
    const shown = Object.entries(outputs)
      .filter(([, tells]) => tells(before, after))
      .map(([output]) => output)
    const missing = Object.keys(outputs).filter((output) => !shown.includes(output))
    const isExcused = (output: string) =>
      leftOut[output as keyof typeof outputs][`${name}.${key}`] !== undefined ||
      (output === 'a comparison' &&
        (ofSections.includes(name) || (name === 'caseNumber' && partsOfCaseNumber.includes(key))))
    expect(missing.filter((output) => !isExcused(output))).toEqual([])
  })
})

/** Another value of a field. */
function other(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodNullable) return other(schema.unwrap() as z.ZodType, value ?? undefined)
  if (schema instanceof z.ZodUnion) return 'en anden'
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) && value.length > 0 ? [] : [other(schema.element as z.ZodType, undefined)]
  if (schema instanceof z.ZodEnum) return schema.options.find((option) => option !== value)
  if (schema instanceof z.ZodBoolean) return value !== true
  if (schema instanceof z.ZodNumber) return Number(value ?? 0) + 1
  if (schema instanceof z.ZodLiteral) return 'EUR'
  if (schema instanceof z.ZodObject) {
    const [first] = Object.keys(schema.shape) as [string]
    const parts = (value ?? {}) as Record<string, unknown>
    return {...parts, [first]: other(schema.shape[first] as z.ZodType, parts[first])}
  }
  return value === '2001-01-01' ? '2002-02-02' : '2001-01-01'
}
