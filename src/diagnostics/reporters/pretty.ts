import {createColors} from 'picocolors'
import type {Completeness, MeetingCompleteness, Verdict} from '../../records/completeness.ts'
import {counted} from '../../vocabulary/counted.ts'
import type {Language} from '../../vocabulary/languages.ts'
import type {Diagnostic} from '../diagnostic.ts'
import {printable} from '../printable.ts'
import type {Tally} from '../tally.ts'
import {byPlace, type Reporter, type ReporterOptions, type RunSummary} from './reporter.ts'
import {type Words, words} from './words.ts'

/** The widest column of reasons that rules are lined up behind, and the narrowest that reasons are folded to. */
const widestReason = 100
const narrowestReason = 24

/** The report for people: a paragraph for each document that there is something to say of, and a few lines on all. */
export function prettyReporter({write, ...options}: ReporterOptions): Reporter {
  return {
    start: () => {},
    document: ({path, diagnostics, completeness}) => {
      const verdict = options.quiet || completeness === null ? '' : formatVerdict(completeness, words[options.lang])
      const text = formatDocument(path, diagnostics, {...options, verdict})
      if (text !== '') write(text)
    },
    end: (summary) => {
      if (!options.quiet) write(formatSummary(summary, words[options.lang]))
    },
  }
}

interface FormatOptions {
  color: boolean
  quiet: boolean
  lang: Language
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
  {color, quiet, lang, columns, verdict = ''}: FormatOptions,
): string {
  const shown = diagnostics.filter(({severity}) => !quiet || severity === 'error')
  if (shown.length === 0) return ''
  const colors = createColors(color)
  const paint = {error: colors.red, warning: colors.yellow, info: colors.blue}
  const {severities, page, reason} = words[lang]
  const rows = [...shown].sort(byPlace).map((one) => {
    const {rule, severity, position} = one
    return {
      place: formatPlace(position, page),
      severity,
      name: severities[severity],
      reason: printable(reason(one)),
      rule,
    }
  })
  const widest = (cell: 'place' | 'name' | 'reason' | 'rule') =>
    rows.reduce((most, row) => Math.max(most, row[cell].length), 0)
  const placeWidth = widest('place')
  const nameWidth = Math.max(...Object.values(severities).map(({length}) => length))
  const indent = placeWidth + nameWidth + 6
  const room = columns === undefined ? widestReason : columns - indent - 2 - widest('rule')
  const isNarrow = columns !== undefined && room < Math.min(widestReason, widest('reason'))
  const reasonWidth = Math.min(widestReason, widest('reason'))
  const lines = rows.flatMap(({place, severity, name, reason, rule}) => {
    const start = `  ${place.padEnd(placeWidth)}  ${paint[severity](name.padEnd(nameWidth))}  `
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
function formatVerdict({verdict, meetings, lines}: Completeness, say: Words): string {
  if (verdict === 'unread') return ''
  const told = meetings.flatMap((meeting) => formatExpected(meeting, say))
  if (lines.claimed < lines.text) told.push(say.claimed(lines.claimed, lines.text))
  return told.length > 0 ? `${say.verdicts[verdict]}: ${told.join('; ')}` : ''
}

function formatExpected({verdict, items, expected, missing}: MeetingCompleteness, say: Words): string[] {
  if (verdict !== 'incomplete') return []
  if (items === 0) return [say.withoutItems]
  if (expected === null) return []
  const {count, by} = expected
  if (by === 'count') return [say.itemsOfCount(items, count)]
  return [say.itemsOfContents(count - missing.length, count)]
}

function formatSummary({tally, passedOver, outdated, cached}: RunSummary, say: Words): string {
  const lines = [formatTally(tally, say)]
  const all = Object.keys(say.verdicts) as Verdict[]
  const verdicts = all.filter((verdict) => tally.verdicts[verdict] > 0)
  if (verdicts.length > 0) {
    const told = verdicts.map((verdict) => `${tally.verdicts[verdict]} ${say.verdicts[verdict]}`)
    lines.push(`${say.completeness}: ${told.join(', ')}`)
  }
  if (passedOver > 0) lines.push(say.passedOver(passedOver))
  if (cached !== undefined) lines.push(say.cached(cached.hits, cached.inputs))
  if (outdated > 0) lines.push(say.outdated(outdated))
  return `${lines.join('\n')}\n`
}

/** "3 meetings, 22 agenda items, 22 case numbers, 21 decisions, 2 warnings" */
function formatTally(tally: Tally, say: Words): string {
  const parts = [
    counted(tally.meetings, say.meetings),
    counted(tally.items, say.items),
    counted(tally.caseNumbers, say.caseNumbers),
    counted(tally.decisions, say.decisions),
  ]
  for (const severity of ['error', 'warning', 'info'] as const)
    if (tally[severity] > 0) parts.push(counted(tally[severity], say.counts[severity]))
  if (tally.accepted > 0) parts.push(say.accepted(tally.accepted))
  return parts.join(', ')
}

/** "12:1", line and column; "p. 3, 12:1" where the source has pages. */
function formatPlace(position: Diagnostic['position'], pageWord: string): string {
  if (position === null) return ''
  const {page, line, column} = position.start
  return `${page === undefined ? '' : `${pageWord} ${page}, `}${line}:${column}`
}
