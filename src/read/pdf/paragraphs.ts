import {parseCaseNumber} from '../../text/case-number.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {peopleLabel} from '../../vocabulary/people-labels.ts'
import {capitalPoint, smallPoint} from '../../vocabulary/run-in-marks.ts'
import {beginsSection, isClosedHeading} from './closed-headings.ts'
import {labelled, startsInSmall, startsListItem} from './markers.ts'
import {leftOf, type PrintedLine, rightOf, textOf} from './printed-lines.ts'
import {cellOf, firstWordWidth, type ReadingLine} from './reading-lines.ts'

// What stands between two lines as they are read: a blank line where a wide gap
// is, a line break, or nothing, where only the width of the page has parted a
// paragraph. That is so where the next word would not have found room:
//
//   Planen for aktiviteter under udvalget søges nu      │ right margin
//   godkendt med henblik på frigivelse.                 │

export type Between = 'wrapped' | 'newline' | 'blank'

/** What is usual in a document, as it is measured. */
export interface Measures {
  /** The distance of two lines of a paragraph, in letter heights. */
  pitch: number
  /** The right margin of lines that begin at a place, and of all others. */
  margins: ReadonlyMap<number, number>
  margin: number
  pageWidth: number
}

/** How often a distance comes again where it is that of lines, and as which part of all. */
const leastPitches = 3
const leastPitchShare = 0.05
/** From how much of the usual distance on a gap is a blank line. */
const blankFrom = 1.35
/** From how much of it on rows stand apart: those of a table have a frame around them. */
const rowsApart = 2.5
/** How exactly the lines of a paragraph begin below one another, in points. */
const aligned = 3
/** How far from the margin a line of a paragraph can end, as a part of it, where what follows tells that it goes on. */
const raggedEdge = 0.25
/** From which part of the width of the page on a margin is one, and how many lines must speak for it. */
const leastMargin = 0.6
const leastLines = 3
/** A margin is where so many lines end within so many letter heights. */
const plateauLines = 3
const plateau = 3

/** Measures the lines of a document, furniture left out. */
export function measure(lines: readonly ReadingLine[], pageWidth: number): Measures {
  const pitches = new Map<number, number>()
  const ends = new Map<number, number[]>()
  const all: {right: number; size: number}[] = []
  let before: ReadingLine | undefined
  for (const line of lines) {
    if (line.kind === 'text') {
      const right = rightOf(line.last)
      const place = placeOf(textLeftOf(line))
      addUnder(ends, place, right)
      all.push({right, size: line.last.size})
    }
    if (before?.kind === 'text' && before.last.page === line.first.page) {
      const {size} = line.first
      const gap = Math.round(((line.first.baseline - before.last.baseline) / size) * 20) / 20
      if (Math.abs(size - before.last.size) < 0.5 && gap > 0.8 && gap < 3) pitches.set(gap, (pitches.get(gap) ?? 0) + 1)
    }
    before = line
  }
  const margins = new Map<number, number>()
  for (const [place, rights] of ends) {
    const margin = rights.reduce((most, right) => Math.max(most, right), 0)
    if (rights.length >= leastLines && margin > leastMargin * pageWidth) margins.set(place, margin)
  }
  return {pitch: pitchOf(pitches), margins, margin: marginOf(all, pageWidth), pageWidth}
}

/**
 * The distance of two lines of a paragraph: the smallest that comes again and
 * again. In minutes of short paragraphs the gap between them is more frequent.
 */
function pitchOf(counts: ReadonlyMap<number, number>): number {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const usual = [...counts].filter(([, count]) => count >= Math.max(leastPitches, leastPitchShare * all))
  const [pitch = 1.2] = (usual.length > 0 ? usual : [...counts]).map(([gap]) => gap).sort((a, b) => a - b)
  return pitch
}

/** The right edge that several lines reach; where there is none, the left margin mirrored. */
function marginOf(lines: readonly {right: number; size: number}[], pageWidth: number): number {
  const sorted = [...lines].sort((a, b) => b.right - a.right)
  for (const [index, {right, size}] of sorted.entries()) {
    const last = sorted[index + plateauLines - 1]
    if (last === undefined || right < leastMargin * pageWidth) break
    if (right - last.right < plateau * size) return right
  }
  return 0.88 * pageWidth
}

/** From how much larger letters than those of the text on a line is a heading. */
const headingSize = 1.08

/** Tells which lines are headings: a tagged PDF says so, or their letters are larger than those of the text. */
export function headingsAmong(lines: readonly ReadingLine[]): (line: ReadingLine) => boolean {
  const letters = new Map<number, number>()
  for (const {first} of lines) {
    const size = Math.round(first.size * 2)
    letters.set(size, (letters.get(size) ?? 0) + textOf(first).length)
  }
  const [[most] = [0]] = [...letters].sort(([, a], [, b]) => b - a)
  return ({kind, last}) => kind !== 'person' && (last.heading > 0 || last.size * 2 > most * headingSize)
}

function placeOf(left: number): number {
  return Math.round(left / aligned)
}

export function textLeftOf(line: ReadingLine): number {
  const part = line.cells[0]?.[0]
  return part === undefined ? 0 : cellOf(part).textLeft
}

/** A paragraph as far as it is read: where its text begins, and its last line. */
export interface Open {
  textLeft: number
  line: ReadingLine
}

/** What stands between the end of what is read and the next line. */
export function between(open: Open, next: ReadingLine, measures: Measures): Between {
  const {line} = open
  const samePage = line.last.page === next.first.page
  const size = Math.max(line.last.size, next.first.size)
  const gap = (next.first.baseline - line.last.baseline) / (measures.pitch * size)
  // The second of two columns begins further up than the first one ends.
  const areRows = line.kind === 'row' && next.kind === 'row'
  const isBlank = samePage ? gap > (areRows ? rowsApart : blankFrom) : !areRows
  if (isLabelled(line) && next.kind === 'text' && samePage && !isBlank && isWrapped(open, next.first, measures))
    return 'wrapped'
  if (line.kind !== 'text' || next.kind !== 'text') return isBlank ? 'blank' : 'newline'
  if (samePage && isEntry(open, next)) return 'wrapped'
  if (!(samePage && isBlank) && isWrapped(open, next.first, measures)) return 'wrapped'
  return isBlank ? 'blank' : 'newline'
}

/** Whether a row is a label and its value, which goes on below like any text: "Deltagere:   Bodil Clark (A), …". */
function isLabelled({kind, first, last}: ReadingLine): boolean {
  return kind === 'row' && first === last && first.cells.length === 2 && (first.cells[0]?.text.endsWith(':') ?? false)
}

/** The number of a page behind dots that lead to it. */
const leader = /(?:\.{3}|…) ?\d{1,4}$/u
const longestLeader = 12

/** Whether the next line ends an entry of a table of contents, which goes on until the number of its page. */
function isEntry({textLeft, line}: Open, next: ReadingLine): boolean {
  if (Math.abs(leftOf(next.first) - textLeft) >= aligned || leftOf(line.first) >= textLeft) return false
  return endsInLeader(next.first) && !endsInLeader(line.last)
}

function endsInLeader(line: PrintedLine): boolean {
  return leader.test(textOf(line).slice(-longestLeader))
}

function isWrapped({textLeft, line}: Open, next: PrintedLine, measures: Measures): boolean {
  const last = line.last
  const text = textOf(next)
  if (startsListItem(text) || !shareFont(last, next) || endsInLeader(last) || !areOneHeading(last, next)) return false
  const left = leftOf(next)
  // The first line of a paragraph can be set in by a little.
  const isSetIn = left < textLeft && textLeft - left < last.size
  const isBelow = isSetIn || Math.abs(left - textLeft) < aligned || Math.abs(left - leftOf(last)) < aligned
  const isCentred = Math.abs(left + rightOf(next) - leftOf(last) - rightOf(last)) < 2 * aligned
  if (!isBelow && !isCentred) return false
  const before = textOf(last)
  // "At stien anlægges." is a point of its own, as "at stien anlægges" is.
  if (capitalPoint.test(text) && /[.,;:]$/u.test(before)) return false
  const isSmall = startsInSmall(text)
  if (!isSmall && before.endsWith(':')) return false
  // The number of the next item's case stands over its title.
  if (/[.!?:]$/u.test(before) && !/\s/u.test(text) && parseCaseNumber(text).scheme !== 'other') return false
  const isBehindSentence = /[.!?:]$/u.test(before)
  if (isBehindSentence && (labelled.test(text) || isPeopleLabel(text))) return false
  // What a tagged PDF says of its headings goes before their letters.
  const isInHeading = last.heading > 0 && last.heading === next.heading
  if (!isInHeading && beginsSection(text, isBehindSentence)) return false
  if (isClosedHeading(before) || (isBehindSentence && isClosedHeading(text))) return false
  const margin = measures.margins.get(placeOf(left)) ?? measures.margin
  const room = margin - rightOf(last)
  if (/\p{L}[-\u00ad]$/u.test(before) && room < 0.4 * margin) return true
  const needed = firstWordWidth(next.cells[0] as (typeof next.cells)[0])
  return needed > room - (isSmall && isBelow ? slackOf(before, text, last.size, margin) : 0)
}

/**
 * How much room may be left before a line that begins with a small letter: a
 * new paragraph hardly does, but where one has ended, or points are listed.
 */
function slackOf(before: string, next: string, size: number, margin: number): number {
  return /[.!?:;]$/u.test(before) || smallPoint.test(next) ? size : raggedEdge * margin
}

/** Whether two lines are of one heading, or both of none; a heading that goes on over the page is counted anew there. */
function areOneHeading(one: PrintedLine, other: PrintedLine): boolean {
  return one.page === other.page ? one.heading === other.heading : one.heading > 0 === other.heading > 0
}

/** "Medlemmerne var til stede, undtagen:", over those whose list it is. */
function isPeopleLabel(text: string): boolean {
  return text.endsWith(':') && peopleLabel(text.slice(0, -1).trimEnd().toLowerCase()) !== undefined
}

function shareFont(one: PrintedLine, other: PrintedLine): boolean {
  for (const font of one.fonts) if (other.fonts.has(font)) return true
  return false
}
