import type {Executor} from '../../src/run/executor.ts'
import {inPlace} from '../../src/run/in-place.ts'
import type {PoolOptions} from '../../src/run/pool.ts'

/**
 * Stands for the pool of threads where a command is run within the test's own
 * process: the same work, in this thread, one input after the other.
 */
export function overWorkers({jobs: _, timeLimit: __, ...options}: PoolOptions): Executor {
  return inPlace(options)
}
