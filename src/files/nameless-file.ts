import {closeSync, mkdtempSync, openSync, rmSync} from 'node:fs'
import path from 'node:path'

/** A file that is open and has no name. */
export interface NamelessFile {
  handle: number
  close: () => void
}

/**
 * Makes a file whose name is taken away at once, where the system allows that, so
 * that nothing of it outlives the run, however that ends.
 *
 * @param folder whose disk it is on
 * @throws Error of the system where it cannot be made there
 */
export function openNameless(folder: string): NamelessFile {
  const own = mkdtempSync(path.join(folder, '.dagsorden-'))
  const handle = openSync(path.join(own, 'waiting'), 'w+')
  const remove = () => rmSync(own, {recursive: true, force: true})
  if (process.platform !== 'win32') remove()
  return {
    handle,
    close: () => {
      closeSync(handle)
      remove()
    },
  }
}
