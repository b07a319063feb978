import {initialsOf, personKey, withoutInitials} from '../names/person.ts'
import type {Participant} from '../records/schema.ts'
import type {Meeting} from '../tree/nodes.ts'
import {deputyRole} from '../vocabulary/roles.ts'
import type {HeadPresences, Person} from './head-presences.ts'

/**
 * Who was called to a meeting, each person once: who stands in the list of
 * members and in that of those away was away. A remark can name deputies:
 * "Mia Lund deltog for Bo Ås".
 */
export function participantsOf(meeting: Meeting, {absences, deputies}: HeadPresences): Participant[] {
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
  const listed = meeting.children.flatMap((child) => (child.type === 'participant' ? child : []))
  for (const child of listed) add({...child, name: fullName(child.name, listed)})
  for (const {record, items} of absences) {
    if (record.reason !== 'absent' || items !== null) continue
    add({...record, name: longerName(record, listed), role: null, present: false})
    if (record.substitute !== null) add({...record.substitute, role: deputyRole, present: true})
  }
  for (const deputy of deputies) add({...deputy, role: deputyRole, present: true})
  return [...found.values()]
}

/** The name that the list has of one whose initials or last name are left out, "Bo Kvist" of "Bo K. Kvist Ravn", or spelt small; else the name. */
function longerName({name, party}: Person, listed: readonly Person[]): string {
  if (listed.some((one) => personKey(one.name) === personKey(name))) return name
  const meant = listed.filter(
    (one) =>
      [one.name, withoutInitials(one.name)].some((printed) => `${printed} `.startsWith(`${name} `)) &&
      (party === null || one.party === null || party === one.party),
  )
  const [one, ...others] = meant
  return one === undefined || others.length > 0 ? name : one.name
}

/**
 * The name of whom a first name or initials alone mean, "Referent: Oskar", "Ref.: OKL": the one person of the list who
 * has them; else the name.
 */
function fullName(name: string, listed: readonly Pick<Participant, 'name'>[]): string {
  if (/\s/u.test(name)) return name
  const isMeant = /^\p{Lu}{2,5}$/u.test(name)
    ? (one: string) => initialsOf(one) === name
    : (one: string) => one.startsWith(`${name} `)
  const full = new Map(listed.flatMap((one) => (isMeant(one.name) ? [[personKey(one.name), one.name] as const] : [])))
  return full.size === 1 ? (full.values().next().value as string) : name
}
