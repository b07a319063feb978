import {closeSync, fsyncSync, openSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'

/** A file or folder that appears whole or not at all: it is made beside its name, then renamed. */
export interface Staging {
  /** Where to write until all is written. */
  path: string
  publish: () => void
  abandon: () => void
}

/** @param target the name that it is to have in the end */
export function stage(target: string): Staging {
  const beside = besides(target, 'part')
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
  const former = besides(target, 'former')
  return {
    ...staging,
    publish: () => {
      rmSync(former, {force: true, recursive: true})
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

/** A name beside another, hidden, and of this process alone. */
export function besides(target: string, ending: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.${ending}`)
}
