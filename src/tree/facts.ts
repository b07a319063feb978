import type {AgendaItem, Meeting, Provenance} from '../records/schema.ts'

// Facts are the records without what the stage `compile` adds, so that a field
// has one definition, its schema: one that no stage fills does not compile.

/** What the stage `extract` finds in an agenda item; it stands in the node's `data.facts`. */
export type ItemFacts = Omit<AgendaItem, 'id' | 'order' | 'position'>

/** What the stage `extract` finds of a meeting beside its items; it stands in the node's `data.facts`. */
export type MeetingFacts = Omit<Meeting, 'id' | 'sameMeetingAs' | 'items' | 'pages' | 'source'> & {
  source: Pick<Provenance, 'url' | 'agreement'>
}
