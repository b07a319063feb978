import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {type Executor, type InputSource, pause} from '../src/run/executor.ts'
import {oneOrMany} from '../src/run/one-or-many.ts'
import {codeCache} from '../src/start/code-cache.cjs'
import {fileReader} from '../src/start/file-reader.cjs'
import {oneByte} from '../src/start/one-byte.ts'
import {asWritten} from '../src/start/prepared.ts'
import {bin, ensureBuilt, root} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'
import {runProgram} from './command/process.ts'

afterAll(removePlaces)

describe('the program as one file', () => {
  it('gives what its modules give, from the first start on', async () => {
    ensureBuilt()
    const place = newPlace(['--no-progress'])
    place.put('a.txt', minutes('Økonomiudvalget'))
    const args = ['parse', 'a.txt', '-f', 'csv']
    const here = await place.run(args)
    expect(await place.start(args, {env: {NODE_DISABLE_COMPILE_CACHE: '1'}})).toEqual(here)
    expect(await place.start(args)).toEqual(here)
  })

  it('begins with the schemas only where something does not fit, or asks for them', async () => {
    ensureBuilt()
    const place = newPlace(['--no-progress'])
    place.put('a.txt', minutes('Økonomiudvalget'))
    place.put('told.cjs', `process.on('exit', () => console.error('__zod_globalRegistry' in globalThis))`)
    const told = {env: {NODE_OPTIONS: '--require ./told.cjs'}}
    expect((await place.start(['parse', 'a.txt', '-f', 'json'], told)).stderr).toMatch(/false\n$/)
    expect((await place.start(['parse', 'a.txt', '-f', 'csv'], told)).stderr).toMatch(/true\n$/)
  })

  it('loads nothing by itself that it has not in it', () => {
    ensureBuilt()
    const program = readFileSync(path.join(root, 'dist/start/program.cjs'), 'utf8')
    expect(program).toMatch(/importModule\("node-sqlite3-wasm"\)/)
    expect(program).not.toMatch(/[^\w$.]import\("/)
  })
})

describe('a program that cannot be loaded', () => {
  it.each([
    [
      'EMFILE: too many open files, open',
      /^dagsorden cannot be loaded: EMFILE: .*; allow more open files with "ulimit -n 1024"\n$/,
    ],
    ['EACCES: permission denied, open', /^dagsorden cannot be loaded: EACCES: permission denied, open\n$/],
  ])('is told in a sentence: %s', async (message, sentence) => {
    const {folder, put} = newPlace()
    const [code = ''] = message.split(':')
    const error = `Object.assign(new Error('${message}'), {code: '${code}', syscall: 'open'})`
    put('dist/start/load.cjs', `exports.load = async () => {\n  throw ${error}\n}\n`)
    put('bin/dagsorden.js', readFileSync(bin))
    const {status, stdout, stderr} = await runProgram(process.execPath, ['bin/dagsorden.js'], {cwd: folder})
    expect(stderr).toMatch(sentence)
    expect([status, stdout]).toEqual([2, ''])
  })
})

describe('what the build works out', () => {
  it('is what it was', () => {
    const data = {
      'a-b': [1, -0.5, null, true, 'ø"\n'],
      words: new Set(['på', 2]),
      form: /^(?<day>\d)\/[/]\n$/giu,
      none: [],
    }
    expect(Function(`return ${asWritten(data)}`)()).toEqual(data)
  })

  it('is nothing that is more than data', () => {
    class Word {}
    for (const value of [
      undefined,
      () => 1,
      Number.NaN,
      new Map(),
      new Word(),
      [new Word()],
      {a: undefined},
      new Set([() => 1]),
    ])
      expect(asWritten(value)).toBeUndefined()
  })
})

describe('a program of a byte a character', () => {
  it('says what it said', () => {
    const written = String.raw`['–', "\–", @“å”@, '😀', /^[–’]$/u.test('’'), /^\–$/.test('–'), /^[😀]$/u.test('😀'), RegExp(String.raw@^–—$@).test('–—')]`
    const program = written.replaceAll('@', '`')
    const short = oneByte(program)
    expect(short).toMatch(/^[\u0020-\u00ff]*$/)
    expect(short).not.toBe(program)
    expect(Function(`return ${short}`)()).toEqual(['–', '–', '“å”', '😀', true, true, true, true])
  })
})

describe('what is compiled', () => {
  const program = '1f3870be'
  const compiled = Buffer.from('compiled')

  it('is kept for the program that it is of', () => {
    const {folder} = newPlace()
    expect(codeCache(folder, program).read(fileReader())).toBeUndefined()
    codeCache(folder, program).write(compiled)
    expect(codeCache(folder, program).read(fileReader())).toEqual(compiled)
    expect(codeCache(folder, '1f3870bf').read(fileReader())).toBeUndefined()
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('is not used where it is damaged, and not kept where nobody may write', () => {
    const {folder} = newPlace()
    codeCache(folder, program).write(compiled)
    const file = path.join(folder, readdirSync(folder)[0] as string)
    writeFileSync(file, readFileSync(file).subarray(0, -1))
    expect(codeCache(folder, program).read(fileReader())).toBeUndefined()
    expect(() => codeCache(path.join(folder, 'missing'), program).write(compiled)).not.toThrow()
  })
})

describe('one small input', () => {
  /** Which executor gets the inputs, and what of them. */
  const given = async (inputs: InputSource) => {
    const taken: unknown[] = []
    const named = (name: string): Executor =>
      async function* (inputs) {
        for await (const input of inputs) taken.push([name, input === pause ? 'pause' : input.path])
        yield* []
      }
    for await (const _ of oneOrMany(named('here'), async () => named('threads'))(inputs));
    return taken
  }
  const text = (path: string, content: string) => ({path, bytes: Buffer.from(content)})

  it('needs no thread', async () => {
    expect(await given([text('a', 'Dagsorden')])).toEqual([['here', 'a']])
    expect(await given([{path: '-', read: async () => text('-', 'Dagsorden')}])).toEqual([['here', '-']])
    expect(await given([{path: 'a', rule: 'unreadable-file', reason: ''}])).toEqual([['here', 'a']])
    expect(await given([])).toEqual([])
  })

  it('needs one where it is large, packed, or one of several, or where more may come', async () => {
    expect(await given([text('a', 'x'.repeat(1 << 17))])).toEqual([['threads', 'a']])
    expect(await given([{path: 'a', size: 1 << 17}])).toEqual([['threads', 'a']])
    for (const packed of ['PK\u0003\u0004word/', '%PDF-1.7', '\u001f\u008b\u0008'])
      expect(await given([{path: 'a', bytes: Buffer.from(packed, 'latin1')}])).toEqual([['threads', 'a']])
    const [a, b] = [text('a', ''), text('b', '')]
    expect(await given([a, b])).toEqual(['a', 'b'].map((name) => ['threads', name]))
    expect(await given([a, pause, b])).toEqual(['a', 'pause', 'b'].map((name) => ['threads', name]))
    expect(await given([pause, a])).toEqual(['pause', 'a'].map((name) => ['threads', name]))
  })
})
