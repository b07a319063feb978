import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import type {Position} from '../src/records/schema.ts'
import {closedPlaces, withheldTree} from '../src/tree/closed.ts'
import type {Meeting, Root} from '../src/tree/nodes.ts'

// What a mark closes when it is about several items, or about what stands between them.

const item = (number: number, title: string, text = 'Teksten er kort.') =>
  `${number}. ${title}\n\nSagsnr.: 24/120${number}\n\nSagsfremstilling\n${text}\n\nBeslutning\nGodkendt.\n\n`
const agenda = (...parts: string[]) =>
  `Skovlund Kommune\nReferat\nByrådet\nDato: 5. marts 2024\nSted: Rådssalen\n\n${parts.join('')}`
const read = async (document: string, name = 'referat.txt') => {
  const {meetings, file} = await pipeline()(Buffer.from(document), name)
  return {
    open: meetings[0]?.items.map((one) => one.public),
    doubts: file.messages.filter(({ruleId}) => ruleId === 'doubtful-access').length,
    file,
  }
}

describe('a closed part', () => {
  it.each(['Lukkede punkter', 'For lukkede døre'])(
    'that begins between two items closes all below it: %s',
    async (heading) => {
      const items = [item(7, 'Ny sti'), `Til toppen\n\n${heading}\n\n`, item(8, 'Salg af areal'), item(9, 'Ny grund')]
      expect(await read(agenda(...items))).toMatchObject({open: [true, false, false], doubts: 0})
    },
  )

  it('is none where "Lukket" stands below the labels of an item, over which a remark can stand', async () => {
    const labelled = (number: number, access: string, text: string) =>
      `${number}. Sag om lygte ${number}\nBeslutningssag\n\nSagsnr.\n\n24/120${number}\n\nInitialer\n\nDAL\n\n${access}\n\n${text}`
    const told = 'Sagsfremstilling\nTeksten er kort.\n\nBeslutning\nGodkendt.\n\n'
    const items = [labelled(1, 'Åbent', told), labelled(2, 'Lukket', ''), labelled(3, 'Åbent', told)]
    expect((await read(agenda(...items))).open).toEqual([true, false, true])
  })

  it.each([
    ['', [true, false]],
    ['   ', [true, false]],
  ])('in contents that all begin as far in (%j) closes but what is below it', async (margin, open) => {
    const contents = ['Dagsorden', '', 'Åbne sager', '1. Ny sti   2', 'Lukkede sager', '2. Salg af areal   3', '']
    const text = agenda(`${contents.join('\n')}\n`, item(1, 'Ny sti'), item(2, 'Salg af areal'))
    expect((await read(text.replace(/^(?=.)/gmu, margin))).open).toEqual(open)
  })

  it('goes from its heading to the next one that opens, and what stands in it is told nowhere', async () => {
    const items = [item(7, 'Ny sti'), 'Lukkede punkter\n\n', item(8, 'Salg'), 'Åbne punkter\n\n', item(9, 'Nyt tag')]
    const text = agenda(...items)
    const {tree} = await pipeline()(Buffer.from(text), 'referat.txt')
    const lineOf = (heading: string) => text.split('\n').indexOf(heading) + 1
    const parts = tree.children.flatMap((node) => (node.type === 'meeting' ? (node.closedParts ?? []) : []))
    expect(parts.map(({start, end}) => [start.line, end.line])).toEqual([
      [lineOf('Lukkede punkter'), lineOf('Åbne punkter')],
    ])
  })

  it('of the contents alone closes what it lists, and nothing else', async () => {
    const fixture = readFileSync(new URL('../fixtures/journal/council-2007.txt', import.meta.url), 'utf8')
    const told = fixture
      .replaceAll('Lukket sag: ', '')
      .replace('BK  Lukket sag', 'BK')
      .replace('LUKKEDE BESLUTNINGSSAGER\n', '')
    expect((await read(told)).open).toEqual([true, true, true, false])
    expect((await read(told.replace('Lukkede beslutningssager\n', ''))).open).toEqual([true, true, true, true])
  })

  it('around several items of a page closes each', async () => {
    const section = (number: number) =>
      `<h2>${number}. Sagen om vejen</h2><h3>Sagsfremstilling</h3><p>Kort.</p><h3>Beslutning</h3><p>Godkendt.</p>`
    const page = `<main><h1>Klitby Kommune</h1><h1>Byrådet</h1><p>Referat</p><p>Dato: 5. marts 2024</p>${section(7)}<section data-access="closed">${section(8)}${section(9)}</section></main>`
    expect(await read(page, 'referat.html')).toMatchObject({open: [true, false, false], doubts: 0})
  })

  it('withholds what stands in it between its items, and nothing outside', () => {
    const at = (line: number): Position => {
      const point = {line, column: 1, offset: line * 10}
      return {start: point, end: {...point, offset: line * 10 + 9}}
    }
    const unclaimed = (line: number) => ({type: 'unclaimed' as const, value: `Linje ${line}`, position: at(line)})
    const part = {start: at(3).start, end: at(6).end}
    const meeting = {
      type: 'meeting',
      children: [1, 3, 5, 8].map(unclaimed),
      closedParts: [at(4), part],
      position: {start: at(1).start, end: at(9).end},
    } as unknown as Meeting
    const [left] = withheldTree({type: 'root', children: [meeting]} as unknown as Root).children
    expect((left as Meeting).children.map(({position}) => position.start.line)).toEqual([1, 8])
    const isClosedAt = closedPlaces([meeting])
    expect([1, 3, 5, 6, 8].map((line) => isClosedAt(line * 10))).toEqual([false, true, true, true, false])
  })
})

describe('a mark of one item', () => {
  it('is its own also where a number that is built as cases are stands between it and the title', async () => {
    const marked = (number: number, mark: string, text = '') =>
      `${number}. Sag ${number}\n24/120${number}\n${mark}\n\n${text}`
    const open = 'Beslutning\nGodkendt.\n\n'
    const items = [
      marked(7, 'Åben sag', open),
      marked(8, 'Lukket sag'),
      marked(9, 'Åben sag', open),
      marked(10, 'Lukket sag'),
    ]
    expect((await read(agenda(...items))).open).toEqual([true, false, true, false])
  })

  const items = [item(7, 'Ny sti'), item(8, 'Salg af areal'), item(9, 'Nyt tag')]
  const list = (...lines: string[]) => agenda(`Dagsorden\n${lines.join('\n')}\n\n`, ...items)

  it.each([['8. Salg af areal', '((L))'], ['8 ((L)). Salg af areal'], ['((L)) 8. Salg af areal']])(
    'can be a letter in two brackets: %s %s',
    async (title, below = '') => {
      const text = agenda(...items).replace('8. Salg af areal\n', `${title}\n${below}\n`)
      expect((await read(text)).open).not.toEqual([true, true, true])
    },
  )

  it.each(['Salg af areal ((L))', '• Salg af areal ((L))'])('can be such a letter in a list: %s', async (entry) => {
    expect((await read(list('Ny sti', entry, 'Nyt tag'))).open).toEqual([true, false, true])
  })

  it('goes on the entry above it where it begins with a small letter', async () => {
    expect((await read(list('Ny sti', 'Salg af areal', 'fortroligt', 'Nyt tag'))).open).toEqual([true, false, true])
    expect((await read(list('Ny sti', 'Salg af areal', 'lukket del', 'Nyt tag'))).open).toEqual([true, false, false])
    const numbered = ['7. Ny sti', '8. Salg af areal', 'lukket del', '9. Nyt tag']
    expect((await read(list(...numbered))).open).toEqual([true, false, false])
  })
})

describe('the last item of a page of bullets, of which its number alone tells', () => {
  const decided =
    '    • Resume\n\n      Teksten er kort.\n\n    • Beslutning i Byrådet den 05-03-2024\n\n      Godkendt.\n'
  const page = (last: string) =>
    `Byrådet - Referat fra mødet den 05-03-2024\n\nReferat\n\n  • 6 Ny sti\n${decided}\n  • 7 Nyt tag\n${decided}\n  • ${last}\n`

  it.each([
    '8 (Lukket sag) Køb af jord',
    '8 (Lukket behandling) Køb af jord',
    '8 (Ikke offentlig) Køb af jord',
    '8 (fortroligt) Køb af jord',
    '8 - Lukket - Køb af jord',
    'Lukket 8 Køb af jord',
    'Lukket punkt 8: Køb af jord',
  ])('is closed by a mark beside it: %s', async (last) => {
    expect((await read(page(last))).open).toEqual([true, true, false])
  })

  it.each(['8 Køb af jord', '8 (Åben sag) Køb af jord'])('is open without one: %s', async (last) => {
    expect((await read(page(last))).open).toEqual([true, true, true])
  })
})

describe('a part that has nothing', () => {
  it.each(['Ingen', '\nIngen.', 'Ingen lukkede punkter'])('closes nothing: %j', async (none) => {
    const part = `Lukkede punkter:\n${none}\n\n`
    expect((await read(agenda(item(7, 'Ny sti'), part, item(8, 'Nyt tag')))).open).toEqual([true, true])
    expect((await read(agenda(part, item(7, 'Ny sti'), item(8, 'Nyt tag')))).open).toEqual([true, true])
  })

  it.each(['Åbne punkter', 'Åbne sager'])('is right over the heading of the open one: %j', async (heading) => {
    const items = item(7, 'Ny sti') + item(8, 'Nyt tag')
    const {open} = await read(agenda(`Lukkede punkter\n\n${heading}\n\n`, items))
    // "Lukkede punkter" may be about the whole where another word opens.
    expect(open).toEqual(heading === 'Åbne punkter' ? [true, true] : [false, false])
  })
})

describe('a doubtful mark', () => {
  it('is a sign that all items have', async () => {
    const signed = (text: string) => text.replace(/^(\d\. .*)$/gm, '$1 *')
    const [one, other] = [item(7, 'Ny sti'), item(8, 'Salg af areal')]
    expect(await read(agenda('* = lukket\n\n', signed(one), other))).toMatchObject({open: [false, true], doubts: 0})
    expect(await read(agenda('* = lukket\n\n', signed(one), signed(other)))).toMatchObject({
      open: [false, false],
      doubts: 2,
    })
  })

  it('is none beside another that leaves no doubt, whichever comes first', async () => {
    const doubtful = item(7, 'Ny sti (LP)')
    const sure = doubtful.replace('Sagsnr.', 'Adgang: Lukket\nSagsnr.')
    expect(await read(agenda(doubtful, item(8, 'Nyt tag')))).toMatchObject({open: [false, true], doubts: 1})
    expect(await read(agenda(sure, item(8, 'Nyt tag')))).toMatchObject({open: [false, true], doubts: 0})
  })
})

it('a line that stands alone in closed items is no heading that is told', async () => {
  const dump = (mark: string) =>
    ['Ny sti', 'Nyt tag', 'Ny bro'].reduce(
      (text, title, at) =>
        `${text}\n\nSagsnr.: 05.04.00-P20-${at + 1}-20 Sagsbehandler: Åse Brøndum\n\n${title}${mark}\n\nDIR\nFOU\nBFU\n\nSagsfremstilling\n\nSagen er kort.\n\nZqbudgettet\n\nDer er penge til den.\n\nBeslutning\n\nGodkendt.`,
      'Udvalg: Byrådet\nMødedato: 5. marts 2024\nMødested: Salen\n\nDagsordenpunkter',
    )
  const told = async (mark: string) => {
    const {file} = await read(dump(mark))
    return JSON.stringify([file.data.completeness?.unknownHeadings, file.messages.map(String)])
  }
  expect(await told('')).toContain('Zqbudgettet')
  expect(await told(' (lukket)')).not.toContain('Zqbudgettet')
})

it('what is left out of a closed item is not told, and what is like it in an open one is', async () => {
  const long = (title: string, page: number) =>
    item(
      page,
      title,
      `Den første side.\n\nSide ${page}\n\fDen næste side.\n\nDer er mere at sige.\n\nOg endnu mere.\n\n`,
    )
  const pages = agenda(long('Salg af areal (lukket)', 1), long('Ny sti', 2), long('Nyt tag', 3))
  const {file} = await read(pages)
  const told = file.messages.filter(({ruleId}) => ruleId === 'page-furniture').map(String)
  expect(told).toEqual([expect.stringContaining('"Side 2" belongs to the pages and is left out, as is one like it')])
})

describe('"Åbent punkt" and "Lukket punkt" as the heads of two columns', () => {
  const row = (cells: readonly string[]) => `Byrådet\n\n05-03-2024\n\n${cells.join('\n\n')}\n\n`
  const treated = (number: number, title: string, cells: readonly string[]) =>
    `${number}. ${title}\n\nSagsnr.: 24/120${number}\n\nBehandling\n\nMødedato\n\nÅbent punkt\n\nLukket punkt\n\n${row(cells)}Sagsfremstilling\nTeksten er kort.\n\nBeslutning\nGodkendt.\n\n`

  it('tell by the column in which the number stands, also where a closed item has none', async () => {
    const items = [
      treated(1, 'Ny sti', ['1', ' ']),
      treated(2, 'Salg af areal', [' ', '2']),
      treated(3, 'Ny grund', ['3', ' ']),
      item(4, 'Lukket punkt: køb af areal', ''),
    ]
    expect((await read(agenda(...items))).open).toEqual([true, false, true, false])
  })

  it('close all where an open item has none, so that they may be marks', async () => {
    const items = [treated(1, 'Ny sti', ['1', ' ']), treated(2, 'Salg af areal', ['2', ' ']), item(3, 'Ny grund')]
    expect((await read(agenda(...items))).open?.slice(0, 2)).toEqual([false, false])
  })
})

it('a closed part that is a list of titles has an item for each', async () => {
  const part = (titles: string) => `LUKKEDE SAGER\nPunkt Titel\n${titles}\n`
  const open = [item(7, 'Ny sti'), item(8, 'Nyt tag')]
  expect((await read(agenda(...open, part('9. Udbud\n10. Personalesag\n11. Salg af areal')))).open).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  // What stands further in, or leaves a number out, is none of it.
  for (const titles of ['9. Udbud\n    10. Personalesag', '9. Udbud\n11. Personalesag'])
    expect((await read(agenda(...open, part(titles)))).open).toEqual([true, true, false])
})
