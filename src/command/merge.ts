import {merged} from '../merge/merge.ts'
import {pagesPart} from '../run/part.ts'
import {type ReportFlags, UsageError, type WriteFlags} from './flags.ts'
import {mustBeThere, standardInput} from './inputs.ts'
import {openOutput, outputParts} from './output.ts'
import {remains} from './parse.ts'
import {openProgress} from './progress.ts'
import {wholeRun} from './whole-run.ts'
import {targetOf} from './write-options.ts'

/**
 * `dagsorden merge`: what several runs wrote, as one run would have written it.
 *
 * @returns the exit status
 */
export async function merge(files: readonly string[], flags: ReportFlags & WriteFlags): Promise<number> {
  if (files.includes(standardInput))
    throw new UsageError('Name files: what is merged is read twice, and standard input cannot be')
  await mustBeThere(files)
  const target = targetOf(flags, [])
  const parts = outputParts(target)
  const progress = openProgress(flags, undefined, 'meetings')
  return await wholeRun(flags, {
    inputs: {inputs: [], passedOver: () => 0},
    execute: () => () => merged(files, [...parts, pagesPart]),
    joining: parts.map(({format, table, csv}) => ({format, table, csv})),
    progress,
    open: () => openOutput(target),
    out: flags.out,
    onePerMeeting: flags.onePerMeeting,
    remains: remains(parts),
  })
}
