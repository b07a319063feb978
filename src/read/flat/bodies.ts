import {isCapitalAt} from '../../text/letters.ts'
import {endsDefinite, joinsWords} from '../../vocabulary/bodies.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {bodyStems, bodyWord, endsBodyName, namedFor} from '../../vocabulary/run-in.ts'
import {joinsBodies} from '../../vocabulary/run-in-marks.ts'

/** How many words the name of a body has at most, and how many of those in front stand for themselves: "Tisvad Byråd". */
const mostWords = 10
const mostPlain = 2
/** How many letters are looked at for it. */
const longest = 140
const nextWord = /(?:,? (?:& )?)?([\p{L}-]+)/uy
const moreWords = /,? (?:& )?([\p{L}-]+)/uy

/**
 * Makes the function that tells whether a name of a body can begin at an
 * offset of a text and end within a stretch of it: whether its word is near.
 * The offsets must go up.
 */
export function bodyNear(text: string, start = 0, end = text.length): (from: number) => boolean {
  const stems = matchesIn(bodyStems, text.slice(start, end))
  let next = stems.next()
  return (from) => {
    while (!next.done && next.value.index < from - start) next = stems.next()
    return !next.done && next.value.index < from - start + longest
  }
}

/**
 * The end of the name of a body that begins at an offset, without the "s" of a
 * genitive: "Børne- og Skoleudvalget", "Udvalget for Plan, Miljø og Kultur".
 *
 * @param canBeSmall whether it can begin in small letters, as behind "møde i"
 */
export function bodyEnd(text: string, from: number, canBeSmall = false): number | undefined {
  if (!canBeSmall && !isCapitalAt(text, from)) return undefined
  const stretch = text.slice(from, from + longest)
  let plain = 0
  nextWord.lastIndex = 0
  for (let words = 0; words < mostWords; words++) {
    const word = nextWord.exec(stretch)?.[1]
    if (word === undefined) return undefined
    const before = nextWord.lastIndex
    const named = bodyWord.exec(word)
    if (named !== null) {
      // "Tisvad Byråd", but not "Side Byrådet".
      if (plain > 0 && endsDefinite.test(named[0])) return undefined
      const index = before - word.length
      const end = index + named.index + named[0].length
      return from + (namedFor.test(stretch.slice(index)) ? longEnd(stretch, end) : end)
    }
    if (word.endsWith('-') || word.toLowerCase() === joinsWords) continue
    if (!isCapitalAt(word, 0)) return undefined
    joinsBodies.lastIndex = before
    if (!joinsBodies.test(stretch) && ++plain > mostPlain) return undefined
  }
  return undefined
}

/** The end of "Udvalget for Plan, Miljø og Kultur", which reaches to the date, the colon or the sentence behind it. */
function longEnd(stretch: string, from: number): number {
  let end = from
  moreWords.lastIndex = from
  for (let word = moreWords.exec(stretch); word !== null; word = moreWords.exec(stretch)) {
    if (endsBodyName.test(stretch.slice(moreWords.lastIndex - (word[1] as string).length))) break
    end = moreWords.lastIndex
  }
  return end
}
