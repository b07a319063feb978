import type {Group} from '../names/group-tokens.ts'
import type {Amendment, Outcome} from '../records/schema.ts'
import type {Hit} from '../text/lexicon.ts'
import {isNextTo, isWithin, type Stretch} from '../text/stretch.ts'
import * as danish from '../vocabulary/amendments.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {deferral, negation} from '../vocabulary/outcomes.ts'
import {partAtStart} from '../vocabulary/votes.ts'
import type {Meaning} from './meaning-index.ts'
import type {Passage, Sentence} from './passage.ts'

// A proposal is made and decided in one sentence or in several:
//
//   Et ændringsforslag fra Ø om gebyret blev forkastet.
//   SF stillede forslag om en bro i træ. For stemte 6, imod stemte 17. Forslaget bortfaldt.

/** A proposal that was made beside the item's own, and what became of it. */
interface Proposal {
  by: string | null
  outcome: Amendment['outcome']
  /** Whether it is called an amendment. */
  isNamed: boolean
  /** Whether it is about the agenda: of another item, or of this one. */
  motion: 'other' | 'own' | null
  /** What would become of this item by it, where it is about the agenda or about who is to treat the case. */
  asked: Outcome | null
  /** Who made it, where that tells that it is beside the item's own: a member or a party do, an office or nobody does not. */
  maker: Maker
  /** Whether it is told by the ballot on it: "stemte om udsættelse". */
  isVoted: boolean
  /** The stretches of the passage that speak of it. */
  stretches: Stretch[]
}

type Maker = 'member' | 'office' | 'nobody'

/** The amendments of a passage, and which of its stretches are about them and not about the item. */
export class Amendments {
  readonly list: readonly Proposal[]
  readonly #stretches: readonly Stretch[]
  readonly #motions: readonly Proposal[]

  /** @param motions those to put the item off or to send it back that were adopted, which is what became of it */
  constructor(list: readonly Proposal[], motions: readonly Proposal[] = []) {
    this.list = list
    this.#motions = motions
    this.#stretches = list.flatMap(({stretches}) => stretches)
  }

  /** The index of the amendment that an offset of the passage is about; undefined where it is about the item. */
  at(offset: number): number | undefined {
    const index = this.list.findIndex(({stretches}) => isWithin(stretches, offset))
    return index < 0 ? undefined : index
  }

  /** What became of the item where an offset of the passage tells that a motion was adopted: "Forslaget om udsættelse blev vedtaget". */
  asked(offset: number): Outcome | undefined {
    const motion = this.#motions.find(({stretches}) => isWithin(stretches, offset))
    return motion?.asked ?? undefined
  }

  /** The end of the stretch about an amendment that an offset is in. */
  behind(offset: number): number {
    return Math.max(
      offset,
      ...this.#stretches.filter(({start, end}) => offset >= start && offset < end).map(({end}) => end),
    )
  }

  /** Where the next stretch about an amendment begins; undefined where there is none. */
  next(offset: number): number | undefined {
    const starts = this.#stretches.filter(({start}) => start >= offset).map(({start}) => start)
    return starts.length === 0 ? undefined : Math.min(...starts)
  }

  /** What the records have of them. */
  records(passage: Passage): Amendment[] {
    return this.list.map(({by, outcome, stretches}) => {
      const start = (stretches[0] as Stretch).start
      const end = (stretches.at(-1) as Stretch).end
      return {by, text: passage.printed(start, end), outcome, position: passage.position(start, end)}
    })
  }
}

/** Proposals of single members and parties that a passage says were decided. */
export function findAmendments(passage: Passage): Amendments {
  if (!danish.anchor.test(passage.text)) return new Amendments([])
  const proposals: Proposal[] = []
  let open: Proposal | undefined
  /** The ballot that the sentences before tell, which is on nothing that was told of. */
  let ballot: Stretch[] = []
  const decided = {isAny: false, isNamed: false}
  for (const sentence of passage.sentences) {
    if (deferral.test(sentence.text) && !negation.test(sentence.text) && !isRefused(sentence, 0, sentence.text.length))
      continue
    const mentions = mentionsIn(sentence)
    for (const [index, mention] of mentions.entries()) {
      const isReference =
        open !== undefined &&
        ((mention.by === null && mention.isDefinite) || isTextOf(open, mention, sentence, passage))
      const proposal: Proposal | undefined = isReference ? open : opened(mention)
      if (proposal === undefined) continue
      if (!isReference && index === 0 && open !== undefined) endBallot(open, sentence, mention)
      if (!isReference) proposals.push(proposal)
      open = proposal
      const isDoneWithItem = isInItem(sentence, mention)
      const end = isDoneWithItem ? mention.end : endOf(sentence, mention, mentions[index + 1])
      // "For forslaget stemte 6": the ballot begins before the word.
      const isOfBallot = isReference ? danish.goesOn.test(sentence.text) : isInStance(sentence, mention)
      const from = isOfBallot ? 0 : mention.from
      proposal.stretches.push({start: sentence.start + from, end: sentence.start + end})
      const about = sentence.text.slice(mention.end, end)
      const motion = isReference ? null : danish.ofAgenda.exec(about)
      if (!isReference && danish.handsOn.test(about)) proposal.asked = 'forwarded'
      if (motion !== null) {
        const {other, of, from} = motion.groups ?? {}
        proposal.motion = (other ?? of ?? from) === undefined ? 'own' : 'other'
        proposal.asked = danish.asks.find(([, words]) => words.test(` ${motion[0]}`))?.[0] ?? null
      }
      proposal.outcome =
        isDoneWithItem || isWithItem(sentence, mention)
          ? 'adopted'
          : (outcomeIn(sentence, mention, end, proposal.asked) ?? proposal.outcome)
      // "For stemte A. Imod stemte V. Ændringsforslaget blev forkastet.": what they voted on is named behind it.
      if (
        !isReference &&
        index === 0 &&
        proposal.isNamed &&
        proposal.outcome !== null &&
        danish.endsBallot.test(sentence.text)
      )
        proposal.stretches.unshift(...ballot)
    }
    if (mentions.some(({start}) => proposals.some((one) => isWithin(one.stretches, sentence.start + start)))) continue
    const decides = isDeciding(sentence)
    const isBallot = danish.goesOn.test(sentence.text) || (!decides && sentence.stances.length > 0)
    const isPart = sentence.isLine && partAtStart.test(sentence.text)
    if (!isBallot || isPart || open !== undefined || decided.isAny) ballot = []
    else ballot.push({start: sentence.start, end: sentence.end})
    const isOfMotion = open !== undefined && open.motion !== null && danish.forMotion.test(sentence.text)
    const isOfItem = isPart || (danish.ofItem.test(sentence.text) && !isOfMotion)
    const isFall = open !== undefined && !isOfItem && isFallOf(open, sentence)
    if (open !== undefined && !isOfItem && (isBallot || isFall)) {
      open.stretches.push({start: sentence.start, end: sentence.end})
      if (isFall) open.outcome = 'rejected'
    } else if (isPart || (isOfItem && (isBallot || danish.toBallot.test(sentence.text)))) open = undefined
    else if (decides) {
      // "Sagen er dermed udsat."
      if (open !== undefined && open.outcome === null && isAsked(open, sentence)) open.outcome = 'adopted'
      open = undefined
      decided.isAny = true
      decided.isNamed ||= isOfItem
    }
  }
  const motions = proposals.filter(
    ({motion, asked, outcome}) => motion === 'own' && asked !== null && outcome === 'adopted',
  )
  const beside = proposals.filter((one) => isDecided(one, passage, decided))
  return new Amendments(
    beside,
    motions.filter((one) => !beside.includes(one)),
  )
}

/** Whether a sentence tells what became of something: "Sagen udsættes", "Byrådet besluttede at sende sagen tilbage". */
function isDeciding({hits}: Sentence): boolean {
  const resolution = hits.find(({category: {kind}}) => kind === 'resolution')
  return hits.some(
    ({category: {kind}, start}) =>
      kind === 'outcome' ||
      kind === 'negation' ||
      (kind === 'infinitive' && resolution !== undefined && start >= resolution.end),
  )
}

/** "For SF's forslag stemte A": whether the words that say a stance have the proposal in them. */
function isInStance({stances}: Sentence, {start}: Mention): boolean {
  return isWithin(stances, start)
}

/** "For stemte C Imod stemte A Faldet Borgmesterens forslag blev godkendt.": the ballot on a proposal, up to where the same sentence has another one. */
function endBallot(open: Proposal, sentence: Sentence, mention: Mention): void {
  const before = sentence.text.slice(0, mention.from)
  if (!danish.goesOn.test(before) || isInStance(sentence, mention)) return
  open.stretches.push({start: sentence.start, end: sentence.start + mention.from})
  if (danish.fell.test(before)) open.outcome ??= 'rejected'
}

/** "Forslag fra C: C foreslår, at …": whether a mention, right behind the colon, is what the proposal says. */
function isTextOf({by, stretches}: Proposal, mention: Mention, {start}: Sentence, {text}: Passage): boolean {
  const last = stretches.at(-1)
  return (
    mention.isMade &&
    !mention.isNamed &&
    mention.by === by &&
    last !== undefined &&
    text
      .slice(last.start, start + mention.from)
      .trimEnd()
      .endsWith(':')
  )
}

/** "Forkastet." behind the ballot on a proposal, "Udvalget kunne ikke støtte dette.": what became of it, and not of the item. */
function isFallOf({outcome}: Proposal, {text}: Sentence): boolean {
  return outcome === null && (danish.fellAlone.test(text) || danish.refusedBack.test(text))
}

/** Whether a sentence decides what a motion about this item asks for. */
function isAsked({motion, asked}: Proposal, {hits}: Sentence): boolean {
  const isSaid = hits.some(({category}) => category.kind === 'outcome' && category.outcome === asked)
  return motion === 'own' && isSaid && hits.every(({category: {kind}}) => kind !== 'negation')
}

/** A place of a sentence that speaks of a proposal. */
interface Mention extends Stretch {
  /** From where on the sentence is about it: who made it can stand before it. */
  from: number
  by: string | null
  isNamed: boolean
  isDefinite: boolean
  /** Whether it is made here, so that what follows is what it proposes. */
  isMade: boolean
  maker: Maker
  isVoted: boolean
}

function mentionsIn(sentence: Sentence): Mention[] {
  const {text} = sentence
  if (!danish.anchor.test(text)) return []
  const things = [...matchesIn(danish.thing, text)]
  const requests = (things.length > 0 ? [] : [...matchesIn(danish.requesting, text)]).filter(({index, 0: verb}) =>
    danish.ofAgenda.test(text.slice(index + verb.length)),
  )
  const verbs = [...matchesIn(danish.proposing, text), ...requests]
  // Who made it is looked for only where there is one.
  if (things.length === 0 && verbs.length === 0) return []
  const names = sentence.everyName
  const mentions: Mention[] = []
  for (const match of things) {
    const start = match.index
    const end = start + match[0].length
    if (sentence.isQuoted(start)) continue
    const isNamed = match.groups?.amendment !== undefined
    const maker = names.findLast(
      (group) =>
        group.end <= start &&
        danish.made.test(text.slice(group.end, start)) &&
        !danish.isOwned.test(text.slice(0, group.start)),
    )
    const owner = names.findLast((group) => group.end <= start && danish.madeBy.test(text.slice(group.end, start)))
    const source = names.find((group) => group.start >= end && danish.from.test(text.slice(end, group.start)))
    const group = maker ?? owner ?? source
    if (!isNamed && danish.proposalFor.test(text.slice(end))) continue
    const isDefinite = match.groups?.definite !== undefined
    if (!isDefinite && danish.noneMade.test(text.slice(0, start)) && !danish.whichOne.test(text.slice(end))) continue
    const office = group === undefined ? danish.byOffice.exec(text.slice(0, start)) : null
    const isAny = office !== null || danish.proposalAbout.test(text.slice(end))
    if (!isNamed && group === undefined && !isDefinite && !isAny) continue
    mentions.push({
      start,
      end: Math.max(end, source?.end ?? 0),
      from: Math.min(start, maker?.start ?? start, owner?.start ?? start, office?.index ?? start),
      by: group === undefined ? (office?.groups?.by ?? null) : nameOf(group, text),
      isNamed,
      isDefinite,
      isMade: maker !== undefined,
      maker: group !== undefined ? 'member' : office !== null ? 'office' : 'nobody',
      isVoted: false,
    })
  }
  for (const {index, 0: verb, groups} of verbs) {
    const end = index + verb.length
    const isBallot = groups?.ballot !== undefined
    const group = isBallot
      ? names.find(({start}) => start >= end && danish.askedBy.test(text.slice(end, start)))
      : names.find((one) => isNextTo(text, one.end, index) || isNextTo(text, end, one.start))
    const office = group === undefined && !isBallot ? danish.byOffice.exec(text.slice(0, index)) : null
    const isNamed = groups?.amendment !== undefined
    const by = group === undefined ? (isBallot ? null : office?.groups?.by) : nameOf(group, text)
    if (by === undefined || group?.share === 'majority' || sentence.isQuoted(index)) continue
    const place = {start: index, end, from: Math.min(index, group?.start ?? office?.index ?? index)}
    const maker = group !== undefined ? 'member' : isBallot ? 'nobody' : 'office'
    mentions.push({...place, by, isNamed, isDefinite: false, isMade: true, maker, isVoted: isBallot})
  }
  return mentions.sort((a, b) => a.start - b.start)
}

function nameOf({parties, persons, start, end}: Group, text: string): string {
  const names = [...parties, ...persons.map(({name}) => name)]
  return names.length === 1 ? (names[0] as string) : text.slice(start, end)
}

/** The proposal that a mention is the first of; undefined where it is told of nobody's. */
function opened({by, isNamed, isDefinite, maker, isVoted}: Mention): Proposal | undefined {
  if (by === null && !isNamed && isDefinite) return undefined
  return {by, outcome: null, isNamed, motion: null, asked: null, maker, isVoted, stretches: []}
}

/** Up to where a sentence is about a proposal: the next one, or where it goes on with the item. */
function endOf({text}: Sentence, {end, isMade}: Mention, next: Mention | undefined): number {
  const limit = next === undefined || isMade ? text.length : next.from
  const about = text.slice(end, limit)
  const other = danish.otherSubject.exec(about) ?? (isMade ? danish.ownVote.exec(about) : null)
  return other === null ? limit : end + other.index
}

/** "Vedtaget med det ændringsforslag, som Ø stillede", "godkendt sammen med et ændringsforslag fra V": adopted with the item. */
function isWithItem({text}: Sentence, {isNamed, start}: Mention): boolean {
  return isNamed && danish.withItem.test(text.slice(0, start))
}

/** "Forslaget med ændringsforslaget anbefales": the same, where what became of the item stands behind it. */
function isInItem({text}: Sentence, {isNamed, start, end}: Mention): boolean {
  return isNamed && danish.itemWith.test(text.slice(0, start)) && danish.agreedTo.test(text.slice(end))
}

/** @param asked what would become of the agenda by it, and is no fate of its own: "Forslaget er vedtaget, hvorfor punkt 4 tages af dagsordenen" */
function outcomeIn(
  sentence: Sentence,
  {end: start, isMade}: Mention,
  end: number,
  asked: Outcome | null,
): Amendment['outcome'] {
  let at = start
  if (isMade) {
    const tells = danish.told.exec(sentence.text.slice(start, end))
    if (tells === null) return null
    at = start + tells.index
  }
  if (isRefused(sentence, at, end)) return 'rejected'
  const last = sentence.hits.findLast(
    (hit) =>
      hit.start >= at &&
      hit.start < end &&
      !isProposed(sentence, at, hit) &&
      hit.category.kind === 'outcome' &&
      (hit.category.outcome === 'approved' || (hit.category.outcome === 'withdrawn' && asked !== 'withdrawn')),
  )
  if (last?.category.kind !== 'outcome') return null
  return last.category.outcome === 'approved' ? 'adopted' : 'withdrawn'
}

function isRefused(sentence: Sentence, start: number, end: number): boolean {
  return (
    danish.fell.test(sentence.text.slice(start, end)) ||
    sentence.hits.some(
      (hit) =>
        hit.start >= start &&
        hit.start < end &&
        (hit.category.kind === 'negation' ||
          (hit.category.kind === 'outcome' && hit.category.outcome === 'rejected')) &&
        !isProposed(sentence, start, hit),
    )
  )
}

/** "Ændringsforslag fra C: Der gives tilladelse": whether a phrase is what is proposed, behind a colon, and not what became of it. */
function isProposed({text}: Sentence, from: number, {start, end}: Hit<Meaning>): boolean {
  const colon = text.indexOf(':', from)
  return colon >= 0 && colon < start && !danish.participle.test(text.slice(start, end))
}

/**
 * Whether a passage says that a proposal was decided: what became of it, or who
 * stood where on it. Where nothing else is decided, a proposal that is called no
 * amendment is what the item is about, unless it wanted the item off the agenda in
 * vain, or another one.
 */
function isDecided(
  {outcome, isNamed, motion, maker, isVoted, stretches}: Proposal,
  passage: Passage,
  decided: ItemDecided,
): boolean {
  // What is nobody's, or an office's, is what the item is about, unless it fell and the item did not.
  if (maker === 'nobody' && !isNamed && motion === null) return outcome === 'rejected' && decided.isNamed
  if (maker === 'office' && !isNamed && motion === null) return false
  const isBeside = isNamed || motion === 'other' || (motion === 'own' && outcome !== 'adopted')
  if (outcome !== null) return isBeside || decided.isAny
  return (
    (isBeside || decided.isNamed) &&
    (isVoted ||
      passage.sentences.some((sentence) =>
        sentence.stances.some((stance) =>
          [stance.start, sentence.subjectAt(stance)].some((at) => isWithin(stretches, sentence.start + at)),
        ),
      ))
  )
}

/** Whether a passage decides something beside its proposals, and whether it names the item there. */
interface ItemDecided {
  isAny: boolean
  isNamed: boolean
}
