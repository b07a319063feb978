import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {isSameBody} from '../names/body.ts'
import type {Amount, Decision, Outcome, Recommendation} from '../records/schema.ts'
import {parseDate} from '../text/dates.ts'
import {cleanLine} from '../text/lines.ts'
import type {MeetingFacts} from '../tree/facts.ts'
import type {Section} from '../tree/nodes.ts'
import {findAmendments} from './amendments.ts'
import {Asked} from './as-asked.ts'
import {type DecidedSum, parseAsRecommended} from './as-recommended.ts'
import {parseOutcomes} from './outcomes.ts'
import {amountsIn, recommendingIn, type SectionText} from './section-text.ts'
import {findVotes} from './votes.ts'

/** What the decisions of an item are read with. */
interface AroundDecisions {
  file: VFile
  textAt: (section: Section) => SectionText
  meeting: MeetingFacts
  number: string | null
  about: 'absence' | 'agenda' | 'anything'
  recommendation: Recommendation | null
  amounts: readonly Amount[]
}

/** What was decided of an item, by this meeting and by earlier ones of which its text tells, in the order printed. */
export function decisionsOf(texts: readonly SectionText[], around: AroundDecisions): Decision[] {
  const amounts = around.amounts.toSorted((one, other) => one.position.start.offset - other.position.start.offset)
  const recommended = recommendingIn(texts).flatMap((text) => amountsIn(text, amounts).map((amount) => amount.value))
  const asked = new Asked(around.recommendation, recommended)
  const found: (Decision | undefined)[] = []
  const add = (text: SectionText, next: SectionText | undefined) =>
    found.push(decisionOf(text, next, around, asked, amountsIn(text, amounts)))
  for (const [at, text] of texts.entries()) {
    add(text, texts[at + 1])
    for (const section of text.section.earlier ?? []) add(around.textAt(section), undefined)
  }
  return onceEach(found.filter((decision) => decision !== undefined))
}

/** What minutes without headings say of an item is its decision where words, and no list of names, tell what became of it. */
export function decidedByWords(body: SectionText): SectionText {
  if (body.section.isMinute !== true || body.position === undefined) return body
  const isDecision = parseOutcomes(body.passage(), findAmendments(body.passage()), 'absence').length > 0
  return isDecision ? {...body, section: {...body.section, kind: 'decision'}} : body
}

/** @param next the text that follows it */
function decisionOf(
  {section, text, position, passage}: SectionText,
  next: SectionText | undefined,
  {file, meeting, number, about}: AroundDecisions,
  asked: Asked,
  sums: readonly DecidedSum[],
): Decision | undefined {
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
  const asRecommended = parseAsRecommended(passage(), said, amendments, asked, sums)
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
    votes: findVotes(passage(), amendments, date),
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
