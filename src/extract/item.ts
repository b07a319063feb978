import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import type {Layout} from '../layouts/schema.ts'
import {clean, cleanLine, type Lines} from '../read/lines.ts'
import type {Absence, Attachment, Decision, Recommendation, Routing} from '../records/schema.ts'
import type {AgendaItem, FieldName, Section} from '../tree/nodes.ts'
import {closedTitle, isClosed} from '../vocabulary/access.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import {findAmounts} from './amounts.ts'
import {parseAsRecommended} from './as-recommended.ts'
import {parseCaseNumber} from './case-number.ts'
import {parseDate} from './dates.ts'
import type {ItemFacts, MeetingFacts} from './facts.ts'
import {parseOutcomes} from './outcomes.ts'
import {parseNames, parsePerson} from './people.ts'
import {parseRecommendation} from './recommendation.ts'

/** The longest paragraph that can be a heading on its own. */
const longestHeading = 60

/** What one agenda item says; what is doubtful about it is reported to the file. */
export function extractItem(
  item: AgendaItem,
  meeting: MeetingFacts,
  layout: Layout,
  lines: Lines,
  file: VFile,
): ItemFacts {
  const field = (name: FieldName) => item.children.find((child) => child.type === 'field' && child.name === name)
  const value = (name: FieldName) => {
    const node = field(name)
    return node?.type === 'field' ? cleanLine(node.value) || null : null
  }
  const sections = item.children.filter((child) => child.type === 'section')
  const title = item.children.find((child) => child.type === 'title')
  const recommendation = recommendationOf(sections, lines)
  const number = value('number')
  if (title === undefined && layout.item.title !== 'none')
    report(file, 'missing-title', 'This agenda item has no title', item.position.start)
  reportUnknownHeadings(sections, layout.headings, file)
  const text = {from: title?.position.start.offset ?? item.position.start.offset, to: item.position.end.offset}
  return {
    number,
    title: title?.value ?? '',
    public: !isClosed(value('access') ?? '') && !closedTitle.test(title?.value ?? ''),
    caseNumber: caseNumberOf(value('caseNumber'), field('caseNumber')?.position, file),
    documentNumber: value('documentNumber'),
    caseworker: value('caseworker'),
    otherCaseworkers: parseNames(value('otherCaseworkers') ?? ''),
    routing: routingOf(item, file),
    recommendation,
    decisions: sections.flatMap((section) => decisionsOf(section, lines, file, meeting, number, recommendation)),
    absences: sections.flatMap((section) => absencesOf(section, lines)),
    attachments: sections.flatMap((section) => attachmentsOf(section, lines)),
    amounts: findAmounts(lines, text.from, text.to),
    references: [],
  }
}

function caseNumberOf(
  printed: string | null,
  place: AgendaItem['position'] | undefined,
  file: VFile,
): ItemFacts['caseNumber'] {
  if (printed === null) {
    if (place !== undefined)
      report(file, 'missing-case-number', 'The label of the case number has nothing behind it', place)
    return null
  }
  const caseNumber = parseCaseNumber(printed)
  if (caseNumber.scheme === 'other') {
    report(
      file,
      'malformed-case-number',
      `"${printed}" is built like no case number, as "27.00.00-A00-7-17" or "12/27845" are`,
      place,
    )
  }
  return caseNumber
}

function routingOf(item: AgendaItem, file: VFile): Routing | null {
  const table = item.children.find((child) => child.type === 'routingTable')
  if (table === undefined) return null
  if (!table.complete) {
    report(
      file,
      'routing-columns-lost',
      'The routing table has ticks, but not the columns they stand in; no committee is claimed',
      table.position,
    )
  }
  return {committees: table.ticked, complete: table.complete}
}

/** The text of a section under its heading, and where it stands. */
function bodyOf(section: Section, lines: Lines): {text: string; position: Section['position']} | undefined {
  const first = section.children.find((child) => child.type !== 'heading')
  const last = section.children.at(-1)
  if (first === undefined || last === undefined) return undefined
  const position = {start: first.position.start, end: last.position.end}
  return {text: clean(lines.text.slice(position.start.offset, position.end.offset)), position}
}

/** The text of a section as records have it: what stands under its heading, or all of it where it has none. */
export function sectionText(section: Section, lines: Lines): string {
  return bodyOf(section, lines)?.text ?? ''
}

function recommendationOf(sections: readonly Section[], lines: Lines): Recommendation | null {
  const texts = sections
    .filter((section) => section.kind === 'recommendation')
    .map((section) => sectionText(section, lines))
  return parseRecommendation(texts.filter((text) => text !== '').join('\n\n'))
}

function decisionsOf(
  section: Section,
  lines: Lines,
  file: VFile,
  meeting: MeetingFacts,
  number: string | null,
  recommendation: Recommendation | null,
): Decision[] {
  if (section.kind !== 'decision') return []
  const body = bodyOf(section, lines)
  if (body === undefined) {
    report(file, 'empty-decision', 'The heading of the decision has nothing under it', section.position)
    return []
  }
  const outcomes = parseOutcomes(body.text)
  if (outcomes.length === 0) {
    report(
      file,
      'unclassified-decision',
      'The decision fits none of the outcomes; it is kept without one',
      body.position,
    )
  }
  const {decidedBy} = section
  const date = decidedBy?.date == null ? meeting.date : parseDate(decidedBy.date)
  const ofThisMeeting = date === meeting.date
  return [
    {
      body: decidedBy?.body ?? meeting.committee.name,
      date,
      itemNumber: decidedBy?.itemNumber ?? (ofThisMeeting ? number : null),
      ofThisMeeting,
      text: body.text,
      outcomes,
      asRecommended: parseAsRecommended(body.text, outcomes, recommendation),
      votes: [],
      position: body.position,
    },
  ]
}

/** One attachment a line, its bullet left out. */
function attachmentsOf(section: Section, lines: Lines): Attachment[] {
  return linesUnder(section, 'attachments', lines).flatMap(({line, start, end}) => {
    const from = bullets.has(lines.text[start] as string) ? start + 1 : start
    const indent = from + (/^\s*/.exec(lines.text.slice(from, end))?.[0].length ?? 0)
    if (indent >= end) return []
    const title = cleanLine(lines.text.slice(indent, end))
    return [{title, documentNumber: null, url: null, access: null, position: lines.position(indent, end, line, line)}]
  })
}

/** Who is listed as absent: names parted by commas or lines, each perhaps with its party letter. */
function absencesOf(section: Section, lines: Lines): Absence[] {
  return linesUnder(section, 'absence', lines).flatMap(({line, start, end}) => {
    const absences: Absence[] = []
    for (const match of lines.text.slice(start, end).matchAll(/[^,;\s][^,;]*/g)) {
      const printed = match[0].trimEnd()
      const person = parsePerson(cleanLine(printed))
      if (/^[-–.]?$|^ingen\.?$/iu.test(person.name)) continue
      const from = start + match.index
      absences.push({
        ...person,
        reason: 'absent',
        text: cleanLine(printed),
        position: lines.position(from, from + printed.length, line, line),
      })
    }
    return absences
  })
}

/** The lines with text under the heading of a section of one kind, white space around them left out. */
function linesUnder(
  section: Section,
  kind: Section['kind'],
  lines: Lines,
): {line: number; start: number; end: number}[] {
  const body = section.kind === kind ? bodyOf(section, lines) : undefined
  if (body === undefined) return []
  const found: {line: number; start: number; end: number}[] = []
  for (let line = body.position.start.line - 1; line < body.position.end.line; line++) {
    const start = Math.max(lines.indent(line), body.position.start.offset)
    const end = lines.trimmedEnd(line)
    if (start < end) found.push({line, start, end})
  }
  return found
}

/** A paragraph that is nothing but a heading of the vocabulary, in a layout that does not have it. */
function reportUnknownHeadings(sections: readonly Section[], headings: Layout['headings'], file: VFile): void {
  const known = new Set(headings.map((heading) => (typeof heading === 'string' ? heading : heading.line)))
  for (const section of sections) {
    for (const child of section.children) {
      if (child.type !== 'paragraph' || child.value.length > longestHeading || known.has(child.value)) continue
      if (kindOfHeading(child.value) === undefined) continue
      report(
        file,
        'unknown-heading',
        `"${child.value}" is a heading at other councils; it is kept as text here`,
        child.position,
      )
    }
  }
}
