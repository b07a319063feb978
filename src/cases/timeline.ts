import {createColors} from 'picocolors'
import {printable} from '../diagnostics/printable.ts'
import {plain} from '../link/titles.ts'
import type {Case, MissingTreatment, Treatment} from '../records/case.ts'
import type {View} from '../write/view.ts'

/** The widest column of bodies that what follows is lined up behind. */
const widestBody = 40
/** Where the text of a decision begins, and the fewest characters of it that are worth a line. */
const decisionIndent = 14
const leastText = 20
const closed = 'closed to the public'
/** As wide as a date. */
const noDate = 'no date   '

/**
 * The timeline of a case for people:
 *
 *   05.01.08-G01-2-24  Cykelsti langs Kærvej
 *   Gadekær Kommune
 *     2024-03-05  Teknikudvalget  item 12  forwarded, as recommended
 *                 Anbefales over for Byrådet.
 */
export function formatTimeline(one: Case, {color, width}: View): string {
  const paint = createColors(color)
  const number = one.caseNumbers.map(({raw}) => raw).join(', ') || 'no case number'
  const lines = [`${paint.bold(line(number))}${one.title === null ? '' : `  ${line(one.title)}`}`]
  if (one.municipality !== null) lines.push(line(one.municipality))
  const bodyWidth = Math.min(widestBody, longest(one.treatments.map(({body}) => nameOf(body))))
  const itemWidth = longest(one.treatments.map(itemOf))
  const hasTitles = new Set(one.treatments.flatMap(({title}) => (title === null ? [] : plain(title)))).size > 1
  for (const treatment of one.treatments) {
    const item = itemWidth === 0 ? [] : [itemOf(treatment).padEnd(itemWidth)]
    const cells = [nameOf(treatment.body).padEnd(bodyWidth), ...item, outcomeOf(treatment)]
    lines.push(`  ${paint.cyan(treatment.date ?? noDate)}  ${cells.join('  ')}`)
    const texts = [hasTitles ? treatment.title : null, treatment.decision]
    for (const text of texts) if (text !== null) lines.push(paint.dim(indented(line(text), width)))
    for (const note of notesOf(treatment)) lines.push(paint.dim(indented(line(note))))
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

/** "approved, as recommended"; what there is to say where no decision is known. */
function outcomeOf({outcomes, asRecommended, decision, documentType, ...rest}: Treatment): string {
  if (decision === null && rest.public === false) return closed
  if (decision === null)
    return documentType === 'agenda' ? 'on the agenda' : documentType === null ? 'decision not known' : 'no decision'
  const followed = asRecommended === null ? [] : [asRecommended ? 'as recommended' : 'not as recommended']
  return [...(outcomes.length === 0 ? ['unclassified'] : outcomes), ...followed].join(', ')
}

/** Where it is known from, where that is no minutes of the meeting, and what cannot be said of it. */
function notesOf({documentType, decision, sources, routing, ...rest}: Treatment): string[] {
  const notes = rest.public === false && decision !== null ? [closed] : []
  if (routing?.complete === false) notes.push('the document has lost where its routing table sends it')
  const source = sources.find(({kind}) => kind === 'reprint') ?? sources.find(({kind}) => kind === 'mention')
  const isKnown = documentType === 'minutes' || (documentType === 'agenda' && decision === null)
  if (source === undefined || isKnown) return notes
  const what = documentType === null ? 'no document of the meeting' : 'no minutes of the meeting'
  return [`${what}; ${source.kind === 'reprint' ? 'printed' : 'mentioned'} in ${source.path}:${source.line}`, ...notes]
}

function missingLine({committee, promisedBy, latestMeeting}: MissingTreatment, {treatments}: Case): string {
  const promising = treatments.filter(({sources}) =>
    sources.some(({kind, itemId}) => isOfMeeting(kind) && promisedBy.includes(itemId)),
  )
  const when = promising.map((one) => [one.date ?? 'no date', itemOf(one)].join(' ').trim())
  const reach = latestMeeting === null ? 'none of its meetings is here' : `its latest meeting here: ${latestMeeting}`
  return `${committee.name} (${committee.code}): promised on ${when.join(', ')}; no document shows it (${reach})`
}

function isOfMeeting(kind: Treatment['sources'][number]['kind']): boolean {
  return kind === 'minutes' || kind === 'agenda'
}

/** A text on one line, and as much of it as there is room for; all of it where nothing says how much. */
function indented(text: string, width = Number.POSITIVE_INFINITY): string {
  const room = Math.max(leastText, width - decisionIndent)
  return ' '.repeat(decisionIndent) + (text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text)
}

function line(text: string): string {
  return printable(text.replace(/\s+/g, ' '))
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, {length}) => Math.max(most, length), 0)
}
