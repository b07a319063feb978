import type {Position} from '../records/schema.ts'
import {runAt} from '../text/run-at.ts'
import type {AgendaItem, Meeting, Root} from './nodes.ts'

// What may be shown of what is closed to the public, as parts of the tree. It is
// a list of what is kept, so that a new kind of node is withheld until it is listed.

/** Fields of an item; with its title these are what the record of a closed item keeps of the tree. */
const keptFields: ReadonlySet<string> = new Set(['number', 'caseNumber'])
/** What stands between the items, and holds no text of theirs. */
const keptBetween: ReadonlySet<string> = new Set(['marker', 'field', 'participant', 'contents', 'agendaItem'])

/** The tree without the text of closed items, and of what stands beside them in a closed part. */
export function withheldTree(root: Root): Root {
  return {...root, children: root.children.map((node) => (node.type === 'meeting' ? withheldMeeting(node) : node))}
}

function withheldMeeting(meeting: Meeting): Meeting {
  const isClosedAt = closedPlaces([meeting])
  return {
    ...meeting,
    children: meeting.children.flatMap((child): Meeting['children'] => {
      if (child.type === 'agendaItem') return [child.closing === undefined ? child : withheldItem(child)]
      return keptBetween.has(child.type) || !isClosedAt(child.position.start.offset) ? [child] : []
    }),
  }
}

function withheldItem(item: AgendaItem): AgendaItem {
  return {
    ...item,
    children: item.children.filter(
      (child) => child.type === 'title' || (child.type === 'field' && keptFields.has(child.name)),
    ),
  }
}

/** Makes the function that tells whether what stands at an offset of the reading text is closed to the public. */
export function closedPlaces(meetings: readonly Meeting[]): (offset: number) => boolean {
  const stretches = meetings
    .flatMap(closedIn)
    .map(({start, end}) => ({from: start.offset, to: end.offset}))
    .sort((one, other) => one.from - other.from)
  // A part can go on behind the items that begin after it.
  stretches.forEach((stretch, at) => {
    stretch.to = Math.max(stretch.to, stretches[at - 1]?.to ?? 0)
  })
  const starts = stretches.map(({from}) => from)
  return (offset) => {
    const at = stretches.length === 0 || offset < (starts[0] as number) ? undefined : stretches[runAt(starts, offset)]
    return at !== undefined && offset < at.to
  }
}

function closedIn({closing, closedParts = [], children, position}: Meeting): Position[] {
  if (closing !== undefined) return [position]
  const items = children.flatMap((child) =>
    child.type === 'agendaItem' && child.closing !== undefined ? [child.position] : [],
  )
  return [...items, ...closedParts]
}
