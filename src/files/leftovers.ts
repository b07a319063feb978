import {randomBytes} from 'node:crypto'
import {existsSync, readdirSync, renameSync, rmSync} from 'node:fs'
import path from 'node:path'
import {ownerHasEnded} from './owner.ts'

// What is made stands beside the name that it is to have, hidden, and named by
// its process, so that a later run knows what one has left that was killed:
//
//   tables/.items.csv.4711-9f0c21aa.part      an output that is being written
//   tables/.items.4711-02b6d1f3.former        a folder that makes room for the new one
//   .all.db.4711-77e0a9b4.part.lock           what a library keeps beside the file
//   cache/.entries.4711-5d10e2c7.part         a folder with the entries of a cache that are being written

/** What this process has made: in a container the one before it can have had the same number. */
const own = new Set<string>()

/** A name beside another, of this process alone. */
export function nameBeside(target: string, ending: 'part' | 'former'): string {
  const name = `.${path.basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.${ending}`
  own.add(name)
  return path.join(path.dirname(target), name)
}

const tail = /^(\d{1,10})-[0-9a-f]{8}\.(part|former)(?:\.lock)?$/

/**
 * Takes away what stands beside a target and belongs to a process that is no
 * more. A folder that had made room for one that never came is put back.
 */
export function removeLeftovers(target: string): void {
  const folder = path.dirname(target)
  const head = `.${path.basename(target)}.`
  for (const name of entriesOf(folder)) {
    const [, pid, ending] = (name.startsWith(head) && tail.exec(name.slice(head.length))) || []
    if (pid === undefined || isOwn(name) || !ownerHasEnded(Number(pid))) continue
    const left = path.join(folder, name)
    try {
      if (ending === 'former' && !existsSync(target)) renameSync(left, target)
      else rmSync(left, {recursive: true, force: true})
    } catch {
      // Whose it is can take it away; it is in nobody's way.
    }
  }
}

function isOwn(name: string): boolean {
  return own.has(name.replace(/\.lock$/, ''))
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
