import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {WARCRecord, WARCSerializer} from 'warcio'
import {pipeline} from '../src/pipeline.ts'
import {documentsIn} from '../src/read/containers/documents.ts'
import {type Random, seeded} from './generate/random.ts'
import {faultsOfCover, faultsOfRecords} from './properties/findings.ts'

// A file whose bytes have changed on its way gives records that fit or a
// diagnostic, in whatever format it is; of a text, a PDF and a DOCX each line is in
// a node or told. CHANGES says how often each file is changed, SEED how.

const fixtures = path.resolve(import.meta.dirname, '../fixtures')
const times = Number(process.env.CHANGES ?? 1)
const seed = Number(process.env.SEED ?? 1)

const names = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.(?:docx|html|json|pdf|txt|xml)$/.test(name) && !/golden|options|layout|differences/.test(name))
  .sort()
const fixture = (name: string): Uint8Array => readFileSync(path.join(fixtures, name))

/** What holds documents, made of some of them. */
async function containers(): Promise<[name: string, bytes: Uint8Array][]> {
  const [text, page, meeting] = ['herning/agenda.txt', 'firstagenda/technical-2024.html', 'edoc/children-2013.xml'].map(
    fixture,
  ) as [Uint8Array, Uint8Array, Uint8Array]
  const answers = [
    ['https://by.example/1', 'text/html', page],
    ['https://by.example/2', 'text/xml', meeting],
  ] as const
  const records = answers.map(([url, type, body]) => {
    const head = {url, type: 'response' as const, statusline: 'HTTP/1.1 200 OK', warcVersion: 'WARC/1.1' as const}
    return WARCSerializer.serialize(WARCRecord.create({...head, httpHeaders: {'Content-Type': type}}, [body]))
  })
  const warc = Buffer.concat(await Promise.all(records))
  return [
    ['stored.zip', zipSync({'a.txt': text, 'b.html': page, 'c.xml': meeting}, {level: 0})],
    ['packed.zip', zipSync({'a.txt': text, 'b.html': page, 'c.xml': meeting})],
    ['a.txt.gz', gzipSync(text)],
    ['a.warc', warc],
    ['a.warc.gz', gzipSync(warc)],
  ]
}

/** One to four changes of bytes, each of another kind that files suffer. */
function changed(bytes: Uint8Array, random: Random): Uint8Array {
  let now = Buffer.from(bytes)
  const kinds = ['bit', 'byte', 'nul', 'cut', 'drop', 'double', 'move'] as const
  for (const kind of random.some(kinds, random.int(1, 4))) {
    if (now.length < 2) break
    const at = random.int(0, now.length - 1)
    const stretch = Buffer.from(now.subarray(at, at + random.int(1, random.pick([8, 500]))))
    const other = random.int(0, now.length - 1)
    const joined = (...parts: Uint8Array[]) => {
      now = Buffer.concat(parts)
    }
    if (kind === 'bit') now[at] = (now[at] as number) ^ (1 << random.int(0, 7))
    else if (kind === 'byte') now[at] = random.int(0, 255)
    else if (kind === 'nul') now.fill(0, at, at + stretch.length)
    else if (kind === 'cut') now = now.subarray(0, Math.max(1, at))
    else if (kind === 'drop') joined(now.subarray(0, at), now.subarray(at + stretch.length))
    else if (kind === 'double') joined(now.subarray(0, at), stretch, now.subarray(at))
    else joined(now.subarray(0, other), stretch, now.subarray(other))
  }
  return now
}

const counts = {changes: 0, 'with records': 0, 'with an error alone': 0, 'passed over by name': 0}
const run = pipeline()

/** What is wrong with what came of bytes. */
async function faultsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const faults: string[] = []
  let came = 0
  let meetings = 0
  for await (const entry of documentsIn(bytes, name)) {
    came++
    if ('passedOver' in entry) counts['passed over by name']++
    if (!('bytes' in entry)) continue
    const parsed = await run(entry.bytes, entry.path)
    meetings += parsed.meetings.length
    faults.push(...faultsOfRecords(parsed))
    // Of marked-up text it is for the tags to say what is text.
    if (/\.(?:docx|pdf|txt|gz)$/.test(entry.path)) faults.push(...faultsOfCover(parsed))
  }
  counts.changes++
  counts[meetings > 0 ? 'with records' : 'with an error alone']++
  return came === 0 ? [...faults, 'nothing came of it'] : faults
}

describe('a file with other bytes gives records or a diagnostic', async () => {
  const files = [...names.map((name): [string, Uint8Array] => [name, fixture(name)]), ...(await containers())]

  it.each(files)('%s', async (name, bytes) => {
    const random = seeded([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, seed))
    for (let time = 0; time < times; time++)
      expect(await faultsOf(changed(bytes, random), name), `change ${time + 1}`).toEqual([])
  })

  it('and of all that were changed, so many gave what', () => {
    console.log(
      Object.entries(counts)
        .map(([what, count]) => `${what}: ${count}`)
        .join(', '),
    )
    expect(counts.changes).toBe(files.length * times)
    expect(counts['with records']).toBeGreaterThan(counts.changes / 4)
  })
})
