import {describe, expect, it} from 'vitest'
import {loadLayouts, pipeline} from '../src/index.ts'

// Pages whose markup is gone, and of which each item begins with the labels of
// its case: below them the title, and perhaps the table of who is to see it.

const parse = pipeline({layout: loadLayouts().find(({general}) => general)})

const top = 'Udvalg: Havneudvalget\nMødedato: 4. maj 2031\nMødested: Havnegade 2\n\nDagsordenpunkter\n\n'
const body = 'Sagsfremstilling\n\nStien er smal.\n\nBeslutning\n\nGodkendt.\n\n \n\n'
const codes = 'DI\n\nTEK\n\nØKU\n\nKB'
const cells = '\n\n \n\n x\n\n \n\n x\n\n \n\n'

interface Case {
  labels: string
  title: string
  table?: string
  others?: string
}

const item = ({labels, title, table = '', others = ''}: Case) => `${labels}\n\n${title}\n\n${table}${others}${body}`
const itemsOf = async (text: string) => {
  const {meetings} = await parse(top + text, 'page.txt')
  expect(meetings).toHaveLength(1)
  return meetings[0]?.items ?? []
}
const read = (cases: readonly Case[]) => itemsOf(cases.map(item).join(''))
const table = codes + cells

describe('items that begin with the labels of their case', () => {
  it.each([
    ['of Sagsnr. and Sagsbehandler', 'Sagsnr.: NO Sagsbehandler: WHO'],
    ['in the other order', 'Sagsbehandler: WHO Sagsnr.: NO'],
    ['with other words', 'Sagsid: NO Sagsansvarlig: WHO'],
    ['without colons', 'Sagsnr. NO Sagsbeh. WHO'],
    ['on lines of their own', 'Sagsbehandler: WHO\nSagsnr.: NO'],
    ['over their values', 'Sagsnr.:\nNO\nSagsbehandler:\nWHO'],
  ])('have their titles below, %s', async (_, form) => {
    const labels = (number: string, who: string) => form.replace('NO', number).replace('WHO', who)
    const items = await read([
      {labels: labels('31/118', 'Ida Holm'), title: 'Lygter på molen', table},
      {labels: labels('31/204', 'Bo Ås'), title: 'Ny bro over åen'},
    ])
    expect(items.map((one) => [one.title, one.caseNumber?.raw, one.caseworker])).toEqual([
      ['Lygter på molen', '31/118', 'Ida Holm'],
      ['Ny bro over åen', '31/204', 'Bo Ås'],
    ])
    expect(items.map(({sections}) => sections.map(({heading}) => heading))).toEqual([
      ['Sagsfremstilling', 'Beslutning'],
      ['Sagsfremstilling', 'Beslutning'],
    ])
  })

  const labels = 'Sagsnr.: 31/118 Sagsbehandler: Ida Holm'

  it.each([
    ['whose cells are paragraphs', codes + cells, {committees: ['TEK', 'KB'], complete: true}],
    ['whose cells are lines', 'DI\nTEK\nØKU\nKB\n \nx\n \n \n\n \n\n', {committees: ['TEK'], complete: true}],
    ['with the tick at its last code', `${codes}X\n\n`, {committees: [], complete: false}],
  ])('have a routing table %s', async (_, printed, routing) => {
    const others = 'Øvrige sagsbehandlere: Bo Ås\n\n'
    const items = await read([
      {labels, title: 'Lygter på\n\nden yderste mole', table: printed, others},
      {labels, title: 'Økonomi', table, others},
    ])
    expect(items.map(({title}) => title)).toEqual(['Lygter på den yderste mole', 'Økonomi'])
    expect(items[0]?.routing).toEqual(routing)
    expect(items[0]?.otherCaseworkers).toEqual(['Bo Ås'])
    expect(items[0]?.sections.map(({heading, text}) => [heading, text])).toEqual([
      ['Sagsfremstilling', 'Stien er smal.'],
      ['Beslutning', 'Godkendt.'],
    ])
  })

  it('have the number that is printed above with the same title, and no other', async () => {
    const items = await read([
      {labels: `7. Lygter på molen\n\n${labels}`, title: 'Lygter på molen', table},
      {labels: `1. Kort over havnen\n\n${labels}`, title: 'Ny bro over åen', table},
      {labels, title: 'Nyt fra formanden'},
    ])
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['7', 'Lygter på molen'],
      [null, 'Ny bro over åen'],
      [null, 'Nyt fra formanden'],
    ])
  })

  it('may have no heading where others have the same labels', async () => {
    const bare = `${labels}\n\nOrientering\n\n${'Der er sat lygter op. '.repeat(9)}\n\nDe brænder.\n\nHver nat.\n\nHele året.`
    const items = await itemsOf(`${item({labels, title: 'Lygter'})}${item({labels, title: 'Bro'})}${bare}`)
    expect(items.map(({title}) => title)).toEqual(['Lygter', 'Bro', 'Orientering'])
  })

  it('have no table in initials that stand in one item', async () => {
    const items = await read([
      {labels, title: 'Lygter på molen'},
      {labels, title: 'Ny bro', table: 'ABC\n\nDEF\n\nGHI\n\n'},
    ])
    expect(items[1]?.routing).toBeNull()
    expect(items[1]?.sections[0]?.text).toBe('ABC\n\nDEF\n\nGHI')
  })

  it.each([
    ['labels', item({labels, title: 'Lygter på molen', table})],
    ['numbered titles', '1. Lygter på molen\n\n2. Ny bro over åen\n\n3. Nyt fra formanden\n'],
  ])('are no council’s by their %s', async (_, text) => {
    const {meetings} = await pipeline()(top + text, 'page.txt')
    expect(meetings.map(({municipality}) => municipality)).toEqual([null])
  })
})
