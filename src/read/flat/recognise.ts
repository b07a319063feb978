import type {Lines} from '../../text/lines.ts'
import {isSpace} from '../../text/spaces.ts'
import {alternatives} from '../../vocabulary/alternatives.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {headLabels, itemLabels, itemWords, tellingHeadings, transcriptMark} from '../../vocabulary/run-in.ts'
import {opensBehindHeading} from '../../vocabulary/run-in-marks.ts'
import {bodyEnd} from './bodies.ts'
import {knownStretches} from './known-stretches.ts'
import {datedEnd, marksIn} from './marks.ts'

// A text that has lost its line breaks is known by what stands in the middle of
// its lines and began one on paper: headings, labels, the table of contents, the
// numbers of pages. Hardly one of them stands on a line of its own.
//
//   3 1. Cykelsti langs Mosevej Sagsnr.: 12/3456 Sagsfremstilling Stien er … Beslutning Godkendt.

/** How much must be run in, and how much for each heading that stands alone. */
const leastRunIn = 3
const runInForEachAlone = 3
/** A line on which a heading is run in has more than this; "Beslutning Byrådet den 3. maj 2021" has less. */
const shortestLine = 60
/** A line on which labels or the contents are run in has more than this. */
const shortestPage = 120
/** How many labels of a line stand on one in any text. */
const labelsOfLine = 2
/** A heading with its body and date that fills a line has no more than this. */
const longestHeading = 160
/** What stands before a heading that is first in its line is no longer. */
const longestBullet = 12
/** How far down a site says that it shows a transcript. */
const transcriptLines = 30

/** From how many headings that stand alone on a text is told to have its lines. */
const mostAlone = 40

/** How long a paragraph is that can have an item and what follows it, and how much of it is looked at. */
const shortestGlued = 30
const longestGlued = 400

/** The colon of a label; what it begins with is what every letter is asked for, and labels are many. */
const labels = new RegExp(
  String.raw`:(?<=(?<![\p{L}-])(?:${alternatives([...Object.values(headLabels).flat(), ...itemLabels])}) ?:)`,
  'giu',
)

/** Whether a text has lost its line breaks. */
export function isFlat(lines: Lines): boolean {
  if (isTranscript(lines) || isInLongLines(lines)) return true
  const isSpread = hasParagraphsOnly(lines)
  let runIn = 0
  let alone = 0
  for (const word of tellingHeadings) {
    for (let at = lines.text.indexOf(word); at >= 0; at = lines.text.indexOf(word, at + word.length)) {
      const place = placeOf(lines, at, at + word.length, isSpread)
      if (place === 'alone') alone++
      else if (place === 'run in') runIn++
      if (alone >= mostAlone && runIn < runInForEachAlone * alone) return false
    }
  }
  if (runIn < leastRunIn || runIn < runInForEachAlone * alone) runIn += runInWords(lines)
  if (isSpread && (runIn < leastRunIn || runIn < runInForEachAlone * alone)) runIn += gluedItems(lines)
  return runIn >= leastRunIn && runIn >= runInForEachAlone * alone
}

/** How many labels are run into long lines beyond those that a line can have. */
function runInWords(lines: Lines): number {
  let count = 0
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.indent(line), lines.trimmedEnd(line)]
    if (start >= end) continue
    const text = lines.text.slice(start, end)
    if (text.length < shortestPage || text.includes('\t')) continue
    count += Math.max(0, [...matchesIn(labels, text)].length - labelsOfLine)
  }
  return count
}

/** Whether a site says that this is a transcript of a print, of which each page is a paragraph. */
function isTranscript(lines: Lines): boolean {
  let isMarked = false
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.indent(line), lines.trimmedEnd(line)]
    if (isMarked && end - start >= shortestPage) return true
    if (!isMarked && line > transcriptLines) return false
    isMarked ||= lines.text.slice(start, end) === transcriptMark
  }
  return false
}

const gluedItem = new RegExp(
  String.raw`^\S{0,3} ?(?:(?:${itemWords})\s?)?\d{1,4}[.:)]? ?\p{Lu}.{4,200}?\s(?:(?:${alternatives(itemLabels)})(?: ?[:.]|\s\d)|(?:${tellingHeadings.join('|')})(?::|\s+\p{Lu}))`,
  'u',
)

/** What stands behind the day of a decision that goes on. */
const decisionBehind = /^[.:]? \p{Lu}/u

/** Whether a paragraph says who decided, when, and what: "Byplanudvalget den 3. oktober 2012 Anbefales." */
function isGluedDecision(text: string): boolean {
  const body = bodyEnd(text, 0)
  if (body === undefined) return false
  const day = datedEnd(text, body, false)
  return day !== undefined && decisionBehind.test(text.slice(day, day + 3))
}

/** How many paragraphs have an item and its first label or heading in one, or a decision behind its heading. */
function gluedItems(lines: Lines): number {
  let count = 0
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.indent(line), lines.trimmedEnd(line)]
    if (end - start < shortestGlued) continue
    const text = lines.text.slice(start, Math.min(end, start + longestGlued))
    if (gluedItem.test(text) || isGluedDecision(text)) count++
  }
  return count
}

/** From which length on a line has swallowed others, where a series is told by it, and where a page is; how much of a text such lines are. */
const longLine = 600
const longPage = 300
const leastLong = 0.9
/** How many numbers must go up, one after the other. */
const leastSeries = 3
const numberBefore = /(?<=\s)(\d{1,3})[.:)] ?(?=\p{Lu})/gu
/** How much of a text is looked at for whose meeting it tells of, and how many names, titles and days tell it. */
const longestHead = 250
const leastKnown = 2

/** Whether nearly all of a text stands in few long lines, in one of which numbers before titles go up, or the first of which begins as minutes do. */
function isInLongLines(lines: Lines): boolean {
  const long: string[] = []
  let [inLong, inPages, all] = [0, 0, 0]
  for (let line = 0; line < lines.count; line++) {
    const [start, end] = [lines.indent(line), lines.trimmedEnd(line)]
    all += end - start
    if (end - start >= longPage) inPages += end - start
    if (end - start < longLine) continue
    inLong += end - start
    long.push(lines.text.slice(start, end))
  }
  if (inLong >= all * leastLong && long.some(hasSeries)) return true
  const first = lines.next(0, lines.count)
  return (
    inPages >= all * leastLong &&
    lines.trimmedEnd(first) - lines.indent(first) >= longPage &&
    knownStretches(lines.text, lines.indent(first), lines.indent(first) + longestHead).length >= leastKnown
  )
}

function hasSeries(text: string): boolean {
  let [next, length] = [0, 0]
  for (const [, digits] of matchesIn(numberBefore, text)) {
    const number = Number(digits)
    if (number === next) length++
    else if (length < 2 || number === 1) length = 1
    else continue
    next = number + 1
    if (length >= leastSeries) return true
  }
  return false
}

/** Whether no line goes on the one above: each is a paragraph, as where the paragraphs of a page have become lines. */
function hasParagraphsOnly(lines: Lines): boolean {
  for (let line = 1; line < lines.count; line++) if (!lines.isBlank(line) && !lines.isBlank(line - 1)) return false
  return true
}

/**
 * How a heading stands: on a line of its own, or within one, before a sentence.
 *
 * @param isSpread whether each line is a paragraph, so that a short one, too, can have lost its break
 */
function placeOf(lines: Lines, start: number, end: number, isSpread: boolean): 'alone' | 'run in' | undefined {
  const {text} = lines
  if (start > 0 && !isSpace(text.charCodeAt(start - 1))) return undefined
  const behind = text.startsWith(':', end) ? end + 1 : end
  const after = text.slice(behind, behind + 6)
  const opens = opensBehindHeading.test(after)
  const line = lines.lineAt(start)
  const lineEnd = lines.trimmedEnd(line)
  if (!opens && behind < lineEnd) return undefined
  const before = text.slice(lines.indent(line), Math.min(start, lines.indent(line) + longestBullet))
  const isFirst = !/[\p{L}\d]/u.test(before)
  if (isFirst && behind >= lineEnd) return 'alone'
  // "Beslutning i Byrådet den 3. maj 2021", "Indstilling: at …" begin lines of any text.
  if (!isSpread && lineEnd - lines.start(line) < shortestLine) return isFirst ? 'alone' : undefined
  if (!isFirst) return 'run in'
  if (behind > end) return undefined
  const rest = text.slice(end, lineEnd)
  const isSentence = /[.!?]$|\p{L}{3}[.!?]\s+\p{Lu}/u.test(rest) || lineEnd - start > longestHeading
  return isSentence && marksIn(text, start, lineEnd)[0]?.end !== lineEnd ? 'run in' : 'alone'
}
