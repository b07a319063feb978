import {openCache} from '../run/cache.ts'
import type {ConvertOptions} from '../run/convert.ts'
import {inPlace} from '../run/in-place.ts'
import {oneOrMany} from '../run/one-or-many.ts'
import {type PartOptions, pagesPart} from '../run/part.ts'
import {letGrow} from '../run/young-heap.ts'
import {type ReadFlags, UsageError, type WriteFlags} from './flags.ts'
import {findInputs, mustBeThere, standardInput} from './inputs.ts'
import {openOutput, outputParts} from './output.ts'
import {ownLayout} from './own-layout.ts'
import {openProgress} from './progress.ts'
import {type Destination, wholeRun} from './whole-run.ts'
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

/** Where records go, and what is made of them. */
interface ReadDestination extends Destination {
  parts: readonly PartOptions[]
  /** Whether references are linked to the records that they mean. */
  links?: boolean
}

/** Of `check`, which writes no record. */
const nowhere: ReadDestination = {parts: [], remains: remains()}

/**
 * Reads documents, and reports on them.
 *
 * @returns the exit status
 */
export async function read(
  given: readonly string[],
  flags: ReadFlags,
  {parts: wanted, links, ...destination} = nowhere,
): Promise<number> {
  const paths = named(given, flags)
  await mustBeThere(paths)
  if (flags.pathsFrom !== undefined) await mustBeThere([flags.pathsFrom])
  const parts = wanted.map(({format, table, csv}) => ({format, table, csv}))
  // A list that is still being written is answered as it comes; and the page shows the
  // text of each document beside its records, which a record alone has not.
  const isStream = flags.pathsFrom === standardInput
  const joins = !isStream && links !== false && parts.every(({format}) => format !== 'page')
  const options: ConvertOptions = {
    ...(await readOptions(flags)),
    links: links ?? false,
    maxFileSize: flags.maxFileSize,
    parts: joins ? [...parts, pagesPart] : parts,
  }
  const isCountable = flags.pathsFrom === undefined && !paths.includes(standardInput)
  const progress = openProgress(flags, isCountable ? () => findInputs(paths, flags) : undefined)
  const {cache: folder, jobs, timeLimit} = flags
  return await wholeRun(flags, {
    ...destination,
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
    joining: joins ? parts : undefined,
    mayBeEmpty: flags.shard !== undefined,
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
