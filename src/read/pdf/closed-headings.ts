import {loadLayouts} from '../../layouts/built-in.ts'
import {type LinePattern, linePattern, matchFirst} from '../../layouts/pattern.ts'

// Headings that end in themselves, so that a line that is one goes on nowhere:
// "Beslutning", "Beslutning i {body} den {date}"; not "Beslutning {text?}".

let patterns: readonly LinePattern[] | undefined

/** Whether a line is a heading, at any council that a layout knows. */
export function isClosedHeading(line: string): boolean {
  patterns ??= closedPatterns()
  return matchFirst(patterns, line, 0, line.length) !== undefined
}

function closedPatterns(): LinePattern[] {
  const lines = loadLayouts().flatMap(({headings}) =>
    headings.map((heading) => (typeof heading === 'string' ? heading : heading.line)),
  )
  return [...new Set(lines)].map(linePattern).filter(({parts}) => {
    const last = parts.at(-1)
    return last !== undefined && ('literal' in last || last.name === 'date' || last.name === 'number')
  })
}
