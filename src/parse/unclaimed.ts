import type {Lines} from '../text/lines.ts'
import type {Unclaimed} from '../tree/nodes.ts'

/** The runs of lines with text from one line up to another, blank lines within them included. */
export function unclaimed(lines: Lines, from: number, to: number): Unclaimed[] {
  const first = lines.next(from, to)
  if (first >= to) return []
  const last = lines.before(to - 1, first)
  const start = lines.indent(first)
  const end = lines.trimmedEnd(last)
  return [{type: 'unclaimed', value: lines.clean(start, end), position: lines.position(start, end, first, last)}]
}
