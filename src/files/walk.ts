import {type Dirent, readdirSync, statSync} from 'node:fs'
import {byCode} from '../text/by-code.ts'
import {type Breath, breather} from './breath.ts'
import type {Wanted} from './glob.ts'
import type {Input} from './input.ts'
import {explain} from './system-error.ts'

const everything: Wanted = {whole: () => true, within: () => true}

/**
 * The files below a folder, in the order of their names; links are followed.
 * Folders are read when their turn comes. What cannot be read, and what is no
 * file, is given with the reason.
 *
 * @param head what paths begin with: the folder with a "/", or nothing where they are those of the current folder
 */
export async function* walk(
  folder: string,
  head = `${folder.replace(/(?<!\/)\/+$/, '')}/`,
  wanted = everything,
): AsyncGenerator<Input> {
  yield* walkInto({folder, head, above: []}, wanted, breather())
}

/** A folder on the way down. */
interface Place {
  folder: string
  head: string
  /** What tells the folders apart that it is in, links followed. */
  above: readonly string[]
}

async function* walkInto({folder, head, above}: Place, wanted: Wanted, breath: Breath): AsyncGenerator<Input> {
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
    // A folder can have a million entries that are not wanted.
    await breath()
    if (inner !== everything && !(mayBeFolder(entry) && inner.within(path))) continue
    const found = entry.isDirectory() ? 'folder' : file(path, entry, inner)
    if (found === 'folder') yield* walkInto({folder: path, head: `${path}/`, above: within}, inner, breath)
    else if (found !== undefined) yield found
  }
}

function mayBeFolder(entry: Dirent): boolean {
  return entry.isDirectory() || entry.isSymbolicLink()
}

/** What an entry is that is no folder itself: a link can lead to one, and to what is not wanted. */
function file(path: string, entry: Dirent, wanted: Wanted): Input | 'folder' | undefined {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) return 'folder'
    if (wanted !== everything) return undefined
    if (stats.isFile()) return {path, size: stats.size}
    return noFile(path, `It is ${kindOf(stats)}, and no file; name it itself to have it read`)
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = isGone && entry.isSymbolicLink() ? 'It is a link to what is not there' : explain(error)
    return {path, rule: 'unreadable-file', reason}
  }
}

function kindOf(stats: {isFIFO: () => boolean; isSocket: () => boolean}): string {
  if (stats.isFIFO()) return 'a named pipe'
  return stats.isSocket() ? 'a socket' : 'a device'
}

function noFile(path: string, reason: string): Input {
  return {path, rule: 'no-file', reason}
}
