import {setImmediate} from 'node:timers/promises'
import {VFile} from 'vfile'
import {MeetingIds} from '../compile/identity.ts'
import {report, severityOf} from '../diagnostics/report.ts'
import {emptyTally, formatFile, formatPassedOver, formatTally, type Tally} from '../diagnostics/reporter.ts'
import type {RuleId, Severity} from '../diagnostics/rules.ts'
import {type PipelineOptions, pipeline} from '../pipeline.ts'
import type {Meeting} from '../records/schema.ts'
import {explain, findInputs, type Input} from './inputs.ts'

/** From which severity on a run fails. */
export const failLevels = ['error', 'warning', 'never'] as const
export type FailLevel = (typeof failLevels)[number]

export interface RunOptions extends Omit<PipelineOptions, 'ids'> {
  failOn: FailLevel
  quiet: boolean
  color: boolean
}

/** After how many milliseconds of work a run listens to the world. */
const listenEvery = 50

/** Exit status: all well, something at or above --fail-on, or wrong usage, an unreadable file or a bug. */
export const exitStatus = {ok: 0, failed: 1, unusable: 2} as const

/** Where the records of a run go; nothing is done with them by `check`. */
export interface RecordSink {
  add: (meeting: Meeting) => void
  flushed: () => Promise<void>
  finish: () => Promise<void>
}

/**
 * Takes every document through the stages, gives the records away as they come
 * and reports to standard error. Goes on past whatever is wrong with one.
 *
 * @returns the exit status
 */
export async function run(paths: readonly string[], options: RunOptions, sink?: RecordSink): Promise<number> {
  const tally = emptyTally()
  const parse = pipeline({...options, ids: new MeetingIds()})
  const {inputs, passedOver} = findInputs(paths)
  let unusable = false
  let heard = performance.now()
  for (const input of inputs) {
    const {file, meetings} = await take(input, parse)
    unusable ||= file.messages.some(({ruleId}) => ruleId === 'unreadable-file' || ruleId === 'internal-error')
    for (const meeting of meetings) add(meeting, file, sink)
    count(tally, meetings, file)
    const text = file.messages.length > 0 ? formatFile(file.path, file.messages, options) : ''
    if (text !== '') process.stderr.write(text)
    await sink?.flushed()
    if (performance.now() - heard > listenEvery) {
      // Let signals in.
      await setImmediate()
      heard = performance.now()
    }
  }
  await sink?.finish()
  if (!options.quiet) {
    process.stderr.write(formatTally(tally))
    if (passedOver() > 0) process.stderr.write(formatPassedOver(passedOver()))
  }
  if (unusable) return exitStatus.unusable
  return fails(tally, options.failOn) ? exitStatus.failed : exitStatus.ok
}

function add(meeting: Meeting, file: VFile, sink: RecordSink | undefined): void {
  try {
    sink?.add(meeting)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    report(
      file,
      'invalid-record',
      `The meeting ${meeting.id} is left out: its text is longer than this program can write`,
    )
  }
}

/** One document, read and taken through the stages; what keeps it from that is a message of its file. */
async function take(input: Input, parse: ReturnType<typeof pipeline>): Promise<{file: VFile; meetings: Meeting[]}> {
  const failed = (rule: RuleId, reason: string) => {
    const file = new VFile({path: input.path})
    report(file, rule, reason)
    return {file, meetings: []}
  }
  if ('error' in input) return failed('unreadable-file', input.error)
  let bytes: Uint8Array
  try {
    bytes = await input.read()
  } catch (error) {
    return failed('unreadable-file', explain(error))
  }
  try {
    return await parse(bytes, input.path)
  } catch (error) {
    return failed('internal-error', (error as Error).stack ?? String(error))
  }
}

function count(tally: Tally, meetings: readonly Meeting[], file: VFile): void {
  tally.meetings += meetings.length
  for (const {items} of meetings) {
    tally.items += items.length
    for (const item of items) {
      if (item.caseNumber !== null) tally.caseNumbers++
      tally.decisions += item.decisions.length
    }
  }
  for (const message of file.messages) tally[severityOf(message)]++
}

function fails(tally: Tally, level: FailLevel): boolean {
  const failing: Record<FailLevel, readonly Severity[]> = {error: ['error'], warning: ['error', 'warning'], never: []}
  return failing[level].some((severity) => tally[severity] > 0)
}
