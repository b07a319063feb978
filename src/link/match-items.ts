import {atOnce, type Steps} from '../files/steps.ts'
import type {AgendaItem} from '../records/schema.ts'
import {caseKey, itemNumberKey} from './case-key.ts'
import {pairsBy} from './pairs.ts'
import {alike, likeness, plain} from './titles.ts'

/** What two documents of one meeting know an item by. */
export interface Matchable extends Pick<AgendaItem, 'number' | 'title'> {
  /** As printed. */
  caseNumber: string | null
}

/** The indexes of the same item in two documents. */
export type Match = readonly [before: number, after: number]

interface Candidate {
  at: number
  number: string
  title: string
  key: string
}

/** What a round goes by; undefined for an item that lacks it. */
type Feature = (candidate: Candidate) => string | undefined

/**
 * What items are the same by, the surest first. A case number is no key within a
 * meeting, and numbers move where an item is put in, so each goes with another
 * while it can. What has the same in both documents several times is paired in order.
 */
const rounds: readonly Feature[] = [
  ({number, title, key}) => number && title && key && [number, title, key].join('\n'),
  ({number, title}) => number && title && [number, title].join('\n'),
  ({title, key}) => title && key && [title, key].join('\n'),
  ({title}) => title,
  ({number, title, key}) => (title === '' ? key || number : undefined),
]

/** With more pairs than this there are too many items to tell which are alike. */
const mostComparisons = 250_000

/** What is left is the same by these where it is the only one in each document. */
const soleRounds: readonly Feature[] = [({number, key}) => number && key && [number, key].join('\n'), ({key}) => key]

/**
 * Pairs the items of two documents of one meeting: each with one of the other
 * document or with none. Matching b with a gives the same pairs the other way round.
 *
 * @param likenessOfTexts how alike two items are beyond their titles, from 0 to 1, where that can be told
 * @returns the pairs, in the order of the first document
 */
export function matchItems(
  before: readonly Matchable[],
  after: readonly Matchable[],
  likenessOfTexts?: (before: number, after: number) => number,
): Match[] {
  return atOnce(matchInSteps(before, after, likenessOfTexts))
}

/** As {@link matchItems}, for documents of many items. */
export function* matchInSteps(
  before: readonly Matchable[],
  after: readonly Matchable[],
  likenessOfTexts?: (before: number, after: number) => number,
): Steps<Match[]> {
  const matches: Match[] = []
  let left = [before.map(candidateOf), after.map(candidateOf)] as const
  const accept = (found: readonly (readonly [Candidate, Candidate])[]) => {
    for (const [one, other] of found) matches.push([one.at, other.at])
    const [ones, others] = [new Set(found.map(([one]) => one)), new Set(found.map(([, other]) => other))]
    left = [left[0].filter((one) => !ones.has(one)), left[1].filter((other) => !others.has(other))]
  }
  const scores = new Map<number, number>()
  const score = (one: Candidate, other: Candidate) => {
    const pair = one.at * after.length + other.at
    const known = scores.get(pair) ?? likenessOfCandidates(one, other, likenessOfTexts)
    scores.set(pair, known)
    return known
  }
  for (const feature of rounds) {
    accept(pairsBy(feature, ...left))
    yield
  }
  for (let more = left[0].length * left[1].length <= mostComparisons; more; ) {
    const found = yield* mutualBest(...left, score, alike)
    accept(found)
    more = found.length > 0
  }
  for (const feature of soleRounds) accept(pairsBy(feature, ...left, 1))
  return matches.sort(([a], [b]) => a - b)
}

function candidateOf({number, title, caseNumber}: Matchable, at: number): Candidate {
  return {
    at,
    number: number === null ? '' : itemNumberKey(number),
    title: plain(title),
    key: caseNumber === null ? '' : caseKey(caseNumber),
  }
}

/** Items with different case numbers are not the same on account of their titles. */
function likenessOfCandidates(
  one: Candidate,
  other: Candidate,
  likenessOfTexts: ((before: number, after: number) => number) | undefined,
): number {
  if (one.key !== '' && other.key !== '' && one.key !== other.key) return 0
  return Math.max(likeness(one.title, other.title), likenessOfTexts?.(one.at, other.at) ?? 0)
}

/** Pairs of which each is for the other the one that is most like it, alike enough, and no other as much. */
function* mutualBest(
  ones: readonly Candidate[],
  others: readonly Candidate[],
  score: (one: Candidate, other: Candidate) => number,
  least: number,
): Steps<[Candidate, Candidate][]> {
  const scores: number[][] = []
  for (const one of ones) {
    scores.push(others.map((other) => score(one, other)))
    yield
  }
  const bestOfOne = scores.map(soleMaximum)
  const bestOfOther = others.map((_, at) => soleMaximum(scores.map((row) => row[at] as number)))
  return ones.flatMap((one, at): [Candidate, Candidate][] => {
    const best = bestOfOne[at]
    if (best === undefined || bestOfOther[best] !== at) return []
    return (scores[at]?.[best] ?? 0) >= least ? [[one, others[best] as Candidate]] : []
  })
}

/** The index of the highest number; undefined where two are as high. */
function soleMaximum(numbers: readonly number[]): number | undefined {
  const most = Math.max(...numbers)
  const at = numbers.indexOf(most)
  return at < 0 || numbers.indexOf(most, at + 1) >= 0 ? undefined : at
}
