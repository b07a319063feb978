import {
  betweenParts,
  ordinals,
  partAtStart,
  partBehind,
  partOfLine,
  partRange,
  whoseDecision,
} from '../vocabulary/votes.ts'
import type {Found} from './found-votes.ts'
import type {Sentence} from './passage.ts'

// A ballot can be on parts of a recommendation: "Ad 2. V stemte imod", "V stemte for pkt. 1-3 og imod pkt. 4".

/** A sentence without the line above it that says whose decision it is. */
export function decisionText({text}: Sentence): string {
  return text.slice(whoseDecision.exec(text)?.[0].length ?? 0)
}

/** The part of the recommendation that a sentence begins with. */
export function partOf(sentence: Sentence): string | undefined {
  const text = decisionText(sentence)
  const match = partAtStart.exec(text) ?? (sentence.isLine ? partOfLine.exec(text) : null)
  return match?.slice(1).find((number) => number !== undefined)
}

/** A vote on each of the parts that a text names, or on none. */
export function onEach(vote: Found, parts: readonly string[]): Found[] {
  return parts.length === 0 ? [vote] : parts.map((on) => ({...vote, on}))
}

/** The numbers of the parts of the recommendation that a text goes on with, and what stands behind them. */
export function partsNamed(text: string): {parts: readonly string[]; rest: string} {
  const match = partBehind.exec(text)
  if (match === null) return {parts: [], rest: text}
  const {list, first} = match.groups ?? {}
  return {parts: partsIn(first ?? list ?? ''), rest: text.slice(match[0].length)}
}

/** "1, 2 og 4-6" as the numbers of parts. */
export function partsIn(printed: string): string[] {
  return [...new Set(printed.split(betweenParts).flatMap(rangeOf))]
}

/** "1-3" as 1, 2 and 3. */
function rangeOf(printed: string): string[] {
  const [, from, to] = partRange.exec(printed)?.map(Number) ?? []
  if (from === undefined || to === undefined || to < from || to - from > mostParts)
    return [ordinals[printed.toLowerCase()] ?? printed.trim()]
  return Array.from({length: to - from + 1}, (_, at) => String(from + at))
}

/** The most parts that a range can have. */
const mostParts = 20
