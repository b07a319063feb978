import {setImmediate} from 'node:timers/promises'
import {type Executor, pause, type WorkOptions} from './executor.ts'
import {worker} from './work.ts'

/** After how many milliseconds of work a run listens to the world. */
const listenEvery = 50

/** Works on one input after the other, on this thread. */
export function inProcess(options: WorkOptions): Executor {
  const work = worker(options)
  return async function* (inputs) {
    let heard = performance.now()
    for await (const input of inputs) {
      if (input === pause) continue
      yield await work(input)
      if (performance.now() - heard > listenEvery) {
        // Let signals in.
        await setImmediate()
        heard = performance.now()
      }
    }
  }
}
