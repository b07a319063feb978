import {describe, expect, it} from 'vitest'
import {first, head, meetingOf, parse} from './meetings/read-one.ts'

// Shapes of items in which councils publish, one a test: what each has that the corpus of
// fixtures has not. Councils, people and cases are invented.

describe('earlier treatments', () => {
  it('are told by day and point where the body is called by no word for one', async () => {
    const {items} = await meetingOf(`${head}${first}2. Planstrategi

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
    const {items} = await meetingOf(`${head}${first}2. Nattevagt

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
    const {items} = await meetingOf(`${head}${first}2. Mødeplan (B)

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
