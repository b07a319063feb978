import type {Element, ParentNode} from 'domhandler'
import {attribute, child, childElements, DocxError, localName, toggle, valueIn} from './package.ts'

// Styles as far as they change what is read: whether a paragraph is a heading,
// is numbered, is hidden, and how much space is around it. What a style does not
// say it has from the one it is based on.

/** What a paragraph has by its style, or by itself. */
export interface ParagraphFormat {
  isHeading: boolean
  isHidden: boolean
  /** Space before and behind it, in twentieths of a point. */
  before: number
  after: number
  /** The list that it is in, if any, and its level there from 0. */
  numId: string | null
  level: number
}

type Known = Partial<ParagraphFormat>

/** The space that HTML gives a paragraph, which Word calls automatic. */
const autoSpace = 280
/** How many styles can be based on one another, one upon the next. */
const longestChain = 200
/** Outline levels 0 to 8 are headings, 9 is text. */
const textLevel = 9

export class Styles {
  readonly #styles = new Map<string, Element>()
  readonly #known = new Map<string, Known>()
  readonly #default: Known

  constructor(part: ParentNode | undefined) {
    const root = child(part, 'styles')
    let standard: string | undefined
    for (const style of root === undefined ? [] : childElements(root)) {
      if (localName(style) !== 'style') continue
      const id = attribute(style, 'styleId') ?? ''
      this.#styles.set(id, style)
      if (attribute(style, 'type') === 'paragraph' && ['1', 'true'].includes(attribute(style, 'default') ?? ''))
        standard = id
    }
    const defaults = child(child(child(root, 'docDefaults'), 'pPrDefault'), 'pPr')
    this.#default = {...formatOf(defaults, undefined), ...this.#of(standard)}
  }

  /** The format of a paragraph with these properties. */
  paragraph(properties: Element | undefined): ParagraphFormat {
    return {
      isHeading: false,
      isHidden: false,
      before: 0,
      after: 0,
      numId: null,
      level: 0,
      ...this.#default,
      ...this.#of(valueIn(properties, 'pStyle')),
      ...formatOf(properties, undefined),
    }
  }

  /** Whether a run with these properties is hidden, by itself or by its style. */
  isHidden(properties: Element | undefined): boolean | undefined {
    return toggle(properties, 'vanish') ?? this.#of(valueIn(properties, 'rStyle')).isHidden
  }

  #of(id: string | undefined, depth = 0): Known {
    if (id === undefined) return {}
    const known = this.#known.get(id)
    if (known !== undefined) return known
    if (depth > longestChain) throw new DocxError('refused', 'Its styles are based on one another without end')
    this.#known.set(id, {})
    const style = this.#styles.get(id)
    if (style === undefined) return {}
    const inherited = this.#of(valueIn(style, 'basedOn'), depth + 1)
    const format = {...inherited, ...formatOf(child(style, 'pPr'), child(style, 'rPr'))}
    this.#known.set(id, format)
    return format
  }
}

function formatOf(paragraph: Element | undefined, run: Element | undefined): Known {
  const outline = valueIn(paragraph, 'outlineLvl')
  const spacing = child(paragraph, 'spacing')
  const numbering = child(paragraph, 'numPr')
  const level = valueIn(numbering, 'ilvl')
  const told = {
    isHeading: outline === undefined ? undefined : Number(outline) < textLevel,
    isHidden: toggle(run, 'vanish'),
    before: spaceOf(spacing, 'before'),
    after: spaceOf(spacing, 'after'),
    numId: valueIn(numbering, 'numId'),
    level: level === undefined ? undefined : Number(level) || 0,
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}

function spaceOf(spacing: Element | undefined, side: 'before' | 'after'): number | undefined {
  if (spacing === undefined) return undefined
  const auto = attribute(spacing, `${side}Autospacing`)
  if (auto === '1' || auto === 'true' || auto === 'on') return autoSpace
  const space = attribute(spacing, side)
  return space === undefined ? undefined : Number(space) || 0
}
