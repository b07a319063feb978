import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {grammarOf} from '../layouts/grammar.ts'
import {matchFirst} from '../layouts/pattern.ts'
import type {Completeness, MeetingCompleteness, Verdict} from '../records/completeness.ts'
import type {Position} from '../records/schema.ts'
import {type Lines, linesOf} from '../text/lines.ts'
import {lettersOf} from '../text/same-title.ts'
import {sourcePosition} from '../text/source-map.ts'
import type {ItemFacts, MeetingFacts} from '../tree/facts.ts'
import type {AgendaItem, ContentsEntry, Field, Meeting, Root, Unclaimed} from '../tree/nodes.ts'
import {reportFurniture} from './furniture.ts'
import {findLikelyHeadings} from './headings.ts'
import {leftWords} from './left-words.ts'
import {findGaps, findRepeats} from './numbers.ts'
import {Titles} from './titles.ts'
import {placesOf, Told} from './told.ts'

declare module 'vfile' {
  interface DataMap {
    completeness: Completeness
  }
}

/** Verdicts from the best to the worst. */
const verdicts: readonly Verdict[] = ['complete', 'unconfirmed', 'doubtful', 'incomplete', 'unread']

/**
 * Holds what was found against what the document itself says, as a unified
 * transformer behind `extract`: puts the verdict into the file's data, and
 * reports what is amiss.
 */
export const assessCompleteness: Plugin<[], Root> = () => (tree, file) => {
  const lines = linesOf(file)
  const nodes = tree.children.filter((child) => child.type === 'meeting')
  const unknownHeadings = nodes.flatMap((meeting) => reportLikelyHeadings(meeting, file))
  const told = new Told(placesOf(file.messages))
  const assessed = nodes.map((meeting) => assessMeeting(meeting, file, told))
  const meetings = assessed.map(({meeting}) => meeting)
  const left = assessed.reduce((sum, one) => sum + one.left, 0)
  file.data.completeness = {
    verdict: worst([...meetings.map((meeting) => meeting.verdict), verdictOnText(tree, file)]),
    lines: coverOf(tree, lines, left, reportFurniture(file, nodes)),
    unknownHeadings,
    meetings,
  }
}

/** Of what stands outside the items: nothing read, a meeting without a layout, lines that nothing claims. */
function verdictOnText(tree: Root, file: VFile): Verdict {
  if (tree.children.every((child) => child.type !== 'meeting')) return 'unread'
  if (file.messages.some(({ruleId}) => ruleId === 'unknown-layout')) return 'incomplete'
  return unclaimedIn(tree).length > 0 ? 'doubtful' : 'complete'
}

function worst(found: readonly Verdict[]): Verdict {
  return found.reduce((most, one) => (verdicts.indexOf(one) > verdicts.indexOf(most) ? one : most), 'complete')
}

function unclaimedIn(tree: Root): Unclaimed[] {
  return tree.children
    .flatMap((child): readonly (Root['children'][number] | Meeting['children'][number])[] =>
      child.type === 'meeting' ? child.children : [child],
    )
    .filter((child) => child.type === 'unclaimed')
}

/**
 * Reports words of lines that the grammar claims and no record has. What markup
 * has is told apart where it is read.
 *
 * @param before what was said of the file before its meetings were assessed
 * @param ofMeeting what is said of this meeting
 * @returns on how many lines there are such words
 */
function reportLeftWords(meeting: Meeting, file: VFile, before: Told, ofMeeting: () => Position[]): number {
  if (meeting.data.layout.markup !== null) return 0
  const lines = linesOf(file)
  const words = leftWords(meeting, lines)
  if (words.length === 0) return 0
  const told = new Told(ofMeeting())
  const left = words.filter((stretch) => !before.covers(stretch) && !told.covers(stretch))
  for (const {start, end} of left)
    report(file, 'unclaimed-text', 'A value of this line is in no record', lines.position(start, end))
  return left.length
}

function coverOf(tree: Root, lines: Lines, left: number, leftOut: number): Completeness['lines'] {
  const countText = (from: number, to: number) => {
    let count = 0
    for (let line = from; line < to; line++) if (!lines.isBlank(line)) count++
    return count
  }
  const text = countText(0, lines.count)
  const hasMeeting = tree.children.some((child) => child.type === 'meeting')
  const unclaimed = unclaimedIn(tree).reduce(
    (sum, {position}) => sum + countText(position.start.line - 1, position.end.line),
    0,
  )
  const claimed = hasMeeting ? text - unclaimed - left : 0
  return {text, claimed, share: text === 0 ? null : claimed / text, leftOut}
}

function reportLikelyHeadings(meeting: Meeting, file: VFile): Completeness['unknownHeadings'] {
  const items = meeting.children
    .filter((child) => child.type === 'agendaItem')
    .filter(({closing}) => closing === undefined)
  return findLikelyHeadings(items).map(({heading, items: count, first}) => {
    report(
      file,
      'possible-heading',
      `"${heading}" stands alone in ${count} of ${items.length} agenda items, like a heading; it is kept as text`,
      first.position,
    )
    return {heading, items: count, line: lineInSource(file, first.position)}
  })
}

function lineInSource(file: VFile, position: Position): number {
  return sourcePosition(file, position).start.line
}

/** An item with what was extracted of it. */
interface FoundItem {
  node: AgendaItem
  facts: ItemFacts
  order: number
  number: string | null
}

function assessMeeting(meeting: Meeting, file: VFile, told: Told): {meeting: MeetingCompleteness; left: number} {
  const messagesBefore = file.messages.length
  const facts = meeting.data.facts as MeetingFacts
  const items = meeting.children
    .filter((child) => child.type === 'agendaItem')
    .map((node, index): FoundItem => {
      const found = node.data?.facts as ItemFacts
      return {node, facts: found, order: index + 1, number: found.number}
    })
  const entries = entriesOf(meeting)
  const {missing, unlisted} = compareContents(entries, items, meeting, file)
  const count = countIn(meeting)
  const expected = expectedBy(entries, count)
  const gaps = entries.length === 0 ? reportGaps(items, file) : findGaps(items)
  const repeats = reportRepeats(items, file)
  const withoutTitle = items.filter(({facts: {title}}) => title === '')
  const withoutDecision = facts.documentType === 'minutes' ? reportNoDecision(items, file) : []
  const withoutCaseNumber = reportNoCaseNumber(items, file)
  const isShort = expected !== null && expected.by === 'count' && items.length < expected.count
  if (isShort)
    report(
      file,
      'missing-item',
      `The document says that it has ${expected.count} agenda items, and ${items.length} were found`,
      count?.position,
    )
  const left = reportLeftWords(meeting, file, told, () => [
    ...placesOf(file.messages.slice(messagesBefore)),
    // The verdict lists these.
    ...missing.map(({position}) => position),
  ])
  const lost = items.length === 0 || isShort || missing.some((entry) => !entry.isClosed)
  // A document that prints no titles at all has lost none.
  const lostTitles = withoutTitle.length === items.length ? [] : withoutTitle
  const doubts = left > 0 || [gaps, repeats, lostTitles, withoutDecision].some((found) => found.length > 0)
  const sound = expected === null ? 'unconfirmed' : 'complete'
  return {
    left,
    meeting: {
      line: lineInSource(file, meeting.position),
      committee: facts.committee.name,
      date: facts.date,
      documentType: facts.documentType,
      verdict: lost ? 'incomplete' : doubts ? 'doubtful' : sound,
      items: items.length,
      expected,
      missing: missing.map((entry) => ({
        number: entry.number,
        title: entry.title ?? '',
        public: !entry.isClosed,
        line: lineInSource(file, entry.position),
      })),
      unlisted: unlisted.map(({order}) => order),
      gaps: gaps.map(({after, before, count}) => ({after, before, count})),
      repeats,
      withoutTitle: withoutTitle.map(({order}) => order),
      withoutDecision,
      withoutCaseNumber,
    },
  }
}

function expectedBy(entries: readonly ContentsEntry[], count: Field | undefined): MeetingCompleteness['expected'] {
  if (count !== undefined) return {count: Number.parseInt(count.value, 10), by: 'count'}
  return entries.length === 0 ? null : {count: entries.length, by: 'contents'}
}

/** The entries of the table of contents that name items; some tables have the page of signatures as well. */
function entriesOf(meeting: Meeting): ContentsEntry[] {
  const {signatures} = grammarOf(meeting.data.layout).between
  return meeting.children
    .filter((child) => child.type === 'contents')
    .flatMap((contents) => contents.children)
    .filter(({title}) => title === null || matchFirst(signatures, title, 0, title.length) === undefined)
}

/** The table of contents up to the first item: what it has lost the numbers of is no entry, but is listed all the same. */
function textBesideEntries({children}: Meeting, file: VFile): string {
  const contents = children.find((child) => child.type === 'contents')
  const first = children.find((child) => child.type === 'agendaItem')
  if (contents === undefined || first === undefined) return ''
  return lettersOf(String(file).slice(contents.position.start.offset, first.position.start.offset))
}

/** Whether the title of an item stands within such a text. */
function isWithin({facts}: FoundItem, text: string): boolean {
  const title = lettersOf(facts.title)
  return title.length >= leastWithin && text.includes(title)
}

/** The shortest title, in letters, that is looked for within a text. */
const leastWithin = 12

/** How many items a document says it has, where it prints a number. */
function countIn(meeting: Meeting): Field | undefined {
  return meeting.children
    .filter((child) => child.type === 'field')
    .find(({name, value}) => name === 'itemCount' && /^\d{1,4}$/.test(value))
}

/** Entries of the table of contents without an item, by number, else by title; and items without an entry. */
function compareContents(
  entries: readonly ContentsEntry[],
  items: readonly FoundItem[],
  meeting: Meeting,
  file: VFile,
): {missing: ContentsEntry[]; unlisted: FoundItem[]} {
  if (entries.length === 0) return {missing: [], unlisted: []}
  const byNumber = new Map(
    items.flatMap((item, index) => (item.number === null ? [] : [[item.number, index] as const])),
  )
  const byTitle = new Titles(items.map(({facts}) => facts.title))
  const listed = new Set<number>()
  const missing = entries.filter((entry) => {
    const numbered = entry.number === null ? undefined : byNumber.get(entry.number)
    const index = numbered ?? byTitle.find(entry.title ?? '').find((one) => !listed.has(one))
    if (index !== undefined) listed.add(index)
    return index === undefined
  })
  const beside = textBesideEntries(meeting, file)
  const unlisted = items.filter((item, index) => !listed.has(index) && !isWithin(item, beside))
  for (const entry of missing) {
    if (entry.isClosed) continue
    const title = entry.title === null ? null : `"${entry.title}"`
    const name = [entry.number, title].filter((part) => part !== null).join(', ')
    report(file, 'missing-item', `The table of contents has ${name}, but no such agenda item was found`, entry.position)
  }
  for (const {node, facts} of unlisted) {
    const name = facts.title === '' ? 'This agenda item' : `"${facts.title}"`
    report(file, 'unlisted-item', `${name} is not in the table of contents`, node.position.start)
  }
  return {missing, unlisted}
}

function reportGaps(items: readonly FoundItem[], file: VFile): ReturnType<typeof findGaps> {
  const gaps = findGaps(items)
  for (const {after, before, count, order} of gaps) {
    report(
      file,
      'item-number-gap',
      `The numbers go from ${after} to ${before}: ${count === 1 ? 'one is left out, perhaps a closed item' : `${count} are left out, perhaps closed items`}`,
      items[order - 1]?.node.position.start,
    )
  }
  return gaps
}

function reportRepeats(items: readonly FoundItem[], file: VFile): ReturnType<typeof findRepeats> {
  const repeats = findRepeats(items)
  for (const {number, orders} of repeats) {
    for (const order of orders.slice(1)) {
      report(
        file,
        'repeated-item-number',
        `Another agenda item of this meeting has the number ${number}`,
        items[order - 1]?.node.position.start,
      )
    }
  }
  return repeats
}

/** Open items of minutes that have nothing of a decision; an empty one has a rule of its own. */
function reportNoDecision(items: readonly FoundItem[], file: VFile): number[] {
  const without = items.filter(
    ({facts}) => facts.public && facts.decisions.every((decision) => !decision.ofThisMeeting),
  )
  for (const {node, facts} of without) {
    if (facts.sections.some(({kind, text}) => kind === 'decision' && text === '')) continue
    report(file, 'missing-decision', 'These are minutes, but this agenda item has no decision', node.position.start)
  }
  return without.map(({order}) => order)
}

/** Items without a case number; it is worth a word where the others have one. */
function reportNoCaseNumber(items: readonly FoundItem[], file: VFile): number[] {
  const without = items.filter(({facts}) => facts.caseNumber === null)
  if (without.length * 2 < items.length) {
    for (const {node} of without) {
      const hasLabel = node.children.some((child) => child.type === 'field' && child.name === 'caseNumber')
      if (!hasLabel) report(file, 'no-case-number', 'This agenda item has no case number', node.position.start)
    }
  }
  return without.map(({order}) => order)
}
