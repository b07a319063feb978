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
  return rows.map((row) => lineOf(row, page.number))
}

function isSameLine(main: Run, run: Run): boolean {
  const size = Math.max(main.size, run.size)
  const isSmall = Math.min(main.size, run.size) < small * size
  return Math.abs(run.baseline - main.baseline) <= size * (isSmall ? sameBaselineSmall : sameBaseline)
}

function lineOf(row: Run[], page: number): PrintedLine {
  row.sort((a, b) => a.left - b.left)
  const cells: Cell[] = []
  const letters = new Map<Run, number>()
  const fonts = new Set<string>()
  let before: Run | undefined
  for (const run of row) {
    letters.set(run, run.text.length)
    const cell = cells.at(-1)
    const gap = before === undefined ? 0 : (run.left - before.right) / Math.max(run.size, before.size)
    if (cell === undefined || before === undefined || (gap > cellGap && !(isMarker(cell.text) && gap < markerGap))) {
      cells.push({text: run.text, left: run.left, textLeft: run.left, right: run.right})
    } else {
      if (isMarker(cell.text) && gap > spaceGap) cell.textLeft = run.left
      cell.text += (gap > (run.spaced ? knownSpaceGap : spaceGap) ? ' ' : '') + run.text
      cell.right = Math.max(cell.right, run.right)
    }
    if (!isMarker(run.text)) fonts.add(fontOf(run))
    before = run
  }
  for (const cell of cells) cell.text = readable(cell.text)
  if (fonts.size === 0) for (const run of row) fonts.add(fontOf(run))
  const main = row.reduce((most, run) => ((letters.get(run) ?? 0) > most.text.length ? run : most))
  return {page, cells, baseline: main.baseline, size: main.size, fonts}
}

/** Text in NFC, with bullets of symbol fonts, whose codes say nothing, as bullets. */
function readable(text: string): string {
  return text.normalize('NFC').replace(symbolAlone, '•')
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
