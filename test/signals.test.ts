import {spawn} from 'node:child_process'
import {mkdirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {bin, ensureBuilt} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'
import {seeded} from './generate/random.ts'

// A signal in the middle of any command, wherever it is at that moment: the
// process ends by it, and leaves nothing behind. That work is in steps short
// enough to hear it is told by counting them: breath.test.ts.

const place = newPlace()
const temporary = path.join(place.folder, 'tmp')
const many = 120

/** Minutes of many items, which refer to a meeting, so that what is written waits for it. */
function long(title: string): string {
  const [head = '', item = ''] = minutes('Byrådet').split(/(?=Sagsnr)/)
  const items = Array.from({length: many}, (_, at) =>
    item
      .replace('P20-7-20', `P20-${at + 1}-20`)
      .replace('Ny sti', `${title} ${at + 1}`)
      .replace('Stien koster', 'Se punkt 3 på mødet den 3. februar 2021. Stien koster'),
  )
  return head + items.join('')
}

beforeAll(async () => {
  ensureBuilt()
  mkdirSync(temporary)
  place.put('a.txt', long('Ny sti'))
  place.put('b.txt', long('Ny vej'))
  await place.run(['parse', 'a.txt', '-o', 'a.ndjson', '--quiet'])
})
afterAll(removePlaces)

const formats = ['json', 'ndjson', 'csv', 'xlsx', 'sqlite', 'parquet', 'datapackage', 'oparl']
const commands: (readonly [name: string, ...args: string[]])[] = [
  ...formats.map(
    (format) => [`parse to ${format}`, 'parse', 'a.txt', 'b.txt', '-f', format, '-o', `out/${format}`] as const,
  ),
  ['parse with a cache', 'parse', 'a.txt', '--one-per-meeting', '--cache', 'out/cache', '-o', 'out/one.json'],
  ...['text', 'csv', 'xlsx'].map(
    (format) => [`cases to ${format}`, 'cases', 'a.txt', '-f', format, '-o', `out/c.${format}`] as const,
  ),
  ...['json', 'xlsx', 'sqlite'].map(
    (format) => [`merge to ${format}`, 'merge', 'a.ndjson', '-f', format, '-o', `out/m.${format}`] as const,
  ),
  ['report', 'report', 'a.txt', '-o', 'out/r.html'],
  ['check', 'check', 'a.txt', '--report', 'out/r.json', '--baseline', 'out/b.json', '--update-baseline'],
  ['diff', 'diff', 'a.txt', 'b.txt', '-o', 'out/d.json'],
  ['tree', 'tree', 'a.txt'],
  ['layouts', 'layouts', 'a.txt'],
  ['tables', 'tables'],
]

/** How a command ended that was told to stop so many milliseconds after its start. */
function stopped(
  args: readonly string[],
  after: number,
): Promise<{status: number | null; signal: string | null; stderr: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {cwd: place.folder, env: {...process.env, TMPDIR: temporary}})
    let stderr = ''
    child.stdout.resume()
    child.stderr.on('data', (text) => {
      stderr += String(text)
    })
    const timer = setTimeout(() => child.kill('SIGINT'), after)
    child.on('error', reject)
    child.on('close', (status, signal) => {
      clearTimeout(timer)
      resolve({status, signal, stderr})
    })
  })
}

describe('SIGINT', () => {
  const next = seeded(20211127)
  it.each(commands)('ends %s, and nothing half done stays', async (_, ...args) => {
    const {status, signal, stderr} = await stopped(args, next.int(50, 900))
    // It may have been done before, and then it says nothing of being stopped.
    if (signal === null) {
      expect([0, 1]).toContain(status)
      expect(stderr).not.toContain('stopped')
    } else {
      expect(signal).toBe('SIGINT')
      expect(stderr).not.toMatch(/bug|^\s+at /m)
      if (stderr.includes('stopped'))
        expect(stderr).toMatch(/^dagsorden: stopped by SIGINT .*; (?:no file was written|what stands|nothing)/m)
    }
    expect(readdirSync(temporary)).toEqual([])
    expect(place.everything().filter((name) => /(?:^|\/)\./.test(name))).toEqual([])
  })
})

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  it('ends a run that waits for its input by that signal, and takes away what it has begun', async () => {
    const before = place.everything()
    const child = spawn(process.execPath, [bin, 'parse', '-', '-o', 'waits.json'], {cwd: place.folder})
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += String(text)
    })
    const ended = new Promise((resolve) => child.on('close', (status, by) => resolve([status, by])))
    await vi.waitUntil(() => place.everything().some((name) => name.endsWith('.part')), {timeout: 600_000})
    child.kill(signal)
    expect(await ended).toEqual([null, signal])
    expect(stderr).toMatch(new RegExp(`^dagsorden: stopped by ${signal} after .*; no file was written\n$`))
    expect(place.everything()).toEqual(before)
  })
})
