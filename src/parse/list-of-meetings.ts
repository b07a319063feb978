import {parseDate} from '../text/dates.ts'
import type {Lines} from '../text/lines.ts'
import type {Stretch} from '../text/stretch.ts'
import type {LineTokens} from '../tokens/tokens.ts'

// A page or a calendar that names meetings and holds none, whoever's it is:
//
//   27. september 2022 kl. 18:00   Byrådet           Dagsorden  Referat
//   20. september 2022 kl. 15:00   Økonomiudvalget   Dagsorden  Referat
//   Referat 09-03-2022

/** From how many meetings on a document without items is a list of them. */
const fewest = 3

/** How many meetings a document lists that has no minutes; undefined where it is no such list. */
export function listedMeetings(tokens: LineTokens): number | undefined {
  const meetings = new Set<string>()
  const {lines} = tokens
  for (const line of lines.withText(0, lines.count)) {
    // What has a case or a decision is of an item, and the meetings in it are earlier ones.
    if (tokens.hasCase(line) || isOfItem(tokens, line)) return undefined
    const meeting = meetingOn(tokens, line)
    if (meeting !== undefined) meetings.add(meeting)
  }
  return meetings.size < fewest ? undefined : meetings.size
}

function isOfItem(tokens: LineTokens, line: number): boolean {
  const kind = tokens.heading(line)?.kind
  return kind === 'decision' || kind === 'recommendation'
}

/** The day and body that a line names as an entry of a list does, not as a sentence; undefined where it does not. */
function meetingOn(tokens: LineTokens, line: number): string | undefined {
  const {lines} = tokens
  if (/[.!?]$/.test(tokens.text(line).trim())) return undefined
  const {parts} = tokens.title(line)
  const date = parts.find(({name}) => name === 'date')
  const committee = parts.find(({name}) => name === 'committee')
  const isDocument = parts.some(({name}) => name === 'minutes' || name === 'agenda')
  if (date === undefined || (committee === undefined && !isDocument)) return undefined
  return `${parseDate(textOf(lines, date))} ${committee === undefined ? '' : textOf(lines, committee).toLowerCase()}`
}

function textOf({text}: Lines, {start, end}: Stretch): string {
  return text.slice(start, end)
}
