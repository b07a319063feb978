import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// One head in the forms that councils, committees and boards print. Councils, people and cases are invented.

const items = `

1. Lygter på molen
Sagsnr.: 31/40118

Beslutning
Godkendt.

2. Ny kaj
Sagsnr.: 31/40119

Beslutning
Udsat.
`

async function headOf(head: string) {
  const meeting = await meetingOf(`${head}${items}`)
  expect(meeting.items.map(({title}) => title)).toEqual(['Lygter på molen', 'Ny kaj'])
  return meeting
}

describe('when and where a meeting was held', () => {
  it.each([
    ['Dato: 3. maj 2031', 'Mødet startet kl.: 15:30', 'Mødet hævet kl.: 17:10', 'Sted: Rådhuset'],
    ['Dato: 3. maj 2031', 'Mødet begyndt: 15.30', 'Afsluttet: 17.10', 'Sted: Rådhuset'],
    ['Dato: 3. maj 2031 kl. 15.30 på Rådhuset', 'Mødet blev afsluttet kl.: 17.10'],
    ['Dato: 3. maj 2031   Tid: 15.30-17.10   Sted: Rådhuset'],
    ['Rådhuset, lørdag den 3. maj 2031 kl. 15.30 - 17.10'],
  ])('is told by labels of the same few words: %s / %s / %s', async (...lines) => {
    const {date, startTime, endTime, location} = await headOf(`Referat\nHavneudvalget\n${lines.join('\n')}`)
    expect({date, startTime, endTime, location}).toEqual({
      date: '2031-05-03',
      startTime: '15:30',
      endTime: '17:10',
      location: 'Rådhuset',
    })
  })
})

describe('who was there and who was not', () => {
  const [ida, bo, eva] = ['Ida Brink', 'Bo M. Ravn', 'Eva Kjær'] as const
  it.each([
    ['a role before the party', `Medlemmer:\n${ida}, formand (A)\n${bo}, V\nAfbud:\n${eva} (O)`, ['A', 'V', 'O']],
    ['a party behind a dash', `Medlemmer:\n${ida} - A\n${bo} - V\nAfbud:\n${eva} - O`, ['A', 'V', 'O']],
    ['a party by its name', `Medlemmer:\n${ida}, Enhedslisten\n${bo}, Dansk Folkeparti\nAfbud:\n${eva}, Venstre`],
    ['a label with a verb', `Medlemmer: ${ida} (A), ${bo} (V)\nDer var afbud fra: ${eva} (O)`, ['A', 'V', 'O']],
    ['a reason behind a dash', `Medlemmer: ${ida}, ${bo}\nAfbud:\n${eva} - sygdom`, [null, null, null]],
    ['a reason in brackets', `Medlemmer: ${ida}, ${bo}\nAfbud:\n${eva} (ferie)`, [null, null, null]],
    ['when one came', `Medlemmer:\n${ida}\n${bo}, mødte kl. 16.10\nAfbud: ${eva}`, [null, null, null]],
  ])('has %s', async (_form, head, parties?: (string | null)[]) => {
    const {participants} = await headOf(`Referat\nHavneudvalget\n3. maj 2031\n\n${head}`)
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      [ida, true],
      [bo, true],
      [eva, false],
    ])
    const expected = parties ?? ['Enhedslisten', 'Dansk Folkeparti', 'Venstre']
    expect(participants.map(({party}) => party)).toEqual(expected)
  })

  it.each([
    ['numbers', `Deltagerne var:\n1. Borgmester ${ida} (A)\n2. ${bo} (V)\nFraværende med afbud: ${eva}`],
    ['groups alone', `Forældrerepræsentanter: ${ida}\nMedarbejderrepræsentanter: ${bo}\nFraværende: ${eva}`],
    ['a sentence', `Deltagere: ${ida}, ${bo}\n${eva} havde meldt afbud.`],
    ['one without a party', `${ida} (A), formand\n${bo}\nPer Dal (V)\nAfbud: ${eva}`],
  ])('stands behind or below %s', async (_form, head) => {
    const {participants} = await headOf(`Referat\nHavneudvalget\n3. maj 2031\n\n${head}`)
    expect(participants.filter(({name}) => name !== 'Per Dal').map(({name, present}) => [name, present])).toEqual([
      [ida, true],
      [bo, true],
      [eva, false],
    ])
  })

  it.each([',', ' –', ' -'])('is there for an organisation behind %s', async (mark) => {
    const list = [`${ida}${mark} Klitby Frivillige`, `${bo}${mark} DGI`, `Per Dal${mark} Venstre`].join('\n')
    const {participants} = await headOf(
      `Referat\nHavneudvalget\n3. maj 2031\n\nDeltagere:\n${list}\nAfbud:\n${eva}${mark} Røde Kors`,
    )
    expect(participants.map(({name, party, role, present}) => [name, party ?? role, present])).toEqual([
      [ida, 'Klitby Frivillige', true],
      [bo, 'DGI', true],
      ['Per Dal', 'Venstre', true],
      [eva, 'Røde Kors', false],
    ])
  })

  it('has a deputy, also for one who has an initial, and none behind who is without a party', async () => {
    const {participants} = await headOf(
      `Referat\nHavneudvalget\n3. maj 2031\n\nMedlemmer:\n${ida}, løsgænger\n${eva}, A\nAfbud: ${bo} (V)\nFor ${bo} (V) mødte Per Dal (V).`,
    )
    expect(participants.map(({name, party, role}) => [name, party, role])).toEqual([
      [ida, 'løsgænger', null],
      [eva, 'A', null],
      [bo, 'V', null],
      ['Per Dal', 'V', 'stedfortræder'],
    ])
  })
})

describe('whose minutes they are', () => {
  it.each(['Møde i Udvalget for Børn og Unge i Klitby Kommune', 'Udvalget for Børn og Unges møde den 3. maj 2031'])(
    'is the body alone: %s',
    async (title) => {
      const {committee} = await headOf(`${title}\nReferat\nDato: 3. maj 2031`)
      expect(committee?.name).toBe('Udvalget for Børn og Unge')
    },
  )
})
