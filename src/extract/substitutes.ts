import type {Named} from '../names/person.ts'
import type {Absence} from '../records/schema.ts'
import {
  awayBefore,
  beforeOwner,
  behindOwner,
  cameForNext,
  cameInstead,
  cameNot,
  deputiesFor,
  deputyFirst,
  deputyOfOne,
  genitive,
  inPlace,
  inPlaceOf,
  insteadOf,
  labelOfDeputies,
  notCome,
  satIn,
  seat,
  takesSeat,
} from '../vocabulary/absences.ts'
import type {Told} from './away.ts'
import type {Sentence} from './passage.ts'

// Who sat in for somebody:
//
//   Som stedfortræder for X deltog Y          X havde meldt afbud, og Y deltog i stedet

/** Whether a sentence is about two of whom one sat in for the other: "Fraværende: Ib Dam (V) deltog i stedet for Lis Ravn (V)". */
export function isPair(sentence: Sentence): boolean {
  return inPlaceOf.test(sentence.text) && satIn.test(sentence.text) && sentence.persons.length === 2
}

/** "I Bo Ås' fravær ledede Ib Dam mødet", "Under Bo Ås' fravær deltog suppleant Ib Dam": a genitive is no part of the name. */
export function readOwner(sentence: Sentence, reason: Absence['reason'], told: Told): boolean {
  const {text, persons} = sentence
  const owner = persons.find(
    ({name, start, end}) =>
      genitive.test(name) && beforeOwner.test(text.slice(0, start)) && behindOwner.test(text.slice(end)),
  )
  if (owner === undefined) return false
  const other = inPlace.test(text) ? persons.find((person) => person !== owner) : undefined
  told.isAway(sentence, {...owner, name: owner.name.replace(genitive, '')}, owner.end, reason, text, other)
  return true
}

/**
 * "Som stedfortræder for X deltog Y", "X havde meldt afbud, og Y deltog i stedet", "I stedet deltog Y".
 *
 * @returns whether the sentence is about a substitute, so that its verbs tell no more
 */
export function readSubstitutes(sentence: Sentence, reason: Absence['reason'], told: Told): boolean {
  const {text, persons} = sentence
  const of = inPlaceOf.exec(text)
  if (of === null && !inPlace.test(text)) return false
  const isHere = satIn.test(text)
  if (takesSeat.test(text) && !isHere) return true
  if (notCome.test(text)) return false
  const behind = of === null ? 0 : of.index + of[0].length
  const absent = of === null ? undefined : personAt(persons, behind)
  if (of === null || absent === undefined) return inPlace.test(text) && readPair(sentence, reason, told)
  if (!isHere && !awayBefore.test(text) && insteadOf.test(of[0])) return false
  if (!isHere && seat.test(text.slice(absent.end))) return true
  const several = sentence.groups.find((group) => group.persons.includes(absent))?.persons ?? []
  if (deputiesFor.test(of[0])) for (const person of several) told.isAway(sentence, person, person.end, reason, text)
  else {
    told.isAway(
      sentence,
      absent,
      absent.end,
      reason,
      text,
      persons.find((person) => person !== absent),
    )
    readMore(sentence, reason, absent.end, told)
  }
  return true
}

/** "Hans suppleant, Ida Holm, deltager i stedet.": who came for the one whom the sentence before says to be away, or did not come either. */
export function readDeputyOf(sentence: Sentence, told: Told): boolean {
  const {text, persons} = sentence
  const head = deputyOfOne.exec(text)?.[0]
  if (head === undefined) return false
  const person = persons.find(({start}) => start >= head.length)
  if (person !== undefined && !cameNot.test(text)) cameForLast(person, told)
  return true
}

/** Takes somebody for who came instead of the one who was named last; false where nobody was, or another one came. */
function cameForLast(person: Named, told: Told): boolean {
  const last = told.away.at(-1)
  if (last === undefined || last.substitute !== null) return false
  // Of several who were away, nothing tells whom it is for.
  if (told.away.filter((one) => one.sentence === last.sentence).length === 1) last.substitute = person
  return true
}

/** "Stedfortræder: Ida Holm for Bo Ås, Ib Dam for Lis Kær" */
export function readDeputies(sentence: Sentence, told: Told): boolean {
  const {text, persons} = sentence
  if (!labelOfDeputies.test(text)) return false
  const pairs = persons.flatMap((absent, at) => {
    const other = persons[at - 1]
    return other !== undefined && cameForNext.test(text.slice(other.end, absent.start)) ? {absent, other} : []
  })
  for (const {absent, other} of pairs) told.isAway(sentence, absent, absent.end, 'absent', text, other)
  return pairs.length > 0
}

/** The person whose name begins at a place, or behind a mark there. */
function personAt(persons: readonly Named[], at: number): Named | undefined {
  return persons.find(({start}) => start >= at && start <= at + 2)
}

/** "Y var indkaldt som stedfortræder for X, og Å som stedfortræder for Z": those behind the first pair. */
function readMore(sentence: Sentence, reason: Absence['reason'], from: number, told: Told): void {
  const {text, persons} = sentence
  for (let behind = from; ; ) {
    const of = inPlaceOf.exec(text.slice(behind))
    if (of === null) return
    const start = behind + of.index
    const absent = personAt(persons, start + of[0].length)
    const other = persons.findLast((person) => person.start >= behind && person.end <= start)
    if (absent === undefined || other === undefined) return
    told.isAway(sentence, absent, absent.end, reason, text.slice(other.start), other)
    behind = absent.end
  }
}

/** Two of whom the first was away, or one who came instead of who was named before. */
function readPair(sentence: Sentence, reason: Absence['reason'], told: Told): boolean {
  const {text} = sentence
  const [first, other] = sentence.persons
  if (first === undefined) return false
  // "Hvis Bo Ås melder afbud, deltager Ib Dam i stedet."
  if (sentence.isSupposed(first.start)) return true
  if (other === undefined) {
    // The sentence before says whom it is for: "Fraværende: Karen Lyng. I stedet deltog Jonna Friis."
    return !awayBefore.test(text) && cameForLast(first, told)
  }
  const between = text.slice(first.end, other.start)
  const isBehind = awayBefore.test(text.slice(other.end))
  // "Bo Ås var fraværende. I stedet deltog Ida Holm Ib Dam var fraværende.": where lines were, without a full stop.
  const isParted = isBehind && between.trim() === '' && cameInstead.test(text.slice(0, first.start))
  if (isParted && cameForLast(first, told)) {
    told.isAway(sentence, other, other.end, reason, text)
    return true
  }
  const ofOther = sentence.groups.find((group) => group.persons.includes(other))?.persons.length ?? 1
  const isDeputyFirst = isBehind && deputyFirst.test(between) && ofOther === 1
  if (isDeputyFirst) told.isAway(sentence, other, other.end, reason, text, first)
  else if (!awayBefore.test(between)) return false
  else told.isAway(sentence, first, first.end, reason, text.slice(0, other.start), other)
  return true
}
