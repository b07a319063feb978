import {setImmediate} from 'node:timers/promises'
import {explain, type Input} from '../command/inputs.ts'
import type {Convert} from './convert.ts'
import type {Executor} from './executor.ts'
import {failedInput, type InputResult} from './result.ts'

/** After how many milliseconds of work a run listens to the world. */
const listenEvery = 50

/** Works on one input after the other, on this thread. */
export function inProcess(convert: Convert): Executor {
  return async function* (inputs) {
    let heard = performance.now()
    for await (const input of inputs) {
      yield await take(input, convert)
      if (performance.now() - heard > listenEvery) {
        // Let signals in.
        await setImmediate()
        heard = performance.now()
      }
    }
  }
}

async function take(input: Input, convert: Convert): Promise<InputResult> {
  if ('error' in input) return failedInput(input.path, 'unreadable-file', input.error)
  let bytes: Uint8Array
  try {
    bytes = await input.read()
  } catch (error) {
    return failedInput(input.path, 'unreadable-file', explain(error))
  }
  return await convert(bytes, input.path)
}
