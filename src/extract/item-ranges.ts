import {countOf} from '../tokens/numbered.ts'
import {coming, inItemRange, itemRange, leaving, opensRange, type RangeOpening} from '../vocabulary/absences.ts'
import {matchesIn} from '../vocabulary/matches.ts'

/** The items that a passage names by their numbers. */
export interface ItemRange {
  /** As printed, in the order printed. */
  numbers: string[]
  /** Pairs of numbers that mean all between them. */
  spans: (readonly [first: string, last: string])[]
  /** Whether it goes on from the first number, or up to it. */
  open: RangeOpening | null
}

/** "punkterne 12-15", "pkt. 4 og 6", "fra punkt 8", "efter punkt 23"; null where no item is named. */
export function parseItemRange(text: string): ItemRange | null {
  const match = itemRange.exec(text)
  const list = match?.groups?.list
  if (list === undefined) return null
  const range: ItemRange = {numbers: [], spans: [], open: openOf(match?.groups?.how, text)}
  let before: string | undefined
  let isSpan = false
  for (const [piece] of matchesIn(inItemRange, list)) {
    if (/^\d/.test(piece)) {
      if (isSpan && before !== undefined) {
        range.numbers.pop()
        range.spans.push([before, piece])
      } else range.numbers.push(piece)
      before = piece
      isSpan = false
    } else isSpan = true
  }
  return range
}

function openOf(how: string | undefined, text: string): ItemRange['open'] {
  const did = leaving.test(text) ? 'left' : coming.test(text) ? 'came' : 'away'
  return opensRange[did][how?.toLowerCase().replace(/\s+/g, ' ') ?? ''] ?? null
}

/**
 * Which of a meeting's items a range names, as indexes.
 *
 * @param numbers the items' printed numbers, in the order of the document; where none is printed, their order counts
 */
export function itemsIn(range: ItemRange, numbers: readonly (string | null)[]): number[] {
  const names = numbers.every((number) => number === null) ? numbers.map((_, index) => String(index + 1)) : numbers
  const isNamed = (name: string | null) =>
    name !== null &&
    (range.numbers.includes(name) ||
      range.spans.some(([first, last]) => placeOf(name) >= placeOf(first) && placeOf(name) <= placeOf(last)))
  const named = names.map(isNamed)
  const first = named.indexOf(true)
  if (first < 0) return []
  const holds: Record<RangeOpening | 'none', (index: number) => boolean> = {
    none: (index) => named[index] === true,
    from: (index) => index >= first,
    // Whoever left after items 1-3 and 5 was away from 4, too.
    after: (index) => index > first && named[index] === false,
    upTo: (index) => index < first || named[index] === true,
    before: (index) => index < first,
  }
  return names.flatMap((_, index) => (holds[range.open ?? 'none'](index) ? index : []))
}

/** "1.10" comes after "1.9". */
function placeOf(number: string): number {
  const [whole = 0, part = 0] = countOf(number)
  return whole * 1000 + part
}
