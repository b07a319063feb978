import type {Meeting, Provenance} from './schema.ts'

/** Where an item of a meeting was read: the page of its own, or the document of the meeting. */
export function sourceOf({pages, source}: Pick<Meeting, 'pages' | 'source'>, order: number): Provenance {
  return pages[order - 1]?.source ?? source
}
