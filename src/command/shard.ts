import {createHash} from 'node:crypto'

/** A share of an archive: "3/16" is index 2 of 16. */
export interface Shard {
  index: number
  count: number
}

/**
 * "3/16" as a shard; undefined where it is none.
 */
export function parseShard(text: string): Shard | undefined {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  const [number, count] = [Number(match?.[1]), Number(match?.[2])]
  return number >= 1 && number <= count ? {index: number - 1, count} : undefined
}

/**
 * Which of so many shards a path belongs to. It depends on the path alone, not
 * on what else there is: a file that is added moves no other.
 */
export function shardOf(path: string, count: number): number {
  return createHash('sha256').update(path).digest().readUInt32BE() % count
}
