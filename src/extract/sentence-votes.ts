import type {Group} from '../names/group-tokens.ts'
import {parseDate} from '../text/dates.ts'
import * as danish from '../vocabulary/votes.ts'
import {type Found, isMember, isWorthy} from './found-votes.ts'
import type {Said, Sentence} from './passage.ts'
import {numbersAgainst} from './vote-numbers.ts'
import {onEach, partsNamed} from './vote-parts.ts'
import {namedBehind, votersOf} from './voters.ts'

// The words that say a stance are found first; those who took it stand right
// before or right behind them.

/** Where a sentence begins to tell of a ballot that is none of this meeting's; undefined where it does not. */
function otherBallotIn(text: string, date: string | null): number | undefined {
  const other = danish.otherBallot.exec(text)
  if (other !== null) return other.index
  const dated = danish.datedBallot.exec(text)
  return dated === null || (date !== null && parseDate(dated.groups?.date ?? '') === date) ? undefined : dated.index
}

/**
 * Who stood where, as a sentence says it.
 *
 * @param goesOn whether the sentence before tells votes, which a verb that is left out goes on with
 * @param date the day of the meeting, which a ballot on another day is none of
 */
export function votesIn(sentence: Sentence, goesOn: boolean, date: string | null): Found[] {
  const {text, stances} = sentence
  if (danish.earlierBallot.test(text) || danish.ballotOfBody.test(text) || danish.countedBefore.test(text)) return []
  const counted = danish.draw.exec(text) ?? danish.tally.exec(text)
  const other = otherBallotIn(text, date)
  const first = stances.find(({meaning}) => meaning.stance.needsShare !== true)
  const said = first === undefined ? counted?.index : first.end + 1
  if (other !== undefined && (said === undefined || other <= said)) return []
  const taken = new Set<Group>()
  const found: Found[] = []
  for (const said of stances) {
    found.push(...votesOfPhrase(sentence, said, taken))
  }
  found.push(...invertedVotes(sentence, taken))
  found.push(...numbersAgainst(sentence, taken, goesOn))
  if (counted !== null && found.length === 0) {
    const [whole, first, second] = counted as unknown as [string, string, string]
    const place = {on: null, parties: [], persons: [], start: counted.index, end: counted.index + whole.length}
    found.push({...place, stance: 'for', count: Number(first)}, {...place, stance: 'against', count: Number(second)})
  }
  return found.filter(({start}) => !danish.needed.test(text.slice(0, start))).sort((a, b) => a.start - b.start)
}

/**
 * The votes that a phrase tells of, one for each part that it names: "stemte for
 * punkt 1 og 2 og imod punkt 3".
 */
function votesOfPhrase(sentence: Sentence, said: Said<'stance'>, taken: Set<Group>): Found[] {
  const vote = voteOf(sentence, said, taken)
  if (vote === undefined) return []
  const behind = sentence.text.slice(said.end, said.end + longestParts)
  const {parts, rest} = partsNamed(behind)
  const votes = onEach(vote.end > said.end ? vote : {about: sentence.subjectAt(said), ...vote}, parts)
  const other = danish.otherStance.exec(rest)
  const side = other?.groups?.side
  if (side === undefined || other === null) return votes
  const stance = danish.isAgainst.test(side) ? 'against' : 'for'
  const ofOther = said.end + behind.length - rest.length + other[0].length
  const named = partsNamed(rest.slice(other[0].length)).parts
  return [...votes, ...onEach({...vote, stance, start: ofOther, about: ofOther + 1}, named)]
}

/** How far behind a phrase the parts that it names are looked for. */
const longestParts = 120

function voteOf(sentence: Sentence, said: Said<'stance'>, taken: Set<Group>): Found | undefined {
  const {text, groups} = sentence
  const {stance} = said.meaning.stance
  const voters = votersOf(sentence, said, taken)
  if (voters === undefined) return undefined
  const {group, isBeside, isRefusal, isPronoun} = voters
  // "8 stemte for (A, F, Ø)", "Et flertal godkender (A, F)": the group that took it stands on both sides.
  const named = namedBehind(sentence, said, group)
  if (!isWorthy(group) && (group.share === null || named === undefined)) return undefined
  const none = group.end <= said.start ? danish.neither.exec(text.slice(0, group.start)) : null
  // Of none of them is told what they did not do, but that they were not for it.
  if (none !== null && stance !== 'for') return undefined
  const others =
    none === null ? [] : groups.filter((one) => one.start > none.index && one.end <= said.start && one !== group)
  // Of those who are named by a pronoun the number was told before.
  const count = isPronoun && taken.has(group) ? null : group.count
  taken.add(group)
  const more = named === undefined || taken.has(named) ? [] : [named]
  for (const one of more) taken.add(one)
  const all = [...others, group, ...more]
  return {
    stance: none === null && !isRefusal ? stance : 'against',
    ...(isRefusal || said.meaning.stance.needsMajority === true ? {needsMajority: true} : {}),
    ...(isBeside ? {needsOthers: true} : {}),
    ...(sentence.isQuoted(said.start) ? {isRemark: true} : {}),
    on: null,
    count: count ?? more[0]?.count ?? null,
    parties: all.flatMap(({parties}) => parties),
    persons: all.flatMap(({persons}) => persons).filter(isMember),
    start: Math.min(group.start, said.start),
    end: more[0]?.end ?? Math.max(group.end, said.end),
  }
}

/** "Herefter tog Bo Ås forbehold", "Derfor undlod V at stemme": the verb stands before those who took a stance. */
function invertedVotes(sentence: Sentence, taken: Set<Group>): Found[] {
  const {groups} = sentence
  return groups.flatMap((group) => {
    if (taken.has(group) || !isWorthy(group) || sentence.isSupposed(group.start) || sentence.isQuoted(group.start))
      return []
    const clause = sentence.clauseOf(group)
    const said = clause?.says('stance')
    if (clause === undefined || said === undefined || clause.verbStart === null) return []
    if (said.meaning.stance.side === 'behind' || said.meaning.stance.needsShare === true) return []
    taken.add(group)
    const {stance, needsOthers} = said.meaning.stance
    const {count, parties, persons} = group
    const end = Math.max(group.end, group.end + said.end - (group.start - clause.verbStart - 1))
    const names = {count, parties, persons: persons.filter(isMember)}
    const {parts} = partsNamed(clause.text.slice(said.end))
    const vote = {stance, ...(needsOthers === true ? {needsOthers} : {}), on: null, ...names}
    return onEach({...vote, start: clause.verbStart, end}, parts)
  })
}
