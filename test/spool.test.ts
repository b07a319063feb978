import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {Spool} from '../src/files/spool.ts'
import {Packing, packedIn} from '../src/run/packing.ts'

/** Bytes that tell which of many they are. */
const bytesOf = (length: number, number: number) => Buffer.alloc(length, `${number};`)

describe('what waits in a spool', () => {
  it.each([
    ['in memory', [3, 0, 70_000, 1, 200_000]],
    ['in a file', [1 << 20, 5, 3 << 20, 0, (1 << 22) + 1, 7, 1 << 22, 9 << 20, 2, 1 << 21, 1 << 21, 1 << 21, 12]],
  ])('is taken as it was added, %s', (_, lengths) => {
    const spool = new Spool()
    for (const [number, length] of lengths.entries()) spool.add(bytesOf(length, number))
    for (const [number, length] of lengths.entries()) {
      const taken = spool.take(length)
      expect(taken.length, `${number}`).toBe(length)
      expect(bytesOf(length, number).equals(taken), `${number}`).toBe(true)
    }
    expect(() => spool.take(1)).toThrow('no longer there')
    spool.remove()
  })
})

describe('a spool with a file', () => {
  const filled = () => {
    const spool = new Spool()
    spool.add(bytesOf(9 << 20, 1))
    return spool
  }

  it('gives no more than it has', () => {
    const spool = filled()
    expect(() => spool.take((9 << 20) + 1)).toThrow('no longer there')
    spool.remove()
  })

  it.runIf(process.platform === 'linux')('has it open until it is removed', () => {
    const open = () => readdirSync('/proc/self/fd').length
    const before = open()
    const spool = filled()
    expect(open()).toBe(before + 1)
    spool.remove()
    expect(open()).toBe(before)
  })
})

describe('results on their way to another thread', () => {
  const holdersOf = (lengths: readonly number[]) => lengths.map((length, number) => ({bytes: bytesOf(length, number)}))

  it('keep their bytes, and go in few buffers, which are filled again', () => {
    const packing = new Packing()
    const lengths = [10, 400_000, 0, 500_000, 300_000, 600_000, 20]
    const packed = (holders: {bytes: Uint8Array}[]) => {
      for (const holder of holders) packing.add(holder)
      const buffers = packing.take()
      for (const [number, {bytes}] of holders.entries()) {
        expect(bytesOf(lengths[number] as number, number).equals(bytes), `${number}`).toBe(true)
        expect(buffers).toContain(bytes.buffer)
      }
      return buffers
    }
    const holders = holdersOf(lengths)
    expect(packed(holders)).toHaveLength(3)
    const free = packedIn(holders)
    // What goes alone is no larger than what it holds.
    expect(free).toHaveLength(2)
    packing.giveBack(free)
    const again = packed(holdersOf(lengths))
    expect(free.every((buffer) => again.includes(buffer))).toBe(true)
  })
})
