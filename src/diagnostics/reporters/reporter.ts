import type {Position} from '../../records/schema.ts'
import type {Language} from '../../vocabulary/languages.ts'
import type {JudgedDocument} from '../policy.ts'
import type {Severity} from '../rules.ts'
import type {Tally} from '../tally.ts'

/** Tells of a run as it goes: once at its start, then of each document in the order of the run, once at its end. */
export interface Reporter {
  start: () => void
  document: (document: JudgedDocument) => void
  end: (summary: RunSummary) => void
}

/** What there is to say of a run as a whole. */
export interface RunSummary {
  tally: Tally
  /** How many files of folders were passed over, since they do not end as minutes do. */
  passedOver: number
  /** How many diagnostics of the baseline no document has any more. */
  outdated: number
  /** Where there is a cache: how many inputs it had, of how many. */
  cached?: {hits: number; inputs: number}
}

export interface ReporterOptions {
  color: boolean
  /** Leave out all but errors. */
  quiet: boolean
  /** Of what people read; what programs read is the same in all. */
  lang: Language
  /** How many characters a line of the terminal takes; undefined where it is none. */
  columns: number | undefined
  /** The severities that make the run fail. */
  failing: readonly Severity[]
  /** Of this program. */
  version: string
  /** Takes the text of the report, whole lines at a time. */
  write: (text: string) => void
}

/** By where they stand; what concerns a document as a whole comes first. */
export function byPlace(a: {position: Position | null}, b: {position: Position | null}): number {
  const [one, other] = [a.position?.start, b.position?.start]
  return (
    (one?.page ?? 0) - (other?.page ?? 0) ||
    (one?.line ?? 0) - (other?.line ?? 0) ||
    (one?.column ?? 0) - (other?.column ?? 0)
  )
}
