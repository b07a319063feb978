import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import type {FieldName} from '../layouts/pattern.ts'
import type {Layout} from '../layouts/schema.ts'
import {isOwnBody} from '../names/body.ts'
import {municipalityCode, officialMunicipality} from '../names/municipality.ts'
import {firstNamesOf, personKey} from '../names/person.ts'
import type {Participant} from '../records/schema.ts'
import {inDanishTime, parseClock, parseDate} from '../text/dates.ts'
import {cleanLine, linesOf} from '../text/lines.ts'
import type {ItemFacts, MeetingFacts} from '../tree/facts.ts'
import type {AgendaItem, Meeting, Root} from '../tree/nodes.ts'
import {hoursAlone, rangeEnd} from '../vocabulary/dates.ts'
import {isPlaceholder} from '../vocabulary/placeholders.ts'
import {presencesOfHead} from './head-presences.ts'
import {remarksOf, traitsOf} from './head-words.ts'
import {type ExtractedItem, extractItem} from './item.ts'
import {municipalityOf} from './municipality.ts'
import {participantsOf} from './participants.ts'
import {placePresences} from './presences.ts'
import {checkVotes} from './vote-sums.ts'

export interface ExtractOptions {
  /** The municipality, whatever layout or document say. */
  municipality?: string | undefined
}

/**
 * The stage `extract`, as a unified transformer: puts what the documents say,
 * in parts and with values, into `data.facts` of meetings and agenda items.
 */
export const extractFacts: Plugin<[ExtractOptions?], Root> = (options = {}) => {
  return (tree, file) => {
    const lines = linesOf(file)
    for (const meeting of tree.children) {
      if (meeting.type !== 'meeting') continue
      const items = meeting.children.filter((child) => child.type === 'agendaItem')
      const presences = presencesOfHead(meeting, lines)
      const participants = participantsOf(meeting, presences)
      const facts = headFacts(meeting, items, participants, file, options.municipality)
      const firstNames = firstNamesOf(facts.participants)
      const around = {meeting: facts, layout: meeting.data.layout, lines, file, firstNames}
      const extracted = items.map((item) => extractItem(item, around))
      placePresences(extracted, presences, participants, file)
      const parties = partiesOf(facts.participants)
      for (const {facts: item} of extracted) {
        addParties(item, parties)
        checkVotes(item, facts.participants, file)
      }
      for (const [index, item] of items.entries()) item.data = {facts: (extracted[index] as ExtractedItem).facts}
      if (items.length === 0) report(file, 'no-items', 'This meeting has no agenda items', meeting.position.start)
      reportMissingTitles(meeting, items, file)
      const decisions = items.flatMap((item) => item.data?.facts?.decisions ?? [])
      if (decisions.some((decision) => decision.ofThisMeeting)) facts.documentType = 'minutes'
      // A page that holds one item may name its body in the heading of the decision only.
      const named = decisions.findLast((decision) => decision.date === facts.date)?.body ?? null
      if (facts.committee.name === null || (isOwnBody(facts.committee.name) && named !== null))
        facts.committee.name = named
      meeting.data.facts = facts
    }
  }
}

/** Items without a title: each on its own, but one word for all where the document has none. */
function reportMissingTitles(meeting: Meeting, items: readonly AgendaItem[], file: VFile): void {
  const without = items.filter(({children}) => children.every(({type}) => type !== 'title'))
  if (without.length === items.length && items.length > 1)
    report(file, 'missing-title', 'None of the agenda items has a title', meeting.position.start)
  else for (const {position} of without) report(file, 'missing-title', 'This agenda item has no title', position.start)
}

/** Fields of the head whose lack is worth a word, and their names in a sentence. */
const expected = [
  ['committee', 'the committee'],
  ['date', 'the date'],
  ['location', 'the place'],
] as const

function headFacts(
  meeting: Meeting,
  items: readonly AgendaItem[],
  participants: Participant[],
  file: VFile,
  municipality: string | undefined,
): MeetingFacts {
  const lines = linesOf(file)
  const {layout} = meeting.data
  const value = (name: FieldName, isTold = (printed: string) => printed !== '' && !isPlaceholder(printed)) => {
    for (const child of meeting.children) {
      if (child.type !== 'field' || child.name !== name) continue
      const printed = cleanLine(child.value)
      if (isTold(printed)) return printed
    }
    return null
  }
  const place = meeting.position.start
  for (const [name, meaning] of expected) {
    const inLayout = layout.head.fields.some((field) =>
      (typeof field === 'string' ? field : field.line).includes(`{${name}`),
    )
    if (inLayout && value(name) === null) report(file, 'missing-head-field', `The head does not name ${meaning}`, place)
  }
  // "møde 05-09-1018" over "mødet den 5. september 2018": what is no day tells none where another line does.
  const printedDate = value('date', (printed) => parseDate(inDanishTime(printed)) !== null) ?? value('date')
  const date = printedDate === null ? null : parseDate(inDanishTime(printedDate))
  if (printedDate !== null && date === null) {
    const node = meeting.children.find((child) => child.type === 'field' && child.name === 'date')
    report(
      file,
      'invalid-date',
      `"${printedDate}" is no date of the calendar; expected one like "27. januar 2021"`,
      node?.position ?? place,
    )
  }
  const committee = value('committee')
  const times = inDanishTime(value('startTime') ?? printedDate ?? '')
  const [, until, untilHour] = rangeEnd.exec(times) ?? []
  const hours = value('startTime') === null ? undefined : hoursAlone.exec(times)?.groups
  const hasTable = items.some((item) => item.children.some((child) => child.type === 'routingTable'))
  const named = municipality ?? value('municipality') ?? municipalityOf(meeting, committee, file, lines.text)
  const official = named === null ? null : officialMunicipality(named)
  const calledMinutes = meeting.children.some((child) => child.type === 'marker' && child.role === 'minutesTitle')
  return {
    traits: [
      ...new Set([...(meeting.traits ?? []), ...traitsOf(meeting, lines, (file.data.markup?.leaves ?? null) === null)]),
    ],
    municipality: official,
    municipalityCode: official === null ? null : municipalityCode(official, date),
    committee: {name: committee, code: hasTable ? codeOf(committee, layout) : null},
    date,
    startTime: parseClock(hours === undefined ? times : `kl. ${hours.from}`),
    endTime: parseClock(inDanishTime(value('endTime') ?? until ?? hourOf(untilHour ?? hours?.to))),
    location: value('location'),
    documentType: calledMinutes ? 'minutes' : 'agenda',
    participants,
    remarks: remarksOf(meeting),
    source: {url: file.data.provenance?.url ?? null, agreement: meeting.agreement ?? null},
  }
}

function hourOf(hour: string | undefined): string {
  return hour === undefined ? '' : `kl. ${hour}`
}

/** The abbreviation that the document's own routing table has for a committee. */
function codeOf(committee: string | null, layout: Layout): string | null {
  const entry = Object.entries(layout.routing ?? {}).find(
    ([, names]) => committee !== null && names.includes(committee),
  )
  return entry?.[0] ?? null
}

/** The party of each person of a list, by the key of their name, and of their first name where that means nobody else. */
function partiesOf(participants: readonly Participant[]): ReadonlyMap<string, string | null> {
  return new Map([
    ...Array.from(firstNamesOf(participants), ([first, {party}]) => [personKey(first), party] as const),
    ...participants.map(({key, party}) => [key, party] as const),
  ])
}

/** Gives those who voted or were away the party that the list of participants has for them, where none is printed there. */
function addParties({decisions, absences}: ItemFacts, parties: ReadonlyMap<string, string | null>): void {
  for (const {votes} of decisions) {
    for (const vote of votes)
      vote.personParties = vote.personParties.map(
        (party, at) => party ?? parties.get(vote.personKeys[at] ?? '') ?? null,
      )
  }
  for (const absence of absences) absence.party ??= parties.get(absence.key) ?? null
}
