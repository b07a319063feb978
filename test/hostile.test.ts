import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {reportSchema} from '../src/diagnostics/report-schema.ts'
import type {Meeting} from '../src/records/schema.ts'
import {ensureBuilt} from './command/built.ts'
import {newPlaceForOne as newPlace, removePlaces} from './command/place.ts'
import {readTable} from './command/strict-csv.ts'
import {hasTerminal, shownOnTerminal} from './command/terminal.ts'

// Documents and names that mean harm, or are as large as no document should be.
// HOSTILE=large makes the large ones as large as they come (npm run soak:hostile).

const isLarge = process.env.HOSTILE === 'large'
const megabytes = isLarge ? 100 : 1
const manyItems = isLarge ? 1_000_000 : 2000
const manySums = isLarge ? 10_000_000 : 20_000
const depth = isLarge ? 1_000_000 : 20_000

beforeAll(ensureBuilt)
afterAll(removePlaces)

const head = (committee = 'Byrådet') =>
  `Udvalg: ${committee}\nMødedato: 27. januar 2021\nMødested: Salen\n\nDagsordenpunkter\n\n`
const item = (title = 'Ny sti', text = 'Stien koster 5.000 kr.') =>
  `Sagsnr.: 05.04.00-P20-7-20 Sagsbehandler: Åse Brøndum\n\n${title}\n\nSagsresume\n\n${text}\n\nBeslutning\n\nGodkendt.\n\n`

/** A run over what is as large as it comes needs the memory of threads. */
const run = (place: ReturnType<typeof newPlace>, args: readonly string[]) =>
  isLarge ? place.start(args) : place.run(args)

/** UTF-8 to the last byte; throws otherwise. */
function strictText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
}

describe('a document that is too much', () => {
  it.each([
    ['of words', 'ord '],
    ['without a space', 'a'],
    ['of spaces', ' '],
  ])(`has ${megabytes} MB ${'%s'} in one line, and is read whole`, async (_, piece) => {
    const place = newPlace()
    const text = `${piece.repeat((megabytes * 1_000_000) / piece.length)}slut`
    place.put('a.txt', head() + item('Ny sti', text))
    const limits = ['--time-limit', '600', '--max-file-size', '1GB']
    const {status, stderr} = await run(place, ['parse', 'a.txt', '-o', 'x.ndjson', ...limits])
    expect(stderr).toMatch(/^1 meeting, 1 agenda item, 1 case number, 1 decision\n/)
    expect(status).toBe(0)
    const [meeting] = strictText(place.bytes('x.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Meeting)
    expect(meeting?.items[0]?.sections[0]?.text.length).toBe(text.trim().length)
  })

  it(`has ${manySums} sums in one line, and is ${isLarge ? 'left out, since no text holds their records' : 'read whole'}`, async () => {
    const place = newPlace()
    place.put('a.txt', head() + item('Ny sti', '5.000 kr. '.repeat(manySums)))
    const limits = ['--time-limit', '600', '--max-file-size', '1GB']
    const {status, stderr} = await run(place, ['parse', 'a.txt', '-o', 'x.ndjson', ...limits])
    const text = strictText(place.bytes('x.ndjson'))
    if (isLarge) {
      expect(stderr).toMatch(
        /^ {2}1:1 {2}error {4}.*its text is longer than this program can write {2}invalid-record$/m,
      )
      expect([status, text]).toEqual([1, ''])
      return
    }
    expect((JSON.parse(text) as Meeting).items[0]?.amounts.length).toBe(manySums)
    expect(status).toBe(0)
  })

  it(`has ${manyItems} items`, async () => {
    const place = newPlace()
    place.put('a.txt', head() + item('Sag', 'x').repeat(manyItems))
    const {status, stderr} = await run(place, ['check', 'a.txt', '--time-limit', '600', '--max-file-size', '1GB'])
    expect(stderr).toContain(`1 meeting, ${manyItems} agenda items, ${manyItems} case numbers, ${manyItems} decisions`)
    expect(status).toBe(0)
  })

  it.each([
    [
      'HTML',
      (deep: number) => `<!doctype html><html><body>${'<div>'.repeat(deep)}Udvalg: Byrådet${'</div>'.repeat(deep)}`,
    ],
    ['HTML that does not close', (deep: number) => `<!doctype html><html><body>${'<div><b>'.repeat(deep)}`],
    ['XML', (deep: number) => `<?xml version="1.0"?>${'<a>'.repeat(deep)}x${'</a>'.repeat(deep)}`],
    ['brackets', (deep: number) => head() + item('Sag', '('.repeat(deep))],
  ])(`has ${depth} levels of %s, and gives a report`, async (_, documentOf) => {
    const place = newPlace()
    place.put('a.txt', documentOf(depth))
    // Another body: two documents with an item each of one meeting are one.
    place.put('b.txt', head('Teknikudvalget') + item())
    const {status, stdout, stderr} = await run(place, [
      'parse',
      'a.txt',
      'b.txt',
      '--time-limit',
      '300',
      '--report',
      'r.json',
    ])
    expect(stderr).not.toMatch(/internal-error|out-of-memory|this is a bug/)
    expect([0, 1]).toContain(status)
    expect((JSON.parse(stdout) as Meeting[]).map(({source}) => source.path)).toContain('b.txt')
    expect(reportSchema.parse(JSON.parse(strictText(place.bytes('r.json')))).documents).toHaveLength(2)
  })
})

describe('bytes that are no letters', () => {
  const outputs = [
    ['-f', 'json', '-o', 'x.json'],
    ['-f', 'csv', '--table', 'items', '-o', 'x.csv'],
  ] as const

  it.each([
    ['NUL bytes', Buffer.from(head('By\u0000rådet') + item('Ny\u0000 sti\u0000', '\u0000'))],
    [
      'half a surrogate pair in UTF-16',
      Buffer.from(`\ufeff${head('Byrådet \ud83d')}${item('Ny \udc00 sti', '\ud800')}`, 'utf16le'),
    ],
    [
      'UTF-8 of half a surrogate pair',
      Buffer.concat([Buffer.from(head()), Buffer.from(item()), Buffer.from([0xed, 0xa0, 0x80])]),
    ],
    ['UTF-8 that is cut', Buffer.from(head() + item('Ny sti å')).subarray(0, -1)],
    ['control characters', Buffer.from(head('By\u0007rådet') + item('\u001b[31mNy\u001b[0m sti', '\u0085\u009b'))],
  ])('%s give valid UTF-8 in every output', async (_, bytes) => {
    const place = newPlace()
    place.put('a.txt', bytes)
    for (const output of outputs) {
      const {status, stderr} = await place.run(['parse', 'a.txt', '--repair', ...output, '--report', 'r.json'])
      expect(stderr).not.toMatch(/internal-error/)
      expect(status).toBe(0)
      expect(strictText(place.bytes(output.at(-1) as string))).not.toMatch(/\p{Cs}/u)
    }
    const meetings = JSON.parse(strictText(place.bytes('x.json'))) as Meeting[]
    expect(meetings[0]?.items).toHaveLength(1)
    expect(reportSchema.parse(JSON.parse(strictText(place.bytes('r.json')))).summary.items).toBe(1)
  })

  it('nothing but NUL bytes is no text', async () => {
    const place = newPlace()
    place.put('a.txt', new Uint8Array(100_000))
    const {status, stderr} = await place.run(['check', 'a.txt'])
    expect(stderr).toMatch(/error .* not-text\n/)
    expect(status).toBe(1)
  })
})

describe('names of files', () => {
  const names = [
    'line\nbreak.txt',
    'tab\tand"quote.txt',
    '\u001b[31mred.txt',
    '\u202etxt.exe.txt',
    '::error::x.txt',
    "'; rm -rf $(x) `y`.txt",
    '--fail-on.txt',
    '=cmd.txt',
  ]

  it('are kept as they are in records, and cannot act on a terminal', async () => {
    const place = newPlace()
    for (const name of names)
      place.put(`f/${name}`, `${head(name.replace(/[^a-z]/g, ''))}${item()}`.replace('27. januar', '31. februar'))
    const {status, stdout, stderr} = await place.run(['parse', 'f', '-f', 'ndjson'])
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as Meeting).source.path)
    expect(paths.sort()).toEqual(names.map((name) => `f/${name}`).sort())
    expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
    expect(stderr.match(/^f\//gm)).toHaveLength(names.length)
    expect(stderr.match(/invalid-date$/gm)).toHaveLength(names.length)
    expect(status).toBe(0)
  })
})

describe('cells of CSV', () => {
  const formulas = [
    '=HYPERLINK("http://x";"y")',
    '+45 12 34 56 78',
    '-2+3',
    '@SUM(A1)',
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1',
    '\uff20A',
  ]
  const place = () => {
    const made = newPlace()
    made.put('a.txt', head() + formulas.map((text) => item(text, 'Mindreudgift på -5.000 kr.')).join(''))
    return made
  }
  const cellsOf = (stdout: string, column: string) => readTable(stdout).map((row) => row[column])

  it('that a spreadsheet would run are text', async () => {
    const {stdout, status} = await place().run(['parse', 'a.txt', '-f', 'csv'])
    expect(cellsOf(stdout, 'title')).toEqual(formulas.map((text) => `'${text}`))
    expect(status).toBe(0)
  })

  it('are as they are with --raw-csv', async () => {
    const {stdout} = await place().run(['parse', 'a.txt', '-f', 'csv', '--raw-csv'])
    expect(cellsOf(stdout, 'title')).toEqual(formulas)
  })

  it('that are negative numbers stay numbers', async () => {
    const {stdout} = await place().run(['parse', 'a.txt', '-f', 'csv', '--table', 'amounts'])
    expect(new Set(cellsOf(stdout, 'value'))).toEqual(new Set(['-5000']))
  })
})

describe('what a document says', () => {
  it('never names a file that is written', async () => {
    const place = newPlace()
    const evil = ['../../evil', '/tmp/evil', 'C:\\evil', 'evil\u0000', '..', 'CON', '.']
    evil.forEach((name, index) => {
      place.put(`in/${index}.txt`, head(name) + item(name, name))
    })
    const municipality = ['--municipality', '../../evil']
    await place.run(['parse', 'in', '-f', 'csv', '-o', 'out/tables', ...municipality])
    await place.run([
      'parse',
      'in',
      '-o',
      'out/x.json',
      ...municipality,
      '--report',
      'out/report.json',
      '--cache',
      'out/cache',
    ])
    await place.run(['check', 'in', '--baseline', 'out/base.json', '--update-baseline'])
    const written = place
      .everything()
      .filter((name) => !name.startsWith('in') && !/^out\/cache(?:\/[0-9a-f]{2}(?:\/[0-9a-f]{62})?)?$/.test(name))
    const tables = ['amounts', 'attachments', 'decisions', 'items', 'meetings'].map((name) => `out/tables/${name}.csv`)
    expect(written.filter((name) => !/^out\/tables\/[a-z_]+\.csv$/.test(name))).toEqual([
      'out',
      'out/base.json',
      'out/report.json',
      'out/tables',
      'out/x.json',
    ])
    expect(written).toEqual(expect.arrayContaining(tables))
    expect(written.join()).not.toContain('evil')
  })

  const hasScript = hasTerminal()
  const acting = /(?!\r?\n)[\p{Cc}\p{Cf}]/u

  it.skipIf(!hasScript)('never acts on a terminal', async () => {
    const place = newPlace()
    const bidi = '\u202eabc\u2066\u200f'
    place.put(
      'a.txt',
      head(`By\u001b]0;owned\u0007 \u009b2J ${bidi}`) + item(`\u001b[2J${bidi}`, `\u0085\u0008\u007f${bidi}\rover`),
    )
    const layout = {name: 'mine', about: `\u001b[2J${bidi}`, extends: 'herning'}
    place.put('mine.layout.json', JSON.stringify(layout))
    const commands = [
      'parse a.txt --no-progress',
      'parse a.txt -f csv --no-progress',
      'check a.txt --no-progress',
      'tree a.txt',
      'tree --json a.txt',
      'layouts a.txt --layout mine.layout.json',
      'check a.txt --reporter json --no-progress',
      'check a.txt --reporter sarif --no-progress',
    ]
    const texts = await shownOnTerminal(place.folder, [
      ...commands.map((args) => ({words: args.split(' '), env: {NO_COLOR: '1'}})),
      {words: ['tree', 'a.txt']},
    ])
    const stdout = texts.pop() as string
    for (const [at, text] of texts.entries()) {
      expect(text.length, commands[at]).toBeGreaterThan(20)
      expect(acting.exec(text.replaceAll('\r\n', '\n'))?.[0], commands[at]).toBeUndefined()
    }
    const colours = `${String.fromCharCode(27)}[`
    expect(stdout).toContain(colours)
    const pieces = stdout.split(colours).slice(1)
    for (const piece of pieces) expect(piece).toMatch(/^\d{1,2}m/)
    expect(acting.exec(stdout.replaceAll('\r\n', '\n').replaceAll(colours, ''))?.[0]).toBeUndefined()
  })
})
