import {createReadStream, existsSync, readFileSync, type Stats, statSync} from 'node:fs'
import {readStart} from '../files/file-bytes.ts'
import {type Glob, globOf} from '../files/glob.ts'
import type {Input, ReadyInput} from '../files/input.ts'
import {explain} from '../files/system-error.ts'
import {tooLarge} from '../files/too-large.ts'
import {walk} from '../files/walk.ts'
import {isPortalJson, portalHeadSize} from '../read/json/recognise.ts'
import {type InputSource, pause} from '../run/executor.ts'
import {isDocument, isJsonName} from '../vocabulary/file-names.ts'
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
    if (stats.isDirectory()) {
      for await (const input of walk(path)) if (isTaken(input)) yield input
    } else if (!isOurs(path)) return
    else if (stats.isFile()) yield {path, size: stats.size}
    else yield {path, read: () => readStream(createReadStream(path), path, maxFileSize)}
  }

  async function* matching(pattern: string, {folder, head, wanted}: Glob): AsyncGenerator<Input> {
    let isEmpty = true
    for await (const input of existsSync(folder) ? walk(folder, head, wanted) : []) {
      // A dead link on the way could have led to a file that fits, but is none.
      if (!('rule' in input) || wanted.whole(input.path)) isEmpty = false
      if (isTaken(input)) yield input
    }
    if (isEmpty && isOurs(pattern))
      yield {path: pattern, rule: 'unreadable-file', reason: 'No file matches this pattern'}
  }

  /** Whether what a folder has in it is one of the files to read; what is no document is counted. */
  function isTaken(input: Input): boolean {
    if (!isOurs(input.path)) return false
    const isRead = 'rule' in input || (isDocument(input.path) && !isOtherJson(input.path))
    if (!isRead) passedOver++
    return isRead
  }

  return {inputs: all(), passedOver: () => passedOver}
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
async function readStream(stream: NodeJS.ReadableStream, path: string, most: number): Promise<ReadyInput> {
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

/** The bytes of the one document that a command is about: a file, or "-" for standard input. */
export async function readDocument(path: string): Promise<Uint8Array> {
  if (path !== standardInput) return readFileSync(path)
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
