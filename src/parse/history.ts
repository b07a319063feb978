import type {Grammar} from '../layouts/grammar.ts'
import {type Capture, matchFirst} from '../layouts/pattern.ts'
import type {Lines} from '../text/lines.ts'
import type {Section} from '../tree/nodes.ts'
import {parseBlocks} from './blocks.ts'
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
    if (begun !== undefined && begun.textFrom >= 0) decisions.push(decision(lines, begun, to))
    begun = undefined
  }
  for (let line = lines.lineAt(start); line <= last; line++) {
    if (lines.isBlank(line)) continue
    const labels = matchFirst(grammar.history, lines.text, lines.indent(line), lines.trimmedEnd(line))
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

function isRepeated(seen: readonly Capture[], labels: readonly Capture[]): boolean {
  return labels.some(({name}) => seen.some((label) => label.name === name))
}

function decision(lines: Lines, {labels, textFrom}: Begun, to: number): Section {
  const {nodes, text} = parseBlocks(lines, textFrom, to)
  const node: Section = {
    type: 'section',
    kind: 'decision',
    children: nodes,
    data: {text},
    position: {
      start: (nodes[0] as Section['children'][number]).position.start,
      end: (nodes.at(-1) as Section['children'][number]).position.end,
    },
  }
  const decidedBy = decidedByOf(lines, labels)
  if (decidedBy !== undefined) node.decidedBy = decidedBy
  return node
}
