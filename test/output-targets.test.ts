import {spawnSync} from 'node:child_process'
import {chmodSync, createReadStream, existsSync, lstatSync, mkdirSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {nameBeside, removeLeftovers} from '../src/files/leftovers.ts'
import {sinkFor} from '../src/write/sinks.ts'
import {bin, ensureBuilt} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'
import {type Run, runProgram} from './command/process.ts'

// What stands already where the records are to go: a link, a pipe, a device.

beforeAll(ensureBuilt)
afterAll(removePlaces)

type Place = ReturnType<typeof newPlace>

function placeWithMinutes(): Place {
  const place = newPlace()
  place.put('a.txt', minutes('A'))
  return place
}

const link = (place: Place, name: string, target: string) => symlinkSync(target, path.join(place.folder, name))
const isLink = (place: Place, name: string) => lstatSync(path.join(place.folder, name)).isSymbolicLink()
const parse = (place: Place, format: string, out: string): Promise<Run> =>
  place.run(['parse', 'a.txt', '-f', format, '-o', out, '--quiet'])
const done = {status: 0, stdout: '', stderr: ''}

/** How a file of each format begins. */
const beginnings = {json: /^\[/, ndjson: /^\{/, csv: /^item_id/, xlsx: /^PK/, sqlite: /^SQLite/, oparl: /^\[/}
const formats = Object.keys(beginnings) as (keyof typeof beginnings)[]

describe.concurrent.each(formats)('%s', (format) => {
  const out = `out.${format}`
  const beginsRight = (place: Place, name: string) => expect(place.take(name).slice(0, 40)).toMatch(beginnings[format])

  it('through a link is what the link leads to, which stays a link', async () => {
    const place = placeWithMinutes()
    expect(await parse(place, format, `kept/${out}`)).toEqual(done)
    chmodSync(path.join(place.folder, `kept/${out}`), 0o640)
    place.put('a.txt', minutes('B'))
    link(place, 'middle', `kept/${out}`)
    link(place, out, 'middle')
    expect(await parse(place, format, out)).toEqual(done)
    beginsRight(place, `kept/${out}`)
    expect(isLink(place, out) && isLink(place, 'middle')).toBe(true)
    expect(statSync(path.join(place.folder, `kept/${out}`)).mode & 0o777).toBe(0o640)
    expect(place.everything()).toEqual(['a.txt', 'kept', `kept/${out}`, 'middle', out])
  })

  it('through a link to what is not there yet makes it', async () => {
    const place = placeWithMinutes()
    link(place, out, `new/folder/${out}`)
    expect(await parse(place, format, out)).toEqual(done)
    beginsRight(place, `new/folder/${out}`)
    expect(place.everything()).toEqual(['a.txt', 'new', 'new/folder', `new/folder/${out}`, out])
    expect(isLink(place, out)).toBe(true)
  })

  it('through links that lead in a circle is refused', async () => {
    const place = placeWithMinutes()
    link(place, out, 'other')
    link(place, 'other', out)
    const {status, stderr} = await parse(place, format, out)
    expect([status, stderr]).toEqual([2, `dagsorden: ${out}: It is a link that leads in a circle\n`])
    expect(place.everything()).toEqual(['a.txt', 'other', out])
  })
})

describe.concurrent('a link among the folders above', () => {
  it('is followed before "..", as the system does', async () => {
    const place = placeWithMinutes()
    mkdirSync(path.join(place.folder, 'far/away'), {recursive: true})
    link(place, 'near', 'far/away')
    link(place, 'out.json', 'near/../out.json')
    expect(await parse(place, 'json', 'out.json')).toEqual(done)
    expect(await parse(place, 'xlsx', 'near/../out.xlsx')).toEqual(done)
    expect(place.everything().filter((name) => /out\./.test(name))).toEqual([
      'far/out.json',
      'far/out.xlsx',
      'out.json',
    ])
  })

  it('that leads to nothing is said', async () => {
    const place = placeWithMinutes()
    link(place, 'tables', 'none')
    for (const format of ['csv', 'parquet', 'datapackage']) {
      const {status, stderr} = await parse(place, format, 'tables')
      expect([format, status]).toEqual([format, 2])
      expect(stderr).toMatch(/^dagsorden: tables.*a link to what is not there, and a folder was expected\n$/)
    }
    expect(place.everything()).toEqual(['a.txt', 'tables'])
  })
})

it("a link in the place of a table's folder of Parquet stays, and the folder behind it is made anew", async () => {
  const place = placeWithMinutes()
  place.put('kept/municipality=x/part-0.parquet', 'old')
  mkdirSync(path.join(place.folder, 'tables'))
  link(place, 'tables/items', '../kept')
  expect(await parse(place, 'parquet', 'tables')).toEqual(done)
  expect(isLink(place, 'tables/items')).toBe(true)
  expect(existsSync(path.join(place.folder, 'kept/municipality=x'))).toBe(false)
  expect(place.everything().join('\n')).toMatch(/^kept\/municipality=.*\/part-0\.parquet$/m)
  expect(place.everything().join('\n')).not.toMatch(/\.(?:part|former)$/m)
})

describe('a pipe', () => {
  it('that was emptied before anyone asked is not waited for', async () => {
    const place = newPlace()
    spawnSync('mkfifo', ['pipe'], {cwd: place.folder})
    const pipe = path.join(place.folder, 'pipe')
    const size = 1 << 20
    const reader = createReadStream(pipe)
    const sink = sinkFor(pipe)
    sink.write(Buffer.alloc(size))
    let read = 0
    for await (const bytes of reader) {
      read += (bytes as Buffer).length
      if (read === size) break
    }
    await new Promise(setImmediate)
    await sink.flushed()
    expect(read).toBe(size)
  })
})

/** Makes a pipe, and has a program of a shell read it into a file while something is done. */
async function whileRead<Result>(place: Place, reader: string, work: () => Promise<Result>): Promise<Result> {
  spawnSync('mkfifo', ['pipe'], {cwd: place.folder})
  const reading = runProgram('sh', ['-c', `${reader} pipe >got`], {cwd: place.folder})
  const result = await work()
  await reading
  return result
}

describe.concurrent('a pipe with a name', () => {
  it('takes text, and stays a pipe', async () => {
    const place = placeWithMinutes()
    expect(await whileRead(place, 'cat', () => parse(place, 'ndjson', 'pipe'))).toEqual(done)
    expect(lstatSync(path.join(place.folder, 'pipe')).isFIFO()).toBe(true)
    expect(place.take('got')).toBe((await place.run(['parse', 'a.txt', '-f', 'ndjson', '--quiet'])).stdout)
  })

  it('whose reader leaves is said, and is no crash', async () => {
    const place = placeWithMinutes()
    // More than a pipe holds.
    place.put('a.txt', minutes('A', '1. marts 2021').repeat(100))
    const {status, stderr} = await whileRead(place, 'head -c 10', () => parse(place, 'json', 'pipe'))
    expect(stderr).toMatch(/^dagsorden: pipe: Nobody reads it any more$/m)
    expect(status).toBe(2)
  })

  it('is refused for what is written here and there, and stays a pipe', async () => {
    const place = placeWithMinutes()
    spawnSync('mkfifo', ['pipe'], {cwd: place.folder})
    for (const format of ['xlsx', 'sqlite']) {
      const {status, stderr} = await place.run(['parse', 'a.txt', '-f', format, '-o', 'pipe'])
      expect([status, stderr]).toEqual([2, `dagsorden: pipe: It is no file, and ${format} can only go to a file\n`])
      expect(lstatSync(path.join(place.folder, 'pipe')).isFIFO()).toBe(true)
    }
    expect(place.everything()).toEqual(['a.txt', 'pipe'])
  })
})

it('what this process is making stays, and what one before it had made under the same number goes', () => {
  const place = newPlace()
  const target = path.join(place.folder, 'x.json')
  const own = path.basename(nameBeside(target, 'part'))
  const left = `.x.json.${process.pid}-00000000.part`
  const kept = [own, `${own}.lock`, `.x.json.${process.ppid}-00000000.part`, '.x.json.notes.part']
  for (const name of [...kept, left]) place.put(name, '')
  removeLeftovers(target)
  expect(place.everything()).toEqual(kept.sort())
})

// Not every system has this device, and the real ones are not for a test to lose.
it.runIf(existsSync('/dev/full'))('a device that is full is said, and is no crash', async () => {
  const place = placeWithMinutes()
  link(place, 'out.json', '/dev/full')
  const {status, stderr} = await parse(place, 'json', 'out.json')
  expect([status, stderr]).toEqual([2, 'dagsorden: out.json: The disk is full; make room, or name another place\n'])
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
})

it.runIf(existsSync('/dev/full'))('a device that is full ends what is written to it, not only its end', async () => {
  const sink = sinkFor('/dev/full')
  sink.write(new Uint8Array(1 << 20))
  await expect(sink.flushed()).rejects.toThrow('The disk is full')
  expect(() => sink.write(new Uint8Array(1))).toThrow('The disk is full')
})

// "script" gives a program a terminal; the one of util-linux says how it ended with -e.
const hasScript = spawnSync('script', ['--version']).status === 0

it.runIf(hasScript)('a terminal by its name gets nothing raw that acts there', async () => {
  const place = newPlace()
  place.put('a.txt', minutes('A\u009b2J\u202e'))
  const line = `script -qec '"${process.execPath}" "${bin}" parse a.txt -f ndjson -o /dev/tty --quiet' /dev/null`
  const {status, stdout} = await runProgram('bash', ['-c', line], {cwd: place.folder})
  expect(stdout).toContain('"A\\u009b2J\\u202e"')
  expect(stdout).not.toMatch(/[\u009b\u202e]/)
  expect(status).toBe(0)
})
