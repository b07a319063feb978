import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {parseShard} from '../src/command/shard.ts'
import type {Meeting} from '../src/records/schema.ts'
import {ensureBuilt} from './command/built.ts'
import {dagsordenHere} from './command/here.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'

// What a run over a whole archive promises: the same bytes however the work is
// spread, and a report of whatever is wrong with a file or a folder.

beforeAll(ensureBuilt)
afterAll(removePlaces)

/** Milliseconds after which something will not come any more. */
const hanging = 600_000

type Place = ReturnType<typeof newPlace>

/**
 * An archive of forty files in folders, in which meetings come again, some are
 * doubtful and some are none.
 *
 * @param padding stands behind two of them: so much that each ends a batch gives work to three threads
 */
function putArchive(place: Place, padding = ''): void {
  for (let index = 0; index < 40; index++) {
    const day = `${(index % 17) + 1}. marts 2021`
    const name = `a/${['b', 'b.c', 'd'][index % 3]}/${index}.txt`
    if (index % 10 === 3) place.put(name, 'En by.\n')
    else if (index % 10 === 7) place.put(name, minutes(`Udvalg ${index % 4}`, '31. februar 2021'))
    else
      place.put(
        name,
        minutes(`Udvalg ${index % 4} æøå`, day) + minutes('Byrådet', day) + (index % 20 === 5 ? padding : ''),
      )
  }
}

function records(ndjson: string): Meeting[] {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Meeting)
}

const paths = (ndjson: string) => records(ndjson).map(({source}) => source.path)

describe.concurrent('the same bytes', () => {
  const aBatch = '\n'.repeat(300_000)

  /** What a run over the archive gives, but for what it says of the cache and of the time. */
  const started = async (place: Place, ...flags: string[]) => {
    const {status, stdout, stderr} = await place.start(['parse', 'a', '--no-progress', ...flags])
    return {status, stdout, stderr: stderr.replace(/^.* from the cache\n/m, '')}
  }

  it('with any number of jobs, and with a cache', async () => {
    const place = newPlace()
    putArchive(place, aBatch)
    const here = await place.run(['parse', 'a', '--no-progress', '-f', 'json'])
    expect(here.stdout.length).toBeGreaterThan(10_000)
    expect(here.stderr).toMatch(/not-minutes[\s\S]*duplicate-meeting/)
    expect(await started(place, '-f', 'json', '--jobs', '3', '--cache', 'cache')).toEqual(here)
    expect(await started(place, '-f', 'json', '--jobs', '1', '--cache', 'cache')).toEqual(here)
  })

  it('of tables', async () => {
    const place = newPlace()
    putArchive(place, aBatch)
    await place.run(['parse', 'a', '-f', 'csv', '-o', 'here'])
    await started(place, '-f', 'csv', '-o', 'threads', '--jobs', '2')
    expect(readdirSync(path.join(place.folder, 'here'))).not.toEqual([])
    for (const table of readdirSync(path.join(place.folder, 'here')))
      expect(place.take(`threads/${table}`)).toBe(place.take(`here/${table}`))
  })

  it('of shards that are merged, in whatever order', async () => {
    const place = newPlace()
    putArchive(place)
    const whole = await place.run(['parse', 'a', '-f', 'ndjson'])
    const shards = await Promise.all(
      ['1/3', '2/3', '3/3'].map((shard) => place.run(['parse', 'a', '-f', 'ndjson', '--shard', shard])),
    )
    for (const [index, {stdout}] of shards.entries()) {
      expect(records(stdout).length).toBeGreaterThan(5)
      place.put(`${index}.ndjson`, stdout)
    }
    expect(shards.flatMap(({stdout}) => paths(stdout)).sort()).toEqual(paths(whole.stdout).sort())
    const merged = await place.run(['merge', '2.ndjson', '0.ndjson', '1.ndjson', '0.ndjson', '-f', 'ndjson'])
    expect(merged.stdout).toBe(whole.stdout)
    expect(merged.stderr).toMatch(/duplicate-meeting/)
    expect(merged.status).toBe(0)
    const tables = await place.run(['parse', 'a', '-f', 'csv'])
    expect((await place.run(['merge', '1.ndjson', '0.ndjson', '2.ndjson', '-f', 'csv'])).stdout).toBe(tables.stdout)
  })

  it.each(['0/3', '4/3', '1/0', '1.5/3', '3', '/3', '1/', '1/3/3', '-1/3', 'x'])('of no shard %j', async (share) => {
    expect(parseShard(share)).toBeUndefined()
    const {status, stdout, stderr} = await newPlace().run(['check', '--shard', share, '.'])
    expect(stderr).toMatch(/It is a number from 1 and how many there are, such as 3\/16\./)
    expect([status, stdout]).toEqual([2, ''])
  })

  it('of a shard whatever else there is', async () => {
    const place = newPlace()
    putArchive(place)
    const shard = async () => paths((await place.run(['parse', 'a', '-f', 'ndjson', '--shard', '2/4'])).stdout)
    const before = await shard()
    place.put('a/0-first.txt', minutes('Byrådet'))
    expect((await shard()).filter((name) => name !== 'a/0-first.txt')).toEqual(before)
  })
})

describe.concurrent('merge', () => {
  it('complains about two different records of one meeting, and keeps the first', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    place.put('1.ndjson', (await place.run(['parse', 'a.txt', '-f', 'ndjson'])).stdout)
    place.put('2.ndjson', place.take('1.ndjson').replace('Godkendt', 'Afvist'))
    const {status, stdout, stderr} = await place.run(['merge', '2.ndjson', '1.ndjson', '-f', 'ndjson'])
    expect(stdout).toBe(place.take('2.ndjson'))
    expect(stderr).toMatch(/a\.txt\n.*error.*line 1 of 2\.ndjson.*line 1 of 1\.ndjson.*conflicting-records/)
    expect(status).toBe(1)
  })

  it('reports lines that are no meetings, and goes on', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const line = (await place.run(['parse', 'a.txt', '-f', 'ndjson'])).stdout
    place.put('1.ndjson', `{"a": 1}\n\n${line}${line.slice(0, 500)}`)
    const {status, stdout, stderr} = await place.run(['merge', '1.ndjson', '-f', 'ndjson'])
    expect(stdout).toBe(line)
    expect(stderr).toMatch(/1\.ndjson\n +1:1 .*no meeting.*no-record\n +4:1 .*no JSON.*no-record/)
    expect(status).toBe(1)
  })

  it('takes files only, and those that there are', async () => {
    const place = newPlace()
    expect(await place.run(['merge', '-'])).toMatchObject({status: 2, stdout: '', stderr: /Name files/})
    const missing = await place.run(['merge', 'none.ndjson', '-o', 'x.json'])
    expect(missing).toMatchObject({status: 2, stderr: expect.stringMatching(/none\.ndjson: There is no such file/)})
    expect(place.everything()).toEqual([])
  })
})

describe.concurrent('paths from a list', () => {
  it.each([
    ['lines', 'f/b.txt\nf/a.txt\r\n\nf\n', ['f/b.txt', 'f/a.txt', 'f/a.txt', 'f/b.txt']],
    ['NUL', 'f/b.txt\0f/a.txt', ['f/b.txt', 'f/a.txt']],
  ])('on standard input, separated by %s, in their order', async (_, input, expected) => {
    const place = newPlace()
    place.put('f/a.txt', minutes('A'))
    place.put('f/b.txt', minutes('B'))
    const {status, stdout} = await place.run(['parse', '--paths-from', '-', '-f', 'ndjson'], {input})
    expect(paths(stdout)).toEqual(expected)
    expect(status).toBe(0)
  })

  it('in a file, with names that have line breaks or look like globs', async () => {
    const place = newPlace()
    place.put('a\nb.txt', minutes('A'))
    place.put('[c]*.txt', minutes('C'))
    place.put('list', 'a\nb.txt\0[c]*.txt\0none.txt\0')
    const {status, stdout, stderr} = await place.run(['parse', '--paths-from', 'list', '-f', 'ndjson'])
    expect(paths(stdout)).toEqual(['a\nb.txt', '[c]*.txt'])
    expect(stderr).toMatch(/none\.txt\n.*no such file.*unreadable-file/)
    expect(status).toBe(2)
  })

  it('is worked on while the rest is waited for', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    place.put('b.txt', minutes('B'))
    const child = place.running(['parse', '--paths-from', '-', '-f', 'ndjson', '--quiet'])
    child.stdin.write('a.txt\n')
    let out = ''
    // The second name comes once the first one's record is there.
    child.stdout.on('data', (text) => {
      if (out === '') child.stdin.end('b.txt\n')
      out += String(text)
    })
    expect(await child.ended).toEqual({status: 0, signal: null})
    expect(paths(out)).toEqual(['a.txt', 'b.txt'])
  })
})

describe.concurrent('what is no file', () => {
  it('in a folder is reported, and the rest is read', async () => {
    const place = newPlace()
    place.put('f/a.txt', minutes('A'))
    place.put('f/g/b.txt', minutes('B'))
    place.put('h/c.txt', minutes('C'))
    symlinkSync('../../h', path.join(place.folder, 'f/g/linked'))
    symlinkSync('..', path.join(place.folder, 'f/g/loop'))
    symlinkSync('round.txt', path.join(place.folder, 'f/round.txt'))
    symlinkSync('none.txt', path.join(place.folder, 'f/gone.txt'))
    spawnSync('mkfifo', [path.join(place.folder, 'f/pipe.txt')])
    const {status, stdout, stderr} = await place.run(['parse', 'f', '-f', 'ndjson'])
    expect(paths(stdout)).toEqual(['f/a.txt', 'f/g/b.txt', 'f/g/linked/c.txt'])
    expect(stderr).toMatch(/^f\/g\/loop\n.*warning.*link to a folder that it is in itself.*no-file$/m)
    expect(stderr).toMatch(/^f\/pipe\.txt\n.*warning.*named pipe.*no-file$/m)
    expect(stderr).toMatch(/^f\/gone\.txt\n.*error.*link to what is not there.*unreadable-file$/m)
    expect(stderr).toMatch(/^f\/round\.txt\n.*error.*leads in a circle.*unreadable-file$/m)
    expect(status).toBe(2)
    // A glob in quotes that means the same finds the same, and says the same.
    const globbed = await place.run(['parse', 'f/**', '-f', 'ndjson'])
    expect(globbed).toEqual({status, stdout, stderr})
  })

  it.runIf(process.platform === 'linux')('has a name in another encoding, and is reported', async () => {
    const place = newPlace()
    place.put('f/a.txt', minutes('A'))
    writeFileSync(
      Buffer.concat([Buffer.from(`${place.folder}/f/r`), Buffer.from([0xe5]), Buffer.from('d.txt')]),
      minutes('B'),
    )
    const {status, stdout, stderr} = await place.run(['parse', 'f', '-f', 'ndjson'])
    expect(paths(stdout)).toEqual(['f/a.txt'])
    expect(stderr).toMatch(/^f\/r\ufffdd\.txt\n.*error.*name is not in UTF-8.*unreadable-file$/m)
    expect(status).toBe(2)
  })

  it('and does not fit a glob is not looked at', async () => {
    const place = newPlace()
    place.put('f/a.txt', minutes('A'))
    place.put('g/b.txt', minutes('B'))
    symlinkSync('none', path.join(place.folder, 'f/gone.htm'))
    symlinkSync('none', path.join(place.folder, 'g/gone.txt'))
    symlinkSync('../g', path.join(place.folder, 'f/linked'))
    spawnSync('mkfifo', [path.join(place.folder, 'f/pipe')])
    const {status, stdout, stderr} = await place.run(['parse', 'f/*.txt', 'f/l*/b.txt', '-f', 'ndjson', '--quiet'])
    expect(paths(stdout)).toEqual(['f/a.txt', 'f/linked/b.txt'])
    expect([status, stderr]).toEqual([0, ''])
    const none = await place.run(['parse', '*/*/*.xml'])
    expect(none.stderr).toMatch(/^\*\/\*\/\*\.xml\n.*error.*No file matches this pattern/m)
    expect(none.stderr).toMatch(/^f\/gone\.htm\n.*error.*link to what is not there/m)
  })

  it('any more when its turn comes is reported, and the rest is read', async () => {
    const place = newPlace()
    for (const name of ['a', 'b', 'c']) place.put(`${name}.txt`, minutes(name.toUpperCase()))
    const child = place.running(['parse', 'a.txt', '-', 'c.txt', '-o', 'x.ndjson'])
    let stderr = ''
    child.stderr.on('data', (text) => {
      stderr += String(text)
    })
    // What is found waits for standard input, which stands behind it. More than a pipe holds is taken once it is read.
    child.stdin.write(minutes('B').padEnd(300_000, '\n'), () => {
      rmSync(path.join(place.folder, 'a.txt'))
      child.stdin.end()
    })
    const {status} = await child.ended
    expect(paths(place.take('x.ndjson'))).toEqual(['-', 'c.txt'])
    expect(stderr).toMatch(/^a\.txt\n.*error.*no such file.*unreadable-file$/m)
    expect(status).toBe(2)
  })

  it('but a pipe is read where it is named', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    const {status, stdout} = await place.shell('dagsorden parse -f ndjson <(cat a.txt)')
    expect(records(stdout).map(({committee}) => committee.name)).toEqual(['A'])
    expect(status).toBe(0)
  })
})

describe.concurrent('limits', () => {
  it('--max-file-size refuses what is larger, from a file and a pipe', async () => {
    const place = newPlace()
    place.put('f/a.txt', minutes('A').padEnd(3000, '\n'))
    place.put('f/b.txt', minutes('B'))
    const {status, stdout, stderr} = await place.run(['parse', 'f', '-', '-f', 'ndjson', '--max-file-size', '2kB'], {
      input: ' '.repeat(3000),
    })
    expect(paths(stdout)).toEqual(['f/b.txt'])
    expect(stderr).toMatch(/^f\/a\.txt\n.*limit is 2 kB; split it, or raise --max-file-size.*too-large$/m)
    expect(stderr).toMatch(/^-\n.*too-large$/m)
    expect(status).toBe(2)
  })

  it('--max-file-size ends what never ends', async () => {
    const place = newPlace()
    async function* endless() {
      for (let told = 0; ; told++) {
        // What reads on has taken a thousand times as much as it may.
        if (told > 2000) throw new Error('read on')
        yield ' '.repeat(1000)
      }
    }
    const args = ['parse', '-', '-f', 'ndjson', '--max-file-size', '2kB']
    const {status, stderr} = await dagsordenHere(args, {cwd: place.folder, input: endless()})
    expect(stderr).toMatch(/^-\n.*It has more than that, and the limit is 2 kB.*too-large$/m)
    expect(status).toBe(2)
  })

  it.each([
    ['tree', '-'],
    ['layouts', '-'],
    ['layouts', '--draft', '-'],
  ])('end what never ends of a command about one document: %s %s', async (...args) => {
    const megabyte = ' '.repeat(1_000_000)
    async function* endless() {
      for (let told = 0; ; told++) {
        if (told > 250) throw new Error('read on')
        yield megabyte
      }
    }
    const {status, stdout, stderr} = await dagsordenHere(args, {cwd: newPlace().folder, input: endless()})
    expect(stderr).toBe('dagsorden: -: It has more than 200 MB; name a smaller document\n')
    expect([status, stdout]).toEqual([2, ''])
  })

  it('--time-limit gives a file up, and the others of its batch are read', async () => {
    const place = newPlace()
    for (const name of ['a', 'b', 'c']) place.put(`${name}.txt`, minutes(name.toUpperCase()))
    // Whoever opens b.txt waits for ever, however fast the machine is.
    place.put(
      'endless.mjs',
      `import fs from 'node:fs'
       import {syncBuiltinESMExports} from 'node:module'
       const {openSync} = fs
       fs.openSync = (name, ...flags) => {
         if (String(name).endsWith('b.txt')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
         return openSync(name, ...flags)
       }
       syncBuiltinESMExports()`,
    )
    const args = ['parse', 'a.txt', 'b.txt', 'c.txt', '-f', 'ndjson', '-j', '1', '--time-limit', '20']
    const env = {NODE_OPTIONS: `--import ${place.folder}/endless.mjs`}
    const {status, stdout, stderr} = await place.start(args, {env})
    expect(paths(stdout)).toEqual(['a.txt', 'c.txt'])
    expect(stderr).toMatch(/^b\.txt\n.*not done after 20 s.*too-slow$/m)
    expect(status).toBe(2)
  })

  it('of memory end a thread, and the others go on', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    // Ten megabytes, for which this much memory is not enough.
    place.put('b.txt', minutes('B').repeat(25_000))
    place.put('c.txt', minutes('C'))
    const env = {NODE_OPTIONS: '--max-old-space-size=48'}
    const {status, stdout, stderr} = await place.start(['parse', 'a.txt', 'b.txt', 'c.txt', '-f', 'ndjson'], {env})
    expect(paths(stdout)).toEqual(['a.txt', 'c.txt'])
    expect(stderr).toMatch(/^b\.txt\n.*more memory.*out-of-memory$/m)
    expect(status).toBe(2)
  })
})

describe.concurrent('the cache', () => {
  /** All files of a cache. */
  const entriesOf = (place: Place) =>
    readdirSync(path.join(place.folder, 'cache'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))

  const parse = (place: Place, ...flags: string[]) =>
    place.run(['parse', 'a', '-f', 'ndjson', '--cache', 'cache', ...flags])

  it('is used, and grows by what is new alone', async () => {
    const place = newPlace()
    putArchive(place)
    expect((await parse(place)).stderr).toMatch(/^0 of 40 files from the cache$/m)
    expect((await parse(place)).stderr).toMatch(/^40 of 40 files from the cache$/m)
    place.put('a/b/0.txt', minutes('Et nyt udvalg'))
    place.put('a/e.txt', minutes('Et andet udvalg'))
    const {stdout, stderr} = await parse(place)
    expect(stderr).toMatch(/^39 of 41 files from the cache$/m)
    expect(stdout).toBe((await place.run(['parse', 'a', '-f', 'ndjson'])).stdout)
    expect(entriesOf(place)).toHaveLength(42)
    expect(readdirSync(path.join(place.folder, 'cache')).filter((name) => name.length > 2)).toEqual([])
  })

  it.each([
    ['--municipality', 'Lyngvig Kommune'],
    ['--layout', 'herning'],
    ['--repair'],
    ['--encoding', 'utf-8'],
    ['-f', 'csv'],
  ])('does not serve what was read without %s', async (...flags) => {
    const place = newPlace()
    place.put('a/a.txt', minutes('A'))
    await parse(place)
    expect((await parse(place, ...flags)).stderr).toMatch(/^0 of 1 file from the cache$/m)
    expect((await parse(place, '--jobs', '1', '--time-limit', '5')).stderr).toMatch(/^1 of 1 file from the cache$/m)
  })

  it('notices entries that are damaged, and makes them anew', async () => {
    const place = newPlace()
    putArchive(place)
    const first = await parse(place)
    const damages: ((entry: string) => void)[] = [
      (entry) => truncateSync(entry, 0),
      (entry) => truncateSync(entry, 100),
      (entry) => truncateSync(entry, readFileSync(entry).length - 1),
      (entry) => {
        const bytes = readFileSync(entry)
        const at = Math.floor(bytes.length * 0.7)
        bytes[at] = (bytes[at] as number) ^ 1
        writeFileSync(entry, bytes)
      },
      (entry) => {
        rmSync(entry)
        mkdirSync(entry)
      },
      (entry) => rmSync(entry),
    ]
    entriesOf(place).forEach((entry, index) => {
      damages[index % damages.length]?.(entry)
    })
    const second = await parse(place)
    expect(second.stdout).toBe(first.stdout)
    expect(second.stderr.match(/damaged-cache/g)?.length).toBeGreaterThanOrEqual(30)
    expect(second.stderr).toMatch(/^0 of 40 files from the cache$/m)
  })

  it('that is a file is a warning', async () => {
    const place = newPlace()
    place.put('cache', '')
    place.put('a/a.txt', minutes('A'))
    const {status, stdout, stderr} = await parse(place)
    const without = await place.run(['parse', 'a', '-f', 'ndjson', '--no-progress'])
    expect(records(stdout)).toHaveLength(1)
    expect([status, stdout]).toEqual([0, without.stdout])
    expect(stderr).toMatch(/^cache\n.*warning.*a folder was expected.*cache-not-written$/m)
  })
})

describe.concurrent('a run that was killed', () => {
  it.each([
    ['ndjson', 'x.ndjson', /\.part$/m],
    ['csv', 'tables', /\.part$/m],
    ['sqlite', 'x.db', /\.part\.lock$/m],
    ['xlsx', 'x.xlsx', /^cache\/\.entries\..*\.part$/m],
  ])('leaves nothing that the next one to the same %s does not take away', async (format, out, left) => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    const args = ['-f', format, '-o', out, '--cache', 'cache']
    const child = place.running(['parse', '--paths-from', '-', ...args])
    child.stdin.write('a.txt\n')
    // Opening a database locks it for a moment, too: what is left is what stays.
    let seen = 0
    const look = () => {
      seen = left.test(place.everything().join('\n')) ? seen + 1 : 0
      expect(seen).toBeGreaterThan(4)
    }
    await vi.waitFor(look, {timeout: hanging, interval: 30})
    child.kill('SIGKILL')
    expect(await child.ended).toEqual({status: null, signal: 'SIGKILL'})
    expect(place.everything().join('\n')).toMatch(left)
    const foreign = place.put(`.${out}.notes.part`, 'of someone else')
    const {status, stderr} = await place.run(['parse', 'a.txt', ...args, '--quiet'])
    expect([status, stderr]).toEqual([0, ''])
    expect(place.everything().filter((name) => /(?:^|\/)\./.test(name))).toEqual([foreign])
  })

  it('between two folders of Parquet has them put right by the next one', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    const {pid: ended} = spawnSync('true')
    place.put(`tables/.items.${ended}-00000000.part/municipality=x/part-0.parquet`, 'half')
    place.put(`tables/.items.${ended}-00000001.former/municipality=x/part-0.parquet`, 'what was there before')
    place.put('b.txt', 'En by.\n')
    const failed = await place.run(['parse', 'b.txt', '-f', 'parquet', '-o', 'tables'])
    expect(failed.status).toBe(1)
    expect(place.everything().filter((name) => /items/.test(name))).toEqual([
      'tables/items',
      'tables/items/municipality=x',
      'tables/items/municipality=x/part-0.parquet',
    ])
    expect((await place.run(['parse', 'a.txt', '-f', 'parquet', '-o', 'tables', '--quiet'])).status).toBe(0)
    expect(place.everything().join('\n')).not.toMatch(/municipality=x|\/\./)
  })

  it('and one that goes on is left alone by another to the same file', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    const first = place.running(['parse', '--paths-from', '-', '-o', 'x.ndjson', '--quiet'])
    first.stdin.write('a.txt\n')
    await vi.waitFor(() => expect(place.everything().join('\n')).toMatch(/\.part/), {timeout: hanging})
    expect((await place.run(['parse', 'a.txt', '-o', 'x.ndjson', '--quiet'])).status).toBe(0)
    first.stdin.end()
    expect(await first.ended).toEqual({status: 0, signal: null})
    expect(place.everything()).toEqual(['a.txt', 'x.ndjson'])
  })
})
