import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/pipeline.ts'
import {readString} from '../src/read/read.ts'
import {sourcePosition} from '../src/text/source-map.ts'
import {type Random, seeded} from './generate/random.ts'

/** The lines that a text is read as, blank ones left out. */
function linesOf(text: string): string[] {
  return String(readString(text, 'dump.txt'))
    .split('\n')
    .filter((line) => line !== '')
}

const transcript = `Byrådet. Referat

Størrelse: px

Download "Byrådet. Referat. Mandag den 3. marts 2014. Kl. 16.30"

Transkript

1 Byrådet Referat Dato 3. marts 2014 Mødetidspunkt 16:30 Sted Medlemmer Fraværende Byrådssalen, Lyngvig Rådhus Bo Ås, Ida Holm, Per Lund Kjær, Eva Birk Ida Holm Bemærkninger

2 Indholdsfortegnelse Sag nr. Side 1. Cykelsti ved åen Nyt tag på skolen i Vester Lyng Salg af jord - LUKKET SAG ...5

3 Lyngvig Kommune Dato Side Byrådet Cykelsti ved åen Sagsnr.: 14/ Sagen afgøres i: Byrådet Sagsbeh: Mia Holk Sagsfremstilling Stien er 900 meter lang. Indstilling Forvaltningen indstiller, at stien anlægges, at udvalget godkender, at der søges om tilskud. Beslutning i Byrådet den Godkendt. 3

4 Lyngvig Kommune Dato Side Byrådet Nyt tag på skolen i Vester Lyng Sagsnr.: 14/ Sagsbeh: Mia Holk Sagsfremstilling Taget er utæt. Økonomi Udgiften er 2 mio. kr. Økonomiudvalget den 4. februar 2014 Anbefales. Beslutning i Byrådet den Udsat, idet Bo Ås tog forbehold. 4

5 Lyngvig Kommune Dato Side Byrådet Salg af jord - LUKKET SAG Sagsnr.: 14/ 5
`

describe('a text that has lost its line breaks', () => {
  const lines = linesOf(transcript)

  it('gets a warning', () => {
    const messages = readString(transcript, 'dump.txt').messages.map(({ruleId}) => ruleId)
    expect(messages).toEqual(['lost-line-breaks'])
  })

  it('has the title of the print, and nothing else of the site', () => {
    expect(lines.slice(0, 4)).toEqual(['Byrådet', 'Referat', 'Mandag den 3. marts 2014', 'Kl. 16.30'])
    expect(lines.join(' ')).not.toMatch(/Størrelse|Download|Transkript/)
  })

  it('pairs labels with the values behind all of them', () => {
    expect(lines).toContain('Sted\tByrådssalen, Lyngvig Rådhus')
    const people = lines.slice(lines.indexOf('Medlemmer'), lines.indexOf('Bemærkninger'))
    expect(people).toEqual(['Medlemmer', 'Bo Ås', 'Ida Holm', 'Per Lund Kjær', 'Eva Birk', 'Fraværende', 'Ida Holm'])
  })

  it('begins items with the titles that the contents promise', () => {
    const starts = lines.flatMap((line, index) => (lines[index + 1]?.startsWith('Sagsnr.: 14/') ? [line] : []))
    expect(starts).toEqual(['Cykelsti ved åen', 'Nyt tag på skolen i Vester Lyng', 'Salg af jord - LUKKET SAG'])
    expect(lines.filter((line) => line.startsWith('Nyt tag på'))).toHaveLength(2)
  })

  it('has headings on lines of their own, with the body and what is left of the date', () => {
    expect(lines.slice(lines.indexOf('Økonomi'))).toEqual([
      'Økonomi',
      'Udgiften er 2 mio. kr.',
      'Økonomiudvalget den 4. februar 2014',
      'Anbefales.',
      'Beslutning i Byrådet',
      'Udsat, idet Bo Ås tog forbehold.',
      'Salg af jord - LUKKET SAG',
      'Sagsnr.: 14/',
    ])
  })

  it('parts the points of a recommendation, but not what a verb says', () => {
    expect(lines).toContain('at stien anlægges,')
    expect(lines).toContain('at udvalget godkender, at der søges om tilskud.')
  })

  it('has the running head once and no numbers of pages', () => {
    expect(lines.filter((line) => line.includes('Lyngvig Kommune'))).toEqual(['Lyngvig Kommune'])
    expect(lines.filter((line) => /^\d+$|Side$/.test(line))).toEqual(['Sag nr. Side'])
  })

  it('leads back to the source', () => {
    const file = readString(transcript, 'dump.txt')
    const text = String(file)
    for (const piece of ['Taget er utæt.', 'Beslutning i Byrådet', 'Ida Holm', 'Byrådssalen, Lyngvig Rådhus']) {
      const start = text.lastIndexOf(piece)
      const point = (offset: number) => ({line: 0, column: 0, offset})
      const place = sourcePosition(file, {start: point(start), end: point(start + piece.length)})
      expect(transcript.slice(place.start.offset, place.end.offset)).toBe(piece)
    }
  })

  it.each([
    [
      'numbers in the middle of a page',
      '5. Meddelelser Sagsnr. 12/1 Sagsfremstilling Intet. Beslutning Taget til efterretning. 6. Ny havnekaj Sagsnr. 12/2 Indstilling Det indstilles, at kajen bygges. Beslutning Godkendt.',
      [
        '5. Meddelelser',
        'Sagsnr. 12/1',
        'Sagsfremstilling',
        'Intet.',
        'Beslutning',
        'Taget til efterretning.',
        '6. Ny havnekaj',
      ],
    ],
    [
      'words before the number, titles in capitals and headings of bodies',
      'SAG NR. 1 VALG AF FORMAND RESUME Valget ledes af Bo Ås. REGIONSRÅDETS BESLUTNING Ida Holm (A) blev valgt. SAG NR. 2 TAKSTER ADMINISTRATIONENS INDSTILLING at takster vedtages. REGIONSRÅDETS BESLUTNING Vedtaget.',
      ['SAG NR. 1 VALG AF FORMAND', 'RESUME', 'Valget ledes af Bo Ås.', 'REGIONSRÅDETS BESLUTNING'],
    ],
    [
      'people that are told to be there one by one',
      'Byrådet Protokol Medlemmer Bo Ås deltog Ida Holm var fraværende Per Lund deltog\n\n1. Budget Sagsnr. 12/1 Resumé Forslag. Indstilling Det foreslås, at det vedtages. Beslutning Byrådet den 3. maj 2016 Vedtaget. Mødet hævet kl',
      ['Byrådet', 'Protokol', 'Medlemmer', 'Bo Ås deltog', 'Ida Holm var fraværende', 'Per Lund deltog', '1. Budget'],
    ],
  ])('knows %s', (_, text, first) => {
    expect(linesOf(text).slice(0, first.length)).toEqual(first)
  })

  it.each([
    [
      'paragraphs under headings',
      'Sagsfremstilling\n\nStien er lang.\n\nIndstilling\n\nDet indstilles, at den anlægges.\n\nBeslutning\n\nGodkendt.\n',
    ],
    [
      'headings with their text behind a colon',
      'Indstilling: At stien anlægges.\nBeslutning: Godkendt.\nIndstilling: At taget lægges.\nBeslutning: Udsat.\n',
    ],
    [
      'headings with a body on lines of their own',
      'Beslutning Teknikudvalget den 4. marts 2015\nGodkendt.\nBeslutning Teknikudvalget den 4. marts 2015\nUdsat.\nBeslutning Byrådet den 4. marts 2015\nUdsat.\n',
    ],
    [
      'a text about minutes',
      'Et referat skal have en Indstilling og en Beslutning. Kommunen skriver en Sagsfremstilling, som byrådet læser.\n',
    ],
  ])('is not %s', (_, text) => {
    expect(String(readString(text, 'minutes.txt'))).toBe(text)
  })
})

/** The records of a text, as far as they tell how it was broken up. */
async function meetingsOf(text: string) {
  const {meetings} = await pipeline()(text, 'dump.txt')
  return meetings.map((meeting) => ({
    committee: meeting.committee?.name,
    date: meeting.date,
    people: meeting.participants.map(({name, present}) => (present ? name : `${name} -`)),
    items: meeting.items.map(({number, title}) => `${number ?? ''} ${title}`.trim()),
    decisions: meeting.items.map(({decisions}) => decisions.map((one) => one.text).join(' | ')),
  }))
}

describe('a transcript without headings', () => {
  it('is known by its labels and pages; a head of two columns and decisions without headings do not hide its items', async () => {
    const text = `1 Egelunde Kommune Økonomiudvalget Referat Dato: Starttidspunkt for møde: Kl Mødested: Afbud fra: Fraværende: Mødedeltagere: Torsdag den 07-marts-2002 Udvalgsværelse II Ingen. Arne Bro, Tove Lind, Finn Ager åben

2 Indholdsfortegnelse Til efterretning - Regnskab Til efterretning - Færgen til Lyngø Lukket sag: Salg af jord åben

3 36 41. Til efterretning - Regnskab J.nr.: Ø20 Sagsid.: Initialer: svl Åben sag Regnskabet blev fremlagt. 42. Til efterretning - Færgen til Lyngø J.nr.: Ø32 Sagsid.: Initialer: svl Åben sag Færgen er solgt. åben
`
    expect(await meetingsOf(text)).toEqual([
      {
        committee: 'Økonomiudvalget',
        date: '2002-03-07',
        people: ['Arne Bro', 'Tove Lind', 'Finn Ager'],
        items: ['41 Til efterretning - Regnskab', '42 Til efterretning - Færgen til Lyngø'],
        decisions: ['', ''],
      },
    ])
  })

  it('has people that only spaces part, where all of them can be told', async () => {
    const head = (people: string) =>
      `1 Kulturudvalget Referat Dato: 5. marts 2009 Sted: Rådhuset Medlemmer: ${people} Fraværende: Ida Holm\n\n2 1. Ny sal Sagsnr.: 07/2 Sagsfremstilling Salen er gammel. Beslutning Godkendt.\n`
    expect((await meetingsOf(head('Torben Myhr Ida Holm Uffe Bro Lise Harbo')))[0]?.people).toEqual([
      'Torben Myhr',
      'Ida Holm -',
      'Uffe Bro',
      'Lise Harbo',
    ])
    expect((await meetingsOf(head('Torben Myhr Xinva Holt Orvik Brel Ida Holm')))[0]?.people).toEqual(['Ida Holm -'])
  })

  it('parts pages within a paragraph at their numbers and the body whose meeting it is', async () => {
    const page = (number: number, title: string) =>
      `${number} Børneudvalget Onsdag den 02-09-2009 ${number - 200}. ${title} Sagsnr.: 09/${number} Sagen afgøres i: Børneudvalget Beslutning i Børneudvalget den 02-09-2009: Godkendt. Fraværende: Bo Ås`
    const text = `REFERAT Børneudvalget Mødedato: Onsdag den 02-09-2009 Sted: Rådhuset Afbud: Bo Ås Indholdsfortegnelse Side 1. Nyt tag 201 2. Takster 202 3. Orientering 203 ${page(201, 'Nyt tag')} ${page(202, 'Takster')} ${page(203, 'Orientering')} 204`
    expect(await meetingsOf(text)).toMatchObject([
      {items: ['1 Nyt tag', '2 Takster', '3 Orientering'], decisions: ['Godkendt.', 'Godkendt.', 'Godkendt.']},
    ])
  })

  it('begins items by the row of their numbers, where the contents promise none, and not with the points of a list', async () => {
    const text = `1 Dagsorden Forum: Handicaprådet Tid: 14. marts 2018 Sted: Mødelokale 9 Deltagere: Bo Ås, Ida Holm Afbud: Referent: Lis Rask 1. Godkendelse af dagsorden 2. Valg af formand Sagsnr.: 18/1 Sagsbehandler: lip 3. Pjece om stier Sagsfremstilling: Pjecen har to dele: 1. Stier i byen. 2. Stier på landet. Den sendes ud 4. Klage over byggeri Sagsfremstilling: Klagen er afvist.
`
    expect((await meetingsOf(text))[0]).toMatchObject({
      date: '2018-03-14',
      items: ['1 Godkendelse af dagsorden', '2 Valg af formand', '3 Pjece om stier', '4 Klage over byggeri'],
    })
  })
})

describe('a flat text of paragraphs', () => {
  const item = (number: string, title: string, decision: string) =>
    `Åbent punkt ${number} ${title}.\n\nEjeren har søgt om tilladelse.\n\nTeknisk Forvaltning foreslår, at det imødekommes.\n\nVejudvalget den 3. oktober 2012 ${decision} Bo Ås (A) var fraværende.\n\n`

  it('is known by its decisions, which stand behind who took them, and when', async () => {
    const [meeting] = await pipeline()(
      `LYNGVIG KOMMUNE Vejudvalget Protokol Onsdag den 3. oktober 2012 kl. 08:15 afholdt Vejudvalget møde i Udvalgsværelse 2/Rådhus. Medlemmerne var til stede, undtagen: Bo Ås (A) var fraværende. Endvidere deltog: Lis Rask.\n\n${item('01', 'Åvej - nyt skilt', 'Godkendt.')}${item('02', 'Havnen - banner', 'Afslået.')}${item('03', 'Salg af hus', 'Udsat.')}`,
      'print.txt',
    ).then(({meetings}) => meetings)
    expect([meeting?.date, meeting?.startTime, meeting?.location]).toEqual([
      '2012-10-03',
      '08:15',
      'Udvalgsværelse 2/Rådhus',
    ])
    expect(meeting?.participants.find(({name}) => name === 'Bo Ås')).toMatchObject({party: 'A', present: false})
    expect(meeting?.items.map(({number, decisions}) => [number, decisions[0]?.outcomes])).toEqual([
      ['01', ['approved']],
      ['02', ['rejected']],
      ['03', ['postponed']],
    ])
    expect(meeting?.items[0]?.recommendation).toMatchObject({
      by: 'Teknisk Forvaltning',
      points: ['at det imødekommes.'],
    })
  })

  it('has initials and the number of a case behind a title, and a stop behind a body', async () => {
    const {meetings} = await pipeline()(
      `REFERAT. Klitby Byråd. Fritidsudvalget. Mødet den 25.06.2014, kl. 15:00\n\n1 REFERAT Fritidsudvalget Mødedato: Tirsdag den 25. juni 2014 Mødested: Klubhuset Starttidspunkt: Kl. 15:00 Medlemmer: Afbud: Bo Ås, Ida Holm, Per Lund Ingen\n\n2 1. Orientering fra formanden abcdef / 13/1363 Formanden orienterede om havnen. 2. Evaluering KLMNOP / 13/7833 Sagsfremstilling Udvalget har behandlet emner. Beslutning Godkendt.\n`,
      'print.txt',
    )
    const [meeting] = meetings
    expect(meeting?.committee?.name).toBe('Fritidsudvalget')
    expect(meeting?.participants.map(({name, present}) => [name, present])).toEqual([
      ['Bo Ås', true],
      ['Ida Holm', true],
      ['Per Lund', true],
    ])
    expect(meeting?.items.map(({title, caseNumber, caseworker}) => [title, caseNumber?.raw, caseworker])).toEqual([
      ['Orientering fra formanden', '13/1363', 'abcdef'],
      ['Evaluering', '13/7833', 'KLMNOP'],
    ])
  })
})

/** A print with its lines, of as many items as wanted. */
function printed(random: Random): string {
  const streets = ['Åvej', 'Møllegade', 'Strandstien', 'Kirkebakken', 'Skolevangen', 'Havnepladsen', 'Bygaden']
  const first = random.int(1, 200)
  const items = random.some(streets, random.int(2, 7)).map((street, index) => ({
    number: first + index,
    title: `${random.pick(['Ny belægning på', 'Salg af grund ved', 'Fartdæmpning på'])} ${street}`,
  }))
  const pages = items.map(({number, title}) =>
    [
      `${number}. ${title}`,
      `Sagsnr.: ${random.int(10, 20)}/${random.int(100, 9999)}`,
      'Sagsfremstilling',
      `Der er søgt om ${random.int(2, 90)}.000 kr. til sagen.`,
      'Indstilling',
      'Forvaltningen indstiller, at ansøgningen imødekommes.',
      'Beslutning',
      random.pick(['Godkendt.', 'Udsat.', 'Forslaget blev forkastet.', 'Taget til efterretning.']),
    ].join('\n'),
  )
  const contents = ['Indholdsfortegnelse', ...items.map(({number, title}) => `${number}. ${title}`)]
  const head = [
    'Teknikudvalget',
    'Referat',
    'Mødedato: 3. marts 2014',
    'Mødested: Rådhuset',
    'Medlemmer: Bo Ås, Ida Holm',
  ]
  return [head.join('\n'), ...(random.chance(0.5) ? [contents.join('\n')] : []), ...pages].join('\n\n')
}

describe('a generated print', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'has the same items and decisions without its line breaks, seed %i',
    async (seed) => {
      const text = printed(seeded(seed))
      const [whole] = await meetingsOf(text)
      const pages = text.split('\n\n').map((page) => page.replaceAll('\n', ' '))
      expect(await meetingsOf(pages.map((page, index) => `${index + 1} ${page}`).join('\n\n'))).toEqual([whole])
      expect(await meetingsOf(pages.join(' '))).toEqual([whole])
    },
  )
})

describe('paragraphs of which each has become a line', () => {
  const paragraphs = [
    '12. Bænke langs åen',
    'Indstilling Vejforvaltningen indstiller, at bænkene opstilles.',
    'Beslutning Teknisk Udvalg, 07.03.2011 Anbefales.',
    'Byrådet, 28.03.2011 Godkendt.',
    '13. Takst for lån af telte',
    'Indstilling Borgerservice indstiller, at taksten er 90 kr.',
    'Beslutning Teknisk Udvalg, 07.03.2011 Afslås.',
    'Byrådet, 28.03.2011 Udsat.',
  ]

  it('have lost the breaks behind their headings, however short they are', () => {
    const lines = linesOf(paragraphs.join('\n\n'))
    expect(lines.slice(lines.indexOf('Beslutning Teknisk Udvalg, 07.03.2011')).slice(0, 5)).toEqual([
      'Beslutning Teknisk Udvalg, 07.03.2011',
      'Anbefales.',
      'Byrådet, 28.03.2011',
      'Godkendt.',
      '13. Takst for lån af telte',
    ])
  })

  it('are left as they are where lines stand below one another', () => {
    const text = paragraphs.join('\n')
    expect(String(readString(text, 'dump.txt'))).toBe(text)
  })
})

describe('pages within one paragraph', () => {
  const items = ['Ny belægning på Åvej', 'Salg af grund ved Kirkebakken', 'Fartdæmpning på Skolevangen', 'Orientering']
  const contents = `Indholdsfortegnelse Sag Tekst Sidenr. Åbne sager: ${items.map((title, index) => `${index + 1}. ${title} ...... ${index + 2}`).join(' ')}`
  const head =
    'Referat Udvalget for Vej og Park Mødedato: 4. marts 2010 Mødested: Rådhuset, lokale 4. Til stede: Bo Ås (A), Ida Holm (V)'
  const body = (title: string, index: number) =>
    `${index + 1}. ${title} 10/${index + 110} Sagsfremstilling: Sagen er ny. Indstilling: Forvaltningen indstiller, 1. at sagen drøftes 2. at den sendes i høring Beslutning den 04-03-2010: Drøftet.`
  const expected = [
    {
      committee: 'Udvalget for Vej og Park',
      date: '2010-03-04',
      people: ['Bo Ås', 'Ida Holm'],
      items: items.map((title, index) => `${index + 1} ${title}`),
      decisions: items.map(() => 'Drøftet.'),
    },
  ]

  it.each([
    ['a word and a number', (page: number) => `Lyngvig Kommune Udvalget for Vej og Park 04-03-2010 Side ${page}`],
    ['a number of how many there are', (page: number) => `Side ${page} af 5 Lyngvig Kommune`],
    ['the day of the meeting and a number', (page: number) => `Udvalget for Vej og Park's møde den 04-03-2010 ${page}`],
    ['the body and the day alone', () => 'Udvalget for Vej og Park, 04-03-2010'],
  ])('are parted at %s', async (_, foot) => {
    const pages = [head, contents, ...items.map(body)]
    const text = pages.map((page, index) => `${page} ${foot(index + 1)}`).join(' ')
    expect(await meetingsOf(text)).toEqual(expected)
  })

  it('are not parted at the numbers of pages that the contents have', async () => {
    const text = `${head} Indholdsfortegnelse ${items.map((title, index) => `${index + 1}. ${title} Side ${index + 2}`).join(' ')} ${items.map(body).join(' ')}`
    expect((await meetingsOf(text))[0]?.items).toEqual(expected[0]?.items)
  })
})

describe('a flat text', () => {
  const linesIn = (body: string) =>
    linesOf(
      `Byrådet Referat Dato: 4. marts 2010 Sted: Rådhuset Medlemmer: Bo Ås, Ida Lund Holm Fraværende: Bo Ås ${body}`,
    )
  const item = (number: number, rest: string) =>
    `${number}. Sag om vej Sagsnr. 10/${number} Sagsfremstilling Vejen er smal. ${rest}`

  it('keeps the numbers of its headings', () => {
    const lines = linesIn(
      [1, 2]
        .map(
          (number) =>
            `0${number} Sag om vej 1. Sagsfremstilling Vejen er smal. 2. Indstilling Det indstilles, at den bygges. 3. Beslutning Godkendt.`,
        )
        .join(' '),
    )
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      '1. Sagsfremstilling',
      '2. Indstilling',
      '3. Beslutning',
      '1. Sagsfremstilling',
      '2. Indstilling',
      '3. Beslutning',
    ])
  })

  it('takes the number of a house for none of an item', () => {
    const lines = linesOf(`Byrådet. Beslutningsprotokol

Transkript

1 Byrådet Beslutningsprotokol Dato: 4. marts 2010 Lokale: Rådhuset Tidspunkt: Kl. 9:30-12:50 Bo Ås, Formand (C) Ida Holm (V)

2 Indholdsfortegnelse Sag nr. Side Åbne sager: 01 Pavillon på Skovvej 31 Vester Lyng Nyt tag på skolen

3 Byrådet, den 4. marts 2010 Side Pavillon på Skovvej 31 Vester Lyng J.nr.: 08/592 Åben sag Indstilling: Beslutning i Byrådet den 3. november 2009 Udsættes. Sagsfremstilling: Kommunen har modtaget en ansøgning om en pavillon.
`)
    expect(lines).toContain('Punkt 1: Pavillon på Skovvej 31 Vester Lyng')
  })

  it('ends the names of those who were away where nothing joins them to what is behind', () => {
    const lines = linesIn(item(1, 'Beslutning Ikke til stede: Bo Ås, Ida Lund Holm Kim Dam blev valgt.'))
    expect(lines.slice(-3)).toEqual(['Beslutning', 'Ikke til stede: Bo Ås, Ida Lund Holm', 'Kim Dam blev valgt.'])
  })

  it('begins a recommendation where a sentence of another section does', () => {
    const lines = linesIn(
      item(
        1,
        'Økonomi Ingen. Formanden for rådet indstiller, At vejen bygges, og At der søges tilskud. Beslutning Godkendt.',
      ),
    )
    expect(lines.slice(lines.indexOf('Økonomi'))).toEqual([
      'Økonomi',
      'Ingen.',
      'Formanden for rådet indstiller,',
      'At vejen bygges, og',
      'At der søges tilskud.',
      'Beslutning',
      'Godkendt.',
    ])
  })

  it('ends a title where a sentence begins, and not within a name', () => {
    const lines = linesIn(
      '1. Tilskud til Møllehuset Der søges om 4.000 kr. Beslutning: Godkendt. 2. Den nye vej Ida Lund Holm orienterede om forsøget. Beslutning: Drøftet. 3. Lukket punkt 4. Eventuelt Beslutning: Intet.',
    )
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      '1. Tilskud til Møllehuset',
      '2. Den nye vej',
      '3. Lukket punkt',
      '4. Eventuelt',
    ])
  })

  it('has people with their parties behind a time, and a room behind the label of a place', () => {
    const lines = linesOf(
      `Byrådet Referat Dato: 4. marts 2010 Sted Lokale 4, Rådhuset Tidspunkt: Kl. 18:30 Bo Ås, formand (A) Ida Holm (V) Per Lund (F) Mødet hævet kl. 20:15 ${item(1, 'Beslutning Godkendt.')} ${item(2, 'Beslutning Udsat.')}`,
    )
    expect(lines.slice(2, 9)).toEqual([
      'Dato: 4. marts 2010',
      'Sted Lokale 4, Rådhuset',
      'Tidspunkt: Kl. 18:30',
      'Bo Ås, formand (A)',
      'Ida Holm (V)',
      'Per Lund (F)',
      'Mødet hævet kl. 20:15',
    ])
  })

  it('ends a title where its decision begins, or the number of its case', () => {
    const lines = linesIn(
      '1. Godkendelse af dagsorden Godkendt. 2. Rapport 2010 17.01.10-K09-1-10 Skolerne klarer sig bedre. Beslutning: Udsat. 3. Ny sti Vej- og Parkafdelingen indstiller, at stien anlægges. Beslutning: Godkendt. 4. Nyt tag Sagsnr. 10/4 Beslutning: Udsat. 5. Eventuelt Intet at referere.',
    )
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      '1. Godkendelse af dagsorden',
      '2. Rapport 2010',
      '3. Ny sti',
      '4. Nyt tag',
      '5. Eventuelt',
    ])
  })

  it('begins an item with a title of which the first word is a heading elsewhere', () => {
    const lines = linesIn(
      '1. Ny sti Sagsfremstilling: Stien er lang. Beslutning: Udsat. 2. Høring - regler for bænke Sagsfremstilling: Bænkene males. Beslutning: Godkendt.',
    )
    expect(lines).toContain('2. Høring - regler for bænke')
  })
})

describe('the part for closed items of the contents', () => {
  const transcribed = (contents: string, last: string) =>
    `Referat

Størrelse: px

Transkript

1 Byrådet Referat Dato 3. marts 2014 kl. 16.00

2 Indholdsfortegnelse Pkt. Tekst Side ${contents}

3 1-01-72-9-14 1. Cykelsti ved åen Resumé Stien er 900 meter. Beslutning Godkendt.

4 1-10-7-14 2. Nyt tag på skolen Resumé Taget er utæt. Beslutning Udsat.

5 ${last}
`
  const read = async (text: string) => (await pipeline()(text, 'dump.txt')).meetings[0]?.items ?? []

  it('closes what stands below it, and in no other place', async () => {
    const items = await read(
      transcribed(
        '1 Cykelsti ved åen 3 2 Nyt tag på skolen 4 For lukkede døre: 3 Salg af jord 5',
        'For lukkede døre: 1-13-75-2-14 3. Salg af jord',
      ),
    )
    expect(items.map((item) => [item.number, item.public, item.caseNumber?.raw])).toEqual([
      ['1', true, '1-01-72-9-14'],
      ['2', true, '1-10-7-14'],
      ['3', false, '1-13-75-2-14'],
    ])
  })

  it('closes nothing where it is empty and ends its page', async () => {
    const items = await read(
      transcribed(
        '1 Cykelsti ved åen 3 2 Nyt tag på skolen 4 3 Nye bænke 5 Punkter på lukket møde:',
        '1-13-75-2-14 3. Nye bænke Resumé Bænkene er af eg. Beslutning Godkendt.',
      ),
    )
    expect(items.map((item) => item.public)).toEqual([true, true, true])
  })

  it('closes the items behind it where it can stand over the first of them', async () => {
    const item = (number: number, title: string) => `${number}. ${title} Resumé Det er lavet. Beslutning Godkendt.`
    const items = await read(
      `Byrådet Referat Dato: 4. marts 2010 Sted: Rådhuset Medlemmer: Bo Ås Indholdsfortegnelse 1. Salg af grunden 2. Klage over naboen Lukket møde ${item(1, 'Salg af grunden')} ${item(2, 'Klage over naboen')}`,
    )
    expect(items.map((one) => one.public)).toEqual([false, false])
  })
})

describe('contents without a heading', () => {
  it('are told by what stands again, with the words that part open items from closed ones', async () => {
    const {meetings} = await pipeline()(
      `Kulturudvalget Mødet den 4. marts 2013 kl. 13.00

Åben 1. Godkendelse af dagsorden 2. Ny forening - Lyngvig Kajakpolo søger tilskud 3. Bænke i parken Lukket 4. Personsag 5. Personsag

Åben Punkt 1. Godkendelse af dagsorden Beslutning: Godkendt. Punkt 2. Ny forening - Lyngvig Kajakpolo søger tilskud Kulturforvaltningen indstiller, at der gives 2.000 kr. Beslutning: Udsat. Punkt 3. Bænke i parken Beslutning: Drøftet.

Lukket Punkt 4. Personsag Punkt 5. Personsag
`,
      'dump.txt',
    )
    expect(meetings[0]?.items.map(({number, title, public: isOpen}) => [number, title, isOpen])).toEqual([
      ['1', 'Godkendelse af dagsorden', true],
      ['2', 'Ny forening - Lyngvig Kajakpolo søger tilskud', true],
      // The word behind it can be a mark of its own: closed in doubt.
      ['3', 'Bænke i parken', false],
      ['4', 'Personsag', false],
      ['5', 'Personsag', false],
    ])
  })
})

describe('a text that has lost its line breaks and got others at a width', () => {
  const whole = `BESLUTNINGSPROTOKOL Fritidsudvalget Dato: 4. september 2012 Sted: Rådhuset, lokale 3 Medlemmer: Bo Ås (A), Ida Holm (V), Per Lund (F) Fraværende: Per Lund ${[71, 72, 73].map((number) => `Fritidsudvalget 4. september 2012 Side ${number - 69} ${number}. Ny vej nr. ${number} ved skolen J.nr.: 05.01.00A00 Sagsnr.: 12/88${number} Sagsfremstilling: Vejen er smal, og den er lagt for længe siden. Indstilling: Teknisk forvaltning indstiller, at vejen asfalteres, og at der søges om tilskud. Beslutning: Godkendt. Bo Ås (A) stemte imod.`).join(' ')}`
  const read = async (text: string) =>
    (await pipeline()(text, 'dump.txt')).meetings.map(({date, participants, items}) => ({
      date,
      people: participants.map(({name}) => name),
      items: items.map(({number, title, caseNumber, decisions}) => [
        number,
        title,
        caseNumber?.raw,
        decisions[0]?.text,
      ]),
    }))

  it.each([80, 100, 120])('is read as without them, broken at %d letters', async (width) => {
    const wrapped = whole.replace(new RegExp(`(.{1,${width}})(?:\\s|$)`, 'gu'), '$1\n')
    const expected = await read(whole)
    expect(expected[0]?.items).toHaveLength(3)
    expect(await read(wrapped)).toEqual(expected)
  })
})

describe('text of one line', () => {
  const told =
    'Referat MØDE 3-2015 Ravnsø Seniorråd Torsdag den 3. september 2015 kl. 13.00 Salen, Ravnsø Rådhus Til stede: Finn Bøgh, Grete Lund, Ida Holm. Afbud: Helle Ås. TEMA: FORMALIA I 1. Godkendelse af dagsorden. Godkendt. 2. Godkendelse af referat af møde 2-2015. Godkendt med følgende rettelse: Ida Holm var til stede, og mødet sluttede først klokken fire om eftermiddagen, da alle havde talt. TEMA: TRAFIK OG TEKNIK 3. Busser i de politiske udvalg. Sag 81 om busser i Teknikudvalget blev drøftet. Side 1 af 2 4. Høring om ny ældrepolitik. Udkastet blev gennemgået, og et svar udarbejdes. TEMA: FORMALIA II 5. Økonomi. Kassereren oplyste, at der er penge på kontoen. Taget til efterretning. 6. Valg af delegeret til årsmødet. Udsat. 7. Eventuelt. Intet. Næste møde er torsdag den 1. oktober 2015. Referent: Ida Holm Side 2 af 2\n'

  it('has the items of a series that goes up, their titles and their decisions', async () => {
    const {meetings} = await pipeline()(told, 'line.txt')
    expect(meetings).toHaveLength(1)
    expect(meetings[0]?.items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Godkendelse af dagsorden.'],
      ['2', 'Godkendelse af referat af møde 2-2015.'],
      ['3', 'Busser i de politiske udvalg.'],
      ['4', 'Høring om ny ældrepolitik.'],
      ['5', 'Økonomi.'],
      ['6', 'Valg af delegeret til årsmødet.'],
      ['7', 'Eventuelt.'],
    ])
    expect(meetings[0]?.items[0]?.decisions[0]?.text).toBe('Godkendt.')
    expect(JSON.stringify(meetings)).not.toMatch(/Side \d af/)
  })

  it('is none where numbers go up in an article', async () => {
    const article = `Om frugt. ${'Der er mange slags æbler i haven, og de skal plukkes, når de er røde. '.repeat(10)}1. Pluk æblet. 2. Vask det. 3. Spis det.\n`
    expect((await pipeline()(article, 'article.txt')).meetings).toEqual([])
  })
})

describe('paragraphs that have become lines', () => {
  const item = (number: number, title: string, decision: string) =>
    `${20 + number}.10.00-G01-${number}-11\n\n${number}. ${title} Sagsfremstilling Der er skrevet om ${title.toLowerCase()} i sagen.\n\nBilag Notat om ${title.toLowerCase()}\n\nBeslutning ${decision} Teknikudvalget, 23. august 2011 Side ${number}\n`

  it('are parted at the headings, and no foot of a page takes a decision with it', async () => {
    const source = `Teknikudvalget Referat Møde 23. august 2011 kl. 08:00 i Salen Afbud: Ida Holm\n\n${[
      item(1, 'Ny sti', 'Godkendt. Bo Ås stemte imod.'),
      item(2, 'Ny bro', 'Udsat. Sagen kommer igen.'),
      item(3, 'Ny kaj', 'Taget til efterretning. Intet andet.'),
    ].join('\n')}`
    const {meetings} = await pipeline()(source, 'paragraphs.txt')
    expect(meetings[0]?.items.map(({title}) => title)).toEqual(['Ny sti', 'Ny bro', 'Ny kaj'])
    expect(meetings[0]?.items.map(({decisions}) => decisions[0]?.text?.split('. ')[0])).toEqual([
      'Godkendt',
      'Udsat',
      'Taget til efterretning',
    ])
  })
})
