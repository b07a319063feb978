import {mkdirSync, statSync} from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder, and those above it, where there is none.
 *
 * @param mode the rights to the folder itself, of which the system takes what the user gives nobody
 * @returns what was made, from the outermost
 * @throws Error of the system where that cannot be
 */
export function makeFolder(folder: string, mode = 0o777): string[] {
  if (statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return []
  const above = path.dirname(folder)
  const made = above === folder ? [] : makeFolder(above)
  // One by one: for all at once Node.js says of a read-only disk that there is no such file.
  try {
    mkdirSync(folder, mode)
    made.push(folder)
  } catch (error) {
    // Another run can have made it meanwhile.
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) throw error
  }
  return made
}
