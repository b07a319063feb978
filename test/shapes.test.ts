import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'

// Shapes in which councils publish, one a test: what each has that the corpus of
// fixtures has not. Councils, people and cases are invented.

const parse = pipeline()

async function meetingOf(text: string): Promise<Meeting> {
  const {meetings} = await parse(text, 'page.txt')
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

const head = 'Referat\nTeknikudvalget mandag den 4. maj 2020 kl. 15.00\n\n'
const two = `1. Godkendelse af dagsorden

Beslutning

Godkendt.

`

describe('earlier treatments', () => {
  it('are told by day and point where the body is called by no word for one', async () => {
    const {items} = await meetingOf(`${head}${two}2. Planstrategi

Indstilling

Forvaltningen indstiller, at planen godkendes.

Natur og Vækst, 6. april 2020, pkt. 12:

Anbefales.

Beslutning

Godkendt.
`)
    expect(items[1]?.decisions.map(({body, date, text}) => [body, date, text])).toEqual([
      ['Natur og Vækst', '2020-04-06', 'Anbefales.'],
      ['Teknikudvalget', '2020-05-04', 'Godkendt.'],
    ])
  })
})

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

describe('items', () => {
  it('are told where a list has given each the number 1', async () => {
    const {items, ...meeting} =
      await meetingOf(`Referat fra Ældrerådets møde den 22. februar 2016 i Stuen, Rådhuset kl. 10.00 – 12.00

 1. Godkendelse af dagsorden

Referat: Godkendt

 1. Høringssvar

Referat:

Rådet svarer.

 1. Eventuelt

Referat:

Intet.
`)
    expect(items.map(({title}) => title)).toEqual(['Godkendelse af dagsorden', 'Høringssvar', 'Eventuelt'])
    expect(meeting).toMatchObject({location: 'Stuen, Rådhuset', startTime: '10:00', endTime: '12:00'})
  })

  it('that are closed have a title and nothing else', async () => {
    const {items} = await meetingOf(`${head}${two}2. Nattevagt

Beslutning

Anbefales.

Bilag
Evaluering af forsøget
3. LUKKET SAG - Opsigelse af lejemål
`)
    expect(items.map(({number, public: isOpen}) => [number, isOpen])).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
    ])
  })

  it('have a case number alone under their title', async () => {
    const {items} = await meetingOf(`${head}1. Godkendelse af dagsorden

10/1140

Beslutning i Teknikudvalget den 04-05-2020:
Godkendt.

2. Sti ved åen

09/40127

Beslutning i Teknikudvalget den 04-05-2020:
Udsat.
`)
    expect(items.map(({caseNumber}) => caseNumber?.raw)).toEqual(['10/1140', '09/40127'])
  })

  it('end before the roman number of a page', async () => {
    const {items} = await meetingOf(`${head}Side i

1. Vejsyn
J.nr.: 05.01.00G01      Sagsid.: 07/2214
Åben sag

TEKNIKUDVALGET DEN 4. MAJ 2020
Taget til efterretning.
Side ii

2. Udhus i skel
J.nr.: 02.34.02G01      Sagsid.: 07/1809
Åben sag

TEKNIKUDVALGET DEN 4. MAJ 2020
Indstillingen følges.
Side iii
`)
    expect(items.map(({decisions}) => decisions[0]?.text)).toEqual(['Taget til efterretning.', 'Indstillingen følges.'])
  })
})

describe('a recommendation', () => {
  const recommendationOf = async (text: string) => {
    const {items} = await meetingOf(`${head}1. Sti ved åen

Indstilling

${text}

Beslutning

Godkendt.
`)
    return items[0]?.recommendation
  }

  it('has points as they are printed, also where "at" stands in the lead-in alone', async () => {
    expect(
      await recommendationOf('Direktøren indstiller, at\n\n • stien anlægges.\n • beløbet frigives.'),
    ).toMatchObject({
      by: 'Direktøren',
      points: ['stien anlægges.', 'beløbet frigives.'],
    })
  })

  it('does not take for a point what one body is to recommend to the next', async () => {
    const passed =
      'Direktøren indstiller, at Teknikudvalget indstiller til byrådet,\n\n1. at stien anlægges.\n\n2. at beløbet frigives.'
    expect(await recommendationOf(passed)).toMatchObject({points: ['at stien anlægges.', 'at beløbet frigives.']})
    const anonymous =
      'Forvaltningen indstiller til Teknikudvalget over for Byrådet at anbefale\n\n 1. at stien anlægges\n 2. at beløbet frigives.'
    expect(await recommendationOf(anonymous)).toMatchObject({points: ['at stien anlægges', 'at beløbet frigives.']})
  })
})

describe('a head', () => {
  it('has labels without a colon before a body, and before a long list of names', async () => {
    const meeting = await meetingOf(`Referat

torsdag den 7. oktober 2021 kl. 15:30

Mødested Klubhuset, Tang Stadion
Udvalg Kulturudvalget
Mødedeltagere Else Marie Ravn, Ivan Lodberg, Kurt Hebsgård, Marianne Ting, Peder Møl Ørum
Fraværende Peder Møl Ørum
Bemærkninger

Sagsid.: 21/28114

Indstilling

Direktøren indstiller, at sagen drøftes.

Beslutning

Drøftet.
`)
    expect(meeting.committee.name).toBe('Kulturudvalget')
    expect(meeting.participants.map(({name, present}) => [name, present])).toEqual([
      ['Else Marie Ravn', true],
      ['Ivan Lodberg', true],
      ['Kurt Hebsgård', true],
      ['Marianne Ting', true],
      ['Peder Møl Ørum', false],
    ])
  })

  it('has a party in two brackets, a place behind a time, and a word that is spaced out', async () => {
    const meeting = await meetingOf(`R e f e r a t
Teknikudvalget
mandag den 4. maj 2020

Kl. 17:00 i Mødelokale 1, Tangby

Medlemmer

• Bo Ås (A)
• Ida Tang ((O))

Tangby Kommune
Tangvej 8, 9999 Tangby

${two}`)
    expect(meeting).toMatchObject({
      documentType: 'minutes',
      municipality: 'Tangby Kommune',
      location: 'Mødelokale 1, Tangby',
      startTime: '17:00',
    })
    expect(meeting.participants.map(({name, party}) => [name, party])).toEqual([
      ['Bo Ås', 'A'],
      ['Ida Tang', 'O'],
    ])
  })
})

describe('a place', () => {
  it('is no list of people behind its label', async () => {
    const meeting = await meetingOf(`Referat
Teknikudvalget
mandag den 4. maj 2020
Mødested: Bo Ås (A) Ida Tang (V) Per Holm (C)

${two}`)
    expect(meeting.location).toBeNull()
    expect(meeting.remarks).toContain('Bo Ås (A) Ida Tang (V) Per Holm (C)')
  })
})

describe('the council', () => {
  it.each([
    ['on three lines', 'Tangby Kommune\nTangvej 2\n9999 Tangby\n'],
    [
      'on one line, with what a page says of itself',
      'Tangby Kommune | Tangvej 2 | 9999 Tangby | CVR 29000000\nTilgængelighedserklæring\n',
    ],
  ])('is named at the foot, %s', async (_, foot) => {
    const meeting = await meetingOf(`${head}${two}2. Eventuelt

Beslutning

Intet.

Fraværende:

Sonja Palm (F)

${foot}`)
    expect(meeting.municipality).toBe('Tangby Kommune')
    expect(meeting.items[1]?.absences.map(({name}) => name)).toEqual(['Sonja Palm'])
  })

  it('is named by a running head that is left out of the text', async () => {
    const page = (number: number, text: string) =>
      `Tangby Kommune\nTeknikudvalget\n04-05-2020                 Side ${number}\n\n${text}\n\n`
    const item = (number: number) =>
      `${number}. Sag om vej ${number}\n\nSagsnr.: 20/${number}11\n\nSagsfremstilling:\nVejen er slidt.\n\nBeslutning:\nGodkendt.`
    const meeting = await meetingOf(`${head}${[1, 2, 3, 4].map((number) => page(number, item(number))).join('')}`)
    expect(meeting.municipality).toBe('Tangby Kommune')
    expect(meeting.items).toHaveLength(4)
  })

  it('has a body whose name ends in a genitive of its own', async () => {
    const meeting = await meetingOf(`Referat

Udvalget for Børn og Unge's møde
Tirsdag den 09-02-2010

${two}`)
    expect(meeting.committee.name).toBe('Udvalget for Børn og Unge')
  })
})

describe('attachments', () => {
  it('have their access before a dash', async () => {
    const {items} = await meetingOf(`${head}1. Besparelser

Beslutning

Drøftet.

Bilag:
Åben - Forslag til besparelser
Lukket - Notat
`)
    expect(items[0]?.attachments.map(({title, access}) => [title, access])).toEqual([
      ['Forslag til besparelser', 'open'],
      ['Notat', 'closed'],
    ])
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

describe('items that are told otherwise', () => {
  it('have number and title again under a line with both, and the body behind the case number', async () => {
    const item = (number: number, title: string) => ` • Pkt. ${number} ${title}

  Plan_${number}.pdf Kort.pdf

  Pkt. ${number}

  ${title}

  Sagsnr. 29983${number} Kultur- og Idrætsudvalget Åbent punkt

  Kultur- og Idrætsudvalget, 03-04-2019, pkt. ${number}

  Godkendt.

  Fraværende: Evan Tang (V)

`
    const meeting = await meetingOf(
      `You are here\n\nReferat\n\nDato: Onsdag, April 3, 2019 - 18:00\nSted: Mødelokale 2A\n${item(42, 'Strategi')}${item(43, 'Museum')}`,
    )
    expect(meeting.items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual([
      ['42', 'Strategi', '2998342'],
      ['43', 'Museum', '2998343'],
    ])
    expect(meeting.items.map(({position}) => position.start.line)).toEqual([7, 23])
    expect(meeting.items[0]?.absences.map(({name}) => name)).toEqual(['Evan Tang'])
    // The head names no body, but each decision of that day does.
    expect(meeting.committee.name).toBe('Kultur- og Idrætsudvalget')
  })

  it('begin where a case is told anew behind a decision, if nothing else begins them', async () => {
    const {items, location} = await meetingOf(`Referat
Skoleudvalget tirsdag den 14. december 2021 kl. 18:30

Mødelokale Møllen

Sagsfremstilling

Årshjulet er vedlagt.

Beslutning

Taget til efterretning.

Beslutningskompetence

Skoleudvalget.

Resume

Der er en ny model.

Sagsfremstilling

Modellen er billig.

Beslutning

Godkendt.

Beslutningskompetence

Skoleudvalget.
`)
    expect(location).toBe('Mødelokale Møllen')
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Taget til efterretning.'],
      ['Godkendt.'],
    ])
    expect(items[0]?.sections.at(-1)).toMatchObject({kind: 'competence', text: 'Skoleudvalget.'})
  })

  it('go on behind a decision that is headed with a body and a day', async () => {
    const {items} = await meetingOf(`Åbent referat for Byrådet

Mødedato 15.06.2020

1. Valg af medlem

Indstilling
Administrationen indstiller, at der vælges et medlem.

Beslutning Byrådet, 15.06.2020
Ida Holm (A) blev valgt.

Lukket dagsorden

2. Salg af grund

Sagsnr. 2020-1120
`)
    expect(items.map(({title, public: isPublic}) => [title, isPublic])).toEqual([
      ['Valg af medlem', true],
      ['Salg af grund', false],
    ])
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Ida Holm (A) blev valgt.'])
  })

  it('are no numbered persons in a decision, who are not away either', async () => {
    const {items} = await meetingOf(`${head}1. Godkendelse af dagsorden

Beslutning

Fraværende med afbud:

Ingen.

Deltagerne var:

1. Frank Tang (A)

2. Lars Ås (A)

3. Borgmester Ida Holm (Ø)

Dagsordenen blev godkendt.
`)
    expect(items.map(({title}) => title)).toEqual(['Godkendelse af dagsorden'])
    expect(items[0]?.absences).toEqual([])
  })

  it('are one where a list in it counts on', async () => {
    const {items} = await meetingOf(`${head}1. Meddelelser

Beslutning

Drøftet.

Sagsfremstilling

 1. Orientering om regnskab.
 2. Orientering om budget.
 3. Orientering om skoler.
`)
    expect(items.map(({title}) => title)).toEqual(['Meddelelser'])
  })

  it('follow a decision that recommends to another body', async () => {
    const {items} = await meetingOf(`${head}31. Henstand

Beslutning
Udvalget indstiller til byrådet, at der gives henstand til den 1. februar.

32. Belægning på havnen
Der søges om 800.000 kr.

Beslutning
Godkendt.
`)
    expect(items.map(({number}) => number)).toEqual(['31', '32'])
  })
})

describe('who was away', () => {
  it('is told in a sentence about all, and by those who came instead', async () => {
    const {participants} = await meetingOf(`Referat
Teknikudvalget mandag den 4. maj 2020 kl. 15.00

Medlemmerne var mødt, bortset fra Anne V. Tang, Bodil Ås og Tove Holm, der havde meldt afbud.

Fraværende:
Signe Lund (B) deltog som stedfortræder for Anton Reff (B)
Gitte Vang (F) og Poul Søe (O) var fraværende

${two}`)
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Anne V. Tang', false],
      ['Bodil Ås', false],
      ['Tove Holm', false],
      ['Signe Lund', true],
      ['Anton Reff', false],
      ['Gitte Vang', false],
      ['Poul Søe', false],
    ])
  })
})

describe('a routing table of paragraphs', () => {
  const columns = ['DIR', 'FOU', 'BFU', 'SOS', 'BSK', 'KFU', 'BYP', 'TMU', 'ØKE', 'BYR']
  const meetingWith = (cells: readonly string[]) =>
    meetingOf(`Dagsordener og referater

Udvalg: Byrådet

Mødedato: 27. januar 2021

Mødested: Byrådssalen

Dagsordenpunkter

Sagsnr.: 15.00.00-A00-8-21 Sagsbehandler: Bo Ås

Lygter på Havnegade

${[...columns, ...cells].join('\n\n')}

Sagsresume

Lygterne er gamle.

Beslutning

Godkendt.
`)

  it.each([
    ['with its closing cell', 11],
    ['without it', 10],
  ])('is counted from the front, %s', async (_, count) => {
    const cells = Array.from({length: count}, (_, at) => (at === 7 ? 'x' : ' '))
    const {items} = await meetingWith(cells)
    expect(items[0]?.routing).toEqual({committees: ['TMU'], complete: true})
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

describe('a head', () => {
  it('has labels that have lost their colons, or what stood between them and their values', async () => {
    const plain = await meetingOf(`Referat

torsdag den 16. april 2015 kl. 16:00

Mødested VUC
Udvalg Fritidsudvalget
Fraværende Ingen

${two}`)
    expect([plain.location, plain.committee.name]).toEqual(['VUC', 'Fritidsudvalget'])
    const glued = await meetingOf(`Referat

Mandag d. 7 februar 2022, kl. 10:15
MødestedRådssalen
UdvalgÆldreråd

${two}`)
    expect([glued.location, glued.committee.name]).toEqual(['Rådssalen', 'Ældreråd'])
  })

  it('takes no word for the document under a list of names for somebody', async () => {
    const {participants} = await meetingOf(`Fritidsudvalget - referat 05-12-2007

Afbud:
Bo Ås, Ida Holm.

Dagsorden

${two}2. Budget

Beslutning

Godkendt.
`)
    expect(participants.map(({name}) => name)).toEqual(['Bo Ås', 'Ida Holm'])
  })

  it('tells who came instead of whom', async () => {
    const {participants} = await meetingOf(`Fritidsudvalget - referat 05-12-2007

Afbud
 • Bo Ås, F - Ida Holm stedfortræder
 • Karl Mose, løsgænger

${two}2. Budget

Beslutning

Godkendt.
`)
    expect(participants.map(({name, party, present}) => [name, party, present])).toEqual([
      ['Bo Ås', 'F', false],
      ['Ida Holm', null, true],
      ['Karl Mose', 'løsgænger', false],
    ])
  })

  it('that tells neither body nor day has them from the decisions', async () => {
    const {committee, date, items} = await meetingOf(`40.    Besøg i salen

Sag 399-2014-5450

Sagsfremstilling

Rådet inviteres.

Beslutning fra Ungerådet

Dato: 13. august 2015

Sted: Kantinen, Torvet 2

Fraværende: Bo Ås, Ida Holm

Taget til efterretning.
`)
    expect([committee.name, date]).toEqual(['Ungerådet', '2015-08-13'])
    expect(items[0]?.decisions.map(({text, body, date: day}) => [text, body, day])).toEqual([
      ['Taget til efterretning.', 'Ungerådet', '2015-08-13'],
    ])
  })
})

describe('items', () => {
  it('begin behind the empty decision of a closed one', async () => {
    const {items} = await meetingOf(`Fritidsudvalget - Referat fra mødet den 17-01-2019

  • 1 Budget
    • Resume

      Budgettet er lagt.

    • Beslutning i Fritidsudvalget den 17-01-2019

      Godkendt.

  • 2 Lukket punkt: Personsag
    • Beslutning i Fritidsudvalget den 17-01-2019

  • 3 Eventuelt
    • Beslutning i Fritidsudvalget den 17-01-2019

      Intet.
`)
    expect(items.map(({number, public: isPublic}) => [number, isPublic])).toEqual([
      ['1', true],
      ['2', false],
      ['3', true],
    ])
  })

  it('have the title above their first heading where they have no number', async () => {
    const {items} = await meetingOf(`Referat Kulturudvalget 15-01-2020

  Dagsorden med bemærkninger

  Beslutning
  Dagsordenen blev godkendt.
  Sagens forløb
  15-01-2020 Kulturudvalget

  Bilag

  Temadrøftelse om kunst

  Beslutning
  Udvalget drøftede sagen.
  Sagens forløb
  15-01-2020 Kulturudvalget

  Sager på vej

  Beslutning
  Der var ingen.
  Sagens forløb
  15-01-2020 Kulturudvalget
`)
    expect(items.map(({title}) => title)).toEqual([
      'Dagsorden med bemærkninger',
      'Temadrøftelse om kunst',
      'Sager på vej',
    ])
    expect(items.flatMap(({attachments}) => attachments)).toEqual([])
  })

  it('have no decision in the columns of a table, and their title once', async () => {
    const {items} = await meetingOf(`${head}${two}2. Mødeplan (B)

Sagsnummer: 19/2484

Mødeplan (B)

Sagsgang

ØK

PBU

Indstilling

Beslutning

x

x

Sagsfremstilling

Planen er lagt.

Beslutning

Godkendt.
`)
    expect(items[1]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
    expect(items[1]?.sections.map(({heading}) => heading)).toEqual(['Sagsgang', 'Sagsfremstilling', 'Beslutning'])
  })

  it('have headings of two words, and lists of a decision that are no points', async () => {
    const {items} = await meetingOf(`${head}1. Høring om ny busplan

Bilag: Forslag til busplan.pdf

Indledning/Baggrund
Center for Trafik har sendt planen i høring.

Beslutning
Rådet er utrygt ved:
• at linjen nedlægges
• at bussen er fyldt.

2. Flytning af lokalet

Beslutning
Rådet kan ikke tiltræde forslaget.
`)
    expect(items.map(({number}) => number)).toEqual(['1', '2'])
    expect(items[0]?.attachments.map(({title}) => title)).toEqual(['Forslag til busplan.pdf'])
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

${two}2. Lys på stien 20.00.00-G01-4-20

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
    const {items} = await meetingOf(`${head}${two}2. Lys på stien

Der søges om lys. Forslaget blev vedtaget i 2019.

3. Ny bro

Broen bygges.

Beslutning

Udsat.
`)
    expect(items[1]?.decisions).toEqual([])
  })
})

describe('a list of people', () => {
  it('goes on with who was away and who came instead, as a remark in the head says', async () => {
    const {participants} = await meetingOf(`Referat fra møde i Kulturudvalget
Tirsdag d.10.11.15.
Bemærkninger
I stedet for Jytte Krag deltog Bo Emil Vos. Åse Lind deltog ikke under punkt. 2.
Valdemar Friis var orienteret om mødet.

1. Godkendelse af dagsorden
Beslutning
Godkendt.

2. Eventuelt
Beslutning
Intet.
`)
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Jytte Krag', null, false],
      ['Bo Emil Vos', 'stedfortræder', true],
    ])
  })

  it('has one a line where the lines say what each is', async () => {
    const {participants} = await meetingOf(`Referat fra møde i Integrationsrådet
Tirsdag d.10.11.15.
Til stede:
Gitte Kærmann, Formand, udpeget af Byrådet
Farhana Ismail, etnisk repræsentant
Bjarne Odsbøl, Klitby Frivillignet
Sara Al-Saudi, observatør/mulig ny suppleant
Afbud:
Ye Lin, etnisk repræsentant
Tony Trondholm, LO Klitby
Hem Kam- afbud
Pkt. 1
Godkendelse af dagsorden
Godkendt.

Pkt. 2 (Gitte)
Orientering
Taget til efterretning.

Pkt. 3
Eventuelt
Intet.
`)
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Gitte Kærmann', 'Formand, udpeget af Byrådet', true],
      ['Farhana Ismail', 'etnisk repræsentant', true],
      ['Bjarne Odsbøl', 'Klitby Frivillignet', true],
      ['Sara Al-Saudi', 'observatør/mulig ny suppleant', true],
      ['Ye Lin', 'etnisk repræsentant', false],
      ['Tony Trondholm', 'LO Klitby', false],
      ['Hem Kam', null, false],
    ])
  })

  it('has whom they are there for in brackets, which is no party and is not parted', async () => {
    const {participants} = await meetingOf(`Folkeoplysningsudvalget
Referat
27-02-2018 kl. 17:00

Medlemmer

Bo Hilborg (A)

Lars Kur (Idrætsrådet)

Hanne Lask (Børne- og Ungdomsorganisationernes Samråd)

Afbud

Alice Kjær (Børne- og Ungdomsorganisationernes Samråd

Nr.1 - Godkendelse af dagsorden

Beslutning

Godkendt.

Nr.2 - Valg

Beslutning

Udsat.
`)
    expect(participants.map(({name, party}) => [name, party])).toEqual([
      ['Bo Hilborg', 'A'],
      ['Lars Kur', null],
      ['Hanne Lask', null],
      ['Alice Kjær', null],
    ])
  })
})

describe('headings', () => {
  it('are of consequences of any kind, of how a case began, and of who decided as which point', async () => {
    const {items} = await meetingOf(`${head}1. Temadag
Sagsnr.: 14/5450

Sagens opståen

Der er ønsket en temadag.

Sagsfremstilling og økonomi

Dagen skal fastlægges.

Administrative, miljømæssige og sundhedsmæssige konsekvenser

---

Udtalelser og høring

---

Besluttet i Teknikudvalget den 04-05-2020 som punkt 1

Udsat.
`)
    expect(items[0]?.sections.map(({kind, heading}) => [kind, heading])).toEqual([
      ['background', 'Sagens opståen'],
      ['presentation', 'Sagsfremstilling og økonomi'],
      ['other', 'Administrative, miljømæssige og sundhedsmæssige konsekvenser'],
      ['hearing', 'Udtalelser og høring'],
      ['decision', 'Besluttet i Teknikudvalget den 04-05-2020 som punkt 1'],
    ])
  })

  it('that items have behind their decisions begin none, though the last item is last', async () => {
    const item = (decision: string) => `Resume

Sagen kort.

Beslutning

${decision}

Beskrivelse af sagen

Mere om sagen.

`
    const {items} = await meetingOf(`${head}${item('Godkendt.')}${item('Udsat.')}`)
    expect(items).toHaveLength(2)
  })
})

describe('a title', () => {
  it('ends where the contents end it, and before what the page has for those who click', async () => {
    const {items} = await meetingOf(`${head}Indholdsfortegnelse
1. Regnskab for 2019 i hele kommunen og alle dens afdelinger
2. Ny sti

1. Regnskab for 2019 i hele kommunen og alle dens afdelinger
fold dette punkt ud

Beslutning

Godkendt.

2. Ny sti
fold dette punkt ud

Beslutning

Udsat.
`)
    expect(items.map(({title}) => title)).toEqual([
      'Regnskab for 2019 i hele kommunen og alle dens afdelinger',
      'Ny sti',
    ])
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
    expect(participants).toMatchObject([{name: 'Dan Kruse', present: false}])
  })

  it('are not those whose decisions come back to points', async () => {
    const {items} = await meetingOf(`${head}${two}2. Veje

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

describe('an agenda that is announced', () => {
  it('has its points in a list, and body and day in a sentence', async () => {
    const meeting =
      await meetingOf(`Det meddeles herved, at der afholdes ordinært kommunalbestyrelsesmøde tirsdag den 13. november 2018 kl. 17:30 i Åby Forsamlingshus, Hovedgaden 32

DAGSORDEN

Åbent møde:

 • Godkendelse af takster
 • Budgetopfølgning pr. 30.09.2018
    • for skoler
 • Meddelelser fra borgmesteren

Lukket møde:

 • Køb af areal

Læs mere om de enkelte dagsordenspunkter.
`)
    expect(meeting).toMatchObject({
      committee: {name: 'kommunalbestyrelse'},
      date: '2018-11-13',
      startTime: '17:30',
      location: 'Åby Forsamlingshus, Hovedgaden 32',
      documentType: 'agenda',
    })
    expect(meeting.items.map(({title, public: isPublic}) => [title, isPublic])).toEqual([
      ['Godkendelse af takster', true],
      ['Budgetopfølgning pr. 30.09.2018', true],
      ['Meddelelser fra borgmesteren', true],
      ['Køb af areal', false],
    ])
  })

  it('is of a body of several with its article', async () => {
    const {committee} = await meetingOf(`Det fælles landsbyråd - Referat
Mødedato: 31. august 2023

${two}2. Budget

Beslutning

Udsat.
`)
    expect(committee.name).toBe('Det fælles landsbyråd')
  })
})

describe('the head of a letter', () => {
  it('stands beside what the document is and beside the values of labels', async () => {
    const meeting = await meetingOf(`                                              Byg og Miljø
 Dagsorden                                    Åvej 3
                                              2699 Klitby

 Forum:     Handicaprådet                     www.klitby.example
 Tid:       18. april 2018, kl. 16.30
 Sted:      Mødelokale 9, Blok C              Dato: 21. marts 2018
 Deltagere: Sten Kruse, Bjarke Juel,          Sagsbehandler: lip
            Pia Walter

 1. Godkendelse af referat og dagsorden

 2. Pjece om god praksis
 Sagsfremstilling:
 Pjecen er trykt.

 3. Eventuelt
`)
    expect(meeting).toMatchObject({
      committee: {name: 'Handicaprådet'},
      date: '2018-04-18',
      startTime: '16:30',
      location: 'Mødelokale 9, Blok C',
      documentType: 'agenda',
    })
    expect(meeting.items).toHaveLength(3)
    expect(meeting.participants.map(({name}) => name)).toEqual(['Sten Kruse', 'Bjarke Juel', 'Pia Walter'])
  })
})

describe('titles in small letters', () => {
  const text = `Referat
Skolebestyrelsen den 4. maj 2020

1. Godkendelse af dagsorden
Godkendt

2. Nyt fra skolen
Der er købt cykler. Taget til efterretning.

3. besøg på mosteriet
Vi tager af sted i uge 38.

4. Tilskud til lejrskole
Bestyrelsen drøftede:
1. prisen
2. tiden
Udsat.

5. valg af formand
Ida Holm blev valgt

6. evt.
intet
`
  it('begin the items whose numbers the series lacks, also its last ones', async () => {
    const {items} = await meetingOf(text)
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Nyt fra skolen'],
      ['3', 'besøg på mosteriet'],
      ['4', 'Tilskud til lejrskole'],
      ['5', 'valg af formand'],
      ['6', 'evt.'],
    ])
    expect(items.at(-1)?.decisions[0]?.text).toBe('intet')
  })

  it('are points of a list that has come as far within the item', async () => {
    const {items} = await meetingOf(
      text.replace('2. tiden\n', '2. tiden\n\n3. maden\n\n4. bussen\n\n5. vejret\n').split('\n5. valg')[0] as string,
    )
    expect(items.map(({number}) => number)).toEqual(['1', '2', '3', '4'])
  })
})

describe('headings with a body and a day', () => {
  it('are those of the decisions where no word is, whatever the other headings wear', async () => {
    const item = (number: number, decision: string) => `${number}. Sag om ${'bænke lygter stier'.split(' ')[number - 1]}

SAGSFREMSTILLING

Sagen har været i høring.

INDSTILLING

Forvaltningen indstiller,

at planen vedtages.

Kulturudvalgets møde den 4. maj 2020:

${decision}

`
    const {committee, date, items} = await meetingOf(
      `${item(1, 'Godkendt.')}${item(2, 'Udsat.')}${item(3, 'Afslået.')}`,
    )
    expect([committee.name, date]).toEqual(['Kulturudvalget', '2020-05-04'])
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Godkendt.'],
      ['Udsat.'],
      ['Afslået.'],
    ])
    expect(items[0]?.recommendation?.points).toEqual(['at planen vedtages.'])
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

describe('a sentence that recommends', () => {
  it('leads to no points, so that the items behind it are items', async () => {
    const {items} = await meetingOf(`Referat
Ældrerådet den 4. maj 2020

1. Nye tider for rengøring

Forvaltningen foreslår, at der gøres rent hver tredje uge. Det sparer 10.000 kr.

Rådet kan ikke anbefale forslaget.

2. Sommerfest

Rådet vedtog at holde festen i parken.

3. Nye bænke

Drøftet.
`)
    expect(items.map(({title}) => title)).toEqual(['Nye tider for rengøring', 'Sommerfest', 'Nye bænke'])
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

describe('the time of a meeting', () => {
  it.each([
    ['den 4. maj 2020 kl. 18-21 på skolens kontor', '18:00', '21:00', 'skolens kontor'],
    ['den 4. maj 2020\nKl. 17.00 til 19.15 på biblioteket', '17:00', '19:15', 'biblioteket'],
    ['den 4. maj 2020 kl. 18', '18:00', null, null],
  ])('is told from when until when, in hours or in words: %s', async (printed, startTime, endTime, location) => {
    const meeting = await meetingOf(`Referat
Møde i Byrådet ${printed}

1. Godkendelse af dagsorden

Beslutning

Godkendt.

2. Eventuelt
`)
    expect(meeting).toMatchObject({date: '2020-05-04', startTime, endTime, location})
  })
})

describe('people with what they are behind a stroke', () => {
  it('are present or away, and no two people', async () => {
    const {participants} = await meetingOf(`Referat
Skolebestyrelsen den 4. maj 2020
Deltagende med stemmeret:
Ida Holm, formand
Bo Ås/Personalerep.
Lis Kær/Personalerep. Afbud
Deltagende uden stemmeret:
Ole Juul/Skoleleder

1. Godkendelse af dagsorden

Godkendt.

2. Nye bænke

Udsat.

3. Eventuelt

Intet.
`)
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Ida Holm', 'formand', true],
      ['Bo Ås', 'Personalerep.', true],
      ['Lis Kær', 'Personalerep.', false],
      ['Ole Juul', 'Skoleleder', true],
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
})

describe('a word for a decision that is one of the case elsewhere', () => {
  it('decides where it stands right behind what is recommended', async () => {
    const item = (number: number, decision: string) => `${number}. Sag nummer ${number}

Indstilling

Forvaltningen indstiller, at sagen drøftes.

Konklusion

${decision}

Sagsfremstilling

Sagen har været i høring.

`
    const {items} = await meetingOf(`${head}${item(1, 'Godkendt.')}${item(2, 'Udsat.')}${item(3, 'Afslået.')}`)
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Godkendt.'],
      ['Udsat.'],
      ['Afslået.'],
    ])
  })
})

describe('items without blank lines, headings and usual titles', () => {
  it('are told by what was decided under most of them', async () => {
    const {items} = await meetingOf(`Referat for møde i Byrådet, 4. maj 2020
1. Lokalplan nr. 7 for havnen
Vedtaget i overensstemmelse med borgmesterens indstilling.
2. En ny international festival
Forslaget blev trukket af forslagsstillerne.
3. Tilskud til Teater Måne
Henvist til Kulturudvalget.
4. Salg af en villa
Godkendt.
`)
    expect(items.map(({title}) => title)).toEqual([
      'Lokalplan nr. 7 for havnen',
      'En ny international festival',
      'Tilskud til Teater Måne',
      'Salg af en villa',
    ])
  })

  it('are none where nothing is decided under numbers', async () => {
    const {meetings} = await parse(
      `Nyt fra Byrådet, 4. maj 2020
1. Lokalplan nr. 7 for havnen
Den kan læses på nettet.
2. En ny international festival
Den holdes i juni.
3. Tilskud til Teater Måne
Der kan søges fra juli.
`,
      'page.txt',
    )
    expect(meetings).toEqual([])
  })
})
