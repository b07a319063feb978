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

describe('a flat text in long lines', () => {
  const text = [
    'Møde i Klitby Kommunalbestyrelse mandag den 12. maj 2031, kl. 17.00 i Kommunalbestyrelsens mødesal REFERAT Skriftlige spørgsmål fra borgerne om lygterne på molen og om de nye bænke ved havnen blev besvaret af formanden for Havneudvalget, og der var ingen, som havde flere spørgsmål til det, som var svaret. INDHOLDSFORTEGNELSE 1... Meddelelser Nye lygter på molen',
    '2 1. Meddelelser Der holdes et ekstra møde om havnen, når fristen for høring er gået, og inden de nye takster for både skal vedtages, så at alle kan komme til orde om det, de har på hjerte om havnen, lygterne og bænkene. Kommunalbestyrelsens møde 12. maj 2031 Punkt 1: Mødet flyttes. HAVNEUDVALGET 2. Nye lygter på molen Havneudvalget den 5. maj 2031, pkt. 4 Resumé Der er brug for nye lygter på molen.',
  ].join('\n\n')

  it('is one though no heading of the vocabulary is run in, where it begins as minutes do', async () => {
    const {date, committee, items} = await meetingOf(text)
    expect([date, committee.name]).toEqual(['2031-05-12', 'Klitby Kommunalbestyrelse'])
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Meddelelser'],
      ['2', 'Nye lygter på molen'],
    ])
  })
})

describe('people of a flat text whose titles part them', () => {
  const people =
    'Formand Ida Brink Næstformand Bo Ravn Bestyrelsesmedlem Jens Erik Kirk Adm. direktør Eva Kjær Havnechef Dan Skov Bestyrelsesmedlem Per Lund'

  it('are parted where they are of two lists: the second begins with a member behind the officials', async () => {
    const {participants} = await meetingOf(
      [
        `1 Referat Beredskabskommissionen Dato: 12. maj 2031 Tidspunkt: Sted: Klitby Renseanlæg, Havnevej 5, Klitby I mødet deltager: Afbud fra: ${people} Dagsorden 1. Budget 2. Takster`,
        '2 1. Budget Sagsnr.: 31/10 Indstilling: At budgettet godkendes. Beslutning: Godkendt. 2. Takster Sagsnr.: 31/11 Beslutning: Godkendt.',
      ].join('\n\n'),
    )
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Ida Brink', 'Formand', true],
      ['Bo Ravn', 'Næstformand', true],
      ['Jens Erik Kirk', 'Bestyrelsesmedlem', true],
      ['Eva Kjær', 'Adm. direktør', true],
      ['Dan Skov', 'Havnechef', true],
      ['Per Lund', 'Bestyrelsesmedlem', false],
    ])
  })

  it('are two where only the second has something in brackets', async () => {
    const {participants} = await meetingOf(
      [
        '1 Referat Beredskabskommissionen Dato: 12. maj 2031 Sted: Klitby Renseanlæg Medlemmer: Peter Brink Hans Peter Ravn (afbud) Eva Kjær Bo Lund (afbud) Ida Kirk Øvrige: Direktør Dan Skov Dagsorden: 1. Budget',
        '2 1. Budget Sagsnr.: 31/10 Indstilling: At budgettet godkendes. Beslutning: Godkendt.',
      ].join('\n\n'),
    )
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Peter Brink', true],
      ['Hans Peter Ravn', false],
      ['Eva Kjær', true],
      ['Bo Lund', false],
      ['Ida Kirk', true],
    ])
  })
})

it('a time whose digits stand apart is none: "Kl. 1 9.0 0"', async () => {
  const {endTime} = await meetingOf(
    'Referat\nKlitby Byråd\nTirsdag den 12. maj 2031 kl. 16.00\nMødet slut: Kl. 1 9.0 0\n\n1. Budget\nSagsnr.: 31/10\nBeslutning\nGodkendt.\n',
  )
  expect(endTime).toBeNull()
})

it('a flat head has all labels before all values, but the times behind their own labels', async () => {
  const meeting = await meetingOf(
    [
      '1 Klitby Kommune Kommunalbestyrelsen Referat Dato: Starttidspunkt for møde: Kl 19:00 Sluttidspunkt for møde: Kl 21:35 Mødested: Udsendelsesdato: Afbud fra: Torsdag den 18-april-2031 Kommunalbestyrelsens mødelokaler 26-april-2031 Ida Brink Fraværende: Ingen. Mødedeltagere: Bo Ravn, Eva Kjær, Per Lund',
      '2 1. Budget Sagsnr.: 31/10 Indstilling: At budgettet godkendes. Beslutning: Godkendt.',
    ].join('\n\n'),
  )
  const {date, startTime, endTime, location, participants} = meeting
  expect([date, startTime, endTime, location]).toEqual([
    '2031-04-18',
    '19:00',
    '21:35',
    'Kommunalbestyrelsens mødelokaler',
  ])
  expect(participants.map(({name, present}) => [name, present])).toEqual([
    ['Ida Brink', false],
    ['Bo Ravn', true],
    ['Eva Kjær', true],
    ['Per Lund', true],
  ])
})

it('a flat head has one person behind two labels for the second of them', async () => {
  const {participants} = await meetingOf(
    [
      '1 Dagsorden Forum: Handicaprådet Tid: 14. marts 2031 Sted: Mødelokale 9 Deltagere: Bo Ravn, Eva Kjær, Per Lund Afbud: Referent: Ida Brink',
      '2 1. Budget Sagsnr.: 31/10 Indstilling: At budgettet godkendes. Beslutning: Godkendt.',
    ].join('\n\n'),
  )
  expect(participants.at(-1)).toMatchObject({name: 'Ida Brink', present: true, role: 'sekretær'})
})

it('a flat head has a room behind its people, before a sentence about a deputy', async () => {
  const {participants} = await meetingOf(
    [
      '1 Referat Handicaprådet Mødedato: Mandag den 12. maj 2031 Mødested: Medlemmer: Ida Brink (C) Bo Ravn (O) Per Lund (A) Fraværende: Per Lund Bo Ravn Rød 3, Stenen Lars Holm deltog som suppleant for Per Lund.',
      '2 1. Budget Sagsnr.: 31/10 Indstilling: At budgettet godkendes. Beslutning: Godkendt.',
    ].join('\n\n'),
  )
  expect(participants.map(({name}) => name)).toContain('Lars Holm')
  expect(participants.map(({name}) => name)).not.toContain('Stenen Lars Holm')
})

describe('the foot of the pages of a flat text', () => {
  const page = (number: number, said: string, foot: string) =>
    `${number} ${number - 1}. ${['Lygter', 'Bænke', 'Moler', 'Broer'][number - 2]} Sagsnr.: 31/${number} Sagsfremstilling Sagen er ny. Beslutning i Klitby Byråd den 12. maj 2031: ${said} ${foot}`.trim()
  const read = async (said: string, foot: (page: number) => string) => {
    const head = `1 Referat Klitby Byråd Mødedato: 12. maj 2031 Sted: Rådhuset Medlemmer: Ida Brink (A), Bo Ås (V) ${foot(1)}`
    const {items} = await meetingOf(
      [head, ...[2, 3, 4, 5].map((number) => page(number, said, foot(number)))].join('\n\n'),
    )
    return items.map(({decisions, absences}) => [decisions[0]?.text, ...absences.map(({name}) => name)])
  }
  const four = <One>(one: One) => [one, one, one, one]

  it.each([
    ['none', () => ''],
    ['the body and the number of the page', (number: number) => `Klitby Byråd - Referat maj 2031 Side ${number} af 5`],
    ['the body and the day', () => 'Klitby Byråd 12. maj 2031'],
  ])('is no one who was away from each item: %s', async (_, foot) => {
    expect(await read('Godkendt. Fraværende: Bo Ås', foot)).toEqual(four(['Godkendt.', 'Bo Ås']))
    expect(await read('Godkendt. Fraværende: Bo B. Ås, Ida Brink', foot)).toEqual(
      four(['Godkendt.', 'Bo B. Ås', 'Ida Brink']),
    )
  })

  it('is nothing that a decision says, though each says the same', async () => {
    const said = 'Byrådet fulgte udvalgets forslag'
    expect(await read(said, () => '')).toEqual(four([said]))
    expect(await read(said, (number) => `Klitby Byråd - Referat maj 2031 Side ${number} af 5`)).toEqual(four([said]))
  })

  it('is what comes again behind the end of a sentence', async () => {
    expect(await read('Godkendt.', () => 'Sekretariatet for havnen')).toEqual(four(['Godkendt.']))
    // All that is left of a day, so that a closed item without a text of its own has none.
    expect(await read('Godkendt.', () => 'november')).toEqual(four(['Godkendt.']))
  })
})
