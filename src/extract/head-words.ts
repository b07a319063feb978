import type {Trait} from '../records/schema.ts'
import {restOfDate} from '../text/dates.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import type {Meeting} from '../tree/nodes.ts'
import {traitForms} from '../vocabulary/traits.ts'

// What a head says beside its fields:
//
//   Ekstraordinært møde                       a trait
//   Mødedato: 27. januar 2021 - AFLYST        a trait, and a remark
//   Bemærkninger: Mødet blev hævet kl. 20     a remark

/**
 * What a document says of its meeting or of itself, in the order of the schema.
 *
 * @param isOfLines whether what stands on one line belongs together
 */
export function traitsOf(meeting: Meeting, lines: Lines, isOfLines: boolean): Trait[] {
  const texts = headTexts(meeting, lines, isOfLines)
  const said = traitForms.flatMap(([trait, form]) => (texts.some((text) => form.test(text)) ? [trait] : []))
  return meeting.closing === undefined ? said : [...said, 'closed']
}

/** The longest text of an export that can be of a head. */
const longest = 200

function headTexts(meeting: Meeting, lines: Lines, isOfLines: boolean): string[] {
  const first = meeting.children.reduce(
    (least, child) => (child.type === 'agendaItem' ? Math.min(least, child.position.start.offset) : least),
    Number.POSITIVE_INFINITY,
  )
  return meeting.children.flatMap((child) => {
    if (child.type !== 'marker' && child.type !== 'field' && child.type !== 'unclaimed') return []
    if (!isOfLines) return child.value.length <= longest ? [child.value] : []
    if (child.position.start.offset >= first) return []
    const rows: string[] = []
    for (let line = child.position.start.line - 1; line < child.position.end.line; line++)
      rows.push(cleanLine(lines.slice(line)))
    return rows
  })
}

/** The name of the body before a date, or another value behind it, is no remark: it has a field of its own. */
function isToldElsewhere(rest: string, {children}: Meeting): boolean {
  return children.some(
    (child) =>
      child.type === 'field' &&
      child.name !== 'date' &&
      child.value !== '' &&
      rest.includes(child.value) &&
      /^[\p{L}\s]*(?::\s*)?$/u.test(rest.replace(child.value, '')),
  )
}

/** The lines that belong to no field, and what stands behind a date on its line. */
export function remarksOf(meeting: Meeting): string | null {
  const printed = meeting.children.flatMap((child) => {
    if (child.type !== 'field') return []
    if (child.name === 'remarks') return [child.value.trim()]
    return child.name === 'date' ? [restOfDate(child.value)].filter((rest) => !isToldElsewhere(rest, meeting)) : []
  })
  return printed.filter((text) => text !== '').join('\n') || null
}
