import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {configSchema} from '../src/config/schema.ts'
import {Baseline} from '../src/diagnostics/baseline.ts'
import {diagnostic} from '../src/diagnostics/diagnostic.ts'
import {policy} from '../src/diagnostics/policy.ts'
import {reportSchema} from '../src/diagnostics/report-schema.ts'
import {nothingOf} from '../src/run/result.ts'
import {ensureBuilt, root} from './command/built.ts'
import {dagsordenHere} from './command/here.ts'
import {newPlaceForOne as newPlace, removePlaces} from './command/place.ts'

// Severities, the configuration, the baseline and the report, as a user meets them.

beforeAll(ensureBuilt)
afterAll(removePlaces)

/** Minutes with an impossible date and a decision of no outcome: two warnings. */
const doubtful = `Udvalg: Byrådet
Mødedato: 31. februar 2021
Mødested: Salen

Dagsordenpunkter

Sagsnr.: 05.04.00-P20-7-20 Sagsbehandler: Åse Brøndum

Ny sti

Beslutning

Borgmesteren besvarede spørgsmålet.
`
const another = `${doubtful}
Sagsnr.: 05.04.00-P20-8-20 Sagsbehandler: Åse Brøndum

Ny bro

Beslutning

Formanden fortalte om broen.
`

describe.concurrent('--rule', () => {
  it.each([
    [['--fail-on', 'warning'], 1],
    [['--rule', 'invalid-date=off', '--rule', 'unclassified-decision=info', '--fail-on', 'warning'], 0],
    [['--rule', 'invalid-date=off', '--fail-on', 'warning'], 1],
    [['--rule', 'invalid-date=error'], 1],
    [[], 0],
  ])('%j gives the exit status %i', async (flags, status) => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    expect((await place.run(['check', 'a.txt', ...flags])).status).toBe(status)
  })

  it('changes what is told and counted', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const {stderr} = await place.run([
      'check',
      'a.txt',
      '--rule',
      'invalid-date=error',
      '--rule',
      'unclassified-decision=off',
    ])
    expect(stderr).toMatch(/2:1 +error .* invalid-date\n/)
    expect(stderr).not.toContain('unclassified-decision')
    expect(stderr).toMatch(/, 1 error\n/)
  })

  it.each([
    ['no-such-rule=off', /There is no rule "no-such-rule"; "dagsorden explain" lists them/],
    ['invalid-date', /Expected one like empty-decision=off; "dagsorden explain" lists the rules/],
    ['invalid-date=fatal', /Levels are off, info, warning, error/],
    ['unreadable-file=off', /unreadable-file cannot be off/],
  ])('%s is refused with a sentence', async (level, sentence) => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const {status, stderr} = await place.run(['check', 'a.txt', '--rule', level])
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
  })
})

describe.concurrent('dagsorden.config.json', () => {
  it('is found upwards; its files are seen from its folder; the command line goes before', async () => {
    const place = newPlace()
    place.put('a/b/a.txt', doubtful)
    place.put('.git/HEAD', '')
    place.put('dagsorden.config.json', {
      $schema: './schemas/config.schema.json',
      municipality: 'Tørring Kommune',
      rules: {'unclassified-decision': 'off'},
      failOn: 'warning',
      report: 'reports/all.json',
      timeLimit: 60,
      maxFileSize: '5MB',
    })
    const cwd = path.join(place.folder, 'a/b')
    const {status, stdout, stderr} = await place.run(['parse', 'a.txt'], {cwd})
    expect(stderr).toMatch(/, 1 warning\n/)
    expect(status).toBe(1)
    expect(JSON.parse(stdout)[0].municipality).toBe('Tørring Kommune')
    expect(reportSchema.parse(JSON.parse(place.take('reports/all.json'))).summary.warning).toBe(1)
    const overruled = await place.run(
      ['parse', 'a.txt', '--municipality', 'Å', '--fail-on', 'never', '--rule', 'unclassified-decision=error'],
      {cwd},
    )
    expect(JSON.parse(overruled.stdout)[0].municipality).toBe('Å')
    expect(overruled.stderr).toMatch(/, 1 error, 1 warning\n/)
    expect(overruled.status).toBe(0)
    expect((await place.run(['check', 'a.txt', '--no-config'], {cwd})).stderr).toMatch(/, 2 warnings\n/)
  })

  it('can be named, and bring a layout by its file', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const layout = {name: 'mit-udvalg', about: 'Et udvalg', extends: 'herning', municipality: 'Tørring Kommune'}
    place.put('settings/mit-udvalg.layout.json', layout)
    place.put('settings/mine.json', {layout: './mit-udvalg.layout.json'})
    const {stdout} = await place.run(['parse', 'a.txt', '--config', 'settings/mine.json'])
    expect(JSON.parse(stdout)[0].source.layout).toBe('mit-udvalg')
  })

  it.each([
    ['is no JSON', '{"rules": ', /dagsorden\.config\.json is no JSON/],
    ['has an unknown key', {rulez: {}}, /does not fit its schema.*rulez/s],
    ['has an unknown rule', {rules: {'no-rule': 'off'}}, /does not fit its schema.*no-rule/s],
    ['has an unknown level', {rules: {'no-items': 'fatal'}}, /does not fit its schema.*no-items/s],
    ['turns off what cannot be', {rules: {'internal-error': 'off'}}, /internal-error cannot be off/],
    ['has a value that is none', {maxFileSize: 'large'}, /maxFileSize: It is a number with B, kB, MB/],
    ['has an unknown encoding', {encoding: 'utf-9'}, /encoding: It is no encoding/],
  ])('that %s is refused with a sentence', async (_, content, sentence) => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    place.put('dagsorden.config.json', content)
    const {status, stdout, stderr} = await place.run(['check', 'a.txt'])
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/this is a bug/)
    expect([status, stdout]).toEqual([2, ''])
  })

  it('that is named and not there is refused', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const {status, stderr} = await place.run(['check', 'a.txt', '--config', 'none.json'])
    expect(stderr).toMatch(/Cannot read the configuration none\.json/)
    expect(status).toBe(2)
  })

  it('has a key for every option of parse and check that is not of one run alone, and no other', async () => {
    const ofOneRun = [
      'baseline',
      'config',
      'no-config',
      'update-baseline',
      'help',
      'color',
      'out',
      'format',
      'table',
      'paths-from',
      'shard',
      'rule',
    ]
    const helps = await Promise.all(['parse', 'check'].map((command) => dagsordenHere(['help', command], {cwd: root})))
    const options = new Set(
      helps.flatMap(({stdout}) => Array.from(stdout.matchAll(/--(?:no-)?([a-z-]+)/g), ([, name]) => name as string)),
    )
    const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    const expected = [...options].filter((name) => !ofOneRun.includes(name)).map(camel)
    const keys = Object.keys(configSchema.shape).filter((key) => key !== '$schema')
    // The former name of "lang" works, and help does not speak of it.
    expect(keys.sort()).toEqual([...expected, 'headers', 'rules', 'baseline'].sort())
  })

  it('is checked by the published schema as by the program', () => {
    const validate = new Ajv2020().compile(
      JSON.parse(readFileSync(path.join(root, 'schemas/config.schema.json'), 'utf8')),
    )
    expect(validate({rules: {'no-items': 'off'}, reporter: 'sarif'})).toBe(true)
    expect(validate({rules: {'no-items': 'fatal'}})).toBe(false)
    expect(validate({rulez: {}})).toBe(false)
  })
})

describe.concurrent('--baseline', () => {
  it('accepts what was there, wherever its lines have moved, and fails on what is new', async () => {
    const place = newPlace()
    place.put('f/a.txt', doubtful)
    const written = await place.run([
      'check',
      'f',
      '--baseline',
      'base.json',
      '--update-baseline',
      '--fail-on',
      'warning',
    ])
    expect(written.stderr).toMatch(/base\.json: 2 diagnostics accepted from now on\n/)
    expect(written.status).toBe(0)
    const check = () => place.run(['check', 'f', '--baseline', 'base.json', '--fail-on', 'warning'])
    const same = await check()
    expect(same.stderr).toBe(
      '1 meeting, 1 agenda item, 1 case number, 1 decision, 2 accepted by the baseline\ncompleteness: 1 unconfirmed\n',
    )
    expect(same.status).toBe(0)
    place.put('f/a.txt', `\n\n${doubtful.replace('Salen', 'Salen\n\n')}`)
    expect((await check()).status).toBe(0)
    place.put('f/a.txt', another)
    const more = await check()
    expect(more.stderr).toMatch(/^f\/a\.txt\n +21:1 .* unclassified-decision\n\n/)
    expect(more.stderr).toMatch(/, 1 warning, 2 accepted by the baseline\n/)
    expect(more.status).toBe(1)
  })

  it('accepts one thing as often as it was there', async () => {
    const place = newPlace()
    const twice = (count: number) =>
      doubtful + 'Sagsnr.: x Sagsbehandler: b\n\nSag\n\nBeslutning\n\nGodkendt.\n\n'.repeat(count)
    place.put('a.txt', twice(2))
    await place.run(['check', 'a.txt', '--baseline', 'base.json', '--update-baseline'])
    place.put('a.txt', twice(3))
    const {stderr} = await place.run(['check', 'a.txt', '--baseline', 'base.json'])
    expect(stderr.match(/malformed-case-number/g)).toHaveLength(1)
  })

  it('says what it could be rid of', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    await place.run(['check', 'a.txt', '--baseline', 'base.json', '--update-baseline'])
    place.put('a.txt', doubtful.replace('31. februar', '1. februar'))
    const {stderr} = await place.run(['check', 'a.txt', '--baseline', 'base.json'])
    expect(stderr).toMatch(/1 diagnostic of the baseline not met any more; --update-baseline drops/)
  })

  it('knows documents from its own folder, and gives the same bytes', async () => {
    const place = newPlace()
    place.put('archive/f/a.txt', doubtful)
    await place.run(['check', 'archive', '--baseline', 'archive/base.json', '--update-baseline'])
    const bytes = place.take('archive/base.json')
    expect(Object.keys(JSON.parse(bytes).documents)).toEqual(['f/a.txt'])
    const cwd = path.join(place.folder, 'archive/f')
    const inside = await place.run(['check', 'a.txt', '--baseline', '../base.json', '--fail-on', 'warning'], {cwd})
    expect(inside.status).toBe(0)
    await place.run(['check', 'a.txt', '--baseline', '../base.json', '--update-baseline'], {cwd})
    expect(place.take('archive/base.json')).toBe(bytes)
  })

  it('never accepts one, though somebody wrote it in by hand', () => {
    const fingerprint = '0'.repeat(16)
    const baseline = new Baseline('base.json', {
      documents: {'a.txt': {'unreadable-file': {[fingerprint]: 1}, 'no-items': {[fingerprint]: 1}}},
    })
    const found = (['unreadable-file', 'no-items'] as const).map((rule) => ({...diagnostic(rule, 'x'), fingerprint}))
    const judged = policy({}, baseline)({...nothingOf('a.txt'), diagnostics: found})
    expect(judged.diagnostics.map(({rule}) => rule)).toEqual(['unreadable-file'])
    expect(judged.accepted.map(({rule}) => rule)).toEqual(['no-items'])
  })

  it('never accepts a file that cannot be read', async () => {
    const place = newPlace()
    await place.run(['check', 'none*.txt', '--baseline', 'base.json', '--update-baseline'])
    expect((await place.run(['check', 'none*.txt', '--baseline', 'base.json'])).status).toBe(2)
    expect(JSON.parse(place.take('base.json')).documents).toEqual({})
  })

  it.each([
    ['is not there', undefined, [], /There is no such file; write it with --update-baseline/],
    ['is no JSON', '{', [], /base\.json is no JSON/],
    ['is no baseline', {version: 2}, [], /base\.json is no baseline; write it anew with --update-baseline/],
  ])('that %s is refused with a sentence', async (_, content, flags, sentence) => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    if (content !== undefined) place.put('base.json', content)
    const {status, stderr} = await place.run(['check', 'a.txt', '--baseline', 'base.json', ...flags])
    expect(stderr).toMatch(sentence)
    expect(status).toBe(2)
  })

  it('is needed to be updated', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const {status, stderr} = await place.run(['check', 'a.txt', '--update-baseline'])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/--update-baseline needs --baseline/)])
  })
})

describe.concurrent('--report and --reporter', () => {
  it('the report has all there is, also what the terminal does not show', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    place.put('b.txt', doubtful)
    const {stderr} = await place.run(['check', '.', '--quiet', '--report', 'out/report.json'])
    expect(stderr).toBe('')
    const {documents, summary} = reportSchema.parse(JSON.parse(place.take('out/report.json')))
    expect(documents.map(({path: name}) => name)).toEqual(['./a.txt', './b.txt'])
    expect(documents[1]?.meetings[0]?.id).toBe('ukendt/byraadet/uden-dato-2')
    expect(documents[0]?.completeness?.meetings[0]).toMatchObject({items: 1, verdict: 'unconfirmed'})
    expect(summary).toMatchObject({documents: 2, warning: 5, verdicts: {unconfirmed: 2}})
  })

  it('the report does not appear where a run fails', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    place.put('taken/x', '')
    const {status} = await place.run(['parse', 'a.txt', '--report', 'report.json', '-o', 'taken'])
    expect(status).toBe(2)
    expect(() => place.take('report.json')).toThrow()
  })

  it('a reporter for programs writes to standard output in check, and beside the records in parse', async () => {
    const place = newPlace()
    place.put('a.txt', doubtful)
    const checked = await place.run(['check', 'a.txt', '--reporter', 'github'])
    expect(checked.stdout).toMatch(/^::warning file=a\.txt,line=2,/)
    expect(checked.stderr).toBe('')
    const parsed = await place.run(['parse', 'a.txt', '--reporter', 'json'])
    expect(JSON.parse(parsed.stdout)).toHaveLength(1)
    expect(reportSchema.parse(JSON.parse(parsed.stderr)).documents).toHaveLength(1)
  })
})
