import {type Group, groupsIn} from '../names/group.ts'
import {personKey} from '../names/person.ts'
import type {Vote} from '../records/schema.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {type Phrase, type Sentence, sentencesIn} from '../text/sentences.ts'
import {
  anchor,
  fell,
  type Marker,
  markers,
  partAtStart,
  partBehind,
  partOfLine,
  pronoun,
  tally,
} from '../vocabulary/votes.ts'

// A vote is a stance and a group that took it. The words that say a stance are
// found first; those who took it stand right before or right behind them.

const phrase = new RegExp(
  `(?<![\\p{L}])(?:${markers.map(([, form], index) => `(?<m${index}>${form})`).join('|')})(?![\\p{L}])`,
  'giu',
)
/** "mod" and "for" on their own, which say something only beside numbers. */
const bare = /(?<!\p{L})(?:i?mod|for)(?!\p{L})/giu

/** A stance that was found, before it is joined with another one of the same ballot. */
interface Found extends Pick<Group, 'count' | 'parties' | 'persons'> {
  stance: Vote['stance']
  /** The number of the part of the recommendation that it is about. */
  on: string | null
  start: number
  end: number
}

/**
 * Who stood where, between two offsets of a text.
 *
 * @returns one record for each stance of each ballot, in the order printed
 */
export function findVotes(lines: Lines, from: number, to: number): Vote[] {
  const text = lines.text.slice(from, to)
  if (!anchor.test(text)) return []
  const found: Found[] = []
  let part: string | null = null
  let hasSaid = false
  for (const sentence of sentencesIn(text)) {
    const begun = partOf(sentence)
    if (begun !== undefined) {
      part = begun
      hasSaid = false
    } else if (sentence.isParagraph && hasSaid) part = null
    for (const vote of votesIn(sentence)) {
      found.push({...vote, on: vote.on ?? part, start: vote.start + sentence.start, end: vote.end + sentence.start})
    }
    if (begun === undefined || sentence.text.length > 12) hasSaid = true
  }
  return joined(found).map(({stance, count, parties, persons, start, end, ...vote}) => ({
    stance,
    on: vote.on,
    count,
    parties,
    persons: persons.map(({name}) => name),
    personKeys: persons.map(({name}) => personKey(name)),
    personParties: persons.map(({party}) => party),
    text: cleanLine(text.slice(start, end)),
    position: lines.position(from + start, from + end),
  }))
}

/** The part of the recommendation that a sentence begins with. */
function partOf({text, isLine}: Sentence): string | undefined {
  const match = partAtStart.exec(text) ?? (isLine ? partOfLine.exec(text) : null)
  return match?.slice(1).find((number) => number !== undefined)
}

function votesIn(sentence: Sentence): Found[] {
  const {text} = sentence
  if (!anchor.test(text)) return []
  const counted = tally.exec(text)
  const phrases = phrasesIn(text)
  if (phrases.length === 0 && counted === null && text.search(bare) < 0) return []
  const groups = groupsBetween(text, phrases)
  const taken = new Set<Group>()
  const found: Found[] = []
  for (const said of phrases) {
    const vote = voteOf(text, said, groups, taken)
    if (vote !== undefined) found.push(vote)
  }
  found.push(...numbersAgainst(text, groups, taken))
  if (counted !== null && found.length === 0) {
    const [whole, first, second] = counted as unknown as [string, string, string]
    const place = {on: null, parties: [], persons: [], start: counted.index, end: counted.index + whole.length}
    found.push({...place, stance: 'for', count: Number(first)}, {...place, stance: 'against', count: Number(second)})
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The words that say stances in a sentence; what is quoted is somebody's, and says nothing here. */
function phrasesIn(text: string): Phrase<Marker>[] {
  const quotes = /["“”„»«]/.test(text) ? [...text.matchAll(/["“”„»«][^"“”„»«]*["“”„»«]?/gu)] : []
  const found: Phrase<Marker>[] = []
  for (const match of text.matchAll(phrase)) {
    const {index} = match
    if (quotes.some((quote) => index > quote.index && index < quote.index + quote[0].length)) continue
    const which = Object.entries(match.groups ?? {}).find(([, form]) => form !== undefined)?.[0] ?? 'm0'
    const [meaning] = markers[Number(which.slice(1))] as (typeof markers)[number]
    found.push({meaning, start: index, end: index + match[0].length})
  }
  return found
}

/** The groups outside the words that say stances, from the left to the right. */
function groupsBetween(text: string, phrases: readonly Phrase<Marker>[]): Group[] {
  const groups: Group[] = []
  let from = 0
  for (const {start, end} of [...phrases, {start: text.length, end: text.length}]) {
    groups.push(...groupsIn(text, from, start))
    from = end
  }
  return groups
}

/** What may stand between a group and the words that say its stance. */
const thinBefore = /^[\s,]*(?:(?:der|som|begge|alle|dog)\s+)*$/iu
const thinBehind = /^\s*(?::\s*)?(?:(?:fra|af|følgende|medlemmerne|medlemmer|kun|i alt)\s*(?::\s*)?)*$/iu

function voteOf(text: string, said: Phrase<Marker>, groups: readonly Group[], taken: Set<Group>): Found | undefined {
  const {stance, side, needsShare} = said.meaning
  const isFree = (group: Group) => !taken.has(group)
  const before = groups.findLast(
    (group) => group.end <= said.start && thinBefore.test(text.slice(group.end, said.start)),
  )
  const behind = groups.find((group) => group.start >= said.end && thinBehind.test(text.slice(said.end, group.start)))
  const isLabel = /^\s*:/.test(text.slice(said.end))
  const isFirst = /^[\s,]*(?:følgende\s+)?$/iu.test(text.slice(0, said.start))
  let group: Group | undefined
  if (needsShare === true) {
    if (before === undefined || before.share === 'minority') return undefined
    if (before.share === null && !(before.hasUnit && before.count !== null)) return undefined
    if (/^\s+(?:\p{L}+\s+)?ikke(?!\p{L})/iu.test(text.slice(said.end))) return undefined
    group = before
  } else if (side === 'behind' || isLabel || (isFirst && behind !== undefined)) group = behind
  else group = before !== undefined && isFree(before) ? before : before === undefined ? undefined : behind
  if (
    group === undefined &&
    needsShare !== true &&
    side === 'before' &&
    !isLabel &&
    pronoun.test(text.slice(Math.max(0, said.start - 30), said.start))
  )
    group = groups.find((one) => one.parties.length + one.persons.length > 0 && one.end <= said.start)
  if (group === undefined || !isWorthy(group)) return undefined
  taken.add(group)
  let {count, parties, persons} = group
  let end = Math.max(group.end, said.end)
  // "8 stemte for (A, F, Ø)": the group that took it stands on both sides.
  if (group.end <= said.start && behind !== undefined && isFree(behind) && behind.isInBrackets) {
    taken.add(behind)
    count ??= behind.count
    parties = [...parties, ...behind.parties]
    persons = [...persons, ...behind.persons]
    end = behind.end
  }
  const part = partBehind.exec(text.slice(said.end, said.end + 60))
  return {
    stance,
    on: part?.slice(1).find((number) => number !== undefined) ?? null,
    count,
    parties,
    persons,
    start: Math.min(group.start, said.start),
    end,
  }
}

/** A share without a number or a name says nothing of who it was. */
function isWorthy(group: Group): boolean {
  return group.count !== null || group.parties.length > 0 || group.persons.length > 0
}

/** "15 stemmer mod 10", "12 for, 11 imod", "mod 2 stemmer (Ø)", "mod Venstres stemmer". */
function numbersAgainst(text: string, groups: readonly Group[], taken: Set<Group>): Found[] {
  const found: Found[] = []
  const take = (stance: Vote['stance'], group: Group, start: number, end: number) => {
    taken.add(group)
    const {count, parties, persons} = group
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
  for (const match of text.matchAll(bare)) {
    const start = match.index
    const end = start + match[0].length
    const isAgainst = /mod$/i.test(match[0])
    const before = groups.findLast(
      (group) => group.end <= start && /^\s*$/.test(text.slice(group.end, start)) && !taken.has(group),
    )
    const behind = groups.find(
      (group) => group.start >= end && /^\s*$/.test(text.slice(end, group.start)) && !taken.has(group),
    )
    const isCounted =
      before !== undefined && before.count !== null && (before.hasUnit || found.length > 0 || isTally(text))
    if (isAgainst && isCounted && behind !== undefined && behind.count !== null && !behind.isInBrackets) {
      const isSwapped = fell.test(text) && before.count !== null && before.count > behind.count
      take(isSwapped ? 'against' : 'for', before, before.start, before.end)
      take(isSwapped ? 'for' : 'against', behind, start, end)
    } else if (isCounted) {
      const brackets = behind?.isInBrackets === true ? behind : undefined
      take(isAgainst ? 'against' : 'for', before, start, end)
      if (brackets !== undefined) {
        taken.add(brackets)
        const last = found.at(-1) as Found
        last.parties = [...last.parties, ...brackets.parties]
        last.persons = [...last.persons, ...brackets.persons]
        last.end = brackets.end
      }
    } else if (isAgainst && before === undefined && behind !== undefined && isOfVotes(text, behind))
      take('against', behind, start, end)
  }
  return found
}

/** Whether a sentence is about a ballot at all, so that bare numbers count votes. */
function isTally(text: string): boolean {
  return /stem|afstemning|undlod|blank|(?<!\p{L})\d{1,3}\s+(?:for|i?mod)\s*[,.]/iu.test(text)
}

/** "mod 2 stemmer", "mod Venstres stemmer". */
function isOfVotes(text: string, group: Group): boolean {
  if (group.count !== null) return group.hasUnit
  return /stemmer/iu.test(text.slice(group.start, group.end + 12))
}

/**
 * Joins what is said twice of one ballot: "31 stemmer imod 14. For stemte: A, B
 * og F. Imod stemte: C." has the number of a stance first and its parties then.
 */
function joined(found: readonly Found[]): Found[] {
  const votes: Found[] = []
  let ballot: Found[] = []
  for (const vote of found) {
    const same = ballot.findLast((one) => one.stance === vote.stance)
    const isMore =
      same !== undefined &&
      same.parties.length + same.persons.length === 0 &&
      vote.parties.length + vote.persons.length > 0 &&
      (vote.count === null || vote.count === same.count) &&
      (vote.on === null || same.on === null || vote.on === same.on)
    if (isMore) {
      same.parties = vote.parties
      same.persons = vote.persons
      same.on ??= vote.on
      same.end = Math.max(same.end, vote.end)
      continue
    }
    if (same !== undefined && same.count !== null) ballot = []
    const copy = {...vote}
    ballot.push(copy)
    votes.push(copy)
  }
  return votes
}
