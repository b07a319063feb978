import {type Element, isTag} from 'domhandler'
import type {MarkupCondition, MarkupPlace, MarkupValue} from '../../layouts/markup-schema.ts'
import {type FieldName, type LinePattern, linePattern, matchFirst, withLetters} from '../../layouts/pattern.ts'
import type {Markup} from '../../read/markup/markup.ts'
import {cleanLine, type Lines} from '../../text/lines.ts'
import type {Stretch} from '../../text/stretch.ts'
import {isDate} from '../../vocabulary/dates.ts'
import {Claims} from './claims.ts'
import {elementBefore, parentOf, Selectors} from './selectors.ts'

/** A value, and where in the reading text it stands. */
export interface Found extends Stretch {
  /** On one line, cleaned; an attribute's as it is. */
  value: string
}

/** What all selections of a document share. */
interface Source {
  markup: Markup
  selectors: Selectors
  lines: Lines
  /** Texts that stand where there is nothing. */
  empty: readonly LinePattern[]
  /** What of the text has been looked up, so that what is left can be found. */
  claims: Claims
  /** What was found from an element on that many others look at, by what was looked for. */
  found: Map<MarkupValue, Map<Element, Found | undefined>>
  /** What the last element before one is that a selector fits. */
  before: Map<string, Map<Element, Element | undefined>>
}

/** Elements of a document, and what is looked up in them. */
export class Selection {
  readonly elements: readonly Element[]
  readonly #source: Source

  constructor(source: Source, elements: readonly Element[]) {
    this.#source = source
    this.elements = elements
  }

  /** The whole document. */
  static of(markup: Markup, lines: Lines, empty: readonly string[]): Selection {
    const source: Source = {
      markup,
      selectors: new Selectors(markup.format !== 'html'),
      lines,
      empty: empty.map(patternOf),
      claims: new Claims(lines.text.length),
      found: new Map(),
      before: new Map(),
    }
    return new Selection(source, markup.document.children.filter(isTag))
  }

  get claims(): Claims {
    return this.#source.claims
  }

  get markup(): Markup {
    return this.#source.markup
  }

  /** Claims all that stands in these elements. */
  claim(): void {
    for (const range of this.ranges) this.claims.add(range)
  }

  /** Where the text of each of the elements stands. */
  get ranges(): Stretch[] {
    return this.elements.flatMap((element) => this.#source.markup.rangeOf(element) ?? [])
  }

  /** From where the first of the elements begins to where the last one ends. */
  get range(): Stretch {
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

  #emptyRange(): Stretch {
    const first = this.elements[0]
    return (first === undefined ? undefined : this.#source.markup.rangeOf(first)) ?? {start: 0, end: 0}
  }

  /** Each element that a selector finds in these, or that is one of these and fits it. */
  each(selector: string): Selection[] {
    return this.#find(selector).map((element) => this.#only([element]))
  }

  /**
   * Each element that a selector finds, with the elements behind it up to the
   * next one, or to one that another selector finds.
   */
  eachUpToNext(selector: string, stops?: string): Selection[] {
    const starts = this.#find(selector)
    const ends = new Set(stops === undefined ? starts : [...starts, ...this.#find(stops)])
    return starts.map((start) => this.#only([start, ...this.#behind(start, ends)]))
  }

  /** The last of the elements before this one, among its siblings, that a selector fits. */
  lastBefore(selector: string): Selection {
    const known = this.#source.before.get(selector) ?? new Map<Element, Element | undefined>()
    this.#source.before.set(selector, known)
    const [first] = this.elements
    const passed: Element[] = []
    let found: Element | undefined
    for (let node = first; node !== undefined; node = elementBefore(node)) {
      // What stands between those that have been asked about is looked at once.
      if (known.has(node)) {
        found = known.get(node)
        break
      }
      passed.push(node)
      const before = elementBefore(node)
      if (before !== undefined && this.#source.selectors.fits(before, selector)) {
        found = before
        break
      }
    }
    for (const node of passed) known.set(node, found)
    return this.#only(found === undefined ? [] : [found])
  }

  /** The text of all elements, on one line. */
  get text(): string {
    const {start, end} = this.range
    return cleanLine(this.#source.lines.text.slice(start, end))
  }

  /**
   * The headings that the first of several selectors finds. One that stands in an
   * element of text is a sub-heading of what stands there, unless all of them do.
   *
   * @param bodies what elements of text are
   */
  headings(select: string | readonly string[], bodies: string | undefined): Selection[] {
    for (const selector of [select].flat()) {
      const found = this.#find(selector)
      if (found.length === 0) continue
      if (bodies === undefined) return found.map((element) => this.#only([element]))
      const holders = new Set(this.#find(bodies))
      const depths = found.map((element) => this.#depthIn(element, holders))
      const least = depths.reduce((one, other) => Math.min(one, other))
      return found.filter((_, index) => depths[index] === least).map((element) => this.#only([element]))
    }
    return []
  }

  /** How many of some elements one stands in, itself not counted. */
  #depthIn(element: Element, holders: ReadonlySet<Element>): number {
    let depth = 0
    for (let {parent} = element; parent !== null; parent = parent.parent)
      if (isTag(parent) && holders.has(parent)) depth++
    return depth
  }

  /** The first selector's elements that have a text; undefined where none has. */
  firstWithText(select: string | readonly string[]): Selection | undefined {
    for (const selector of [select].flat()) {
      const found = this.#find(selector).filter((element) => this.#textOf(element) !== undefined)
      if (found.length > 0) return this.#only(found)
    }
    return undefined
  }

  /**
   * The first value that a layout's words for it find; it is claimed.
   *
   * @param name of the field, where the lines of a layout can have others beside it
   */
  value(spec: MarkupValue | undefined, name?: FieldName): Found | undefined {
    const found = this.look(spec, name)
    if (found !== undefined) this.claims.add(found)
    return found
  }

  /** As {@link value}, claiming only what stands in other places of the same value. */
  look(spec: MarkupValue | undefined, name?: FieldName): Found | undefined {
    if (spec === undefined) return undefined
    if (Array.isArray(spec)) {
      for (const place of spec) {
        const found = this.look(place, name)
        if (found !== undefined) return found
      }
      return undefined
    }
    if (typeof spec === 'string') return this.#valueOf({select: spec})
    const {from, and, ...rest} = spec
    if (from !== undefined) return this.#around(from).look({...rest, and}, name)
    const found = this.#valueOf(rest, name)
    const more = and === undefined || found === undefined ? undefined : this.#valueOf({select: and})
    if (found === undefined || more === undefined) return found
    const [start, end] = [Math.min(found.start, more.start), Math.max(found.end, more.end)]
    return {value: `${found.value} ${more.value}`, start, end}
  }

  /** As {@link look}, once for all that look from one element around them. */
  lookOnce(spec: MarkupValue): Found | undefined {
    const from = typeof spec === 'string' || !('from' in spec) ? undefined : spec.from
    const around = from === undefined ? undefined : this.#around(from).elements[0]
    if (around === undefined) return this.look(spec)
    const known = this.#source.found.get(spec) ?? new Map<Element, Found | undefined>()
    this.#source.found.set(spec, known)
    if (!known.has(around)) known.set(around, this.look(spec))
    return known.get(around)
  }

  #around(from: string): Selection {
    const around = new Set<Element>()
    for (const element of this.elements) {
      let one: Element | undefined = element
      while (one !== undefined && !this.#source.selectors.fits(one, from)) one = parentOf(one)
      if (one !== undefined) around.add(one)
    }
    return this.#only([...around])
  }

  #valueOf({select, attribute, lines, not}: MarkupPlace, name?: FieldName): Found | undefined {
    const valueIn = (element: Element) =>
      attribute !== undefined
        ? this.#attributeOf(element, attribute)
        : lines === undefined && not === undefined
          ? this.#textOf(element)
          : this.#lineOf(element, lines, not ?? [], name)
    let found: Found | undefined
    for (const selector of [select].flat()) {
      const elements = this.#find(selector)
      // What could have told the value as well tells no other.
      if (found !== undefined) this.#only(elements).claim()
      for (const element of elements) {
        found ??= valueIn(element)
        if (found !== undefined) break
      }
    }
    return found
  }

  /** Whether one of several conditions holds; what says so is claimed. */
  says(conditions: readonly MarkupCondition[] | undefined): boolean {
    return this.firstSaid(conditions) !== undefined
  }

  /** The text that fulfils the first of several conditions that holds. */
  firstSaid(conditions: readonly MarkupCondition[] | undefined): Found | undefined {
    for (const condition of conditions ?? []) {
      const {from, select, attribute} = condition
      const found = this.look({from, select, attribute})
      if (found === undefined) continue
      const holds =
        'is' in condition ? this.#fits(found.value, condition.is) : !this.#fits(found.value, condition.isNot)
      if (!holds) continue
      const {start, end} = found
      const firstEnd = this.#source.lines.text.indexOf('\n', start)
      // A part of a page says something by being there; what stands in it is not said by that.
      if (firstEnd >= 0 && firstEnd < end) return {...found, end: start}
      this.claims.add(found)
      return found
    }
    return undefined
  }

  /** Each element that a selector finds and, where there are patterns, whose text fits one of them. */
  eachThatSays(selector: string, is: readonly string[] | undefined): Selection[] {
    const found = this.each(selector)
    if (is === undefined) return found
    return found.filter((one) => {
      const {start, end} = one.range
      return this.#fits(cleanLine(this.#source.lines.text.slice(start, end)), is)
    })
  }

  /** Whether a value fits one of several patterns, whatever its capitals: "True", "TRUE", "LUKKET PUNKT". */
  #fits(value: string, patterns: readonly string[]): boolean {
    const lower = value.toLowerCase()
    const captures = matchFirst(
      patterns.map((pattern) => patternOf(withLetters(pattern, (letters) => letters.toLowerCase()))),
      lower,
      0,
      lower.length,
    )
    return captures?.every(({name, start, end}) => name !== 'date' || isDate(lower.slice(start, end))) ?? false
  }

  #find(selector: string): Element[] {
    const {selectors} = this.#source
    const inside = selectors.find(this.elements, selector)
    if (selector.startsWith('>')) return inside
    const outside = this.elements.filter((element) => selectors.fits(element, selector))
    return outside.length === 0 ? inside : [...new Set([...outside, ...inside])]
  }

  #only(elements: readonly Element[]): Selection {
    return new Selection(this.#source, elements)
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

  #found({start, end}: Stretch): Found | undefined {
    const value = cleanLine(this.#source.lines.text.slice(start, end))
    return this.isEmpty(value) ? undefined : {value, start, end}
  }

  #attributeOf(element: Element, name: string): Found | undefined {
    const {markup} = this.#source
    const value = (markup.attributeOf(element, name) ?? '').trim()
    // The text of the element is not what the attribute says.
    const at = markup.rangeOf(element)?.start ?? 0
    return this.isEmpty(value) ? undefined : {value, start: at, end: at}
  }

  /** The value that a pattern finds in one of the lines of an element, or where there are none, the line. */
  #lineOf(
    element: Element,
    wanted: readonly string[] | undefined,
    not: readonly string[],
    field: FieldName | undefined,
  ): Found | undefined {
    const range = this.#source.markup.rangeOf(element)
    if (range === undefined || range.start === range.end) return undefined
    const {lines} = this.#source
    const last = lines.lineAt(range.end - 1)
    for (let line = lines.lineAt(range.start); line <= last; line++) {
      const start = lines.skipSpaces(Math.max(lines.start(line), range.start), lines.end(line))
      const end = lines.trimmedBefore(Math.min(lines.end(line), range.end), start)
      if (start >= end || matchFirst(not.map(patternOf), lines.text, start, end) !== undefined) continue
      const captures = wanted === undefined ? undefined : matchFirst(wanted.map(patternOf), lines.text, start, end)
      const capture = captures?.find(({name}) => name === field) ?? captures?.find(({name}) => name !== 'text')
      const stretch = wanted === undefined ? {start, end} : capture
      const found = stretch === undefined ? undefined : this.#found(stretch)
      if (found === undefined) continue
      // The label before a value tells no more than what the value is.
      this.claims.add({start, end})
      return found
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
