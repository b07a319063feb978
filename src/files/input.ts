import type {RuleId} from '../diagnostics/rules.ts'
import {scratchReader} from './scratch.ts'
import {explain} from './system-error.ts'

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

/** What cannot be read, and the diagnostic that says so. */
export interface FailedInput {
  path: string
  rule: RuleId
  reason: string
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

/**
 * An input that is over the limit; where its size is not known, it is not read on to find out.
 *
 * @param what has that size: the input as it is, or what it unpacks to
 */
export function tooLarge(path: string, maxFileSize: number, size?: number, what = 'It'): FailedInput {
  const [limit, exactLimit] = [sizeText(maxFileSize), exactly(maxFileSize)]
  const has = size === undefined ? 'more than that' : sizeText(size)
  const sizes = has === limit ? [exactly(size ?? 0), exactLimit] : [has, limit]
  return {
    path,
    rule: 'too-large',
    reason: `${what} has ${sizes[0]}, and the limit is ${sizes[1]}; split it, or raise --max-file-size`,
  }
}

const units = [
  ['MB', 1e6],
  ['kB', 1e3],
] as const

/** "1.2 MB", "812 bytes" */
function sizeText(bytes: number): string {
  for (const [name, unit] of units)
    if (bytes >= unit) return `${(bytes / unit).toLocaleString('en-GB', {maximumFractionDigits: 1})} ${name}`
  return exactly(bytes)
}

function exactly(bytes: number): string {
  return `${bytes.toLocaleString('en-GB')} byte${bytes === 1 ? '' : 's'}`
}
