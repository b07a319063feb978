import {opensSentence} from '../text/sentences.ts'
import type {Word} from '../text/words.ts'
import {isGivenName} from '../vocabulary/given-names.ts'
import * as danish from '../vocabulary/people.ts'

// A party is printed as a letter, an abbreviation, a name, or a list's own name:
//
//   V     Liste B     SF's byrådsgruppe     Radikale Venstres gruppe     Den Sociale Fællesliste

/** A party in a text, by its words. */
export interface Party {
  /** As printed, without a genitive and the word for its group. */
  name: string
  /** The index of the word behind it. */
  next: number
  start: number
  end: number
}

/** The longest name that a list gives itself, in words. */
const longestList = 4
const genitive = /['’]?s$/u

/** Names of parties as words, by the first of them; the longer ones first. */
const namesByFirst = new Map<string, readonly (readonly string[])[]>()
for (const name of danish.partyNames) {
  const words = name.split(' ')
  const first = words[0] as string
  namesByFirst.set(
    first,
    [...(namesByFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  )
}

/** The party that begins with a word; undefined where none does. */
export function partyAt(words: readonly Word[], at: number): Party | undefined {
  const word = words[at]
  if (word === undefined || word.kind !== 'word') return undefined
  if (danish.partyLabels.test(word.text)) {
    const letter = words[at + 1]
    if (letter === undefined || !isPartyLetter(letter) || letter.gap === 'line') return undefined
    return {name: letter.text, next: at + 2, start: word.start, end: letter.end}
  }
  if (!word.isCapital && !danish.smallArticles.has(word.text)) return undefined
  const named = namedAt(words, at)
  if (named !== undefined || !word.isCapital) return named
  const bare = danish.partyAbbreviations.has(word.text) ? word.text : word.text.replace(genitive, '')
  if (danish.partyAbbreviations.has(bare)) return withGroup(words, at, at + 1, bare)
  // "Øs stemmer"
  if (/^[A-ZÆØÅ]s$/u.test(word.text) && danish.groupWords.test(words[at + 1]?.text ?? ''))
    return withGroup(words, at, at + 1, word.text.slice(0, 1))
  const letter = word.text.length > 1 ? word.text.replace(/['’]s$/u, '') : word.text
  if (isPartyLetter({...word, text: letter}) && isUsedAsParty(words, at)) return withGroup(words, at, at + 1, letter)
  return listAt(words, at)
}

/** The party that begins with a word where nothing else can stand: a letter is one there whatever follows it. */
export function partyThere(words: readonly Word[], at: number): Party | undefined {
  const word = words[at]
  return word !== undefined && isPartyLetter(word)
    ? {name: word.text, next: at + 1, start: word.start, end: word.end}
    : partyAt(words, at)
}

/** Whether a word is a letter that a party has on the ballot: "V", "Å", "L1". */
export function isPartyLetter({kind, text}: Word): boolean {
  return kind === 'word' && /^[A-ZÆØÅ]\d?$/u.test(text)
}

function namedAt(words: readonly Word[], at: number): Party | undefined {
  const first = words[at] as Word
  const names =
    namesByFirst.get(danish.smallArticles.get(first.text) ?? first.text) ??
    namesByFirst.get(first.text.replace(genitive, ''))
  for (const name of names ?? []) {
    let next = at
    const fits = name.every((part, index) => {
      const word = words[next++]
      if (word === undefined || (index > 0 && word.gap !== 'space')) return false
      if (index === 0 && danish.smallArticles.get(word.text) === part) return true
      return word.text === part || (index === name.length - 1 && word.text.replace(genitive, '') === part)
    })
    if (fits) {
      const end = behindDash(words, next)
      const more = words.slice(next, end).map(({text}) => danish.smallArticles.get(text) ?? text.replace(genitive, ''))
      return withGroup(words, at, end, [...name, ...more].join(' '))
    }
  }
  return undefined
}

/** The index behind what a name goes on with: "Enhedslisten - De Rød-Grønne". */
function behindDash(words: readonly Word[], next: number): number {
  const at = /^[-–]$/u.test(words[next]?.text ?? '') ? next + 1 : next
  const more = danish.namesAfterDash.find((name) =>
    name.every((part, index) => {
      const text = words[at + index]?.text ?? ''
      return (danish.smallArticles.get(text) ?? text.replace(genitive, '')) === part
    }),
  )
  return more === undefined ? next : at + more.length
}

/** Whether a capital letter on its own is no initial, and no word of a letter at the start of a sentence. */
function isUsedAsParty(words: readonly Word[], at: number): boolean {
  const {text, hasStop} = words[at] as Word
  const next = words[at + 1]
  if (hasStop && next?.kind === 'word' && next.isCapital && !opensSentence(next.text)) return false
  if (hasStop && next?.kind === 'number' && next.gap !== 'line') return false
  if (text !== danish.letterIsWord) return true
  return next === undefined || next.kind !== 'word' || next.isCapital || danish.mayFollowLetter.test(next.text)
}

/** A party with the word for its group behind it, which is no part of its name. */
function withGroup(words: readonly Word[], at: number, next: number, name: string): Party {
  const last = words[next - 1] as Word
  const behind = words[next]
  const isGroup = !last.hasStop && behind !== undefined && danish.groupWords.test(behind.text)
  return {name, next: isGroup ? next + 1 : next, start: (words[at] as Word).start, end: (isGroup ? behind : last).end}
}

/** "Borgerlisten", "Den Sociale Fællesliste", "Frie Borgere": words with capital letters, one of which lists' names have. */
function listAt(words: readonly Word[], at: number): Party | undefined {
  const first = words[at] as Word
  for (let next = at; next < Math.min(words.length, at + longestList); next++) {
    const word = words[next] as Word
    if (!word.isCapital || word.text.length < 2 || (next > at && word.gap !== 'space')) return undefined
    // "Partiet", "Den Liste", but "Den Sociale Liste"
    if (danish.anyParty.has(word.text) && words.slice(at, next).every(({text}) => danish.articles.has(text)))
      return undefined
    const begins = next === at + 1 && danish.listBeginnings.has(first.text)
    if (!begins && !danish.partyEndings.test(word.text)) {
      if (word.hasStop) return undefined
      continue
    }
    const end = next === at && isPlaceOfList(words, next) ? next + 2 : next + 1
    const parts = words.slice(at, end).map(({text}) => text)
    const last = parts.pop() as string
    return withGroup(words, at, end, [...parts, last.replace(danish.listGenitive, '')].join(' '))
  }
  return undefined
}

/** "Borgerlisten Nordkysten": where a list is at home, behind the word for it, and no person of the list. */
function isPlaceOfList(words: readonly Word[], at: number): boolean {
  const {text: list, hasStop} = words[at] as Word
  const place = words[at + 1]
  if (hasStop || place?.isCapital !== true || place.gap !== 'space' || place.text.length < 3) return false
  const isName = isGivenName(place.text) || words[at + 2]?.isCapital === true
  return danish.listOfPlace.test(list) && !isName && !opensSentence(place.text) && partyAt(words, at + 1) === undefined
}
