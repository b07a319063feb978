import {afterAll, expect, it} from 'vitest'
import {TextSpool} from '../../src/write/text-spool.ts'
import {scratch} from './write.ts'

const {folder, remove} = scratch()
afterAll(remove)

async function readBack(spool: TextSpool): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of spool.read()) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

it('keeps text whole and in order, whatever its length and its letters', async () => {
  const spool = new TextSpool(folder)
  const lengths = [1, 0, 90_000, 87_381, 87_382, 2, 262_143, 262_145, 3, 44_000]
  const texts = ['a', 'ø', '€', '😀'].flatMap((letter) => lengths.map((length) => letter.repeat(length)))
  for (const text of texts) spool.add(text)
  const all = Buffer.from(texts.join(''))
  expect(spool.bytes).toBe(all.length)
  expect((await readBack(spool)).equals(all)).toBe(true)
  spool.remove()
})

it('is empty where nothing was added', async () => {
  const spool = new TextSpool(folder)
  expect(spool.bytes).toBe(0)
  expect(await readBack(spool)).toHaveLength(0)
  spool.remove()
})
