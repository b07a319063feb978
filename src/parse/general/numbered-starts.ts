import type {SectionKind} from '../../records/schema.ts'
import {isBareCase} from '../../text/case-number.ts'
import {isSameTitle, isWholeTitle, lettersOf} from '../../text/same-title.ts'
import type {Stretch} from '../../text/stretch.ts'
import {countOf} from '../../tokens/numbered.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {isUnderline} from '../../vocabulary/furniture.ts'
import {accessBefore} from '../../vocabulary/item-numbers.ts'
import {anyLabel} from '../../vocabulary/labels.ts'
import {decidedAlone, endsOpen, yearAlone} from '../../vocabulary/lines.ts'
import {behindTitle, clickBehindTitle} from '../../vocabulary/title-marks.ts'
import {isLastTitle} from '../../vocabulary/usual-titles.ts'
import {bareForm, type ListedItems} from './contents.ts'
import {nodesBehindNumber} from './item-marks.ts'
import type {ItemStart, Scope, Series, SeriesStart} from './item-start.ts'
import {canBeTitle, longestTitle} from './title-lines.ts'
import {behindUnderline} from './unheaded-text.ts'

// Items that begin with a number: its title stands behind it, above it, or below
// it, perhaps behind labels of the case.

/** How many lines a title can have, and how wide a line is that is wrapped. */
const titleLines = 5
const wrappedWidth = 55
/** How far in titles stand at the least that hang in a column of their own, so that a line below goes on one of any width. */
const leastHanging = 6

/** The items that begin with the lines of a series. */
export function numberedStarts({tokens, from, to, contents}: Scope, {starts}: Series): ItemStart[] {
  const alone = starts.filter(({token}) => token.title === undefined)
  // The running head of a print is the same above each number, but for its page.
  const above = new Set(alone.flatMap(({line}) => titleRightAbove(tokens, line, from)?.replace(/\d+/g, '#') ?? []))
  const titlesAbove = above.size * 2 > alone.length
  const casesAbove = starts.filter(({line}) => caseAbove(tokens, line, from) !== undefined).length * 2 > starts.length
  return starts.map((start, index) => {
    const limit = starts[index + 1]?.line ?? to
    const after = index === 0 ? from : (starts[index - 1] as SeriesStart).lastLine + 1
    const item =
      start.token.title === undefined
        ? apart(tokens, start, after, limit, titlesAbove, contents)
        : onLine(tokens, start, limit, contents)
    const caseLine = casesAbove ? caseAbove(tokens, item.firstLine, after) : undefined
    return caseLine === undefined ? item : {...item, firstLine: caseLine}
  })
}

/**
 * The line of a case number above a start, or above those who were away that stand over it, and no nearer to what is
 * before; not one that a blank line parts from it, right below the title before.
 */
function caseAbove(tokens: LineTokens, start: number, from: number): number | undefined {
  const nearest = tokens.before(start - 1, from)
  const line = nearest >= from && tokens.heading(nearest)?.kind === 'absence' ? nearest : start
  const above = line === start ? nearest : tokens.before(line - 1, from)
  if (above < from || !(tokens.hasCase(above) || isBareCase(tokens.text(above)))) return undefined
  if (line - above > 2 && line - above > above - tokens.before(above - 1, from)) return undefined
  if (above < line - 1 && above > 0 && tokens.numbered(above - 1)?.title !== undefined) return undefined
  return above
}

/** A title behind its number, with the lines that it is wrapped over. */
function onLine(tokens: LineTokens, start: SeriesStart, to: number, contents: ListedItems | undefined): ItemStart {
  const {lines} = tokens
  const title = start.token.title as Stretch
  const whole = lines.clean(title.start, title.end).replace(clickBehindTitle, '')
  // The clean text has one space where the column of the case begins.
  const behind = behindTitle.caseNumber.exec(lines.text.slice(title.start, title.end))
  const isBesideCase = behind?.[2] !== undefined
  const printed = isBesideCase
    ? lines.clean(title.start, title.start + behind.index)
    : whole.replace(behindTitle.caseNumber, '').trimEnd()
  const number = start.token.count.join('.')
  const listed = contents?.entries.find((entry) => countOf(entry.number).join('.') === number)?.title
  const column = title.start - lines.start(start.line)
  const wrapped = wrappedTitle(tokens, printed, start.line + 1, to, {listed, column, isBesideCase})
  const last = Math.max(start.lastLine, start.line + wrapped.rows.length)
  const bodyFrom = behindAgain(tokens, last, wrapped.title, to)
  return {firstLine: start.line, start, titleLines: wrapped.rows, bodyFrom}
}

/** What is known of a title from its first line. */
interface Beginning {
  /** The title as the contents have it. */
  listed?: string | undefined
  column: number
  /** Whether the number of the case stands in a column beside it, so that what is below is all of the title. */
  isBesideCase: boolean
}

/** The lines from one on that go on a title, and the title with them. */
function wrappedTitle(tokens: LineTokens, first: string, from: number, to: number, beginning: Beginning) {
  const rows: number[] = []
  let title = first
  for (let line = from; line < to && rows.length < titleLines && !tokens.isBlank(line); line++) {
    if (!goesOn(tokens, line, title, beginning)) break
    rows.push(line)
    title = `${title} ${tokens.text(line)}`
  }
  return {rows, title}
}

/** Whether a line goes on the title above it. */
function goesOn(tokens: LineTokens, line: number, title: string, {listed, column, isBesideCase}: Beginning): boolean {
  const text = tokens.text(line)
  if (title.length + text.length > longestTitle || tokens.lines.headingLevel(line) !== undefined) return false
  if (isUnderline(text)) return false
  // "… pr. 30. september" over "2031": a year is all that the second line has.
  if (yearAlone.test(text)) return true
  // "område" alone is a label, but for a title that the contents end with it.
  // "… ved Næsby" and "Skole (Åben sag)": the contents have the title without its mark.
  if (listed !== undefined && lettersOf(listed) === lettersOf(`${title}${text.replace(behindTitle.access, '')}`))
    return true
  if (tokens.hasLabels(line) || tokens.isAccessMark(line)) return false
  if (isBareCase(text)) return false
  if (tokens.numbered(line) !== undefined || tokens.dress(line).hasBullet || tokens.isLeadIn(line)) return false
  if (
    isWholeTitle(text, title.replace(accessBefore, '')) ||
    tokens.isPageLine(line) ||
    tokens.divider(line) !== undefined
  )
    return false
  if (isLastTitle(title)) return false
  // Contents can be wrapped, too, and have lost the rest: "… - eventuel høring om".
  if (listed !== undefined && lettersOf(listed) === lettersOf(title) && !endsOpen.test(title)) return false
  if (listed !== undefined && lettersOf(listed).length >= lettersOf(title).length + lettersOf(text).length - 2)
    return lettersOf(listed).startsWith(lettersOf(`${title}${text}`).slice(0, lettersOf(listed).length))
  if (tokens.heading(line) !== undefined || labelled.test(text)) return false
  // "udsat" is what was decided, in small letters as it may be.
  if (isBesideCase || /^\p{Ll}(?![.)])/u.test(text))
    return !decidedAlone.test(text.charAt(0).toUpperCase() + text.slice(1))
  if (endsOpen.test(title)) return true
  const isHanging = column >= leastHanging && tokens.lines.column(line) === column
  if (title.length < wrappedWidth && !(isHanging && isAboveLabel(tokens, line))) return false
  if (isAboveCase(tokens, line)) return !/[.!?:]$/.test(text) && !decidedAlone.test(text)
  if (/[.!?:]$/.test(title)) return false
  const next = line + 1
  // "(Orientering)" right below the first word of a long title, and apart from all else.
  if (next >= tokens.lines.count || tokens.isBlank(next))
    return tokens.lines.column(line) === column && !/[.!?:]$/.test(text) && !decidedAlone.test(text)
  if (isBareCase(tokens.text(next))) return !/[.!?:]$/.test(text) && !decidedAlone.test(text)
  return tokens.hasLabels(next) || tokens.isAccessMark(next)
}

/** Whether the next line with text is a label of the item. */
function isAboveLabel(tokens: LineTokens, line: number): boolean {
  const next = tokens.next(line + 1, tokens.lines.count)
  return next < tokens.lines.count && (tokens.fields(next).length > 0 || anyLabel.test(tokens.text(next)))
}

/** Whether the next paragraph is the number of the case and nothing else, and no number of an item stands below it. */
function isAboveCase(tokens: LineTokens, line: number): boolean {
  const {count} = tokens.lines
  const next = tokens.next(line + 1, count)
  if (next >= count || next === line + 1 || !(isBareCase(tokens.text(next)) || tokens.isPlainCase(next))) return false
  const below = tokens.next(next + 1, count)
  return below >= count || (below > next + 1 && tokens.numbered(below) === undefined)
}

/** "Ansvarlig: Ida": a label of an item that is known nowhere else. */
const labelled = /^\p{Lu}\p{Ll}{2,15}:\s\S/u

/** A number that stands alone: its title is above it on the same paragraph, or the next text. */
function apart(
  tokens: LineTokens,
  start: SeriesStart,
  from: number,
  to: number,
  isAbove: boolean,
  contents: ListedItems | undefined,
): ItemStart {
  const bare: ItemStart = {firstLine: start.line, start, titleLines: [], bodyFrom: start.line + 1}
  if (isAbove) {
    const above = tokens.before(start.line - 1, from)
    const isTitle = above >= from && canBeTitle(tokens, above)
    return isTitle ? {...bare, firstLine: above, titleLines: [above]} : bare
  }
  const below = tokens.next(start.line + 1, to)
  // The number of the case can stand between: "1.", "27.69.40-A00-1-16", "Godkendelse af dagsorden".
  const next =
    below === start.line + 1 && tokens.isPlainCase(below) ? below + 1 : titleBelowLabels(tokens, start, to, contents)
  // "LUKKET PUNKT" is the title where the contents have it at this number, and "Økonomi" right below that.
  const isSubject = next === start.line + 1 && isSubjectAlone(tokens, next)
  const isTitle = isSubject || next > below + 1 || (start.token.form === bareForm && tokens.divider(next) !== undefined)
  if (next >= to || !(isTitle || canBeTitle(tokens, next))) return bare
  const beginning = {column: tokens.lines.column(next), isBesideCase: false}
  const {rows, title} = wrappedTitle(tokens, tokens.text(next), next + 1, to, beginning)
  const bodyFrom = behindAgain(tokens, next + rows.length, title, to)
  return {...bare, titleLines: [next, ...rows], bodyFrom}
}

/** Headings that an item can be called as. */
const subjects: ReadonlySet<SectionKind> = new Set(['economy', 'hearing', 'communication'])

/** Whether a line has a heading without a mark that an item can be called as: "Økonomi". */
export function isSubjectAlone(tokens: LineTokens, line: number): boolean {
  const heading = tokens.heading(line)
  return heading?.form === 'word' && subjects.has(heading.kind) && !tokens.dress(line).hasColon
}

/** The line behind a title that ends on a line, behind what underlines it and behind that title again. */
function behindAgain(tokens: LineTokens, last: number, title: string, to: number): number {
  const behind = behindUnderline(tokens, last + 1, to)
  const next = tokens.next(behind, to)
  return next < to && isWholeTitle(tokens.text(next), title.replace(accessBefore, '')) ? next + 1 : behind
}

/**
 * The line of the title below the labels of a case, alone in its paragraph; the first line of these where they are none,
 * or no title stands there. Where a blank line stands behind each, a heading follows the title, or the contents have it:
 *
 *   Punkt: 2
 *
 *   Sagsnr.: 31/40118               Mødedato: 17-05-2031
 *   Sagsbehandler: Ida Brink
 *
 *   Lygter på molen
 */
function titleBelowLabels(
  tokens: LineTokens,
  {line: number, token}: SeriesStart,
  to: number,
  contents: ListedItems | undefined,
): number {
  const from = tokens.next(number + 1, to)
  let hasCase = nodesBehindNumber(tokens, number, token.number.end).length > 0
  let isSpaced = false
  let title = from
  const isListedAt = (line: number) => contents?.entries.some((entry) => isSameTitle(entry.title, tokens.text(line)))
  for (; title < to; title = tokens.next(title + 1, to)) {
    const isBehindBlank = title > from && tokens.isBlank(title - 1)
    // "Lukket sag: Påbud" is built like a label of access.
    if (isBehindBlank && isListedAt(title)) break
    if (!isLabelOfItem(tokens, title, isBehindBlank)) break
    hasCase ||= tokens.hasCase(title)
    isSpaced ||= isBehindBlank
  }
  if (!hasCase || title >= to || !tokens.isBlank(title - 1)) return from
  const text = tokens.text(title)
  const behind = tokens.next(title + 1, to)
  const isAlone = behind > title + 1 || behind >= to
  const isListed = isListedAt(title)
  if (!isAlone || !(isListed || canBeTitle(tokens, title)) || /[.:;,]$/.test(text)) return from
  const isTold = behind >= to || tokens.heading(behind) !== undefined
  if (!isSpaced || isListed) return title
  return isTold && tokens.heading(title) === undefined ? title : from
}

/** Whether a line is a label of an item with its value; behind a blank line a heading with its text is none, but for the way of a case: "Sagsforløb: ØU-BR". */
function isLabelOfItem(tokens: LineTokens, line: number, isBehindBlank: boolean): boolean {
  if (tokens.fields(line).length > 0) return true
  if (!anyLabel.test(tokens.text(line))) return false
  const heading = isBehindBlank ? tokens.heading(line) : undefined
  return heading === undefined || (heading.kind === 'history' && heading.form === 'word with text')
}

/** The title right above a number, or marked up as a heading over it; undefined where none is. */
function titleRightAbove(tokens: LineTokens, line: number, from: number): string | undefined {
  const above = tokens.before(line - 1, from)
  const isMarked = above >= from && line - above <= 2 && tokens.lines.headingLevel(above) !== undefined
  // "Pkt. 2" right under the text of the item before: a sentence is no title.
  const isSentence = !isMarked && /[.!]$/.test(tokens.text(above))
  if (above < from || isSentence || tokens.isBody(above)) return undefined
  return (isMarked || line - above === 1) && canBeTitle(tokens, above) ? tokens.text(above) : undefined
}
