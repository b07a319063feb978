import {describe, expect, it} from 'vitest'
import {first, head, meetingOf} from './meetings/read-one.ts'

// Shapes of heads, people and places in which councils publish, one a test: what each has that the corpus of
// fixtures has not. Councils, people and cases are invented.

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

${first}`)
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

${first}`)
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
    const meeting = await meetingOf(`${head}${first}2. Eventuelt

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

  it.each([
    ["Udvalget for Børn og Unge's møde\nTirsdag den 09-02-2010", 'Udvalget for Børn og Unge'],
    ['Referat fra Udvalget for Økonomi og Vækst møde den 9. februar 2010', 'Udvalget for Økonomi og Vækst'],
    ['Referat fra Udvalget for Økonomi og Væksts møde den 9. februar 2010', 'Udvalget for Økonomi og Vækst'],
    ['Referat af Udvalget for Fritids ekstraordinære møde den 9. februar 2010', 'Udvalget for Fritid'],
  ])('has a body without the genitive that its name ends in: %s', async (title, name) => {
    const meeting = await meetingOf(`Referat\n\n${title}\n\n${first}`)
    expect(meeting.committee.name).toBe(name)
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

${first}`)
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Anne V. Tang', false],
      ['Bodil Ås', false],
      ['Tove Holm', false],
      ['Anton Reff', false],
      ['Signe Lund', true],
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

describe('a head', () => {
  it('has labels that have lost their colons, or what stood between them and their values', async () => {
    const plain = await meetingOf(`Referat

torsdag den 16. april 2015 kl. 16:00

Mødested VUC
Udvalg Fritidsudvalget
Fraværende Ingen

${first}`)
    expect([plain.location, plain.committee.name]).toEqual(['VUC', 'Fritidsudvalget'])
    const glued = await meetingOf(`Referat

Mandag d. 7 februar 2022, kl. 10:15
MødestedRådssalen
UdvalgÆldreråd

${first}`)
    expect([glued.location, glued.committee.name]).toEqual(['Rådssalen', 'Ældreråd'])
  })

  it('takes no word for the document under a list of names for somebody', async () => {
    const {participants} = await meetingOf(`Fritidsudvalget - referat 05-12-2007

Afbud:
Bo Ås, Ida Holm.

Dagsorden

${first}2. Budget

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

${first}2. Budget

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

${first}2. Budget

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
