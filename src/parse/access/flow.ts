import type {Stretch} from '../../text/stretch.ts'
import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {type FlowMark, marksInFlow, numberBehindMark} from '../../vocabulary/access/flow.ts'
import {isAccessMark} from '../../vocabulary/access/marks.ts'
import {closingWords} from '../../vocabulary/access/titles.ts'
import {gluedNumber} from '../../vocabulary/item-numbers.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {markFlowingContents} from './flowing-contents.ts'
import {numberOf, titleNode} from './titles.ts'

// Marks anywhere within a text that has lost its line breaks.

/** How many letters before an item a mark or a number can stand that is of it. */
const nearItem = 120

/** What a mark is set between that is no part of a sentence: ">> LUKKET <<". */
const setApart = /[>|=«☒]/u

/** The number right before a mark, the one right behind it, and the last of those before it. */
function numbersNear(flow: string, {start, end}: Stretch) {
  const own = /(?<!\S)(\d{1,4})[.:)]?\s{1,3}[-–(>=|«*☒"“”„]{0,3}\s?$/u.exec(
    flow.slice(Math.max(0, start - 10), start),
  )?.[1]
  const behind = numberBehindMark.exec(flow.slice(end, end + 30))?.[1]
  const before = Array.from(matchesIn(gluedNumber, flow.slice(Math.max(0, start - nearItem), end))).at(-1)?.[1]
  return {own, behind, number: own ?? behind ?? before}
}

/** A meeting whose lines were guessed, as the text without them that it is printed as. */
export class Flow {
  readonly #agenda: Agenda
  readonly #text: string
  readonly #marks: readonly FlowMark[]
  /** Marks that the contents and the numbers beside them have told the items of. */
  readonly #read: Stretch[] = []

  /** @param legends lines that explain signs, and close nothing themselves */
  constructor(agenda: Agenda, legends: ReadonlySet<number>) {
    const {start} = agenda.meeting.position
    this.#agenda = agenda
    this.#text = textOf(agenda)
    this.#marks = [...marksInFlow(this.#text)].filter(
      (mark) => !legends.has(agenda.lines.lineAt(start.offset + mark.start)),
    )
  }

  /** Closes what titles, numbers and headings beside marks name; gives the lines that say no more than these do. */
  markNamed(): ReadonlySet<number> {
    const {items, meeting} = this.#agenda
    this.#read.push(...markFlowingContents(this.#agenda, this.#text))
    for (const {start, end, numbers, isOfItem} of this.#marks) {
      const offset = meeting.position.start.offset + start
      const next = items.findIndex(({position}) => position.start.offset >= offset)
      const item = items[(next < 0 ? items.length : next) - 1]
      const isWithin = item !== undefined && item.position.start.offset < offset && offset < item.position.end.offset
      const named = isOfItem && isWithin ? [item] : items.filter((one) => numbers.includes(numberOf(one) ?? ''))
      if (named.length === 0 || named.length < numbers.length) continue
      const closing: Closing = {mark: closingWords(this.#text.slice(start, end)), isDoubtful: true}
      for (const one of named) close(one, closing)
      // Where the next item follows at once, the mark can be over that.
      const until = (items[next]?.position.start.offset ?? Number.POSITIVE_INFINITY) - meeting.position.start.offset
      if (!isOfItem || /\p{L}/u.test(this.#text.slice(end, until))) this.#read.push({start, end})
    }
    return this.#agenda.linesReadIn(this.#read)
  }

  /**
   * By marks wherever they stand: near the number or the title of an item they close it, and between two
   * items both, all in doubt. A mark by which an item is closed already closes no other.
   */
  markNear(): void {
    const agenda = this.#agenda
    const {start} = agenda.meeting.position
    const flow = this.#text
    const starts = agenda.items.map((item) => item.position.start.offset - start.offset)
    const closed = new Set(agenda.items.filter((item) => item.closing !== undefined))
    for (const mark of this.#marks) {
      const closing: Closing = {mark: closingWords(flow.slice(mark.start, mark.end)), isDoubtful: true}
      const next = starts.findIndex((at) => at >= mark.start)
      const behind = next < 0 ? agenda.items.length : next
      const item = agenda.items[behind - 1]
      const distance = (starts[next] ?? Number.POSITIVE_INFINITY) - mark.end
      if (this.#read.some(({start: from, end: to}) => from <= mark.start && mark.end <= to)) continue
      const near = numbersNear(flow, mark)
      const isNear = near.own === undefined && distance <= nearItem
      const isWithin = item !== undefined && mark.start < item.position.end.offset - start.offset
      const isInHead = item === undefined && near.number !== undefined
      const named = mark.numbers.length > 0 ? mark.numbers : isInHead ? [near.number as string] : []
      const about =
        named.length > 0
          ? agenda.items.filter((one) => named.includes(numberOf(one) ?? ''))
          : agenda.items.slice(Math.max(0, isWithin ? behind - 1 : behind), behind + 1)
      // In the head a mark without a number can be of an entry that no number tells.
      if (item === undefined && mark.numbers.length === 0 && (near.own ?? near.behind) === undefined) continue
      if (mark.closes === 'item' && item !== undefined && isAtTitle(item, start.offset + mark.start))
        close(item, closing)
      if (about.some((one) => closed.has(one))) continue
      if (named.length > 0) {
        const isFound = named.filter((one) => closeInFlow(agenda, one, flow, mark, closing)).length > 0
        if (!isFound && isWithin) close(item, closing)
        continue
      }
      if (mark.closes === 'part' && item !== undefined) {
        const from = Number(near.behind ?? 0)
        for (const one of agenda.items.slice(behind)) if (Number(numberOf(one) ?? from) >= from) close(one, closing)
        // Behind the mark there can be nothing but the titles of what is closed.
        const isText = isWithin && item.position.end.offset - start.offset - mark.end > nearItem
        if (isText && !isNear) close(item, closing)
        continue
      }
      if (isNear) close(agenda.items[next] as AgendaItem, closing)
      const isSetApart = setApart.test(flow.slice(Math.max(0, mark.start - 2), mark.start + 1))
      if (isWithin && (isNear || isSetApart || near.number !== undefined)) close(item, closing)
    }
  }
}

/**
 * The text of a meeting without the marks that stand over entries of its contents and close these, where each of the
 * closed ones names an item.
 */
function textOf(agenda: Agenda): string {
  const {lines} = agenda
  const {start, end} = agenda.meeting.position
  const text = lines.text.slice(start.offset, end.offset).replace(/[\n\r\t]/g, ' ')
  const closed = agenda.entries().filter(({isClosed}) => isClosed)
  if (closed.some((entry) => agenda.namedBy(entry).length === 0)) return text
  return closed.reduce((flow, {position}) => {
    const mark = agenda.printedBeside(position.start.line - 1, -1)
    if (mark === undefined || !isAccessMark(lines.slice(mark).trim())) return flow
    const [from, to] = [lines.start(mark) - start.offset, lines.end(mark) - start.offset]
    return from < 0 ? flow : `${flow.slice(0, from)}${' '.repeat(to - from)}${flow.slice(to)}`
  }, text)
}

/** How far behind a title its mark can stand, with the number of the case between them. */
const nearTitle = 40

/** Whether hardly anything stands between the title of an item and an offset: "4. Salg af areal   15/3658 Lukket sag". */
function isAtTitle(item: AgendaItem, at: number): boolean {
  const title = titleNode(item)
  return title !== undefined && title.position.end.offset <= at && at - title.position.end.offset <= nearTitle
}

/** The item with a number, or all beside which the number stands where no item has it; false where it stands nowhere. */
function closeInFlow(agenda: Agenda, number: string, flow: string, mark: Stretch, closing: Closing): boolean {
  const own = agenda.items.filter((item) => numberOf(item) === number)
  for (const item of own) close(item, closing)
  const numbers = agenda.items.flatMap((item) => numberOf(item) ?? []).map(Number)
  const isOfOthers =
    numbers.length > 0 && (Number(number) < Math.min(...numbers) - 1 || Number(number) > Math.max(...numbers) + 1)
  if (own.length > 0 || isOfOthers) return true
  let isFound = false
  const from = agenda.meeting.position.start.offset
  for (const {1: digits, index} of matchesIn(gluedNumber, flow)) {
    if (digits !== number || (index >= mark.start && index < mark.end)) continue
    for (const [at, item] of agenda.items.entries()) {
      const start = item.position.start.offset - from
      const isIn = start <= index && index < (agenda.items[at + 1]?.position.start.offset ?? flow.length + from) - from
      if (!isIn && !(start > index && start - index <= nearItem)) continue
      close(item, closing)
      isFound = true
    }
  }
  return isFound
}
