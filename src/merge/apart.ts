import type {Meeting} from '../records/schema.ts'

/**
 * A meeting as it is before its run tells it apart from others, and links it to
 * them: with another id, which those of its items begin with, and references
 * that mean no record yet.
 */
export function apart(meeting: Meeting, id: string): Meeting {
  const items = meeting.items.map((item) => ({
    ...item,
    id: `${id}${item.id.slice(meeting.id.length)}`,
    references: item.references.map((reference) => ({...reference, target: {...reference.target, id: null}})),
  }))
  return {...meeting, id, sameMeetingAs: null, items}
}

/** Whether a reference of a meeting has the id of a record. */
export function isLinked(meeting: Meeting): boolean {
  return meeting.items.some(({references}) => references.some(({target}) => target.id !== null))
}
