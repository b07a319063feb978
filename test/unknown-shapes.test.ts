import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'

// Shapes of councils that no layout knows, each as the general reader met it first.
// Councils, people and cases are invented.

const parse = pipeline()

async function meetingOf(text: string): Promise<Meeting> {
  const {meetings} = await parse(text, 'print.txt')
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

const titlesOf = ({items}: Meeting) => items.map(({number, title}) => [number, title])

describe('a print with page numbers', () => {
  const page = (number: number, title: string, text: string, mark: string) =>
    `Sag nr. ${number}\n\n${title}\n\n\nSagsfremstilling:\n${text}\n\nBeslutning:\nGodkendt.\n\n\n   ${mark}\n`

  it('of which pages are missing is read without them', async () => {
    const meeting = await meetingOf(
      `Fritidsudvalget\n\nReferat fra møde af den 7. maj 2012 kl. 17.00\n\n\n   1 / 9\n${page(4, 'Ny bænk', 'Bænken males.', '2 / 9')}${page(5, 'Ny sti', 'Stien slås.', '4 / 9')}${page(6, 'Ny bro', 'Broen er af eg.', '7 / 9')}`,
    )
    expect(titlesOf(meeting)).toEqual([
      ['4', 'Ny bænk'],
      ['5', 'Ny sti'],
      ['6', 'Ny bro'],
    ])
  })

  it('keeps who was away, though every page ends with the same name', async () => {
    const item = (number: number, title: string) =>
      `${number}   ${title}\n\nSagsnr.: 15/10${number}\n\nBeslutning:\n\nGodkendt.\n\nFraværende:\nUlla Dam (A)\n\n\n  Side ${number}\n`
    const meeting = await meetingOf(
      `Referat\nKlitby Byråd den 13. april 2015 kl. 18.00\n\n\n  Side 1\n${[2, 3, 4, 5, 6].map((number) => item(number, `Sag om vej ${number}`)).join('')}`,
    )
    expect(meeting.items.map(({absences}) => absences.map(({name}) => name))).toEqual(
      Array.from({length: 5}, () => ['Ulla Dam']),
    )
  })
})

describe('a page', () => {
  it('with titles glued to their numbers, and a body that only its meeting tells', async () => {
    const meeting = await meetingOf(`Havklit Kommunes logo

Kultur og fritids møde den 8. maj 2023

Ordinært møde - Mødelokale F4 kl. 15.30

Referat

44Godkendelse af dagsorden

Beslutning

Godkendt

45Beslutning om bænke

Indstilling

Administrationen indstiller, at:

 1. Købe 3 bænke
 2. Male dem

Beslutning

Godkendt

46Eventuelt

Beslutning

Intet
`)
    expect([meeting.committee.name, meeting.date, meeting.startTime, meeting.location]).toEqual([
      'Kultur og fritid',
      '2023-05-08',
      '15:30',
      'Mødelokale F4',
    ])
    expect(titlesOf(meeting)).toEqual([
      ['44', 'Godkendelse af dagsorden'],
      ['45', 'Beslutning om bænke'],
      ['46', 'Eventuelt'],
    ])
  })

  it('whose decisions stand under "Behandling i"', async () => {
    const {items} = await meetingOf(`Referat

Møde i Udvalget for stier og broer

torsdag den 12. marts 2020 kl. 14:00

1. Status på broer

Indstilling

Administrationen indstiller, at status tages til efterretning.

Behandling i Udvalget for stier og broer torsdag den 12. marts 2020, pkt. 1

Udvalget tog status til efterretning.

2. Ny bro

Indstilling

Administrationen indstiller, at broen bygges.

Behandling i Udvalget for stier og broer torsdag den 12. marts 2020, pkt. 2

Godkendt.
`)
    expect(items.map(({decisions}) => decisions.map(({text, outcomes}) => [text, outcomes]))).toEqual([
      [['Udvalget tog status til efterretning.', ['noted']]],
      [['Godkendt.', ['approved']]],
    ])
    expect(items[0]?.recommendation?.points).toEqual(['at status tages til efterretning.'])
  })

  it('with "Ej til stede", a place in a sentence, and numbered files', async () => {
    const {location, items} = await meetingOf(`Klitby Kommune
Teknikudvalget
Referat fra møde mandag den 4. maj 2020
Mødet blev afholdt på Rådhuset, lokale 4

1. Ny lokalplan for Havnen

Bilag
331-2018-181503 Lokalplanforslag 11
57474/09 Åben   Ansøgning fra Klitby IF

Beslutning

Godkendt.

Ej til stede: Ulla Dam

2. Nyt fra Havnen

Beslutning

Taget til efterretning.
`)
    expect(location).toBe('Rådhuset, lokale 4')
    expect(items.map(({title}) => title)).toEqual(['Ny lokalplan for Havnen', 'Nyt fra Havnen'])
    expect(items[0]?.attachments.map(({title, documentNumber}) => [title, documentNumber])).toEqual([
      ['Lokalplanforslag 11', '331-2018-181503'],
      ['Ansøgning fra Klitby IF', '57474/09'],
    ])
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
    expect(items[0]?.absences.map(({name}) => name)).toEqual(['Ulla Dam'])
  })
})
