import {cpSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ruleIds, rules} from '../src/diagnostics/rules.ts'
import type {Meeting} from '../src/records/schema.ts'
import {schemaNames} from '../src/records/schema-names.ts'
import {type TableName, tableNames} from '../src/write/formats.ts'
import {ensureBuilt, root} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {newPlace, removePlaces} from './command/place.ts'
import type {Run} from './command/process.ts'
import {readStrictCsv, readTable} from './command/strict-csv.ts'

const noMinutes = 'En by.\n'
/** As {@link minutes}, but with a date that no calendar has: a warning. */
const doubtful = minutes('Byrådet', '31. februar 2021')

// Each test has a folder of its own, so that they can run side by side.
beforeAll(ensureBuilt)
afterAll(removePlaces)

function committeesOf(json: string): (string | null)[] {
  return (JSON.parse(json) as Meeting[]).map((meeting) => meeting.committee.name)
}

/** Wrong usage: nothing on standard output, a sentence and no stack on standard error, exit status 2. */
function expectRefused({status, stdout, stderr}: Run, sentence: RegExp): void {
  expect(stderr).toMatch(sentence)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).not.toMatch(/this is a bug/)
  expect(stdout).toBe('')
  expect(status).toBe(2)
}

/** What acts on a terminal: control characters but the line feed, and marks of direction. */
const acting = /(?!\n)[\p{Cc}\p{Cf}]/u

describe.concurrent('help', () => {
  it('has groups of commands, and every command of them', async () => {
    const place = newPlace()
    const {status, stdout, stderr} = await place.run(['--help'])
    expect(stdout).toMatch(/Reading minutes:\n {2}parse .*\n {2}check /)
    expect(stdout).toMatch(/Asking minutes:\n {2}cases .*\n {2}report .*\n {2}diff /)
    expect(stdout).toMatch(/Writing layouts:\n {2}tree .*\n {2}layouts .*\n {2}schema /)
    expect(stdout).toMatch(/Understanding what is written:\n {2}tables /)
    expect(stdout).toMatch(/Understanding reports:\n {2}explain /)
    expect([status, stderr]).toEqual([0, ''])
  })

  it.each([
    ['parse', ['Reading:', 'Report:', 'Output:', '--out', '--format', '--table', '--layout', '--municipality']],
    ['parse', ['--encoding', '--repair', '--fail-on', '--quiet', '--no-color']],
    ['check', ['Reading:', 'Report:', '--layout', '--fail-on', '--quiet']],
    ['cases', ['Which cases:', '--case', '--since', '--until', '--committee', '--title', '--subject', '--least']],
    ['cases', ['--missing', '--format', '--out', '--fail-on', '--quiet', '--layout', '--no-color']],
    ['diff', ['<before>', '<after>', '--format', '--out', '--layout', '--municipality', '--no-color']],
    ['tree', ['--json', '--layout']],
    ['layouts', ['[path]']],
    ['schema', ['[record]', ...schemaNames]],
    ['tables', ['[table]', '--markdown', 'items']],
    ['explain', ['[rule]']],
  ])('of %s tells of %j', async (command, words) => {
    const place = newPlace()
    const {status, stdout} = await place.run(['help', command])
    for (const word of words) expect(stdout).toContain(word)
    expect(status).toBe(0)
  })

  it.each([
    [],
    ['parse'],
    ['check'],
    ['merge'],
    ['cases'],
    ['report'],
    ['diff'],
    ['tree'],
    ['layouts'],
    ['schema'],
    ['tables'],
    ['explain'],
  ])('of %s fits a screen, and says where the rest is', async (...command) => {
    const place = newPlace()
    const lines = (await place.run([...command, '--help'])).stdout.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(80)
    const rest = lines
      .find((line) => line.startsWith('All options: dagsorden '))
      ?.split(' ')
      .slice(3)
    if (rest === undefined) return
    expect((await place.run(rest)).stdout.split('\n').length).toBeGreaterThan(lines.length)
  })

  it('has examples that run as printed', async () => {
    const place = newPlace()
    const {stdout} = await place.run(['--help'])
    const examples = [...stdout.matchAll(/^ {2}\$ (dagsorden .*)$/gm)].map((match) => match[1] ?? '')
    expect(examples.length).toBeGreaterThan(2)
    cpSync(path.join(root, 'fixtures/hedensted'), path.join(place.folder, 'referater'), {recursive: true})
    cpSync(path.join(root, 'fixtures/hedensted/saved-page.html'), path.join(place.folder, 'arkiv/2023/page.html'))
    cpSync(path.join(root, 'fixtures/ballerup/committee-2013.pdf'), path.join(place.folder, 'referat.pdf'))
    for (const example of examples) {
      const args = example.replaceAll("'", '').split(' ').slice(1)
      const {status, stderr} = await place.run([...args, '--no-progress'])
      expect(stderr, example).toMatch(/\d+ (?:meetings?, [1-9]\d* agenda items?|møder, [1-9]\d* punkter)/)
      expect([0, 1], example).toContain(status)
    }
    expect(place.everything()).toEqual(expect.arrayContaining(['møder.xlsx', 'rapport.html']))
  })

  it.each(['tree', 'layouts', 'schema', 'tables', 'explain'])(
    'of %s has examples that run as printed',
    async (command) => {
      const place = newPlace()
      const {stdout} = await place.run([command, '--help'])
      const examples = [...stdout.matchAll(/^ {2}\$ dagsorden (.*)$/gm)].map((match) => match[1] ?? '')
      expect(examples.length).toBeGreaterThan(0)
      cpSync(path.join(root, 'fixtures/hedensted/saved-page.html'), path.join(place.folder, 'referat.html'))
      cpSync(path.join(root, 'fixtures/ballerup/committee-2013.pdf'), path.join(place.folder, 'referat.pdf'))
      for (const example of examples) {
        const {status, stdout} = await place.run(example.split(' '))
        expect(status, example).toBe(0)
        expect(stdout !== '' || place.everything().includes('schemas'), example).toBe(true)
      }
    },
  )

  it('is what nothing at all gives, as wrong usage', async () => {
    const place = newPlace()
    const {status, stdout, stderr} = await place.run([])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: dagsorden')
  })

  it('on a command is that of the command', async () => {
    const place = newPlace()
    const {status, stdout} = await place.run(['help', 'tree'])
    expect([status, stdout]).toEqual([0, (await place.run(['tree', '--help'])).stdout])
    expect((await place.run(['help'])).stdout).toBe((await place.run(['--help'])).stdout)
  })

  it('has the limits that README.md names', async () => {
    const {stdout} = await newPlace().run(['help', 'parse'])
    const limits = readFileSync(path.join(root, 'README.md'), 'utf8').split('## Limits')[1] ?? ''
    for (const [told, named] of [
      [/--max-file-size[^-]*\(default: (\d+)MB\)/, /`--max-file-size` \((\d+) MB/],
      [/--time-limit[^-]*\(default: (\d+)\)/, /`--time-limit` \((\d+) seconds/],
    ] as const)
      expect([told.exec(stdout)?.[1], limits.match(named)?.[1]]).toEqual(
        Array(2).fill(expect.stringMatching(/^(?:200|120)$/)),
      )
  })

  it('has the version of the package', async () => {
    const place = newPlace()
    const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string}
    expect(await place.run(['--version'])).toEqual({status: 0, stdout: `${version}\n`, stderr: ''})
  })
})

describe.concurrent('wrong usage', () => {
  it.each([
    ['an unknown option', ['parse', '--fast', 'a.txt'], /unknown option '--fast'/],
    ['an unknown command', ['pars', 'a.txt'], /unknown command 'pars'.*\(Did you mean parse\?\)/s],
    ['an unknown format', ['parse', '-f', 'xml', 'a.txt'], /json, ndjson, csv/],
    ['an unknown table', ['parse', '-f', 'csv', '--table', 'sums', 'a.txt'], /meetings, items, decisions/],
    ['a table of JSON', ['parse', '--table', 'items', 'a.txt'], /--table goes with csv and parquet, not with json/],
    ['a table of NDJSON', ['parse', '-f', 'ndjson', '--table', 'items', 'a.txt'], /--table .* not with ndjson/],
    ['a table of a JSON file', ['parse', '-o', 'x.json', '--table', 'items', 'a.txt'], /--table .* not with json/],
    ['an unknown severity', ['parse', '--fail-on', 'info', 'a.txt'], /error, warning, never/],
    ['an unknown encoding', ['parse', '--encoding', 'utf-9', 'a.txt'], /no encoding; try utf-8/],
    ['an unknown layout', ['parse', '--layout', 'aarhus', 'a.txt'], /no layout "aarhus"; there are .*herning/],
    ['an abstract layout', ['parse', '--layout', 'labelled-dump', 'a.txt'], /only for others to extend/],
    ['an unknown layout for a tree', ['tree', '--layout', 'aarhus', 'a.txt'], /there are .*herning/],
    ['a tree of nothing', ['tree'], /missing required argument 'path'/],
    ['a tree of a file that is not there', ['tree', 'none.txt'], /none\.txt: There is no such file/],
    ['scores of a file that is not there', ['layouts', 'none.txt'], /none\.txt: There is no such file/],
    ['an unknown record', ['schema', 'vote'], /^dagsorden: There is no record "vote"; there are meeting, agenda-item/],
    [
      'an unknown rule',
      ['explain', 'no-rule'],
      /^dagsorden: There is no rule "no-rule"; "dagsorden explain" lists them\./,
    ],
    ['a mistyped rule', ['explain', 'empty-decison'], /lists them\. Did you mean empty-decision\?\n$/],
    [
      'an unknown table to list',
      ['tables', 'sums'],
      /^dagsorden: There is no table "sums"; there are meetings, items, /,
    ],
    ['a level for an unknown rule', ['check', '--rule', 'no-rule=off', 'a.txt'], /There is no rule "no-rule"/],
    ['a level for a mistyped rule', ['check', '--rule', 'emty-decision=off', 'a.txt'], /Did you mean empty-decision\?/],
    ['a mistyped level', ['check', '--rule', 'empty-decision=eror', 'a.txt'], /Did you mean error\?/],
    ['a mistyped format', ['parse', '-f', 'jsn', 'a.txt'], /Allowed choices are json, .*\. Did you mean json\?/],
    ['a mistyped format of documents', ['parse', '--from', 'dcox', 'a.txt'], /Did you mean docx\?/],
    ['a mistyped format of cases', ['cases', '-f', 'ndjsn', 'a.txt'], /Did you mean ndjson\?/],
    ['a mistyped table', ['tables', 'itms'], /Did you mean items\?/],
    ['a mistyped record', ['schema', 'meetin'], /Did you mean meeting\?/],
    ['a mistyped layout', ['parse', '--layout', 'hernig', 'a.txt'], /Did you mean herning\?/],
    [
      'a layout that is not there',
      ['parse', '--layout', './x.json', 'a.txt'],
      /Cannot read the layout \.\/x\.json: There is no such file or folder\n$/,
    ],
    ['a tree of a folder', ['tree', '.'], /\.: It is a folder, .* name a file in it/],
    ['scores of a folder', ['layouts', '.'], /\.: It is a folder, .* name a file in it/],
    ['help on an unknown command', ['help', 'nosuch'], /unknown command 'nosuch'\.\n/],
    ['help on a mistyped command', ['help', 'pars'], /unknown command 'pars'\. Did you mean parse\?/],
    ['an option without its value', ['parse', 'a.txt', '-o'], /argument missing/],
  ] as const)('of %s is refused with a sentence', async (_, args, sentence) => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    expectRefused(await place.run(args), sentence)
    expect(place.everything()).toEqual(['a.txt'])
  })
})

describe.concurrent('what is read', () => {
  it('a file, which a JSON array of meetings comes of', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const {status, stdout, stderr} = await place.run(['parse', 'a.txt', '--no-progress'])
    expect(committeesOf(stdout)).toEqual(['Byrådet'])
    expect((JSON.parse(stdout) as Meeting[])[0]?.source.path).toBe('a.txt')
    expect([status, stderr]).toEqual([
      0,
      '1 meeting, 1 agenda item, 1 case number, 1 decision\ncompleteness: 1 unconfirmed\n',
    ])
  })

  it('a folder with all below it, in the order of names, other files passed over', async () => {
    const place = newPlace()
    place.put('f/c.txt', minutes('C'))
    place.put('f/a/b.TXT', minutes('B'))
    place.put('f/a.text', minutes('A'))
    place.put('f/d.png', '%PDF-')
    const {status, stdout, stderr} = await place.run(['parse', 'f/'])
    expect((JSON.parse(stdout) as Meeting[]).map(({source}) => source.path)).toEqual([
      'f/a/b.TXT',
      'f/a.text',
      'f/c.txt',
    ])
    expect(stderr).toMatch(/\b1 other file\b.* passed over/)
    expect(status).toBe(0)
  })

  it('a glob in quotes', async () => {
    const place = newPlace()
    for (const name of ['f/b.txt', 'f/a.txt', 'g/c.txt', 'c.txt']) place.put(name, minutes(name))
    expect(committeesOf((await place.run(['parse', '*/*.txt'])).stdout)).toEqual(['f/a.txt', 'f/b.txt', 'g/c.txt'])
    expect(committeesOf((await place.run(['parse', 'f/{a,c}.txt', 'c.txt'])).stdout)).toEqual(['f/a.txt', 'c.txt'])
    // As a shell has it: a folder that it matches, with all in it, and paths that begin as the pattern does.
    expect(committeesOf((await place.run(['parse', '[fg]'])).stdout)).toEqual(['f/a.txt', 'f/b.txt', 'g/c.txt'])
    const ndjson = (await place.run(['parse', `${place.folder}/{g,f}/**/[bc].txt`, './?.txt', '-f', 'ndjson'])).stdout
    expect([...ndjson.matchAll(/"path":"([^"]*)"/g)].map(([, path]) => path)).toEqual([
      `${place.folder}/f/b.txt`,
      `${place.folder}/g/c.txt`,
      './c.txt',
    ])
  })

  it('a file whose name looks like a glob', async () => {
    const place = newPlace()
    place.put('[a]*.txt', minutes('Byrådet'))
    expect(committeesOf((await place.run(['parse', '[a]*.txt'])).stdout)).toEqual(['Byrådet'])
  })

  it('a glob that nothing matches is an error', async () => {
    const place = newPlace()
    const {status, stdout, stderr} = await place.run(['parse', 'f/*.txt'])
    expect(stderr).toMatch(/f\/\*\.txt\n.*error.*No file matches this pattern.*unreadable-file/)
    expect([status, JSON.parse(stdout)]).toEqual([2, []])
  })

  it.each([
    ['with -', ['parse', '-']],
    ['when nothing is named', ['parse']],
  ])('standard input %s', async (_, args) => {
    const place = newPlace()
    const {status, stdout} = await place.run(args, {input: minutes('Byrådet')})
    const [meeting] = JSON.parse(stdout) as Meeting[]
    expect([meeting?.committee.name, meeting?.source.path, status]).toEqual(['Byrådet', '-', 0])
  })

  it('standard input among files', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    const {stdout} = await place.run(['parse', 'a.txt', '-'], {input: minutes('B')})
    expect(committeesOf(stdout)).toEqual(['A', 'B'])
  })

  it('standard input that comes in pieces and late', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    async function* pieces() {
      const text = minutes('Byrådet')
      yield text.slice(0, 40)
      await new Promise((resolve) => setTimeout(resolve, 50))
      yield text.slice(40)
    }
    for (const args of [['parse'], ['tree', '--json', '-']]) {
      const {status, stdout} = await place.run(args, {input: pieces()})
      expect(stdout, args.join()).toMatch(/Byrådet|herning/)
      expect(status, args.join()).toBe(0)
    }
    expect((await place.shell('(head -c 40 a.txt; sleep 0.1; tail -c +41 a.txt) | dagsorden parse')).status).toBe(0)
  })

  it('empty standard input is no minutes', async () => {
    const place = newPlace()
    const {status, stdout, stderr} = await place.run(['parse'])
    expect(stderr).toMatch(/^-\n.*error.*The file is empty.*not-minutes/)
    expect([status, JSON.parse(stdout)]).toEqual([1, []])
  })

  it('the same minutes twice, told apart', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const {status, stdout, stderr} = await place.run(['parse', 'a.txt', 'a.txt'])
    const ids = (JSON.parse(stdout) as Meeting[]).map(({id}) => id)
    expect(ids).toEqual(['ukendt/byraadet/2021-01-27', 'ukendt/byraadet/2021-01-27-2'])
    expect(stderr).toMatch(/duplicate-meeting/)
    expect(status).toBe(0)
  })
})

describe.concurrent('exit status', () => {
  it('1 where one of two files is no minutes; the records of the other are written', async () => {
    const place = newPlace()
    place.put('a.txt', noMinutes)
    place.put('b.txt', minutes('Byrådet'))
    const {status, stdout, stderr} = await place.run(['parse', 'a.txt', 'b.txt'])
    expect(committeesOf(stdout)).toEqual(['Byrådet'])
    expect(stderr).toMatch(
      /^a\.txt\n {2}.*error.*not-minutes\n\n1 meeting, .* 1 error\ncompleteness: 1 unconfirmed, 1 unread\nexit status 1: 1 error \(--fail-on error\)\n$/,
    )
    expect(status).toBe(1)
  })

  it('2 where a file of a list is missing; the records of the others are written', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    place.put('c.txt', minutes('C'))
    place.put('list', 'a.txt\nb.txt\nc.txt\n')
    const {status, stderr} = await place.run(['parse', '--paths-from', 'list', '-o', 'out.json'])
    expect(committeesOf(place.take('out.json'))).toEqual(['A', 'C'])
    expect(stderr).toMatch(/^b\.txt\n {2}.*error.*There is no such file or folder.*unreadable-file/)
    expect(status).toBe(2)
    expect((await place.run(['parse', 'b.txt', '--fail-on', 'never'])).status).toBe(2)
  })

  it('2 where a folder is not there, or a file is named as a folder', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    expect((await place.run(['check', 'none/'])).status).toBe(2)
    expect((await place.run(['check', 'a.txt/b.txt'])).status).toBe(2)
  })

  it.each([
    ['doubtful', doubtful, [], 0],
    ['doubtful', doubtful, ['--fail-on', 'warning'], 1],
    ['doubtful', doubtful, ['--fail-on', 'never'], 0],
    ['no minutes', noMinutes, [], 1],
    ['no minutes', noMinutes, ['--fail-on', 'warning'], 1],
    ['no minutes', noMinutes, ['--fail-on', 'never'], 0],
    ['good', minutes('Byrådet'), ['--fail-on', 'warning'], 0],
  ])('of a file that is %s (%#)', async (_, content, flags, status) => {
    const place = newPlace()
    place.put('a.txt', content)
    expect((await place.run(['check', 'a.txt', ...flags])).status).toBe(status)
  })
})

describe.concurrent('the report', () => {
  it('goes to standard error, with place, severity, sentence and rule; check writes nothing else', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const {stdout, stderr} = await place.run(['check', 'a.txt'])
    expect(stdout).toBe('')
    expect(stderr).toMatch(
      /^a\.txt\n {2}2:\d+ +warning +".*".* +invalid-date\n\n1 meeting, .* 1 warning\ncompleteness: 1 unconfirmed\n$/,
    )
  })

  it('has errors only with --quiet', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    expect((await place.run(['check', 'a.txt', '--quiet'])).stderr).toBe('')
    place.put('b.txt', noMinutes)
    expect((await place.run(['check', 'a.txt', 'b.txt', '--quiet'])).stderr).toMatch(/^b\.txt\n.*not-minutes\n\n$/)
  })

  it('has no colours in a pipe, whatever the environment says', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const {stderr} = await place.run(['check', 'a.txt'], {env: {FORCE_COLOR: '1', COLORTERM: 'truecolor'}})
    expect(stderr).toMatch(/invalid-date/)
    expect(stderr).not.toContain('\u001b')
  })

  it('has nothing raw of a document that acts on a terminal', async () => {
    const place = newPlace()
    const evil = '\u001b[31m\u202e\u0007\u009b2J\u2066x'
    place.put(
      'a.txt',
      doubtful
        .replace('31. februar 2021', evil)
        .replace('05.04.00-P20-7-20', `1${evil}`)
        .replace('Sagsresume\n', `Sagsresume\n\nHistorik\n\n`)
        .replace('Godkendt.', evil),
    )
    const {stderr} = await place.run(['check', 'a.txt'])
    expect(stderr).toMatch(/invalid-date/)
    expect(stderr).not.toMatch(acting)
  })

  it('has nothing raw of the name of a file that acts on a terminal', async () => {
    const place = newPlace()
    const evil = 'a\u001b[31m\u202e\u0007\u009b2Jb'
    place.put(`${evil}.txt`, doubtful)
    place.put('fil', '')
    const runs = [
      ['check', `${evil}.txt`],
      ['check', `${evil}.none`],
      ['check', `${evil}*.none`],
      ['tree', `${evil}.none`],
      ['layouts', `${evil}.none`],
      ['check', `${evil}.txt`, '--layout', `${evil}.layout.json`],
      ['check', `${evil}.txt`, '--layout', evil],
      ['parse', `${evil}.txt`, '-o', `fil/${evil}.json`],
      ['schema', '--out', `fil/${evil}`],
    ]
    const reports = await Promise.all(runs.map(async (args) => ({args, stderr: (await place.run(args)).stderr})))
    expect(reports.filter(({stderr}) => stderr === '' || acting.test(stderr))).toEqual([])
  })

  it('has nothing raw of a layout file that acts on a terminal', async () => {
    const place = newPlace()
    const evil = '\u001b[31m\u202e'
    place.put('a.txt', doubtful)
    place.put('a.layout.json', JSON.stringify({name: 'a', about: 'b', extends: evil}))
    place.put('b.layout.json', JSON.stringify({name: 'b', about: 'b', headings: [`{${evil}}`], [evil]: 1}))
    place.put('c.layout.json', `{"name": "${evil}`)
    const runs = await Promise.all(
      ['a', 'b', 'c'].map((name) => place.run(['check', '--layout', `./${name}.layout.json`])),
    )
    expect(runs.map(({status}) => status)).toEqual([2, 2, 2])
    expect(runs.filter(({stderr}) => acting.test(stderr))).toEqual([])
  })
})

describe.concurrent('output', () => {
  it.each([
    ['x.json', (text: string) => committeesOf(text)],
    [
      'x.ndjson',
      (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as Meeting).committee.name),
    ],
    [
      'x.jsonl',
      (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as Meeting).committee.name),
    ],
    ['x.CSV', (text: string) => readTable(text).map(({committee}) => committee)],
    ['deep/er/x', (text: string) => committeesOf(text)],
  ])('to %s is in the format of its ending', async (name, committees) => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    place.put('b.txt', minutes('B'))
    const {status, stdout} = await place.run(['parse', 'a.txt', 'b.txt', '-o', name])
    expect(committees(place.take(name))).toEqual(['A', 'B'])
    expect([status, stdout]).toEqual([0, ''])
  })

  it('in a format that is asked for, whatever the ending', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    await place.run(['parse', 'a.txt', '-o', 'x.json', '-f', 'ndjson'])
    expect(place.take('x.json')).toMatch(/^\{.*\}\n$/)
  })

  it('is the same on standard output and in a file, and on every run', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    place.put('b.txt', doubtful)
    const args = (format: string) => ['parse', 'a.txt', 'b.txt', '-f', format]
    await Promise.all(
      ['json', 'ndjson', 'csv'].map(async (format) => {
        const [printed] = await Promise.all([
          place.run(args(format)),
          place.run([...args(format), '-o', `x.${format}`]),
        ])
        expect(place.take(`x.${format}`)).toBe(printed.stdout)
      }),
    )
    expect((await place.run(args('json'))).stdout).toBe(place.take('x.json'))
  })

  it.each(tableNames)('has the table %s on standard output, as RFC 4180 has it', async (table) => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const {status, stdout} = await place.run(['parse', 'a.txt', '-f', 'csv', '--table', table])
    const rows = readStrictCsv(stdout)
    expect(rows[0]?.every((name) => /^[a-z][a-z_0-9]*$/.test(name))).toBe(true)
    const few: Partial<Record<TableName, number>> = {
      amounts: 2,
      participants: 0,
      votes: 0,
      absences: 0,
      guests: 0,
      references: 0,
      amendments: 0,
    }
    expect(rows).toHaveLength(1 + (few[table] ?? 1))
    expect(status).toBe(0)
  })

  it('to a folder is a file a table, and they join', async () => {
    const place = newPlace()
    place.put('f/a.txt', minutes('A, B og "C"'))
    place.put('f/b.txt', minutes('D').replace('Ny sti, og en bænk', 'Titel; med "tegn"'))
    place.put('f/c.txt', place.take('f/b.txt'))
    const {status, stdout} = await place.run(['parse', 'f', '-f', 'csv', '-o', 'tables'])
    expect([status, stdout]).toEqual([0, ''])
    expect(readdirSync(path.join(place.folder, 'tables')).sort()).toEqual(
      tableNames.map((name) => `${name}.csv`).sort(),
    )
    const table = (name: string) => readTable(place.take(`tables/${name}.csv`))
    const meetingIds = table('meetings').map((row) => row.meeting_id)
    const itemIds = table('items').map((row) => row.item_id)
    expect(meetingIds).toHaveLength(3)
    expect([new Set(meetingIds).size, new Set(itemIds).size]).toEqual([3, 3])
    for (const row of table('items')) expect(meetingIds).toContain(row.meeting_id)
    for (const name of ['decisions', 'attachments', 'amounts']) {
      expect(table(name).length).toBeGreaterThan(2)
      for (const row of table(name)) {
        expect(itemIds).toContain(row.item_id)
        expect(meetingIds).toContain(row.meeting_id)
      }
    }
    expect(table('items')[0]).toMatchObject({
      committee: 'A, B og "C"',
      title: 'Ny sti, og en bænk',
      source_path: 'f/a.txt',
    })
    expect(place.take('tables/items.csv').replaceAll('\r\n', '')).not.toContain('\r')
  })

  it('has the columns of the contract in the items', async () => {
    const place = newPlace()
    const {stdout} = await place.run(['parse', '-f', 'csv'], {input: minutes('Byrådet')})
    expect(readStrictCsv(stdout)[0]?.join(' ')).toBe(
      'item_id meeting_id same_meeting_as municipality municipality_code committee date location document_type order number title public case_number case_scheme kle_subject kle_facet case_serial case_year document_number caseworker other_caseworkers routing routing_complete summary recommendation_by recommendation decision outcomes as_recommended attachments source_path source_page source_line',
    )
  })

  it('is whole and empty where there is no meeting', async () => {
    const place = newPlace()
    place.put('a.txt', noMinutes)
    expect(JSON.parse((await place.run(['parse', 'a.txt'])).stdout)).toEqual([])
    expect((await place.run(['parse', 'a.txt', '-f', 'ndjson'])).stdout).toBe('')
    expect(readStrictCsv((await place.run(['parse', 'a.txt', '-f', 'csv'])).stdout)).toHaveLength(1)
  })

  it('leaves nothing beside it', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    place.put('x.json', 'what was there before')
    await place.run(['parse', 'a.txt', '-o', 'x.json'])
    expect(place.everything()).toEqual(['a.txt', 'x.json'])
    expect(committeesOf(place.take('x.json'))).toEqual(['A'])
  })

  it.each([
    ['a folder', ['-o', 'taken'], /taken: .*folder/],
    ['below a file', ['-o', 'a.txt/x.json'], /a\.txt/],
    ['tables below a file', ['-o', 'a.txt/tables', '-f', 'csv'], /a\.txt/],
    ['tables where a file is', ['-o', 'a.txt', '-f', 'csv', '--table', 'items', 'none.txt'], /none\.txt/],
    ['tables where one of them is a folder', ['-o', 'taken', '-f', 'csv'], /items\.csv/],
  ])('to %s fails with a sentence, and leaves nothing behind', async (what, flags, sentence) => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    mkdirSync(path.join(place.folder, 'taken/items.csv'), {recursive: true})
    const {status, stdout, stderr} = await place.run(['parse', 'a.txt', ...flags])
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/this is a bug|EBADF|^\s+at /m)
    expect([status, stdout]).toEqual([2, ''])
    expect(place.everything().filter((name) => name.includes('.part'))).toEqual([])
    if (!what.startsWith('tables where')) expect(place.everything()).toEqual(['a.txt', 'taken', 'taken/items.csv'])
  })

  it('is not begun where the layout is wrong', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    place.put('x.json', 'before')
    await place.run(['parse', 'a.txt', '-o', 'x.json', '--layout', 'none'])
    expect([place.everything(), place.take('x.json')]).toEqual([['a.txt', 'x.json'], 'before'])
  })
})

describe.concurrent('a pipe that is closed early', () => {
  const many = (committee: string) =>
    minutes(committee) +
    minutes(committee)
      .replace(/^.*?(?=Sagsnr)/s, '\n')
      .repeat(200)

  // Every format of parse goes the same way, and so does every tree.
  it.each(['parse --quiet', 'tree'])('ends %s without a word', async (command) => {
    const place = newPlace()
    place.put('a.txt', many('A'))
    const {stdout, stderr} = await place.shell(`dagsorden ${command} a.txt | head -c 10`)
    expect(stdout).not.toBe('')
    expect(stderr).toBe('')
  })

  it('is told where it is full, with exit status 2', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A'))
    const {stdout, stderr} = await place.shell('dagsorden parse a.txt --quiet > /dev/full; echo $?')
    expect(stderr).toMatch(/^dagsorden: standard output: /)
    expect(stdout).toBe('2\n')
  })

  it('for the report keeps nothing from the output', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('A') + 'Sagsnr.: a Sagsbehandler: b\n'.repeat(1500))
    const {stdout} = await place.shell(
      '(dagsorden parse a.txt --layout herning -o x.json 2>&1 >/dev/null; echo $? > status.txt) | head -c 10',
    )
    expect(stdout).not.toBe('')
    expect(place.everything()).toEqual(['a.txt', 'status.txt', 'x.json'])
    // The records are whole, though nobody reads on how they were made.
    expect([place.take('status.txt').trim(), JSON.parse(place.take('x.json'))[0].items.length]).toEqual(['0', 1501])
  })
})

describe.concurrent('commands for writers of layouts', () => {
  it('tree prints types and positions', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const {status, stdout, stderr} = await place.run(['tree', 'a.txt'])
    expect(stdout).toMatch(/^root\[1\]\n└─0 meeting\[\d+\] \(1:1-\d+:\d+/)
    expect(stdout).toMatch(/agendaItem\[\d+\] \(7:1-27:21, \d+-\d+\)\n.*"05\.04\.00-P20-7-20" \(7:1-7:27, /)
    expect([status, stderr]).toEqual([0, ''])
  })

  it('tree --json prints a unist tree', async () => {
    const place = newPlace()
    const {stdout} = await place.run(['tree', '-', '--json'], {input: minutes('Byrådet')})
    const tree = JSON.parse(stdout) as {type: string; children: {type: string; position: unknown}[]}
    expect([tree.type, tree.children[0]?.type]).toEqual(['root', 'meeting'])
    expect(tree.children[0]?.position).toMatchObject({start: {line: 1, column: 1, offset: 0}})
  })

  it('layouts lists those that can be used', async () => {
    const place = newPlace()
    const {status, stdout, stderr} = await place.run(['layouts'])
    expect(stdout).toMatch(/^general +\S/m)
    expect(stdout).toMatch(/^herning +\S/m)
    expect(stdout).not.toMatch(/^(?:default|labelled-dump)\b/m)
    expect([status, stderr]).toEqual([0, ''])
  })

  it('layouts with a path tells how each fits, and why', async () => {
    const place = newPlace()
    place.put('a.txt', [minutes('A'), minutes('B')].join('').replaceAll('Sagsresume', 'DIR\n\nSagsresume'))
    const {stdout} = await place.run(['layouts', 'a.txt'])
    expect(stdout.match(/^line \d+$/gm)).toHaveLength(2)
    expect(stdout).toMatch(/^ {2}herning +[1-9]\d*\n {4}\+ {2}Sagsnr\.: .* \(line 7\)$/m)
    expect(stdout).toMatch(/^ {2}herning-titles +0\n(?: {4}.*\n)* {4}(?:must have|cannot have)/m)
    expect((await place.run(['layouts', '-'], {input: noMinutes})).stdout).toMatch(/No layout finds the head/)
  })

  it.each(schemaNames)('schema prints that of %s', async (name) => {
    const place = newPlace()
    const {status, stdout} = await place.run(['schema', name])
    expect(stdout).toBe(readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8'))
    expect(status).toBe(0)
  })

  it('schema alone prints that of a meeting', async () => {
    const place = newPlace()
    expect(JSON.parse((await place.run(['schema'])).stdout)).toMatchObject({$ref: '#/$defs/Meeting'})
  })
})

describe.concurrent('explain', () => {
  it('lists every rule', async () => {
    const place = newPlace()
    const {status, stdout} = await place.run(['explain'])
    expect(stdout.trimEnd().split('\n')).toHaveLength(ruleIds.length)
    for (const id of ruleIds) expect(stdout).toContain(`${id} `)
    expect(status).toBe(0)
  })

  it('tells of each what it means and what to do', async () => {
    const place = newPlace()
    const told = await Promise.all(ruleIds.map((id) => place.run(['explain', id])))
    ruleIds.forEach((id, at) => {
      const {severity, meaning, example, remedy} = rules[id]
      for (const part of [id, severity, meaning, example, remedy]) expect(told[at]?.stdout).toContain(part)
      expect(told[at]?.status).toBe(0)
    })
  })
})

describe.concurrent('reading options', () => {
  it('--layout takes a file of the user, relative to where the command runs', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet').replace('Sagsresume', 'Kort fortalt'))
    const layout = {
      name: 'mit-udvalg',
      about: 'Et udvalg',
      extends: 'herning',
      municipality: 'Tørring Kommune',
      headings: [{line: 'Kort fortalt', kind: 'summary'}, 'Indstilling', 'Beslutning', 'Bilag'],
    }
    place.put('mit-udvalg.layout.json', `\ufeff${JSON.stringify(layout)}`)
    const {status, stdout} = await place.run(['parse', 'a.txt', '--layout', './mit-udvalg.layout.json'])
    const [meeting] = JSON.parse(stdout) as Meeting[]
    expect(meeting?.municipality).toBe('Tørring Kommune')
    expect(meeting?.source.layout).toBe('mit-udvalg')
    expect(meeting?.items[0]?.sections[0]).toMatchObject({kind: 'summary', heading: 'Kort fortalt'})
    expect(status).toBe(0)
    expect((await place.run(['tree', 'a.txt', '--layout', 'mit-udvalg.layout.json'])).stdout).toContain('Kort fortalt')
    expect((await place.run(['layouts', 'a.txt', '--layout', 'mit-udvalg.layout.json'])).stdout).toMatch(
      /^ {2}mit-udvalg /m,
    )
  })

  it.each([
    ['is no JSON', '{"name": ', /bad\.layout\.json.*no JSON/],
    ['is not there', undefined, /bad\.layout\.json: .*no such file/],
    ['has an unknown field', {name: 'a', about: 'b', heading: []}, /bad\.layout\.json.*heading/s],
    ['has an unknown kind', {name: 'a', about: 'b', headings: [{line: 'Ok', kind: 'x'}]}, /bad.*headings\[0\]/s],
    ['has an unknown heading', {name: 'a', about: 'b', headings: ['Vejret']}, /bad.*"Vejret".*kind.*headings\[0\]/s],
    ['has an unknown placeholder', {name: 'a', about: 'b', item: {start: ['{x}']}}, /bad.*"\{x\}".*item\.start\[0\]/s],
    ['extends what is not there', {name: 'a', about: 'b', extends: 'x'}, /"a" extends "x", which does not exist/],
    ['has no name', {about: 'b', extends: 'herning'}, /bad.*name/s],
    ['is abstract', {name: 'a', about: 'b', extends: 'herning', abstract: true}, /only for others/],
  ])('--layout with a file that %s is refused, with the place', async (_, content, sentence) => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    if (content !== undefined) {
      place.put('bad.layout.json', typeof content === 'string' ? content : JSON.stringify(content))
    }
    expectRefused(await place.run(['parse', 'a.txt', '--layout', 'bad.layout.json']), sentence)
  })

  it('--layout forces a layout', async () => {
    const place = newPlace()
    const [meeting] = JSON.parse(
      (await place.run(['parse', '--layout', 'general'], {input: minutes('Byrådet')})).stdout,
    ) as Meeting[]
    expect([meeting?.source.layout, meeting?.municipality]).toEqual(['general', null])
  })

  it('--from forces a format', async () => {
    const place = newPlace()
    place.put('a.txt', minutes('Byrådet'))
    const {status, stderr} = await place.run(['check', 'a.txt', '--from', 'json'])
    expect(stderr).toMatch(/^a\.txt\n.*error.*broken-markup$/m)
    expect(status).toBe(1)
    expect((await place.run(['check', 'a.txt', '--from', 'text'])).status).toBe(0)
  })

  it('--municipality sets it', async () => {
    const place = newPlace()
    const {stdout} = await place.run(['parse', '--municipality', 'Åby Kommune'], {input: minutes('Byrådet')})
    expect((JSON.parse(stdout) as Meeting[])[0]).toMatchObject({
      id: 'aaby-kommune/byraadet/2021-01-27',
      municipality: 'Åby Kommune',
    })
  })

  it('--encoding says what the bytes do not', async () => {
    const place = newPlace()
    const parsed = async (input: Uint8Array, ...flags: string[]) =>
      (JSON.parse((await place.run(['parse', ...flags], {input})).stdout) as Meeting[])[0]
    const wide = Buffer.from(minutes('Byrådet'), 'utf16le')
    expect(await parsed(wide)).toBeUndefined()
    expect(await parsed(wide, '--encoding', 'utf-16le')).toMatchObject({
      committee: {name: 'Byrådet'},
      source: {encoding: 'utf-16le'},
    })
    const narrow = Buffer.from(minutes('Byrådet'), 'latin1')
    for (const flags of [[], ['--encoding', 'latin1']]) {
      expect(await parsed(narrow, ...flags)).toMatchObject({
        committee: {name: 'Byrådet'},
        source: {encoding: 'windows-1252'},
      })
    }
  })

  it('--repair mends letters that were encoded twice', async () => {
    const place = newPlace()
    const input = Buffer.from(Buffer.from(minutes('Byrådet')).toString('latin1'))
    const asIs = await place.run(['parse', '--layout', 'herning'], {input})
    expect(asIs.stderr).toMatch(/double-encoded/)
    const {status, stdout, stderr} = await place.run(['parse', '--repair'], {input})
    expect((JSON.parse(stdout) as Meeting[])[0]).toMatchObject({
      committee: {name: 'Byrådet'},
      date: '2021-01-27',
      source: {encoding: 'utf-8+repaired'},
    })
    expect(stderr).toMatch(/double-encoded/)
    expect(status).toBe(0)
  })
})
