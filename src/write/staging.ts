import {closeSync, fsyncSync, openSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {nameBeside, removeLeftovers} from './leftovers.ts'

/** A file or folder that appears whole or not at all: it is made beside its name, then renamed. */
export interface Staging {
  /** Where to write until all is written. */
  path: string
  publish: () => void
  abandon: () => void
}

/**
 * Takes away what runs to the same target have left that were killed.
 *
 * @param target the name that it is to have in the end
 */
export function stage(target: string): Staging {
  removeLeftovers(target)
  const beside = nameBeside(target, 'part')
  return {
    path: beside,
    publish: () => {
      renameSync(beside, target)
      syncFolder(path.dirname(target))
    },
    abandon: () => rmSync(beside, {force: true, recursive: true}),
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
export function stageFolder(target: string): Staging {
  const staging = stage(target)
  return {
    ...staging,
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
