import {Beginnings} from '../layouts/beginnings.ts'
import type {Grammar} from '../layouts/grammar.ts'
import type {LinePattern} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import {type HeadPart, readParts, titleAt} from './head-parts.ts'
import {matchAny} from './match-any.ts'

/** The head of a meeting, as the layouts that share its grammar see it. */
export interface Head {
  grammars: Grammar[]
  parts: HeadPart[]
  /** The line after the head. */
  next: number
}

/** The heads that begin at one line, one for each way of reading them. */
export interface HeadPlace {
  firstLine: number
  heads: Head[]
}

/** What was read from a line on, and whether it is a head. */
interface Read {
  parts: HeadPart[]
  next: number
  isHead: boolean
}

/** How many lines above the labels a page title can stand. */
const openingLines = 4

/** A set of layouts whose heads are laid out alike, so that heads are looked for once. */
export interface HeadFamily {
  grammars: Grammar[]
  head: Grammar['head']
  contents: Grammar['contents']
  /** All page titles. */
  titles: LinePattern[]
  /** What a head begins with, its page title aside: a label, or where its lines have none the title itself. */
  beginnings: LinePattern[]
  canBegin: Beginnings
}

export function headFamilies(grammars: readonly Grammar[]): HeadFamily[] {
  const byHead = new Map<string, HeadFamily>()
  for (const grammar of grammars) {
    const {head, contents} = grammar
    const key = JSON.stringify([grammar.layout.head, grammar.layout.contents])
    const family = byHead.get(key)
    if (family === undefined) {
      const titles = [...head.minutesTitles, ...head.opening]
      const beginnings = head.isBare ? titles : head.fields.map((field) => field.pattern)
      const canBegin = new Beginnings(beginnings)
      byHead.set(key, {grammars: [grammar], head, contents, titles, beginnings, canBegin})
    } else family.grammars.push(grammar)
  }
  return [...byHead.values()]
}

/** Every place where a meeting begins, in the order of lines. */
export function findHeads(lines: Lines, families: readonly HeadFamily[]): HeadPlace[] {
  const places = new Map<number, HeadPlace>()
  for (const family of families) {
    const opening = openingOf(lines, family)
    let next = 0
    for (let line = 0; line < lines.count; line++) {
      if (line < next || lines.isBlank(line) || !family.canBegin.has(lines.text, lines.indent(line))) continue
      if (matchAny(family.beginnings, lines, line) === undefined) continue
      const found = family.head.isBare
        ? readTitled(lines, line, family)
        : readHead(lines, line, family, line <= opening)
      if (found.isHead) {
        const {line: firstLine} = found.parts[0] as HeadPart
        const place = places.get(firstLine) ?? {firstLine, heads: []}
        place.heads.push({grammars: family.grammars, ...found})
        places.set(firstLine, place)
      }
      if (found.isHead || family.head.isBare) next = found.next
    }
  }
  return withoutNested([...places.values()].sort((a, b) => a.firstLine - b.firstLine))
}

/** The first line of a text that is neither blank nor a page title, the last one that is at the start of the text. */
function openingOf(lines: Lines, {titles}: HeadFamily): number {
  let line = 0
  while (line < lines.count && (lines.isBlank(line) || matchAny(titles, lines, line) !== undefined)) line++
  return line
}

/** Leaves out what is a head for one layout, and within the head that another one has found. */
function withoutNested(places: readonly HeadPlace[]): HeadPlace[] {
  let end = 0
  return places.filter(({firstLine, heads}) => {
    if (firstLine < end) return false
    end = Math.max(...heads.map((head) => head.next))
    return true
  })
}

/**
 * Reads a head whose first label stands on a line. Bodies, too, have lines like
 * "Udvalg: …", so a head in the middle of a file must have its page title or the
 * line that closes it, or all of its labels and an item right after them (any
 * text where the layout has no closing line); at the start of a file two labels
 * will do, or one with an item right after it.
 */
function readHead(lines: Lines, first: number, family: HeadFamily, atStart: boolean): Read {
  const {fields, closing} = family.head
  const {parts, next} = readParts(lines, first, family)
  const labels = parts.filter((one) => one.role === 'field').length
  const above: HeadPart[] = []
  for (let line = first - 1; line >= Math.max(0, first - openingLines); line--) {
    if (lines.isBlank(line)) continue
    const title = titleAt(lines, line, family.head)
    if (title === undefined) break
    above.unshift(title)
  }
  const framed = above.length > 0 || parts.some((part) => part.role === 'closing')
  const whole = labels > 1 && labels >= fields.length
  const leads = startsItem(lines, next, family)
  const isHead = framed || (whole && (closing.length === 0 || leads)) || (atStart && (labels > 1 || leads))
  return {parts: [...above, ...parts], next, isHead}
}

/** Reads a head that begins with a title on a line, and whose other lines need no labels; it must have its date. */
function readTitled(lines: Lines, first: number, family: HeadFamily): Read {
  const {parts, next} = readParts(lines, first, family)
  const values = new Set(parts.flatMap((part) => ('captures' in part ? part.captures.map(({name}) => name) : [])))
  const isTold = parts.some((part) => part.role !== 'members' && hasWords(lines, part))
  const isHead = isTold && values.has('date') && (values.has('committee') || values.has('location'))
  return {parts, next, isHead}
}

/** Whether a title, or the label of the date, says that these are minutes or an agenda: a bare name and date do not. */
function hasWords(lines: Lines, part: HeadPart): boolean {
  if (!('captures' in part)) return false
  const whole = part.captures.find(({start}) => start === lines.indent(part.line))
  if (whole !== undefined && whole.end === lines.trimmedEnd(part.lastLine)) return false
  return part.role !== 'field' || part.captures.some(({name}) => name === 'date')
}

function startsItem(lines: Lines, from: number, family: HeadFamily): boolean {
  const line = lines.next(from, lines.count)
  return (
    line < lines.count &&
    family.grammars.some(
      ({item}) =>
        matchAny([...item.start.map((start) => start.pattern), ...item.announcement], lines, line) !== undefined,
    )
  )
}
