import {readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {JsonSpool} from '../src/files/json-spool.ts'
import {Spool} from '../src/files/spool.ts'

/** Bytes that tell which of many they are. */
const bytesOf = (length: number, number: number) => Buffer.alloc(length, `${number};`)

describe('what waits in a spool', () => {
  it.each([
    ['in memory', [3, 0, 70_000, 1, 200_000]],
    ['in a file', [1 << 20, 5, 3 << 20, 0, (1 << 22) + 1, 7, 1 << 22, 9 << 20, 2, 1 << 21, 1 << 21, 1 << 21, 12]],
  ])('is taken as it was added, %s', (_, lengths) => {
    const spool = new Spool()
    const places = lengths.map((length, number) => spool.add(bytesOf(length, number)))
    const all = Buffer.concat(lengths.map(bytesOf))
    expect(spool.length).toBe(all.length)
    for (const order of [lengths.keys(), [...lengths.keys()].reverse(), [2, 0, 2, 4, 1, 3]]) {
      for (const number of order) {
        const [length, place] = [lengths[number] as number, places[number] as number]
        const taken = spool.take(place, length)
        expect(taken.length, `${number}`).toBe(length)
        expect(bytesOf(length, number).equals(taken), `${number}`).toBe(true)
      }
    }
    expect(Buffer.concat([...spool.pieces()]).equals(all)).toBe(true)
    expect(() => spool.take(all.length, 1)).toThrow('no longer there')
    spool.remove()
  })

  it('is text as well, longer and shorter than what waits in memory', () => {
    const spool = new Spool(undefined, 1 << 18)
    const texts = ['', 'å', 'æøå'.repeat(40_000), '😀'.repeat(200_000), 'x', 'punkt '.repeat(50_000)]
    const places = texts.map((text) => spool.add(text))
    for (const [at, text] of texts.entries())
      expect(spool.take(places[at] as number, Buffer.byteLength(text)).toString() === text, `${at}`).toBe(true)
    expect(Buffer.concat([...spool.pieces()]).toString() === texts.join('')).toBe(true)
    spool.remove()
  })

  it('is values, by their order', async () => {
    const spool = new JsonSpool<{number: number; text: string}>(undefined, 1 << 12)
    const values = Array.from({length: 500}, (_, number) => ({number, text: `Æ "${number}"\n`.repeat(number % 40)}))
    for (const value of values) spool.add(value)
    for (const order of [499, 3, 4, 120]) expect(spool.get(order)).toEqual(values[order])
    const again = []
    for await (const value of spool.values()) again.push(value)
    expect(again).toEqual(values)
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
    expect(() => spool.take(0, (9 << 20) + 1)).toThrow('no longer there')
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
