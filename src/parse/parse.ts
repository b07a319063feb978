import type {Parser, Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {loadLayouts} from '../layouts/built-in.ts'
import {type Grammar, grammarOf} from '../layouts/grammar.ts'
import type {Layout} from '../layouts/schema.ts'
import {type Lines, linesOf} from '../text/lines.ts'
import type {Field, Meeting, Root, Unclaimed} from '../tree/nodes.ts'
import {isPlaceholder} from '../vocabulary/placeholders.ts'
import {markAccess} from './access.ts'
import {contentsNode} from './contents.ts'
import {headNodes, markerNode} from './head-nodes.ts'
import {findHeads, type Head, type HeadFamilies, type HeadPlace, headFamilies} from './heads.ts'
import {parseItem} from './item.ts'
import type {ListedTitles} from './item-order.ts'
import {type Divider, findItems} from './item-starts.ts'
import {isOfMarkup, parseMarkup} from './markup/markup.ts'
import {scoreLayouts, winnerOf} from './recognise.ts'

export interface ParseOptions {
  /** The layouts to choose from, by the text itself; all that come with dagsorden by default. */
  layouts?: readonly Layout[] | undefined
  /** A layout to use whatever the text looks like. */
  layout?: Layout | undefined
}

/** The stage `parse`, as a unified parser: text to a tree of minutes. */
export const parseMinutes: Plugin<[ParseOptions?], string, Root> = function (options = {}) {
  const parse = minutesParser(options)
  const parser: Parser<Root> = (_, file) => {
    const root = parse(file)
    markAccess(root, file)
    return root
  }
  this.parser = parser
}

/** Makes the function that reads a file's text into a tree. */
function minutesParser(options: ParseOptions): (file: VFile) => Root {
  const layouts = options.layout === undefined ? (options.layouts ?? loadLayouts()) : [options.layout]
  const grammars = layouts.filter((layout) => !isOfMarkup(layout)).map(grammarOf)
  const forced = options.layout === undefined ? undefined : grammars[0]
  const families = headFamilies(grammars.filter((grammar) => grammar === forced || !grammar.layout.guess))
  const guesses = headFamilies(grammars.filter((grammar) => grammar !== forced && grammar.layout.guess))
  return (file) => {
    const lines = linesOf(file)
    const root: Root = {type: 'root', children: []}
    const marked = parseMarkup(file, layouts, options.layout)
    if (marked !== undefined) {
      root.children.push(...marked)
      reportUnclaimed(
        file,
        marked.flatMap((node) => (node.type === 'meeting' ? node.children : [node])),
      )
      return root
    }
    const meetings = chooseOrGuess(lines, families, guesses, forced)
    let unclaimedFrom = 0
    let hasUnread = false
    const closeUnclaimed = (to: number) => {
      const nodes = unclaimed(lines, unclaimedFrom, to)
      root.children.push(...nodes)
      // What a meeting of no known layout has is reported once, as that.
      if (!hasUnread && meetings.length > 0) reportUnclaimed(file, nodes)
    }
    meetings.forEach((meeting, index) => {
      if (meeting.grammar === undefined) {
        reportUnknown(file, lines, meeting)
        hasUnread = true
        return
      }
      closeUnclaimed(meeting.firstLine)
      const to = meetings[index + 1]?.firstLine ?? lines.count
      const node = parseMeeting(lines, meeting.head, to, meeting.grammar)
      if (meeting.grammar.layout.guess && meeting.grammar !== forced) reportGuess(file, node)
      root.children.push(node)
      reportUnclaimed(file, node.children)
      unclaimedFrom = to
      hasUnread = false
    })
    closeUnclaimed(lines.count)
    if (meetings.length === 0 && file.messages.every((message) => message.fatal !== true)) {
      report(
        file,
        'not-minutes',
        lines.text.trim() === '' ? 'The file is empty' : 'No head of a meeting was found in it',
      )
    }
    return root
  }
}

/** A place where a meeting begins, and the layout that claims it. */
interface Chosen {
  firstLine: number
  head: Head
  grammar: Grammar | undefined
  /** Why no layout claims it. */
  reason: string
}

/** The layout of each meeting; where none fits any of them, those that are made to guess have a look. */
function chooseOrGuess(
  lines: Lines,
  families: HeadFamilies,
  guesses: HeadFamilies,
  forced: Grammar | undefined,
): Chosen[] {
  const described = chooseLayouts(lines, findHeads(lines, families), forced)
  if (described.some((meeting) => meeting.grammar !== undefined)) return described
  const guessed = chooseLayouts(lines, findHeads(lines, guesses), undefined).filter(({grammar, head}, index, all) => {
    const to = all[index + 1]?.firstLine ?? lines.count
    return grammar !== undefined && findItems(lines, head.next, to, grammar, listedTitles(lines, head)).items.length > 0
  })
  return guessed.length > 0 ? guessed : described
}

/**
 * The layout of each meeting. Where none fits a head that the layout of the
 * meeting before it would not take for one, the head is text of that meeting.
 */
function chooseLayouts(lines: Lines, places: readonly HeadPlace[], forced: Grammar | undefined): Chosen[] {
  const chosen: Chosen[] = []
  places.forEach((place, index) => {
    const to = places[index + 1]?.firstLine ?? lines.count
    const candidates = place.heads.flatMap((head) => head.grammars)
    const scores = forced === undefined ? scoreLayouts(lines, place.firstLine, to, candidates) : []
    const grammar = forced ?? winnerOf(scores)
    const before = chosen.at(-1)?.grammar
    if (grammar === undefined && before !== undefined && !candidates.includes(before)) return
    const tied = scores.filter((score) => score.score > 0 && score.score === scores[0]?.score)
    const reason =
      tied.length > 1
        ? `${tied.map((score) => score.grammar.layout.name).join(' and ')} fit equally well`
        : 'none fits what follows'
    const head = place.heads.find((one) => grammar === undefined || one.grammars.includes(grammar)) as Head
    chosen.push({firstLine: place.firstLine, head, grammar, reason})
  })
  return chosen
}

function parseMeeting(lines: Lines, head: Head, to: number, grammar: Grammar): Meeting {
  const children: Meeting['children'] = []
  const fromTitle: Field[] = []
  for (const part of head.parts) children.push(...headNodes(lines, part, fromTitle))
  // What a label says goes before what the page title says.
  children.push(...fromTitle)
  const {items, dividers} = findItems(lines, head.next, to, grammar, listedTitles(lines, head))
  const left = [...dividers].reverse()
  children.push(...betweenItems(lines, head.next, items[0]?.firstLine ?? to, left))
  items.forEach((item, index) => {
    const next = items[index + 1]?.firstLine ?? to
    children.push(parseItem(lines, item, item.to ?? next, grammar))
    if (item.to !== undefined) children.push(...betweenItems(lines, item.to, next, left))
  })
  const first = children[0] as Meeting['children'][number]
  const last = children.at(-1) as Meeting['children'][number]
  return {
    type: 'meeting',
    layout: grammar.layout.name,
    children,
    data: {layout: grammar.layout},
    position: {start: first.position.start, end: last.position.end},
  }
}

function listedTitles(lines: Lines, head: Head): ListedTitles {
  const entries = head.parts.flatMap((part) => (part.role === 'contents' ? contentsNode(lines, part).children : []))
  return new Map(entries.flatMap(({number, title}): [string, string][] => (number && title ? [[number, title]] : [])))
}

/**
 * What stands between two items: lines that part them, with what belongs to
 * those, and what nothing claims.
 *
 * @param left the dividers that are left, last first; those that stand here are taken away
 */
function betweenItems(lines: Lines, from: number, to: number, left: Divider[]): Meeting['children'] {
  const children: Meeting['children'] = []
  let line = from
  for (let divider = left.at(-1); divider !== undefined && divider.line < to; divider = left.at(-1)) {
    left.pop()
    // It stands within an item, or within what another one has claimed.
    if (divider.line < line) continue
    children.push(...leftOver(lines, line, divider.line))
    const last = divider.role === 'signatures' ? lastWithText(lines, divider.line, to) : divider.line
    children.push(markerNode(lines, divider.role, divider.line, last))
    line = last + 1
  }
  return [...children, ...leftOver(lines, line, to)]
}

/** What nothing claims between two lines; a dot that stands for nothing is a marker. */
function leftOver(lines: Lines, from: number, to: number): Meeting['children'] {
  return unclaimed(lines, from, to).map((node) =>
    isPlaceholder(node.value) ? {type: 'marker', role: 'ending', value: node.value, position: node.position} : node,
  )
}

function lastWithText(lines: Lines, from: number, to: number): number {
  let last = to - 1
  while (last > from && lines.isBlank(last)) last--
  return last
}

/** The runs of lines with text from one line up to another, blank lines within them included. */
function unclaimed(lines: Lines, from: number, to: number): Unclaimed[] {
  let first = from
  while (first < to && lines.isBlank(first)) first++
  let last = to - 1
  while (last > first && lines.isBlank(last)) last--
  if (first >= to) return []
  const start = lines.indent(first)
  const end = lines.trimmedEnd(last)
  return [{type: 'unclaimed', value: lines.clean(start, end), position: lines.position(start, end, first, last)}]
}

function reportGuess(file: VFile, meeting: Meeting): void {
  report(
    file,
    'guessed-layout',
    'No layout describes this meeting; it was read by what most councils have in common',
    meeting.position.start,
  )
}

function reportUnknown(file: VFile, lines: Lines, meeting: Chosen): void {
  const place = lines.position(
    lines.indent(meeting.firstLine),
    lines.trimmedEnd(meeting.firstLine),
    meeting.firstLine,
    meeting.firstLine,
  )
  report(file, 'unknown-layout', `A meeting begins here, but of the layouts ${meeting.reason}`, place)
}

function reportUnclaimed(file: VFile, nodes: readonly (Unclaimed | Meeting['children'][number])[]): void {
  for (const node of nodes) {
    if (node.type !== 'unclaimed') continue
    const {start, end} = node.position
    const what =
      start.line === end.line ? 'Nothing claims this line' : `Nothing claims these ${end.line - start.line + 1} lines`
    report(file, 'unclaimed-text', `${what}; no record has it`, node.position)
  }
}
