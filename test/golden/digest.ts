/**
 * Records as lines to read and compare, without what is empty, so that a field
 * that a document says nothing of is in no golden file:
 *
 *   - id: "skovby-kommune/byraadet/2024-03-12"
 *     committee:
 *       name: "Byrådet"
 *     items:
 *       - id: "skovby-kommune/byraadet/2024-03-12#1"
 *         position: 4:1-9:20 (61-390)
 */
export function digest(records: readonly object[]): string {
  return records.map((record) => `${entry(record, '').join('\n')}\n`).join('')
}

interface Point {
  line: number
  column: number
  offset: number
  page?: number
}

/** An entry of a list: its first line after a dash, the others below it. */
function entry(value: unknown, indent: string): string[] {
  const [first = '{}', ...others] = linesOf(value, `${indent}  `)
  return [`${indent}- ${first.trimStart()}`, ...others]
}

function linesOf(value: unknown, indent: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${indent}${JSON.stringify(value)}`]
  return Object.entries(value).flatMap(([name, part]) => fieldLines(name, part, indent))
}

function fieldLines(name: string, value: unknown, indent: string): string[] {
  if (isEmpty(value)) return []
  if (name === 'position') return [`${indent}position: ${place(value as {start: Point; end: Point})}`]
  if (typeof value !== 'object') return [`${indent}${name}: ${JSON.stringify(value)}`]
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object' || one === null))
      return [`${indent}${name}: [${value.map((one) => JSON.stringify(one)).join(', ')}]`]
    return [`${indent}${name}:`, ...value.flatMap((one) => entry(one, `${indent}  `))]
  }
  return [`${indent}${name}:`, ...linesOf(value, `${indent}  `)]
}

/** Null, an empty list, or an object of such alone. */
function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object') return false
  return value === null || Object.values(value).every((part) => part === null)
}

function place({start, end}: {start: Point; end: Point}): string {
  const point = ({line, column, page}: Point) => `${page === undefined ? '' : `p${page}:`}${line}:${column}`
  return `${point(start)}-${point(end)} (${start.offset}-${end.offset})`
}
