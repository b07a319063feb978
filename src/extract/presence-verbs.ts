import type {Group} from '../names/group-tokens.ts'
import type {Named} from '../names/person.ts'
import type {Absence} from '../records/schema.ts'
import * as danish from '../vocabulary/absences.ts'
import {beginsSupposed, clauseTail, didBefore, neitherBefore, thinBeforePresence} from '../vocabulary/clauses.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {type Told, tellsAway, type Why} from './away.ts'
import {isMember} from './found-votes.ts'
import type {Sentence} from './passage.ts'

// Who was away, or came as a guest, as the verb of a sentence says it:
//
//   Bo Ås (V)   deltog ikke   i sagens behandling
//   Kl. 18.30   forlod   Bo Ås   mødet

/**
 * Tells of each person what the verbs of a sentence say, with how far that reaches.
 *
 * @param namedBefore the one person that the sentence before names, whom a pronoun stands for
 */
export function readVerbs(
  sentence: Sentence,
  reason: Absence['reason'],
  namedBefore: Named | undefined,
  told: Told,
): void {
  const {text, presences} = sentence
  const named = sentence.groups.filter((group) => group.persons.length > 0)
  // "Bo Ås er medlem af Lyngby Sejlere og deltog ikke": a club that could be somebody's name.
  const groups = named.filter(({start, end}, index) => {
    const before = named[index - 1]
    return !(before && danish.isMemberOf.test(text.slice(before.end, start)) && danish.goesOnAs.test(text.slice(end)))
  })
  let isAny = false
  const add = ({persons}: Pick<Group, 'persons'>, end: number, why: Why, said: string | readonly string[]) => {
    isAny = true
    // Officials are there to tell of something, and no members who can be away.
    for (const [at, person] of persons.filter(isMember).entries())
      told.isAway(sentence, person, Math.max(end, person.end), why, typeof said === 'string' ? said : (said[at] ?? ''))
  }
  const exception = danish.except.exec(text)
  if (exception !== null && danish.wasThere.test(text) && !danish.elsewhere.test(text.slice(0, exception.index))) {
    const from = exception.index + exception[0].length
    const group = groups.find(({start}) => start >= from)
    if (group !== undefined) add(group, group.end, 'absent', '')
    return
  }
  const none = groups.filter((group) => danish.noneOf.test(text.slice(0, group.start)))
  const others = groups.filter(({start}) => none[0] !== undefined && start > none[0].start)
  const lastOfNone = others.at(-1)
  if (
    lastOfNone !== undefined &&
    danish.wasThereBehind.test(text.slice(lastOfNone.end)) &&
    !danish.elsewhere.test(text)
  ) {
    for (const group of [...none, ...others]) add(group, group.end, 'absent', text)
    return
  }
  let last: Group | undefined
  for (const [index, phrase] of presences.entries()) {
    const {start} = phrase
    const next = presences[index + 1]?.start ?? text.length
    const limit = Math.min(next, groups.find((one) => one.start > start)?.start ?? next)
    const said = saidFrom(text, start, phrase.end, limit)
    if (danish.otherMatter.test(text.slice(phrase.end, start + said.length))) continue
    if (danish.elsewhere.test(said) || danish.elsewhereBefore.test(text.slice(0, start))) continue
    const end = start + said.length
    const {presence} = phrase.meaning
    const isGuest = presence === 'guest'
    // "Mia Lund deltog som Bo Ås' suppleant": a member, and no guest.
    if (isGuest && danish.inPlace.test(text)) continue
    const group = groups.findLast((one) => {
      const between = text.slice(one.end, start)
      return (
        one.end <= start && (thinBeforePresence.test(between) || (isGuest ? danish.ofFirm : didBefore).test(between))
      )
    })
    if (group !== undefined && neitherBefore.test(text.slice(0, group.start))) continue
    if (group !== undefined && (!sentence.canAct(group) || danish.unreal.test(text.slice(0, group.start)))) continue
    const who = group ?? (danish.sameAgain.test(text.slice(0, start)) ? last : undefined)
    if (who === undefined) continue
    last = who
    // "Bo Ås havde ikke meldt afbud, men udeblev"
    if (presence === 'present') continue
    const hasParty = who.persons.some(({party}) => party !== null)
    const isTelling = presence === 'partial' && !hasParty && danish.cameToTell.test(text.slice(start))
    if (isGuest || isTelling) for (const person of group?.persons ?? []) told.isGuest(sentence, person, end, said)
    else {
      const why = reason === 'disqualified' ? reason : presence
      const verb = text.slice(start, phrase.end)
      // "Ea Bro, Bo Ås (ankom kl. 17)": what brackets say is said of the name before them.
      const isOfOne = group !== undefined && danish.inOwnBrackets.test(text.slice(group.end, start))
      add(
        isOfOne ? {persons: who.persons.slice(-1)} : who,
        end,
        why,
        saidOfEach(who, verb, text.slice(phrase.end)) ?? said,
      )
      for (const [next, more] of goingOn(sentence, groups, end)) add(next, next.end + more.length, why, verb + more)
    }
  }
  for (const group of groups) {
    const left = text.slice(0, group.start)
    if (danish.withoutThem.test(left) && !danish.elsewhereBefore.test(left)) {
      add(group, group.end, reason, '')
      continue
    }
    const clause = sentence.clauseOf(group)
    const said = clause?.says('presence')
    const isReal = !danish.unreal.test(left) && !sentence.isSupposed(group.start) && sentence.canAct(group)
    const presence = said?.meaning.presence
    if (clause !== undefined && said !== undefined && tellsAway(presence) && isReal) {
      if (
        danish.otherMatter.test(clause.text.slice(said.end)) ||
        danish.elsewhere.test(clause.text) ||
        danish.elsewhereBefore.test(left)
      )
        continue
      add(group, clause.end, reason === 'disqualified' ? reason : presence, clause.text)
    } else if (
      danish.invertedGuest.test(left) &&
      !beginsSupposed.test(text) &&
      !danish.negated.test(text.slice(group.end)) &&
      !danish.inPlace.test(text)
    ) {
      const said = danish.guestsAt.exec(text)?.[0] ?? ''
      for (const person of group.persons) told.isGuest(sentence, person, person.end, said)
    }
  }
  if (reason !== 'disqualified') return
  const word = namedBefore === undefined ? null : danish.disqualified.exec(text)
  if (word !== null && namedBefore !== undefined && danish.disqualifiedBefore.test(text.slice(0, word.index)))
    told.isAway(sentence, {...namedBefore, start: 0}, word.index + word[0].length, 'disqualified', text)
  else if (!isAny) readDisqualified(text, groups, add)
}

/** "forlod mødet henholdsvis kl. 18 og 19": the time of each, where there are as many as persons. */
function saidOfEach({persons}: Group, verb: string, behind: string): string[] | undefined {
  const times = Array.from(
    matchesIn(danish.timeOfEach, danish.eachInTurn.exec(behind)?.[0] ?? ''),
    ([time]) => `${verb} kl. ${time}`,
  )
  return times.length === persons.length ? times : undefined
}

/** "kom kl. 17, Ida Holm kl. 18 og Ib Dam kl. 19": others of whom the same is said, without its verb, and when it was. */
function* goingOn({text}: Sentence, groups: readonly Group[], from: number): Generator<[group: Group, said: string]> {
  for (let end = from; ; ) {
    const group = groups.find(({start}) => start >= end)
    if (group === undefined || !danish.betweenSame.test(text.slice(end, group.start))) return
    const next = groups.find(({start}) => start > group.start)?.start
    const said = danish.sameOfOther.exec(text.slice(group.end, next))?.[0]
    if (said === undefined) return
    yield [group, said]
    end = group.end + said.length
  }
}

/** A verb and what it says of place and time, up to another clause or a limit. */
function saidFrom(text: string, start: number, end: number, limit: number): string {
  const behind = clauseTail.exec(text.slice(end, Math.max(end, limit)))?.[0] ?? ''
  return text.slice(start, end + behind.length).replace(/(?<![\s.])[\s.]+$/, '')
}

/** "Anne Bo var inhabil, og Ida Stig var inhabil", "Udvalget fandt Ida Stig (F) inhabil", "erklærede sig inhabile". */
function readDisqualified(
  text: string,
  groups: readonly Group[],
  add: (group: Group, end: number, why: Absence['reason'], said: string) => void,
): void {
  let from = 0
  for (const {index, 0: word} of matchesIn(danish.everyDisqualified, text)) {
    const end = index + word.length
    const isOther = danish.otherMatter.test(text.slice(end)) || danish.elsewhereBefore.test(text.slice(from))
    const named = groups.find(({start}) => start >= from && danish.disqualifiedBehind.test(text.slice(0, start)))
    const group =
      named ??
      groups.findLast((one) => {
        const between = text.slice(one.end, index)
        const isBefore = one.start >= from && one.end <= index
        return isBefore && (between.trim() === '' || danish.disqualifying.test(between))
      })
    from = end
    if (isOther || group === undefined) continue
    if (named !== undefined || !danish.unreal.test(text.slice(0, group.start)))
      add(group, named === undefined ? end : group.end, 'disqualified', text)
  }
}
