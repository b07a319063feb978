import {type Dirent, readdirSync, statSync} from 'node:fs'
import type {Input} from '../run/input.ts'
import {explain} from '../run/system-error.ts'

/**
 * The files below a folder, in the order of their names; links are followed.
 * Folders are read when their turn comes. What cannot be read, and what is no
 * file, is given with the reason.
 */
export function* walk(folder: string): Generator<Input> {
  yield* walkInto(folder, [])
}

/** @param above what tells the folders apart that this one is in, links followed */
function* walkInto(folder: string, above: readonly string[]): Generator<Input> {
  let entries: Dirent[]
  let within: readonly string[]
  try {
    const {dev, ino} = statSync(folder, {bigint: true})
    const identity = `${dev}:${ino}`
    if (above.includes(identity)) {
      yield noFile(folder, 'It is a link to a folder that it is in itself; that folder is read once')
      return
    }
    within = [...above, identity]
    entries = readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    yield {path: folder, rule: 'unreadable-file', reason: explain(error)}
    return
  }
  for (const entry of entries.sort((a, b) => byCode(a.name, b.name))) {
    const path = `${folder.replace(/(?<!\/)\/+$/, '')}/${entry.name}`
    if (entry.isDirectory()) yield* walkInto(path, within)
    else yield* file(path, entry, within)
  }
}

function* file(path: string, entry: Dirent, above: readonly string[]): Generator<Input> {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) yield* walkInto(path, above)
    else if (stats.isFile()) yield {path, size: stats.size}
    else yield noFile(path, `It is ${kindOf(stats)}, and no file; name it itself to have it read`)
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = isGone && entry.isSymbolicLink() ? 'It is a link to what is not there' : explain(error)
    yield {path, rule: 'unreadable-file', reason}
  }
}

function kindOf(stats: {isFIFO: () => boolean; isSocket: () => boolean}): string {
  if (stats.isFIFO()) return 'a named pipe'
  return stats.isSocket() ? 'a socket' : 'a device'
}

function noFile(path: string, reason: string): Input {
  return {path, rule: 'no-file', reason}
}

/** Order by code unit, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
