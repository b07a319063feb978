import type {Capture} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import {countOf, isSameCount} from '../tokens/numbered.ts'

/** A line that may start an item. */
export interface Candidate {
  line: number
  captures: Capture[]
}

/**
 * Those of the lines that can be items, whose numbers go up: a numbered list in
 * a body has small numbers again, and if one of its points has the number that
 * comes next, the item is the line with more blank lines before it, and the
 * smaller indent.
 */
export function inOrder(lines: Lines, candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  let last: readonly number[] = []
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Candidate
    const number = numberOf(lines, candidate)
    if (number === undefined) {
      found.push(candidate)
      continue
    }
    if (last.length > 0 && !follows(last, number)) continue
    let best = candidate
    // Others with the same number, up to the first that has the number behind it.
    for (let other = index + 1; other < candidates.length; other++) {
      const rival = candidates[other] as Candidate
      const rivalNumber = numberOf(lines, rival)
      if (rivalNumber === undefined || follows(number, rivalNumber)) break
      if (isSameCount(rivalNumber, number) && prominence(lines, rival) > prominence(lines, best)) {
        best = rival
        index = other
      }
    }
    found.push(best)
    last = number
  }
  return found
}

function numberOf(lines: Lines, {captures}: Candidate): number[] | undefined {
  const capture = captures.find(({name}) => name === 'number')
  if (capture === undefined || capture.start === capture.end) return undefined
  return countOf(lines.text.slice(capture.start, capture.end))
}

/** How far a number may be from the one before it: items that are closed, or held back, leave gaps. */
const longestGap = 20

/** Whether a number can be the next one: 7 or 9 after 6, 1.2 or 2.1 after 1.1. */
export function follows(before: readonly number[], after: readonly number[]): boolean {
  const at = before.findIndex((part, index) => part !== after[index])
  if (at < 0) return after.length > before.length
  const step = (after[at] ?? 0) - (before[at] as number)
  return step > 0 && step <= longestGap
}

/** How much a line looks like one that begins something: by the blank lines before it, then by its indent. */
function prominence(lines: Lines, {line}: Candidate): number {
  let blanks = 0
  while (blanks < 9 && line - blanks > 0 && lines.isBlank(line - blanks - 1)) blanks++
  const indent = Math.min(99, lines.column(line))
  return blanks * 100 - indent
}
