import type {SectionKind} from '../records/schema.ts'
import {kindOfHeading} from '../vocabulary/headings.ts'
import {type LinePattern, linePattern} from './pattern.ts'
import type {Layout} from './schema.ts'

/** A heading that a layout knows. */
export interface HeadingRule {
  kind: SectionKind
  pattern: LinePattern
  /** With so many blank lines before it or more, the line is a sub-heading; null where it always is a section. */
  subheadingAfterBlankLines: number | null
}

/** A layout, made ready for the parser. */
export interface Grammar {
  layout: Layout
  head: {opening: LinePattern[]; minutesTitles: LinePattern[]; fields: LinePattern[]; closing: LinePattern[]}
  recognise: {all: LinePattern[]; any: LinePattern[]; none: LinePattern[]}
  item: {start: LinePattern[]; announcement: LinePattern[]; confirm: LinePattern[]; fields: LinePattern[]}
  headings: HeadingRule[]
  history: LinePattern[]
  /** Codes of the routing table's columns, in order; empty where the layout has none. */
  columns: string[]
  canStartItem: FirstCodes
  canBeHeading: FirstCodes
  /** The longest line that can be a heading; headings with values in them can be of any length. */
  longestHeading: number
}

const grammars = new WeakMap<Layout, Grammar>()

/** The grammar of a layout, made once. */
export function grammarOf(layout: Layout): Grammar {
  const known = grammars.get(layout)
  if (known !== undefined) return known
  const item = {
    start: layout.item.start.map(linePattern),
    announcement: layout.item.announcement.map(linePattern),
    confirm: layout.item.confirm.map(linePattern),
    fields: layout.item.fields.map(linePattern),
  }
  const headings = layout.headings.map((heading): HeadingRule => {
    const spec = typeof heading === 'string' ? {line: heading} : heading
    return {
      kind: ('kind' in spec ? spec.kind : undefined) ?? kindOfHeading(spec.line) ?? 'other',
      pattern: linePattern(spec.line),
      subheadingAfterBlankLines: ('subheadingAfterBlankLines' in spec && spec.subheadingAfterBlankLines) || null,
    }
  })
  const grammar = {
    layout,
    head: {
      opening: layout.head.opening.map(linePattern),
      minutesTitles: layout.head.minutesTitles.map(linePattern),
      fields: layout.head.fields.map(linePattern),
      closing: layout.head.closing.map(linePattern),
    },
    recognise: {
      all: layout.recognise.all.map(linePattern),
      any: layout.recognise.any.map(linePattern),
      none: layout.recognise.none.map(linePattern),
    },
    item,
    headings,
    history: layout.history.map(linePattern),
    columns: Object.keys(layout.routing ?? {}),
    canStartItem: new FirstCodes(item.start),
    canBeHeading: new FirstCodes(headings.map((heading) => heading.pattern)),
    longestHeading: Math.max(0, ...headings.map((heading) => longestMatch(heading.pattern))),
  }
  grammars.set(layout, grammar)
  return grammar
}

/** The longest line that a pattern matches, white space around its words and decomposed letters allowed for. */
function longestMatch(pattern: LinePattern): number {
  const hasValues = pattern.parts.some((part) => 'name' in part)
  return hasValues ? Number.POSITIVE_INFINITY : pattern.source.length * 2 + 20
}

/** How many character codes are told apart; Danish documents begin lines of the form with nothing beyond. */
const codes = 0x250

/** Whether a line can match one of several patterns, by its first character alone: most lines end here. */
export class FirstCodes {
  readonly #table = new Uint8Array(codes + 1)

  constructor(patterns: readonly LinePattern[]) {
    for (const {firstCodes} of patterns) {
      if (firstCodes === null) this.#table.fill(1)
      else for (const code of firstCodes) this.#table[Math.min(code, codes)] = 1
    }
  }

  has(code: number): boolean {
    return this.#table[Math.min(code, codes)] === 1
  }
}
