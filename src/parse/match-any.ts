import {type Capture, type LinePattern, matchFirst} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'

/** The captures of the first pattern that matches a line. */
export function matchAny(patterns: readonly LinePattern[], lines: Lines, line: number): Capture[] | undefined {
  if (patterns.length === 0) return undefined
  const start = lines.indent(line)
  const end = lines.trimmedEnd(line)
  return start < end ? matchFirst(patterns, lines.text, start, end) : undefined
}
