import {closeSync, openSync, readSync, rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {BenchError} from './options.mjs'

const scripts = {
  floor: fileURLToPath(new URL('./floor.mjs', import.meta.url)),
  markdown: fileURLToPath(new URL('./markdown.mjs', import.meta.url)),
  dagsorden: fileURLToPath(new URL('../../bin/dagsorden.js', import.meta.url)),
}

/**
 * The floor: the least that any of this takes.
 *
 * @param {import('./corpus.mjs').Portion} portion
 * @param {string} out
 * @returns {import('./measure.mjs').Job}
 */
export function floorJob({folders, bytes, files}, out, name = 'floor') {
  return {
    name,
    args: [scripts.floor, out, ...folders],
    bytes,
    check: () => expectLines(name, out, files),
  }
}

/**
 * dagsorden as a user runs it, every check on.
 *
 * @param {{folders: string[], bytes: number, meetings?: number}} portion files or folders; with how many
 *   meetings there are, where that is known
 * @param {string} out
 * @returns {import('./measure.mjs').Job}
 */
export function dagsordenJob({folders, bytes, meetings}, out, name = 'dagsorden parse') {
  return {
    name,
    args: [scripts.dagsorden, 'parse', '-f', 'ndjson', '--quiet', '-o', out, ...folders],
    bytes,
    // Fixtures may hold what is reported as an error; the time it takes belongs to the job.
    statuses: [0, 1],
    check: () => expectLines(name, out, meetings),
  }
}

/**
 * dagsorden over an archive; what it wrote stays for a comparison.
 *
 * @param {import('./corpus.mjs').Portion} archive
 * @param {string} out
 * @param {string} name
 * @param {string[]} flags
 * @returns {import('./measure.mjs').Job}
 */
export function archiveJob({folders, bytes, meetings}, out, name, flags) {
  const job = dagsordenJob({folders, bytes}, out, name)
  const check = () => {
    const lines = countLines(out)
    if (lines !== meetings) throw new BenchError(`${name} wrote ${lines} records, and ${meetings} were expected`, 1)
  }
  return {...job, args: [...job.args, ...flags], check}
}

/**
 * @param {'remark-parse' | 'markdown-it'} parser
 * @param {import('./corpus.mjs').Portion} portion
 * @returns {import('./measure.mjs').Job}
 */
export function markdownJob(parser, {folders, bytes}) {
  return {name: parser, args: [scripts.markdown, parser, ...folders], bytes}
}

/** A fast run that has left out work is no fast run. */
function expectLines(name, out, expected) {
  const lines = countLines(out)
  rmSync(out)
  if (lines === 0 || (expected !== undefined && lines !== expected))
    throw new BenchError(`${name} wrote ${lines} records, and ${expected ?? 'some'} were expected`, 1)
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
