import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import {first, head, meetingOf} from './meetings/read-one.ts'

// Shapes of whole documents in which councils publish, one a test: what each has that the corpus of
// fixtures has not. Councils, people and cases are invented.

describe('a table of a page', () => {
  const item = (number: number, title: string, decision: string) => `Til indholdsfortegnelse

 Åbent  punkt

 ${number}  ${title}

00.01.00P35-010${number}

Behandling

Mødedato

Åbent punkt

Lukket punkt

Teknikudvalget

04-05-2020

${number}

Indstilling og beslutning

Direktøren indstiller,

· at sagen drøftes.

Teknikudvalget den 4. maj 2020:

${decision}

`
  const page = `Referat
Teknikudvalget
04-05-2020 kl. 15:00
Mødelokale B, Tangvej 2, 9999 Tangby
Dagsordenspunkter

  åbent 1 Lygter i Tangby
  åbent 2 Fortov ved skolen

${item(1, 'Lygter i Tangby', 'Drøftet.')}${item(2, 'Fortov ved skolen', 'Udsat.')}`

  it('has the heads of two columns in every item, which close none of them', async () => {
    const {items} = await meetingOf(page)
    expect(items.map(({number, title, public: isOpen}) => [number, title, isOpen])).toEqual([
      ['1', 'Lygter i Tangby', true],
      ['2', 'Fortov ved skolen', true],
    ])
    expect(items[0]?.caseNumber).toMatchObject({raw: '00.01.00P35-0101', scheme: 'kle', serial: 101})
    expect(items[1]?.decisions.map(({text}) => text)).toEqual(['Udsat.'])
  })

  it('closes the one item that has its mark', async () => {
    const {items} = await meetingOf(page.replace(' Åbent  punkt\n\n 2', ' Lukket  punkt\n\n 2'))
    expect(items.map(({public: isOpen}) => isOpen)).toEqual([true, false])
  })

  it('tells a room by its word and letter', async () => {
    expect((await meetingOf(page)).location).toBe('Mødelokale B, Tangvej 2, 9999 Tangby')
  })
})

describe('a text that has lost its line breaks', () => {
  const flat = `Åbent Referat. Teknikudvalget

Størrelse: px

Download "Åbent Referat. Teknikudvalget"

Transkript

1 Åbent Referat Teknikudvalget Mødedato: Tirsdag den 10. november 2015 Mødetidspunkt: 13:00-15:40

2 Indholdsfortegnelse Side 210. Godkendelse af dagsorden Status for vejene

3 Teknikudvalget 10. november 2015 Side 1 210. Godkendelse af dagsorden Sagsid.: 14/120 Åben sag Beslutning Teknikudvalget den 10-11-2015 Fraværende: Peder Tang Godkendt

4 Teknikudvalget 10. november 2015 Side 2 211. Status for vejene Sagsid.: 15/6671 Åben sag Sagsfremstilling Der er brugt 1,8 mio. kr. Bilag: 1 Åben Status 140221/15 2 Åben Kort 140222/15 Anbefaling Forvaltningen anbefaler, at status godkendes. Beslutning Teknikudvalget den 10-11-2015 Fraværende: Peder Tang Anbefalingen blev godkendt

5 Teknikudvalget 10. november 2015 Side 3 212. Bro over åen Sagsid.: 15/6672 Åben sag Sagsfremstilling Broen er smal. Beslutning Teknikudvalget den 10-11-2015 Fraværende: Peder Tang Udsat

6 Teknikudvalget 10. november 2015 Side 4 213. Skilte Sagsid.: 15/6673 Åben sag Sagsfremstilling Skiltene er grå. Beslutning Teknikudvalget den 10-11-2015 Fraværende: Peder Tang Godkendt
`

  it('has no heading of a decision in a running head with body and day', async () => {
    const {items} = await meetingOf(flat)
    expect(items.map(({number, decisions}) => [number, decisions.map(({text}) => text)])).toEqual([
      ['210', ['Godkendt']],
      ['211', ['Anbefalingen blev godkendt']],
      ['212', ['Udsat']],
      ['213', ['Godkendt']],
    ])
  })

  it('has names, counted attachments and a recommendation apart from what stands behind them', async () => {
    const item = (await meetingOf(flat)).items[1]
    expect(item?.absences.map(({name}) => name)).toEqual(['Peder Tang'])
    expect(item?.attachments.map(({title, documentNumber}) => [title, documentNumber])).toEqual([
      ['Status', '140221/15'],
      ['Kort', '140222/15'],
    ])
    expect(item?.recommendation?.points).toEqual(['at status godkendes.'])
  })
})

describe('the agenda of a board', () => {
  it('is told by the titles that all agendas have, where no heading and no case number is', async () => {
    const meeting = await meetingOf(`Referat fra Seniorrådsmøde tirsdag den 28. februar 2017

Tilstede: Sten Brink, Viggo E. Lund, Bent Dahl.

 1. Godkendelse af dagsorden
  Godkendt.
 2. Den nye busplan
  Rådet har rykket for svar.
 3. Eventuelt
  Intet.
`)
    expect([meeting.committee.name, meeting.date, meeting.documentType]).toEqual(['Seniorråd', '2017-02-28', 'minutes'])
    expect(meeting.items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Den nye busplan'],
      ['3', 'Eventuelt'],
    ])
  })

  it('has no party where the letters behind names are their initials, and times without a zero', async () => {
    const meeting = await meetingOf(`Ekstraordinært Ældrerådsmøde – Referat 14. december 2018

Tid: 9.00-10.00
Mødedeltagere:
Leif Ingholt (LI), Nadia Lang (NL) og Nils Riber Høj (NRH)

1. Meddelelser
Ingen.

2. Konstituering
Bo er valgt.

3. Eventuelt
Intet.
`)
    expect([meeting.startTime, meeting.endTime]).toEqual(['09:00', '10:00'])
    expect(meeting.participants.map(({name, party}) => [name, party])).toEqual([
      ['Leif Ingholt', null],
      ['Nadia Lang', null],
      ['Nils Riber Høj', null],
    ])
  })
})

describe('items of a page that has lost something', () => {
  it('are all found among lists within them', async () => {
    const {items} = await meetingOf(`Referat Ungerådsmøde d. 12. maj 2020

 1. Godkendelse af dagsorden

  1. Status:
   1. Politikken
  2. Planen
 2. Et virtuelt råd

  1. Talerør
 3. Nyt fra skolerne

  1. Ansøgning
 4. Nye medlemmer

  1. Et opslag
 5. Evt.
`)
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Et virtuelt råd'],
      ['3', 'Nyt fra skolerne'],
      ['4', 'Nye medlemmer'],
      ['5', 'Evt.'],
    ])
  })

  it('have headings with their texts right behind them', async () => {
    const {items} = await meetingOf(`${head}1 : Godkendelse af dagsorden
Sagsnr:
BilagIngen bilag.
BeslutningGodkendt.
2 : Besøg
Sagsnr:
SagsfremstillingUdvalget besøger et trykkeri.
BeslutningTaget til orientering.
`)
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Godkendt.'],
      ['Taget til orientering.'],
    ])
    expect(items[1]?.sections.map(({heading}) => heading)).toEqual(['Sagsfremstilling', 'Beslutning'])
  })

  it('begin with one that has but its decision', async () => {
    const {items} = await meetingOf(`Turismeudvalget
Referat • 14. august 2024 kl. 15.30
Beslutning i Turismeudvalget den 14-08-2024
Dagsorden godkendt.
Beslutningstema
Budget
Sagen afgøres i
Turismeudvalget
Beslutning i Turismeudvalget den 14-08-2024
Godkendt.
Beslutningstema
Bygninger
Beslutning i Turismeudvalget den 14-08-2024
Udsat.
`)
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Dagsorden godkendt.'],
      ['Godkendt.'],
      ['Udsat.'],
    ])
  })
})

describe('a closed part of contents that are no table', () => {
  it('is of the items that begin as its entries, where these have more behind them', async () => {
    const {items} = await meetingOf(`${head}Åbne dagsordenspunkter
1 Godkendelse af dagsorden Lys på stien 3
Lukkede dagsordenspunkter
3 Køb af ejendom maj

${first}2. Lys på stien 20.00.00-G01-4-20

Beslutning

Godkendt.

Lukkede dagsordenspunkter

3. Køb af ejendom 82.01.00-G10-5-20

Beslutning

Godkendt.
`)
    expect(items.map((item) => item.public)).toEqual([true, true, false])
    expect(items[1]).toMatchObject({title: 'Lys på stien', caseNumber: {raw: '20.00.00-G01-4-20'}})
  })
})

describe('minutes of a board', () => {
  const board = `Referat af skolebestyrelsesmøde
Engvangsskolen, mødelokale 3
tirsdag den 4. november 2008 kl. 18.30 - 20.45

Referent: Karla Brohus
Kontoret sørger for kaffe.

Deltagere:
Forældrevalgte: Peter Nyborg, Bodil Kærn.
Skolerepræsentanter: Lone Fog Juul og Anders Tolne.
Elevrepræsentanter: - -

Fraværende:
Forældrevalgte: Afbud fra Rikke Sund.

 1. Godkendelse af referat:
  Referatet blev godkendt.

 2. Budget:
  Regnskabet blev gennemgået. Budgettet sendes tilbage til ledelsen.

 3. Nyt fra skolens hverdag:
  Se kalenderen.

 4. Eventuelt:
  Ingen.
`

  it('have their body in the word for the meeting, and their place above the day', async () => {
    expect(await meetingOf(board)).toMatchObject({
      committee: {name: 'skolebestyrelse'},
      date: '2008-11-04',
      startTime: '18:30',
      endTime: '20:45',
      location: 'Engvangsskolen, mødelokale 3',
    })
  })

  it('have members in groups, and nobody in what is said of coffee', async () => {
    const {participants} = await meetingOf(board)
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Karla Brohus', true],
      ['Peter Nyborg', true],
      ['Bodil Kærn', true],
      ['Lone Fog Juul', true],
      ['Anders Tolne', true],
      ['Rikke Sund', false],
    ])
  })

  it('tell under a title what was decided, where they have no headings', async () => {
    const {items} = await meetingOf(board)
    expect(items.map(({title, decisions}) => [title, decisions.flatMap(({outcomes}) => outcomes)])).toEqual([
      ['Godkendelse af referat', ['approved']],
      ['Budget', ['returned']],
      ['Nyt fra skolens hverdag', []],
      ['Eventuelt', ['nothing']],
    ])
    expect(items[2]?.sections.map(({kind}) => kind)).toEqual(['other'])
  })

  it('have what stands under a title for text where other items have headings', async () => {
    const {items} = await meetingOf(`${head}${first}2. Lys på stien

Der søges om lys. Forslaget blev vedtaget i 2019.

3. Ny bro

Broen bygges.

Beslutning

Udsat.
`)
    expect(items[1]?.decisions).toEqual([])
  })
})

describe('what the dress of a document is', () => {
  const titles = ['Godkendelse af dagsorden', 'Ny sti ved mosen', 'Eventuelt']
  const dressed = (number: (at: number) => string, decision: string) =>
    `${head}${titles.map((title, at) => `${number(at + 1)}${title}\n\n${decision}\n\nGodkendt.\n`).join('\n')}`

  it.each([
    ['1) ', (at: number) => `${at}) `],
    ['1. on a line of its own', (at: number) => `${at}.\n`],
  ])('does not matter: numbers as %s', async (_, number) => {
    const {items} = await meetingOf(dressed(number, 'Beslutning'))
    expect(items.map((item) => [item.number, item.title])).toEqual(titles.map((title, at) => [String(at + 1), title]))
  })

  it('does not matter: a table of contents with its numbers on lines of their own', async () => {
    const contents = `Indholdsfortegnelse\n${titles.map((title, at) => `${at + 1}.\n${title}\n`).join('')}\n`
    const {items} = await meetingOf(dressed((at) => `${at}.\n`, 'Beslutning').replace(head, `${head}${contents}`))
    expect(items.map(({title}) => title)).toEqual(titles)
  })

  it.each(['Afgørelse', 'Konklusion:'])('has "%s" for a decision where it has no other word', async (word) => {
    const {items} = await meetingOf(dressed((at) => `${at}. `, word))
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Godkendt.'],
      ['Godkendt.'],
      ['Godkendt.'],
    ])
  })

  it('has no second decision in a sub-heading of the case', async () => {
    const item = (at: number) =>
      `${at}. Sag ${at}\n\nSagsfremstilling\n\nFakta.\n\nKonklusion\n\nDet kan lade sig gøre.\n\nBeslutning\n\nGodkendt.\n\n`
    const {items} = await meetingOf(`${head}${item(1)}${item(2)}`)
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([['Godkendt.'], ['Godkendt.']])
  })
})

describe('minutes that come back to a list', () => {
  const list = `Referat af møde i Havnebestyrelsen torsdag den 9. maj 2019

Sted: Havnekontoret

  1. Referat fra sidste møde.
  2. Broudvalg?
  3. Leje af skur nr. 7
  4. Eventuelt

Afbud fra Dan Kruse.

`

  it('have titles from the list and what was decided from where it is told', async () => {
    const {items, participants} = await meetingOf(`${list}Ad. 1.
Referatet blev godkendt.

Ad. 2.
Broen er gammel.
Forslaget blev vedtaget.

Ad.3.
Ansøgning fra Bo Ås. Afslået.

Ad. 4: Intet.

Referent: Lars Mose
`)
    expect(items.map(({number, title, decisions}) => [number, title, decisions.map(({text}) => text)])).toEqual([
      ['1', 'Referat fra sidste møde.', ['Referatet blev godkendt.']],
      ['2', 'Broudvalg?', ['Forslaget blev vedtaget.']],
      ['3', 'Leje af skur nr. 7', ['Ansøgning fra Bo Ås. Afslået.']],
      ['4', 'Eventuelt', ['Intet.']],
    ])
    expect(items[1]?.position.start.line).toBe(15)
    expect(participants).toMatchObject([
      {name: 'Dan Kruse', present: false},
      {name: 'Lars Mose', role: 'sekretær', present: true},
    ])
  })

  it('are come back to by the word for an item, two at a time, and stay closed', async () => {
    const closed = list.replace('3. Leje af skur nr. 7', '3. Lukket punkt: Leje af skur nr. 7')
    const {items} = await meetingOf(
      `${closed}Pkt 1: Godkendt.\n\nPkt. 2 & 4: Broen er gammel. Forslaget blev vedtaget.\n\nPkt. 3: Lejet ud til Bo Ås.\n`,
    )
    expect(items.map(({title, public: isPublic}) => [title, isPublic])).toEqual([
      ['Referat fra sidste møde.', true],
      ['Broudvalg?', true],
      ['Lukket punkt: Leje af skur nr. 7', false],
    ])
    expect(JSON.stringify(items[2])).not.toContain('Bo Ås')
    const titled = list.concat(
      'Pkt. 1: (Åben) Referat fra sidste møde.\n\nBeslutning\n\nGodkendt.\n\nPkt. 2: (Åben) Broudvalg?\n\nBeslutning\n\nUdsat.\n\nPkt. 3: (Åben) Leje af skur nr. 7\n\nBeslutning\n\nGodkendt.\n',
    )
    expect((await meetingOf(titled)).items.map(({title}) => title)).toEqual([
      'Referat fra sidste møde.',
      'Broudvalg?',
      'Leje af skur nr. 7',
    ])
  })

  it('have lines further in that go on their titles, and the first of them where the text is cut', async () => {
    const long = list.replace(
      '4. Eventuelt',
      '4. Hjemmeside\n       Hvem?\n       Hvad?\n  5. Kontingent\n  6. Eventuelt',
    )
    const {items, remarks} = await meetingOf(`${long}Ad 1. Godkendt.\n\nAd 2. Vedtaget.\n\nAd 3. Udsat.\n`)
    expect(items.map(({title}) => title)).toEqual(['Referat fra sidste møde.', 'Broudvalg?', 'Leje af skur nr. 7'])
    expect(remarks ?? '').not.toContain('Hvem')
  })

  it('are not those whose decisions come back to points', async () => {
    const {items} = await meetingOf(`${head}${first}2. Veje

Indstilling

1. Åvej renoveres
2. Engvej lukkes
3. Skovvej flyttes

Beslutning

Ad 1. Godkendt.

Ad 2. Godkendt.

Ad 3. Udsat.
`)
    expect(items.map(({title}) => title)).toEqual(['Godkendelse af dagsorden', 'Veje'])
  })
})

describe('a page of an item', () => {
  it('needs no head where labels of its case stand under number and title', async () => {
    expect(
      await meetingOf(`7.      Spørgetid

Sag 306-2009-600

Dok. 306-2019-263412

Initialer: PIM

Åbent

Sagsfremstilling

Byrådet har indført spørgetid.
`),
    ).toMatchObject({date: null, items: [{number: '7', title: 'Spørgetid', caseNumber: {raw: '306-2009-600'}}]})
  })

  it('has body and day from its decision', async () => {
    expect(
      await meetingOf(`1. Godkendelse af dagsorden

Beslutning

I mødet deltog: Rikke Laub og Ole Sund.

Folkeoplysningsudvalgets beslutning på mødet den 5. april 2019:

Dagsordenen blev godkendt.
`),
    ).toMatchObject({committee: {name: 'Folkeoplysningsudvalget'}, date: '2019-04-05'})
  })

  it('is of no day on which others treated it before', async () => {
    const {date, committee} = await meetingOf(`Referat

301. Godkendelse af dagsorden

Beslutning

Godkendt.

302. Planstrategi

Indstilling

Det indstilles, at planen sendes i høring.

Social og Sundhed, 6. januar 2020, pkt. 123:

Anbefales.

Plan og Miljø, 7. januar 2020, pkt. 207:

Anbefales.

Beslutning

Godkendt.
`)
    expect([date, committee.name]).toEqual([null, null])
  })
})

describe('a closed item', () => {
  it('has a number far from the others, as the contents have it', async () => {
    const {items} = await meetingOf(`${head}Dagsordenspunkter

åbent 1 Nye bænke
åbent 2 Nye lygter
lukket 101 Lukket punkt

Åbent punkt

1 Nye bænke

Beslutning

Godkendt.

Åbent punkt

2 Nye lygter

Beslutning

Udsat.

Lukket punkt

101 Lukket punkt
`)
    expect(items.map(({number, public: isPublic}) => [number, isPublic])).toEqual([
      ['1', true],
      ['2', true],
      ['101', false],
    ])
  })

  it('is one of several in a list of titles, which closes no other', async () => {
    const {items} = await meetingOf(`${head}Dagsorden
- Nye bænke
- Lukket punkt
- Nye lygter

1 : Nye bænke
Sagsnr: 20-001234
Beslutning
Godkendt.

2 : Lukket punkt
Sagsnr:

3 : Nye lygter
Sagsnr: 20-001236
Beslutning
Udsat.
`)
    expect(items.map(({public: isPublic, decisions}) => [isPublic, decisions[0]?.text])).toEqual([
      [true, 'Godkendt.'],
      [false, undefined],
      [true, 'Udsat.'],
    ])
  })
})

describe('minutes of a school', () => {
  const text = `Skolebestyrelsen på Ellehaveskolen
Referat af skolebestyrelsesmøde den 4. maj 2020
*************************
Pkt. 1. Godkendelse af dagsorden
Ansvarlig: Ida
Referat: Godkendt.
*************************
Pkt. 2. Udtalelse til Børneudvalget om skolens nye ordensregler
Ansvarlig: Bo
Referat: Forvaltningen foreslår, at reglerne læses højt. Det blev vedtaget.
*************************
Pkt. 3. Eventuelt
Ansvarlig: Alle
Referat: Intet.
*************************
Vi ses til sommerfesten.
`
  it('have rules between their items, which are no text of any', async () => {
    const {committee, items} = await meetingOf(text)
    expect(committee.name).toBe('Skolebestyrelsen')
    expect(items.map(({title}) => title)).toEqual([
      'Godkendelse af dagsorden',
      'Udtalelse til Børneudvalget om skolens nye ordensregler',
      'Eventuelt',
    ])
    expect(items.map(({decisions}) => decisions[0]?.text)).toEqual([
      'Godkendt.',
      'Forvaltningen foreslår, at reglerne læses højt. Det blev vedtaget.',
      'Intet.',
    ])
  })

  it('have their body from the word for its meeting where no line names it', async () => {
    const {committee} = await meetingOf(text.replace(/^.*\n/, ''))
    expect(committee.name).toBe('skolebestyrelse')
  })
})

describe('a body for one purpose', () => {
  it('is called by the paragraph that it is set up by, and by what it is about', async () => {
    const {committee} = await meetingOf(`Møde i § 17, stk. 4-udvalget om Grønne Gader – Referat 14. maj 2019

1. Godkendelse af dagsorden

Godkendt.

2. Træer på torvet

Udsat.

3. Eventuelt

Intet.
`)
    expect(committee.name).toBe('§ 17, stk. 4-udvalget om Grønne Gader')
  })
})

describe('minutes whose decisions stand below "Referat"', () => {
  it('are those of one meeting, whoever decided before and when', async () => {
    const item = (title: string) => `${title}

Resumé

Stien er smal.

Referat

Havneudvalget den 12. oktober 2031:

Anbefales over for Byrådet.

Byrådet den 27. oktober 2031:

Godkendt.

`
    const {meetings} = await pipeline()(
      `Dagsorden
Byrådet 27-10-2031 13:00

${item('1. Ny sti langs åen')}${item('2. Bænke på torvet')}${item('3. Lygter ved molen')}`,
      'x.txt',
    )
    expect(
      meetings.map(({committee, date, items}) => [committee?.name, date, items.map(({number}) => number)]),
    ).toEqual([['Byrådet', '2031-10-27', ['1', '2', '3']]])
  })
})

describe('minutes with the codes of who decides above the case', () => {
  it('have the case, and decisions below "Vedtagelse i" a body', async () => {
    const {items} = await meetingOf(`HAVNEUDVALGET

Dagsorden med vedtagelser

Mødedato: Onsdag den 14. august 2030

1     Meddelelser

HU/BY
Sagsnr. 30/402
Åben sag

Indstilling
Forvaltningen foreslår, at meddelelserne tages til efterretning.

Vedtagelse i Havneudvalget den 14-08-2030
Taget til efterretning.

2     Vedtagelse af lokalplan

HU
Sagsnr. 30/9120
Åben sag

Vedtagelse i Havneudvalget den 14-08-2030
Udsat.
`)
    expect(
      items.map(({title, caseNumber, decisions}) => [title, caseNumber?.raw, decisions.map(({text}) => text)]),
    ).toEqual([
      ['Meddelelser', '30/402', ['Taget til efterretning.']],
      ['Vedtagelse af lokalplan', '30/9120', ['Udsat.']],
    ])
  })
})

describe('groups of items below "TEMA:"', () => {
  it('are no summaries, and leave the decisions above them', async () => {
    const {items} = await meetingOf(`Havnerådet
Referat af møde den 14. august 2030 kl. 13.00
Mødested: Bassalen

TEMA: FORMALIA

1. Godkendelse af dagsorden
Godkendt.

TEMA: HAVNEN

2. Bænke på molen
Udkastet blev vedtaget.

TEMA: TRAFIK

3. Ny busplan
Udsat til næste møde.
`)
    expect(items.map(({sections, decisions}) => [sections.length, decisions[0]?.text.split('\n')[0]])).toEqual([
      [1, 'Godkendt.'],
      [1, 'Udkastet blev vedtaget.'],
      [1, 'Udsat til næste møde.'],
    ])
  })
})

describe('a page that has lost its line breaks behind headings', () => {
  it('has who recommends, points and who was away', async () => {
    const {items} = await meetingOf(`Referat: 4. maj 2020 kl. 08:30
Byrådet

1 : Nye bænke
Sagsnr: 20-001234
SagsfremstillingBænkene er gamle.
Forvaltningen indstillerat der købes nye bænke.
BilagKort
BeslutningGodkendt.
Fraværende- Ida Holm ()
2 : Nye lygter
Sagsnr: 20-001235
BeslutningUdsat.
Fraværende- Ida Holm ()
`)
    expect(items[0]?.recommendation).toMatchObject({by: 'Forvaltningen', points: ['at der købes nye bænke.']})
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
    expect(items.map(({absences}) => absences.map(({name}) => name))).toEqual([['Ida Holm'], ['Ida Holm']])
  })

  it('has the attachments of a list, and whose decision each is', async () => {
    const {committee, items} =
      await meetingOf(`Forside - Om kommunen - Politiske udvalg 2018-2021 - Klima- og Havneudvalget
Referat: 4. maj 2020 kl. 08:30

1 : Nye bænke
Sagsnr: 20-001234
SagsfremstillingBænkene er gamle.
Bilag- Kort over havnen - Budget 2020-2023 - Notat
BeslutningTeknik- og Vejudvalget den 28. april 2020:
Anbefales.
Klima- og Havneudvalget den 4. maj 2020:
Udsat.
2 : Nye lygter
Sagsnr: 20-001235
BeslutningUdsat.
`)
    expect(committee.name).toBe('Klima- og Havneudvalget')
    expect(items[0]?.attachments.map(({title}) => title)).toEqual(['Kort over havnen', 'Budget 2020-2023', 'Notat'])
    expect(items[0]?.decisions.map(({body, date, text}) => [body, date, text])).toEqual([
      ['Teknik- og Vejudvalget', '2020-04-28', 'Anbefales.'],
      ['Klima- og Havneudvalget', '2020-05-04', 'Udsat.'],
    ])
  })
})
