import {Cases} from '../cases/cases.ts'
import {type CaseFilter, caseFilter} from '../cases/select.ts'
import {type CaseFormat, caseFormats, caseWriters} from '../cases/write.ts'
import {loadLayouts} from '../layouts/load.ts'
import {formatOf, openText} from './output.ts'
import {type RunOptions, run} from './run.ts'

/** How wide the readable view is where it goes to no terminal. */
const widthOfFile = 100

export interface CasesOptions extends RunOptions {
  filter: CaseFilter
  format: CaseFormat | undefined
  out: string | undefined
}

/**
 * Reads the documents behind paths and writes the timelines of their cases. Of
 * each meeting only what its timelines need stays in memory.
 *
 * @returns the exit status
 */
export async function showCases(paths: readonly string[], options: CasesOptions): Promise<number> {
  const {filter, out, layout, quiet} = options
  const cases = new Cases([...loadLayouts(), ...(layout === undefined ? [] : [layout])])
  const output = openText(out)
  try {
    const status = await run(paths, options, {
      add: (meeting) => cases.add(meeting),
      flushed: async () => {},
      finish: async () => {},
    })
    const isTerminal = out === undefined && process.stdout.isTTY === true
    const writer = caseWriters[options.format ?? formatOf(out, caseFormats, 'text')]({
      color: isTerminal && options.color,
      width: (isTerminal && process.stdout.columns) || widthOfFile,
    })
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
    await output.close()
    output.publish()
    if (!quiet) process.stderr.write(summary(count, cases.withoutMunicipality))
    return status
  } catch (error) {
    output.abandon()
    throw error
  }
}

function summary(count: number, withoutMunicipality: number): string {
  const lines = [`${count} case${count === 1 ? '' : 's'}`]
  if (withoutMunicipality > 0)
    lines.push(
      `${withoutMunicipality} meeting${withoutMunicipality === 1 ? ' names' : 's name'} no municipality, so cases are joined within their documents only; name it with --municipality`,
    )
  return `${lines.join('\n')}\n`
}
