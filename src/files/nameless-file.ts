import {closeSync, mkdtempSync, openSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {writeAll} from './file-bytes.ts'
import {OutputError, outputError} from './output-error.ts'
import {explain} from './system-error.ts'

/** A file that is open and has no name. */
export interface NamelessFile {
  handle: number
  /**
   * Writes behind what was written before.
   *
   * @throws OutputError where there is no room for it
   */
  write: (bytes: Uint8Array) => void
  close: () => void
}

/**
 * Makes a file whose name is taken away at once, where the system allows that, so
 * that nothing of it outlives the run, however that ends.
 *
 * @param folder whose disk it is on
 * @throws OutputError where it cannot be made there
 */
export function openNameless(folder: string): NamelessFile {
  const {own, handle} = orSay(folder, () => {
    const own = mkdtempSync(path.join(folder, '.dagsorden-'))
    return {own, handle: openSync(path.join(own, 'waiting'), 'w+')}
  })
  const remove = () => rmSync(own, {recursive: true, force: true})
  if (process.platform !== 'win32') remove()
  return {
    handle,
    write: (bytes) => orSay(folder, () => writeAll(handle, bytes)),
    close: () => {
      closeSync(handle)
      remove()
    },
  }
}

/** Does something in a folder; where the system does not let it, that is said with the folder. */
function orSay<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (folder !== tmpdir() || !ofPlace.has((error as NodeJS.ErrnoException).code ?? ''))
      throw outputError(folder, error)
    throw new OutputError(`${folder}: ${explain(error, 'name another folder for temporary files with TMPDIR')}`)
  }
}

/** What another folder helps against. */
const ofPlace: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR'])
