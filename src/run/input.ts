import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import type {RuleId} from '../diagnostics/rules.ts'
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
  if ('bytes' in input) return withinLimit(input.bytes.length, maxFileSize, path) ?? input
  let handle: number | undefined
  try {
    handle = openSync(path, 'r')
    const stats = fstatSync(handle)
    return withinLimit(stats.size, maxFileSize, path) ?? {bytes: readAll(handle, stats.size)}
  } catch (error) {
    return {path, rule: 'unreadable-file', reason: explain(error)}
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Where files are read to, one after the other: memory that is taken anew for each ends in pieces that fit none. */
const scratch = Buffer.allocUnsafeSlow(1 << 21)

/** All of an open file, also where it has become shorter since it was measured; what came behind is left. */
function readAll(handle: number, size: number): Uint8Array {
  const bytes = size <= scratch.length ? scratch.subarray(0, size) : Buffer.allocUnsafeSlow(size)
  let at = 0
  while (at < size) {
    const count = readSync(handle, bytes, at, size - at, at)
    if (count === 0) break
    at += count
  }
  return bytes.subarray(0, at)
}

function withinLimit(size: number, maxFileSize: number, path: string): FailedInput | undefined {
  return size <= maxFileSize ? undefined : tooLarge(path, maxFileSize, `${megabytes(size)} MB`)
}

/** An input that is over the limit; it is not read on to find out by how much. */
export function tooLarge(path: string, maxFileSize: number, size = 'more than that'): FailedInput {
  const reason = `It has ${size}, and the limit is ${megabytes(maxFileSize)} MB; split it, or raise --max-file-size`
  return {path, rule: 'too-large', reason}
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toLocaleString('en-GB', {maximumFractionDigits: 1})
}
