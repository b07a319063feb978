import {givenNames} from '../vocabulary/given-names.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {particles} from '../vocabulary/people.ts'
import {nameOn} from './person.ts'

// A title that nothing parts from the name before it. Both begin with capital
// letters; the last word that does is the title's, and a name has given names
// and one surname:
//
//   Ida Marie Holm Nyt tag på hallen
//                  |title

/** How many words a name has at the least. */
const fewestWords = 2

/** Where a title begins behind the name that a text begins with, and whether both signs tell so; undefined where none stands there. */
export function titleBehindName(text: string): {start: number; isSure: boolean} | undefined {
  const run = nameOn(text)
  if (run === undefined || run.count < fewestWords) return undefined
  const words = [...matchesIn(/\S+/gu, text.slice(0, run.end))]
  const surname = words.findIndex(({0: word}) => !isBeforeSurname(word))
  // "Ida Holm ”Plads til flere”": no word of the title begins the run.
  const behind = text.slice(run.end)
  const own = /^[\s,–-]+[\p{Ll}\d]|^[–,-]|^$/u.test(behind) ? Math.max(fewestWords, words.length - 1) : words.length
  const start = words[own]?.index ?? text.length - behind.trimStart().length
  if (start >= text.length) return undefined
  return {start, isSure: surname > 0 && own === surname + 1}
}

function isBeforeSurname(word: string): boolean {
  return givenNames.has(word.toLowerCase()) || particles.has(word) || /^\p{Lu}\.$/u.test(word)
}
