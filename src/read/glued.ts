import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {type Lines, linesOf} from '../text/lines.ts'
import {alternatives, orInCapitals} from '../vocabulary/alternatives.ts'
import {datedDecision, endsGlued, yearBeforeLabel} from '../vocabulary/headings.ts'
import {itemLabelAtStart} from '../vocabulary/labels.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {headLabels} from '../vocabulary/run-in.ts'
import {editText} from './left-out.ts'

// Text that was taken from a page can have lost the line break between two of its
// elements: what began a line stands behind the last word of the line before.
//
//   4. Eventuelt1. Rundvisning på gården    the first item, behind the last entry of the contents
//
// A number begins an item there only where the same number and title begin a line, or
// where it is the next one and the labels of a case stand below, or where numbers stand
// alone over their titles, and it is the one before or behind one of these.

// What an expression begins with is what every place of the text is asked for: a digit
// or a word, and not what stands before it, which takes eight times as long.

/** A number and a title, behind it or on the next line, behind a letter or the end of a sentence. */
const item = /(\d(?<=[\p{Ll}\d.:?!)”"]\d)(?<!(?:\d\.|\s\d{1,2})\d)\d{0,2})\. ?(?=(\n?)(\p{Lu}[^\n]{2,60}))/gmu
/** A heading behind the last word of a line, and how many of them there are where they are no slip. */
const gluedHeading = new RegExp(
  String.raw`(?:${endsGlued.map(([first]) => first).join('|')})(?<=[\p{Ll}\d.:?!)”"].)(?<=(?=(?:${endsGlued.join('|')})[^\S\n]*$).)`,
  'gmu',
)
const leastGlued = 2
/** A label of the head with its value, and how many lines with text have such at the most. */
const pair = new RegExp(
  String.raw`(?<!\S)(?:${alternatives(orInCapitals(Object.values(headLabels).flat()))}) ?:[^\S\n]*(?=([^\s:]*))`,
  'gu',
)
const linesOfHead = 30
/** A number and a title that begin a line, or two. */
const listed = /(\d(?<=^[^\S\r\n]*\d)\d{0,2})\. ?(\n?)(\p{Lu}[^\n]{2,})$/gmu
/** How many numbers of items stand alone over their titles where those that are glued do, too. */
const leastAlone = 2
/** Where another number and title are glued to a title. */
const next = /\d(?<=[\p{Ll}.:?!)”"]\d)\d{0,2}\. ?\p{Lu}/u
/** How far behind a title the labels of its case are looked for. */
const longestBehind = 200
/** How many letters of two titles are held against each other. */
const comparedLetters = 20

/** Gives a file whose lines are glued together a reading text in which they are not, and the map back to the source. */
export function partGluedLines(file: VFile): void {
  const lines = linesOf(file)
  const {text} = lines
  const breaks = [...pairBreaks(lines), ...breaksIn(text), ...headingBreaks(text)].sort((one, other) => one - other)
  const [first] = breaks
  if (first === undefined) return
  report(
    file,
    'lost-line-breaks',
    `${breaks.length === 1 ? 'A line is' : `${breaks.length} lines are`} glued to the one before; they were parted where the next item or section begins`,
    lines.position(first, Math.min(text.length, first + 1)),
  )
  editText(
    file,
    breaks.map((at) => ({start: at, end: at, letters: '\n'})),
  )
}

/**
 * Where a label of the head stands behind the value of another one: "Mødedato: 4. maj 2031 Mødested: Rådhuset". All
 * labels and then all values are another matter.
 */
function pairBreaks(lines: Lines): number[] {
  return lines.withText(0, lines.count, linesOfHead).flatMap((line) => {
    const start = lines.indent(line)
    const labels = [...matchesIn(pair, lines.text.slice(start, lines.end(line)))]
    const isPaired = labels.length > 1 && labels[0]?.index === 0 && labels.every(([, value]) => value !== '')
    return isPaired ? labels.slice(1).map(({index}) => start + index) : []
  })
}

function breaksIn(text: string): number[] {
  const titles = new Set<string>()
  const numbers = new Map<number, number>()
  const alone = new Map<number, number>()
  for (const {1: number = '', 2: gap, 3: title = '', index} of matchesIn(listed, text)) {
    titles.add(titleKey(number, title))
    const places = gap === '' ? numbers : alone
    places.set(Number(number), Math.min(index, places.get(Number(number)) ?? index))
  }
  if (titles.size === 0) return []
  const areAlone = alone.size >= leastAlone
  const breaks: number[] = []
  for (const {1: number = '', 2: gap, 3: title = '', index} of matchesIn(item, text)) {
    const count = Number(number)
    const places = gap === '' ? numbers : alone
    const isBehind = (places.get(count - 1) ?? index) < index
    const isNext =
      gap === ''
        ? isBehind && isBeforeCase(text, endOfLine(text, index))
        : areAlone && !alone.has(count) && (isBehind || (alone.get(count + 1) ?? index) > index)
    // "… for lokalplan 3.793. Godkendelse": the number of the item is the end of one that the line before ends with.
    const own = isNext ? 0 : suffixes(number).findIndex((suffix) => titles.has(titleKey(suffix, title)))
    if (own < 0) continue
    breaks.push(index + own)
    if (isNext) places.set(count, index)
  }
  return breaks
}

/** "93" as 93 and 3. */
function suffixes(number: string): string[] {
  return Array.from(number, (_, at) => number.slice(at))
}

/**
 * Where the heading of a section is glued to the end of a line, in a text in which that is so more than once, where it
 * tells who decided and when, or where it stands on a line of its own elsewhere, and where a label of people is glued to
 * a year: "den 4. juni 2031Deltagere:".
 */
function headingBreaks(text: string): number[] {
  const glued = [...matchesIn(gluedHeading, text)].map(({index}) => index)
  const labels = [...matchesIn(yearBeforeLabel, text)].map(({0: year, index}) => index + year.length)
  const isSlip = glued.length < leastGlued
  const isHeading = (at: number) => text.startsWith(datedDecision, at) || standsAlone(text, at)
  return [...(isSlip ? glued.filter(isHeading) : glued), ...labels]
}

/** Whether the line of some other place has nothing but what stands from an offset to the end of its line. */
function standsAlone(text: string, at: number): boolean {
  const words = text.slice(at, endOfLine(text, at)).trim()
  return text.split('\n').some((line) => line.trim() === words)
}

/** Whether one of the next two lines with text behind an offset has the labels of a case, as the one below a title, which can be wrapped: "Sagsnr: 27.15.00-A08-1-17". */
function isBeforeCase(text: string, at: number): boolean {
  const next = text
    .slice(at, at + longestBehind)
    .trimStart()
    .split(/\n\s*/u, 2)
  return next.some((line) => itemLabelAtStart.test(line))
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function titleKey(number: string, title: string): string {
  const end = title.search(next)
  return `${number} ${title
    .slice(0, end < 0 ? undefined : end)
    .trimEnd()
    .slice(0, comparedLetters)}`
}
