import type {LineTokens} from '../../tokens/tokens.ts'
import {addUnder} from '../../vocabulary/grouped.ts'
import {titleAbove} from './title-lines.ts'

// Where items have neither number nor case, but one line in common that only this
// document has, each under a title and before a decision:
//
//   Godkendelse af dagsorden
//
//   Indhold:
//   Dagsordenen gennemgås.
//
//   Referat
//   Godkendt.

/** In how many items such a line stands at the least, and how long it is at most. */
const leastItems = 3
const longestOwn = 30

/** The lines that stand so; none where there is no such line, or other items than those between two decisions. */
export function ownHeadingStarts(tokens: LineTokens, from: number, to: number): number[] {
  const places = new Map<string, number[]>()
  const decisions: number[] = []
  for (const line of tokens.withText(from, to)) {
    if (tokens.heading(line)?.kind === 'decision') decisions.push(line)
    else if (isOwn(tokens, line, from)) {
      const text = tokens.text(line)
      addUnder(places, text, line)
    }
  }
  const rows = [...places.values()].filter((lines) => lines.length >= leastItems && areDecided(lines, decisions))
  return rows[0] ?? []
}

/** Whether a line is short, ends in a colon, is nothing that is known, and has a title above. */
function isOwn(tokens: LineTokens, line: number, from: number): boolean {
  const {hasColon, hasBullet} = tokens.dress(line)
  return (
    hasColon &&
    !hasBullet &&
    tokens.text(line).length <= longestOwn &&
    tokens.isCapital(line) &&
    tokens.heading(line) === undefined &&
    tokens.label(line) === undefined &&
    tokens.fields(line).length === 0 &&
    titleAbove(tokens, line, from) !== undefined
  )
}

/** Whether a decision stands behind each of some lines, and before the next one. */
function areDecided(lines: readonly number[], decisions: readonly number[]): boolean {
  return lines.every((line, index) => {
    const next = lines[index + 1] ?? Number.POSITIVE_INFINITY
    return decisions.some((decision) => decision > line && decision < next)
  })
}
