import {Cases} from '../cases/cases.ts'
import {readKept} from '../cases/kept.ts'
import {caseFilter} from '../cases/select.ts'
import {caseWriters} from '../cases/write.ts'
import {breather} from '../files/breath.ts'
import type {Case} from '../records/case.ts'
import {counted, type Noun} from '../vocabulary/counted.ts'
import {type CaseFormat, caseFormats} from '../write/question-formats.ts'
import {fileOf} from '../write/record-writers.ts'
import {type CasesFlags, languageOf} from './flags.ts'
import {openText, viewFor} from './output.ts'
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
    what: () => counted(count, nounOfCases),
    open: async () => {
      const output = await openAnswers(flags, format)
      return {
        *add([chunk = new Uint8Array()]) {
          for (const meeting of readKept(chunk)) {
            found.add(meeting)
            yield
          }
        },
        flushed: async () => {},
        finish: async () => {
          count = await write(found, flags, output)
        },
        abandon: output.abandon,
      }
    },
  })
  if (!quiet) process.stderr.write(summary(count, found.withoutMunicipality))
  return status
}

const nounOfCases: Noun = ['case', 'cases']

/** Where cases go, one by one: all of them or nothing. */
interface Answers {
  add: (one: Case) => void
  flushed: () => Promise<void>
  finish: () => Promise<void>
  abandon: () => void
}

async function openAnswers(flags: CasesFlags, format: CaseFormat): Promise<Answers> {
  const {out, color} = flags
  const lang = languageOf(flags)
  if (format === 'xlsx') {
    const {openCaseWorkbook} = await import('../cases/case-workbook.ts')
    return {...openCaseWorkbook(fileOf('xlsx', {out}), lang), flushed: async () => {}}
  }
  // Only on a terminal is a decision shortened: what reads a pipe or a file has room for all of it.
  const view = viewFor(out, color, Number.POSITIVE_INFINITY)
  const {start, one, after, between, end} = caseWriters[format](view, lang)
  const output = openText(out, format === 'text')
  let isFirst = true
  output.write(start)
  return {
    add: (found) => {
      if (!isFirst) output.write(between)
      isFirst = false
      output.write(one(found) + after)
    },
    flushed: output.flushed,
    finish: async () => {
      output.write(end)
      await output.finish()
    },
    abandon: output.abandon,
  }
}

/** @returns how many cases are wanted */
async function write(found: Cases, flags: CasesFlags, output: Answers): Promise<number> {
  const {case: caseNumbers, ...filter} = flags
  const isWanted = caseFilter({caseNumbers, ...filter})
  const breath = breather()
  let count = 0
  for (const one of found.inSteps()) {
    await breath()
    if (one === undefined || !isWanted(one)) continue
    count++
    output.add(one)
    await output.flushed()
  }
  await output.finish()
  return count
}

/** "3 cases", and why there may be more of them than there are. */
function summary(count: number, withoutMunicipality: number): string {
  const cases = `${counted(count, nounOfCases)}\n`
  if (withoutMunicipality === 0) return cases
  const meetings = withoutMunicipality === 1 ? 'One meeting names' : `${withoutMunicipality} meetings name`
  return `${cases}${meetings} no municipality, so cases are joined within their documents only; name it with --municipality\n`
}
