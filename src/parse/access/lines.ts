import {cleanLine} from '../../text/lines.ts'
import type {AgendaItem, Closing, Section} from '../../tree/nodes.ts'
import {doors} from '../../vocabulary/access/doors.ts'
import {isClosedHeading} from '../../vocabulary/access/headings.ts'
import {
  closingOf,
  isNameOfGroup,
  opensPart,
  overTwoLines,
  saysNone,
  tellsNoTitle,
} from '../../vocabulary/access/lines.ts'
import {isAccessMark, isOpen} from '../../vocabulary/access/marks.ts'
import {closingOfTitle, closingWords, isClosedTitleLine} from '../../vocabulary/access/titles.ts'
import type {ClosingMark} from '../../vocabulary/access/words.ts'
import {attachmentParts} from '../../vocabulary/attachments.ts'
import {entryNumbers} from '../../vocabulary/item-numbers.ts'
import type {Agenda} from './agenda.ts'
import {close, stronger} from './close.ts'
import {ClosedPart} from './closed-part.ts'
import {hasColumnHeads, isColumnHead, isInClosedColumn} from './columns.ts'
import {closeBetween, closeListed, closeNamed, listedInHead} from './listed.ts'
import type {Place} from './place.ts'
import {labelOf, startLine, withoutBars} from './titles.ts'

/** Reads what the lines of a meeting say of access, from its first to its last. */
export class MarkedLines {
  readonly #agenda: Agenda
  /** Lines that have been read otherwise: those that explain signs close nothing themselves. */
  readonly #read: ReadonlySet<number>
  readonly #part: ClosedPart
  readonly #numbers = new Map<string, Closing>()
  #isTable: boolean | undefined

  constructor(agenda: Agenda, read: ReadonlySet<number>) {
    this.#agenda = agenda
    this.#read = read
    this.#part = new ClosedPart(agenda)
  }

  /** Gives the numbers of items that lines name as closed. */
  read(): ReadonlyMap<string, Closing> {
    let at = 0
    for (const place of this.#places()) {
      for (; at < this.#agenda.items.length && startLine(this.#agenda.items[at]) <= place.line; at++)
        this.#part.enter(this.#agenda.items[at])
      if (opensPart(place.text)) this.#part.end(place.line)
      else this.#readPlace(place)
    }
    for (; at < this.#agenda.items.length; at++) this.#part.enter(this.#agenda.items[at])
    this.#part.end(this.#agenda.meeting.position.end.line)
    return this.#numbers
  }

  /** The lines that may say something of access, but those of a table of contents. */
  *#places(): Generator<Place> {
    const contents = this.#agenda.meeting.children.filter((child) => child.type === 'contents')
    let at = 0
    for (const {line, text} of this.#agenda.linesWithStem()) {
      if (contents.some(({position}) => position.start.line - 1 <= line && line < position.end.line)) continue
      while (at < this.#agenda.items.length && startLine(this.#agenda.items[at]) <= line) at++
      const before = this.#agenda.items[at - 1]
      const whole =
        line + 1 < this.#agenda.lines.count ? overTwoLines(text, this.#agenda.lines.slice(line + 1)) : undefined
      yield {
        line,
        last: whole === undefined ? line : line + 1,
        text: whole ?? text,
        item: before !== undefined && line < before.position.end.line ? before : undefined,
        next: this.#agenda.items[at],
      }
    }
  }

  #readPlace(place: Place): void {
    if (this.#read.has(place.line) || this.#isOfListedAttachment(place)) return
    const isInHead = place.item === undefined && place.next === this.#agenda.items[0]
    const said = closingOf(place.text)
    if (isInHead) {
      const text = withoutBars(place.text)
      const entry = text.replace(entryNumbers, '')
      const isTitle = [text, entry].some((one) => isClosedTitleLine(one) || closingOfTitle(one) !== undefined)
      // "Lukket, jf. § 10: punkt 8" names no entry but a number.
      if (
        isTitle &&
        said?.numbers === undefined &&
        (closeListed(this.#agenda, text) || closeNamed(this.#agenda, place) || closeBetween(this.#agenda, place))
      )
        return
    } else if (place.item !== undefined && isClosedTitleLine(place.text))
      readTitleWithin(this.#agenda, place.line, place.item, place.next)
    // "Referat (lukket)" right over an item is the heading of a part.
    const isOfPart = said?.closes === 'part' && (!said.isDoubtful || this.#isLastOf(place))
    if (place.item !== undefined && !isOfPart && isClosedHeading(place.text)) {
      close(place.item, {mark: closingWords(place.text), isDoubtful: true})
      return
    }
    if (said === undefined || (said.closes === 'part' && this.#isEmpty(place))) return
    const closing: Closing = {mark: closingWords(place.text), isDoubtful: said.isDoubtful}
    if (place.item !== undefined && isColumnHead(this.#agenda, place.line) && this.#hasColumnHeads()) {
      if (isInClosedColumn(this.#agenda, place.line, place.item.position.end.line)) close(place.item, closing)
      return
    }
    if (said.numbers !== undefined) {
      if (said.isDoubtful && place.item !== undefined) return
      for (const number of said.numbers) this.#numbers.set(number, closing)
      return
    }
    if (place.item !== undefined) this.#readWithin({...place, item: place.item}, said, closing)
    else if (isInHead) this.#readInHead(place, said, closing)
    else if (said.closes === 'part' || said.isHeading) this.#part.begin(place.line, closing)
    else if (place.next !== undefined) close(place.next, closing)
  }

  /** Over the first item a mark is about that item or about all, by what stands between them. */
  #readInHead({line, last, next}: Place, said: ClosingMark, closing: Closing): void {
    if (said.closes === 'part' && isAmongGroups(this.#agenda, line, startLine(next))) return
    if (isWithoutTitles(this.#agenda, line, startLine(next))) return
    const isOverFirst = next !== undefined && this.#agenda.isBlank(last + 1, startLine(next))
    const listed = said.closes === 'part' || said.isHeading ? listedInHead(this.#agenda, line) : undefined
    if (isOverFirst && said.closes === 'item' && !said.isHeading) close(next, closing)
    else if (isOverFirst) this.#part.begin(line, closing)
    else if (said.isNear) return
    else if (listed === undefined) this.#agenda.meeting.closing = stronger(this.#agenda.meeting.closing, closing)
    else for (const item of listed) close(item, closing)
  }

  #readWithin({line, last, item, next}: Place & {item: AgendaItem}, said: ClosingMark, closing: Closing): void {
    const section = sectionAt(item, line)
    const isDeep = section?.children[0]?.type === 'heading'
    const isLast = this.#isLastOf({last, item})
    const isLabel = labelOf(item)?.position.start.line === line + 1
    if (isLabel && said.isDoubtful) {
      close(item, closing)
      return
    }
    if (said.closes === 'part') {
      if (said.isDoubtful && (isDeep ? !isLast : isTitle(item, line))) {
        if (!isDeep) close(item, closing)
        return
      }
      this.#part.begin(line, closing)
      if (!isLast) close(item, {...closing, isDoubtful: true})
      return
    }
    if (!isDeep) {
      close(item, closing)
      return
    }
    const isOverNext = isLast && next !== undefined && this.#agenda.isBlank(last + 1, startLine(next))
    const isApart = line === 0 || this.#agenda.lines.isBlank(line - 1)
    // "Lukket" at the end of a list of attachments is about the last of them.
    const isOfAttachment =
      section.kind === 'attachments' &&
      !doors.test(this.#agenda.lines.slice(line)) &&
      !(isOverNext && !isAccessMark(this.#agenda.lines.slice(line).trim()))
    if (said.isHeading && isOverNext) {
      this.#part.begin(line, closing)
      if (!isApart) close(item, {...closing, isDoubtful: true})
      return
    }
    if (said.isNear && isOverNext) close(next, closing)
    if (said.isDoubtful && isOverNext && isApart && !isOfAttachment) close(next, closing)
    if (said.isDoubtful || (isOfAttachment && !said.isHeading)) return
    if (isOverNext) close(next, {...closing, isDoubtful: !isApart || startLine(next) !== last + 1})
    if (!(isOverNext && isApart && startLine(next) === last + 1)) close(item, {...closing, isDoubtful: true})
  }

  /** Whether a mark is that of one attachment of an open item, in a list that tells it of each: "1 Åben Kort", "2 Lukket Tilbud". */
  #isOfListedAttachment({line, item}: Place): boolean {
    const section = item === undefined ? undefined : sectionAt(item, line)
    if (item === undefined || section?.kind !== 'attachments') return false
    const {lines} = this.#agenda
    const accessOn = (at: number) => attachmentParts(lines.slice(at).trim())?.access
    if (accessOn(line) === undefined) return false
    if (!item.children.some((child) => child.type === 'field' && child.name === 'access' && isOpen(child.value)))
      return false
    for (let at = section.position.start.line; at < section.position.end.line; at++)
      if (isOpen(accessOn(at) ?? '')) return true
    return false
  }

  /** Whether a line below says that the part has nothing: "Lukkede punkter" over "Ingen", or right over "Åbne punkter". */
  #isEmpty({last, text}: Place): boolean {
    const line = this.#agenda.printedBeside(last, 1)
    if (line === undefined) return false
    const below = this.#agenda.lines.slice(line).trim()
    return saysNone.test(below) || (opensPart(below) && behindFirstWord(below) === behindFirstWord(text))
  }

  #isLastOf({last, item}: Pick<Place, 'last' | 'item'>): boolean {
    return item !== undefined && this.#agenda.isBlank(last + 1, item.position.end.line)
  }

  #hasColumnHeads(): boolean {
    this.#isTable ??= hasColumnHeads(this.#agenda)
    return this.#isTable
  }
}

/**
 * An item that the parser has taken for text of another: what follows it there is closed. Where nothing does, the
 * item below it has begun at another of its lines, "Sagsnr.: …".
 */
function readTitleWithin(agenda: Agenda, line: number, item: AgendaItem, below: AgendaItem | undefined): void {
  const section = sectionAt(item, line)
  if (section === undefined) return
  let next = line + 1
  const end = item.position.end.line
  while (next < end && (agenda.lines.isBlank(next) || isClosedTitleLine(agenda.lines.slice(next)))) next++
  const about = next < end ? item : section.kind === 'attachments' ? undefined : below
  if (about !== undefined) close(about, {mark: closingWords(agenda.lines.slice(line)), isDoubtful: true})
}

/** How many groups a list of them has over the closed one at the most. */
const mostGroups = 12
/** How far below it the first of them stands again at the most. */
const longestListOfGroups = 40

/**
 * Whether a line stands in a list of the groups that the items come in, of which
 * one before it stands again below, over its items:
 *
 *   ØKONOMIUDVALGETS SAGER
 *   LUKKEDE SAGER
 *
 *   ØKONOMIUDVALGETS SAGER
 *   16 Nyt torv
 */
function isAmongGroups({lines}: Agenda, line: number, first: number): boolean {
  const groups = new Set<string>()
  for (let at = line - 1, seen = 0; at >= 0 && seen < mostGroups; at--) {
    if (lines.isBlank(at)) continue
    const text = cleanLine(lines.slice(at))
    if (!isNameOfGroup.test(text)) break
    groups.add(text)
    seen++
  }
  if (groups.size === 0) return false
  const end = Math.min(first, line + 1 + longestListOfGroups, lines.count)
  for (let at = line + 1; at < end; at++) if (groups.has(cleanLine(lines.slice(at)))) return true
  return false
}

/**
 * Whether a line ends a list that has titles in its groups, but none in the closed one; the first group stands again
 * between it and the first item:
 *
 *   SAGER TIL AFGØRELSE Ny sti ved åen
 *   LUKKEDE SAGER LUKKET PUNKT:... 24
 *
 *   SAGER TIL AFGØRELSE
 *   16. Ny sti ved åen
 */
function isWithoutTitles({lines, meeting}: Agenda, line: number, first: number): boolean {
  if (!tellsNoTitle.test(lines.slice(line))) return false
  const printed: string[] = []
  for (let at = line + 1; at < first && printed.length < 2; at++)
    if (!lines.isBlank(at)) printed.push(cleanLine(lines.slice(at)))
  const [group = ''] = printed
  if (printed.length > 1 || !isNameOfGroup.test(group)) return false
  for (let at = meeting.position.start.line - 1; at < line; at++)
    if (cleanLine(lines.slice(at)).startsWith(group)) return true
  return false
}

function isTitle(item: AgendaItem, line: number): boolean {
  return item.children.some(
    ({type, position}) => type === 'title' && position.start.line - 1 <= line && line < position.end.line,
  )
}

function sectionAt(item: AgendaItem, line: number): Section | undefined {
  return item.children.findLast(
    (child) => child.type === 'section' && child.position.start.line - 1 <= line && line < child.position.end.line,
  ) as Section | undefined
}

function behindFirstWord(line: string): string {
  return cleanLine(line).replace(/^\S+/u, '').toLowerCase()
}
