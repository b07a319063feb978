import {setFlagsFromString} from 'node:v8'
import {breather} from '../files/breath.ts'
import {compiled} from './compiled.ts'
import {type Executor, pause, type WorkOptions} from './executor.ts'
import {worker} from './work.ts'
import {letGrow} from './young-heap.ts'

/**
 * For few and small inputs: they are over before code and expressions that are
 * made faster pay for that.
 */
const untuned = ['--no-opt', '--no-regexp-optimization']
const tuned = ['--opt', '--regexp-optimization']

/** Works on inputs in the thread that asks for what comes of them, one after the other. */
export function inPlace(options: WorkOptions): Executor {
  return async function* (inputs) {
    for (const flag of untuned) setFlagsFromString(flag)
    try {
      const work = worker(options)
      const breath = breather()
      for await (const input of inputs) {
        if (input === pause) continue
        yield await work('read' in input ? await input.read() : input)
        await breath()
      }
    } finally {
      // What is kept is good for the flags that the program starts with.
      for (const flag of tuned) setFlagsFromString(flag)
      letGrow()
    }
    compiled.keep()
  }
}
