import type {Lines} from '../text/lines.ts'
import type {Unclaimed} from '../tree/nodes.ts'

/** The runs of lines with text from one line up to another, blank lines within them included. */
export function unclaimed(lines: Lines, from: number, to: number): Unclaimed[] {
  let first = from
  while (first < to && lines.isBlank(first)) first++
  let last = to - 1
  while (last > first && lines.isBlank(last)) last--
  if (first >= to) return []
  const start = lines.indent(first)
  const end = lines.trimmedEnd(last)
  return [{type: 'unclaimed', value: lines.clean(start, end), position: lines.position(start, end, first, last)}]
}
