import {explain} from './system-error.ts'

/** Records cannot go where they were to go; the message says what to do instead. */
export class OutputError extends Error {
  override name = 'OutputError'
}

/** What the system says of an output, with its path. */
export function outputError(target: string, error: unknown): Error {
  return error instanceof OutputError ? error : new OutputError(`${target}: ${explain(error)}`)
}
