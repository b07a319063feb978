import type {Completeness} from '../records/completeness.ts'
import type {Position} from '../records/schema.ts'
import type {Diagnostic} from './diagnostic.ts'

/** What a run tells of a document beside its records. */
export interface ReportedOn {
  path: string
  meetings: readonly {id: string; position: Position}[]
  diagnostics: Diagnostic[]
  /** The verdict; null where the document gave nothing but the reason for it. */
  completeness: Completeness | null
  counts: Counts
}

export interface Counts {
  meetings: number
  items: number
  caseNumbers: number
  decisions: number
}
