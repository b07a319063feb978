import {bodyAt} from '../names/body.ts'
import {isPartyAlone} from '../names/listed-person.ts'
import {entriesOf} from '../names/name-lists.ts'
import {type Named, personKey} from '../names/person.ts'
import type {Absence, Guest} from '../records/schema.ts'
import {isWithin, type Stretch} from '../text/stretch.ts'
import * as danish from '../vocabulary/absences.ts'
import {peopleLabel} from '../vocabulary/people-labels.ts'
import {type Away, Told, timesOf, withoutRepeated} from './away.ts'
import {AwayLists, beginsLine, labelOf} from './away-lists.ts'
import {type ItemRange, parseItemRange} from './item-ranges.ts'
import type {Passage, Sentence} from './passage.ts'
import {readVerbs} from './presence-verbs.ts'
import {isOfDeputies, readDeputies, readOwner, readSubstitutes} from './substitutes.ts'

/** What a passage says of one person, and of which items; null where it is the item that it stands in. */
export interface Presence<Record> {
  record: Record
  items: ItemRange | null
  /** Whether it says so of the whole meeting. */
  isOfMeeting?: boolean
}

/** Everybody that a stretch of an item says was away, or came as a guest. */
export interface Presences {
  absences: Presence<Absence>[]
  guests: Presence<Guest>[]
}

/**
 * Who was away from an item, who sat in for them, and who came as a guest, as a
 * passage says it.
 *
 * @param isList whether all of it is a list of those who were away, as under a heading "Fraværende"
 * @param isOwnBody whether a body is the one that meets: "Børneudvalget: Bo Ås var fraværende" can be of another one
 * @param heading what the passage stands under
 * @param isFollowed whether another decision of this meeting on the item stands below
 */
export function findPresences(
  passage: Passage,
  isList: boolean,
  isOwnBody: (body: string) => boolean = () => true,
  heading = '',
  isFollowed = false,
): Presences {
  if (!isList && !danish.anchor.test(passage.text)) return {absences: [], guests: []}
  const told = new Told()
  const lists = new AwayLists(told, heading)
  const read = reader(isList || isListOfDeputies(passage), isOwnBody, told, lists)
  const earlier = isList ? [] : earlierIn(passage, isOwnBody, isFollowed)
  for (const sentence of passage.sentences) if (!isWithin(earlier, sentence.start)) read(sentence)
  const place = ({start, end}: Away) => ({
    text: passage.printed(start, end),
    position: passage.position(start, end),
  })
  return {
    absences: withoutRepeated(
      told.away.filter(
        ({person: {name}, isOnLeave, substitute}) =>
          // "Dansk Folkeparti" is nobody who can be away.
          (!isOnLeave || substitute !== null) && !(name.includes(' ') && isPartyAlone(name)),
      ),
    ).map((one) => ({
      record: {
        ...nameOf(one.person),
        reason: one.reason,
        ...timesOf(one),
        substitute: one.substitute === null ? null : nameOf(one.substitute),
        ...place(one),
      },
      items: parseItemRange(one.said),
      isOfMeeting: one.isOfMeeting && one.reason === 'absent',
    })),
    guests: withoutRepeated(told.guests).map((one) => ({
      record: {...nameOf(one.person), role: one.person.role, ...place(one)},
      items: parseItemRange(one.said),
    })),
  }
}

/** Whether all of a passage is a list of those who were away, since it names who came instead: "Bo Ås, F - Ida Holm stedfortræder". */
function isListOfDeputies({text, sentences}: Passage): boolean {
  if (!danish.deputy.test(text) || !danish.namedAsSubstitute.test(text)) return false
  const lists = sentences.map((one) => (one.presences.length > 0 ? [] : entriesOf(one.text, one.words, 0)))
  return lists.every(beginsLine) && lists.flat().some(({substitute}) => substitute !== null)
}

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at)
}

function nameOf({name, party}: Named): {name: string; key: string; party: string | null} {
  return {name, key: personKey(name), party}
}

/** Where a sentence goes on behind the body that it begins with, and whether another one meets: "Børneudvalget: Bo Ås var fraværende". */
function behindBody(
  {text}: Sentence,
  isOwnBody: (body: string) => boolean,
): {end: number; isOther: boolean} | undefined {
  const body = bodyAt(text, 0)
  return body === undefined ? undefined : {end: body.end, isOther: !isOwnBody(text.slice(0, body.end))}
}

/**
 * What another body decided, and who was away then, above what this one did:
 * "Økonomiudvalget anbefaler indstillingen. Ea Krogh var fraværende." over "Godkendt.", or each with its day.
 */
function earlierIn({text, sentences}: Passage, isOwnBody: (body: string) => boolean, isFollowed: boolean): Stretch[] {
  const earlier: Stretch[] = []
  let open: number | undefined
  for (const sentence of sentences) {
    const {start, isLine, isParagraph} = sentence
    const begins = start === 0 || isLine || isParagraph
    const body = begins ? behindBody(sentence, isOwnBody) : undefined
    const said = sentence.text.slice(body?.end)
    const isDated = body !== undefined && danish.dayOfBody.test(said)
    const isEarlier = body?.isOther === true && (isDated || danish.decidedThen.test(said))
    const ends = isDated || (!isEarlier && begins && decides(sentence))
    if (ends && open !== undefined) earlier.push({start: open, end: start})
    const closes = ends || (isParagraph && !(isFollowed && sentence.presences.length > 0))
    if (closes || isEarlier) open = isEarlier ? (isDated ? start : (open ?? start)) : undefined
  }
  if (open !== undefined && isFollowed) earlier.push({start: open, end: text.length})
  return earlier
}

function decides({hits}: Sentence): boolean {
  return hits.some(({category: {kind}}) => kind === 'outcome' || kind === 'negation')
}

/** Who is the one person that a sentence names: "spørgsmålet om Bo Ravns habilitet" names Bo Ravn. */
function onlyPersonOf({text, persons}: Sentence): Named | undefined {
  const [one, ...others] = persons
  if (one === undefined || others.length > 0) return undefined
  return danish.behindOwnAbility.test(text.slice(one.end)) ? {...one, name: one.name.replace(danish.genitive, '')} : one
}

/** What stands before the first colon, as labels are looked up. */
function labelBefore(text: string): string {
  return text.slice(0, text.indexOf(':')).trim().toLowerCase()
}

/** Reads sentence by sentence, since one can go on with what the one before said. */
function reader(
  isList: boolean,
  isOwnBody: (body: string) => boolean,
  told: Told,
  lists: AwayLists,
): (sentence: Sentence) => void {
  /** Whether the line is about another occasion than this meeting. */
  let isElsewhere = false
  /** The one whom the sentence before names. */
  let before: Named | undefined
  /** The last sentence that names somebody. */
  let last: Sentence | undefined
  let isUnderOffice = false
  return (sentence) => {
    // "Ordstyrer:" below those who were away is over one who was there.
    const label = isList && sentence.text.includes(':') ? peopleLabel(labelBefore(sentence.text)) : undefined
    if (label !== undefined) isUnderOffice = label === 'chair' || label === 'secretary'
    if (isUnderOffice) return
    const named = before
    before = onlyPersonOf(sentence)
    told.named = last?.start
    if (sentence.persons.length > 0) last = sentence
    const {text, isLine, isParagraph} = sentence
    const lastLine = text.slice(text.lastIndexOf('\n') + 1)
    const body = isList || sentence.presences.length === 0 ? undefined : behindBody(sentence, isOwnBody)
    const isOfOther = body?.isOther === true && text[body.end] === ':'
    const isOther = danish.otherOccasion.test(lastLine) || isOfOther
    isElsewhere = isOther || (isElsewhere && !isLine && !isParagraph)
    if (isElsewhere || lists.goesOn(sentence)) return
    const isNegated =
      danish.notDisqualified.test(text) ||
      danish.askedDisqualified.test(text) ||
      sentence.isSupposed(danish.disqualified.exec(text)?.index ?? 0)
    const saysDisqualified = danish.disqualified.test(text)
    const reason = (saysDisqualified || danish.disqualifiedLabel.test(text)) && !isNegated ? 'disqualified' : 'absent'
    if (lists.readGuests(sentence) || readDeputies(sentence, told)) return
    const head = labelOf(text)
    if (head === null && lists.readLabelOfVerb(sentence, reason)) return
    // "Ea Bro, Bo Ås (forlod mødet kl. 20)": what brackets say is said of the name before them.
    const saysMore = sentence.presences.some(({start}) => !isInBrackets(text, start))
    if (head !== null || (isList && !saysMore)) {
      if (isNegated && saysDisqualified) return
      if (isOfDeputies(sentence) && readSubstitutes(sentence, reason, told)) return
      const isRead = lists.read(sentence, head, reason)
      // "Ida Holm deltog ikke, fraværende: Bo Ås": what stands before such a label says what it says.
      if (isRead && head !== null && head.index > 0) readVerbs(sentence.upTo(head.index), reason, named, told)
      if (isRead) return
    }
    if (lists.readEach(sentence) || (!isList && !danish.anchor.test(text))) return
    if (readOwner(sentence, reason, told) || readSubstitutes(sentence, reason, told)) return
    readVerbs(sentence, reason, named, told)
  }
}
