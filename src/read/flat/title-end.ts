import {trimEnd} from '../../text/spaces.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {endsNoTitle, sentenceStarts} from '../../vocabulary/run-in.ts'

// Where a title ends in text that has lost its lines:
//
//   4. Nyt tag på skolen Forvaltningen foreslår, at …
//                       |

/** How long a title is at most. */
export const longestTitle = 300
/** How many letters the words of a name before its last can have. */
const longestName = 50
/** How short a title can be that is printed twice. */
const shortestAgain = 4
/** How many letters are looked at for its end. */
const longestLooked = 1000
/** How the first two entries of a list begin that stands behind a title: "Meddelelser a. Kajen b. Broen". */
const listBeginnings = [
  [/\sa[.)]\s/u, /\sb[.)]\s/u],
  [/\s1[.)]\s/u, /\s2[.)]\s/u],
] as const
/** How many letters a title can have behind those that the contents have, whose numbers are lost. */
const longestRest = 80

/**
 * Where the title of a numbered item ends: at the mark behind it, where the contents end theirs, or with its sentence.
 *
 * @param title where it begins
 * @param known the names of those who were there, in small letters
 */
export function endOfTitle(
  text: string,
  title: number,
  {to, hasMark}: {to: number; hasMark: boolean},
  promisedEnd: number | undefined,
  known: ReadonlySet<string>,
): number {
  const end = trimEnd(text, 0, to)
  const once = endOfFirst(text, title, end)
  if (once !== undefined) return once
  if (promisedEnd !== undefined) {
    const rest = text.slice(promisedEnd, to)
    return hasMark && rest.length <= longestRest && !/[.!?]\s+\p{Lu}|\p{L}[.!?]\s*$/u.test(rest) ? end : promisedEnd
  }
  const printed = text.slice(title, Math.min(to, title + longestLooked))
  for (const [one, two] of listBeginnings) {
    const at = printed.search(one)
    if (at > 0 && two.test(printed.slice(at))) return trimEnd(text, title, title + at)
  }
  const sentence = /[.!?]\s+\p{Lu}[\p{L}-]*\s[\p{Ll}\d]|\s[a-z]\)\s/u.exec(printed)
  const decided = decisionBehindTitle(printed)
  if (decided !== undefined && decided <= (sentence?.index ?? decided) + 2) return trimEnd(text, title, title + decided)
  const begun = sentenceBehindTitle(text, title, to, known)
  // "1. Meddelelser a) Der holdes møde …": the letter is of the first point.
  const point = firstPoint.exec(printed)?.index ?? Number.POSITIVE_INFINITY
  if (begun !== undefined) return trimEnd(text, title, Math.min(begun, title + point))
  const stop = sentence === null ? longestTitle : sentence.index
  return trimEnd(text, title, Math.min(to, title + Math.min(stop, longestTitle)))
}

/** Where a title ends that stands there twice, up to an offset. */
export function endOfFirst(text: string, title: number, end: number): number | undefined {
  const half = title + Math.floor((end - title) / 2)
  if (half - title < shortestAgain || half - title > longestTitle) return undefined
  return text.slice(title, half) === text.slice(end - half + title, end) ? half : undefined
}

const firstPoint = /\sa\)\s/u

/** Where the decision begins behind a title that nothing parts from it: "Godkendelse af dagsorden | Godkendt." */
function decisionBehindTitle(printed: string): number | undefined {
  for (const {index} of matchesIn(/(?<=[\p{L}\d)”".] )\p{Lu}/gu, printed.slice(0, longestTitle))) {
    const rest = printed.slice(index)
    if (decisionBeginning.test(rest) && /^[^.!?]{0,120}[.!?:](?:\s|$)/u.test(rest)) return index
  }
  return undefined
}

/** Where the first sentence begins behind a title that no stop ends: "Nyt tag | Forvaltningen foreslår, at …". */
function sentenceBehindTitle(text: string, title: number, to: number, known: ReadonlySet<string>): number | undefined {
  const printed = text.slice(title, Math.min(to, title + longestTitle))
  if (!/[.!?](?:\s|$)/u.test(printed)) return undefined
  for (const {index} of matchesIn(sentenceStarts, printed)) {
    const at = nameBefore(printed, index, known)
    const before = printed.slice(0, at).trimEnd()
    // A title does not end with "på", and hardly with its first word.
    if (at > 0 && !endsNoTitle.test(before)) return title + at
  }
  return undefined
}

/** The start of a known name of which a word is the last: "Ida Lund Holm" of "Holm". */
function nameBefore(printed: string, at: number, known: ReadonlySet<string>): number {
  const last = /^\S+/u.exec(printed.slice(at))?.[0] ?? ''
  const words = printed.slice(Math.max(0, at - longestName), at)
  for (const {index} of matchesIn(/(?<!\S)\p{Lu}/gu, words))
    if (known.has(`${words.slice(index)}${last}`.toLowerCase())) return at - words.length + index
  return at
}
