import {parsePerson} from '../names/listed-person.ts'
import {personKey} from '../names/person.ts'
import type {Absence, Participant} from '../records/schema.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {isNextTo, type Stretch} from '../text/stretch.ts'
import type {Meeting} from '../tree/nodes.ts'
import {awayBefore, cameAsDeputy, inPlace, inPlaceOf, ofThisItem, satIn} from '../vocabulary/absences.ts'
import {findPresences, type Presence} from './absences.ts'
import {parseItemRange} from './item-ranges.ts'
import {Passage} from './passage.ts'

// Who was away, and who came instead, as a head says it beside its lists:
//
//   Fraværende: Bo Ås (A), sag 129-138
//   Ida Holm deltog ikke i behandlingen af punkt 3.
//   I stedet mødte Eva Kjær og Per Toft.

/** What a head says of who was there. */
export interface HeadPresences {
  absences: Presence<Absence>[]
  /** Who came instead, in sentences that do not tell for whom. */
  deputies: Person[]
}

export type Person = Pick<Participant, 'name' | 'party'>

/** Reads who was away as the sentences of a head say it, and as its lists say it of single items. */
export function presencesOfHead(meeting: Meeting, lines: Lines): HeadPresences {
  const said = remarksIn(meeting, lines).map(({start, end}) => new Passage(lines, start, end))
  return {
    absences: [
      ...listedAway(meeting, lines),
      // "Bo Ås deltog ikke i behandlingen af dette punkt": of which one no head can say.
      ...said
        .flatMap((passage) => findPresences(passage, false).absences)
        .filter(({record, items}) => items !== null || !ofThisItem.test(record.text)),
    ],
    deputies: said.flatMap(otherDeputies),
  }
}

/** The lines of a head that belong to no field: those that only white space parts, as one. */
function remarksIn(meeting: Meeting, lines: Lines): Stretch[] {
  const stretches: Stretch[] = []
  for (const child of meeting.children) {
    if (child.type !== 'field' || child.name !== 'remarks') continue
    const {start, end} = child.position
    const last = stretches.at(-1)
    if (last !== undefined && isNextTo(lines.text, last.end, start.offset)) last.end = end.offset
    else stretches.push({start: start.offset, end: end.offset})
  }
  return stretches
}

/** Those whom a list has as away from the items behind their names: "Bo Ås (A), sag 129-138". */
function listedAway(meeting: Meeting, lines: Lines): Presence<Absence>[] {
  const deputies = deputiesIn(meeting)
  return meeting.children.flatMap((child) => {
    if (child.type !== 'participant' || child.awayFrom === undefined) return []
    const {name, party, position} = child
    const key = personKey(name)
    const text = cleanLine(lines.text.slice(position.start.offset, position.end.offset))
    const times = {arrived: null, left: null, substitute: deputies.get(key) ?? null}
    const record: Absence = {name, key, party, reason: 'absent', ...times, text, position}
    return [{record, items: parseItemRange(child.awayFrom)}]
  })
}

/** Those whom a list calls somebody's deputies, by the key of whom they came for: "Ida Holm (A), suppleant for Bo Ås (A)". */
function deputiesIn(meeting: Meeting): ReadonlyMap<string, Absence['substitute']> {
  const deputies = new Map<string, Absence['substitute']>()
  for (const child of meeting.children) {
    if (child.type !== 'participant' || child.role === null) continue
    const of = inPlaceOf.exec(child.role)
    if (of === null) continue
    const absent = parsePerson(child.role.slice(of.index + of[0].length))
    deputies.set(personKey(absent.name), {name: child.name, key: personKey(child.name), party: child.party})
  }
  return deputies
}

/** Who came instead, in a sentence that does not tell for whom: "I stedet mødte Eva Holm og Per Toft." */
function otherDeputies(passage: Passage): Person[] {
  if (!inPlace.test(passage.text)) return []
  return passage.sentences
    .filter(({text}) => inPlace.test(text) && satIn.test(text) && cameAsDeputy.test(text))
    .filter(({text}) => !inPlaceOf.test(text) && !awayBefore.test(text))
    .flatMap(({groups}) => groups.flatMap(({persons}) => persons))
}
