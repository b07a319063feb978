import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'

// Traits of prints that were met late, each in a document of its own.

const parse = pipeline()

async function meetingOf(text: string) {
  const [meeting] = (await parse(text, 'referat.txt')).meetings
  return meeting
}

describe('a print', () => {
  it('can have the number of the case between number and title', async () => {
    const item = (number: number, title: string) => `${number}.
27.69.40-A00-${number}-31
${title}

Beslutning

Godkendt.

`
    const meeting = await meetingOf(`Åben referat
Havnerådet

Mødedato:    17. maj 2031
Mødested:    Mødelokale Ternen

${item(1, 'Godkendelse af dagsorden')}${item(2, 'Lygter på molen')}${item(3, 'Eventuelt')}`)
    expect(meeting?.items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual([
      ['1', 'Godkendelse af dagsorden', '27.69.40-A00-1-31'],
      ['2', 'Lygter på molen', '27.69.40-A00-2-31'],
      ['3', 'Eventuelt', '27.69.40-A00-3-31'],
    ])
  })

  it('can have the number of the case in a column beside a title over two lines', async () => {
    const item = (number: number, first: string, second: string) =>
      `${number}    ${first.padEnd(52)}27.69.40-A00-${number}-31\n      ${second}\n\n\nSagsfremstilling\n\nDer er søgt om tilskud.\n\nBeslutning\n\nGodkendt.\n\n\n`
    const meeting = await meetingOf(
      `Åben referat\nHavnerådet\n\nMødedato:    17. maj 2031\nMødested:    Mødelokale Ternen\n\n${item(95, 'Tilskud til ombygning og renovering af', 'Havnens Skole')}${item(96, 'Kommunegaranti til et lån, som er optaget af', 'Spildevand')}`,
    )
    expect(meeting?.items.map(({title, caseNumber}) => [title, caseNumber?.raw])).toEqual([
      ['Tilskud til ombygning og renovering af Havnens Skole', '27.69.40-A00-95-31'],
      ['Kommunegaranti til et lån, som er optaget af Spildevand', '27.69.40-A00-96-31'],
    ])
  })

  it('can have lists of people side by side, each below its label', async () => {
    const meetingWith = (rows: string) =>
      meetingOf(`Referat af møde i Havnerådet den 17. maj 2031

I mødet deltager:                    Afbud fra:

${rows}

1. Lygter på molen

Beslutning

Godkendt.

2. Eventuelt

Beslutning

Intet.
`)
    const people = `Formand Bo Ås                        Medlem Per Tange
Næstformand Ida Holm (V)             Medlem Eva Kjær
Havnechef Lis Brink`
    expect((await meetingWith(people))?.participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Bo Ås', 'Formand', true],
      ['Ida Holm', 'Næstformand', true],
      ['Lis Brink', 'Havnechef', true],
      ['Per Tange', 'Medlem', false],
      ['Eva Kjær', 'Medlem', false],
    ])
    const nobody = `Formand Bo Ås                        Ingen
Næstformand Ida Holm (V)`
    expect((await meetingWith(nobody))?.participants.map(({name, present}) => [name, present])).toEqual([
      ['Bo Ås', true],
      ['Ida Holm', true],
    ])
  })

  it('can have members in two columns beside those who were away', async () => {
    const meeting = await meetingOf(`Havnerådet

BESLUTNINGSPROTOKOL

Dato:            Lørdag den 17. maj 2031
Sted:            Mødelokale 3

Medlemmer:                                  Fraværende:

Bo Ås (A)             Eva Kjær (C)          Ida Holm (V)
Ida Holm (V)          Per Tange ((V)

1. Lygter på molen

Beslutning
Godkendt.

2. Eventuelt

Beslutning
Intet.
`)
    expect(meeting?.remarks).toBeNull()
    expect(meeting?.participants.map(({name, present}) => [name, present])).toEqual([
      ['Bo Ås', true],
      ['Eva Kjær', true],
      ['Ida Holm', false],
      ['Per Tange', true],
    ])
  })

  it('can have what committees decided on their days below a word for minutes', async () => {
    const item = (number: number, title: string) =>
      `${number} (Åben) ${title}\n\nSags ID: EMN-2031-0001${number}\n\nBeslutninger\n\nØkonomirådet den 10-05-2031\n\nAnbefales.\n\nHavnerådet den 17-05-2031\n\nVedtaget.\n\n\n`
    const {meetings} = await parse(
      `KLITBY HAVN\n\nReferat af møde i\nHavnerådet\n\nMødetidspunkt      17-05-2031 18:00\n\n${item(1, 'Lygter på molen')}${item(2, 'Nyt bolværk')}${item(3, 'Takster')}`,
      'referat.txt',
    )
    expect(meetings.map(({items}) => items.map(({decisions}) => decisions.map(({text}) => text)))).toEqual([
      Array.from({length: 3}, () => ['Anbefales.', 'Vedtaget.']),
    ])
  })

  it('can have a column of codes in its contents, and pages behind titles over two lines', async () => {
    const item = (number: number, title: string) =>
      `${number}.   ${title}\n\nSagsnr. 2031-00354${number}\n\nIndstilling\nDirektionen indstiller,\nat sagen godkendes.\n\nHavnerådet, 17. maj 2031, pkt. ${number}\nGodkendt.\n\n\n`
    const meeting = await meetingOf(`REFERAT

Havnerådet

Mødedato:               17. maj 2031
Mødested:               Havnesalen

Indholdsfortegnelse:                                       Side

Åben dagsorden

  1   ØK   Havnens årsrapport 2030                          3
  2   TM   Projektforslag for etablering af elkedel på
           Totalhavnen                                      4
  3   BU   Valg af medlem                                   5

Lukket dagsorden

  4   ØK   Køb af ejendom                                   6


Åben dagsorden


${item(1, 'Havnens årsrapport 2030')}${item(2, 'Projektforslag for etablering af elkedel på\n     Totalhavnen')}${item(3, 'Valg af medlem')}Lukket dagsorden


4.   Køb af ejendom

Sagsnr. 2031-003549
`)
    expect(meeting?.items.map((one) => [one.title, one.public])).toEqual([
      ['Havnens årsrapport 2030', true],
      ['Projektforslag for etablering af elkedel på Totalhavnen', true],
      ['Valg af medlem', true],
      ['Køb af ejendom', false],
    ])
  })

  const withNumbersBehind = (access: string) => {
    const page = (at: number, mark: string) => `\f${mark.padEnd(40)}Havnerådet den 17-05-2031, s. ${at}\n\n\n`
    const item = (number: number, title: string, more: string, decision: string) =>
      `${title.padEnd(60)}${number}.\n${more}\nSagsfremstilling\nDer er målt ved broen.\n\nBeslutning\n${decision}\n\n\n`
    return meetingOf(
      `Havnerådet den 17-05-2031, s. 1\n\n\nHavnerådet\n\nProtokol\n\nTirsdag den 17. maj 2031 kl. 08:15\n\n${page(2, 'Åbent punkt')}${item(1, 'Lygter på molen og ved', 'havnekontoret\n', 'Godkendt.')}${page(3, 'Åbent punkt')}${item(2, 'Meddelelser', '', 'Drøftet.')}${page(4, access)}${item(3, 'Salg af pladsen', '', 'Udsat.')}`,
    )
  }

  it('can have the numbers of its items behind their titles', async () => {
    const meeting = await withNumbersBehind('Åbent punkt')
    expect(meeting?.items.map(({number, title, decisions}) => [number, title, decisions[0]?.text])).toEqual([
      ['1', 'Lygter på molen og ved havnekontoret', 'Godkendt.'],
      ['2', 'Meddelelser', 'Drøftet.'],
      ['3', 'Salg af pladsen', 'Udsat.'],
    ])
  })

  it('closes the item below a mark in the head of its page', async () => {
    const meeting = await withNumbersBehind('Lukket punkt')
    expect(meeting?.items.map((item) => [item.public, item.sections.length])).toEqual([
      [true, 2],
      [true, 2],
      [false, 0],
    ])
  })

  it('can say under the title which office a case is from', async () => {
    const meeting = await meetingOf(`Teknisk Udvalg
12. november 2001 kl. 15.30

Sag nr. 41
Anlægsregnskab for projekt nr. 223017 slæbestedet ved molen i Havneby
Sag fra:          Teknisk Forvaltning
Journal nr.:      08.03.00G01/712

Indstilling:      Teknisk Forvaltning indstiller, at regnskabet godkendes.

Beslutning:       Godkendt.

Sag nr. 42
Bump på Tangvej
Sag fra:          Teknisk Forvaltning
Journal nr.:      05.01.08G01/655

Beslutning:       Udsat.
`)
    expect(meeting?.items.map(({title, caseNumber}) => [title, caseNumber?.raw])).toEqual([
      ['Anlægsregnskab for projekt nr. 223017 slæbestedet ved molen i Havneby', '08.03.00G01/712'],
      ['Bump på Tangvej', '05.01.08G01/655'],
    ])
  })
})

describe('the print of a page that has one item', () => {
  it('takes its title from below the head, not from the way to the page', async () => {
    const meeting = await meetingOf(`1. Politik
2. Havneudvalget
3. Møde 27.11.2031
4. Punkt 12

Mødedato: 27.11.2031, kl. 17:30

Mødested: Havneudvalgets mødesal

Cykelparkering ved molen

Indstilling

Teknisk Forvaltning indstiller,

1. at der anlægges 42 pladser, og
2. at de får tag.

Løsning

Pladserne lægges i to etager.

Beslutning

Havneudvalgets beslutning i mødet den 27. november 2031

Godkendt.
`)
    expect(meeting?.items.map(({title}) => title)).toEqual(['Cykelparkering ved molen'])
    expect(meeting?.items[0]?.recommendation?.points).toHaveLength(2)
  })
})

describe('a text of pages', () => {
  it('keeps its last line where a form feed stands behind the last page, too', async () => {
    const meeting = await meetingOf(`Havneudvalget
Beslutningsprotokol fra ordinært møde mandag den 24. februar 2031

1. Lygter på molen

Beslutning
Godkendt.
\f
2. Eventuelt

Beslutning
Ingen meddelelser.


Mødet sluttede kl. 09.40
\f`)
    expect(meeting?.items).toHaveLength(2)
    expect(meeting?.endTime).toBe('09:40')
  })
})

describe('a transcript that has lost its lines', () => {
  const page = (number: number, title: string, body: string) =>
    `${number + 2} Side ${number + 2} ${number}. ${title} Sagsnr.: 31/100${number} ${body}`
  const transcript = (
    pages: readonly string[],
  ) => `1 Referat fra møde i Udvalget for Havn & Strand mandag den 8. februar 2031 kl. 16:30 i Mødelokale 3

2 Indholdsfortegnelse 1. Lygter på molen...3 2. Redningsposter...4 3. Eventuelt...5

${pages.join('\n\n')}
`

  it('has a recommendation also where every word that begins a point is lost', async () => {
    const meeting = await meetingOf(
      transcript([
        page(
          1,
          'Lygter på molen',
          'Resume Der er mørkt på molen. Havnechefen indstiller, fire lygter sættes op. Beslutning Godkendt.',
        ),
        page(
          2,
          'Redningsposter',
          'Resume Der mangler poster. Havnechefen indstiller, rapporten tages til efterretning. Beslutning Udvalget tog rapporten til efterretning.',
        ),
        page(3, 'Eventuelt', 'Beslutning Intet.'),
      ]),
    )
    expect(meeting?.committee?.name).toBe('Udvalget for Havn & Strand')
    expect(meeting?.items.map(({recommendation}) => recommendation?.by)).toEqual([
      'Havnechefen',
      'Havnechefen',
      undefined,
    ])
  })
})

describe('a print of items that are counted twice', () => {
  const parts = (decision: string) =>
    `Journalnr. 06.01 G01\n\nØkonomiudvalget, den 16. juni 2031:\n\nIndstilles godkendt.\n\nVedtagelse:\n\n${decision}\n\n\n`
  const text = `Klitby Kommune

Referat for Kommunalbestyrelsen
torsdag den 26. juni 2031 kl. 17:00

Indholdsfortegnelse

49/1   Spørgetid ............................................. 2
50/2   Ansøgning om at udtræde af bestyrelsen ved Molens Skole .... 2
51/3   4-K Årsregnskab 2030 .................................. 3
52/4   Lygter på molen ....................................... 3

49/1. Spørgetid (Åben sag)

${parts('Der var ingen spørgsmål.')}50/2. Ansøgning om at udtræde af bestyrelsen ved Molens
Skole (Åben sag)

${parts('Udvalgets indstilling følges.')}51/3. 4-K Årsregnskab 2030 (Åben sag)

${parts('Taget til efterretning.')}52/4. Lygter på molen (Åben sag)

${parts('Tilbagesendes.')}Underskrifter:

Ida Brink

Bo Ravn

Mødet hævet kl. 19.20
`

  it('has the end of a title below, with the mark that the contents leave out', async () => {
    const meeting = await meetingOf(text)
    expect(meeting?.items.map(({number, title}) => [number, title])).toEqual([
      ['49/1', 'Spørgetid'],
      ['50/2', 'Ansøgning om at udtræde af bestyrelsen ved Molens Skole'],
      ['51/3', '4-K Årsregnskab 2030'],
      ['52/4', 'Lygter på molen'],
    ])
  })

  it('decides under "Vedtagelse", below what a committee said on its day', async () => {
    const meeting = await meetingOf(text)
    expect(meeting?.items.map(({decisions}) => decisions.map(({body, text: said}) => [body, said]))).toEqual(
      ['Der var ingen spørgsmål.', 'Udvalgets indstilling følges.', 'Taget til efterretning.', 'Tilbagesendes.'].map(
        (said) => [
          ['Økonomiudvalget', 'Indstilles godkendt.'],
          ['Kommunalbestyrelsen', said],
        ],
      ),
    )
  })

  it('can say below the names of those who sign when the meeting ended', async () => {
    expect((await meetingOf(text))?.endTime).toBe('19:20')
  })
})

it.each(['400 kr. til bænke', '12 dage uden vand', '3. maj 2031 er sidste frist', '250 kroner mere'])(
  'a line of a text that begins as an item would, "51. %s", is none',
  async (line) => {
    const item = (number: number, title: string) =>
      `${number}. ${title}\n\nSagsfremstilling\n\nDet koster.\n\n${number === 50 ? `51. ${line}\n\n` : ''}Beslutning\n\nGodkendt.\n\n`
    const meeting = await meetingOf(
      `Referat\nByrådet\nTorsdag den 26. juni 2031 kl. 17:00\n\n${item(49, 'Spørgetid')}${item(50, 'Lygter')}${item(52, 'Molen')}`,
    )
    expect(meeting?.items.map(({number}) => number)).toEqual(['49', '50', '52'])
  },
)

describe('a print with the labels of a case between the number and the title of an item', () => {
  const item = (number: number, title: string, access: string, text: string) => `Havneudvalget
                                                  Punkt: ${number}

Acadre sagsnr.: 31/4011${number}               Journalnr.: 00.22.00A00
Sagsforløb: HU-BR - ${access}           Mødedato: 18-05-2031
Sagsansvarlig enhed: Havn og Kyst
Sagsbehandler: Ida Brink

${title}

${text}
Havneudvalget          Torsdag den 18-05-2031          Side ${number + 1}

`
  const decided = 'Baggrund\nLygterne er gamle.\n\nBeslutning\nGodkendt.\n\n'
  const text = `Havneudvalget

Referat fra ordinært møde
Torsdag 18. maj 2031 kl. 8:00

Følgende sager behandles på mødet                                   Side

Meddelelser                                                           2
Lygter på molen - rapport                                             3
Erstatningskrav                                                      14

${item(1, 'Meddelelser', 'Åben sag', decided)}${item(2, 'Lygter på molen - rapport', 'Åben sag', decided)}${item(3, 'Erstatningskrav', 'Lukket sag', '')}`

  it('has the title below them, and begins below the body that is the head of its page', async () => {
    const meeting = await meetingOf(text)
    expect(
      meeting?.items.map(({number, title, public: isOpen, caseNumber, caseworker}) => [
        number,
        title,
        isOpen,
        caseNumber?.raw,
        caseworker,
      ]),
    ).toEqual([
      ['1', 'Meddelelser', true, '31/40111', 'Ida Brink'],
      ['2', 'Lygter på molen - rapport', true, '31/40112', 'Ida Brink'],
      ['3', 'Erstatningskrav', false, '31/40113', null],
    ])
    const first = meeting?.items[0]?.position.start.line ?? 0
    expect(text.split('\n')[first - 1]?.trim()).toBe('Punkt: 1')
    expect(meeting?.traits).toEqual([])
  })
})

describe('a print of a board', () => {
  const foot = (page: number) =>
    `\n\nBestyrelsesmøde i Sydbussen, den 29. november 2031                              ${page}\n\n`
  const item = (number: number, title: string, text: string) =>
    `${number}/31 ${title}\n\nJ.nr. 203103-412${number}                                   Dato: 15. november 2031\n\n${text}\n\nSagsresume\nIndtægterne er fordelt på ruterne.\n\nDe skal fordeles på`
  const rest = 'byerne.\n\nBeslutning:\nGodkendt.'
  const text = `Bestyrelsesmøde i Sydbussen

Referat

Tid:           Mandag den 29. november 2031, kl. 10.00

${item(85, 'Sager til orientering', 'At orienteringen tages til efterretning.')}${foot(174)}${rest}${foot(175)}${item(86, 'Fordeling af indtægter', 'At der laves en analyse.\n\nAt der overføres 650.000 kr.')}${foot(176)}${rest}${foot(177)}`

  it('has other labels beside the number of a case, behind a gap', async () => {
    const meeting = await meetingOf(text)
    expect(meeting?.items.map(({caseNumber}) => caseNumber?.raw)).toEqual(['203103-41285', '203103-41286'])
  })

  it('has the number of a page behind a gap, with no word before it', async () => {
    const meeting = await meetingOf(text)
    for (const {sections, decisions} of meeting?.items ?? []) {
      expect(sections.find(({kind}) => kind === 'summary')?.text).toBe(
        'Indtægterne er fordelt på ruterne.\n\nDe skal fordeles på\nbyerne.',
      )
      expect(decisions.map(({text: decided}) => decided)).toEqual(['Godkendt.'])
    }
  })
})

it('what one body is to recommend to two others is no point, also where it is wrapped', async () => {
  const meeting = await meetingOf(
    'Referat\nByrådet\nTorsdag den 26. juni 2031 kl. 17:00\n\n1. Molen\n\nIndstilling\nHavnecentret indstiller, at Havne- og Kystudvalget anbefaler Økonomiudval-\nget og Byrådet,\n\n1. at planen vedtages\n2. at planen fremlægges i 8 uger\n\nBeslutning Byrådet den 26. juni 2031\nGodkendt.\n\nBilag\n1 Åben - Plan for molen - 55012/31\n2 Lukket - Brev af 11. marts 2031 - 48330/31\n\n2. Takster\n\nBeslutning Byrådet den 26. juni 2031\nGodkendt.\n',
  )
  expect(meeting?.items[0]?.recommendation?.points).toEqual(['at planen vedtages', 'at planen fremlægges i 8 uger'])
  expect(
    meeting?.items[0]?.attachments.map(({title, documentNumber, access}) => [title, documentNumber, access]),
  ).toEqual([
    ['Plan for molen', '55012/31', 'open'],
    ['Brev af 11. marts 2031', '48330/31', 'closed'],
  ])
})

describe('a print of a council', () => {
  it('can name its council by a place that is told nowhere else, and those who were away in its decision', async () => {
    const meeting = await meetingOf(`Referat

Molbro Byråd

Dato               24. juni 2031

1. Kaution for havnen

Sbh: lajo

Indstilling
Økonomicentret indstiller, at Teknikudvalget anbefaler Økonomiudvalget og Byrådet,

1. at der stilles kaution for mellem 25.000 og
45.000 kr.
2. at provisionen sættes op

Beslutning Byrådet den 24. juni 2031
Godkendt.

Per Vang er medlem af havnebestyrelsen og var inhabil ved punkt 2.

Fraværende i sagens behandling: Jørgen Lyng, Helle Mose (forlod mødet kl. 20.25)

2. Nyt tag

Beslutning Byrådet den 24. juni 2031
Udsat.
`)
    const [first, second] = meeting?.items ?? []
    expect(first?.caseworker).toBe('lajo')
    expect(first?.decisions.map(({text, ofThisMeeting}) => [text, ofThisMeeting])).toEqual([
      ['Godkendt.\n\nPer Vang er medlem af havnebestyrelsen og var inhabil ved punkt 2.', true],
    ])
    expect(first?.absences.map(({name, reason}) => [name, reason])).toEqual([
      ['Per Vang', 'disqualified'],
      ['Jørgen Lyng', 'absent'],
      ['Helle Mose', 'partial'],
    ])
    expect(first?.recommendation?.points).toEqual([
      'at der stilles kaution for mellem 25.000 og 45.000 kr.',
      'at provisionen sættes op',
    ])
    expect(first?.amounts.map(({value}) => value)).toEqual([25000, 45000])
    expect(second?.absences).toEqual([])
  })
})

describe('a print of a board of two companies', () => {
  const text = `Referat af bestyrelsesmøde den 27. februar 2031
i Egå Spildevand A/S og Egå Vand A/S

Tidspunkt:       Kl. 16.00 - 18.15

Medlemmer:       Formand Per Lærke
                 Bestyrelsesmedlem Jens Erik Holm
                 Bestyrelsesmedlem Dennis J. Kirk

Dagsorden

1.   Godkendelse af dagsorden
Punkter til beslutning:
2.   Forretningsorden
3.   Særbidrag
4.   Strategi
Punkter til orientering:
5.   Eventuelt

1.   Godkendelse af dagsorden

Beslutning:
Dagsordenen blev godkendt.

Punkter til beslutning:

2.   Forretningsorden

Beslutning:
Godkendt.

Bilag:
2.1  Forretningsorden for vandværket

3.   Særbidrag

Tavshedspligt ikke fraveget - punktet er lukket.

4.   Strategi

Beslutning:
Udsat.

Punkter til orientering:

5.   Eventuelt

Beslutning:
Intet.
`

  it('has its items in groups, one of them closed by a sentence', async () => {
    const meeting = await meetingOf(text)
    expect(
      meeting?.items.map(({number, title, public: isOpen, decisions, attachments}) => [
        number,
        title,
        isOpen,
        decisions.map(({text: decided}) => decided),
        attachments.map((one) => one.title),
      ]),
    ).toEqual([
      ['1', 'Godkendelse af dagsorden', true, ['Dagsordenen blev godkendt.'], []],
      ['2', 'Forretningsorden', true, ['Godkendt.'], ['Forretningsorden for vandværket']],
      ['3', 'Særbidrag', false, [], []],
      ['4', 'Strategi', true, ['Udsat.'], []],
      ['5', 'Eventuelt', true, ['Intet.'], []],
    ])
  })

  it('has members of three names behind their roles', async () => {
    expect((await meetingOf(text))?.participants.map(({name}) => name)).toEqual([
      'Per Lærke',
      'Jens Erik Holm',
      'Dennis J. Kirk',
    ])
  })

  it.each([
    'Referat af bestyrelsesmøde på Torvets Gymnasium den 6. december 2031',
    'Referat af bestyrelsesmødet i Nørre Vand A/S den 6. december 2031',
  ])('is minutes where its title names whose board has met: %s', async (title) => {
    const meeting = await meetingOf(
      `${title}\n\nMødet afholdtes på Øster Torv 10\n\nDagsorden:\n1. Budget\n2. Eventuelt\n\n1. Budget\n\nBeslutning:\nGodkendt.\n\n2. Eventuelt\n\nBeslutning:\nIntet.\n`,
    )
    expect([meeting?.documentType, meeting?.date, meeting?.location]).toEqual([
      'minutes',
      '2031-12-06',
      'Øster Torv 10',
    ])
    expect(meeting?.items[0]?.decisions.map(({outcomes}) => outcomes)).toEqual([['approved']])
  })
})

it('the way to a page names the body, where nothing else does', async () => {
  const text = (way: string) =>
    `${way}\n\nReferat fra møde den 14. oktober 2031\n\n1. Budget\n\nBeslutning\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\nIntet.\n`
  for (const [way, name] of [
    ['Forside / Om Seniorrådet / Kalender, dagsorden og referater', 'Seniorrådet'],
    ['Hjem > Politik > Byråd og udvalg > Økonomiudvalget > Referater', 'Økonomiudvalget'],
  ] as const)
    expect((await meetingOf(text(way)))?.committee.name).toBe(name)
  expect((await meetingOf(text('Forside / Om Seniorrådet\n\nKulturudvalget')))?.committee.name).toBe('Kulturudvalget')
})

describe('items whose numbers have their access behind them', () => {
  const page = (number: number, access: string, title: string, rest = '') =>
    `Møde i Havneudvalget den 17. maj 2031\n\n${number}  ${access}         ${title}\n\n02174${number}-2031\n\n${rest}\n`
  const asked = 'Resumé\n\nMolen skal sikres.\n\nIndstilling\n\nHavnen indstiller\n\nAt bevillingen frigives.\n\n'
  const agenda = `Klitby Kommune\n\nDagsorden\n\nHavneudvalget\n\nMødedato 17. maj 2031\n\n${page(1, 'Åbent', 'Lokalplan 361 for et område ved Skovkrogen og Kystvejen i Klitby.\nEndelig vedtagelse', asked)}${page(2, 'Åbent', 'Renovering af molen', asked)}${page(3, 'Åbent', 'Meddelelser')}${page(4, 'Lukket', 'Grunden ved stationen')}${page(5, 'Lukket', 'Meddelelser')}`

  it('are no points of what is recommended in the item above, and each is as open as it says', async () => {
    const meeting = await meetingOf(agenda)
    expect(meeting?.items.map(({number, public: isOpen}) => [number, isOpen])).toEqual([
      ['1', true],
      ['2', true],
      ['3', true],
      ['4', false],
      ['5', false],
    ])
  })

  it('can have a title that goes on behind a full stop, above the number of the case', async () => {
    const [item] = (await meetingOf(agenda))?.items ?? []
    expect([item?.title, item?.caseNumber?.raw]).toEqual([
      'Lokalplan 361 for et område ved Skovkrogen og Kystvejen i Klitby. Endelig vedtagelse',
      '021741-2031',
    ])
  })

  it('have no decision in their title, though the number of a case stands below', async () => {
    const [item] = (await meetingOf(agenda.replace('Endelig vedtagelse', 'Godkendt')))?.items ?? []
    expect(item?.title).toBe('Lokalplan 361 for et område ved Skovkrogen og Kystvejen i Klitby.')
  })
})

describe('a print with a blank line behind each line', () => {
  const labels = (number: number, access: string) =>
    `Punkt: ${number}\n\nAcadre sagsnr.: 31/8${number}\n\nSagsforløb: ØU-BR - ${access} sag\n\nMødedato: 17.05.2031\n\nSagsbehandler: Ida Brink\n\n`
  const print = (...titles: string[]) =>
    `Byrådet\n\nReferat fra ordinært møde 17. maj 2031\n\nFølgende sager behandles på mødet Side\n\n${titles.map((title, at) => `${title} ${at + 2}\n\n`).join('')}Bilagsoversigt 9\n\n`
  const decided = (number: number, title: string) =>
    `${labels(number, 'Åben')}${title}\n\nBeslutning Byrådet den 17.05.2031\n\nGodkendt.\n\n`

  it('has the titles below the labels, and contents without numbers that have their pages a space behind them', async () => {
    const text = `${print('Spørgetid', 'Budgetopfølgning 3, 2031', 'Salg af areal')}${decided(1, 'Spørgetid')}${decided(2, 'Budgetopfølgning 3, 2031')}${labels(3, 'Lukket')}Salg af areal\n\nByrådet\n\n`
    const meeting = await meetingOf(text)
    expect(meeting?.items.map(({title, caseNumber, public: isOpen}) => [title, caseNumber?.raw, isOpen])).toEqual([
      ['Spørgetid', '31/81', true],
      ['Budgetopfølgning 3, 2031', '31/82', true],
      ['Salg af areal', '31/83', false],
    ])
    expect(meeting?.items[0]?.caseworker).toBe('Ida Brink')
  })

  it('has no title where text stands below the labels', async () => {
    const meeting = await meetingOf(
      `${print('Spørgetid', 'Ny sti', 'Salg af areal')}${decided(1, 'Sagsfremstilling: Molen skal sikres')}${decided(2, 'Molen skal sikres.')}${decided(3, 'Salg af areal')}`,
    )
    expect(meeting?.items.map(({title}) => title)).toEqual(['', '', 'Salg af areal'])
  })
})

it('the number of the case can stand behind that of the item, over the title, and a full stop behind that of the page', async () => {
  const item = (number: number, title: string) =>
    `Side ${number}.\n\n${number}. 27.69.40-A00-${number}-31\n${title}\n\nSagsfremstilling\nMolen skal sikres.\n\nBeslutning\nGodkendt.\n\n`
  const meeting = await meetingOf(
    `Referat - Åben dagsorden\nHavneudvalget\n\nMødedato: 17. maj 2031\n\n${item(1, 'Lygter på molen og på\nkajen')}${item(2, 'Ny sti')}${item(3, 'Eventuelt')}`,
  )
  expect(meeting?.items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual([
    ['1', 'Lygter på molen og på kajen', '27.69.40-A00-1-31'],
    ['2', 'Ny sti', '27.69.40-A00-2-31'],
    ['3', 'Eventuelt', '27.69.40-A00-3-31'],
  ])
  expect(meeting?.items.flatMap(({decisions}) => decisions.map(({text}) => text))).toEqual(Array(3).fill('Godkendt.'))
})

it('the numbers of two cases that follow each other are none of pages', async () => {
  const item = (number: number, title: string, caseNumber: string) =>
    `${number}. ${title}\n${caseNumber}\nÅben sag\nResume\nMolen skal sikres.\nDen er gammel.\nBeslutning i Havneudvalget den 17-05-2031\nGodkendt.\n`
  const meeting = await meetingOf(
    `Havneudvalget\nReferat\nMødedato:\n17-05-2031\n${item(1, 'Meddelelser', '30/204')}${item(2, 'Ansøgning om køb af vejareal ved Havnegade fra Klitby Fiskeriforening\nI/S', '31/9914')}${item(3, 'Ny sti', '32/5127')}${item(4, 'Ny mole', '33/5128')}`,
  )
  expect(meeting?.items.map(({title, caseNumber}) => [title, caseNumber?.raw])).toEqual([
    ['Meddelelser', '30/204'],
    ['Ansøgning om køb af vejareal ved Havnegade fra Klitby Fiskeriforening I/S', '31/9914'],
    ['Ny sti', '32/5127'],
    ['Ny mole', '33/5128'],
  ])
})

it('the head of a page can stand below the number of the page, which goes up beside it, and a rule parts items', async () => {
  const page = (number: number) => `\n${number}\n\nKlitby Kommune\nHavneudvalget 17-05-2031\n\n`
  const item = (number: number, text: string) =>
    `${number}. Lygte ${number}\n\nSagsnr.: 31/40${number}\n\nIndstilling:\nHavnen indstiller, at lygten tændes.\n${text}`
  const decided = (next: number) =>
    `Beslutning i Havneudvalget den 17-05-2031:\n${page(next)}Udvalget kan ikke anbefale lygten.\n\n______\n\n`
  const meeting = await meetingOf(
    `Havneudvalget\n\nReferat\n\nMødedato: 17-05-2031\n\n${item(1, decided(734))}${item(2, page(735))}${item(3, decided(736))}`,
  )
  expect(meeting?.items.map(({recommendation}) => recommendation?.points)).toEqual(Array(3).fill(['at lygten tændes.']))
  expect(meeting?.items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
    ['Udvalget kan ikke anbefale lygten.'],
    [],
    ['Udvalget kan ikke anbefale lygten.'],
  ])
})

it('the number of the subject and that of the case stand in two columns, and a closed attachment closes no open item', async () => {
  const item = (number: number, access: string, rest: string) =>
    `${number}. Sagen om lygte ${number}\n\n82.20.00.A00               31/144${number}\n\n${access} sag                Sagsgang: HU\n\n${rest}`
  const attached = 'Bilag:\n1 Åben Kort over molen 22411/31\n2 Lukket Tilbud på lygten 22412/31\n\n'
  const decided = 'Beslutning i Havneudvalget den 17-05-2031\nGodkendt.\n\n'
  const meeting = await meetingOf(
    `Havneudvalget\n\nReferat\n\nMødedato: 17-05-2031\n\n${item(1, 'Åben', attached + decided)}${item(2, 'Åben', decided)}${item(3, 'Lukket', '')}`,
  )
  expect(meeting?.items.map((one) => [one.public, one.caseNumber?.raw, one.decisions.length])).toEqual([
    [true, '31/1441', 1],
    [true, '31/1442', 1],
    [false, '31/1443', 0],
  ])
})

it('attachments are counted without a mark where their files or the numbers of these are told, and tell their access with a colon', async () => {
  const item = (number: number, attached: string) =>
    `${number}. Lygte ${number}\n\nSagsnr.: 31/40${number}\n\n${attached}\n\nBeslutning\nGodkendt.\n\n`
  const meeting = await meetingOf(
    `Havneudvalget\n\nReferat\n\nMødedato: 17-05-2031\n\n${item(1, 'Bilag: 1 Kort over molen.pdf (80211/31)\n       2 Brev.docx (80212/31)')}${item(2, 'Bilag\nÅben: Kort over molen\nLukket: Tilbud')}${item(3, 'Bilag\n3 skitser.pdf')}${item(4, 'Bilag: 1 Udkast til aftale (31455/31)\n       2 Kort (31456/31)')}`,
  )
  expect(meeting?.items.map(({attachments}) => attachments.map(({title, access}) => [title, access]))).toEqual([
    [
      ['Kort over molen.pdf', null],
      ['Brev.docx', null],
    ],
    [
      ['Kort over molen', 'open'],
      ['Tilbud', 'closed'],
    ],
    [['3 skitser.pdf', null]],
    [
      ['Udkast til aftale', null],
      ['Kort', null],
    ],
  ])
})

it('the number of the case stands between that of the item and its title, in the contents as well, and closes no item but its own', async () => {
  const foot = '\nMøde i Havneudvalget den 17. maj 2031\nKlitby Kommune, 1 af 2\n'
  const decided = 'Beslutning Havneudvalget den 17. maj 2031\nGodkendt\n\n'
  const meeting = await meetingOf(
    `Referat\n\nHavneudvalget\n\nTid         Lørdag den 17. maj 2031 kl. 15:00\nFraværende  Punkt 3 - Bo Ravn\n            Punkt 4 - Bo Ravn\n\nIndholdsfortegnelse:\n\n1. Godkendelse af dagsorden ........ 1\n2. 31/40118 HU - Salg af areal (Lukket sag) .. 2\n3. 31/9089 Lygter på molen - HU .... 2\n4. 2031-07087 Takst ................. 3\n${foot}1. Godkendelse af dagsorden\n${decided}2. 31/40118 HU - Salg af areal (Lukket sag)\n\n\n3. 31/9089 Lygter på molen - HU\nIndstilling:\nHavnechefen indstiller\nat der købes lygter\n\n${decided}4. 2031-07087 Takst\n${decided}`,
  )
  expect(
    meeting?.items.map(({number, title, caseNumber, ...item}) => [number, title, caseNumber?.raw, item.public]),
  ).toEqual([
    ['1', 'Godkendelse af dagsorden', undefined, true],
    ['2', 'HU - Salg af areal', '31/40118', false],
    ['3', 'Lygter på molen - HU', '31/9089', true],
    ['4', 'Takst', '2031-07087', true],
  ])
})
