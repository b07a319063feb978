import type {Grammar} from '../../layouts/grammar.ts'
import type {MarkupItems, MarkupSections} from '../../layouts/markup-schema.ts'
import {type Capture, matchFirst} from '../../layouts/pattern.ts'
import type {Lines} from '../../read/lines.ts'
import type {SectionKind} from '../../records/schema.ts'
import type {DecidedBy, Heading, Section} from '../../tree/nodes.ts'
import {kindOfHeading} from '../../vocabulary/headings.ts'
import {parseBlocks} from '../blocks.ts'
import {earlierDecisions} from '../history.ts'
import {decidedByOf} from '../sections.ts'
import type {Found, Selection} from './selection.ts'

/** The sections of an item, those of one kind of element after the other; what has no text is none. */
export function markupSections(item: Selection, spec: MarkupItems, lines: Lines, grammar: Grammar): Section[] {
  const sections = (spec.sections ?? []).flatMap((one) => sectionsOf(item, one, lines, grammar))
  const apart = (spec.decisions ?? []).flatMap((one) =>
    item.each(one.each).flatMap((decision) => {
      const body = decision.firstWithText(one.text)
      if (body === undefined) return []
      const value = (part: keyof Omit<typeof one, 'each' | 'text'>) => decision.value(one[part])?.value ?? null
      const decidedBy = {body: value('body'), date: value('date'), itemNumber: value('number')}
      return section(undefined, body, 'decision', decidedBy, lines, grammar) ?? []
    }),
  )
  const texts = new Set(sections.filter(({kind}) => kind === 'decision').map(({data}) => data.text))
  return [...sections, ...apart.filter(({data}) => !texts.has(data.text))]
}

function sectionsOf(item: Selection, spec: MarkupSections, lines: Lines, grammar: Grammar): Section[] {
  if ('headings' in spec) {
    return item.headings(spec.headings, spec.bodies).flatMap(({heading, body}) => {
      const printed = heading.value(spec.headings)
      return headed(printed, body, undefined, lines, grammar) ?? []
    })
  }
  const elements = item.each(spec.each)
  const {order} = spec
  if (order !== undefined) sortByNumber(elements, (element) => element.value(order)?.value)
  return elements.flatMap((element) => {
    const body = element.firstWithText(spec.body)
    if (body === undefined) return []
    const code = element.value(spec.kinds?.select)?.value ?? ''
    const kind = element.says(spec.decision) ? 'decision' : spec.kinds?.table[code]
    return headed(element.value(spec.heading), body, kind, lines, grammar) ?? []
  })
}

/** A section under a heading that the markup marks as one: its kind is what the markup says, or its words. */
function headed(
  heading: Found | undefined,
  body: Selection,
  kind: SectionKind | undefined,
  lines: Lines,
  grammar: Grammar,
): Section | undefined {
  const rules = grammar.headings
  let captures: Capture[] | undefined
  const rule =
    heading &&
    rules.find(({pattern}) => {
      captures = matchFirst([pattern], lines.text, heading.start, heading.end)
      return captures !== undefined
    })
  const known = heading === undefined ? undefined : kindOfHeading(heading.value)
  const decidedBy = captures === undefined ? undefined : decidedByOf(lines, captures)
  return section(heading, body, kind ?? rule?.kind ?? known ?? 'other', decidedBy, lines, grammar)
}

function section(
  heading: Found | undefined,
  body: Selection,
  kind: SectionKind,
  decidedBy: DecidedBy | undefined,
  lines: Lines,
  grammar: Grammar,
): Section | undefined {
  const {start, end} = body.range
  if (start >= end) return undefined
  const last = lines.lineAt(end - 1)
  const blocks = parseBlocks(lines, lines.lineAt(start), last + 1, start)
  if (blocks.nodes.length === 0 || body.isEmpty(blocks.text)) return undefined
  const children: Section['children'] = [...blocks.nodes]
  if (heading !== undefined) children.unshift(headingNode(heading, lines))
  const node: Section = {
    type: 'section',
    kind,
    children,
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

/** Orders by the numbers that things have, as printed ("2" before "10", "1.2" before "1.10"); those without stay last. */
export function sortByNumber<Thing>(things: Thing[], numberOf: (thing: Thing) => string | undefined): void {
  const keys = new Map(things.map((thing) => [thing, numberOf(thing)?.match(/\d+/g)?.map(Number)]))
  things.sort((a, b) => compareNumbers(keys.get(a), keys.get(b)))
}

function compareNumbers(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] as number) - (b[index] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
