import {isFullName} from '../../names/person.ts'
import {dateEnd} from '../../text/dates.ts'
import {trimEnd, trimStart} from '../../text/spaces.ts'
import type {Stretch} from '../../text/stretch.ts'
import {alternatives, orInCapitals} from '../../vocabulary/alternatives.ts'
import {exceptFor} from '../../vocabulary/attendance.ts'
import {isGivenName} from '../../vocabulary/given-names.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {
  bodyLabels,
  headLabels,
  nobodyAtEnd,
  placeEnd,
  presenceWords,
  presentLabels,
  type ValueKind,
} from '../../vocabulary/run-in.ts'
import {
  agendaBehind,
  beginsValue,
  behindPerson,
  behindPlace,
  betweenDayAndTime,
  clock,
  nobodyNamed,
  roomBeforeName,
  wholeBody,
} from '../../vocabulary/run-in-head.ts'
import {bodyEnd, bodyNear} from './bodies.ts'
import {knownEnd, nextWord} from './known-stretches.ts'
import {listsOf, peopleFrom, peopleIn, rowOfMarked} from './people.ts'

// The head of a flat text: title, body and date stand in a row, labels are run
// into their values, and a head of two columns has all labels before all values:
//
//   Byrådet Referat Dato 27. marts 2014 Sted Medlemmer Fraværende Byrådssalen Bo Ås, Ida Holm Ida Holm
//
//   Byrådet │ Referat │ Dato 27. marts 2014 │ Sted → Byrådssalen │ Medlemmer → Bo Ås, Ida Holm │ Fraværende → Ida Holm

/** A line of a head: one stretch, or a label and the value that belongs to it. */
export type HeadLine = readonly [Stretch] | readonly [label: Stretch, value: Stretch]

interface Label extends Stretch {
  kind: ValueKind
  /** What stands behind it, up to the next label. */
  value: Stretch
}

interface Value extends Stretch {
  kind: ValueKind
  /** The people of a list of people. */
  people?: readonly Stretch[]
  /** Whether it says that nobody is in a list: "Ingen". */
  isNobody?: boolean
}

const kinds = new Map(
  Object.entries(headLabels).flatMap(([kind, words]) => words.map((word) => [word.toLowerCase(), kind as ValueKind])),
)
const labelWords = alternatives(orInCapitals(Object.values(headLabels).flat()))
const labels = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${labelWords})(?![\p{L}-])`, 'gu')
const presence = new RegExp(String.raw`(?<=\p{L} )(?:${presenceWords.join('|')})(?=\s\p{Lu}|$)`, 'gu')
/** How many words a single person has, or what stands for nobody. */
const longestPlain = 4
/** How many letters are looked at for the word before another one. */
const longestWord = 40
/** The word before another one, from its first capital on. */
const wordBefore = /(?<![\p{L}-])(?:(?!\p{Lu})[\p{L}-])*(\p{Lu}[\p{L}-]*\s)$/u

/**
 * The lines of a stretch of a head.
 *
 * @param known names that the document has elsewhere
 */
export function headLines(text: string, start: number, end: number, known: ReadonlySet<string>): HeadLine[] {
  const found = labelsIn(text, start, end)
  const lines: HeadLine[] = leadLines(text, start, found[0]?.start ?? end).map((line) => [line])
  for (let at = 0; at < found.length; ) {
    const last = lastOfRun(text, found, at)
    const isOwn = (one: Label, index: number) => at + index < last && !isEmpty(text, one.value)
    const labels = found.slice(at, last + 1)
    // "Dato: Start: kl. 19.00 Sted: 4. maj 2014 Rådhuset": the time stands behind its own label.
    lines.push(...labels.filter(isOwn).flatMap((one) => labelledLines(text, one, known)))
    const run = labels.filter((one, index) => !isOwn(one, index))
    lines.push(...(run.length > 1 ? pairedLines(text, run, known) : labelledLines(text, run[0] as Label, known)))
    at = last + 1
  }
  return lines
}

/** The index of the label that a run of labels ends with, of which no other has anything behind it but the time that it is for. */
function lastOfRun(text: string, found: readonly Label[], from: number): number {
  const isOpen = (at: number) => isEmpty(text, (found[at] as Label).value)
  let last = from
  while (last + 1 < found.length && (isOpen(last) || (last > from && isOfOwnTime(text, found[last] as Label)))) last++
  return last
}

/** Whether a label of a time has a time behind it, and nothing else. */
function isOfOwnTime(text: string, {kind, value}: Label): boolean {
  const printed = text.slice(value.start, value.end)
  return kind === 'time' && clock.exec(printed)?.[0] === printed
}

function labelsIn(text: string, start: number, end: number): Label[] {
  const found: Label[] = []
  for (const {0: word, index} of matchesIn(labels, text.slice(start, end))) {
    const from = start + index
    let to = from + word.length
    const hasColon = /^ ?:/.test(text.slice(to, to + 2))
    if (hasColon) to = text.indexOf(':', to) + 1
    // Without a colon it is a label where a value or another label follows, and no sentence goes on.
    else if (!beginsValue.test(text.slice(to, Math.min(end, to + 3)))) continue
    // "Teknisk Udvalg" is the name of a body.
    if (!hasColon && isOfBody(text, from, to)) continue
    const last = found.at(-1)
    const kind = kinds.get(word.toLowerCase()) as ValueKind
    // "Sted Lokale 4", "Sted: Fraværende: Lokale 4 Bo Ås": the second is the value of the first.
    if (!hasColon && kind === 'place' && /^\s\d/.test(text.slice(to, to + 2)) && hasEmptyPlace(text, found, from))
      continue
    if (last !== undefined) last.value.end = trimEnd(text, 0, from)
    found.push({
      start: from,
      end: to,
      kind,
      value: {start: trimStart(text, to, end), end: trimEnd(text, 0, end)},
    })
  }
  return found
}

/** Whether a word is the last of a body's name, which begins with the word before it. */
function isOfBody(text: string, from: number, to: number): boolean {
  const before = wordBefore.exec(text.slice(Math.max(0, from - longestWord), from))?.[1]
  return before !== undefined && bodyEnd(text, from - before.length) === to
}

/** Whether a label of a place, of those before an offset, has nothing behind it up to the next one. */
function hasEmptyPlace(text: string, found: readonly Label[], before: number): boolean {
  return found.some(({kind, end}, index) => {
    const next = found[index + 1]?.start ?? before
    return kind === 'place' && trimStart(text, end, next) === next
  })
}

/** Whether nothing stands behind a label, or the "Kl" whose time is lost. */
function isEmpty(text: string, {start, end}: Stretch): boolean {
  return start >= end || /^[Kk]l\.?$/u.test(text.slice(start, end))
}

/** What stands before the first label: titles, names of bodies, dates, each on a line; sentences stay whole. */
function leadLines(text: string, start: number, end: number): Stretch[] {
  const lines: Stretch[] = []
  let open: number | undefined
  const close = (at: number) => {
    if (open !== undefined && trimEnd(text, 0, at) > open) lines.push({start: open, end: trimEnd(text, 0, at)})
    open = undefined
  }
  const canBeBody = bodyNear(text, start, end)
  for (let at = trimStart(text, start, end); at < end; ) {
    const known = knownEnd(text, at, end, canBeBody(at))
    if (known !== undefined) {
      close(at)
      lines.push({start: at, end: known})
      // The stop that parts it from what follows is of neither.
      at = trimStart(text, /^\.(?=\s)/u.test(text.slice(known, known + 2)) ? known + 1 : known, end)
      continue
    }
    // "… møde i Lokale 2. Medlemmerne var mødt, undtagen Bo Ås."
    if (open !== undefined && isAboutMembers(text, at, end)) close(at)
    open ??= at
    at = nextWord(text, at, end)
  }
  close(end)
  return lines
}

/** How many letters are looked at for a sentence about the members. */
const longestAttendance = 300

/** Whether a sentence begins at an offset that tells which of the members were away. */
function isAboutMembers(text: string, at: number, end: number): boolean {
  return /\.\s$/.test(text.slice(at - 2, at)) && exceptFor.test(text.slice(at, Math.min(end, at + longestAttendance)))
}

/** A label with its value; people stand one a line, but where commas part them. */
function labelledLines(text: string, label: Label, known: ReadonlySet<string>): HeadLine[] {
  const {start, end} = label.value
  // "Sted: Havnegade 4, lokale 2. Til stede:": the stop is none of the place.
  if (label.kind === 'place' && /[\p{L}\d]\.$/u.test(text.slice(Math.max(start, end - 2), end)))
    return [[{start: label.start, end: end - 1}]]
  if (isEmpty(text, label.value)) return [[{start: label.start, end: Math.max(label.end, end)}]]
  const stop = label.kind === 'place' ? behindPlace.exec(text.slice(start, end))?.index : undefined
  if (stop !== undefined && stop > 0) {
    const value = {start, end: start + stop}
    return [...labelledLines(text, {...label, value}, known), [{start: trimStart(text, value.end, end), end}]]
  }
  if (label.kind !== 'people') {
    const people = rowOfMarked(
      text,
      start + (label.kind === 'place' ? (placeEnd(text.slice(start, end)) ?? 0) : 0),
      end,
    )
    const [first] = people
    if (first === undefined) return [[{start: label.start, end}]]
    const behind = trimStart(text, (people.at(-1) as Stretch).end, end)
    const rest: HeadLine[] = behind < end ? restLines(text, behind, end) : []
    return [[{start: label.start, end: trimEnd(text, label.start, first.start)}], ...personLines(people), ...rest]
  }
  const told = [...matchesIn(presence, text.slice(start, end))]
  if (told.length > 1) {
    const lines: HeadLine[] = [[{start: label.start, end: label.end}]]
    let from = start
    for (const {0: word, index} of told) {
      const to = start + index + word.length
      lines.push([{start: from, end: to}])
      from = trimStart(text, to, end)
    }
    if (from < end) lines.push([{start: from, end}])
    return lines
  }
  const {lists, behind} = peopleAndRest(text, start, end, known)
  // Who they are cannot be told: the value stands by itself, and is nobody's name.
  const agenda = lists.length === 0 ? agendaBehind.exec(text.slice(start, end)) : null
  if (agenda !== null) {
    const stop = start + agenda.index
    return [
      ...labelledLines(text, {...label, value: {start, end: trimEnd(text, start, stop)}}, known),
      [{start: trimStart(text, stop, end), end}],
    ]
  }
  if (lists.length === 0)
    return isPlain(text.slice(start, end))
      ? [[{start: label.start, end}]]
      : [[{start: label.start, end: label.end}], [label.value]]
  const rest: HeadLine[] = behind < end ? restLines(text, behind, end) : []
  return [[{start: label.start, end: label.end}], ...lists.flatMap(personLines), ...rest]
}

/** What stands behind a list of people: a room with its number ends where a name begins a sentence, "Rød 3, Stenen Ida Holm deltog". */
function restLines(text: string, start: number, end: number): HeadLine[] {
  const [, room = '', name = ''] = roomBeforeName.exec(text.slice(start, end)) ?? []
  const words = [...matchesIn(/\S+/gu, name)]
  const first = words.findIndex(([word]) => isGivenName(word))
  if (first < 1) return [[{start, end}]]
  const from = start + room.length + (words[first] as RegExpExecArray).index
  return [[{start, end: trimEnd(text, start, from)}], [{start: from, end}]]
}

/** "Ingen.", "Bo Ås": what a label of people has behind it that is no list. */
function isPlain(value: string): boolean {
  return value.split(' ').length <= longestPlain && !value.includes(':')
}

function personLines(people: readonly Stretch[]): HeadLine[] {
  return people.map((person): HeadLine => [person])
}

/** The lists of people that a value has, and where behind them something else begins: "Bo Ås, Ida Holm Lyngvig Kommune". */
function peopleAndRest(
  text: string,
  start: number,
  end: number,
  known: ReadonlySet<string>,
): {lists: Stretch[][]; behind: number} {
  const from = peopleFrom(text, start, end)
  if (from.length > 0) return {lists: [from], behind: trimStart(text, (from.at(-1) as Stretch).end, end)}
  for (const stop of stopsOf(text, start, end)) {
    const people = peopleIn(text, start, stop, known)
    if (people !== undefined) return {lists: listsOf(text, people), behind: trimStart(text, stop, end)}
  }
  return {lists: [], behind: end}
}

/** Where the people of a value can end: with it, or before a sentence or name that goes on otherwise. */
function stopsOf(text: string, start: number, end: number): number[] {
  const stops = [end]
  const printed = text.slice(start, end)
  const bracket = printed.lastIndexOf(')')
  if (bracket > 0) stops.push(start + bracket + 1)
  const none = printed.search(nobodyAtEnd)
  if (none > 0) stops.unshift(start + none)
  const sentence = /(?<=\p{Ll}{2})\.\s+\p{Lu}/u.exec(printed)
  if (sentence !== null) stops.push(start + sentence.index)
  const agenda = agendaBehind.exec(printed)
  if (agenda !== null) stops.unshift(start + agenda.index)
  // "Bo Ås Ida Holm Torvet 3, Lyngvig": the place is behind the people.
  const place = /\s\S+ \d/u.exec(printed)
  if (place !== null) {
    const digit = start + place.index + place[0].length - 1
    stops.push(dateEnd(text, digit) === undefined ? start + place.index : digit)
  }
  return stops
}

/** Labels of which only the last has anything behind it: the values of all of them, where they are told apart by what they are. */
function pairedLines(text: string, run: readonly Label[], known: ReadonlySet<string>): HeadLine[] {
  const last = run.at(-1) as Label
  const values = valuesIn(text, last.value.start, last.value.end, known)
  const pairs = new Map<Label, Value>()
  const lists = values.filter(({kind}) => kind === 'people').sort((a, b) => b.end - b.start - (a.end - a.start))
  // The longest list is that of those who were there.
  const present = (lists[0]?.people?.length ?? 0) < 2 ? undefined : run.find((label) => isOfPresent(text, label))
  if (present !== undefined) pairs.set(present, lists[0] as Value)
  for (const value of values) {
    if (present !== undefined && value === lists[0]) continue
    const open = run.filter((one) => !pairs.has(one))
    // "Afbud: Referent: Ida Holm": one person is that of the label right before.
    const isLast = value.people?.length === 1 && last.kind === 'people' && !pairs.has(last)
    const label = isLast
      ? last
      : (open.find((one) => one.kind === value.kind && canBeOf(text, one, value)) ??
        open.find(({kind}) => fits(kind, value)))
    if (label === undefined) {
      if (value.kind === 'text') continue
      pairs.clear()
      break
    }
    pairs.set(label, value)
  }
  const isOwn = pairs.size === 1 && pairs.has(last)
  if (pairs.size === 0 || isOwn) {
    return run.flatMap((label) => labelledLines(text, label, known))
  }
  const rest = values.filter((value) => ![...pairs.values()].includes(value)).map((value): HeadLine => [value])
  const paired = run.flatMap((label): HeadLine[] => {
    const value = pairs.get(label)
    const own = {start: label.start, end: label.end}
    if (value === undefined) return [[label === last ? own : {...own, end: Math.max(label.end, label.value.end)}]]
    if (label.kind !== 'people') return [[own, value]]
    return [[own], ...personLines(value.people ?? [value])]
  })
  return [...paired, ...rest]
}

/** Whether a value can be that of a label: "Udvalg:" has the name of a body. */
function canBeOf(text: string, {start, end}: Label, value: Value): boolean {
  return !bodyLabels.test(text.slice(start, end)) || bodyEnd(text, value.start) !== undefined
}

function fits(label: ValueKind, value: Value): boolean {
  return (
    label === value.kind ||
    (label === 'date' && value.kind === 'time') ||
    (label === 'people' && value.isNobody === true)
  )
}

function isOfPresent(text: string, {kind, start, end}: Label): boolean {
  return kind === 'people' && presentLabels.test(text.slice(start, end))
}

/** The values in a row: dates, times, a place, lists of people. */
function valuesIn(text: string, start: number, end: number, known: ReadonlySet<string>): Value[] {
  const values: Value[] = []
  let at = start
  const take = (value: Omit<Value, 'start'>) => {
    values.push({...value, start: at})
    at = trimStart(text, value.end, end)
  }
  while (at < end) {
    const date = dateEnd(text, at)
    const time = clock.exec(text.slice(at, Math.min(end, at + 40)))
    if (date !== undefined && date <= end) take({kind: 'date', end: date})
    else if (time !== null) take({kind: 'time', end: at + time[0].length})
    else break
    const behind = (values.at(-1) as Value).end
    at = trimStart(text, behind + (betweenDayAndTime.exec(text.slice(behind, end))?.[0].length ?? 0), end)
  }
  if (at >= end) return values
  const place = wholeBody.test(text.slice(at, end)) ? undefined : placeEnd(text.slice(at, end))
  if (place !== undefined) take({kind: 'place', end: at + place})
  // The day on which the minutes were sent, behind the place.
  const sent = dateEnd(text, at)
  if (sent !== undefined && sent <= end) take({kind: 'date', end: sent})
  // "Deltagere: Sekretær: Bestyrelsen Ida Holm": nobody is named for the first.
  for (const form of [nobodyNamed, wholeBody]) {
    const words = form.exec(text.slice(at, end))?.[0]
    if (words !== undefined) take({kind: 'text', end: at + words.length, isNobody: true})
  }
  if (at >= end) return values
  const {lists, behind} = peopleAndRest(text, at, end, known)
  for (const people of lists)
    values.push({
      kind: 'people',
      start: (people[0] as Stretch).start,
      end: (people.at(-1) as Stretch).end,
      people,
    })
  // One person is no list: "Byrådssalen Ida Holm".
  const one = lists.length === 0 ? personAlone(text, at, end) : undefined
  if (one !== undefined) {
    values.push({kind: 'people', ...one, people: [one]})
    const from = trimStart(text, one.end, end)
    return from < end ? [...values, {kind: 'text', start: from, end}] : values
  }
  const rest = lists.length === 0 ? at : behind
  if (rest < end) values.push({kind: 'text', start: rest, end, isNobody: nobodyAtEnd.test(text.slice(rest, end))})
  return values
}

/** The only person of a value: all of it, or up to a telephone or the agenda: "Ida Holm (ih), tlf. 12 34 Dagsordenspunkter 1. …". */
function personAlone(text: string, start: number, end: number): Stretch | undefined {
  const printed = text.slice(start, end)
  const stop = behindPerson.exec(printed)?.index ?? agendaBehind.exec(printed)?.index
  const one = {start, end: stop === undefined ? end : start + stop}
  return isFullName(text.slice(one.start, one.end)) ? one : undefined
}
