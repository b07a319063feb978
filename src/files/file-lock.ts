import {closeSync, openSync, readFileSync, renameSync, rmSync, writeSync} from 'node:fs'
import path from 'node:path'
import {nameBeside} from './leftovers.ts'
import {OutputError} from './output-error.ts'
import {ownerHasEnded} from './owner.ts'

// A file that is read, added to and written anew is one run's alone for that
// time: what another adds meanwhile would be lost. Beside it stands the number
// of the process that has it, so that one which was killed keeps nobody out:
//
//   .all.db.lock      4711

/** The locks that this process has: in a container the one before it can have had the same number. */
const own = new Set<string>()

/**
 * Keeps other runs off a file.
 *
 * @returns lets others at it again
 * @throws OutputError where another run has it
 */
export function lockFile(target: string): () => void {
  const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`)
  if (!isMade(lock)) {
    takeAway(lock, target)
    if (!isMade(lock)) throw taken(lock, target)
  }
  own.add(lock)
  return () => {
    if (own.delete(lock)) rmSync(lock, {force: true})
  }
}

function isMade(lock: string): boolean {
  try {
    const handle = openSync(lock, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a lock away whose process is no more; another run can be about to do the same. */
function takeAway(lock: string, target: string): void {
  if (isHeld(lock)) throw taken(lock, target)
  const aside = nameBeside(lock, 'former')
  try {
    renameSync(lock, aside)
  } catch {
    // Somebody was quicker; who has it now is seen when it is made.
    return
  }
  // It can have been made anew after it was looked at.
  if (isHeld(aside)) {
    renameSync(aside, lock)
    throw taken(lock, target)
  }
  rmSync(aside, {force: true})
}

function isHeld(lock: string): boolean {
  if (own.has(lock)) return true
  try {
    const owner = readFileSync(lock, 'utf8')
    // One that has no number yet is being made.
    return !/^\d{1,10}$/.test(owner) || !ownerHasEnded(Number(owner))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

function taken(lock: string, target: string): OutputError {
  return new OutputError(
    `${target}: It is locked, since another run is writing to it; wait until that is done, or name another file (where no other run is, take ${lock} away)`,
  )
}
