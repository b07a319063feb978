import {MeetingIds} from '../compile/identity.ts'
import {diagnostic} from '../diagnostics/diagnostic.ts'
import {reporters} from '../diagnostics/reporters/reporters.ts'
import type {RuleId, Severity} from '../diagnostics/rules.ts'
import {count, emptyTally, type Tally} from '../diagnostics/tally.ts'
import {filled} from '../run/chunk.ts'
import type {Executor} from '../run/executor.ts'
import {type DocumentResult, failedDocument, type InputResult} from '../run/result.ts'
import type {Inputs} from './inputs.ts'
import type {Output} from './output.ts'
import type {Progress} from './progress.ts'

/** From which severity on a run fails. */
export const failLevels = ['error', 'warning', 'never'] as const
export type FailLevel = (typeof failLevels)[number]

export interface RunOptions {
  failOn: FailLevel
  quiet?: boolean
  /** Whether colours are wanted, where there can be some. */
  color: boolean
  progress: Progress
  /** The folder of the cache, where there is one. */
  cache?: string
}

/** Exit status: all well, something at or above --fail-on, or wrong usage, an unreadable file or a bug. */
export const exitStatus = {ok: 0, failed: 1, unusable: 2} as const

/** What keeps a file from being read at all; the exit status tells, whatever --fail-on says. */
const unusableRules: ReadonlySet<RuleId> = new Set([
  'unreadable-file',
  'too-large',
  'too-slow',
  'out-of-memory',
  'internal-error',
])

/**
 * Has every input taken through the stages, and puts together what comes of
 * them, in their order: ids are told apart, records go to the output, and
 * each document is reported to standard error.
 *
 * @param output where the records go; nothing is done with them by `check`
 * @returns the exit status
 */
export async function run(
  {inputs, passedOver}: Inputs,
  execute: Executor,
  options: RunOptions,
  output?: Output,
): Promise<number> {
  const tally = emptyTally()
  const ids = new MeetingIds()
  const {progress, quiet = false} = options
  const color = options.color && process.stderr.isTTY === true && !process.env.NO_COLOR
  const reporter = reporters.pretty({color, quiet, write: progress.write})
  let unusable = false
  let passedOverInside = 0
  let cacheError: string | undefined
  const cached = {hits: 0, inputs: 0}
  const take = (document: DocumentResult) => {
    const isRead = !document.diagnostics.some(({rule}) => unusableRules.has(rule))
    unusable ||= !isRead
    output?.document?.(document.path, isRead)
    count(tally, document)
    reporter.document(document)
  }
  reporter.start()
  for await (const result of execute(inputs)) {
    const suffixes = tellApart(result, ids)
    passedOverInside += result.passedOver
    output?.add(
      result.chunks.map((chunk) => filled(chunk, suffixes)),
      (meeting, position, reason) => {
        const document = result.documents.find(({path}) => path === meeting.source.path)
        document?.diagnostics.push(diagnostic('cell-too-long', reason, position))
      },
    )
    progress.add(result)
    cacheError ??= result.cacheError
    cached.inputs++
    if (result.fromCache) cached.hits++
    result.documents.forEach(take)
    await output?.flushed()
  }
  if (cacheError !== undefined) take(failedDocument(options.cache ?? '', 'cache-not-written', cacheError))
  await output?.finish()
  progress.end()
  const summary = {tally, passedOver: passedOver() + passedOverInside}
  reporter.end(options.cache === undefined ? summary : {...summary, cached})
  if (unusable) return exitStatus.unusable
  return fails(tally, options.failOn) ? exitStatus.failed : exitStatus.ok
}

/** What goes behind the id of each meeting of an input, where the run had it before; that is reported. */
function tellApart({documents}: InputResult, ids: MeetingIds): string[] {
  return documents.flatMap(({meetings, diagnostics}) =>
    meetings.map((meeting) => {
      const {id, again} = ids.assign(meeting.id)
      if (!again) return ''
      const {start} = meeting.position
      const reason = `This run has another meeting with the id of this one, which is now ${id}`
      diagnostics.push(diagnostic('duplicate-meeting', reason, {start, end: start}))
      return id.slice(meeting.id.length)
    }),
  )
}

function fails(tally: Tally, level: FailLevel): boolean {
  const failing: Record<FailLevel, readonly Severity[]> = {error: ['error'], warning: ['error', 'warning'], never: []}
  return failing[level].some((severity) => tally[severity] > 0)
}
