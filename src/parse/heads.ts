import type {Grammar} from '../layouts/grammar.ts'
import {FirstCodes} from '../layouts/grammar.ts'
import type {Capture, LinePattern} from '../layouts/pattern.ts'
import {WordFinder} from '../layouts/word-finder.ts'
import type {Lines} from '../read/lines.ts'
import {type HeadPart, matchAny, readParts} from './head-parts.ts'
import {startAt} from './item-starts.ts'

/** The head of a meeting, as the layouts that share its grammar see it. */
export interface Head {
  grammars: Grammar[]
  /** Empty where a document begins with its first item. */
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
  /** Finds lines that can be one of them; null where there are some of any words. */
  titleWords: WordFinder | null
  /** What a head begins with, its page title aside: a label, or where its lines have none the title itself. */
  canBegin: FirstCodes
}

export function headFamilies(grammars: readonly Grammar[]): HeadFamily[] {
  const families = new Map<string, HeadFamily>()
  for (const grammar of grammars) {
    const {head, contents} = grammar
    const key = JSON.stringify([grammar.layout.head, grammar.layout.contents])
    const family = families.get(key)
    const titles = [...head.minutesTitles, ...head.opening]
    const beginnings = head.isBare ? titles : head.fields.map((field) => field.pattern)
    if (family === undefined) {
      families.set(key, {
        grammars: [grammar],
        head,
        contents,
        titles,
        titleWords: finderOf(titles),
        canBegin: new FirstCodes(beginnings),
      })
    } else family.grammars.push(grammar)
  }
  return [...families.values()]
}

function finderOf(patterns: readonly LinePattern[]): WordFinder | null {
  const words = patterns.map(({word}) => word)
  return words.includes(null) ? null : new WordFinder([...new Set(words.flatMap((word) => word ?? []))])
}

/** Every place where a meeting begins, in the order of lines. */
export function findHeads(lines: Lines, families: readonly HeadFamily[]): HeadPlace[] {
  const places = new Map<number, HeadPlace>()
  const add = (firstLine: number, head: Head) => {
    const place = places.get(firstLine) ?? {firstLine, heads: []}
    place.heads.push(head)
    places.set(firstLine, place)
  }
  for (const family of families) {
    let blankSoFar = true
    for (let line = 0; line < lines.count; line++) {
      const indent = lines.indent(line)
      if (indent === lines.end(line)) continue
      if (family.canBegin.has(lines.text.charCodeAt(indent))) {
        const found = family.head.isBare ? readTitled(lines, line, family) : readHead(lines, line, family, blankSoFar)
        if (found.isHead) add((found.parts[0] as HeadPart).line, {...found, grammars: family.grammars})
        if (found.isHead || family.head.isBare) line = Math.max(line, found.next - 1)
      }
      blankSoFar = blankSoFar && isOpening(lines, line, family)
    }
  }
  addHeadless(lines, families, places, add)
  return withoutNested([...places.values()].sort((a, b) => a.firstLine - b.firstLine))
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

/** Where no layout finds a head, a document can begin with an item of a layout that needs none. */
function addHeadless(
  lines: Lines,
  families: readonly HeadFamily[],
  places: ReadonlyMap<number, HeadPlace>,
  add: (firstLine: number, head: Head) => void,
): void {
  if (places.size > 0) return
  for (const family of families) {
    if (!family.grammars.some((grammar) => grammar.layout.head.optional)) continue
    for (let line = 0; line < lines.count; line++) {
      const grammars = family.grammars.filter(
        (grammar) => grammar.layout.head.optional && startAt(lines, line, lines.count, grammar) !== undefined,
      )
      if (grammars.length === 0) continue
      add(line, {grammars, parts: [], next: line})
      break
    }
  }
}

/**
 * Reads a head whose first label stands on a line. Bodies, too, have lines like
 * "Udvalg: …", so a head in the middle of a file must have its page title or the
 * line that closes it, or all of its labels and an item right after them (any
 * text where the layout has no closing line); at the start of a file two labels
 * will do, or one with an item right after it.
 */
function readHead(lines: Lines, first: number, family: HeadFamily, atStart: boolean): Read {
  const {opening, minutesTitles, fields, closing} = family.head
  const patterns = fields.map((field) => field.pattern)
  if (matchAny(patterns, lines, first) === undefined) return {parts: [], next: first, isHead: false}
  const {parts, next} = readParts(lines, first, family)
  const labels = parts.filter((one) => one.role === 'field').length
  const above: HeadPart[] = []
  for (let line = first - 1; line >= Math.max(0, first - openingLines); line--) {
    if (lines.isBlank(line)) continue
    const minutesTitle = matchAny(minutesTitles, lines, line)
    const title = minutesTitle ?? matchAny(opening, lines, line)
    if (title === undefined) break
    above.unshift({
      line,
      lastLine: line,
      role: minutesTitle === undefined ? 'opening' : 'minutesTitle',
      captures: title,
    })
  }
  const framed = above.length > 0 || parts.some((part) => part.role === 'closing')
  const whole = labels > 1 && labels >= fields.length
  const leads = startsItem(lines, next, family)
  const isHead = framed || (whole && (closing.length === 0 || leads)) || (atStart && (labels > 1 || leads))
  return {parts: [...above, ...parts], next, isHead}
}

/** Reads a head that begins with a title on a line, and whose other lines need no labels; it must have its date. */
function readTitled(lines: Lines, first: number, family: HeadFamily): Read {
  if (titleAt(lines, first, family) === undefined) return {parts: [], next: first, isHead: false}
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

function isOpening(lines: Lines, line: number, family: HeadFamily): boolean {
  return lines.isBlank(line) || titleAt(lines, line, family) !== undefined
}

/** The values of a page title; most lines lack the words of all of them. */
function titleAt(lines: Lines, line: number, {titles, titleWords}: HeadFamily): Capture[] | undefined {
  if (titleWords !== null && !titleWords.isWithin(lines.text, lines.indent(line), lines.end(line))) return undefined
  return matchAny(titles, lines, line)
}

function startsItem(lines: Lines, from: number, family: HeadFamily): boolean {
  let line = from
  while (line < lines.count && lines.isBlank(line)) line++
  return (
    line < lines.count &&
    family.grammars.some(
      ({item, layout}) =>
        layout.item.wholePage ||
        matchAny([...item.start.map((start) => start.pattern), ...item.announcement], lines, line) !== undefined,
    )
  )
}
