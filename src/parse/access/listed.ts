import {lettersOf} from '../../text/same-title.ts'
import type {AgendaItem} from '../../tree/nodes.ts'
import {closingOf, opensPart} from '../../vocabulary/access/lines.ts'
import {closingWords} from '../../vocabulary/access/titles.ts'
import {paragraphOfLaw} from '../../vocabulary/access/words.ts'
import {entryNumber, entryNumbers} from '../../vocabulary/item-numbers.ts'
import type {Agenda} from './agenda.ts'
import {close} from './close.ts'
import {closeAround, closeAroundNumber, closeByNumber} from './entries.ts'
import type {Place} from './place.ts'
import {bareTitle, numberOf, sameBeginning, titleOf} from './titles.ts'

// Marks in a list of the items over the first of them that no layout knows for a table of contents.

/** An entry of a table of contents that no layout knows, with its mark: closes the item that it names. */
export function closeListed(agenda: Agenda, text: string): boolean {
  const title = bareTitle(text)
  const number = /\d{1,4}(?:\.\d{1,3})?/.exec(text.replace(paragraphOfLaw, ''))?.[0]
  const mark = closingWords(text)
  // Lines that have lost their breaks can have other entries behind the one that begins with its mark.
  const isFirst = mark !== '' && text.replace(entryNumbers, '').trimStart().startsWith(mark)
  if (title === '' && number !== undefined && !agenda.items.some((item) => numberOf(item) === number)) {
    closeAroundNumber(agenda, number, {mark, isDoubtful: true})
    return true
  }
  const named = agenda.items.filter((item) => {
    if (title === '') return numberOf(item) === number
    const own = agenda.bareTitleOf(item)
    return own === title || (isFirst && own.length >= sameBeginning && title.startsWith(own))
  })
  for (const item of named) close(item, {mark, isDoubtful: false})
  if (named.length > 0 || closeAround(agenda, title, mark)) return true
  if (isOfLater(agenda, title, number)) return true
  return (
    number !== undefined &&
    entryNumber.exec(text)?.[1] === number &&
    closeByNumber(agenda, number, text.replace(entryNumbers, ''), agenda.numbersInHead(), mark)
  )
}

/** What no title has behind it, in letters: other titles, whose numbers are lost. */
const farBehind = 200

/**
 * Whether the mark at the end of a line is of none that it begins with:
 *
 *   1. Ny sti ved åen Tag på hallen Salg af areal Eventuelt Lukket
 */
function isOfLater(agenda: Agenda, title: string, number: string | undefined): boolean {
  const item = agenda.items.find((one) => numberOf(one) === number)
  const own = item === undefined ? '' : agenda.bareTitleOf(item)
  return own.length >= sameBeginning && title.startsWith(own) && title.length > own.length + farBehind
}

/** An entry that has no more than a mark, "Lukket punkt", beside another entry, where an item is called by the mark. */
export function closeNamed(agenda: Agenda, {line, text}: Place): boolean {
  const named = agenda.items.filter((item) => lettersOf(titleOf(item)) === lettersOf(text))
  const isListed = ([-1, 1] as const).some((step) => {
    const at = agenda.printedBeside(line, step)
    const beside = at === undefined ? '' : lettersOf(agenda.lines.slice(at))
    return beside !== '' && agenda.items.some((item) => lettersOf(titleOf(item)) === beside)
  })
  if (!isListed) return false
  for (const item of named) close(item, {mark: closingWords(text), isDoubtful: false})
  return named.length > 0
}

/** How many lines lie at the most between the headings of the open and of the closed part in a table of contents. */
const partOfContents = 80

/**
 * Whether a line is further in than the entry over it, or begins with a small letter, and so goes on it; not where the
 * heading of the open part stands above it, and as far in.
 */
export function goesOn(agenda: Agenda, line: number, entry: number): boolean {
  const {lines} = agenda
  if (/^\s*[([]?\p{Ll}/u.test(lines.slice(line))) return true
  const column = lines.column(line)
  if (column <= lines.column(entry)) return false
  for (let at = entry; at >= 0 && at > entry - partOfContents; at--)
    if (lines.column(at) === column && opensPart(lines.slice(at))) return false
  return true
}

/** A mark between two entries: of the item between theirs; where there is none of the entry that it stands under, or of both. */
export function closeBetween(agenda: Agenda, {line, text}: Place): boolean {
  const said = closingOf(text)
  if (said === undefined || said.numbers !== undefined) return false
  const [above] = besideIn(agenda, line, -1)
  const isOfAbove = goesOn(agenda, line, agenda.printedBeside(line, -1) ?? line)
  if (said.closes === 'part') {
    // Further in than the entry over it, or in small letters, "lukket del" can be of that as well as of those below.
    if (above !== undefined && isOfAbove) close(above, {mark: closingWords(text), isDoubtful: true})
    return false
  }
  const [below] = besideIn(agenda, line, 1)
  if (above === undefined || below === undefined) return false
  const [from, to] = [agenda.items.indexOf(above), agenda.items.indexOf(below)]
  if (to <= from || to > from + 2) return false
  const between = agenda.items.slice(from + 1, to)
  const beside = said.isNear ? [below] : isOfAbove ? [above] : [above, below]
  const about = between.length > 0 ? between : beside
  for (const item of about) close(item, {mark: closingWords(text), isDoubtful: true})
  return true
}

/** The items that the next line of the head in a direction that is not blank lists. */
function besideIn(agenda: Agenda, line: number, direction: 1 | -1): AgendaItem[] {
  const at = agenda.printedBeside(line, direction)
  const isOfMeeting = at !== undefined && at >= agenda.meeting.position.start.line - 1
  return isOfMeeting ? agenda.listedAs(agenda.lines.slice(at)) : []
}

/**
 * The items whose titles a table of contents that no layout knows has below a
 * line, up to "Åben dagsorden"; undefined where the head has no such table.
 */
export function listedInHead(agenda: Agenda, mark: number): AgendaItem[] | undefined {
  const byTitle = new Map(agenda.items.map((item) => [lettersOf(titleOf(item)), item]))
  const listed: AgendaItem[] = []
  let isTable = false
  let isBelow = false
  for (const {line, text} of agenda.headLines()) {
    if (line === mark) isBelow = true
    else if (opensPart(text)) isBelow = false
    const item = byTitle.get(lettersOf(text.replace(entryNumbers, ''))) ?? numberedAs(agenda, text)
    if (item === undefined || titleOf(item) === '') continue
    isTable = true
    if (isBelow) listed.push(item)
  }
  return isTable ? listed : undefined
}

/** The item that has the number of an entry and begins as it: a title can have more behind it, and so can an entry. */
function numberedAs(agenda: Agenda, text: string): AgendaItem | undefined {
  const entry = lettersOf(text.replace(entryNumbers, '')).slice(0, sameBeginning)
  if (entry.length < sameBeginning) return undefined
  const number = entryNumber.exec(text)?.[1]
  return agenda.items.find((item) => numberOf(item) === number && lettersOf(titleOf(item)).startsWith(entry))
}
