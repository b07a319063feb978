import {type Entry, entriesOf} from '../names/name-lists.ts'
import type {Absence} from '../records/schema.ts'
import * as danish from '../vocabulary/absences.ts'
import {endsSentence} from '../vocabulary/votes.ts'
import {type Told, tellsAway, type Why} from './away.ts'
import type {Sentence} from './passage.ts'
import {isOfDeputies} from './substitutes.ts'

// Lists of those who were away:
//
//   Afbud: Bo Ås (V), Ida Holm (A)          Bo Ås (V) - afbud, Ib Dam (A) - afbud
//   Fraværende                              a label opens a list with one on each line
//   Bo Ås (ferie)

/** How far from the start of its line the first name of a list can stand. */
const longestBullet = 4
/** A mark or a number on its own, which the sentence behind it goes on with. */
const bullet = /^(?:\d{1,2}[.)]?|\p{Ll}\)|[-–•*])$/u
/** A label with nothing behind it on its line. */
const endsLine = /\n[^\S\n]*$/u

/** Whether the first name of a list stands where its line begins. */
export function beginsLine(entries: readonly Entry[]): boolean {
  return entries[0] !== undefined && entries[0].start <= longestBullet
}

/** A label over or before a list; null where a sentence has none. */
export function labelOf(text: string): RegExpExecArray | null {
  return (
    danish.label.exec(text) ??
    danish.labelOfLeave.exec(text) ??
    danish.labelFrom.exec(text) ??
    danish.labelOfName.exec(text) ??
    danish.labelInside.exec(text)
  )
}

/** Reads the lists of a passage, of which a label opens one and the lines behind it go on with it. */
export class AwayLists {
  readonly #told: Told
  /** What the passage stands under. */
  readonly #heading: string
  /** What a label says of the lines behind it, each of which names somebody. */
  #open: {reason: Why; said: string} | null = null

  /** What the sentence before says of those whom it lists behind a label. */
  #listed: {reason: Absence['reason']; label: string} | null = null

  constructor(told: Told, heading: string) {
    this.#told = told
    this.#heading = heading
  }

  /** A line of a list that is open, what goes on with one behind a full stop, or a label that opens one. */
  goesOn(sentence: Sentence): boolean {
    const listed = this.#listed
    this.#listed = null
    if (listed !== null && !sentence.isLine && this.#isNamesOnly(sentence, listed)) return true
    if (this.#open !== null && this.#isOfList(sentence, this.#open)) return true
    this.#open = danish.labelAlone.test(sentence.text) ? {reason: 'absent', said: ''} : null
    return this.#open !== null
  }

  /** "Gæster: direktør Bo Ås" */
  readGuests(sentence: Sentence): boolean {
    const head = danish.guestLabel.exec(sentence.text)?.[0]
    if (head === undefined) return false
    const group = sentence.groups.find(({start}) => start >= head.length)
    for (const person of group?.persons ?? []) this.#told.isGuest(sentence, person, person.end, '')
    return true
  }

  /** "Følgende havde meldt afbud: …", "Forlod mødet kl. 20.15: …": a phrase of presence that is a label. */
  readLabelOfVerb(sentence: Sentence, reason: Absence['reason']): boolean {
    const {text, presences} = sentence
    const [first] = presences
    if (first === undefined || !danish.beforeLabel.test(text.slice(0, first.start))) return false
    const {presence} = first.meaning
    if (!tellsAway(presence)) return false
    const head = danish.endOfLabel.exec(text.slice(first.end))?.[0]
    if (head === undefined) return false
    const behind = first.end + head.length
    const said = text.slice(first.start, behind)
    const why = reason === 'disqualified' ? reason : presence
    // "Afbud til næste møde: …" tells of nobody who is away from this one.
    if (danish.elsewhere.test(said)) return true
    const entries = entriesOf(text, sentence.words, behind)
    this.#told.areAway(sentence, entries, why, said)
    if (entries.length > 0 && endsLine.test(head)) this.#open = {reason: why, said}
    return entries.length > 0
  }

  /** Those behind a label, or all of a sentence. */
  read(sentence: Sentence, head: RegExpExecArray | null, reason: Absence['reason']): boolean {
    const {text} = sentence
    const labelled = head === null ? 0 : head.index + head[0].length
    // "Fraværende:" over "Der var afbud fra Bo Ås"
    const behind = labelled + (labelled > 0 ? (danish.labelFrom.exec(text.slice(labelled))?.[0].length ?? 0) : 0)
    // "Afbud fra Lis Thorn til studieturen" is of another occasion.
    const isFrom = head !== null && danish.labelFrom.test(text)
    if (danish.elsewhere.test(isFrom ? text.slice(behind) : (head?.[0] ?? ''))) return true
    const entries = entriesOf(text, sentence.words, behind)
    // "… holder pause. hans suppleant, Zita, deltager": in a sentence a deputy is no one of the list.
    if (head === null && danish.deputy.test(text.slice(0, entries[0]?.start))) return false
    const over = head?.[0] ?? this.#heading
    const when = (danish.ofWholeMeeting.exec(over) ?? danish.sometimes.exec(over))?.[0]
    const label = when === undefined ? '' : `${when}:`
    if (head !== null && endsLine.test(head[0])) this.#open = {reason, said: label}
    const isLeave = danish.labelOfLeave.test(text)
    const ofOne = reason === 'disqualified' ? ownDisqualification(text, entries) : undefined
    // "Fraværende: Bo Ås, stedfortrædere Ida Holm og Eva Kjær deltog": the last of them was there.
    const away = entries.filter(({end}) => !danish.tookPartBehind.test(text.slice(end)))
    const whyOf = (entry: Entry) => (isLeave ? 'leave' : ofOne === undefined || ofOne === entry ? reason : 'absent')
    this.#told.areAway(sentence, away, whyOf, label)
    if (head !== null && entries.length > 0) this.#listed = {reason, label}
    return entries.length > 0 || danish.emptyList.test(text.slice(behind))
  }

  /** "Bo Ås (V) - afbud, Ib Dam (A) - afbud": a list that says of each of them why it names them. */
  readEach(sentence: Sentence): boolean {
    const {text, words} = sentence
    if (!danish.saidOfSome.test(text)) return false
    const members = danish.membersLabel.exec(text)?.[0].length
    const listed = entriesOf(text, words, members ?? 0)
    if (listed.length === 0 || (members === undefined && !beginsLine(listed))) return false
    const entries = listed.filter(({end}) => danish.saidOfEach.test(text.slice(end)))
    if (members === undefined && entries.length < listed.length) return false
    this.#told.areAway(sentence, entries, ({end}) =>
      danish.disqualified.test(danish.saidOfEach.exec(text.slice(end))?.[0] ?? '') ? 'disqualified' : 'absent',
    )
    return true
  }

  /** "Fraværende: Bo Ås (V). Ida Holm (F)": a sentence that is no more than names with their parties. */
  #isNamesOnly(sentence: Sentence, listed: {reason: Absence['reason']; label: string}): boolean {
    const entries = entriesOf(sentence.text, sentence.words, 0)
    const last = entries.at(-1)
    const begins = beginsLine(entries) || danish.dayBefore.test(sentence.text)
    const isWhole = begins && last !== undefined && endsSentence.test(sentence.text.slice(last.end))
    if (!isWhole || entries.some(({person}) => person.party === null)) return false
    this.#told.areAway(sentence, entries, listed.reason, listed.label)
    this.#listed = listed
    return true
  }

  /** A line of a list that a label opened: a mark or a number, or a name with no more than a reason. */
  #isOfList(sentence: Sentence, {reason, said}: {reason: Why; said: string}): boolean {
    const {text, presences} = sentence
    if (bullet.test(text) || danish.noDeputy.test(text)) return true
    if (danish.labelOfDeputies.test(text) || isOfDeputies(sentence)) return false
    // "Ida Holm - suppleanten Bo Ås kan ikke deltage": what is said is said of the deputy.
    const isOfDeputy = danish.namedAsSubstitute.test(text)
    const saysReason =
      danish.reasonBehind.test(text) ||
      presences[0] === undefined ||
      danish.reasonBehind.test(text.slice(presences[0].start))
    if (!isOfDeputy && !saysReason) return false
    const entries = entriesOf(text, sentence.words, 0)
    const [first] = entries
    const last = entries.at(-1)
    if (first === undefined || last === undefined) return false
    if (!beginsLine(entries) && !danish.labelOfEntry.test(text.slice(0, first.start))) return false
    if (!first.person.name.includes(' ')) return false
    const hasReason = isOfDeputy || last.saidEnd > last.end || last.substitute !== null
    if (!hasReason && !danish.reasonBehind.test(text.slice(last.end))) return false
    this.#told.areAway(sentence, entries, reason, said)
    return true
  }
}

/** "Bo Ås (inhabil), Ida Holm (ferie)": the one of a list of whom a word for a disqualification is said; undefined where it is said of all. */
function ownDisqualification(text: string, entries: readonly Entry[]): Entry | undefined {
  const word = danish.disqualifiedOne.exec(text)
  if (word === null || entries.length === 1) return undefined
  return entries.findLast(({end}, at) => end <= word.index && (entries[at + 1]?.start ?? text.length) > word.index)
}
