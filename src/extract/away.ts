import type {Entry} from '../names/name-lists.ts'
import {type Named, personKey, withoutInitials} from '../names/person.ts'
import type {Absence} from '../records/schema.ts'
import * as danish from '../vocabulary/absences.ts'
import {addUnder} from '../vocabulary/grouped.ts'
import type {Sentence} from './passage.ts'

// Those of whom a passage tells that they were away, or came as guests, and when.

/** Why somebody was away, or that they are on leave, which is an absence only where a deputy came. */
export type Why = Absence['reason'] | 'leave'

/** Whether a phrase tells that somebody was away. */
export function tellsAway(presence: danish.PresenceKind | undefined): presence is Exclude<Why, 'disqualified'> {
  return presence === 'absent' || presence === 'partial' || presence === 'leave'
}

/** Somebody who was away or came as a guest, with offsets in the passage. */
export interface Away {
  person: Named
  reason: Absence['reason']
  isOnLeave: boolean
  /** Whether it is the whole meeting that they were away from, and not only the item that says so. */
  isOfMeeting: boolean
  start: number
  end: number
  said: string
  substitute: Named | null
  /** Where the sentence begins that says so. */
  sentence: number
  /** When they were back, where they had left. */
  back: string | null
  /** When they left, where what says so follows on when they came. */
  leftAfter: string | null
}

/** Those whom a passage tells of, in the order that it names them. */
export class Told {
  /** Where the sentence begins that named somebody last, before the one that is read. */
  named: number | undefined
  readonly away: Away[] = []
  readonly guests: Away[] = []

  isAway(
    sentence: Sentence,
    person: Named,
    end: number,
    why: Why,
    said: string,
    substitute: Named | null = null,
  ): void {
    const one = awayOf(sentence, person, end, why, said, substitute)
    if (one !== undefined) this.away.push(one)
  }

  isGuest(sentence: Sentence, person: Named, end: number, said: string): void {
    const one = awayOf(sentence, person, end, 'absent', said, null)
    if (one !== undefined) this.guests.push(one)
  }

  /** Each of a list, for the reason that its label tells, or another one of their own. */
  areAway(sentence: Sentence, entries: readonly Entry[], why: Why | ((entry: Entry) => Why), label = ''): void {
    for (const entry of entries) {
      const reason = typeof why === 'string' ? why : why(entry)
      const said = `${label} ${sentence.text.slice(entry.start, entry.saidEnd)}`
      const isPartial = reason === 'absent' && (danish.clock.test(said) || danish.wentBehind.test(said))
      this.isAway(sentence, entry.person, entry.end, isPartial ? 'partial' : reason, said, entry.substitute)
    }
  }
}

function awayOf(
  {text, start}: Sentence,
  person: Named,
  end: number,
  why: Why,
  said: string,
  substitute: Named | null,
): Away | undefined {
  const isOnLeave = why === 'leave'
  const isPartial = why === 'partial' || (why === 'absent' && danish.sometimes.test(said))
  const reason = isOnLeave ? 'absent' : isPartial ? reasonBeside(text, said) : why
  if (reason === null) return undefined
  // "Bo Ås var fraværende hele mødet, undtagen punkt 3."
  const isOfMeeting =
    (danish.ofWholeMeeting.test(said) || danish.ofMeeting.test(text.slice(person.start, end))) &&
    !danish.except.test(text.slice(end))
  const place = {sentence: start, start: start + person.start, end: start + end}
  return {
    person,
    reason,
    isOnLeave,
    isOfMeeting,
    said,
    substitute,
    ...place,
    back: timeIn(danish.cameBack, text),
    leftAfter: null,
  }
}

/** What it is to the item that says so that somebody came or left: who left behind it, or came before it, was there. */
function reasonBeside(text: string, said: string): Absence['reason'] | null {
  const when = danish.besideItem.exec(text)?.groups?.when
  if (when === undefined || danish.itemRange.test(said)) return 'partial'
  return danish.leaving.test(said) === danish.behindItem.test(when) ? null : 'absent'
}

function timeIn(form: RegExp, text: string): string | null {
  const [, hour, minute = '00'] = form.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

/** When somebody came who was not there all the time, and when they left. */
export function timesOf({reason, said, back, leftAfter}: Away): {arrived: string | null; left: string | null} {
  if (reason !== 'partial') return {arrived: null, left: null}
  const time = timeIn(danish.clock, said)
  if (time === null) return {arrived: back, left: null}
  return danish.leaving.test(said) ? {arrived: back, left: time} : {arrived: time, left: leftAfter}
}

/** Whether one is told of whom a deputy came for, with an initial that the other leaves out: "Bo K. Ås" and "Bo Ås". */
function isNamedShorter(one: Away, other: Away): boolean {
  const isLeftOut = [one, other].filter(({person: {name}}) => name === withoutInitials(name)).length === 1
  const [party, otherParty] = [one.person.party, other.person.party]
  const fits = party === null || otherParty === null || party === otherParty
  return isLeftOut && fits && (one.substitute === null) !== (other.substitute === null)
}

/** One record a person: a disqualification says why one left, and what is said again says no more. */
export function withoutRepeated(found: readonly Away[]): Away[] {
  const kept = new Map<string, Away>()
  /** The same by their names without initials. */
  const byShort = new Map<string, Away[]>()
  for (const one of found) {
    const range = danish.itemRange.exec(one.said)?.[0] ?? ''
    const key = `${personKey(one.person.name)} ${range}`
    const short = `${personKey(withoutInitials(one.person.name))} ${range}`
    const same = kept.get(key) ?? byShort.get(short)?.find((other) => isNamedShorter(one, other))
    if (same === undefined) {
      const copy = {...one}
      kept.set(key, copy)
      addUnder(byShort, short, copy)
    } else {
      if (one.reason === 'partial' && danish.leaving.test(one.said)) same.leftAfter ??= timesOf(one).left
      if (one.reason === 'disqualified') same.reason = 'disqualified'
      // "forlod mødet kl. 18.20 og deltog ikke i behandlingen af dette punkt"
      else if (same.reason === 'partial' && one.reason === 'absent' && danish.wholeItem.test(one.said))
        same.reason = 'absent'
      same.isOfMeeting ||= one.isOfMeeting
      same.substitute ??= one.substitute
      same.person.party ??= one.person.party
    }
  }
  return withDeputiesAtItems([...kept.values()])
}

/** "Ida Holm, suppleant for Bo Ås. Fraværende: Bo Ås, sag 4-6": a deputy came where it is said that somebody was away. */
function withDeputiesAtItems(kept: readonly Away[]): Away[] {
  const atItems = new Map<string, Away[]>()
  for (const one of kept) {
    if (one.substitute === null && danish.itemRange.test(one.said)) addUnder(atItems, personKey(one.person.name), one)
  }
  return kept.filter(({person, substitute, said}) => {
    const isOnlyOfDeputy =
      substitute !== null &&
      danish.inPlaceOf.test(said) &&
      !danish.awayBefore.test(said) &&
      !danish.itemRange.test(said)
    const items = isOnlyOfDeputy ? atItems.get(personKey(person.name)) : undefined
    for (const one of items ?? []) one.substitute = substitute
    return items === undefined
  })
}
