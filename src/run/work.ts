import {converter} from './convert.ts'
import type {WorkOptions} from './executor.ts'
import {type Input, readInput} from './input.ts'
import {failedInput, type InputResult} from './result.ts'

/** Makes the function that takes one input from its path to what comes of it. It throws nothing. */
export function worker(options: WorkOptions): (input: Input) => Promise<InputResult> {
  const convert = converter(options)
  return async (input) => {
    const content = readInput(input, options.maxFileSize)
    if ('rule' in content) return failedInput(input.path, content.rule, content.reason)
    return await convert(content.bytes, input.path)
  }
}
