import type {Input} from '../command/inputs.ts'
import type {InputResult} from './result.ts'

/**
 * Takes inputs as it needs them, and gives what came of each, in their order,
 * wherever the work is done. It holds no more of them than it works on.
 */
export type Executor = (inputs: Iterable<Input> | AsyncIterable<Input>) => AsyncIterable<InputResult>
