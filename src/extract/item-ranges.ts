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
  const indexOf = (number: string) => names.indexOf(number)
  const found = new Set<number>()
  for (const number of range.numbers) {
    const index = indexOf(number)
    if (index < 0) continue
    const [first, last] = {
      from: [index, names.length - 1],
      after: [index + 1, names.length - 1],
      upTo: [0, index],
      before: [0, index - 1],
      none: [index, index],
    }[range.open ?? 'none'] as [number, number]
    for (let at = first; at <= last; at++) found.add(at)
  }
  for (const [first, last] of range.spans) {
    const inSpan = (name: string | null) =>
      name !== null && placeOf(name) >= placeOf(first) && placeOf(name) <= placeOf(last)
    for (const [index, name] of names.entries()) if (inSpan(name)) found.add(index)
  }
  return [...found].sort((a, b) => a - b)
}

/** "1.10" comes after "1.9". */
function placeOf(number: string): number {
  const [whole = 0, part = 0] = countOf(number)
  return whole * 1000 + part
}
