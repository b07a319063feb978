import type {Group} from '../names/group.ts'
import type {Vote} from '../records/schema.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {
  ballot,
  bare,
  clauseEnd,
  decidedAgainst,
  endsSentence,
  fell,
  isAgainst as isAgainstWord,
  leadingWords,
  onlyAgainst,
  ownBrackets,
  thinBeforeAgainst,
  votesOf,
} from '../vocabulary/votes.ts'
import {type Found, isCountOnly, isOfNames} from './found-votes.ts'
import type {Sentence} from './passage.ts'

/** "15 stemmer mod 10", "12 for, 11 imod", "mod 2 stemmer (Ø)", "mod Venstres stemmer". */
export function numbersAgainst(sentence: Sentence, taken: Set<Group>, goesOn: boolean): Found[] {
  const {text, groups} = sentence
  const found: Found[] = []
  const take = (stance: Vote['stance'], {count, parties, persons, ...group}: Group, start: number, end: number) => {
    found.push({
      stance,
      on: null,
      count,
      parties,
      persons,
      start: Math.min(start, group.start),
      end: Math.max(end, group.end),
    })
  }
  for (const match of matchesIn(bare, text)) {
    const start = match.index
    const end = start + match[0].length
    const isAgainst = isAgainstWord.test(match[0])
    const before = groups.findLast(
      (group) => group.end <= start && /^\s*$/.test(text.slice(group.end, start)) && !taken.has(group),
    )
    const behind = groups.find(
      (group) => group.start >= end && /^\s*$/.test(text.slice(end, group.start)) && !taken.has(group),
    )
    const isCounted =
      before !== undefined && before.count !== null && (before.hasUnit || found.length > 0 || ballot.test(text))
    if (isAgainst && isCounted && behind !== undefined && behind.count !== null && !behind.isInBrackets) {
      const isSwapped = fell.test(text) && before.count !== null && before.count > behind.count
      taken.add(before).add(behind)
      take(isSwapped ? 'against' : 'for', before, before.start, before.end)
      take(isSwapped ? 'for' : 'against', behind, start, end)
    } else if (isCounted) {
      taken.add(before)
      take(isAgainst ? 'against' : 'for', before, start, end)
      if (behind?.isInBrackets === true) {
        taken.add(behind)
        const last = found.at(-1) as Found
        last.parties = [...last.parties, ...behind.parties]
        last.persons = [...last.persons, ...behind.persons]
        last.end = behind.end
      }
    } else if (before !== undefined && isOfNames(before)) {
      // "C og V imod (11)"
      const counted = behind?.isInBrackets === true && isCountOnly(behind) ? behind : undefined
      const isSaid = counted !== undefined || clauseEnd.test(text.slice(end))
      if (!isSaid || !isWithoutVerb(sentence, before, match, goesOn, found.length > 0)) continue
      taken.add(before)
      if (counted !== undefined) taken.add(counted)
      take(isAgainst ? 'against' : 'for', {...before, count: counted?.count ?? null}, start, counted?.end ?? end)
    } else if (
      isAgainst &&
      before === undefined &&
      behind !== undefined &&
      (isOfVotes(text, behind) || (isOfNames(behind) && isDecidedAgainst(text, start, behind)))
    ) {
      taken.add(behind)
      take('against', behind, start, end)
    } else if (isAgainst && before === undefined && behind !== undefined && behind.count !== null) {
      // "Vedtaget med 14 stemmer (A, B) mod 11 (V, C)": those for it were counted by the words of the decision.
      const isTallied = [...taken].some(
        (one) => (one.count !== null || one.isInBrackets) && thinBeforeAgainst.test(text.slice(one.end, start)),
      )
      if (!isTallied) continue
      taken.add(behind)
      const names = groups.find((one) => one.isInBrackets && one.start >= behind.end && one.start <= behind.end + 3)
      if (names !== undefined) taken.add(names)
      const {parties, persons, end: to} = names ?? behind
      take('against', {...behind, parties, persons, end: to}, start, end)
    }
  }
  return found
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
  if (stances.length > 0 || (goesOn && leadingWords.test(lead))) return true
  if ((isFollowed || text[from - 1] === '(') && ownBrackets.test(text.slice(index))) return true
  return isAgainstWord.test(side) && onlyAgainst.test(lead) && endsSentence.test(text.slice(index + side.length))
}

/** "Godkendt, mod Ø": what was decided against some only. */
function isDecidedAgainst(text: string, at: number, {end}: Group): boolean {
  return decidedAgainst.test(text.slice(0, at)) && clauseEnd.test(text.slice(end))
}

/** "mod 2 stemmer", "mod Venstres stemmer". */
function isOfVotes(text: string, group: Group): boolean {
  if (group.count !== null) return group.hasUnit
  return votesOf.test(text.slice(group.start, group.end + 12))
}
