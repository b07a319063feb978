import {openCache} from '../run/cache.ts'
import type {ConvertOptions} from '../run/convert.ts'
import {inPlace} from '../run/in-place.ts'
import {oneOrMany} from '../run/one-or-many.ts'
import {type PartOptions, pagesPart} from '../run/part.ts'
import {letGrow} from '../run/young-heap.ts'
import {type ReadFlags, UsageError, type WriteFlags} from './flags.ts'
import {findInputs, mustBeThere, standardInput} from './inputs.ts'
import {type Output, openOutput, outputParts} from './output.ts'
import {ownLayout} from './own-layout.ts'
import {openProgress} from './progress.ts'
import {wholeRun} from './whole-run.ts'
import {targetOf} from './write-options.ts'

/** `dagsorden check`: the report, and no record. */
export async function check(paths: readonly string[], flags: ReadFlags): Promise<number> {
  return await read(paths, flags)
}

/** `dagsorden parse`: the records, and the report. */
export async function parse(paths: readonly string[], flags: ReadFlags & WriteFlags): Promise<number> {
  const target = targetOf(flags, paths)
  const parts = outputParts(target)
  return await read(paths, flags, {
    parts,
    links: flags.link ?? true,
    onePerMeeting: flags.onePerMeeting,
    open: () => openOutput(target),
    remains: remains(parts),
    out: flags.out,
    ...(flags.onePerMeeting ? {what: () => 'one record of each meeting'} : {}),
  })
}

/** What is to be made of the documents of a run, and where that goes. */
interface Destination {
  parts: readonly PartOptions[]
  /** Whether references are linked to the records that they mean. */
  links?: boolean
  onePerMeeting?: boolean | undefined
  open: () => Output | Promise<Output>
  /** The file or folder that it goes to; undefined for standard output. */
  out: string | undefined
  /** What was written, where that is not all meetings of the run. */
  what?: () => string
  /** What is left where the run stops half-way. */
  remains: string
}

/**
 * Reads documents, and reports on them.
 *
 * @returns the exit status
 */
export async function read(given: readonly string[], flags: ReadFlags, destination?: Destination): Promise<number> {
  const paths = named(given, flags)
  await mustBeThere(paths)
  if (flags.pathsFrom !== undefined) await mustBeThere([flags.pathsFrom])
  const parts = (destination?.parts ?? []).map(({format, table, csv}) => ({format, table, csv}))
  // A list that is still being written is answered as it comes; and the page shows the
  // text of each document beside its records, which a record alone has not.
  const isStream = flags.pathsFrom === standardInput
  const joins = !isStream && destination?.links !== false && parts.every(({format}) => format !== 'page')
  const options: ConvertOptions = {
    ...(await readOptions(flags)),
    links: destination?.links ?? false,
    maxFileSize: flags.maxFileSize,
    parts: joins ? [...parts, pagesPart] : parts,
  }
  const isCountable = flags.pathsFrom === undefined && !paths.includes(standardInput)
  const progress = openProgress(flags, isCountable ? () => findInputs(paths, flags) : undefined)
  const {cache: folder, jobs, timeLimit} = flags
  return await wholeRun(flags, {
    inputs: findInputs(paths, flags),
    execute: (cache) => {
      const work = {...options, cache}
      return oneOrMany(inPlace(work), async () => {
        letGrow()
        const {overWorkers} = await import('../run/pool.ts')
        return overWorkers({...work, jobs, timeLimit: timeLimit * 1000})
      })
    },
    progress,
    openCache: folder === undefined ? undefined : () => openCache(folder, options),
    openOutput: destination?.open,
    onePerMeeting: destination?.onePerMeeting,
    joining: joins ? parts : undefined,
    out: destination?.out,
    what: destination?.what,
    mayBeEmpty: flags.shard !== undefined,
    remains: destination?.remains ?? remains(),
  })
}

/** What a run leaves where it stops half-way. */
export function remains(parts: readonly {target: string | undefined}[] = []): string {
  const isStream = parts.some(({target}) => target === undefined)
  return isStream ? 'what stands on standard output is not all' : 'no file was written'
}

/** The paths of a command line, or standard input where it is piped and nothing is named. */
function named(paths: readonly string[], {pathsFrom}: ReadFlags): readonly string[] {
  if (pathsFrom === standardInput && paths.includes(standardInput))
    throw new UsageError('Standard input is either a document or a list of paths')
  if (paths.length > 0 || pathsFrom !== undefined) return paths
  if (process.stdin.isTTY) throw new UsageError('Name files or folders to read, or pipe a document in')
  return [standardInput]
}

async function readOptions({
  layout,
  municipality,
  from,
  encoding,
  repair,
  includeClosed,
}: ReadFlags): Promise<Omit<ConvertOptions, 'parts' | 'links' | 'maxFileSize'>> {
  const given = {municipality, encoding, repair, includeClosed, from}
  return layout === undefined ? given : {layout: await ownLayout(layout), ...given}
}
