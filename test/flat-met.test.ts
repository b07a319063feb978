import {expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// Flat texts of one paragraph, whose pages only a wide gap parts. Councils, people and cases are invented.

const pages = [
  '1 Klitby Ældreråd Referat fra mødet lørdag den 17. maj 2031 kl. 10.00 Sted: Klitby Rådhus Udvalg: Ældrerådet Deltagere: Ida Brink, Bo Ravn og Eva Kjær Afbud: Per Lund Dagsorden 1. Godkendelse af dagsorden 2. Nyt fra formanden 3. Temadag om lygter 4. Eventuelt Pkt. 1. Godkendelse af dagsorden Beslutning: Godkendt.',
  '2 Side 2 Pkt. 2. Nyt fra formanden Formanden har været til temadag om lygter. Forvaltningen foreslår, at rådet får flere af dem. Formanden indstiller, at orienteringen tages til efterretning, at temadagen holdes igen. Beslutning: Rådet tog orienteringen til efterretning.',
  '3 Side 3 Pkt. 3. Temadag om lygter Formanden indstiller, at dagen holdes på molen. Beslutning: Godkendt. Pkt. 4. Eventuelt Beslutning: Intet.',
]

it('a flat text has the numbers of its pages behind wide gaps', async () => {
  const meeting = await meetingOf(pages.join('  '))
  expect(meeting.remarks).toBeNull()
  expect(meeting.items.map(({number, title}) => [number, title])).toEqual([
    ['1', 'Godkendelse af dagsorden'],
    ['2', 'Nyt fra formanden'],
    ['3', 'Temadag om lygter'],
    ['4', 'Eventuelt'],
  ])
  expect(meeting.items.map(({decisions}) => decisions[0]?.text)).toEqual([
    'Godkendt.',
    'Rådet tog orienteringen til efterretning.',
    'Godkendt.',
    'Intet.',
  ])
})

it('a flat text has its contents behind the people, under a word without a colon', async () => {
  const {participants} = await meetingOf(pages.join('  '))
  expect(participants.map(({name, present}) => [name, present])).toEqual([
    ['Ida Brink', true],
    ['Bo Ravn', true],
    ['Eva Kjær', true],
    ['Per Lund', false],
  ])
})

it('a flat text recommends in the last sentence before the decision that no heading stands over', async () => {
  const {items} = await meetingOf(pages.join('  '))
  expect(items.map(({recommendation}) => recommendation?.points)).toEqual([
    undefined,
    ['at orienteringen tages til efterretning,', 'at temadagen holdes igen.'],
    ['at dagen holdes på molen.'],
    undefined,
  ])
  expect(items[1]?.sections[0]).toMatchObject({kind: 'other'})
})

it('a flat text says behind the last decision when the meeting ended, and more', async () => {
  const {endTime, items} = await meetingOf(
    `${pages.join('  ')} Mødet sluttede kl. 12.20. Næste møde i Ældrerådet er lørdag den 14. juni 2031.`,
  )
  expect(endTime).toBe('12:20')
  expect(items.at(-1)?.decisions[0]?.text).toBe('Intet.')
})

it('a flat text has the number of a case and who works on it behind a title, and attachments in a row', async () => {
  const {items} = await meetingOf(
    [
      '1 Referat Havneudvalget 11.04.2031 kl. 14:00 Lokale 83 Klitby Kommune',
      '2 Havneudvalget 11.04.2031 Punkter på åbent møde: 75. Tidsplan for budget 2032 ... 2 76. Kajens strategi ... 3 77. Orientering ... 8',
      '3 Havneudvalget 11.04.2031 75. Tidsplan for budget 2032 07/2114 / Ida Brink Sagsfremstilling Forvaltningen er i gang med en tidsplan. Indstilling Forvaltningen indstiller, at tidsplanen godkendes. Beslutning Godkendt. Bilag: Skitse af 12. marts 2031; Overslag 76. Kajens strategi 07/1890 / Bo Kvist Ravn Sagsfremstilling Strategien er drøftet på temamøde. Beslutning Drøftet.',
      '4 Havneudvalget 11.04.2031 77. Orientering 07/112 / Ida Brink Beslutning Formanden orienterede om havnen. Til efterretning.',
    ].join('\n\n'),
  )
  expect(items.map(({title, caseNumber, caseworker}) => [title, caseNumber?.raw, caseworker])).toEqual([
    ['Tidsplan for budget 2032', '07/2114', 'Ida Brink'],
    ['Kajens strategi', '07/1890', 'Bo Kvist Ravn'],
    ['Orientering', '07/112', 'Ida Brink'],
  ])
  expect(items[0]?.attachments.map(({title}) => title)).toEqual(['Skitse af 12. marts 2031', 'Overslag'])
})
