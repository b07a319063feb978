import {totalmem} from 'node:os'
import {getHeapStatistics} from 'node:v8'
import type {ResourceLimits} from 'node:worker_threads'

/** How much memory of a thread is for what is new, in MB: little of a document lives longer than the work on it. */
const maxYoungGenerationSizeMb = 32

/** The share of the machine's memory that threads may take all together, where a document needs so much. */
const share = 0.75

/**
 * How much memory each of several threads may take: its part of the machine's,
 * or of the container's, and no less than Node.js would give it, unless whoever
 * starts the program has said how much.
 */
export function threadMemory(threads: number): ResourceLimits {
  const given = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ')
  if (/--max[-_]old[-_]space[-_]size/.test(given)) return {maxYoungGenerationSizeMb}
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  const most = Math.max((memory * share) / threads, getHeapStatistics().heap_size_limit)
  return {maxYoungGenerationSizeMb, maxOldGenerationSizeMb: Math.floor(most / 2 ** 20)}
}
