import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {firstNamesOf, personKey} from '../names/person.ts'
import type {Absence, Guest, Participant} from '../records/schema.ts'
import type {Presence} from './absences.ts'
import type {HeadPresences} from './head-presences.ts'
import type {ExtractedItem} from './item.ts'
import {type ItemRange, itemsIn} from './item-ranges.ts'

/**
 * Puts absences and guests into the facts of the items that they are about: the
 * item that says so, or those that it or the head names ("punkterne 12-15"), each once a person.
 */
export function placePresences(
  items: readonly ExtractedItem[],
  head: HeadPresences,
  participants: readonly Participant[],
  file: VFile,
): void {
  const numbers = items.map(({facts}) => facts.number)
  const members = new Set([
    ...participants.map(({key}) => key),
    ...Array.from(firstNamesOf(participants).keys(), personKey),
  ])
  for (const [index, item] of items.entries()) {
    const {presences} = item
    const placesOf = (presence: Presence<Absence | Guest>) =>
      presence.items === null || isOwnPoint(presence.items, item)
        ? [index]
        : placesNamed(presence, presence.items, numbers, file)
    for (const presence of presences.absences) {
      if (presence.isOfMeeting && presence.items === null)
        for (const person of participants) person.present &&= person.key !== presence.record.key
      for (const at of placesOf(presence)) addAbsence(items[at] as ExtractedItem, absenceAt(presence))
    }
    for (const presence of presences.guests) {
      if (members.has(presence.record.key)) continue
      for (const at of placesOf(presence)) addGuest(items[at] as ExtractedItem, presence.record)
    }
  }
  for (const presence of head.absences) {
    if (presence.items === null) continue
    const places = placesNamed(presence, presence.items, numbers, file)
    const person = participants.find(({key}) => key === presence.record.key)
    const absence = absenceAt(presence)
    // Who was away from all items was away from the meeting.
    if (person !== undefined && absence.reason === 'absent' && places.length === items.length) person.present = false
    else for (const at of places) addAbsence(items[at] as ExtractedItem, absence)
  }
  const decided = items.filter(({facts}) => facts.decisions.some(({ofThisMeeting}) => ofThisMeeting))
  if (decided.length < leastDecided) return
  // Who was away whenever something was decided, as some councils tell it, item by item.
  for (const person of participants) person.present &&= !decided.every((item) => isAwayFrom(item, person.key))
}

/** How many items have decisions at least where whoever was away from each of them was not at the meeting. */
const leastDecided = 3

function isAwayFrom({facts}: ExtractedItem, key: string): boolean {
  return facts.absences.some((absence) => absence.key === key && absence.reason === 'absent')
}

function placesNamed(
  {record}: Presence<Absence | Guest>,
  range: ItemRange,
  numbers: readonly (string | null)[],
  file: VFile,
): readonly number[] {
  const places = itemsIn(range, numbers)
  if (places.length === 0)
    report(file, 'unknown-item', `"${record.text}" names items that this meeting does not have`, record.position)
  return places
}

/** Whether "punkt 2" is a point of what was recommended in the item that says so, and no other item. */
function isOwnPoint({numbers, spans, open}: ItemRange, {facts}: ExtractedItem): boolean {
  const points = facts.recommendation?.points.length ?? 0
  return points > 1 && open === null && spans.length === 0 && numbers.every((number) => Number(number) <= points)
}

/** Who left after an item was away from all of those that followed, and not from a part of them. */
function absenceAt({record, items}: Presence<Absence>): Absence {
  return record.reason === 'partial' && items !== null && items.open !== null ? {...record, reason: 'absent'} : record
}

/** One absence a person; a disqualification tells more than that they were away. */
function addAbsence({facts}: ExtractedItem, absence: Absence): void {
  const known = facts.absences.find((one) => one.key === absence.key)
  if (known === undefined) facts.absences.push(absence)
  else if (absence.reason === 'disqualified' && known.reason !== 'disqualified')
    facts.absences[facts.absences.indexOf(known)] = {...absence, substitute: absence.substitute ?? known.substitute}
}

function addGuest({facts}: ExtractedItem, guest: Guest): void {
  if (!facts.guests.some((one) => one.key === guest.key)) facts.guests.push(guest)
}
