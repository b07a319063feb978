import type {AgendaItem, Meeting} from '../../src/index.ts'
import type {ExpectedItem, ExpectedMeeting, GeneratedDocument} from './expected.ts'
import {foldOf, textOf} from './sheet.ts'

/** One fact that is not as expected, at the line where it should stand. */
export interface Difference {
  field: string
  line: number
  expected: unknown
  got: unknown
}

type Say = (field: string, line: number, expected: unknown, got: unknown) => void

const lineOf = (record: {position: {start: {line: number}}}): number => record.position.start.line
const lined = (text: string): string => textOf(text.split('\n'))

function compareItem(expected: ExpectedItem, got: AgendaItem, say: Say): void {
  const at = expected.line
  say('item.line', at, expected.line, lineOf(got))
  say('item.number', at, expected.number, got.number)
  say('item.title', at, expected.title, got.title)
  say('item.public', at, true, got.public)
  say('item.documentNumber', at, null, got.documentNumber)
  say('item.caseNumber', at, expected.caseNumber, got.caseNumber)
  say('item.caseworker', at, expected.caseworker, got.caseworker)
  say('item.otherCaseworkers', at, expected.otherCaseworkers, got.otherCaseworkers)
  say('item.routing', at, expected.routing, got.routing)

  const outline = (section: {kind: string; heading: string | null}, line: number): string =>
    `${line} ${section.kind} ${section.heading}`
  say(
    'sections',
    at,
    expected.sections.map((section) => outline(section, section.line)),
    got.sections.map((section) => outline(section, lineOf(section))),
  )
  for (const [index, section] of expected.sections.entries()) {
    const other = got.sections[index]
    if (other !== undefined) say(`sections[${index}].text`, section.line, section.text, lined(other.text))
  }

  const recommendation = expected.sections.find((section) => section.kind === 'recommendation')?.line ?? at
  say('recommendation.by', recommendation, expected.recommendation?.by, got.recommendation?.by)
  say('recommendation.points', recommendation, expected.recommendation?.points, got.recommendation?.points.map(foldOf))
  say(
    'recommendation.text',
    recommendation,
    expected.recommendation?.text,
    got.recommendation === null ? undefined : lined(got.recommendation.text),
  )

  say('decisions.length', at, expected.decisions.length, got.decisions.length)
  for (const [index, decision] of expected.decisions.entries()) {
    const other = got.decisions[index]
    if (other === undefined) continue
    say('decision.line', decision.line, decision.line, lineOf(other))
    say('decision.text', decision.line, decision.text, lined(other.text))
    say('decision.ofThisMeeting', decision.line, true, other.ofThisMeeting)
    if (decision.outcomes) say('decision.outcomes', decision.line, decision.outcomes, other.outcomes)
    if (decision.asRecommended !== undefined)
      say('decision.asRecommended', decision.line, decision.asRecommended, other.asRecommended)
  }

  if (expected.attachments)
    say(
      'attachments',
      expected.attachments[0]?.line ?? at,
      expected.attachments,
      got.attachments.map((attachment) => ({line: lineOf(attachment), title: attachment.title})),
    )
  say(
    'amounts',
    expected.amounts[0]?.line ?? lineOfFirst(got.amounts) ?? at,
    expected.amounts.map((amount) => ({...amount, currency: 'DKK'})),
    got.amounts.map((amount) => ({
      line: lineOf(amount),
      text: amount.text,
      value: amount.value,
      currency: amount.currency,
    })),
  )
}

function lineOfFirst(records: {position: {start: {line: number}}}[]): number | undefined {
  const [first] = records
  return first && lineOf(first)
}

function compareMeeting(expected: ExpectedMeeting, got: Meeting, say: Say): void {
  const at = expected.items[0]?.line ?? 1
  say('meeting.id', at, expected.id, got.id)
  say('meeting.municipality', at, expected.municipality, got.municipality)
  say('meeting.committee.name', at, expected.committee, got.committee?.name)
  if (expected.code !== undefined) say('meeting.committee.code', at, expected.code, got.committee?.code)
  say('meeting.date', at, expected.date, got.date)
  say('meeting.startTime', at, null, got.startTime)
  say('meeting.location', at, expected.location, got.location)
  say('meeting.documentType', at, expected.documentType, got.documentType)
  say('meeting.participants', at, [], got.participants)
  say(
    'meeting.items',
    at,
    expected.items.map((item) => item.line),
    got.items.map(lineOf),
  )
  for (const item of expected.items) {
    const other = got.items.find((one) => lineOf(one) === item.line)
    if (other === undefined) continue
    const order = expected.items.indexOf(item) + 1
    say('item.order', item.line, order, other.order)
    say('item.id', item.line, `${expected.id}#${order}`, other.id)
    compareItem(item, other, say)
  }
}

/** Every field in which the records are not what the document says. */
export function differences(document: GeneratedDocument, meetings: readonly Meeting[]): Difference[] {
  const found: Difference[] = []
  const say: Say = (field, line, expected, got) => {
    if (JSON.stringify(sorted(expected)) !== JSON.stringify(sorted(got))) found.push({field, line, expected, got})
  }
  say(
    'meetings',
    1,
    document.meetings.map((meeting) => meeting.id),
    meetings.map((meeting) => meeting.id),
  )
  for (const [index, meeting] of document.meetings.entries()) {
    const other = meetings[index]
    if (other !== undefined) compareMeeting(meeting, other, say)
  }
  return found
}

/** Records with their keys in one order, so that only values count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  )
}
