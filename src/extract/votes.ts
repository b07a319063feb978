import {personKey} from '../names/person.ts'
import type {Vote} from '../records/schema.ts'
import {anchor as aboutMotion} from '../vocabulary/amendments.ts'
import {anchor, goesOnWithVotes, ofPopularBallot, popularBallot} from '../vocabulary/votes.ts'
import type {Amendments} from './amendments.ts'
import {joined} from './ballots.ts'
import type {Found} from './found-votes.ts'
import type {Passage, Sentence} from './passage.ts'
import {votesIn} from './sentence-votes.ts'
import {decisionText, onEach, partOf, partsIn} from './vote-parts.ts'

// A vote is a stance and a group that took it. The words that say a stance are
// found first; those who took it stand right before or right behind them.

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
  const isVotedOn = ({text, stances}: Sentence) => goesOnWithVotes.test(text) || (isVoted && stances.length > 0)
  const parts = passage.sentences.map(partOf)
  const lastPart = parts.findLastIndex((one) => one !== undefined)
  for (const [at, sentence] of passage.sentences.entries()) {
    const begun = parts[at]
    if (begun !== undefined) {
      part = begun
      hasSaid = false
    } else if (sentence.isParagraph && hasSaid && !isVotedOn(sentence)) {
      // Who voted how, between two parts, is said of the first.
      if (at > lastPart || sentence.stances.length === 0) part = null
    }
    isPopular = popularBallot.test(sentence.text) || (isPopular && ofPopularBallot.test(sentence.text))
    const votes: readonly Found[] = isPopular ? [] : votesIn(sentence, isVoted, date)
    isVoted = votes.length > 0
    for (const vote of votes) {
      const start = vote.start + sentence.start
      const placed = {...vote, start, end: vote.end + sentence.start}
      // "V tog forbehold." in a paragraph of its own is of the item, also behind what was decided on an amendment.
      const isOfItem = vote.stance === 'reservation' && sentence.isParagraph && !aboutMotion.test(sentence.text)
      const amendment = amendments.at(start) ?? amendments.at((vote.about ?? vote.start) + sentence.start)
      const on = (isOfItem ? undefined : amendment) ?? vote.on
      found.push(...(on === null ? onEach(placed, part === null ? [] : partsIn(part)) : [{...placed, on}]))
    }
    if (begun === undefined || decisionText(sentence).length > shortSentence) hasSaid = true
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
