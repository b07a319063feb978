import type {VFile} from 'vfile'
import {isBody} from '../names/body.ts'
import type {AgendaItem, Field, Meeting} from '../tree/nodes.ts'
import {stepOfItem} from '../vocabulary/page-trail.ts'

// Where a page has one item, what stands over it can be in the way to it alone:
//
//   Politik > Teknikudvalget > Møde 14.05.2024 > Punkt 6
//   https://…/Teknikudvalget/m%C3%B8de-14052024/referat/punkt-6

/** Gives the meeting of a page the number of its only item and its body, where the page tells them in its trail alone. */
export function readTrail(meeting: Meeting, file: VFile): void {
  const trail = file.data.markup?.trail ?? []
  const items = meeting.children.filter((child): child is AgendaItem => child.type === 'agendaItem')
  const [item] = items
  if (item === undefined || items.length > 1 || trail.length === 0) return
  const number = trail.flatMap((step) => stepOfItem.exec(step)?.groups?.number ?? []).at(-1)
  if (number === undefined) return
  const {position} = item
  const field = (name: Field['name'], value: string): Field => ({type: 'field', name, value, position})
  if (!hasField(item.children, 'number')) item.children.unshift(field('number', number))
  const body = trail.findLast(isBody)
  if (body !== undefined && !hasField(meeting.children, 'committee')) meeting.children.unshift(field('committee', body))
}

function hasField(children: readonly {type: string}[], name: Field['name']): boolean {
  return children.some((child) => child.type === 'field' && (child as Field).name === name)
}
