import type {LineTokens} from '../../tokens/tokens.ts'
import {otherDocument} from '../../vocabulary/document-kinds.ts'
import {isWeakDecision} from './headings.ts'
import type {ItemStarts} from './item-start.ts'
import type {Outline} from './meeting.ts'

// Whether the parts that were found are those of a meeting. No part alone tells it: a
// plan has numbers and dates, a news item names a body and what it decided. So each
// speaks for it with a weight of its own, and together they must reach a sum.

/** How sure it is that the parts are those of a meeting. */
export interface Verdict {
  isMeeting: boolean
  /** Which part was not found, where it is none. */
  lacks: string[]
}

/**
 * What each sign weighs. Weights and sum were found by holding some 500 minutes and
 * agendas against 90 texts that look like them: of the latter none has more than 5.
 */
const weights = {
  /** A word for what the document is. */
  kind: 2,
  /** The agenda of every assembly, as it stands in the articles of an association, has none. */
  date: 2,
  /** "Mødedato: 3. maj 2031" */
  labelledDate: 1,
  body: 1,
  /** A line with a body and the day of its meeting, and nothing else. */
  meetingTitle: 1,
  /** More than one, who was there or away. */
  people: 1,
  /** Somebody who was away. */
  absence: 2,
  /** More than one in the head. */
  labels: 1,
  contents: 1,
  /** A series, or more than one without. */
  items: 1,
  /** Titles that most agendas have. */
  usualTitle: 1,
  usualTitles: 1,
  decision: 2,
  decisions: 1,
  /** In half of the items or more. */
  decidedItems: 1,
  recommendation: 1,
  recommendations: 1,
  /** Headings of other kinds. */
  heading: 1,
  headings: 1,
  caseNumber: 1,
  /** One item without a head, that has all that an item has. */
  itemAlone: 4,
  /** One item without number or mark, whose title is told by nothing else than its place. */
  wholePage: -2,
  /** Most of the text stands above the first item, and is nothing of a head: items were not found there. */
  lateItems: -4,
  /** A word for another kind of document. */
  otherDocument: -6,
} as const
type Sign = keyof typeof weights

/** What the signs of a meeting weigh at least. */
const leastSum = 6

/** How many lines of items are looked at, so that a few headings in a long text do not tell. */
const linesOfItems = 400

/** Tells whether an outline is that of a meeting. */
export function judge(tokens: LineTokens, outline: Outline): Verdict {
  const {head, starts, contents} = outline
  const {hasKind, hasDate, hasBody} = head.evidence
  const lacks: string[] = []
  if (!hasDate) lacks.push('no date')
  if (!hasBody) lacks.push('no body')
  if (!hasKind) lacks.push('no word for what the document is')
  if (starts.items.length === 0)
    lacks.push(contents === undefined ? 'no series of items' : 'no items behind its table of contents')
  let sum = 0
  for (const [sign, isThere] of Object.entries(signsOf(tokens, outline))) if (isThere) sum += weights[sign as Sign]
  return {isMeeting: starts.items.length > 0 && sum >= leastSum, lacks}
}

function signsOf(tokens: LineTokens, {head, starts, contents, from, to}: Outline): Record<Sign, boolean> {
  const {hasKind, hasDate, hasBody, hasLabelledDate, hasMeetingTitle, people, labels} = head.evidence
  const usual = starts.series?.starts.filter(({isUsual}) => isUsual).length ?? 0
  const {decisions, recommendations, others, cases} = countsOf(tokens, starts.items[0]?.firstLine ?? to, to)
  return {
    kind: hasKind,
    date: hasDate,
    labelledDate: hasLabelledDate,
    body: hasBody,
    meetingTitle: hasMeetingTitle,
    people: people > 1,
    absence: head.nodes.some((node) => node.type === 'participant' && node.present === false),
    labels: labels > 1,
    contents: (contents?.entries.length ?? 0) > 1,
    items: starts.series !== undefined || starts.items.length > 1,
    usualTitle: usual > 0,
    usualTitles: usual > 1,
    decision: decisions > 0,
    decisions: decisions > 1,
    decidedItems: decisions > 0 && decisions * 2 >= starts.items.length,
    recommendation: recommendations > 0,
    recommendations: recommendations > 1,
    heading: others > 0,
    headings: others > 1,
    caseNumber: cases > 0,
    itemAlone: isPageOfItem(tokens, starts, from, to) || (hasDate && hasBody && isRecordOfItem(tokens, starts, to)),
    wholePage: starts.form === 'whole page',
    lateItems: isLate(tokens, head, starts, to),
    otherDocument: !hasKind && otherDocument.test(tokens.text(tokens.next(from, to - 1))),
  }
}

/** How many headings of each kind the items have, and how many numbers of cases. */
function countsOf(tokens: LineTokens, first: number, to: number) {
  const counts = {decisions: 0, recommendations: 0, others: 0, cases: 0}
  let weakDecisions = 0
  for (const line of tokens.withText(first, Math.min(to, first + linesOfItems))) {
    if (tokens.hasCase(line)) counts.cases++
    const heading = tokens.heading(line)
    // A template has headings and nothing under them.
    if (heading !== undefined && !hasText(tokens, line, to)) continue
    const isProposal = heading === undefined ? tokens.isLeadIn(line) : heading.kind === 'recommendation'
    if (heading !== undefined && isWeakDecision(tokens, heading)) weakDecisions++
    else if (heading?.kind === 'decision') counts.decisions++
    else if (heading !== undefined || isProposal) counts.others++
    if (isProposal) counts.recommendations++
  }
  // One alone is the conclusion of any text.
  if (counts.decisions === 0 && weakDecisions > 1) counts.decisions = weakDecisions
  return counts
}

/** How many labels of a case tell an item that stands alone. */
const leastFields = 2

/**
 * Whether the lines are a page that has one item and no head: a number and a title before all else, and right behind
 * them labels of its case and a heading, or a decision that says who took it, and when.
 */
function isPageOfItem(tokens: LineTokens, {items, series}: ItemStarts, from: number, to: number): boolean {
  const [item] = items
  if (item === undefined || items.length > 1 || series === undefined) return false
  let first = tokens.next(from, to)
  while (first < item.firstLine && tokens.isPageLine(first)) first = tokens.next(first + 1, to)
  if (first !== item.firstLine) return false
  const labels = new Set<string>()
  for (const line of tokens.withText(item.bodyFrom, to)) {
    const heading = tokens.heading(line)
    if (heading?.kind === 'decision' && heading.body !== undefined && heading.date !== undefined)
      return hasText(tokens, line, to)
    if (heading !== undefined && labels.size >= leastFields && labels.has('caseNumber')) return true
    for (const {label} of tokens.fields(line)) labels.add(label)
  }
  return false
}

/** Whether there is one item, and right below its title the minutes of it: "1. Meddelelser" over "Referat". */
function isRecordOfItem(tokens: LineTokens, {items, series}: ItemStarts, to: number): boolean {
  const [item] = items
  if (item === undefined || items.length > 1 || series === undefined) return false
  const line = tokens.next(item.bodyFrom, to)
  const heading = line < to ? tokens.heading(line) : undefined
  return heading?.kind === 'decision' && !isWeakDecision(tokens, heading) && hasText(tokens, line, to)
}

/** Whether the heading on a line has a text, behind it or below. */
function hasText(tokens: LineTokens, line: number, to: number): boolean {
  if (tokens.heading(line)?.textFrom !== undefined) return true
  const next = tokens.next(line + 1, to)
  return next < to && (tokens.heading(next) === undefined || tokens.heading(next)?.kind === 'absence')
}

/** How many times as much text as the items have stands above the first of them, where others were not found there. */
const mostAbove = 2
/** How many characters a head can have that are none of its values. */
const mostRemarks = 500

function isLate({lines}: LineTokens, {nodes}: Outline['head'], {items}: ItemStarts, to: number): boolean {
  const first = items[0]?.firstLine
  if (first === undefined) return false
  let above = 0
  for (const node of nodes) if (node.type === 'field' && node.name === 'remarks') above += node.value.length
  return above > mostRemarks && above > mostAbove * (lines.end(to - 1) - lines.start(first))
}
