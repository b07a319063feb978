import type {VFile} from 'vfile'
import {MappedText} from '../../text/mapped-text.ts'
import {arePeople} from '../people-cells.ts'
import {Unreadable} from '../unreadable.ts'
import {type Block, BlockReader, lineBreak, type Paragraph, type Table} from './blocks.ts'
import {Numbering} from './numbering.ts'
import {type DocxParts, partsOf} from './package.ts'
import {Styles} from './styles.ts'

/**
 * Reads a DOCX: the paragraphs of its document part, with the numbers of its
 * lists, and its tables. Places in the source have the number of the paragraph
 * for a line, empty ones counted, and the column in it.
 *
 * @throws Unreadable
 */
export async function readDocx(bytes: Uint8Array, file: VFile): Promise<void> {
  const blocks = blocksOf(await partsOf(bytes))
  const paragraphs = paragraphsOf(blocks)
  if (paragraphs.every(({text}) => text.trim() === '')) throw new Unreadable('no-text', 'The DOCX has no text')
  const source = paragraphs.map(({text}) => text).join('\n')
  const writer = new Writer(paragraphs, source)
  writer.blocks(blocks)
  file.value = `${writer.text.text}\n`
  file.data.sourceMap = writer.text.mapTo(source)
}

function blocksOf({document, styles, numbering}: DocxParts): Block[] {
  return new BlockReader(new Styles(styles), new Numbering(numbering)).read(document)
}

/** All paragraphs, in the order in which they were counted. */
function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const add = (block: Block) => {
    if (block.type === 'paragraph') paragraphs.push(block)
    else for (const cell of block.rows.flat()) cell.forEach(add)
  }
  blocks.forEach(add)
  return paragraphs
}

/** From how much space on, in twentieths of a point, a blank line stands between paragraphs. */
const blankSpace = 80

class Writer {
  readonly text = new MappedText()
  readonly #source: MappedText
  readonly #starts: number[] = []
  #before: Paragraph | undefined
  #isBlank = false

  constructor(paragraphs: readonly Paragraph[], source: string) {
    this.#source = MappedText.of(source)
    let start = 0
    for (const {text} of paragraphs) {
      this.#starts.push(start)
      start += text.length + 1
    }
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.type === 'table') this.#table(block)
      else this.#paragraph(block)
    }
  }

  #paragraph(paragraph: Paragraph): void {
    if (paragraph.text.trim() === '') {
      this.#isBlank = true
      return
    }
    this.#break(paragraph)
    if (paragraph.label !== null) this.text.insert(`${paragraph.label} `)
    this.#copy(paragraph, '\n')
  }

  /** The line break before a paragraph, or the blank line. */
  #break({format, label}: Paragraph): void {
    const before = this.#before
    const isList = label !== null && before?.label != null
    const space = (before?.format.after ?? 0) + format.before
    this.#isBlank ||= format.isHeading || (space >= blankSpace && !isList)
    this.#breakLine()
  }

  #copy(paragraph: Paragraph, breaks: string): void {
    const base = this.#starts[paragraph.index] as number
    const {text} = paragraph
    let from = text.length - text.trimStart().length
    const end = text.trimEnd().length
    while (from < end) {
      const at = text.indexOf(lineBreak, from)
      const to = at < 0 || at > end ? end : at
      this.text.copy(this.#source, base + from, base + to)
      if (to < end) this.text.replace(breaks, this.#source, base + to, base + to + 1)
      from = to + 1
    }
    this.#before = paragraph
  }

  #table(table: Table): void {
    this.#isBlank = true
    if (isPeople(table)) {
      const columns = Math.max(0, ...table.rows.map((row) => row.length))
      for (let column = 0; column < columns; column++)
        for (const row of table.rows) this.blocks((row[column] ?? []).filter(hasText))
    } else for (const row of table.rows) this.#row(row, table)
    this.#isBlank = true
  }

  /** A row on one line; where a cell is a text of its own, cell by cell. */
  #row(cells: readonly Block[][], {rows}: Table): void {
    const full = cells.map((cell) => cell.filter(hasText))
    const isLine = full.every((cell) => cell.every(isParagraph) && (cell.length < 2 || rows.length > 1))
    if (full.filter((cell) => cell.length > 0).length < 2 || !isLine) {
      for (const cell of cells) this.blocks(cell)
      return
    }
    const last = full.findLastIndex((cell) => cell.length > 0)
    let isFirst = true
    for (const [column, cell] of full.slice(0, last + 1).entries()) {
      if (column > 0 && !isFirst) this.text.insert('\t')
      for (const [index, paragraph] of cell.filter(isParagraph).entries()) {
        if (isFirst) this.#breakLine()
        else if (index > 0) this.text.insert(' ')
        isFirst = false
        if (paragraph.label !== null) this.text.insert(`${paragraph.label} `)
        this.#copy(paragraph, ' ')
      }
    }
  }

  #breakLine(): void {
    if (this.text.length > 0) this.text.insert(this.#isBlank ? '\n\n' : '\n')
    this.#isBlank = false
  }
}

function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph'
}

function hasText(block: Block): boolean {
  return block.type === 'table' || block.text.trim() !== ''
}

/** Whether a table holds people and nothing else, which are read column by column. */
function isPeople({rows}: Table): boolean {
  const blocks = rows.flat(2).filter(hasText)
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text.trim()] : ['']))
  return texts.length > 1 && arePeople(texts)
}
