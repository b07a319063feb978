import {
  chmodSync,
  close,
  closeSync,
  fsync,
  fsyncSync,
  lstatSync,
  open,
  openSync,
  readdir,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {lockFile} from './file-lock.ts'
import {nameBeside, removeLeftovers} from './leftovers.ts'
import {makeFolder} from './make-folder.ts'

/** A file or folder that appears whole or not at all: it is made beside its name, then renamed. */
export interface Staging {
  /** Where to write until all is written. */
  path: string
  /** Resolves when what is written there is on the disk: what has its name before that can be empty after a power cut. */
  sync: () => Promise<void>
  publish: () => void
  abandon: () => void
}

/**
 * Makes the folder that it is to be in, and takes away what runs to the same
 * target have left that were killed. Where there is something already, what
 * comes in its place can be read and written by the same people.
 *
 * @param name the name that it is to have in the end; a link stays, and what it leads to is made anew
 * @throws Error of the system where the folder cannot be made, or links lead in a circle
 */
export function stage(name: string): Staging {
  return stageAt(behindLinks(name))
}

/**
 * As {@link stage}, for a file that is added to: no other run adds to it until it
 * is published or abandoned.
 *
 * @throws OutputError where another run does
 */
export function stageAlone(name: string): Staging {
  const place = behindLinks(name)
  const unlock = lockFile(place.target)
  try {
    const staging = stageAt(place)
    return {
      ...staging,
      publish: () => {
        staging.publish()
        unlock()
      },
      abandon: () => {
        staging.abandon()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Where a name leads to, and the folders that were made for it. */
interface Place {
  target: string
  made: readonly string[]
}

function stageAt({target, made}: Place): Staging {
  removeLeftovers(target)
  const beside = nameBeside(target, 'part')
  const mode = statSync(target, {throwIfNoEntry: false})?.mode
  return {
    path: beside,
    sync: () => syncFile(beside),
    publish: () => {
      if (mode !== undefined) chmodSync(beside, mode)
      renameSync(beside, target)
      syncFolder(path.dirname(target))
    },
    abandon: () => {
      rmSync(beside, {force: true, recursive: true})
      removeEmpty(made)
    },
  }
}

/** The path that links lead to, in a folder that is there; what is to be made there need not be. */
function behindLinks(name: string): Place {
  // The system is the one to say that links lead in a circle.
  statSync(name, {throwIfNoEntry: false})
  let at = name
  while (lstatSync(at, {throwIfNoEntry: false})?.isSymbolicLink()) {
    const link = readlinkSync(at)
    // Not put together by "path", which takes "a/.." away, though "a" can be a link.
    at = path.isAbsolute(link) ? link : `${path.dirname(at)}${path.sep}${link}`
  }
  const made = makeFolder(path.dirname(at))
  return {target: path.join(realpathSync.native(path.dirname(at)), path.basename(at)), made}
}

/** Takes folders away again that were made for nothing; one with something in it stays. */
function removeEmpty(made: readonly string[]): void {
  for (const folder of made.toReversed()) {
    try {
      rmdirSync(folder)
    } catch {
      return
    }
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await promisify(readdir)(folder, {recursive: true, withFileTypes: true})
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

async function syncFile(file: string): Promise<void> {
  // Not by node:fs/promises, which takes longer to load than a small file to write.
  const handle = await promisify(open)(file, 'r+')
  try {
    await promisify(fsync)(handle)
  } finally {
    await promisify(close)(handle)
  }
}

/** Brings the name of a file to the disk; not every system lets a folder be opened for that. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch {}
}

/** A folder in the place of one that is there already, which goes when the new one has its name. */
export function stageFolder(name: string): Staging {
  const place = behindLinks(name)
  const {target} = place
  const staging = stageAt(place)
  return {
    ...staging,
    sync: async () => {
      for (const file of await filesBelow(staging.path)) await syncFile(file)
    },
    publish: () => {
      const former = nameBeside(target, 'former')
      try {
        renameSync(target, former)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
      staging.publish()
      rmSync(former, {force: true, recursive: true})
    },
  }
}
