import type {Group} from '../names/group-tokens.ts'
import {isNextTo} from '../text/stretch.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import * as danish from '../vocabulary/votes.ts'
import {type Found, isCountOnly, isOfNames} from './found-votes.ts'
import type {Sentence} from './passage.ts'

/** "15 stemmer mod 10", "12 for, 11 imod", "mod 2 stemmer (Ø)", "mod Venstres stemmer". */
export function numbersAgainst(sentence: Sentence, taken: Set<Group>, goesOn: boolean): Found[] {
  const {text, groups} = sentence
  const found: Found[] = []
  const take = (isAgainst: boolean, voters: readonly Group[], start: number, end: number) => {
    for (const one of voters) taken.add(one)
    found.push({
      stance: isAgainst ? 'against' : 'for',
      on: null,
      count: voters.find(({count}) => count !== null)?.count ?? null,
      parties: voters.flatMap(({parties}) => parties),
      persons: voters.flatMap(({persons}) => persons),
      start: Math.min(start, ...voters.map((one) => one.start)),
      end: Math.max(end, ...voters.map((one) => one.end)),
    })
  }
  for (const match of matchesIn(danish.bare, text)) {
    const start = match.index
    const end = start + match[0].length
    const isAgainst = danish.isAgainst.test(match[0])
    const before = groups.findLast((group) => isNextTo(text, group.end, start) && !taken.has(group))
    const behind = groups.find((group) => isNextTo(text, end, group.start) && !taken.has(group))
    if (before === undefined) {
      const voters = isAgainst && behind !== undefined ? votersBehind(sentence, start, behind, taken) : []
      if (voters.length > 0) take(true, voters, start, end)
    } else if (before.count !== null && (before.hasUnit || found.length > 0 || danish.ballot.test(text))) {
      if (isAgainst && behind !== undefined && behind.count !== null && !behind.isInBrackets) {
        const isSwapped = danish.fell.test(text) && before.count > behind.count
        take(isSwapped, [before], before.start, before.end)
        take(!isSwapped, [behind], start, end)
      } else take(isAgainst, behind?.isInBrackets === true ? [before, behind] : [before], start, end)
    } else if (isOfNames(before)) {
      // "C og V imod (11)"
      const counted = behind?.isInBrackets === true && isCountOnly(behind) ? [behind] : []
      const isSaid = counted.length > 0 || danish.clauseEnd.test(text.slice(end))
      if (isSaid && isWithoutVerb(sentence, before, match, goesOn, found.length > 0))
        take(isAgainst, [before, ...counted], start, end)
    }
  }
  return found
}

/** Those behind "mod" who were against what the words before it decide or count those for; none where it is no stance. */
function votersBehind(
  {text, groups, stances}: Sentence,
  at: number,
  behind: Group,
  taken: ReadonlySet<Group>,
): Group[] {
  if (isOfVotes(text, behind) || (isOfNames(behind) && isDecidedAgainst(text, at, behind))) return [behind]
  // "For stemte A og F, imod V": the verb is said once, before those who did it.
  const isBehindVerb = (one: Group) => stances.some(({end}) => isNextTo(text, end, one.start))
  const isOther = [...taken].some((one) => isBehindVerb(one) && danish.thinBeforeAgainst.test(text.slice(one.end, at)))
  if (isOfNames(behind) && isOther && danish.clauseEnd.test(text.slice(behind.end))) return [behind]
  // "Vedtaget med 14 stemmer (A, B) mod 11 (V, C)": those for it were counted by the words of the decision.
  const isTallied = [...taken].some(
    (one) => (one.count !== null || one.isInBrackets) && danish.thinBeforeAgainst.test(text.slice(one.end, at)),
  )
  if (behind.count === null || !isTallied) return []
  const names = groups.find((one) => one.isInBrackets && one.start >= behind.end && one.start <= behind.end + 3)
  return names === undefined ? [behind] : [behind, names]
}

/**
 * Whether a side is said of those before it without a verb of its own: beside another
 * stance ("A stemte for, V imod"), behind a sentence of votes, in brackets ("Godkendt
 * (V imod)"), or where a sentence says nothing else ("Ø imod.").
 */
function isWithoutVerb(
  {text, stances}: Sentence,
  {start: from}: Group,
  {index, 0: side}: RegExpExecArray,
  goesOn: boolean,
  isFollowed: boolean,
): boolean {
  const lead = text.slice(0, from)
  if (stances.length > 0 || (goesOn && danish.leadingWords.test(lead))) return true
  if ((isFollowed || text[from - 1] === '(') && danish.ownBrackets.test(text.slice(index))) return true
  return (
    danish.isAgainst.test(side) &&
    danish.onlyAgainst.test(lead) &&
    danish.endsSentence.test(text.slice(index + side.length))
  )
}

/** "Godkendt, mod Ø": what was decided against some only. */
function isDecidedAgainst(text: string, at: number, {end}: Group): boolean {
  return danish.decidedAgainst.test(text.slice(0, at)) && danish.clauseEnd.test(text.slice(end))
}

/** "mod 2 stemmer", "mod Venstres stemmer". */
function isOfVotes(text: string, group: Group): boolean {
  if (group.count !== null) return group.hasUnit
  return danish.votesOf.test(text.slice(group.start, group.end + 12))
}
