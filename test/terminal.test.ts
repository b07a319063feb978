import {spawn} from 'node:child_process'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {bin, ensureBuilt} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'
import {runProgram} from './command/process.ts'
import {hasTerminal, type Shown, shownOnTerminal} from './command/terminal.ts'

// What a terminal shows of every command: colours where it knows them, and
// nothing raw of a document. "script" gives a program a terminal; it is the one
// of util-linux, which says with -e how the program ended.

const hasScript = hasTerminal()
const place = newPlace()
/** A title that would colour, ring and turn what follows; the document has a warning, too. */
const hostile = '\u001b[31mNy sti\u0007\u202e'

beforeAll(async () => {
  ensureBuilt()
  const text = minutes('Byrådet').replace('Ny sti', hostile)
  place.put('a.txt', text.replace('Godkendt.', ''))
  place.put('b.txt', text)
  await place.run(['parse', 'a.txt', '-o', 'a.ndjson'])
})
afterAll(removePlaces)

const coloured = {
  parse: ['parse', 'a.txt', '-f', 'ndjson'],
  check: ['check', 'a.txt', '--fail-on', 'warning'],
  cases: ['cases', 'b.txt'],
  diff: ['diff', 'a.txt', 'b.txt'],
  tree: ['tree', 'a.txt'],
}
const plain = {
  merge: ['merge', 'a.ndjson', '-f', 'ndjson'],
  report: ['report', 'b.txt', '-o', 'r.html'],
  layouts: ['layouts', 'a.txt'],
  draft: ['layouts', '--draft', 'a.txt'],
  schema: ['schema', 'decision'],
  tables: ['tables', 'votes'],
  explain: ['explain', 'empty-decision'],
  help: ['help', 'parse'],
}

const control = '\u001b'

/** What is not to be coloured, and by what. */
const uncoloured: readonly (readonly [by: string, env: Record<string, string>, flags: readonly string[]])[] = [
  ['TERM=dumb', {TERM: 'dumb'}, []],
  ['NO_COLOR', {NO_COLOR: '1'}, []],
  ['--no-color', {}, ['--no-color']],
]

/** What nobody can read there, and what it is called. */
const unreadable: readonly (readonly [what: string, words: readonly string[]])[] = [
  ['The page', ['report', '--empty']],
  ['parquet', ['parse', 'b.txt', '-f', 'parquet', '--quiet']],
]

/** All that is asked of a terminal, in one process: by the words behind dagsorden, and what stands for its environment. */
const asked: (Shown & {by?: string})[] = [
  ...Object.values({...coloured, ...plain}).map((words) => ({words})),
  ...uncoloured.flatMap(([by, env, flags]) =>
    Object.values(coloured).map((words) => ({by, words: [...words, ...flags], env})),
  ),
  ...unreadable.map(([by, words]) => ({by, words})),
  {words: ['parse']},
]

describe.skipIf(!hasScript)('on a terminal (of "script", of util-linux)', () => {
  let shown: string[]
  beforeAll(async () => {
    shown = await shownOnTerminal(place.folder, asked)
  })

  it('what people read is coloured, and what a document has in it is spelled out', () => {
    const names = [...Object.keys(coloured), ...Object.keys(plain)]
    for (const [at, name] of names.entries()) {
      const text = shown[at] as string
      expect([name, text.includes(`${control}[`)]).toEqual([name, name in coloured])
      // No colour of the document's, no bell, nothing that turns the line.
      const raw = [`${control}[31mNy sti`, '\u0007', '\u202e'].filter((one) => text.includes(one))
      expect([name, raw]).toEqual([name, []])
    }
    for (const name of ['cases', 'diff', 'tree'])
      expect([name, shown[names.indexOf(name)]?.includes('\\u001b[31mNy sti\\u0007\\u202e')]).toEqual([name, true])
  })

  it.each(uncoloured.map(([by]) => by))('nothing is coloured with %s', (by) => {
    const text = shown.filter((_, at) => asked[at]?.by === by).join('')
    expect(text).not.toContain(control)
    expect(text).toContain('Ny sti')
  })

  it('what nobody can read there is refused', async () => {
    const refused = (what: string) =>
      `dagsorden: ${what} cannot go to a terminal; name a file with --out, or send it into a pipe`
    for (const [what] of unreadable) expect(shown[asked.findIndex(({by}) => by === what)]?.trim()).toBe(refused(what))
    const line = `"${process.execPath}" "${bin}" report b.txt`
    const {status, stdout} = await runProgram('script', ['-qec', line, '/dev/null'], {cwd: place.folder})
    expect([status, stdout.trim()]).toEqual([2, refused('The page')])
  })

  it('a command with nothing to read does not wait for what is typed', () => {
    expect(shown.at(-1)).toMatch(/Name files or folders to read, or pipe a document in/)
  })

  it('a run that goes on has a bar, which goes away', async () => {
    const wait = '(echo b.txt; until test -e seen; do sleep 0.2; done)'
    const line = `${wait} | "${process.execPath}" "${bin}" parse --paths-from - -o late.json`
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: place.folder,
      env: {...process.env, TERM: 'xterm'},
    })
    let text = ''
    child.stdout.on('data', (more) => {
      text += String(more)
      if (/\d file/.test(text)) place.put('seen', '')
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(text).toMatch(/\r *\r/)
    expect(text).toMatch(/late\.json: 1 meeting, 1 item\r\n$/)
    expect([status, place.everything().includes('late.json')]).toEqual([0, true])
  })
})
