import {merged} from '../merge/merge.ts'
import {type ReportFlags, UsageError, type WriteFlags} from './flags.ts'
import {standardInput} from './inputs.ts'
import {openOutput, outputParts} from './output.ts'
import {remains} from './parse.ts'
import {openProgress} from './progress.ts'
import {openReporting} from './reporting.ts'
import {run} from './run.ts'
import {untilStopped} from './stop.ts'
import {targetOf} from './write-options.ts'

/**
 * `dagsorden merge`: what several runs wrote, as one run would have written it.
 *
 * @returns the exit status
 */
export async function merge(files: readonly string[], flags: ReportFlags & WriteFlags): Promise<number> {
  if (files.includes(standardInput))
    throw new UsageError('Name files: what is merged is read twice, and standard input cannot be')
  const target = targetOf(flags, [])
  const parts = outputParts(target)
  const progress = openProgress(flags, undefined)
  const reporting = await openReporting(flags, progress, true)
  const output = await openOutput(target)
  const leave = () => {
    output.abandon()
    reporting.abandon()
    progress.end()
  }
  const nothing = {inputs: [], passedOver: () => 0}
  return await untilStopped(
    async () => {
      const status = await run(
        nothing,
        () => merged(files, parts),
        {...reporting.options, progress, cache: undefined},
        output,
      )
      await reporting.finish()
      return status
    },
    leave,
    () => `after ${progress.soFar()}; ${remains(parts)}`,
  )
}
