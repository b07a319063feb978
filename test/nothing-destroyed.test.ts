import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import {crc32} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import {afterAll, describe, expect, it, vi} from 'vitest'
import {findConfig} from '../src/config/find.ts'
import {closeCache, openCache, readEntry, writeEntry} from '../src/run/cache.ts'
import {type StoredResult, storedResult} from '../src/run/stored-result.ts'
import {ensureBuilt, root} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'
import {runProgram} from './command/process.ts'

// A run that goes wrong leaves what was there, and says what it did.

afterAll(removePlaces)

const place = (files: Record<string, string>) => {
  const one = newPlace()
  for (const [name, content] of Object.entries(files)) one.put(name, content)
  return one
}
const good = minutes('Teknikudvalget')

describe('a name that is mistyped', () => {
  it.each([
    ['parse', ['parse', 'a.txt', 'b.txt', '-o', 'out.json', '--report', 'report.json', '--cache', 'cache']],
    ['check', ['check', 'b.txt', '--report', 'report.json', '--baseline', 'base.json', '--update-baseline']],
    ['cases', ['cases', 'a.txt', 'b.txt', '-o', 'out.json']],
    ['diff', ['diff', 'a.txt', 'b.txt', '-o', 'out.json']],
    ['merge', ['merge', 'a.ndjson', 'b.txt', '-o', 'out.json']],
    ['a list of paths', ['parse', '--paths-from', 'b.txt', '-o', 'out.json']],
  ])('ends %s before anything is opened', async (_, args) => {
    const files = {'a.txt': good, 'a.ndjson': '', 'out.json': 'before', 'report.json': 'before', 'base.json': 'before'}
    const one = place(files)
    const {status, stdout, stderr} = await one.run(args)
    expect(stderr).toBe('dagsorden: b.txt: There is no such file or folder; nothing was read, and nothing written\n')
    expect([status, stdout]).toEqual([2, ''])
    expect(one.everything()).toEqual(Object.keys(files).sort())
    expect(one.take('out.json') + one.take('report.json') + one.take('base.json')).toBe('before'.repeat(3))
  })

  it.each([
    ['parse', ['parse', 'a.txt'], 'møder.xlxs', /there are \.json, \.ndjson, \.csv, \.xlsx, .*\.jsonl, \.db/],
    ['cases', ['cases', 'a.txt'], 'sager.cvs', /there are \.text, \.json, \.ndjson, \.csv/],
    ['diff', ['diff', 'a.txt', 'a.txt'], 'f.jsn', /there are \.text, \.json, \.ndjson/],
  ])('of an output of %s is not written in another format', async (_, args, out, sentence) => {
    const one = place({'a.txt': good})
    const {status, stderr} = await one.run([...args, '-o', out])
    expect(stderr).toContain(`dagsorden: ${out}: No format has this ending`)
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
    expect(one.everything()).toEqual(['a.txt'])
    expect((await one.run([...args, '-o', out, '-f', 'json'])).status).toBe(0)
    expect(one.everything()).toContain(out)
  })
})

describe('a run that read no meeting', () => {
  it.each(['csv', 'datapackage', 'parquet'])('leaves no folder that it made for %s', async (format) => {
    const one = place({'a.txt': 'En opskrift på boller.'})
    mkdirSync(path.join(one.folder, 'er her'))
    const {status} = await one.run(['parse', 'a.txt', '-f', format, '-o', path.join('er her', 'nye', 'tabeller')])
    expect([status, one.everything()]).toEqual([1, ['a.txt', 'er her']])
  })

  it.each([
    ['json', 'out.json'],
    ['csv', 'out.csv'],
    ['xlsx', 'out.xlsx'],
    ['sqlite', 'out.db'],
    ['parquet', 'out.parquet'],
    ['oparl', 'out.json'],
  ])('leaves what stands at an output of %s, and fails', async (format, out) => {
    const one = place({'a/note.txt': 'Indkøb: mælk og rugbrød\n', 'b/1.txt': good})
    await one.run(['parse', 'b', '-f', format, '-o', out])
    const before = one.bytes(out)
    const {status, stderr} = await one.run(['parse', 'a', '-f', format, '-o', out, '--fail-on', 'never'])
    expect(stderr).toContain(`no meeting was read; ${out} is left as it was\n`)
    expect(status).toBe(1)
    expect(one.bytes(out).equals(before)).toBe(true)
    expect(one.everything()).toEqual(['a', 'a/note.txt', 'b', 'b/1.txt', out])
  })

  it('fails to a pipe too, which gets what is whole', async () => {
    const {status, stdout} = await place({'a/note.txt': 'Indkøb\n'}).run(['parse', 'a', '--fail-on', 'never'])
    expect([status, JSON.parse(stdout)]).toEqual([1, []])
  })

  it('is as it should be where it had a share of an archive', async () => {
    const one = place({'a/1.txt': good})
    const runs = ['1/2', '2/2'].map(
      async (share) => await one.run(['parse', 'a', '--shard', share, '-o', `${share[0]}.ndjson`]),
    )
    expect((await Promise.all(runs)).map(({status}) => status)).toEqual([0, 0])
    const parts = [one.take('1.ndjson'), one.take('2.ndjson')].map((text) => text.length > 0)
    expect(parts.sort()).toEqual([false, true])
  })
})

describe('a folder with nothing to read', () => {
  it('is an error that names what is in it', async () => {
    const one = place({'a/x.docm': '', 'a/y.docm': '', 'a/z.png': '', 'a/README': ''})
    const {status, stderr} = await one.run(['check', 'a'])
    expect(stderr).toMatch(
      /^a\n +error +The folder has nothing that can be read: 2 \.docm, 1 \.png, 1 without an ending +no-documents\n/,
    )
    expect(status).toBe(1)
  })

  it('is an error where it is empty, or a container is', async () => {
    const one = newPlace()
    mkdirSync(path.join(one.folder, 'empty'))
    one.put('a.zip', zipSync({'billede.png': strToU8('P')}))
    const {status, stderr} = await one.run(['check', 'empty', 'a.zip'])
    expect(stderr).toMatch(/^empty\n +error +The folder is empty +no-documents\n/)
    expect(stderr).toMatch(/^a\.zip\n +error +The container has nothing that can be read: 1 \.png +no-documents\n/m)
    expect(status).toBe(1)
  })

  it('warns of minutes in formats that are not read, with what to do', async () => {
    const one = place({
      'a/1.txt': good,
      'a/2.doc': '',
      'a/3.ODT': '',
      'a/4.rtf': '',
      'a/Bilag/5.doc': '',
      'a/6.png': '',
    })
    const {status, stderr} = await one.run(['check', 'a'])
    const told = stderr.match(/^a\/.*\n +warning +A file that ends in \.\w+ is not read; save it as DOCX or PDF/gm)
    expect(told?.map((text) => text.split('\n')[0])).toEqual(['a/2.doc', 'a/3.ODT', 'a/4.rtf'])
    expect(stderr).toMatch(/^5 other files in folders passed over/m)
    expect(status).toBe(0)
  })
})

describe('the last lines', () => {
  it('say what was written, and why the exit status is 1', async () => {
    const one = place({'a.txt': good, 'b.txt': 'Ingenting\n'})
    const fine = await one.run(['parse', 'a.txt', '-o', 'møder.xlsx'])
    expect(fine.stderr).toMatch(/\nmøder\.xlsx: 1 meeting, 1 item\n$/)
    expect(fine.status).toBe(0)
    const failed = await one.run(['parse', 'a.txt', 'b.txt', '-o', 'x.json'])
    expect(failed.stderr).toMatch(/\nx\.json: 1 meeting, 1 item\nexit status 1: 1 error \(--fail-on error\)\n$/)
    expect(failed.status).toBe(1)
    expect((await one.run(['parse', 'a.txt', '-o', 'x.json', '--quiet'])).stderr).toBe('')
    expect((await one.run(['cases', 'a.txt', '-o', 'x.csv'])).stderr).toMatch(/^x\.csv: 1 case$/m)
  })
})

describe('a configuration that was found', () => {
  it('is named, and one that is named is not', async () => {
    const one = place({'a.txt': good, 'dagsorden.config.json': '{}', 'sub/.git/HEAD': ''})
    expect((await one.run(['check', 'a.txt'])).stderr).toMatch(/^with dagsorden\.config\.json\n/)
    expect((await one.run(['check', 'a.txt', '--config', 'dagsorden.config.json'])).stderr).not.toMatch(/^with/)
  })

  it.each([
    ['report', '../elsewhere.json'],
    ['baseline', '/tmp/elsewhere.json'],
    ['cache', 'link/cache'],
  ])('may not lead out of its folder: %s', async (option, value) => {
    const one = place({'p/a.txt': good, 'p/dagsorden.config.json': JSON.stringify({[option]: value}), 'other/x': ''})
    const folder = path.join(one.folder, 'p')
    symlinkSync('../other', path.join(folder, 'link'))
    const {status, stderr} = await one.run(['check', 'a.txt'], {cwd: folder})
    expect(stderr).toMatch(new RegExp(`leads out of its folder: ${option} is .*; name it with --config`))
    expect(status).toBe(2)
    expect(readdirSync(path.join(one.folder, 'other'))).toEqual(['x'])
  })

  it('is no higher than the repository or the home folder, and beyond them in the folder alone', () => {
    const one = place({
      'dagsorden.config.json': '{}',
      'repo/.git/HEAD': '',
      'repo/a/b/x': '',
      'home/dagsorden.config.json': '{}',
      'home/a/b/x': '',
      'else/x': '',
    })
    const at = (name: string) => path.join(one.folder, name)
    expect(findConfig(at('repo/a/b'), at('home'))).toBeUndefined()
    expect(findConfig(at('else'), at('home'))).toBeUndefined()
    expect(findConfig(at('home/a/b'), at('home'))).toBe(at('home/dagsorden.config.json'))
    writeFileSync(at('repo/dagsorden.config.json'), '{}')
    expect(findConfig(at('repo/a/b'), at('home'))).toBe(at('repo/dagsorden.config.json'))
  })
})

describe('a cache', () => {
  const cached = (one: ReturnType<typeof newPlace>) => one.run(['parse', 'a.txt', '--cache', 'cache'])
  const entriesOf = (folder: string) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /^[0-9a-f]{2}.[0-9a-f]{62}$/.test(name))

  it.each([0o777, 0o720, 0o702])(
    'that others can write to is not used, nor one with such a folder in it: %o',
    async (mode) => {
      const one = place({'a.txt': good})
      expect((await cached(one)).status).toBe(0)
      expect((await cached(one)).stderr).toMatch(/1 of 1 file from the cache/)
      const [within = ''] = readdirSync(path.join(one.folder, 'cache')).map((name) => `cache/${name}`)
      for (const name of ['cache', within]) {
        chmodSync(path.join(one.folder, name), mode)
        const {status, stdout, stderr} = await cached(one)
        expect(stderr.startsWith(`dagsorden: ${name}: Others can write to the cache`)).toBe(true)
        expect([status, stdout]).toEqual([2, ''])
        chmodSync(path.join(one.folder, name), 0o700)
      }
    },
  )

  it('is for nobody else: neither its folder nor those in it', async () => {
    const one = place({'a.txt': good})
    await cached(one)
    const folders = readdirSync(path.join(one.folder, 'cache'), {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => `cache/${name}`)
    expect(folders).toHaveLength(1)
    for (const name of ['cache', ...folders]) expect(statSync(path.join(one.folder, name)).mode & 0o077, name).toBe(0)
  })

  it('has an entry looked over: each part of it, and that it is as long as it says', async () => {
    const one = place({'a.txt': good})
    await cached(one)
    const folder = path.join(one.folder, 'cache')
    const entry = readFileSync(path.join(folder, entriesOf(folder)[0] as string))
    const head = entry.toString('utf8', 8, 8 + entry.readUInt32LE(4))
    const changed = (change: (stored: StoredResult) => unknown) => {
      const stored = JSON.parse(head) as StoredResult
      return storedResult(JSON.stringify(change(stored) ?? stored))
    }
    expect(changed(() => undefined)).toEqual(JSON.parse(head))
    const [length = 0] = (JSON.parse(head) as StoredResult).lengths
    expect(length).toBeGreaterThan(0)
    const first = (chunk: object) => (stored: StoredResult) => ({
      ...stored,
      chunks: stored.chunks.map((one, at) => (at === 0 ? {...one, ...chunk} : one)),
    })
    expect(changed(first({}))).toEqual(JSON.parse(head))
    expect(changed(first({ends: [length + 1]}))).toBeUndefined()
    expect(changed(first({blanks: [{at: length + 1, meeting: 0}]}))).toBeUndefined()
    expect(changed((stored) => ({...stored, lengths: [...stored.lengths, 0]}))).toBeUndefined()
    expect(changed((stored) => ({...stored, documents: [{}]}))).toBeUndefined()
    expect(changed((stored) => ({...stored, more: 1}))).toBeUndefined()
    expect(changed((stored) => ({...stored, passedOver: -1}))).toBeUndefined()
    const saying = (severity: string) => (stored: StoredResult) => ({
      ...stored,
      documents: stored.documents.map((one) => ({
        ...one,
        diagnostics: [{rule: 'no-text', severity, reason: 'x', position: null, fingerprint: 'x'}],
      })),
    })
    expect(changed(saying('info'))).toBeDefined()
    expect(changed(saying('fatal'))).toBeUndefined()
  })

  it('has an entry for the bytes of a path, and gives it for no others', async () => {
    const one = place({'a.txt': good, 'b.txt': good})
    await cached(one)
    one.put('a.txt', good.replace('Ny sti', 'Ny vej'))
    expect((await cached(one)).stdout).toContain('Ny vej')
    const {stdout} = await one.run(['parse', 'b.txt', '--cache', 'cache'])
    expect([stdout.includes('"b.txt"'), stdout.includes('"a.txt"')]).toEqual([true, false])
  })

  it('is that of the program as it is, with its layouts', async () => {
    ensureBuilt()
    const one = place({'a.txt': good})
    const filter = (name: string) => !/\.(?:[cm]?ts|bin|html)$/.test(name)
    for (const name of ['dist', 'bin', 'src/layouts', 'package.json'])
      cpSync(path.join(root, name), path.join(one.folder, name), {recursive: true, preserveTimestamps: true, filter})
    symlinkSync(path.join(root, 'node_modules'), path.join(one.folder, 'node_modules'))
    const args = ['bin/dagsorden.js', 'parse', 'a.txt', '--cache', 'cache', '-o', 'x.json', '--no-config']
    const isUsed = async () => {
      const {stderr} = await runProgram(process.execPath, args, {cwd: one.folder})
      return /^(?<count>[01]) of 1 file from the cache$/m.exec(stderr)?.groups?.count ?? stderr
    }
    expect([await isUsed(), await isUsed()]).toEqual(['0', '1'])
    for (const name of ['src/layouts/herning.layout.json', 'dist/text/dates.js']) {
      appendFileSync(path.join(one.folder, name), '\n')
      expect([name, await isUsed()]).toEqual([name, '0'])
    }
  })

  it('can be deleted at any time', async () => {
    const one = place({'a.txt': good})
    const before = await cached(one)
    const folder = path.join(one.folder, 'cache')
    rmSync(folder, {recursive: true})
    expect(await cached(one)).toEqual(before)
    const cache = openCache(folder, {parts: [], links: false, maxFileSize: 1000})
    rmSync(folder, {recursive: true})
    expect(readEntry(cache, 'ab12')).toBe('missing')
    expect(() =>
      writeEntry(cache, 'ab12', {path: 'a.txt', bytes: 0, passedOver: 0, documents: [], chunks: []}),
    ).toThrow('ENOENT')
    expect(() => closeCache(cache)).not.toThrow()
  })

  it("that is somebody else's is not used", async () => {
    const one = place({'a.txt': good})
    expect((await cached(one)).status).toBe(0)
    const {uid} = statSync(path.join(one.folder, 'cache'))
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(uid + 1)
    const {status, stdout, stderr} = await cached(one)
    getuid.mockRestore()
    expect(stderr).toMatch(/^dagsorden: cache: The cache belongs to somebody else; name another folder with --cache/)
    expect([status, stdout]).toEqual([2, ''])
  })

  it('is not believed where an entry does not fit its schema, though its sum is right', async () => {
    const one = place({'a.txt': good})
    const whole = await cached(one)
    const folder = path.join(one.folder, 'cache')
    const [name] = entriesOf(folder)
    const file = path.join(folder, name as string)
    const entry = readFileSync(file)
    const forged = Buffer.from(entry.toString('latin1').replace('"passedOver":0', '"passedOver":x'), 'latin1')
    forged.writeUInt32LE(crc32(forged.subarray(4)), 0)
    for (const bad of [forged]) {
      writeFileSync(file, bad)
      const again = await cached(one)
      expect(again.stdout).toBe(whole.stdout)
      expect(again.stderr).toMatch(/damaged-cache/)
    }
    const wrong = Buffer.from(
      entry.toString('latin1').replace('"severity"', '"severitx"').replace('"at":', '"ad":'),
      'latin1',
    )
    wrong.writeUInt32LE(crc32(wrong.subarray(4)), 0)
    writeFileSync(file, wrong)
    expect((await cached(one)).stderr).toMatch(/damaged-cache/)
  })

  it('that cannot be made is a warning, and the records are written', async () => {
    const one = place({'a.txt': good, cache: 'a file'})
    const {status, stdout, stderr} = await cached(one)
    expect(stderr).toMatch(/^cache\n +warning .*cache-not-written$/m)
    // Its folder is no document that could not be read.
    expect(stderr).toMatch(/^completeness: 1 unconfirmed$/m)
    expect([status, JSON.parse(stdout).length]).toEqual([0, 1])
    expect(existsSync(path.join(one.folder, 'cache'))).toBe(true)
  })
})
