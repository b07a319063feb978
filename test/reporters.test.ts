import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import AjvDraft4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import {XMLParser, XMLValidator} from 'fast-xml-parser'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import type {Diagnostic} from '../src/diagnostics/diagnostic.ts'
import type {JudgedDocument} from '../src/diagnostics/policy.ts'
import {reportSchema} from '../src/diagnostics/report-schema.ts'
import type {ReporterOptions} from '../src/diagnostics/reporters/reporter.ts'
import {type ReporterName, reporterNames} from '../src/diagnostics/reporters/reporter-names.ts'
import {reporters} from '../src/diagnostics/reporters/reporters.ts'
import {ruleIds} from '../src/diagnostics/rules.ts'
import {count, emptyTally} from '../src/diagnostics/tally.ts'

const require = createRequire(import.meta.url)

/** What acts on a terminal: control characters but the line feed, and marks of direction. */
const acting = /(?!\n)[\p{Cc}\p{Cf}]/u

const at = (line: number, column: number, endLine = line, endColumn = column + 3, page?: number) => ({
  start: {line, column, offset: 0, ...(page === undefined ? {} : {page})},
  end: {line: endLine, column: endColumn, offset: 3, ...(page === undefined ? {} : {page})},
})

function diagnostic(overrides: Partial<Diagnostic>): Diagnostic {
  return {
    rule: 'invalid-date',
    severity: 'warning',
    reason: '"31. februar" is no date',
    position: at(2, 1),
    fingerprint: '0123456789abcdef',
    ...overrides,
  }
}

function document(overrides: Partial<JudgedDocument>): JudgedDocument {
  return {
    path: 'a.txt',
    meetings: [],
    counts: {meetings: 0, items: 0, caseNumbers: 0, decisions: 0},
    completeness: null,
    diagnostics: [],
    accepted: [],
    ...overrides,
  }
}

/** Names and reasons that mean something to the formats that they go into, or act on a terminal. */
const hostile = [
  'a,b:c%d.txt',
  'line\nbreak.txt',
  '\r\n::error::x',
  '<a href="&">\u0000\u001b[31m',
  ']]>-->',
  '\u202egnp.exe',
  '\u009b31m',
  'half \ud83d',
  '\ufffe\uffff',
  'æøå/Å #?.txt',
]

const documents = [
  document({
    path: 'archive/2021 æ.txt',
    meetings: [{id: 'herning-kommune/byraadet/2021-01-27', position: at(1, 1)}],
    counts: {meetings: 1, items: 2, caseNumbers: 2, decisions: 1},
    completeness: {
      verdict: 'unconfirmed',
      lines: {text: 2, claimed: 2, leftOut: 0, share: 1},
      unknownHeadings: [],
      meetings: [],
    },
    diagnostics: [
      diagnostic({}),
      diagnostic({rule: 'unclaimed-text', position: at(7, 5, 9, 2)}),
      diagnostic({rule: 'unknown-heading', severity: 'info'}),
      diagnostic({rule: 'not-text', severity: 'error', position: null}),
      diagnostic({rule: 'no-items', position: at(4, 2, 4, 6, 3)}),
    ],
    accepted: [diagnostic({rule: 'empty-decision', fingerprint: 'fedcba9876543210'})],
  }),
  document({path: 'clean.txt', counts: {meetings: 1, items: 0, caseNumbers: 0, decisions: 0}}),
  ...hostile.map((text) => document({path: text, diagnostics: [diagnostic({reason: text, severity: 'error'})]})),
]

function report(
  name: ReporterName,
  reported: readonly JudgedDocument[],
  options: Partial<ReporterOptions> = {},
): string {
  let text = ''
  const shared = {
    color: false,
    quiet: false,
    lang: 'en' as const,
    columns: undefined,
    failing: ['error', 'warning'] as const,
    version: '1.2.3',
  }
  const reporter = reporters[name]({...shared, write: (piece) => (text += piece), ...options})
  const tally = emptyTally()
  reporter.start()
  for (const one of reported) {
    count(tally, one)
    reporter.document(one)
  }
  reporter.end({tally, passedOver: 3, outdated: 0})
  return text
}

describe.each(reporterNames)('the reporter %s', (name) => {
  it('writes whole lines of valid Unicode, and nothing that acts on a terminal', () => {
    const text = report(name, documents)
    expect(text).toMatch(/\n$/)
    expect(text).not.toMatch(acting)
    expect(text).not.toMatch(/\p{Cs}/u)
  })
})

// It alone looks at all messages of a file before it writes the first.
it('the report for people stands more messages of one file than a call takes arguments', () => {
  const many = document({diagnostics: Array.from({length: 130_000}, (_, line) => diagnostic({position: at(line, 1)}))})
  expect(report('pretty', [many])).toContain('\n  129999:1  ')
})

describe('sarif', () => {
  const log = (reported: readonly JudgedDocument[]) => JSON.parse(report('sarif', reported))

  it('says where dagsorden is at home', () => {
    const {homepage, repository, bugs} = JSON.parse(readFileSync('package.json', 'utf8'))
    const home = log([]).runs[0].tool.driver.informationUri
    expect([homepage, repository.url, bugs]).toEqual([`${home}#readme`, `git+${home}.git`, `${home}/issues`])
  })
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  )

  it.each([
    ['of many documents', documents],
    ['of none', []],
  ])('%s is valid by the schema of SARIF 2.1.0', (_, reported) => {
    const ajv = new AjvDraft4.default({allErrors: true, strict: false, unicodeRegExp: false})
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    validate(log(reported))
    expect(validate.errors).toBeNull()
    validate({...log(reported), version: '2.0.0'})
    expect(validate.errors).not.toBeNull()
  })

  it('has rules, places, levels, fingerprints, and what a baseline accepts as suppressed', () => {
    const [run] = log(documents).runs
    expect(run.tool.driver.rules.map(({id}: {id: string}) => id)).toEqual(ruleIds)
    const results = run.results.filter(
      (one: {locations: {physicalLocation: {artifactLocation: {uri: string}}}[]}) =>
        one.locations[0]?.physicalLocation.artifactLocation.uri === 'archive/2021%20%C3%A6.txt',
    )
    expect(results.map((one: {ruleId: string; level: string}) => [one.ruleId, one.level])).toEqual([
      ['not-text', 'error'],
      ['invalid-date', 'warning'],
      ['unknown-heading', 'note'],
      ['empty-decision', 'warning'],
      ['unclaimed-text', 'warning'],
      ['no-items', 'warning'],
    ])
    const [whole, date, , accepted, , onPage] = results
    expect(whole.locations[0].physicalLocation.region).toBeUndefined()
    expect(date.locations[0].physicalLocation.region).toEqual({startLine: 2, startColumn: 1, endLine: 2, endColumn: 4})
    expect(run.tool.driver.rules[date.ruleIndex].id).toBe('invalid-date')
    expect(date.partialFingerprints).toEqual({'dagsorden/v1': '0123456789abcdef'})
    expect([date.suppressions, accepted.suppressions[0].kind]).toEqual([undefined, 'external'])
    expect(onPage.locations[0].physicalLocation.region).toBeUndefined()
    expect(onPage.message.text).toMatch(/^Page 3, line 4: /)
  })

  it('names files by URIs that lead back to them', () => {
    for (const text of hostile.filter((one) => !one.includes('\ud83d'))) {
      const [result] = log([document({path: text, diagnostics: [diagnostic({})]})]).runs[0].results
      const {uri} = result.locations[0].physicalLocation.artifactLocation
      expect(decodeURIComponent(uri)).toBe(text)
      expect(uri).not.toMatch(/^[a-z]+:/)
    }
  })
})

describe('junit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => /^test(?:suite|case)$/.test(name),
  })
  type Case = {
    classname: string
    name: string
    failure?: {type: string; message: string; '#text': string}
    'system-out'?: string
  }
  type Suite = {name: string; tests: string; failures: string; errors: string; skipped: string; testcase: Case[]}

  function suites(reported: readonly JudgedDocument[], options?: Partial<ReporterOptions>): Suite[] {
    const text = report('junit', reported, options)
    expect(XMLValidator.validate(text)).toBe(true)
    return parser.parse(text).testsuites.testsuite ?? []
  }

  it('is XML, a suite a document with counts that are right', () => {
    const found = suites(documents)
    expect(found).toHaveLength(documents.length)
    for (const {tests, failures, errors, skipped, testcase} of found) {
      expect([Number(tests), errors, skipped]).toEqual([testcase.length, '0', '0'])
      expect(Number(failures)).toBe(testcase.filter(({failure}) => failure !== undefined).length)
    }
  })

  it('fails what makes the run fail, and tells the rest', () => {
    const [first] = suites(documents)
    expect(first?.testcase.map(({name, failure}) => [name, failure?.type])).toEqual([
      ['completeness', undefined],
      ['not-text', 'not-text'],
      ['invalid-date (line 2, column 1)', 'invalid-date'],
      ['unknown-heading (line 2, column 1)', undefined],
      ['unclaimed-text (line 7, column 5)', 'unclaimed-text'],
      ['no-items (page 3, line 4, column 2)', 'no-items'],
    ])
    const [lenient] = suites(documents, {failing: ['error']})
    expect(lenient?.failures).toBe('1')
    expect(first?.testcase[2]?.failure?.['#text']).toBe('warning: "31. februar" is no date (line 2, column 1)')
  })

  it('of nothing is XML too', () => {
    expect(suites([])).toEqual([])
  })
})

describe('github', () => {
  const lines = (reported: readonly JudgedDocument[], options?: Partial<ReporterOptions>) =>
    report('github', reported, options).split('\n').slice(0, -1)

  it('annotates lines, and columns where start and end share one', () => {
    expect(lines(documents.slice(0, 1))).toEqual([
      '::error file=archive/2021 æ.txt,title=not-text::"31. februar" is no date',
      '::warning file=archive/2021 æ.txt,line=2,endLine=2,col=1,endColumn=4,title=invalid-date::"31. februar" is no date',
      '::notice file=archive/2021 æ.txt,line=2,endLine=2,col=1,endColumn=4,title=unknown-heading::"31. februar" is no date',
      '::warning file=archive/2021 æ.txt,line=7,endLine=9,title=unclaimed-text::"31. februar" is no date',
      '::warning file=archive/2021 æ.txt,title=no-items::Page 3, line 4: "31. februar" is no date',
    ])
    expect(lines(documents.slice(0, 1), {quiet: true})).toHaveLength(1)
  })

  it('has a line a diagnostic whatever stands in it, and properties that read back', () => {
    for (const text of hostile) {
      const [line, ...rest] = lines([document({path: text, diagnostics: [diagnostic({reason: text})]})])
      expect(rest).toEqual([])
      const [, command, properties = '', data] = /^::(\w+) ([^:]*)::(.*)$/.exec(line as string) ?? []
      expect([command, data?.includes('::') && !text.includes('::')]).toEqual(['warning', false])
      const file = properties.split(',').find((one) => one.startsWith('file='))
      const decoded = decodeURIComponent((file as string).slice(5).replace(/%(?!0[AD]|25|3A|2C)/g, '%25'))
      if (!/(?![\r\n])[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)) expect(decoded).toBe(text)
    }
  })
})

describe('json', () => {
  it('fits the schema of the report, and loses nothing', () => {
    const read = reportSchema.parse(JSON.parse(report('json', documents)))
    expect(read.documents.map(({path}) => path)).toEqual(documents.map(({path}) => path))
    expect(read.documents.map(({diagnostics}) => diagnostics)).toEqual(documents.map(({diagnostics}) => diagnostics))
    expect(read.documents[0]?.accepted).toHaveLength(1)
    expect(read.documents[0]?.meetings).toEqual([{id: 'herning-kommune/byraadet/2021-01-27', line: 1}])
    expect(read.summary).toMatchObject({
      documents: documents.length,
      error: 11,
      warning: 3,
      info: 1,
      accepted: 1,
      passedOver: 3,
    })
    expect(read.summary.verdicts).toMatchObject({unconfirmed: 1, unread: hostile.length})
    expect(reportSchema.parse(JSON.parse(report('json', []))).documents).toEqual([])
  })

  it('has no key that the schema has not', () => {
    const {$id: _, ...published} = JSON.parse(
      readFileSync(path.resolve(import.meta.dirname, '../schemas/report.schema.json'), 'utf8'),
    )
    expect(published).toEqual(z.toJSONSchema(reportSchema, {target: 'draft-2020-12', io: 'output'}))
    expect(published.$defs.Report.additionalProperties).toBe(false)
  })
})

describe('pretty', () => {
  it('is in Danish where asked for: the meaning of the rule, and what the message quotes', () => {
    const text = report('pretty', [document({diagnostics: [diagnostic({})]})], {lang: 'da'})
    expect(text).toContain('advarsel  Det, der står på datoens plads, er ikke en dato: "31. februar"  invalid-date')
    expect(text).toContain('0 møder, 0 punkter, 0 sagsnumre, 0 beslutninger, 1 advarsel\n')
    expect(text).toContain('3 andre filer i mapper er sprunget over')
    expect(text).not.toMatch(/warning|meeting|\bfiles?\b/)
  })

  it('folds lines to the width of the terminal, and loses no word', () => {
    const reason = 'Of the many words that stand here some do not fit on a line of a terminal that is as narrow as this'
    const text = report('pretty', [document({diagnostics: [diagnostic({reason})]})], {columns: 50})
    const told = text.slice(0, text.indexOf('\n\n'))
    for (const line of told.split('\n')) expect(line.length).toBeLessThanOrEqual(50)
    expect(told.replace(/\s+/g, ' ')).toBe(`a.txt 2:1 warning ${reason} invalid-date`)
  })

  it('tells what a document says it has, and what lies outside its records', () => {
    const meeting = {
      line: 1,
      committee: null,
      date: null,
      documentType: 'minutes' as const,
      verdict: 'incomplete' as const,
      items: 7,
    }
    const none = {
      missing: [],
      unlisted: [],
      gaps: [],
      repeats: [],
      withoutTitle: [],
      withoutDecision: [],
      withoutCaseNumber: [],
    }
    const completeness = {
      verdict: 'incomplete' as const,
      lines: {text: 100, claimed: 90, leftOut: 0, share: 0.9},
      unknownHeadings: [],
      meetings: [{...meeting, ...none, expected: {count: 8, by: 'count' as const}}],
    }
    const text = report('pretty', [document({completeness, diagnostics: [diagnostic({})]})])
    expect(text).toContain(
      '\n  incomplete: 7 agenda items of the 8 that it says it has; 90 of 100 lines of text claimed\n',
    )
    expect(text).toContain('\ncompleteness: 1 incomplete\n')
  })
})
