import type {Meeting, Reference} from '../records/schema.ts'
import {LinkIndex, linkedMeeting} from './link-index.ts'

/**
 * Fills `target.id` of the references of a meeting from the index of a run. What
 * the index does not find is null, whatever stood there before, so that linking
 * again, or in another run, gives what that run has.
 *
 * @returns the meeting itself where nothing changes, else a copy
 */
export function link(meeting: Meeting, index: LinkIndex): Meeting {
  let changed = false
  const items = meeting.items.map((item) => {
    const references = item.references.map((reference): Reference => {
      const id = index.resolve(reference, meeting)
      if (id === reference.target.id) return reference
      changed = true
      return {...reference, target: {...reference.target, id}}
    })
    return references.every((reference, at) => reference === item.references[at]) ? item : {...item, references}
  })
  return changed ? {...meeting, items} : meeting
}

/** Links the meetings of a run with one another. */
export function linkAll(meetings: readonly Meeting[]): Meeting[] {
  const index = new LinkIndex()
  for (const meeting of meetings) index.add(linkedMeeting(meeting))
  return meetings.map((meeting) => link(meeting, index))
}
