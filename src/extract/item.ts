import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {grammarOf} from '../layouts/grammar.ts'
import type {FieldName} from '../layouts/pattern.ts'
import type {Layout} from '../layouts/schema.ts'
import {isSameBody} from '../names/body.ts'
import {type FirstNames, firstNamesOf, parseNames, parsePerson, personKey} from '../names/person.ts'
import type {
  Amount,
  Attachment,
  Decision,
  Outcome,
  Position,
  Recommendation,
  Reference,
  Routing,
  Section,
} from '../records/schema.ts'
import {parseCaseNumber} from '../text/case-number.ts'
import {parseDate} from '../text/dates.ts'
import {firstFrom} from '../text/first-from.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {withoutPrivate} from '../text/private.ts'
import type {ItemFacts, MeetingFacts} from '../tree/facts.ts'
import type * as tree from '../tree/nodes.ts'
import {absenceTitle} from '../vocabulary/absences.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import {isPlaceholder} from '../vocabulary/placeholders.ts'
import {recommendedBy} from '../vocabulary/recommendation.ts'
import {findPresences, type Presences} from './absences.ts'
import {findAmendments} from './amendments.ts'
import {findAmounts} from './amounts.ts'
import {type DecidedSums, parseAsRecommended} from './as-recommended.ts'
import {attachmentsOn} from './attachments.ts'
import {mergeAttachments, withAddresses} from './marked-attachments.ts'
import {parseOutcomes} from './outcomes.ts'
import {Passage} from './passage.ts'
import {parseRecommendation} from './recommendation.ts'
import {findReferences} from './references.ts'
import {findVotes} from './votes.ts'

/** The longest paragraph that can be a heading on its own. */
const longestHeading = 60

/** The facts of an agenda item, and who was away from it or from others as its text says. */
export interface ExtractedItem {
  facts: ItemFacts
  presences: Presences
}

/**
 * What one agenda item says; what is doubtful about it is reported to the file.
 * Who was away is not yet among its facts, since a passage can be about other items.
 */
export function extractItem(
  item: tree.AgendaItem,
  meeting: MeetingFacts,
  layout: Layout,
  lines: Lines,
  file: VFile,
): ExtractedItem {
  const fields = new Map<FieldName, tree.Field>()
  const sections: tree.Section[] = []
  let title: tree.Title | undefined
  for (const child of item.children) {
    if (child.type === 'field' && (fields.get(child.name)?.value ?? '') === '') fields.set(child.name, child)
    else if (child.type === 'section') sections.push(child)
    else if (child.type === 'title') title = child
  }
  const value = (name: FieldName) => {
    const printed = cleanLine(fields.get(name)?.value ?? '')
    return printed === '' || isPlaceholder(printed) ? null : printed
  }
  const firstNames = firstNamesOf(meeting.participants)
  const bodyAt = (section: tree.Section) => bodyOf(section, lines, firstNames)
  const isDecided = sections.some(({kind}) => kind === 'decision')
  const bodies = sections.map(bodyAt).map((body) => (isDecided ? body : decidedByWords(body)))
  const recommendation = recommendationOf(bodies)
  const amounts = stretchesOf(item, title, layout).flatMap(({from, to}) => findAmounts(lines, from, to))
  const number = value('number')
  if (item.closing?.isDoubtful)
    report(
      file,
      'doubtful-access',
      `"${item.closing.mark ?? ''}" may say that this agenda item is closed, so it is taken for closed`,
      item.position.start,
    )
  reportDoubtfulHeadings(sections, layout, file)
  const isAboutAbsence = absenceTitle.test(title?.value ?? '')
  const inOrder = amounts.toSorted((one, other) => one.position.start.offset - other.position.start.offset)
  const recommended = bodies
    .filter(({section}) => section.kind === 'recommendation')
    .flatMap((body) => amountsIn(body, inOrder).map((amount) => amount.value))
  const sumsOf = (body: Body): DecidedSums => ({decided: amountsIn(body, inOrder), recommended})
  const about = isAboutAbsence ? 'absence' : 'anything'
  const context: AroundDecision = {file, meeting, number, about, recommendation, sumsOf}
  const decided: (Decision | undefined)[] = []
  for (const [at, body] of bodies.entries()) {
    decided.push(decisionOf(body, bodies[at + 1], context))
    for (const section of body.section.earlier ?? []) decided.push(decisionOf(bodyAt(section), undefined, context))
  }
  const decisions = onceEach(decided.filter((decision) => decision !== undefined))
  const caseNumber = caseNumberOf(value('caseNumber'), fields.get('caseNumber')?.position, file)
  const facts: ItemFacts = {
    number,
    title: title === undefined || isPlaceholder(title.value) ? '' : title.value,
    public: item.closing === undefined,
    caseNumber,
    documentNumber: value('documentNumber'),
    caseworker: withoutPrivate(value('caseworker') ?? '') || null,
    otherCaseworkers: parseNames(value('otherCaseworkers') ?? ''),
    routing: routingOf(item, file),
    sections: bodies.map(sectionRecord).filter((section) => section !== undefined),
    recommendation,
    decisions,
    absences: [],
    guests: [],
    attachments: withAddresses(
      mergeAttachments(
        item.children.filter((child) => child.type === 'attachment').map(attachmentOf),
        bodies
          .filter(({section}) => section.kind === 'attachments')
          .flatMap((body) => attachmentsOn(linesUnder(body, lines), lines, grammarOf(layout))),
      ),
      file.data.markup?.links,
    ),
    amounts,
    references: referencesOf(title, bodies, caseNumber?.raw ?? null, lines),
  }
  return {facts, presences: presencesOf(item, bodies, decisions, isAboutAbsence)}
}

/** What the title and the texts under the headings refer to. */
function referencesOf(
  title: tree.Title | undefined,
  bodies: readonly Body[],
  ownCase: string | null,
  lines: Lines,
): Reference[] {
  const found: Reference[] = []
  for (const place of [title?.position, ...bodies.map(({position}) => position)])
    if (place !== undefined) found.push(...findReferences(lines, place.start.offset, place.end.offset, ownCase))
  return found
}

/**
 * Who was away, as the source itself, the sections about it and this meeting's
 * own decisions say; earlier ones tell of other meetings.
 */
function presencesOf(
  item: tree.AgendaItem,
  bodies: readonly Body[],
  decisions: readonly Decision[],
  isAboutAbsence: boolean,
): Presences {
  const found: Presences = {absences: item.children.filter((child) => child.type === 'away').map(awayOf), guests: []}
  const isOwn = new Map(decisions.map(({position, ofThisMeeting}) => [position, ofThisMeeting]))
  let isOfEarlier = false
  for (const [index, {section, position, passage}] of bodies.entries()) {
    if (section.kind === 'decision') {
      const told = position !== undefined && isOwn.has(position) ? position : decisionBehindAbsence(bodies, index)
      isOfEarlier = told !== undefined && isOwn.get(told) === false
    }
    if (position === undefined) continue
    // Under an earlier decision stands who was away then.
    if (section.kind === 'absence' ? isOfEarlier : isOwn.get(position) !== true) continue
    const isList = section.kind === 'absence' || isAboutAbsence
    const {absences, guests} = findPresences(passage(), isList)
    found.absences.push(...absences)
    found.guests.push(...guests)
  }
  return found
}

/** Where the decision stands of a heading that has who was away right under it, and what was decided below that. */
function decisionBehindAbsence(bodies: readonly Body[], index: number): Body['position'] {
  const [absence, decision] = bodies.slice(index + 1, index + 3)
  const goesOn =
    absence?.section.kind === 'absence' &&
    decision?.section.kind === 'decision' &&
    decision.section.children.every(({type}) => type !== 'heading')
  return goesOn ? decision.position : undefined
}

function caseNumberOf(printed: string | null, place: Position | undefined, file: VFile): ItemFacts['caseNumber'] {
  if (printed === null) {
    if (place !== undefined)
      report(file, 'missing-case-number', 'The label of the case number has nothing behind it', place)
    return null
  }
  const caseNumber = parseCaseNumber(printed)
  const isNumber = /\d/.test(printed)
  if (caseNumber.scheme === 'other') {
    report(
      file,
      'malformed-case-number',
      `"${printed}" is built like no case number, as "27.00.00-A00-7-17" or "12/27845" are`,
      place,
    )
  }
  return isNumber ? caseNumber : null
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
  /** The text in sentences, read once. */
  passage: () => Passage
}

function bodyOf(section: tree.Section, lines: Lines, firstNames: FirstNames): Body {
  const first = section.children.find((child) => child.type !== 'heading')
  const last = section.children.at(-1)
  const {text} = section.data
  const isEmpty = first === undefined || last === undefined || isPlaceholder(text)
  const position = isEmpty ? undefined : {start: first.position.start, end: last.position.end}
  let passage: Passage | undefined
  return {
    section,
    text: isEmpty ? '' : text,
    position,
    passage: () => {
      passage ??= new Passage(lines, position?.start.offset ?? 0, position?.end.offset ?? 0, firstNames)
      return passage
    },
  }
}

/** The sums of an item, in the order of their places, that stand in one of its texts. */
function amountsIn({position}: Body, amounts: readonly Amount[]): Amount[] {
  if (position === undefined) return []
  const from = (offset: number) =>
    firstFrom(amounts.length, (at) => (amounts[at] as Amount).position.start.offset >= offset)
  return amounts.slice(from(position.start.offset), from(position.end.offset))
}

/** What minutes without headings say of an item is its decision where words, and no list of names, tell what became of it. */
function decidedByWords(body: Body): Body {
  if (body.section.isMinute !== true || body.position === undefined) return body
  const isDecision = parseOutcomes(body.passage(), findAmendments(body.passage()), 'absence').length > 0
  return isDecision ? {...body, section: {...body.section, kind: 'decision'}} : body
}

/** The record of a section; of one that has but a placeholder, its heading is left. */
function sectionRecord({section, text, position}: Body): Section | undefined {
  const heading = section.children.find((child) => child.type === 'heading')
  const place = position === undefined ? heading?.position : section.position
  return place && {kind: section.kind, heading: heading?.value ?? null, text, position: place}
}

function recommendationOf(bodies: readonly Body[]): Recommendation | null {
  const recommending = bodies.filter(({section, text}) => section.kind === 'recommendation' && text !== '')
  const marked = new Set(recommending.flatMap(({section}) => markedItems(section)))
  const found = parseRecommendation(recommending.map(({text}) => text).join('\n\n'), marked)
  if (found === null || found.by !== null) return found
  // "INDSTILLING FRA …" can have the next heading right under it.
  const headings = bodies
    .filter(({section}) => section.kind === 'recommendation')
    .flatMap(({section}) => section.children.filter(({type}) => type === 'heading'))
  const by = headings
    .map((heading) => recommendedBy('value' in heading ? heading.value : ''))
    .find((one) => one !== undefined)
  return {...found, by: by ?? null}
}

/** The items of lists that have no bullets in the text. */
function markedItems(section: tree.Section): string[] {
  const lists = section.children.filter((child) => child.type === 'list')
  return lists.flatMap((list) => list.children.flatMap(({marker, value}) => (marker === '' ? cleanLine(value) : [])))
}

/** What a decision is read with: its item and meeting. */
interface AroundDecision {
  file: VFile
  meeting: MeetingFacts
  number: string | null
  about: 'absence' | 'anything'
  recommendation: Recommendation | null
  sumsOf: (body: Body) => DecidedSums
}

/** @param next the text that follows it */
function decisionOf(
  body: Body,
  next: Body | undefined,
  {file, meeting, number, about, recommendation, sumsOf}: AroundDecision,
): Decision | undefined {
  const {section, text, position, passage} = body
  const {decidedBy} = section
  // The lines of a history name who has treated the case; some are followed by what they decided.
  const isHistory = section.kind === 'history' && decidedBy?.date != null && position !== undefined
  if (section.kind !== 'decision' && !isHistory) return undefined
  if (position === undefined) {
    // The decision stands behind the absent, or under a heading that says whose it is.
    const isGoneOn =
      section.isInterrupted === true || (next?.section.kind === 'decision' && next.section.decidedBy !== undefined)
    if (section.children.length < 2 && !isGoneOn)
      report(file, 'empty-decision', 'The heading of the decision has nothing under it', section.position)
    return undefined
  }
  const amendments = findAmendments(passage())
  const said = parseOutcomes(passage(), amendments, about)
  const asRecommended = parseAsRecommended(passage(), said, amendments, recommendation, sumsOf(body))
  // Who does what was recommended approves it, with or without a word for that.
  const outcomes: Outcome[] = said.length === 0 && asRecommended === true ? ['approved'] : said
  if (outcomes.length === 0) {
    report(file, 'unclassified-decision', 'The decision fits none of the outcomes; it is kept without one', position)
  }
  const by = decidedBy?.body ?? meeting.committee.name
  const date = decidedBy?.date == null ? meeting.date : parseDate(decidedBy.date)
  const ofThisMeeting = date === meeting.date && isSameBody(by, meeting.committee.name, meeting.municipality)
  return {
    body: by,
    date,
    itemNumber: decidedBy?.itemNumber ?? (ofThisMeeting ? number : null),
    ofThisMeeting,
    text,
    outcomes,
    asRecommended,
    votes: findVotes(passage(), amendments),
    amendments: amendments.records(passage()),
    position,
  }
}

/** Each decision once: a document can repeat an earlier one under its history. */
function onceEach(decisions: Decision[]): Decision[] {
  if (decisions.length < 2) return decisions
  const seen = new Set<string>()
  return decisions.filter(({body, date, text}) => {
    const key = JSON.stringify([body, date, cleanLine(text)])
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/**
 * Where the text of an item stands: from the title to its end; in marked-up text,
 * which has other things between them, the title and each section.
 */
function stretchesOf(
  item: tree.AgendaItem,
  title: tree.Title | undefined,
  layout: Layout,
): {from: number; to: number}[] {
  const start = title ?? item
  if (layout.markup === null) return [{from: start.position.start.offset, to: item.position.end.offset}]
  const parts = item.children.filter((child) => child.type === 'title' || child.type === 'section')
  return parts.map(({position}) => ({from: position.start.offset, to: position.end.offset}))
}

function awayOf({value, reason, position}: tree.Away): Presences['absences'][number] {
  const {name, party} = parsePerson(value)
  const times = {arrived: null, left: null}
  const record = {name, key: personKey(name), party, reason, ...times, substitute: null, text: value, position}
  return {record, items: null}
}

function attachmentOf({value, documentNumber, url, access, position}: tree.Attachment): Attachment {
  return {title: value, documentNumber, url, access, position}
}

/** The lines with text under the heading of a section, white space around them left out. */
function linesUnder({position}: Body, lines: Lines): {line: number; start: number; end: number}[] {
  if (position === undefined) return []
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
