import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'

// What has words that minutes have and is none: adverts, contracts, laws, statutes,
// letters, invitations. Councils, people and texts are invented.

const folder = path.join(import.meta.dirname, 'negatives')
const parse = pipeline()

describe('what is no minutes', () => {
  it.each(readdirSync(folder))('gives no record: %s', async (name) => {
    const {meetings} = await parse(readFileSync(path.join(folder, name)), name)
    expect(meetings).toEqual([])
  })
})
