import {printable} from '../diagnostics/printable.ts'
import {diffMeetings, isSame} from '../diff/diff.ts'
import {pairMeetings} from '../diff/pair-meetings.ts'
import {formatDifference} from '../diff/readable.ts'
import type {Difference} from '../records/difference.ts'
import type {Meeting} from '../records/schema.ts'
import {type DiffFormat, diffFormats} from '../write/question-formats.ts'
import {readRecords} from '../write/record-lines.ts'
import {exitStatus} from './exit-status.ts'
import type {DiffFlags} from './flags.ts'
import {openText, type TextOutput, viewFor} from './output.ts'
import {read} from './parse.ts'
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
  const differences = pairs.map(([one, other]) => diffMeetings(one, other))
  const output = openText(flags.out, format === 'text')
  try {
    await write(differences, output, {...flags, format})
  } catch (error) {
    output.abandon()
    throw error
  }
  for (const {id, source} of [...onlyBefore, ...onlyAfter])
    process.stderr.write(`${printable(`Only ${source.path} has the meeting ${id}`)}\n`)
  const lone = onlyBefore.length + onlyAfter.length
  if (pairs.length === 0) return diffStatus.trouble
  return lone === 0 && differences.every(isSame) ? diffStatus.same : diffStatus.different
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
  if (format === 'json') output.write(`${JSON.stringify(differences, null, 2)}\n`)
  else if (format === 'ndjson') for (const one of differences) output.write(`${JSON.stringify(one)}\n`)
  else output.write(differences.map((one) => formatDifference(one, viewFor(out, color))).join('\n'))
  await output.finish()
}
