import {type Dirent, readdirSync, statSync} from 'node:fs'
import type {Wanted} from '../run/glob.ts'
import type {Input} from '../run/input.ts'
import {explain} from '../run/system-error.ts'

const everything: Wanted = {whole: () => true, within: () => true}

/**
 * The files below a folder, in the order of their names; links are followed.
 * Folders are read when their turn comes. What cannot be read, and what is no
 * file, is given with the reason.
 *
 * @param head what paths begin with: the folder with a "/", or nothing where they are those of the current folder
 */
export function* walk(folder: string, head = `${folder.replace(/\/+$/, '')}/`, wanted = everything): Generator<Input> {
  yield* walkInto(folder, head, [], wanted)
}

/** @param above what tells the folders apart that this one is in, links followed */
function* walkInto(folder: string, head: string, above: readonly string[], wanted: Wanted): Generator<Input> {
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
    const path = head + entry.name
    const inner = wanted.whole(path) ? everything : wanted
    if (inner !== everything && !(mayBeFolder(entry) && inner.within(path))) continue
    if (entry.isDirectory()) yield* walkInto(path, `${path}/`, within, inner)
    else yield* file(path, entry, within, inner)
  }
}

function mayBeFolder(entry: Dirent): boolean {
  return entry.isDirectory() || entry.isSymbolicLink()
}

function* file(path: string, entry: Dirent, above: readonly string[], wanted: Wanted): Generator<Input> {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) yield* walkInto(path, `${path}/`, above, wanted)
    else if (wanted !== everything) return
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
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
