import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import type {FieldName} from '../layouts/pattern.ts'
import type {Layout} from '../layouts/schema.ts'
import {cleanLine, type Lines} from '../read/lines.ts'
import type {Absence, Attachment, Decision, Position, Recommendation, Routing, Section} from '../records/schema.ts'
import type * as tree from '../tree/nodes.ts'
import {closedTitle, isClosed} from '../vocabulary/access.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import {findAmounts} from './amounts.ts'
import {parseAsRecommended} from './as-recommended.ts'
import {parseCaseNumber} from './case-number.ts'
import {parseDate} from './dates.ts'
import type {ItemFacts, MeetingFacts} from './facts.ts'
import {parseOutcomes} from './outcomes.ts'
import {nobody, parseNames, parsePerson, personKey} from './people.ts'
import {parseRecommendation} from './recommendation.ts'

/** The longest paragraph that can be a heading on its own. */
const longestHeading = 60

/** What one agenda item says; what is doubtful about it is reported to the file. */
export function extractItem(
  item: tree.AgendaItem,
  meeting: MeetingFacts,
  layout: Layout,
  lines: Lines,
  file: VFile,
): ItemFacts {
  const fields = new Map<FieldName, tree.Field>()
  const sections: tree.Section[] = []
  let title: tree.Title | undefined
  for (const child of item.children) {
    if (child.type === 'field') fields.set(child.name, fields.get(child.name) ?? child)
    else if (child.type === 'section') sections.push(child)
    else if (child.type === 'title') title = child
  }
  const value = (name: FieldName) => cleanLine(fields.get(name)?.value ?? '') || null
  const bodies = sections.map(bodyOf)
  const recommendation = recommendationOf(bodies)
  const number = value('number')
  if (title === undefined && layout.item.title !== 'none')
    report(file, 'missing-title', 'This agenda item has no title', item.position.start)
  reportDoubtfulHeadings(sections, layout, file)
  const text = {from: title?.position.start.offset ?? item.position.start.offset, to: item.position.end.offset}
  return {
    number,
    title: title?.value ?? '',
    public: !isClosed(value('access') ?? '') && !closedTitle.test(title?.value ?? ''),
    caseNumber: caseNumberOf(value('caseNumber'), fields.get('caseNumber')?.position, file),
    documentNumber: value('documentNumber'),
    caseworker: value('caseworker'),
    otherCaseworkers: parseNames(value('otherCaseworkers') ?? ''),
    routing: routingOf(item, file),
    sections: bodies.map(sectionRecord),
    recommendation,
    decisions: bodies.flatMap((body) => decisionsOf(body, file, meeting, number, recommendation)),
    absences: bodies.flatMap((body) => absencesOf(body, lines)),
    guests: [],
    attachments: [...item.children.flatMap(attachmentOf), ...bodies.flatMap((body) => attachmentsOf(body, lines))],
    amounts: findAmounts(lines, text.from, text.to),
    references: [],
  }
}

function caseNumberOf(printed: string | null, place: Position | undefined, file: VFile): ItemFacts['caseNumber'] {
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

function routingOf(item: tree.AgendaItem, file: VFile): Routing | null {
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

/** A section of the tree with its text, which stands under its heading, or is all of it where it has none. */
interface Body {
  section: tree.Section
  text: string
  /** Where the text stands; undefined where there is none. */
  position: Position | undefined
}

function bodyOf(section: tree.Section): Body {
  const first = section.children.find((child) => child.type !== 'heading')
  const last = section.children.at(-1)
  const {text} = section.data
  if (first === undefined || last === undefined) return {section, text, position: undefined}
  return {section, text, position: {start: first.position.start, end: last.position.end}}
}

function sectionRecord({section, text}: Body): Section {
  const heading = section.children.find((child) => child.type === 'heading')
  return {kind: section.kind, heading: heading?.value ?? null, text, position: section.position}
}

function recommendationOf(bodies: readonly Body[]): Recommendation | null {
  const texts = bodies
    .filter(({section, text}) => section.kind === 'recommendation' && text !== '')
    .map(({text}) => text)
  return parseRecommendation(texts.join('\n\n'))
}

function decisionsOf(
  {section, text, position}: Body,
  file: VFile,
  meeting: MeetingFacts,
  number: string | null,
  recommendation: Recommendation | null,
): Decision[] {
  if (section.kind !== 'decision') return []
  if (position === undefined) {
    report(file, 'empty-decision', 'The heading of the decision has nothing under it', section.position)
    return []
  }
  const outcomes = parseOutcomes(text)
  if (outcomes.length === 0) {
    report(file, 'unclassified-decision', 'The decision fits none of the outcomes; it is kept without one', position)
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
      text,
      outcomes,
      asRecommended: parseAsRecommended(text, outcomes, recommendation),
      votes: [],
      position,
    },
  ]
}

function attachmentOf(node: tree.AgendaItem['children'][number]): Attachment[] {
  if (node.type !== 'attachment') return []
  const {value, documentNumber, url, access, position} = node
  return [{title: value, documentNumber, url, access, position}]
}

/** One attachment a line, its bullet left out. */
function attachmentsOf(body: Body, lines: Lines): Attachment[] {
  return linesUnder(body, 'attachments', lines).flatMap(({line, start, end}) => {
    const from = bullets.has(lines.text[start] as string) ? start + 1 : start
    const indent = lines.skipSpaces(from, end)
    if (indent >= end) return []
    const title = cleanLine(lines.text.slice(indent, end))
    return [{title, documentNumber: null, url: null, access: null, position: lines.position(indent, end, line, line)}]
  })
}

/** Who is listed as absent: names parted by commas, "og" or lines, each perhaps with its party letter. */
function absencesOf(body: Body, lines: Lines): Absence[] {
  return linesUnder(body, 'absence', lines).flatMap(({line, start, end}) =>
    namesIn(lines, start, end).flatMap(({from, to}) => {
      const text = cleanLine(lines.text.slice(from, to))
      const person = parsePerson(text)
      if (nobody.test(person.name)) return []
      return [
        {
          ...person,
          key: personKey(person.name),
          reason: 'absent' as const,
          arrived: null,
          left: null,
          substitute: null,
          text,
          position: lines.position(from, to, line, line),
        },
      ]
    }),
  )
}

/** What parts the names of a list. */
const nameBreak = /[,;]|\sog\s/gu

/** The names of a list on one line, as stretches of the source without white space around them. */
function namesIn(lines: Lines, start: number, end: number): {from: number; to: number}[] {
  const breaks = Array.from(lines.text.slice(start, end).matchAll(nameBreak), ({index, 0: found}) => ({
    from: start + index,
    to: start + index + found.length,
  }))
  return [...breaks, {from: end, to: end}].flatMap((stop, index) => {
    const from = lines.skipSpaces(breaks[index - 1]?.to ?? start, stop.from)
    const to = lines.trimmedBefore(stop.from, from)
    return from < to ? [{from, to}] : []
  })
}

/** The lines with text under the heading of a section of one kind, white space around them left out. */
function linesUnder(
  {section, position}: Body,
  kind: Section['kind'],
  lines: Lines,
): {line: number; start: number; end: number}[] {
  if (section.kind !== kind || position === undefined) return []
  const found: {line: number; start: number; end: number}[] = []
  for (let line = position.start.line - 1; line < position.end.line; line++) {
    const start = Math.max(lines.indent(line), position.start.offset)
    const end = lines.trimmedEnd(line)
    if (start < end) found.push({line, start, end})
  }
  return found
}

/**
 * Lines that may be headings after all: a paragraph that is nothing but one, in
 * a layout that does not have it, and one that a dump has joined to a text.
 */
function reportDoubtfulHeadings(sections: readonly tree.Section[], layout: Layout, file: VFile): void {
  const known = headingsOf(layout)
  for (const section of sections) {
    for (const child of section.children) {
      if (child.type !== 'paragraph') continue
      const {value, position} = child
      const joined = known.lastCodes.has(value.charCodeAt(value.length - 1))
        ? joinedHeading(value, known.lines)
        : undefined
      if (joined !== undefined) {
        report(
          file,
          'joined-heading',
          `"${joined}" is joined to the text before it; it starts no section`,
          position.end,
        )
      }
      if (value.length > longestHeading || kindOfHeading(value) === undefined || known.lines.includes(value)) continue
      report(file, 'unknown-heading', `"${value}" is a heading at other councils; it is kept as text here`, position)
    }
  }
}

/** The headings of a layout, and the characters that they end with: few paragraphs do. */
interface KnownHeadings {
  lines: readonly string[]
  lastCodes: ReadonlySet<number>
}

const knownHeadings = new WeakMap<Layout, KnownHeadings>()

function headingsOf(layout: Layout): KnownHeadings {
  const known = knownHeadings.get(layout)
  if (known !== undefined) return known
  const lines = layout.headings.map((heading) => (typeof heading === 'string' ? heading : heading.line))
  const fresh = {lines, lastCodes: new Set(lines.map((line) => line.charCodeAt(line.length - 1)))}
  knownHeadings.set(layout, fresh)
  return fresh
}

/** The heading that a text ends with, joined to a sentence: "… fortegnelse.Indstilling". */
function joinedHeading(text: string, headings: readonly string[]): string | undefined {
  return headings.find((heading) => {
    const at = text.length - heading.length
    return at > 0 && text.endsWith(heading) && /[.!?:)”"»\p{Ll}]/u.test(text[at - 1] as string)
  })
}
