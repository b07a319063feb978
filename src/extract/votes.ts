import type {Group} from '../names/group.ts'
import {isMembersTitle} from '../names/no-names.ts'
import {type Named, personKey} from '../names/person.ts'
import type {Vote} from '../records/schema.ts'
import {parseDate} from '../text/dates.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {
  anchor,
  ballot,
  ballotOfBody,
  bare,
  betweenParts,
  clauseEnd,
  datedBallot,
  decidedAgainst,
  didMore,
  draw,
  earlierBallot,
  excepted,
  fell,
  goesOnWithVotes,
  inverted,
  isAgainst as isAgainstWord,
  labelEnd,
  leadingWords,
  listBehind,
  neither,
  ofPopularBallot,
  ordinals,
  otherBallot,
  otherStance,
  ownBrackets,
  ownClause,
  ownProposal,
  partAtStart,
  partBehind,
  partOfLine,
  partRange,
  perfect,
  popularBallot,
  pronoun,
  refused,
  refusedProposal,
  sideBetween,
  supportsMotion,
  tail,
  tally,
  thinBefore,
  thinBeforeAgainst,
  thinBeforePerfect,
  thinBehind,
  votesOf,
} from '../vocabulary/votes.ts'
import type {Amendments} from './amendments.ts'
import {beginningOf} from './meanings.ts'
import type {Passage, Said, Sentence} from './passage.ts'

// A vote is a stance and a group that took it. The words that say a stance are
// found first; those who took it stand right before or right behind them.

/** A stance that was found, before it is joined with another one of the same ballot; offsets are the passage's. */
interface Found extends Pick<Group, 'count' | 'parties' | 'persons'> {
  stance: Vote['stance']
  /** The number of the part of the recommendation that it is about, or the index of the amendment. */
  on: Vote['on']
  /** Whether it is said only where others took another stance. */
  needsOthers?: boolean
  /** Whether it is said only where others were for it. */
  needsMajority?: boolean
  start: number
  end: number
  /** Where what it is about stands, if that is right behind the words of the stance. */
  about?: number
}

/**
 * Who stood where, as a passage says it.
 *
 * @param date the day of the meeting, which a ballot on another day is none of
 * @returns one record for each stance of each ballot, in the order printed
 */
export function findVotes(passage: Passage, amendments: Amendments, date: string | null = null): Vote[] {
  if (!anchor.test(passage.text)) return []
  const found: Found[] = []
  let part: string | null = null
  let hasSaid = false
  /** Whether the sentence before tells votes, which a verb that is left out goes on with. */
  let isVoted = false
  /** Whether what was said before is of a ballot of many. */
  let isPopular = false
  const parts = passage.sentences.map(partOf)
  const lastPart = parts.findLastIndex((one) => one !== undefined)
  for (const [at, sentence] of passage.sentences.entries()) {
    const begun = parts[at]
    if (begun !== undefined) {
      part = begun
      hasSaid = false
    } else if (sentence.isParagraph && hasSaid && !goesOnWithVotes.test(sentence.text)) {
      // Who voted how, between two parts, is said of the first.
      if (at > lastPart || sentence.stances.length === 0) part = null
    }
    isPopular = popularBallot.test(sentence.text) || (isPopular && ofPopularBallot.test(sentence.text))
    const votes: readonly Found[] = isPopular ? [] : votesIn(sentence, isVoted, date)
    isVoted = votes.length > 0
    for (const vote of votes) {
      const start = vote.start + sentence.start
      const placed = {...vote, start, end: vote.end + sentence.start}
      const on = amendments.at(start) ?? amendments.at((vote.about ?? vote.start) + sentence.start) ?? vote.on
      found.push(...(on === null ? onEach(placed, part === null ? [] : partsIn(part)) : [{...placed, on}]))
    }
    if (begun === undefined || sentence.text.length > shortSentence) hasSaid = true
  }
  const hasMajority = found.some(({stance}) => stance === 'for')
  const told = found.filter(({needsMajority}) => hasMajority || needsMajority !== true)
  const hasOthers = told.some(({stance, needsOthers}) => stance !== 'for' || needsOthers !== true)
  const said = hasOthers ? told : []
  return joined(said).map(({stance, count, parties, persons, start, end, ...vote}) => ({
    stance,
    on: vote.on,
    count,
    parties,
    persons: persons.map(({name}) => name),
    personKeys: persons.map(({name}) => personKey(name)),
    personParties: persons.map(({party}) => party),
    text: passage.printed(start, end),
    position: passage.position(start, end),
  }))
}

/** Up to what length a sentence that begins with the number of a part may be but that: "Ad 2.". */
const shortSentence = 12

/** The part of the recommendation that a sentence begins with. */
function partOf({text, isLine}: Sentence): string | undefined {
  const match = partAtStart.exec(text) ?? (isLine ? partOfLine.exec(text) : null)
  return match?.slice(1).find((number) => number !== undefined)
}

/** Where a sentence begins to tell of a ballot that is none of this meeting's; undefined where it does not. */
function otherBallotIn(text: string, date: string | null): number | undefined {
  const other = otherBallot.exec(text)
  if (other !== null) return other.index
  const dated = datedBallot.exec(text)
  return dated === null || (date !== null && parseDate(dated.groups?.date ?? '') === date) ? undefined : dated.index
}

function votesIn(sentence: Sentence, goesOn: boolean, date: string | null): Found[] {
  const {text, stances} = sentence
  if (earlierBallot.test(text) || ballotOfBody.test(text)) return []
  const counted = draw.exec(text) ?? tally.exec(text)
  const other = otherBallotIn(text, date)
  const said = stances[0] === undefined ? counted?.index : stances[0].end + 1
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
  return found.sort((a, b) => a.start - b.start)
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
  const other = otherStance.exec(rest)
  const side = other?.groups?.side
  if (side === undefined || other === null) return votes
  const stance = isAgainstWord.test(side) ? 'against' : 'for'
  const ofOther = said.end + behind.length - rest.length + other[0].length
  const named = partsNamed(rest.slice(other[0].length)).parts
  return [...votes, ...onEach({...vote, stance, start: ofOther, about: ofOther + 1}, named)]
}

/** How far behind a phrase the parts that it names are looked for. */
const longestParts = 120

function onEach(vote: Found, parts: readonly string[]): Found[] {
  return parts.length === 0 ? [vote] : parts.map((on) => ({...vote, on}))
}

function voteOf(sentence: Sentence, said: Said<'stance'>, taken: Set<Group>): Found | undefined {
  const {text, groups} = sentence
  const {stance, side, needsShare, needsOthers} = said.meaning.stance
  const isFree = (group: Group) => !taken.has(group)
  const isThin = perfect.test(text.slice(said.start, said.end)) ? thinBeforePerfect : thinBefore
  const before = groups.findLast(
    (group) =>
      group.end <= said.start &&
      isThin.test(text.slice(group.end, said.start)) &&
      (!excepted.test(text.slice(0, group.start)) || ownClause.test(text.slice(group.end, said.start))) &&
      sentence.canAct(group),
  )
  const behind = groups.find((group) => group.start >= said.end && thinBehind.test(text.slice(said.end, group.start)))
  const isLabel = labelEnd.test(text.slice(said.end))
  const isFirst = leadingWords.test(text.slice(0, said.start))
  let group: Group | undefined
  let isBeside = needsOthers === true
  let isRefusal = false
  if (needsShare === true) {
    if (before === undefined) return undefined
    // "A og V støtter indstillingen": beside those who do not.
    isBeside = before.share === null && !(before.hasUnit && before.count !== null)
    if (isBeside && !supportsMotion.test(text.slice(said.end))) return undefined
    if (refused.test(text.slice(said.end))) return undefined
    const isMinority = before.share === 'minority'
    if (isMinority && refusedProposal.test(text.slice(said.end))) isRefusal = true
    else if (isMinority && ownProposal.test(text.slice(said.end))) return undefined
    group = before
  } else if (isLabel && side !== 'behind' && before !== undefined && isFree(before) && isCountOnly(before))
    group = before
  else if (side === 'behind' || isLabel || (isFirst && behind !== undefined)) group = behind
  else if (side === 'either') group = before ?? behind
  // "stemte imod punkt 2 og tog forbehold for punkt 3": what the same ones did as well.
  else if (before !== undefined)
    group = isFree(before) || didMore.test(text.slice(before.end, said.start)) ? before : behind
  const isNamedBefore =
    group === undefined &&
    needsShare !== true &&
    side !== 'behind' &&
    !isLabel &&
    pronoun.test(text.slice(Math.max(0, said.start - 30), said.start))
  if (isNamedBefore) {
    const named = groups.filter((one) => one.end <= said.start)
    group = named.find((one) => one.parties.length + one.persons.length > 0) ?? named.find((one) => one.hasUnit)
  }
  // "8 stemte for (A, F, Ø)", "Et flertal godkender (A, F)": the group that took it stands on both sides.
  const named = group === undefined ? undefined : namedBehind(sentence, said, group)
  if (group === undefined || !(isWorthy(group) || (group.share !== null && named !== undefined))) return undefined
  const none = group.end <= said.start ? neither.exec(text.slice(0, group.start)) : null
  // Of none of them is told what they did not do, but that they were not for it.
  if (none !== null && stance !== 'for') return undefined
  const others =
    none === null ? [] : groups.filter((one) => one.start > none.index && one.end <= said.start && one !== group)
  // Of those who are named by a pronoun the number was told before.
  let count = isNamedBefore && taken.has(group) ? null : group.count
  taken.add(group)
  let parties = [...others.flatMap((one) => one.parties), ...group.parties]
  let persons = [...others.flatMap((one) => one.persons), ...group.persons].filter(isMember)
  let end = Math.max(group.end, said.end)
  if (named !== undefined && isFree(named)) {
    taken.add(named)
    count ??= named.count
    parties = [...parties, ...named.parties]
    persons = [...persons, ...named.persons.filter(isMember)]
    end = named.end
  }
  return {
    stance: none === null && !isRefusal ? stance : 'against',
    ...(isRefusal ? {needsMajority: true} : {}),
    ...(isBeside ? {needsOthers: true} : {}),
    on: null,
    count,
    parties,
    persons,
    start: Math.min(group.start, said.start),
    end,
  }
}

/** Who the members are that a group before words of a stance only counts, or whom it does not name all of. */
function namedBehind({text, groups}: Sentence, said: Said<'stance'>, group: Group): Group | undefined {
  if (group.start >= said.end)
    return groups.find(
      (one) => one.isInBrackets && isCountOnly(group) && sideBetween.test(text.slice(group.end, one.start)),
    )
  const between = (one: Group) => text.slice(said.end, one.start)
  return groups.find(
    (one) =>
      one.start >= said.end &&
      ((one.isInBrackets && thinBehind.test(between(one))) || (isCountOnly(group) && listBehind.test(between(one)))),
  )
}

/** "8" and "8 medlemmer": a number that is said of nobody by name. */
function isCountOnly({count, parties, persons}: Group): boolean {
  return count !== null && parties.length + persons.length === 0
}

/** A share without a number or a name, or "de øvrige", says nothing of who it was. */
function isWorthy(group: Group): boolean {
  return group.count !== null || group.parties.length > 0 || group.persons.some(isMember)
}

/** A director or an architect casts no vote, whatever they recommend. */
function isMember({role}: Named): boolean {
  return role === null || isMembersTitle(role)
}

/** The numbers of the parts of the recommendation that a text goes on with, and what stands behind them. */
function partsNamed(text: string): {parts: readonly string[]; rest: string} {
  const match = partBehind.exec(text)
  if (match === null) return {parts: [], rest: text}
  const {list, first} = match.groups ?? {}
  return {parts: partsIn(first ?? list ?? ''), rest: text.slice(match[0].length)}
}

/** "1, 2 og 4-6" as the numbers of parts. */
function partsIn(printed: string): string[] {
  return [...new Set(printed.split(betweenParts).flatMap(rangeOf))]
}

/** "1-3" as 1, 2 and 3. */
function rangeOf(printed: string): string[] {
  const [, from, to] = partRange.exec(printed)?.map(Number) ?? []
  if (from === undefined || to === undefined || to < from || to - from > mostParts)
    return [ordinals[printed.toLowerCase()] ?? printed.trim()]
  return Array.from({length: to - from + 1}, (_, at) => String(from + at))
}

/** The most parts that a range can have. */
const mostParts = 20

/** "Herefter tog Bo Ås forbehold", "Derfor undlod V at stemme": the verb stands before those who took a stance. */
function invertedVotes(sentence: Sentence, taken: Set<Group>): Found[] {
  const {text, groups} = sentence
  return groups.flatMap((group) => {
    if (taken.has(group) || !isWorthy(group) || sentence.isSupposed(group.start) || sentence.isQuoted(group.start))
      return []
    const verb = inverted.exec(text.slice(Math.max(0, group.start - longestVerb), group.start))?.groups?.verb
    if (verb === undefined) return []
    const behind = tail.exec(text.slice(group.end))?.[0] ?? ''
    const clause = `${verb} ${behind.trim()}`
    const said = beginningOf('stance', clause)
    if (said === undefined || said.meaning.stance.side === 'behind' || said.meaning.stance.needsShare === true)
      return []
    taken.add(group)
    const {stance, needsOthers} = said.meaning.stance
    const {count, parties, persons, start} = group
    const end = Math.max(group.end, group.end + said.end - verb.length)
    const names = {count, parties, persons: persons.filter(isMember)}
    const {parts} = partsNamed(clause.slice(said.end))
    const vote = {stance, ...(needsOthers === true ? {needsOthers} : {}), on: null, ...names}
    return onEach({...vote, start: start - verb.length - 1, end}, parts)
  })
}

/** The longest verb that stands before a group, with the space behind it. */
const longestVerb = 20

/** "15 stemmer mod 10", "12 for, 11 imod", "mod 2 stemmer (Ø)", "mod Venstres stemmer". */
function numbersAgainst({text, groups, stances}: Sentence, taken: Set<Group>, goesOn: boolean): Found[] {
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
    } else if (
      before !== undefined &&
      (stances.length > 0 ||
        (goesOn && leadingWords.test(text.slice(0, before.start))) ||
        ((found.length > 0 || text[before.start - 1] === '(') && ownBrackets.test(text.slice(start)))) &&
      isOfNames(before) &&
      clauseEnd.test(text.slice(end))
    ) {
      taken.add(before)
      take(isAgainst ? 'against' : 'for', before, start, end)
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

/** "Godkendt, mod Ø": what was decided against some only. */
function isDecidedAgainst(text: string, at: number, {end}: Group): boolean {
  return decidedAgainst.test(text.slice(0, at)) && clauseEnd.test(text.slice(end))
}

/** "A og F stemte for, V imod": those who are named beside a verb that is said once. */
function isOfNames(group: Group): boolean {
  return group.count === null && group.parties.length + group.persons.filter(isMember).length > 0
}

/** "mod 2 stemmer", "mod Venstres stemmer". */
function isOfVotes(text: string, group: Group): boolean {
  if (group.count !== null) return group.hasUnit
  return votesOf.test(text.slice(group.start, group.end + 12))
}

/**
 * Joins what is said twice of one ballot: "31 stemmer imod 14. For stemte: A, B
 * og F. Imod stemte: C." has the number of a stance first and its parties then.
 */
function joined(found: readonly Found[]): Found[] {
  const votes: Found[] = []
  let ballot: Found[] = []
  for (const vote of found) {
    const same = ballot.findLast((one) => one.stance === vote.stance && isSameMatter(one.on, vote.on))
    const isMore =
      same !== undefined &&
      same.parties.length + same.persons.length === 0 &&
      vote.parties.length + vote.persons.length > 0 &&
      (vote.count === null || vote.count === same.count)
    if (isMore) {
      same.parties = vote.parties
      same.persons = vote.persons
      same.on ??= vote.on
      same.end = Math.max(same.end, vote.end)
      continue
    }
    if (same !== undefined && isAgain(vote, same)) continue
    if (same !== undefined && same.count !== null) ballot = []
    const copy = {...vote}
    ballot.push(copy)
    votes.push(copy)
  }
  return votes
}

/** Whether two votes can be on one thing: the item and a part of it can, an amendment is its own. */
function isSameMatter(one: Vote['on'], other: Vote['on']): boolean {
  if (one === other) return true
  return (one === null || other === null) && typeof one !== 'number' && typeof other !== 'number'
}

/** Whether a vote says no more than one before it: "V stemte imod. … Venstre stemte imod, idet …" */
function isAgain(vote: Found, same: Found): boolean {
  const names = (persons: readonly Named[]) => persons.map(({name}) => personKey(name))
  // "6 stemte imod (Lis Bo (B), Per Ås (F)). Liste B stemte imod, idet …"
  const ofPersons = same.persons.flatMap(({party}) => party ?? [])
  const known = new Set([...same.parties, ...ofPersons, ...names(same.persons)])
  const again = [...vote.parties, ...names(vote.persons)]
  return vote.count === null && again.length > 0 && again.every((name) => known.has(name))
}
