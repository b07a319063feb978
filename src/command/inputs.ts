import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs'
import {globSync, isDynamicPattern} from 'tinyglobby'
import {isDocument} from '../vocabulary/file-names.ts'

/** A document to read, or why there is none. */
export type Input = {path: string; read: () => Promise<Uint8Array> | Uint8Array} | {path: string; error: string}

/** What a folder gives: its documents, and how many other files were passed over. */
export interface Inputs {
  inputs: Iterable<Input>
  passedOver: () => number
}

/** The name of standard input, on the command line and in records. */
export const standardInput = '-'

/**
 * The documents behind the paths of a command line: files, folders (with all
 * below them, in the order of their names), globs, and "-" for standard input.
 */
export function findInputs(paths: readonly string[]): Inputs {
  let passedOver = 0
  function* documents(found: Iterable<string>): Generator<Input> {
    for (const path of found) {
      if (isDocument(path)) yield file(path)
      else passedOver++
    }
  }
  function* all(): Generator<Input> {
    for (const path of paths) {
      if (path === standardInput) yield {path, read: readStandardInput}
      else {
        const stats = statSync(path, {throwIfNoEntry: false})
        if (stats?.isDirectory()) yield* walk(path, documents)
        else if (stats !== undefined) yield file(path)
        else if (isDynamicPattern(path)) yield* glob(path, documents)
        else yield {path: slashed(path), error: 'There is no such file or folder'}
      }
    }
  }
  return {inputs: all(), passedOver: () => passedOver}
}

function file(path: string): Input {
  return {path: slashed(path), read: () => readFileSync(path)}
}

function* glob(pattern: string, documents: (found: Iterable<string>) => Generator<Input>): Generator<Input> {
  const found = globSync(pattern, {dot: true}).sort(byCode)
  if (found.length === 0) yield {path: pattern, error: 'No file matches this pattern'}
  yield* documents(found)
}

function* walk(folder: string, documents: (found: Iterable<string>) => Generator<Input>): Generator<Input> {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    yield {path: slashed(folder), error: explain(error)}
    return
  }
  for (const entry of entries.sort((a, b) => byCode(a.name, b.name))) {
    const path = `${folder.replace(/[/\\]+$/, '')}/${entry.name}`
    if (entry.isDirectory()) yield* walk(path, documents)
    else if (isFile(entry, path)) yield* documents([path])
  }
}

/** Whether an entry of a folder is a file, or a link to one; a pipe or a device is none. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? true
}

/** Order by code unit, the same on every machine. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function slashed(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** All of standard input, waited for. */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** Why the system could not read or write something, as a sentence. */
export function explain(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException
  const known: Record<string, string> = {
    ENOENT: 'There is no such file or folder',
    EACCES: 'There is no permission',
    EPERM: 'There is no permission',
    EEXIST: 'It is a file, and a folder was expected',
    EISDIR: 'It is a folder',
    ENOSPC: 'The disk is full',
    EROFS: 'The disk is read-only',
    ENOTDIR: 'A part of the path is no folder',
    ERR_FS_FILE_TOO_LARGE: 'The file is larger than this program can read',
    ERR_STRING_TOO_LONG: 'The file is larger than this program can read',
  }
  return (code !== undefined && known[code]) || message
}
