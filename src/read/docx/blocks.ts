import {type Element, isTag, isText, type ParentNode} from 'domhandler'
import type {Numbering} from './numbering.ts'
import {attribute, child, DocxError, localName, outermost} from './package.ts'
import type {ParagraphFormat, Styles} from './styles.ts'

// The document part to paragraphs and tables, without what a reader of the page
// does not see: hidden text, tracked deletions, instructions of fields.

export interface Paragraph {
  type: 'paragraph'
  /** Counted through the document, empty ones too, from 0. */
  index: number
  /** As printed, line breaks in it as {@link lineBreak}. */
  text: string
  /** The bullet or number before it; null where it is in no list. */
  label: string | null
  format: ParagraphFormat
}

export interface Table {
  type: 'table'
  /** Rows, their cells, and what is in them. */
  rows: Block[][][]
}

export type Block = Paragraph | Table

/** A line break within a paragraph, so that a line of the source is a paragraph. */
export const lineBreak = '\u2028'

/** What the runs of a paragraph print, and the text boxes that hang on it. */
interface Content {
  parts: string[]
  boxes: Element[]
}

/** How deep elements can be nested. */
const deepest = 200

/** Elements that hold paragraphs or runs and say nothing themselves. */
const transparent = new Set(
  'sdt sdtContent ins moveTo hyperlink smartTag customXml fldSimple dir bdo ruby rubyBase body document Choice AlternateContent oMath oMathPara'.split(
    ' ',
  ),
)

/** Reads the document part. */
export class BlockReader {
  readonly #styles: Styles
  readonly #numbering: Numbering
  #paragraphs = 0
  /** For each field that is open, whether its instruction is being read, which is not printed. */
  readonly #fields: boolean[] = []

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  /** @throws DocxError where elements are nested without end */
  read(parent: ParentNode, depth = 0): Block[] {
    if (depth > deepest) throw new DocxError('refused', 'Its elements are nested too deep')
    const blocks: Block[] = []
    let content: Content = {parts: [], boxes: []}
    for (const element of parent.children) {
      if (!isTag(element)) continue
      const name = localName(element)
      if (name === 'p') {
        const {isHidden} = this.#styles.paragraph(child(element, 'pPr'))
        this.#runs(element, isHidden, content, depth)
        if (goesOn(element)) continue
        // One by one: as arguments of one call, so many can be more than the engine takes.
        for (const block of this.#paragraph(element, content, depth)) blocks.push(block)
        content = {parts: [], boxes: []}
      } else if (name === 'tbl') blocks.push(this.#table(element, depth))
      else if (transparent.has(name)) for (const block of this.read(element, depth + 1)) blocks.push(block)
    }
    return blocks
  }

  #table(element: Element, depth: number): Table {
    const rows: Block[][][] = []
    for (const row of elementsThrough(element, 'tr')) {
      if (isDeleted(child(row, 'trPr'))) continue
      rows.push(elementsThrough(row, 'tc').map((cell) => this.read(cell, depth + 3)))
    }
    return {type: 'table', rows}
  }

  /** A paragraph, and behind it those of the text boxes that hang on it. */
  #paragraph(element: Element, {parts, boxes}: Content, depth: number): Block[] {
    const format = this.#styles.paragraph(child(element, 'pPr'))
    const index = this.#paragraphs++
    const text = parts.join('')
    const isNumbered = format.numId !== null && format.numId !== '0' && text.trim() !== ''
    const label = isNumbered ? this.#numbering.next(format.numId as string, format.level) : null
    const paragraph: Paragraph = {type: 'paragraph', index, text, label, format}
    return [paragraph, ...boxes.flatMap((box) => this.read(box, depth + 1))]
  }

  #runs(parent: ParentNode, isHidden: boolean, content: Content, depth: number): void {
    if (depth > deepest) throw new DocxError('refused', 'Its elements are nested too deep')
    for (const element of parent.children) {
      if (!isTag(element)) continue
      const name = localName(element)
      if (name === 'r') {
        const hidden = this.#styles.isHidden(child(element, 'rPr')) ?? isHidden
        this.#run(element, hidden, content)
      } else if (transparent.has(name)) this.#runs(element, isHidden, content, depth + 1)
    }
  }

  #run(run: Element, isHidden: boolean, {parts, boxes}: Content): void {
    for (const element of run.children) {
      if (!isTag(element)) continue
      const name = localName(element)
      if (name === 'fldChar') this.#field(attribute(element, 'fldCharType'))
      else if (!this.#fields.includes(true) && !isHidden) {
        const text = printed(element, name)
        if (text !== undefined) parts.push(text)
        else if (boxed.has(name)) for (const box of textBoxes(element)) boxes.push(box)
      }
    }
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(true)
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false
    else if (type === 'end') this.#fields.pop()
  }
}

const boxed = new Set(['drawing', 'pict', 'AlternateContent', 'object'])

/** What an element of a run prints; undefined where it is none that does. */
function printed(element: Element, name: string): string | undefined {
  switch (name) {
    case 't':
      return element.children
        .map((node) => (isText(node) ? node.data : ''))
        .join('')
        .replace(/[\r\n]+/g, ' ')
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
    case 'cr':
      return lineBreak
    case 'noBreakHyphen':
      return '-'
    case 'softHyphen':
      return ''
    case 'sym':
      return symbol(attribute(element, 'char') ?? '')
    default:
      return undefined
  }
}

/** A letter of a symbol font; what stands in the private use area is a bullet, as minutes have it. */
function symbol(code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value) || value > 0xffff) return ''
  return value >= 0xf000 && value <= 0xf0ff ? '•' : String.fromCharCode(value)
}

/**
 * The contents of text boxes, once each: Word writes them a second time for older
 * programs. Boxes in a box are found where its paragraphs are read.
 */
function textBoxes(element: Element): Element[] {
  const choice = localName(element) === 'AlternateContent' ? (child(element, 'Choice') ?? element) : element
  return outermost(choice, 'txbxContent', 'Fallback')
}

/** Whether the mark of a paragraph is a tracked deletion or has been moved, so that the next one is part of it. */
function goesOn(paragraph: Element): boolean {
  const mark = child(child(paragraph, 'pPr'), 'rPr')
  if (child(mark, 'del') === undefined && child(mark, 'moveFrom') === undefined) return false
  for (let {next} = paragraph; next !== null; next = next.next) {
    if (!isTag(next)) continue
    const name = localName(next)
    if (name === 'p') return true
    if (name === 'tbl' || transparent.has(name)) return false
  }
  return false
}

/** Whether a row, by its properties, is a tracked deletion. */
function isDeleted(properties: Element | undefined): boolean {
  return child(properties, 'del') !== undefined
}

/** The elements of a name that are children, or within content controls. */
function elementsThrough(parent: Element, name: string): Element[] {
  const found: Element[] = []
  for (const element of parent.children) {
    if (!isTag(element)) continue
    const local = localName(element)
    if (local === name) found.push(element)
    else if (transparent.has(local)) found.push(...elementsThrough(element, name))
  }
  return found
}
