import {printable} from '../diagnostics/printable.ts'
import {diffInSteps, isSame} from '../diff/diff.ts'
import {pairMeetings} from '../diff/pair-meetings.ts'
import {differencePieces} from '../diff/readable.ts'
import {breather, inBreaths} from '../files/breath.ts'
import type {Difference} from '../records/difference.ts'
import type {Meeting} from '../records/schema.ts'
import {jsonPieces} from '../write/json-pieces.ts'
import {type DiffFormat, diffFormats} from '../write/question-formats.ts'
import {readRecords} from '../write/record-lines.ts'
import {type Frame, frames} from '../write/writers.ts'
import {exitStatus} from './exit-status.ts'
import type {DiffFlags} from './flags.ts'
import {openText, type TextOutput, viewFor} from './output.ts'
import {read, remains} from './parse.ts'
import {untilStopped} from './stop.ts'
import {formatFor} from './write-options.ts'

/** Exit status, as diff has it: nothing differs, something does, or the documents could not be compared. */
const diffStatus = {same: exitStatus.ok, different: exitStatus.failed, trouble: exitStatus.unusable} as const

/**
 * `dagsorden diff`: how two documents of one meeting differ.
 *
 * @returns the exit status
 */
export async function diff(before: string, after: string, flags: DiffFlags): Promise<number> {
  const format = flags.format ?? formatFor(flags.out, diffFormats, 'text')
  const meetings: Meeting[][] = []
  for (const path of [before, after]) {
    const found = await meetingsOf(path, flags)
    if (found.length === 0) {
      process.stderr.write(`dagsorden: ${printable(path)} gives no meeting to compare\n`)
      return diffStatus.trouble
    }
    meetings.push(found)
  }
  const {pairs, onlyBefore, onlyAfter} = pairMeetings(meetings[0] as Meeting[], meetings[1] as Meeting[])
  const differences: Difference[] = []
  let output: TextOutput | undefined
  await untilStopped(
    async () => {
      for (const [one, other] of pairs) differences.push(await inBreaths(diffInSteps(one, other)))
      output = openText(flags.out, format === 'text')
      await write(differences, output, {...flags, format})
    },
    () => output?.abandon(),
    () => `while documents were compared; ${remains([{target: flags.out}])}`,
  )
  for (const {id, source} of [...onlyBefore, ...onlyAfter])
    process.stderr.write(`${printable(`Only ${source.path} has the meeting ${id}`)}\n`)
  const lone = onlyBefore.length + onlyAfter.length
  if (pairs.length === 0) return diffStatus.trouble
  return lone === 0 && differences.every(isSame) ? diffStatus.same : diffStatus.different
}

/** What stands around the differences. */
const around: Record<DiffFormat, Frame> = {
  text: {...frames.none, between: '\n'},
  json: frames.array,
  ndjson: frames.lines,
}

/** The meetings of a document; only what keeps it from being read is reported. */
async function meetingsOf(path: string, flags: DiffFlags): Promise<Meeting[]> {
  const meetings: Meeting[] = []
  await read(
    [path],
    {...flags, jobs: 1, failOn: 'error', reporter: 'pretty', quiet: true, progress: false},
    {
      parts: [{format: 'records', table: 'items'}],
      remains: 'nothing was written',
      out: undefined,
      open: () => ({
        *add([chunk = new Uint8Array()]) {
          for (const meeting of readRecords(chunk)) {
            if (meeting !== undefined) meetings.push(meeting)
            yield
          }
        },
        flushed: async () => {},
        finish: async () => {},
        abandon: () => {},
      }),
    },
  )
  return meetings
}

async function write(
  differences: readonly Difference[],
  output: TextOutput,
  flags: DiffFlags & {format: DiffFormat},
): Promise<void> {
  const {out, color, format} = flags
  const {start, after, between, end} = around[format]
  const view = viewFor(out, color)
  const breath = breather()
  output.write(start)
  for (const [at, one] of differences.entries()) {
    if (at > 0) output.write(between)
    for (const piece of format === 'text' ? differencePieces(one, view) : jsonPieces(one, format === 'json' ? 2 : 0)) {
      output.write(piece)
      await output.flushed()
      await breath()
    }
    output.write(after)
  }
  output.write(end)
  await output.finish()
}
