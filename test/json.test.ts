import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {documentsIn} from '../src/index.ts'
import {type Parsed, pipeline} from '../src/pipeline.ts'
import {faultsOfRecords} from './properties/findings.ts'
import {runs} from './properties/parameters.ts'

// JSON of portals: in every form that it is kept in, broken in every way, and
// each place in it where the letters stand.

const sourceOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/firstagenda-json/${name}`, import.meta.url)), 'utf8')
const names = ['council-minutes-2026.json', 'committee-agenda-2026.json', 'supplementary-agenda-2026.json']
const sources = names.map(sourceOf)
const [council, committee] = sources as [string, string]

const run = pipeline()
const parse = (source: string): Promise<Parsed> => run(Buffer.from(source), 'x.json')
const rulesOf = ({file}: Parsed) => file.messages.map(({ruleId}) => ruleId)
const dates = ({meetings}: Parsed) => meetings.map(({date}) => date)

/** What a container holds. */
async function within(bytes: Uint8Array, path: string) {
  const found = []
  for await (const one of documentsIn(bytes, path)) found.push(one)
  return found
}

describe('several documents', () => {
  it('are read from an array, and from lines', async () => {
    expect(dates(await parse(`[${sources.join(',\n')}]`))).toEqual(['2026-03-25', '2026-05-11', '2026-06-08'])
    expect(dates(await parse(`${sources.join('\n')}\n`))).toEqual(['2026-03-25', '2026-05-11', '2026-06-08'])
  })

  it('are read but for the line that is broken, which is told', async () => {
    const parsed = await parse(`${council}\n${committee.slice(0, 900)}\n`)
    expect(dates(parsed)).toEqual(['2026-03-25'])
    expect(parsed.file.messages.map(({ruleId, line}) => [ruleId, line])).toContainEqual(['broken-markup', 2])
  })

  it('are read from where they are wrapped in others', async () => {
    expect(dates(await parse(`{"fetched": "2026-03-26", "answers": [{"body": ${council}}]}`))).toEqual(['2026-03-25'])
  })

  it('are read from a ZIP file, which has other JSON as well', async () => {
    const zip = zipSync({'a.json': Buffer.from(council), 'package.json': Buffer.from('{"name": "a"}')})
    const found = await within(zip, 'x.zip')
    expect(found.map((one) => [one.path, 'bytes' in one])).toEqual([
      ['x.zip!/a.json', true],
      ['x.zip!/package.json', false],
    ])
  })

  it('are read from an archive of the web', async () => {
    const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n\r\n${council}`
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://dagsordener.havnsoe.example/api/agenda/dagsorden/1\r\nWARC-Date: 2026-03-26T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(answer)}\r\n\r\n`
    const [found] = await within(Buffer.from(`${head}${answer}\r\n\r\n`), 'x.warc')
    expect(found?.path).toBe('x.warc!/https://dagsordener.havnsoe.example/api/agenda/dagsorden/1')
    const bytes = found !== undefined && 'bytes' in found ? found.bytes : Buffer.alloc(0)
    expect((await run(bytes, 'x')).meetings.map(({date}) => date)).toEqual(['2026-03-25'])
  })
})

describe('what FirstAgenda says', () => {
  it('is minutes where the meeting is over, whatever it is called', async () => {
    const open = committee.replace('"Afsluttet":false', '"Afsluttet":true')
    expect((await parse(committee)).meetings.map(({documentType}) => documentType)).toEqual(['agenda'])
    expect((await parse(open)).meetings.map(({documentType}) => documentType)).toEqual(['minutes'])
  })

  it('keeps of a closed item what is kept of one, though its text was served', async () => {
    const {meetings} = await parse(
      council.replace('"Html":"","Tekst":null', '"Html":"<p>Prisen er hemmelig.</p>","Tekst":null'),
    )
    expect(JSON.stringify(meetings)).not.toContain('hemmelig')
  })
})

describe('positions', () => {
  it('are places in the file, through the escapes of its strings', async () => {
    const escaped = council.replace(/[æøå]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
    const {meetings} = await parse(escaped)
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    const places = meetings.flatMap(({items}) => items.flatMap(({sections, decisions}) => [...sections, ...decisions]))
    expect(places.length).toBeGreaterThan(8)
    for (const {text, position} of places) {
      const raw = escaped.slice(position.start.offset, position.end.offset)
      const slice = letters((JSON.parse(`"${raw}"`) as string).replace(/<[^<>]*>/g, ''))
      expect(slice.endsWith(letters(text).slice(-8))).toBe(true)
    }
  })
})

type Json = string | number | boolean | null | Json[] | {[key: string]: Json}

/** Each place of a document, those of a list once, and the document with another value there; closed items are left out. */
function placesIn(text: string): {place: string; source: (value: Json) => Json}[] {
  const document = JSON.parse(text) as {Dagsordenpunkter: {IsOpen: boolean}[]}
  document.Dagsordenpunkter = document.Dagsordenpunkter.filter(({IsOpen}) => IsOpen).slice(0, 1)
  const places: {place: string; source: (value: Json) => Json}[] = []
  const walk = (value: Json, place: string, put: (value: Json) => Json) => {
    if (place !== '') places.push({place, source: put})
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined))
      walk(inner, `${place}.${key}`, (other) =>
        put(
          Array.isArray(value) ? value.map((one, at) => (String(at) === key ? other : one)) : {...value, [key]: other},
        ),
      )
  }
  walk(document as unknown as Json, '', (value) => value)
  return places
}

/** What a document has that is reported to be in no record. */
function unclaimedIn({tree}: Parsed): string[] {
  return tree.children
    .flatMap((node) => (node.type === 'meeting' ? node.children : [node]))
    .flatMap((node) => (node.type === 'unclaimed' ? node.value : []))
}

describe('JSON that is broken', () => {
  it.each(names)('%s gives an error and nothing else, wherever it is cut off', async (name) => {
    const source = sourceOf(name)
    for (let point = 1; point <= 20; point++) {
      const parsed = await parse(source.slice(0, Math.floor((source.length * point) / 21)))
      expect(parsed.meetings).toEqual([])
      expect(rulesOf(parsed)).toEqual(['broken-markup'])
    }
  })

  it.each([
    ['values in one another', `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`, 'unsafe-markup'],
    ['arrays that nothing closes', `[${'['.repeat(100_000)}`, 'unsafe-markup'],
    ['HTML without an end', `{"Moede":{"Dato":"${'<b></b>'.repeat(1_000_001)}"}}`, 'unsafe-markup'],
    ['HTML in one another', `{"Moede":{"Dato":"${'<b>'.repeat(100_000)}"}}`, 'unsafe-markup'],
    ['letters behind the end', '{"a": 1} x', 'broken-markup'],
    ['a comma too many', '{"a": 1,}', 'broken-markup'],
    ['another thing', '{"a": 1}', 'unknown-layout'],
    ['nothing', '{}', 'unknown-layout'],
    ['keys of the language', '{"__proto__": {"Moede": 1}, "constructor": {"prototype": []}}', 'unknown-layout'],
  ])('%s is refused', async (_, source, rule) => {
    const parsed = await parse(source)
    expect(parsed.meetings).toEqual([])
    expect(rulesOf(parsed)).toEqual([rule])
  })

  const others = fc.constantFrom(
    'null',
    '""',
    '[]',
    '{}',
    '0',
    'true',
    '"x"',
    '[null]',
    '{"a":[]}',
    '{"__proto__":{}}',
    '"<p>x"',
  )

  it('never throws where values are others, doubled or gone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.array(fc.tuple(fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}), others), {
          minLength: 1,
          maxLength: 6,
        }),
        async (source, changes) => {
          const changed = changes.reduce((text, [at, other]) => {
            const values = [...text.matchAll(/("\w+":)("(?:[^"\\]|\\.)*"|null|true|false|\d+|\[\]|\[(?=\{)|\{(?="))/g)]
            const value = values[Math.floor(at * values.length)]
            if (value === undefined) return text
            const {index, 1: key, 2: old} = value as unknown as {index: number; 1: string; 2: string}
            // An object or an array stays, with another value of the same name before it.
            const rest = old === '[' || old === '{' ? `${key}${other},${key}${old}` : `${key}${other}`
            return text.slice(0, index) + rest + text.slice(index + key.length + old.length)
          }, source)
          expect(() => JSON.parse(changed)).not.toThrow()
          expect(faultsOfRecords(await parse(changed))).toEqual([])
        },
      ),
      runs(60),
    )
  })

  it('loses no text that stands where another value is expected', async () => {
    const prose = 'Svømmehallen har brug for et nyt filter inden sommerferien.'
    const forms = [prose, `<p>${prose}</p>`, {text: prose}, [`<h3>Andet</h3><p>${prose}</p>`]]
    // A place that several documents have is the same to who reads them.
    const places = new Map(sources.flatMap((one) => placesIn(one)).map((one) => [one.place, one]))
    expect(places.size).toBeGreaterThan(40)
    for (const {source, place} of places.values()) {
      for (const form of forms) {
        const parsed = await parse(JSON.stringify(source(form)))
        const isRefused = parsed.meetings.length === 0 && parsed.file.messages.some(({fatal}) => fatal === true)
        // What closes an item, or stands in one that is closed, keeps it from messages as well.
        if (isRefused || parsed.meetings.some(({items}) => items.some((item) => !item.public))) continue
        const wrong = parsed.file.messages.map(({actual}) => String(actual))
        const told = JSON.stringify(parsed.meetings) + [...unclaimedIn(parsed), ...wrong].join()
        expect(told.includes('nyt filter') ? [] : [place, form]).toEqual([])
      }
    }
  })

  it('never throws where all of it is null', async () => {
    const nothing = council.replace(/:("(?:[^"\\]|\\.)*"|true|false|\d+)/g, ':null')
    const parsed = await parse(nothing)
    expect(faultsOfRecords(parsed)).toEqual([])
    expect(rulesOf(parsed).length).toBeGreaterThan(0)
  })
})
