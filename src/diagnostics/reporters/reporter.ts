import type {DocumentResult} from '../../run/result.ts'
import type {Tally} from '../tally.ts'

/** Tells of a run as it goes: once at its start, then of each document in the order of the run, once at its end. */
export interface Reporter {
  start: () => void
  document: (document: DocumentResult) => void
  end: (summary: RunSummary) => void
}

/** What there is to say of a run as a whole. */
interface RunSummary {
  tally: Tally
  /** How many files of folders were passed over, since they do not end as minutes do. */
  passedOver: number
  /** Where there is a cache: how many inputs it had, of how many. */
  cached?: {hits: number; inputs: number}
}

export interface ReporterOptions {
  color: boolean
  /** Leave out all but errors. */
  quiet: boolean
  /** Takes the text of the report, whole lines at a time. */
  write: (text: string) => void
}
