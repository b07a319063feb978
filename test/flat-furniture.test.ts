import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// Flat texts of few pages, each a paragraph, so that hardly anything stands on two of them. Councils, people and cases are invented.

describe('a flat text of few pages', () => {
  const pages = [
    '1 Klitby Kommune Referat Beredskabskommissionen Mødedato: Tirsdag den 13. maj 2031 Mødelokale: Medlemmer: Afbud: Kommissionens mødesal Ida Brink, Bo Ravn, Eva Kjær, Per Lund Eva Kjær',
    '2 Indholdsfortegnelse 1. Godkendelse af dagsorden Nyt fra brandstationen Eventuelt... 9',
    '3 Klitby Kommune Side 1 1. Godkendelse af dagsorden Sagsnr.: 31/10 Indstilling: Beslutning: Dagsordenen blev godkendt. Sagsfremstilling: Beslutningskompetence:',
    '4 Klitby Kommune Side 2 2. Nyt fra brandstationen Sagsnr.: 31/11 Resumé: En ny vogn er kommet. Beslutning: Til efterretning. 117',
  ]

  it('has no page in its sections, and begins an item under a heading without a text', async () => {
    const {items} = await meetingOf(pages.join('\n\n'))
    expect(items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual([
      ['1', 'Godkendelse af dagsorden', '31/10'],
      ['2', 'Nyt fra brandstationen', '31/11'],
    ])
    expect(items.map(({decisions}) => decisions[0]?.text)).toEqual(['Dagsordenen blev godkendt.', 'Til efterretning.'])
    expect(items[0]?.sections.find(({kind}) => kind === 'competence')?.text).toBe('')
  })

  it('has a room before the people where all labels stand before all values', async () => {
    const {location, participants} = await meetingOf(pages.join('\n\n'))
    expect(location).toBe('Kommissionens mødesal')
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Ida Brink', true],
      ['Bo Ravn', true],
      ['Eva Kjær', false],
      ['Per Lund', true],
    ])
  })

  it('has no item that is one of those who were away', async () => {
    const {items, participants} = await meetingOf(
      [
        '1 Åben referat Klitby Integrationsråd Mødedato: tirsdag den 13. maj 2031 Mødet påbegyndt: kl. 17:00 Mødested: Fraværende: Mødelokale 12 Ida Brink, Bo Ravn og Eva Kjær Bemærkninger Følgende sager behandles: Pkt. Tekst Side 1 Godkendelse af dagsorden 2 2 Rådets strategi 3',
        '2 Side Godkendelse af dagsorden Resumé Rådet skal godkende dagsordenen. Sagsfremstilling Alle kan få noget på dagsordenen. Beslutning Dagsordenen blev godkendt.',
        '3 Side Rådets strategi Resumé Rådet drøfter sin strategi. Sagsfremstilling Strategien er ny. Beslutning Drøftet.',
      ].join('\n\n'),
    )
    expect(items.map(({title}) => title)).toEqual(['Godkendelse af dagsorden', 'Rådets strategi'])
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Ida Brink', false],
      ['Bo Ravn', false],
      ['Eva Kjær', false],
    ])
  })
})
