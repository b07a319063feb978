import {isPlainCase} from '../../text/case-number.ts'
import type {Stretch} from '../../text/stretch.ts'
import {addOne} from '../../vocabulary/grouped.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {decisionBeginning} from '../../vocabulary/recommendation.ts'
import {isBodyAndDay} from '../../vocabulary/run-in.ts'
import {firstItemNumber} from './item-candidates.ts'
import {marksIn} from './marks.ts'

// What pages begin or end with, word by word from the edge on, where a page has become a paragraph.

/** A word at the edge of a page. */
interface EdgeWord extends Stretch {
  /** As it comes again: with its digits folded, or as it is. */
  likeness: string
}

/** How many words from the edge on can stand on each page, and how many letters are looked at for them. */
const mostWords = 12
const longestWords = 120

/** The words from an offset on, in their order. */
export function wordsBehind(text: string, from: number): EdgeWord[] {
  return wordsIn(text, from, from + longestWords).slice(0, mostWords)
}

/** The words that a page begins with, each with its numbers. */
export function firstWords(text: string, {start, end}: Stretch): EdgeWord[] {
  const words = wordsIn(text, start, Math.min(end, start + longestWords)).slice(0, mostWords)
  return words.map((word) => ({...word, likeness: text.slice(word.start, word.end)}))
}

/** The words before an offset, the last one first. */
export function wordsBefore(text: string, to: number): EdgeWord[] {
  return wordsIn(text, Math.max(0, to - longestWords), to)
    .reverse()
    .slice(0, mostWords)
}

function wordsIn(text: string, from: number, to: number): EdgeWord[] {
  return Array.from(matchesIn(/\S+/gu, text.slice(from, to)), ({0: word, index}) => ({
    start: from + index,
    end: from + index + word.length,
    // The number of a case is of the item, however like all of them are built.
    likeness: isPlainCase(word) ? word : word.replace(/\d+/gu, '#'),
  }))
}

/** The longest row of words from the edge on that enough pages have: of each page those of them that it has. */
export function commonWords(
  pages: readonly (readonly EdgeWord[])[],
  least: number,
): {words: EdgeWord[]; isWhole: boolean}[] {
  const counts = new Map<string, number>()
  for (const words of pages) {
    let key = ''
    for (const {likeness} of words) {
      key += `${likeness} `
      addOne(counts, key)
    }
  }
  const [[longest] = ['']] = [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => b.length - a.length)
  const row = longest.split(' ').slice(0, -1)
  return pages.map((words) => {
    const other = row.findIndex((likeness, at) => words[at]?.likeness !== likeness)
    const own = words.slice(0, other < 0 ? row.length : other)
    return {words: own, isWhole: own.length > 0 && own.length === row.length}
  })
}

/** How far behind words the heading or body goes on that begins with the last of them. */
const longestMark = 80

/** How far behind words the title begins whose number stands in them, with that of its case between. */
const longestCase = 30

/** Where a label, a heading or the number of an item begins within words that pages have in common; where these end, where none does. */
export function beforeText(text: string, from: number, to: number): number {
  // The body and day that each page begins with are no heading of a decision.
  const mark = marksIn(text, from, Math.min(text.length, to + longestMark)).find(
    (one) => !isBodyAndDay(text.slice(one.start, one.end)),
  )
  const item = firstItemNumber(text.slice(from, to + longestCase))
  return Math.min(to, mark?.start ?? to, item < 0 ? to : from + item)
}

/** How far before the end of a page the label or heading stands that it says something under. */
const longestSaid = 300
const sentenceEnd = /(?<!(?<!\p{L})\p{Lu})[.!?](?:\s(?!\p{Ll})|$)/u

/** A sentence that ends before what is no more of it, however that begins: "Godkendt. | november". */
export const endsSaid = /(?<!(?<!\p{L})\p{Lu})[.!?]\s*$/u

/** Where begins what the last label or heading before an offset says, and whether it says something there yet: "Fraværende: | Bo Ås". */
export function saidFrom(text: string, from: number, to: number): {start: number; goesOn: boolean} {
  const start = marksIn(text, Math.max(from, to - longestSaid), to).findLast(({kind}) => kind !== 'alone')?.end
  return {start: start ?? from, goesOn: start !== undefined && !sentenceEnd.test(text.slice(start, to))}
}

/** Whether a foot begins at an offset with a name that the document has for itself, and nothing is said in it. */
export function beginsFoot(text: string, {start, end}: Stretch, own: ReadonlySet<string>): boolean {
  const foot = text.slice(start, end)
  const small = foot.toLowerCase()
  const isOwn = [...own].some((name) => small.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(foot.slice(name.length)))
  if (!isOwn || sentenceEnd.test(foot)) return false
  return wordsBehind(text, start).every(
    (word) => word.start >= end || !decisionBeginning.test(text.slice(word.start, end)),
  )
}
