import type {AgendaItem} from '../../../src/index.ts'
import type {Vote} from './meeting.ts'

// What a generated document says. `undefined` stands where the contract does
// not settle the matter: not compared.

export interface SaidPerson {
  name: string
  party: string | null
  present: boolean
}

interface SaidDecision {
  text: string
  outcomes: string[]
  ofThisMeeting: boolean
  /** Body and day of an earlier one. */
  body: string | null
  date: string | null
}

export interface SaidItem {
  line: number
  number: string | null
  title: string | undefined
  public: boolean
  caseNumber: string | null
  caseworker: string | null
  sections: {kind: AgendaItem['sections'][number]['kind']; line: number}[]
  recommendation: {by: string | null; points: string[]} | null
  decisions: SaidDecision[]
  /** Whether earlier decisions are records: not where they stand in the text of the history. */
  isEarlierSettled: boolean
  votes: Vote[]
  absences: {name: string; reason: 'absent' | 'disqualified'}[]
  attachments: string[]
  amounts: number[]
}

export interface SaidMeeting {
  municipality: string | null
  committee: string | null
  date: string
  startTime: string | null
  endTime: string | null
  location: string | null
  documentType: 'minutes' | 'agenda'
  participants: SaidPerson[]
  items: SaidItem[]
}
