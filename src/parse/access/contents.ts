import type {Closing, ContentsEntry} from '../../tree/nodes.ts'
import {closingOf} from '../../vocabulary/access/lines.ts'
import {isOpen} from '../../vocabulary/access/marks.ts'
import {isClosingLetter} from '../../vocabulary/access/signs.ts'
import {closingOfTitle, closingWords, isClosedTitleLine} from '../../vocabulary/access/titles.ts'
import type {ClosingMark} from '../../vocabulary/access/words.ts'
import {entryNumber} from '../../vocabulary/item-numbers.ts'
import {type Agenda, countsOf} from './agenda.ts'
import {close} from './close.ts'
import {closeAround, closeAroundNumber, closeByNumber} from './entries.ts'
import {closeListed, goesOn} from './listed.ts'
import {bareTitle, printedNumber, withoutBars} from './titles.ts'

// Tables of contents: their closed part, and marks at their entries.

/** By the entries of the table of contents that stand in its closed part, or have a mark; not by lines that have been read otherwise. */
export function markListed(agenda: Agenda, read: ReadonlySet<number>): void {
  const entries = agenda.entries().filter(({position}) => !read.has(position.start.line - 1))
  for (const text of unreadEntries(agenda)) closeListed(agenda, text)
  const numbers = countsOf(entries.map(({number}) => `${number} `))
  const [first] = entries
  const over = first === undefined ? undefined : agenda.printedBeside(first.position.start.line - 1, -1)
  const isParted = over !== undefined && isOpen(agenda.lines.slice(over).trim())
  for (const [at, entry] of entries.entries()) {
    const said = closingOfTitle(entry.title ?? '') ?? markOfEntry(agenda, entry, entries[at + 1], isParted)
    if (!entry.isClosed && said === undefined) continue
    const closing: Closing = {mark: closingWords(entry.title ?? ''), isDoubtful: said?.isDoubtful ?? false}
    const named = agenda.namedBy(entry)
    for (const item of named) close(item, closing)
    if (named.length > 0) continue
    const title = bareTitle(entry.title ?? '')
    if (title === '') closeAroundNumber(agenda, printedNumber(entry.number ?? ''), closing)
    else if (!closeAround(agenda, title, closing.mark ?? ''))
      closeByNumber(agenda, printedNumber(entry.number ?? ''), entry.title ?? '', numbers, closing.mark ?? '')
  }
}

/** Closed entries of the contents that no layout reads, since they have a mark for a title: "3. *** LUKKET ***". */
function* unreadEntries(agenda: Agenda): Generator<string> {
  const starts = new Set(agenda.entries().map((entry) => entry.position.start.line - 1))
  for (const {type, position} of agenda.meeting.children) {
    if (type !== 'contents') continue
    for (let line = position.start.line - 1; line < position.end.line; line++) {
      const text = withoutBars(agenda.lines.slice(line))
      if (!starts.has(line) && entryNumber.test(text) && isClosedTitleLine(text)) yield text
    }
  }
}

const letterMark: ClosingMark = {closes: 'item', isDoubtful: true}

/**
 * The mark on the line of an entry, or on the one below it.
 *
 * @param isParted whether the open part of the table has a heading
 */
function markOfEntry(
  agenda: Agenda,
  {position, isClosed: isOfPart}: ContentsEntry,
  next: ContentsEntry | undefined,
  isParted: boolean,
): ClosingMark | undefined {
  const first = position.start.line - 1
  if (isClosedTitleLine(agenda.lines.slice(first))) return {closes: 'item', isDoubtful: false}
  const end = Math.min(next === undefined ? first + 3 : next.position.start.line - 1, first + 4)
  for (let line = first + 1; line < end; line++) {
    const text = agenda.lines.slice(line)
    if (isClosedTitleLine(text)) return undefined
    // "For lukkede døre:" is the heading of the part that begins with the next entry, and so is "Lukket" below "Åben".
    if (!isOfPart && next?.isClosed === true && (isParted || text.trimEnd().endsWith(':'))) return undefined
    const said = closingOf(text) ?? (isClosingLetter(text) ? letterMark : undefined)
    // "Lukket del" further in than the entry over it can be of that.
    if (said !== undefined)
      return said.numbers !== undefined || (said.closes === 'part' && !goesOn(agenda, line, first)) ? undefined : said
  }
  return undefined
}
