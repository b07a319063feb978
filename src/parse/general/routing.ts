import type {LineTokens} from '../../tokens/tokens.ts'
import type {RoutingTable} from '../../tree/nodes.ts'
import {addOne} from '../../vocabulary/grouped.ts'
import {parseRoutingTable, startsRoutingTable} from '../routing-table.ts'

// The routing table of a dump has the codes of bodies, one a line, and the same in item after item:
//
//   Ny sti ved åen
//   DIR
//   TEK
//   BYR
//   x
//   Sagsfremstilling

/** The code of a body, perhaps with ticks that the dump has joined to it. */
const code = /^(?![xX]+$)(\p{Lu}{2,5}?)([xX]*)$/u
/** How long a line is at most that is one, and how many make a table, at least and at most. */
const longestCode = 8
const leastCodes = 3
const mostCodes = 20

/** A routing table between two lines. */
interface FoundRouting {
  table: RoutingTable
  /** The line behind it. */
  next: number
}

/** The routing tables of a document, by the lines that they begin on. */
export type Routings = ReadonlyMap<number, FoundRouting>

const none: Routings = new Map()

/** The routing tables between two lines, whose columns are those that most of them have. */
export function findRouting(tokens: LineTokens, from: number, to: number): Routings {
  const runs = codeRuns(tokens, from, to)
  if (runs.length === 0) return none
  const columns = columnsOf(runs.map(({codes}) => codes))
  const {lines} = tokens
  const found = new Map<number, FoundRouting>()
  for (const {line, last} of runs) {
    if (!startsRoutingTable(lines, line, to, columns)) continue
    const {table, next} = parseRoutingTable(lines, line, to, columns, () => false)
    // A list of initials has nothing below, and stands there once.
    const isTicked = table.ticked.length > 0 || !table.complete
    if (runs.length === 1 && !isTicked && next - last <= columns.length) continue
    found.set(line, {table, next})
  }
  return found
}

interface Run {
  line: number
  last: number
  codes: string[]
}

/** Lines below each other that have a code each. */
function codeRuns(tokens: LineTokens, from: number, to: number): Run[] {
  const {lines} = tokens
  const runs: Run[] = []
  let open: Run | undefined
  const close = () => {
    if (open !== undefined && open.codes.length >= leastCodes) runs.push(open)
    open = undefined
  }
  for (const line of lines.withText(from, to)) {
    const start = lines.indent(line)
    const isShort = lines.end(line) - start <= longestCode
    const printed = isShort ? code.exec(lines.clean(start, lines.trimmedEnd(line))) : null
    if (printed !== null) {
      if (open === undefined) open = {line, last: line, codes: []}
      open.codes.push(printed[0])
      open.last = line
      if (open.codes.length === mostCodes) close()
      continue
    }
    close()
  }
  close()
  return runs
}

/** The columns that most tables have, without the tick that sticks to the last one of a table. */
function columnsOf(runs: readonly (readonly string[])[]): string[] {
  const known = new Set(runs.flat())
  const counts = new Map<string, number>()
  for (const codes of runs) {
    const [, bare = '', ticks = ''] = code.exec(codes.at(-1) as string) ?? []
    const isLong = bare.length >= Math.max(...codes.slice(0, -1).map((one) => one.length))
    const isTicked = ticks !== '' && (ticks.includes('x') || isLong || known.has(bare))
    addOne(counts, [...codes.slice(0, -1), isTicked ? bare : bare + ticks].join(' '))
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || other[0].length - one[0].length)
  return most?.[0].split(' ') ?? []
}

/** How many lines with text can stand between the title of an item and its routing table. */
const linesToTable = 12

/** The line behind the routing table of an item, given by the lines behind its title; the first of these where it has none. */
export function behindRouting(tokens: LineTokens, routings: Routings, from: number, to: number): number {
  if (routings.size === 0) return from
  const line = tokens.withText(from, to, linesToTable).find((at) => routings.has(at))
  return line === undefined ? from : (routings.get(line) as FoundRouting).next
}
