import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {loadLayouts} from '../src/layouts/built-in.ts'
import {loadLayout} from '../src/layouts/load.ts'
import {type Parsed, type PipelineOptions, pipeline} from '../src/pipeline.ts'
import {seeded} from './generate/random.ts'
import {type Fate, fateOf} from './probes/kept.ts'
import {behindElement, inMarkup, inText, newWord, type Probe} from './probes/places.ts'
import {printed} from './probes/printed.ts'

// Nothing is lost in silence: a word that is put anywhere into a document is in
// a record, or a diagnostic covers it. PROBES says how many words are put into
// each document, SEED where.

const root = path.resolve(import.meta.dirname, '../fixtures')
const probes = Number(process.env.PROBES ?? 2)
const seed = Number(process.env.SEED ?? 1)

const documents = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((name) => /\.(?:docx|html|json|txt|xml)$/.test(name) && !/golden|options|layout|differences/.test(name))
  .sort()

/** What the documents of a folder are read with; of closed items all is kept, so that it can be looked for. */
function optionsOf(name: string): PipelineOptions {
  const folder = path.join(root, path.dirname(name))
  const own = [path.join(folder, 'options.json'), path.join(root, name.replace(/\.\w+$/, '.options.json'))]
  const given = own.filter(existsSync).map((file) => JSON.parse(readFileSync(file, 'utf8')) as PipelineOptions)
  const layout = readdirSync(folder).find((file) => file.endsWith('.layout.json'))
  return Object.assign(
    {includeClosed: true},
    layout === undefined ? {} : {layout: loadLayout(path.join(folder, layout))},
    ...given,
  )
}

/** How to put a word into a document, and to read it then; undefined where it gives no record. */
async function openDocument(
  name: string,
): Promise<{put: (random: Random) => Probe | undefined; read: (source: string) => Promise<Parsed>} | undefined> {
  const run = pipeline(optionsOf(name))
  const bytes = readFileSync(path.join(root, name))
  const whole = await run(bytes, name)
  if (whole.meetings.length === 0) return undefined
  if (name.endsWith('.txt')) {
    // What has pages is probed with them, and all else in the letters that it stands for.
    const text = whole.file.data.leftOut === undefined ? String(whole.file) : bytes.toString('utf8')
    return {put: (random) => inText(text, newWord(random), random), read: (source) => run(source, name)}
  }
  const layout = loadLayouts().find(({name: one}) => one === whole.meetings[0]?.source.layout)
  const around = (layout?.markup?.furniture ?? []).map((one) => (typeof one === 'string' ? one : one.select))
  const records = JSON.stringify(whole.meetings).replace(/\\n|\s+/g, ' ')
  const parts = name.endsWith('.docx') ? unzipSync(bytes) : undefined
  const encoding = bytes.subarray(0, 100).includes('iso-8859-1') ? 'latin1' : 'utf8'
  const part = parts === undefined ? bytes : Buffer.from(parts[body] as Uint8Array)
  // What an export has of its own print stands in the items as well.
  const source = part
    .toString(encoding)
    .replace(/<(PDFDocument|FullText)\b(?:(?!<\/\1>)[\s\S])*<\/\1>(?=\s*<\/MeetingAgendaType>)/gu, '')
  return {
    put: (random) =>
      name.endsWith('.html') && random.chance(0.5)
        ? behindElement(source, around, newWord(random), random)
        : inMarkup(source, records, newWord(random), random),
    read: (changed) =>
      run(parts === undefined ? Buffer.from(changed, encoding) : zipSync({...parts, [body]: strToU8(changed)}), name),
  }
}
const body = 'word/document.xml'
type Random = ReturnType<typeof seeded>

const counts: Record<Fate, number> = {'in a record': 0, reported: 0, 'refused with its document': 0, lost: 0}

async function probe(
  name: string,
  put: (random: Random) => Probe | undefined,
  read: (source: string) => Promise<Parsed>,
): Promise<void> {
  const random = seeded([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, seed))
  const lost: string[] = []
  for (let count = 0; count < probes; count++) {
    const one = put(random)
    if (one === undefined) return
    const fate = fateOf(one.word, await read(one.source))
    counts[fate]++
    if (fate === 'lost') lost.push(`${one.word}: ${one.around}`)
  }
  expect(lost).toEqual([])
}

describe('a word that is put into a document is not lost', () => {
  it.each(documents)('%s', async (name) => {
    const opened = await openDocument(name)
    if (opened !== undefined) await probe(name, opened.put, opened.read)
  })

  it.each(['broenderslev/council-2020', 'hvidovre/council-2016', 'herning/committee-2021', 'general/children-2022'])(
    'that is a print of %s',
    async (name) => {
      const run = pipeline({includeClosed: true})
      const text = readFileSync(path.join(root, `${name}.txt`), 'utf8')
      await probe(
        `${name}.pdf`,
        (random) => inText(text, newWord(random), random),
        (source) => run(printed(source), `${name}.pdf`),
      )
    },
  )

  it('and of all words that were put in, so many went where', () => {
    console.log(
      Object.entries(counts)
        .map(([fate, count]) => `${fate}: ${count}`)
        .join(', '),
    )
    expect(counts.lost).toBe(0)
    expect(counts['in a record'] + counts.reported).toBeGreaterThan(probes * documents.length * 0.5)
  })
})
