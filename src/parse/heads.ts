import type {Grammar} from '../layouts/grammar.ts'
import {FirstCodes} from '../layouts/grammar.ts'
import {type Capture, type LinePattern, matchFirst} from '../layouts/pattern.ts'
import type {Lines} from '../read/lines.ts'

/** A line of a head. */
interface HeadLine {
  line: number
  role: 'opening' | 'minutesTitle' | 'field' | 'closing'
  captures: Capture[]
}

/** The head of a meeting, as the layouts that share its grammar see it. */
export interface Head {
  grammars: Grammar[]
  lines: HeadLine[]
  /** The line after the head. */
  next: number
}

/** The heads that begin at one line, one for each way of reading them. */
export interface HeadPlace {
  firstLine: number
  heads: Head[]
}

/** How many lines above the labels a page title can stand. */
const openingLines = 4

/** A set of layouts whose heads are laid out alike, so that heads are looked for once. */
interface HeadFamily {
  grammars: Grammar[]
  head: Grammar['head']
  canBeField: FirstCodes
}

export function headFamilies(grammars: readonly Grammar[]): HeadFamily[] {
  const families = new Map<string, HeadFamily>()
  for (const grammar of grammars) {
    const key = JSON.stringify(grammar.layout.head)
    const family = families.get(key)
    if (family === undefined) {
      families.set(key, {grammars: [grammar], head: grammar.head, canBeField: new FirstCodes(grammar.head.fields)})
    } else family.grammars.push(grammar)
  }
  return [...families.values()]
}

/** Every place where a meeting begins, in the order of lines. */
export function findHeads(lines: Lines, families: readonly HeadFamily[]): HeadPlace[] {
  const places = new Map<number, HeadPlace>()
  for (const family of families) {
    let blankSoFar = true
    for (let line = 0; line < lines.count; line++) {
      const indent = lines.indent(line)
      if (indent === lines.end(line)) continue
      if (family.canBeField.has(lines.text.charCodeAt(indent))) {
        const head = readHead(lines, line, family, blankSoFar)
        if (head !== undefined) {
          const firstLine = (head.lines[0] as HeadLine).line
          const place = places.get(firstLine) ?? {firstLine, heads: []}
          place.heads.push(head)
          places.set(firstLine, place)
          line = head.next - 1
        }
      }
      blankSoFar = blankSoFar && isOpening(lines, line, family)
    }
  }
  return [...places.values()].sort((a, b) => a.firstLine - b.firstLine)
}

/**
 * Reads a head whose first label stands on a line. Bodies, too, have lines like
 * "Udvalg: …", so a head in the middle of a file must have its page title or the
 * line that closes it, or all of its labels and an item right after them (any
 * text where the layout has no closing line); at the start of a file two labels
 * will do, or one with an item right after it.
 */
function readHead(lines: Lines, first: number, family: HeadFamily, atStart: boolean): Head | undefined {
  const {opening, minutesTitles, fields, closing} = family.head
  const found: HeadLine[] = []
  const seen = new Set<string>()
  let closed = false
  let next = first
  for (let line = first; line < lines.count && !closed; line++) {
    if (lines.isBlank(line)) continue
    const field = matchAny(fields, lines, line)
    const isNew = field?.some((capture) => !seen.has(capture.name)) ?? false
    if (field !== undefined && isNew) {
      for (const capture of field) seen.add(capture.name)
      found.push({line, role: 'field', captures: field})
    } else {
      const end = matchAny(closing, lines, line)
      if (end === undefined) break
      found.push({line, role: 'closing', captures: end})
      closed = true
    }
    next = line + 1
  }
  const labels = found.filter((one) => one.role === 'field').length
  if (labels === 0) return undefined
  const above: HeadLine[] = []
  for (let line = first - 1; line >= Math.max(0, first - openingLines); line--) {
    if (lines.isBlank(line)) continue
    const minutesTitle = matchAny(minutesTitles, lines, line)
    const title = minutesTitle ?? matchAny(opening, lines, line)
    if (title === undefined) break
    above.unshift({line, role: minutesTitle === undefined ? 'opening' : 'minutesTitle', captures: title})
  }
  const framed = closed || above.length > 0
  const whole = labels > 1 && labels >= fields.length
  const leads = startsItem(lines, next, family)
  const isHead = framed || (whole && (closing.length === 0 || leads)) || (atStart && (labels > 1 || leads))
  if (!isHead) return undefined
  return {grammars: family.grammars, lines: [...above, ...found], next}
}

function isOpening(lines: Lines, line: number, family: HeadFamily): boolean {
  return (
    lines.isBlank(line) || matchAny([...family.head.opening, ...family.head.minutesTitles], lines, line) !== undefined
  )
}

function startsItem(lines: Lines, from: number, family: HeadFamily): boolean {
  let line = from
  while (line < lines.count && lines.isBlank(line)) line++
  return (
    line < lines.count &&
    family.grammars.some(({item}) => matchAny([...item.start, ...item.announcement], lines, line) !== undefined)
  )
}

/** The captures of the first pattern that matches a line. */
export function matchAny(patterns: readonly LinePattern[], lines: Lines, line: number): Capture[] | undefined {
  if (patterns.length === 0) return undefined
  const start = lines.indent(line)
  const end = lines.trimmedEnd(line)
  return start < end ? matchFirst(patterns, lines.text, start, end) : undefined
}
