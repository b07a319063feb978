import {isDigit, isLetter} from './letters.ts'

// A title is printed more than once: in the contents, over its item, in the head of a
// table. It is wrapped in one place and cut short in the other, and has its dots and
// dashes elsewhere; its letters are the same.

/** How many letters of a title are compared. */
const comparedLetters = 20
/** Up to where each letter is one unit, in capitals and in small; and where dashes and quotation marks stand. */
const latin = 0x100
const punctuation = {from: 0x2010, to: 0x2027}

/** The letters and digits of a text alone, in lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
}

/** The letters that two printings of a title have in common. */
export function titleKey(title: string): string {
  let key = ''
  for (let at = 0; at < title.length && key.length < comparedLetters; at++) {
    const code = title.charCodeAt(at)
    if (code >= latin && (code < punctuation.from || code >= punctuation.to))
      return lettersOf(title).slice(0, comparedLetters)
    if (code < latin && (isDigit(code) || isLetter(code))) key += title[at]
  }
  return key.toLowerCase()
}

/** Whether two printings can be of one title. */
export function isSameTitle(one: string, other: string): boolean {
  if (beginsOtherwise(one, other)) return false
  const [a, b] = [titleKey(one), titleKey(other)]
  const length = Math.min(a.length, b.length)
  return length > 0 && a.slice(0, length) === b.slice(0, length)
}

/** Whether a text is a title, and no more than that. */
export function isWholeTitle(text: string, title: string): boolean {
  return text.length > 3 && Math.abs(text.length - title.length) < 12 && isSameTitle(text, title)
}

/** Whether both begin with a letter, and not with the same: most that are held against each other do. */
function beginsOtherwise(one: string, other: string): boolean {
  if (!isLetter(one.charCodeAt(0)) || !isLetter(other.charCodeAt(0))) return false
  return one.charAt(0).toLowerCase() !== other.charAt(0).toLowerCase()
}
