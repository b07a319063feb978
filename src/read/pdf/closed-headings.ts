import {loadLayouts} from '../../layouts/built-in.ts'
import {type LinePattern, linePattern, matchFirst} from '../../layouts/pattern.ts'
import {kindOfHeading, kindOfMarkedHeading} from '../../vocabulary/headings.ts'
import {recommendedBy} from '../../vocabulary/recommendation.ts'

// Headings that end in themselves, so that a line that is one goes on nowhere:
// "Beslutning", "Beslutning i {body} den {date}"; not "Beslutning {text?}".

let patterns: readonly LinePattern[] | undefined

/** Whether a line is a heading, at any council that is known. */
export function isClosedHeading(line: string): boolean {
  patterns ??= closedPatterns()
  return kindOfHeading(line) !== undefined || matchFirst(patterns, line, 0, line.length) !== undefined
}

/**
 * Whether a line begins a section, wherever the line before has ended: "Sagsfremstilling",
 * "Beslutning: Udsat"; behind the end of a sentence also "Direktionen indstiller".
 */
export function beginsSection(line: string, isBehindSentence: boolean): boolean {
  const colon = line.indexOf(':')
  const word = colon < 0 ? line : line.slice(0, colon)
  if (kindOfHeading(word) !== undefined) return true
  return isBehindSentence && (recommendedBy(word) !== undefined || isOneWord(line))
}

/** Whether all of a line is one word that is a heading in any letters, as no rest of a sentence is. */
function isOneWord(line: string): boolean {
  return /^\p{Lu}\p{L}+:?$/u.test(line) && kindOfMarkedHeading(line) !== undefined
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
