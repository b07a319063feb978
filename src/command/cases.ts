import {Cases} from '../cases/cases.ts'
import {readKept} from '../cases/kept.ts'
import {caseFilter} from '../cases/select.ts'
import {caseWriters} from '../cases/write.ts'
import {type CaseFormat, caseFormats} from '../write/question-formats.ts'
import type {CasesFlags} from './flags.ts'
import {openText, type TextOutput, viewFor} from './output.ts'
import {allLayouts} from './own-layout.ts'
import {read, remains} from './parse.ts'
import {formatFor} from './write-options.ts'

/**
 * `dagsorden cases`: the timelines of the cases in documents, and the report on
 * these. Of each meeting only what its timelines need stays in memory.
 *
 * @returns the exit status
 */
export async function cases(paths: readonly string[], flags: CasesFlags): Promise<number> {
  const {layout, out, quiet} = flags
  const format = flags.format ?? formatFor(out, caseFormats, 'text')
  const found = new Cases(await allLayouts(layout))
  let count = 0
  const status = await read(paths, flags, {
    parts: [{format: 'kept', table: 'items'}],
    remains: remains([{target: out}]),
    out,
    what: () => counted(count),
    open: () => {
      const output = openText(out, format === 'text')
      return {
        add: (chunks) => {
          for (const meeting of chunks.flatMap(readKept)) found.add(meeting)
        },
        flushed: async () => {},
        finish: async () => {
          count = await write(found, {...flags, format}, output)
        },
        abandon: output.abandon,
      }
    },
  })
  if (!quiet) process.stderr.write(summary(count, found.withoutMunicipality))
  return status
}

/** @returns how many cases are wanted */
async function write(found: Cases, flags: CasesFlags & {format: CaseFormat}, output: TextOutput): Promise<number> {
  const {case: caseNumbers, format, out, color, ...filter} = flags
  const writer = caseWriters[format](viewFor(out, color))
  const isWanted = caseFilter({caseNumbers, ...filter})
  let count = 0
  output.write(writer.start)
  for (const one of found) {
    if (!isWanted(one)) continue
    if (count++ > 0) output.write(writer.between)
    output.write(writer.one(one))
    await output.flushed()
  }
  output.write(writer.end)
  await output.finish()
  return count
}

function counted(count: number): string {
  return `${count} case${count === 1 ? '' : 's'}`
}

/** "3 cases", and why there may be more of them than there are. */
function summary(count: number, withoutMunicipality: number): string {
  const cases = `${counted(count)}\n`
  if (withoutMunicipality === 0) return cases
  const meetings = withoutMunicipality === 1 ? 'One meeting names' : `${withoutMunicipality} meetings name`
  return `${cases}${meetings} no municipality, so cases are joined within their documents only; name it with --municipality\n`
}
