import {type Named, personKey} from '../names/person.ts'
import type {Vote} from '../records/schema.ts'
import {nameBehindDash, partyLetters} from '../vocabulary/people.ts'
import type {Found} from './found-votes.ts'

/**
 * Joins what is said twice of one ballot: "31 stemmer imod 14. For stemte: A, B
 * og F. Imod stemte: C." has the number of a stance first and its parties then.
 */
export function joined(found: readonly Found[]): Found[] {
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
    const isTold = same !== undefined && (isAgain(vote, same) || isRemarkOn(vote, same, ballot))
    if (isTold) continue
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
  const known = new Set([...same.parties.flatMap(namesOfParty), ...ofPersons, ...names(same.persons)])
  const again = [...vote.parties.map(namesOfParty), ...names(vote.persons).map((name) => [name])]
  return vote.count === null && again.length > 0 && again.every((all) => all.some((name) => known.has(name)))
}

/** 'For stemte: A. Imod stemte: O. Dansk Folkeparti afgav protokolbemærkning: "Vi stemmer imod"': why those of a ballot that is told by names did so. */
function isRemarkOn({isRemark, count}: Found, same: Found, ballot: readonly Found[]): boolean {
  const isByNames = same.parties.length + same.persons.length > 0
  return isRemark === true && count === null && isByNames && ballot.some(({stance}) => stance !== same.stance)
}

/** A party as it is printed, and by its letters. */
function namesOfParty(party: string): readonly string[] {
  return [party, ...(partyLetters.get(party.replace(nameBehindDash, '')) ?? [])]
}
