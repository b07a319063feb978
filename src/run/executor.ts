import type {Input} from '../files/input.ts'
import type {CacheOptions} from './cache.ts'
import type {ConvertOptions} from './convert.ts'
import type {InputResult} from './result.ts'

/** What every thread that works on inputs must know, as plain data. */
export interface WorkOptions extends ConvertOptions {
  /** Where results are kept from one run to the next. */
  cache?: CacheOptions | undefined
}

/** Stands between inputs where the source of them has to wait for more: what it gave so far is to be worked on. */
export const pause = Symbol('pause')

export type InputSource = Iterable<Input | typeof pause> | AsyncIterable<Input | typeof pause>

/**
 * Takes inputs as it needs them, and gives what came of each, in their order,
 * wherever the work is done. It holds no more of them than it works on.
 */
export type Executor = (inputs: InputSource) => AsyncIterable<InputResult>
