import {type Entry, entriesOf} from '../names/name-lists.ts'
import {type Named, personKey} from '../names/person.ts'
import type {Absence, Guest} from '../records/schema.ts'
import {
  anchor,
  awayBefore,
  beforeLabel,
  beforeOwner,
  behindItem,
  behindOwner,
  besideItem,
  cameBack,
  clock,
  deputiesFor,
  deputy,
  deputyFirst,
  disqualified,
  disqualifiedLabel,
  disqualifiedOne,
  elsewhere,
  emptyList,
  endOfLabel,
  genitive,
  guestLabel,
  inPlace,
  inPlaceOf,
  insteadOf,
  itemRange,
  label,
  labelAlone,
  labelFrom,
  labelInside,
  labelOfEntry,
  labelOfName,
  leaving,
  membersLabel,
  namedAsSubstitute,
  notCome,
  notDisqualified,
  otherOccasion,
  reasonBehind,
  saidOfEach,
  saidOfSome,
  satIn,
  seat,
  sometimes,
  takesSeat,
  wholeItem,
} from '../vocabulary/absences.ts'
import {type ItemRange, parseItemRange} from './item-ranges.ts'
import type {Passage, Sentence} from './passage.ts'
import {readVerbs, type Why} from './presence-verbs.ts'

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

/** Somebody who was away, with offsets in the passage. */
interface Away {
  person: Named
  reason: Absence['reason']
  isOnLeave: boolean
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

/**
 * Who was away from an item, who sat in for them, and who came as a guest, as a
 * passage says it.
 *
 * @param isList whether all of it is a list of those who were away, as under a heading "Fraværende"
 */
export function findPresences(passage: Passage, isList: boolean): Presences {
  if (!isList && !anchor.test(passage.text)) return {absences: [], guests: []}
  const found = new Reader(isList || isListOfDeputies(passage))
  for (const sentence of passage.sentences) found.read(sentence)
  const place = ({start, end}: Away) => ({
    text: passage.printed(start, end),
    position: passage.position(start, end),
  })
  return {
    absences: withoutRepeated(found.away.filter(isAway)).map((one) => ({
      record: {
        ...nameOf(one.person),
        reason: one.reason,
        ...timesOf(one),
        substitute: one.substitute === null ? null : nameOf(one.substitute),
        ...place(one),
      },
      items: parseItemRange(one.said),
    })),
    guests: withoutRepeated(found.guests).map((one) => ({
      record: {...nameOf(one.person), role: one.person.role, ...place(one)},
      items: parseItemRange(one.said),
    })),
  }
}

function isAway({isOnLeave, substitute}: Away): boolean {
  return !isOnLeave || substitute !== null
}

/** Whether all of a passage is a list of those who were away, since it names who came instead: "Bo Ås, F - Ida Holm stedfortræder". */
function isListOfDeputies({text, sentences}: Passage): boolean {
  if (!deputy.test(text) || !namedAsSubstitute.test(text)) return false
  const lists = sentences.map((one) => (one.presences.length > 0 ? [] : entriesOf(one.text, one.words, 0)))
  return (
    lists.every(([entry]) => entry !== undefined && entry.start <= longestBullet) &&
    lists.flat().some(({substitute}) => substitute !== null)
  )
}

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at)
}

/** How far from the start of its line the first name of a list can stand. */
const longestBullet = 4
/** A mark or a number on its own, which the sentence behind it goes on with. */
const bullet = /^(?:\d{1,2}[.)]?|\p{Ll}\)|[-–•*])$/u
/** A label with nothing behind it on its line. */
const endsLine = /\n[^\S\n]*$/u

function nameOf({name, party}: Named): {name: string; key: string; party: string | null} {
  return {name, key: personKey(name), party}
}

/** Reads sentence by sentence, since one can go on with what the one before said. */
class Reader {
  readonly away: Away[] = []
  readonly guests: Away[] = []
  readonly #isList: boolean
  /** What a label says of the lines behind it, each of which names somebody. */
  #open: {reason: Why; said: string} | null = null
  /** Whether the line is about another occasion than this meeting. */
  #isElsewhere = false

  constructor(isList: boolean) {
    this.#isList = isList
  }

  read(sentence: Sentence): void {
    const {text, isLine, isParagraph} = sentence
    const lastLine = text.slice(text.lastIndexOf('\n') + 1)
    this.#isElsewhere = otherOccasion.test(lastLine) || (this.#isElsewhere && !isLine && !isParagraph)
    if (this.#isElsewhere) return
    if (this.#open !== null && this.#goesOn(sentence, this.#open)) return
    this.#open = labelAlone.test(text) ? {reason: 'absent', said: ''} : null
    if (this.#open !== null) return
    const isNegated = notDisqualified.test(text) || sentence.isSupposed(disqualified.exec(text)?.index ?? 0)
    const isDisqualified = disqualified.test(text) || disqualifiedLabel.test(text)
    const reason = isDisqualified && !isNegated ? 'disqualified' : 'absent'
    const guestHead = guestLabel.exec(text)
    if (guestHead !== null) {
      const group = sentence.groups.find(({start}) => start >= guestHead[0].length)
      for (const person of group?.persons ?? []) this.#add(this.guests, sentence, person, person.end, 'absent', '')
      return
    }
    const head = label.exec(text) ?? labelFrom.exec(text) ?? labelOfName.exec(text) ?? labelInside.exec(text)
    if (head === null && this.#readLabelOfVerb(sentence, reason)) return
    // "Ea Bro, Bo Ås (forlod mødet kl. 20)": what brackets say is said of the name before them.
    const saysMore = sentence.presences.some(({start}) => !isInBrackets(text, start))
    if (head !== null || (this.#isList && !saysMore)) {
      if (isNegated && disqualified.test(text)) return
      if (isPair(sentence) && this.#readSubstitutes(sentence, reason)) return
      const behind = head === null ? 0 : head.index + head[0].length
      // "Afbud fra Lis Thorn til studieturen" is of another occasion.
      const isFrom = head !== null && labelFrom.test(text)
      if (elsewhere.test(isFrom ? text.slice(behind) : (head?.[0] ?? ''))) return
      const entries = entriesOf(text, sentence.words, behind)
      if (head !== null && endsLine.test(head[0])) this.#open = {reason, said: ''}
      if (entries.length > 0 || emptyList.test(text.slice(behind))) {
        const ofOne = reason === 'disqualified' ? ownDisqualification(text, entries) : undefined
        for (const entry of entries)
          this.#addEntry(sentence, entry, ofOne === undefined || ofOne === entry ? reason : 'absent')
        return
      }
    }
    if (this.#readEach(sentence)) return
    if (!this.#isList && !anchor.test(text)) return
    if (this.#readOwner(sentence, reason) || this.#readSubstitutes(sentence, reason)) return
    readVerbs(sentence, reason, isNegated, {
      isAway: (person, end, why, said) => this.#add(this.away, sentence, person, end, why, said),
      isGuest: (person, end, said) => this.#add(this.guests, sentence, person, end, 'absent', said),
    })
  }

  /** "Følgende havde meldt afbud: …", "Forlod mødet kl. 20.15: …": a phrase of presence that is a label. */
  #readLabelOfVerb(sentence: Sentence, reason: Absence['reason']): boolean {
    const {text, presences} = sentence
    const [first] = presences
    if (first === undefined || first.meaning.presence === 'guest' || !beforeLabel.test(text.slice(0, first.start)))
      return false
    const head = endOfLabel.exec(text.slice(first.end))
    if (head === null) return false
    const behind = first.end + head[0].length
    const said = text.slice(first.start, behind)
    const why = reason === 'disqualified' ? reason : first.meaning.presence
    // "Afbud til næste møde: …" tells of nobody who is away from this one.
    if (elsewhere.test(said)) return true
    const entries = entriesOf(text, sentence.words, behind)
    for (const entry of entries) this.#addEntry(sentence, entry, why, said)
    if (entries.length > 0 && endsLine.test(head[0])) this.#open = {reason: why, said}
    return entries.length > 0
  }

  /** A line of a list that a label opened: a mark or a number, or a name with no more than a reason. */
  #goesOn(sentence: Sentence, {reason, said}: {reason: Why; said: string}): boolean {
    const {text} = sentence
    if (bullet.test(text)) return true
    // "Ida Holm - suppleanten Bo Ås kan ikke deltage": what is said is said of the deputy.
    const isOfDeputy = namedAsSubstitute.test(text)
    if (!isOfDeputy && sentence.presences.length > 0 && !reasonBehind.test(text)) {
      const [first] = sentence.presences
      if (first !== undefined && !reasonBehind.test(text.slice(first.start))) return false
    }
    const entries = entriesOf(text, sentence.words, 0)
    const [first] = entries
    const last = entries.at(-1)
    if (first === undefined || last === undefined) return false
    if (first.start > longestBullet && !labelOfEntry.test(text.slice(0, first.start))) return false
    if (!first.person.name.includes(' ')) return false
    const rest = text.slice(last.end)
    const hasReason = isOfDeputy || last.saidEnd > last.end || last.substitute !== null
    if (!hasReason && !reasonBehind.test(rest)) return false
    for (const entry of entries) this.#addEntry(sentence, entry, reason, said)
    return true
  }

  /** "Bo Ås (V) - afbud, Ib Dam (A) - afbud": a list that says of each of them why it names them. */
  #readEach(sentence: Sentence): boolean {
    const {text, words} = sentence
    if (!saidOfSome.test(text)) return false
    const members = membersLabel.exec(text)?.[0].length
    const listed = entriesOf(text, words, members ?? 0)
    const [first] = listed
    if (first === undefined || (members === undefined && first.start > longestBullet)) return false
    const entries = listed.filter(({end}) => saidOfEach.test(text.slice(end)))
    if (members === undefined && entries.length < listed.length) return false
    for (const entry of entries)
      this.#addEntry(
        sentence,
        entry,
        disqualified.test(saidOfEach.exec(text.slice(entry.end))?.[0] ?? '') ? 'disqualified' : 'absent',
      )
    return true
  }

  #add(
    list: Away[],
    {text, start}: Sentence,
    person: Named,
    end: number,
    reason: Why,
    said: string,
    substitute: Named | null = null,
  ): void {
    const isOnLeave = reason === 'leave'
    const isPartial = reason === 'partial' || (reason === 'absent' && sometimes.test(said))
    const why = isOnLeave ? 'absent' : isPartial ? reasonBeside(text, said) : reason
    if (why === null) return
    list.push({
      person,
      reason: why,
      isOnLeave,
      said,
      substitute,
      sentence: start,
      start: start + person.start,
      end: start + end,
      back: backIn(text),
      leftAfter: null,
    })
  }

  #addEntry(sentence: Sentence, entry: Entry, reason: Why, label = ''): void {
    const said = `${label} ${sentence.text.slice(entry.start, entry.saidEnd)}`
    const why = reason === 'absent' && clock.test(said) ? 'partial' : reason
    this.#add(this.away, sentence, entry.person, entry.end, why, said, entry.substitute)
  }

  /** "Y var indkaldt som stedfortræder for X, og Å som stedfortræder for Z": those behind the first pair. */
  #readMoreSubstitutes(sentence: Sentence, reason: Absence['reason'], persons: readonly Named[], from: number): void {
    const {text} = sentence
    let behind = from
    for (;;) {
      const of = inPlaceOf.exec(text.slice(behind))
      if (of === null) return
      const [start, end] = [behind + of.index, behind + of.index + of[0].length]
      const absent = persons.find((person) => person.start >= end && person.start <= end + 2)
      const other = persons.findLast((person) => person.start >= behind && person.end <= start)
      if (absent === undefined || other === undefined) return
      this.#add(this.away, sentence, absent, absent.end, reason, text.slice(other.start), other)
      behind = absent.end
    }
  }

  /** "I Bo Ås' fravær ledede Ib Dam mødet", "Under Bo Ås' fravær deltog suppleant Ib Dam": a genitive is no part of the name. */
  #readOwner(sentence: Sentence, reason: Absence['reason']): boolean {
    const {text} = sentence
    const persons = sentence.groups.flatMap((group) => group.persons)
    const owner = persons.find(
      ({name, start, end}) =>
        genitive.test(name) && beforeOwner.test(text.slice(0, start)) && behindOwner.test(text.slice(end)),
    )
    if (owner === undefined) return false
    const other = inPlace.test(text) ? persons.find((person) => person !== owner) : undefined
    const person = {...owner, name: owner.name.replace(genitive, '')}
    this.#add(this.away, sentence, person, owner.end, reason, text, other ?? null)
    return true
  }

  /** "Som stedfortræder for X deltog Y", "X havde meldt afbud, og Y deltog i stedet", "I stedet deltog Y". */
  #readSubstitutes(sentence: Sentence, reason: Absence['reason']): boolean {
    const {text} = sentence
    const of = inPlaceOf.exec(text)
    if (of === null && !inPlace.test(text)) return false
    if (takesSeat.test(text) && !satIn.test(text)) return true
    if (notCome.test(text)) return false
    const persons = sentence.groups.flatMap((group) => group.persons)
    const behind = of === null ? 0 : of.index + of[0].length
    const absentBehind = persons.find(({start}) => of !== null && start >= behind && start <= behind + 2)
    if (of !== null && absentBehind !== undefined) {
      if (!satIn.test(text) && !awayBefore.test(text) && insteadOf.test(of[0])) return false
      if (!satIn.test(text) && seat.test(text.slice(absentBehind.end))) return true
      if (deputiesFor.test(of[0])) {
        const several = sentence.groups.find((group) => group.persons.includes(absentBehind))?.persons ?? []
        for (const person of several) this.#add(this.away, sentence, person, person.end, reason, text)
        return true
      }
      const other = persons.find((person) => person !== absentBehind) ?? null
      this.#add(this.away, sentence, absentBehind, absentBehind.end, reason, text, other)
      this.#readMoreSubstitutes(sentence, reason, persons, absentBehind.end)
      return true
    }
    if (!inPlace.test(text)) return false
    const [absent, other] = persons
    if (absent === undefined) return false
    // "Hvis Bo Ås melder afbud, deltager Ib Dam i stedet."
    if (sentence.isSupposed(absent.start)) return true
    if (other === undefined) {
      // The sentence before says whom it is for: "Fraværende: Karen Lyng. I stedet deltog Jonna Friis."
      const last = this.away.at(-1)
      if (last === undefined || last.substitute !== null || awayBefore.test(text)) return false
      // Of several who were away, nothing tells whom it is for.
      if (this.away.filter((one) => one.sentence === last.sentence).length > 1) return true
      last.substitute = absent
      return true
    }
    if (deputyFirst.test(text.slice(absent.end, other.start)) && awayBefore.test(text.slice(other.end))) {
      this.#add(this.away, sentence, other, other.end, reason, text, absent)
      return true
    }
    if (!awayBefore.test(text.slice(absent.end, other.start))) return false
    this.#add(this.away, sentence, absent, absent.end, reason, text.slice(0, other.start), other)
    return true
  }
}

/** What it is to the item that says so that somebody came or left: who left behind it, or came before it, was there. */
function reasonBeside(text: string, said: string): Absence['reason'] | null {
  const when = besideItem.exec(text)?.groups?.when
  if (when === undefined || itemRange.test(said)) return 'partial'
  return leaving.test(said) === behindItem.test(when) ? null : 'absent'
}

/** "Bo Ås (inhabil), Ida Holm (ferie)": the one of a list of whom a word for a disqualification is said; undefined where it is said of all. */
function ownDisqualification(text: string, entries: readonly Entry[]): Entry | undefined {
  const word = disqualifiedOne.exec(text)
  if (word === null || entries.length === 1) return undefined
  return entries.findLast(({end}, at) => end <= word.index && (entries[at + 1]?.start ?? text.length) > word.index)
}

/** Whether a list is one sentence about two: "Fraværende: Ib Dam (V) deltog i stedet for Lis Ravn (V)". */
function isPair(sentence: Sentence): boolean {
  if (!inPlaceOf.test(sentence.text) || !satIn.test(sentence.text)) return false
  return sentence.groups.reduce((sum, {persons}) => sum + persons.length, 0) === 2
}

function backIn(text: string): string | null {
  const match = cameBack.exec(text)
  return match === null ? null : timeOf(match)
}

function timesOf({reason, said, back, leftAfter}: Away): {arrived: string | null; left: string | null} {
  const match = clock.exec(said)
  const time = reason !== 'partial' || match === null ? null : timeOf(match)
  if (time === null) return {arrived: reason === 'partial' ? back : null, left: null}
  if (leftAfter !== null && !leaving.test(said)) return {arrived: time, left: leftAfter}
  return leaving.test(said) ? {arrived: back, left: time} : {arrived: time, left: null}
}

function timeOf([, hour = '', minute = '00']: RegExpExecArray): string | null {
  return Number(hour) > 23 || Number(minute) > 59 ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** One record a person: a disqualification says why one left, and what is said again says no more. */
function withoutRepeated(found: readonly Away[]): Away[] {
  const kept = new Map<string, Away>()
  for (const one of found) {
    const key = `${personKey(one.person.name)} ${itemRange.exec(one.said)?.[0] ?? ''}`
    const same = kept.get(key)
    if (same === undefined) kept.set(key, {...one})
    else {
      if (one.reason === 'partial' && leaving.test(one.said)) same.leftAfter ??= timesOf(one).left
      if (one.reason === 'disqualified') same.reason = 'disqualified'
      // "forlod mødet kl. 18.20 og deltog ikke i behandlingen af dette punkt"
      else if (same.reason === 'partial' && one.reason === 'absent' && wholeItem.test(one.said)) same.reason = 'absent'
      same.substitute ??= one.substitute
      same.person.party ??= one.person.party
    }
  }
  return [...kept.values()]
}
