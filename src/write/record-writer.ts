import type {Meeting} from '../records/schema.ts'
import type {OnCut} from './cell-limit.ts'

/** Where records go: meetings one by one, in the order of the input, and then either all of it or nothing. */
export interface RecordWriter {
  /** @param onCut is told of cells that a spreadsheet cannot hold */
  add: (meeting: Meeting, onCut: OnCut) => void
  /** Is told of each document that was read, or could not be: then what is known of it from earlier runs stays. */
  document?: (path: string, isRead: boolean) => void
  /** Resolves when what was added is on its way, so that memory does not fill with it. */
  flushed: () => Promise<void>
  finish: () => Promise<void>
  /** Leaves nothing behind; after {@link RecordWriter.finish}, or where it failed, there may be nothing left to do. */
  abandon: () => void
}
