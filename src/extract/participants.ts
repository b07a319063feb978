import {personKey} from '../names/person.ts'
import type {Participant} from '../records/schema.ts'
import {cleanLine, Lines} from '../text/lines.ts'
import type {MeetingFacts} from '../tree/facts.ts'
import type {Meeting} from '../tree/nodes.ts'
import {awayBefore, inPlace, inPlaceOf, satIn} from '../vocabulary/absences.ts'
import {deputyRole} from '../vocabulary/roles.ts'
import {findPresences} from './absences.ts'
import type {ExtractedItem} from './item.ts'
import {itemsIn, parseItemRange} from './item-ranges.ts'
import {Passage} from './passage.ts'

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
  const listed = meeting.children.flatMap((child) => (child.type === 'participant' ? child : []))
  for (const child of listed) add({...child, name: fullName(child.name, listed)})
  if (remarks !== null) {
    const passage = new Passage(new Lines(remarks), 0, remarks.length)
    for (const {away, deputy} of awayIn(passage)) {
      add({...away, role: null, present: false})
      if (deputy !== null) add({...deputy, role: deputyRole, present: true})
    }
    for (const deputy of otherDeputies(passage)) add({...deputy, role: deputyRole, present: true})
  }
  return [...found.values()]
}

/** "BKR" of "Bo Kvist Ravn". */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]/u)
  return words.map((word) => word.charAt(0)).join('')
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

/**
 * Places those whom the head lists as away from items that it names, "Bo Ås (A), sag 129-138": where these are all there
 * are, they were away from the meeting.
 */
export function placeAwayFromItems(
  meeting: Meeting,
  {participants}: Pick<MeetingFacts, 'participants'>,
  items: readonly ExtractedItem[],
  lines: Lines,
): void {
  const numbers = items.map(({facts}) => facts.number)
  for (const child of meeting.children) {
    if (child.type !== 'participant' || child.awayFrom === undefined) continue
    const range = parseItemRange(child.awayFrom)
    const places = range === null ? [] : itemsIn(range, numbers)
    const key = personKey(child.name)
    const person = participants.find((one) => one.key === key)
    if (person !== undefined && places.length === items.length) person.present = false
    else
      for (const at of places) {
        const {absences} = (items[at] as ExtractedItem).facts
        if (absences.some((absence) => absence.key === key)) continue
        const {name, party, position} = child
        const text = cleanLine(lines.text.slice(position.start.offset, position.end.offset))
        absences.push({
          name,
          key,
          party: party ?? person?.party ?? null,
          reason: 'absent',
          arrived: null,
          left: null,
          substitute: null,
          text,
          position,
        })
      }
  }
}

/** Who came instead, in a sentence that does not tell for whom: "I stedet mødte Eva Holm og Per Toft." */
function otherDeputies(passage: Passage): Person[] {
  if (!inPlace.test(passage.text)) return []
  return passage.sentences
    .filter(({text}) => inPlace.test(text) && satIn.test(text) && !inPlaceOf.test(text) && !awayBefore.test(text))
    .flatMap(({groups}) => groups.flatMap(({persons}) => persons))
}

/** Who was away from all of a meeting, as remarks in its head say, and who came instead. */
function awayIn(passage: Passage): {away: Person; deputy: Person | null}[] {
  return findPresences(passage, false).absences.flatMap(({record, items}) => {
    const {reason, substitute} = record
    return reason === 'absent' && items === null ? {away: record, deputy: substitute} : []
  })
}

type Person = Pick<Participant, 'name' | 'party'>
