import {firstNamesOf, personKey} from '../names/person.ts'
import type {Participant} from '../records/schema.ts'
import type {ItemFacts} from '../tree/facts.ts'

/** The party of each person of a list, by the key of their name, and of their first name where that means nobody else. */
export function partiesOf(participants: readonly Participant[]): ReadonlyMap<string, string | null> {
  return new Map([
    ...Array.from(firstNamesOf(participants), ([first, {party}]) => [personKey(first), party] as const),
    ...participants.map(({key, party}) => [key, party] as const),
  ])
}

/** Gives those who voted or were away the party that the list of participants has for them, where none is printed there. */
export function addParties({decisions, absences}: ItemFacts, parties: ReadonlyMap<string, string | null>): void {
  for (const {votes} of decisions) {
    for (const vote of votes)
      vote.personParties = vote.personParties.map(
        (party, at) => party ?? parties.get(vote.personKeys[at] ?? '') ?? null,
      )
  }
  for (const absence of absences) absence.party ??= parties.get(absence.key) ?? null
}
