import type {AgendaItem} from '../../tree/nodes.ts'

/** A line that has one of the words, with where it stands among the items. */
export interface Place {
  line: number
  /** The line that its mark ends on: "Lukket" can stand over "punkt". */
  last: number
  text: string
  /** The item that it is in; undefined for the head, and for what stands between items. */
  item: AgendaItem | undefined
  /** The item that begins next. */
  next: AgendaItem | undefined
}
