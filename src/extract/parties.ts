import type {Participant} from '../records/schema.ts'
import type {ItemFacts} from '../tree/facts.ts'

/** Gives those who voted or were away the party that the list of participants has for them, where none is printed there. */
export function addParties({decisions, absences}: ItemFacts, participants: readonly Participant[]): void {
  const parties = new Map(participants.map(({key, party}) => [key, party]))
  for (const {votes} of decisions) {
    for (const vote of votes)
      vote.personParties = vote.personParties.map(
        (party, at) => party ?? parties.get(vote.personKeys[at] ?? '') ?? null,
      )
  }
  for (const absence of absences) absence.party ??= parties.get(absence.key) ?? null
}
