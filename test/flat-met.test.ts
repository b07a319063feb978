import {describe, expect, it, test} from 'vitest'
import {meetingOf, parse} from './meetings/read-one.ts'

// Flat texts of one paragraph, whose pages only a wide gap parts. Councils, people and cases are invented.

const pages = [
  '1 Klitby Ældreråd Referat fra mødet lørdag den 17. maj 2031 kl. 10.00 Sted: Klitby Rådhus Udvalg: Ældrerådet Deltagere: Ida Brink, Bo Ravn og Eva Kjær Afbud: Per Lund Dagsorden 1. Godkendelse af dagsorden 2. Nyt fra formanden 3. Temadag om lygter 4. Eventuelt Pkt. 1. Godkendelse af dagsorden Beslutning: Godkendt.',
  '2 Side 2 Pkt. 2. Nyt fra formanden Formanden har været til temadag om lygter. Forvaltningen foreslår, at rådet får flere af dem. Formanden indstiller, at orienteringen tages til efterretning, at temadagen holdes igen. Beslutning: Rådet tog orienteringen til efterretning.',
  '3 Side 3 Pkt. 3. Temadag om lygter Formanden indstiller, at dagen holdes på molen. Beslutning: Godkendt. Pkt. 4. Eventuelt Beslutning: Intet.',
]

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

it('a flat text has what members are before their names, and who was away behind those with parties', async () => {
  const {participants} = await meetingOf(
    [
      '1 Havneudvalget, Referat fra mødet i Havneudvalget Mødedato: Lørdag den 17. maj 2031 Mødested: Lokale 5 Medlemmer: Fraværende: Formand: Ida Brink (A) 1. Viceborgmester: Bo Ravn (O) Eva Kjær (V) Per Lund (F) Bo Ravn Side 1',
      '2 Havneudvalget, 8 Lygter på molen Sagsnr.: 31/162 Sagsbeskrivelse: Lygterne er slidte, og de skal skiftes, siger havnechefen. Beslutning i Havneudvalget den 17-05-2031: Godkendt. Side 2',
      '3 Havneudvalget, 9 Eventuelt Sagsnr.: 31/163 Sagsbeskrivelse: Der er intet til punktet i dag, og det næste møde holdes på molen. Beslutning i Havneudvalget den 17-05-2031: Intet. Side 3',
    ].join('\n\n'),
  )
  expect(participants.map(({name, party, role, present}) => [name, party, role, present])).toEqual([
    ['Ida Brink', 'A', 'Formand', true],
    ['Bo Ravn', 'O', '1. Viceborgmester', false],
    ['Eva Kjær', 'V', null, true],
    ['Per Lund', 'F', null, true],
  ])
})

it('a flat text has no items of its contents, nor with the numbers of pages, though other pages have lost theirs', async () => {
  const page = (number: string, text: string) => `Havneudvalget, 14. september 2031 Side ${number}${text}`
  const {items} = await meetingOf(
    [
      '1 Klitby Kommune Havneudvalget Dagsorden Dato: 14. september 2031 Lokale: Byrådssalen, Klitby Rådhus Tidspunkt: kl',
      '2 Indholdsfortegnelse Sag nr. Side Åbne sager: 1. Spørgetid for medlemmer af udvalget 256 2. Kajens lygter 257 3. Samarbejdsaftale om broen 258 4. Eventuelt 259',
      '3 Fraværende: Bo Ås',
      `4 ${page('256 ', 'Åbne sager: Spørgetid for medlemmer af udvalget Beslutning i Havneudvalget den 14. september 2031 Intet.')}`,
      `5 ${page('', 'Kajens lygter Sagsfremstilling: Lygterne er slidte. Indstilling: Det indstilles, at de skiftes. Beslutning i Havneudvalget den 14. september 2031 Godkendt.')}`,
      `6 ${page('', 'Samarbejdsaftale om broen Sagsfremstilling: Aftalen gælder for 2031. Beslutning i Havneudvalget den 14. september 2031 Udsat.')}`,
      `7 ${page('259 ', 'Eventuelt Beslutning i Havneudvalget den 14. september 2031 Intet.')}`,
    ].join('\n\n'),
  )
  expect(items.map(({number, title, decisions}) => [number, title, decisions[0]?.text])).toEqual([
    ['1', 'Spørgetid for medlemmer af udvalget', 'Intet.'],
    ['2', 'Kajens lygter', 'Godkendt.'],
    ['3', 'Samarbejdsaftale om broen', 'Udsat.'],
    ['4', 'Eventuelt', 'Intet.'],
  ])
})

it('a flat text has its agenda behind a sentence about it, and the titles again', async () => {
  const {items} = await meetingOf(
    [
      '1 Referat Havneudvalget 11.04.2031 kl. 14:00 Lokale 83 Deltagere Ida Holm (Klitby Kommune), Per Lund (Nørrelund Kommune) Bestyrelsesmedlem Lis Brink deltog under punkt 3. Afbud Bo Ås og dennes suppleant Eva Kjær (Østby Kommune) Dagsorden Mødet blev afholdt med flg. dagsorden: Åben dagsorden: 1. Valg af dirigent 2. Regnskab 2030 for havnen 3. Rammer for havnens drift 4. Eventuelt 1. Valg af dirigent Formanden foreslog Bo Ås. Beslutning: Bo Ås blev valgt. 2. Regnskab 2030 for havnen Direktøren gennemgik regnskabet. Indstilling: Bestyrelsen indstiller, at regnskabet godkendes. Beslutning: Godkendt. 1',
      '2 3. Rammer for havnens drift Formanden indledte drøftelsen. Beslutning: Udsat. 4. Eventuelt Der var intet til punktet. Beslutning: Intet. 2',
    ].join('\n\n'),
  )
  expect(items.map(({title, decisions}) => [title, decisions[0]?.text])).toEqual([
    ['Valg af dirigent', 'Bo Ås blev valgt.'],
    ['Regnskab 2030 for havnen', 'Godkendt.'],
    ['Rammer for havnens drift', 'Udsat.'],
    ['Eventuelt', 'Intet.'],
  ])
})

describe('a flat text of a body with "&" in its name', () => {
  const read = (decision: string) =>
    meetingOf(
      [
        '1 Referat fra Havne & Molerudvalget Mødedato: Mandag den 12. maj 2031 Mødested: Lokale 4 Deltagere: Ida Brink (V), Bo Ravn (A)',
        `2 1. Lygter Dok.nr.: 2210 Sagsid.: 31/61 Initialer: ibr Åben sag Sagsfremstilling Lygterne er slidte. Indstilling Direktionen indstiller, at de skiftes. Beslutning ${decision}`,
        `3 2. Bænke Dok.nr.: 2211 Sagsid.: 31/62 Initialer: ibr Åben sag Sagsfremstilling Bænkene er nye. Beslutning ${decision}`,
      ].join('\n\n'),
    )

  it.each(['', ' 12. maj 2031'])(
    'has the whole of it as its committee, and over each decision, "den%s"',
    async (day) => {
      const {committee, items} = await read(`Havne & Molerudvalget den${day} Godkendt.`)
      expect(committee.name).toBe('Havne & Molerudvalget')
      expect(items.map(({decisions}) => decisions[0]?.text)).toEqual(['Godkendt.', 'Godkendt.'])
    },
  )

  it('has what a firm with such a name does in its decisions', async () => {
    const said = 'Brink & Ravn udfører arbejdet. Holm & Lund Udvalget den omtalte rapport er fra, skal høres.'
    const {items} = await read(said)
    expect(items.map(({decisions}) => decisions[0]?.text)).toEqual([said, said])
  })
})

it('who is to decide, in a short label, is no part of who works on the case', async () => {
  const {items} = await meetingOf(
    [
      '1 Referat Klitby Byråd Dato: 12. maj 2031 Sted: Byrådssalen Medlemmer: Ida Brink (A), Bo Ravn (V)',
      '2 1. Lygter Åben sag Sagsnr: 31/61 Forvaltning: CTM Sbh: ibr Besl. komp: HU/ØU/BR Sagsfremstilling Lygterne er slidte. Beslutning Byrådet den 12. maj 2031 Godkendt.',
      '3 2. Bænke Åben sag Sagsnr: 31/62 Sbh: Bo Beslund Kompan Besl.komp.: BR Sagsfremstilling Komp: er kort for kompetence. Beslutning Byrådet den 12. maj 2031 Godkendt.',
    ].join('\n\n'),
  )
  expect(items.map(({caseworker}) => caseworker)).toEqual(['ibr', 'Bo Beslund Kompan'])
  expect(items[1]?.sections[0]?.text).toBe('Komp: er kort for kompetence.')
})

describe('items of a flat text', () => {
  const told = 'Sagsfremstilling Molen er slidt. Beslutning Godkendt.'
  const labels = 'Mødedato: 05.03.2031 Sagsansvarlig enhed: Økonomi Sagsbehandler: Ida Brink'
  const forms: [string, string, [string, string, string, boolean][]][] = [
    [
      'the facet of a case before its number',
      `1. Ny sti 82.20.00.A00 31/1440 Åben sag ${told} 2. Nyt tag P35 31/418 Åben sag ${told}`,
      [
        ['1', 'Ny sti', '31/1440', true],
        ['2', 'Nyt tag', '31/418', true],
      ],
    ],
    [
      'a case between number and title',
      `1. 15.40.00-A00-2-31 Ny sti ${told} 2. 15.40.00-P22-1-31 Nyt tag ${told}`,
      [
        ['1', 'Ny sti', '15.40.00-A00-2-31', true],
        ['2', 'Nyt tag', '15.40.00-P22-1-31', true],
      ],
    ],
    [
      'a word of access before the case',
      `1. Ny sti Åbent Sagsnr.: 389-2031-40118 ${told} 2. Salg af jord Lukket Sagsnr.: 389-2031-40121 3. Nyt tag. Åbent - 2031/51207 ${told}`,
      [
        ['1', 'Ny sti', '389-2031-40118', true],
        ['2', 'Salg af jord', '389-2031-40121', false],
        ['3', 'Nyt tag.', '2031/51207', true],
      ],
    ],
    [
      'titles that the contents have below labels',
      `Følgende sager behandles på mødet Side Ny sti 2 Nyt tag på hallen 3\n\nPunkt: 1 Acadre sagsnr.: 31/80 Sagsforløb: HU - Åben sag ${labels} Ny sti ${told}\n\nPunkt: 2 Acadre sagsnr.: 31/81 Sagsforløb: HU - BY - Åben sag ${labels} Nyt tag på hallen ${told}`,
      [
        ['1', 'Ny sti', '31/80', true],
        ['2', 'Nyt tag på hallen', '31/81', true],
      ],
    ],
  ]

  test.each(forms)('have %s', async (_, text, expected) => {
    const {items} = await meetingOf(`Havneudvalget Referat Dato: 5. marts 2031 Sted: Rådssalen\n\n${text}`)
    expect(items.map((one) => [one.number, one.title, one.caseNumber?.raw, one.public])).toEqual(expected)
  })
})

it('items of a flat text that have lost all numbers begin with their titles, also where one has no case', async () => {
  const case2 =
    'P35 31/418 Åben sag Sagsgang: HU Sagsfremstilling Molen er slidt. Beslutning i Havneudvalget den Drøftet.'
  const {items} = await meetingOf(
    [
      '1 Havneudvalget Referat Dato: 5. marts 2031 Sted: Rådssalen',
      '2 Havneudvalget Indholdsfortegnelse Side 1. Godkendelse af dagsorden Nye fendere på molen Næste møde...3',
      '3 Havneudvalget Godkendelse af dagsorden Sagsgang: HU Åben sag Sagsfremstilling Indstilling Formanden indstiller, at dagsordenen godkendes. Beslutning i Havneudvalget den Godkendt.',
      `4 Havneudvalget Nye fendere på molen ${case2}`,
      `5 Havneudvalget Næste møde ${case2}`,
    ].join('\n\n'),
  )
  expect(items.map((one) => [one.number, one.title, one.decisions.map(({text}) => text)])).toEqual([
    [null, 'Godkendelse af dagsorden', ['Godkendt.']],
    [null, 'Nye fendere på molen', ['Drøftet.']],
    [null, 'Næste møde', ['Drøftet.']],
  ])
})

test.each([
  [
    'ends a place before the agenda',
    'Dato: 5. marts 2031 Sted: Rådssalen, Klitby Rådhus Åbne dagsordenspunkter',
    ['Havneudvalget', '2031-03-05', 'Rådssalen, Klitby Rådhus'],
  ],
  [
    'ends a place before a sentence about the meeting',
    'Dato: 5. marts 2031 Sted: Rådssalen i Klitby Mødet fortsætter på havnen',
    ['Havneudvalget', '2031-03-05', 'Rådssalen i Klitby'],
  ],
  [
    'has no body behind a label without one',
    'Udvalg: Dato: Onsdag, 5 marts, 2031 - 18:30 Hent som fil:',
    ['Havneudvalget', '2031-03-05', null],
  ],
  [
    'names a municipality as nobody',
    'Dato: 5. marts 2031 Sted: Salen Medlemmer: Ida Brink (A) Bo Ravn (V) Fraværende: Klitby Kommune',
    ['Havneudvalget', '2031-03-05', 'Salen'],
  ],
])('the head of a flat text %s', async (_, head, expected) => {
  const told = 'Sagsfremstilling Molen er slidt. Beslutning Godkendt.'
  const meeting = await meetingOf(`Havneudvalget Referat ${head} 1. Ny sti ${told} 2. Nyt tag ${told}`)
  expect([meeting.committee.name, meeting.date, meeting.location]).toEqual(expected)
  expect(meeting.participants.map(({name}) => name)).not.toContain('Klitby Kommune')
  expect(meeting.items.map(({title}) => title)).toEqual(['Ny sti', 'Nyt tag'])
})

test('boards join names by "&", meet without a place, and have two names joined in their own', async () => {
  const board = await meetingOf(
    'Referat 25. februar 2031\n\nSkolebestyrelsesmøde den 25. februar kl. 18.30-20.00 virtuelt\n\nDeltagere: Ida Brink, Bo Ravn & Eva Kjær\nAfbud: Per Lund\n\n1. Nyt tag\n\nBeslutning\nGodkendt.\n',
  )
  expect(board.committee.name).toBe('Skolebestyrelse')
  expect(board.participants.map(({name}) => name)).toEqual(['Ida Brink', 'Bo Ravn', 'Eva Kjær', 'Per Lund'])
  const flat = await meetingOf(
    'Bestyrelsesmøde på Klitby Gymnasium og HF Dagsorden med beslutningsreferat Mandag den 28. juni 2031 kl i lokale 4 1. Valg Sagsfremstilling Ida Brink stiller op. Beslutning Valgt. 2. Nyt tag Sagsfremstilling Det er utæt. Beslutning Godkendt.',
  )
  expect([flat.date, flat.committee.name]).toEqual(['2031-06-28', 'Bestyrelse'])
})

test.each([
  ['Ida Holm Nyt tag på hallen', 'Ida Holm', 'Nyt tag på hallen', false],
  ['Bo Aksel van Ås-Kjær Orienteringssager', 'Bo Aksel van Ås-Kjær', 'Orienteringssager', false],
  ['Ida Holm ”Lys på molen” i vinter', 'Ida Holm', '”Lys på molen” i vinter', false],
  ['Ida Holm Kjær Nyt tag på hallen', 'Ida Holm Kjær', 'Nyt tag på hallen', true],
])('a flat text has a name and a title in a row: %s', async (row, caseworker, title, isGuess) => {
  const codes = 'DIR FOU BFU SOS BSK KFU BYP TMU ØKE BYR'
  const {meetings, file} = await parse(
    `Dagsordener og referater Udvalg: Byrådet Mødedato: 3. maj 2031 Mødested: Salen Dagsordenpunkter Sagsnr.: 00.01.00-A00-1-31 Sagsbehandler: ${row} ${codes} x x Øvrige sagsbehandlere: - Bo Ås Sagsresume Hallen er utæt. Sagsfremstilling Taget er fra 1970. Beslutning Godkendt. Bilag • Kort • Notat Sagsnr.: 00.01.00-A00-2-31 Sagsbehandler: Ida Holm Eventuelt ${codes} Øvrige sagsbehandlere: - Sagsfremstilling Der var intet. Beslutning Intet.`,
    'page.txt',
  )
  const [first, second] = meetings[0]?.items ?? []
  expect(first).toMatchObject({caseworker, title, otherCaseworkers: ['Bo Ås']})
  expect(first?.routing).toEqual({committees: [], complete: false})
  expect(first?.attachments.map((attachment) => attachment.title)).toEqual(['Kort', 'Notat'])
  expect(second).toMatchObject({caseworker: 'Ida Holm', title: 'Eventuelt', otherCaseworkers: []})
  expect(second?.routing).toEqual({committees: [], complete: true})
  expect(file.messages.some(({reason}) => reason.includes('is a guess'))).toBe(isGuess)
})

it('a flat text has initials and a party behind the names of the members', async () => {
  const {participants, remarks} = await meetingOf(
    '1 Referat Økonomiudvalget Mødedato: Tirsdag den 4. maj 2031 Mødested: Molen Medlemmer Bo Ås (boaas) V Per Lund (pelun) Ø Eva Kjær (evkja) - Ida Holm (idaho) A Fraværende Ida Holm (idaho) A Bemærkninger 1. Nyt tag Sagsid: 31/402 Sagen afgøres i: Økonomiudvalget Beslutning Godkendt. 2. Ny sti Sagsid: 31/403 Sagen afgøres i: Byrådet Beslutning Godkendt.',
  )
  expect(participants.map(({name, party, present}) => [name, party, present])).toEqual([
    ['Bo Ås', 'V', true],
    ['Per Lund', 'Ø', true],
    ['Ida Holm', 'A', false],
  ])
  expect(remarks).toContain('Eva Kjær (evkja) -')
})

it('a flat text has the municipality at the foot of its pages, and nowhere else', async () => {
  const page = (number: number, text: string) => `${number} Kulturudvalget ${text} Viborg Kommune`
  const item =
    'Åben sag Sagsfremstilling Molen er slidt. Indstilling Direktøren indstiller, at den rettes. Beslutning Godkendt.'
  const {municipality, items} = await meetingOf(
    [
      page(
        1,
        'REFERAT Sted: Kontoret Dato: Mandag den 8. april 2031 Start kl.: 14:00 Medlemmer: Bo Ås (A) Ida Holm (V)',
      ),
      page(2, `1. Nyt tag ${item}`),
      page(3, `2. Ny sti ${item}`),
    ].join('\n\n'),
  )
  expect(municipality).toBe('Viborg Kommune')
  expect(items.flatMap(({decisions}) => decisions.map(({text}) => text))).toEqual(['Godkendt.', 'Godkendt.'])
})
