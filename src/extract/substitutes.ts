import type {Named} from '../names/person.ts'
import type {Absence} from '../records/schema.ts'
import * as danish from '../vocabulary/absences.ts'
import type {Told} from './away.ts'
import type {Sentence} from './passage.ts'

// Who sat in for somebody:
//
//   Som stedfortræder for X deltog Y          X havde meldt afbud, og Y deltog i stedet

/**
 * Whether a sentence of a list is about those who came and no entry: "Ib Dam (V) deltog i stedet for Lis Ravn (V)", "Ib Dam og
 * Ida Holm deltog som suppleanter".
 */
export function isOfDeputies({text, persons, groups}: Sentence): boolean {
  if (danish.inPlaceOf.test(text)) return danish.satIn.test(text) && persons.length === 2
  const [group, ...others] = groups.filter((one) => one.persons.length > 0)
  return group !== undefined && others.length === 0 && danish.cameAsDeputies.test(text.slice(group.end))
}

/** "I Bo Ås' fravær ledede Ib Dam mødet", "Under Bo Ås' fravær deltog suppleant Ib Dam": a genitive is no part of the name. */
export function readOwner(sentence: Sentence, reason: Absence['reason'], told: Told): boolean {
  const {text, persons} = sentence
  // "… at Ida Holm tager sæde i Byrådet under Bo Ås' fravær"
  if (danish.takesSeat.test(text)) return false
  const owner = persons.find(
    ({name, start, end}) =>
      danish.genitive.test(name) &&
      danish.beforeOwner.test(text.slice(0, start)) &&
      danish.behindOwner.test(text.slice(end)),
  )
  if (owner === undefined) return false
  const other = danish.inPlace.test(text) ? persons.find((person) => person !== owner) : undefined
  told.isAway(sentence, {...owner, name: owner.name.replace(danish.genitive, '')}, owner.end, reason, text, other)
  return true
}

/**
 * "Som stedfortræder for X deltog Y", "X havde meldt afbud, og Y deltog i stedet", "I stedet deltog Y".
 *
 * @returns whether the sentence is about a substitute, so that its verbs tell no more
 */
export function readSubstitutes(sentence: Sentence, reason: Absence['reason'], told: Told): boolean {
  const {text, persons} = sentence
  const of = danish.inPlaceOf.exec(text)
  if (of === null && !danish.inPlace.test(text)) return false
  const isHere = danish.satIn.test(text)
  if (danish.takesSeat.test(text) && !isHere) return true
  if (danish.notCome.test(text)) return false
  const behind = of === null ? 0 : of.index + of[0].length
  const absent = of === null ? undefined : personAt(persons, behind)
  if (of === null || absent === undefined) return danish.inPlace.test(text) && readPair(sentence, reason, told)
  if (!isHere && !danish.awayBefore.test(text) && danish.insteadOf.test(of[0])) return false
  if (!isHere && danish.seat.test(text.slice(rowAt(sentence, absent).at(-1)?.end))) return true
  readPairs(sentence, reason, told)
  return true
}

/** Takes those for who came instead of whom the sentence before names, or all that were told of, in that order; false where others came. */
function cameForLast(deputies: readonly Named[], told: Told): boolean {
  const last = told.away.at(-1)
  if (last === undefined || last.substitute !== null || last.sentence !== told.named) return false
  const open = told.away.filter(({substitute}) => substitute === null)
  const away = open.length === deputies.length ? open : open.filter(({sentence}) => sentence === last.sentence)
  for (const [at, one] of away.entries()) one.substitute ??= deputyAt(at, away, deputies)
  return true
}

/** Who came for the one at a place of a row, where as many came as were away; of other numbers nothing tells who came for whom. */
function deputyAt(at: number, away: readonly unknown[], deputies: readonly Named[]): Named | null {
  return away.length === deputies.length ? (deputies[at] ?? null) : null
}

/** Several who were away, and as many who came instead, in the same order. */
function areAway(
  sentence: Sentence,
  away: readonly Named[],
  deputies: readonly Named[],
  reason: Absence['reason'],
  said: string,
  told: Told,
): void {
  for (const [at, person] of away.entries())
    told.isAway(sentence, person, person.end, reason, said, deputyAt(at, away, deputies))
}

/**
 * "Stedfortræder: Ida Holm for Bo Ås, Ib Dam for Lis Kær"; "Stedfortrædere: Ida Holm, Ib Dam" and "Hans suppleant, Ida
 * Holm, deltager i stedet" behind whom they came for, or did not come either.
 */
export function readDeputies(sentence: Sentence, told: Told): boolean {
  const {text, persons} = sentence
  const head = (danish.labelOfDeputies.exec(text) ?? danish.deputyOfOne.exec(text))?.[0]
  // "Stedfortrædere: Det blev konstateret, at Ida Holm indkaldes som stedfortræder for Bo Ås": a sentence, and no list.
  if (head === undefined || danish.inPlaceOf.test(text.slice(head.length))) return false
  const pairs = persons.flatMap((absent, at) => {
    const other = persons[at - 1]
    return other !== undefined && danish.cameForNext.test(text.slice(other.end, absent.start)) ? {absent, other} : []
  })
  for (const {absent, other} of pairs) told.isAway(sentence, absent, absent.end, 'absent', text, other)
  if (pairs.length > 0 || danish.cameNot.test(text)) return true
  const isSaid = cameForLast(
    rowOf(
      sentence,
      persons.find(({start}) => start >= head.length),
    ),
    told,
  )
  return isSaid || !head.includes(':')
}

/** Those whom somebody is named with, without who came for the next: "for Bo Ås, og Ida Holm som stedfortræder for Ib Dam". */
function rowAt(sentence: Sentence, first: Named): readonly Named[] {
  const row = rowOf(sentence, first)
  const {end = 0} = row.at(-1) ?? {}
  const next = nextPair(sentence.text, end)
  const isOfNext = next !== undefined && !sentence.persons.some(({start}) => start > end && start < next)
  return isOfNext && row.length > 1 ? row.slice(0, -1) : row
}

/** Where the next words stand that tell whom somebody came for. */
function nextPair(text: string, from: number): number | undefined {
  const of = danish.inPlaceOf.exec(text.slice(from))
  return of === null ? undefined : from + of.index
}

/** Those whom somebody is named with. */
function rowOf({groups}: Sentence, person: Named | undefined): readonly Named[] {
  return groups.find(({persons}) => person !== undefined && persons.includes(person))?.persons ?? []
}

/** The person whose name begins at a place, or behind a mark there. */
function personAt(persons: readonly Named[], at: number): Named | undefined {
  return persons.find(({start}) => start >= at && start <= at + 2)
}

/**
 * Each who came, right before or right behind the absent: "Y som stedfortræder for X, og Å som stedfortræder for Z", "I
 * stedet for X deltog Y, og i stedet for Z deltog Å".
 */
function readPairs(sentence: Sentence, reason: Absence['reason'], told: Told): void {
  const {text, persons} = sentence
  for (let behind = 0; ; ) {
    const of = danish.inPlaceOf.exec(text.slice(behind))
    const start = behind + (of?.index ?? 0)
    const absent = of === null ? undefined : personAt(persons, start + of[0].length)
    if (absent === undefined) return
    const named = rowAt(sentence, absent)
    const isOfOne = named.length === 2 && danish.oneDeputyOf.test(text.slice(0, absent.start))
    const away = isOfOne ? [absent] : named
    const {end} = away.at(-1) ?? absent
    const before = persons.findLast((person) => person.start >= behind && person.end <= start)
    const next = nextPair(text, end) ?? text.length
    const deputy = before ?? persons.find((person) => person.start >= end && person.end <= next)
    const row = rowOf(sentence, deputy)
    const said = behind === 0 ? text : text.slice(Math.min(start, deputy?.start ?? start))
    areAway(sentence, away, away.length > 1 ? row : deputy ? [deputy] : [], reason, said, told)
    behind = Math.max(end, before === undefined ? (row.at(-1)?.end ?? end) : end)
  }
}

/** Two of whom the first was away, or one who came instead of who was named before. */
function readPair(sentence: Sentence, reason: Absence['reason'], told: Told): boolean {
  const {text} = sentence
  const [first, other] = sentence.persons
  if (first === undefined) return false
  // "Hvis Bo Ås melder afbud, deltager Ib Dam i stedet."
  if (sentence.isSupposed(first.start)) return true
  const [own, others] = sentence.groups.filter(({persons}) => persons.length > 0)
  // The sentence before says whom it is for: "Fraværende: Karen Lyng. I stedet deltog Jonna Friis."
  if (other === undefined || own === undefined) return !danish.awayBefore.test(text) && cameForLast([first], told)
  if (others === undefined)
    return !danish.awayBefore.test(text) && danish.deputiesNext.test(text) && cameForLast(own.persons, told)
  // "Bo Ås og Ida Holm var fraværende, suppleanterne Ib Dam og Lis Ravn deltog.": as many came as were away.
  if (own.persons.length > 1 && danish.awayBefore.test(text.slice(0, others.start))) {
    areAway(sentence, own.persons, others.persons, reason, text.slice(0, others.start), told)
    return true
  }
  const between = text.slice(first.end, other.start)
  const isBehind = danish.awayBefore.test(text.slice(other.end))
  // "Bo Ås var fraværende. I stedet deltog Ida Holm Ib Dam var fraværende.": where lines were, without a full stop.
  const isParted = isBehind && between.trim() === '' && danish.cameInstead.test(text.slice(0, first.start))
  if (isParted && cameForLast([first], told)) {
    told.isAway(sentence, other, other.end, reason, text)
    return true
  }
  const isDeputyFirst = isBehind && danish.deputyFirst.test(between) && rowOf(sentence, other).length === 1
  if (isDeputyFirst) told.isAway(sentence, other, other.end, reason, text, first)
  else if (!danish.awayBefore.test(between)) return false
  else told.isAway(sentence, first, first.end, reason, text.slice(0, other.start), other)
  return true
}
