import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv2020} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {inspectNoColor} from 'unist-util-inspect'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {diagnosticsOf} from '../src/diagnostics/diagnostic.ts'
import {formatDocument} from '../src/diagnostics/reporters/pretty.ts'
import {type RuleId, ruleIds} from '../src/diagnostics/rules.ts'
import {
  jsonSchema,
  type Layout,
  loadLayout,
  loadLayouts,
  meetingSchema,
  type Parsed,
  type PipelineOptions,
  pipeline,
} from '../src/index.ts'
import {digest} from './golden/digest.ts'

// fixtures/<folder>/<case>.txt (or .docx, .html, .json, .pdf, .xml), beside it what is expected of it:
//
//   golden/<case>.tree     the tree, as unist-util-inspect prints it, without data
//   golden/<case>.records  the records without what is empty in them, as digest() prints them
//   golden/<case>.report   the diagnostics, as the command prints them
//   golden/<case>.json     the records whole, of one that has every kind
//
// UPDATE_GOLDEN=1 writes them; without it a golden file that is missing fails.

const root = fileURLToPath(new URL('../', import.meta.url))
const fixtures = path.join(root, 'fixtures')
const update = process.env.UPDATE_GOLDEN === '1'
/** Endings of the documents. */
const documentEndings = ['.docx', '.html', '.json', '.pdf', '.txt', '.xml']
/** Files of JSON that tell how a fixture is read. */
const settings = /(?:^|\.)(?:options|layout|differences)\.json$/
const goldenEndings = ['.tree', '.records', '.report']
/** Fixtures whose records are compared whole: one, since each new field changes them. */
const whole: ReadonlySet<string> = new Set(['herning/council-2014'])

interface Fixture {
  /** From the root of the repository, with "/". */
  path: string
  folder: string
  name: string
}

/** What a folder's options.json, and a case's own beside it, may set. */
const optionsSchema = z.strictObject({municipality: z.string().optional(), repair: z.boolean().optional()})

const folders = readdirSync(fixtures, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

const cases = folders.flatMap((folder) =>
  documentEndings.flatMap((ending) =>
    namesIn(folder, ending).map((name): Fixture => ({path: `fixtures/${folder}/${name}${ending}`, folder, name})),
  ),
)

/** The names in a folder that end so, without the ending. */
function namesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(fixtures, folder))
    .filter((name) => name.endsWith(ending) && !(ending === '.json' && settings.test(name)))
    .map((name) => name.slice(0, -ending.length))
    .sort()
}

function isWhole({folder, name}: Fixture): boolean {
  return whole.has(`${folder}/${name}`)
}

function layoutIn(folder: string): Layout | undefined {
  const [name] = namesIn(folder, '.layout.json')
  return name === undefined ? undefined : loadLayout(path.join(fixtures, folder, `${name}.layout.json`))
}

function optionsOf({folder, name}: Fixture): PipelineOptions {
  const files = [path.join(fixtures, folder, 'options.json'), path.join(fixtures, folder, `${name}.options.json`)]
  const given = files.filter(existsSync).map((file) => optionsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
  return {layout: layoutIn(folder), ...given[0], ...given[1]}
}

const parsedFixtures = new Map<Fixture, Promise<Parsed>>()

/** A fixture with the options of its folder, parsed once. */
function parseFixture(fixture: Fixture): Promise<Parsed> {
  const parsed = parsedFixtures.get(fixture) ?? parseFixtureWith(fixture, optionsOf(fixture))
  parsedFixtures.set(fixture, parsed)
  return parsed
}

function parseFixtureWith(fixture: Fixture, options: PipelineOptions): Promise<Parsed> {
  return pipeline(options)(readFileSync(path.join(root, fixture.path)), fixture.path)
}

function goldenPath({folder, name}: Fixture, ending: string): string {
  return path.join(fixtures, folder, 'golden', `${name}${ending}`)
}

function expectGolden(fixture: Fixture, ending: string, actual: string): void {
  const file = goldenPath(fixture, ending)
  if (update) {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, actual)
  }
  if (!existsSync(file)) throw new Error(`${path.relative(root, file)} is missing; write it with "npm run golden"`)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}

/** The tree without what later stages have put into it. */
function withoutData<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutData) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key]) => key !== 'data')
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutData(child)])) as Value
}

const ajv = new Ajv2020({allErrors: true})
addFormats.default(ajv)
const fitsJsonSchema = ajv.compile(JSON.parse(jsonSchema('meeting')))

describe.each(cases)('$path', async (fixture) => {
  const {meetings, tree, file} = await parseFixture(fixture)

  it('has the tree', () => {
    expectGolden(fixture, '.tree', `${inspectNoColor(withoutData(tree))}\n`)
  })

  it('has the records', () => {
    expectGolden(fixture, '.records', digest(meetings))
    if (isWhole(fixture)) expectGolden(fixture, '.json', `${JSON.stringify(meetings, null, 2)}\n`)
  })

  it('has records that fit the schemas', () => {
    for (const record of meetings) {
      expect(meetingSchema.safeParse(record).error).toBeUndefined()
      fitsJsonSchema(record)
      expect(fitsJsonSchema.errors).toBeNull()
    }
  })

  it('has the diagnostics', () => {
    const report = formatDocument(fixture.path, diagnosticsOf(file), {color: false, quiet: false, lang: 'en'})
    expectGolden(fixture, '.report', report)
  })
})

describe('golden files', () => {
  it('are of one document each', () => {
    const names = cases.map(({folder, name}) => `${folder}/${name}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  const documented = folders.filter((folder) => cases.some((fixture) => fixture.folder === folder))
  const golden = documented.flatMap((folder) => {
    const inside = path.join(fixtures, folder, 'golden')
    return existsSync(inside) ? readdirSync(inside).map((name) => `fixtures/${folder}/golden/${name}`) : []
  })

  it('belong to a fixture', () => {
    const expected = new Set(
      cases.flatMap((fixture) =>
        [...goldenEndings, ...(isWhole(fixture) ? ['.json'] : [])].map(
          (ending) => `fixtures/${fixture.folder}/golden/${fixture.name}${ending}`,
        ),
      ),
    )
    expect(golden.filter((file) => !expected.has(file))).toEqual([])
  })
})

/** Documents beside those of a layout that no layout claims, and why. */
const withoutLayout: Record<string, string> = {
  'fixtures/herning/not-minutes.txt': 'is a page about the municipality',
  'fixtures/herning/double-encoded.txt': 'has no line "Mødedato:" before it is repaired',
  'fixtures/herning/damaged-encoding.txt': 'has no line "Mødedato:" before it is repaired',
  'fixtures/acadre-manifest/manifest.xml': 'is a list of files, which its layout knows, but takes no meeting from',
  'fixtures/firstagenda-committees/committees.json': 'is a list of meetings, which has no minutes',
  'fixtures/firstagenda-search/answer.json': 'is a list of meetings, which has no minutes',
  'fixtures/jsonapi-agenda-elements/page.json': 'is a list of agenda items without their text',
  'fixtures/own-layout/skovby-without-items.txt': 'has nothing to know the layout by; it has to be forced',
}

describe('layouts', () => {
  const builtIn = loadLayouts().map((layout) => ({layout, folder: layout.name}))
  const own = folders.flatMap((folder) => {
    const layout = layoutIn(folder)
    return layout === undefined ? [] : [{layout, folder}]
  })
  const table = [...builtIn, ...own]
  const layouts = table.map(({layout}) => layout)

  it.each(table)('$layout.name has fixtures', ({folder}) => {
    expect(cases.filter((fixture) => fixture.folder === folder)).not.toEqual([])
  })

  it.each(table)('$layout.name is chosen for its own fixtures', async ({layout, folder}) => {
    const own = cases.filter((fixture) => fixture.folder === folder && withoutLayout[fixture.path] === undefined)
    const chosen = await Promise.all(own.map(async (fixture) => [fixture.path, await layoutsChosen(fixture)]))
    expect(chosen).toEqual(own.map((fixture) => [fixture.path, [layout.name]]))
  })

  async function layoutsChosen(fixture: Fixture): Promise<string[]> {
    const {meetings} = await parseFixtureWith(fixture, {...optionsOf(fixture), layout: undefined, layouts})
    return [...new Set(meetings.map((meeting) => meeting.source.layout))]
  }
})

describe('diagnostics', () => {
  /** Rules that no text can trigger, and why. */
  const beyondText: Partial<Record<RuleId, string>> = {
    'no-documents': 'is about what a run is given: test/nothing-destroyed has it',
    'passed-over': 'is about what a run is given: test/nothing-destroyed has it',
    'no-file': 'is about the file system: test/archive has it',
    'too-large': 'is about the limits of a run: test/archive has it',
    'too-slow': 'is about the limits of a run: test/archive has it',
    'out-of-memory': 'is about the limits of a run: test/archive has it',
    'cell-too-long': 'is about what spreadsheets hold: test/tables has it',
    'letter-replaced': 'is about what a format holds: test/hard-values.test.ts has it',
    'no-record': 'is about merging: test/archive has it',
    'pages-differ': 'is about several files: test/pages-of-a-meeting has it',
    'conflicting-records': 'is about merging: test/archive has it',
    'damaged-cache': 'is about the cache: test/archive has it',
    'cache-not-written': 'is about the cache: test/faults has it',
    'unreadable-file': 'is about the file system: test/command has it',
    'internal-error': 'is for a bug that nobody knows of',
    'damaged-container': 'is about what holds documents: test/containers has it',
    'refused-container': 'is about what holds documents: test/containers has it',
    'invalid-record': 'guards against mistakes of the program itself',
  }

  it('are each triggered by a fixture', async () => {
    const parsed = await Promise.all(cases.map((fixture) => parseFixture(fixture)))
    const triggered = new Set(parsed.flatMap(({file}) => file.messages.map((message) => message.ruleId)))
    expect(ruleIds.filter((rule) => !triggered.has(rule)).sort()).toEqual(Object.keys(beyondText).sort())
  })
})
