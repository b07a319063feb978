import {createReadStream, existsSync, type Stats, statSync} from 'node:fs'
import type {FailedInput} from '../files/failed-input.ts'
import {readStart} from '../files/file-bytes.ts'
import {type Glob, globOf} from '../files/glob.ts'
import type {Input} from '../files/input.ts'
import {OtherFiles, remedyFor} from '../files/other-files.ts'
import {explain} from '../files/system-error.ts'
import {tooLarge} from '../files/too-large.ts'
import {walk} from '../files/walk.ts'
import {isPortalJson, portalHeadSize} from '../read/json/recognise.ts'
import {type InputSource, pause} from '../run/executor.ts'
import {isDocument, isJsonName} from '../vocabulary/file-names.ts'
import {UsageError} from './flags.ts'
import {readPaths} from './path-list.ts'
import {type Shard, shardOf} from './shard.ts'

/** What a run is to read, found as it goes, and how many other files of folders were passed over so far. */
export interface Inputs {
  inputs: InputSource
  passedOver: () => number
}

export interface InputOptions {
  /** A file with paths in it, or "-" for standard input. */
  pathsFrom?: string | undefined
  /** Which share of the paths to take. */
  shard?: Shard | undefined
  /** In bytes; standard input and pipes are not read on past it. */
  maxFileSize: number
}

/** The name of standard input, on the command line and in records. */
export const standardInput = '-'

/**
 * Makes sure that what a command line names is there, before anything is read or
 * written: a name that is mistyped is not to end in an output without it. What is
 * a pattern is looked for when its turn comes.
 *
 * @throws UsageError where there is none of a name
 */
export async function mustBeThere(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (path === standardInput) continue
    try {
      statSync(path)
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException
      if ((code !== 'ENOENT' && code !== 'ENOTDIR') || (await globOf(path)) !== undefined) continue
      throw new UsageError(`${path}: ${explain(error)}; nothing was read, and nothing written`)
    }
  }
}

/**
 * The inputs behind the paths of a command line: files, folders (with all
 * below them, in the order of their names), globs, and "-" for standard input.
 * Paths are looked at when their turn comes, not before.
 */
export function findInputs(paths: readonly string[], {pathsFrom, shard, maxFileSize}: InputOptions): Inputs {
  let passedOver = 0
  const isOurs = (path: string) => shard === undefined || shardOf(path, shard.count) === shard.index

  async function* all(): AsyncGenerator<Input | typeof pause> {
    for (const path of paths) {
      const glob = path === standardInput || existsSync(path) ? undefined : await globOf(path)
      if (glob === undefined) yield* named(slashed(path))
      else yield* matching(path, glob)
    }
    if (pathsFrom === undefined) return
    const stream = pathsFrom === standardInput ? process.stdin : createReadStream(pathsFrom)
    for await (const path of readPaths(stream)) {
      if (path === pause) yield pause
      else yield* named(slashed(path))
    }
  }

  async function* named(path: string): AsyncGenerator<Input> {
    if (path === standardInput) {
      if (isOurs(path)) yield {path, read: () => readStream(process.stdin, path, maxFileSize)}
      return
    }
    let stats: Stats
    try {
      stats = statSync(path)
    } catch (error) {
      if (isOurs(path)) yield {path, rule: 'unreadable-file', reason: explain(error)}
      return
    }
    if (stats.isDirectory()) yield* folder(path)
    else if (!isOurs(path)) return
    else if (stats.isFile()) yield {path, size: stats.size}
    else yield {path, read: () => readStream(createReadStream(path), path, maxFileSize)}
  }

  async function* folder(path: string): AsyncGenerator<Input> {
    const others = new OtherFiles()
    let isEmpty = true
    for await (const input of walk(path)) {
      const isRead = isReadable(input)
      if (isRead) isEmpty = false
      else others.add(input.path)
      if (!isOurs(input.path)) continue
      if (isRead) yield input
      else yield* passOver(input.path)
    }
    if (isEmpty && isOurs(path)) yield {path, rule: 'no-documents', reason: others.reason('The folder')}
  }

  async function* matching(pattern: string, {folder, head, wanted}: Glob): AsyncGenerator<Input> {
    let isEmpty = true
    for await (const input of existsSync(folder) ? walk(folder, head, wanted) : []) {
      // A dead link on the way could have led to a file that fits, but is none.
      if (!('rule' in input) || wanted.whole(input.path)) isEmpty = false
      if (!isOurs(input.path)) continue
      if (isReadable(input)) yield input
      else yield* passOver(input.path)
    }
    if (isEmpty && isOurs(pattern))
      yield {path: pattern, rule: 'unreadable-file', reason: 'No file matches this pattern'}
  }

  /** Counts what is no document; what may be minutes in a format that is not read is told. */
  function* passOver(path: string): Generator<Input> {
    passedOver++
    const remedy = remedyFor(path)
    if (remedy !== undefined) yield {path, rule: 'passed-over', reason: remedy}
  }

  return {inputs: all(), passedOver: () => passedOver}
}

/** Whether what a folder has in it is one of the files to read, or something that keeps one from being read. */
function isReadable(input: Input): boolean {
  return 'rule' in input || (isDocument(input.path) && !isOtherJson(input.path))
}

/** Whether a file in a folder is JSON that has nothing to do with a portal. */
function isOtherJson(path: string): boolean {
  if (!isJsonName(path)) return false
  try {
    return !isPortalJson(readStart(path, portalHeadSize))
  } catch {
    // Why it cannot be read is told where it is read.
    return false
  }
}

/** Paths stand in records as they do on most systems, with "/". */
function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** All of a stream, waited for; where it is longer than so many bytes, why it is not read. */
async function readStream(
  stream: NodeJS.ReadableStream,
  path: string,
  most: number,
): Promise<FailedInput | {path: string; bytes: Uint8Array}> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Uint8Array)
      bytes += (chunk as Uint8Array).length
      if (bytes > most) return tooLarge(path, most)
    }
  } catch (error) {
    return {path, rule: 'unreadable-file', reason: explain(error)}
  }
  return {path, bytes: Buffer.concat(chunks)}
}

/** How many bytes the one document that a command is about may have. */
const largestDocument = 200_000_000

/**
 * The bytes of the one document that a command is about: a file, or "-" for standard input.
 *
 * @throws UsageError where it is a folder, too large or cannot be read
 */
export async function readDocument(path: string): Promise<Uint8Array> {
  const stats = path === standardInput ? undefined : statSync(path)
  if (stats?.isDirectory())
    throw new UsageError(`${path}: It is a folder, and this command is about one document; name a file in it`)
  const stream = stats === undefined ? process.stdin : createReadStream(path)
  const input = await readStream(stream, path, largestDocument)
  if ('bytes' in input) return input.bytes
  const reason = input.rule === 'too-large' ? 'It has more than 200 MB; name a smaller document' : input.reason
  throw new UsageError(`${path}: ${reason}`)
}
