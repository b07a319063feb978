import {spawn} from 'node:child_process'
import {mkdirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Meeting} from '../../src/records/schema.ts'
import {bin, ensureBuilt} from '../command/built.ts'
import {newPlace, removePlaces} from '../command/place.ts'
import {maxFileSize, type SoakArchive, writeSoakArchive} from './archive.ts'

// An archive with a twentieth of it damaged, read from end to end, and stopped
// at moments that nobody chose. SOAK_FILES and SOAK_SEED make it another one.

const files = Number(process.env.SOAK_FILES ?? 5000)
const seed = Number(process.env.SOAK_SEED ?? 1)
const stops = 10
/** In milliseconds, from a signal to the end of the process. */
const longestStop = 1000
const out = 'out.ndjson'

beforeAll(ensureBuilt)
afterAll(removePlaces, 120_000)

describe('an archive that is partly damaged', {timeout: 600_000}, () => {
  const place = newPlace()
  const args = (...flags: string[]) => [
    'parse',
    'a',
    '--no-progress',
    '-o',
    out,
    '--max-file-size',
    String(maxFileSize),
    ...flags,
  ]
  let archive: SoakArchive
  let whole: string
  let milliseconds: number

  beforeAll(() => {
    mkdirSync(path.join(place.folder, 'a'))
    archive = writeSoakArchive(path.join(place.folder, 'a'), files)
  })

  it('gives the records of every good file, and a report of every bad one', async () => {
    const start = performance.now()
    const {status, stderr} = await place.start(args())
    milliseconds = performance.now() - start
    whole = place.take(out)
    const records = whole
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Meeting)
    expect(records.map(({source}) => source.path)).toEqual(archive.good)
    expect(archive.bad.size).toBe(files / 20)
    const reported = new Map<string, string>()
    for (const paragraph of stderr.split('\n\n')) {
      const [file = '', ...lines] = paragraph.split('\n')
      const rule = lines.find((line) => /^ .* (?:error|warning) /.test(line))?.replace(/^.* /, '')
      if (rule !== undefined) reported.set(file, rule)
    }
    expect([...reported].sort()).toEqual([...archive.bad].sort())
    expect(status).toBe(2)
    expect(readdirSync(place.folder).filter((name) => name !== 'a')).toEqual([out])
  })

  it(`is left as it was, within a second, when a run is stopped at any of ${stops} moments`, async () => {
    const random = randomNumbers(seed)
    const moments = Array.from({length: stops}, () => 100 + random() * milliseconds * 0.9)
    const stopped: string[] = []
    for (const [index, moment] of moments.entries()) {
      place.put(out, 'what was there before')
      const run = await stop(args('-j', '2', '--cache', `cache-${index}`), place.folder, moment)
      if (run.signal === null) continue
      stopped.push(run.stderr)
      expect(run.signal).toBe('SIGINT')
      expect(run.took, `stopped after ${moment} ms`).toBeLessThan(longestStop)
      expect(place.take(out)).toBe('what was there before')
      const beside = readdirSync(place.folder).filter((name) => !/^(?:a|out\.ndjson|cache-\d)$/.test(name))
      expect(beside).toEqual([])
      expect(writingIn(place.folder, `cache-${index}`)).toEqual([])
    }
    expect(stopped.length).toBeGreaterThan(stops / 2)
    expect(
      stopped.filter((stderr) =>
        /stopped by SIGINT after [\d,]+ files? \([\d.]+ MB\); no file was written$/m.test(stderr),
      ).length,
    ).toBeGreaterThan(stops / 3)
  })

  it('gives the same bytes when a run that was stopped is done again', async () => {
    for (let index = 0; index < stops; index += 3) {
      const {stderr} = await place.start(args('--cache', `cache-${index}`))
      expect(place.take(out)).toBe(whole)
      expect(stderr).toMatch(/ files from the cache\n.*: \d+ meetings, \d+ items\n$/)
    }
  })
})

function writingIn(folder: string, cache: string): string[] {
  if (!readdirSync(folder).includes(cache)) return []
  return readdirSync(path.join(folder, cache), {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.startsWith('writing'),
  )
}

/** Begins a run, interrupts it after so long, and waits for its end. */
function stop(args: readonly string[], cwd: string, after: number) {
  return new Promise<{signal: NodeJS.Signals | null; took: number; stderr: string}>((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {cwd, stdio: ['ignore', 'ignore', 'pipe']})
    let stderr = ''
    let sent = 0
    const timer = setTimeout(() => {
      sent = performance.now()
      child.kill('SIGINT')
    }, after)
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      const took = performance.now() - sent
      child.on('close', () => resolve({signal, took, stderr}))
    })
  })
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
