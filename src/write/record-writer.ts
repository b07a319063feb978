import type {Steps} from '../files/steps.ts'
import type {Verdict} from '../records/completeness.ts'
import type {Meeting} from '../records/schema.ts'
import type {OnCut} from './cell-limit.ts'

/** What a run says of a document. */
export interface DocumentNotes {
  path: string
  verdict: Verdict
  /** In the language of the report. */
  verdictInWords: string
  errors: number
  warnings: number
  /** Those of the errors and warnings, each with its place, in that language. */
  notes: readonly string[]
  /** Whether this is more of a document that was told of before. */
  isLate: boolean
}

/** Where records go: meetings one by one, in the order of the input, and then either all of it or nothing. */
export interface RecordWriter {
  /** @param onCut is told of cells that a spreadsheet cannot hold */
  add: (meeting: Meeting, onCut: OnCut) => Steps
  /** Is told of each document that was read, or could not be: then what is known of it from earlier runs stays. */
  document?: (path: string, isRead: boolean) => void
  /** Is told what is to be said of each document. */
  notes?: (notes: DocumentNotes) => void
  /** Resolves when what was added is on its way, so that memory does not fill with it. */
  flushed: () => Promise<void>
  /** @param passedOver how many files were no documents */
  finish: (passedOver: number) => Promise<void>
  /** Leaves nothing behind; after {@link RecordWriter.finish}, or where it failed, there may be nothing left to do. */
  abandon: () => void
}
