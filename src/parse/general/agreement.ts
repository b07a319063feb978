import type {LineTokens} from '../../tokens/tokens.ts'
import type {AgendaItem, Meeting, Section} from '../../tree/nodes.ts'
import {formWord, swallowed} from '../../vocabulary/run-in.ts'
import type {Outline} from './meeting.ts'

/** Under this agreement a meeting is reported as doubtful. */
export const leastAgreement = 0.6

/** How well the parts of a meeting fit each other, from 0 to 1, and what is doubtful about them. */
export interface Agreement {
  value: number
  doubts: string[]
}

/** How much each part counts of how well a document's form was found. */
const shares = {head: 0.3, series: 0.3, contents: 0.15, claimed: 0.25} as const
/** The longest title that is likely to be one, in characters. */
const longestTitle = 200
/** The weight that a line of a sure series has on average. */
const sureWeight = 3

/** Holds head, series, contents and the lines that were claimed against each other. */
export function agreementOf(
  tokens: LineTokens,
  {contents, starts, head, from, to}: Outline,
  meeting: Meeting,
): Agreement {
  const doubts: string[] = []
  const {hasDate, hasBody, hasKind, hasLabelledDate} = head.evidence
  const told = [hasDate, hasBody, hasKind || hasLabelledDate].filter(Boolean).length
  if (!hasDate) doubts.push('the head has no date')
  if (!hasBody) doubts.push('the head names no body')
  const {series} = starts
  const average =
    series === undefined ? 0 : series.starts.reduce((sum, {weight}) => sum + weight, 0) / series.starts.length
  const inSeries =
    series === undefined
      ? starts.form === 'case number' || starts.form === 'title'
        ? 0.7
        : 0.35
      : Math.min(1, Math.max(0.2, average / sureWeight))
  if (series === undefined) doubts.push('the items have no series of numbers')
  else if (inSeries < 0.5) doubts.push('little follows the lines that were taken for items')
  const listed = contents?.entries.length ?? 0
  const found = series?.starts.filter(({listed}) => listed !== undefined).length ?? 0
  const inContents = listed === 0 ? 0.8 : Math.min(1, found / listed)
  if (listed > 0 && inContents < 0.7) doubts.push(`of ${listed} entries of the contents ${found} are items`)
  const claimed = shareClaimed(tokens, from, to, meeting)
  if (claimed < 0.8) doubts.push(`${Math.round((1 - claimed) * 100)} % of the lines are in no field`)
  const form =
    shares.head * (told / 3) + shares.series * inSeries + shares.contents * inContents + shares.claimed * claimed
  const items = meeting.children.filter((child) => child.type === 'agendaItem')
  const value = form * agreementOfItems(items, head.evidence.isMinutes, doubts)
  return {value: Math.round(value * 100) / 100, doubts}
}

/**
 * How well the items are read, from 0 to 1. What lowers it was found by holding
 * what was read of twins, as they are and with lost line breaks, against their gold:
 *
 *     Vedtaget. Indstilling: Borgmesteren indstiller      a heading that a text has swallowed
 *     minutes of which half the items have no decision
 *     texts that stand under no heading
 */
function agreementOfItems(items: readonly AgendaItem[], isMinutes: boolean, doubts: string[]): number {
  const read = items.filter(({inClosedPart}) => inClosedPart !== true)
  if (read.length === 0) return 1
  let within = 0
  let decided = 0
  let letters = 0
  let headless = 0
  for (const item of read) {
    const sections = item.children.filter((child) => child.type === 'section')
    if (sections.some(({kind}) => kind === 'decision')) decided++
    for (const section of sections) {
      letters += section.data.text.length
      if (section.kind !== 'attachments') within += section.data.text.match(swallowed)?.length ?? 0
      if (isHeadless(section)) headless += section.data.text.length
    }
    const title = item.children.find((child) => child.type === 'title')?.value ?? ''
    if (title.length > longestTitle || formWord.test(title)) within++
  }
  const whole = 1 / (1 + within / read.length)
  const share = isMinutes ? decided / read.length : 1
  const headed = letters === 0 ? 1 : 1 - headless / letters
  if (whole < 0.6) doubts.push(`${within} headings or labels stand within a text or a title`)
  if (share < 0.5) doubts.push(`no heading tells what was decided in ${read.length - decided} of ${read.length} items`)
  if (headed < 0.3) doubts.push(`${Math.round((1 - headed) * 100)} % of the text stands under no heading`)
  return (0.4 + 0.6 * whole) * (0.7 + 0.3 * share) * (0.85 + 0.15 * headed)
}

/** Whether a section's text stands under no heading, though it is no decision or recommendation that tells itself. */
function isHeadless({kind, children}: Section): boolean {
  return kind === 'other' && children[0]?.type !== 'heading'
}

/** The share of lines with text that fields, people, contents and items have; remarks and marks are none. */
function shareClaimed(tokens: LineTokens, from: number, to: number, meeting: Meeting): number {
  const lines = tokens.withText(from, to).length
  if (lines === 0) return 0
  let lost = 0
  for (const child of meeting.children) {
    const isLost = child.type === 'unclaimed' || (child.type === 'field' && child.name === 'remarks')
    if (isLost) lost += tokens.withText(child.position.start.line - 1, child.position.end.line).length
  }
  return Math.max(0, 1 - lost / lines)
}
