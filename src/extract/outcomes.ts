import type {Group} from '../names/group-tokens.ts'
import {isListOfNames} from '../names/name-lists.ts'
import type {Outcome} from '../records/schema.ts'
import type {Hit} from '../text/lexicon.ts'
import {isNextTo, isWithin, type Stretch} from '../text/stretch.ts'
import * as danish from '../vocabulary/outcomes.ts'
import type {Amendments} from './amendments.ts'
import type {Meaning} from './meaning-index.ts'
import type {Passage, Sentence} from './passage.ts'

// A decision is read sentence by sentence. Within a sentence, stretches in which
// nothing is decided (wishes, quotations, "at …", "hvor …") are set aside, and
// what is left tells the outcomes.

/** The longest part of a sentence that is looked at around a phrase. */
const around = 300

/**
 * What a decision did with its item: a set, in the order found; empty where its
 * words fit no outcome.
 *
 * @param about an item about who is absent has their names for a decision, and appoints nobody; one about the agenda
 *   tells what becomes of others
 */
export function parseOutcomes(
  passage: Passage,
  amendments: Amendments,
  about: 'absence' | 'agenda' | 'anything' = 'anything',
): Outcome[] {
  const found = new Set<Outcome>()
  const approvals: {sentence: Sentence; at: number}[] = []
  const others = new Map<Outcome, readonly Outcome[]>()
  for (const {sentence, from, to} of decidingSentences(passage)) {
    for (const {outcome, at} of outcomesOf(sentence, from, to, amendments)) {
      if (outcome === 'forwarded' && isByOneMember(sentence, at)) continue
      if (about === 'agenda' && leavesAgenda.has(outcome) && isOfOtherItem(sentence)) continue
      const beside = recommendedBeside(sentence, outcome, at) ?? besideWhich(sentence, outcome, at)
      if (beside !== undefined) {
        others.set(outcome, beside)
        continue
      }
      found.add(outcome)
      if (outcome === 'approved') approvals.push({sentence, at})
    }
  }
  for (const [outcome, beside] of others) if (!beside.some((one) => found.has(one))) found.add(outcome)
  // Members who follow a recommendation that is then voted down approve nothing.
  if (found.has('rejected') && approvals.every(({sentence, at}) => isByMembers(sentence, at))) found.delete('approved')
  const adopted = amendments.list.find(({outcome}) => outcome === 'adopted')
  const asked = adopted?.asked ?? 'approved'
  // "Forslaget om at tage punkt 5 af dagsordenen blev vedtaget": so the agenda is changed, and not taken off itself.
  if (found.size === 0 && adopted !== undefined && !(about === 'agenda' && leavesAgenda.has(asked))) found.add(asked)
  if (found.size === 0 && danish.asProposed.test(passage.text)) found.add('approved')
  // "Formand: Bo Ås. Kasserer: vælges på næste møde."
  const isOpen = found.size === 0 || (found.size === 1 && found.has('postponed'))
  if (isOpen && about === 'anything' && isListOfNames(passage.text)) found.add('appointed')
  return [...found]
}

/** What an agenda is approved without: "Pkt. 6 udgår" says nothing of the item that approves it. */
const leavesAgenda: ReadonlySet<Outcome> = new Set(['withdrawn', 'postponed', 'returned'])

/** Whether a sentence names an item by its number, and does not tell where that goes: "Punkt 3 udgår og sendes tilbage". */
function isOfOtherItem({text}: Sentence): boolean {
  const named = danish.namesItem.exec(text)
  return named !== null && !danish.goesElsewhere.test(text.slice(named.index + named[0].length))
}

/** Outcomes beside which it says nothing of the item what one party recommended: "V indstiller Bo Ås. Byrådet godkendte dette." */
const decidedBeside: readonly Outcome[] = ['approved', 'rejected', 'appointed', 'postponed', 'returned']

/** The same of what a council that advises recommends: "Planen blev drøftet. Ældrerådet anbefaler, at der sættes bænke op." */
const advisedBeside: readonly Outcome[] = [...decidedBeside, 'noted', 'discussed']

/** How long the name of such a council is at the most. */
const longestAdviser = 60

/** Outcomes beside which it says nothing of the item that there was nothing. */
const everythingElse = (Object.keys(danish.notMeant) as Outcome[]).filter((outcome) => outcome !== 'nothing')

/**
 * Beside which outcomes another one says nothing of the item: an agenda is approved
 * without an item that is left out, a case that comes back was not handed on by
 * being heard, and what a body waits for puts off nothing that it decided.
 */
function besideWhich({text}: Sentence, outcome: Outcome, at: number): readonly Outcome[] | undefined {
  if (
    outcome === 'withdrawn' &&
    danish.itemOfAgenda.test(before(text, at)) &&
    !danish.goesElsewhere.test(text.slice(at))
  )
    return ['approved']
  if ((outcome === 'postponed' || outcome === 'returned') && danish.ownItemOfAgenda.test(text)) return ['approved']
  if (outcome === 'nothing') return everythingElse
  if (outcome === 'forwarded' && danish.hearing.test(text.slice(at, at + around))) return ['postponed']
  if (outcome === 'postponed' && danish.awaits.test(text.slice(at))) return ['approved', 'noted', 'discussed']
  return undefined
}

/**
 * The sentences that can decide, each from behind a list of those who were away, up
 * to where something is put on record. Where an agenda is approved, what is said of
 * another case in it ("Vedr. sag 92 …") decides nothing, up to the next one; the
 * points of what somebody only told ("Formanden orienterede om følgende:"), or recommends to others, do neither.
 */
export function* decidingSentences({
  sentences,
  text: whole,
}: Passage): Generator<{sentence: Sentence; from: number; to: number}> {
  let isOnRecord = false
  let isOfOther = false
  let isTold = false
  const isOfAgenda = danish.agendaApproved.test(whole)
  for (const sentence of sentences) {
    const {text, isLine, isParagraph} = sentence
    isTold = isTold && (danish.toldPoint.test(text) || !(isLine || isParagraph))
    if (isTold) continue
    const told = (text.includes(':') ? danish.tellsList.exec(text) : null) ?? danish.handsOnList.exec(text)
    isTold = told !== null
    isOfOther =
      isOfAgenda && ((isParagraph && danish.ofOtherCase.test(text)) || (isOfOther && !danish.resumesAgenda.test(text)))
    if (isOfOther) continue
    if (isOnRecord && !isLine && !isParagraph) continue
    isOnRecord = false
    if (danish.statementLine.test(text)) {
      isOnRecord = true
      continue
    }
    const record = text.includes(danish.recordStem) ? danish.onRecord.exec(text) : null
    isOnRecord = record !== null
    yield {
      sentence,
      from: behindProcedure(text) ?? behindAbsent(sentence),
      to: record?.index ?? told?.[0].length ?? text.length,
    }
  }
}

/** Where a sentence goes on behind a proposal to put the case off that fell: nothing became of the case by it. */
function behindProcedure(text: string): number | undefined {
  const match = danish.procedural.exec(text)
  return match === null ? undefined : match[0].length
}

/** "Fraværende: Bo Ås (V) Godkendt": where a line goes on behind those who were away; 0 in any other. */
function behindAbsent(sentence: Sentence): number {
  const {text} = sentence
  if (!text.includes(':') || !danish.absenceLine.test(text)) return 0
  // Who they are is looked at only where something is decided in their line.
  if (sentence.hits.every(({category: {kind}}) => kind !== 'outcome' && kind !== 'negation')) return text.length
  return sentence.groups.find(({persons}) => persons.length > 0)?.end ?? text.length
}

/** An outcome, and where in its sentence it is said. */
interface SaidOutcome {
  at: number
  outcome: Outcome
}

/** Who stands right before a place of a sentence, and did what is said there. */
function actorAt({text, groups}: Sentence, at: number): Group | undefined {
  const group = groups.findLast(({end}) => end <= at)
  return group !== undefined && isNextTo(text, group.end, at) ? group : undefined
}

/** Whether those who did something are members by name, and no body: "Ib Dam og Bo Ås følger indstillingen". */
function isByMembers(sentence: Sentence, at: number): boolean {
  return (actorAt(sentence, at)?.persons.length ?? 0) > 0
}

/** Whether it is one member who recommends something: "Ib Dam anbefalede Bo Ås som formand" hands on nothing. */
function isByOneMember(sentence: Sentence, at: number): boolean {
  const actor = actorAt(sentence, at)
  return actor?.share === null && actor.persons.length === 1
}

/** Beside which outcomes it says nothing of the item that one party or person alone, or a council that advises, recommends something. */
function recommendedBeside(sentence: Sentence, outcome: Outcome, at: number): readonly Outcome[] | undefined {
  if (outcome !== 'forwarded' || !danish.recommends.test(sentence.text.slice(at))) return undefined
  if (danish.adviserBefore.test(sentence.text.slice(Math.max(0, at - longestAdviser), at))) return advisedBeside
  const actor = actorAt(sentence, at)
  const isOne = actor?.share === null && actor.count === null && actor.parties.length + actor.persons.length === 1
  return isOne ? decidedBeside : undefined
}

function outcomesOf(sentence: Sentence, from: number, to: number, amendments: Amendments): SaidOutcome[] {
  const text = to === sentence.text.length ? sentence.text : sentence.text.slice(0, to)
  const isOfItem = ({start}: Hit<Meaning>) =>
    start >= from && start < to && amendments.at(sentence.start + start) === undefined
  if (danish.deferral.test(text) && !danish.negation.test(text) && amendments.at(sentence.start) === undefined)
    return [{at: 0, outcome: 'postponed'}]
  const hits = sentence.hits.filter(isOfItem)
  if (hits.every(({category: {kind}}) => kind !== 'negation' && kind !== 'outcome' && kind !== 'infinitive')) return []
  const remark = hits.find(
    ({category, end: at}) => category.kind === 'remark' && danish.decidedInRemark.test(text.slice(at, at + around)),
  )
  if (
    remark === undefined &&
    danish.perfect.test(text) &&
    (danish.outsiders.test(text) || danish.toldOfPast.test(text))
  )
    return []
  const resolution = hits.find(({category}) => category.kind === 'resolution')
  if (resolution !== undefined && danish.datedResolution.test(text.slice(resolution.start, resolution.end))) return []
  const decidedFrom = resolution?.end
  const resolutionStart = resolution?.start ?? text.length
  const shadows = shadowsOf(sentence, text, hits, decidedFrom, remark)
  const negations = hits.filter(({category}) => category.kind === 'negation')
  const found: SaidOutcome[] = []
  for (const hit of negations) {
    if (isWithin(shadows, hit.start) && !danish.activeRefusal.test(before(text, hit.start + 5))) continue
    if (isByBody(text, hit)) found.push({at: hit.start, outcome: 'rejected'})
  }
  for (const hit of hits) {
    const {category} = hit
    if (category.kind !== 'outcome' && category.kind !== 'infinitive') continue
    if (isWithin(negations, hit.start) || isWithin(negations, hit.end - 1)) continue
    const isInfinitive = category.kind === 'infinitive'
    if (isInfinitive ? hit.start < (decidedFrom ?? text.length) : isWithin(shadows, hit.start)) continue
    const isRemarked = remark !== undefined && hit.start > remark.start
    if (!isRemarked && !counts(text, hit, category.outcome)) continue
    // What is resolved to be done counts, and not that it is: "vedtog at udsætte sagen".
    if (isInfinitive) found.splice(0, found.length, ...found.filter(({at}) => at < resolutionStart || at >= hit.start))
    const asked = category.outcome === 'approved' ? amendments.asked(sentence.start + hit.start) : undefined
    found.push({at: hit.start, outcome: asked ?? category.outcome})
  }
  found.sort((a, b) => a.at - b.at)
  return withoutSubsumed(found)
}

/** "Sendes tilbage til udvalget" is returned, and "Forelægges udvalget igen" postponed, and not forwarded as well. */
function withoutSubsumed(found: SaidOutcome[]): SaidOutcome[] {
  const isReturned = found.some(({outcome}) => outcome === 'returned')
  const putOff = new Set(found.filter(({outcome}) => outcome === 'postponed').map(({at}) => at))
  return found.filter(({at, outcome}) => outcome !== 'forwarded' || !(isReturned || putOff.has(at)))
}

/** Whether a phrase means what it says, in the place where it stands. */
function counts(text: string, {start, end}: Hit<Meaning>, outcome: Outcome): boolean {
  if (outcome === 'forwarded' && danish.offices.test(text)) return false
  if (
    outcome === 'appointed' &&
    !danish.appointee.test(text) &&
    !danish.roles.test(text) &&
    !danish.shortAppointment.test(text)
  )
    return false
  const said = text.slice(start, end)
  const [left, right] = [before(text, start), text.slice(end, end + around)]
  return !danish.notMeant[outcome].some(
    (one) =>
      (one.said?.test(said) ?? true) &&
      (one.right?.test(right) ?? true) &&
      (one.left === undefined || one.left.test(left)),
  )
}

/** Whether it is a body that refuses: a passive, a body or a majority, or nobody named; a member or a party casts a vote. */
function isByBody(text: string, {start, end}: Hit<Meaning>): boolean {
  if (!danish.activeRefusal.test(text.slice(Math.max(0, start - 20), end))) return true
  if (danish.passive.test(text.slice(start, end)) && !danish.willing.test(before(text, end))) return true
  const said = before(text, start)
  // "Ib Dam var inviteret, men kunne ikke deltage": who could not stands before "men".
  const subject = danish.takesPart.test(text.slice(start, end)) ? said : (said.split(danish.aside).at(-1) as string)
  return (
    subject.trim().split(/\s+/).length <= 1 ||
    danish.otherThingApproved.test(subject) ||
    (danish.bodies.test(subject) && (danish.majority.test(subject) || !danish.minority.test(subject)))
  )
}

/** The stretches of a sentence in which nothing is decided. */
function shadowsOf(
  sentence: Sentence,
  text: string,
  hits: readonly Hit<Meaning>[],
  decidedFrom: number | undefined,
  remark: Hit<Meaning> | undefined,
): Stretch[] {
  const shadows: Stretch[] = [...sentence.quoted]
  const resumesAt = (from: number) => {
    const stop = text.indexOf(';', from)
    const resumes = (hit: Hit<Meaning>) =>
      hit.category.kind === 'resume' &&
      hit.start >= from &&
      // "at Bo Ås og Ib Dam udpeges" joins two names.
      !sentence.groups.some(({start, end}) => start < hit.start && end > hit.start)
    const resume = hits.find(resumes)?.start ?? text.length
    return stop < 0 ? resume : Math.min(stop, resume)
  }
  const commaAfter = (from: number) => {
    const comma = text.indexOf(',', from)
    return comma < 0 ? text.length : comma
  }
  const proposed: Stretch[] = []
  for (const {category, start, end} of hits) {
    if (remark !== undefined && start >= remark.start && start < remark.end) continue
    if (category.kind === 'leading' && commaAfter(end) < text.length) shadows.push({start: 0, end: commaAfter(end)})
    else if (category.kind === 'subordinator' && danish.opensClause.test(before(text, start))) {
      const putOff = danish.whereMet.test(text.slice(start, end))
        ? hits.find((hit) => hit.start >= end && isPutOff(text, hit))
        : undefined
      shadows.push({start, end: Math.min(putOff?.start ?? text.length, commaAfter(end))})
    } else if (category.kind === 'proposal') {
      const told = hits.find((hit) => hit.category.kind === 'became' && hit.start >= end)
      proposed.push({start, end: told?.start ?? text.length})
    } else if (category.kind === 'wish') {
      if (isThing(text, start, end)) continue
      shadows.push({start: end, end: resumesAt(end)})
    }
    // "1. og 2. at blev godkendt" names points, and opens no clause.
    else if (
      category.kind === 'at' &&
      start >= (decidedFrom ?? 0) &&
      !isWithin(proposed, start) &&
      !/\d\.\s*$/.test(before(text, start))
    )
      shadows.push({start, end: resumesAt(start)})
  }
  return [...shadows, ...proposed]
}

/** "Klubbens ønsker blev drøftet": whether a word that wishes is the name of what was decided on. */
function isThing(text: string, start: number, end: number): boolean {
  return (
    danish.wishAsThing.test(text.slice(start, end)) &&
    danish.whoseWish.test(before(text, start)) &&
    danish.doneToWish.test(text.slice(end, end + around))
  )
}

/** Whether a phrase says that a case comes back. */
function isPutOff(text: string, {category, start, end}: Hit<Meaning>): boolean {
  return category.kind === 'outcome' && category.outcome === 'postponed' && danish.putsOff.test(text.slice(start, end))
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - around), at)
}
