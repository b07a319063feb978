import {type Group, groupsIn, type Named} from '../names/group.ts'
import {type Entry, entriesOf} from '../names/name-lists.ts'
import {personKey} from '../names/person.ts'
import type {Absence, Guest} from '../records/schema.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {type Sentence, sentencesIn} from '../text/sentences.ts'
import {
  anchor,
  clock,
  disqualified,
  disqualifying,
  except,
  guestLabel,
  inPlace,
  inPlaceOf,
  inverted,
  invertedEnd,
  invertedGuest,
  itemRange,
  label,
  labelFrom,
  leaving,
  notDisqualified,
  tail,
  verbs,
} from '../vocabulary/absences.ts'
import {type ItemRange, parseItemRange} from './item-ranges.ts'

/** What a passage says of one person, and of which items; null where it is the item that it stands in. */
export interface Presence<Record> {
  record: Record
  items: ItemRange | null
}

/** Everybody that a stretch of an item says was away, or came as a guest. */
export interface Presences {
  absences: Presence<Absence>[]
  guests: Presence<Guest>[]
}

/** How much of a sentence a label and its list may take. */
const verb = new RegExp(
  `(?<!\\p{L})(?:${verbs.map(([name, forms]) => `(?<${name}>${forms.join('|')})`).join('|')})(?!\\p{L})`,
  'giu',
)

/** Somebody who was away, with offsets in the text. */
interface Away {
  person: Named
  reason: Absence['reason']
  start: number
  end: number
  said: string
  substitute: Named | null
}

/**
 * Who was away from an item, who sat in for them, and who came as a guest, as a
 * stretch of text says it.
 *
 * @param isList whether all of it is a list of those who were away, as under a heading "Fraværende"
 */
export function findPresences(lines: Lines, from: number, to: number, isList: boolean): Presences {
  const text = lines.text.slice(from, to)
  if (!isList && !anchor.test(text)) return {absences: [], guests: []}
  const away: Away[] = []
  const guests: Away[] = []
  for (const sentence of sentencesIn(text)) readSentence(sentence, isList, away, guests)
  const place = ({start, end}: Away) => ({
    text: cleanLine(text.slice(start, end)),
    position: lines.position(from + start, from + end),
  })
  return {
    absences: withoutRepeated(away).map((one) => ({
      record: {
        ...nameOf(one.person),
        reason: one.reason,
        ...timesOf(one),
        substitute: one.substitute === null ? null : nameOf(one.substitute),
        ...place(one),
      },
      items: parseItemRange(one.said),
    })),
    guests: withoutRepeated(guests).map((one) => ({
      record: {...nameOf(one.person), role: one.person.role, ...place(one)},
      items: parseItemRange(one.said),
    })),
  }
}

function nameOf({name, party}: Named): {name: string; key: string; party: string | null} {
  return {name, key: personKey(name), party}
}

function readSentence(sentence: Sentence, isList: boolean, away: Away[], guests: Away[]): void {
  const {text, start} = sentence
  const isNegated = notDisqualified.test(text)
  const reason = disqualified.test(text) && !isNegated ? 'disqualified' : 'absent'
  const head = label.exec(text) ?? labelFrom.exec(text)
  const guestHead = guestLabel.exec(text)
  if (guestHead !== null) {
    const [first] = groupsIn(text, guestHead[0].length, text.length)
    for (const person of first?.persons ?? [])
      guests.push(shift({...saidOf(person, person.end, 'absent'), said: ''}, start))
    return
  }
  const hasVerb = text.search(verb) >= 0
  if (head !== null || (isList && !hasVerb)) {
    if (isNegated && reason === 'absent' && disqualified.test(text)) return
    const entries = entriesOf(text, head?.[0].length ?? 0)
    if (
      entries.length > 0 ||
      /^\s*(?:(?:ingen|intet|[-–.])\s*)?(?:\.\s*)?$/iu.test(text.slice(head?.[0].length ?? 0))
    ) {
      for (const entry of entries) away.push(ofEntry(entry, text, start, reason))
      return
    }
  }
  if (!isList && !anchor.test(text)) return
  const before = away.length
  readSubstitutes(text, start, away)
  if (away.length === before) readVerbs(text, start, reason, isNegated, away, guests)
}

function ofEntry(entry: Entry, text: string, offset: number, reason: Absence['reason']): Away {
  const said = text.slice(entry.start, entry.saidEnd)
  const isPartial = reason === 'absent' && clock.test(said)
  return {
    person: entry.person,
    reason: isPartial ? 'partial' : reason,
    start: offset + entry.start,
    end: offset + entry.end,
    said,
    substitute: entry.substitute,
  }
}

function saidOf(person: Named, end: number, reason: Absence['reason']): Away {
  return {person, reason, start: person.start, end, said: '', substitute: null}
}

function shift(one: Away, offset: number): Away {
  return {...one, start: one.start + offset, end: one.end + offset}
}

/** "Som stedfortræder for X deltog Y", "X havde meldt afbud, og Y deltog i stedet", "I stedet deltog Y". */
function readSubstitutes(text: string, offset: number, away: Away[]): void {
  const found = inPlace.exec(text) ?? inPlaceOf.exec(text)
  if (found === null) return
  const groups = groupsIn(text, 0, text.length)
  const persons = groups.flatMap((group) => group.persons)
  const of = inPlaceOf.exec(text)
  if (of !== null) {
    const end = of.index + of[0].length
    const absent = persons.find((person) => person.start >= end && person.start <= end + 2)
    const other = persons.find((person) => person !== absent)
    if (absent !== undefined)
      away.push(shift({...saidOf(absent, absent.end, 'absent'), said: text, substitute: other ?? null}, offset))
    return
  }
  const [absent, other] = persons
  if (absent === undefined) return
  if (
    other !== undefined &&
    /afbud|fravær|udeblev|forfald|ikke\s+til\s?stede|deltog\s+ikke/iu.test(text.slice(absent.end, other.start))
  )
    away.push(
      shift({...saidOf(absent, absent.end, 'absent'), said: text.slice(0, other.start), substitute: other}, offset),
    )
  else if (other === undefined) {
    // The sentence before says whom it is for: "Fraværende: Karen Lyng. I stedet deltog Jonna Friis."
    const last = away.at(-1)
    if (last !== undefined && last.substitute === null && !/afbud|fravær|ikke/iu.test(text)) last.substitute = absent
  }
}

function readVerbs(
  text: string,
  offset: number,
  reason: Absence['reason'],
  isNegated: boolean,
  away: Away[],
  guests: Away[],
): void {
  const add = (group: Group, end: number, why: Absence['reason'], said: string) => {
    for (const person of group.persons)
      away.push(shift({...saidOf(person, Math.max(end, person.end), why), said}, offset))
  }
  const exception = except.exec(text)
  if (exception !== null && /mødt|til\s?stede|deltog/iu.test(text)) {
    const [group] = groupsIn(text, exception.index + exception[0].length, text.length)
    if (group !== undefined) add(group, group.end, 'absent', '')
    return
  }
  const phrases = [...text.matchAll(verb)]
  let groups: Group[] = []
  let from = 0
  for (const match of [...phrases, undefined]) {
    const to = match?.index ?? text.length
    groups = [...groups, ...groupsIn(text, from, to)]
    from = match === undefined ? to : to + (/^\p{L}+(?:\s+ikke)?/u.exec(match[0])?.[0].length ?? 0)
  }
  groups = groups.filter((group) => group.persons.length > 0)
  const before = away.length
  let last: Group | undefined
  for (const match of phrases) {
    const start = match.index
    const next = phrases.find((other) => other.index > start)?.index ?? text.length
    const said = saidFrom(
      text,
      start,
      start + match[0].length,
      Math.min(next, groups.find((one) => one.start > start)?.start ?? next),
    )
    const end = start + said.length
    const group = groups.findLast(
      (one) => one.end <= start && /^[\s,]*(?:(?:der|som|også|begge)\s+)?$/iu.test(text.slice(one.end, start)),
    )
    const kind =
      match.groups?.partial !== undefined ? 'partial' : match.groups?.guest !== undefined ? 'guest' : 'absent'
    const who =
      group ??
      (/(?:^|\s)(?:og|samt|hvorefter\s+(?:han|hun)|(?:idet\s+)?(?:han|hun|de|vedkommende))\s+$/iu.test(
        text.slice(0, start),
      )
        ? last
        : undefined)
    if (who === undefined) continue
    last = who
    if (kind === 'guest') {
      if (group === undefined) continue
      for (const person of group.persons) guests.push(shift({...saidOf(person, end, 'absent'), said}, offset))
    } else if (kind === 'absent' && isNegated && /habil/iu.test(said)) continue
    else add(who, end, reason === 'disqualified' ? reason : kind, said)
  }
  for (const group of groups) {
    const left = text.slice(0, group.start)
    const behind = invertedEnd.exec(text.slice(group.end))
    if (inverted.test(left) && behind !== null) {
      const said = saidFrom(text, group.end, group.end + behind[0].length, text.length)
      add(group, group.end + said.length, reason, said)
    } else if (invertedGuest.test(left) && behind === null && !inPlace.test(text)) {
      const said = /^[^.]{0,40}(?=[\s])(?:deltog|deltager|medvirkede)/iu.exec(text)?.[0] ?? ''
      for (const person of group.persons) guests.push(shift({...saidOf(person, person.end, 'absent'), said}, offset))
    }
  }
  if (away.length === before && reason === 'disqualified') readDisqualified(text, groups, add)
}

/** A verb and what it says of place and time, up to another clause or a limit. */
function saidFrom(text: string, start: number, end: number, limit: number): string {
  const behind = tail.exec(text.slice(end, Math.max(end, limit)))?.[0] ?? ''
  return text.slice(start, end + behind.length).replace(/(?<![\s.])[\s.]+$/, '')
}

/** "Anne Bo var inhabil", "Udvalget fandt Ida Stig (F) inhabil", "erklærede sig inhabile". */
function readDisqualified(
  text: string,
  groups: readonly Group[],
  add: (group: Group, end: number, why: Absence['reason'], said: string) => void,
): void {
  const match = disqualified.exec(text)
  if (match === null) return
  const end = match.index + match[0].length
  const group = groups.findLast((one) => {
    if (one.end > match.index) return false
    const between = text.slice(one.end, match.index)
    return between.trim() === '' || disqualifying.test(between)
  })
  if (group !== undefined) add(group, end, 'disqualified', text)
}

function timesOf({reason, said}: Away): {arrived: string | null; left: string | null} {
  const match = clock.exec(said)
  if (reason !== 'partial' || match === null) return {arrived: null, left: null}
  const [, hour = '', minute = '00'] = match
  if (Number(hour) > 23 || Number(minute) > 59) return {arrived: null, left: null}
  const time = `${hour.padStart(2, '0')}:${minute}`
  return leaving.test(said) ? {arrived: null, left: time} : {arrived: time, left: null}
}

/** One record a person: a disqualification says why one left, and what is said again says no more. */
function withoutRepeated(found: readonly Away[]): Away[] {
  const kept: Away[] = []
  for (const one of found) {
    const key = personKey(one.person.name)
    const same = kept.find((other) => personKey(other.person.name) === key && sameItems(other, one))
    if (same === undefined) kept.push({...one})
    else {
      if (one.reason === 'disqualified') same.reason = 'disqualified'
      same.substitute ??= one.substitute
    }
  }
  return kept
}

function sameItems(a: Away, b: Away): boolean {
  const range = ({said}: Away) => itemRange.exec(said)?.[0] ?? ''
  return range(a) === range(b)
}
