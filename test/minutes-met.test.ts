import {describe, expect, it} from 'vitest'
import {type Meeting, type Parsed, pipeline} from '../src/index.ts'

// Shapes of minutes that were met after the general reader was written, each on
// an invented council. What they show is small: one fact that was false or lost.

const read = (text: string): Promise<Parsed> => pipeline()(text, 'page.txt')

async function meetingOf(text: string): Promise<Meeting> {
  const {meetings} = await read(text)
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

const head = 'Referat\nTeknikudvalget\nTorsdag den 12. marts 2020 kl. 16.00\nMødested: Lokale 4\n\n'

const item = (number: number, title: string) =>
  `${number}. ${title}\n\nSagsfremstilling\n\nDer er søgt om tilskud.\n\nBeslutning\n\nGodkendt.\n\n`

describe('members in two columns', () => {
  it('are two people a line, whose organisation is none of their names', async () => {
    const {participants} = await meetingOf(
      `Referat\nHandicaprådet\nOnsdag den 25. oktober 2017 kl. 16:15\n\nMedlemmer:\n\nBente Ullits Ravn DH Annelise Holm DH\nJonna Vang Lund Pia Berg\nAgnete O. Kær Inger Holst DH\n\n${item(1, 'Skolen')}`,
    )
    expect(participants.map(({name}) => name)).toEqual([
      'Bente Ullits Ravn',
      'Annelise Holm',
      'Jonna Vang Lund',
      'Pia Berg',
      'Agnete O. Kær',
      'Inger Holst',
    ])
  })

  it('can have a surname that is a title elsewhere, and a full stop for a comma', async () => {
    const {participants} = await meetingOf(
      `Referat\nHandicaprådet\nOnsdag den 25. oktober 2017\n\nMedlemmer:\n\nBente Ullits Ravn Annelise Holm\nJonna Vang Præst Pia Berg\n\nFraværende:\nAnna Eskesen. Ulla Munk, Lykke Sanne Dal\n\n${item(1, 'Skolen')}`,
    )
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Bente Ullits Ravn', null, true],
      ['Annelise Holm', null, true],
      ['Jonna Vang Præst', null, true],
      ['Pia Berg', null, true],
      ['Anna Eskesen', null, false],
      ['Ulla Munk', null, false],
      ['Lykke Sanne Dal', null, false],
    ])
  })
})

describe('who has the case, and when', () => {
  it('is the text of its heading, and the body of a meeting that tells none', async () => {
    const text = (body: string) =>
      `12. marts 2020\n\nDeltagere:\n\n • Bo Ås (A)\n • Ida Holm (V)\n\n${[1, 2].map((number) => `${number}. Sag ${number}\n\nRedegørelse\n\nDer er søgt.\n\nHøring og sagsgang\n\n${body} den 12. marts 2020\n\nIndstilling\n\nTil godkendelse.\n\nBeslutning\n\nGodkendt.\n\n`).join('')}`
    const {committee, items} = await meetingOf(text('Teknikudvalget'))
    expect(committee.name).toBe('Teknikudvalget')
    expect(items[0]?.sections.map(({heading, text}) => [heading, text])).toContainEqual([
      'Høring og sagsgang',
      'Teknikudvalget den 12. marts 2020',
    ])
  })

  it('can be a meeting that is called by its body', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nIndstilling\n\nDirektøren indstiller, at planen godkendes.\n\nBeslutning i Direktionsmøde den 02-03-2020\n\nAnbefales.\n\nBeslutning i Teknikudvalget den 12-03-2020\n\nGodkendt.\n\n${item(2, 'Vejen')}`,
    )
    expect(items[0]?.recommendation?.points).toEqual(['at planen godkendes.'])
    expect(items[0]?.decisions.map(({body, ofThisMeeting}) => [body, ofThisMeeting])).toEqual([
      ['Direktion', false],
      ['Teknikudvalget', true],
    ])
  })
})

describe('a day that is none', () => {
  it('is not that of the meeting where another line tells one', async () => {
    const {date} = await meetingOf(
      `Referat af udvalgsmøde 05-09-1018\n\nReferat af møde i Teknikudvalget den 5. september 2018\n\n${item(1, 'Skolen')}${item(2, 'Vejen')}`,
    )
    expect(date).toBe('2018-09-05')
  })
})

describe('the end of a page', () => {
  it('is no paragraph that begins with the name of the council', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nSagsfremstilling\n\nSkovby Kommune har i maj 2017 besluttet at aflyse udbuddet.\n\nDer planlægges et nyt.\n\nRådgiveren er valgt.\n`,
    )
    expect(items[0]?.sections[0]?.text).toContain('aflyse udbuddet.\n\nDer planlægges et nyt.')
    expect(items[0]?.sections[0]?.text).toContain('Rådgiveren er valgt.')
  })
})

describe('who was away', () => {
  it.each(['Bemærkninger: Afbud: Ida Holm', 'Bemærkninger: Fraværende med afbud: Ida Holm'])(
    'stands behind two labels on one line: %s',
    async (remark) => {
      const {participants} = await meetingOf(
        `Referat\nTeknikudvalget\nTorsdag den 12. marts 2020\nMedlemmer: Bo Ås, Ida Holm\n${remark}\n\n${item(1, 'Skolen')}`,
      )
      expect(participants.map(({name, present}) => [name, present])).toEqual([
        ['Bo Ås', true],
        ['Ida Holm', false],
      ])
    },
  )

  it('stands a paragraph each below the label, with a party and a reason, before what was decided', async () => {
    const {items} = await meetingOf(
      `${head}1. Dagsordenen\n\nBeslutning\n\nTeknikudvalgets beslutning i mødet den 12. marts 2020\n\nFraværende med afbud:\n\nIda Holm (Venstre), tjenesterejse.\n\nBo Ås (Løsgænger), arbejde.\n\nLis Vang (SF).\n\nPer Dal (A) ankom kl. 17.54.\n\nDagsordenen blev godkendt.\n\n${item(2, 'Vejen')}`,
    )
    expect(items[0]?.absences.map(({name, reason}) => [name, reason])).toEqual([
      ['Ida Holm', 'absent'],
      ['Bo Ås', 'absent'],
      ['Lis Vang', 'absent'],
      ['Per Dal', 'partial'],
    ])
    expect(items[0]?.decisions[0]?.text).toBe('Per Dal (A) ankom kl. 17.54.\n\nDagsordenen blev godkendt.')
  })

  it('from the meeting is told by an item that says so', async () => {
    const {participants, items} = await meetingOf(
      `${head}Deltagere:\nIda Brink (A)\nBo Ravn (V)\n\n1. Skolen\n\nBeslutning\n\nGodkendt.\n\nBo Ravn (V) deltog ikke i mødet.\n\n${item(2, 'Vejen')}`,
    )
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Ida Brink', true],
      ['Bo Ravn', false],
    ])
    expect(items.map(({absences}) => absences.map(({name}) => name))).toEqual([['Bo Ravn'], []])
  })
})

describe('access', () => {
  it('of an item is not told by the last of a list of titles that have lost their lines and numbers', async () => {
    const titles = Array.from(
      {length: 9},
      (_, at) => `Ansøgning fra forening nummer ${'abcdefghi'[at]} om tilskud`,
    ).join(' ')
    const {items} = await meetingOf(
      `Åby Byråd\n\nTranskript\n\n1 ÅBY BYRÅD Referat Fritidsudvalget Mødet den 25. juni 2014, kl. 15:00\n\n2 1. Budgetprocedure ${titles} Eventuelt Lukket\n\n3 Fraværende Ida Holm Til stede Bo Ås, Eva Lund Åben Punkt 1. Budgetprocedure Sagsbeskrivelse På mødet orienteres om det kommende arbejde. Beslutning: Til orientering.\n\n4 Punkt 2. Ansøgning fra forening nummer a om tilskud Sagsbeskrivelse Der søges. Beslutning: Godkendt.\n`,
    )
    expect(items.map(({number, public: isPublic}) => [number, isPublic])).toEqual([
      ['1', true],
      ['2', true],
    ])
  })
})

describe('attachments', () => {
  const titles = (line: string) =>
    meetingOf(`${head}1. Molen\n\n${line}\n\nSagsfremstilling\n\nMolen er gammel.\n\nBeslutning\n\nGodkendt.\n`).then(
      ({items}) => items[0]?.attachments.map(({title}) => title),
    )

  it('are names of files under a title, and nothing else', async () => {
    expect(await titles('Kort_over_molen.pdf Notat_2.docx')).toEqual(['Kort_over_molen.pdf', 'Notat_2.docx'])
    expect(await titles('application/pdf icon kort.pdfapplication/pdf icon notat.v2.pdf')).toEqual([
      'kort.pdf',
      'notat.v2.pdf',
    ])
    expect(await titles('Se også notat.pdf')).toEqual([])
  })

  it('stand between a title and the title again', async () => {
    const item = (number: number, title: string) =>
      ` • Pkt. ${number} ${title}\n\n  Kort_${number}.pdf Notat_${number}.pdf\n\n  Pkt. ${number}\n\n  ${title}\n\n  Sagsnr. 24/${number} Teknikudvalget Åbent punkt\n\n  Teknikudvalget, 12-03-2020, pkt. ${number}\n\n  Godkendt.\n\n`
    const {items} = await meetingOf(`Referat\n\nDato: 12. marts 2020\n${item(42, 'Molen')}${item(43, 'Broen')}`)
    expect(items.map(({title, attachments}) => [title, attachments.map((one) => one.title)])).toEqual([
      ['Molen', ['Kort_42.pdf', 'Notat_42.pdf']],
      ['Broen', ['Kort_43.pdf', 'Notat_43.pdf']],
    ])
  })
})

describe('points of a recommendation', () => {
  it('can have their number, their "at" and their text on three lines', async () => {
    const {items} = await meetingOf(
      `${head}1. Molen\n\nIndstilling\n\nForvaltningen indstiller;\n\n1.\n\nat\n\nmolen rettes op\n\n2.\n\nat\n\nudvalget drøfter, hvad der\nskal ske med broen\n\nSagsfremstilling\n\nMolen er gammel.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.recommendation).toMatchObject({
      by: 'Forvaltningen',
      points: ['at molen rettes op', 'at udvalget drøfter, hvad der skal ske med broen'],
    })
  })

  it.each([
    ['Vilkår\n\nDer er holdt møde med naboerne i maj.\n\n', 'At broen males'],
    ['Vilkår\n\nDer er holdt møde med naboerne i maj.\n\n 3. At vejen lukkes\n\n', 'At vejen lukkes'],
    // No heading is what has no text of its own below it, or what the point goes on with.
    ['Nordre Bro\n\nSøndre Bro\n\n', 'At broen males Nordre Bro Søndre Bro'],
    ['over Åen\n\nDer er holdt møde med naboerne.\n\n', 'At broen males over Åen Der er holdt møde med naboerne.'],
  ])('end before a heading that no council is known to use: %s', async (behind, last) => {
    const {items} = await meetingOf(
      `${head}1. Broen\n\nIndstilling\n\nForvaltningen indstiller;\n\n 1. At molen rettes op\n 2. At broen males\n\n${behind}Sagsfremstilling\n\nMolen er gammel.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.recommendation?.points.at(-1)).toBe(last)
  })

  it('end before what a body remarks on them in a paragraph of its own', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nIndstilling\n\nTeknisk Forvaltning anbefaler, at følgende arbejder overføres:\n\n• Hallen, 500.000 kr.\n• Broen, 20.000 kr.\n\nTeknisk Forvaltning bemærker, at andre arbejder indgår senere.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.recommendation?.points.at(-1)).toBe('Broen, 20.000 kr.')
  })
})

describe('an alternative recommendation', () => {
  const of = async (sections: string) => {
    const {items} = await meetingOf(`${head}1. Vejen\n\n${sections}Beslutning\n\nGodkendt.\n`)
    return items[0]?.recommendation?.points
  }
  const main = 'Indstilling\n\nDirektionen indstiller, at:\n\n1. vejen bygges om.\n\n'
  const alternative = 'Alternativ indstilling\n\nDirektionen indstiller, at:\n\n1. der alene skiltes.\n\n'

  it('has points that are none of the recommendation, unless it stands alone', async () => {
    expect(await of(main + alternative)).toEqual(['vejen bygges om.'])
    expect(await of(alternative)).toEqual(['der alene skiltes.'])
    expect(
      await of(`Hovedindstilling\n\nDirektionen indstiller, at:\n\n1. vejen bygges om.\n\n${alternative}`),
    ).toEqual(['vejen bygges om.'])
  })
})

describe('the contents of a page without its cells', () => {
  it('have numbers and titles glued, under heads that are glued', async () => {
    const list = 'Pkt.Tekst\nÅbne dagsordenspunkter\n7Havnens drift\n8Ny sti\nLukkede dagsordenspunkter\n\n'
    const {items, remarks} = await meetingOf(
      `${head}${list}Åbne dagsordenspunkter\n\n${item(7, 'Havnens drift')}${item(8, 'Ny sti')}`,
    )
    expect(items.map((one) => [one.number, one.public])).toEqual([
      ['7', true],
      ['8', true],
    ])
    expect(remarks ?? '').not.toContain('Pkt')
  })
})

describe('the labels of an item', () => {
  it('can have the initials of who works on it in a paragraph below', async () => {
    const {items} = await meetingOf(
      '2.      Indkaldelse af stedfortræder\n\nSagsnr.\n\n450-2018-4075\n\nInitialer\n\nNIB\n\nÅbent\n\nSagsfremstilling\n\nEt medlem har forfald.\n\nBeslutning i Byrådet 27. november 2018:\n\nGodkendt.\n',
    )
    expect(items[0]).toMatchObject({caseworker: 'NIB', caseNumber: {raw: '450-2018-4075'}})
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual(['presentation', 'decision'])
  })

  it('have their values below, which are no headings though the same stands in each', async () => {
    const labelled = (number: number, title: string) =>
      item(number, title).replace('\n\n', `\n\nSagsnr.\n\n450-2020-62${number}\n\nInitialer\n\nEBR\n\nÅbent\n\n`)
    const {items} = await meetingOf(`${head}${labelled(1, 'Skolen')}${labelled(2, 'Ny sti')}${labelled(3, 'Havnen')}`)
    expect(items.map(({caseworker}) => caseworker)).toEqual(['EBR', 'EBR', 'EBR'])
    expect(items.flatMap(({sections}) => sections.map(({kind}) => kind))).not.toContain('other')
  })
})

describe('the end of the meeting', () => {
  it('can be told behind the label of remarks', async () => {
    const remark = 'Bemærkninger: Mødet sluttede kl. 17.45\n\n'
    const meeting = await meetingOf(`${head.trimEnd()}\n${remark}${item(1, 'Skolen')}${item(2, 'Ny sti')}`)
    expect([meeting.startTime, meeting.endTime, meeting.remarks]).toEqual(['16:00', '17:45', null])
  })
})

describe('the label of remarks', () => {
  it('is none itself where nothing stands under it', async () => {
    const meeting = await meetingOf(`${head.trimEnd()}\nBemærkninger\n\n${item(1, 'Skolen')}${item(2, 'Ny sti')}`)
    expect(meeting.remarks).toBeNull()
  })
})

describe('a table that each item has, one cell a line', () => {
  it('has no headings', async () => {
    const cells = (at: string) => [
      'Behandling',
      'Mødedato',
      'Åbent punkt',
      'Lukket punkt',
      'Teknikudvalget',
      '12-03-2020',
      at,
    ]
    const tabled = (number: number, title: string) =>
      item(number, title).replace('Sagsfremstilling', `${cells(`${number}`).join('\n\n')}\n\nSagsfremstilling`)
    const {items} = await meetingOf(`${head}${tabled(1, 'Skolen')}${tabled(2, 'Ny sti')}${tabled(3, 'Havnen')}`)
    expect(items.flatMap(({sections}) => sections.map(({heading}) => heading)).filter((one) => one !== null)).toEqual(
      Array(3).fill(['Sagsfremstilling', 'Beslutning']).flat(),
    )
  })
})

describe('a page of one item that has no word for what it is', () => {
  const page = (heading: string) =>
    `Tilbage til oversigt\n\nRegionsrådet\n22-12-2031 13:00\n\nUdskriv\n\n1. Meddelelse fra formanden\n\n${heading}Der blev orienteret om den nye færge.\n`

  it('is told by its minutes right below the title', async () => {
    const {committee, date, startTime, items} = await meetingOf(page('Referat\n\n'))
    expect([committee?.name, date, startTime]).toEqual(['Regionsrådet', '2031-12-22', '13:00'])
    expect(items.map(({title, decisions}) => [title, decisions[0]?.text])).toEqual([
      ['Meddelelse fra formanden', 'Der blev orienteret om den nye færge.'],
    ])
  })

  it('is none without them', async () => {
    expect((await read(page(''))).meetings).toEqual([])
  })
})

describe('the number of the case', () => {
  it('can end with its year right under a title', async () => {
    const under = (number: number, title: string) => item(number, title).replace('\n\n', `\n\n00121${number}-2013\n\n`)
    const {items} = await meetingOf(`${head}${under(1, 'Skolen')}${under(2, 'Ny sti')}`)
    expect(items.map(({caseNumber}) => caseNumber?.raw)).toEqual(['001211-2013', '001212-2013'])
  })
})

describe('the label of the absent alone, under the heading of a decision', () => {
  const decided = (text: string) =>
    meetingOf(`${head}${item(1, 'Skolen')}${item(2, 'Ny sti').replace('Godkendt.', text)}`)

  it('has those below it who say why they were away', async () => {
    const {items} = await decided(
      'Afbud:\n\nPer Dal grundet sygdom, suppleant Ida Bro deltager\n\nNoura Bend pga. arbejde.',
    )
    expect(items[1]?.absences.map(({name}) => name)).toEqual(['Per Dal', 'Noura Bend'])
    expect(items[1]?.decisions).toEqual([])
  })

  it('has the decision behind them', async () => {
    const {items} = await decided('Afbud:\n\nPer Dal grundet sygdom\n\nSagen udsættes på grund af sygdom.')
    expect(items[1]?.absences.map(({name}) => name)).toEqual(['Per Dal'])
    expect(items[1]?.decisions.map(({text}) => text)).toEqual(['Sagen udsættes på grund af sygdom.'])
  })
})

describe('who wrote the minutes', () => {
  it.each(['Referent:\nBo Ås\n03.04.2017\n', 'Referent: Bo Ås\n', 'Ref.:\n\nBo Ås\n'])(
    'is no part of the last decision: %j',
    async (signature) => {
      const {items, participants} = await meetingOf(
        `${head}1. Godkendelse af dagsorden\nGodkendt.\n\n2. Klagesag\nUdskudt til næste møde.\n\n3. Eventuelt\nIda Holm trækker sig. Rådet tog det til efterretning.\n\n${signature}`,
      )
      expect(items[2]?.decisions[0]?.text).toBe('Ida Holm trækker sig. Rådet tog det til efterretning.')
      expect(participants.map(({name, role}) => [name, role])).toEqual([['Bo Ås', 'sekretær']])
    },
  )
})

describe('items that have lost their titles and numbers', () => {
  it('begin with the first heading, and not with the points of a list below it', async () => {
    const {items, remarks} = await meetingOf(
      `${head}Sagsfremstilling\n\n 1. Orientering om broen.\n 2. Orientering om letbanen:\n\nDer er nye regler.\n\n 1. Ministeren afviser at ændre planen for banen.\n 2. Ministeriet afviser, at kommunen betaler mindre.\n\nBeslutning\n\nTil efterretning.\n\nBilag\n\nSagsfremstilling\n\nBudgettet er udarbejdet.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(remarks).toBeNull()
    expect(items.map(({number, title, decisions}) => [number, title, decisions.map(({text}) => text)])).toEqual([
      [null, '', ['Til efterretning.']],
      [null, '', ['Godkendt.']],
    ])
  })
})

describe('the heading of a decision', () => {
  it.each(['i byrådet den 12-03-2020', 'i økonomiudvalget', 'for punkt 1', 'for Punkt 1: Skolen'])(
    'can go on: Beslutning %s',
    async (behind) => {
      const {items} = await meetingOf(
        `${head}1. Skolen\n\nIndstilling\n\nForvaltningen indstiller,\n\nat skolen bygges.\n\nBeslutning ${behind}\n\nGodkendt.\n`,
      )
      expect(items[0]).toMatchObject({
        recommendation: {points: ['at skolen bygges.']},
        decisions: [{text: 'Godkendt.'}],
      })
    },
  )

  it('can have the title of the item behind it, over two lines', async () => {
    const title = 'Anlægsbevilling til udvidelse af Børnehuset\nMyretuen - godkendelse af program'
    const {items} = await meetingOf(
      `${head}Indholdsfortegnelse\nPunkt 1: ${title.replace('\n', ' ')}\nPunkt 2: Eventuelt\n\nPunkt 1: ${title}\n\nIndstilling\n\nForvaltningen indstiller, at huset bygges.\n\nBeslutning for Punkt 1: ${title}\nGodkendt.\n\nPunkt 2: Eventuelt\n\nBeslutning for Punkt 2: Eventuelt\nIntet.\n`,
    )
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([['Godkendt.'], ['Intet.']])
  })

  it('is none of a recommendation that stands behind an earlier decision', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nØkonomiudvalget den 20. februar 2020, punkt 88:\n\nOversendes.\n\nFormanden indstiller,\n\nat skolen bygges.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Oversendes.', 'Godkendt.'])
    expect(items[0]?.recommendation).toMatchObject({by: 'Formanden', points: ['at skolen bygges.']})
  })
})

describe('a label with the body and the day', () => {
  it('tells who was away, and is no part of the decision', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nBeslutning\n\nGodkendt.\n\nFraværende i Teknik- og Miljøudvalget - 12. marts 2020:\nIda Holm og Bo Ås\n`,
    )
    expect(items[0]?.decisions[0]?.text).toBe('Godkendt.')
    expect(items[0]?.absences.map(({name}) => name)).toEqual(['Ida Holm', 'Bo Ås'])
  })
})

describe('a list of attachments', () => {
  it('tells of each whether it is open in a column before the titles', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nBilag:\n\nÅben   Kort over området\nÅben   Notat om skolen\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.attachments).toMatchObject([
      {title: 'Kort over området', access: 'open'},
      {title: 'Notat om skolen', access: 'open'},
    ])
  })

  it('goes on with a title further in where it is counted', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nBilag:\n1. Kort over området\n2. Oplæg til\n   skolens bygninger\n\nBeslutning\n\nGodkendt.\n\n${item(2, 'Havnen')}${item(3, 'Molen')}`,
    )
    expect(items[0]?.attachments.map(({title}) => title)).toEqual(['Kort over området', 'Oplæg til skolens bygninger'])
  })
})

describe('the closed part', () => {
  it('can begin with a heading that has a full stop, behind a line of the page', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nBeslutning\n\nGodkendt.\n\nTil indholdsfortegnelse\n\nLukket Møde.\n\n2. Lukket punkt\n`,
    )
    expect(items[0]?.decisions[0]?.text).toBe('Godkendt.')
    expect(items[1]?.public).toBe(false)
  })
})

describe('a title of minutes', () => {
  it.each([
    ['KLINTSTED KOMMUNE\nMØDE I BYRÅDET', 'BYRÅDET', 'KLINTSTED KOMMUNE', null],
    ['BYRÅDET FOR KLINTSTED KOMMUNE\nREFERAT', 'BYRÅDET', 'KLINTSTED KOMMUNE', null],
    ['REFERAT FRA MØDE I SOCIALUDVALGET', 'SOCIALUDVALGET', null, null],
    ['PROTOKOL FOR BYRÅDET I KLINTSTED KOMMUNE', 'BYRÅDET', 'KLINTSTED KOMMUNE', null],
    // The digits of the time are lost.
    ['REFERAT FRA BYRÅDET', 'BYRÅDET', null, 'KLINTSTED RÅDHUS'],
  ])('in capitals has its small words between the names: %j', async (title, body, municipality, place) => {
    const day = place === null ? 'TIRSDAG DEN 4. JUNI 2019 KL. 17.00' : `TIRSDAG DEN 4. JUNI 2019, KL. PÅ ${place}`
    const meeting = await meetingOf(`${title}\n${day}\n\n${item(1, 'Nyt tag')}${item(2, 'Ny sti')}`)
    expect([meeting.committee?.name, meeting.municipality, meeting.location]).toEqual([body, municipality, place])
    expect(meeting.date).toBe('2019-06-04')
  })

  it('names the body by its ordinary meeting', async () => {
    const {committee} = await meetingOf(
      `Referat fra Havneudvalgets ordinære møde\n\nmandag den 25. september 2006 kl. 16.00\n\n${item(1, 'Skolen')}`,
    )
    expect(committee.name).toBe('Havneudvalget')
  })

  it('names its body behind what sort of meeting it was', async () => {
    const {committee} = await meetingOf(
      `Konstituerende møde i Kommunalbestyrelsen\n\n01-12-2031\n\n${item(1, 'Valg')}${item(2, 'Mødeplan')}`,
    )
    expect(committee.name).toBe('Kommunalbestyrelsen')
  })
})

describe('a law behind its paragraph', () => {
  it('ends where a participle goes on with the sentence', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nSagsfremstilling\n\nRådet er efter § 6, stk. 1, i lov om kommunernes styrelse indkaldt af Bo Ås.\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.references.map(({text}) => text)).toEqual(['§ 6, stk. 1, i lov om kommunernes styrelse'])
  })
})

describe('the link to the minutes as a file', () => {
  it('is no part of the last decision', async () => {
    const {items} = await meetingOf(`${head}${item(1, 'Skolen')}Se referat fra mødet i pdf format\n`)
    expect(items[0]?.decisions[0]?.text).toBe('Godkendt.')
  })
})

describe('a flat print', () => {
  const print = (title: string) =>
    `Åby Kommune\n\nDownload "${title} Åby Seniorråd. Torsdag den 4. juni 2015 kl. 13.00. Rådhuset"\n\nTranskript\n\n1 ! ${title} Åby Seniorråd Torsdag den 4. juni 2015 Rådhuset Til stede: Bo Ås, Ida Holm. INDHOLDSFORTEGNELSE 1. Meddelelser Budgetopfølgning for skoler og haller Nedrivning af den gamle mole\n\n2 1. Meddelelser a) Der holdes møde onsdag. Beslutning: Godkendt. 2. Budgetopfølgning for skoler og haller Sagsfremstilling Der er brugt det hele. Beslutning: Godkendt.\n`

  it('has words whose letters stand apart behind a quote or a sign', async () => {
    const {documentType, date} = await meetingOf(print('R e f e r a t'))
    expect([documentType, date]).toEqual(['minutes', '2015-06-04'])
  })

  it('lists a title whose number its contents have lost', async () => {
    const {file, meetings} = await read(print('Referat'))
    expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('unlisted-item')
    expect(meetings[0]?.items.map(({title}) => title)).toEqual(['Meddelelser', 'Budgetopfølgning for skoler og haller'])
  })
})

describe('a decision', () => {
  it('is not the item again, between its heading and who decided', async () => {
    const {items} = await meetingOf(
      '1. Godkendelse af dagsorden\n\nSagsfremstilling\n\n.....\n\nBeslutning\n\nDagsordenspunkt 1: Godkendelse af dagsorden\n\nFritidsudvalgets beslutning i mødet den 31. marts 2020\n\nDer blev udsendt en tillægsdagsorden indeholdende indstillingen: ”Ny sti”.\n\nDagsordenen blev godkendt.\n',
    )
    expect(items[0]?.decisions).toHaveLength(1)
    expect(items[0]?.decisions[0]).toMatchObject({outcomes: ['approved'], asRecommended: null, date: '2020-03-31'})
  })

  it('ends before the laws and plans that it is taken by', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\n\nBeslutning\n\nGodkendt.\n\nLov- og plangrundlag\n\nStyrelsesloven § 24\n\n${item(2, 'Vejen')}`,
    )
    expect(items[0]?.decisions[0]?.text).toBe('Godkendt.')
    expect(items[0]?.sections.map(({kind}) => kind)).toEqual(['decision', 'legal'])
  })

  it('can be the words that head a group of items elsewhere', async () => {
    const one = (number: number, title: string) =>
      `${number}. ${title}\n\nSagsfremstilling\n\nSagen fremlægges.\n\nBeslutning\n\n`
    const {items} = await meetingOf(
      `${head}${one(1, 'Skolen')}Til efterretning\n\n${one(2, 'Vejen')}Til orientering\n\n${item(3, 'Broen')}`,
    )
    expect(items.map(({decisions}) => decisions.map(({text, outcomes}) => [text, outcomes]))).toEqual([
      [['Til efterretning', ['noted']]],
      [['Til orientering', ['noted']]],
      [['Godkendt.', ['approved']]],
    ])
    const grouped = await meetingOf(
      `${head}Til behandling\n\n${one(1, 'Skolen')}Til efterretning\n\n${item(2, 'Vejen')}`,
    )
    expect(grouped.items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([[], ['Godkendt.']])
  })
})

describe('a list that tells of each attachment whether it is open', () => {
  const items = (label: string) =>
    `${head}1. Skolen\n\nSagsnr.: 15/13210\n${label}\n\nBilag:\n1 Åben Kort\n2 Lukket Tilbud\n\nBeslutning\n\nGodkendt.\n\n${item(2, 'Havnen')}`

  it('closes no item that says that it is open', async () => {
    const {items: found} = await meetingOf(items('Åben sag'))
    expect(found[0]).toMatchObject({public: true, decisions: [{text: 'Godkendt.'}]})
    expect(found[0]?.attachments.map(({access}) => access)).toEqual(['open', 'closed'])
  })

  it('closes in doubt one that does not', async () => {
    const {items: found} = await meetingOf(items(''))
    expect(found[0]).toMatchObject({public: false, decisions: []})
  })
})

describe('a row of attachments that has lost its lines', () => {
  it('is parted where the number of each and its access stand', async () => {
    const {items} = await meetingOf(
      `${head}1. Skolen\nSagsnr.: 07/20254\nBilag: 17474/09Åben Kort over skolen 17471/09 Åben Notat 17773/09Lukket Tilbud\n\nBeslutning\n\nGodkendt.\n\n${item(2, 'Havnen')}`,
    )
    expect(items[0]?.attachments.map(({title, documentNumber, access}) => [title, documentNumber, access])).toEqual([
      ['Kort over skolen', '17474/09', 'open'],
      ['Notat', '17471/09', 'open'],
      ['Tilbud', '17773/09', 'closed'],
    ])
  })
})

describe('the labels of an item without words', () => {
  it.each(['12/15486            00.22.04G01            Åben sag', '12/15486   Åben sag'])(
    'begin with the number of the case: %s',
    async (line) => {
      const {items} = await meetingOf(
        `${head}79. Skolen\n\n${line}\n\nBeslutning\n\nGodkendt.\n\n80. Havnen\n\n13/2209      02.01.05P19      Åben sag\n\nBeslutning\n\nGodkendt.\n`,
      )
      expect(items.map(({caseNumber}) => caseNumber?.raw)).toEqual(['12/15486', '13/2209'])
    },
  )
})

describe('items counted in the year and in the meeting', () => {
  it('have both numbers, and "Vedtagelse" over what was decided', async () => {
    const {items} = await meetingOf(
      `${head}Indholdsfortegnelse\n\n49/1   Spørgetid ............. 2\n50/2   Lån til skolen ........ 2\n\n49/1. Spørgetid (Åben sag)\n\nVedtagelse:\n\nIntet.\n\n50/2. Lån til skolen (Åben sag)\n\nVedtagelse:\n\nGodkendt.\n`,
    )
    expect(items.map(({number, title, decisions}) => [number, title, decisions[0]?.text])).toEqual([
      ['49/1', 'Spørgetid', 'Intet.'],
      ['50/2', 'Lån til skolen', 'Godkendt.'],
    ])
  })
})
