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
  /** Whether this is what was found of a document after it was told of: no document of its own. */
  isLate?: boolean
}

export interface Counts {
  meetings: number
  items: number
  caseNumbers: number
  decisions: number
}
