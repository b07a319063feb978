import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import type {Participant, Vote} from '../records/schema.ts'
import type {ItemFacts} from '../tree/facts.ts'
import {matchesIn} from '../vocabulary/matches.ts'
import {withoutVote} from '../vocabulary/roles.ts'
import {tooManyVotes} from '../vocabulary/votes.ts'

/**
 * Reports ballots of this meeting whose numbers do not fit the names behind
 * them, or the members who were present: more votes than members, or fewer where
 * those for and against are both counted, so that somebody is unaccounted for.
 */
export function checkVotes({decisions, absences}: ItemFacts, participants: readonly Participant[], file: VFile): void {
  // Who came or left during the item may have voted or not.
  const isUncertain = absences.some((absence) => absence.reason === 'partial')
  for (const {votes, ofThisMeeting, text, position} of decisions) {
    for (const [printed] of matchesIn(tooManyVotes, text))
      report(file, 'votes-do-not-add-up', `"${printed}" is more than any ballot has; the number is left out`, position)
    for (const vote of votes) checkNames(vote, file)
    if (!ofThisMeeting || participants.length === 0 || isUncertain) continue
    const ballots = ballotsOf(votes)
    const present = ballots.length === 0 ? 0 : presentAt(absences, participants)
    for (const ballot of ballots) checkSum(ballot, present, file)
  }
}

/** How many could vote on an item. */
function presentAt(absences: ItemFacts['absences'], participants: readonly Participant[]): number {
  const away = new Set(absences.map((absence) => absence.key))
  const substitutes = absences.filter(({substitute}) => substitute !== null).length
  const members = participants.filter(({role, key}) => !withoutVote.test(role ?? '') && !away.has(key))
  return members.filter((member) => member.present).length + substitutes
}

/** "For: 20 (…)" with another number of names. */
function checkNames({count, persons, parties, text, position}: Vote, file: VFile): void {
  if (count === null || persons.length === 0 || parties.length > 0 || persons.length === count) return
  report(file, 'votes-do-not-add-up', `"${text}" names ${persons.length}, and counts ${count}`, position)
}

function checkSum(ballot: readonly Vote[], present: number, file: VFile): void {
  const counts = ballot.map(
    ({count, persons, parties}) => count ?? (parties.length === 0 && persons.length > 0 ? persons.length : null),
  )
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
  const stances = new Set(ballot.filter((_, at) => counts[at] !== null).map(({stance}) => stance))
  const isWhole = stances.has('for') && stances.has('against') && !counts.includes(null)
  if (sum <= present && (sum === present || !isWhole)) return
  const last = ballot.at(-1) as Vote
  report(file, 'votes-do-not-add-up', `These are ${sum} votes; ${present} members were present`, {
    start: (ballot[0] as Vote).position.start,
    end: last.position.end,
  })
}

/** The votes that are cast together: on one part, up to where a stance comes again. Reservations are none. */
function ballotsOf(votes: readonly Vote[]): Vote[][] {
  const ballots: Vote[][] = []
  for (const vote of votes) {
    if (vote.stance === 'reservation') continue
    const open = ballots.at(-1)
    const isNew = open === undefined || open.some(({stance, on}) => stance === vote.stance || on !== vote.on)
    if (isNew) ballots.push([vote])
    else open.push(vote)
  }
  return ballots
}
