import {createColors} from 'picocolors'
import type {Completeness, MeetingCompleteness} from '../../completeness/schema.ts'
import type {Diagnostic} from '../diagnostic.ts'
import {printable} from '../printable.ts'
import type {Tally} from '../tally.ts'
import {byPlace, type Reporter, type ReporterOptions, type RunSummary} from './reporter.ts'

/** The widest column of reasons that rules are lined up behind, and the narrowest that reasons are folded to. */
const widestReason = 100
const narrowestReason = 24

/** The report for people: a paragraph for each document that there is something to say of, and a few lines on all. */
export function prettyReporter({write, ...options}: ReporterOptions): Reporter {
  return {
    start: () => {},
    document: ({path, diagnostics, completeness}) => {
      const verdict = options.quiet || completeness === null ? '' : formatVerdict(completeness)
      const text = formatDocument(path, diagnostics, {...options, verdict})
      if (text !== '') write(text)
    },
    end: (summary) => {
      if (!options.quiet) write(formatSummary(summary))
    },
  }
}

interface FormatOptions {
  color: boolean
  quiet: boolean
  columns?: number | undefined
  verdict?: string
}

/**
 * The report on one document, in the manner of vfile-reporter: its path, and a
 * line for each diagnostic. Empty where there is nothing to say.
 *
 * @param quiet leave out all but errors
 * @param columns fold lines that are longer
 * @param verdict what comes after the diagnostics, where there are any
 */
export function formatDocument(
  path: string,
  diagnostics: readonly Diagnostic[],
  {color, quiet, columns, verdict = ''}: FormatOptions,
): string {
  const shown = diagnostics.filter(({severity}) => !quiet || severity === 'error')
  if (shown.length === 0) return ''
  const colors = createColors(color)
  const paint = {error: colors.red, warning: colors.yellow, info: colors.blue}
  const rows = [...shown].sort(byPlace).map(({rule, severity, reason, position}) => {
    return {place: formatPlace(position), severity, reason: printable(reason), rule}
  })
  const widest = (cell: 'place' | 'reason' | 'rule') => rows.reduce((most, row) => Math.max(most, row[cell].length), 0)
  const placeWidth = widest('place')
  const indent = placeWidth + 13
  const room = columns === undefined ? widestReason : columns - indent - 2 - widest('rule')
  const isNarrow = columns !== undefined && room < Math.min(widestReason, widest('reason'))
  const reasonWidth = Math.min(widestReason, widest('reason'))
  const lines = rows.flatMap(({place, severity, reason, rule}) => {
    const start = `  ${place.padEnd(placeWidth)}  ${paint[severity](severity.padEnd(7))}  `
    if (!isNarrow) return [`${start}${reason.padEnd(reasonWidth)}  ${colors.dim(rule)}`.trimEnd()]
    const width = Math.max(narrowestReason, columns - indent)
    const folded = fold(reason, width)
    const last = folded.at(-1) as string
    const ending = last.length + 2 + rule.length <= width ? [`${last}  ${colors.dim(rule)}`] : [last, colors.dim(rule)]
    const [first = '', ...rest] = [...folded.slice(0, -1), ...ending]
    return [`${start}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)]
  })
  if (verdict !== '') lines.push(`  ${colors.dim(verdict)}`)
  return `${colors.underline(printable(path))}\n${lines.join('\n')}\n\n`
}

/** A text in lines of a width, broken at spaces; a word that is longer is broken too. */
function fold(text: string, width: number): string[] {
  const lines: string[] = []
  let from = 0
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width)
    const to = space > from ? space : from + width
    lines.push(text.slice(from, to))
    from = space > from ? to + 1 : to
  }
  lines.push(text.slice(from))
  return lines
}

/** "incomplete: 7 agenda items of the 8 in its table of contents"; empty where the diagnostics say as much. */
function formatVerdict({verdict, meetings, lines}: Completeness): string {
  if (verdict === 'unread') return ''
  const told = meetings.flatMap(formatExpected)
  if (lines.claimed < lines.text) told.push(`${lines.claimed} of ${lines.text} lines of text claimed`)
  return told.length > 0 ? `${verdict}: ${told.join('; ')}` : ''
}

function formatExpected({verdict, items, expected, missing}: MeetingCompleteness): string[] {
  if (verdict !== 'incomplete') return []
  if (items === 0) return ['a meeting without agenda items']
  if (expected === null) return []
  const {count, by} = expected
  if (by === 'count') return [`${items} agenda items of the ${count} that it says it has`]
  return [`${count - missing.length} agenda items of the ${count} in its table of contents`]
}

function formatSummary({tally, passedOver, outdated, cached}: RunSummary): string {
  const lines = [formatTally(tally)]
  const verdicts = Object.entries(tally.verdicts).filter(([, documents]) => documents > 0)
  if (verdicts.length > 0)
    lines.push(`completeness: ${verdicts.map(([verdict, documents]) => `${documents} ${verdict}`).join(', ')}`)
  if (passedOver > 0)
    lines.push(`${counted(passedOver, 'other file')} in folders passed over; name a file to have it read`)
  if (cached !== undefined) lines.push(`${cached.hits} of ${counted(cached.inputs, 'file')} from the cache`)
  if (outdated > 0)
    lines.push(
      `${counted(outdated, 'diagnostic')} of the baseline not met any more; --update-baseline drops what is not`,
    )
  return `${lines.join('\n')}\n`
}

/** "3 meetings, 22 agenda items, 22 case numbers, 21 decisions, 2 warnings" */
function formatTally(tally: Tally): string {
  const parts = [
    counted(tally.meetings, 'meeting'),
    counted(tally.items, 'agenda item'),
    counted(tally.caseNumbers, 'case number'),
    counted(tally.decisions, 'decision'),
  ]
  if (tally.error > 0) parts.push(counted(tally.error, 'error'))
  if (tally.warning > 0) parts.push(counted(tally.warning, 'warning'))
  if (tally.info > 0) parts.push(counted(tally.info, 'note'))
  if (tally.accepted > 0) parts.push(`${tally.accepted} accepted by the baseline`)
  return parts.join(', ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** "12:1", line and column; "p. 3, 12:1" where the source has pages. */
function formatPlace(position: Diagnostic['position']): string {
  if (position === null) return ''
  const {page, line, column} = position.start
  return `${page === undefined ? '' : `p. ${page}, `}${line}:${column}`
}
