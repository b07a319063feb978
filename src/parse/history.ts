import type {Grammar} from '../layouts/grammar.ts'
import {type Capture, linePattern, matchLine} from '../layouts/pattern.ts'
import {isBody} from '../names/body.ts'
import type {Lines} from '../text/lines.ts'
import type {Section} from '../tree/nodes.ts'
import {datedDecision} from '../vocabulary/history.ts'
import {awayBehind} from './away-lines.ts'
import {parseBlocks} from './blocks.ts'
import {matchAny} from './match-any.ts'
import {sectionNode} from './section-nodes.ts'
import {decidedByOf} from './sections.ts'

// Some portals print what was decided before as plain lines under one heading:
//
//   Sagsforløb
//   Udvalg: Økonomiudvalget      labels, by the layout's `history`
//   Dato: 02-09-2025
//   Punktnummer: 12
//   Fremsendes til Byrådet.      the decision, up to the next label

/** An earlier decision that has been begun. */
interface Begun {
  labels: Capture[]
  /** The first line of its text; -1 as long as there is none. */
  textFrom: number
}

/** The earlier decisions in a stretch of the text of a case's history. */
export function earlierDecisions(lines: Lines, start: number, end: number, grammar: Grammar): Section[] {
  if (grammar.history.length === 0) return []
  const decisions: Section[] = []
  const last = lines.lineAt(end - 1)
  let begun: Begun | undefined
  const close = (to: number) => {
    if (begun !== undefined && begun.textFrom >= 0) {
      const whole = decision(lines, begun, to)
      // The section of the history has all of its lines.
      decisions.push(awayBehind(whole, lines).find(({kind}) => kind === 'decision') ?? whole)
    }
    begun = undefined
  }
  for (let line = lines.lineAt(start); line <= last; line++) {
    if (lines.isBlank(line)) continue
    const matched = matchAny(grammar.history, lines, line)
    const labels = matched !== undefined && isSentence(lines, matched) ? undefined : matched
    if (labels === undefined) {
      if (begun !== undefined && begun.textFrom < 0) begun.textFrom = line
    } else if (begun === undefined || begun.textFrom >= 0 || isRepeated(begun.labels, labels)) {
      close(line)
      begun = {labels, textFrom: -1}
    } else begun.labels.push(...labels)
  }
  close(last + 1)
  return decisions
}

/** Whether a line begins with a day and names no body behind it: "19-08-2019 blev lygterne købt". */
function isSentence({text}: Lines, labels: readonly Capture[]): boolean {
  const body = labels.find(({name}) => name === 'body')
  return labels[0]?.name === 'date' && body !== undefined && !isBody(text.slice(body.start, body.end))
}

function isRepeated(seen: readonly Capture[], labels: readonly Capture[]): boolean {
  return labels.some(({name}) => seen.some((label) => label.name === name))
}

const dated = linePattern(datedDecision)

/**
 * The decisions of one section, each with its date, where the text begins with one:
 *
 *   FORRETNINGSUDVALGETS BESLUTNING
 *   18. september 2012: Sagen udsat.
 *   25. september 2012: Godkendt.
 */
export function decisionsByDate(section: Section, lines: Lines): Section[] {
  const heading = section.children.find((child) => child.type === 'heading')
  const [first, ...rest] = section.children.filter((child) => child.type !== 'heading')
  if (section.kind !== 'decision' || first === undefined || section.decidedBy?.date != null) return [section]
  const end = (rest.at(-1) ?? first).position.end.line
  const parts: {line: number; labels: Capture[]}[] = []
  for (let line = first.position.start.line - 1; line < end; line++) {
    const start = parts.length === 0 ? first.position.start.offset : lines.indent(line)
    const labels = matchLine(dated, lines.text, start, lines.trimmedEnd(line))
    if (labels !== undefined) parts.push({line, labels: labels.filter(({name}) => name === 'date')})
    else if (parts.length === 0) return [section]
  }
  return parts.map(({line, labels}, at) => {
    const node = decision(lines, {labels, textFrom: line}, parts[at + 1]?.line ?? end)
    if (section.decidedBy !== undefined) node.decidedBy = {...section.decidedBy, date: node.decidedBy?.date ?? null}
    if (at > 0 || heading === undefined) return node
    return {...node, children: [heading, ...node.children], position: {...node.position, start: section.position.start}}
  })
}

function decision(lines: Lines, {labels, textFrom}: Begun, to: number): Section {
  const {nodes, text} = parseBlocks(lines, textFrom, to)
  return sectionNode('decision', nodes, text, decidedByOf(lines, labels))
}
