import {isSpace, trimStart} from '../text/spaces.ts'
import type {Stretch} from '../text/stretch.ts'
import {
  bodyEnding,
  bodyOpening,
  bodyWord,
  endsBody,
  jointBeginning,
  jointBody,
  leftOpen,
  purposeWord,
  termBehind,
} from '../vocabulary/committees.ts'

/** The longest opening of a name that says what the body is for. */
const longestOpening = 40
/** How many words a name of a body has at the most. */
const mostWords = 14

/**
 * The name of a body that begins at an offset: "Byrådet", "Klitby Byråd",
 * "Børn-, Kultur- og Fritidsudvalget 2018-2021", "Udvalget for Vand og Skov". The s of
 * a genitive is no part of it.
 */
export function bodyAt(text: string, start: number, end = text.length): Stretch | undefined {
  const joint = jointBeginning.test(text.slice(start, start + 4)) ? jointBody.exec(text.slice(start, end)) : null
  if (joint !== null) return {start, end: withTerm(text, start + joint[0].length, end)}
  if (!/^[\p{Lu}§]/u.test(text.slice(start, start + 2))) return undefined
  const named = bodyOpening.exec(text.slice(start, Math.min(end, start + longestOpening)))
  // The words of "§ 17, stk. 4-udvalget om" are none that stand in other names.
  let at = named !== null && text[start] === '§' ? start + named[0].length : start
  let found = -1
  for (let words = 0; at < end && words < mostWords; words++) {
    const wordEnd = endOfWord(text, at, end)
    const word = text.slice(at, wordEnd)
    if (words > 0 && endsBody.test(text.slice(at, Math.min(end, at + 30)))) break
    const bare = word.replace(/(?<![,;:.])[,;:.]+$/, '')
    // "Socialudvalget's møde"
    const owned = bare.replace(/['’]s$/iu, '')
    if (named === null && owned !== bare && bodyEnding.test(owned)) {
      found = at + owned.length
      break
    }
    if (named === null && bodyEnding.test(bare)) {
      const isGenitive = /s$/iu.test(bare)
      found = at + bare.length - (isGenitive ? 1 : 0)
      if (!isGenitive && bare === word) found = withTerm(text, found, end)
      break
    }
    if (named === null && !bodyWord.test(bare)) return undefined
    if (named !== null && !purposeWord.test(bare)) break
    if (named !== null) found = at + bare.length
    if (/[;:.]$/.test(word)) break
    at = trimStart(text, wordEnd, end)
  }
  if (found < 0) return undefined
  if (named !== null) {
    if (found <= start + named[0].length) return undefined
    const last = text.slice(start, found)
    const open = leftOpen.exec(last)
    found -= open?.[0].length ?? 0
    found = withTerm(text, found, end)
  }
  return {start, end: found}
}

/** Whether a text is the name of a body and nothing else. */
export function isBody(text: string): boolean {
  return bodyAt(text, 0)?.end === text.length
}

function endOfWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(text.charCodeAt(at)) && text[at] !== '|' && text[at] !== '•') at++
  return Math.max(at, start + 1)
}

/** Behind the term, or the abbreviation, that a name has: "2018-2021", "(PUK)", "(18-21)". */
function withTerm(text: string, end: number, limit: number): number {
  const term = termBehind.exec(text.slice(end, Math.min(limit, end + 40)))
  return term === null ? end : end + term[0].length
}
