import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'

// Marks of closing in text that has lost its line breaks.

describe('a mark within text that has lost its line breaks', () => {
  const texts = (secret: string) => [
    `Sagsfremstilling ${secret} tekst om grunden. Indstilling Forvaltningen indstiller, at sagen godkendes.`,
    'Beslutning Godkendt. Bilag Kort',
  ]
  const flat = (title: string, head = '') =>
    [
      'Referat af møde i Byrådet Den 5. marts 2024 kl. 17.00 i Salen Skovlund Kommune',
      head,
      '7. Ny sti ved åen Sagsnr.: 24/120 Sagsbehandler: Ea Bro',
      ...texts('Offentlig'),
      `${title} Sagsnr.: 24/121 Sagsbehandler: Ea Bro`,
      ...texts('Zqhemlig'),
      '9. Nyt tag på hallen Sagsnr.: 24/122 Sagsbehandler: Ea Bro',
      ...texts('Offentlig'),
    ].join(' ')
  const read = async (text: string) => (await pipeline()(Buffer.from(text), 'a.txt')).meetings

  it.each([
    '8. Salg af areal (lukket)',
    'Lukket: 8. Salg af areal',
    'LUKKET 8 Salg af areal',
    'Lukket sag nr. 8: Salg af areal',
    'lukket sag: 8 Salg af areal',
    '8. | Lukket | Salg af areal',
    'L U K K E T 8. Salg af areal',
  ])('closes what it is near: %s', async (title) => {
    expect(JSON.stringify(await read(flat(title)))).not.toContain('Zqhemlig')
  })

  it.each([
    '8L. Salg af areal',
    'L8. Salg af areal',
    '8* Salg af areal',
    '8 (lukket) Salg af areal',
    'Lukket punkt nr. 8 - Salg af areal',
    '8. >> LUKKET << Salg af areal',
    '8. «Lukket» Salg af areal',
    '8. lukket: Salg af areal',
    '8. fortroligt / Salg af areal',
    '8. *lukket* Salg af areal',
  ])('between a number and its title closes that item alone: %s', async (title) => {
    const meetings = await read(flat(title))
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
  })

  it.each([
    'Punktet er fortroligt.',
    'Punktet er lukket, jf. styrelseslovens § 10, stk. 2.',
    'Efter § 10, stk. 1, behandles sagen for lukkede døre.',
    'Sagstype: Lukket Planen har været i høring.',
    'Åben sag: Nej Planen har været i høring.',
    'Tavshedspligten er ikke ophævet.',
  ])('closes the item that a sentence or a label far within it is said of: %s', async (said) => {
    const long = 'Zqhemlig tekst om grunden, som er lang nok. '.repeat(8)
    const meetings = await read(flat(`8. Salg af areal Sagsnr.: 24/121 Sagsfremstilling ${long}${said} ${long}`))
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
    expect(JSON.stringify(meetings)).not.toContain('Zqhemlig')
  })

  it.each([
    'Vejen er lukket.',
    'Bilag 2 er fortroligt.',
    'Skolen lukkes fra 1. august.',
    'Sagstype: Åben Planen er ny.',
  ])('closes nothing far within an item: %s', async (said) => {
    const long = 'Offentlig tekst om grunden, som er lang nok. '.repeat(8)
    const meetings = await read(flat(`8. Salg af areal Sagsnr.: 24/121 Sagsfremstilling ${long}${said} ${long}`))
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, true, true])
  })

  it.each([
    '10. Eventuelt                24/130 Lukket sag Side 3',
    '10. Eventuelt                24/130 Eventuelt Lukket sag 11. Køb af grund          24/131 Køb af grund Lukket sag Side 3',
  ])('closes the item behind whose title and case it stands: %s', async (last) => {
    const [meeting] = await read(`${flat('8. Salg af areal')} ${last}`)
    expect(meeting?.items.slice(0, 3).map((item) => item.public)).toEqual([true, true, true])
    expect(meeting?.items.slice(3).some((item) => item.public)).toBe(false)
    expect(meeting?.items.length).toBeGreaterThan(3)
  })

  it.each(['Punkt 8 er lukket.', 'Lukkede punkter: 8', 'Punkt 8 (lukket)'])(
    'closes the item that it names: %s',
    async (head) => {
      const meetings = await read(flat('8. Salg af areal', head))
      expect(JSON.stringify(meetings)).not.toContain('Zqhemlig')
      expect(meetings[0]?.items[0]?.public).toBe(true)
    },
  )

  it.each([
    '8. Salg af areal (lukket) 9.',
    '8. Salg af areal - for lukkede døre 9.',
    '8 L Salg af areal 9.',
    '8. Salg af areal ..... lukket 9.',
    '8. *** LUKKET *** 9.',
    'Salg af areal (lukket)',
    'Lukket: Salg af areal',
    'Lukket punkt',
    'Lukkede punkter Salg af areal Åbne punkter',
    '8. Salg af areal Lukket: Ja 9.',
    'Salg af areal lukket',
    'Salg af areal   Lukket',
  ])('closes the item of its entry among the titles of the head: %s', async (entry) => {
    const number = /\d/.test(entry) ? '7. ' : ''
    const meetings = await read(
      flat('8. Salg af areal', `Dagsorden ${number}Ny sti ved åen ${entry} Nyt tag på hallen`),
    )
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
  })

  it.each([
    'Dagsorden 7. Ny sti ved åen Åben 8. Salg af areal Lukket 9. Nyt tag på hallen Åben',
    'Dagsorden | Ny sti ved åen | Åben | | Salg af areal | Lukket | | Nyt tag på hallen | Åben |',
    'Dagsorden 7. Ny sti ved åen 8. Salg af areal (lukket)\n9. Nyt tag på hallen',
    'Dagsorden Ny sti ved åen Salg af areal - lukket\nNyt tag på hallen',
    'Dagsorden 7. Ny sti ved åen 9. Nyt tag på hallen Dagsorden - lukket 8. Salg af areal',
    'Pkt. 8 (Lukket)',
  ])('closes by its list the item alone that it is of: %s', async (list) => {
    const meetings = await read(flat('8. Salg af areal', list))
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
  })

  it('closes the item of an entry that has no more than the mark', async () => {
    const list = 'Dagsorden 7. Ny sti ved åen 8. lukket behandling 9. Nyt tag på hallen'
    expect(JSON.stringify(await read(flat('8. Salg af areal', list)))).not.toContain('Zqhemlig')
  })

  it('closes, of a list that says what is open behind its first entry alone, what stands on both sides', async () => {
    const list = 'Dagsorden Ny sti ved åen Åbne punkter Salg af areal - lukket Nyt tag på hallen'
    expect((await read(flat('8. Salg af areal', list)))[0]?.items.map((item) => item.public)).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    'Beslutning (for lukkede døre) Zqtale er sat.',
    'Beslutning (lukket) Zqtale er sat.',
    'lukket: Beslutning Zqtale er sat.',
    'Beslutning Lukket Zqtale er sat.',
    'Lukket beslutning Zqtale er sat.',
    'Sagsfremstilling ikke offentlig Zqtale er sat.',
    'isPublic: false Sagsfremstilling Zqtale er sat.',
    'Sagsfremstilling Personalesag Zqtale er sat.',
    'Sagsfremstilling Sagen er kort. Beslutning - Behandles for lukkede døre Zqtale er sat.',
    'Sagsfremstilling Sagen er kort. Beslutning: lukket, jf. § 10 Zqtale er sat.',
    'Sagstype lukket Sagsfremstilling Zqtale er sat.',
  ])('closes what it stands in, at a heading or a label: %s', async (text) => {
    const meetings = await read(flat(`8. Salg af areal Sagsnr.: 24/121 ${text}`))
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
  })

  it.each([
    'Beslutning (lukket) Zqtale er sat.',
    'Lukket beslutning Zqtale er sat.',
    'Beslutning Lukket Zqtale er sat.',
    'Beslutning Lukkede punkter Zqtale er sat.',
  ])('closes what it stands in, at a heading far from the number: %s', async (text) => {
    const long = 'Der er talt om grunden, og der er set på de veje, som er anlagt ved åen. '.repeat(5)
    const meetings = await read(flat(`8. Salg af areal Sagsnr.: 24/121 Sagsfremstilling ${long}${text}`))
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
  })

  it.each([
    ['8. Salg af areal', '* = lukket punkt', 'Ny sti ved åen Salg af areal * Nyt tag på hallen'],
    ['8. Salg af areal', '', 'Ny sti ved åen Salg af areal (L) Nyt tag på hallen'],
    ['8. Salg af areal', '', 'Ny sti ved åen Salg af areal (Behandles for lukkede døre) Nyt tag på hallen'],
    ['8. Salg af areal', '', 'Ny sti ved åen Salg af areal (lukket del) Nyt tag på hallen'],
  ])('closes its entry in a list without numbers: %s, %s, %s', async (title, legend, list) => {
    const meetings = await read(`${flat(title, `Dagsorden ${list}`)} ${legend}`)
    expect(JSON.stringify(meetings)).not.toContain('Zqhemlig')
    expect(meetings[0]?.items[0]?.public).toBe(true)
  })

  it.each([
    ['* = lukket', '8. Salg af areal *', ''],
    ['', '8. Salg af areal (L)', 'L = lukket'],
    ['Dagsorden Ny sti ved åen Salg af areal # Nyt tag på hallen', '8. Salg af areal', '# = Lukket'],
  ])(
    'closes what has a sign that a legend explains, and nothing by the legend: %j, %s, %j',
    async (head, title, foot) => {
      const meetings = await read(`${flat(title, head)} ${foot}`)
      expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
    },
  )

  it.each([
    '',
    'Ingen lukkede punkter.',
    'Lukkede punkter: Ingen',
    'Sagsfremstilling Kort. Lukkede punkter: Ingen',
    'Sagsnr.: 24/121 Åben/lukket: Offentlig',
  ])('but closes nothing: %j', async (talk) => {
    const meetings = await read(flat(`8. Salg af areal ${talk}`))
    expect(JSON.stringify(meetings)).toContain('Zqhemlig')
    expect(meetings.flatMap((meeting) => meeting.items).every((item) => item.public)).toBe(true)
  })

  it('is no letter of a plan', async () => {
    const meetings = await read(flat('8. Lokalplan L 12'))
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, true, true])
  })
})

describe('a flat list of items in groups, whose closed group has no titles', () => {
  const page = (group: string) =>
    [
      'Transkript',
      '1 ØKONOMIUDVALGET FOR SKOVLUND KOMMUNE REFERAT FRA MØDE NR. 44 ONSDAG DEN 17. JUNI 2009',
      `2 Økonomiudvalget 17. juni 2009 Side: 2 Fraværende: Ingen. Til behandling forelå: SAGER TIL AFGØRELSE Regnskab for legatet Budget pr. 31. marts Nyt gulv i hallen SAGER TIL EFTERRETNING Budgetrapport Status på grundsalg...24 LUKKEDE SAGER LUKKET PUNKT: LUKKET PUNKT:... 24`,
      `3 Økonomiudvalget 17. juni 2009 Side: 3 ${group} 791. Regnskab for legatet Sagsnr J.nr Regnskabet viser et overskud. Beslutning: Godkendt. 792. Budget pr. 31. marts Sagsnr J.nr Budgettet er fulgt op. Beslutning: Godkendt.`,
    ].join('\n\n')
  const open = async (group: string) =>
    (await pipeline()(Buffer.from(page(group)), 'a.txt')).meetings[0]?.items.map((item) => item.public)

  it('closes nothing where the first group stands again over the items', async () => {
    expect(await open('SAGER TIL AFGØRELSE')).toEqual([true, true])
  })

  it('closes what follows where none does', async () => {
    expect(await open('SAGER TIL ORIENTERING')).toEqual([false, false])
  })
})

it.each(['Punktet er fortroligt.', 'Sagen behandles for lukkede døre.', 'Lukket sag'])(
  'the first item of a flat page is closed by what stands behind its number and title, over its case: %s',
  async (mark) => {
    const {meetings} = await pipeline()(
      `Udvalg: Byrådet Mødedato: 3. maj 2031 Mødested: Salen Dagsordenpunkter 90. Nyt tag på hallen ${mark} Sagsnr.: 00.01.00-A00-1-31 Sagsbehandler: Ida Holm Nyt tag på hallen DIR FOU BFU SOS BSK KFU BYP TMU ØKE BYR x Øvrige sagsbehandlere: - Sagsresume Hallen er hemmelig. Sagsfremstilling Taget er fra 1970 og hemmeligt. Beslutning Godkendt hemmeligt.`,
      'page.txt',
    )
    expect(meetings.flatMap(({items}) => items.map((item) => item.public))).toEqual([false])
    expect(JSON.stringify(meetings)).not.toContain('hemmelig')
  },
)

it.each([' (lukket)', ' (Lukket sag)', ' Lukket punkt', ' (for lukkede døre)'])(
  'an item is closed by what stands behind the title that announces it, over its case and its title: %s',
  async (mark) => {
    const codes = 'DIR FOU BFU SOS BSK KFU BYP TMU ØKE BYR'.replaceAll(' ', '\n\n')
    const text = `Udvalg: Byrådet\nMødedato: 3. maj 2031\nMødested: Salen\n\nDagsordenpunkter\n\n90. Nyt tag på hallen${mark}\n\nSagsnr.: 00.01.00-A00-1-31 Sagsbehandler: Ida Holm\n\nNyt tag på hallen\n\n${codes}\n\n x\n\nØvrige sagsbehandlere: -\n\nSagsresume\n\nHallen er hemmelig.\n\nBeslutning\n\nGodkendt hemmeligt.\n`
    const {meetings} = await pipeline()(text, 'page.txt')
    expect(meetings.flatMap(({items}) => items.map((item) => item.public))).toEqual([false])
    expect(JSON.stringify(meetings)).not.toContain('hemmelig')
  },
)

describe('contents of which some entries have lost their numbers', () => {
  const text = (word: string) =>
    `Referat KLITBY BYRÅD Klitby Byråd Mødet den 26. august 2031 kl. 16.00 Salen\n\n2 Indholdsfortegnelse Åben 1 Godkendelse af dagsorden. 1 2 Godkendelse af havneplanen Godkendelse af lygter på molen og ved stranden 4 4 Godkendelse af takster for bådpladser 7 ${word} 5 Godkendelse af salg af areal. 11\n\n3 Punkt 1. Godkendelse af dagsorden. Beslutning: Godkendt. Byrådet Møde den 26.08.2031 kl. 16.00 Side 1 af 5\n\n4 Punkt 2. Godkendelse af havneplanen 2031-2035. Sagsbeskrivelse Planen er ny. Beslutning: Godkendt. Byrådet Møde den 26.08.2031 kl. 16.00 Side 2 af 5\n\n5 Punkt 3. Godkendelse af lygter på molen. Sagsbeskrivelse Molen er mørk. Beslutning: Udsat. Byrådet Møde den 26.08.2031 kl. 16.00 Side 3 af 5\n\n6 Punkt 4. Godkendelse af takster for bådpladser. Sagsbeskrivelse Taksten er lav. Beslutning: Godkendt. Byrådet Møde den 26.08.2031 kl. 16.00 Side 4 af 5\n\n7 Punkt 5. Godkendelse af salg af areal. Sagsbeskrivelse Arealet er hemmeligt. Beslutning: Godkendt hemmeligt. Byrådet Møde den 26.08.2031 kl. 16.00 Side 5 af 5`
  const read = async (word: string) => (await pipeline()(text(word), 'print.txt')).meetings.flatMap(({items}) => items)

  it('close what stands in their closed part, and nothing above', async () => {
    const items = await read('Lukket')
    expect(items.map(({number, public: isPublic}) => [number, isPublic])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
      ['4', true],
      ['5', false],
    ])
    expect(JSON.stringify(items)).not.toContain('hemmelig')
  })

  it('close nothing without one', async () => {
    expect((await read('')).map((item) => item.public)).toEqual([true, true, true, true, true])
  })
})

it('an item is open of which somebody is told to have closed the cases', async () => {
  const {meetings} = await pipeline()(
    'Referat Byrådet den 3. maj 2031 kl. 17.00 1. Tilsyn i 2030 Sagsfremstilling Styrelsen har lukket sagerne uden bemærkninger. Beslutning Godkendt. 2. Ny sti Sagsfremstilling Stien er klar. Beslutning Godkendt.',
    'page.txt',
  )
  expect(meetings.flatMap(({items}) => items.map((item) => item.public))).toEqual([true, true])
})
