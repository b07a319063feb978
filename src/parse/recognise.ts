import type {Grammar} from '../layouts/grammar.ts'
import {type LinePattern, matchLine} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'

/** How far a layout fits a stretch of lines, and what speaks for and against it. */
export interface LayoutScore {
  grammar: Grammar
  /** How many of its lines were found; 0 where it does not fit. */
  score: number
  found: Evidence[]
  /** Lines that it must have and that were not found. */
  missing: string[]
  /** The first line that no document of this layout has. */
  against: Evidence | undefined
}

interface Evidence {
  pattern: string
  /** 0-based. */
  line: number
}

/** How many lines of a meeting are looked at: items repeat themselves. */
const sampleLines = 200

/** Scores layouts on the lines from one up to another, best first. */
export function scoreLayouts(lines: Lines, from: number, to: number, grammars: readonly Grammar[]): LayoutScore[] {
  const last = Math.min(to, from + sampleLines)
  const scores = grammars.map((grammar) => scoreLayout(lines, from, last, grammar))
  return scores.sort((a, b) => b.score - a.score)
}

/** The layout that fits best; undefined where none fits, or two fit equally well. */
export function winnerOf(scores: readonly LayoutScore[]): Grammar | undefined {
  const [first, second] = scores
  if (first === undefined || first.score === 0 || first.score === second?.score) return undefined
  return first.grammar
}

function scoreLayout(lines: Lines, from: number, to: number, grammar: Grammar): LayoutScore {
  const {all, any, none} = grammar.recognise
  const open = new Set<LinePattern>([...all, ...any])
  const found: Evidence[] = []
  let against: Evidence | undefined
  for (let line = from; line < to; line++) {
    const start = lines.indent(line)
    const end = lines.trimmedEnd(line)
    if (start >= end) continue
    for (const pattern of open) {
      if (matchLine(pattern, lines.text, start, end) === undefined) continue
      found.push({pattern: pattern.source, line})
      open.delete(pattern)
      break
    }
    for (const pattern of none) {
      if (against === undefined && matchLine(pattern, lines.text, start, end) !== undefined)
        against = {pattern: pattern.source, line}
    }
    if (against !== undefined || (open.size === 0 && none.length === 0)) break
  }
  const missing = all.filter((pattern) => open.has(pattern)).map((pattern) => pattern.source)
  const fits = against === undefined && missing.length === 0
  return {grammar, score: fits ? found.length : 0, found, missing, against}
}
