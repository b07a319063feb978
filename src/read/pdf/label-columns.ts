import {addUnder} from '../../vocabulary/grouped.ts'
import {kindOfHeading} from '../../vocabulary/headings.ts'
import {beginsItemColumn} from '../../vocabulary/pages.ts'
import type {PrintedLine} from './printed-lines.ts'
import {aligned, cellOf, type Part, type ReadingLine} from './reading-lines.ts'

// Tables whose columns are what elsewhere are headings, read as these:
//
//   Indstilling   Direktøren indstiller,       Indstilling
//                 at planen godkendes.         Direktøren indstiller,
//   Beslutning    Godkendt.                    at planen godkendes.
//                                              Beslutning
//                                              Godkendt.
//
//   Punkt   Emne           Beslutning          1. Lygter ved åen
//   1.      Lygter ved åen Godkendt.           Beslutning
//                                              Godkendt.

/** How many headings stand in a column of them at least. */
const leastHeadings = 2

/** Tells which lines have a heading in a column of its own, and its text beside it. */
export function headingColumns(pages: readonly (readonly PrintedLine[])[]): (line: PrintedLine) => boolean {
  const columns = new Map<string, string[]>()
  for (const line of pages.flat()) {
    const heading = headingBeside(line)
    if (heading !== undefined) addUnder(columns, columnsOf(line), heading)
  }
  const ofHeadings = new Set<string>()
  for (const [column, headings] of columns) {
    const isDecided = headings.some((heading) => kindOfHeading(heading) === 'decision')
    if (isDecided && new Set(headings).size >= leastHeadings) ofHeadings.add(column)
  }
  return (line) => headingBeside(line) !== undefined && ofHeadings.has(columnsOf(line))
}

/** The heading that the first of the two cells of a line is. */
function headingBeside({cells}: PrintedLine): string | undefined {
  const [heading] = cells
  if (heading === undefined || cells.length !== 2) return undefined
  return kindOfHeading(heading.text) === undefined ? undefined : heading.text
}

/** Where the two cells of a line begin. */
function columnsOf({cells}: PrintedLine): string {
  return cells.map(({left}) => Math.round(left / aligned)).join(' ')
}

/** The heads of a table of items. */
interface Heads {
  line: PrintedLine
  /** Where each column begins, and which cell of the line is its heading, where it is one. */
  columns: {left: number; heading: Part | undefined}[]
}

/** Lines as they are read, with each row of a table of items as its title, and each of its cells under the head of its column. */
export function itemTablesUnfolded(lines: readonly ReadingLine[]): ReadingLine[] {
  let heads: Heads | undefined
  return lines.flatMap((line) => {
    const found = headsOf(line)
    if (found !== undefined) {
      heads = found
      return []
    }
    if (heads !== undefined && !isOfTable(line, heads)) heads = undefined
    return heads === undefined || line.cells.length < 2 ? [line] : unfolded(line, heads)
  })
}

/** The heads that a row has: what the items are called, and behind that a decision. */
function headsOf({kind, cells, first, last}: ReadingLine): Heads | undefined {
  const parts = cells.flatMap(([part]) => part ?? [])
  const [begin, ...others] = parts
  if (kind !== 'row' || first !== last || begin === undefined || !beginsItemColumn(cellOf(begin).text)) return undefined
  if (!others.some((part) => kindOfHeading(cellOf(part).text) === 'decision')) return undefined
  const columns = parts.map((part) => ({
    left: cellOf(part).left,
    heading: part !== begin && kindOfHeading(cellOf(part).text) !== undefined ? part : undefined,
  }))
  return {line: first, columns}
}

/** Whether a line goes on a table: its first cell is in a column, and each other one begins where a column does. */
function isOfTable({cells}: ReadingLine, {columns}: Heads): boolean {
  return cells.every(([part], index) => {
    if (part === undefined) return false
    const {left} = cellOf(part)
    if (index === 0) return left > (columns[0]?.left ?? 0) - aligned
    return columns.some((column) => Math.abs(column.left - left) < aligned)
  })
}

function unfolded({cells, first, last}: ReadingLine, {columns}: Heads): ReadingLine[] {
  const read: ReadingLine[] = []
  const row = (parts: Part[][]): ReadingLine => ({kind: 'row', cells: parts, first, last})
  for (const parts of cells) {
    const {left} = cellOf(parts[0] as Part)
    const heading = columns.findLast((column) => column.left < left + aligned)?.heading
    const title = read.at(-1)
    if (heading !== undefined) read.push(row([[heading]]), row([parts]))
    else if (title === undefined) read.push(row([parts]))
    else title.cells.push(parts)
  }
  return read
}
