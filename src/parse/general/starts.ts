import type {SectionKind} from '../../records/schema.ts'
import {isWholeTitle, lettersOf} from '../../text/same-title.ts'
import type {Stretch} from '../../text/stretch.ts'
import {countOf} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {closingOfTitle} from '../../vocabulary/access/titles.ts'
import {endsOpen} from '../../vocabulary/lines.ts'
import {behindTitle} from '../../vocabulary/title-marks.ts'
import {isLastTitle} from '../../vocabulary/usual-titles.ts'
import {bareForm, type ListedItems} from './contents.ts'
import type {ListedItem} from './contents-entry.ts'
import {ownHeadingStarts} from './own-starts.ts'
import {findSeries, type Series} from './series.ts'
import type {SeriesStart} from './start-weight.ts'
import {canBeTitle, longestTitle, titleAbove} from './title-lines.ts'

/** Where an item begins, and where its title stands. */
export interface ItemStart {
  /** The first line that is the item's own. */
  firstLine: number
  /** The line with its number; undefined where it has none. */
  start: SeriesStart | undefined
  /** The lines of its title behind the first, or all of them where it stands apart from the number. */
  titleLines: number[]
  /** The line behind number, title and the title printed again. */
  bodyFrom: number
  /** Where on that line the text begins, if not at its indent. */
  textFrom?: number
  /** The entry of a list that has the title, where the item itself has none. */
  listed?: ListedItem
}

/** How the items of a document begin. */
export interface ItemStarts {
  items: ItemStart[]
  /** The series of numbers; undefined where the items have none. */
  series: Series | undefined
  /** How they were told, for what is said of a document that is read badly. */
  form: string
}

/** How many lines a title can have, and how wide a line is that is wrapped. */
const titleLines = 5
const wrappedWidth = 55
/** How many lines with text behind a mark that begins an item can pass before its first heading. */
const linesToHeading = 4
/** How far from its number the case number of an item stands, and how many numbered lines there can be for each case. */
const linesToCase = 12
const caseShare = 1.5
/** The share of items that have a title above their first heading, where that is one. */
const titledShare = 0.75

/** The starts of the items between two lines, in the form that has the most to show; none where no form has. */
export function findStarts(
  tokens: LineTokens,
  from: number,
  to: number,
  contents: ListedItems | undefined,
): ItemStarts {
  const series = findSeries(tokens, from, to, contents)
  const cases = caseStarts(tokens, from, to)
  if (series !== undefined && !isList(tokens, series, cases))
    return {items: numberedStarts(tokens, series, from, to, contents), series, form: series.form}
  if (cases.length > 0) return {items: unnumbered(tokens, cases, from, to), series: undefined, form: 'case number'}
  const marks = markStarts(tokens, from, to)
  if (marks.length > 1) return {items: marks.map(plainStart), series: undefined, form: 'access mark'}
  const own = ownHeadingStarts(tokens, from, to)
  if (own.length > 0) return {items: titledAbove(tokens, own, from), series: undefined, form: 'own heading'}
  const headings = headingStarts(tokens, from, to)
  if (headings.length > 1) return {items: titledAbove(tokens, headings, from), series: undefined, form: 'first heading'}
  const bullets = bulletStarts(tokens, from, to)
  if (bullets.length > 0) return {items: bullets, series: undefined, form: 'list'}
  return {items: [], series: undefined, form: 'none'}
}

/** How many points a list has at least that is an agenda. */
const leastPoints = 3

/**
 * The points of an agenda that is a list, under a line that opens its open part; what is further in is of the point
 * above:
 *
 *   Åbent møde
 *    • Godkendelse af dagsorden
 *    • Klimapuljen 2020
 *   Lukket møde
 *    • Køb af areal
 */
function bulletStarts(tokens: LineTokens, from: number, to: number): ItemStart[] {
  const found: ItemStart[] = []
  let depth: number | undefined
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line)) continue
    const divider = tokens.divider(line)
    if (divider === 'open') depth ??= Number.POSITIVE_INFINITY
    if (depth === undefined || divider !== undefined) continue
    const {hasBullet} = tokens.dress(line)
    const indent = tokens.lines.indent(line) - tokens.lines.start(line)
    if (!hasBullet && found.length > 0 && indent <= depth) break
    if (!hasBullet || indent > depth || !canBeTitle(tokens, line)) continue
    depth = indent
    found.push({firstLine: line, start: undefined, titleLines: [line], bodyFrom: line + 1})
  }
  return found.length >= leastPoints ? found : []
}

/** Whether a series of numbers is a list in a document whose items begin with their case numbers, which it has not. */
function isList(tokens: LineTokens, {starts}: Series, cases: readonly number[]): boolean {
  if (cases.length < 2) return false
  const numbers = starts.map(({line}) => line)
  const own = cases.filter((line) =>
    numbers.some((number) => Math.abs(number - line) <= linesToCase && sameParagraphs(tokens, number, line)),
  )
  return own.length * 2 < cases.length && cases.length * caseShare >= starts.length
}

/** Whether few lines with text stand between two lines. */
function sameParagraphs(tokens: LineTokens, one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one]
  let count = 0
  for (let line = from + 1; line < to; line++) if (!tokens.isBlank(line)) count++
  return count <= linesToHeading
}

function plainStart(line: number): ItemStart {
  return {firstLine: line, start: undefined, titleLines: [], bodyFrom: line}
}

function numberedStarts(
  tokens: LineTokens,
  {starts}: Series,
  from: number,
  to: number,
  contents: ListedItems | undefined,
): ItemStart[] {
  const alone = starts.filter(({token}) => token.title === undefined)
  const above = alone.filter(({line}) => hasTitleAbove(tokens, line, from)).length
  const titlesAbove = above * 2 > alone.length
  const casesAbove = starts.filter(({line}) => caseAbove(tokens, line, from) !== undefined).length * 2 > starts.length
  const bodiesAbove = alone.filter(({line}) => isBody(tokens, line - 1, from)).length * 2 > alone.length
  return starts.map((start, index) => {
    const limit = starts[index + 1]?.line ?? to
    const after = index === 0 ? from : (starts[index - 1] as SeriesStart).lastLine + 1
    const item =
      start.token.title === undefined
        ? apart(tokens, start, after, limit, titlesAbove)
        : onLine(tokens, start, limit, contents)
    // "Økonomiudvalget" over each "Punkt: 1" is of the item.
    if (bodiesAbove && isBody(tokens, item.firstLine - 1, after)) return {...item, firstLine: item.firstLine - 1}
    const caseLine = casesAbove ? caseAbove(tokens, item.firstLine, after) : undefined
    return caseLine === undefined ? item : {...item, firstLine: caseLine}
  })
}

/** Whether a line, from one on, is the name of a body and nothing else. */
function isBody(tokens: LineTokens, line: number, from: number): boolean {
  return line >= from && !tokens.isBlank(line) && tokens.isBody(line)
}

/** The line of a case number right above a start; not one that a blank line parts from it, right below the title before. */
function caseAbove(tokens: LineTokens, line: number, from: number): number | undefined {
  const above = tokens.before(line - 1, from)
  if (above < from || line - above > 2 || !tokens.hasCase(above)) return undefined
  if (above < line - 1 && above > 0 && tokens.numbered(above - 1)?.title !== undefined) return undefined
  return above
}

/** A title behind its number, with the lines that it is wrapped over. */
function onLine(tokens: LineTokens, start: SeriesStart, to: number, contents: ListedItems | undefined): ItemStart {
  const {lines} = tokens
  const rows: number[] = []
  const title = start.token.title as Stretch
  let printed = lines.clean(title.start, title.end)
  const number = start.token.count.join('.')
  const listed = contents?.entries.find((entry) => countOf(entry.number).join('.') === number)?.title
  for (let line = start.line + 1; line < to && rows.length < titleLines && !tokens.isBlank(line); line++) {
    if (!goesOn(tokens, line, printed, listed)) break
    rows.push(line)
    printed = `${printed} ${tokens.text(line)}`
  }
  let bodyFrom = Math.max(start.lastLine, start.line + rows.length) + 1
  const next = tokens.next(bodyFrom, to)
  // The title stands again under itself.
  if (next < to && isWholeTitle(tokens.text(next), printed)) bodyFrom = next + 1
  return {firstLine: start.line, start, titleLines: rows, bodyFrom}
}

/** Whether a line goes on the title above it. */
function goesOn(tokens: LineTokens, line: number, title: string, listed: string | undefined): boolean {
  const text = tokens.text(line)
  if (title.length + text.length > longestTitle || tokens.lines.headingLevel(line) !== undefined) return false
  // "område" alone is a label, but for a title that the contents end with it.
  // "… ved Næsby" and "Skole (Åben sag)": the contents have the title without its mark.
  if (listed !== undefined && lettersOf(listed) === lettersOf(`${title}${text.replace(behindTitle.access, '')}`))
    return true
  if (tokens.fields(line).length > 0 || tokens.isPlainCase(line) || tokens.isAccessMark(line)) return false
  if (tokens.numbered(line) !== undefined || tokens.dress(line).hasBullet || tokens.isLeadIn(line)) return false
  if (isWholeTitle(text, title) || tokens.isPageLine(line) || tokens.divider(line) !== undefined) return false
  if (isLastTitle(title)) return false
  if (listed !== undefined && lettersOf(listed) === lettersOf(title)) return false
  if (listed !== undefined && lettersOf(listed).length >= lettersOf(title).length + lettersOf(text).length - 2)
    return lettersOf(listed).startsWith(lettersOf(`${title}${text}`).slice(0, lettersOf(listed).length))
  if (tokens.heading(line) !== undefined || labelled.test(text)) return false
  if (/^\p{Ll}(?![.)])/u.test(text)) return true
  if (endsOpen.test(title)) return true
  const next = line + 1
  const isBeforeLabel =
    next < tokens.lines.count && !tokens.isBlank(next) && (tokens.hasCase(next) || tokens.fields(next).length > 0)
  return isBeforeLabel && title.length >= wrappedWidth && !/[.!?:]$/.test(title)
}

/** "Ansvarlig: Ida": a label of an item that is known nowhere else. */
const labelled = /^\p{Lu}\p{Ll}{2,15}:\s\S/u

/** A number that stands alone: its title is above it on the same paragraph, or the next text. */
function apart(tokens: LineTokens, start: SeriesStart, from: number, to: number, isAbove: boolean): ItemStart {
  if (isAbove) {
    const above = tokens.before(start.line - 1, from)
    if (above >= from && canBeTitle(tokens, above)) {
      let first = above
      while (
        first - 1 >= from &&
        !tokens.isBlank(first - 1) &&
        above - first < 2 &&
        /^\p{Ll}/u.test(tokens.text(first))
      )
        first--
      const rows = Array.from({length: above - first + 1}, (_, index) => first + index)
      return {firstLine: first, start, titleLines: rows, bodyFrom: start.line + 1}
    }
    return {firstLine: start.line, start, titleLines: [], bodyFrom: start.line + 1}
  }
  const below = tokens.next(start.line + 1, to)
  // The number of the case can stand between: "1.", "27.69.40-A00-1-16", "Godkendelse af dagsorden".
  const next = below === start.line + 1 && tokens.isPlainCase(below) ? below + 1 : titleBelowLabels(tokens, below, to)
  // "LUKKET PUNKT" is the title where the contents have it at this number.
  const isTitle = start.token.form === bareForm && tokens.divider(next) !== undefined
  if (next >= to || tokens.isBlank(next) || !(isTitle || canBeTitle(tokens, next)))
    return {firstLine: start.line, start, titleLines: [], bodyFrom: start.line + 1}
  const rows = [next]
  let title = tokens.text(next)
  for (let line = next + 1; line < to && rows.length < titleLines && !tokens.isBlank(line); line++) {
    if (!goesOn(tokens, line, title, undefined)) break
    rows.push(line)
    title = `${title} ${tokens.text(line)}`
  }
  return {firstLine: start.line, start, titleLines: rows, bodyFrom: (rows.at(-1) as number) + 1}
}

/** A label of an item with its value, known or not: "Sagsansvarlig enhed: Havnen". */
const anyLabel = /^\p{Lu}[\p{L} .-]{2,40}:(?:\s|$)/u

/**
 * The line of the title below the labels of a case, alone in its paragraph; the first line of these where they are none,
 * or no title stands there:
 *
 *   Punkt: 2
 *
 *   Sagsnr.: 31/40118               Mødedato: 17-05-2031
 *   Sagsbehandler: Ida Brink
 *
 *   Lygter på molen
 */
function titleBelowLabels(tokens: LineTokens, from: number, to: number): number {
  let hasCase = false
  let line = from
  for (; line < to && !tokens.isBlank(line); line++) {
    hasCase ||= tokens.hasCase(line)
    if (tokens.fields(line).length === 0 && !anyLabel.test(tokens.text(line))) return from
  }
  const title = tokens.next(line, to)
  const behind = tokens.next(title + 1, to)
  const isAlone = title < to && (behind > title + 1 || behind >= to)
  return hasCase && isAlone && canBeTitle(tokens, title) && !/[.:;,]$/.test(tokens.text(title)) ? title : from
}

/** Whether a title stands right above a number, or is marked up as a heading over it. */
function hasTitleAbove(tokens: LineTokens, line: number, from: number): boolean {
  const above = tokens.before(line - 1, from)
  const isMarked = above >= from && line - above <= 2 && tokens.lines.headingLevel(above) !== undefined
  // "Pkt. 2" right under the text of the item before: a sentence is no title.
  const isSentence = !isMarked && /[.!]$/.test(tokens.text(above))
  if (above < from || isSentence || isBody(tokens, above, from)) return false
  return (isMarked || line - above === 1) && canBeTitle(tokens, above)
}

/** Lines of a case's label behind which a heading follows. */
function caseStarts(tokens: LineTokens, from: number, to: number): number[] {
  const found: number[] = []
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line) || !tokens.fields(line).some(({label}) => label === 'caseNumber')) continue
    if (leadsToHeading(tokens, line, to) || isClosedCase(tokens, line, from)) found.push(line)
  }
  return found
}

/** Whether the title above a case says that it is closed, so that nothing need follow: "Salg af areal - LUKKET SAG". */
function isClosedCase(tokens: LineTokens, line: number, from: number): boolean {
  const title = titleAbove(tokens, line, from)
  return title !== undefined && closingOfTitle(tokens.text(title)) !== undefined
}

function leadsToHeading(tokens: LineTokens, line: number, to: number): boolean {
  let left = linesToHeading
  for (let at = tokens.next(line + 1, to); at < to && left > 0; at = tokens.next(at + 1, to), left--) {
    const heading = tokens.heading(at)
    if (heading !== undefined) return true
  }
  return false
}

/** The starts of items that begin with their case number, below or above their title, or without one. */
function unnumbered(tokens: LineTokens, cases: readonly number[], from: number, to: number): ItemStart[] {
  const above = cases.filter(
    (line, index) => titleAbove(tokens, line, index === 0 ? from : (cases[index - 1] as number) + 1) !== undefined,
  )
  const isAbove = above.length > cases.length / 2
  const below = cases.filter((line) => titleBelow(tokens, line, to) !== undefined)
  const isBelow = !isAbove && below.length > cases.length / 2
  return cases.map((line, index) => {
    const after = index === 0 ? from : (cases[index - 1] as number) + 1
    if (isAbove) {
      const title = titleAbove(tokens, line, after)
      if (title !== undefined) return {firstLine: title, start: undefined, titleLines: [title], bodyFrom: title + 1}
    }
    if (isBelow) {
      const title = titleBelow(tokens, line, cases[index + 1] ?? to)
      if (title !== undefined) return {firstLine: line, start: undefined, titleLines: [title], bodyFrom: title + 1}
    }
    return plainStart(line)
  })
}

function titleBelow(tokens: LineTokens, line: number, to: number): number | undefined {
  let below = tokens.next(line + 1, to)
  while (below < to && tokens.fields(below).length > 0) below = tokens.next(below + 1, to)
  if (below >= to || !canBeTitle(tokens, below) || tokens.heading(below) !== undefined) return undefined
  const next = tokens.next(below + 1, to)
  if (next >= to || next === below + 1 || /[.:;]$/.test(tokens.text(below))) return undefined
  return tokens.heading(next) !== undefined || tokens.fields(next).length > 0 ? below : undefined
}

/** Lines with nothing but "Åben" or "Lukket", behind which a heading follows. */
function markStarts(tokens: LineTokens, from: number, to: number): number[] {
  const found: number[] = []
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line) || !tokens.isAccessMark(line)) continue
    const next = tokens.next(line + 1, to)
    if (next < to && tokens.heading(next) !== undefined) found.push(line)
  }
  return found
}

/** Kinds of sections that an item has behind its first one. */
const closing: ReadonlySet<SectionKind> = new Set(['decision', 'recommendation', 'attachments'])

/** Kinds of sections that an item begins with where its case is told before it is decided. */
const opening: ReadonlySet<SectionKind> = new Set(['summary', 'presentation'])

/** The items that begin with a heading, each with the title above it where they have one. */
function titledAbove(tokens: LineTokens, headings: readonly number[], from: number): ItemStart[] {
  const titles = headings.map((line, index) =>
    titleAbove(tokens, line, index === 0 ? from : (headings[index - 1] as number) + 1),
  )
  const found = titles.filter((title) => title !== undefined && !tokens.title(title).isWhole).length
  const isTitled = titles[0] !== undefined && !tokens.title(titles[0]).isWhole && found >= headings.length * titledShare
  return headings.map((line, index) => {
    const title = titles[index]
    if (!isTitled || title === undefined) return plainStart(line)
    return {firstLine: title, start: undefined, titleLines: [title], bodyFrom: title + 1}
  })
}

/** Whether a heading stands again below a line, before the next decision. */
function isPrintedAgain(tokens: LineTokens, line: number, to: number, heading: string): boolean {
  for (let at = line + 1; at < to; at++) {
    const other = tokens.isBlank(at) ? undefined : tokens.heading(at)
    if (other?.kind === 'decision') return false
    if (other !== undefined && tokens.text(at) === heading) return true
  }
  return false
}

/** Headings of the vocabulary that stand behind each decision and before none, so that they end the items. */
function endingHeadings(tokens: LineTokens, from: number, to: number): Set<string> {
  const behind = new Map<string, number>()
  let decisions = 0
  for (let line = from; line < to; line++) {
    const heading = tokens.isBlank(line) ? undefined : tokens.heading(line)
    if (heading?.kind === 'decision') decisions++
    else if (heading?.form === 'word') {
      const text = tokens.text(line)
      // One that stands twice behind a decision, or before the first, is none of these.
      if (decisions > 0 && (behind.get(text) ?? 0) === decisions - 1) behind.set(text, decisions)
      else behind.set(text, Number.NaN)
    }
  }
  return new Set(decisions < 2 ? [] : [...behind].filter(([, count]) => count === decisions).map(([text]) => text))
}

/** Where the first heading stands again behind a decision: the items have lost all that they began with. */
function headingStarts(tokens: LineTokens, from: number, to: number): number[] {
  const found: number[] = []
  let ending: ReadonlySet<string> = new Set()
  let first: string | undefined
  let opensWithText = false
  let isDecided = true
  let isClosed = false
  let isClosing = false
  // Headings that items have behind their decisions.
  const afterwards = new Set<string>()
  for (let line = from; line < to; line++) {
    if (tokens.isBlank(line)) continue
    const heading = tokens.heading(line)
    // An item that is decided and nothing else, before the first that is told.
    if (first === undefined && heading?.kind === 'decision' && heading.form === 'dated word' && found.length === 0)
      found.push(line)
    if (heading?.form !== 'word') {
      if (heading !== undefined && closing.has(heading.kind)) isDecided = true
      if (heading?.kind === 'decision') isClosed = true
      continue
    }
    // "Referat" over all is what the document is, and "Fraværende" over a list is of its head.
    if (first === undefined && (tokens.title(line).isWhole || heading.kind === 'absence')) continue
    if (first === undefined) {
      first = tokens.text(line)
      ending = endingHeadings(tokens, line, to)
      opensWithText = opening.has(heading.kind)
      isClosing = closing.has(heading.kind)
    }
    const mayBegin = isClosed && opensWithText && opening.has(heading.kind)
    const isFirst = isDecided && tokens.text(line) === first
    // A summary stands before all else; what presents the case can stand behind its decision.
    const isBefore =
      heading.kind === 'summary'
        ? !ending.has(tokens.text(line))
        : !afterwards.has(tokens.text(line)) && !isPrintedAgain(tokens, line, to, first)
    if (mayBegin && !isBefore) afterwards.add(tokens.text(line))
    if (isFirst || (mayBegin && isBefore)) {
      found.push(line)
      isDecided = false
      isClosed = false
    } else if (closing.has(heading.kind) || isClosing) {
      isDecided = true
      if (heading.kind === 'decision') isClosed = true
    }
  }
  return found
}
