import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// How items begin, and what stands around their titles. Councils, people and cases are invented.

const head = `Havneudvalget
Referat af møde den 17. maj 2031 kl. 18.30

`

describe('the number of an item', () => {
  it('has a title that goes on in its column, or over the mark of access', async () => {
    const meeting = await meetingOf(`${head}Sag nr. 7      Regnskab for projekt nr. 222041
               Havnen, bolværk - Vestkajen

Sag fra:       Havneudvalget
Beslutning
Godkendt.

Sag nr. 8      Garantistillelse vedrørende LYGTEFORSYNING Vand A/S og LYGTEFORSYNING
Varme A/S
Åben sag
Beslutning
Udsat.
`)
    expect(meeting.items.map(({title}) => title)).toEqual([
      'Regnskab for projekt nr. 222041 Havnen, bolværk - Vestkajen',
      'Garantistillelse vedrørende LYGTEFORSYNING Vand A/S og LYGTEFORSYNING Varme A/S',
    ])
  })

  it('stands alone without a mark, apart from its title, where no section is above the first', async () => {
    const body = 'Sagsfremstilling\nMolen er mørk.\n\nBeslutning\nGodkendt.\n\n'
    const items = `41\n\nLygter på molen\n\n${body}42\n\nTakst for båden\n\n${body}43\n\nLukket: Køb af areal\n\nPrisen er hemmelig.\n\n44\n\nEventuelt\n\nBeslutning\nIntet.\n`
    const meeting = await meetingOf(`${head}${items}`)
    expect(meeting.items.map(({number, title, public: isPublic}) => [number, title, isPublic])).toEqual([
      ['41', 'Lygter på molen', true],
      ['42', 'Takst for båden', true],
      ['43', 'Lukket: Køb af areal', false],
      ['44', 'Eventuelt', true],
    ])
    expect(JSON.stringify(meeting)).not.toContain('hemmelig')
    const pages = await meetingOf(
      `${head}Lygter på molen\n\n${body}1\n\nTakst for båden\n\n${body}2\n\nValg\n\n${body}`,
    )
    expect(pages.items.map(({number}) => number)).toEqual([null, null, null])
  })

  it.each(['§ 1|§ 2|§ 3', 'Ad 1.|Ad 2.|Ad 3.', 'Ad punkt 1:|Ad punkt 2:|Ad punkt 3:', '05|05A|05B', '1.|1A.|2.'])(
    'is as others are written, and what is closed behind it stays so: %s',
    async (numbers) => {
      const [one, other, last] = numbers.split('|')
      const body = 'Sagsfremstilling\nMolen er mørk.\n\nBeslutning\nGodkendt.\n\n'
      const meeting = await meetingOf(
        `${head}${one} Lygter på molen\n\n${body}${other} Lukket: Køb af areal\n\nPrisen er hemmelig.\n\n${last} Eventuelt\n\n${body}`,
      )
      expect(meeting.items.map(({number, title, public: isPublic}) => [number, title, isPublic])).toEqual([
        [one?.replace(/^\D+|[.:]$/g, ''), 'Lygter på molen', true],
        [other?.replace(/^\D+|[.:]$/g, ''), 'Lukket: Køb af areal', false],
        [last?.replace(/^\D+|[.:]$/g, ''), 'Eventuelt', true],
      ])
      expect(JSON.stringify(meeting)).not.toContain('hemmelig')
    },
  )

  it('is none of a law that is quoted, or of a point that is decided', async () => {
    const law = '§ 5 Byrådet kan bestemme.\n\n§ 6 Vejene er offentlige.\n\n§ 7 Ministeren fastsætter regler.'
    const decided = 'Ad 1: Drøftet på mødet.\n\nAd 2: Udvalget følger forslaget.'
    const meeting = await meetingOf(
      `${head}Lov om veje\n\nSagsfremstilling\n\n${law}\n\nIndstilling\n\nFormanden indstiller, at loven følges.\n\nBeslutning\n\n${decided}\n`,
    )
    expect(meeting.items.map(({number, title}) => [number, title])).toEqual([[null, 'Lov om veje']])
  })

  it.each(['Åben sag: | Lukket sag: ', 'Åbent: | Lukket: '])(
    'has its access before it, with a colon: %s',
    async (marks) => {
      const [open, closed] = marks.split('|')
      const body = 'Sagsfremstilling\nMolen er mørk.\n\nBeslutning\nGodkendt.\n\n'
      const meeting = await meetingOf(
        `${head}${open}1. Lygter på molen\n\n${body}${closed?.trimStart()}2. Køb af areal\n\nPrisen er hemmelig.\n\n${open}3. Eventuelt\n\n${body}`,
      )
      expect(meeting.items.map(({number, title, public: isPublic}) => [number, title, isPublic])).toEqual([
        ['1', 'Lygter på molen', true],
        ['2', 'Køb af areal', false],
        ['3', 'Eventuelt', true],
      ])
    },
  )

  it('has the case behind it without a colon, and its title below', async () => {
    const items = [
      'Journalnr. 08.01G01\nLygter på molen (Åben sag)',
      'Sagsnr. 31/4120\nTakst for slæbebåden (Åben sag)',
    ]
    const meeting = await meetingOf(
      `${head}${items.map((lines, index) => `3${index}. ${lines}\n(ib)\n\nDer er søgt om tilskud.\n\nBeslutning:\nGodkendt.\n\n`).join('')}`,
    )
    expect(meeting.items.map(({number, title}) => [number, title])).toEqual([
      ['30', 'Lygter på molen'],
      ['31', 'Takst for slæbebåden'],
    ])
  })

  it('stands in the decision of a page of one item, with the title that the page has', async () => {
    const meeting = await meetingOf(
      `Mødedato: 17.05.2031, kl. 15:15\nMødested: Rådhuset\n\nLygter på molen\n\nIndstilling\n\nHavneforvaltningen indstiller,\n\n  1. at der sættes lygter op.\n\nBeslutning\n\nDagsordenspunkt 9: Lygter på molen\n\nHavneudvalgets beslutning i mødet den 17. maj 2031\n\nIndstillingen blev godkendt.\n`,
    )
    expect(meeting.items).toMatchObject([
      {title: 'Lygter på molen', recommendation: {by: 'Havneforvaltningen'}, decisions: [{outcomes: ['approved']}]},
    ])
  })

  it('stands below the labels of its case and those who were away, apart from both', async () => {
    const item = (number: number, title: string) =>
      `MØDEDATO: 17.05.2031     J.NR.: 08.01G0${number}     SAGSNR.: 31/412${number}     SAGSBEH.: IBR\n\nFraværende: Bo Holm og Ida Ås\n\nPunkt nr. ${number}: ${title}\n\nBeslutning\nGodkendt.\n\n`
    const meeting = await meetingOf(`${head}${item(1, 'Lygter på molen')}${item(2, 'Takst for båden')}`)
    expect(
      meeting.items.map(({caseNumber, caseworker, absences, decisions}) => [
        caseNumber?.raw,
        caseworker,
        absences.map(({name}) => name),
        decisions.map(({text}) => text),
      ]),
    ).toEqual([
      ['31/4121', 'IBR', ['Bo Holm', 'Ida Ås'], ['Godkendt.']],
      ['31/4122', 'IBR', ['Bo Holm', 'Ida Ås'], ['Godkendt.']],
    ])
  })

  it('is no number of a part that a body decides, in a page whose items have none', async () => {
    const body = 'Indstilling\n\nat der sættes lygter op.\n\nBeslutning\n\nTiltrådt.\n\nBeslutningskompetence\n\n'
    const meeting = await meetingOf(
      `${head}Sagsfremstilling\n\nMolen er mørk.\n\n${body}Havneudvalget.\n\nSagsfremstilling\n\nBroen er lav.\n\n${body}Pkt. 1 Havneudvalget. Pkt. 2 Byrådet.\n`,
    )
    expect(meeting.items.map(({number, decisions}) => [number, decisions.length])).toEqual([
      [null, 1],
      [null, 1],
    ])
  })

  it('has its year behind a stroke, in the contents and over the title', async () => {
    const meeting = await meetingOf(`${head}Punkter på dagsordenen:

12/2031   Lygter på molen
13/2031   Høring: ny takst for slæbebåden

Sag 12/2031
Lygter på molen

Beslutning:
Godkendt, idet punkt 13 behandles først.

Sag 13/2031
Høring: ny takst for slæbebåden

Baggrund:
Taksten er fra 2019.

Beslutning:
Drøftet.
`)
    expect(meeting.items.map(({number, title}) => [number, title])).toEqual([
      ['12/2031', 'Lygter på molen'],
      ['13/2031', 'Høring: ny takst for slæbebåden'],
    ])
    expect(meeting.items.map(({decisions}) => decisions[0]?.text)).toEqual([
      'Godkendt, idet punkt 13 behandles først.',
      'Drøftet.',
    ])
  })

  it('can have its title below it: behind the code of its body, or behind the labels of its case on the same line', async () => {
    const expected = [
      ['Lygter på molen', 'Godkendt.'],
      ['Lukning af havnebadet', 'Drøftet.'],
      ['Nye takster', 'Anbefales.'],
    ]
    const forms = [
      (number: number) => `HU-${number + 16}/31-B\n`,
      (number: number) =>
        `Punkt: ${number}        Acadre sagsnr.: 31/400${number}    Journalnr.: 08.01.00-S00\nSagsforløb: HU - Åben sag\nSagsbehandler: Ida Brink\n\n`,
      (number: number) => `Sag nr. ${number}    Sagsnr.: 31/400${number}\nAfdeling: Havnen\n\n`,
      (number: number) => `${number}.   J.nr.: 08.01.00-S00-${number}-31   Sagsbehandler: Ida Brink\n`,
    ]
    for (const form of forms) {
      const items = expected.map(
        ([title, decision], index) =>
          `${form(index + 1)}${title}\n\nResume\nForvaltningen oplyser det.\n\nBeslutning:\n${decision}\n`,
      )
      const meeting = await meetingOf(head + items.join('\n'))
      expect(meeting.items.map(({title, decisions}) => [title, decisions[0]?.text])).toEqual(expected)
    }
  })

  it('is that of the one item of a page, and none of a list in its text', async () => {
    const meeting = await meetingOf(`${head}Ny tilladelse til bådudlejning

4.      Ny tilladelse til bådudlejning

Sagsnr. 31/4102

INDSTILLING OG BESLUTNING

Havneforvaltningen indstiller, at tilladelsen gives.

Havneudvalgets beslutning i mødet den 17. maj 2031

Godkendt.

SAGSBESKRIVELSE

Udlejningen har tre mål:

1.      Flere gæster i havnen

2.      Færre tomme pladser

3.      Bedre vejledning af sejlere

Aftalen gælder i et år.

ØKONOMI

Ingen udgift.
`)
    expect(meeting.items.map(({number, title}) => [number, title])).toEqual([['4', 'Ny tilladelse til bådudlejning']])
  })

  it('stands in a cell of its own, as labels and the kinds of files do', async () => {
    const meeting = await meetingOf(`${head}Pkt. | Titel
101 | Lygter på molen
102 | Lukket sag
103 | Eventuelt

101 | Lygter på molen
Sagsnr. | 27.45.12-S29-1-31

Sagens oplysninger
Lygterne er gamle.

Beslutning
Godkendt.

Bilag
Kort over molen | pdf

102 | Lukket sag
Sagsnr. | 27.45.12-S29-2-31

103 | Eventuelt
Sagsnr. | 27.45.12-S29-3-31

Beslutning
Intet.
`)
    expect(meeting.items.map(({number, public: isPublic, caseNumber}) => [number, isPublic, caseNumber?.raw])).toEqual([
      ['101', true, '27.45.12-S29-1-31'],
      ['102', false, '27.45.12-S29-2-31'],
      ['103', true, '27.45.12-S29-3-31'],
    ])
    expect(meeting.items[0]?.attachments.map(({title}) => title)).toEqual(['Kort over molen'])
    expect(meeting.items[0]?.sections[0]).toMatchObject({kind: 'presentation', text: 'Lygterne er gamle.'})
  })
})

const item = (body: string) => `${head}4. Lygter på molen

${body}

5. Eventuelt

Beslutning
Intet.
`

describe('the number of a case under the title', () => {
  it.each([
    ['27.45.12-S29-1-31            Åben sag', '27.45.12-S29-1-31'],
    ['SUD 133/2008', 'SUD 133/2008'],
    ['ØU-64/07-O', 'ØU-64/07-O'],
  ])('needs no label: %s', async (line, raw) => {
    const [first] = (await meetingOf(item(`${line}\n\nBeslutning\nGodkendt.`))).items
    expect(first).toMatchObject({caseNumber: {raw}, public: true})
    expect(first?.sections.map(({kind}) => kind)).toEqual(['decision'])
  })

  it('closes the item with the mark beside it', async () => {
    const [first] = (await meetingOf(item('27.45.12-S29-1-31    Lukket sag\n\nBeslutning\nGodkendt.'))).items
    expect(first).toMatchObject({public: false, decisions: []})
  })
})

describe('sections', () => {
  it('are decided by a body that indicates to the next one, and end in attachments under a small heading', async () => {
    const [first] = (
      await meetingOf(
        item(`INDSTILLING
Forvaltningen foreslår, at Havneudvalget
1. tænder lygterne
2. køber olie

Økonomiudvalgets indstilling den 9. maj 2031
Anbefales.

BESLUTNING
Godkendt.

Bilag
1. Kort over molen (offentligt)
2. Tilbud på olie (offentligt)`),
      )
    ).items
    expect(first?.recommendation).toMatchObject({by: 'Forvaltningen', points: ['tænder lygterne', 'køber olie']})
    expect(first?.decisions.map(({body, text}) => [body, text])).toEqual([
      ['Økonomiudvalget', 'Anbefales.'],
      ['Havneudvalget', 'Godkendt.'],
    ])
    expect(first?.attachments.map(({title, access}) => [title, access])).toEqual([
      ['Kort over molen', 'open'],
      ['Tilbud på olie', 'open'],
    ])
  })

  it('have no point where one body is told what to recommend to the next', async () => {
    const [first] = (
      await meetingOf(
        item(`Indstilling
Forvaltningen indstiller til Havneudvalget at anbefale Byrådet:
1. at lygterne tændes

Beslutning
Anbefales.`),
      )
    ).items
    expect(first?.recommendation?.points).toEqual(['at lygterne tændes'])
  })
})

it('a head has its times behind "påbegyndt kl.:" and "afsluttet kl.:"', async () => {
  const meeting = await meetingOf(
    item('Beslutning\nGodkendt.').replace('kl. 18.30', '\nMødet påbegyndt kl.:  19.00\nMødet afsluttet kl.:  21.25'),
  )
  expect([meeting.startTime, meeting.endTime]).toEqual(['19:00', '21:25'])
})

it('a title that begins with a word of buttons keeps it', async () => {
  const {items} = await meetingOf(`${head}1. Vis hensyn på molen

Beslutning
Godkendt.

2. Eventuelt

Beslutning
Intet.
`)
  expect(items[0]?.title).toBe('Vis hensyn på molen')
})

it('rows for those who sign are none of the last decision', async () => {
  const {items, remarks} = await meetingOf(`${item('Beslutning\nGodkendt.')}

Referatet godkendt den

_______________________           _______________________
Ida Brink, formand                Bo Ravn, næstformand
`)
  expect(items[1]?.decisions.map(({text, outcomes}) => [text, outcomes])).toEqual([['Intet.', ['nothing']]])
  expect(remarks).toBeNull()
})

describe('what stands around the number of an item', () => {
  const body = 'Sagsfremstilling\n\nDer er søgt om lygter.\n\nBeslutning\n\nGodkendt.\n\n'

  it('can be the number of a list, before the same number', async () => {
    const away = 'Afbud:\n  1. Per Lund, Ø\n'
    const {items} = await meetingOf(
      `${head}Fraværende:\nAfbud:\n\n\nPer Lund, Ø\n\n\n 1.  1. Lygter på molen\n\n${body}${away} 2.  2. Takster\n\n${body}${away} 3.  3. Køb af kaj 4 (FOR LUKKEDE DØRE)\n`,
    )
    expect(items.map(({number, title, public: isOpen}) => [number, title, isOpen])).toEqual([
      ['1', 'Lygter på molen', true],
      ['2', 'Takster', true],
      ['3', 'Køb af kaj 4', false],
    ])
    expect(items.map(({absences}) => absences.map(({name}) => name))).toEqual([['Per Lund'], ['Per Lund'], []])
  })

  it('can be that of a reading, with no mark between', async () => {
    const {items} = await meetingOf(
      `${head}35 Godkendelse af dagsorden\n\n${body}36 1. budgetopfølgning 2031\n\n${body}37 Eventuelt\n\n${body}`,
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['35', 'Godkendelse af dagsorden'],
      ['36', '1. budgetopfølgning 2031'],
      ['37', 'Eventuelt'],
    ])
  })

  it('can be the year, with no stop behind it', async () => {
    const entries = ['85/31 Lygter på molen', '86/31 Takster', '87/31 Status (Lukket møde)']
    const {items} = await meetingOf(
      `${head}Dagsordenspunkter:\n\n${entries.map((entry) => `${entry} ...... 4\n`).join('')}\n${entries.map((entry) => `${entry}\n\nJ.nr. 203103-4120\n\n${body}`).join('')}`,
    )
    expect(items.map(({number, public: isOpen}) => [number, isOpen])).toEqual([
      ['85/31', true],
      ['86/31', true],
      ['87/31', false],
    ])
  })

  it('can be a label alone: "Lukket punkt" under the number of its case closes that item', async () => {
    const item = (number: number, text: string) => `Sagsnr.: 31/${number}\n${text}\n`
    const open = 'Sagen behandles i\nHavneudvalget\nBeslutning Havneudvalget den 17-05-2031\nGodkendt.'
    const {items} = await meetingOf(
      `${head}${item(40118, open)}${item(40119, open)}${item(40120, open)}${item(40121, 'Lukket punkt')}${item(40122, open)}`,
    )
    expect(items.map(({caseNumber, public: isOpen}) => [caseNumber?.raw, isOpen])).toEqual([
      ['31/40118', true],
      ['31/40119', true],
      ['31/40120', true],
      ['31/40121', false],
      ['31/40122', true],
    ])
  })
})

describe('what was decided of the second point', () => {
  it('begins no item, though its number is the next', async () => {
    const decided = 'Beslutning\n\nGodkendt.\n\n'
    const earlier = `Tidligere beslutninger\n\nStiudvalget, 8. maj 2031, pkt. 131:\n\n1. Bo Ravn (C) anbefaler indstillingen.\n\n`
    const {items} = await meetingOf(
      `${head}1. Lygter på molen\n\n${earlier}2. Anbefales.\n\n${decided}2. Ny takst\n\n${decided}3. Slæbebåden\n\n${decided}`,
    )
    expect(items.map(({title}) => title)).toEqual(['Lygter på molen', 'Ny takst', 'Slæbebåden'])
    expect(items[0]?.decisions.map(({text}) => text)).toEqual([
      '1. Bo Ravn (C) anbefaler indstillingen.\n\n2. Anbefales.',
      'Godkendt.',
    ])
  })
})

describe('the heading of a decision', () => {
  it('says that a body had the case before it, with a colon', async () => {
    const {items} = await meetingOf(
      `${head}1. Lygter på molen\n\nSagsfremstilling\n\nByrådet behandlede sagen den 1. maj 2030.\n\nUdvalg for kyst og havn behandlede sagen den 1. februar 2031 som punkt 2:\n\nUdvalget anbefaler planen.\n\nBeslutning\n\nGodkendt.\n\n2. Takster\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.decisions.map(({body, text}) => [body, text])).toEqual([
      ['Udvalg for kyst og havn', 'Udvalget anbefaler planen.'],
      ['Havneudvalget', 'Godkendt.'],
    ])
  })

  it('begins anew below a long line that no stop ends', async () => {
    const {items} = await meetingOf(
      `${head}1. Lygter på molen\nBeslutning Byrådet den 17-05-2031\nGodkendt.\nFraværende: Ida Brink (F), Per Lund (V), Eva Kjær (A) ankom under sagens behandling\nBeslutning Havneudvalget den 10-05-2031\nAnbefales.\n2. Takster\nBeslutning Byrådet den 17-05-2031\nGodkendt.\n`,
    )
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.', 'Anbefales.'])
  })
})

it('a sentence in a paragraph of its own goes on no point that has a bullet', async () => {
  const {items} = await meetingOf(
    `${head}1. Lygter på molen\n\nIndstilling\n\nHavnechefen indstiller,\n\n • at planen vedtages\n\nPå mødet vil Ida Brink vise planen.\n\nBeslutning\n\nGodkendt.\n`,
  )
  expect(items[0]?.recommendation?.points).toEqual(['at planen vedtages'])
})

it('the label of those who were away from an item can name its handling', async () => {
  const {items} = await meetingOf(
    `${head}1. Lygter på molen\n\nSbh: ridb\n\nBeslutning Havneudvalget den 17. maj 2031\nGodkendt.\n\nFraværende i sagens behandling: Per Lund\n\n2. Takster\n\nBeslutning Havneudvalget den 17. maj 2031\nGodkendt.\n`,
  )
  expect(items[0]?.decisions[0]?.text).toBe('Godkendt.')
  expect(items[0]?.absences.map(({name}) => name)).toEqual(['Per Lund'])
  expect(items[0]?.caseworker).toBe('ridb')
})

it('the number stands in a column of its own at the right end, over the line that the title goes on', async () => {
  const item = (title: string, below: string) =>
    `${title}\n${below}\nSagsfremstilling\nEn sag.\n\nBeslutning\nGodkendt.\n\n`
  const {items} = await meetingOf(
    `${head}${item('Lokalplan 7 for molen - høring og            1.', 'bemærkninger\n')}${item('Ny kran                 2.', '')}${item('Lygter                 3.', '')}`,
  )
  expect(items.map(({number, title}) => `${number} ${title}`)).toEqual([
    '1 Lokalplan 7 for molen - høring og bemærkninger',
    '2 Ny kran',
    '3 Lygter',
  ])
})

it('a year is all that the second line of a title has, here and in the contents', async () => {
  const title = 'Budgetopfølgning og forventet regnskab for havnen pr. 30. september'
  const meeting = await meetingOf(
    `${head}Indhold\n\n1. ${title}\n   2031      3\n2. Eventuelt      4\n\n1. ${title}\n2031\n\nBeslutning\nDrøftet.\n\n2. Eventuelt\n\nBeslutning\nIntet.\n`,
  )
  expect(meeting.items.map((one) => one.title)).toEqual([`${title} 2031`, 'Eventuelt'])
  expect(meeting.items[0]?.sections.map(({kind}) => kind)).toEqual(['decision'])
  expect(meeting.remarks).toBeNull()
})

describe('two items that are both printed as the first of a list', () => {
  const item = (title: string, below: string) => `1. ${title}\n\n${below}\n\nBeslutning\nGodkendt.\n\n`

  it('are two where they go on alike', async () => {
    const below = 'Tid: 10 min.\n\nSagsfremstilling\nEn sag.'
    const {items} = await meetingOf(`${head}${item('Ny kran', below)}${item('Lygter', below)}`)
    expect(items.map(({title}) => title)).toEqual(['Ny kran', 'Lygter'])
  })

  it('are one and its list where they do not', async () => {
    const {items} = await meetingOf(`${head}${item('Ny kran', 'Sagsfremstilling\nEn sag.\n\n1. En liste')}`)
    expect(items.map(({title}) => title)).toEqual(['Ny kran'])
  })
})

it('a pause and the end of the meeting between two items are of neither', async () => {
  const item = (title: string) => `${title}\n\nBeslutning\nGodkendt.\n\n`
  const {items, endTime} = await meetingOf(
    `Havneudvalget\nReferat\n\nMødet afholdtes den 17. maj 2031 på Havnekontoret kl. 16.00 - 18.30\n\n${item('1. Ny kran')}Pause (kl. 17.00-17.15)\n\n${item('2. Lygter')}Mødet sluttede kl. 18.45.\n\n${item('3. Sti')}`,
  )
  expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual(Array(3).fill(['Godkendt.']))
  expect(endTime).toBe('18:45')
})

it('a sentence can tell day, place and times of the meeting, in this order', async () => {
  const meeting = await meetingOf(
    `Havneudvalget\nReferat\n\nMødet afholdtes den 17. maj 2031 på Havnekontoret kl. 16.00 - 18.30\n\n1. Ny kran\n\nBeslutning\nGodkendt.\n`,
  )
  expect(meeting).toMatchObject({
    date: '2031-05-17',
    startTime: '16:00',
    endTime: '18:30',
    location: 'Havnekontoret',
    remarks: null,
  })
})

it('answers of bodies right below the heading of a hearing are no decisions', async () => {
  const {items} = await meetingOf(
    `${head}1. Ny kran\n\nHøring\nÆldrerådet den 4. maj 2031\nRådet har ingen bemærkninger.\nHandicaprådet den 5. maj 2031\nRådet vil have en rampe.\n\nIndstilling\nDirektøren indstiller, at kranen købes.\n\nØkonomiudvalget den 7. maj 2031\nAnbefales.\n\nBeslutning\nGodkendt.\n`,
  )
  expect(items[0]?.decisions.map(({body, text}) => [body, text])).toEqual([
    ['Økonomiudvalget', 'Anbefales.'],
    ['Havneudvalget', 'Godkendt.'],
  ])
})

it('labels below each other over their values have the values in their order', async () => {
  const labels = 'Åben sag\nSagsnr.:\nSagen afgøres i:\nBilag:\n'
  const {items} = await meetingOf(
    `${head}1. Ny kran\n${labels}31/402\nByrådet\nKort over havnen\nTilbud\nIndstilling\nDirektøren indstiller, at kranen købes.\nBeslutning\nGodkendt.\n2. Ny båd\n${labels}31/17\nHavneudvalget\nBeslutning\nUdgår.\n`,
  )
  expect(items.map(({caseNumber, attachments}) => [caseNumber?.raw, attachments.map(({title}) => title)])).toEqual([
    ['31/402', ['Kort over havnen', 'Tilbud']],
    ['31/17', []],
  ])
})

it('a weak word right over a body and a day ends what is recommended, and is no decision of its own', async () => {
  const decided = 'Vedtagelse\nHavneudvalget den 17. maj 2031\n'
  const {items} = await meetingOf(
    `${head}1. Ny kran\n\nIndstilling\nHavnechefen foreslår,\n1) at kranen købes\n\n${decided}Udsat.\n\n2. Ny båd\n\nIndstilling\nHavnechefen foreslår, at sagen drøftes\n\n${decided}Drøftet.\n`,
  )
  expect(items.map(({recommendation, decisions}) => [recommendation?.points, decisions.map(({text}) => text)])).toEqual(
    [
      [['at kranen købes'], ['Udsat.']],
      [['at sagen drøftes'], ['Drøftet.']],
    ],
  )
})

it('what a body hands on below or behind its name is decided by it, and nothing else that stands there', async () => {
  const {items} = await meetingOf(
    `${head}1. Ny kran\n\nHavnechefen indstiller,\n\nat kranen købes.\n\nTeknisk Udvalg: Anbefales.\n\nØkonomiudvalget:\n\nIndstilles godkendt.\n\nKlik her for at se sagsfremstillingen\n\nBeslutning\n\nGodkendt.\n\n2. Ny båd\n\nSagsfremstilling\nTeknisk Udvalg: Mener, at båden er for dyr.\n\nØkonomiudvalget:\n\nIndstilles at købe to.\n\nBeslutning\n\nUdsat.\n`,
  )
  expect(items.map(({decisions}) => decisions.map(({body, text}) => [body, text]))).toEqual([
    [
      ['Teknisk Udvalg', 'Anbefales.'],
      ['Økonomiudvalget', 'Indstilles godkendt.'],
      ['Havneudvalget', 'Godkendt.'],
    ],
    [['Havneudvalget', 'Udsat.']],
  ])
  expect(items[0]?.recommendation?.points).toEqual(['at kranen købes.'])
})

it('a history tells what each body did below its day and name, and no more than that', async () => {
  const {items} = await meetingOf(
    `${head}1. Ny kran\n\nBeslutning\nGodkendt.\n\nSagens forløb\n02-05-2031 blev kranen set\nog målt.\n15-04-2031 Magistraten\nAnbefales.\n\n28-04-2031 Klitby Byråd\nUdsat.\n17-05-2031 Havneudvalget\nGodkendt.\n`,
  )
  expect(items[0]?.decisions.map(({body, date, text}) => [body, date, text])).toEqual([
    ['Havneudvalget', '2031-05-17', 'Godkendt.'],
    ['Magistraten', '2031-04-15', 'Anbefales.'],
    ['Klitby Byråd', '2031-04-28', 'Udsat.'],
  ])
})

it('the initials of who wrote it are of no point', async () => {
  const {items} = await meetingOf(
    `${head}1. Ny kran\n\nIndstilling\nDirektøren indstiller,\nat kranen købes.\n/HMA\n\nBeslutning\nGodkendt.\n`,
  )
  expect(items[0]?.recommendation?.points).toEqual(['at kranen købes.'])
})

describe('columns under one row of labels', () => {
  const item = '1. Ny kran\n\nBeslutning\nGodkendt.\n'
  const names = ({participants}: Awaited<ReturnType<typeof meetingOf>>) =>
    participants.map(({name, present}) => (present ? name : `-${name}`))

  it('are parted by gaps, the place among them', async () => {
    const meeting = await meetingOf(
      `${head}Sted:             I mødet deltager:    Afbud fra:\nHavnekontoret     Ida Holm (A)         Bo Strand (V)\n                  Karen Lund (C)\n\n${item}`,
    )
    expect(names(meeting)).toEqual(['Ida Holm', 'Karen Lund', '-Bo Strand'])
    expect(meeting.location).toBe('Havnekontoret')
  })

  it('are parted by bars', async () => {
    const meeting = await meetingOf(
      `${head}I mødet deltager: | Afbud fra:\nIda Holm | Bo Strand\nKaren Lund |\n\n${item}`,
    )
    expect(names(meeting)).toEqual(['Ida Holm', 'Karen Lund', '-Bo Strand'])
  })
})

describe('groups of items that have letters', () => {
  it('stand over the items and again under their titles, the closed one as well', async () => {
    const item = (title: string, group: string, access: string) =>
      `${group}\n\n${title}\n${group}\n${access} - 16.07.00-K09-2-31\nBESLUTNING\n\nGodkendt.\n\n`
    const {items} = await meetingOf(
      `${head}${item('1. Ny kran', 'A. Sager til afgørelse', 'Åbent')}${item('2. Tilsyn', 'B. Redegørelser', 'Åbent')}${item('3. Eventuelt', 'C. Eventuelt', 'Åbent')}D. Lukkede sager\n\n4. Salg af areal\nD. Lukkede sager\nLukket - 16.07.00-K09-2-31\n`,
    )
    expect(items.map(({title, caseNumber, decisions}) => [title, caseNumber?.raw, decisions[0]?.text])).toEqual([
      ['Ny kran', '16.07.00-K09-2-31', 'Godkendt.'],
      ['Tilsyn', '16.07.00-K09-2-31', 'Godkendt.'],
      ['Eventuelt', '16.07.00-K09-2-31', 'Godkendt.'],
      ['Salg af areal', '16.07.00-K09-2-31', undefined],
    ])
    expect(items.map((one) => one.public)).toEqual([true, true, true, false])
  })
})

it('the last item can have nothing but the number of its case and that it is closed', async () => {
  const item = (number: string, below: string) => `• Udskriv\nSagsid.: ${number}, Sagsinitialer: HHB\n\n${below}\n\n`
  const decision = 'Sagsfremstilling\n\nEn sag.\n\nBeslutning Havneudvalget den 17-05-2031\n\nGodkendt.'
  const {items} = await meetingOf(
    `${head}${['30/4116', '30/4117', '30/4118'].map((one) => item(one, decision)).join('')}${item('30/4119', 'Lukket sag')}`,
  )
  expect(items.map(({caseNumber, public: isOpen}) => [caseNumber?.raw, isOpen])).toEqual([
    ['30/4116', true],
    ['30/4117', true],
    ['30/4118', true],
    ['30/4119', false],
  ])
})

it('what is said of others behind those who are away is a remark', async () => {
  const meeting = await meetingOf(
    `${head}Medlemmer: Ida Holm, Bo Strand, Karen Lund\nAfbud: Ida Holm. Bo Strand mødte kl. 9.20 og gik kl. 10.\n\n1. Ny kran\n\nBeslutning\nGodkendt.\n`,
  )
  expect(meeting.participants.map(({name, present}) => [name, present])).toEqual([
    ['Ida Holm', false],
    ['Bo Strand', true],
    ['Karen Lund', true],
  ])
})

it('what was decided can be a word in small letters right below the title', async () => {
  const {items} = await meetingOf(
    `${head}1. Godkendelse af dagsorden\nGodkendt\n\n2. Godkendelse af referater\nudsat\n\n3. Eventuelt\nintet\n`,
  )
  expect(items.map(({title}) => title)).toEqual(['Godkendelse af dagsorden', 'Godkendelse af referater', 'Eventuelt'])
  expect(items[1]?.decisions[0]?.outcomes).toEqual(['postponed'])
})

it('lists of those who were away stand under labels of more words in an item as in a head', async () => {
  const {items} = await meetingOf(
    `${head}1. Ny kran\n\nFraværende med afbud:\nIda Holm\n\nFraværende i mødet:\nBo Strand til kl. 18.40\n\nFraværende uden afbud:\nKaren Lund\n\nBeslutning\nGodkendt.\n`,
  )
  expect(items[0]?.absences.map(({name, reason}) => [name, reason])).toEqual([
    ['Ida Holm', 'absent'],
    ['Bo Strand', 'partial'],
    ['Karen Lund', 'absent'],
  ])
})

it('a party is nobody who was away', async () => {
  const {items} = await meetingOf(
    `${head}1. Ny kran\n\nBeslutning\nGodkendt.\n\nFraværende uden afbud:\n\nDa Venstre og Dansk Folkeparti ikke har udfyldt deres pladser, er medlemstallet 21.\n\nKaren Lund\n`,
  )
  expect(items[0]?.absences.map(({name}) => name)).toEqual(['Karen Lund'])
})

describe('the number of the case', () => {
  it('is of the item that it stands nearer to, over any number of blank lines', async () => {
    const item = (number: number) =>
      `Sagsnr.: 31/401${number}\n\n\n${number}. Lygter på mole ${number}\n\n\nBaggrund\n\n\nDe er gamle.\n\n\nBeslutning\n\n\nGodkendt.\n\n\n\n\n`
    const meeting = await meetingOf(`${head}\n\n\n${item(1)}${item(2)}${item(3)}`)
    expect(meeting?.items.map(({caseNumber, decisions}) => [caseNumber?.raw, decisions[0]?.text])).toEqual([
      ['31/4011', 'Godkendt.'],
      ['31/4012', 'Godkendt.'],
      ['31/4013', 'Godkendt.'],
    ])
  })

  it('can stand below the title again and its mark of access', async () => {
    const item = (number: number, title: string) =>
      `${number}. ${title}\n\n${title}\n\nÅben sag\n31/401${number}\nSagsbehandler: IBR\n\nBeslutning\nGodkendt.\n\n`
    const meeting = await meetingOf(`${head}${item(1, 'Lygter på molen')}${item(2, 'Ny slæbebåd')}`)
    expect(meeting?.items.map(({caseNumber, caseworker}) => [caseNumber?.raw, caseworker])).toEqual([
      ['31/4011', 'IBR'],
      ['31/4012', 'IBR'],
    ])
  })
})

describe('a title', () => {
  it.each([
    ['(Orientering)', ' (Orientering)'],
    ['Godkendt', ''],
    ['Godkendt.', ''],
  ])('goes on right below its first word, where %s decides nothing', async (below, more) => {
    const title = 'Helhedsplan for molen ved den gamle station - 2. behandling'
    const meeting = await meetingOf(
      `${head}1. ${title}\n   ${below}\n\nBaggrund\nDe er gamle.\n\n2. Ny slæbebåd\n\nBeslutning\nGodkendt.\n`,
    )
    expect(meeting?.items[0]?.title).toBe(`${title}${more}`)
  })
})

describe('what one document in many has', () => {
  const decided = (title: string, text = 'Godkendt.') => `${title}\n\nDer er søgt om lys.\n\nBeslutning:\n${text}\n\n`

  it('the code of the body before the number of each item, and the year', async () => {
    const {items} = await meetingOf(
      head +
        decided('HU-55/31-O   Lygter på molen') +
        decided('HU-56/31-D   Nyt bolværk') +
        decided('HU-59/31-B   Takster'),
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['55/31', 'Lygter på molen'],
      ['56/31', 'Nyt bolværk'],
      ['59/31', 'Takster'],
    ])
  })

  it('a title whose second line hangs below it, in from the number', async () => {
    const title =
      'Sag nr. 7      Støttepulje til initiativer i landsbyer og havne - Klitbys\n               Medborgerhus, indretning af 1. sal'
    const {items} = await meetingOf(
      head + decided('Sag nr. 6      Lygter på molen') + decided(title) + decided('Sag nr. 8      Takster'),
    )
    expect(items[1]?.title).toBe(
      'Støttepulje til initiativer i landsbyer og havne - Klitbys Medborgerhus, indretning af 1. sal',
    )
  })

  it('the number of a case in the first of three columns, of which the others say no more of it', async () => {
    const item = (title: string, number: string) =>
      `${title}\n\nSagsnr.: ${number}                  17. maj 2031                 Beslutning\n\nBeslutning:\nGodkendt.\n\n`
    const {items} = await meetingOf(head + item('1. Lygter på molen', '2031/21840') + item('2. Takster', '2031/18077'))
    expect(items.map(({caseNumber}) => caseNumber?.raw)).toEqual(['2031/21840', '2031/18077'])
  })

  it('a dash before the brackets that close an item', async () => {
    const {items} = await meetingOf(
      `${head}${decided('6. Lygter på molen')}7. Salg af kaj - (Lukket punkt)\n\n${decided('8. Takster')}`,
    )
    expect(items.map(({title, public: isPublic}) => [title, isPublic])).toEqual([
      ['Lygter på molen', true],
      ['Salg af kaj', false],
      ['Takster', true],
    ])
  })

  it('labels over their values, and a mark of access below these that closes the last item', async () => {
    const item = (title: string, mark: string, text = 'Sagsfremstilling\n\nTekst.\n\nBeslutning\n\nGodkendt.\n\n') =>
      `${title}\n\nSagsnr.\n\n451-2031-91277\n\nInitialer\n\nMIIB\n\n${mark}\n\n${text}`
    const {items} = await meetingOf(
      head + item('1. Lygter på molen', 'Åbent') + item('2. Takster', 'Åbent') + item('3. Salg af kaj', 'Lukket', ''),
    )
    expect(items.map(({public: isPublic, caseworker}) => [isPublic, caseworker])).toEqual([
      [true, 'MIIB'],
      [true, 'MIIB'],
      [false, null],
    ])
  })

  it('what was recommended and what others decided, each with its day in brackets, and no heading', async () => {
    const {items} = await meetingOf(
      head +
        decided('6. Lygter på molen') +
        `7. Ny sti

Sagsfremstilling

Der søges om en sti.

Teknisk Udvalg (7. marts 2031, pkt. 61): Anbefaler, at der gives 20.000 kr.

Bilag

Kort over stien

Direktionen indstiller (10. marts 2031, pkt. 46) stien til byrådets godkendelse.

Beslutning

Anbefales.
`,
    )
    const [, item] = items
    expect(item?.decisions.map(({body, date, text}) => [body, date, text])).toEqual([
      ['Teknisk Udvalg', '2031-03-07', 'Anbefaler, at der gives 20.000 kr.'],
      ['Havneudvalget', '2031-05-17', 'Anbefales.'],
    ])
    expect(item?.recommendation?.by).toBe('Direktionen')
    expect(item?.attachments.map(({title}) => title)).toEqual(['Kort over stien'])
  })

  it('a recommendation without a heading below what the administration remarks', async () => {
    const item = (title: string) =>
      `${title}\n\nForvaltningens vurdering:\nEn ny kaj koster 290.000 kr.\n\nDet indstilles,\nat rådet afgiver en udtalelse.\n\nBeslutning:\nGodkendt.\n\n`
    const {items} = await meetingOf(head + item('1. Lygter på molen') + item('2. Takster'))
    expect(items.map(({recommendation}) => recommendation?.points)).toEqual([
      ['at rådet afgiver en udtalelse.'],
      ['at rådet afgiver en udtalelse.'],
    ])
  })

  it('a place over two lines of its column, and a sentence that another day stands in', async () => {
    const meeting = await meetingOf(`Klitby Kommune

Havneudvalget

Referat

Dato:         Onsdag den 14. november 2031
Sted:         Rådhuset
              Mødelokale 14

Bemærkninger til dagsordenen:
Besluttet at behandlingen af punktet om åbningstider for havnen udsættes til
mødet den 21. december 2031.

${decided('1. Lygter på molen')}${decided('2. Takster')}`)
    expect([meeting.date, meeting.location]).toEqual(['2031-11-14', 'Rådhuset Mødelokale 14'])
  })

  it('a recommendation over the case where the heading before it is missing', async () => {
    const item = (first: string, text: string) =>
      `${first}Indstilling\n\nForvaltningen indstiller, at ${text} godkendes.\n\nSagsfremstilling\n\nTekst om ${text}.\n\nBeslutning i Havneudvalget den 17-05-2031\n\nGodkendt.\n\n`
    const told = 'Beslutningstema\n\nHavnen.\n\n'
    const {items} = await meetingOf(`${head}${item(told, 'lyset')}${item('', 'stien')}${item(told, 'kajen')}`)
    expect(items.map(({recommendation}) => recommendation?.points)).toEqual([
      ['at lyset godkendes.'],
      ['at stien godkendes.'],
      ['at kajen godkendes.'],
    ])
  })
})

it('titles below a list of people are items, also where none is usual and the first has no text', async () => {
  const text = (people: string) =>
    `Referat af bestyrelsesmøde i vandværket torsdag d. 14. marts 2031.\n\n${people}\n\n 1. Formanden bød velkommen\n\n 2. Nye målere\n  Bo Ås tæller dem.\n\n 3. Takster\n  Kommunen har godkendt dem.\n`
  const {items, participants} = await meetingOf(text('Deltagere: Ida Brink og Bo Ås.'))
  expect(items.map(({title}) => title)).toEqual(['Formanden bød velkommen', 'Nye målere', 'Takster'])
  expect(items.flatMap(({decisions}) => decisions)).toEqual([])
  expect(participants.map(({name}) => name)).toEqual(['Ida Brink', 'Bo Ås'])
  await expect(meetingOf(text('Mødet var kort.'))).rejects.toThrow()
})

it('titles in a column of their own are items, also where none is usual', async () => {
  const numbered = (gap: string) =>
    `${head}Referat af møde\n\n1.${gap}Bådpladser\n\nPladserne er talt. Udvalget har besluttet at male dem.\n\n2.${gap}Åbningstider\n\nTiderne blev gennemgået.\n\n3.${gap}Nye skilte\n\nBo Ås bestiller dem.\n`
  expect((await meetingOf(numbered('          '))).items.map(({title}) => title)).toEqual([
    'Bådpladser',
    'Åbningstider',
    'Nye skilte',
  ])
  await expect(meetingOf(numbered(' '))).rejects.toThrow()
})

describe('a column between number and title', () => {
  it('has the time that is set, and the title on that line or below', async () => {
    const {items} = await meetingOf(
      `${head}Referat af møde\n\nPunkt 1 5 min Godkendelse af dagsorden\nGodkendt.\n\nPunkt 2 20 min\n\nNy skolegård\nIda\n\nUdsat.\n\nPunkt 3 10 minutter\n\nBådpladser\n\nPladserne er talt.\n`,
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Ny skolegård'],
      ['3', 'Bådpladser'],
    ])
  })

  it('has whose it is, in the contents and over the item', async () => {
    const item = (line: string) => `${line}\n\n2031-00411\n\nBeslutning\nGodkendt.\n\n`
    const rows = ['1    ØK  Regnskab for havnen', '2    TM  Lygter på molen', '3    ØK  Salg af kajen']
    const {items} = await meetingOf(
      `${head}Indholdsfortegnelse:      Side\n\n${rows.map((row, at) => `${row}           ${at + 2}`).join('\n')}\n\n${rows.map(item).join('')}`,
    )
    expect(items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual([
      ['1', 'Regnskab for havnen', '2031-00411'],
      ['2', 'Lygter på molen', '2031-00411'],
      ['3', 'Salg af kajen', '2031-00411'],
    ])
  })
})

describe('titles that nothing tells but the decision before them', () => {
  const item = (title: string, text: string, decision: string) => `${title}\n\n${text}\n\n${decision}\n\n`
  const documentOf = (...decisions: string[]) => {
    const [first = '', second = '', third = ''] = decisions
    const title = decisions.some((decision) => /godkendt|sand/iu.test(decision)) ? 'Referat' : 'Dagsorden'
    const asks = 'Formanden indstiller, at:\n\n  • Bestyrelsen godkender det'
    return `${title} fra møde i Klitby Skolebestyrelse den 17. juni 2031\n\nFraværende:\n\n${item('Godkendelse af dagsorden', asks, first)}${item('Ny legeplads', 'Resume: Den gamle er slidt.', second)}${item('Regnskab for 2030', asks, third)}`
  }

  it.each([
    [
      'below its heading',
      ['Beslutning:\n\nGodkendt', 'Beslutning:\n\nBo spørger kommunen\n\nIda henter sand', 'Beslutning:\nGodkendt'],
    ],
    ['on its line', ['Beslutning: Godkendt', 'Beslutning: Ida henter sand', 'Beslutning: Godkendt']],
  ])('begin items, whose decision stands %s', async (_, decisions) => {
    const {items} = await meetingOf(documentOf(...decisions))
    expect(items.map(({title, decisions: found}) => [title, found.map(({text}) => text)])).toEqual(
      ['Godkendelse af dagsorden', 'Ny legeplads', 'Regnskab for 2030'].map((title, at) => [
        title,
        [(decisions[at] as string).replace(/^Beslutning:\s+/u, '')],
      ]),
    )
  })

  it('are all items where nothing is decided yet', async () => {
    const agenda = `${documentOf('Beslutning:', 'Beslutning:', 'Beslutning:')}Næste møde\n\nEventuelt\n\nBeslutning:\n`
    const meeting = await meetingOf(agenda)
    expect(meeting.documentType).toBe('agenda')
    expect(meeting.items.map(({title, decisions}) => [title, decisions.length])).toEqual([
      ['Godkendelse af dagsorden', 0],
      ['Ny legeplads', 0],
      ['Regnskab for 2030', 0],
      ['Næste møde', 0],
      ['Eventuelt', 0],
    ])
  })
})

it('items that have but their cases can have nothing behind the last of these', async () => {
  const item = (number: number) =>
    `Sagsnr.: 31/4${number}\nResume\nTekst om lygte ${number}.\nBeslutning i Havneudvalget den 17-05-2031\nGodkendt.\n`
  const {items} = await meetingOf(
    `Referat\nDato: 17-05-2031\nUdvalg: Havneudvalget\n${item(1)}${item(2)}Sagsnr.: 31/43\nSagsnr.: 31/44\n`,
  )
  expect(items.map(({caseNumber, decisions}) => [caseNumber?.raw, decisions.map(({text}) => text)])).toEqual([
    ['31/41', ['Godkendt.']],
    ['31/42', ['Godkendt.']],
    ['31/43', []],
    ['31/44', []],
  ])
})

describe('what stands around a title', () => {
  const begin = (number: number, title: string, serial: string): Record<string, string> => ({
    'a number alone, without a mark': `${number}\n${title}\nSagsnr.: 31/${serial}`,
    'a line below the title': `${number}. ${title}\n${'-'.repeat(title.length + 3)}\nSagsnr.: 31/${serial}`,
    'the labelled case in a column': `${number}. ${title}            Sagsnr.: 31/${serial}`,
    'the labelled case in brackets behind it': `${number}. ${title} (Sagsnr. 31/${serial})`,
    'the labelled case in brackets below it': `${number}. ${title}\n(Sagsnr. 31/${serial})`,
    'the case in brackets below it': `${number}. ${title}\n(31/${serial})`,
    'the case over it': `31/${serial}\n${number}. ${title}`,
    'a remark over its case': `${number}. ${title}\nBeslutningssag\nSagsnr.: 31/${serial}`,
    "another system's name for the case": `${number}. ${title}\nAcadre nr.: 31/${serial}`,
    'the running head of a print over its number': `Havneudvalget Side ${number}\n${number}.\n${title}\nSag nr.: 31/${serial}`,
  })
  it.each(Object.keys(begin(1, '', '')))('%s', async (form) => {
    const titles = ['Lygter på molen', 'Ny takst for slæbebåden', 'Regnskab for lystbådehavnen']
    const items = titles.map(
      (title, index) =>
        `${begin(index + 1, title, `4${index}18`)[form]}\n\nSagsfremstilling\nSagen koster 12.000 kr.\n\nBeslutning\nGodkendt.\n`,
    )
    const meeting = await meetingOf(`${head}${items.join('\n')}`)
    expect(meeting.items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual(
      titles.map((title, index) => [String(index + 1), title, `31/4${index}18`]),
    )
    expect(meeting.items.map(({decisions}) => decisions.map(({text}) => text))).toEqual(titles.map(() => ['Godkendt.']))
  })
  it.each(['Gå til top', 'Tilbage til top', 'Luk punkt', '* * *'])('ends before %s', async (line) => {
    const meeting = await meetingOf(
      `${head}1. Lygter på molen\n\nBeslutning\nGodkendt.\n${line}\n\n2. Ny takst\n\nBeslutning\nUdsat.\n${line}\n`,
    )
    expect(meeting.items.map(({decisions}) => decisions[0]?.text)).toEqual(['Godkendt.', 'Udsat.'])
  })
})

describe('an agenda, in which nothing is decided', () => {
  const agendaHead = 'Havneudvalget\n\nDagsorden\n\nMøde den 17. maj 2031 kl. 18.30\n\n'
  const asked = 'Indstilling\n\nHavnen indstiller, at lygten tændes.\n\n'

  it.each([
    ['a summary where the item before has none', 'Sagsfremstilling', 'Resume'],
    ['what is to be decided', 'Sagsfremstilling', 'Beslutningstema'],
    ['the same heading', 'Resume', 'Resume'],
    ['what presents the case, which stands again', 'Beslutningstema', 'Sagsfremstilling'],
  ])('has items without titles that begin at %s', async (_, first, second) => {
    const item = (heading: string, attached: string) =>
      `${heading}\n\nTeksten om lygten er kort.\n\n${heading === 'Sagsfremstilling' ? '' : 'Sagsfremstilling\n\nLygten er fra 1987.\n\n'}${asked}Bilag\n\n${attached}\n\n`
    const meeting = await meetingOf(
      `${agendaHead}${item(first, 'Kort')}${item(second, 'Notat')}${item(second, 'Brev')}`,
    )
    expect(
      meeting.items.map(({attachments, recommendation}) => [attachments[0]?.title, recommendation?.points]),
    ).toEqual(['Kort', 'Notat', 'Brev'].map((title) => [title, ['at lygten tændes.']]))
  })

  it('has items of which some ask for nothing, below titles without numbers', async () => {
    const meeting = await meetingOf(
      `${agendaHead}Meddelelser\n\nSagsfremstilling\n\nFormanden orienterer.\n\nLygter på molen\n\nResume\n\nLygterne er gamle.\n\nSagsfremstilling\n\nDe er fra 1987.\n\n${asked}Bilag\n\nKort\n\nNye takster\n\nResume\n\nTaksterne stiger.\n\nSagsfremstilling\n\nDe er fra 2019.\n\n${asked}`,
    )
    expect(meeting.items.map(({title, attachments}) => [title, attachments.map((one) => one.title)])).toEqual([
      ['Meddelelser', []],
      ['Lygter på molen', ['Kort']],
      ['Nye takster', []],
    ])
  })

  it('has titles above a mark of access, or behind the number of the case', async () => {
    const titles = ['Lygter på molen', 'Nye takster', 'Lukning af havnebadet']
    const forms = [
      (title: string) => `${title}\n\nÅben sag\n\n`,
      (title: string) => `${title}\nÅben sag\n`,
      (title: string, index: number) => `J.nr. 08.01.00-S00-${index}-31\n${title}\n\n`,
    ]
    for (const form of forms) {
      const items = titles.map(
        (title, index) => `${form(title, index)}Sagsfremstilling\nLygten er fra 1987.\n\n${asked}`,
      )
      const meeting = await meetingOf(agendaHead + items.join(''))
      expect(meeting.items.map(({title}) => title)).toEqual(titles)
    }
  })

  it('can be told by what is recommended, where the head has no word for what it is', async () => {
    const item = (number: number) => `Sag nr. ${number}\n\nSagens kerne\n\nLygten er fra 1987.\n\n${asked}`
    const meeting = await meetingOf(`Havneudvalget\n\n17-05-2031\n\n${item(41)}${item(42)}${item(43)}`)
    expect([meeting.documentType, meeting.items.map(({number}) => number)]).toEqual(['agenda', ['41', '42', '43']])
  })
})

describe('items in groups', () => {
  const told = 'Sagsfremstilling\nSagen koster 12.000 kr.\n\nBeslutning\n'
  it('have what they come for behind a Roman number', async () => {
    const meeting = await meetingOf(
      `${head}I. Beslutningspunkter\n\n1. Lygter på molen\n\n${told}Godkendt.\n\nII. Orienteringspunkter\n\n2. Ny takst\n\n${told}Taget til orientering.\n\nIII. Lukkede sager\n\n3. Køb af slæbebåd\n\n${told}Godkendt.\n`,
    )
    expect(meeting.items.map((item) => [item.public, item.decisions.map(({text}) => text)])).toEqual([
      [true, ['Godkendt.']],
      [true, ['Taget til orientering.']],
      [false, []],
    ])
  })
  it('have their numbers behind "Dagsordenens punkt"', async () => {
    const meeting = await meetingOf(
      `${head}Dagsordenens punkt 1: Lygter på molen\n\n${told}Godkendt.\n\nDagsordenens punkt 2: Ny takst\n\n${told}Udsat.\n`,
    )
    expect(meeting.items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Lygter på molen'],
      ['2', 'Ny takst'],
    ])
  })
})

it.each([
  ['Sagsfremstilling og baggrund', 'presentation'],
  ['Bevillingsmæssige konsekvenser', 'economy'],
  ['Bilag (2)', 'attachments'],
  ['Bilag til punktet', 'attachments'],
  ['Aftalt', 'decision'],
  ['Mødets beslutning', 'decision'],
])('"%s" is the heading of a section', async (heading, kind) => {
  const item = (number: number) =>
    `${number}. Lygte ${number}\n\nResumé\nLygten er gammel.\n\n${heading}\nLygten er ny.\n`
  const {items} = await meetingOf(`${head}${item(1)}\n${item(2)}`)
  expect(items.map(({sections}) => sections.map((section) => [section.kind, section.heading])[1])).toEqual([
    [kind, heading],
    [kind, heading],
  ])
})
