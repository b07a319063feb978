import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {bin, ensureBuilt} from '../command/built.ts'
import {minutes} from '../command/minutes.ts'
import {newPlace, removePlaces} from '../command/place.ts'
import {type Run, runProgram} from '../command/process.ts'

// Faults of disks and permissions, made for real. Needs root, for mounts.

type Place = ReturnType<typeof newPlace>

const mounted: string[] = []

beforeAll(() => {
  ensureBuilt()
  if (process.getuid?.() !== 0) throw new Error('These tests mount file systems: run them as root')
})
afterAll(() => {
  for (const folder of mounted) command('umount', folder)
  removePlaces()
})

function command(program: string, ...args: string[]): void {
  const {status, stderr, error} = spawnSync(program, args, {encoding: 'utf8'})
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')}: ${stderr}`)
}

/** A file system in memory, of one megabyte. */
function mountSmall(place: Place, name: string): string {
  const folder = path.join(place.folder, name)
  mkdirSync(folder)
  command('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
  mounted.push(folder)
  return folder
}

/** Archive `a`, whose records are several megabytes. */
function putArchive(place: Place): void {
  for (let index = 0; index < 40; index++) place.put(`a/${index}.txt`, minutes(`Udvalg ${index}`).repeat(60))
}

/** Runs dagsorden as root without root's right to read and write whatever it likes. */
function asAnyone(place: Place, ...args: string[]): Promise<Run> {
  const privileges = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all']
  return runProgram('setpriv', [...privileges, process.execPath, bin, ...args], {cwd: place.folder})
}

const quiet = '--fail-on=never'

describe('a full disk', () => {
  it.each([
    ['a file', ['-o', 'full/x.json']],
    ['tables', ['-f', 'csv', '-o', 'full/tables']],
  ])('for %s ends the run with a sentence, and leaves nothing there', async (_, flags) => {
    const place = newPlace()
    putArchive(place)
    const full = mountSmall(place, 'full')
    const {status, stderr} = await place.start(['parse', 'a', quiet, ...flags])
    expect(stderr).toMatch(/^dagsorden: full\/.*: The disk is full; make room, or name another place$/m)
    expect(stderr).not.toMatch(/bug|^\s+at /m)
    expect(status).toBe(2)
    const left = readdirSync(full, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    expect(left).toEqual([])
  })

  it('leaves the output that was there before', async () => {
    const place = newPlace()
    putArchive(place)
    const full = mountSmall(place, 'full')
    writeFileSync(path.join(full, 'x.json'), 'before')
    expect((await place.start(['parse', 'a', quiet, '-o', 'full/x.json'])).status).toBe(2)
    expect(readdirSync(full)).toEqual(['x.json'])
    expect(readFileSync(path.join(full, 'x.json'), 'utf8')).toBe('before')
  })

  it('behind standard output is told', async () => {
    const place = newPlace()
    putArchive(place)
    mountSmall(place, 'full')
    const line = `"${process.execPath}" "${bin}" parse a ${quiet} > full/x.json`
    const {status, stderr} = await runProgram('bash', ['-c', line], {cwd: place.folder})
    expect(stderr).toMatch(/^dagsorden: standard output: The disk is full; make room, or name another place$/m)
    expect(status).toBe(2)
  })

  it('for the cache is a warning, and every record is written', async () => {
    const place = newPlace()
    putArchive(place)
    const full = mountSmall(place, 'full')
    const whole = await place.start(['parse', 'a', quiet, '-f', 'ndjson'])
    const cached = await place.start(['parse', 'a', quiet, '-f', 'ndjson', '--cache', 'full/cache'])
    expect(cached.stdout).toBe(whole.stdout)
    expect(cached.stderr).toMatch(/^full\/cache\n.*warning.*The disk is full.*cache-not-written$/m)
    expect(cached.status).toBe(0)
    expect(readdirSync(path.join(full, 'cache')).filter((name) => name.startsWith('writing'))).toEqual([])
    expect((await place.start(['parse', 'a', quiet, '-f', 'ndjson', '--cache', 'full/cache'])).stdout).toBe(
      whole.stdout,
    )
  })
})

describe('a disk that is read-only', () => {
  it('for the cache is a warning, and every record is written', async () => {
    const place = newPlace()
    putArchive(place)
    command('mount', '-o', 'remount,ro', mountSmall(place, 'fixed'))
    const {status, stderr} = await place.start(['parse', 'a', quiet, '--cache', 'fixed/cache'])
    expect(stderr).toMatch(/^fixed\/cache\n.*warning.*The disk is read-only.*cache-not-written$/m)
    expect(status).toBe(0)
  })

  it.each([['the output', ['-o', 'fixed/x.json'], /fixed\/x\.json: The disk is read-only/]])(
    'for %s is told before anything is read',
    async (_, flags, sentence) => {
      const place = newPlace()
      putArchive(place)
      const fixed = mountSmall(place, 'fixed')
      command('mount', '-o', 'remount,ro', fixed)
      const {status, stdout, stderr} = await place.start(['parse', 'a', quiet, ...flags])
      expect(stderr).toMatch(sentence)
      expect(stderr).not.toMatch(/bug|^\s+at /m)
      expect([status, stdout]).toEqual([2, ''])
    },
  )
})

describe('permissions', () => {
  it('that a folder and a file lack are reported, and the rest is read', async () => {
    const place = newPlace()
    place.put('a/1.txt', minutes('A'))
    place.put('a/2.txt', minutes('B'))
    place.put('a/closed/3.txt', minutes('C'))
    place.put('a/z.txt', minutes('D'))
    chmodSync(path.join(place.folder, 'a/2.txt'), 0)
    chmodSync(path.join(place.folder, 'a/closed'), 0)
    const {status, stdout, stderr} = await asAnyone(place, 'parse', 'a', '-f', 'ndjson')
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source.path)
    expect(paths).toEqual(['a/1.txt', 'a/z.txt'])
    expect(stderr).toMatch(/^a\/2\.txt\n.*error.*There is no permission.*unreadable-file$/m)
    expect(stderr).toMatch(/^a\/closed\n.*error.*There is no permission.*unreadable-file$/m)
    expect(status).toBe(2)
  })

  it('that the folder of the output lacks are told, and nothing is read', async () => {
    const place = newPlace()
    putArchive(place)
    mkdirSync(path.join(place.folder, 'closed'), {mode: 0o555})
    const {status, stdout, stderr} = await asAnyone(place, 'parse', 'a', '-o', 'closed/x.json')
    expect(stderr).toBe('dagsorden: closed/x.json: There is no permission\n')
    expect([status, stdout]).toEqual([2, ''])
  })
})
