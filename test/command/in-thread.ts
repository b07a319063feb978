import type {Executor} from '../../src/run/executor.ts'
import {pause} from '../../src/run/executor.ts'
import {Packing} from '../../src/run/packing.ts'
import type {PoolOptions} from '../../src/run/pool.ts'
import type {InputResult} from '../../src/run/result.ts'
import {worker} from '../../src/run/work.ts'

/**
 * Stands for the pool of threads where a command is run within the test's own
 * process: the same work, in this thread, one input after the other.
 */
export function overWorkers({jobs: _, timeLimit: __, ...options}: PoolOptions): Executor {
  const work = worker(options)
  const packing = new Packing()
  return async function* (inputs): AsyncGenerator<InputResult> {
    for await (const input of inputs) {
      if (input === pause) continue
      const result = await work('read' in input ? await input.read() : input)
      for (const chunk of result.chunks) packing.add(chunk)
      packing.take()
      yield result
    }
  }
}
