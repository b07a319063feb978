import type {Steps} from '../files/steps.ts'
import {itemNumberKey} from '../link/case-key.ts'
import {alike, likeness, plain} from '../link/titles.ts'
import type {Treatment, TreatmentSource} from '../records/case.ts'
import {type Archive, type Entry, itemId} from './archive.ts'
import type {KeptDecision, KeptReference} from './kept.ts'

/** A treatment with the key of its body, while documents are still being folded into it. */
export interface FoldedTreatment extends Treatment {
  bodyKey: string | null
}

/** What a document says of another meeting: an earlier decision, or no more than that it was held. */
interface Account {
  bodyKey: string | null
  body: string | null
  date: string | null
  itemNumber: string | null
  /** The title of the item that it stands in. */
  title: string
  decision: KeptDecision | null
  source: TreatmentSource
}

/**
 * The treatments of a case, each of them once: the items of its meetings, and
 * what they tell of meetings whose documents the run does not have.
 *
 * @param items each item in all the documents of its meeting, minutes first
 */
export function* foldTreatments(items: readonly (readonly Entry[])[], archive: Archive): Steps<FoldedTreatment[]> {
  const treatments: FoldedTreatment[] = []
  for (const documents of items) {
    treatments.push(ofMeeting(documents, archive))
    yield
  }
  const entries = items.flat()
  // Whole decisions first, so that a mere mention finds what is known already.
  const accounts = [
    ...entries.flatMap((entry) => earlierDecisions(entry, archive)),
    ...entries.flatMap((entry) => mentions(entry, archive)),
  ]
  for (const account of accounts) {
    const place = placeOf(account, treatments)
    if (place === 'new') treatments.push(ofAccount(account))
    else if (place !== 'any') addTo(place, account)
    yield
  }
  return treatments.sort(byDate)
}

/** A treatment that has documents of its own meeting. */
function ofMeeting(documents: readonly Entry[], archive: Archive): FoldedTreatment {
  const own = (entry: Entry) => entry.item.decisions.filter((decision) => archive.isOwn(decision, entry))
  const first = documents.find((entry) => own(entry).length > 0) ?? (documents[0] as Entry)
  const {meeting, item} = first
  const decisions = own(first)
  return {
    bodyKey: archive.bodyOf(meeting),
    date: meeting.date,
    body: meeting.committee.name,
    itemNumber: item.number,
    title: item.title === '' ? null : item.title,
    caseNumber: item.caseNumber,
    public: item.public,
    documentType: meeting.documentType,
    ...decided(decisions),
    routing: item.routing,
    itemId: itemId(first),
    meetingId: meeting.id,
    sources: documents.map((entry) => sourceOf(entry, entry.meeting.documentType, entry.item.line)),
  }
}

/** A treatment that only other documents tell of. */
function ofAccount({bodyKey, body, date, itemNumber, decision, source}: Account): FoldedTreatment {
  return {
    bodyKey,
    date,
    body,
    itemNumber,
    title: null,
    caseNumber: null,
    public: null,
    documentType: null,
    ...decided(decision === null ? [] : [decision]),
    routing: null,
    itemId: null,
    meetingId: null,
    sources: [source],
  }
}

function decided(decisions: readonly KeptDecision[]): Pick<Treatment, 'outcomes' | 'asRecommended' | 'decision'> {
  return {
    outcomes: [...new Set(decisions.flatMap(({outcomes}) => outcomes))],
    asRecommended: decisions[0]?.asRecommended ?? null,
    decision: decisions.length === 0 ? null : decisions.map(({text}) => text).join('\n\n'),
  }
}

/** Adds what another document tells to a treatment: a decision where its own documents have none. */
function addTo(treatment: FoldedTreatment, {itemNumber, decision, source}: Account): void {
  treatment.itemNumber ??= itemNumber
  if (treatment.decision === null && decision !== null) Object.assign(treatment, decided([decision]))
  const isThere = treatment.sources.some((known) => known.itemId === source.itemId)
  if (!isThere) treatment.sources.push(source)
}

function earlierDecisions(entry: Entry, archive: Archive): Account[] {
  return entry.item.decisions.flatMap((decision) => {
    if (archive.isOwn(decision, entry)) return []
    const {body, date, itemNumber} = decision
    const source = sourceOf(entry, 'reprint', decision.line)
    return [accountOf(entry, {body, date, itemNumber, decision, source}, archive)]
  })
}

/** What an item's own history refers to, with a date. */
function mentions(entry: Entry, archive: Archive): Account[] {
  return entry.item.references.flatMap(({kind, target, inHistory, line}: KeptReference) => {
    if (!inHistory || kind === 'case' || target.date === null) return []
    const {committee, date, itemNumber} = target
    const body = committee ?? entry.meeting.committee.name
    const source = sourceOf(entry, 'mention', line)
    return [accountOf(entry, {body, date, itemNumber, decision: null, source}, archive)]
  })
}

function accountOf(entry: Entry, told: Omit<Account, 'bodyKey' | 'title'>, archive: Archive): Account {
  return {...told, bodyKey: archive.bodyNamed(told.body, entry.meeting), title: entry.item.title}
}

function sourceOf(entry: Entry, kind: TreatmentSource['kind'], line: number): TreatmentSource {
  return {kind, itemId: itemId(entry), path: entry.item.path ?? entry.meeting.source.path, line}
}

/**
 * The treatment that an account is of: that of the body on the day, and where
 * the case has several there the one with its number, its words or its title.
 *
 * @returns 'new' where there is none, 'any' where it is one of several that cannot be told apart and are all known
 */
function placeOf(account: Account, treatments: readonly FoldedTreatment[]): FoldedTreatment | 'new' | 'any' {
  const {bodyKey, date, itemNumber, decision, title} = account
  const thatDay = treatments.filter((one) => one.bodyKey === bodyKey && one.date === date)
  const sameText = (one: FoldedTreatment) => decision !== null && plain(one.decision ?? '') === plain(decision.text)
  if (date === null || bodyKey === null) return thatDay.find(sameText) ?? 'new'
  const sameNumber = (one: FoldedTreatment) =>
    itemNumber !== null && one.itemNumber !== null && itemNumberKey(one.itemNumber) === itemNumberKey(itemNumber)
  const numbered = thatDay.filter(sameNumber)
  if (numbered.length === 1) return numbered[0] as FoldedTreatment
  const left = numbered.length > 1 ? numbered : thatDay.filter((one) => itemNumber === null || one.itemNumber === null)
  const sameTitle = (one: FoldedTreatment) => one.title !== null && likeness(one.title, title) >= alike
  for (const fits of [() => true, sameText, sameTitle]) {
    const found = left.filter(fits)
    if (found.length === 1) return found[0] as FoldedTreatment
  }
  return left.length > 0 && left.every((one) => one.decision !== null || decision === null) ? 'any' : 'new'
}

/** Without a date last; those of one day as they came, which is by body and order. */
function byDate(a: Treatment, b: Treatment): number {
  if (a.date === b.date) return 0
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1
  return a.date < b.date ? -1 : 1
}
