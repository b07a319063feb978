import type {Lines} from '../text/lines.ts'
import type {RoutingTable} from '../tree/nodes.ts'

// The routing table of a page, whose rows are lines with tabs between the cells:
//
//   DIR ⇥ FOU ⇥ BFU ⇥ SOS
//       ⇥     ⇥ X   ⇥
//
// or have but spaces, with the ticks behind, of which the columns are lost:
//
//   DIR FOU BFU SOS x

/** How many column heads in a row make a table. */
const leastHeads = 3
/** The longest row of heads. */
const longestRow = 400
const tick = /^\(?[xX]\)?$/
const ticksBehind = /(?<![ xX])(?: ?[xX])+$/

/** The codes of a row of heads, by cell; undefined where the line is none. */
function headsOf(lines: Lines, line: number, columns: readonly string[]): (string | undefined)[] | undefined {
  if (lines.end(line) - lines.start(line) > longestRow) return undefined
  const text = lines.slice(line)
  // "DIR FOU BFU x": a text that has lost its lines has the ticks behind the heads.
  const cells = text.includes('\t')
    ? text.split('\t').map((cell) => cell.trim())
    : text.replace(ticksBehind, '').split(' ')
  const heads = cells.map((cell) => (columns.includes(cell) ? cell : undefined))
  const known = heads.filter((head) => head !== undefined).length
  const others = cells.filter((cell, index) => cell !== '' && heads[index] === undefined).length
  return known >= leastHeads && others === 0 ? heads : undefined
}

/** Whether a line is the heads of a routing table. */
export function isHeadRow(lines: Lines, line: number, columns: readonly string[]): boolean {
  return headsOf(lines, line, columns) !== undefined
}

/** The routing table whose heads stand on a line, and the line behind it; undefined where it has another form. */
export function parseRoutingRow(
  lines: Lines,
  line: number,
  to: number,
  columns: readonly string[],
): {table: RoutingTable; next: number; nextStart: undefined} | undefined {
  const heads = headsOf(lines, line, columns)
  if (heads === undefined) return undefined
  const cells =
    line + 1 < to
      ? lines
          .slice(line + 1)
          .split('\t')
          .map((cell) => cell.trim())
      : []
  const isRow = cells.length === heads.length && cells.every((cell) => cell === '' || tick.test(cell))
  const ticked = isRow ? heads.filter((head, index) => head !== undefined && cells[index] !== '') : []
  const codes = heads.filter((head) => head !== undefined)
  const last = isRow && ticked.length > 0 ? line + 1 : line
  return {
    table: {
      type: 'routingTable',
      columns: codes,
      ticked: ticked.filter((head) => head !== undefined),
      complete: ticked.length > 0 || !ticksBehind.test(lines.slice(line)),
      position: lines.position(lines.indent(line), lines.trimmedEnd(last)),
    },
    next: isRow ? line + 2 : line + 1,
    nextStart: undefined,
  }
}
