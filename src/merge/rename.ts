import type {Meeting} from '../records/schema.ts'

/** A meeting with another id, which those of its items begin with. */
export function renamed(meeting: Meeting, id: string): Meeting {
  const items = meeting.items.map((item) => ({...item, id: `${id}${item.id.slice(meeting.id.length)}`}))
  return {...meeting, id, items}
}
