import {spawn} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {BenchError} from './options.mjs'

/**
 * A process to measure.
 *
 * @typedef {object} Job
 * @property {string} name
 * @property {string[]} args of node: a script and its arguments
 * @property {number} bytes how much it reads
 * @property {number[]} [statuses] exit statuses that are no failure (default 0)
 * @property {() => void} [check] looks at what it wrote, throws where that is wrong, and clears it away
 *
 * @typedef {object} Run
 * @property {number} seconds by the clock, from start to end
 * @property {number} cpuSeconds of all its threads
 * @property {number} peakMegabytes
 */

const probe = new URL('./probe.mjs', import.meta.url).href
/** How much of what a process says is kept for when it fails. */
const lastWords = 2000

/**
 * Runs jobs as processes of their own, in turns (A B C A B C …), so that
 * whatever else the machine does falls on all of them alike.
 *
 * @param {Job[]} jobs
 * @param {number} rounds how many count; those before them do not
 * @param {import('./scratch.mjs').Scratch} scratch
 * @param {number} warmUps how many come before them
 * @returns {Promise<Run[][]>} by job, then by round
 */
export async function measureInTurns(jobs, rounds, scratch, warmUps = 1) {
  /** @type {Run[][]} */
  const runs = jobs.map(() => [])
  for (let round = 1 - warmUps; round <= rounds; round++) {
    for (const [index, job] of jobs.entries()) {
      const measured = await measure(job, scratch)
      job.check?.()
      if (round > 0) runs[index]?.push(measured)
      const label = round <= 0 ? 'warm-up' : `round ${round}`
      process.stderr.write(`${label}  ${job.name}  ${measured.seconds.toFixed(2)} s\n`)
    }
  }
  return runs
}

/** @param {Job} job @param {import('./scratch.mjs').Scratch} scratch @returns {Promise<Run>} */
export async function measure({name, args, statuses = [0]}, scratch) {
  const usageFile = scratch.path('usage.json')
  rmSync(usageFile, {force: true})
  // NODE_OPTIONS could change the heap or bring other hooks along.
  const {NODE_OPTIONS: _, ...env} = process.env
  const start = process.hrtime.bigint()
  const child = spawn(process.execPath, ['--import', probe, ...args], {
    env: {...env, DAGSORDEN_BENCH_USAGE: usageFile},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  scratch.running.add(child)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-lastWords)
  })
  const end = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve(signal ?? status))
  })
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  scratch.running.delete(child)
  if (!statuses.includes(end)) throw new BenchError(`${name} ended with ${end}:\n${said}`, 1)
  const {peakKilobytes, cpuSeconds} = JSON.parse(readFileSync(usageFile, 'utf8'))
  return {seconds, cpuSeconds, peakMegabytes: (peakKilobytes * 1024) / 1e6}
}
