import type {BetweenRole, Grammar} from '../layouts/grammar.ts'
import {type Capture, type LinePattern, matchLine} from '../layouts/pattern.ts'
import type {SectionKind} from '../records/schema.ts'
import {cleanLine, type Lines} from '../text/lines.ts'
import {closingAtEnd} from '../vocabulary/access/flow.ts'
import {headingAt} from './headings.ts'
import {type Candidate, inOrder} from './item-order.ts'
import {joinLines} from './join-lines.ts'
import {matchAny} from './match-any.ts'
import {startsRoutingTable} from './routing-table.ts'

/** Where an agenda item starts, before the item itself is read. */
export interface ItemStart {
  /** The first line of the item, its announcement included. */
  firstLine: number
  /** The line that the layout's start pattern matches. */
  line: number
  captures: Capture[]
  announcement: Announcement | undefined
  /** The line behind the item, if something else than the next one stands there. */
  to: number | undefined
  inClosedPart: boolean
}

/** A line between items: "Til toppen", "Lukket referat". */
export interface Divider {
  line: number
  role: BetweenRole
}

/** "90. Masterplan for …", a paragraph before the start of its item. */
interface Announcement {
  line: number
  lastLine: number
  captures: Capture[]
}

/** The lines of a title, and the line behind it. */
interface TitleLines {
  lines: number[]
  next: number
}

/** How many lines with text a title can have before the routing table. */
const titleLines = 20

/** The items between two lines, and what stands between them. */
export function findItems(
  lines: Lines,
  from: number,
  to: number,
  grammar: Grammar,
): {items: ItemStart[]; dividers: Divider[]} {
  let starts: Candidate[] = []
  const dividers: Divider[] = []
  for (let line = from; line < to; line++) {
    const indent = lines.indent(line)
    if (indent === lines.end(line)) continue
    const captures = startAt(lines, line, to, grammar)
    if (captures !== undefined) starts.push({line, captures})
    else if (grammar.canStandBetween.has(lines.text, indent)) {
      const role = dividerAt(lines, line, grammar)
      if (role !== undefined) dividers.push({line, role})
    }
  }
  starts = starts.flatMap((start, index) => [
    start,
    ...bareStarts(lines, start.line + 1, starts[index + 1]?.line ?? to, grammar),
  ])
  if (grammar.layout.item.ascending) starts = inOrder(lines, starts)
  let nextDivider = 0
  let inClosedPart = false
  const items = starts.map((start, index) => {
    while (nextDivider < dividers.length && (dividers[nextDivider] as Divider).line < start.line) {
      const {role} = dividers[nextDivider++] as Divider
      if (role === 'closed' || role === 'open') inClosedPart = role === 'closed'
    }
    const after = (starts[index - 1]?.line ?? from - 1) + 1
    const next = starts[index + 1]?.line ?? to
    const announcement = findAnnouncement(lines, start, after, next, grammar)
    const divider = dividers[nextDivider]
    const {line, captures} = start
    return {
      line,
      captures,
      firstLine: announcement?.line ?? line,
      announcement,
      to: divider !== undefined && divider.line < next ? divider.line : undefined,
      inClosedPart,
    }
  })
  return {items, dividers}
}

/**
 * Items that have an announcement and nothing else of a start, as one without a
 * case has: told by the heading under it, which no item has behind its decision.
 *
 *   Beslutning
 *   Godkendt.
 *
 *   3. Orientering fra formanden
 *
 *   Sagsfremstilling
 */
function bareStarts(lines: Lines, from: number, to: number, grammar: Grammar): Candidate[] {
  const found: Candidate[] = []
  let decision: number | undefined
  for (const line of grammar.item.announcement.length === 0 ? [] : lines.withText(from, to)) {
    const kind = headingAt(lines, line, grammar, {inSection: true})?.rule.kind
    if (kind === 'decision') decision = line
    if (decision === undefined || kind === undefined || !openingKinds.has(kind)) continue
    const above = lines.before(line - 1, decision + 1)
    if (above <= decision || !lines.isBlank(above - 1)) continue
    const captures = matchAny(grammar.item.announcement, lines, above)
    if (captures === undefined) continue
    found.push({line: above, captures})
    decision = undefined
  }
  return found
}

/** What an item has before its decision, and not behind it. */
const openingKinds: ReadonlySet<SectionKind> = new Set(['summary', 'background', 'presentation'])

/** The values of the line that starts an item; undefined where a line starts none. */
export function startAt(lines: Lines, line: number, to: number, grammar: Grammar): Capture[] | undefined {
  const start = lines.indent(line)
  if (start === lines.end(line) || !grammar.canStartItem.has(lines.text, start)) return undefined
  const end = lines.trimmedEnd(line)
  for (const {pattern, confirm} of grammar.item.start) {
    const captures = matchLine(pattern, lines.text, start, end)
    if (captures !== undefined && isConfirmed(lines, line, to, grammar, confirm)) return captures
  }
  return undefined
}

/** Whether one of the confirming lines of a start follows it, before the paragraph after it ends. */
function isConfirmed(
  lines: Lines,
  start: number,
  to: number,
  grammar: Grammar,
  confirm: readonly LinePattern[],
): boolean {
  if (confirm.length === 0) return true
  const patterns = grammar.item.start.map(({pattern}) => pattern)
  for (const line of lines.withText(start + 1, to, titleLines)) {
    if (matchAny(confirm, lines, line) !== undefined) return true
    if (grammar.layout.item.title !== 'next-paragraph' && lines.isBlank(line - 1)) return false
    if (matchAny(patterns, lines, line) !== undefined) return false
  }
  return false
}

function dividerAt(lines: Lines, line: number, grammar: Grammar): BetweenRole | undefined {
  const roles: readonly BetweenRole[] = ['ending', 'open', 'closed', 'signatures']
  return roles.find((role) => matchAny(grammar.between[role], lines, line) !== undefined)
}

/** The paragraph before a start that announces its item; it counts only where its text stands again as the title. */
function findAnnouncement(
  lines: Lines,
  start: Candidate,
  from: number,
  to: number,
  grammar: Grammar,
): Announcement | undefined {
  const patterns = grammar.item.announcement
  if (patterns.length === 0) return undefined
  const last = lines.before(start.line - 1, from)
  let title: string | undefined
  for (let line = last, left = titleLines; line >= from && left > 0 && !lines.isBlank(line); line--, left--) {
    for (const pattern of patterns) {
      const captures = matchLine(pattern, lines.text, lines.indent(line), lines.trimmedEnd(last))
      const announced = captures?.find((capture) => capture.name === 'title')
      if (captures === undefined || announced === undefined) continue
      title ??= titleOf(lines, start, to, grammar)
      const printed = cleanLine(lines.text.slice(announced.start, announced.end))
      // "90. Nyt tag Sagen behandles for lukkede døre." over "Nyt tag": lost lines leave what closes an item behind its title.
      const isMarked = title !== '' && printed.startsWith(`${title} `) && closingAtEnd(printed) !== undefined
      if (printed === title || isMarked) return {line, lastLine: last, captures}
    }
  }
  return undefined
}

function titleOf(lines: Lines, {line, captures}: Candidate, to: number, grammar: Grammar): string {
  const own = captures.find((capture) => capture.name === 'title')
  if (own !== undefined) return cleanLine(lines.text.slice(own.start, own.end))
  return joinLines(findTitle(lines, line + 1, to, grammar).lines.map((row) => lines.slice(row)))
}

/**
 * The title that is the first paragraph on a line or after it. Where a routing
 * table follows, further lines up to it belong to the title.
 */
export function findTitle(lines: Lines, from: number, to: number, grammar: Grammar): TitleLines {
  const found: number[] = []
  let paragraph: number | undefined
  const first = lines.next(from, to)
  for (let line = first; line < to && found.length < titleLines; line++) {
    if (lines.isBlank(line)) {
      paragraph ??= found.length
      continue
    }
    if (startsRoutingTable(lines, line, to, grammar.columns)) return {lines: found, next: line}
    if (endsTitle(lines, line, first, grammar)) paragraph ??= found.length
    found.push(line)
  }
  if (first < to && beginsSection(lines, first, grammar)) return {lines: [], next: first}
  const title = found.slice(0, paragraph)
  return {lines: title, next: title.length === 0 ? first : (title.at(-1) as number) + 1}
}

/**
 * Whether the heading of a section stands where the title should, which the item lacks. What can be a sub-heading as
 * well, "Økonomi", can be a title.
 */
function beginsSection(lines: Lines, line: number, grammar: Grammar): boolean {
  const heading = headingAt(lines, line, grammar, {inSection: false})
  return heading !== undefined && heading.rule.subheadingAfterBlankLines === null
}

/** Whether a line cannot belong to a title that has no routing table after it: a label line, or a heading but at its start. */
export function endsTitle(lines: Lines, line: number, first: number, grammar: Grammar): boolean {
  if (matchAny(grammar.item.fields, lines, line) !== undefined) return true
  return line > first && headingAt(lines, line, grammar, {inSection: false}) !== undefined
}
