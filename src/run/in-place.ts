import {setFlagsFromString} from 'node:v8'
import {breather} from '../files/breath.ts'
import {compiled} from './compiled.ts'
import {type Executor, pause, type WorkOptions} from './executor.ts'
import {Packing} from './packing.ts'
import {worker} from './work.ts'

/**
 * Works on inputs in the thread that asks for what comes of them, one after the
 * other. They are few and small: over before code that is made faster pays for that.
 */
export function inPlace(options: WorkOptions): Executor {
  return async function* (inputs) {
    setFlagsFromString('--no-opt')
    try {
      const work = worker(options)
      const packing = new Packing()
      const breath = breather()
      for await (const input of inputs) {
        if (input === pause) continue
        const result = await work('read' in input ? await input.read() : input)
        for (const chunk of result.chunks) packing.add(chunk)
        packing.take()
        yield result
        await breath()
      }
    } finally {
      // What is kept is good for the flags that the program starts with.
      setFlagsFromString('--opt')
    }
    compiled.keep()
  }
}
