import type {VFile} from 'vfile'
import {isPlainCase} from '../text/case-number.ts'
import {cleanLine, type Lines, linesOf} from '../text/lines.ts'
import {isAccessMark} from '../vocabulary/access/marks.ts'
import {dividerOf, isContentsColumns, isContentsLine} from '../vocabulary/dividers.ts'
import {isPageLine} from '../vocabulary/furniture.ts'
import {leadIn, mayLeadIn} from '../vocabulary/recommendation.ts'
import {type Dress, undressed} from './dress.ts'
import {type HeadLabelToken, headLabelOn} from './head-label.ts'
import {type HeadingToken, headingOn} from './heading.ts'
import {type ItemField, itemFieldsOn, mayLackLabel} from './item-fields.ts'
import {codedNumberOn, type NumberedToken, numberBehindOn, numberedOn} from './numbered.ts'
import {starts, startsOf} from './starts.ts'
import {type TitleLine, titleOn} from './title.ts'
import {traits, traitsOf} from './traits.ts'

// The stage `tokenize`. A document is a row of lines, and a line can play several
// roles until its place decides: "Beslutning" is a heading, a word of a title and
// the value of a label. What a line can be is looked up when it is asked for, by
// its first letters, and remembered.

const noFields: readonly ItemField[] = []

/** The longest head of a column that has a line of its own, and how far from that of the next. */
const longestCell = 6
const cellGap = 4

/** Whether the bits of a line are known, beside those from {@link traits} and {@link starts}. */
const isSeen = 0x800

/** The answers to one question about the lines of a document, each found when it is first asked for. */
class Answers<Answer> {
  /** As long as the document from the beginning: what grows by one line after the other is copied again and again. */
  readonly #known: (Answer | null | undefined)[]
  readonly #find: (line: number) => Answer
  /** How many lines were looked at for it. */
  looks = 0

  constructor(count: number, find: (line: number) => Answer) {
    this.#known = new Array(count)
    this.#find = find
  }

  of(line: number): Answer {
    const known = this.#known[line]
    if (known !== undefined) return known === null ? (undefined as Answer) : known
    this.looks++
    const found = this.#find(line)
    this.#known[line] = found ?? null
    return found
  }
}

/** The lines of a document, and what each of them can be. */
export class LineTokens {
  readonly lines: Lines
  readonly #titlesTold: ReadonlySet<number>
  readonly #bits: Uint32Array
  readonly #dress: Answers<Dress>
  readonly #text: Answers<string>
  readonly #headings: Answers<HeadingToken | undefined>
  readonly #labels: Answers<HeadLabelToken | undefined>
  readonly #fields: Answers<readonly ItemField[]>
  readonly #numbered: Answers<NumberedToken | undefined>
  readonly #titles: Answers<TitleLine>
  readonly #leadIns: Answers<boolean>
  readonly #dividers: Answers<ReturnType<typeof dividerOf>>
  readonly #pageLines: Answers<boolean>
  readonly #plainCases: Answers<boolean>
  readonly #accessMarks: Answers<boolean>
  readonly #contents: Answers<boolean>

  /** @param titles where in the text items begin that have but their titles, as far as the reader of the text knows */
  constructor(lines: Lines, titles: ReadonlySet<number> = new Set()) {
    const {text, count} = lines
    this.lines = lines
    this.#titlesTold = titles
    this.#bits = new Uint32Array(count)
    this.#dress = new Answers(count, (line) => undressed(lines, line))
    this.#text = new Answers(count, (line) => this.#readText(line))
    this.#headings = new Answers(count, (line) => headingOn(lines, this.dress(line), this.#bitsOf(line)))
    this.#labels = new Answers(count, (line) => headLabelOn(text, this.dress(line), this.#bitsOf(line)))
    this.#fields = new Answers(count, (line) => this.#readFields(line))
    this.#numbered = new Answers(count, (line) => this.#readNumber(line))
    this.#titles = new Answers(count, (line) => {
      const {start, end} = this.dress(line)
      return titleOn(text, start, end, this.#bitsOf(line))
    })
    this.#leadIns = new Answers(count, (line) => this.#leadsIn(line))
    this.#dividers = new Answers(count, (line) => dividerOf(this.text(line)))
    this.#pageLines = new Answers(count, (line) => isPageLine(this.text(line)))
    this.#plainCases = new Answers(count, (line) => isPlainCase(this.text(line)))
    this.#accessMarks = new Answers(count, (line) => isAccessMark(this.text(line)))
    this.#contents = new Answers(count, (line) => isContentsLine(this.text(line)) || this.#isColumnCell(line))
  }

  /** The lines between two of which the reader of the text knows that items begin with them, without numbers. */
  titlesTold(from: number, to: number): number[] {
    const lines = Array.from(this.#titlesTold, (offset) => this.lines.lineAt(offset))
    return lines.filter((line) => line >= from && line < to)
  }

  /** How many times a line was held against the forms of a role. */
  get looks(): number {
    const roles = [
      this.#headings,
      this.#labels,
      this.#fields,
      this.#numbered,
      this.#titles,
      this.#leadIns,
      this.#dividers,
    ]
    return roles.reduce((looks, role) => looks + role.looks, 0)
  }

  /** The line without bullet, page words and colon. */
  dress(line: number): Dress {
    return this.#dress.of(line)
  }

  /** Its text, white space folded; at most what a heading or a title can have. */
  text(line: number): string {
    return this.#text.of(line)
  }

  #readText(line: number): string {
    const {start, end} = this.dress(line)
    const printed = this.lines.text.slice(start, Math.min(end, start + longestText))
    return this.#has(line, traits.unclean) ? cleanLine(printed) : printed.trim()
  }

  /** The line without its bullet, columns kept apart. */
  printed(line: number): string {
    return this.lines.text.slice(this.dress(line).start, this.lines.trimmedEnd(line))
  }

  isBlank(line: number): boolean {
    return this.lines.isBlank(line)
  }

  /** The heading of a section that a line can be. */
  heading(line: number): HeadingToken | undefined {
    return this.#has(line, starts.heading) ? this.#headings.of(line) : undefined
  }

  /** The headings that the lines from one up to another can be. */
  headings(from: number, to: number): HeadingToken[] {
    const found: HeadingToken[] = []
    for (const line of this.withText(from, to)) {
      const heading = this.heading(line)
      if (heading !== undefined) found.push(heading)
    }
    return found
  }

  /** The label of a head that a line can begin with. */
  label(line: number): HeadLabelToken | undefined {
    return this.#has(line, starts.label) ? this.#labels.of(line) : undefined
  }

  /** The labelled values of an item that a line can have. */
  fields(line: number): readonly ItemField[] {
    return this.#fields.of(line)
  }

  #readFields(line: number): readonly ItemField[] {
    const {start, end, hasColon} = this.dress(line)
    const {text} = this.lines
    // "(Sagsnr. 31/40118)"
    const bracket = text[start] === '(' && text[end - 1] === ')' ? 1 : 0
    if (bracket === 0 && !this.#has(line, starts.fields) && !mayLackLabel(text, start)) return noFields
    return itemFieldsOn(text, start + bracket, hasColon ? this.lines.trimmedEnd(line) : end - bracket)
  }

  /** The number that a line can begin with, and the title behind it. */
  numbered(line: number): NumberedToken | undefined {
    return this.#has(line, starts.numbered | starts.capital) ? this.#numbered.of(line) : undefined
  }

  #readNumber(line: number): NumberedToken | undefined {
    const {start, end, hasBullet} = this.dress(line)
    const {text} = this.lines
    const first = this.#has(line, starts.numbered) ? numberedOn(text, start, end, hasBullet) : undefined
    if (first !== undefined || !this.isCapital(line)) return first
    return numberBehindOn(text, start, end, hasBullet) ?? codedNumberOn(text, start, end, hasBullet)
  }

  /** The line as one of a title. */
  title(line: number): TitleLine {
    return this.#titles.of(line)
  }

  /** Whether a line is the name of a body and nothing else. */
  isBody(line: number): boolean {
    const {parts, isWhole} = this.title(line)
    return isWhole && parts.length === 1 && parts[0]?.name === 'committee'
  }

  /** Whether a line begins a recommendation by saying who recommends. */
  isLeadIn(line: number): boolean {
    return this.#has(line, starts.letter) && this.#leadIns.of(line)
  }

  #leadsIn(line: number): boolean {
    const printed = this.printed(line).slice(0, longestText)
    return !this.dress(line).hasBullet && mayLeadIn(printed) && leadIn.test(printed)
  }

  /** What a line does between items. */
  divider(line: number): 'open' | 'closed' | 'group' | undefined {
    return this.#has(line, starts.letter) ? this.#dividers.of(line) : undefined
  }

  /** Whether a line belongs to the page and says nothing. */
  isPageLine(line: number): boolean {
    return this.#pageLines.of(line)
  }

  /** Whether a line is a case number and nothing else. */
  isPlainCase(line: number): boolean {
    return this.#has(line, traits.digit) && this.#plainCases.of(line)
  }

  /** Whether a line tells whether an item is open to the public, and nothing else. */
  isAccessMark(line: number): boolean {
    return this.#accessMarks.of(line)
  }

  /** Whether a line is the heading of a table of contents, or has those of its columns. */
  beginsContents(line: number): boolean {
    return this.#has(line, starts.contents) && this.#contents.of(line)
  }

  /** Whether a line is one of the heads of the columns of a table of contents that has lost them: "Pkt." over "Tekst". */
  #isColumnCell(line: number): boolean {
    const text = this.text(line)
    if (text.length > longestCell) return false
    const above = this.before(line - 1, Math.max(0, line - cellGap))
    const end = Math.min(this.lines.count, line + cellGap)
    const below = this.next(line + 1, end)
    return (
      (above >= 0 && isContentsColumns(`${this.text(above)} ${text}`)) ||
      (below < end && isContentsColumns(`${text} ${this.text(below)}`))
    )
  }

  /** Whether a line has the number of a case behind a label, or as all that it is. */
  hasCase(line: number): boolean {
    if (this.fields(line).some(({label}) => label === 'caseNumber' || label === 'journalNumber')) return true
    return this.isPlainCase(line)
  }

  /** Whether a line has labels of an item with their values, or the number of a case as all that it is. */
  hasLabels(line: number): boolean {
    return this.fields(line).length > 0 || this.isPlainCase(line)
  }

  /** The lines with text, from one up to another, at most so many. */
  withText(from: number, to: number, most?: number): number[] {
    return this.lines.withText(from, to, most)
  }

  /** The next line with text, from one on; the limit where there is none. */
  next(line: number, to: number): number {
    return this.lines.next(line, to)
  }

  /** The last line with text, from one back; one less than the limit where there is none. */
  before(line: number, from: number): number {
    return this.lines.before(line, from)
  }

  /** Whether a line begins with a capital letter, bullet and page words left out. */
  isCapital(line: number): boolean {
    return this.#has(line, starts.capital)
  }

  /** Whether a line has a digit. */
  hasDigit(line: number): boolean {
    return this.#has(line, traits.digit)
  }

  #has(line: number, bits: number): boolean {
    return (this.#bitsOf(line) & bits) !== 0
  }

  /** What a line is made of, and what its first letters allow it to be. */
  #bitsOf(line: number): number {
    const known = this.#bits[line] as number
    if ((known & isSeen) === 0) {
      const {start, end} = this.dress(line)
      const {text} = this.lines
      const bits = known | isSeen | traitsOf(text, start, end) | startsOf(text, start, end)
      this.#bits[line] = bits
      return bits
    }
    return known
  }
}

/** The longest text that a line is looked at for what it is. */
const longestText = 300

/** Where a file keeps them, as it keeps its lines. */
const kept: unique symbol = Symbol('tokens')

declare module 'vfile' {
  interface DataMap {
    [kept]?: LineTokens
  }
}

/** The stage `tokenize`: the line tokens of a file, made once and filled as they are asked for. */
export function tokensOf(file: VFile): LineTokens {
  const lines = linesOf(file)
  const known = file.data[kept]
  if (known?.lines === lines) return known
  const tokens = new LineTokens(lines, file.data.titles)
  file.data[kept] = tokens
  return tokens
}
