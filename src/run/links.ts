import {linkedMeeting, ofTarget} from '../link/link-index.ts'
import {pick} from '../records/pick.ts'
import type {Meeting, Reference} from '../records/schema.ts'
import {markLink, withoutMark} from './chunk.ts'
import type {MeetingLinks} from './result.ts'

/** What a run needs of a meeting to link references; marks are put where their ids belong. */
export function linksOf(meeting: Meeting): MeetingLinks {
  const references = meeting.items.flatMap((item) => item.references.filter(canBeRecord))
  references.forEach(markLink)
  return {
    meeting: linkedMeeting({...meeting, id: withoutMark(meeting.id)}),
    references: references.map(({kind, target}) => ({kind, target: pick(target, ofTarget)})),
  }
}

/** Whether a reference can mean a record of a run: an item or a meeting of a day, or an item of the same meeting. */
function canBeRecord({kind, target}: Reference): boolean {
  if (kind !== 'item' && kind !== 'meeting' && kind !== 'case') return false
  return target.date !== null || target.itemNumber !== null
}
