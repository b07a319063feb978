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
