import {closeSync, openSync, readSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {BenchError} from './options.mjs'

const floor = fileURLToPath(new URL('./floor.mjs', import.meta.url))
const dagsorden = fileURLToPath(new URL('../../bin/dagsorden.js', import.meta.url))

/**
 * The floor: the least that any of this takes.
 *
 * @param {import('./archive-files.mjs').Archive} archive
 * @param {string} out
 * @returns {import('./measure.mjs').Job}
 */
export function floorJob({folder, bytes, meetings}, out) {
  return {name: 'floor', args: [floor, out, folder], bytes, check: () => expectLines('floor', out, meetings)}
}

/**
 * dagsorden as a user runs it over an archive, every check on.
 *
 * @param {import('./archive-files.mjs').Archive} archive
 * @param {string} out
 * @param {string} name
 * @param {string[]} flags
 * @returns {import('./measure.mjs').Job}
 */
export function archiveJob({folder, bytes, meetings}, out, name, flags) {
  return {
    name,
    args: [dagsorden, 'parse', '-f', 'ndjson', '--quiet', '-o', out, folder, ...flags],
    bytes,
    // Fixtures may hold what is reported as an error; the time it takes belongs to the job.
    statuses: [0, 1],
    check: () => expectLines(name, out, meetings),
  }
}

/** A fast run that has left out work is no fast run. */
function expectLines(name, out, expected) {
  const lines = countLines(out)
  if (lines !== expected) throw new BenchError(`${name} wrote ${lines} records, and ${expected} were expected`, 1)
}

function countLines(file) {
  const handle = openSync(file, 'r')
  const buffer = Buffer.alloc(1 << 16)
  let lines = 0
  for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer)) {
    for (let at = 0; at < length; at++) if (buffer[at] === 10) lines++
  }
  closeSync(handle)
  return lines
}
