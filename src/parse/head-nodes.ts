import type {Lines} from '../text/lines.ts'
import type {Field, Marker, Meeting} from '../tree/nodes.ts'
import {contentsNode} from './contents.ts'
import type {HeadPart} from './head-parts.ts'
import {fieldsOf} from './item.ts'
import {participantsBehind, participantsOn} from './participants.ts'

/**
 * The nodes of a part of a head.
 *
 * @param fromTitle gets the fields of titles, which count for less than those of labels
 */
export function headNodes(lines: Lines, part: HeadPart, fromTitle: Field[]): Meeting['children'] {
  const {line, lastLine} = part
  const start = lines.indent(line)
  const end = lines.trimmedEnd(lastLine)
  if (part.role === 'contents') return [contentsNode(lines, part)]
  if (part.role === 'names') {
    const people = participantsOn(lines, line, part.list)
    // "Ingen" is a line of the list, and nobody.
    return people.length > 0 ? people : [markerNode(lines, 'members', line, lastLine)]
  }
  const fields = part.role === 'members' ? [] : fieldsOf(lines, part.captures, start, end)
  if (part.role === 'field') return fields
  fromTitle.push(...fields)
  const marker = markerNode(lines, part.role, line, lastLine)
  if (part.role !== 'members') return [marker]
  return [marker, ...participantsBehind(lines, part.captures, part.list)]
}

/** A line, or several, that belong to the form. */
export function markerNode(lines: Lines, role: Marker['role'], line: number, lastLine: number): Marker {
  const start = lines.indent(line)
  const end = lines.trimmedEnd(lastLine)
  return {type: 'marker', role, value: lines.clean(start, end), position: lines.position(start, end, line, lastLine)}
}

/** A field whose value stands between two offsets of a line, without a label. */
export function fieldNode(lines: Lines, name: Field['name'], line: number, start: number, end: number): Field {
  return {type: 'field', name, value: lines.clean(start, end), position: lines.position(start, end, line, line)}
}
