import {printable} from '../diagnostics/printable.ts'
import {exitStatus, type FailLevel, failing} from './exit-status.ts'
import type {Outcome} from './run.ts'

/** What the last lines of a run depend on. */
interface Closing {
  /** Where the records went; undefined for standard output, or where there are none. */
  out: string | undefined
  /** What was written, where that is not all meetings of the run: "3 cases". */
  what?: (() => string) | undefined
  failOn: FailLevel
  quiet: boolean
}

/** The last lines of a run: what was written where, and why the exit status is 1. */
export function closingLines({status, tally, hasOutput, isWritten}: Outcome, closing: Closing): string {
  const {out, what, failOn, quiet} = closing
  const lines: string[] = []
  if (out !== undefined && isWritten && !quiet) {
    const written = what?.() ?? `${counted(tally.meetings, 'meeting')}, ${counted(tally.items, 'item')}`
    lines.push(`${printable(out)}: ${written}`)
  }
  if (hasOutput && tally.meetings === 0 && !isWritten)
    lines.push(`no meeting was read; ${printable(out ?? 'standard output')} is left as it was`)
  else if (status === exitStatus.failed && (!quiet || tally.error === 0)) {
    const counts = failing[failOn].flatMap((severity) =>
      tally[severity] > 0 ? counted(tally[severity], severity) : [],
    )
    const reason = counts.length > 0 ? `${counts.join(', ')} (--fail-on ${failOn})` : 'no meeting was read'
    lines.push(`exit status 1: ${reason}`)
  }
  return lines.map((line) => `${line}\n`).join('')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
