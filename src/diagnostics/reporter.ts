import {createColors} from 'picocolors'
import type {VFileMessage} from 'vfile-message'
import {severityOf} from './report.ts'

/** What a run found; the last line of a report tells it. */
export interface Tally {
  meetings: number
  items: number
  caseNumbers: number
  decisions: number
  error: number
  warning: number
  info: number
}

export function emptyTally(): Tally {
  return {meetings: 0, items: 0, caseNumbers: 0, decisions: 0, error: 0, warning: 0, info: 0}
}

/** The widest column of reasons that rules are lined up behind. */
const widestReason = 100

/**
 * The report on one file, in the manner of vfile-reporter: its path, and a line
 * for each message. Empty where there is nothing to say.
 *
 * @param quiet leave out all but errors
 */
export function formatFile(
  path: string,
  messages: readonly VFileMessage[],
  options: {color: boolean; quiet: boolean},
): string {
  const shown = messages.filter((message) => !options.quiet || severityOf(message) === 'error')
  if (shown.length === 0) return ''
  const colors = createColors(options.color)
  const paint = {error: colors.red, warning: colors.yellow, info: colors.blue}
  const rows = [...shown].sort(byPlace).map((message) => {
    const severity = severityOf(message)
    return {place: placeOf(message), severity, reason: printable(message.reason), rule: message.ruleId ?? ''}
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
export function formatTally(tally: Tally): string {
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

/** Control characters (\p{Cc}), marks of direction and other invisible ones (\p{Cf}), line separators. */
const acting = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** What a run says of the files in folders that it did not read. */
export function formatPassedOver(count: number): string {
  return `${counted(count, 'other file')} in folders passed over; name a file to have it read\n`
}

/** Text that cannot act on a terminal: control characters, escapes and marks of direction are spelled out. */
export function printable(text: string): string {
  return text.replace(acting, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function placeOf(message: VFileMessage): string {
  if (message.line === undefined) return ''
  return `${message.line}:${message.column ?? 1}`
}

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
