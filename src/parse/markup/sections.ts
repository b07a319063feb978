import type {Grammar} from '../../layouts/grammar.ts'
import type {MarkupItems, MarkupSections} from '../../layouts/markup-schema.ts'
import {type Capture, matchFirst} from '../../layouts/pattern.ts'
import type {SectionKind} from '../../records/schema.ts'
import type {Lines} from '../../text/lines.ts'
import type {DecidedBy, Heading, Section} from '../../tree/nodes.ts'
import {kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {parseBlocks} from '../blocks.ts'
import {earlierDecisions} from '../history.ts'
import {decidedByOf} from '../sections.ts'
import {sortByNumber} from './by-number.ts'
import type {Found, Selection} from './selection.ts'

/** What all sections of an item share. */
interface Item {
  lines: Lines
  grammar: Grammar
  title: string | undefined
}

/** What is known of a section before its text is read. */
interface Known {
  heading?: Found | undefined
  kind: SectionKind
  decidedBy?: DecidedBy | undefined
}

/** The sections of an item, those of one kind of element after the other; what has no text is none. */
export function markupSections(selection: Selection, spec: MarkupItems, lines: Lines, grammar: Grammar): Section[] {
  const item = {lines, grammar, title: selection.value(spec.fields.title)?.value}
  const sections = (spec.sections ?? []).flatMap((one) => sectionsOf(selection, one, item))
  const apart = (spec.decisions ?? []).flatMap((one) =>
    selection.each(one.each).flatMap((decision) => {
      const value = (part: 'body' | 'date' | 'number') => decision.value(one[part])?.value ?? null
      const decidedBy = {body: value('body'), date: value('date'), itemNumber: value('number')}
      return section(decision.firstWithText(one.text), {kind: 'decision', decidedBy}, item) ?? []
    }),
  )
  const texts = new Set(sections.filter(({kind}) => kind === 'decision').map(({data}) => data.text))
  return [...sections, ...apart.filter(({data}) => !texts.has(data.text))]
}

function sectionsOf(selection: Selection, spec: MarkupSections, item: Item): Section[] {
  if ('headings' in spec) {
    return selection.headings(spec.headings, spec.bodies).flatMap(({heading, body}) => {
      const known = knownBy(heading.value(spec.headings), undefined, item)
      return section(body, known, item) ?? []
    })
  }
  const elements = selection.each(spec.each)
  const {order} = spec
  if (order !== undefined) sortByNumber(elements, (element) => element.value(order)?.value)
  return elements.flatMap((element) => {
    const code = element.value(spec.kinds?.select)?.value ?? ''
    const kind = element.says(spec.decision) ? 'decision' : spec.kinds?.table[code]
    return section(element.firstWithText(spec.body), knownBy(element.value(spec.heading), kind, item), item) ?? []
  })
}

/** What a line that is marked up as a heading tells: its kind is what the markup says, or else its words. */
function knownBy(heading: Found | undefined, marked: SectionKind | undefined, {lines, grammar, title}: Item): Known {
  if (heading === undefined) return {kind: marked ?? 'other'}
  for (const rule of grammar.headings) {
    const captures: Capture[] | undefined = matchFirst([rule.pattern], lines.text, heading.start, heading.end)
    if (captures !== undefined) return {heading, kind: marked ?? rule.kind, decidedBy: decidedByOf(lines, captures)}
  }
  // The field of an export can be called as its item is; that tells nothing of what is in it.
  const byWords = heading.value === title ? undefined : kindOfMarkedHeading(heading.value)
  return {heading, kind: marked ?? byWords ?? 'other'}
}

/** A section with its text; undefined where there is none. */
function section(body: Selection | undefined, known: Known, {lines, grammar}: Item): Section | undefined {
  const {start, end} = body?.range ?? {start: 0, end: 0}
  if (body === undefined || start >= end) return undefined
  const {heading, kind, decidedBy} = known
  const blocks = parseBlocks(lines, lines.lineAt(start), lines.lineAt(end - 1) + 1, start)
  if (blocks.nodes.length === 0 || body.isEmpty(blocks.text)) return undefined
  const node: Section = {
    type: 'section',
    kind,
    children: heading === undefined ? blocks.nodes : [headingNode(heading, lines), ...blocks.nodes],
    data: {text: blocks.text},
    position: lines.position(Math.min(heading?.start ?? start, start), Math.max(heading?.end ?? end, end)),
  }
  if (decidedBy !== undefined) node.decidedBy = decidedBy
  if (kind === 'history') node.earlier = earlierDecisions(lines, start, end, grammar)
  return node
}

function headingNode({value, start, end}: Found, lines: Lines): Heading {
  return {type: 'heading', value, position: lines.position(start, end)}
}
