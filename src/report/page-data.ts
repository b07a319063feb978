import type {RuleId, Severity} from '../diagnostics/rules.ts'
import type {Case, Treatment} from '../records/case.ts'
import type {Verdict} from '../records/completeness.ts'
import type {Picked} from '../records/pick.ts'
import type {Amount, Outcome, Vote} from '../records/schema.ts'
import type {ItemDetail} from './page-meeting.ts'
import type {SearchIndex} from './search-index.ts'

// The data of a page, as it stands in it. What every row needs is there from the
// start, a column a list; what is seen only when an item is opened waits in blocks.

/** All that a page shows, but for what waits in blocks. */
export interface PageData {
  head: PageHead
  /** For each row the beginning of what its meeting decided. */
  decisions: string[]
  index: SearchIndex
  cases: PageCase[]
}

/** What is there from the start. */
export interface PageHead {
  version: string
  meetings: HeadMeeting[]
  documents: PageDocument[]
  rows: Rows
  votes: VoteRow[]
  /** How many cases the page has. */
  cases: number
  /** How many files were passed over, since they do not end as minutes do. */
  passedOver: number
}

interface HeadMeeting {
  id: string
  municipality: string | null
  committee: string | null
  date: string | null
  isAgenda: boolean
  /** Whether another record of the same meeting counts in its place. */
  isAgain: boolean
  remarks: string | null
  traits: string[]
  away: string[]
  /** Which of the documents it was read from. */
  document: number
  url: string | null
  agreement: number | null
}

/** A document, and what the run says of it. */
export interface PageDocument {
  path: string
  /** Null where nothing of it could be read. */
  verdict: Verdict | null
  diagnostics: PageDiagnostic[]
  /** How many of each rule there are. */
  counts: Partial<Record<RuleId, number>>
}

export interface PageDiagnostic {
  rule: RuleId
  severity: Severity
  page: number | null
  line: number | null
}

/** The items, a column a list; a row is an index. */
export interface Rows {
  /** Which of the meetings. */
  meeting: number[]
  /** Which of the meeting's; behind the meeting's id and # it is the id of the item. */
  order: number[]
  number: (string | null)[]
  title: string[]
  caseNumber: (string | null)[]
  page: (number | null)[]
  line: number[]
  isClosed: (0 | 1)[]
  /** What this meeting did with it. */
  outcomes: Outcome[][]
  /** The sums, in their order. */
  sums: Sum[][]
}

/** A sum of an item: its value in kroner, what it is called, and the time that it is for. */
export type Sum = [value: number, kind: Amount['kind'], per: Amount['per']]

/** Who stood where on the decision of an item. */
export interface VoteRow {
  row: number
  stance: Vote['stance']
  /** Of those named, and of persons whose party is known. */
  parties: string[]
  persons: string[]
}

/** Details of so many rows stand in one block. */
export const blockSize = 64
export type Block = ItemDetail[]

/** A case that has more than one treatment, or a body that was promised and is not shown. */
export const ofCase = ['id', 'municipality', 'title', 'from', 'to'] as const
export type PageCase = Picked<Case, typeof ofCase> & {
  caseNumbers: string[]
  treatments: PageTreatment[]
  missing: {name: string; promisedBy: (number | null)[]; latestMeeting: string | null}[]
}

export const ofTreatment = ['date', 'body', 'itemNumber', 'title', 'public', 'documentType', 'outcomes'] as const
type PageTreatment = Picked<Treatment, typeof ofTreatment> & {
  /** Which row; null where the run has no document of that meeting. */
  row: number | null
  /** The beginning of the decision. */
  decision: string | null
}
