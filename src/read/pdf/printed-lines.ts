import {fileFormatBefore} from '../../vocabulary/file-names.ts'
import {wholeWord} from '../letter-spaced.ts'
import {isMarker} from './markers.ts'
import type {Page, Run} from './runs.ts'

// Pieces of text to lines, by their baselines; lines to cells, by wide gaps:
//
//   1. Meddelelser                     3        cells "1. Meddelelser" and "3"

/** What stands between two wide gaps of a line. */
export interface Cell {
  text: string
  left: number
  /** Where its text begins behind a bullet or number. */
  textLeft: number
  right: number
}

export interface PrintedLine {
  page: number
  cells: Cell[]
  baseline: number
  size: number
  /** Fonts with their sizes, those of bullets aside. */
  fonts: ReadonlySet<string>
  /** Which heading of the page it is of, where the PDF tells; else 0. */
  heading: number
}

/** How far two baselines of one line can be apart, in letter heights; more for a small letter that is raised or lowered. */
const sameBaseline = 0.35
const sameBaselineSmall = 0.55
/** From which size on a letter is no small one, as a part of the others'. */
const small = 0.8
/** A gap that is a space, where the library has found none and where it has. */
const spaceGap = 0.15
const knownSpaceGap = 0.03
/** A gap between two cells, and one between a number and its text. */
const cellGap = 1.8
const markerGap = 6
/** A gap that is one between cells where another row has one at the same place. */
const narrowCellGap = 0.5
/** How many rows above and below are looked at for it, and how exact the place is, in points. */
const rowsAround = 3
const sameColumn = 1.5
/** A row of more cells is none of a table. */
const mostCells = 100

/** The lines of a page, from top to bottom. */
export function printedLines(page: Page): PrintedLine[] {
  const runs = [...page.runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const rows: Run[][] = []
  let main: Run | undefined
  for (const run of runs) {
    if (main !== undefined && isSameLine(main, run)) {
      ;(rows.at(-1) as Run[]).push(run)
      if (run.size > main.size) main = run
    } else {
      rows.push([run])
      main = run
    }
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  const starts = rows.map(startsOf)
  return rows.map((row, index) => lineOf(row, page.number, alignedStarts(starts, index)))
}

function isSameLine(main: Run, run: Run): boolean {
  const size = Math.max(main.size, run.size)
  const isSmall = Math.min(main.size, run.size) < small * size
  return Math.abs(run.baseline - main.baseline) <= size * (isSmall ? sameBaselineSmall : sameBaseline)
}

/** The pieces of a row behind a gap that is wider than a space, and may be one between cells. */
function startsOf(row: readonly Run[]): Run[] {
  return row.filter((run, index) => {
    const before = row[index - 1]
    return before !== undefined && gapBetween(before, run) > narrowCellGap && !isMarker(before.text)
  })
}

/** Those of them below or above which others begin or end at the same place, as the cells of a column do. */
function alignedStarts(starts: readonly Run[][], index: number): Set<Run> {
  if ((starts[index]?.length ?? 0) > mostCells) return new Set()
  const near = starts
    .slice(Math.max(0, index - rowsAround), index + rowsAround + 1)
    .filter((row) => row.length <= mostCells)
  return new Set(
    starts[index]?.filter((run) =>
      near.some((row) => row !== starts[index] && row.some((other) => isAbove(run, other))),
    ),
  )
}

function isAbove(one: Run, other: Run): boolean {
  return Math.abs(one.left - other.left) < sameColumn || Math.abs(one.right - other.right) < sameColumn
}

function gapBetween(before: Run, run: Run): number {
  return (run.left - before.right) / Math.max(run.size, before.size)
}

function lineOf(row: readonly Run[], page: number, columnStarts: ReadonlySet<Run>): PrintedLine {
  const cells: Cell[] = []
  const fonts = new Set<string>()
  let before: Run | undefined
  for (const run of withBullets(row)) {
    const cell = cells.at(-1)
    const gap = before === undefined ? 0 : gapBetween(before, run)
    const isCell = gap > cellGap || columnStarts.has(run)
    if (cell === undefined || (isCell && !(isMarker(cell.text) && gap < markerGap))) {
      cells.push({text: run.text, left: run.left, textLeft: run.left, right: run.right})
    } else {
      if (isMarker(cell.text) && gap > spaceGap) cell.textLeft = run.left
      cell.text += (gap > (run.spaced ? knownSpaceGap : spaceGap) ? ' ' : '') + run.text
      cell.right = Math.max(cell.right, run.right)
    }
    if (!isMarker(run.text)) fonts.add(fontOf(run))
    before = run
  }
  if (cells.length > mostCells) cells.splice(0, cells.length, joined(cells))
  for (const cell of cells) cell.text = readable(cell.text)
  if (fonts.size === 0) for (const run of row) fonts.add(fontOf(run))
  const main = row.reduce((most, run) => (run.text.length > most.text.length ? run : most))
  return {page, cells, baseline: main.baseline, size: main.size, fonts, heading: main.heading}
}

/**
 * The pieces of a row, with a bullet for the format of a file that is glued to its name, be they drawn at once or
 * apart: "PDFNotat om takster".
 */
function withBullets(row: readonly Run[]): readonly Run[] {
  return row.flatMap((run, index) => {
    const next = row[index + 1]
    const format = fileFormatBefore(run.text)
    if (format === undefined) return [run]
    if (format.length === run.text.length)
      return next !== undefined && gapBetween(run, next) < spaceGap ? [bulletOf(run, run.right)] : [run]
    const end = run.left + ((run.right - run.left) * format.length) / run.text.length
    return [bulletOf(run, end), {...run, text: run.text.slice(format.length), left: end}]
  })
}

/** A bullet that takes the first half of a piece up to a place. */
function bulletOf(run: Run, end: number): Run {
  return {...run, text: '•', right: (run.left + end) / 2}
}

function joined(cells: readonly Cell[]): Cell {
  const [first, last] = [cells[0], cells.at(-1)] as [Cell, Cell]
  return {...first, text: cells.map((cell) => cell.text).join(' '), right: last.right}
}

/** Text in NFC, with bullets of symbol fonts, whose codes say nothing, as bullets, and words whose letters stand apart whole. */
function readable(text: string): string {
  const composed = text.normalize('NFC').replace(symbolAlone, '•')
  return wholeWord(composed) ?? composed
}

const symbolAlone = /^[\uf000-\uf0ff](?=\s|$)/u

function fontOf({font, size}: Run): string {
  return `${font} ${Math.round(size)}`
}

export function leftOf(line: PrintedLine): number {
  return (line.cells[0] as Cell).left
}

export function rightOf(line: PrintedLine): number {
  return (line.cells.at(-1) as Cell).right
}

/** The text of a line as it is printed, with tabs between its cells. */
export function textOf(line: PrintedLine): string {
  return line.cells.map((cell) => cell.text).join('\t')
}
