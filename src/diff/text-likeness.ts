import {plain} from '../link/titles.ts'
import type {AgendaItem, Meeting} from '../records/schema.ts'

/** Fewer different words than this say too little to know an item by. */
const fewestWords = 8

/**
 * How alike the texts of two items are, from 0 to 1: what share of their
 * different words both have (Jaccard). Decisions are left out, since an agenda
 * has none and those of minutes are much alike.
 */
export function textLikeness(before: Meeting, after: Meeting): (one: number, other: number) => number {
  const ones = before.items.map(lazyWords)
  const others = after.items.map(lazyWords)
  return (one, other) => {
    const words = (ones[one] as LazyWords)()
    const theirs = (others[other] as LazyWords)()
    if (words.size < fewestWords || theirs.size < fewestWords) return 0
    let common = 0
    for (const word of words) if (theirs.has(word)) common++
    return common / (words.size + theirs.size - common)
  }
}

type LazyWords = () => ReadonlySet<string>

function lazyWords({sections}: AgendaItem): LazyWords {
  let words: ReadonlySet<string> | undefined
  return () => {
    words ??= new Set(sections.flatMap(({kind, text}) => (kind === 'decision' ? [] : plain(text).split(' '))))
    return words
  }
}
