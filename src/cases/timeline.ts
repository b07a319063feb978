import {createColors} from 'picocolors'
import {printable} from '../diagnostics/printable.ts'
import type {Case, MissingTreatment, Treatment} from '../records/case.ts'

/** How a timeline is printed. */
export interface TimelineOptions {
  color: boolean
  /** How many characters of a line are used. */
  width: number
}

/** The widest column of bodies that what follows is lined up behind. */
const widestBody = 40
/** Where the text of a decision begins, and the fewest characters of it that are worth a line. */
const decisionIndent = 14
const leastText = 20

/**
 * The timeline of a case for people:
 *
 *   05.01.08-G01-2-24  Cykelsti langs Kærvej
 *   Gadekær Kommune
 *     2024-03-05  Teknikudvalget  item 12  forwarded, as recommended
 *                 Anbefales over for Byrådet.
 */
export function formatTimeline(one: Case, {color, width}: TimelineOptions): string {
  const paint = createColors(color)
  const number = one.caseNumbers.map(({raw}) => raw).join(', ') || 'no case number'
  const lines = [`${paint.bold(line(number))}${one.title === null ? '' : `  ${line(one.title)}`}`]
  if (one.municipality !== null) lines.push(line(one.municipality))
  const bodyWidth = Math.min(widestBody, longest(one.treatments.map(({body}) => nameOf(body))))
  const itemWidth = longest(one.treatments.map(itemOf))
  for (const treatment of one.treatments) {
    const cells = [
      paint.cyan(treatment.date ?? 'no date   '),
      nameOf(treatment.body).padEnd(bodyWidth),
      itemOf(treatment).padEnd(itemWidth),
      outcomeOf(treatment),
    ]
    lines.push(`  ${cells.join('  ')}`.trimEnd())
    const notes = [treatment.decision, noteOf(treatment)]
    for (const note of notes) if (note !== null) lines.push(paint.dim(indented(line(note), width)))
  }
  for (const missing of one.missing) lines.push(`  ${paint.yellow(line(missingLine(missing, one)))}`)
  for (const {caseId, text} of one.related) lines.push(`  ${line(`refers to ${caseId}: ${text}`)}`)
  return `${lines.join('\n')}\n`
}

function nameOf(body: string | null): string {
  return line(body ?? 'unknown body')
}

function itemOf({itemNumber}: Treatment): string {
  return itemNumber === null ? '' : line(`item ${itemNumber}`)
}

/** "approved, as recommended"; "no decision" of a meeting whose minutes are not there, or do not say. */
function outcomeOf({outcomes, asRecommended, decision, documentType}: Treatment): string {
  if (decision === null) return documentType === 'agenda' ? 'on the agenda' : 'no decision'
  const followed = asRecommended === null ? [] : [asRecommended ? 'as recommended' : 'not as recommended']
  return [outcomes.length === 0 ? 'unclassified' : outcomes.join(', '), ...followed].join(', ')
}

/** Where it is known from, where that is no document of the meeting itself. */
function noteOf({documentType, decision, sources}: Treatment): string | null {
  const source = sources.find(({kind}) => kind === 'reprint') ?? sources.find(({kind}) => kind === 'mention')
  if (source === undefined || (documentType !== null && (documentType === 'minutes' || decision === null))) return null
  const what = documentType === null ? 'no document of the meeting; ' : 'no minutes of the meeting; '
  return `${what}${source.kind === 'reprint' ? 'printed' : 'mentioned'} in ${source.path}:${source.line}`
}

function missingLine({committee, promisedBy, latestMeeting}: MissingTreatment, {treatments}: Case): string {
  const dates = treatments.flatMap(({date, sources}) =>
    date !== null && sources.some((source) => promisedBy.includes(source.itemId) && isOfMeeting(source.kind))
      ? [date]
      : [],
  )
  const promised = dates.length === 0 ? 'promised' : `promised on ${dates.join(', ')}`
  const reach =
    latestMeeting === null ? 'the run has none of its meetings' : `its latest meeting in the run is ${latestMeeting}`
  return `${committee.name} (${committee.code}): ${promised}, and no document shows it; ${reach}`
}

function isOfMeeting(kind: Treatment['sources'][number]['kind']): boolean {
  return kind === 'minutes' || kind === 'agenda'
}

/** A text on one line, and as much of it as there is room for. */
function indented(text: string, width: number): string {
  const room = Math.max(leastText, width - decisionIndent)
  return ' '.repeat(decisionIndent) + (text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text)
}

function line(text: string): string {
  return printable(text.replace(/\s+/g, ' '))
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, {length}) => Math.max(most, length), 0)
}
