import type {Grammar} from '../../layouts/grammar.ts'
import type {MarkupItems, MarkupSections} from '../../layouts/markup-schema.ts'
import {type Capture, matchFirst} from '../../layouts/pattern.ts'
import type {SectionKind} from '../../records/schema.ts'
import {cleanLine, type Lines} from '../../text/lines.ts'
import type {Stretch} from '../../text/stretch.ts'
import {undressed} from '../../tokens/dress.ts'
import {headingOn} from '../../tokens/heading.ts'
import type {DecidedBy, Section} from '../../tree/nodes.ts'
import {kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {kindOfProposal} from '../../vocabulary/recommendation.ts'
import {awayBehind} from '../away-lines.ts'
import {parseBlocks} from '../blocks.ts'
import {decisionsByDate, earlierDecisions} from '../history.ts'
import {bodyLines, type PartStart, partedAt} from '../parted.ts'
import {decidedBy, headingNode, sectionNode} from '../section-nodes.ts'
import {decidedByOf} from '../sections.ts'
import {sortByNumber} from './by-number.ts'
import {isProse, leftovers} from './leftovers.ts'
import type {Found, Selection} from './selection.ts'

/** What all sections of an item share. */
export interface ItemText {
  lines: Lines
  grammar: Grammar
  title: string | undefined
}

/** What is known of a section before its text is read. */
interface Known {
  heading?: Stretch | undefined
  kind: SectionKind
  decidedBy?: DecidedBy | undefined
}

/** Kinds of sections that can be followed by proposals without a heading of the page between. */
const severable: ReadonlySet<SectionKind> = new Set(['other', 'summary', 'presentation', 'background', 'decision'])

/** The sections of an item, those of one kind of element after the other; what has neither heading nor text is none. */
export function markupSections(selection: Selection, spec: MarkupItems, text: ItemText): Section[] {
  const sections = (spec.sections ?? [])
    .flatMap((one) => sectionsOf(selection, one, text))
    .flatMap((one) => decisionsByDate(one, text.lines))
    .flatMap((one) => (severable.has(one.kind) ? proposalsIn(one, text.lines) : one))
    .flatMap((one) => awayBehind(one, text.lines))
  const texts = new Set(sections.filter(({kind}) => kind === 'decision').map(({data}) => data.text))
  const apart = (spec.decisions ?? []).flatMap((one) =>
    selection.each(one.each).flatMap((decision) => {
      const value = (part: 'body' | 'date' | 'number') => decision.value(one[part])?.value ?? null
      const decidedBy = {body: value('body'), date: value('date'), itemNumber: value('number')}
      const found = sectionOf(decision.firstWithText(one.text), {kind: 'decision', decidedBy}, text)
      const parts = found === undefined ? [] : awayBehind(found, text.lines)
      const isAgain = decision.says(one.again) && texts.has(parts[0]?.data.text ?? '')
      return isAgain ? [] : parts
    }),
  )
  return [...sections, ...apart]
}

function sectionsOf(selection: Selection, spec: MarkupSections, text: ItemText): Section[] {
  if ('headings' in spec) {
    const holders = spec.within === undefined ? [selection] : selection.each(spec.within)
    return holders.flatMap((holder) => sectionsBehind(holder, spec, text))
  }
  const elements = selection.each(spec.each)
  const {order} = spec
  if (order !== undefined) sortByNumber(elements, (element) => element.value(order)?.value)
  return elements.flatMap((element) => {
    const code = element.value(spec.kinds?.select)?.value ?? ''
    const kind = element.says(spec.decision) ? 'decision' : (spec.kinds?.table[code] ?? spec.kind)
    return fieldSection(element, spec, kind, text) ?? []
  })
}

/**
 * The section of one element with a heading and a text. Where the text does not
 * stand where the layout has it, it is what else there is to read in the element.
 */
function fieldSection(
  element: Selection,
  spec: Extract<MarkupSections, {each: unknown}>,
  kind: SectionKind | undefined,
  text: ItemText,
): Section | undefined {
  const {lines} = text
  const heading = element.look(spec.heading)
  const known = knownBy(heading, kind, text)
  const body = element.firstWithText(spec.body)
  const found = sectionOf(body, known, text) ?? otherText(element, heading, known, text)
  // The heading of a field that is empty tells nothing; that of one without its text, or that is a text, would be lost.
  const isEmptyField =
    body === undefined &&
    [spec.body].flat().some((one) => element.each(one).length > 0) &&
    (heading === undefined || !isProse(heading, element, lines))
  if (heading !== undefined && (found !== undefined || isEmptyField)) element.claims.add(heading)
  return found
}

function otherText(element: Selection, heading: Found | undefined, known: Known, text: ItemText): Section | undefined {
  const {lines} = text
  const body = leftovers(element, element.ranges, lines, new Set()).find(
    (range) => range.start !== heading?.start && isProse(range, element, lines),
  )
  if (body === undefined) return undefined
  element.claims.add(body)
  return section(body, known, text)
}

/**
 * The sections of elements with headings: each has all the text from its
 * heading to the next one, however the elements stand in one another. What
 * something else has claimed of it ends the section.
 */
function sectionsBehind(
  holder: Selection,
  spec: Extract<MarkupSections, {headings: unknown}>,
  text: ItemText,
): Section[] {
  const headings = holder.headings(spec.headings, spec.bodies).map((heading) => heading.range)
  const {end: last} = holder.range
  return headings.flatMap((heading, index) => {
    const behind = {start: heading.end, end: Math.max(heading.end, headings[index + 1]?.start ?? last)}
    const body = holder.claims.leftOf(behind).find(({start, end}) => text.lines.skipSpaces(start, end) < end)
    return flowSection(holder, heading, body, text) ?? []
  })
}

/**
 * A section with its heading. A heading of the form with nothing under it tells
 * nothing, as the empty field of an export does; any other one is text.
 */
function flowSection(
  holder: Selection,
  heading: Stretch,
  body: Stretch | undefined,
  text: ItemText,
): Section | undefined {
  const {lines} = text
  const isNamed = heading.start < heading.end && !holder.isEmpty(lines.clean(heading.start, heading.end))
  const known = knownBy(isNamed ? heading : undefined, undefined, text)
  const found = body === undefined ? undefined : section(lines.trimmed(body.start, body.end), known, text)
  if (isNamed) holder.claims.add(heading)
  if (body !== undefined) holder.claims.add(body)
  if (found !== undefined && !holder.isEmpty(found.data.text)) return found
  if (!isNamed || found !== undefined || known.kind !== 'other') return undefined
  return sectionNode(known.kind, [headingNode(lines, heading)], '')
}

/** What a line that is marked up as a heading tells: its kind is what the markup says, or else its words. */
export function knownBy(
  heading: Stretch | undefined,
  marked: SectionKind | undefined,
  {lines, grammar, title}: ItemText,
): Known {
  if (heading === undefined) return {kind: marked ?? 'other'}
  for (const rule of grammar.headings) {
    const captures: Capture[] | undefined = matchFirst([rule.pattern], lines.text, heading.start, heading.end)
    if (captures !== undefined) return {heading, kind: marked ?? rule.kind, decidedBy: decidedByOf(lines, captures)}
  }
  const dated = datedHeading(heading, lines)
  if (dated !== undefined) return {...dated, heading, kind: marked ?? dated.kind}
  // The field of an export can be called as its item is; that tells nothing of what is in it.
  const value = lines.clean(heading.start, heading.end)
  const byWords = value === title ? undefined : kindOfMarkedHeading(value)
  return {heading, kind: marked ?? byWords ?? 'other'}
}

/** "Beslutning fra Socialudvalget, 3. marts 2026": a heading that says who decided, as it is read in any text. */
function datedHeading({start, end}: Stretch, lines: Lines): Known | undefined {
  const line = lines.lineAt(start)
  if (lines.lineAt(Math.max(start, end - 1)) !== line) return undefined
  const found = headingOn(lines, {...undressed(lines, line), start, end})
  if (found?.form !== 'dated word' || found.textFrom !== undefined) return undefined
  return {kind: found.kind, decidedBy: decidedBy(lines, found)}
}

/** The section of an element of text, which is claimed with it; undefined where there is none. */
function sectionOf(body: Selection | undefined, known: Known, text: ItemText): Section | undefined {
  if (body === undefined) return undefined
  const found = section(body.range, known, text)
  if (found === undefined || body.isEmpty(found.data.text)) return undefined
  body.claim()
  return found
}

/** A section with its text; undefined where there is none. */
export function section({start, end}: Stretch, known: Known, {lines, grammar}: ItemText): Section | undefined {
  if (start >= end) return undefined
  const {heading, kind} = known
  const blocks = parseBlocks(lines, lines.lineAt(start), lines.lineAt(end - 1) + 1, start, end)
  if (blocks.nodes.length === 0) return undefined
  const node: Section = {
    type: 'section',
    kind,
    children: heading === undefined ? blocks.nodes : [headingNode(lines, heading), ...blocks.nodes],
    data: {text: blocks.text},
    position: lines.position(Math.min(heading?.start ?? start, start), Math.max(heading?.end ?? end, end)),
  }
  if (known.decidedBy !== undefined) node.decidedBy = known.decidedBy
  if (kind === 'history') node.earlier = earlierDecisions(lines, start, end, grammar)
  return node
}

/**
 * The sections of a text that has, as plain lines, headings of whose proposals it is:
 *
 *   BESLUTNINGSFORSLAG FRA SF OG V
 *   Vi foreslår flere bænke.
 *   INDSTILLING FRA TEKNIK OG MILJØ
 */
function proposalsIn(section: Section, lines: Lines): Section[] {
  const body = bodyLines(section)
  if (body === undefined) return [section]
  const starts: PartStart[] = []
  for (const line of lines.withText(body.from, body.to)) {
    const kind = kindOfProposal(cleanLine(lines.slice(line)))
    if (kind !== undefined) starts.push({line, kind})
  }
  return partedAt(section, starts, lines)
}
