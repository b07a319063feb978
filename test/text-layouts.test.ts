import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {complete} from '../src/layouts/built-in.ts'
import {loadLayout} from '../src/layouts/load.ts'
import type {Layout} from '../src/layouts/schema.ts'
import {isBody, isSameBody} from '../src/names/body.ts'
import {type PipelineOptions, pipeline} from '../src/pipeline.ts'
import {withoutPrivate} from '../src/text/private.ts'
import {isAccessMark} from '../src/vocabulary/access/marks.ts'
import {isDate} from '../src/vocabulary/dates.ts'

// Rules of the text layouts that a fixture alone does not pin down.

const root = path.resolve(import.meta.dirname, '..')

async function meetingOf(text: string, options: PipelineOptions = {}) {
  const {meetings, file} = await pipeline(options)(text, 'document.txt')
  return {meeting: meetings[0], rules: file.messages.map(({ruleId}) => ruleId), file}
}

const herning = 'Udvalg: Byrådet\nMødedato: 1. april 2014\nMødested: Salen\nDagsordenpunkter\n\n'
const table = 'DIR\nFOU\nBFU\nSOS\nBSK\nKFU\nBYP\nTMU\nØKE\nBYR\n \n \n \n \n \n \n \n \n \nx\n \n'

describe('furniture of pages', () => {
  it('is no line that pages happen to end with', async () => {
    const text = `Referat\nByrådet\n1. maj 2014\nKl. 10:00\nSalen\n
1. A\nSagsnr.: 14/1\nSagen afgøres i: Byrådet\nBeslutning\nGodkendt.
\f2. B\nSagsnr.: 14/2\nSagen afgøres i: Byrådet\nBeslutning\nGodkendt.\n`
    const {meeting} = await meetingOf(text)
    expect(meeting?.items.map(({decisions}) => decisions[0]?.text)).toEqual(['Godkendt.', 'Godkendt.'])
  })

  it('is no attachment with a number at its end', async () => {
    const text = `${herning}Sagsnr.: 14/1 Sagsbehandler: Bo Ås\nSag\n${table}Bilag\nTegning side 1\nTegning side 2\nTegning side 3\n`
    const {meeting, file} = await meetingOf(text)
    expect(meeting?.items[0]?.attachments.map(({title}) => title)).toEqual([
      'Tegning side 1',
      'Tegning side 2',
      'Tegning side 3',
    ])
    expect(file.data.sourceMap).toBeUndefined()
  })

  it('leaves a sentence whole that goes on over a page, and its position in the source', async () => {
    const file = path.join(root, 'fixtures/ballerup/pages-2012.txt')
    const source = readFileSync(file, 'utf8')
    const {meetings} = await pipeline()(readFileSync(file), file)
    const section = meetings[0]?.items[1]?.sections.find(({kind}) => kind === 'background')
    expect(section?.text).toMatch(/krav, og\nentreprenøren kan begynde/)
    const {start, end} = section?.position ?? {start: {offset: 0}, end: {offset: 0}}
    expect(source.slice(start.offset, end.offset)).toMatch(/^Baggrund[\s\S]*Side 5[\s\S]*i oktober\.$/)
  })
})

describe('items that are closed to the public', () => {
  const file = path.join(root, 'fixtures/syddjurs/pages-2013.txt')

  it('have no text and no attachments', async () => {
    const {meetings} = await pipeline()(readFileSync(file), file)
    expect(meetings[0]?.items.at(-1)).toMatchObject({
      number: '90',
      public: false,
      caseNumber: {raw: '13/1009'},
      sections: [],
      decisions: [],
      attachments: [],
      amounts: [],
    })
  })

  it('have them where that is asked for', async () => {
    const {meetings} = await pipeline({includeClosed: true})(readFileSync(file), file)
    const item = meetings[0]?.items.at(-1)
    expect(item?.public).toBe(false)
    expect(item?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
    expect(item?.attachments).toMatchObject([{access: 'closed', documentNumber: '30011/13'}])
    expect(item?.amounts.map(({value}) => value)).toEqual([24_000])
  })
})

describe("lines of Herning's", () => {
  it('start an item without "Sagsbehandler:" where the routing table follows', async () => {
    const text = `${herning}Sagsnr.: 14/1 Sagsbehandler: Bo Ås\nSag\n${table}Sagsfremstilling
Sagsnr.: 12/345\ner en anden sag.\nBeslutning\nGodkendt.\n\nSagsnr.: 00.01.00-A00-2-14\n\nEn sag til\n${table}Beslutning\nUdsat.\n`
    const {meeting} = await meetingOf(text)
    expect(meeting?.items.map(({title}) => title)).toEqual(['Sag', 'En sag til'])
  })

  it('have no title where the heading of a section stands in its place, but can have "Økonomi" for one', async () => {
    const item = (title: string) =>
      `${herning}Sagsnr.: 14/1 Sagsbehandler: Bo Ås\n\n${title}\n\nTeksten er kort.\n\nBeslutning\n\nGodkendt.\n`
    const layout = loadLayout('herning')
    const {meeting, rules} = await meetingOf(item('Sagsfremstilling'), {layout})
    expect(meeting?.items[0]).toMatchObject({
      title: '',
      sections: [{kind: 'presentation', text: 'Teksten er kort.'}, {}],
    })
    expect(rules).toContain('missing-title')
    expect((await meetingOf(item('Økonomi'), {layout})).meeting?.items[0]?.title).toBe('Økonomi')
  })

  it('are headings in another form only in an item without the plain one', async () => {
    const item = (body: string) => `Sagsnr.: 14/1 Sagsbehandler: Bo Ås\nSag\n${table}${body}\n`
    const text =
      herning +
      item('INDSTILLING\nx\nBeslutning:\nGodkendt.') +
      item('Indstilling\nx\nBeslutning\nBeslutning:\nØkonomi:')
    const {meeting} = await meetingOf(text)
    expect(meeting?.items.map(({sections}) => sections.map(({heading}) => heading))).toEqual([
      ['INDSTILLING', 'Beslutning:'],
      ['Indstilling', 'Beslutning'],
    ])
    expect(meeting?.items[1]?.decisions[0]?.text).toBe('Beslutning:\nØkonomi:')
  })
})

describe('a table of contents', () => {
  const document = (
    entries: string,
  ) => `Referat\nByrådet\n1. maj 2014\nKl. 10:00\nSalen\n\nIndholdsfortegnelse\n${entries}
1. A\nSagsnr.: 14/1\nSagen afgøres i: Byrådet\nBeslutning\nGodkendt.\n`

  it.each([
    ['1. A ..... 2\n', []],
    ['1. A ..... 2\n2. B ..... 3\n', ['missing-item']],
    ['1. A ..... 2\nLukkede punkter\n2. B ..... 3\n', []],
  ])('%j reports %j', async (entries, expected) => {
    expect((await meetingOf(document(entries))).rules).toEqual(expected)
  })
})

describe('a body', () => {
  it.each([
    ['Byrådet', 'Herning Byråd', true],
    ['Kommunalbestyrelsen', 'Kommunalbestyrelsen 2022-2025', true],
    ['Økonomiudvalget', 'Byrådet', false],
    [null, 'Byrådet', true],
    ['Udvalget', 'Teknikudvalget', true],
    ['Byrådet', 'Byrådets Økonomiudvalg', false],
    ['Byråd', 'Ungebyrådet', false],
    ['Børnenes Byråd', 'Byrådet', false],
    ['Udvalget for Kultur', 'Udvalget for Kultur og Fritid', false],
    ['Udvalget for Kultur (KUL) 2022-2025', 'Udvalget for kultur', true],
    ['Udvalget for Kultur 2022-2025 (KUL)', 'Udvalget for kultur', true],
    ['Økonomi- og Planudvalget', 'Økonomi og Planudvalgets', true],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameBody(one, other, null)).toBe(same)
    expect(isSameBody(other, one, null)).toBe(same)
  })

  it.each([
    ['Udvalget for plan, udvikling og kultur (PUK)', true],
    ['Sundheds- og Forebyggelsesudvalget', true],
    ['Borgerrepræsentationen', true],
    ['Referat fra Byrådet', false],
    ['Ekstraordinært PUK', false],
    ['Byrådet besluttede at udsætte sagen.', false],
  ])('%s: %s', (line, expected) => {
    expect(isBody(line)).toBe(expected)
  })
})

describe('a line that is a date', () => {
  it.each([
    ['onsdag den 5. december 2012 kl. 17:00', true],
    ['tirsdag den 4. december 2012, kl. 13:00', true],
    ['04.12.2012', true],
    ['10-04-2013:', true],
    ['4. december 2012 blev sagen udsat', false],
    ['2012', false],
  ])('%s: %s', (line, expected) => {
    expect(isDate(line)).toBe(expected)
  })
})

describe('an access mark', () => {
  it.each(['Åbent', 'Åben sag', 'Lukket', 'Lukket punkt', 'A\u030aben'])('%s', (mark) => {
    expect(isAccessMark(mark)).toBe(true)
  })
  it.each(['Åbning', 'Åben dag', 'Sagen er lukket'])('is not %s', (text) => {
    expect(isAccessMark(text)).toBe(false)
  })
})

describe('a person without what is private', () => {
  it.each([
    ['Bo Ås (A), bo.aas@lyngvig.example', 'Bo Ås (A)'],
    ['Bo Ås <bo@lyngvig.example>', 'Bo Ås'],
    ['Bo Ås, Nørregade 5, 8999 Nørrehavn', 'Bo Ås'],
    ['Bo Ås, tlf. 12 34 56 78', 'Bo Ås'],
    ['Bo Ås (bo@example.dk)ib@example.dk', 'Bo Ås'],
    ['Bo Ås (A)', 'Bo Ås (A)'],
    ['Mia Lund, Center for Miljø', 'Mia Lund, Center for Miljø'],
  ])('%j is %j', (printed, expected) => {
    expect(withoutPrivate(printed)).toBe(expected)
  })
})

describe('the decision that every page ends with', () => {
  it('is no furniture', async () => {
    const page = (number: number) =>
      `${number}. Sag om bro ${'abcdefgh'[number]}\nSagsnr.: 24/${number}\n\nBeslutning\nTaget til efterretning\n`
    const text = `Lyngvig Kommune\nReferat\nByrådet\nDato: 5. marts 2024\n\n${[1, 2, 3, 4, 5, 6].map(page).join('\f')}`
    const [meeting] = (await pipeline()(text, 'a.txt')).meetings
    expect(meeting?.items.map(({decisions}) => decisions.map((decision) => decision.text))).toEqual(
      Array.from({length: 6}, () => ['Taget til efterretning']),
    )
  })
})

describe('an item that begins with its number and title alone', () => {
  const before = `${herning}Sagsnr.: 14/1 Sagsbehandler: Bo Ås\n\nLamper\n\nSagsfremstilling\nDe er slukket.\n\nBeslutning\nGodkendt.\n\n`

  it('is told by the heading under it, behind a decision', async () => {
    const {meeting} = await meetingOf(
      `${before}2. Nyt fra havnen\n\nSagsfremstilling\nBo fortæller.\n\nBeslutning\nHørt.\n`,
    )
    expect(meeting?.items.map(({title, number}) => [number, title])).toEqual([
      [null, 'Lamper'],
      ['2', 'Nyt fra havnen'],
    ])
    expect(meeting?.items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([['Godkendt.'], ['Hørt.']])
  })

  it.each([
    ['2. Lamperne tændes\n\nBilag\nKort\n'],
    ['2. Lamperne tændes\n\n3. De slukkes\n'],
    ['Nyt fra havnen\n\nSagsfremstilling\nBo fortæller.\n'],
  ])('is no point of a decision, and nothing without a number: %j', async (behind) => {
    const {meeting} = await meetingOf(before + behind)
    expect(meeting?.items.map(({title}) => title)).toEqual(['Lamper'])
  })
})

describe('the labels of an item', () => {
  it('go on behind one that is a heading elsewhere', async () => {
    const item = (number: number) =>
      `${number}. Bro ${number}\nSagsnr.: 14/${number}\nSagen afgøres i: Byrådet\nOmråde: Veje - Sagsbeh: Ida Holm\n\nSagsfremstilling\nBroen er lang.\n\nBeslutning i Byrådet den 01-05-2014\nGodkendt.\n\n`
    const {meeting} = await meetingOf(`Lyngvig Kommune\nReferat\nByrådet\n1. maj 2014\n\n${item(1)}${item(2)}`)
    expect(meeting?.items.map(({caseworker}) => caseworker)).toEqual(['Ida Holm', 'Ida Holm'])
  })
})

describe('a layout of one’s own', () => {
  const layout = complete({
    name: 'own',
    about: 'An invented council',
    extends: 'default',
    head: {opening: [], minutesTitles: ['Referat'], fields: ['{committee}', '{date}'], members: []},
    item: {start: ['{number}. {title}']},
    between: {ending: ['Til toppen'], closed: ['Bag døren']},
    headings: ['Beslutning'],
  }) as Layout

  it('can have a head without labels, and lines between its items', async () => {
    const {meeting, rules} = await meetingOf(
      'Referat\nHavneudvalget\n03-03-2031\n\n1. Ny sti\nBeslutning\nGodkendt.\nTil toppen\n\nBag døren\n\n2. Areal\nBeslutning\nSolgt.\n',
      {layout},
    )
    expect(meeting).toMatchObject({committee: {name: 'Havneudvalget'}, date: '2031-03-03'})
    expect(meeting?.items.map((item) => [item.title, item.public, item.decisions.length])).toEqual([
      ['Ny sti', true, 1],
      ['Areal', false, 0],
    ])
    expect(rules).not.toContain('unclaimed-text')
  })
})
