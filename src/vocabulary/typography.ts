import {bullets} from './bullets.ts'

/** Letters that one text is set with in several shapes, by the plain one: quotes, apostrophes, dashes. */
const shapes: readonly (readonly [plain: string, shapes: RegExp])[] = [
  ['"', /["“”„«»]/gu],
  ["'", /['’‘´`]/gu],
  ['-', /[-‐‑–—]/gu],
]

/**
 * The words of a text, without white space and bullets, and as they compare: the
 * same sentence set by two programs has the same words.
 */
export function wordsOf(text: string): {printed: string[]; compared: string[]} {
  const printed = text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '' && !bullets.has(word))
  const compared = printed.map((word) => shapes.reduce((rest, [plain, form]) => rest.replace(form, plain), word))
  return {printed, compared}
}
