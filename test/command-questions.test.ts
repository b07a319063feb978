import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import readExcelFile from 'read-excel-file/node'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ensureBuilt, root} from './command/built.ts'
import {dagsordenHere} from './command/here.ts'
import {dagsorden} from './command/process.ts'
import {readStrictCsv, readTable} from './command/strict-csv.ts'

// The commands that ask minutes a question.

const folder = 'fixtures/cases/gadekaer'
const layout = ['--layout', `${folder}/gadekaer.layout.json`]
const [agenda, minutes] = ['agenda', 'minutes'].map((kind) => `${folder}/2024-03-19-byraadet-${kind}.txt`) as [
  string,
  string,
]
const run = (...args: string[]) => dagsordenHere([...args, ...layout], {cwd: root})
const start = (...args: string[]) => dagsorden([...args, ...layout], {cwd: root})
let scratch: string

beforeAll(() => {
  ensureBuilt()
  scratch = mkdtempSync(path.join(tmpdir(), 'dagsorden-questions-'))
})
afterAll(() => rmSync(scratch, {recursive: true, force: true}))

function validator(name: string): (value: unknown) => unknown {
  const ajv = new Ajv2020({allErrors: true})
  ajvFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8')))
  return (value) => (validate(value) ? null : validate.errors)
}

describe.concurrent('cases', () => {
  it('prints what the library gives, whatever the order and the number of threads', async () => {
    const golden = readFileSync(path.join(root, 'fixtures/cases/golden/cases.json'), 'utf8')
    const documents = ['2024-03-05-teknikudvalget', '2024-03-12-oekonomiudvalget', '2024-03-19-byraadet-agenda']
    const [one, two, turned] = await Promise.all([
      run('cases', folder, '-f', 'json', '--jobs', '1'),
      start('cases', folder, '-f', 'json', '--jobs', '2'),
      run('cases', minutes, ...documents.map((name) => `${folder}/${name}.txt`).reverse(), '-f', 'json'),
    ])
    expect(one.stdout).toBe(golden)
    expect(two.stdout).toBe(golden)
    // The agenda and the minutes of the council have changed their ids with their places, and nothing else has.
    const withoutIds = (text: string) => text.replaceAll(/(\/2024-03-19)(?:-2)?#/g, '$1#').replaceAll(/19-2"/g, '19"')
    expect(withoutIds(turned.stdout)).toBe(withoutIds(golden))
    expect([one.status, two.status, turned.status]).toEqual([0, 0, 0])
  })

  it('fits its schema, line by line', async () => {
    const {stdout} = await run('cases', folder, '-f', 'ndjson')
    const isCase = validator('case')
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(9)
    for (const line of lines) expect(isCase(JSON.parse(line))).toBeNull()
  })

  it('writes a file by its ending, and prints nothing then', async () => {
    const out = path.join(scratch, 'cases.csv')
    const {status, stdout} = await run('cases', folder, '-o', out, '--case', '05.04.00-p20-2-2024')
    expect([status, stdout]).toEqual([0, ''])
    expect(readTable(readFileSync(out, 'utf8')).map(({date, body}) => [date, body])).toEqual([
      ['2024-03-05', 'Teknikudvalget'],
      ['2024-03-12', 'Økonomiudvalget'],
      ['2024-03-19', 'Gadekær Byråd'],
    ])
  })

  it('filters, and says how many cases are left', async () => {
    const [none, since, missing] = await Promise.all([
      run('cases', folder, '--case', '99.99.99-A00-1-24'),
      run('cases', folder, '--since', '2024-03-01', '--until', '2024-03-05', '--title', 'mosestien'),
      run('cases', folder, '--missing', '-f', 'ndjson', '--quiet'),
    ])
    expect([none.status, none.stdout]).toEqual([0, ''])
    expect(none.stderr).toMatch(/\n0 cases\n$/)
    expect(since.stdout).toMatch(/^05\.01\.10-G01-9-24 {2}Lys i Mosestien\n/)
    expect(since.stderr).toMatch(/\n1 case\n$/)
    expect(missing.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(missing.stderr).toBe('')
  })

  it('says where nobody names the municipality', async () => {
    const nameless = path.join(scratch, 'nameless.layout.json')
    const {municipality, ...rest} = JSON.parse(readFileSync(path.join(root, layout[1] as string), 'utf8'))
    writeFileSync(nameless, JSON.stringify(rest))
    // The name of a council tells the municipality as well.
    const copies = path.join(scratch, 'nameless')
    mkdirSync(copies)
    for (const name of readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.txt')))
      writeFileSync(
        path.join(copies, name),
        readFileSync(path.join(root, folder, name), 'utf8').replaceAll('Gadekær ', ''),
      )
    const {stderr} = await dagsordenHere(['cases', copies, '--layout', nameless], {cwd: root})
    expect(municipality).toBe('Gadekær Kommune')
    expect(stderr).toMatch(/4 meetings name no municipality, .*--municipality\n$/)
  })

  it.each([
    ['--since', '2024-02-30', /no date of the calendar/],
    ['--least', 'two', /whole number/],
    ['-f', 'parquet', /Allowed choices/],
    ['-f', 'xlsx', /name a file with --out/],
  ])('refuses %s %s', async (option, value, sentence) => {
    const {status, stdout, stderr} = await run('cases', folder, option, value)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
  })

  it('is a sheet where asked for, in Danish as well', async () => {
    const out = path.join(scratch, 'sager.xlsx')
    const [{status}, {stdout}] = await Promise.all([
      run('cases', folder, '-o', out, '--lang', 'da', '--quiet'),
      run('cases', folder, '-f', 'csv', '--lang', 'da', '--quiet'),
    ])
    const [sheet] = await readExcelFile(out)
    const [header, ...rows] = readStrictCsv(stdout)
    expect([status, sheet?.sheet, sheet?.data.length]).toEqual([0, 'sager', rows.length + 1])
    expect(sheet?.data[0]).toEqual(header)
    expect(header?.slice(0, 4)).toEqual(['sag_id', 'kommune', 'sagsnumre', 'sag_titel'])
    const outcomes = header?.indexOf('udfald') ?? -1
    expect(new Set(rows.map((row) => row[outcomes]))).toContain('anbefalet videre')
    expect(sheet?.data.slice(1).map((row) => row[outcomes] ?? '')).toEqual(rows.map((row) => row[outcomes]))
  })

  it('has all of a decision where it goes into a pipe or a file', async () => {
    const decision = `Godkendt ${'med en lang bemærkning '.repeat(20)}til sidst.`
    const text = readFileSync(path.join(root, folder, '2024-03-05-teknikudvalget.txt'), 'utf8')
    const file = path.join(scratch, 'long.txt')
    writeFileSync(file, text.replace(/(\nBeslutning\n\s*)[^\n]+/, `$1${decision}`))
    const {stdout} = await dagsordenHere(['cases', file, '--layout', `${folder}/gadekaer.layout.json`], {cwd: root})
    expect(stdout).toContain(decision)
  })

  it('goes on past a file that cannot be read, and tells by its status', async () => {
    const {status, stdout} = await run('cases', folder, 'nothing*.txt', '-f', 'ndjson')
    expect(status).toBe(2)
    expect(stdout.trimEnd().split('\n')).toHaveLength(9)
  })
})

describe.concurrent('diff', () => {
  it('has the status of diff', async () => {
    const [differs, same, missing, none] = await Promise.all([
      run('diff', agenda, minutes),
      run('diff', minutes, minutes),
      run('diff', agenda, 'nothing.txt'),
      run('diff', agenda, 'package.json'),
    ])
    expect(differs.status).toBe(1)
    expect(differs.stdout).toBe(readFileSync(path.join(root, 'fixtures/cases/golden/agenda-minutes.diff'), 'utf8'))
    expect(differs.stderr).toBe('')
    expect([same.status, same.stderr]).toEqual([0, ''])
    expect(same.stdout).toMatch(/No difference\n$/)
    expect([missing.status, missing.stdout]).toEqual([2, ''])
    expect(missing.stderr).toMatch(/no such file/)
    expect([none.status, none.stdout]).toEqual([2, ''])
    expect(none.stderr).toMatch(/package\.json gives no meeting to compare/)
  })

  it('fits its schema', async () => {
    const {stdout, status} = await run('diff', agenda, minutes, '-f', 'json')
    const differences = JSON.parse(stdout) as unknown[]
    const isDifference = validator('difference')
    expect([status, differences.length]).toEqual([1, 1])
    for (const one of differences) expect(isDifference(one)).toBeNull()
  })

  it('compares folders meeting by meeting, and names what only one has', async () => {
    const {status, stdout, stderr} = await run('diff', folder, `${folder}/2024-03-05-teknikudvalget.txt`)
    expect(status).toBe(1)
    expect(stdout).toMatch(/No difference\n$/)
    expect(stderr.match(/^Only .* has the meeting /gm)).toHaveLength(3)
  })

  it('takes one document from standard input', async () => {
    const input = readFileSync(path.join(root, minutes))
    const {status, stdout} = await dagsordenHere(['diff', agenda, '-', ...layout], {cwd: root, input})
    expect(status).toBe(1)
    expect(stdout).toMatch(/^--- agenda .*\n\+\+\+ minutes {2}-\n/)
  })
})
