import type {Grammar} from '../layouts/grammar.ts'
import {type Capture, matchFirst} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import type {Contents} from '../tree/nodes.ts'
import {closingOf, opensPart} from '../vocabulary/access/lines.ts'
import {startAt} from './item-starts.ts'
import {matchAny} from './match-any.ts'

// A table of contents. Its entries look as the items do, and are none:
//
//   INDHOLDSFORTEGNELSE
//   Åbent referat
//   1. Meddelelser                                       3
//   2. Prioritering af midler til kronisk syge og
//      ældre ............................................ 4

/** A table of contents, by its lines. */
export interface ContentsLines {
  line: number
  lastLine: number
  entries: Entry[]
}

interface Entry {
  line: number
  lastLine: number
  number: string | null
  title: string | null
  /** Whether it stands in the part for items that are closed to the public. */
  isClosed: boolean
}

/** How many lines an entry can have. */
const entryLines = 4

/** The table of contents whose heading stands on a line. */
export function contentsAt(
  lines: Lines,
  line: number,
  contents: Grammar['contents'],
  grammars: readonly Grammar[],
): ({role: 'contents'} & ContentsLines) | undefined {
  if (contents.opening.length === 0 || matchAny(contents.opening, lines, line) === undefined) return undefined
  const entries: Entry[] = []
  let lastLine = line
  let isClosedPart = false
  for (let at = line + 1; at < lines.count; at = lastLine + 1) {
    at = lines.next(at, lines.count)
    if (at >= lines.count) break
    const entry = entryAt(lines, at, contents)
    const isOther = matchAny([...contents.opening, ...contents.between], lines, at) !== undefined
    if (!isOther && entry === undefined) break
    if (grammars.some((grammar) => startAt(lines, at, lines.count, grammar) !== undefined)) break
    if (entry !== undefined) entries.push({...entry, isClosed: isClosedPart})
    else if (closingOf(lines.slice(at)) !== undefined) isClosedPart = true
    else if (opensPart(lines.slice(at))) isClosedPart = false
    lastLine = entry?.lastLine ?? at
  }
  return {role: 'contents', line, lastLine, entries}
}

function entryAt(lines: Lines, line: number, contents: Grammar['contents']): Omit<Entry, 'isClosed'> | undefined {
  for (let last = line; last < Math.min(lines.count, line + entryLines) && !lines.isBlank(last); last++) {
    // Another entry begins here, so the one above it is none.
    if (last > line && matchAny(contents.entries, lines, last) !== undefined) return undefined
    const captures = matchFirst(contents.entries, lines.text, lines.indent(line), lines.trimmedEnd(last))
    if (captures === undefined) continue
    return {line, lastLine: last, number: printed(lines, captures, 'number'), title: printed(lines, captures, 'title')}
  }
  return undefined
}

/** The node of a table of contents. */
export function contentsNode(lines: Lines, {line, lastLine, entries}: ContentsLines): Contents {
  return {
    type: 'contents',
    children: entries.map((entry) => ({
      type: 'contentsEntry',
      number: entry.number,
      title: entry.title,
      isClosed: entry.isClosed,
      position: lines.position(lines.indent(entry.line), lines.trimmedEnd(entry.lastLine), entry.line, entry.lastLine),
    })),
    position: lines.position(lines.indent(line), lines.trimmedEnd(lastLine), line, lastLine),
  }
}

function printed(lines: Lines, captures: readonly Capture[], name: Capture['name']): string | null {
  const capture = captures.find((one) => one.name === name)
  return capture === undefined ? null : lines.clean(capture.start, capture.end).replace(/\s+/g, ' ') || null
}
