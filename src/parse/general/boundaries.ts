import {mayHaveMoment, momentIn} from '../../tokens/moment.ts'
import type {LineTokens} from '../../tokens/tokens.ts'
import {headingAmongKinds} from '../../vocabulary/document-kinds.ts'
import {pointLabel} from '../../vocabulary/history.ts'
import {barePageNumber} from '../../vocabulary/pages.ts'

// Where a file holds several meetings, a head stands in the middle of it. Texts
// name other meetings, too, and a print has a running head on every page; so a
// place is looked at only where a title and a day stand close together, each of
// them a line that has nothing else.

/** A place where another meeting may begin. */
export interface Boundary {
  line: number
  /** The day that the lines there name, as printed. */
  date: string
  /** The body that they name; "" where they name none. */
  body: string
}

/** How many lines with text a head is told by. */
const headLines = 8

/** The places between two lines where a meeting may begin: above the lines that tell a day, which are few. */
export function findBoundaries(tokens: LineTokens, from: number, to: number): Boundary[] {
  const found: Boundary[] = []
  let line = from
  for (let day = dayFrom(tokens, from, to); day < to; day = dayFrom(tokens, Math.max(day + 1, line), to)) {
    line = Math.max(line, firstAbove(tokens, day, line))
    for (; line <= day; line++) {
      if (tokens.isBlank(line) || !beginsHead(tokens, line, from)) continue
      const boundary = boundaryAt(tokens, line, to)
      if (boundary !== undefined) {
        found.push(boundary.boundary)
        line = boundary.last
      }
    }
  }
  return found
}

/** The next line that tells a day and has nothing else, from one on; the limit where there is none. */
function dayFrom(tokens: LineTokens, from: number, to: number): number {
  let line = from
  while (line < to && !tellsDay(tokens, line)) line++
  return line
}

function tellsDay(tokens: LineTokens, line: number): boolean {
  if (tokens.isBlank(line) || !tokens.hasDigit(line)) return false
  const label = tokens.label(line)
  if (label?.hasColon) return label.label === 'date'
  if (!mayHaveMoment(tokens.text(line))) return false
  const {parts, isWhole} = tokens.title(line)
  return isWhole && parts.some(({name}) => name === 'date')
}

/** The first line on which a head can begin that has a day on a line; not one before another. */
function firstAbove(tokens: LineTokens, day: number, from: number): number {
  let first = day
  for (let left = headLines - 1; left > 0 && first > from; left--) first = tokens.before(first - 1, from)
  return Math.max(first, from)
}

/** Whether a head can begin on a line: a title that is one by itself, or the label of a body or day, with room above. */
function beginsHead(tokens: LineTokens, line: number, from: number): boolean {
  if (line > from && !tokens.isBlank(line - 1) && !tokens.isPageLine(line - 1)) return false
  const label = tokens.label(line)
  if (label?.hasColon && (label.label === 'committee' || label.label === 'date'))
    return label.value.end > label.value.start
  const {start, end, hasBullet} = tokens.dress(line)
  if (hasBullet || end - start > 200 || !tokens.isCapital(line)) return false
  // "Beslutning Byrådet 15.06.2009": a body and a day, but of a decision.
  if (tokens.heading(line)?.form === 'dated word') return false
  const {parts, isWhole} = tokens.title(line)
  return isWhole && parts.some(({name}) => name !== 'location')
}

function boundaryAt(tokens: LineTokens, line: number, to: number): {boundary: Boundary; last: number} | undefined {
  const {lines} = tokens
  let [date, body] = ['', '']
  let hasKind = false
  let labels = 0
  let last = line
  let left = headLines
  for (let at = line; at < to && left > 0; at = tokens.next(at + 1, to), left--) {
    // The number of a point stands in no head: these lines name an earlier treatment.
    if (pointLabel.test(tokens.text(at))) return undefined
    // A head has the number of the first page: with that of another it runs over the pages.
    if (at > line && at <= last + 1 && isLaterPage(tokens.text(at))) return undefined
    // "Byrådet den 27. oktober 2031:" is over what that body decided.
    if (tokens.dress(at).hasColon && tokens.heading(at)?.form === 'dated body') return undefined
    const label = tokens.label(at)
    if (label?.hasColon) {
      const value = lines.clean(label.value.start, label.value.end)
      if (label.label === 'date' && momentIn(value) !== undefined) date ||= value
      if (label.label === 'committee') body ||= value
      labels++
      last = at
      continue
    }
    if (
      tokens.numbered(at) !== undefined ||
      tokens.heading(at)?.form === 'word with text' ||
      tokens.fields(at).length > 0
    )
      break
    const {parts, isWhole} = tokens.title(at)
    if (!isWhole) continue
    for (const {name, start, end} of parts) {
      if ((name === 'minutes' || name === 'agenda') && !headingAmongKinds.test(lines.text.slice(start, end)))
        hasKind = true
      if (name === 'date') date ||= lines.clean(start, end)
      if (name === 'committee') body ||= lines.clean(start, end)
    }
    last = at
  }
  // The title of an item that approves earlier minutes: "Referat fra Byrådets møde den 18. marts 2031" over "Beslutning".
  const below = tokens.heading(tokens.next(last + 1, to))
  if (last === line && below?.form === 'word' && below.kind !== 'absence') return undefined
  const isHead = date !== '' && ((hasKind && (body !== '' || labels > 0)) || (body !== '' && labels > 1))
  return isHead ? {boundary: {line, date, body}, last} : undefined
}

/** Whether a line is the number of a page that is not the first. */
function isLaterPage(text: string): boolean {
  return Number(barePageNumber.exec(text)?.[1]) > 1
}
