import type {VFile} from 'vfile'
import {type Lines, linesOf} from '../text/lines.ts'
import type {AgendaItem, Closing, ContentsEntry, Meeting, Root, Section} from '../tree/nodes.ts'
import {
  accessStem,
  type ClosingMark,
  carriesSign,
  closingAtEnd,
  closingBeforeNumbers,
  closingOf,
  closingOfTitle,
  closingWords,
  isAccessMark,
  isClosed,
  isClosedTitleLine,
  isClosingLetter,
  isOpen,
  legendOf,
  marksInFlow,
  numberWithLetter,
  openBefore,
  opensPart,
  withoutMark,
} from '../vocabulary/access.ts'
import {matchesIn} from '../vocabulary/matches.ts'

// Which items are closed to the public is read here for all layouts and formats,
// behind their parsers: by the title and the label lines of an item, by the
// heading over it, by the table of contents, and by the head of the meeting.
//
//   Lukkede punkter          closes what stands below, up to "Åbne punkter"
//   12. Salg af areal
//   Adgang: Lukket           closes the item
//   …
//   Punktet er lukket.       under a heading of the item: closes it, and is doubtful

/** Marks the meetings of a tree and their items that are closed to the public. */
export function markAccess(root: Root, file: VFile): void {
  const lines = linesOf(file)
  // The lines of an export are broken anywhere; there the texts of its fields are what somebody wrote.
  const isOfLines = (file.data.markup?.leaves ?? null) === null
  for (const node of root.children)
    if (node.type === 'meeting') new Access(node, lines).mark(isOfLines, file.data.isBrokenUp ?? false)
}

/** A line that has one of the words, with where it stands among the items. */
interface Place {
  line: number
  text: string
  /** The item that it is in; undefined for the head, and for what stands between items. */
  item: AgendaItem | undefined
  /** The item that begins next. */
  next: AgendaItem | undefined
}

/** What stands around the title of an entry: "12. " and " ..... 34". */
const entryNumbers =
  /^\s*(?:(?:punkt|pkt\.?|sag)\s*)?(?:nr\.?\s*)?\d{1,4}(?:\.\d{1,3})?[.:)]?\s+|(?<![\s.…_])[\s.…_]+(?:\d{1,4}\s*)?$/giu

const entryNumber = /^\s*(?:(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?)?(\d{1,4})[.:)]?\s/iu
/** How many letters of an entry and a title that have the same number are the same. */
const sameBeginning = 8
/** A number with a sign before it or behind: "L 12. Salg af areal", "12* Salg af areal". */
const signedNumber =
  /^\s*(?:(?:LP?|[*#¤†]{1,3})[\s-]?\d{1,4}|\d{1,4}(?:\.\d{1,3})?[.:]?[\s/-]?\(?(?:LP?|[*#¤†]{1,3})\)?[.:]?\s)/u
/** A number that can begin a title within a line. */
const gluedNumber = /(?<!\S)(?:(?:[Pp]unkt|[Pp]kt\.?|[Ss]ag)\s)?(\d{1,4})[.:)]?(?:\s+(?=[\p{Lu}([*])|\s*$)/gu
/** A title in the head that has a letter before it or behind. */
const hasLetter = /(?:^|\s)[([]LP?[)\]](?:\s|$)|\sLP?$/u
/** How many lines below a title are looked at for a letter. */
const longestLabels = 60
/** The longest line that is looked at as a title. */
const longestTitle = 160

/** How many letters before an item a mark or a number can stand that is of it. */
const nearItem = 120

/** The number right before a mark, the one right behind it, and the last of those before it. */
function numbersNear(flow: string, {start, end}: {start: number; end: number}) {
  const own = /(?<!\S)(\d{1,4})[.:)]?\s{1,3}[-–(]?\s?$/u.exec(flow.slice(Math.max(0, start - 10), start))?.[1]
  const behind = /^\s{0,3}(?:(?:punkt|pkt\.|(?:sag )?nr\.)\s)?(\d{1,4})[.:)]?\s{1,5}(?=\p{Lu})/iu.exec(
    flow.slice(end, end + 30),
  )?.[1]
  const before = Array.from(matchesIn(gluedNumber, flow.slice(Math.max(0, start - nearItem), end))).at(-1)?.[1]
  return {own, behind, number: own ?? behind ?? before}
}

/** How many entries have each number. */
function countsOf(entries: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of entries) {
    const number = entryNumber.exec(text)?.[1]
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

class Access {
  #headNumbers: ReadonlyMap<string, number> | undefined
  readonly #meeting: Meeting
  readonly #lines: Lines
  /** In the order of the text, whatever order they have in the tree. */
  readonly #items: AgendaItem[]
  readonly #numbers = new Map<string, Closing>()
  /** Lines that explain signs, and close nothing themselves. */
  readonly #legends = new Set<number>()
  /** The mark of the closed part that a line stands in. */
  #part: {closing: Closing; line: number} | undefined
  #isTable: boolean | undefined
  /** Lines of the texts that a title can be on, with the items that have them. */
  #lineTitles: Map<string, AgendaItem> | undefined
  /** The titles of items without marks, once they were asked for. */
  readonly #bareTitles = new Map<AgendaItem, string>()

  constructor(meeting: Meeting, lines: Lines) {
    this.#meeting = meeting
    this.#lines = lines
    this.#items = meeting.children
      .filter((child) => child.type === 'agendaItem')
      .sort((one, other) => one.position.start.offset - other.position.start.offset)
  }

  mark(isOfLines: boolean, isBrokenUp: boolean): void {
    this.#markOwn()
    if (isOfLines) {
      this.#markSigns()
      this.#markLetters()
    }
    if (isBrokenUp) this.#markGlued()
    if (isOfLines) this.#readLines()
    else this.#readParagraphs()
    this.#markListed()
    if (isBrokenUp) this.#markFlow()
    for (const item of this.#items) {
      const closing = this.#meeting.closing ?? this.#numbers.get(numberOf(item) ?? '')
      if (closing !== undefined) close(item, closing)
    }
  }

  /** By signs that the document explains: "* = lukket". One that all items have tells none from another. */
  #markSigns(): void {
    for (const {line, text} of this.#linesWithStem()) {
      const sign = legendOf(text)
      if (sign === undefined) continue
      const signed = this.#items.filter((item) => item.position.start.line - 1 !== line && this.#hasSign(item, sign))
      const listed = this.#entries().filter((entry) =>
        carriesSign(this.#lines.slice(entry.position.start.line - 1), sign),
      )
      const closing: Closing = {mark: closingWords(text), isDoubtful: signed.length === this.#items.length}
      const unnumbered = Array.from(this.#headLines()).flatMap((one) =>
        one.line !== line && carriesSign(one.text, sign) ? this.#listedAs(one.text) : [],
      )
      const isUsed = this.#markSigned(sign, closing) || signed.length + listed.length + unnumbered.length > 0
      if (!isUsed) continue
      this.#legends.add(line)
      for (const item of [...signed, ...listed.flatMap((entry) => this.#namedBy(entry)), ...unnumbered])
        close(item, closing)
    }
  }

  /** Items that the parser has taken for text of others, and that have a sign: these are closed with them. */
  #markSigned(sign: string, closing: Closing): boolean {
    let isFound = false
    for (const {item, text} of this.#shortLines()) {
      if (!signedNumber.test(text) || !carriesSign(text, sign)) continue
      close(item, {...closing, isDoubtful: true})
      isFound = true
    }
    return isFound
  }

  /**
   * By letters that nothing explains: below a title, at a number in the contents, and at
   * the number that follows, which the parser has taken for text. All of it is doubtful.
   */
  #markLetters(): void {
    const closing: Closing = {mark: 'L', isDoubtful: true}
    for (const item of this.#items) if (this.#hasLetterBelow(item)) close(item, closing)
    for (const {text} of this.#headLines()) {
      const number = numberWithLetter(text)
      const item = number === undefined ? undefined : this.#items.find((one) => numberOf(one) === number)
      const named = item !== undefined ? [item] : hasLetter.test(text) ? this.#listedAs(text) : []
      // Where the title of the item has the letter as well it is a word of it: "Lokalplan for etape L".
      for (const one of named) if (!/(?:^|\s)\(?LP?\)?$/u.test(titleOf(one))) close(one, closing)
    }
    for (const {item, text} of this.#shortLines()) {
      const number = numberWithLetter(text)
      if (number !== undefined && Number(number) === Number(numberOf(item)) + 1) close(item, closing)
    }
  }

  /**
   * By marks at the ends of lines, in a text whose lines were guessed: of the title and the
   * labels they close the item, and what closes a part closes all items behind it.
   */
  #markGlued(): void {
    let part: Closing | undefined
    for (const [at, item] of this.#items.entries()) {
      const above = this.#printedBeside(startLine(item), -1)
      const over = above === undefined ? '' : this.#lines.slice(above)
      const before = closingAtEnd(over)
      if (before !== undefined && before.numbers === undefined && (before.closes === 'part' || before.isHeading))
        part = {mark: closingWords(over), isDoubtful: true}
      if (part !== undefined) close(item, part)
      const text = item.children.find((child) => child.type === 'section' && child.children[0]?.type === 'heading')
      const end = text === undefined ? item.position.start.line + 1 : text.position.start.line - 1
      for (let line = startLine(item); line < end; line++) {
        const own = this.#lines.slice(line)
        if ((closingAtEnd(own) ?? closingBeforeNumbers(own)) !== undefined)
          close(item, {mark: closingWords(own), isDoubtful: true})
      }
      if (this.#closeGlued(item, this.#items[at + 1], end)) part ??= {mark: null, isDoubtful: true}
    }
  }

  /**
   * By titles that stand within or behind the text of an item, whose numbers tell them:
   * "Kort 8. (lukket) Salg af areal". True where what stands before the number closes a part.
   */
  #closeGlued(item: AgendaItem, next: AgendaItem | undefined, from: number): boolean {
    const own = numberOf(item)
    const end = Math.min(item.position.end.line, this.#lines.count)
    let isPart = false
    for (let line = from; line < end; line++) {
      const text = this.#lines.slice(line)
      for (const {0: number, 1: digits, index} of matchesIn(gluedNumber, text)) {
        if (own !== undefined && Number(digits) !== Number(own) + 1) continue
        const behind = text.slice(index + number.length) || this.#lineBelow(line, end)
        const title = behind.slice(0, longestTitle)
        const above = closingAtEnd(text.slice(0, index))
        const closesPart = above !== undefined && (above.closes === 'part' || above.isHeading === true)
        const isClosed =
          (closingOfTitle(title) ?? closingAtEnd(title)) !== undefined || isClosedTitleLine(`${digits}. ${title}`)
        if (!isClosed && above === undefined) continue
        const closing: Closing = {mark: closingWords(text), isDoubtful: true}
        const isNext = next !== undefined && numberOf(next) === undefined && this.#isBlank(line + 1, end)
        close(isNext ? next : item, closing)
        isPart ||= closesPart
      }
    }
    return isPart
  }

  /**
   * By marks within a text whose lines were guessed, wherever they stand: near the number or the
   * title of an item they close it, and between two items both, all in doubt. A mark by which
   * an item is closed already closes no other.
   */
  #markFlow(): void {
    const {start, end} = this.#meeting.position
    const flow = this.#lines.text.slice(start.offset, end.offset).replace(/[\n\r\t]/g, ' ')
    const starts = this.#items.map((item) => item.position.start.offset - start.offset)
    const closed = new Set(this.#items.filter((item) => item.closing !== undefined))
    for (const mark of marksInFlow(flow)) {
      const closing: Closing = {mark: closingWords(flow.slice(mark.start, mark.end)), isDoubtful: true}
      const next = starts.findIndex((at) => at >= mark.start)
      const behind = next < 0 ? this.#items.length : next
      const item = this.#items[behind - 1]
      const distance = (starts[next] ?? Number.POSITIVE_INFINITY) - mark.end
      const near = numbersNear(flow, mark)
      const isNear = near.own === undefined && distance <= nearItem
      const isWithin = item !== undefined && mark.start < item.position.end.offset - start.offset
      const isInHead = item === undefined && near.number !== undefined
      const named = mark.numbers.length > 0 ? mark.numbers : isInHead ? [near.number as string] : []
      const about =
        named.length > 0
          ? this.#items.filter((one) => named.includes(numberOf(one) ?? ''))
          : this.#items.slice(Math.max(0, isWithin ? behind - 1 : behind), behind + 1)
      // In the head a mark without a number can be of an entry that no number tells.
      if (item === undefined && mark.numbers.length === 0 && (near.own ?? near.behind) === undefined) continue
      if (about.some((one) => closed.has(one))) continue
      for (const one of named) this.#closeInFlow(one, flow, mark, closing)
      if (named.length > 0) continue
      if (mark.closes === 'part' && item !== undefined) {
        const from = Number(near.behind ?? 0)
        for (const one of this.#items.slice(behind)) if (Number(numberOf(one) ?? from) >= from) close(one, closing)
        // Behind the mark there can be nothing but the titles of what is closed.
        const isText = isWithin && item.position.end.offset - start.offset - mark.end > nearItem
        if (isText && !isNear) close(item, closing)
        continue
      }
      if (isNear) close(this.#items[next] as AgendaItem, closing)
      if (isWithin && (isNear || near.number !== undefined)) close(item, closing)
    }
  }

  /** The item with a number, or all beside which the number stands where no item has it. */
  #closeInFlow(number: string, flow: string, mark: {start: number; end: number}, closing: Closing): void {
    const own = this.#items.filter((item) => numberOf(item) === number)
    for (const item of own) close(item, closing)
    const numbers = this.#items.flatMap((item) => numberOf(item) ?? []).map(Number)
    const isOfOthers =
      numbers.length > 0 && (Number(number) < Math.min(...numbers) - 1 || Number(number) > Math.max(...numbers) + 1)
    if (own.length > 0 || isOfOthers) return
    const from = this.#meeting.position.start.offset
    for (const {1: digits, index} of matchesIn(gluedNumber, flow)) {
      if (digits !== number || (index >= mark.start && index < mark.end)) continue
      for (const [at, item] of this.#items.entries()) {
        const start = item.position.start.offset - from
        const isIn = start <= index && index < (this.#items[at + 1]?.position.start.offset ?? flow.length + from) - from
        if (isIn || (start > index && start - index <= nearItem)) close(item, closing)
      }
    }
  }

  /** The next line that is not blank, up or down the file. */
  #printedBeside(line: number, step: 1 | -1): number | undefined {
    for (let at = line + step; at >= 0 && at < this.#lines.count; at += step) if (!this.#lines.isBlank(at)) return at
    return undefined
  }

  /** The text of the next line that is not blank, without its bullet. */
  #lineBelow(line: number, end: number): string {
    const below = this.#printedBeside(line, 1) ?? end
    return below >= end ? '' : this.#lines.slice(below).replace(/^[\s•·-]+/u, '')
  }

  #hasLetterBelow(item: AgendaItem): boolean {
    const title = item.children.find((child) => child.type === 'title')
    if (title === undefined) return false
    const text = item.children.find(
      (child) =>
        child.type === 'section' &&
        child.children[0]?.type === 'heading' &&
        child.position.start.offset > title.position.end.offset,
    )
    const end = Math.min(text?.position.start.line ?? item.position.end.line, title.position.end.line + longestLabels)
    for (let line = title.position.start.line; line < end; line++)
      if (isClosingLetter(this.#lines.slice(line))) return true
    // A letter in brackets can have been taken for a party's, and is no part of the title then.
    const last = this.#lines.slice(title.position.end.line - 1).trim()
    return last.endsWith(')') && closingOfTitle(last) !== undefined
  }

  /** How many lines over the first item begin with each number. */
  #numbersInHead(): ReadonlyMap<string, number> {
    this.#headNumbers ??= countsOf(Array.from(this.#headLines(), ({text}) => text))
    return this.#headNumbers
  }

  /** The items that have the title that stands on a line over them, as in a list of titles without numbers. */
  #listedAs(text: string): AgendaItem[] {
    const title = bareTitle(text)
    return title === '' ? [] : this.#items.filter((item) => this.#bareTitleOf(item) === title)
  }

  /** The lines over the first item; all of a meeting that has none. */
  *#headLines(): Generator<{line: number; text: string}> {
    const {start, end} = this.#meeting.position
    const behind = Math.min(startLine(this.#items[0]), end.line)
    for (let line = start.line - 1; line < behind; line++) yield {line, text: this.#lines.slice(line)}
  }

  /** The lines of the texts of items that a title can be on. */
  *#shortLines(): Generator<{item: AgendaItem; text: string}> {
    for (const item of this.#items) {
      for (const section of item.children) {
        if (section.type !== 'section') continue
        for (let line = section.position.start.line - 1; line < section.position.end.line; line++) {
          const text = this.#lines.slice(line)
          if (text.length < longestTitle) yield {item, text}
        }
      }
    }
  }

  #hasSign(item: AgendaItem, sign: string): boolean {
    const title = item.children.find((child) => child.type === 'title')
    const number = item.children.find((child) => child.type === 'field' && child.name === 'number')
    return [title, number].some(
      (node) =>
        node !== undefined &&
        (carriesSign(this.#lines.slice(node.position.start.line - 1), sign) ||
          carriesSign(this.#lines.slice(node.position.end.line - 1), sign)),
    )
  }

  #entries(): ContentsEntry[] {
    return this.#meeting.children.flatMap((child) => (child.type === 'contents' ? child.children : []))
  }

  #readLines(): void {
    let at = 0
    for (const place of this.#places()) {
      for (; at < this.#items.length && startLine(this.#items[at]) <= place.line; at++) this.#enter(this.#items[at])
      if (opensPart(place.text)) this.#endPart(place.line)
      else this.#read(place)
    }
    for (; at < this.#items.length; at++) this.#enter(this.#items[at])
    this.#endPart(this.#meeting.position.end.line)
  }

  #readParagraphs(): void {
    for (const item of this.#items) {
      for (const section of item.children) {
        if (section.type !== 'section' || section.kind === 'attachments') continue
        const isDeep = section.children[0]?.type === 'heading'
        for (const {type, value} of section.children.flatMap((child) => (child.type === 'list' ? [] : [child]))) {
          const said = type === 'paragraph' ? closingOf(value) : undefined
          if (said === undefined || (isDeep && (said.isDoubtful || said.closes === 'part'))) continue
          close(item, {mark: closingWords(value), isDoubtful: isDeep || said.isDoubtful})
        }
      }
    }
  }

  /** By what the layout has found, by titles and by values of the item. */
  #markOwn(): void {
    const isMarkedBefore = this.#items.some((item) => openBefore.test(titleOf(item)))
    for (const item of this.#items) {
      const title = titleOf(item)
      const said = closingOfTitle(title)
      if (item.inClosedPart) close(item, {mark: null, isDoubtful: false})
      if (said !== undefined) close(item, {mark: closingWords(title), isDoubtful: said.isDoubtful})
      else if (isMarkedBefore && isClosed(title)) close(item, {mark: closingWords(title), isDoubtful: false})
      for (const child of item.children) {
        if (child.type === 'field' && (child.name === 'access' || child.name === 'mark') && isClosed(child.value))
          close(item, {mark: closingWords(child.value), isDoubtful: false})
      }
    }
  }

  /** The lines that may say something of access, but those of a table of contents. */
  *#places(): Generator<Place> {
    const contents = this.#meeting.children.filter((child) => child.type === 'contents')
    let at = 0
    for (const {line} of this.#linesWithStem()) {
      if (contents.some(({position}) => position.start.line - 1 <= line && line < position.end.line)) continue
      while (at < this.#items.length && startLine(this.#items[at]) <= line) at++
      const before = this.#items[at - 1]
      yield {
        line,
        text: this.#lines.slice(line),
        item: before !== undefined && line < before.position.end.line ? before : undefined,
        next: this.#items[at],
      }
    }
  }

  *#linesWithStem(): Generator<{line: number; text: string}> {
    const {start, end} = this.#meeting.position
    let last = -1
    for (const {index} of matchesIn(accessStem, this.#lines.text.slice(start.offset, end.offset))) {
      const line = this.#lines.lineAt(start.offset + index)
      if (line !== last) yield {line, text: this.#lines.slice(line)}
      last = line
    }
  }

  #read(place: Place): void {
    if (this.#legends.has(place.line)) return
    const isInHead = place.item === undefined && place.next === this.#items[0]
    if (isInHead) {
      const text = withoutBars(place.text)
      const entry = text.replace(entryNumbers, '')
      const isTitle = [text, entry].some((one) => isClosedTitleLine(one) || closingOfTitle(one) !== undefined)
      if (isTitle && (this.#closeListed(text) || this.#closeNamed(place) || this.#closeBetween(place))) return
    } else if (place.item !== undefined && isClosedTitleLine(place.text)) this.#readTitleWithin(place.line, place.item)
    const said = closingOf(place.text)
    if (said === undefined) return
    if (place.item !== undefined && this.#isColumnHead(place.line) && this.#hasColumnHeads()) return
    const closing: Closing = {mark: closingWords(place.text), isDoubtful: said.isDoubtful}
    if (said.numbers !== undefined) {
      if (said.isDoubtful && place.item !== undefined) return
      for (const number of said.numbers) this.#numbers.set(number, closing)
      return
    }
    if (place.item !== undefined) this.#readWithin({...place, item: place.item}, said, closing)
    else if (isInHead) this.#readInHead(place, said, closing)
    else if (said.closes === 'part' || said.isHeading) this.#beginPart(place.line, closing)
    else if (place.next !== undefined) close(place.next, closing)
  }

  /** Whether "Lukket punkt" stands right behind "Åbent punkt", as the heads of two columns do. */
  #isColumnHead(line: number): boolean {
    const lines = this.#lines
    const mark = lines.clean(lines.start(line), lines.end(line))
    if (!isAccessMark(mark) || isOpen(mark)) return false
    const above = this.#printedBeside(line, -1)
    if (above === undefined) return false
    const before = lines.clean(lines.start(above), lines.end(above))
    return isAccessMark(before) && isOpen(before) && before.split(' ')[1] === mark.split(' ')[1]
  }

  /** Whether each of several items has such heads, so that they cannot tell one from the other. */
  #hasColumnHeads(): boolean {
    this.#isTable ??=
      this.#items.length > 1 &&
      this.#items.every(({position}) => {
        for (let line = position.start.line; line < position.end.line; line++)
          if (!this.#lines.isBlank(line) && this.#isColumnHead(line)) return true
        return false
      })
    return this.#isTable
  }

  /** An entry of a table of contents that no layout knows, with its mark: closes the item that it names. */
  #closeListed(text: string): boolean {
    const title = bareTitle(text)
    const number = /\d{1,4}(?:\.\d{1,3})?/.exec(text)?.[0]
    const mark = closingWords(text)
    // Lines that have lost their breaks can have other entries behind the one that begins with its mark.
    const isFirst = mark !== '' && text.replace(entryNumbers, '').trimStart().startsWith(mark)
    if (title === '' && number !== undefined && !this.#items.some((item) => numberOf(item) === number)) {
      this.#closeAroundNumber(number, {mark, isDoubtful: true})
      return true
    }
    const named = this.#items.filter((item) => {
      if (title === '') return numberOf(item) === number
      const own = this.#bareTitleOf(item)
      return own === title || (isFirst && own.length >= sameBeginning && title.startsWith(own))
    })
    for (const item of named) close(item, {mark, isDoubtful: false})
    if (named.length > 0 || this.#closeAround(title, mark)) return true
    return (
      number !== undefined &&
      entryNumber.exec(text)?.[1] === number &&
      this.#closeByNumber(number, text.replace(entryNumbers, ''), this.#numbersInHead(), mark)
    )
  }

  /** An entry that has no more than a mark, "Lukket punkt", beside another entry, where an item is called by the mark. */
  #closeNamed({line, text}: Place): boolean {
    const named = this.#items.filter((item) => bare(titleOf(item)) === bare(text))
    const isListed = ([-1, 1] as const).some((step) => {
      const at = this.#printedBeside(line, step)
      const beside = at === undefined ? '' : bare(this.#lines.slice(at))
      return beside !== '' && this.#items.some((item) => bare(titleOf(item)) === beside)
    })
    if (!isListed) return false
    for (const item of named) close(item, {mark: closingWords(text), isDoubtful: false})
    return named.length > 0
  }

  /** A mark between two entries: of the item between theirs; where there is none of the entry that it stands under, or of both. */
  #closeBetween({line, text}: Place): boolean {
    const said = closingOf(text)
    if (said === undefined || said.closes !== 'item' || said.numbers !== undefined) return false
    const [above] = this.#besideIn(line, -1)
    const [below] = this.#besideIn(line, 1)
    if (above === undefined || below === undefined) return false
    const [from, to] = [this.#items.indexOf(above), this.#items.indexOf(below)]
    if (to <= from || to > from + 2) return false
    const between = this.#items.slice(from + 1, to)
    const about = between.length > 0 ? between : /^\s/.test(text) ? [above] : [above, below]
    for (const item of about) close(item, {mark: closingWords(text), isDoubtful: true})
    return true
  }

  /** The items that the next line of the head in a direction that is not blank lists. */
  #besideIn(line: number, direction: 1 | -1): AgendaItem[] {
    const at = this.#printedBeside(line, direction)
    const isOfMeeting = at !== undefined && at >= this.#meeting.position.start.line - 1
    return isOfMeeting ? this.#listedAs(this.#lines.slice(at)) : []
  }

  /** A closed item that the parser has taken for text of another, by the line of its title there. */
  #closeAround(title: string, mark: string): boolean {
    if (title === '') return false
    this.#lineTitles ??= new Map(
      [...this.#shortLines()].flatMap(({item, text}) => (/\d/.test(text) ? [[bareTitle(text), item] as const] : [])),
    )
    const item = this.#lineTitles.get(title)
    if (item !== undefined) close(item, {mark, isDoubtful: true})
    return item !== undefined
  }

  /** The item with the number of an entry whose title it has not, where no other entry has the number. */
  #closeByNumber(number: string, title: string, numbers: ReadonlyMap<string, number>, mark: string): boolean {
    if (closingOfTitle(title) === undefined || numbers.get(number) !== 1) return false
    const item = this.#items.find((one) => numberOf(one) === number)
    if (item === undefined) this.#closeAroundNumber(number, {mark, isDoubtful: true})
    else close(item, {mark, isDoubtful: true})
    return true
  }

  /** The same, where the mark stands in the place of the title: by a line that begins with its number. */
  #closeAroundNumber(number: string, closing: Closing): void {
    for (const {item, text} of this.#shortLines())
      if (entryNumber.exec(text)?.[1] === number) close(item, {...closing, isDoubtful: true})
  }

  #bareTitleOf(item: AgendaItem): string {
    const known = this.#bareTitles.get(item) ?? bareTitle(titleOf(item))
    this.#bareTitles.set(item, known)
    return known
  }

  /** The items that an entry of the contents is of: numbers can begin anew in the closed part, so that the title counts. */
  #namedBy({number, title}: ContentsEntry): AgendaItem[] {
    const listed = bareTitle(title ?? '')
    const printed = number === null ? undefined : printedNumber(number)
    return this.#items.filter((item) => {
      const own = this.#bareTitleOf(item)
      if (own !== '' && listed !== '') return own === listed
      return printed !== undefined && printed === numberOf(item)
    })
  }

  /** Over the first item a mark is about that item or about all, by what stands between them. */
  #readInHead({line, next}: Place, said: ClosingMark, closing: Closing): void {
    const isOverFirst = next !== undefined && this.#isBlank(line + 1, startLine(next))
    const listed = said.closes === 'part' || said.isHeading ? this.#listedInHead(line) : undefined
    if (isOverFirst && said.closes === 'item' && !said.isHeading) close(next, closing)
    else if (isOverFirst) this.#beginPart(line, closing)
    else if (listed === undefined) this.#meeting.closing = stronger(this.#meeting.closing, closing)
    else for (const item of listed) close(item, closing)
  }

  /**
   * The items whose titles a table of contents that no layout knows has below a
   * line, up to "Åben dagsorden"; undefined where the head has no such table.
   */
  #listedInHead(mark: number): AgendaItem[] | undefined {
    const byTitle = new Map(this.#items.map((item) => [bare(titleOf(item)), item]))
    const listed: AgendaItem[] = []
    let isTable = false
    let isBelow = false
    for (const {line, text} of this.#headLines()) {
      if (line === mark) isBelow = true
      else if (opensPart(text)) isBelow = false
      const item = byTitle.get(bare(text.replace(entryNumbers, ''))) ?? this.#numberedAs(text)
      if (item === undefined || titleOf(item) === '') continue
      isTable = true
      if (isBelow) listed.push(item)
    }
    return isTable ? listed : undefined
  }

  /** The item that has the number of an entry and begins as it: a title can have more behind it, and so can an entry. */
  #numberedAs(text: string): AgendaItem | undefined {
    const entry = bare(text.replace(entryNumbers, '')).slice(0, sameBeginning)
    if (entry.length < sameBeginning) return undefined
    const number = entryNumber.exec(text)?.[1]
    return this.#items.find((item) => numberOf(item) === number && bare(titleOf(item)).startsWith(entry))
  }

  #readWithin({line, item, next}: Place & {item: AgendaItem}, said: ClosingMark, closing: Closing): void {
    const section = this.#sectionAt(item, line)
    const isDeep = section?.children[0]?.type === 'heading'
    const isLast = this.#isBlank(line + 1, item.position.end.line)
    if (said.closes === 'part') {
      if (said.isDoubtful && (isDeep ? !isLast : this.#isTitle(item, line))) {
        if (!isDeep) close(item, closing)
        return
      }
      this.#beginPart(line, closing)
      if (!isLast) close(item, {...closing, isDoubtful: true})
      return
    }
    if (!isDeep) {
      close(item, closing)
      return
    }
    const isOverNext = isLast && next !== undefined && this.#isBlank(line + 1, startLine(next))
    const isApart = line === 0 || this.#lines.isBlank(line - 1)
    // "Lukket" at the end of a list of attachments is about the last of them.
    const isOfAttachment =
      section.kind === 'attachments' && !(isOverNext && !isAccessMark(this.#lines.slice(line).trim()))
    if (said.isHeading && isOverNext) {
      this.#beginPart(line, closing)
      if (!isApart) close(item, {...closing, isDoubtful: true})
      return
    }
    if (said.isDoubtful || (isOfAttachment && !said.isHeading)) return
    if (isOverNext) close(next, {...closing, isDoubtful: !isApart || startLine(next) !== line + 1})
    if (!(isOverNext && isApart && startLine(next) === line + 1)) close(item, {...closing, isDoubtful: true})
  }

  /** An item that the parser has taken for text of another: what follows it there is closed. */
  #readTitleWithin(line: number, item: AgendaItem): void {
    if (this.#sectionAt(item, line) === undefined) return
    let next = line + 1
    const end = item.position.end.line
    while (next < end && (this.#lines.isBlank(next) || isClosedTitleLine(this.#lines.slice(next)))) next++
    if (next < end) close(item, {mark: closingWords(this.#lines.slice(line)), isDoubtful: true})
  }

  #isTitle(item: AgendaItem, line: number): boolean {
    return item.children.some(
      ({type, position}) => type === 'title' && position.start.line - 1 <= line && line < position.end.line,
    )
  }

  #sectionAt(item: AgendaItem, line: number): Section | undefined {
    return item.children
      .filter((child) => child.type === 'section')
      .findLast(({position}) => position.start.line - 1 <= line && line < position.end.line)
  }

  #beginPart(line: number, closing: Closing): void {
    this.#part ??= {closing, line}
  }

  #endPart(line: number): void {
    if (this.#part === undefined) return
    const from = this.#lines.start(this.#part.line)
    const to = this.#lines.end(Math.min(line, this.#lines.count - 1))
    const closed = this.#meeting.closedParts ?? []
    this.#meeting.closedParts = [...closed, this.#lines.position(from, Math.max(from, to))]
    this.#part = undefined
  }

  /** An item begins: the part that it stands in may close it. */
  #enter(item: AgendaItem | undefined): void {
    if (item === undefined || this.#part === undefined) return
    const saysOpen = item.children.some(
      (child) => child.type === 'field' && (child.name === 'access' || child.name === 'mark') && isOpen(child.value),
    )
    close(item, saysOpen ? {...this.#part.closing, isDoubtful: true} : this.#part.closing)
  }

  /** By the entries of the table of contents that stand in its closed part, or have a mark. */
  #markListed(): void {
    const entries = this.#entries()
    for (const text of this.#unreadEntries()) this.#closeListed(text)
    const numbers = countsOf(entries.map(({number}) => `${number} `))
    for (const [at, entry] of entries.entries()) {
      const said = closingOfTitle(entry.title ?? '') ?? this.#markOfEntry(entry, entries[at + 1])
      if (!entry.isClosed && said === undefined) continue
      const closing: Closing = {mark: closingWords(entry.title ?? ''), isDoubtful: said?.isDoubtful ?? false}
      const named = this.#namedBy(entry)
      for (const item of named) close(item, closing)
      if (named.length > 0) continue
      const title = bareTitle(entry.title ?? '')
      if (title === '') this.#closeAroundNumber(printedNumber(entry.number ?? ''), closing)
      else if (!this.#closeAround(title, closing.mark ?? ''))
        this.#closeByNumber(printedNumber(entry.number ?? ''), entry.title ?? '', numbers, closing.mark ?? '')
    }
  }

  /** Closed entries of the contents that no layout reads, since they have a mark for a title: "3. *** LUKKET ***". */
  *#unreadEntries(): Generator<string> {
    const starts = new Set(this.#entries().map((entry) => entry.position.start.line - 1))
    for (const {type, position} of this.#meeting.children) {
      if (type !== 'contents') continue
      for (let line = position.start.line - 1; line < position.end.line; line++) {
        const text = withoutBars(this.#lines.slice(line))
        if (!starts.has(line) && entryNumber.test(text) && isClosedTitleLine(text)) yield text
      }
    }
  }

  /** The mark on the line of an entry, or on the one below it. */
  #markOfEntry(
    {position, isClosed: isOfPart}: ContentsEntry,
    next: ContentsEntry | undefined,
  ): ClosingMark | undefined {
    const first = position.start.line - 1
    if (isClosedTitleLine(this.#lines.slice(first))) return {closes: 'item', isDoubtful: false}
    const end = Math.min(next === undefined ? first + 3 : next.position.start.line - 1, first + 4)
    for (let line = first + 1; line < end; line++) {
      const text = this.#lines.slice(line)
      if (isClosedTitleLine(text)) return undefined
      // "For lukkede døre:" is the heading of the part that begins with the next entry.
      if (!isOfPart && next?.isClosed === true && text.trimEnd().endsWith(':')) return undefined
      const said = closingOf(text)
      if (said !== undefined) return said.closes === 'item' && said.numbers === undefined ? said : undefined
    }
    return undefined
  }

  #isBlank(from: number, to: number): boolean {
    for (let line = from; line < to; line++) if (!this.#lines.isBlank(line)) return false
    return true
  }
}

function startLine(item: AgendaItem | undefined): number {
  return item === undefined ? Number.POSITIVE_INFINITY : item.position.start.line - 1
}

function titleOf(item: AgendaItem): string {
  return item.children.find((child) => child.type === 'title')?.value ?? ''
}

function numberOf(item: AgendaItem): string | undefined {
  const number = item.children.find((child) => child.type === 'field' && child.name === 'number')
  return number?.type === 'field' ? printedNumber(number.value) : undefined
}

/** A number without the full stop behind it. */
function printedNumber(number: string): string {
  return number.replace(/(?<![.\s])[.\s]+$/, '')
}

/** A row of a table as an entry: "| 3 | Salg af areal | Lukket |". */
function withoutBars(text: string): string {
  if (!text.includes('|')) return text
  const cells = text
    .trim()
    .replace(/^\|\s*/u, '')
    .replace(/\|$/u, '')
  return cells.trim().replace(/^(\d{1,4})[.:]?\s*\|\s*/u, '$1. ')
}

/** A title without its mark, number and page. */
function bareTitle(title: string): string {
  return bare(withoutMark(title.replace(entryNumbers, '')).replace(entryNumbers, ''))
}

function bare(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function close(item: AgendaItem, closing: Closing): void {
  item.closing = stronger(item.closing, closing)
}

/** Of two marks the one without doubt. */
function stronger(one: Closing | undefined, other: Closing): Closing {
  return one === undefined || (one.isDoubtful && !other.isDoubtful) ? other : one
}
