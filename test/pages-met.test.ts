import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'

// Shapes of web pages that were met in one session, each on an invented council.
// What they show is small: one fact that was false or lost.

const meetingsOf = async (text: string): Promise<Meeting[]> => (await pipeline()(text, 'page.txt')).meetings

async function meetingOf(text: string): Promise<Meeting> {
  const meetings = await meetingsOf(text)
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

const head = 'Referat\nTeknikudvalget\nTorsdag den 12. marts 2020 kl. 16.00\nMødested: Lokale 4\n\n'

const item = (number: number, title: string, group = '') =>
  `${number}. ${title}\n${group}\nResumé\n\nDer er søgt om tilskud.\n\nBeslutning\n\nGodkendt.\n\n`

describe('groups of items', () => {
  it('are numbered as the contents have them: 7 can stand behind 17', async () => {
    const [a, b] = ['A. Sager til afgørelse i byrådet', 'B. Orientering']
    const {items} = await meetingOf(
      `${head}${a}\n6 Ny sti ved åen\n17 Investeringer\n${b}\n7 Parkering\n8 Facebook\n\n${a}\n\n${item(6, 'Ny sti ved åen', a)}${item(17, 'Investeringer', a)}${b}\n\n${item(7, 'Parkering', b)}${item(8, 'Facebook', b)}`,
    )
    expect(items.map(({number, title}) => `${number} ${title}`)).toEqual([
      '6 Ny sti ved åen',
      '17 Investeringer',
      '7 Parkering',
      '8 Facebook',
    ])
    expect(items.flatMap(({decisions}) => decisions.map(({text}) => text))).toEqual(Array(4).fill('Godkendt.'))
    expect(items.flatMap(({sections}) => sections.filter(({kind}) => kind === 'other'))).toEqual([])
  })

  it('are listed over the first of them, a closed one among them, and stand between the items', async () => {
    const {items, traits} = await meetingOf(
      `${head}SAGER FRA ADMINISTRATIONEN\nØKONOMIUDVALGETS SAGER\nSOCIALUDVALGET INKL. DE LEDIGE BORGERES SAGER\nLUKKEDE SAGER\n\nSAGER FRA ADMINISTRATIONEN\nPunkt Titel\n${item(1, 'Ny sti ved åen')}ØKONOMIUDVALGETS SAGER\nPunkt Titel\n${item(2, 'Lygter')}LUKKEDE SAGER\nPunkt Titel\n3. Salg af grund\n`,
    )
    expect(items.map((one) => one.public)).toEqual([true, true, false])
    expect(items.flatMap(({decisions}) => decisions.map(({text}) => text))).toEqual(['Godkendt.', 'Godkendt.'])
    expect(traits).not.toContain('closed')
  })
})

describe('a title that begins with a number of its own', () => {
  it('is one also behind a recommendation whose points count as far', async () => {
    const points = 'Indstilling\n\nDirektøren indstiller,\n\n 1. at stien anlægges\n 2. at der gives tilskud\n\n'
    const {items, remarks} = await meetingOf(
      `${head}Indholdsfortegnelse\n\n1. Ny sti ved åen\n2. 17.4 Midtbyen - Orientering\n3. Eventuelt\n\n1. Ny sti ved åen\n\n${points}Beslutning\n\nGodkendt.\n\n2. 17.4 Midtbyen - Orientering\n\nBeslutning\n\nDrøftet.\n\n3. Eventuelt\n\nBeslutning\n\nIntet.\n`,
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Ny sti ved åen'],
      ['2', '17.4 Midtbyen - Orientering'],
      ['3', 'Eventuelt'],
    ])
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
    expect(remarks).toBeNull()
  })
})

describe('the points of a recommendation', () => {
  const pointsOf = async (text: string) =>
    (await meetingOf(`${head}1. Ny sti\n\nIndstilling\n\n${text}\n\nBeslutning\n\nGodkendt.\n\n${item(2, 'Lygter')}`))
      .items[0]?.recommendation?.points

  it('can stand below "at:" without an "at" of their own', async () => {
    expect(await pointsOf('Administrationen indstiller til udvalget, at:\n- Stien anlægges.')).toEqual([
      'Stien anlægges.',
    ])
  })

  it.each(['at Byrådet godkender,', 'at det overfor Økonomiudvalget og Byrådet anbefales,'])(
    'are not what one body is to pass on to the next: %s',
    async (passed) => {
      expect(
        await pointsOf(`Direktionen indstiller til udvalget, ${passed}\n\nat stien anlægges.\n\nat der gives tilskud.`),
      ).toEqual(['at stien anlægges.', 'at der gives tilskud.'])
    },
  )

  it('are those with bullets below a verb with a colon', async () => {
    expect(
      await pointsOf('Forvaltningen foreslår:\n\n • Det indstilles, at stien anlægges.\n • Stien får lys'),
    ).toEqual(['Det indstilles, at stien anlægges.', 'Stien får lys'])
  })

  it('are not gone on with by a paragraph behind the one in the line of the verb', async () => {
    expect(
      await pointsOf('Forvaltningen indstiller, at stien anlægges.\n\nStien bruges af mange til skole og arbejde.'),
    ).toEqual(['at stien anlægges.'])
  })

  it('are none of them days', async () => {
    expect(await pointsOf('Det indstilles, at møderne ligger følgende datoer:\n22. januar\n5. februar')).toEqual([
      'at møderne ligger følgende datoer: 22. januar 5. februar',
    ])
  })

  it('are not gone on with by what other bodies say to them', async () => {
    expect(
      await pointsOf(
        'Forvaltningen indstiller, at byrådet godkender:\n\n1. Stien anlægges.\n\n2. Der gives tilskud.\n\nKulturudvalgetanbefaler indstillingen.\n\nBorgmesterforvaltningen har ingen bemærkninger.\n\nIda Holm deltog ikke i mødet.',
      ),
    ).toEqual(['Stien anlægges.', 'Der gives tilskud.'])
  })
})

describe('the labels of a case', () => {
  it('can stand under a word of the page for them', async () => {
    const one = (number: number) =>
      `  • ${number}.\n    Ny sti\n\n    • Punktoplysninger\n\n      Sagsnr.: 00.22.02-G01-4${number}-18\n\n    • Resume\n\n      Der søges.\n\n    • Beslutning\n\n      Godkendt.\n\n`
    const {items} = await meetingOf(`${head}${one(1)}${one(2)}`)
    expect(items.map(({caseNumber}) => caseNumber?.raw)).toEqual(['00.22.02-G01-41-18', '00.22.02-G01-42-18'])
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual(['summary', 'decision'])
  })
})

describe('headings', () => {
  it('can be of money and service', async () => {
    const {items} = await meetingOf(
      `${head}1. Ny sti\n\nResumé\n\nDer søges.\n\nService og Økonomi:\n\nStien koster 2 mio. kr.\n\nBeslutning\n\nGodkendt.\n\n${item(2, 'Lygter')}`,
    )
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual(['summary', 'economy', 'decision'])
  })
})

describe('the headings of a form', () => {
  it('end what is recommended, also where nothing stands under them', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nHovedindstilling\n\nDirektøren indstiller, at:\n\n  1. skolen males\n\nAlternativ indstilling\n\n\nFormål\n\n\nSagsbeskrivelse af hovedindstilling\n\n\nSagsbeskrivelse af alternativ indstilling\n\n\nVurdering i forhold til økonomi\n\n\nVurdering i forhold til miljø\n\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.sections.map(({kind, text}) => [kind, text]).slice(1)).toEqual([
      ['recommendation', ''],
      ['summary', ''],
      ['presentation', ''],
      ['presentation', ''],
      ['economy', ''],
      ['other', ''],
      ['decision', 'Godkendt.'],
    ])
  })
})

describe('the day of a meeting', () => {
  it('can be printed by a system that is set to American English', async () => {
    const {date, startTime, items} = await meetingOf(
      `Dagsordener og referater\n\nUdvalg: Byrådet\n\nMødedato: 8/29/2019 4:00:00 PM\n\n${item(1, 'Ny sti ved åen')}${item(2, 'Lygter')}`,
    )
    expect([date, startTime]).toEqual(['2019-08-29', '16:00'])
    expect(items).toHaveLength(2)
  })
})

describe('contents without a heading', () => {
  it('are told by their first title, which stands again behind the case number of the first item', async () => {
    const {items} = await meetingOf(
      `${head}1. Ny sti ved åen\n2. Lygter\n3. Eventuelt\n\nSagsnr. 19/34038\n1. Ny sti ved åen\nResume\n\nDer er søgt om tilskud.\n\nBeslutning i Teknikudvalget den 12-03-2020\n\nGodkendt.\n`,
    )
    expect(items.map(({title, caseNumber}) => [title, caseNumber?.raw])).toEqual([['Ny sti ved åen', '19/34038']])
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual(['summary', 'decision'])
  })
})

describe('a list within an item', () => {
  it('is no agenda where the text comes back to its points', async () => {
    const list =
      'Høringssvarene drejer sig om:\n\n  1. Trafik\n  2. Højden\n  3. Et hegn\n\nAd 1: Antallet er talt.\n\nAd 2: Højden er sat ned.\n\nAd 3: Hegnet er sikret.\n\n'
    const {items} = await meetingOf(
      `${head}171. Dagsorden\n\nSagsnummer: 00.22.04-G01-1-18\n\nBeslutning\n\nGodkendt.\n\n172. Lokalplan\n\nSagsnummer: 00.22.04-G01-2-18\n\nSagsfremstilling\n\n${list}Beslutning\n\nVedtaget.\n`,
    )
    expect(items.map(({number}) => number)).toEqual(['171', '172'])
  })
})

describe('access before a label that stands apart', () => {
  it.each(['Åbent', 'Lukket'])('is that of the item: %s', async (access) => {
    const gap = ' '.repeat(40)
    const {items} = await meetingOf(
      `${head}1. Dagsorden\nSagsnr.: 12/345\nÅbent${gap}Fmd. init.:\n\nBeslutning\n\nGodkendt.\n\n2. Køb af areal\nSagsnr.: 12/346\n${access}${gap}Fmd. init.:\n\nBeslutning\n\nKøbt for 2 mio. kr.\n`,
    )
    expect(items.map((one) => one.public)).toEqual([true, access === 'Åbent'])
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual(['decision'])
    expect(items[1]?.decisions).toHaveLength(access === 'Åbent' ? 1 : 0)
  })
})

describe('attachments', () => {
  it('can have the numbers of their documents in brackets', async () => {
    const {items} = await meetingOf(
      `${head}${item(1, 'Ny sti')}Elektroniske bilag\n\nKort 2014/15 (31221/15)\n\nNotat (733-2018-96002)\n\n${item(2, 'Lygter')}`,
    )
    expect(items[0]?.attachments.map(({title, documentNumber}) => [title, documentNumber])).toEqual([
      ['Kort 2014/15', '31221/15'],
      ['Notat', '733-2018-96002'],
    ])
  })

  it('can be called as a heading is, the last of them', async () => {
    const {items} = await meetingOf(
      `${head}${item(1, 'Ny sti')}Bilag\n\nKort (2014/15)\n\nMiljøvurdering\n\n\n${item(2, 'Lygter')}${item(3, 'Takster')}`,
    )
    expect(items[0]?.attachments.map(({title}) => title)).toEqual(['Kort (2014/15)', 'Miljøvurdering'])
    expect(items).toHaveLength(3)
  })
})

describe('a page that explains its lists', () => {
  it('is no supplement for that', async () => {
    const {traits} = await meetingOf(
      `Dagsordener og referater\n\nHvis der er to referater på samme dato, så er det en tillægsdagsorden/-referat.\n\n${head}${item(1, 'Ny sti')}${item(2, 'Lygter')}`,
    )
    expect(traits).toEqual([])
  })
})

describe('a title that has lost the line break behind it', () => {
  it('has no words of the page behind it, and can stand again under the number of its case', async () => {
    const one = (number: number, title: string) =>
      `${number}. ${title}Åbn/luk punkt\nSagsnummer: 01.02.05-P00-492${number}-15\n${title}\nBeslutningstema\nDer tages stilling.\nBeslutning\nAnbefales.\n`
    const {items} = await meetingOf(`${head}${one(1, 'Lokalplan for stranden')}${one(2, 'Takster')}`)
    expect(items.map(({title}) => title)).toEqual(['Lokalplan for stranden', 'Takster'])
    expect(items.flatMap(({sections}) => sections.map(({kind}) => kind))).toEqual([
      'summary',
      'decision',
      'summary',
      'decision',
    ])
  })
})

describe('an agenda without a word for it', () => {
  it('is one by its body and day, and by what is recommended in its items', async () => {
    const one = (number: number, title: string) =>
      `${number}${title}\nResume\nSagen fremlægges.\nIndstilling\nAdministrationen indstiller, at:\n- Sagen godkendes.\nSagsfremstilling\nSagen er ny.\n`
    const {committee, date, documentType, items} = await meetingOf(
      `Økonomiudvalgets møde den 27. august 2025\nLokale 1 kl. 16.00\n154Godkendelse af dagsorden\n${one(155, 'Beslutning om budget')}${one(156, 'Beslutning om takster')}`,
    )
    expect([committee.name, date, documentType]).toEqual(['Økonomiudvalget', '2025-08-27', 'agenda'])
    expect(items.map(({number}) => number)).toEqual(['154', '155', '156'])
  })
})

describe('a page with bullets before its headings', () => {
  const row = (number: number, title: string, other = '') =>
    `  • ${number}\n\n    ${title}\n\n    • Sagsfremstilling\n\n      Der er søgt om tilskud.\n\n    • Indstilling\n\n      Direktøren indstiller, at tilskuddet gives.\n\n${other}    • Beslutning\n\n      Godkendt.\n\n    • Luk\n`
  const page = (other: string) =>
    `Udvalg: Kommunalbestyrelsen\n\nMødedato: 24-09-2031 18:00:00\n\nHent PDF-version\n\n${row(131, 'Ny sti', other)}${row(132, 'Lygter på molen')}${row(133, 'Ny mole')}`

  it('has no title in what closes an item for the reader, and other bodies decide without a bullet', async () => {
    const {items} = await meetingOf(
      page('\n\n      Økonomiudvalget, 16. september 2031, pkt. 155:\n\n      Anbefales godkendt\n\n'),
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['131', 'Ny sti'],
      ['132', 'Lygter på molen'],
      ['133', 'Ny mole'],
    ])
    expect(items[0]?.recommendation?.points).toEqual(['at tilskuddet gives.'])
    expect(items[0]?.decisions.map(({body, date, text}) => [body, date, text])).toEqual([
      ['Økonomiudvalget', '2031-09-16', 'Anbefales godkendt'],
      ['Kommunalbestyrelsen', '2031-09-24', 'Godkendt.'],
    ])
  })

  it('has a line of its text in what names no point', async () => {
    const {items} = await meetingOf(
      page('      Økonomiudvalget, 16. september 2031:\n\n      Udvalget ønskede flere tal.\n\n'),
    )
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
  })
})

describe('items without numbers', () => {
  it('can be called as earlier minutes are, which are no other meeting', async () => {
    const decided = (title: string, decision: string) =>
      `  ${title}\n\n\n  Beslutning\n  ${decision}\n\n  Sagens forløb 25-03-2019 Magistraten\n  ${decision}\n\n  Bilag\n\n`
    const {date, items} = await meetingOf(
      `Referat Magistraten 25-03-2019\n\n${decided('Møde med Vigens Vand A/S', 'Drøftet.')}${decided('Referat fra Magistratens møde den 18. marts 2019', 'Intet.')}${decided('Mødeplan for næste år', 'Godkendt.')}${decided('Eventuelt', 'Drøftet.')}`,
    )
    expect(date).toBe('2019-03-25')
    expect(items.map(({title, decisions}) => [title, decisions.map(({outcomes}) => outcomes)])).toEqual([
      ['Møde med Vigens Vand A/S', [['discussed']]],
      ['Referat fra Magistratens møde den 18. marts 2019', [['nothing']]],
      ['Mødeplan for næste år', [['approved']]],
      ['Eventuelt', [['discussed']]],
    ])
    expect(items.flatMap(({attachments}) => attachments)).toEqual([])
  })
})

describe('what says that there is none', () => {
  it('is the text of the heading above it, and recommends nothing', async () => {
    const parts = ['Administrativ indstilling', 'Høring', 'Retsregler', 'Økonomi'].map((one) => `${one}\n\nIngen\n\n`)
    const {items} = await meetingOf(
      `${head}${['Skolen', 'Åen'].map((title, at) => `${at + 1}. ${title}\n\n${parts.join('')}Beslutning\n\nGodkendt.\n\nBilag\n\n2 bilag\n\n`).join('')}`,
    )
    const [first] = items
    expect(first?.sections.slice(0, 4).map(({heading, text}) => [heading, text])).toEqual([
      ['Administrativ indstilling', 'Ingen'],
      ['Høring', 'Ingen'],
      ['Retsregler', 'Ingen'],
      ['Økonomi', 'Ingen'],
    ])
    expect(first?.recommendation).toBeNull()
    expect(first?.decisions[0]?.asRecommended).toBeNull()
    expect(first?.attachments).toEqual([])
  })
})

describe('what another body has approved on an earlier day', () => {
  it.each(['den 12. januar 2020', '12. januar 2020'])('is no decision of this one: har %s godkendt', async (day) => {
    const {items} = await meetingOf(
      `${head}1. Museet\n\nBeslutning\n\nRepræsentantskabet for Vigens Museum har ${day} godkendt budgettet. Taget til efterretning.\n`,
    )
    expect(items[0]?.decisions[0]?.outcomes).toEqual(['noted'])
  })
})

describe('an agenda that is a list of titles', () => {
  const titles = ['Skolernes budget', 'Ny sti ved åen', 'Lygter på Smedevej']
  const list = (behind = '') =>
    meetingsOf(
      `Åben dagsorden\nKommunalbestyrelsen\nDen 16. marts 2020, kl. 19.00-21.00\n\n55.  ${titles[0]}\nFra Børneudvalget\n56.  ${titles[1]}\nFra By- og Miljøudvalget\n57.  ${titles[2]}\n${behind}`,
    )

  it('has those of the committees in groups, and closed ones behind a line that says so', async () => {
    const [meeting] = await list('Lukket dagsorden\nFra Børneudvalget\n58.  Salg af en grund\n')
    expect(meeting?.items.map(({number, title}) => [number, title])).toEqual([
      ['55', titles[0]],
      ['56', titles[1]],
      ['57', titles[2]],
      ['58', 'Salg af en grund'],
    ])
    expect(meeting?.items.map((one) => one.public)).toEqual([true, true, true, false])
    expect(meeting?.items.flatMap(({sections}) => sections)).toEqual([])
  })

  it.each(['Listen er vejledende, og den kan ændres.\n', '59.  En anden liste\n'])(
    'is none where a text or other numbers stand behind it: %s',
    async (behind) => {
      expect(await list(behind)).toEqual([])
    },
  )
})

describe('titles without numbers', () => {
  const listed = async (lines: string) => {
    const [meeting] = await meetingsOf(
      `Dagsorden til møde i Byrådet\nTirsdag den 4. februar 2020 kl. 17.00\n\n${lines}`,
    )
    return meeting?.items.map((one) => [one.title, one.public])
  }

  it.each(['', ' • '])('are the items of an agenda in groups, before each "%s"', async (bullet) => {
    const lines = ['Sager til orientering', 'Nyt fra skolen', 'Regnskab', 'Sager til beslutning', 'Ny sti ved åen']
    const title = (line: string) => (line.startsWith('Sager') ? line : `${bullet}${line}`)
    expect(await listed([...lines, 'Lukkede punkter', 'Salg af areal'].map(title).join('\n'))).toEqual([
      ['Nyt fra skolen', true],
      ['Regnskab', true],
      ['Ny sti ved åen', true],
      ['Salg af areal', false],
    ])
  })

  it('have sentences behind the last of them, and can begin with their reading', async () => {
    const [meeting] = await meetingsOf(
      'Der afholdes ordinært kommunalbestyrelsesmøde i Kantinen på rådhuset, tirsdag den 7. oktober 2025 kl. 17.30.\nDe åbne møder kan ses på nettet.\nDAGSORDEN\nÅbent møde:\nGodkendelse af dagsorden\n2. behandling af budget 2026\nNy sti ved åen\nLukket møde:\nSalg af areal\nDagsordenen er fremlagt på rådhuset.\nDet bemærkes, at den kan ændres\n',
    )
    expect(meeting?.items.map((one) => [one.title, one.public])).toEqual([
      ['Godkendelse af dagsorden', true],
      ['2. behandling af budget 2026', true],
      ['Ny sti ved åen', true],
      ['Salg af areal', false],
    ])
    expect(meeting).toMatchObject({date: '2025-10-07', startTime: '17:30', location: 'Kantinen på rådhuset'})
  })

  it('are announced on a page, whose sentences tell of nobody', async () => {
    const [meeting] = await meetingsOf(
      'Annoncering af kommunalbestyrelsesmøde\n\n24.09.2031\n\nTirsdag den 29. september 2031 kl. 18.00 holder Kommunalbestyrelsen møde.\n\nBorgere kan ikke være til stede under mødet, men der er i stedet mulighed for at følge det på WEB TV.\n\nFølgende punkter er til behandling på mødet:\n 1. Mødeplan 2032\n 2. Kirkeskat 2032\n 3. LUKKET – Salg af areal\n',
    )
    expect(meeting).toMatchObject({documentType: 'agenda', date: '2031-09-29', startTime: '18:00', participants: []})
    expect(meeting?.items.map((one) => [one.title, one.public])).toEqual([
      ['Mødeplan 2032', true],
      ['Kirkeskat 2032', true],
      ['LUKKET – Salg af areal', false],
    ])
  })

  it('are none where a sentence stands among them', async () => {
    expect(
      await listed('Sager til orientering\nNyt fra skolen\nRegnskab\nSager til beslutning\nNy sti\nStien er smal.\n'),
    ).toBeUndefined()
  })
})

describe('what was told', () => {
  it.each(['Der blev givet en kort orientering om sagen.', 'Der blev givet orientering.'])(
    'is noted: %s',
    async (text) => {
      const {items} = await meetingOf(`${head}1. Museet\n\nBeslutning\n\n${text}\n`)
      expect(items[0]?.decisions[0]?.outcomes).toEqual(['noted'])
    },
  )
})

describe('a body in small letters', () => {
  it('is named by the line that has a capital', async () => {
    const {committee} = await meetingOf(
      `23. oktober 2023 - referat fra byrådet\n\nByrådet 23. oktober 2023\n\n${item(1, 'Skolen')}${item(2, 'Lygter')}`,
    )
    expect(committee.name).toBe('Byrådet')
  })
})

describe('what pages of many councils print', () => {
  const decided = (text: string) => `1. Lygter på molen\n\nBeslutning\n${text}\n\n2. Takst\n\nBeslutning\nUdsat.\n`

  it.each([
    ['Referat Ældrerådet: Møde nr. 05-2018\n\nDato: 4. juni 2018', 'Ældrerådet'],
    ['Referat af byrådsmøde den 4. juni 2018 kl. 19.00 i Kulturhuset', 'byråd'],
  ])('names its body beside the count of the meeting, or within the word for it: %s', async (line, body) => {
    const {committee, date} = await meetingOf(`${line}\n\n${decided('Godkendt.')}`)
    expect([committee.name, date]).toEqual([body, '2018-06-04'])
  })

  it.each([
    ['Ida Brink (B) var inviteret, men kunne ikke deltage.\n\nGodkendt.', ['approved']],
    ['Bo Ravn har sendt en hilsen til tidligere formand for Havneudvalget.\n\nGodkendt.', ['approved']],
    ['Udvalget drøftede projektet, men kan ikke deltage.', ['discussed', 'rejected']],
    ['Sagen sendes til Havneudvalget.', ['forwarded']],
    ['Udsat.\n\nBo Ravn (V) deltog ikke i punktet som følge af inhabilitet.', ['postponed']],
    ['Orienteringen blev modtaget.', ['noted']],
    ['Der træffes beslutning på mødet i januar 2021.', ['postponed']],
  ])('decides by what the body does: %s', async (text, outcomes) => {
    const {items} = await meetingOf(`${head}${decided(text)}`)
    expect(items[0]?.decisions.map((one) => one.outcomes)).toEqual([outcomes])
  })

  it.each(['Ny Havnefront (§17, stk.4)', 'Havn og Miljø'])(
    'tells a decision by any name with its day: %s',
    async (body) => {
      const decided = `Beslutning i ${body} den 12-03-2020`
      const {items, documentType} = await meetingOf(
        `Referat\n\nUdvalg: ${body}\n\nDato: Torsdag den 12. marts 2020\n\n1. Lygter\n\nIndstilling\n\nDirektøren indstiller, at der købes lygter.\n\n${decided}\n\nGodkendt.\n\n2. Takst\n\n${decided}\n\nUdsat.\n`,
      )
      expect(documentType).toBe('minutes')
      expect(items.map(({decisions: [one]}) => [one?.body, one?.ofThisMeeting, one?.text])).toEqual([
        [body, true, 'Godkendt.'],
        [body, true, 'Udsat.'],
      ])
    },
  )

  it('has labels of others below those who were away', async () => {
    const {items} = await meetingOf(
      `${head}${decided('Godkendt.\n\nAfbud:\nEva Kjær Holt\nOrdstyrer:\nBo Ravn Dam\nReferent: Ida Brink')}`,
    )
    expect(items[0]?.absences.map(({name}) => name)).toEqual(['Eva Kjær Holt'])
  })

  it('glues headings to sentences', async () => {
    const {items} = await meetingOf(
      `${head}1. Lygter\n\nResume\n\nMødet er kl. 16.30.Sagsfremstilling\n\nMolen er mørk.Økonomi\n\nIngen.\n\nIndstilling\nDirektøren indstiller, at der købes lygter efter vedtægtBeslutning i Teknikudvalget den 12-03-2020\nGodkendt.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual([
      'summary',
      'presentation',
      'economy',
      'recommendation',
      'decision',
    ])
    expect(items[0]?.decisions[0]?.text).toBe('Godkendt.')
  })

  it('says the decision behind a stroke', async () => {
    const {items} = await meetingOf(
      `${head}1. Lygter\n\nResumé\nMolen er mørk.\n\nBeslutning - Godkendt.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
  })

  it('has headings of laws and of policies', async () => {
    const {items} = await meetingOf(
      `${head}1. Lygter\n\nSagsfremstilling\n\nMolen er mørk.\n\nLove/regler\n\nHavneloven.\n\nRelation til politikker\n\nIngen.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual(['presentation', 'legal', 'other'])
  })

  it('can be clicked on right below a heading', async () => {
    const {items} = await meetingOf(
      `${head}1. Lygter\n\nIndstilling\nUdskriv\nForvaltningen indstiller, at der købes lygter.\n\nBeslutning\nVis/skjul\nGodkendt.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.recommendation?.by).toBe('Forvaltningen')
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
  })

  it('says what sort of case it is, which is no heading', async () => {
    const one = (number: number) =>
      `${number}. Lygter ${number}\n\nSagsgang og sagstype\n\nTeknikudvalget\n\nBeslutningssag\n\nIndstilling\n\nDirektøren indstiller, at der købes lygter.\n\nBeslutning\n\nGodkendt.\n\n`
    const {items} = await meetingOf(`${head}${one(1)}${one(2)}${one(3)}`)
    expect(items.map(({sections}) => sections.map(({kind}) => kind))).toEqual(
      Array(3).fill(['competence', 'recommendation', 'decision']),
    )
  })

  it('announces a meeting by the place and the day, with the titles of the open and the closed part', async () => {
    const {date, startTime, location, items} = await meetingOf(
      'Mødet holdes i kantinen på Rådhuset, Strandvej 10 tirsdag den 28. marts 2017 klokken 17:30\n\nDagsorden - åbent møde:\n\n • Lygter på molen\n • Takst for slæbebåden\n\nLukket møde:\n\n • Køb af areal\n • Eventuelt\n\nDagsordenen er fremlagt på Rådhuset.\n',
    )
    expect([date, startTime, location]).toEqual(['2017-03-28', '17:30', 'kantinen på Rådhuset, Strandvej 10'])
    expect(items.map(({title, public: isPublic}) => [title, isPublic])).toEqual([
      ['Lygter på molen', true],
      ['Takst for slæbebåden', true],
      ['Køb af areal', false],
      ['Eventuelt', false],
    ])
  })

  it('has an address under the day, which is the title of no item', async () => {
    const {location, items} = await meetingOf(
      'Dagsorden\nTeknikudvalget onsdag den 17. september 2031 kl. 19.00\nMødelokale Molen, Rådhuset, Store Torv 20, 9990 Klitby\nSagsfremstilling\nMolen er mørk.\nIndstilling\nDirektøren indstiller, at der købes lygter.\n',
    )
    expect(location).toBe('Mødelokale Molen, Rådhuset, Store Torv 20, 9990 Klitby')
    expect(items.map(({title}) => title)).toEqual([''])
  })

  it('has committees with names in quotation marks', async () => {
    const {committee, items} = await meetingOf(
      `Referat\nUdvalget "Havn - Mole og Sø"\nDato: 4. juni 2018\n\n1. Lygter\n\nBeslutning i Udvalget "Havn - Mole og Sø" den 04-06-2018\nGodkendt.\n\n2. Takst\n\nBeslutning i Udvalget "Havn - Mole og Sø" den 04-06-2018\nUdsat.\n`,
    )
    expect(committee.name).toBe('Udvalget "Havn - Mole og Sø"')
    expect(items.flatMap(({decisions}) => decisions.map(({ofThisMeeting}) => ofThisMeeting))).toEqual([true, true])
  })

  it('lists more files behind a title than a line is looked at for what it is', async () => {
    const files = Array.from({length: 8}, (_, at) => `bilag_${at}_til_sagen_om_lygter_paa_den_lange_mole.pdf`)
    const {items} = await meetingOf(
      `${head}1. Lygter\n\n${files.map((file) => `application/pdf icon ${file}`).join('')}\n\nResumé\n\nMolen er mørk.\n\nBeslutning\n\nGodkendt.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.attachments.map(({title}) => title)).toEqual(files)
  })

  it('loses the line break before its one heading that stands elsewhere on a line of its own', async () => {
    const {items} = await meetingOf(
      `${head}1. Protokol\n\nIndstilling\n\nFormanden indstiller:\n\n 1. at godkende protokollen fra den 20. oktober 2031.Beslutning\n\n 1. Godkendt.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.recommendation?.points).toEqual(['at godkende protokollen fra den 20. oktober 2031.'])
    expect(items[0]?.decisions.map(({outcomes}) => outcomes)).toEqual([['approved']])
  })

  it('takes other items off the agenda by a ballot, and is not taken off itself', async () => {
    const {items} = await meetingOf(
      `${head}1. Godkendelse af dagsorden\n\nBeslutning\n\nBo Ås foreslår, at punkterne 101 og 102 tages af dagsorden.\n\nForslaget er vedtaget, hvorfor punkt 101 tages af dagsorden.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.decisions.map(({outcomes, amendments}) => [outcomes, amendments.length])).toEqual([[[], 1]])
  })

  it('follows what was recommended where something else was proposed and nothing became of it', async () => {
    const {items} = await meetingOf(
      `${head}1. Havn\n\nIndstilling\n\nFormanden indstiller, at udvalget tager orienteringen til efterretning.\n\nBeslutning\n\nUdvalget tog orienteringen til efterretning.\n\nDer blev stillet forslag om et særskilt møde om havnen i stedet for kun at behandle den her.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.decisions.map(({outcomes, asRecommended}) => [outcomes, asRecommended])).toEqual([
      [['noted'], true],
    ])
  })

  it('says under its decision what somebody proposed there, which is not recommended', async () => {
    const {items} = await meetingOf(
      `${head}1. Skovtur\n\nBeslutning\n\nTuren blev drøftet.\n\nForslag: en af de gamle ture.\n\n${item(2, 'Takst')}`,
    )
    expect(items[0]?.recommendation).toBeNull()
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Turen blev drøftet.\n\nForslag: en af de gamle ture.'])
  })

  it.each([
    ['Udvalget godkendte aftalen under forudsætning af, at den godkendes af Havneenhed Midt.', ['approved']],
    ['HAU afventer den videre behandling.\n\nBo Ravn (Ø) tilslutter sig Planudvalgets protokollering.', ['postponed']],
    ['Sagen oversendes til fornyet behandling i forvaltningen.', ['returned']],
    ['Punkt 1 anbefales, og punkt 2 tages til efterretning.', ['forwarded', 'noted']],
    ['Det anbefales, at punkt 1 og punkt 2 godkendes.', ['forwarded']],
    ['Udvalget besluttede at sende sagen tilbage. Et forslag fra SF om at købe lygter blev forkastet.', ['returned']],
  ])('approves what the body approves, and has no vote of others: %s', async (text, outcomes) => {
    const [decision] = (await meetingOf(`${head}${decided(text)}`)).items[0]?.decisions ?? []
    expect([decision?.outcomes, decision?.votes]).toEqual([outcomes, []])
  })

  it('has a decision below the name of a board with its place', async () => {
    const below = (text: string) =>
      `Indstilling\n\nSkolelederen indstiller,\n\nat planen godkendes.\n\nBeslutning Skolebestyrelsen, Klitskolen den 04-06-2031\n\n${text}\n\n`
    const {items} = await meetingOf(
      `Referat\nUdvalg: Skolebestyrelsen, Klitskolen\nDato: 4. juni 2031\n\n1. Lygter\n\n${below('Godkendt.')}2. Takst\n\n${below('Udsat.')}`,
    )
    expect(items.map(({recommendation, decisions}) => [recommendation?.points, decisions[0]?.text])).toEqual([
      [['at planen godkendes.'], 'Godkendt.'],
      [['at planen godkendes.'], 'Udsat.'],
    ])
  })
})
