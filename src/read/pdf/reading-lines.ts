import {isPerson} from '../../names/listed-person.ts'
import {kindOfHeading} from '../../vocabulary/headings.ts'
import {arePeople} from '../people-cells.ts'
import {labelled, startsInSmall} from './markers.ts'
import {type Cell, type PrintedLine, textOf} from './printed-lines.ts'

// Printed lines to lines as they are read. A table is read row by row, with the
// wrapped lines of a cell as one; people in columns are read column by column:
//
//   Medlemmer                                         Medlemmer
//   Jesper Holm (A)        Ole Bjerre (V)             Jesper Holm (A)
//   Niels Vig (A)                                     Niels Vig (A)
//   Fraværende                                        Ole Bjerre (V)
//                                                     Fraværende

/** A cell of a printed line. */
export interface Part {
  line: PrintedLine
  /** Index of the cell in its line. */
  cell: number
}

/** A line as it is read: its cells, each of one part or of several that the width of the cell has parted. */
export interface ReadingLine {
  kind: 'text' | 'row' | 'person'
  cells: Part[][]
  first: PrintedLine
  last: PrintedLine
}

/** How far lines of one table can be apart, in letter heights: with several cells, and with one. */
const rowGap = 3.2
const wrapGap = 1.7
/** How much further apart lines of one list can be than the two above. */
const samePitch = 1.2
/** Up to which distance lines stand beside one another, in letter heights. */
const besides = 0.85
/** How exactly cells of one column stand above one another, in points. */
export const aligned = 4
/** How far before the next column a cell may end, in letter heights, and be full. */
const columnMargin = 3
/** How many cells, the last ones of a table, tell where its columns are. */
const mostColumns = 200

/**
 * The printed lines of a page as they are read.
 *
 * @param hasHeadingBeside tells which lines have a heading in a column of its own
 */
export function readingLines(
  lines: readonly PrintedLine[],
  hasHeadingBeside: (line: PrintedLine) => boolean,
): ReadingLine[] {
  const read: ReadingLine[] = []
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] as PrintedLine
    const next = lines[from + 1]
    if (hasHeadingBeside(line)) {
      read.push({...textLine(line), kind: 'row'}, {...textLine(line), cells: [[{line, cell: 1}]]})
      from++
      continue
    }
    if (line.cells.length < 2 && !(next !== undefined && isBeside(line, next))) {
      read.push(textLine(line))
      from++
      continue
    }
    const end = tableEnd(lines, from)
    const beside = lines.findIndex((one, at) => at > from && at < end && hasHeadingBeside(one))
    const to = beside < 0 ? end : beside
    read.push(...readTable(lines.slice(from, to)))
    from = to
  }
  return read
}

function textLine(line: PrintedLine): ReadingLine {
  return {kind: 'text', cells: [[{line, cell: 0}]], first: line, last: line}
}

export function cellOf({line, cell}: Part): Cell {
  return line.cells[cell] as Cell
}

/** The line behind a table that begins on a line. */
function tableEnd(lines: readonly PrintedLine[], from: number): number {
  const columns = [...(lines[from] as PrintedLine).cells]
  let to = from + 1
  for (; to < lines.length; to++) {
    const line = lines[to] as PrintedLine
    const before = lines[to - 1] as PrintedLine
    const gap = (line.baseline - before.baseline) / before.size
    const isRow = line.cells.length > 1
    if (gap > (isRow ? rowGap : wrapGap) && !goesOnList(lines, from, to)) break
    if (isBeside(before, line)) {
      columns.push(...line.cells)
      continue
    }
    if (!line.cells.some((cell) => columns.some((column) => isAligned(cell, column)))) break
    if (isRow) columns.push(...line.cells)
    else if (beginsAnew(line, columns)) break
    else if (Math.abs(line.size - before.size) > 1 || crosses(line.cells[0] as Cell, columns)) break
    columns.splice(0, columns.length - mostColumns)
  }
  return to
}

/** Whether a line at the left edge of a table is the heading of a section or a label with its value. */
function beginsAnew(line: PrintedLine, columns: readonly Cell[]): boolean {
  const [cell] = line.cells as [Cell]
  if (columns.some(({left}) => left < cell.left - aligned)) return false
  const text = textOf(line)
  return kindOfHeading(text) !== undefined || labelled.test(text)
}

/** Whether a line is one more person of a list of several columns, as far below the line above as the others are. */
function goesOnList(lines: readonly PrintedLine[], from: number, to: number): boolean {
  const [line, before, above] = [lines[to], lines[to - 1], lines[to - 2]] as PrintedLine[]
  if (line === undefined || before === undefined || above === undefined || to - 2 < from) return false
  const pitch = before.baseline - above.baseline
  if (line.baseline - before.baseline > pitch * samePitch) return false
  return [line, before].every((one) => one.cells.every((cell) => isPerson(cell.text)))
}

/** Whether a line stands beside another, not below it: in a cell that is aligned with the middle of its row. */
function isBeside(above: PrintedLine, line: PrintedLine): boolean {
  return line.baseline - above.baseline < besides * Math.min(line.size, above.size)
}

function isAligned(one: Cell, other: Cell): boolean {
  return (
    Math.abs(one.left - other.left) < aligned ||
    Math.abs(one.textLeft - other.textLeft) < aligned ||
    Math.abs(one.right - other.right) < aligned
  )
}

/** Whether a cell reaches from one column into another. */
function crosses(cell: Cell, columns: readonly Cell[]): boolean {
  return columnsOf(columns).filter((column) => overlap(cell, column) > 0).length > 1
}

interface Column {
  left: number
  right: number
}

/** The columns that cells stand in, from left to right: cells above one another are in one. */
function columnsOf(cells: readonly Cell[]): Column[] {
  const columns: Column[] = []
  for (const {left, right} of [...cells].sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1)
    if (column !== undefined && left < column.right) column.right = Math.max(column.right, right)
    else columns.push({left, right})
  }
  return columns
}

function overlap(cell: Column, column: Column): number {
  return Math.min(cell.right, column.right) - Math.max(cell.left, column.left)
}

/** The column that a cell is in: the one that it overlaps most, or is nearest to. */
function columnOf(cell: Cell, columns: readonly Column[]): number {
  let best = 0
  for (let index = 1; index < columns.length; index++) {
    if (overlap(cell, columns[index] as Column) > overlap(cell, columns[best] as Column)) best = index
  }
  return best
}

function readTable(lines: readonly PrintedLine[]): ReadingLine[] {
  if (isPeople(lines)) return readColumns(lines, columnsOf(lines.flatMap((line) => line.cells)))
  const people = peopleWithin(lines)
  if (people !== undefined) {
    const parts = [lines.slice(0, people.from), lines.slice(people.from, people.to), lines.slice(people.to)]
    return parts.filter((part) => part.length > 0).flatMap(readTable)
  }
  return readRows(lines, columnsOf(lines.flatMap((line) => line.cells)))
}

/** People in columns among other rows, whose columns are not theirs: labels and values stand above or below them. */
function peopleWithin(lines: readonly PrintedLine[]): {from: number; to: number} | undefined {
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (to < lines.length && isPeopleLine(lines[to] as PrintedLine)) to++
    const found = lines.slice(from, to)
    const rows = found.filter((line) => line.cells.length > 1)
    if (rows.length > 1 && to - from < lines.length && isPeople(found)) return {from, to}
    if (to > from) from = to - 1
  }
  return undefined
}

function isPeopleLine(line: PrintedLine): boolean {
  return line.cells.every((cell) => isPerson(cell.text))
}

/** Whether all cells are people; the first line may be what stands above them. */
function isPeople(lines: readonly PrintedLine[]): boolean {
  const people = lines.length > 1 && !isPeopleLine(lines[0] as PrintedLine) ? lines.slice(1) : lines
  return arePeople(people.flatMap(({cells}) => cells.map(({text}) => text)))
}

function readColumns(lines: readonly PrintedLine[], columns: readonly Column[]): ReadingLine[] {
  const read: ReadingLine[][] = columns.map(() => [])
  for (const line of lines) {
    for (const [cell, printed] of line.cells.entries()) {
      read[columnOf(printed, columns)]?.push({kind: 'person', cells: [[{line, cell}]], first: line, last: line})
    }
  }
  return read.flat()
}

function readRows(lines: readonly PrintedLine[], columns: readonly Column[]): ReadingLine[] {
  const {size} = lines[0] as PrintedLine
  // How wide a column is is known by its longest cell, or by where the next one begins.
  const ends = columns.map(({right}, index) => {
    const next = columns[index + 1]
    return next === undefined ? right : Math.max(right, next.left - columnMargin * size)
  })
  const rows: ReadingLine[] = []
  let open: (Part[] | undefined)[] = []
  for (const line of lines) {
    const parts = line.cells.map((cell, index) => ({column: columnOf(cell, columns), part: {line, cell: index}}))
    const row = rows.at(-1)
    const goesOn =
      row !== undefined &&
      (isBeside(row.last, line) ||
        (line.baseline - row.last.baseline < wrapGap * line.size &&
          parts.some(({column}) => open[column] !== undefined) &&
          parts.every(({column, part}) => {
            const before = open[column]?.at(-1)
            const end = ends[column] as number
            return before === undefined || isWrapped(cellOf(before), cellOf(part), end, parts.length)
          })))
    if (goesOn) row.last = line
    else {
      open = []
      rows.push({kind: 'row', cells: [], first: line, last: line})
    }
    for (const {column, part} of parts) {
      open[column] ??= []
      open[column].push(part)
    }
    ;(rows.at(-1) as ReadingLine).cells = open.filter((cell) => cell !== undefined)
  }
  for (const row of rows) if (row.cells.length === 1 && row.first === row.last) row.kind = 'text'
  return rows
}

/** Whether a cell goes on in the one below it: that would not have found room, or begins with a small letter. */
function isWrapped(before: Cell, cell: Cell, end: number, cells: number): boolean {
  if (/^[-+]?\d[\d.,]*(?:$|\s)/u.test(cell.text) && (cells > 1 || /\d/u.test(before.text))) return false
  // A label ends with its colon: where nothing stands behind it, the next one begins another row.
  if (before.text.endsWith(':') && cell.text.endsWith(':')) return false
  if (startsInSmall(cell.text)) return true
  return cells === 1 && before.right + firstWordWidth(cell) > end
}

/** About how wide the first word of a cell is, with the space before it: its share of the cell. */
export function firstWordWidth({text, textLeft, left, right}: Cell): number {
  if (textLeft > left) return 0
  const word = /^[^\s-]*-?/u.exec(text)?.[0] ?? ''
  return ((weightOf(word) + weightOf(' ')) / weightOf(text)) * (right - left)
}

/** How wide a text is, in letters of usual width. */
function weightOf(text: string): number {
  let weight = 0
  for (const letter of text) {
    if (/[ fijlrt.,:;'’()|-]/u.test(letter)) weight += 0.55
    else if (/[mwæ\p{Lu}]/u.test(letter)) weight += 1.4
    else weight += 1
  }
  return weight
}
