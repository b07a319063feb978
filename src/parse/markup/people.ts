import type {MarkupParticipants} from '../../layouts/markup-schema.ts'
import {parseParty, parsePerson} from '../../names/listed-person.ts'
import type {Lines} from '../../text/lines.ts'
import {withoutPrivate} from '../../text/private.ts'
import type {Participant} from '../../tree/nodes.ts'
import {absentLabel, andMore, isListedName} from '../../vocabulary/attendance.ts'
import {matchesIn} from '../../vocabulary/matches.ts'
import {nobody} from '../../vocabulary/people.ts'
import type {Selection} from './selection.ts'

/** Who was called to a meeting, as the markup has it; each name once. */
export function markupParticipants(
  meeting: Selection,
  specs: readonly MarkupParticipants[],
  lines: Lines,
): Participant[] {
  const all = specs.flatMap((spec) => ('list' in spec ? listed(meeting, spec.list, lines) : each(meeting, spec, lines)))
  const names = new Set<string>()
  return all.filter(({name}) => !names.has(name) && names.add(name))
}

function each(meeting: Selection, spec: Exclude<MarkupParticipants, {list: string}>, lines: Lines): Participant[] {
  return meeting.each(spec.each).flatMap((element) => {
    const printed = element.value(spec.name)
    if (printed === undefined) return []
    const {name, party, role, isAway} = parsePerson(printed.value)
    return {
      type: 'participant' as const,
      name,
      party: party ?? parseParty(element.value(spec.party)?.value ?? ''),
      role: element.value(spec.role)?.value ?? role,
      present: !isAway && !element.says(spec.absent),
      position: lines.position(printed.start, printed.end),
    }
  })
}

/**
 * Names in one element, parted by commas or lines, where "Afbud:" is said once
 * before those who were away, or "(Afbud)" behind each.
 */
function listed(meeting: Selection, selector: string, lines: Lines): Participant[] {
  const {start, end} = meeting.each(selector)[0]?.range ?? {start: 0, end: 0}
  const participants: Participant[] = []
  let present = true
  for (const part of matchesIn(/[^,;\n\r]+/g, lines.text.slice(start, end))) {
    let from = start + part.index
    const to = lines.trimmedBefore(from + part[0].length, from)
    const label = absentLabel.exec(lines.text.slice(from, to))
    if (label !== null) {
      present = false
      meeting.claims.add({start: from, end: from + label[0].length})
      from += label[0].length
    }
    from = lines.skipSpaces(from, to)
    const printed = withoutPrivate(lines.text.slice(from, to).replace(andMore, ''))
    const {name, party, role, isAway} = parsePerson(printed)
    if (nobody.test(name) || !isListedName(name)) continue
    const position = lines.position(from, to)
    meeting.claims.add({start: from, end: to})
    participants.push({type: 'participant', name, party, role, present: present && !isAway, position})
  }
  return participants
}
