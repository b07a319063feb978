import type {Baseline} from '../diagnostics/baseline.ts'
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.ts'
import {policy, type RuleLevels} from '../diagnostics/policy.ts'
import type {Reporter, RunSummary} from '../diagnostics/reporters/reporter.ts'
import {unusableRules} from '../diagnostics/rules.ts'
import {count, emptyTally, type Tally} from '../diagnostics/tally.ts'
import {breather, inBreaths} from '../files/breath.ts'
import type {Executor} from '../run/executor.ts'
import {type Given, Linking} from '../run/linking.ts'
import type {PartOptions} from '../run/part.ts'
import {type DocumentResult, failedDocument, type InputResult, nothingOf} from '../run/result.ts'
import type {OnCut} from '../write/cell-limit.ts'
import {exitStatus, type FailLevel, failing} from './exit-status.ts'
import type {Inputs} from './inputs.ts'
import type {Output} from './output.ts'
import type {Progress} from './progress.ts'

export interface RunOptions {
  failOn: FailLevel
  rules: RuleLevels
  /** Accepts the diagnostics of an earlier day. */
  baseline: Baseline | undefined
  /** Those who tell of the run, each in its own way. */
  reporters: readonly Reporter[]
  progress: Progress
  /** The folder of the cache, where there is one. */
  cache: string | undefined
  /** Whether one record of each meeting is written, and no other. */
  onePerMeeting?: boolean | undefined
  /** The parts of the output, where pages of one meeting are joined. */
  joining?: readonly PartOptions[] | undefined
  /** Whether the output stands in the place of an earlier one, which a run that read no meeting is not to take away. */
  replaces?: boolean | undefined
  /** Whether a run without a meeting is as it should be: a share of an archive can be empty. */
  mayBeEmpty?: boolean | undefined
}

/** How a run ended. */
export interface Outcome {
  status: number
  tally: Tally
  /** Whether there was an output, and whether it was written. */
  hasOutput: boolean
  isWritten: boolean
}

/**
 * Has every input taken through the stages, and puts together what comes of
 * them, in their order: ids are told apart, records go to the output, and
 * each document is reported.
 *
 * @param output where the records go; nothing is done with them by `check`
 */
export async function run(
  {inputs, passedOver}: Inputs,
  execute: Executor,
  options: RunOptions,
  output?: Output,
): Promise<Outcome> {
  const tally = emptyTally()
  const {progress, reporters, baseline} = options
  const judge = policy(options.rules, baseline)
  let unusable = false
  let passedOverInside = 0
  let cacheError: string | undefined
  const cached = {hits: 0, inputs: 0}
  const take = (result: DocumentResult) => {
    const document = judge(result)
    const isUnusable = ({rule}: Diagnostic) => unusableRules.has(rule)
    unusable ||= document.diagnostics.some(isUnusable)
    output?.document?.(result.path, !result.diagnostics.some(isUnusable), document)
    count(tally, document)
    for (const reporter of reporters) reporter.document(document)
  }
  /** What is to be taken, and what is said of a document that was taken before its records were written. */
  let current: InputResult | undefined
  const late = new Map<string, Diagnostic[]>()
  const say = (path: string, said: Diagnostic) => {
    const document = current?.documents.find((one) => one.path === path)
    if (document !== undefined) document.diagnostics.push(said)
    else late.set(path, [...(late.get(path) ?? []), said])
  }
  const onCut: OnCut = ({source}, position, reason, rule) => say(source.path, diagnostic(rule, reason, position))
  const linking = new Linking({
    onSaid: say,
    onePerMeeting: options.onePerMeeting ?? false,
    joining: options.joining,
  })
  const breath = breather()
  const write = async (given: Given | undefined) => {
    if (given !== undefined && output !== undefined) await inBreaths(output.add(given, onCut), breath)
    await output?.flushed()
    await breath()
  }
  for (const reporter of reporters) reporter.start()
  try {
    for await (const result of execute(inputs)) {
      current = result
      await write(await inBreaths(linking.add(result), breath))
      passedOverInside += result.passedOver
      progress.add(result)
      cacheError ??= result.cacheError
      cached.inputs++
      if (result.fromCache) cached.hits++
      for (const document of result.documents) {
        take(document)
        await breath()
      }
    }
    current = undefined
    const waited = linking.finish()
    let step = await waited.next()
    for (; !step.done; step = await waited.next()) await write(step.value)
    tally.meetings -= step.value
  } finally {
    linking.abandon()
  }
  for (const [path, diagnostics] of late) take({...nothingOf(path), diagnostics, isLate: true})
  // The folder of the cache is none of the documents.
  if (cacheError !== undefined)
    take({...failedDocument(options.cache ?? '', 'cache-not-written', cacheError), isLate: true})
  const othersFound = passedOver() + passedOverInside
  const isNothing = output !== undefined && tally.meetings === 0 && !options.mayBeEmpty
  const isWritten = output !== undefined && !(isNothing && options.replaces)
  if (isWritten) await output.finish(othersFound)
  progress.end()
  const summary: RunSummary = {
    tally,
    passedOver: othersFound,
    outdated: baseline?.left ?? 0,
    ...(options.cache === undefined ? {} : {cached}),
  }
  for (const reporter of reporters) reporter.end(summary)
  const failed = isNothing || fails(tally, options.failOn) ? exitStatus.failed : exitStatus.ok
  return {status: unusable ? exitStatus.unusable : failed, tally, hasOutput: output !== undefined, isWritten}
}

function fails(tally: Tally, level: FailLevel): boolean {
  return failing[level].some((severity) => tally[severity] > 0)
}
