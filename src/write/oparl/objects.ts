import type {AgendaItem, Decision, Meeting, Vote} from '../../records/schema.ts'
import {webAddress} from '../web-address.ts'
import type {Addresses} from './addresses.ts'

/** An object of OParl 1.1. What OParl has no word for has the prefix that it asks of vendors. */
export type OparlObject = Record<string, unknown>

/** The type of an object, as OParl 1.1 writes it. */
export function typeOf(name: string): string {
  return `https://schema.oparl.org/1.1/${name}`
}

/** OParl's own words for how far a meeting has come. */
const meetingStates = {minutes: 'durchgeführt', agenda: 'eingeladen'}

/** The object without what is not known. */
export function known(object: OparlObject): OparlObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined))
}

export function meetingObject(meeting: Meeting, addresses: Addresses): OparlObject {
  const {date, startTime, endTime, location, committee} = meeting
  const present = meeting.participants.filter((participant) => participant.present)
  return known({
    id: addresses.meeting(meeting),
    type: typeOf('Meeting'),
    name: [committee.name, date].filter((part) => part !== null).join(', ') || meeting.id,
    meetingState: meetingStates[meeting.documentType],
    start: danishInstant(date, startTime),
    end: danishInstant(date, endTime),
    location:
      location === null ? null : {id: addresses.location(meeting), type: typeOf('Location'), description: location},
    organization: [addresses.organization(meeting)],
    participant: [...new Set(present.map(({key}) => addresses.person(meeting, key)))],
    agendaItem: meeting.items.map((item) => agendaItemObject(meeting, item, addresses)),
    cancelled: meeting.traits.includes('cancelled') ? true : null,
    'dagsorden:id': meeting.id,
    'dagsorden:sameMeetingAs': meeting.sameMeetingAs,
    'dagsorden:traits': meeting.traits,
    'dagsorden:municipality': meeting.municipality,
    'dagsorden:municipalityCode': meeting.municipalityCode,
    'dagsorden:committee': meeting.committee,
    'dagsorden:remarks': meeting.remarks,
    'dagsorden:date': date,
    'dagsorden:startTime': startTime,
    'dagsorden:endTime': endTime,
    'dagsorden:participants': meeting.participants,
    'dagsorden:pages': meeting.pages,
    'dagsorden:source': meeting.source,
  })
}

export function agendaItemObject(meeting: Meeting, item: AgendaItem, addresses: Addresses): OparlObject {
  const own = item.decisions.filter(({ofThisMeeting}) => ofThisMeeting)
  const {caseNumber, documentNumber, caseworker, otherCaseworkers, routing, recommendation, sections} = item
  return known({
    id: addresses.ofItem('agendaitem', meeting, item),
    type: typeOf('AgendaItem'),
    meeting: addresses.meeting(meeting),
    number: item.number,
    // OParl counts from 0, as the place in the list of the meeting.
    order: item.order - 1,
    name: item.title,
    public: item.public,
    consultation: caseNumber === null ? null : addresses.ofItem('consultation', meeting, item),
    result: own.flatMap(({outcomes}) => outcomes).join(', ') || null,
    resolutionText: own.map(({text}) => text).join('\n\n') || null,
    auxiliaryFile: filesOf(meeting, item, addresses),
    'dagsorden:id': item.id,
    'dagsorden:caseNumber': caseNumber,
    'dagsorden:documentNumber': documentNumber,
    'dagsorden:caseworker': caseworker,
    'dagsorden:otherCaseworkers': otherCaseworkers,
    'dagsorden:routing': routing,
    'dagsorden:recommendation': recommendation,
    'dagsorden:decisions': item.decisions.map((decision) => withVoteEvent(decision)),
    'dagsorden:sections': sections,
    'dagsorden:absences': item.absences,
    'dagsorden:guests': item.guests,
    'dagsorden:attachments': item.attachments,
    'dagsorden:amounts': item.amounts,
    'dagsorden:references': item.references,
    'dagsorden:position': item.position,
  })
}

function withVoteEvent(decision: Decision): object {
  const event = voteEvent(decision)
  return event === undefined ? decision : {...decision, voteEvent: event}
}

/** The case of an item, as what OParl calls a paper. */
export function paperObject(meeting: Meeting, item: AgendaItem, addresses: Addresses): OparlObject | undefined {
  if (item.caseNumber === null) return undefined
  const id = addresses.ofItem('paper', meeting, item)
  return known({
    id,
    type: typeOf('Paper'),
    body: addresses.body(meeting),
    name: item.title,
    reference: item.caseNumber.raw,
    date: meeting.date,
    auxiliaryFile: filesOf(meeting, item, addresses),
    consultation: [
      {
        id: addresses.ofItem('consultation', meeting, item),
        type: typeOf('Consultation'),
        paper: id,
        agendaItem: addresses.ofItem('agendaitem', meeting, item),
        meeting: addresses.meeting(meeting),
        organization: [addresses.organization(meeting)],
        authoritative: item.decisions.some(({ofThisMeeting}) => ofThisMeeting),
      },
    ],
    'dagsorden:caseNumber': item.caseNumber,
  })
}

/** The attachments that have an address on the web, without which OParl has no files. */
function filesOf(meeting: Meeting, item: AgendaItem, addresses: Addresses): OparlObject[] {
  return item.attachments.flatMap(({title, url}, index) => {
    const accessUrl = url === null ? undefined : webAddress(url)
    if (accessUrl === undefined) return []
    return [{id: addresses.file(meeting, item, index + 1), type: typeOf('File'), name: title, accessUrl}]
  })
}

const copenhagen = new Intl.DateTimeFormat('en', {timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset'})

/** "2021-06-01" and "16:30" as the instant "2021-06-01T16:30:00+02:00"; null where one of them is not known. */
export function danishInstant(date: string | null, time: string | null): string | null {
  if (date === null || time === null) return null
  // The offset changes at night, so that noon has the one of the day.
  const parts = copenhagen.formatToParts(new Date(`${date}T12:00:00Z`))
  const offset = parts.find(({type}) => type === 'timeZoneName')?.value.replace('GMT', '')
  return `${date}T${time}:00${offset === '' ? 'Z' : offset}`
}

/** Popolo's words for where somebody stood; it has none for a reservation. */
const options: Partial<Record<Vote['stance'], string>> = {for: 'yes', against: 'no', abstained: 'abstain'}

/**
 * The votes on a decision as a vote event of Popolo (popoloproject.com), which
 * OParl has nothing for; undefined where there are none.
 */
export function voteEvent({outcomes, votes}: Decision): object | undefined {
  const counted = votes.flatMap((vote) => {
    const option = options[vote.stance]
    return option === undefined ? [] : [{...vote, option}]
  })
  if (counted.length === 0) return undefined
  return {
    result: outcomes.includes('approved') ? 'pass' : outcomes.includes('rejected') ? 'fail' : null,
    counts: counted.flatMap(({option, count}) => (count === null ? [] : [{option, value: count}])),
    votes: counted.flatMap(({option, persons, parties}) => [
      ...persons.map((name) => ({voter: {name}, option})),
      ...parties.map((name) => ({group: {name}, option})),
    ]),
  }
}
