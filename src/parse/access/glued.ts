import type {AgendaItem, Closing} from '../../tree/nodes.ts'
import {closingAtEnd, closingBeforeNumbers} from '../../vocabulary/access/flow.ts'
import {closingOfTitle, closingWords, isClosedTitleLine} from '../../vocabulary/access/titles.ts'
import {gluedNumber} from '../../vocabulary/item-numbers.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {gluedMarkedNumber, headedText, longestTitle, markAtNumber, numberOf, startLine} from './titles.ts'

// Marks on lines that were guessed, in a text that has lost its own.

/**
 * By marks at the ends of lines, in a text whose lines were guessed: of the title and the
 * labels they close the item, and what closes a part closes all items behind it. Lines
 * that have been read otherwise are left aside.
 */
export function markGlued(agenda: Agenda, read: ReadonlySet<number>): void {
  let part: Closing | undefined
  for (const [at, item] of agenda.items.entries()) {
    // What explains a star can stand anywhere within such a text.
    if (markAtNumber(agenda.lines, item)?.includes('*')) close(item, {mark: '*', isDoubtful: true})
    const above = agenda.printedBeside(startLine(item), -1)
    const over = above === undefined || read.has(above) ? '' : agenda.lines.slice(above)
    const before = closingAtEnd(over)
    if (before !== undefined && before.numbers === undefined && (before.closes === 'part' || before.isHeading))
      part = {mark: closingWords(over), isDoubtful: true}
    if (part !== undefined) close(item, part)
    const text = headedText(item)
    const end = text === undefined ? item.position.start.line + 1 : text.position.start.line - 1
    for (let line = startLine(item); line < end; line++) {
      const own = agenda.lines.slice(line)
      if (!read.has(line) && (closingAtEnd(own) ?? closingBeforeNumbers(own)) !== undefined)
        close(item, {mark: closingWords(own), isDoubtful: true})
    }
    if (closeGlued(agenda, item, agenda.items[at + 1], end)) part ??= {mark: null, isDoubtful: true}
  }
}

/**
 * By titles that stand within or behind the text of an item, whose numbers tell them:
 * "Kort 8. (lukket) Salg af areal". True where what stands before the number closes a part.
 */
function closeGlued(agenda: Agenda, item: AgendaItem, next: AgendaItem | undefined, from: number): boolean {
  const own = numberOf(item)
  const end = Math.min(item.position.end.line, agenda.lines.count)
  let isPart = false
  for (let line = from; line < end; line++) {
    const text = agenda.lines.slice(line)
    for (const {1: before, 2: behind} of matchesIn(gluedMarkedNumber, text))
      if (own !== undefined && Number(before ?? behind) === Number(own) + 1) close(item, {mark: 'L', isDoubtful: true})
    for (const {0: number, 1: digits, index} of matchesIn(gluedNumber, text)) {
      if (own !== undefined && Number(digits) !== Number(own) + 1) continue
      const behind = text.slice(index + number.length) || lineBelow(agenda, line, end)
      const title = behind.slice(0, longestTitle)
      const above = closingAtEnd(text.slice(0, index))
      const closesPart = above !== undefined && (above.closes === 'part' || above.isHeading === true)
      const isClosed =
        (closingOfTitle(title) ?? closingAtEnd(title)) !== undefined || isClosedTitleLine(`${digits}. ${title}`)
      if (!isClosed && above === undefined) continue
      const closing: Closing = {mark: closingWords(text), isDoubtful: true}
      const isNext = next !== undefined && numberOf(next) === undefined && agenda.isBlank(line + 1, end)
      close(isNext ? next : item, closing)
      isPart ||= closesPart
    }
  }
  return isPart
}

/** The text of the next line that is not blank, without its bullet. */
function lineBelow(agenda: Agenda, line: number, end: number): string {
  const below = agenda.printedBeside(line, 1) ?? end
  return below >= end ? '' : agenda.lines.slice(below).replace(/^[\s•·-]+/u, '')
}
