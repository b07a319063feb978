import {readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Meeting} from '../src/records/schema.ts'
import {ensureBuilt} from './command/built.ts'
import {newPlace, removePlaces} from './command/place.ts'

// References get the ids of the records that they mean, whatever is read first.

beforeAll(ensureBuilt)
afterAll(removePlaces)

function minutesWith(committee: string, date: string, number: number, text: string): string {
  return `Udvalg: ${committee}
Mødedato: ${date}
Mødested: Salen
Dagsordenpunkter

${number}. Sag ${number}

Sagsnr.: 27.00.00-A00-${number}-21 Sagsbehandler: Bo Ek

Sag ${number}

DIR

Sagsresume
${text}

Beslutning
Godkendt.
`
}

function putArchive(): ReturnType<typeof newPlace> {
  const place = newPlace()
  const byDate = (day: number) => `${day}. marts 2021`
  place.put('a/1.txt', minutesWith('Byrådet', byDate(1), 41, 'Se punkt 42 fra dagsorden den 8. marts 2021.'))
  place.put('a/2.txt', minutesWith('Byrådet', byDate(8), 42, 'Se punkt 7 fra dagsorden den 9. april 2021.'))
  place.put(
    'a/3.txt',
    minutesWith(
      'Byrådet',
      byDate(15),
      43,
      'Se punkt 41 fra dagsorden den 1. marts 2021 og punkt 42 fra dagsorden den 8. marts 2021.',
    ),
  )
  place.put('a/4.txt', minutesWith('Byrådet', byDate(15), 43, 'Se punkt 41 fra dagsorden den 1. marts 2021.'))
  return place
}

function targetsOf(meetings: readonly Meeting[]): (string | null)[][] {
  return meetings.map(({items}) => items.flatMap(({references}) => references.map(({target}) => target.id)))
}

describe('a run', () => {
  it('links references to what is read before and after them, and others to nothing', async () => {
    const {stdout} = await putArchive().run(['parse', 'a'])
    const council = 'herning-kommune/byraadet'
    expect(targetsOf(JSON.parse(stdout))).toEqual([
      [`${council}/2021-03-08#1`],
      [null],
      [`${council}/2021-03-01#1`, `${council}/2021-03-08#1`],
      [`${council}/2021-03-01#1`],
    ])
  })

  it('does so in tables, and not with --no-link', async () => {
    const place = putArchive()
    const ids = async (...flags: string[]) => {
      const {stdout} = await place.run(['parse', 'a', '-f', 'csv', '--table', 'references', ...flags])
      return stdout.match(/,herning-kommune\/byraadet\/2021-03-0[18]#1,/g)?.length ?? 0
    }
    expect(await ids()).toBe(4)
    expect(await ids('--no-link')).toBe(0)
  })

  it('gives the same bytes with any number of jobs, a cache, and from shards that are merged', async () => {
    const place = putArchive()
    const run = async (...flags: string[]) => (await place.run(['parse', 'a', '-f', 'ndjson', ...flags])).stdout
    const one = await run('-j', '1')
    for (const flags of [
      ['-j', '3'],
      ['--cache', 'c'],
      ['--cache', 'c'],
    ])
      expect(await run(...flags)).toBe(one)
    for (const share of [1, 2, 3]) await run('--shard', `${share}/3`, '-o', `s${share}.ndjson`)
    await place.run(['merge', 's3.ndjson', 's1.ndjson', 's2.ndjson', '-o', 'm.ndjson'])
    expect(readFileSync(path.join(place.folder, 'm.ndjson'), 'utf8')).toBe(one)
    const {stderr, stdout} = await place.run(['merge', 'm.ndjson', 's1.ndjson', '-f', 'ndjson'])
    expect(stdout).toBe(one)
    expect(stderr).not.toMatch(/conflicting-records/)
  })
})
