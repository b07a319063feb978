import type {RawPage, RawRun} from './drawn.ts'

// What the library draws, as pieces of text on upright pages:
//
//   ┌────────────────────────────┐
//   │ left      right            │  baseline from the top of the page,
//   │ ┌────────┐                 │  size the height of the letters, both in points
//   │ │Sagsnr.:│ 12/27845        │
//   │ └────────┘ baseline        │
//   └────────────────────────────┘

export interface Run {
  text: string
  left: number
  right: number
  baseline: number
  size: number
  font: string
  /** Whether white space stands before it. */
  spaced: boolean
  /** Which heading of the page it is of, where the PDF tells; else 0. */
  heading: number
}

export interface Page {
  /** From 1. */
  number: number
  width: number
  height: number
  runs: Run[]
}

/** Up to which slope a line of text still counts as upright. */
const slant = 0.02
/** How near two pieces of the same text are drawn to look bold. */
const doubled = 1

/**
 * A page with the pieces that run in the direction in which most of its letters
 * do; what is written across it, such as a watermark or a stamp in the margin,
 * is left out.
 */
export function uprightPage({number, width, height, runs}: RawPage): Page {
  const letters = [0, 0, 0, 0]
  const turns = runs.map(([text, transform]) => {
    const turn = quarterTurns(transform)
    if (turn !== undefined) letters[turn] = (letters[turn] as number) + text.length
    return turn
  })
  const turn = letters.indexOf(Math.max(...letters))
  const isSideways = turn % 2 === 1
  const upright = runs.flatMap((run, index) => (turns[index] === turn ? [placedRun(run, turn, width, height)] : []))
  return {
    number,
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    runs: withoutDoubles(upright),
  }
}

/** How many quarters of a circle a text is turned clockwise; undefined where it is slanted. */
function quarterTurns([a = 1, b = 0]: readonly number[]): number | undefined {
  const length = Math.hypot(a, b)
  if (Math.abs(b) <= slant * length) return a > 0 ? 0 : 2
  if (Math.abs(a) <= slant * length) return b > 0 ? 1 : 3
  return undefined
}

function placedRun(
  [text, transform, width, font, spaced, heading]: RawRun,
  turn: number,
  pageWidth: number,
  pageHeight: number,
): Run {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d)
  const [left = x, baseline = y] = [
    [x, y],
    [y, pageWidth - x],
    [pageWidth - x, pageHeight - y],
    [pageHeight - y, x],
  ][turn] as number[]
  const trimmed = text.trim()
  const isSpaced = spaced || /^\s/u.test(text)
  // The library gives the width of the text with the spaces at its ends.
  const share = text.length === trimmed.length ? 1 : trimmed.length / text.length
  const indent = text.length - text.trimStart().length
  const from = left + (width * indent) / text.length
  return {text: trimmed, left: from, right: from + width * share, baseline, size, font, spaced: isSpaced, heading}
}

/** Without the second of two pieces that are drawn over one another, as some programs draw bold letters. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>()
  return runs.filter((run) => {
    const same = seen.get(run.text)
    if (same === undefined) {
      seen.set(run.text, [run])
      return true
    }
    if (same.some((one) => near(one.left, run.left) && near(one.baseline, run.baseline))) return false
    // Only the last few can be drawn over: the same words elsewhere on the page are others.
    if (same.push(run) > 4) same.shift()
    return true
  })
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < doubled
}
