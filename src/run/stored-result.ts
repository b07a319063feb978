import {fitting} from '../records/shape.ts'
import type {Chunk} from './chunk.ts'
import type {InputResult} from './result.ts'
import {storedShape} from './stored-shape.ts'

// What stands in an entry of the cache. An entry can be of anybody who could ever
// write there, and its sum says only that it is whole: so it is looked over before
// records are made of it.

/** A result as an entry has it: its chunks have no bytes, but lengths. */
export interface StoredResult extends Omit<InputResult, 'chunks'> {
  chunks: Omit<Chunk, 'bytes'>[]
  lengths: number[]
}

let fits: ((value: unknown) => boolean) | undefined

/** What an entry says, where it fits the schema and itself. */
export function storedResult(json: string): StoredResult | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  // Made for the first entry: most runs have no cache.
  fits ??= fitting(storedShape, 'exactly')
  if (!fits(value)) return undefined
  const stored = value as StoredResult
  const {chunks, lengths} = stored
  const isWhole = chunks.every(({blanks, ends}, part) => {
    const length = lengths[part] ?? -1
    return ends.every((end) => end <= length) && blanks.every(({at, length: gap = 0}) => at + gap <= length)
  })
  return isWhole && lengths.length === chunks.length ? stored : undefined
}
