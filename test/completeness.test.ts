import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findGaps, findRepeats} from '../src/completeness/numbers.ts'
import {loadLayout} from '../src/layouts/load.ts'
import {pipeline} from '../src/pipeline.ts'
import {type Completeness, completenessSchema} from '../src/records/completeness.ts'
import {column, drawPdf} from './pdf/draw.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures')
const engelund = loadLayout(path.join(fixtures, 'completeness/engelund.layout.json'))

async function completenessOf(document: string | Uint8Array, layout = engelund): Promise<Completeness> {
  const {file} = await pipeline({layout})(document, 'document.txt')
  return completenessSchema.parse(file.data.completeness)
}

const fixture = (name: string) => readFileSync(path.join(fixtures, name))

describe('the verdict on a document', () => {
  it('is complete where each entry of its table of contents was found, closed ones aside', async () => {
    const {verdict, lines, meetings} = await completenessOf(fixture('completeness/contents.txt'))
    expect([verdict, meetings[0]?.verdict]).toEqual(['complete', 'complete'])
    expect(meetings[0]).toMatchObject({items: 3, expected: {count: 4, by: 'contents'}, unlisted: [], gaps: []})
    expect(meetings[0]?.withoutTitle).toEqual([])
    expect(meetings[0]?.missing).toEqual([{number: '44', title: 'Køb af jord ved Engelund Å', public: false, line: 18}])
    expect([lines.text, lines.claimed, lines.share]).toEqual([36, 36, 1])
  })

  it('is incomplete where an open entry was not found', async () => {
    const {file} = await pipeline({layout: engelund})(fixture('completeness/items-missing.txt'), 'document.txt')
    const {verdict, meetings} = completenessSchema.parse(file.data.completeness)
    expect(verdict).toBe('incomplete')
    expect(file.messages.filter(({ruleId}) => /^(?:missing|unlisted)-item$/.test(ruleId ?? '')).map(String)).toEqual([
      'document.txt:10:1-10:74: The table of contents has 2, "Regnskab for 2023", but no such agenda item was found',
      'document.txt:27:1: "Ekstra bevilling til vintervej" is not in the table of contents',
    ])
    expect(meetings[0]?.missing.map(({number, line}) => [number, line])).toEqual([['2', 10]])
    expect(meetings[0]).toMatchObject({unlisted: [3], withoutDecision: [2], withoutCaseNumber: [1]})
  })

  it('is incomplete where fewer were found than it says it has', async () => {
    const {verdict, meetings, unknownHeadings} = await completenessOf(fixture('completeness/count.txt'))
    expect(verdict).toBe('incomplete')
    expect(meetings[0]).toMatchObject({items: 3, expected: {count: 6, by: 'count'}})
    expect(meetings[0]?.repeats).toEqual([{number: '12', orders: [2, 3]}])
    expect(unknownHeadings).toEqual([{heading: 'Pressemeddelelse', items: 3, line: 17}])
  })

  it('is doubtful where one of the items has no title', async () => {
    const {file} = await pipeline()(fixture('herning/odd-heads.txt'), 'a.txt')
    const {meetings} = completenessSchema.parse(file.data.completeness)
    expect(meetings.map(({verdict, withoutTitle}) => [verdict, withoutTitle])).toEqual([
      ['doubtful', [4]],
      ['unconfirmed', []],
      ['unconfirmed', []],
      ['unconfirmed', []],
    ])
  })

  it.each([
    [60, 1],
    [61, 0],
  ])('tells a line of %i letters in every item as %i unknown headings', async (length, count) => {
    const heading = `Udtalelse ${'k'.repeat(length)}`.slice(0, length)
    const text = fixture('completeness/count.txt').toString().replaceAll('Pressemeddelelse', heading)
    expect((await completenessOf(text)).unknownHeadings.filter((one) => one.heading === heading)).toHaveLength(count)
  })

  it('is doubtful where numbers are left out', async () => {
    const {verdict, meetings} = await completenessOf(fixture('completeness/gaps.txt'))
    expect(verdict).toBe('doubtful')
    expect(meetings[0]?.gaps).toEqual([
      {after: '7', before: '9', count: 1},
      {after: '9', before: '12', count: 2},
    ])
  })

  it('is unconfirmed where nothing is amiss, and nothing says how much there should be', async () => {
    const text = fixture('completeness/contents.txt')
      .toString()
      .replace(/^ *Indholds[\s\S]*?\n(?=41.*\nJournal)/m, '')
    expect(await completenessOf(text)).toMatchObject({verdict: 'unconfirmed', meetings: [{expected: null}]})
  })

  it('is doubtful where a line is in no record, and its share is told', async () => {
    const text = fixture('completeness/contents.txt')
      .toString()
      .replace(/^ *Indholds/m, 'Et ord til læseren.\n\nIndholds')
    const {verdict, lines} = await completenessOf(text)
    expect([verdict, lines.text, lines.claimed]).toEqual(['doubtful', 37, 27])
    expect(lines.share).toBeCloseTo(27 / 37)
  })

  it('is doubtful where a word between values is in no record, and its line is not counted', async () => {
    const {file} = await pipeline({})(
      'Referat\nByrådet\nDato: 12. marts 2012\nMødetid: 16:00 (forlænget)\n\n1. Ny sti\n\nBeslutning\nGodkendt.\n',
      'a.txt',
    )
    expect(file.data.completeness).toMatchObject({verdict: 'doubtful', lines: {text: 7, claimed: 6}})
    expect(file.messages.filter(({ruleId}) => ruleId === 'unclaimed-text').map(({actual}) => actual)).toEqual([
      'forlænget',
    ])
  })

  it.each([
    ['in the genitive', 'Referat af Havnerådets møde den 3. april 2017'],
    ['in the word for its meeting', 'Referat af Havnerådsmøde den 3. april 2017'],
    ['glued to its label', 'Referat\n3. april 2017\nUdvalgHavnerådet'],
    ['beside a trait of the meeting', 'Ekstraordinært Havnerådsmøde - Referat 3. april 2017'],
  ])('counts a body as recorded %s', async (_, head) => {
    const {file} = await pipeline({})(`${head}\n\n1. Ny sti\n\nBeslutning\nGodkendt.\n`, 'a.txt')
    expect(file.data.completeness?.lines.claimed).toBe(file.data.completeness?.lines.text)
  })

  it('is unread where there is no meeting', async () => {
    expect(await completenessOf('En by.\nEn å.\n')).toEqual({
      verdict: 'unread',
      lines: {text: 2, claimed: 0, leftOut: 0, share: 0},
      unknownHeadings: [],
      meetings: [],
    })
    expect((await completenessOf('')).lines.share).toBeNull()
  })
})

describe('a table of contents', () => {
  const head = 'Engelund Kommune\nReferat fra Rådet\n\nMødedag: 1. maj 2024\nMødelokale: Salen\n\n'
  const item = (number: string, title: string) => `${number}. ${title}\nJournalnr.: 24/1\n\nBeslutning\nGodkendt.\n\n`
  const items = item('1', 'Broen over åen') + item('2', 'Vejen til skoven')
  const expectedOf = async (contents: string) => (await completenessOf(head + contents + items)).meetings[0]?.expected

  it.each([
    ['with page numbers', 'Indholdsfortegnelse\n1. Broen over åen 2\n2. Vejen til skoven   3\n\n'],
    ['with dots', 'Indholdsfortegnelse\n1. Broen over åen....2\n2. Vejen til skoven .... 3\n\n'],
    ['in capitals', 'INDHOLDSFORTEGNELSE\n\n1. Broen over åen 1\n2. Vejen til skoven 1\n'],
    ['that cuts a title', 'Indholdsfortegnelse\n1. Broen over åen 2\n2. Vejen til sko 3\n\n'],
  ])('%s is held against the items', async (_, contents) => {
    expect(await expectedOf(contents)).toEqual({count: 2, by: 'contents'})
    expect(await completenessOf(head + contents + items)).toMatchObject({verdict: 'complete', meetings: [{items: 2}]})
  })

  it('that is not there is none', async () => {
    expect(await expectedOf('')).toBeNull()
  })

  it('without numbers is held against the titles', async () => {
    const contents = {opening: ['Indhold'], entries: ['{title} {page}'], between: []}
    const layout = {...engelund, contents}
    const text = `${head}Indhold\nBroen over åen 1\nVejen til byen 2\n\n${items}`
    expect((await completenessOf(text, layout)).meetings[0]).toMatchObject({
      verdict: 'incomplete',
      missing: [{number: null, title: 'Vejen til byen', public: true}],
      unlisted: [2],
    })
  })
})

describe('item numbers', () => {
  const numbered = (...numbers: (string | null)[]) => numbers.map((number, index) => ({order: index + 1, number}))
  const gapsOf = (...numbers: (string | null)[]) =>
    findGaps(numbered(...numbers)).map(({after, before, count}) => [after, before, count])

  it.each([
    ['run on', ['715', '716', '717'], []],
    ['leave one out', ['1', '3'], [['1', '3', 1]]],
    ['leave out one that stands elsewhere', ['2', '4', '5', '3', '1'], []],
    ['leave out one that has no number', ['4', null, '6'], []],
    ['leave out more than those without a number', ['4', null, '8'], [['4', '8', 2]]],
    ['have parts', ['1.1', '1.2', '2.1', '2.3'], [['2.1', '2.3', 1]]],
    ['come again', ['1', '1', '2'], []],
    ['are no numbers', ['a', '3.b', '9'], []],
    ['jump further than a meeting is long', ['1', '2014'], []],
  ])('%s', (_, numbers, gaps) => expect(gapsOf(...numbers)).toEqual(gaps))

  it('come again in others', async () => {
    expect(findRepeats(numbered('1', '2', '1', null, null))).toEqual([{number: '1', orders: [1, 3]}])
  })
})

describe('lines that belong to the pages', () => {
  const item = (number: number, title: string) =>
    `${number}. ${title}\n\nSagsnr.: 12/${1000 + number}\n\nSagsfremstilling\nDer er brug for ${title.toLowerCase()} i år.\n\nBeslutning\nGodkendt.`
  const bodies = [
    `Referat\nByrådet\nDato: 12. marts 2012\nSted: Salen\n\n${item(1, 'Ny sti')}`,
    item(2, 'Ny bro'),
    item(3, 'Salg af grund').replace('\n\n', '\nAdgang: Lukket\n\n'),
    item(4, 'Ny mole'),
  ]
  const feet = ['', 'Skovlund arkiv', 'Skovlund arkiv', 'Skovlund arkiv']

  async function toldOf(document: string | Uint8Array) {
    const {file, meetings} = await pipeline()(document, 'a')
    const told = file.messages.filter(({ruleId}) => ruleId === 'page-furniture')
    return {meetings, leftOut: file.data.completeness?.lines.leftOut, told: told.map(({reason}) => reason)}
  }

  // Those of the closed third item are counted, and not told.
  it('are counted and listed, for a text', async () => {
    const text = bodies.map((body, page) => `Side ${page + 1} af 4\n${feet[page]}\n${body}`).join('\n\f')
    const {meetings, leftOut, told} = await toldOf(text)
    expect(meetings[0]?.items.map(({decisions}) => decisions[0]?.text ?? null)).toEqual([
      'Godkendt.',
      'Godkendt.',
      null,
      'Godkendt.',
    ])
    expect(leftOut).toBe(7)
    expect(told).toEqual([
      '"Side 1 af 4" belongs to the pages and is left out, as are 2 like it',
      '"Skovlund arkiv" belongs to the pages and is left out, as is one like it',
    ])
  })

  it('are counted and listed, for a PDF', async () => {
    const {leftOut, told} = await toldOf(
      drawPdf(
        bodies.map((body, page) => [
          {x: 70, y: 40, text: feet[page] as string},
          ...column(70, 120, body.split('\n')),
          {x: 280, y: 810, text: `${page + 1} af 4`},
        ]),
      ),
    )
    expect(leftOut).toBe(7)
    expect(told).toEqual([
      '"1 af 4" belongs to the pages and is left out, as are 2 like it',
      '"Skovlund arkiv" belongs to the pages and is left out, as is one like it',
    ])
  })

  it('are not told of a closed item', async () => {
    const secret = bodies.map((body, page) =>
      page === 2
        ? body.replace(
            '\nSagsfremstilling',
            '\nSagsfremstilling\nGrunden koster en hel formue.\nKøberen hedder Tyge Side 77',
          )
        : body,
    )
    const text = secret.map((body, page) => `Side ${page + 1} af 4\n${body}`).join('\n\f')
    const {told} = await toldOf(text)
    expect(JSON.stringify(told)).not.toContain('Tyge')
  })
})
