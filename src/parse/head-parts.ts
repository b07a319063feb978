import type {Grammar, HeadField, MemberList} from '../layouts/grammar.ts'
import type {Capture} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import {type ContentsLines, contentsAt} from './contents.ts'
import {startAt} from './item-starts.ts'
import {matchAny} from './match-any.ts'
import {isNameLine} from './participants.ts'

/** A line of a head, or several that belong together. */
export type HeadPart =
  | {
      role: 'opening' | 'minutesTitle' | 'field' | 'closing'
      line: number
      lastLine: number
      captures: Capture[]
    }
  | {role: 'members'; line: number; lastLine: number; captures: Capture[]; list: MemberList}
  | {role: 'names'; line: number; lastLine: number; list: MemberList}
  | ({role: 'contents'} & ContentsLines)

/** The grammars that share a head, and what it is made of. */
interface HeadGrammar {
  grammars: readonly Grammar[]
  head: Grammar['head']
  contents: Grammar['contents']
}

/** The parts of a head from its first line on, up to the first line that is none of it. */
export function readParts(lines: Lines, first: number, grammar: HeadGrammar): {parts: HeadPart[]; next: number} {
  const {head, contents} = grammar
  const parts: HeadPart[] = []
  const seen = new Set<string>()
  /** The list of people that is being read. */
  let list: MemberList | undefined
  let next = first
  for (let line = first; line < lines.count; line = Math.max(next, line + 1)) {
    if (lines.isBlank(line)) continue
    // A line without a label can be anything, but not an item.
    if (head.isBare && startsItem(lines, line, grammar.grammars)) break
    const part =
      membersAt(lines, line, head) ??
      contentsAt(lines, line, contents, grammar.grammars) ??
      fieldAt(lines, line, grammar, seen, list !== undefined) ??
      (head.isBare ? titleAt(lines, line, head) : undefined) ??
      closingAt(lines, line, head) ??
      namesAt(lines, line, list, grammar.grammars)
    if (part === undefined) break
    parts.push(part)
    next = part.lastLine + 1
    if (part.role === 'closing') break
    if (part.role === 'members') list = part.list
    else if (part.role !== 'names') list = undefined
  }
  return {parts, next}
}

function membersAt(lines: Lines, line: number, head: Grammar['head']): HeadPart | undefined {
  for (const list of head.members) {
    const captures = matchAny([list.pattern], lines, line)
    if (captures !== undefined) return {role: 'members', line, lastLine: line, captures, list}
  }
  return undefined
}

/** The line of a value that the head does not have yet; a bare value cannot stand among names. */
function fieldAt(
  lines: Lines,
  line: number,
  grammar: HeadGrammar,
  seen: Set<string>,
  amongNames: boolean,
): HeadPart | undefined {
  for (const field of grammar.head.fields) {
    if (field.after !== null && !seen.has(field.after)) continue
    if (field.pattern.isBare && amongNames) continue
    const captures = matchAny([field.pattern], lines, line)
    if (!captures?.some((capture) => !seen.has(capture.name))) continue
    for (const capture of captures) seen.add(capture.name)
    return field.isParagraph
      ? paragraphFrom(lines, line, captures, grammar)
      : {role: 'field', line, lastLine: line, captures}
  }
  return undefined
}

/** A value that goes on over the lines below; where nothing stands behind its label, it is the next paragraph. */
function paragraphFrom(lines: Lines, line: number, captures: Capture[], grammar: HeadGrammar): HeadPart {
  const value = captures.at(-1) as Capture
  let last = line
  let at = value.start === value.end ? lines.next(line + 1, lines.count) : line + 1
  while (at < lines.count && !lines.isBlank(at) && !isKnownLine(lines, at, grammar)) last = at++
  const start = value.start === value.end && last > line ? lines.indent(lines.next(line + 1, lines.count)) : value.start
  const end = last === line ? value.end : lines.trimmedEnd(last)
  return {role: 'field', line, lastLine: last, captures: [...captures.slice(0, -1), {...value, start, end}]}
}

function isKnownLine(lines: Lines, line: number, {head, contents, grammars}: HeadGrammar): boolean {
  const labels = head.fields.filter((field) => !field.pattern.isBare)
  return (
    membersAt(lines, line, head) !== undefined ||
    closingAt(lines, line, head) !== undefined ||
    titleAt(lines, line, head) !== undefined ||
    matchAny(contents.opening, lines, line) !== undefined ||
    startsItem(lines, line, grammars) ||
    matchAny(
      labels.map((field: HeadField) => field.pattern),
      lines,
      line,
    ) !== undefined
  )
}

/** The title of a page on a line. */
export function titleAt(lines: Lines, line: number, head: Grammar['head']): HeadPart | undefined {
  const minutesTitle = matchAny(head.minutesTitles, lines, line)
  const captures = minutesTitle ?? matchAny(head.opening, lines, line)
  if (captures === undefined) return undefined
  return {role: minutesTitle === undefined ? 'opening' : 'minutesTitle', line, lastLine: line, captures}
}

function closingAt(lines: Lines, line: number, head: Grammar['head']): HeadPart | undefined {
  const captures = matchAny(head.closing, lines, line)
  return captures === undefined ? undefined : {role: 'closing', line, lastLine: line, captures}
}

function namesAt(
  lines: Lines,
  line: number,
  list: MemberList | undefined,
  grammars: readonly Grammar[],
): HeadPart | undefined {
  if (list === undefined || !isNameLine(lines, line)) return undefined
  if (startsItem(lines, line, grammars)) return undefined
  return {role: 'names', line, lastLine: line, list}
}

function startsItem(lines: Lines, line: number, grammars: readonly Grammar[]): boolean {
  return grammars.some((grammar) => startAt(lines, line, lines.count, grammar) !== undefined)
}
