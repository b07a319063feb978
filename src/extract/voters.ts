import type {Group} from '../names/group-tokens.ts'
import {didBefore, thinBefore} from '../vocabulary/clauses.ts'
import * as danish from '../vocabulary/votes.ts'
import {isCountOnly} from './found-votes.ts'
import type {Said, Sentence} from './passage.ts'

/** The group that took a stance. */
interface Voters {
  group: Group
  /** Whether it says a stance only where others took another one. */
  isBeside: boolean
  /** Whether it refuses what others are for. */
  isRefusal: boolean
  /** Whether a pronoun stands for it. */
  isPronoun: boolean
}

/** Who took the stance that a phrase says: those before it, or behind it, or whom a pronoun stands for; undefined where it tells of none. */
export function votersOf(sentence: Sentence, said: Said<'stance'>, taken: ReadonlySet<Group>): Voters | undefined {
  const {text} = sentence
  const {side, needsShare, needsOthers} = said.meaning.stance
  const before = groupBefore(sentence, said)
  if (needsShare === true) return before === undefined ? undefined : shareOf(before, text.slice(said.end))
  const isLabel = danish.labelEnd.test(text.slice(said.end))
  const group = groupBeside(sentence, said, before, isLabel, taken)
  const voters = {isBeside: needsOthers === true, isRefusal: false}
  if (group !== undefined) return {group, ...voters, isPronoun: false}
  const meant = side === 'behind' || isLabel ? undefined : groupOfPronoun(sentence, said)
  return meant === undefined ? undefined : {group: meant, ...voters, isPronoun: true}
}

function groupBefore(sentence: Sentence, said: Said<'stance'>): Group | undefined {
  const {text} = sentence
  const isPerfect = danish.perfect.test(text.slice(said.start, said.end))
  const isBeside = (between: string) =>
    isPerfect ? danish.thinBeforePerfect.test(between) : thinBefore.test(between) || didBefore.test(between)
  return sentence.groups.findLast((group) => {
    const between = text.slice(group.end, said.start)
    return (
      group.end <= said.start &&
      isBeside(between) &&
      (!danish.excepted.test(text.slice(0, group.start)) || danish.ownClause.test(between)) &&
      sentence.canAct(group)
    )
  })
}

/** The group right before or right behind a phrase that took its stance. */
function groupBeside(
  {text, groups}: Sentence,
  said: Said<'stance'>,
  before: Group | undefined,
  isLabel: boolean,
  taken: ReadonlySet<Group>,
): Group | undefined {
  const {side} = said.meaning.stance
  if (isLabel && side !== 'behind' && before !== undefined && !taken.has(before) && isCountOnly(before)) return before
  const behind = groups.find(({start}) => start >= said.end && danish.thinBehind.test(text.slice(said.end, start)))
  const isFirst = behind !== undefined && danish.leadingWords.test(text.slice(0, said.start))
  if (side === 'behind' || isLabel || isFirst) return behind
  if (before === undefined) return side === 'either' ? behind : undefined
  // "stemte imod punkt 2 og tog forbehold for punkt 3": what the same ones did as well.
  const isOfBefore = side === 'either' || !taken.has(before) || didBefore.test(text.slice(before.end, said.start))
  return isOfBefore ? before : behind
}

/** What a majority or a number of members is for, or others beside those who are not: "A og V støtter indstillingen". */
function shareOf(group: Group, behind: string): Voters | undefined {
  const isBeside = group.share === null && !(group.hasUnit && group.count !== null)
  if (isBeside && !danish.supportsMotion.test(behind)) return undefined
  const isMinority = group.share === 'minority'
  const isRefusal = isMinority && danish.refusedProposal.test(behind)
  if (isMinority && !isRefusal && danish.ownProposal.test(behind)) return undefined
  return {group, isBeside, isRefusal, isPronoun: false}
}

/** How far before a phrase a pronoun can stand. */
const longestPronoun = 30

/** Those whom a pronoun before a phrase stands for: the first who are named in the sentence, or counted. */
function groupOfPronoun({text, groups}: Sentence, {start}: Said<'stance'>): Group | undefined {
  if (!danish.pronoun.test(text.slice(Math.max(0, start - longestPronoun), start))) return undefined
  const named = groups.filter((one) => one.end <= start)
  return named.find(({parties, persons}) => parties.length + persons.length > 0) ?? named.find(({hasUnit}) => hasUnit)
}

/** Who the members are that a group before words of a stance only counts, or whom it does not name all of. */
export function namedBehind({text, groups}: Sentence, said: Said<'stance'>, group: Group): Group | undefined {
  if (group.start >= said.end)
    return groups.find(
      (one) => one.isInBrackets && isCountOnly(group) && danish.sideBetween.test(text.slice(group.end, one.start)),
    )
  const between = (one: Group) => text.slice(said.end, one.start)
  return groups.find(
    (one) =>
      one.start >= said.end &&
      ((one.isInBrackets && danish.thinBehind.test(between(one))) ||
        (isCountOnly(group) && danish.listBehind.test(between(one)))),
  )
}
