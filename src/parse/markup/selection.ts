import type {Cheerio} from 'cheerio'
import {type Element, isTag} from 'domhandler'
import type {MarkupCondition, MarkupValue} from '../../layouts/markup-schema.ts'
import {type LinePattern, linePattern, matchFirst} from '../../layouts/pattern.ts'
import type {Markup} from '../../read/markup/markup.ts'
import type {Range} from '../../read/markup/render.ts'
import {cleanLine, type Lines} from '../../text/lines.ts'

/** A value, and where in the reading text it stands. */
export interface Found extends Range {
  /** On one line, cleaned; an attribute's as it is. */
  value: string
}

/** What all selections of a document share. */
interface Source {
  markup: Markup
  lines: Lines
  /** Texts that stand where there is nothing. */
  empty: readonly LinePattern[]
}

/** Elements of a document, and what is looked up in them. */
export class Selection {
  readonly elements: Cheerio<Element>
  readonly #source: Source

  constructor(source: Source, elements: Cheerio<Element>) {
    this.#source = source
    this.elements = elements
  }

  /** The whole document. */
  static of(markup: Markup, lines: Lines, empty: readonly string[]): Selection {
    return new Selection({markup, lines, empty: empty.map(patternOf)}, markup.$.root().children() as Cheerio<Element>)
  }

  /** From where the first of the elements begins to where the last one ends. */
  get range(): Range {
    let start = Number.POSITIVE_INFINITY
    let end = 0
    for (const element of this.elements) {
      const range = this.#source.markup.rangeOf(element)
      if (range === undefined || range.start === range.end) continue
      start = Math.min(start, range.start)
      end = Math.max(end, range.end)
    }
    return end === 0 ? this.#emptyRange() : {start, end}
  }

  #emptyRange(): Range {
    const first = this.elements[0]
    return (first === undefined ? undefined : this.#source.markup.rangeOf(first)) ?? {start: 0, end: 0}
  }

  /** Each element that a selector finds in these, or that is one of these and fits it. */
  each(selector: string): Selection[] {
    return this.#find(selector).map((element) => this.#only([element]))
  }

  /**
   * Each element that a selector finds, with the elements behind it up to the
   * next one.
   */
  eachUpToNext(selector: string): Selection[] {
    const starts = new Set(this.#find(selector))
    return [...starts].map((start) => this.#only([start, ...this.#behind(start, starts)]))
  }

  /** Headings, each with the elements behind it up to the next one, of those that a selector fits. */
  headings(selector: string, bodies: string | undefined): {heading: Selection; body: Selection}[] {
    const starts = new Set(this.#find(selector))
    const inside = new Set(this.elements)
    const topLevel = this.elements.length > 1
    return [...starts].map((start) => {
      const behind = this.#behind(start, starts).filter((element) => !topLevel || inside.has(element))
      const body = this.#only(behind)
      return {
        heading: this.#only([start]),
        body: bodies === undefined ? body : new Selection(this.#source, body.elements.filter(bodies)),
      }
    })
  }

  /** The first selector's elements that have a text; undefined where none has. */
  firstWithText(select: string | readonly string[]): Selection | undefined {
    for (const selector of [select].flat()) {
      const found = this.#find(selector).filter((element) => this.#textOf(element) !== undefined)
      if (found.length > 0) return this.#only(found)
    }
    return undefined
  }

  /** The first value that a layout's words for it find. */
  value(spec: MarkupValue | undefined): Found | undefined {
    if (spec === undefined) return undefined
    if (typeof spec === 'string') return this.#valueOf({select: spec})
    const {from, and, ...rest} = spec
    if (from !== undefined) return this.#only(this.elements.closest(from).get().filter(isTag)).value({...rest, and})
    const found = this.#valueOf(rest)
    const more = and === undefined || found === undefined ? undefined : this.#valueOf({select: and})
    if (found === undefined || more === undefined) return found
    const [start, end] = [Math.min(found.start, more.start), Math.max(found.end, more.end)]
    return {value: `${found.value} ${more.value}`, start, end}
  }

  #valueOf({select, attribute, lines, not}: Exclude<MarkupValue, string>): Found | undefined {
    for (const selector of [select].flat()) {
      for (const element of this.#find(selector)) {
        const found =
          attribute !== undefined
            ? this.#attributeOf(element, attribute)
            : lines === undefined && not === undefined
              ? this.#textOf(element)
              : this.#lineOf(element, lines, not ?? [])
        if (found !== undefined) return found
      }
    }
    return undefined
  }

  /** Whether one of several conditions holds. */
  says(conditions: readonly MarkupCondition[] | undefined): boolean {
    return (conditions ?? []).some(({is, ...spec}) => {
      const found = this.value(spec)
      return found !== undefined && matchFirst(is.map(patternOf), found.value, 0, found.value.length) !== undefined
    })
  }

  #find(selector: string): Element[] {
    const inside = this.elements.find(selector).get()
    if (selector.startsWith('>')) return inside
    const outside = this.elements.filter(selector).get()
    return outside.length === 0 ? inside : this.elements.filter(selector).add(inside).get()
  }

  #only(elements: Element[]): Selection {
    return new Selection(this.#source, this.#source.markup.$(elements))
  }

  /** The elements behind one, among its siblings, up to one of several. */
  #behind(start: Element, stops: ReadonlySet<Element>): Element[] {
    const behind: Element[] = []
    for (let next = start.next; next !== null; next = next.next) {
      if (!isTag(next)) continue
      if (stops.has(next)) break
      behind.push(next)
    }
    return behind
  }

  #textOf(element: Element): Found | undefined {
    const range = this.#source.markup.rangeOf(element)
    return range === undefined ? undefined : this.#found(range)
  }

  #found({start, end}: Range): Found | undefined {
    const value = cleanLine(this.#source.lines.text.slice(start, end))
    return this.isEmpty(value) ? undefined : {value, start, end}
  }

  #attributeOf(element: Element, name: string): Found | undefined {
    const {markup} = this.#source
    const value = (markup.attributeOf(element, name) ?? '').trim()
    return this.isEmpty(value) ? undefined : {value, ...(markup.rangeOf(element) ?? {start: 0, end: 0})}
  }

  /** The value that a pattern finds in one of the lines of an element, or where there are none, the line. */
  #lineOf(element: Element, wanted: readonly string[] | undefined, not: readonly string[]): Found | undefined {
    const range = this.#source.markup.rangeOf(element)
    if (range === undefined || range.start === range.end) return undefined
    const {lines} = this.#source
    const last = lines.lineAt(range.end - 1)
    for (let line = lines.lineAt(range.start); line <= last; line++) {
      const start = lines.skipSpaces(Math.max(lines.start(line), range.start), lines.end(line))
      const end = lines.trimmedBefore(Math.min(lines.end(line), range.end), start)
      if (start >= end || matchFirst(not.map(patternOf), lines.text, start, end) !== undefined) continue
      const captures = wanted === undefined ? undefined : matchFirst(wanted.map(patternOf), lines.text, start, end)
      const stretch = wanted === undefined ? {start, end} : captures?.find(({name}) => name !== 'text')
      const found = stretch === undefined ? undefined : this.#found(stretch)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Whether a text says that there is nothing. */
  isEmpty(value: string): boolean {
    return value === '' || matchFirst(this.#source.empty, value, 0, value.length) !== undefined
  }
}

const compiled = new Map<string, LinePattern>()

function patternOf(source: string): LinePattern {
  const known = compiled.get(source)
  if (known !== undefined) return known
  const pattern = linePattern(source)
  compiled.set(source, pattern)
  return pattern
}
