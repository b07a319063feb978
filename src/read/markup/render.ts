import type {AnyNode, Element, ParentNode} from 'domhandler'
import {MappedText} from '../../text/mapped-text.ts'
import type {Stretch} from '../../text/stretch.ts'
import {isAccessMark, isClosed} from '../../vocabulary/access/marks.ts'
import {
  blocks,
  cells,
  emphasised,
  headingLevels,
  isAddress,
  isMain,
  isUnread,
  paragraphs,
  preformatted,
  textParts,
} from './elements.ts'
import {addDecoded, decoded} from './entities.ts'

// HTML as a person reads it: block elements and <br> break lines, paragraphs
// stand apart, the cells of a row stand on one line with tabs between them.
//
//   <h3>Bilag</h3><table><tr><td>1</td><td>Notat</td></tr></table>
//
//   Bilag
//
//   1	Notat

/** What is rendered: a text that grows, and where elements stand in it. */
export class Rendering {
  readonly text = new MappedText()
  readonly ranges = new Map<AnyNode, Stretch>()
  /** Where the items of lists begin. */
  readonly listItems = new Set<number>()
  /** Where links begin, and the addresses that they lead to, as the page has them. */
  readonly links = new Map<number, string>()
  /** Where elements begin that can be headings. */
  readonly headings = new Map<number, MarkedHeading>()
  /** Where the values of an export stand; null for a page. */
  readonly leaves: Stretch[] | null = null
}

/** An element that is a heading, or emphasised as one. */
export interface MarkedHeading {
  /** Where its text ends. */
  end: number
  /** 1 to 6 as HTML has them; 7 where it is only emphasised. */
  level: number
}

/** The longest number of a heading, with its mark. */
const longestNumber = 5
/** What the number of a heading looks like that stands in an element of its own: `<h2><span>12</span><span>Title</span></h2>`. */
const numberAlone = /^\d{1,4}[.:]?$/

/** The longest value of an attribute that is looked at. */
const longestSaid = 100

/** White space that a browser folds, unless it is one space, or a reference. */
const irregular = /[\t\n\r\f]|\u0020{2}/

/** Writes elements of HTML into a reading text, and keeps where each of them stands in it. */
export class Renderer {
  readonly #rendering: Rendering
  readonly #target: MappedText
  /** The text that the nodes' offsets are in. */
  readonly #source: MappedText
  /** How many line breaks are due before the next text. */
  #breaks = 0
  /** A stretch of white space that is due as one space before the next text of the line. */
  #space: Stretch | undefined
  /** Whether a cell has begun, and nothing stands in it yet. */
  #atStart = false
  #hasText = false
  /** Whether the main part of the page has been read. */
  #isOver = false
  /** How many parts of the page that are text are open. */
  #textParts = 0
  /** The heading that is open. */
  #heading: Stretch | undefined
  /** Ranges of the open elements that no text has come in yet. */
  readonly #opened: Stretch[] = []

  constructor(rendering: Rendering, source: MappedText) {
    this.#rendering = rendering
    this.#target = rendering.text
    this.#source = source
  }

  /** Writes all that is in a node. */
  children(node: ParentNode, keepsSpace = false): void {
    for (const child of node.children) this.#node(child, keepsSpace)
  }

  /** Asks for at least so many line breaks before the next text. */
  break(count: number): void {
    if (this.#atStart) return
    this.#breaks = Math.max(this.#breaks, count)
    this.#space = undefined
  }

  #node(node: AnyNode, keepsSpace: boolean): void {
    if (this.#isOver && !hasMain(node)) return
    if (node.type === 'text') this.#text(node.startIndex ?? 0, node.data.length, keepsSpace)
    else if (node.type === 'cdata') this.children(node, keepsSpace)
    else if (node.type === 'tag') this.#element(node, keepsSpace)
  }

  #element(node: Element, keepsSpace: boolean): void {
    const {name} = node
    if (isUnread(name, node.attribs, this.#textParts > 0)) return
    if (isMain(node)) this.#isOver = false
    if (name === 'br') {
      this.#breaks++
      this.#space = undefined
      return
    }
    const said = closingIn(node)
    if (said !== undefined) this.#say(said, node)
    const isCell = cells.has(name)
    const count = paragraphs.has(name) ? 2 : blocks.has(name) || this.#isBadge(node) ? 1 : 0
    if (isCell) this.#startCell(node)
    else if (count > 0) this.break(count)
    const range = {start: -1, end: -1}
    this.#opened.push(range)
    const isTextPart = textParts.has(name) || isMain(node)
    const level = headingLevels.get(name)
    const around = this.#heading
    if ((level !== undefined && level < emphasised) || name === 'summary') this.#heading = range
    if (isTextPart) this.#textParts++
    this.children(node, keepsSpace || preformatted.has(name))
    if (isTextPart) this.#textParts--
    this.#heading = around
    range.end = this.#target.length
    if (range.start < 0) {
      range.start = range.end
      this.#opened.pop()
    }
    this.#rendering.ranges.set(node, range)
    if (range.end > range.start) {
      const {href} = node.attribs
      if (name === 'li') this.#rendering.listItems.add(range.start)
      else if (name === 'a' && href !== undefined && isAddress(href))
        this.#rendering.links.set(range.start, decoded(href).trim())
      else if (level !== undefined) this.#rendering.headings.set(range.start, {end: range.end, level})
      // What a page has behind its main part is about other things: links, contacts, sharing.
      this.#isOver ||= isMain(node)
    }
    if (isCell) {
      if (!this.#atStart) this.#breaks = 0
      this.#space = undefined
      this.#atStart = false
    } else if (count > 0) this.break(count)
  }

  /**
   * Whether an element within a line is a mark that a page sets apart by its looks alone:
   * `<span>Salg af areal</span><span class="badge">Lukket</span>`.
   */
  #isBadge(element: Element): boolean {
    const text = onlyText(element)?.trim()
    if (text === undefined || !/^\p{Lu}/u.test(text) || !isAccessMark(text)) return false
    const {next} = element
    const isGlued = this.#breaks === 0 && this.#space === undefined && /[\p{L}\d)]/u.test(this.#target.lastLetter ?? '')
    const isLast = next === null || (next.type === 'text' && next.data.trim() === '' && next.next === null)
    return isGlued || (this.#heading !== undefined && isLast)
  }

  /** Writes what an element says of access in an attribute on a line of its own; it leads back to where the element begins. */
  #say(words: string, {startIndex}: Element): void {
    const from = startIndex ?? 0
    this.break(1)
    this.#begin(from)
    this.#target.replace(words, this.#source, from, from + 1)
    this.break(1)
  }

  #startCell(node: Element): void {
    let before = node.prev
    while (before !== null && !(before.type === 'tag' && cells.has(before.name))) before = before.prev
    if (before === null) this.break(1)
    else {
      if (this.#breaks > 0 && this.#hasText) this.#target.insert('\n'.repeat(this.#breaks))
      this.#target.insert('\t')
      this.#breaks = 0
      this.#space = undefined
    }
    this.#atStart = true
  }

  #text(from: number, length: number, keepsSpace: boolean): void {
    const raw = this.#source.text.slice(from, from + length)
    if (keepsSpace) {
      if (raw !== '') this.#write(from, from + length)
      return
    }
    let at = 0
    while (at < raw.length) {
      const begin = skipSpaces(raw, at)
      if (begin > at) this.#space ??= {start: from + at, end: from + begin}
      const found = raw.slice(begin).search(irregular)
      const end = trimmedEnd(raw, begin, found < 0 ? raw.length : begin + found)
      if (end > begin) this.#write(from + begin, from + end)
      at = Math.max(end, begin)
    }
  }

  /** Whether a text begins the title behind a number that has an element of its own: a page sets it apart without a space. */
  #isBehindNumber(from: number): boolean {
    const start = this.#heading?.start ?? -1
    // The text is put together only where what stands there can be such a number.
    if (start < 0 || this.#target.length - start > longestNumber) return false
    // Or the mark of access that it begins with.
    if (!/^[\p{L}&|☐☒\u{1F512}]/u.test(this.#source.text.slice(from, from + 2))) return false
    return numberAlone.test(this.#target.text.slice(start))
  }

  #write(from: number, to: number): void {
    this.#begin(from)
    addDecoded(this.#target, this.#source, from, to)
  }

  /** Writes the line breaks or the space that are due before a text. */
  #begin(from: number): void {
    if (this.#breaks > 0) {
      if (this.#hasText) this.#target.insert('\n'.repeat(this.#breaks))
    } else if (this.#space !== undefined && !this.#atStart) {
      const {start, end} = this.#space
      if (end - start === 1 && this.#source.text[start] === ' ') this.#target.copy(this.#source, start, end)
      else this.#target.replace(' ', this.#source, start, end)
    } else if (this.#isBehindNumber(from)) this.#target.insert(' ')
    this.#breaks = 0
    this.#space = undefined
    this.#atStart = false
    this.#hasText = true
    for (const range of this.#opened.splice(0)) range.start = this.#target.length
  }
}

/** What an element says to those who have the page read to them. */
const saying = ['alt', 'aria-label', 'title'] as const

/** The mark by which an attribute alone closes what it stands at: `<img alt="Lukket punkt">`. */
function closingIn(element: Element): string | undefined {
  for (const name of saying) {
    const value = element.attribs[name]
    if (value === undefined || value.length > longestSaid) continue
    const words = decoded(value).trim()
    if (!isAccessMark(words) || !isClosed(words)) continue
    // What is seen says it, too.
    return isClosed(onlyText(element) ?? '') ? undefined : words
  }
  return undefined
}

/** The text of an element that has nothing else. */
function onlyText({children: [only, ...others]}: Element): string | undefined {
  return only?.type === 'text' && others.length === 0 ? only.data : undefined
}

/** Whether a node is, or has, a main part of a page. */
function hasMain(node: AnyNode): boolean {
  if (node.type !== 'tag') return false
  const open: Element[] = [node]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (isMain(element)) return true
    for (const child of element.children) if (child.type === 'tag') open.push(child)
  }
  return false
}

/** The first offset from one on that has no white space that a browser folds. */
function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && isFolded(text.charCodeAt(at))) at++
  return at
}

/** The offset behind the last letter before another that has no white space that a browser folds. */
function trimmedEnd(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isFolded(text.charCodeAt(at - 1))) at--
  return at
}

/** White space that a browser folds: a no-break space is none. */
function isFolded(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
