import type {Decision, Vote} from '../../records/schema.ts'

/** Popolo's words for where somebody stood; it has none for a reservation. */
const options: Partial<Record<Vote['stance'], string>> = {for: 'yes', against: 'no', abstained: 'abstain'}

/**
 * The votes on a decision as a vote event of Popolo (popoloproject.com), which
 * OParl has nothing for; undefined where there are none.
 */
export function voteEvent({outcomes, votes}: Decision): object | undefined {
  const counted = votes.flatMap((vote) => {
    const option = options[vote.stance]
    return option === undefined ? [] : [{...vote, option}]
  })
  if (counted.length === 0) return undefined
  return {
    result: outcomes.includes('approved') ? 'pass' : outcomes.includes('rejected') ? 'fail' : null,
    counts: counted.flatMap(({option, count}) => (count === null ? [] : [{option, value: count}])),
    votes: counted.flatMap(({option, persons, parties}) => [
      ...persons.map((name) => ({voter: {name}, option})),
      ...parties.map((name) => ({group: {name}, option})),
    ]),
  }
}
