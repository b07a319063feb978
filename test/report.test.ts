import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {danishMeanings, danishSentence} from '../src/diagnostics/danish.ts'
import {diagnosticsOf} from '../src/diagnostics/diagnostic.ts'
import {ruleIds} from '../src/diagnostics/rules.ts'
import {atOnce} from '../src/files/steps.ts'
import {loadLayouts} from '../src/layouts/built-in.ts'
import {pipeline} from '../src/pipeline.ts'
import {Archive} from '../src/report/app/archive.ts'
import {everything, hashOf, type Place, placeOf} from '../src/report/app/filter.ts'
import {PageCollector} from '../src/report/collect.ts'
import {bytesOf, lettersOf} from '../src/report/letters.ts'
import type {Block} from '../src/report/page-data.ts'
import {type ItemDetail, type PageMeeting, pageMeeting} from '../src/report/page-meeting.ts'
import {Search, SearchIndexBuilder} from '../src/report/search-index.ts'
import {PageWriter} from '../src/report/write-page.ts'
import {ensureBuilt, root} from './command/built.ts'
import {minutes} from './command/minutes.ts'
import {pageOf, unpackedOf} from './report/pages.ts'

/** Minutes with a second item, of which the title says that it is closed. */
const withClosed = `${minutes('Byrådet')}
Sagsnr.: 05.04.00-P20-8-20 Sagsbehandler: Åse Brøndum

Lukket sag: Køb af gård

Sagsresume
Gården koster 7.654.321 kr. og ejes af Hemmelig Sælger.

Beslutning

Godkendt i hemmelighed.
`

describe('the search', () => {
  const texts = [
    ['Folkeskolens budget', 'Byrådet gav 1.000 kr. til skolerne.'],
    ['Ny vej', 'Vejen går forbi en børnehave (§ 14).'],
    ['Sag 27.00.00-A00-7-17', 'En vej til skolen.'],
  ]
  const builder = new SearchIndexBuilder()
  for (const row of texts) builder.add(row)
  const search = new Search(atOnce(builder.finish()), texts.length)
  it.each([
    ['skole', [0, 2]],
    ['SKOLE vej', [2]],
    ['"børnehave",', [1]],
    ['27.00', [2]],
    ['en', [1, 2]],
    ['e', []],
    ['1.000', [0]],
    ['§', [1]],
    ['kirke', []],
    ['', [0, 1, 2]],
  ])('finds the rows that have all words of %j', (words, rows) => {
    expect([...search.find(words)].flatMap((found, row) => (found === 1 ? [row] : []))).toEqual(rows)
  })

  it('counts a row of many once, however far apart they are', () => {
    const many = new SearchIndexBuilder()
    for (let row = 0; row < 40_000; row++) many.add([row % 20_000 === 7 ? 'bro bro' : 'vej'])
    const found = new Search(atOnce(many.finish()), 40_000).find('bro')
    expect([...found].flatMap((one, row) => (one === 1 ? [row] : []))).toEqual([7, 20_007])
  })
})

describe('what a page has', () => {
  it('is the item with its passage, and marks where each thing was read', async () => {
    const {head, blocks} = await pageOf({'a.txt': minutes('Byrådet')})
    expect(head.rows.title).toEqual(['Ny sti, og en bænk'])
    expect(head.rows.outcomes).toEqual([['approved']])
    const {passage, amounts} = (blocks as [[ItemDetail]])[0][0]
    const marked = passage?.marks.map(([start, end, kind]) => [kind, passage.text.slice(start, end)])
    expect(marked).toContainEqual(['amount', '408.450 kr.'])
    expect(marked).toContainEqual(['title', 'Ny sti, og en bænk'])
    expect(marked?.find(([kind]) => kind === 'decision')?.[1]).toContain('Godkendt.')
    expect(amounts.map(({sentence}) => sentence)).toContainEqual(expect.stringContaining('408.450 kr.'))
  })

  it('has no word of a closed item but its title and number, unless that is asked for', async () => {
    const shown = JSON.stringify(await pageOf({'a.txt': withClosed}))
    expect(shown).toContain('Køb af gård')
    for (const hidden of ['7.654.321', '7654321', 'Hemmelig', 'hemmelig', 'hemmelighed'])
      expect(shown).not.toContain(hidden)
    expect(JSON.stringify(await pageOf({'a.txt': withClosed}, {includeClosed: true}))).toContain('Hemmelig Sælger')
  })

  it('counts a meeting once, by its minutes', async () => {
    const blocks: Block[] = []
    const collector = new PageCollector('0.0.0', [], (block) => blocks.push(block))
    const agenda = minutes('Byrådet').replace('Beslutning\n\nGodkendt.\n', '')
    const {meetings, tree, file} = await pipeline()(agenda, 'a.txt')
    const [planned] = meetings.map((meeting) => pageMeeting(meeting, {tree, file, includeClosed: false}))
    const held = {...(planned as PageMeeting), id: 'held', documentType: 'minutes' as const, sameMeetingAs: 'planned'}
    collector.addMeeting({...(planned as PageMeeting), id: 'planned', documentType: 'agenda'})
    collector.addMeeting(held)
    const {head} = atOnce(collector.finish(0))
    expect(head.meetings.map(({id, isAgain}) => [id, isAgain])).toEqual([
      ['planned', true],
      ['held', false],
    ])
  })

  it('has every meaning in Danish', () => {
    expect(Object.keys(danishMeanings).sort()).toEqual([...ruleIds].sort())
  })
})

describe('what is looked at', () => {
  it('goes into the address, and comes back from it', () => {
    const place: Place = {
      view: 'beloeb',
      filter: {...everything, words: 'skole & vej', committee: ['Udvalg', ''], sumFrom: 1000, again: true},
      open: 'lille-kommune/byraadet/2021-01-27#2',
      oldestFirst: true,
    }
    expect(placeOf(hashOf(place))).toEqual(place)
  })

  it('counts for each value what would be left if nothing else of its kind was asked for', async () => {
    const {head} = await pageOf({
      'a.txt': minutes('Byrådet'),
      'b.txt': minutes('Teknikudvalget', '3. marts 2022').replace('Godkendt.', 'Udsat.'),
    })
    const archive = new Archive(head)
    const filter = {...everything, committee: ['Byrådet']}
    const {rows, counts} = archive.select(filter, undefined, undefined)
    expect(rows.map((row) => archive.meetingOf(row).committee)).toEqual(['Byrådet'])
    expect(counts.committee.map(({value}) => value).sort()).toEqual(['Byrådet', 'Teknikudvalget'])
    expect(counts.outcome).toEqual([{value: 'approved', count: 1}])
    expect(archive.newestFirst).toEqual([1, 0])
    // A row that fails two tests counts for neither, and one that has not the words for none.
    const both = archive.select({...filter, outcome: ['postponed']}, undefined, undefined)
    expect(both.rows).toEqual([])
    expect([both.counts.committee, both.counts.outcome]).toEqual([
      [
        {value: 'Teknikudvalget', count: 1},
        {value: 'Byrådet', count: 0},
      ],
      [
        {value: 'approved', count: 1},
        {value: 'postponed', count: 0},
      ],
    ])
    expect(archive.select(filter, new Uint8Array(2), undefined).counts.outcome).toEqual([])
  })
})

it('says in Danish which field the head of a meeting lacks', async () => {
  const name = 'fixtures/herning/odd-heads.txt'
  const {file} = await pipeline()(readFileSync(path.join(root, name)), name)
  const lacking = diagnosticsOf(file).filter(({rule}) => rule === 'missing-head-field')
  expect(new Set(lacking.map(({rule, reason}) => danishSentence(rule, reason)))).toEqual(
    new Set(['udvalget', 'datoen', 'stedet'].map((field) => `Mødehovedet nævner ikke ${field}`)),
  )
})

describe('the letters that bytes stand as', () => {
  it('give the bytes back, and are letters that HTML keeps and none that ends an element', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        const letters = Buffer.from(lettersOf(bytes)).toString('latin1')
        expect(letters).not.toMatch(/[\0\r<]/)
        expect([...bytesOf(letters)]).toEqual([...bytes])
      }),
    )
  })

  it('take less room than base64 does', () => {
    const bytes = gzipSync(readFileSync(path.join(root, 'README.md')))
    expect(Buffer.byteLength(Buffer.from(lettersOf(bytes)).toString('latin1'))).toBeLessThan(bytes.length * 1.2)
  })
})

describe('the file', () => {
  beforeAll(() => ensureBuilt(), 120_000)

  it('is of a library that asks for nothing of Node.js', () => {
    const library = readFileSync(path.join(root, 'dist/browser.js'), 'utf8')
    expect(library).not.toMatch(
      /(?:from|import|require)\s*\(?\s*["'](?:node:|fs|path|crypto|zlib|buffer|stream|worker_threads)["':]/,
    )
  })

  it('allows nothing but its own script and style, and has nothing of a document outside its data', async () => {
    const hostile = '</script><img src=x onerror=alert(1)>'
    const text = minutes('Byrådet').replace('Ny sti, og en bænk', `Sti ${hostile}`)
    const page = new PageWriter('0.0.0', loadLayouts())
    const {meetings, tree, file} = await pipeline()(text, 'a.txt')
    for (const meeting of meetings) page.addMeeting(pageMeeting(meeting, {tree, file, includeClosed: false}))
    let html = ''
    for await (const piece of page.finish(0)) html += piece
    expect(html).not.toContain('onerror')
    expect(unpackedOf(html).get('head')).toContain('onerror')
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] as string
    const hash = createHash('sha256').update(script).digest('base64')
    expect(html).toContain(`default-src 'none'; script-src 'sha256-${hash}'`)
    expect(html).not.toMatch(/(?:src|href)="https?:/)
  })
})
