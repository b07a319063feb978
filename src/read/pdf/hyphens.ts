import {conjunctions} from '../../vocabulary/hyphens.ts'
import {matchesIn} from '../../vocabulary/matches.ts'

// Hyphens at the end of a line:
//
//   Sundheds-          Sundheds- og              the hyphen of a word that is left out
//   og ældre
//   ikke-              ikke-planlagte            a hyphen that the word has
//   planlagte
//   kom-               kommunen                  one that only the end of the line has made: where it is a soft
//   munen                                        hyphen, or where the document has the word without it, and never with

const softHyphen = '\u00ad'

/** What a line that ends in a hyphen is joined to the next one by. */
export interface Seam {
  /** Whether the hyphen stays. */
  hyphen: boolean
  space: boolean
}

/**
 * How a line is joined to the one that goes on after it.
 *
 * @param words the words of the document in lower case, those that a line parts left out
 */
export function seamOf(line: string, next: string, words: ReadonlySet<string>): Seam {
  const last = line.at(-1) as string
  const isSoft = last === softHyphen
  if (!isSoft && !/[-–/‑]/u.test(last)) return {hyphen: true, space: true}
  if (/(?:^|\s).$/u.test(line)) return {hyphen: true, space: true}
  if (isSoft) return {hyphen: false, space: false}
  if (last !== '-') return {hyphen: true, space: false}
  if (conjunctions.test(next)) return {hyphen: true, space: true}
  const start = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?=-$)/u.exec(line.slice(-60))?.[0] ?? ''
  const rest = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? ''
  if (start === '' || rest === '' || !/^\p{Ll}/u.test(rest)) return {hyphen: true, space: false}
  const whole = `${start}${rest}`.toLowerCase()
  const isOneWord = words.has(whole) && !words.has(`${start}-${rest}`.toLowerCase())
  return {hyphen: !isOneWord, space: false}
}

/** The words of lines, in lower case, without the last one of a line that ends in a hyphen. */
export function wordsOf(lines: Iterable<string>): Set<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of matchesIn(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-$)/gu, line.toLowerCase())) words.add(word)
  }
  return words
}
