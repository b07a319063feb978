import {pairsBy} from '../link/pairs.ts'
import {plain} from '../link/titles.ts'
import type {SectionDifference} from '../records/difference.ts'
import type {Section} from '../records/schema.ts'
import {diffWords, sameWords} from './words.ts'

/** What sections are the same by, the surest first; what has it equally often in both documents is paired in order. */
const rounds: readonly ((section: Section) => string)[] = [
  ({kind, heading, text}) => [kind, plain(heading ?? ''), plain(text)].join('\n'),
  ({kind, heading}) => [kind, plain(heading ?? '')].join('\n'),
  ({kind}) => kind,
]

/** How the sections of an item differ; lists of attachments are compared as attachments. */
export function diffSections(before: readonly Section[], after: readonly Section[]): SectionDifference[] {
  let ones = before.filter(isCompared)
  let others = after.filter(isCompared)
  const pairs: [Section, Section][] = []
  for (const round of rounds) {
    const found = pairsBy(round, ones, others)
    pairs.push(...found)
    const paired = new Set(found.flat())
    ones = ones.filter((one) => !paired.has(one))
    others = others.filter((other) => !paired.has(other))
  }
  const differences = [
    ...ones.map((one) => ({at: before.indexOf(one), difference: differenceOf(one, 'removed', one.text, '')})),
    ...pairs
      .filter(([one, other]) => !sameWords(one.text, other.text))
      .map(([one, other]) => ({
        at: after.indexOf(other),
        difference: differenceOf(other, 'changed', one.text, other.text),
      })),
    ...others.map((other) => ({at: after.indexOf(other), difference: differenceOf(other, 'added', '', other.text)})),
  ]
  return differences.sort((a, b) => a.at - b.at).map(({difference}) => difference)
}

function isCompared({kind, text}: Section): boolean {
  return kind !== 'attachments' && text !== ''
}

function differenceOf(
  {kind, heading}: Section,
  change: SectionDifference['change'],
  before: string,
  after: string,
): SectionDifference {
  return {kind, heading, change, words: diffWords(before, after)}
}
