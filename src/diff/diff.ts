import {atOnce, type Steps} from '../files/steps.ts'
import {matchInSteps, matchItems} from '../link/match-items.ts'
import {pairsBy} from '../link/pairs.ts'
import {plain} from '../link/titles.ts'
import {withheld} from '../records/closed.ts'
import type {Difference, ItemDifference} from '../records/difference.ts'
import type {AgendaItem, Attachment, Meeting, Participant} from '../records/schema.ts'
import {itemFields, meetingFields} from './fields.ts'
import {movedItems} from './moved.ts'
import {diffSections} from './sections.ts'
import {textLikeness} from './text-likeness.ts'
import {sameWords} from './words.ts'

/** How two documents of one meeting differ, such as its agenda and its minutes. */
export function diffMeetings(before: Meeting, after: Meeting): Difference {
  return atOnce(diffInSteps(before, after))
}

/** As {@link diffMeetings}, for documents of many items. */
export function* diffInSteps(before: Meeting, after: Meeting): Steps<Difference> {
  const likeness = textLikeness(before, after)
  const matches = yield* matchInSteps(before.items.map(matchable), after.items.map(matchable), likeness)
  const moved = yield* movedItems(matches)
  const items: ItemDifference[] = []
  for (const item of unmatched(before.items, new Set(matches.map(([one]) => one)))) {
    items.push(lone(item, 'removed'))
    yield
  }
  for (const [at, [one, other]] of matches.entries()) {
    items.push(itemDifference(before.items[one] as AgendaItem, after.items[other] as AgendaItem, moved.has(at)))
    yield
  }
  for (const item of unmatched(after.items, new Set(matches.map(([, other]) => other)))) {
    items.push(lone(item, 'added'))
    yield
  }
  const changed = items.filter(({changes}) => changes.length > 0)
  return {
    before: documentOf(before),
    after: documentOf(after),
    fields: meetingFields(before, after),
    participants: diffParticipants(before.participants, after.participants),
    items: changed.sort((a, b) => placeOf(a) - placeOf(b)),
    unchangedItems: items.length - changed.length,
  }
}

/** Whether two documents of a meeting say the same; what kind of document each is is no difference. */
export function isSame({fields, participants, items}: Difference): boolean {
  const {added, removed, changed} = participants
  return [fields, added, removed, changed, items].every(({length}) => length === 0)
}

function documentOf({id, source, documentType}: Meeting): Difference['before'] {
  return {id, path: source.path, documentType}
}

function matchable({number, title, caseNumber}: AgendaItem) {
  return {number, title, caseNumber: caseNumber?.raw ?? null}
}

function unmatched(items: readonly AgendaItem[], matched: ReadonlySet<number>): AgendaItem[] {
  return items.filter((_, at) => !matched.has(at))
}

/** Where an item stands in the second document, or stood in the first. */
function placeOf({before, after}: ItemDifference): number {
  return after?.order ?? before?.order ?? 0
}

function nameOf({id, order, number, title}: AgendaItem): NonNullable<ItemDifference['before']> {
  return {id, order, number, title}
}

/** An item that only one of the documents has. */
function lone(item: AgendaItem, change: 'added' | 'removed'): ItemDifference {
  const isAdded = change === 'added'
  const name = nameOf(item)
  return {
    changes: [change],
    before: isAdded ? null : name,
    after: isAdded ? name : null,
    fields: [],
    sections: diffSections(isAdded ? [] : item.sections, isAdded ? item.sections : []),
    attachments: diffAttachments(isAdded ? [] : item.attachments, isAdded ? item.attachments : []),
  }
}

function itemDifference(before: AgendaItem, after: AgendaItem, isMoved: boolean): ItemDifference {
  const [one, other] = isWithheld(before) || isWithheld(after) ? [withheld(before), withheld(after)] : [before, after]
  const fields = itemFields(one, other)
  const sections = diffSections(one.sections, other.sections)
  const attachments = diffAttachments(one.attachments, other.attachments)
  const has = (name: string) => fields.some(({field}) => field === name)
  const ownField = fields.some(({field}) => !['number', 'title', 'public', 'outcomes'].includes(field))
  const changes: [ItemDifference['changes'][number], boolean][] = [
    ['moved', isMoved],
    ['renumbered', has('number')],
    ['retitled', has('title')],
    ['opened', has('public') && after.public],
    ['closed', has('public') && before.public],
    ['decision', has('outcomes') || sections.some(({kind}) => kind === 'decision')],
    ['fields', ownField],
    ['attachments', Object.values(attachments).some(({length}) => length > 0)],
    ['text', sections.some(({kind}) => kind !== 'decision')],
  ]
  return {
    changes: changes.flatMap(([change, is]) => (is ? [change] : [])),
    before: nameOf(before),
    after: nameOf(after),
    fields,
    sections,
    attachments,
  }
}

/** A closed item whose text is not in the records; that it was in those of the other document says nothing of it. */
function isWithheld({public: isPublic, sections, attachments}: AgendaItem): boolean {
  return !isPublic && sections.length === 0 && attachments.length === 0
}

function diffAttachments(before: readonly Attachment[], after: readonly Attachment[]): ItemDifference['attachments'] {
  const asItems = ({title, documentNumber}: Attachment) => ({title, number: documentNumber, caseNumber: null})
  const matches = matchItems(before.map(asItems), after.map(asItems))
  const left = (attachments: readonly Attachment[], side: 0 | 1) => {
    const matched = new Set(matches.map((match) => match[side]))
    return attachments.filter((_, at) => !matched.has(at)).map(attachmentName)
  }
  return {
    removed: left(before, 0),
    added: left(after, 1),
    changed: matches
      .map(([one, other]) => ({before: before[one] as Attachment, after: after[other] as Attachment}))
      .filter((pair) => isChanged(pair.before, pair.after))
      .map((pair) => ({before: attachmentName(pair.before), after: attachmentName(pair.after)})),
  }
}

/** What only one of two documents says is no difference: formats tell more or less. */
function differs(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}

function isChanged(before: Attachment, after: Attachment): boolean {
  if (differs(before.documentNumber, after.documentNumber) || differs(before.access, after.access)) return true
  return !sameWords(before.title, after.title)
}

function attachmentName({title, documentNumber, access}: Attachment) {
  return {title, documentNumber, access}
}

function diffParticipants(before: readonly Participant[], after: readonly Participant[]): Difference['participants'] {
  const pairs = pairsBy(({name}) => plain(name), before, after)
  const [ones, others] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))]
  return {
    added: after.filter((other) => !others.has(other)).map(participantName),
    removed: before.filter((one) => !ones.has(one)).map(participantName),
    changed: pairs
      .filter(([one, other]) => isOtherParticipant(one, other))
      .map(([one, other]) => ({before: participantName(one), after: participantName(other)})),
  }
}

function isOtherParticipant(one: Participant, other: Participant): boolean {
  return one.present !== other.present || differs(one.party, other.party) || differs(one.role, other.role)
}

function participantName({name, party, role, present}: Participant) {
  return {name, party, role, present}
}
