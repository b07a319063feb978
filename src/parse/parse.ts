import type {Parser, Plugin} from 'unified'
import type {VFile} from 'vfile'
import {report} from '../diagnostics/report.ts'
import {loadLayouts} from '../layouts/built-in.ts'
import {grammarOf} from '../layouts/grammar.ts'
import {isOfMarkup} from '../layouts/of-markup.ts'
import type {Layout} from '../layouts/schema.ts'
import {linesOf} from '../text/lines.ts'
import {type LineTokens, tokensOf} from '../tokens/tokens.ts'
import type {Meeting, Root, Unclaimed} from '../tree/nodes.ts'
import {markAccess} from './access/access.ts'
import {type Chosen, chooseLayouts, parseMeeting} from './by-layout.ts'
import {leastAgreement} from './general/agreement.ts'
import {type GeneralMeeting, readGeneral} from './general/general.ts'
import {headFamilies} from './heads.ts'
import {listedMeetings} from './list-of-meetings.ts'
import {parseMarkup} from './markup/markup.ts'
import {readTrail} from './page-trail.ts'
import {unclaimed} from './unclaimed.ts'

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
  const general = layouts.find((layout) => layout.general)
  const grammars = layouts.filter((layout) => !layout.general && !isOfMarkup(layout)).map(grammarOf)
  const forced = options.layout === undefined || general !== undefined ? undefined : grammars[0]
  const families = headFamilies(grammars)
  return (file) => {
    const lines = linesOf(file)
    const root: Root = {type: 'root', children: []}
    const {markup} = file.data
    const marked = markup === undefined ? undefined : parseMarkup(file, markup, layouts, options.layout)
    if (marked !== undefined) {
      root.children = marked
      reportUnclaimed(
        file,
        marked.flatMap((node) => (node.type === 'meeting' ? node.children : [node])),
      )
      return root
    }
    const chosen = chooseLayouts(lines, families, forced)
    const isDescribed = chosen.some(({grammar}) => grammar !== undefined)
    const found: {firstLine: number; to: number; node: Meeting}[] = []
    let lacks: readonly string[] = []
    // What a meeting of no known layout has is reported once, as that.
    const unread = new Set<number>()
    const readAnyhow = (from: number, to: number) => {
      if (general === undefined) return false
      const result = readGeneral(tokensOf(file), from, to, general)
      for (const meeting of result.meetings) reportDoubts(file, meeting)
      if (result.meetings.length === 1) readTrail((result.meetings[0] as GeneralMeeting).node, file)
      found.push(...result.meetings)
      lacks = result.lacks
      return result.meetings.length > 0
    }
    if (isDescribed) {
      chosen.forEach(({firstLine, head, grammar, reason}, index) => {
        const to = chosen[index + 1]?.firstLine ?? lines.count
        if (grammar !== undefined) found.push({firstLine, to, node: parseMeeting(lines, head, to, grammar)})
        else if (!readAnyhow(firstLine, to)) {
          reportUnknown(file, firstLine, to, reason)
          unread.add(firstLine)
        }
      })
    } else if (!readAnyhow(0, lines.count) && general === undefined) {
      chosen.forEach(({firstLine, reason}, index) => {
        reportUnknown(file, firstLine, chosen[index + 1]?.firstLine ?? lines.count, reason)
      })
    }
    let unclaimedFrom = 0
    const closeUnclaimed = (to: number) => {
      const nodes = unclaimed(lines, unclaimedFrom, to)
      for (const node of nodes) root.children.push(node)
      if (found.length > 0)
        reportUnclaimed(
          file,
          nodes.filter(({position}) => !unread.has(position.start.line - 1)),
        )
    }
    for (const {firstLine, to, node} of found) {
      closeUnclaimed(firstLine)
      root.children.push(node)
      reportUnclaimed(file, node.children)
      unclaimedFrom = to
    }
    closeUnclaimed(lines.count)
    if (found.length === 0 && file.messages.every((message) => message.fatal !== true)) {
      const tokens = tokensOf(file)
      const listed = listedMeetings(tokens)
      if (listed === undefined) report(file, 'not-minutes', whyNone(lines.text, lacks, chosen, beginsWithItem(tokens)))
      else report(file, 'index-not-minutes', `This is a list of meetings and has no minutes; meetings in it: ${listed}`)
    }
    return root
  }
}

/** How many lines at the beginning of a file are those of an item, where its head is missing. */
const linesOfItem = 12

/** Whether a file without a head begins with an item: a number and a title, and the number of its case. */
function beginsWithItem(tokens: LineTokens): boolean {
  const last = Math.min(tokens.lines.count, linesOfItem)
  const first = tokens.next(0, last)
  if (first >= last || tokens.numbered(first)?.title === undefined) return false
  return tokens.withText(first, last).some((line) => tokens.hasCase(line))
}

/** Why a file gives no meeting: which part of one was not found in it. */
function whyNone(text: string, lacks: readonly string[], chosen: readonly Chosen[], isItem: boolean): string {
  if (text.trim() === '') return 'The file is empty'
  const parts = lacks.length === 0 ? 'no decision, recommendation or case number in its items' : lacks.join(', ')
  if (isItem) return `It has an item, but not the head of its meeting: ${parts}; give the whole agenda or minutes`
  const hint =
    chosen.length === 0
      ? 'leave it out, or if it is minutes, name its layout with --layout'
      : '"dagsorden layouts" with the file tells what each layout wants'
  return `It has not the parts of minutes: ${parts}; ${hint}`
}

function reportDoubts(file: VFile, {node, agreement}: GeneralMeeting): void {
  if (agreement.value >= leastAgreement) return
  report(
    file,
    'guessed-layout',
    `The parts of this meeting agree only to ${agreement.value}: ${agreement.doubts.join('; ')}`,
    node.position.start,
  )
}

function reportUnknown(file: VFile, from: number, to: number, reason: string): void {
  const lines = linesOf(file)
  for (const {position} of unclaimed(lines, from, to))
    report(file, 'unknown-layout', `A meeting begins here, but of the layouts ${reason}`, position)
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
