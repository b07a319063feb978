import type {AgendaItem, Meeting} from '../../src/index.ts'

// What a generated document says, told by the hand that wrote it. `undefined`
// stands where contract.md and layouts.md do not settle the matter: not compared.

export interface ExpectedSection {
  kind: AgendaItem['sections'][number]['kind']
  heading: string | null
  line: number
  text: string
}

export interface ExpectedDecision {
  line: number
  text: string
  outcomes: string[] | undefined
  asRecommended: boolean | undefined
}

export interface ExpectedAmount {
  line: number
  text: string
  value: number
}

export interface ExpectedItem {
  line: number
  number: string | null
  title: string
  caseNumber: {raw: string; scheme: 'kle'; subject: string; facet: string; serial: number; year: number}
  caseworker: string
  otherCaseworkers: string[]
  routing: {committees: string[]; complete: boolean} | null
  sections: ExpectedSection[]
  recommendation: {by: string | null; points: string[]; text: string} | null
  decisions: ExpectedDecision[]
  attachments: {line: number; title: string}[] | undefined
  amounts: ExpectedAmount[]
}

export interface ExpectedMeeting {
  id: string
  municipality: string
  committee: string
  code: string | null | undefined
  date: string | null
  location: string | null
  documentType: Meeting['documentType']
  items: ExpectedItem[]
}

export interface GeneratedDocument {
  seed: number
  bytes: Uint8Array
  /** The decoded source, without its byte order mark. */
  source: string
  encoding: string
  meetings: ExpectedMeeting[]
}
