import {parsePerson, personKey} from '../names/person.ts'
import type {Participant} from '../records/schema.ts'
import type {Meeting} from '../tree/nodes.ts'
import {deputies} from '../vocabulary/deputies.ts'
import {matchesIn} from '../vocabulary/matches.ts'

/**
 * Who was called to a meeting, each person once: who stands in the list of
 * members and in that of those away was away. A remark can name deputies:
 * "Mia Lund deltog for Bo Ås".
 */
export function participantsOf(meeting: Meeting, remarks: string | null): Participant[] {
  const found = new Map<string, Participant>()
  const add = ({name, party, role, present}: Omit<Participant, 'key'>) => {
    const key = personKey(name)
    const before = found.get(key)
    found.set(key, {
      name: before?.name ?? name,
      key,
      party: before?.party ?? party,
      role: before?.role ?? role,
      present: (before?.present ?? true) && present,
    })
  }
  for (const child of meeting.children) if (child.type === 'participant') add(child)
  for (const {away, came} of deputiesIn(remarks ?? '')) {
    for (const name of away) add({...parsePerson(name), present: false})
    for (const name of came) add({...parsePerson(name), role: deputies.role, present: true})
  }
  return [...found.values()]
}

function deputiesIn(remarks: string): {away: string[]; came: string[]}[] {
  if (!deputies.sign.test(remarks)) return []
  const namesIn = (names: string | undefined) => names?.split(deputies.between) ?? []
  return deputies.forms.flatMap((form) =>
    Array.from(matchesIn(form, remarks), ({groups}) => ({away: namesIn(groups?.away), came: namesIn(groups?.deputy)})),
  )
}
