import type {AgendaItem, Meeting} from '../../../src/index.ts'
import type {CountryDocument} from './document.ts'
import type {SaidItem, SaidMeeting, SaidPerson} from './said.ts'

// What a document says and what a record claims, as facts that can be counted.

export interface WrongFact {
  /** Where the item of the fact begins; 1 for the head. */
  line: number
  field: string
  missing: string[]
  claimed: string[]
}

type Facts = Map<string, string[]>

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
/** A point of a recommendation without what joins it to the next. */
const bare = (text: string): string => fold(text).replace(/[.,;:]+$/, '')

function gathered(pairs: readonly (readonly [string, string | number | boolean | null | undefined])[]): Facts {
  const facts: Facts = new Map()
  for (const [field, value] of pairs) {
    if (value === undefined) continue
    const list = facts.get(field) ?? []
    if (value !== null && value !== '') list.push(fold(String(value)))
    facts.set(field, list)
  }
  return facts
}

const vote = ({
  stance,
  count,
  parties,
  persons,
}: {
  stance: string
  count: number | null
  parties: readonly string[]
  persons: readonly (string | {name: string})[]
}): string =>
  [
    stance,
    count ?? '-',
    ...parties,
    ...persons.map((person) => (typeof person === 'string' ? person : person.name)),
  ].join(' ')

const isOwn = ({decisions, sections}: AgendaItem, line: number): boolean => {
  const next = sections.map(({position}) => position.start.line).filter((start) => start > line)
  return decisions.some(
    ({ofThisMeeting, position: {start}}) =>
      ofThisMeeting && start.line >= line && start.line < Math.min(...next, Number.POSITIVE_INFINITY),
  )
}

/** A digest of an item that a document and a record have alike. */
type ItemDigest = Omit<SaidItem, 'votes'> & {votes: string[]}

function ofRecord(item: AgendaItem, said: SaidItem): ItemDigest {
  return {
    line: item.position.start.line,
    number: item.number,
    title: said.title === undefined ? undefined : item.title,
    public: item.public,
    caseNumber: item.caseNumber?.raw ?? null,
    caseworker: item.caseworker,
    sections: item.sections
      .filter(({kind}) => kind !== 'attachments' && kind !== 'absence')
      .filter(({kind, position}) => said.isEarlierSettled || kind !== 'decision' || isOwn(item, position.start.line))
      .map(({kind, position}) => ({kind, line: position.start.line})),
    recommendation: item.recommendation && {by: item.recommendation.by, points: item.recommendation.points},
    decisions: item.decisions.map(({text, outcomes, ofThisMeeting, body, date}) => ({
      text,
      outcomes,
      ofThisMeeting,
      body,
      date,
    })),
    isEarlierSettled: said.isEarlierSettled,
    votes: item.decisions.flatMap(({votes}) => votes.map(vote)),
    absences: item.absences.map(({name, reason}) => ({
      name,
      reason: reason === 'disqualified' ? 'disqualified' : 'absent',
    })),
    attachments: item.attachments.map(({title}) => title),
    amounts: item.amounts.map(({value}) => value),
  }
}

function itemFacts(item: ItemDigest): Facts {
  const pairs: [string, string | number | boolean | null | undefined][] = [
    ['item.number', item.number],
    ['item.title', item.title],
    ['item.public', item.public],
    ['item.caseNumber', item.caseNumber],
    ['item.caseworker', item.caseworker],
    ['recommendation.by', item.recommendation?.by?.toLocaleLowerCase('da') ?? null],
    ['recommendation.point', null],
    ['section', null],
    ['decision.text', null],
    ['decision.outcomes', null],
    ['vote', null],
    ['absence', null],
    ['attachment', null],
    ['amount', null],
  ]
  for (const {kind, line} of item.sections) pairs.push(['section', `${kind} at ${line}`])
  for (const point of item.recommendation?.points ?? []) pairs.push(['recommendation.point', bare(point)])
  for (const {text, outcomes, ofThisMeeting, body, date} of item.decisions) {
    if (!item.isEarlierSettled && !ofThisMeeting) continue
    const whose = ofThisMeeting ? 'own' : `${body?.toLocaleLowerCase('da')} ${date}`
    pairs.push(['decision.text', `${whose}: ${text}`])
    pairs.push(['decision.outcomes', `${whose}: ${[...outcomes].sort().join(' ')}`])
  }
  for (const one of item.votes) pairs.push(['vote', one])
  for (const {name, reason} of item.absences) pairs.push(['absence', `${name} ${reason}`])
  for (const title of item.attachments) pairs.push(['attachment', title])
  for (const value of item.amounts) pairs.push(['amount', value])
  return gathered(pairs)
}

/** The people of a meeting; who is away from each of three items or more, and from all that are decided, was not there. */
function peopleOf({participants, items}: SaidMeeting): SaidPerson[] {
  const decided = items.filter(({decisions}) => decisions.some(({ofThisMeeting}) => ofThisMeeting))
  const isAway = (person: string) =>
    decided.length > 2 &&
    decided.every(({absences}) => absences.some(({name, reason}) => name === person && reason === 'absent'))
  return participants.map((one) => ({...one, present: one.present && !isAway(one.name)}))
}

function headFacts(meeting: SaidMeeting): Facts {
  return gathered([
    ['municipality', meeting.municipality?.toLocaleLowerCase('da') ?? null],
    ['committee', meeting.committee?.toLocaleLowerCase('da') ?? null],
    ['date', meeting.date],
    ['startTime', meeting.startTime],
    ['endTime', meeting.endTime],
    ['location', meeting.location?.toLocaleLowerCase('da') ?? null],
    ['documentType', meeting.documentType],
    ['items', meeting.items.map(({line}) => line).join(' ')],
    ['participant', null],
    ...meeting.participants.map(
      ({name, party, present}) => ['participant', `${name} ${party} ${present ? 'present' : 'away'}`] as const,
    ),
  ])
}

/** How many facts a document has, and those that a record has otherwise. */
export function compareFacts(
  {said}: CountryDocument,
  meetings: readonly Meeting[],
): {facts: number; wrong: WrongFact[]} {
  const wrong: WrongFact[] = []
  let facts = 0
  const compare = (line: number, expected: Facts, got: Facts): void => {
    for (const [field, wanted] of expected) {
      const found = got.get(field) ?? []
      facts += Math.max(1, wanted.length)
      const missing = without(wanted, found)
      const claimed = without(found, wanted)
      if (missing.length + claimed.length > 0) wrong.push({line, field, missing, claimed})
    }
  }
  const [meeting, ...more] = meetings
  if (more.length > 0) wrong.push({line: 1, field: 'meetings', missing: ['1'], claimed: [String(meetings.length)]})
  const none: Facts = new Map()
  compare(
    1,
    headFacts({...said, participants: peopleOf(said)}),
    meeting
      ? headFacts({
          ...meeting,
          committee: meeting.committee?.name ?? null,
          date: meeting.date ?? '',
          items: meeting.items.map((item) => ({line: item.position.start.line})) as SaidItem[],
        })
      : none,
  )
  for (const item of said.items) {
    const other = meeting?.items.find(({position}) => position.start.line === item.line)
    const expected = itemFacts({...item, votes: item.votes.map(vote)})
    compare(item.line, expected, other ? itemFacts(ofRecord(other, item)) : none)
  }
  return {facts, wrong}
}

/** What is in one list and not in the other, each as often as it is there. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return list.filter((entry) => {
    const at = left.indexOf(entry)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
