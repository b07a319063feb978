import {bodyStems, bodyWord, endsBodyName, namedFor} from '../../vocabulary/run-in.ts'

/** How many words the name of a body has at most, and how many of those in front stand for themselves: "Tisvad Byråd". */
const mostWords = 10
const mostPlain = 2
const definite = /(?:et|en)$/iu
/** How many letters are looked at for it. */
const longest = 140

/**
 * Makes the function that tells whether a name of a body can begin at an
 * offset of a text: whether its word is near. The offsets must go up.
 */
export function bodyNear(text: string): (from: number) => boolean {
  const stems = text.matchAll(bodyStems)
  let next = stems.next()
  return (from) => {
    while (!next.done && next.value.index < from) next = stems.next()
    return !next.done && next.value.index < from + longest
  }
}

/**
 * The end of the name of a body that begins at an offset, without the "s" of a
 * genitive: "Børne- og Skoleudvalget", "Udvalget for Plan, Miljø og Kultur".
 */
export function bodyEnd(text: string, from: number): number | undefined {
  const stretch = text.slice(from, from + longest)
  // It is asked at each word of a head: most have no such word near, and need not be gone through.
  if (!/^\p{Lu}/u.test(stretch) || stretch.search(bodyStems) < 0) return undefined
  let words = 0
  let plain = 0
  let before = 0
  for (const {0: word, index} of stretch.matchAll(/[\p{L}-]+/gu)) {
    if (++words > mostWords || !/^(?:,? )?$/u.test(stretch.slice(before, index))) return undefined
    before = index + word.length
    const named = bodyWord.exec(word)
    if (named !== null) {
      // "Tisvad Byråd", but not "Side Byrådet".
      if (plain > 0 && definite.test(named[0])) return undefined
      const end = index + named.index + named[0].length
      return from + (namedFor.test(stretch.slice(index)) ? longEnd(stretch, end) : end)
    }
    if (/^og$/iu.test(word) || word.endsWith('-')) continue
    if (!/^\p{Lu}/u.test(word)) return undefined
    if (!/^(?:,| og )/iu.test(stretch.slice(before)) && ++plain > mostPlain) return undefined
  }
  return undefined
}

/** The end of "Udvalget for Plan, Miljø og Kultur", which reaches to the date, the colon or the sentence behind it. */
function longEnd(stretch: string, from: number): number {
  let end = from
  for (const {0: word, index} of stretch.slice(from).matchAll(/[\p{L}-]+/gu)) {
    if (!/^(?:,? )$/u.test(stretch.slice(end, from + index)) || endsBodyName.test(stretch.slice(from + index))) break
    end = from + index + word.length
  }
  return end
}
