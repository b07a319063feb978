import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'

// What is a meeting, and what only has some of the parts of one. Bodies and people are invented.

const parse = pipeline()
const read = async (text: string) => (await parse(text, 'page.txt')).meetings

const items = (...titles: string[]) =>
  titles.map((title, at) => `${at + 1}. ${title}\n\nDet blev drøftet.\n`).join('\n')

describe('a meeting without one of its parts', () => {
  it('has no date and no word for what it is, but people who were away and the titles of an agenda', async () => {
    const [meeting] = await read(
      `Mødet holdt på Åsgård.\n\nMødedeltagere:\n\nAfbud: Ida Holm, Bo Ås\n\n${items('Valg af mødeleder', 'Godkendelse af dagsorden', 'Høringssvar', 'Eventuelt')}`,
    )
    expect(meeting?.date).toBeNull()
    expect(meeting?.items.map(({title}) => title)).toEqual([
      'Valg af mødeleder',
      'Godkendelse af dagsorden',
      'Høringssvar',
      'Eventuelt',
    ])
    expect(meeting?.participants.map(({name, present}) => [name, present])).toEqual([
      ['Ida Holm', false],
      ['Bo Ås', false],
    ])
  })

  it('has no word for what it is, but labels of a head and headings of a case', async () => {
    const [meeting] = await read(
      'Udvalg: Kommunalbestyrelsen\n\nMødedato: 10-12-2031 16:00:00\n\nHent PDF-version\n\n  • 177\n\n    Opfølgning på budgettet\n\n    • Beslutningstema\n\n      Opfølgningen forelægges.\n\n    • Sagsfremstilling\n\n      Året går godt.\n',
    )
    expect(meeting?.items.map(({number, title}) => [number, title])).toEqual([['177', 'Opfølgning på budgettet']])
  })
})

describe('no meeting', () => {
  it.each([
    [
      'a course',
      `Kursus i førstehjælp\n\nDeltagere: Ida Holm, Bo Ås, Per Lund\n\n${items('Hjertestart', 'Brud', 'Sår')}`,
    ],
    [
      'a template',
      'Sådan skrives dagsorden og referat\n\nUdvalg:\n\nMødedato:\n\nFraværende:\n\nDagsordenpunkter\n\nSagsnr.:\n\nSagsbehandler:\n\nSagsresume\n\nSagsfremstilling\n\nØkonomi\n\nIndstilling\n\nBeslutning\n\nBilag\n',
    ],
    [
      'an agenda for every year',
      'Dagsorden\n\n1. Valg af dirigent\n2. Valg af referent\n3. Bestyrelsens beretning\n4. Regnskab\n5. Valg til bestyrelsen\n6. Eventuelt\n',
    ],
    [
      'a text of which but the last item was found',
      `Udvalg: Kommunalbestyrelsen\n\nMødedato: 10-12-2031 16:00:00\n\n${'Regnskabet blev drøftet, og der var mange spørgsmål til det. '.repeat(9)}\n\n1. Meddelelser\n\nIntet.\n\n2. Lukket punkt\n`,
    ],
    ['a plan', `Plan for Klitby\n\nVedtaget den 3. maj 2031\n\n${items('Formål', 'Mål', 'Midler')}`],
    ['notes', `Ida Holm, Bo Ås og Per Lund var med.\n\n${items('Velkomst', 'Oplæg', 'Tak for i dag')}`],
    [
      'an agenda that ends in its contents',
      'Klitby Kommune – Byrådet\nDagsorden\nMødedato:\n26. maj 2031\nMødelokale:\nByrådssalen, Klitby\nRådhus\nStarttidspunkt for møde:\n19:00\nFraværende:\nIndholdsfortegnelse\nPkt.\nTekst\nSide\n1\nRegnskab for første kvartal\n4\n2\nNyt tag på rådhuset\n5\n',
    ],
  ])('is %s', async (_, text) => {
    expect(await read(text)).toEqual([])
  })
})
