import type {SectionKind} from '../records/schema.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import {Beginnings} from './beginnings.ts'
import {type FieldName, type LinePattern, linePattern, withLetters} from './pattern.ts'
import type {Layout} from './schema.ts'

/** A heading that a layout knows. */
export interface HeadingRule {
  kind: SectionKind
  pattern: LinePattern
  /** With so many blank lines before it or more, the line is a sub-heading; null where it always is a section. */
  subheadingAfterBlankLines: number | null
  /** The rule that this one is another form of: it counts only in an item without the plain form. */
  variantOf: HeadingRule | null
}

/** A line of a head with values. */
export interface HeadField {
  pattern: LinePattern
  /** The value that must have been found before; null where any line will do. */
  after: FieldName | null
  /** Whether the value goes on over the lines below. */
  isParagraph: boolean
}

/** The line above a list of people. */
export interface MemberList {
  pattern: LinePattern
  present: boolean
  role: string | null
}

/** A line that starts an item; `confirm` are lines of which one must follow. */
interface ItemStartRule {
  pattern: LinePattern
  confirm: readonly LinePattern[]
}

/** A layout, made ready for the parser. */
export interface Grammar {
  layout: Layout
  head: {
    opening: LinePattern[]
    minutesTitles: LinePattern[]
    fields: HeadField[]
    members: MemberList[]
    closing: LinePattern[]
    /** Whether its lines have values without words around them, so that only a title can begin it. */
    isBare: boolean
  }
  recognise: {all: LinePattern[]; any: LinePattern[]; none: LinePattern[]}
  contents: {opening: LinePattern[]; entries: LinePattern[]; between: LinePattern[]}
  item: {start: ItemStartRule[]; announcement: LinePattern[]; fields: LinePattern[]}
  between: Record<BetweenRole, LinePattern[]>
  headings: HeadingRule[]
  history: LinePattern[]
  attachments: LinePattern[]
  /** Codes of the routing table's columns, in order; empty where the layout has none. */
  columns: string[]
  canStartItem: Beginnings
  canStandBetween: Beginnings
  canBeHeading: Beginnings
  /** The longest line that can be a heading; headings with values in them can be of any length. */
  longestHeading: number
}

/** What a line between items does. */
export type BetweenRole = keyof Layout['between']

const grammars = new WeakMap<Layout, Grammar>()

/** The grammar of a layout, made once. */
export function grammarOf(layout: Layout): Grammar {
  const known = grammars.get(layout)
  if (known !== undefined) return known
  const {head, recognise, contents, between} = layout
  const item = {
    start: layout.item.start.map((start): ItemStartRule => {
      const spec = typeof start === 'string' ? {line: start, confirm: layout.item.confirm} : start
      return {pattern: linePattern(spec.line), confirm: spec.confirm.map(linePattern)}
    }),
    announcement: layout.item.announcement.map(linePattern),
    fields: layout.item.fields.map(linePattern),
  }
  const fields = head.fields.map(headField)
  const headings = headingRules(layout)
  const dividers = patternsOf(between)
  const grammar = {
    layout,
    head: {
      opening: head.opening.map(linePattern),
      minutesTitles: head.minutesTitles.map(linePattern),
      fields,
      members: head.members.map(
        ({line, present, role}): MemberList => ({
          pattern: linePattern(line),
          present: present ?? true,
          role: role ?? null,
        }),
      ),
      closing: head.closing.map(linePattern),
      isBare: fields.some(({pattern}) => pattern.isBare),
    },
    recognise: patternsOf(recognise),
    contents: patternsOf(contents),
    item,
    between: dividers,
    headings,
    history: layout.history.map(linePattern),
    attachments: layout.attachments.map(linePattern),
    columns: Object.keys(layout.routing ?? {}),
    canStartItem: new Beginnings(item.start.map((start) => start.pattern)),
    canStandBetween: new Beginnings(Object.values(dividers).flat()),
    canBeHeading: new Beginnings(headings.map((heading) => heading.pattern)),
    longestHeading: Math.max(0, ...headings.map((heading) => longestMatch(heading.pattern))),
  }
  grammars.set(layout, grammar)
  return grammar
}

/** The patterns of each line of a group. */
function patternsOf<Name extends string>(group: Record<Name, readonly string[]>): Record<Name, LinePattern[]> {
  const patterns: Partial<Record<Name, LinePattern[]>> = {}
  for (const name in group) patterns[name] = group[name].map(linePattern)
  return patterns as Record<Name, LinePattern[]>
}

function headField(field: Layout['head']['fields'][number]): HeadField {
  const spec = typeof field === 'string' ? {line: field} : field
  return {
    pattern: linePattern(spec.line),
    after: ('after' in spec ? spec.after : undefined) ?? null,
    isParagraph: 'lines' in spec && spec.lines === 'paragraph',
  }
}

/** The headings of a layout, each followed by the other forms that it can have. */
function headingRules(layout: Layout): HeadingRule[] {
  return layout.headings.flatMap((heading): HeadingRule[] => {
    const spec: Exclude<typeof heading, string> = typeof heading === 'string' ? {line: heading} : heading
    const plain: HeadingRule = {
      kind: spec.kind ?? kindOfHeading(spec.line) ?? 'other',
      pattern: linePattern(spec.line),
      subheadingAfterBlankLines: spec.subheadingAfterBlankLines ?? null,
      variantOf: null,
    }
    if (spec.onlyPlain === true) return [plain]
    const hasValues = plain.pattern.parts.some((part) => 'name' in part)
    const forms = new Set([plain.pattern.source])
    // A colon behind a value would be part of it.
    const fitting = layout.headingVariants.filter((variant) => !hasValues || variant !== 'colon')
    for (const variant of fitting) for (const form of [...forms]) forms.add(variants[variant](form))
    for (const other of layout.headings) forms.delete(typeof other === 'string' ? other : other.line)
    return [plain, ...Array.from(forms, (form) => ({...plain, pattern: linePattern(form), variantOf: plain}))]
  })
}

const variants: Record<Layout['headingVariants'][number], (heading: string) => string> = {
  colon: (heading) => (heading.endsWith(':') ? heading : `${heading}:`),
  capitals: (heading) => withLetters(heading, (letters) => letters.toUpperCase()),
}

/** The longest line that a pattern matches, white space around its words and decomposed letters allowed for. */
function longestMatch(pattern: LinePattern): number {
  const hasValues = pattern.parts.some((part) => 'name' in part)
  return hasValues ? Number.POSITIVE_INFINITY : pattern.source.length * 2 + 20
}
