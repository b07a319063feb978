import {Cases} from '../cases/cases.ts'
import {readKept} from '../cases/kept.ts'
import {type CaseFilter, caseFilter} from '../cases/select.ts'
import {type CaseFormat, caseFormats, caseWriters} from '../cases/write.ts'
import {loadLayouts} from '../layouts/load.ts'
import {overWorkers, type PoolOptions} from '../run/pool.ts'
import type {Inputs} from './inputs.ts'
import {formatOf, openText, viewFor} from './output.ts'
import {type RunOptions, run} from './run.ts'

export interface CasesOptions extends RunOptions {
  work: Omit<PoolOptions, 'parts'>
  filter: CaseFilter
  format: CaseFormat | undefined
  out: string | undefined
  /** Whether colours are wanted where there is a terminal. */
  wantsColor: boolean
}

/**
 * Reads documents and writes the timelines of their cases. Of each meeting only
 * what its timelines need stays in memory.
 *
 * @returns the exit status
 */
export async function showCases(inputs: Inputs, options: CasesOptions): Promise<number> {
  const {work, filter, out, quiet, wantsColor} = options
  const cases = new Cases([...loadLayouts(), ...(work.layout === undefined ? [] : [work.layout])])
  const output = openText(out)
  try {
    const execute = overWorkers({...work, parts: [{format: 'kept', table: 'items'}]})
    const status = await run(inputs, execute, options, {
      add: (chunks) => {
        for (const meeting of chunks.flatMap(readKept)) cases.add(meeting)
      },
      flushed: async () => {},
      finish: async () => {},
      abandon: () => {},
    })
    const format = options.format ?? formatOf(out, caseFormats, 'text')
    const writer = caseWriters[format](viewFor(out, wantsColor))
    const isWanted = caseFilter(filter)
    let count = 0
    output.write(writer.start)
    for (const one of cases) {
      if (!isWanted(one)) continue
      if (count++ > 0) output.write(writer.between)
      output.write(writer.one(one))
      await output.flushed()
    }
    output.write(writer.end)
    await output.finish()
    if (!quiet) process.stderr.write(summary(count, cases.withoutMunicipality))
    return status
  } catch (error) {
    output.abandon()
    throw error
  }
}

/** "3 cases", and why there may be more of them than there are. */
function summary(count: number, withoutMunicipality: number): string {
  const cases = `${count} case${count === 1 ? '' : 's'}\n`
  if (withoutMunicipality === 0) return cases
  const meetings = withoutMunicipality === 1 ? 'One meeting names' : `${withoutMunicipality} meetings name`
  return `${cases}${meetings} no municipality, so cases are joined within their documents only; name it with --municipality\n`
}
