import type {VFile} from 'vfile'
import type {Point, Position} from '../records/schema.ts'
import {runAt} from './run-at.ts'
import {trimEnd, trimStart} from './spaces.ts'
import type {Stretch} from './stretch.ts'

/** What the markup of a page says of its text. */
export interface MarkedText {
  /** Offsets where items of lists begin that have no bullet in the text, but are marked up as such. */
  listItems: ReadonlySet<number>
  /** Where elements begin and end that are headings, and their levels; from 7 on they only emphasise. */
  headings: ReadonlyMap<number, {end: number; level: number}>
}

const unmarked: MarkedText = {listItems: new Set(), headings: new Map()}
/** The level of a heading that is none, but emphasised text. */
const emphasis = 7

/**
 * Where the lines of a text begin and end. Line numbers are 0-based indexes in
 * here; {@link Lines.pointAt} gives them as unist does, from 1. A line ends at
 * LF, CR or CRLF, and nowhere else.
 */
export class Lines {
  readonly text: string
  readonly count: number
  readonly listItems: ReadonlySet<number>
  readonly #headings: MarkedText['headings']
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #indents: number[] = []
  /** The lines with text, and how many of them stand before each line, and before the end. */
  readonly #withText: number[] = []
  readonly #textBefore: number[] = []
  /** What {@link Lines.clean} has to do, found once for the whole text. */
  readonly #hasReturns: boolean
  readonly #hasHardSpaces: boolean
  #isComposed: boolean | undefined

  constructor(text: string, {listItems, headings}: Partial<MarkedText> = unmarked) {
    this.text = text
    this.listItems = listItems ?? unmarked.listItems
    this.#headings = headings ?? unmarked.headings
    this.#hasReturns = text.includes('\r')
    this.#hasHardSpaces = text.includes('\u00a0')
    let from = 0
    let feed = text.indexOf('\n')
    let bare = this.#hasReturns ? text.indexOf('\r') : -1
    while (feed >= 0 || bare >= 0) {
      const isBare = bare >= 0 && (feed < 0 || bare < feed)
      const end = isBare ? bare : feed
      this.#add(from, end)
      from = isBare && feed === bare + 1 ? feed + 1 : end + 1
      if (feed >= 0 && feed < from) feed = text.indexOf('\n', from)
      if (isBare) bare = text.indexOf('\r', from)
    }
    if (from < text.length || this.#starts.length === 0) this.#add(from, text.length)
    this.count = this.#starts.length
  }

  #add(start: number, end: number): void {
    this.#starts.push(start)
    this.#ends.push(end)
    const indent = this.skipSpaces(start, end)
    this.#textBefore.push(this.#withText.length)
    if (indent < end) this.#withText.push(this.#indents.length)
    this.#indents.push(indent)
  }

  /** The level of the heading that all of a line is, as the markup of a page or the letters of a print have it; undefined where it is none. */
  headingLevel(line: number): number | undefined {
    const marked = this.#headings.get(this.indent(line))
    return marked !== undefined && marked.level < emphasis && marked.end >= this.trimmedEnd(line)
      ? marked.level
      : undefined
  }

  /** Offset of the first character of a line. */
  start(line: number): number {
    return this.#starts[line] as number
  }

  /** Offset behind the last character of a line, its line break not counted. */
  end(line: number): number {
    return this.#ends[line] as number
  }

  /** The raw line, without its line break. */
  slice(line: number): string {
    return this.text.slice(this.start(line), this.end(line))
  }

  /** Offset of the first character of a line that is not white space; the line's end where it is blank. */
  indent(line: number): number {
    return this.#indents[line] as number
  }

  /** How many characters stand before the text of a line. */
  column(line: number): number {
    return this.indent(line) - this.start(line)
  }

  /** Offset behind the last character of a line that is not white space; the line's start where it is blank. */
  trimmedEnd(line: number): number {
    return this.trimmedBefore(this.end(line), this.start(line))
  }

  /** The first offset from one up to another that has no white space; the other where all of it is. */
  skipSpaces(from: number, to: number): number {
    return trimStart(this.text, from, to)
  }

  /** The offset behind the last character before an offset that is not white space, or a lower bound. */
  trimmedBefore(offset: number, from: number): number {
    return trimEnd(this.text, from, offset)
  }

  /** What is left between two offsets without the white space at its ends. */
  trimmed(from: number, to: number): Stretch {
    const start = this.skipSpaces(from, to)
    return {start, end: this.trimmedBefore(to, start)}
  }

  isBlank(line: number): boolean {
    return this.#indents[line] === this.#ends[line]
  }

  /** The lines with text, from one up to another, at most so many. */
  withText(from: number, to: number, most = this.count): number[] {
    const at = (line: number) => this.#textBefore[line] ?? this.#withText.length
    return this.#withText.slice(at(from), Math.min(at(to), at(from) + most))
  }

  /** The next line with text, from one on; the limit where there is none. */
  next(line: number, to: number): number {
    let at = line
    while (at < to && this.isBlank(at)) at++
    return at
  }

  /** The last line with text, from one back; one less than the limit where there is none. */
  before(line: number, from: number): number {
    let at = line
    while (at >= from && this.isBlank(at)) at--
    return at
  }

  /** Index of the line that an offset is in. */
  lineAt(offset: number): number {
    return runAt(this.#starts, offset)
  }

  pointAt(offset: number, line = this.lineAt(offset)): Point {
    return {line: line + 1, column: offset - this.start(line) + 1, offset}
  }

  /**
   * Text as the records have it: NFC, no-break spaces as spaces, LF line breaks,
   * nothing at either end.
   */
  clean(start: number, end: number): string {
    return this.#cleaned(this.text.slice(start, end)).trim()
  }

  /** The parts of a text between its blank lines as one, with one blank line between them; else as {@link Lines.clean}. */
  joinBlocks(blocks: readonly string[]): string {
    return this.#cleaned(blocks.length === 1 ? (blocks[0] as string) : blocks.join('\n\n')).trim()
  }

  #cleaned(raw: string): string {
    let text = raw
    if (this.#hasReturns && text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
    if (this.#hasHardSpaces && text.includes('\u00a0')) text = text.replaceAll('\u00a0', ' ')
    this.#isComposed ??= this.text.normalize('NFC') === this.text
    return this.#isComposed ? text : text.normalize('NFC')
  }

  /** The position from one offset up to another; both line indexes save a search where they are known. */
  position(start: number, end: number, startLine?: number, endLine?: number): Position {
    const first = startLine ?? this.lineAt(start)
    const last = endLine ?? (end <= this.end(first) ? first : this.lineAt(Math.max(start, end - 1)))
    return {start: this.pointAt(start, first), end: this.pointAt(end, last)}
  }
}

/**
 * Where a file keeps its lines. In a table of its own, weak as that may be, the engine
 * keeps what belongs to each document until it clears all of its memory.
 */
const kept: unique symbol = Symbol('lines')

declare module 'vfile' {
  interface DataMap {
    [kept]?: Lines
  }
}

/** The lines of a file, found once and kept as long as the file's text stays the same. */
export function linesOf(file: VFile): Lines {
  const text = String(file)
  const lines = file.data[kept]
  if (lines !== undefined && lines.text === text) return lines
  const headings = file.data.printedHeadings
  const fresh = new Lines(text, file.data.markup ?? (headings && {headings}))
  file.data[kept] = fresh
  return fresh
}

/** What {@link cleanLine} has to change: white space other than single spaces, and letters that may need composing. */
const unclean = /[^\S ]| {2}|[\u0300-\uffff]/

/** White space that is no single space. */
const unfolded = /\s{2,}|[^\S ]/g

/** Text on one line, in NFC, with every run of white space folded to one space. */
export function cleanLine(raw: string): string {
  return unclean.test(raw) ? raw.replace(unfolded, ' ').normalize('NFC').trim() : raw.trim()
}
