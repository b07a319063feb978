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
import {codedNumberOn, mayBeCoded, mayEndInNumber, type NumberedToken, numberBehindOn, numberedOn} from './numbered.ts'
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

/** What is known of a line, as bits: what it is made of and can begin, from {@link traits} and {@link starts}, and its answers. */
const isSeen = 0x800
/** Answers to a question, two bits each: that it was asked, and that the answer is yes. */
const asked = {
  leadIn: 0x1000,
  pageLine: 0x4000,
  plainCase: 0x10000,
  accessMark: 0x40000,
  contents: 0x100000,
} as const

/** The lines of a document, and what each of them can be. */
export class LineTokens {
  readonly lines: Lines
  /** How many times a line was held against the forms of a role. */
  looks = 0
  /** As long as the document from the beginning: what grows by one line after the other is copied again and again. */
  readonly #bits: Uint32Array
  readonly #dress: (Dress | undefined)[]
  readonly #text: (string | undefined)[]
  readonly #headings: (HeadingToken | null | undefined)[]
  readonly #labels: (HeadLabelToken | null | undefined)[]
  readonly #fields: (readonly ItemField[] | undefined)[]
  readonly #numbered: (NumberedToken | null | undefined)[]
  readonly #titles: (TitleLine | undefined)[]
  readonly #dividers: (ReturnType<typeof dividerOf> | null)[]

  readonly #titlesTold: ReadonlySet<number>

  /** @param titles where in the text items begin that have but their titles, as far as the reader of the text knows */
  constructor(lines: Lines, titles: ReadonlySet<number> = new Set()) {
    this.lines = lines
    this.#titlesTold = titles
    const {count} = lines
    this.#bits = new Uint32Array(count)
    this.#dress = new Array(count)
    this.#text = new Array(count)
    this.#headings = new Array(count)
    this.#labels = new Array(count)
    this.#fields = new Array(count)
    this.#numbered = new Array(count)
    this.#titles = new Array(count)
    this.#dividers = new Array(count)
  }

  /** The lines between two of which the reader of the text knows that items begin with them, without numbers. */
  titlesTold(from: number, to: number): number[] {
    const lines = Array.from(this.#titlesTold, (offset) => this.lines.lineAt(offset))
    return lines.filter((line) => line >= from && line < to)
  }

  /** The line without bullet, page words and colon. */
  dress(line: number): Dress {
    let dress = this.#dress[line]
    if (dress === undefined) {
      dress = undressed(this.lines, line)
      this.#dress[line] = dress
    }
    return dress
  }

  /** Its text, white space folded; at most what a heading or a title can have. */
  text(line: number): string {
    let text = this.#text[line]
    if (text === undefined) {
      const {start, end} = this.dress(line)
      const printed = this.lines.text.slice(start, Math.min(end, start + longestText))
      text = this.#has(line, traits.unclean) ? cleanLine(printed) : printed.trim()
      this.#text[line] = text
    }
    return text
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
    if (!this.#has(line, starts.heading)) return undefined
    let found = this.#headings[line]
    if (found === undefined) {
      this.looks++
      found = headingOn(this.lines, this.dress(line), this.#bitsOf(line)) ?? null
      this.#headings[line] = found
    }
    return found ?? undefined
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
    if (!this.#has(line, starts.label)) return undefined
    let found = this.#labels[line]
    if (found === undefined) {
      this.looks++
      found = headLabelOn(this.lines.text, this.dress(line), this.#bitsOf(line)) ?? null
      this.#labels[line] = found
    }
    return found ?? undefined
  }

  /** The labelled values of an item that a line can have. */
  fields(line: number): readonly ItemField[] {
    let found = this.#fields[line]
    if (found === undefined) {
      const {start, end, hasColon} = this.dress(line)
      const {text} = this.lines
      // "(Sagsnr. 31/40118)"
      const bracket = text[start] === '(' && text[end - 1] === ')' ? 1 : 0
      if (bracket === 0 && !this.#has(line, starts.fields) && !mayLackLabel(text, start)) return noFields
      this.looks++
      found = itemFieldsOn(text, start + bracket, hasColon ? this.lines.trimmedEnd(line) : end - bracket)
      this.#fields[line] = found
    }
    return found
  }

  /** The number that a line can begin with, and the title behind it. */
  numbered(line: number): NumberedToken | undefined {
    const bits = this.#bitsOf(line)
    if ((bits & (starts.numbered | starts.capital)) === 0) return undefined
    let found = this.#numbered[line]
    if (found === undefined) {
      found = this.#readNumber(line, bits) ?? null
      this.#numbered[line] = found
    }
    return found ?? undefined
  }

  #readNumber(line: number, bits: number): NumberedToken | undefined {
    const {start, end, hasBullet} = this.dress(line)
    const {text} = this.lines
    const canBegin = (bits & starts.numbered) !== 0
    if (!canBegin && !mayEndInNumber(text, end) && !mayBeCoded(text, start, end)) return undefined
    this.looks++
    const first = canBegin ? numberedOn(text, start, end, hasBullet) : undefined
    if (first !== undefined || (bits & starts.capital) === 0) return first
    return numberBehindOn(text, start, end, hasBullet) ?? codedNumberOn(text, start, end, hasBullet)
  }

  /** The line as one of a title. */
  title(line: number): TitleLine {
    let found = this.#titles[line]
    if (found === undefined) {
      this.looks++
      const {start, end} = this.dress(line)
      found = titleOn(this.lines.text, start, end, this.#bitsOf(line))
      this.#titles[line] = found
    }
    return found
  }

  /** Whether a line is the name of a body and nothing else. */
  isBody(line: number): boolean {
    const {parts, isWhole} = this.title(line)
    return isWhole && parts.length === 1 && parts[0]?.name === 'committee'
  }

  /** Whether a line begins a recommendation by saying who recommends. */
  isLeadIn(line: number): boolean {
    if (!this.#has(line, starts.letter)) return false
    return this.#answer(line, asked.leadIn) ?? this.#keep(line, asked.leadIn, this.#leadsIn(line))
  }

  #leadsIn(line: number): boolean {
    this.looks++
    const printed = this.printed(line).slice(0, longestText)
    return !this.dress(line).hasBullet && mayLeadIn(printed) && leadIn.test(printed)
  }

  /** What a line does between items. */
  divider(line: number): 'open' | 'closed' | 'group' | undefined {
    if (!this.#has(line, starts.letter)) return undefined
    let found = this.#dividers[line]
    if (found === undefined && !(line in this.#dividers)) {
      this.looks++
      found = dividerOf(this.text(line)) ?? null
      this.#dividers[line] = found
    }
    return found ?? undefined
  }

  /** Whether a line belongs to the page and says nothing. */
  isPageLine(line: number): boolean {
    return this.#answer(line, asked.pageLine) ?? this.#keep(line, asked.pageLine, isPageLine(this.text(line)))
  }

  /** Whether a line is a case number and nothing else. */
  isPlainCase(line: number): boolean {
    if (!this.#has(line, traits.digit)) return false
    return this.#answer(line, asked.plainCase) ?? this.#keep(line, asked.plainCase, isPlainCase(this.text(line)))
  }

  /** Whether a line tells whether an item is open to the public, and nothing else. */
  isAccessMark(line: number): boolean {
    return this.#answer(line, asked.accessMark) ?? this.#keep(line, asked.accessMark, isAccessMark(this.text(line)))
  }

  /** Whether a line is the heading of a table of contents, or has those of its columns. */
  beginsContents(line: number): boolean {
    if (!this.#has(line, starts.contents)) return false
    return (
      this.#answer(line, asked.contents) ??
      this.#keep(line, asked.contents, isContentsLine(this.text(line)) || this.#isColumnCell(line))
    )
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

  /** What a question was answered with; undefined where it was not asked. */
  #answer(line: number, question: number): boolean | undefined {
    const bits = this.#bits[line] as number
    return (bits & question) === 0 ? undefined : (bits & (question << 1)) !== 0
  }

  #keep(line: number, question: number, answer: boolean): boolean {
    this.#bits[line] = (this.#bits[line] as number) | question | (answer ? question << 1 : 0)
    return answer
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
