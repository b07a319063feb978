import type {MemberList} from '../layouts/grammar.ts'
import type {Capture} from '../layouts/pattern.ts'
import {type Entry, entriesOf, isListOfPeople} from '../names/name-lists.ts'
import {type Named, personKey} from '../names/person.ts'
import type {Lines} from '../text/lines.ts'
import type {Stretch} from '../text/stretch.ts'
import {wordsIn} from '../text/words.ts'
import type {Participant} from '../tree/nodes.ts'
import {itemRange} from '../vocabulary/absences.ts'
import {awayForPart} from '../vocabulary/attendance.ts'
import {bullets} from '../vocabulary/bullets.ts'
import {nobody} from '../vocabulary/people.ts'
import {deputyRole} from '../vocabulary/roles.ts'

/** How the lists of people in a head differ. */
export type PeopleList = Pick<MemberList, 'present' | 'role'>

// Lists of members, one a line, in columns, or behind the heading of the list:
//
//   Medlemmer                                Afbud: Bo Ås (F), Mia Lund (V)
//   Lise Holm (A) - formand     Ib Dam (V)

/** The longest line of a list. */
const longestLine = 200

/** Whether a line can stand in a list of people: names, with nothing that a sentence has. */
export function isNameLine(lines: Lines, line: number): boolean {
  const text = lines.clean(withoutBullet(lines, lines.indent(line), lines.end(line)), lines.end(line))
  return text.length <= longestLine && (nobody.test(text) || isListOfPeople(text))
}

/** The people on a line of a list. */
export function participantsOn(lines: Lines, line: number, list: MemberList): Participant[] {
  return peopleBetween(lines, withoutBullet(lines, lines.indent(line), lines.end(line)), lines.trimmedEnd(line), list)
}

/** The people behind the heading of a list, on its line. */
export function participantsBehind(lines: Lines, captures: readonly Capture[], list: MemberList): Participant[] {
  return captures.flatMap(({start, end}) => peopleBetween(lines, start, end, list))
}

/**
 * The people between two offsets, and those who came instead of them.
 *
 * @param isWrapped whether lines end where they are full, and not where a person does
 */
export function peopleBetween(
  lines: Lines,
  start: number,
  end: number,
  list: PeopleList,
  isWrapped = false,
): Participant[] {
  const text = lines.text.slice(start, end)
  const words = wordsIn(text)
  if (isWrapped)
    for (const [at, word] of words.entries()) {
      const before = words[at - 1]
      const isOfName = before?.isCapital === true && (before.hasStop || !lettersAlone.test(before.text))
      if (word.gap === 'line' && isOfName) word.gap = 'space'
    }
  const participant = (printed: Stretch, {name, party, role}: Named, of: PeopleList): Participant => ({
    type: 'participant',
    name,
    party,
    role: role ?? of.role,
    present: of.present,
    position: lines.position(start + printed.start, lines.trimmedBefore(start + printed.end, start)),
  })
  const entries = entriesOf(text, words, 0)
  const {members, again} = list.present ? {members: [], again: []} : namedTwice(entries)
  const named = entries.map(({person, substitute, printed, isPresent, ...entry}, index) => {
    const said = text.slice(entry.end, Math.max(entry.saidEnd, printed.end))
    const items = list.present ? undefined : itemRange.exec(said)?.[0].trim()
    // Who was away for a part, "Fraværende: Bo Ås - kom kl. 10.15", was there.
    const isForPart = items !== undefined || awayForPart.test(said)
    const isOfMembers = index < members.length && !again.includes(personKey(person.name))
    const present = substitute === null && (isForPart || (isPresent ?? (list.present || isOfMembers)))
    return {...participant(printed, person, {...list, present}), ...(items === undefined ? {} : {awayFrom: items})}
  })
  const deputies = entries.flatMap(({substitute}) =>
    substitute === null ? [] : participant(substitute, {...substitute, role: deputyRole}, {...list, present: true}),
  )
  return [...named, ...deputies]
}

/** A party, and no part of a name: "Bo Ås, SF" over "Ida Holm". */
const lettersAlone = /^\p{Lu}{1,3}$/u

/** How many stand in a list of members at the least, behind which those who were away are named again. */
const leastMembers = 4

/**
 * Two lists behind the label of one, since their columns are lost: all members, and those of them who were away, "Medlemmer:
 * Afbud: Bo Ås, Ida Holm, Ib Dam, Lis Kær, Ib Dam".
 */
function namedTwice(entries: readonly Entry[]): {members: readonly string[]; again: readonly string[]} {
  const keys = entries.map(({person}) => personKey(person.name))
  const from = keys.findIndex((key, at) => keys.indexOf(key) < at)
  const [members, again] = [keys.slice(0, Math.max(0, from)), keys.slice(from)]
  const areTwo =
    members.length >= leastMembers && again.length < members.length && again.every((key) => members.includes(key))
  return areTwo ? {members, again} : {members: [], again: []}
}

function withoutBullet(lines: Lines, start: number, end: number): number {
  return bullets.has(lines.text[start] as string) ? lines.skipSpaces(start + 1, end) : start
}
