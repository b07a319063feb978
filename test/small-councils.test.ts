import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'

// Boards, councils of the elderly and small committees write their minutes by hand.
// What each of these shapes has that no other test has; councils and people are invented.

const parse = pipeline()

async function meetingOf(text: string): Promise<Meeting> {
  const {meetings} = await parse(text, 'page.txt')
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

const decided = (number: number, title: string) => `${number}. ${title}\n\nBeslutning\n\nGodkendt.\n\n`
const two = `${decided(1, 'Godkendelse af dagsorden')}${decided(2, 'Ny bænk ved åen')}`
const titlesOf = ({items}: Meeting) => items.map(({number, title}) => [number, title])
const namesOf = ({participants}: Meeting) => participants.map(({name, present}) => [name, present])

describe('the head', () => {
  it('has values between the bars of a table', async () => {
    const {committee, location, participants, items} = await meetingOf(
      'Beslutningsprotokol\ntorsdag den 6. februar 2014 kl. 15:00\nMødested: | Lokale 4, Åvej |\nUdvalg: | Fritidsudvalget |\nMedlemmer: | Bo Ås, Ida Holm |\n-\nUdskrivSagsid.: 14/513, Sagsinitialer: bei\nSagsfremstilling\nDer er søgt om tilskud.\nBeslutning\nGodkendt.\n-\nUdskrivSagsid.: 14/600, Sagsinitialer: bei\nSagsfremstilling\nDer orienteres.\nBeslutning\nTaget til efterretning.\n',
    )
    expect([committee.name, location]).toEqual(['Fritidsudvalget', 'Lokale 4, Åvej'])
    expect(participants.map(({name}) => name)).toEqual(['Bo Ås', 'Ida Holm'])
    expect(items.map(({caseNumber, decisions}) => [caseNumber?.raw, decisions[0]?.text])).toEqual([
      ['14/513', 'Godkendt.'],
      ['14/600', 'Taget til efterretning.'],
    ])
  })

  it('tells the time in a sentence and the day behind a label, and goes on with a place', async () => {
    const meeting = await meetingOf(
      `Mødedato: Tirsdag 6. juni 2017\n\nReferat\ntil\nmødet i Fritidsrådet\nden 6. juni 2017 kl. 16:30\ni Café Muslingen\n\n${two}`,
    )
    expect([meeting.date, meeting.startTime, meeting.location]).toEqual(['2017-06-06', '16:30', 'Café Muslingen'])
  })

  it('takes no time of another day', async () => {
    const {startTime} = await meetingOf(
      `Mødedato: 6. juni 2017\n\nReferat af møde i Fritidsrådet den 7. juni 2017 kl. 16:30\n\n${two}`,
    )
    expect(startTime).toBeNull()
  })

  it('has any place below its label, where other labels have their values below', async () => {
    const {location} = await meetingOf(
      `UDVALG\n\nFritidsudvalget\n\nMØDE\n\nReferat\n\nSTED\n\nHavnsbakken\n\nSTARTTIDSPUNKT\n\n23-03-2015 13:30:00\n\n${two}`,
    )
    expect(location).toBe('Havnsbakken')
  })

  it('has a room and the time on one line', async () => {
    const {location, startTime} = await meetingOf(
      `Referat\nFritidsudvalgets møde den 12. marts 2024\n\nMødelokale V2, Åby Rådhus kl. 16.30\n\n${two}`,
    )
    expect([location, startTime]).toEqual(['Mødelokale V2, Åby Rådhus', '16:30'])
  })

  it('writes a day with spaces, or the year first with stops', async () => {
    const days = await Promise.all(
      ['09. 11 2021', '2021.11.09', '9. 11. 2021'].map((day) =>
        meetingOf(`Referat\nSkolebestyrelsen\nDato: ${day}\n\n${two}`),
      ),
    )
    expect(days.map(({date}) => date)).toEqual(['2021-11-09', '2021-11-09', '2021-11-09'])
  })

  it('names a body with its article, and not the one that it has met', async () => {
    const {committee, items} = await meetingOf(
      'Mødedato: 02.05.2005, kl. 19:15\n\nMøde med Rådet for Cykler\n\nDet rådgivende Trafikudvalg\n\nBESLUTNINGSPROTOKOL\n\n1. Møde med Rådet for Cykler\n\nINDSTILLING\n\nForvaltningen indstiller, at mødet holdes.\n\nDet rådgivende Trafikudvalgs beslutning i mødet den 2. maj 2005\n\nMødet fandt sted.\n',
    )
    expect(committee.name).toBe('Det rådgivende Trafikudvalg')
    expect(items[0]?.decisions.map(({body, text}) => [body, text])).toEqual([
      ['Det rådgivende Trafikudvalg', 'Mødet fandt sted.'],
    ])
  })
})

describe('a title that has the place before the day', () => {
  it.each([
    ['Referat af Ældrerådets møde på Rådhuset den 3. maj 2031 kl. 10', 'Ældrerådet', 'Rådhuset', '10:00'],
    [
      'Referat fra møde i Ældrerådet afholdt på Rådhuset, mødelokale 2, lørdag den 3. maj 2031 kl. 10-12',
      'Ældrerådet',
      'Rådhuset, mødelokale 2',
      '10:00',
    ],
    ['Møde i Havneudvalget i Mødelokale 3 den 3. maj 2031', 'Havneudvalget', 'Mødelokale 3', null],
    [
      'Referat af bestyrelsesmøde afholdt hos Bo Ås, Åvej 9, 9999 Klitby, lørdag den 3. maj 2031, kl. 16.00.',
      'bestyrelse',
      'Bo Ås, Åvej 9, 9999 Klitby',
      '16:00',
    ],
    ['Referat af bestyrelsesmøde i vandværket lørdag d. 3 maj 2031.', 'bestyrelse', null, null],
    ['Referat af møde i Skolebestyrelsen på Klitby Skole den 3. maj 2031 kl. 18', 'Skolebestyrelsen', null, '18:00'],
  ])('%s', async (title, body, place, time) => {
    const {committee, date, location, startTime} = await meetingOf(`${title}\n\n${two}`)
    expect([committee.name, date, location, startTime]).toEqual([body, '2031-05-03', place, time])
  })
})

it('who stayed away and who wrote are told by words without more', async () => {
  const {participants, items} = await meetingOf(
    'Referat af bestyrelsesmøde den 3. maj 2031\nTil stede: Bo Ås (BÅ), Ida Holm (IH)\nUdeblevet: Per Dal (PD)\n1 Godkendelse af dagsorden\nGodkendt\n2 Ny pumpe\nTaget til efterretning\n3 Eventuelt\nIntet\n\nReferent Ida Holm\n',
  )
  expect(participants.map(({name, present}) => [name, present])).toEqual([
    ['Bo Ås', true],
    ['Ida Holm', true],
    ['Per Dal', false],
  ])
  expect(items.at(-1)?.decisions[0]?.text).toBe('Intet')
})

it('who took part can stand under the heading of a decision, before what was decided', async () => {
  const {items} = await meetingOf(
    'Referat\nHavnerådet\n3. maj 2031\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nTil stede var:\n\nBorgmester Bo Ås\n\nIda Holm\n\nAfbud fra:\nBorgmester Per Dal pga. arbejde.\n\nDagsordenen blev godkendt.\n\n2. Ny bænk\n\nBeslutning\n\nI mødet deltog:\n\nBo Ås og Ida Holm.\n\nHavnerådets beslutning på mødet den 3. maj 2031:\n\nUdsat.\n',
  )
  expect(items.map(({decisions}) => decisions.map(({text, outcomes}) => [text, outcomes]))).toEqual([
    [['Dagsordenen blev godkendt.', ['approved']]],
    [['Udsat.', ['postponed']]],
  ])
  expect(items[0]?.absences.map(({name}) => name)).toEqual(['Per Dal'])
  const elected = await meetingOf(
    'Referat\nHavnerådet\n3. maj 2031\n\n1. Valg til brobestyrelsen\n\nBeslutning\n\nMedlemmer:\n\nBo Ås\n\nIda Holm\n\nGodkendt.\n\n2. Ny bænk\n\nBeslutning\n\nUdsat.\n',
  )
  expect(elected.items[0]?.decisions[0]?.text).toContain('Ida Holm')
})

it('what somebody told in a list is not what was decided', async () => {
  const decisionOf = async (text: string) =>
    (await meetingOf(`Referat\nHavnerådet\n3. maj 2031\n\n${two}3. Nyt\n\nBeslutning\n\n${text}\n`)).items.at(-1)
      ?.decisions[0]?.outcomes
  const points = '- Ny formand. Bo Ås indtræder i rådet i stedet for Ida Holm.\n- Havneplanen er godkendt.'
  expect(await decisionOf(`Formanden orienterede om følgende:\n${points}`)).toEqual([])
  expect(await decisionOf(`Formanden orienterede om følgende:\n${points}\n\nTaget til efterretning.`)).toEqual([
    'noted',
  ])
  expect(await decisionOf(`Rådet besluttede følgende:\n${points}`)).toContain('approved')
  expect(await decisionOf('Formanden orienterede om sagen:\nTaget til efterretning.')).toEqual(['noted'])
})

it('who asks how something is handed on hands nothing on', async () => {
  const {items} = await meetingOf(
    `Referat\nHavnerådet\n3. maj 2031\n\n${two}3. Eventuelt\n\nBeslutning\n\nBo Ås spurgte, hvordan opgaverne overdrages til arbejdsgrupperne.\n`,
  )
  expect(items.at(-1)?.decisions[0]?.outcomes).toEqual([])
})

describe('days and times of the head', () => {
  const head = (day: string, said = '') => `Referat\n\nHandicaprådet\n${day}\n\n${said}\n\n${two}`

  it('are none where the year is of two digits and far from all that the text speaks of', async () => {
    const dates = await Promise.all(
      [
        head('25.08.27', 'Stien blev åbnet den 27. august 2025.'),
        head('25.08.27', 'Mødet blev holdt i august 2027.'),
        head('18.03.14', 'Budget 2015 blev gennemgået.'),
        head('18.03.14'),
      ].map(meetingOf),
    )
    expect(dates.map(({date}) => date)).toEqual([null, '2027-08-25', '2014-03-18', '2014-03-18'])
  })

  it('can be hours alone behind their label', async () => {
    const times = await Promise.all(
      ['9-12', 'kl. 9 - 12', '9'].map((time) => meetingOf(head('9. juni 2022', `Tid: ${time}`))),
    )
    expect(times.map(({startTime, endTime}) => [startTime, endTime])).toEqual([
      ['09:00', '12:00'],
      ['09:00', '12:00'],
      ['09:00', null],
    ])
  })

  it('are not those of the older minutes that a page lists', async () => {
    const item = (title: string) => `${title}\n\nIndhold:\n\n${title} gennemgås.\n\nReferat\n\nGodkendt\n\n`
    const meeting = await meetingOf(
      `Ældre referater\n\nReferat fra mødet d. 17.4.2023\n\nReferat fra møde d. 20.02.2023\n\nReferat fra møde 5.12.2022\n\nDer indkaldes hermed til ordinært møde i Udsatterådet i Åby Kommune\n\nDato: Mandag d. 4.4. 2022\n\nDeltagere:\n\n • Bo Ås: Byrådet\n • Ida Holm: Klitby Herberg\n • Lis Kær: Konsulent, Staben\n\nAfbud:\n\n • Per Dal\n\nGæst:\n\n • Eva Lund, SUF\n\nDagsorden med referat:\n\n${item('Godkendelse af dagsorden')}${item('Godkendelse af referat')}${item('Ny bænk')}`,
    )
    expect([meeting.date, meeting.committee.name]).toEqual(['2022-04-04', 'Udsatterådet'])
    expect(meeting.participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Bo Ås', 'Byrådet', true],
      ['Ida Holm', 'Klitby Herberg', true],
      ['Lis Kær', 'Konsulent, Staben', true],
      ['Per Dal', null, false],
    ])
    expect(meeting.items.map(({title, decisions}) => [title, decisions[0]?.text])).toEqual([
      ['Godkendelse af dagsorden', 'Godkendt'],
      ['Godkendelse af referat', 'Godkendt'],
      ['Ny bænk', 'Godkendt'],
    ])
  })
})

describe('what a head says in other words', () => {
  it('tells from when to when on a line of its own, and what else there was', async () => {
    const {startTime, endTime, remarks} = await meetingOf(
      `Skolebestyrelsen\nReferat d. 17. juni 2025.\n17.00 til 19.00. Mad den sidste del af mødet\n\n${two}`,
    )
    expect([startTime, endTime, remarks]).toEqual(['17:00', '19:00', 'Mad den sidste del af mødet'])
  })

  it('tells the body again with the day and the host', async () => {
    const {committee, date, startTime} = await meetingOf(
      `Referat 12. september 2023\n\nReferat skolebestyrelsesmøde den 12. september kl. 17.00 hos Ida\n\n${two}`,
    )
    expect([committee.name, date, startTime]).toEqual(['skolebestyrelse', '2023-09-12', '17:00'])
  })

  it('calls the body by a word that its decision has the name for', async () => {
    const {committee} = await meetingOf(
      'Møde i udvalget d. 21. marts 2018\n\n6. Besøg (O)\n\nSagsnr.: 330-2018-17332   Dok.nr.: 330-2018-152456   Åbent\n\nIndstilling\n\nDirektøren indstiller, at besøget holdes.\n\nBeslutning i Havnekommissionen den 21. marts 2018:\n\nUdsat.\n',
    )
    expect(committee.name).toBe('Havnekommissionen')
  })
})

describe('people of the head', () => {
  it('are none that are a word for what is done', async () => {
    const meeting = await meetingOf(
      'Referat af møde i Ungerådet den 3. maj 2022\n\nAfbud:\n\nDrøftelse\n\n1. Godkendelse af dagsorden\n\nAfbud:\nOrientering\n\nBeslutning:\nGodkendt.\n\n2. Fest\n\nBeslutning:\nUdsat.\n',
    )
    expect(meeting.participants).toEqual([])
    expect(meeting.items.flatMap(({absences}) => absences)).toEqual([])
  })

  it('were away from the items that stand behind them, or from the meeting where these are all', async () => {
    const head = (who: string) =>
      `Fritidsudvalget\n\n24-09-2019\n\nMedlemmer\n\nFormand Bo Ås (A)\nIda Holm (V)\nLis Kær (A), Suppleant for Per Dal (A)\n\nFraværende\n\n${who}\n\n`
    const all = await meetingOf(`${head('Ida Holm (V), sag 1-2')}${two}`)
    expect(namesOf(all)).toEqual([
      ['Bo Ås', true],
      ['Ida Holm', false],
      ['Lis Kær', true],
    ])
    expect(all.items.flatMap(({absences}) => absences)).toEqual([])
    const some = await meetingOf(`${head('Ida Holm ved sag nr. 2')}${two}`)
    expect(namesOf(some)).toContainEqual(['Ida Holm', true])
    expect(some.items.map(({absences}) => absences.map(({name, party}) => [name, party]))).toEqual([
      [],
      [['Ida Holm', 'V']],
    ])
    const withDeputy = await meetingOf(`${head('Per Dal (A), sag 2\nIda Holm (V), sag 2')}${two}`)
    expect(withDeputy.items[1]?.absences.map(({name, substitute}) => [name, substitute?.name ?? null])).toEqual([
      ['Per Dal', 'Lis Kær'],
      ['Ida Holm', null],
    ])
  })

  it('are of no party where a line of their own says so', async () => {
    const {participants} = await meetingOf(
      `Referat - Fritidsudvalget\n\n08-03-2021 16:00\n\nMedlemmer:\n\nBo Ås\n\nFormand\n\n(A)\n\nIda Holm\n\nLøsgænger\n\nLis Kær\n\n(Ø)\n\n${two}`,
    )
    expect(participants.map(({name, party}) => [name, party])).toEqual([
      ['Bo Ås', 'A'],
      ['Ida Holm', 'Løsgænger'],
      ['Lis Kær', 'Ø'],
    ])
  })

  it('are two of whom only the given names stand behind "Afbud"', async () => {
    const meeting = await meetingOf(
      `Referat\nSkolebestyrelsen\nDato: 9. november 2021\nAfbud: Birgitte, Katrine\n\n${two}`,
    )
    expect(namesOf(meeting)).toEqual([
      ['Birgitte', false],
      ['Katrine', false],
    ])
  })
})

describe('items', () => {
  it('have their titles below the number, right under the text of the item before', async () => {
    const meeting = await meetingOf(
      'Referat fra møde i Fritidsrådet\nTirsdag d.18.03.14.\nTil stede:\nBo Ås, Formand, udpeget af Byrådet\nIda Holm, spejderne\nLis Kær, udpeget af rådet\nPkt. 1\nGodkendelse af dagsorden\nDagsordenen blev godkendt.\nPkt. 2\nValg af næstformand\nIda Holm blev valgt.\nPkt. 3\nEventuelt\nIntet.\n',
    )
    expect(titlesOf(meeting)).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Valg af næstformand'],
      ['3', 'Eventuelt'],
    ])
  })

  it('begin under the word that says what is done with the one before', async () => {
    const meeting = await meetingOf(
      'Referat 25. maj 2022\n\nSkolebestyrelsen\n\nPkt. 1\n\nGodkendelse af dagsorden\n\nKl. 18.30-18.35\n\nBeslutning\n\nPkt. 3 (Ida)\n\nElevrådet har ordet\n\nOrientering\n\nPkt. 7\n\nSkolens økonomi\n\nOrientering\n\nUdsættes\n\nPkt. 10\n\nEventuelt\n\nIntet.\n',
    )
    expect(titlesOf(meeting).map(([number]) => number)).toEqual(['1', '3', '7', '10'])
    expect(meeting.items[0]?.decisions).toEqual([])
  })
})

describe('items behind something else', () => {
  it('have the time that is set for them before their numbers', async () => {
    const meeting = await meetingOf(
      'Referat af møde i Skolebestyrelsen\nDato: 3. maj 2022 kl. 16.00-18.00\n\n16.00-16.15 1. Godkendelse af dagsorden\nGodkendt.\n\n16.15-16.45 2. Budget\nUdsat.\n\n17.30-18.00 3. Eventuelt\nIntet.\n',
    )
    expect(titlesOf(meeting)).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Budget'],
      ['3', 'Eventuelt'],
    ])
  })

  it('are glued to the text of the item before, and have the labels of a case below', async () => {
    const item = (number: number, title: string, decision: string) =>
      `${number}. ${title}\n\nSagsnr: 27.15.00-A08-${number}-17 Sagsansvarlig: Bo Ås\n\nSagsfremstilling\n\nRådet gik 2. Pladsen rundt.\n\nBeslutning i Udsatterådet den 6. juni 2017\n\n${decision}`
    const meeting = await meetingOf(
      `Referat\nUdsatterådet den 6. juni 2017\n\n${item(10, 'Godkendelse af dagsorden', 'Godkendt.')}${item(11, 'Besøg', 'Rådet så på pladsen.')}${item(12, 'Ny bænk', 'Drøftet.')}\n`,
    )
    expect(meeting.items.map(({number, title, decisions}) => [number, title, decisions[0]?.text])).toEqual([
      ['10', 'Godkendelse af dagsorden', 'Godkendt.'],
      ['11', 'Besøg', 'Rådet så på pladsen.'],
      ['12', 'Ny bænk', 'Drøftet.'],
    ])
  })
})

describe('what a program has left in a text', () => {
  it('is no part of a number and a title that stand again', async () => {
    const item = (number: number, title: string) =>
      ` • Pkt. ${number} ${title}\n\n  Kort.pdf\n\n  ${number - 1}BPkt. ${number}\n\n  ${number}B${title}\n\n  Sagsnr. 32885${number} Havnekommissionen Åbent punkt\n\n  Resume\n\n  Der orienteres.\n\n  Havnekommissionen, 10-11-2020, pkt. ${number}\n\n  Godkendt.\n\n`
    const {items} = await meetingOf(
      `Referat\n\nDato: Tirsdag, November 10, 2020 - 08:00\nSted: Salen\n${item(1, 'Ny kran')}${item(2, 'Møder i 2021')}`,
    )
    expect(items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual([
      ['1', 'Ny kran', '328851'],
      ['2', 'Møder i 2021', '328852'],
    ])
  })

  it('is a heading at the end of a line, where that is no slip', async () => {
    const item = (number: number, title: string) =>
      `${number}. ${title}\n18.14A00 - 2016/0123${number}\n\nAdministrationens indstilling\nAdministrationen indstiller til Kulturrådet:\n\n 1. at godkende planen for 2016Beslutning\nGodkendt.\n\n`
    const {items} = await meetingOf(
      `Kulturrådet\n\nReferat\n\nMandag den 05-12-2016 kl. 17:30\n\n${item(1, 'Ny plan')}${item(2, 'Nyt kort')}`,
    )
    expect(items.map(({recommendation, decisions}) => [recommendation?.points, decisions[0]?.text])).toEqual([
      [['at godkende planen for 2016'], 'Godkendt.'],
      [['at godkende planen for 2016'], 'Godkendt.'],
    ])
  })
})

describe('sections', () => {
  it('are attachments under "Bilag:" where all else is in capitals, each with its number above its title', async () => {
    const item = (number: number, behind: string) =>
      `${number}. Ansøgning ${number}\n\nSAGSFREMSTILLING\n\nDer er søgt.\n\nINDSTILLING\n\nDirektøren indstiller, at der gives tilskud.\n\nFritidsudvalgets møde den 8. marts 2010:\n\nGodkendt.\n\n${behind}`
    const {items} = await meetingOf(
      `Referat\nFritidsudvalget den 8. marts 2010\n\n${item(1, 'Bilag:\n\n388-2010-18060\n\nKriterier for puljen\n\n')}${item(2, '')}`,
    )
    expect(items[0]?.decisions[0]?.text).toBe('Godkendt.')
    expect(items[0]?.attachments.map(({title, documentNumber}) => [title, documentNumber])).toEqual([
      ['Kriterier for puljen', '388-2010-18060'],
    ])
  })

  it('are a decision under its word and the body, also where the day is lost', async () => {
    const {items} = await meetingOf(
      'Referat\nÆldrerådet den 23. november 2015\n\n1. Godkendelse af dagsorden\n\nIndstilling\n\nDet indstilles, at den godkendes.\n\nBeslutninger Ældrerådet den\n\nGodkendt.\n\n2. Høring\n\nIndstilling\n\nDet indstilles, at den drøftes.\n\nBeslutninger Ældrerådet den\n\nDrøftet.\n',
    )
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([['Godkendt.'], ['Drøftet.']])
  })
})

describe('who was away', () => {
  it('is told of an earlier meeting right under the heading of its decision', async () => {
    const {items} = await meetingOf(
      'Kommunalbestyrelsen\n\nReferat 22. januar 2020\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nIkke til stede: Bo Ås (V)\n\nGodkendt.\n\n2. Planstrategi\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nPlan og Teknik, 7. januar 2020, pkt. 207:\n\nIkke til stede: Ida Holm (A)\n\nAnbefales.\n\nBeslutning\n\nIkke til stede: Bo Ås (V)\n\nGodkendt.\n',
    )
    expect(items.map(({absences}) => absences.map(({name}) => name))).toEqual([['Bo Ås'], ['Bo Ås']])
  })
})

describe('a text that names no body', () => {
  it('is doubtful by a date, a list and one decision', async () => {
    const {file} = await parse(
      'Referat 2021.11.09\n\nMøde\n\nEfterretninger\n\n  1. Formand: Intet.\n  2. Leder: Intet.\n  3. Nyt fra naboerne\n  4. Nyt fra kommunen\n\nEmne: Regler\n\nBeslutning:\n\nEventuelt:\n',
      'page.txt',
    )
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('guessed-layout')
  })
})

describe('items that have lost their titles', () => {
  const item = (text: string) =>
    `Sagsfremstilling\n${text}\nIndstilling\nat forslaget godkendes.\nBeslutning\nTiltrådt.\nBeslutningskompetence\nByrådet.\nBeslutningstema\nDer skal tages stilling.\n`

  it('end with the heading that stands behind each decision, whatever begins others', async () => {
    const {items} = await meetingOf(
      `Referat\nTeknikudvalget tirsdag den 16. april 2024 kl. 16.30\n${item('Vejen er smal.')}${item('Broen er lang.')}`,
    )
    expect(items.map(({sections}) => sections.map(({heading}) => heading))).toEqual(
      Array.from({length: 2}, () => [
        'Sagsfremstilling',
        'Indstilling',
        'Beslutning',
        'Beslutningskompetence',
        'Beslutningstema',
      ]),
    )
  })
})

describe('what stands near the end of a line or page', () => {
  const item = (decision: string) => `1. Molen\n\nBeslutning\n\n${decision}\n`
  const head = 'Referat\nHavneudvalget\nLørdag den 17. maj 2031 kl. 16.00, Ved Åen 14, lokale 2\n'

  it('is the end of an attachment, where a list has bullets and the line has none', async () => {
    const {items} = await meetingOf(
      `${head}\n1. Molen\n\nBilag\n\n-   Beskrivelse af molen\n-   Beregning af lygter, notat af 25. februar\n    2031\n\nBeslutning\n\nGodkendt.\n`,
    )
    expect(items[0]?.attachments.map(({title}) => title)).toEqual([
      'Beskrivelse af molen',
      'Beregning af lygter, notat af 25. februar 2031',
    ])
  })

  it('is an address behind the time, whatever word it begins with', async () => {
    expect((await meetingOf(`${head}\n${item('Godkendt.')}`)).location).toBe('Ved Åen 14, lokale 2')
  })
})

describe('a list of people', () => {
  it('can be called the attendance, and be in groups', async () => {
    const {participants} = await meetingOf(
      `Klitby Renovation I/S\n\nBestyrelsesmøde 17. maj 2031 kl. 10.00, Molevej 14\n\nMødedeltagelse / Afbud\n\n\nBestyrelsen: Ida Brink, Bo Ravn og Eva Kjær\n\nAfbud: Per Lund\n\nReferent: Bo\n\nPkt. 1. Molen\n\nBeslutning:\nGodkendt.\n\nPkt. 2. Lygter\n\nBeslutning:\nGodkendt.\n`,
    )
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Ida Brink', null, true],
      ['Bo Ravn', 'sekretær', true],
      ['Eva Kjær', null, true],
      ['Per Lund', null, false],
    ])
  })
})

describe('a page that was met late', () => {
  const board = 'Bestyrelsesmøde 17. maj 2031 kl. 10.00, Molevej 14\n\n'
  const item = (number: string, title: string) =>
    `Pkt. ${number} ${title}\n\nJ.nr.: 00.01.00A10-0001/2031\nSagsnr.: 6628\n\nBeslutning:\nGodkendt.\n\n`

  it('can have an item without the stop that the others have behind their numbers', async () => {
    const {items} = await meetingOf(
      `${board}${item('1.', 'Molen')}${item('2.', 'Lygter')}${item('3', 'Deltagelse i årsmøde')}${item('4.', 'Eventuelt')}`,
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Molen'],
      ['2', 'Lygter'],
      ['3', 'Deltagelse i årsmøde'],
      ['4', 'Eventuelt'],
    ])
    expect(items.map(({decisions}) => decisions[0]?.text)).toEqual(items.map(() => 'Godkendt.'))
  })

  it('names who wrote it by initials, and who came for whom, which is no role', async () => {
    const {participants} = await meetingOf(
      `${board}Mødedeltagere:\n\nIda Brink (IB), Bo Kvist Ravn (BKR)\n\nAfbud: Per Lund, suppleant Eva Kjær deltog\n\n${item('1.', 'Molen')}${item('2.', 'Lygter')}\nRef.: BKR\n`,
    )
    expect(participants.map(({name, role, present}) => [name, role, present])).toEqual([
      ['Ida Brink', null, true],
      ['Bo Kvist Ravn', 'sekretær', true],
      ['Per Lund', null, false],
      ['Eva Kjær', 'stedfortræder', true],
    ])
  })

  it('can tell when the meeting ended before what was decided', async () => {
    const {items} = await meetingOf(
      '2. Godkendelse af dagsordenen\n\nMødet sluttede kl. 21.33\n\nFraværende med afbud:\nPer Lund\n\nBeslutning\n\nDagsordenen blev godkendt.\n',
    )
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([['Dagsordenen blev godkendt.']])
  })

  it('has no region whose name two words of a page are glued to', async () => {
    const {municipality} = await meetingOf(
      `Region StrandlandTil forsiden\n\nSundhedsudvalget - Referat - 17. maj 2031\n\n${item('1.', 'Molen')}${item('2.', 'Lygter')}`,
    )
    expect(municipality).toBeNull()
  })
})
