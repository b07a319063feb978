import type {Lines} from '../../text/lines.ts'
import type {Stretch} from '../../text/stretch.ts'
import type {AgendaItem, ContentsEntry, Meeting} from '../../tree/nodes.ts'
import {accessStem} from '../../vocabulary/access/words.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {entryNumber} from '../../vocabulary/item-numbers.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {bareTitle, longestTitle, numberOf, printedNumber, startLine, titleOf} from './titles.ts'

/** A meeting as marks of access are looked for in it: its lines, its items, and the lines that list them. */
export class Agenda {
  readonly meeting: Meeting
  readonly lines: Lines
  /** In the order of the text, whatever order they have in the tree. */
  readonly items: readonly AgendaItem[]
  /** The titles of items without marks, once they were asked for. */
  readonly #bareTitles = new Map<AgendaItem, string>()
  /** Lines of the texts that a title can be on, with the items that have them. */
  #lineTitles: Map<string, AgendaItem> | undefined
  #headNumbers: ReadonlyMap<string, number> | undefined
  #listedNumbers: Map<string, string[]> | undefined
  #foundStems: readonly Stretch[] | undefined
  #linesWithStem: readonly {line: number; text: string}[] | undefined

  constructor(meeting: Meeting, lines: Lines) {
    this.meeting = meeting
    this.lines = lines
    this.items = meeting.children
      .filter((child) => child.type === 'agendaItem')
      .sort((one, other) => one.position.start.offset - other.position.start.offset)
  }

  /** The entries of its tables of contents. */
  entries(): ContentsEntry[] {
    return this.meeting.children.flatMap((child) => (child.type === 'contents' ? child.children : []))
  }

  /** The lines over the first item; all of a meeting that has none. */
  *headLines(): Generator<{line: number; text: string}> {
    const {start, end} = this.meeting.position
    const behind = Math.min(startLine(this.items[0]), end.line)
    for (let line = start.line - 1; line < behind; line++) yield {line, text: this.lines.slice(line)}
  }

  /** The lines of the texts of items that a title can be on; where a sign is given, those that have it. */
  *shortLines(sign = ''): Generator<{item: AgendaItem; text: string}> {
    for (const item of this.items) {
      for (const section of item.children) {
        if (section.type !== 'section') continue
        const {start, end} = section.position
        for (const line of this.linesWith(sign, start.line - 1, end.line)) {
          const text = this.lines.slice(line)
          if (text.length < longestTitle) yield {item, text}
        }
      }
    }
  }

  /** The lines from one up to another that have a sign, which is found faster in all of them than in each. */
  *linesWith(sign: string, from: number, to: number): Generator<number> {
    if (from >= to) return
    const {lines} = this
    const first = lines.start(from)
    const text = lines.text.slice(first, lines.end(to - 1))
    for (let line = from; line < to; line++) {
      const at = text.indexOf(sign, lines.start(line) - first)
      if (at < 0) return
      line = lines.lineAt(first + at)
      yield line
    }
  }

  /** Where the words of access stand in the meeting's text; looked for once, since several ways of marking go through them. */
  get #stems(): readonly Stretch[] {
    const {start, end} = this.meeting.position
    this.#foundStems ??= Array.from(
      matchesIn(accessStem, this.lines.text.slice(start.offset, end.offset)),
      ({0: stem, index}) => ({start: index, end: index + stem.length}),
    )
    return this.#foundStems
  }

  /** The lines that have one of the words of access. */
  linesWithStem(): readonly {line: number; text: string}[] {
    if (this.#linesWithStem === undefined) {
      const {offset} = this.meeting.position.start
      const found: {line: number; text: string}[] = []
      for (const {start} of this.#stems) {
        const line = this.lines.lineAt(offset + start)
        if (line !== found.at(-1)?.line) found.push({line, text: this.lines.slice(line)})
      }
      this.#linesWithStem = found
    }
    return this.#linesWithStem
  }

  /** The lines whose words of access all stand within ranges of the meeting's text, which have been read. */
  linesReadIn(ranges: readonly Stretch[]): ReadonlySet<number> {
    const read = new Set<number>()
    const unread = new Set<number>()
    const {offset} = this.meeting.position.start
    const left = [...ranges].sort((one, other) => one.start - other.start)
    for (const {start, end} of this.#stems) {
      while (left[0] !== undefined && left[0].end < end) left.shift()
      const isRead = left[0] !== undefined && left[0].start <= start
      const lines = isRead ? read : unread
      lines.add(this.lines.lineAt(offset + start))
    }
    return new Set([...read].filter((line) => !unread.has(line)))
  }

  /** The title of an item without its mark, number and page. */
  bareTitleOf(item: AgendaItem): string {
    const known = this.#bareTitles.get(item) ?? bareTitle(titleOf(item))
    this.#bareTitles.set(item, known)
    return known
  }

  /** The items that have the title that stands on a line over them, as in a list of titles without numbers. */
  listedAs(text: string): AgendaItem[] {
    const title = bareTitle(text)
    return title === '' ? [] : this.items.filter((item) => this.bareTitleOf(item) === title)
  }

  /**
   * The items that an entry of the contents is of: numbers can begin anew in the closed part, so that the title counts,
   * but for an item that another entry names by both: "77 Orientering" beside "78 Lukket - Orientering".
   */
  namedBy({number, title}: ContentsEntry): AgendaItem[] {
    const listed = bareTitle(title ?? '')
    const printed = number === null ? undefined : printedNumber(number)
    const numbers = this.#numbersListedAs(listed)
    return this.items.filter((item) => {
      const own = this.bareTitleOf(item)
      const ofItem = numberOf(item)
      const isOfNumber = printed !== undefined && printed === ofItem
      if (own === '' || listed === '') return isOfNumber
      return own === listed && (isOfNumber || ofItem === undefined || !numbers.includes(ofItem))
    })
  }

  /** The numbers of the entries that have a title, marks left aside. */
  #numbersListedAs(title: string): readonly string[] {
    if (this.#listedNumbers === undefined) {
      this.#listedNumbers = new Map()
      for (const {number, title: listed} of this.entries()) {
        if (number !== null) addUnder(this.#listedNumbers, bareTitle(listed ?? ''), printedNumber(number))
      }
    }
    return this.#listedNumbers.get(title) ?? []
  }

  /** How many lines over the first item begin with each number. */
  numbersInHead(): ReadonlyMap<string, number> {
    this.#headNumbers ??= countsOf(Array.from(this.headLines(), ({text}) => text))
    return this.#headNumbers
  }

  /** The next line that is not blank, up or down the file. */
  printedBeside(line: number, step: 1 | -1): number | undefined {
    for (let at = line + step; at >= 0 && at < this.lines.count; at += step) if (!this.lines.isBlank(at)) return at
    return undefined
  }

  /** Whether all lines from one up to another are blank. */
  isBlank(from: number, to: number): boolean {
    return this.lines.next(from, to) >= to
  }

  /** The item in whose text a title stands on a line. */
  titledOnLine(title: string): AgendaItem | undefined {
    this.#lineTitles ??= new Map(
      [...this.shortLines()].flatMap(({item, text}) => (/\d/.test(text) ? [[bareTitle(text), item] as const] : [])),
    )
    return this.#lineTitles.get(title)
  }
}

/** How many entries have each number. */
export function countsOf(entries: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of entries) {
    const number = entryNumber.exec(text)?.[1]
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}
