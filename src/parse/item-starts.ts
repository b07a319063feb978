import type {Grammar} from '../layouts/grammar.ts'
import {type Capture, matchLine} from '../layouts/pattern.ts'
import {cleanLine, type Lines} from '../read/lines.ts'
import {matchAny} from './heads.ts'
import {startsRoutingTable} from './routing-table.ts'
import {headingAt} from './sections.ts'

/** Where an agenda item starts, before the item itself is read. */
export interface ItemStart {
  /** The first line of the item, its announcement included. */
  firstLine: number
  /** The line that the layout's start pattern matches. */
  line: number
  captures: Capture[]
  announcement: Announcement | undefined
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

/** Finds the starts of the items between two lines. */
export function findItems(lines: Lines, from: number, to: number, grammar: Grammar): ItemStart[] {
  const starts: {line: number; captures: Capture[]}[] = []
  for (let line = from; line < to; line++) {
    const indent = lines.indent(line)
    if (indent === lines.end(line) || !grammar.canStartItem.has(lines.text.charCodeAt(indent))) continue
    const captures = matchAny(grammar.item.start, lines, line)
    if (captures !== undefined && isConfirmed(lines, line, to, grammar)) starts.push({line, captures})
  }
  return starts.map((start, index) => {
    const after = (starts[index - 1]?.line ?? from - 1) + 1
    const announcement = findAnnouncement(lines, start.line, after, starts[index + 1]?.line ?? to, grammar)
    return {...start, firstLine: announcement?.line ?? start.line, announcement}
  })
}

/** Whether one of the layout's confirming lines follows a start, before the paragraph after it ends. */
function isConfirmed(lines: Lines, start: number, to: number, grammar: Grammar): boolean {
  const {confirm} = grammar.item
  if (confirm.length === 0) return true
  let left = titleLines
  for (let line = start + 1; line < to && left > 0; line++) {
    if (lines.isBlank(line)) continue
    if (matchAny(confirm, lines, line) !== undefined) return true
    if (grammar.layout.item.title !== 'next-paragraph' && lines.isBlank(line - 1)) return false
    left--
  }
  return false
}

/** The paragraph before a start that announces its item; it counts only where its text stands again as the title. */
function findAnnouncement(
  lines: Lines,
  start: number,
  from: number,
  to: number,
  grammar: Grammar,
): Announcement | undefined {
  const patterns = grammar.item.announcement
  let last = start - 1
  while (patterns.length > 0 && last >= from && lines.isBlank(last)) last--
  let title: string | undefined
  for (let line = last, left = titleLines; line >= from && left > 0 && !lines.isBlank(line); line--, left--) {
    for (const pattern of patterns) {
      const captures = matchLine(pattern, lines.text, lines.indent(line), lines.trimmedEnd(last))
      const announced = captures?.find((capture) => capture.name === 'title')
      if (captures === undefined || announced === undefined) continue
      title ??= titleText(lines, findTitle(lines, start + 1, to, grammar).lines)
      if (cleanLine(lines.text.slice(announced.start, announced.end)) === title) return {line, lastLine: last, captures}
    }
  }
  return undefined
}

/**
 * The title that is the first paragraph on a line or after it. Where a routing
 * table follows, further lines up to it belong to the title.
 */
export function findTitle(lines: Lines, from: number, to: number, grammar: Grammar): TitleLines {
  const found: number[] = []
  let paragraph: number | undefined
  let first = from
  while (first < to && lines.isBlank(first)) first++
  for (let line = first; line < to && found.length < titleLines; line++) {
    if (lines.isBlank(line)) {
      paragraph ??= found.length
      continue
    }
    if (startsRoutingTable(lines, line, to, grammar.columns)) return {lines: found, next: line}
    if (endsTitle(lines, line, first, grammar)) paragraph ??= found.length
    found.push(line)
  }
  const title = found.slice(0, paragraph)
  return {lines: title, next: title.length === 0 ? first : (title.at(-1) as number) + 1}
}

/** Whether a line cannot belong to a title that has no routing table after it: a label line, or a heading but at its start. */
export function endsTitle(lines: Lines, line: number, first: number, grammar: Grammar): boolean {
  if (matchAny(grammar.item.fields, lines, line) !== undefined) return true
  return line > first && headingAt(lines, line, grammar, {inSection: false}) !== undefined
}

/** The text of a title's lines, joined by a space. */
export function titleText(lines: Lines, rows: readonly number[]): string {
  return cleanLine(rows.map((row) => lines.slice(row)).join(' '))
}
