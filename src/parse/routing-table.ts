import type {Lines} from '../text/lines.ts'
import {isSpace} from '../text/spaces.ts'
import type {RoutingTable} from '../tree/nodes.ts'
import {isHeadRow, parseRoutingRow} from './routing-row.ts'

// The routing table of a dump: the heads of its columns, one a line, and below
// them its cells, of which the dump has kept more or less:
//
//   1. a cell is a paragraph of a space     BYR ⏎⏎ ␠ ⏎⏎ x ⏎⏎ ␠ ⏎⏎ …   counted by paragraphs
//   2. a cell is a line of a space          BYR ⏎ ␠ ⏎ x ⏎ ␠ ⏎ …         counted by lines
//   3. an empty cell is a bare line break   BYR ⏎⏎ ⏎ x ⏎⏎ ⏎ …           counted from both ends
//   4. the cells are gone                   BYR ⏎⏎ XØvrige …            the column is lost

/** A routing table, and where the text after it begins. */
interface Found {
  table: RoutingTable
  /** The first line behind the table. */
  next: number
  /** Where its text begins, behind a tick that the dump has joined to it. */
  nextStart: number | undefined
}

/** A line of the cells: nothing at all, white space, or a tick, "x" or "(x)". */
type Cell = 'bare' | 'space' | 'tick'

/** The longest line that can be the head of a column. */
const longestHead = 20
/** The head of a column that the layout does not have; ticks are joined to it as to others. */
const foreignHead = /^([A-ZÆØÅ]{3})[xX]*$/
/** How many column heads in a row make a table. */
const leastHeads = 3
/** How many are read at the most. */
const mostHeads = 20

/** Whether a routing table begins on a line: the heads of at least three columns, in order. */
export function startsRoutingTable(lines: Lines, line: number, to: number, columns: readonly string[]): boolean {
  if (columns.length === 0) return false
  return readHeads(lines, line, to, columns, leastHeads).codes.length === leastHeads || isHeadRow(lines, line, columns)
}

/** Reads the routing table that begins on a line. */
export function parseRoutingTable(
  lines: Lines,
  line: number,
  to: number,
  columns: readonly string[],
  isKnownLine: (line: number, start: number) => boolean,
): Found {
  const row = parseRoutingRow(lines, line, to, columns)
  if (row !== undefined) return row
  const heads = readHeads(lines, line, to, columns, mostHeads)
  const cells: Cell[] = []
  let next = heads.last + 1
  for (; next < to; next++) {
    const cell = cellOf(lines, next)
    if (cell === undefined) break
    cells.push(cell)
  }
  const ticks = cells.filter((cell) => cell === 'tick').length
  const isWhole = heads.isKnown && heads.codes.length === columns.length && !heads.ticked
  const counted = isWhole ? tickedColumns(cells, heads.adjacent, columns.length) : undefined
  const hasCells = counted !== undefined && (ticks > 0 || cells.length >= columns.length)
  const strayEnd = next >= to ? undefined : endOfStrayTick(lines, next, isKnownLine, hasCells)
  const isTicked = ticks > 0 || heads.ticked || strayEnd !== undefined
  const indexes = strayEnd === undefined ? counted : undefined
  const end = ticks > 0 ? lastTickEnd(lines, heads.last + 1, next) : heads.end
  return {
    table: {
      type: 'routingTable',
      columns: heads.codes,
      ticked: (indexes ?? []).map((index) => columns[index] as string),
      complete: !isTicked || indexes !== undefined,
      position: lines.position(lines.indent(line), strayEnd ?? end),
    },
    next,
    nextStart: strayEnd,
  }
}

interface Heads {
  codes: string[]
  last: number
  end: number
  /** Whether the heads stand on adjacent lines, so that the cells do too. */
  adjacent: boolean
  /** Whether the layout has all of these columns. */
  isKnown: boolean
  /** Whether a tick is joined to the last head: "BYRX". */
  ticked: boolean
}

/** Reads the heads of columns from a line on, at most so many. */
function readHeads(lines: Lines, first: number, to: number, columns: readonly string[], most: number): Heads {
  const heads: Heads = {
    codes: [],
    last: first,
    end: lines.trimmedEnd(first),
    adjacent: true,
    ticked: false,
    isKnown: true,
  }
  let column = 0
  for (let line = first; line < to && !heads.ticked && heads.codes.length < most; line++) {
    const start = lines.indent(line)
    if (start === lines.end(line)) continue
    const text = lines.clean(start, Math.min(lines.end(line), start + longestHead))
    const found = columns.findIndex((code, index) => index >= column && isHead(text, code))
    if (found >= 0) column = found + 1
    const foreign = heads.codes.length >= leastHeads ? foreignHead.exec(text)?.[1] : undefined
    const code = found >= 0 ? (columns[found] as string) : foreign
    if (code === undefined) break
    heads.isKnown &&= found >= 0
    heads.adjacent &&= line - heads.last <= 1
    heads.codes.push(code)
    heads.last = line
    heads.end = lines.trimmedEnd(line)
    heads.ticked = text.length > code.length
  }
  return heads
}

/** Whether a line is the head of a column, perhaps with ticks joined to it: "BYRX". */
function isHead(text: string, code: string): boolean {
  return text.startsWith(code) && (text.length === code.length || /^[xX]+$/.test(text.slice(code.length)))
}

/** The indexes of the ticked columns; undefined where the cells do not tell. */
function tickedColumns(cells: readonly Cell[], adjacentHeads: boolean, columns: number): number[] | undefined {
  if (adjacentHeads) {
    const block = firstBlock(cells)
    if (block.length === columns || block.length === columns + 1) return ticksWithin(block, columns)
    if (cells.length === columns + 1 && !cells.includes('space')) return ticksWithin(cells, columns)
  }
  const paragraphs = paragraphsOf(cells)
  // The closing empty cell can be lost with the end of the table: the count from the front holds.
  if (paragraphs.length >= columns) return ticksWithin(paragraphs, columns)
  return cells.includes('space') ? undefined : ticksAmongBareLines(cells, columns)
}

/** Cells counted from the first: none of the ticks may stand behind the last column. */
function ticksWithin(cells: readonly Cell[], columns: number): number[] | undefined {
  const ticks = cells.flatMap((cell, index) => (cell === 'tick' ? [index] : []))
  return ticks.every((index) => index < columns) ? ticks : undefined
}

/** The lines of cells up to the first bare one. */
function firstBlock(cells: readonly Cell[]): readonly Cell[] {
  const end = cells.indexOf('bare')
  return end < 0 ? cells : cells.slice(0, end)
}

/** Adjacent lines of cells as one: a tick where one of them is. */
function paragraphsOf(cells: readonly Cell[]): Cell[] {
  const paragraphs: Cell[] = []
  let open = false
  for (const cell of cells) {
    if (cell !== 'bare' && !open) paragraphs.push(cell)
    else if (cell === 'tick') paragraphs[paragraphs.length - 1] = 'tick'
    open = cell !== 'bare'
  }
  return paragraphs
}

/**
 * Shape 3: a separator, then one line a cell, after a tick again a separator,
 * and one closing line. With one line too many the ticked cell, if there is but
 * one, begins with a line break of its own, and the count from the back holds.
 */
function ticksAmongBareLines(cells: readonly Cell[], columns: number): number[] | undefined {
  const ticks = cells.filter((cell) => cell === 'tick').length
  const expected = columns + 2 + ticks
  if (cells.length === expected + 1 && ticks === 1) {
    const behind = cells.length - 1 - cells.indexOf('tick')
    const index = columns + 1 - behind
    return index >= 0 && index < columns ? [index] : undefined
  }
  if (cells.length !== expected) return undefined
  const indexes: number[] = []
  let at = 1
  for (let column = 0; column < columns; column++) {
    if (cells[at] === 'tick') {
      indexes.push(column)
      at++
      if (cells[at] !== 'bare') return undefined
    }
    at++
  }
  return cells[0] === 'bare' && indexes.length === ticks && at === cells.length - 1 ? indexes : undefined
}

/**
 * Where the ticks end that a dump has joined to the text after the table:
 * "XØvrige sagsbehandlere". Where all cells are there, the text must be a line
 * of the layout; else it can be any that begins as a sentence does.
 */
function endOfStrayTick(
  lines: Lines,
  line: number,
  isKnownLine: (line: number, start: number) => boolean,
  hasCells: boolean,
): number | undefined {
  const start = lines.indent(line)
  const ticks = /^[xX]+/.exec(lines.text.slice(start, Math.min(lines.end(line), start + 20)))?.[0].length ?? 0
  if (ticks === 0) return undefined
  const end = lines.skipSpaces(start + ticks, lines.end(line))
  if (isKnownLine(line, end)) return end
  const isSentence = /^\p{Lu}\p{M}*[\p{Ll}\s]/u.test(lines.text.slice(start + ticks, start + ticks + 4))
  return isSentence && !hasCells ? start + ticks : undefined
}

function lastTickEnd(lines: Lines, from: number, to: number): number {
  return lines.trimmedEnd(Math.max(from, lines.before(to - 1, from)))
}

function cellOf(lines: Lines, line: number): Cell | undefined {
  const start = lines.start(line)
  const end = lines.end(line)
  if (start === end) return 'bare'
  let ticks = false
  for (let at = start; at < end; at++) {
    const code = lines.text.charCodeAt(at)
    if (code === 88 || code === 120) ticks = true
    else if (!isSpace(code) && code !== 40 && code !== 41) return undefined
  }
  return ticks ? 'tick' : lines.isBlank(line) ? 'space' : undefined
}
