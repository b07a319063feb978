import {matchesIn} from '../vocabulary/matches.ts'

/** A stretch of a text, by its offsets; half-open. */
export interface Stretch {
  start: number
  end: number
}

/**
 * What is left of a stretch without what it begins and ends with.
 *
 * @param before the characters that go at its start, as an expression of one of them
 * @param behind the characters that go at its end; those at its start by default
 */
export function trimmed(text: string, from: number, to: number, before: RegExp, behind = before): Stretch {
  let [start, end] = [from, to]
  while (start < end && before.test(text[start] as string)) start++
  while (end > start && behind.test(text[end - 1] as string)) end--
  return {start, end}
}

/** The stretches of a text that a global pattern matches. */
export function stretchesOf(pattern: RegExp, text: string): Stretch[] {
  return Array.from(matchesIn(pattern, text), ({index, 0: found}) => ({start: index, end: index + found.length}))
}

/** Whether a place is in one of several stretches. */
export function isWithin(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(({start, end}) => at >= start && at < end)
}

/** Whether nothing but white space stands between two places. */
export function isNextTo(text: string, from: number, to: number): boolean {
  return from <= to && text.slice(from, to).trim() === ''
}
