import {printable} from '../diagnostics/printable.ts'
import {words} from '../diagnostics/reporters/words.ts'
import {counted} from '../vocabulary/counted.ts'
import type {Language} from '../vocabulary/languages.ts'
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
  lang: Language
}

/** The last lines of a run: what was written where, and why the exit status is 1. */
export function closingLines({status, tally, hasOutput, isWritten}: Outcome, closing: Closing): string {
  const {out, what, failOn, quiet, lang} = closing
  const say = words[lang]
  const lines: string[] = []
  if (out !== undefined && isWritten && !quiet) {
    const written = what?.() ?? `${counted(tally.meetings, say.meetings)}, ${counted(tally.items, say.written)}`
    lines.push(`${printable(out)}: ${written}`)
  }
  if (hasOutput && tally.meetings === 0 && !isWritten) lines.push(say.leftAsItWas(printable(out ?? say.standardOutput)))
  else if (status === exitStatus.failed && (!quiet || tally.error === 0)) {
    const counts = failing[failOn].flatMap((severity) =>
      tally[severity] > 0 ? counted(tally[severity], say.counts[severity]) : [],
    )
    const reason = counts.length > 0 ? `${counts.join(', ')} (--fail-on ${failOn})` : say.noMeeting
    lines.push(say.exitStatus(status, reason))
  }
  return lines.map((line) => `${line}\n`).join('')
}
