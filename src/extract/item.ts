import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {grammarOf} from '../layouts/grammar.ts'
import type {FieldName} from '../layouts/pattern.ts'
import type {Layout} from '../layouts/schema.ts'
import {isSameBody} from '../names/body.ts'
import {parseNames, parsePerson} from '../names/listed-person.ts'
import {type FirstNames, personKey} from '../names/person.ts'
import type {Attachment, Decision, Position, Recommendation, Reference, Routing} from '../records/schema.ts'
import {parseCaseNumber} from '../text/case-number.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {withoutPrivate} from '../text/private.ts'
import type {ItemFacts, MeetingFacts} from '../tree/facts.ts'
import type * as tree from '../tree/nodes.ts'
import {absenceTitle} from '../vocabulary/absences.ts'
import {agendaTitle} from '../vocabulary/outcomes.ts'
import {isPlaceholder} from '../vocabulary/placeholders.ts'
import {recommendedBy} from '../vocabulary/recommendation.ts'
import {findPresences, type Presences} from './absences.ts'
import {findAmounts} from './amounts.ts'
import {attachmentsOn} from './attachments.ts'
import {decidedByWords, decisionsOf} from './decisions.ts'
import {reportDoubtfulHeadings} from './doubtful-headings.ts'
import {mergeAttachments, withAddresses} from './marked-attachments.ts'
import {parseRecommendation} from './recommendation.ts'
import {findReferences} from './references.ts'
import {linesUnder, recommendingIn, type SectionText, sectionRecord, textOf} from './section-text.ts'

/** The facts of an agenda item, and who was away from it or from others as its text says. */
export interface ExtractedItem {
  facts: ItemFacts
  presences: Presences
}

/** What the items of a meeting are read with. */
interface AroundItems {
  meeting: MeetingFacts
  layout: Layout
  lines: Lines
  file: VFile
  /** Those that mean one person of the meeting. */
  firstNames: FirstNames
}

/**
 * What one agenda item says; what is doubtful about it is reported to the file.
 * Who was away is not yet among its facts, since a passage can be about other items.
 */
export function extractItem(
  item: tree.AgendaItem,
  {meeting, layout, lines, file, firstNames}: AroundItems,
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
  const isDecided = sections.some(({kind}) => kind === 'decision')
  const textAt = (section: tree.Section) => textOf(section, lines, firstNames)
  const texts = sections.map(textAt).map((text) => (isDecided ? text : decidedByWords(text)))
  const recommendation = recommendationOf(texts)
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
  const about = isAboutAbsence ? 'absence' : agendaTitle.test(title?.value ?? '') ? 'agenda' : 'anything'
  const decisions = decisionsOf(texts, {file, textAt, meeting, number, about, recommendation, amounts})
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
    sections: texts.map(sectionRecord).filter((section) => section !== undefined),
    recommendation,
    decisions,
    absences: [],
    guests: [],
    attachments: withAddresses(
      mergeAttachments(
        item.children.filter((child) => child.type === 'attachment').map(attachmentOf),
        texts
          .filter(({section}) => section.kind === 'attachments')
          .flatMap((text) => attachmentsOn(linesUnder(text, lines), lines, grammarOf(layout))),
      ),
      file.data.markup?.links,
    ),
    amounts,
    references: referencesOf(title, texts, caseNumber?.raw ?? null, lines),
  }
  return {facts, presences: presencesOf(item, texts, decisions, isAboutAbsence, meeting)}
}

/** What the title and the texts under the headings refer to. */
function referencesOf(
  title: tree.Title | undefined,
  texts: readonly SectionText[],
  ownCase: string | null,
  lines: Lines,
): Reference[] {
  const found: Reference[] = []
  for (const place of [title?.position, ...texts.map(({position}) => position)])
    if (place !== undefined) found.push(...findReferences(lines, place.start.offset, place.end.offset, ownCase))
  return found
}

/**
 * Who was away, as the source itself, the sections about it and this meeting's
 * own decisions say; earlier ones tell of other meetings.
 */
function presencesOf(
  item: tree.AgendaItem,
  texts: readonly SectionText[],
  decisions: readonly Decision[],
  isAboutAbsence: boolean,
  {committee, municipality}: MeetingFacts,
): Presences {
  const isOwnBody = (body: string) => isSameBody(body, committee.name, municipality)
  const found: Presences = {absences: item.children.filter((child) => child.type === 'away').map(awayOf), guests: []}
  const isOwn = new Map(decisions.map(({position, ofThisMeeting}) => [position, ofThisMeeting]))
  const lastOwn = texts.findLastIndex(({position}) => position !== undefined && isOwn.get(position) === true)
  let isOfEarlier = false
  for (const [index, {section, position, passage}] of texts.entries()) {
    if (section.kind === 'decision') {
      const told = position !== undefined && isOwn.has(position) ? position : decisionBehindAbsence(texts, index)
      isOfEarlier = told !== undefined && isOwn.get(told) === false
    }
    if (position === undefined) continue
    // Under an earlier decision stands who was away then.
    if (section.kind === 'absence' ? isOfEarlier : isOwn.get(position) !== true) continue
    const isList = section.kind === 'absence' || isAboutAbsence
    const heading = section.children.find((child) => child.type === 'heading')?.value
    const {absences, guests} = findPresences(passage(), isList, isOwnBody, heading, index < lastOwn)
    found.absences.push(...absences)
    found.guests.push(...guests)
  }
  return found
}

/** Where the decision stands of a heading that has who was away right under it, and what was decided below that. */
function decisionBehindAbsence(texts: readonly SectionText[], index: number): SectionText['position'] {
  const [absence, decision] = texts.slice(index + 1, index + 3)
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

function recommendationOf(texts: readonly SectionText[]): Recommendation | null {
  const recommending = recommendingIn(texts)
  const marked = new Set(recommending.flatMap(({section}) => markedItems(section)))
  const found = parseRecommendation(recommending.map(({text}) => text).join('\n\n'), marked)
  if (found === null || found.by !== null) return found
  // "INDSTILLING FRA …" can have the next heading right under it.
  const headings = texts
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
