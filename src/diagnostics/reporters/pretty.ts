import {createColors} from 'picocolors'
import type {Diagnostic} from '../diagnostic.ts'
import {printable} from '../printable.ts'
import type {Tally} from '../tally.ts'
import type {Reporter, ReporterOptions} from './reporter.ts'

/** The widest column of reasons that rules are lined up behind. */
const widestReason = 100

/** The report for people: a paragraph for each document that there is something to say of, and a line on all. */
export function prettyReporter({write, ...options}: ReporterOptions): Reporter {
  return {
    start: () => {},
    document: ({path, diagnostics}) => {
      const text = formatDocument(path, diagnostics, options)
      if (text !== '') write(text)
    },
    end: ({tally, passedOver, cached}) => {
      if (options.quiet) return
      write(formatTally(tally))
      if (passedOver > 0) write(formatPassedOver(passedOver))
      if (cached !== undefined) write(`${cached.hits} of ${counted(cached.inputs, 'file')} from the cache\n`)
    },
  }
}

/**
 * The report on one document, in the manner of vfile-reporter: its path, and a
 * line for each diagnostic. Empty where there is nothing to say.
 *
 * @param quiet leave out all but errors
 */
export function formatDocument(
  path: string,
  diagnostics: readonly Diagnostic[],
  options: {color: boolean; quiet: boolean},
): string {
  const shown = diagnostics.filter(({severity}) => !options.quiet || severity === 'error')
  if (shown.length === 0) return ''
  const colors = createColors(options.color)
  const paint = {error: colors.red, warning: colors.yellow, info: colors.blue}
  const rows = [...shown].sort(byPlace).map(({rule, severity, reason, position}) => {
    return {place: formatPlace(position), severity, reason: printable(reason), rule}
  })
  const widest = (cell: 'place' | 'reason') => rows.reduce((most, row) => Math.max(most, row[cell].length), 0)
  const placeWidth = widest('place')
  const reasonWidth = Math.min(widestReason, widest('reason'))
  const lines = rows.map(({place, severity, reason, rule}) =>
    `  ${place.padEnd(placeWidth)}  ${paint[severity](severity.padEnd(7))}  ${reason.padEnd(reasonWidth)}  ${colors.dim(rule)}`.trimEnd(),
  )
  return `${colors.underline(printable(path))}\n${lines.join('\n')}\n\n`
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
  return `${parts.join(', ')}\n`
}

/** What a run says of the files in folders that it did not read. */
function formatPassedOver(count: number): string {
  return `${counted(count, 'other file')} in folders passed over; name a file to have it read\n`
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

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [one, other] = [a.position?.start, b.position?.start]
  return (
    (one?.page ?? 0) - (other?.page ?? 0) ||
    (one?.line ?? 0) - (other?.line ?? 0) ||
    (one?.column ?? 0) - (other?.column ?? 0)
  )
}
