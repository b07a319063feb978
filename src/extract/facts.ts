import type {
  Absence,
  Amount,
  Attachment,
  CaseNumber,
  Decision,
  Guest,
  Participant,
  Recommendation,
  Reference,
  Routing,
  Section,
} from '../records/schema.ts'

/** What the stage `extract` finds in an agenda item; it stands in the node's `data.facts`. */
export interface ItemFacts {
  number: string | null
  title: string
  public: boolean
  caseNumber: CaseNumber | null
  documentNumber: string | null
  caseworker: string | null
  otherCaseworkers: string[]
  routing: Routing | null
  sections: Section[]
  recommendation: Recommendation | null
  decisions: Decision[]
  absences: Absence[]
  guests: Guest[]
  attachments: Attachment[]
  amounts: Amount[]
  references: Reference[]
}

/** What the stage `extract` finds in the head of a meeting; it stands in the node's `data.facts`. */
export interface MeetingFacts {
  municipality: string | null
  committee: {name: string | null; code: string | null}
  date: string | null
  startTime: string | null
  endTime: string | null
  location: string | null
  documentType: 'minutes' | 'agenda'
  participants: Participant[]
}
