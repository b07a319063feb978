import type {FailedInput} from './failed-input.ts'
import {scratchReader} from './scratch.ts'
import {explain} from './system-error.ts'
import {tooLarge} from './too-large.ts'

/** What a run is to read, or why it cannot. */
export type Input = ReadyInput | StreamInput

/** What any thread can work on. */
export type ReadyInput = FileInput | BytesInput | FailedInput

/** A file on disk, which is read where the work is done. */
interface FileInput {
  path: string
  /** How many bytes it had when it was found; what is read may be another number. */
  size: number
}

/** What can be read only once, and in one place: standard input, a pipe, a device. */
interface StreamInput {
  path: string
  read: () => Promise<ReadyInput>
}

interface BytesInput {
  path: string
  bytes: Uint8Array
}

/** What an input holds, or why that cannot be read. */
type Content = {bytes: Uint8Array} | FailedInput

/** Reads an input, if it is no larger than so many bytes; what it holds is good until the next one is read. */
export function readInput(input: ReadyInput, maxFileSize: number): Content {
  if ('rule' in input) return input
  const {path} = input
  if ('bytes' in input)
    return input.bytes.length <= maxFileSize ? input : tooLarge(path, maxFileSize, input.bytes.length)
  try {
    const {size, bytes} = readFile(path, maxFileSize)
    return bytes === undefined ? tooLarge(path, maxFileSize, size) : {bytes}
  } catch (error) {
    return {path, rule: 'unreadable-file', reason: explain(error)}
  }
}

const readFile = scratchReader()
