import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'

// Shapes of councils that no layout knows, each as the general reader met it first.
// Councils, people and cases are invented.

const parse = pipeline()

async function meetingOf(text: string): Promise<Meeting> {
  const {meetings} = await parse(text, 'print.txt')
  expect(meetings).toHaveLength(1)
  return meetings[0] as Meeting
}

const titlesOf = ({items}: Meeting) => items.map(({number, title}) => [number, title])

describe('a print with page numbers', () => {
  const page = (number: number, title: string, text: string, mark: string) =>
    `Sag nr. ${number}\n\n${title}\n\n\nSagsfremstilling:\n${text}\n\nBeslutning:\nGodkendt.\n\n\n   ${mark}\n`

  it('of which pages are missing is read without them', async () => {
    const meeting = await meetingOf(
      `Fritidsudvalget\n\nReferat fra møde af den 7. maj 2012 kl. 17.00\n\n\n   1 / 9\n${page(4, 'Ny bænk', 'Bænken males.', '2 / 9')}${page(5, 'Ny sti', 'Stien slås.', '4 / 9')}${page(6, 'Ny bro', 'Broen er af eg.', '7 / 9')}`,
    )
    expect(titlesOf(meeting)).toEqual([
      ['4', 'Ny bænk'],
      ['5', 'Ny sti'],
      ['6', 'Ny bro'],
    ])
  })

  it('has the place of the council and the page under each, and in no decision', async () => {
    const item = (number: number, title: string) =>
      `${number}. ${title}\n\nBeslutning\nGodkendt.\n\nKlitby Kommune                                                  ${number + 1}\n\f`
    const meeting = await meetingOf(
      `Referat\nKlitby Byråd den 13. april 2015 kl. 18.00\n\nKlitby Kommune                                                  1\n\f${['Ny sti', 'Ny bro', 'Takst', 'Mødeplan', 'Budget', 'Regnskab'].map((title, at) => item(at + 1, title)).join('')}`,
    )
    expect(meeting.items.map(({decisions: [one]}) => one?.text)).toEqual(Array.from({length: 6}, () => 'Godkendt.'))
  })

  it('keeps who was away, though every page ends with the same name', async () => {
    const item = (number: number, title: string) =>
      `${number}   ${title}\n\nSagsnr.: 15/10${number}\n\nBeslutning:\n\nGodkendt.\n\nFraværende:\nUlla Dam (A)\n\n\n  Side ${number}\n`
    const meeting = await meetingOf(
      `Referat\nKlitby Byråd den 13. april 2015 kl. 18.00\n\n\n  Side 1\n${[2, 3, 4, 5, 6].map((number) => item(number, `Sag om vej ${number}`)).join('')}`,
    )
    expect(meeting.items.map(({absences}) => absences.map(({name}) => name))).toEqual(
      Array.from({length: 5}, () => ['Ulla Dam']),
    )
  })
})

describe('a page', () => {
  it('with titles glued to their numbers, and a body that only its meeting tells', async () => {
    const meeting = await meetingOf(`Havklit Kommunes logo

Kultur og fritids møde den 8. maj 2023

Ordinært møde - Mødelokale F4 kl. 15.30

Referat

44Godkendelse af dagsorden

Beslutning

Godkendt

45Beslutning om bænke

Indstilling

Administrationen indstiller, at:

 1. Købe 3 bænke
 2. Male dem

Beslutning

Godkendt

46Eventuelt

Beslutning

Intet
`)
    expect([meeting.committee.name, meeting.date, meeting.startTime, meeting.location]).toEqual([
      'Kultur og fritid',
      '2023-05-08',
      '15:30',
      'Mødelokale F4',
    ])
    expect(titlesOf(meeting)).toEqual([
      ['44', 'Godkendelse af dagsorden'],
      ['45', 'Beslutning om bænke'],
      ['46', 'Eventuelt'],
    ])
  })

  it('whose decisions stand under "Behandling i"', async () => {
    const {items} = await meetingOf(`Referat

Møde i Udvalget for stier og broer

torsdag den 12. marts 2020 kl. 14:00

1. Status på broer

Indstilling

Administrationen indstiller, at status tages til efterretning.

Behandling i Udvalget for stier og broer torsdag den 12. marts 2020, pkt. 1

Udvalget tog status til efterretning.

2. Ny bro

Indstilling

Administrationen indstiller, at broen bygges.

Behandling i Udvalget for stier og broer torsdag den 12. marts 2020, pkt. 2

Godkendt.
`)
    expect(items.map(({decisions}) => decisions.map(({text, outcomes}) => [text, outcomes]))).toEqual([
      [['Udvalget tog status til efterretning.', ['noted']]],
      [['Godkendt.', ['approved']]],
    ])
    expect(items[0]?.recommendation?.points).toEqual(['at status tages til efterretning.'])
  })

  it('with "Ej til stede", a place in a sentence, and numbered files', async () => {
    const {location, items} = await meetingOf(`Klitby Kommune
Teknikudvalget
Referat fra møde mandag den 4. maj 2020
Mødet blev afholdt på Rådhuset, lokale 4

1. Ny lokalplan for Havnen

Bilag
331-2018-181503 Lokalplanforslag 11
57474/09 Åben   Ansøgning fra Klitby IF

Beslutning

Godkendt.

Ej til stede: Ulla Dam

2. Nyt fra Havnen

Beslutning

Taget til efterretning.
`)
    expect(location).toBe('Rådhuset, lokale 4')
    expect(items.map(({title}) => title)).toEqual(['Ny lokalplan for Havnen', 'Nyt fra Havnen'])
    expect(items[0]?.attachments.map(({title, documentNumber}) => [title, documentNumber])).toEqual([
      ['Lokalplanforslag 11', '331-2018-181503'],
      ['Ansøgning fra Klitby IF', '57474/09'],
    ])
    expect(items[0]?.decisions.map(({text}) => text)).toEqual(['Godkendt.'])
    expect(items[0]?.absences.map(({name}) => name)).toEqual(['Ulla Dam'])
  })
})

describe('what stands around a title', () => {
  it('is its number at another body, and the title is above', async () => {
    const item = (number: number, title: string, decision: string) =>
      `${title}\nSag nr. ${number} (ØU ${number + 4}/2011)\n\nSagens kerne\n\nStien slås hver uge.\n\nBeslutning\n\n${decision}\n\n`
    const meeting = await meetingOf(
      `Kommunalbestyrelsen\n\n22-03-2011\n\nSager 30 (ØU 34/2011) - 32 (ØU 36/2011)\n\n${item(30, 'Ny bænk ved kajen - bevilling', 'Godkendt.')}${item(31, 'Lokalplan for Birkelund', 'Udsat.')}${item(32, 'Regnskab for stien', 'Godkendt.')}`,
    )
    expect(titlesOf(meeting)).toEqual([
      ['30', 'Ny bænk ved kajen - bevilling'],
      ['31', 'Lokalplan for Birkelund'],
      ['32', 'Regnskab for stien'],
    ])
    expect(meeting.items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Godkendt.'],
      ['Udsat.'],
      ['Godkendt.'],
    ])
  })

  it('is its access with the number of the case, of which the closed ones are kept closed', async () => {
    const meeting = await meetingOf(`Referat
til
mødet i Havneudvalget
den 4. maj 2016 kl. 08:30
i Mødelokale 3

A. Sager til afgørelse i byrådet

1. Nye bænke langs kajen i den gamle havn ved Strandvejen i Klitby
A. Sager til afgørelse i byrådet
Åbent - 01.00.00-G01-93-15
RESUMÉ

Bænkene er af eg.

BESLUTNING

Godkendt.

2. Salg af kajen
Lukket - 00.01.00A04 - 2015/34364
RESUMÉ

Køberen er Bo Ås.

BESLUTNING

Godkendt.

3. Ny sti
Åbent - 2015/57275
RESUMÉ

Stien er smal.

BESLUTNING

Udsat.
`)
    expect(meeting.items[0]?.title).toBe('Nye bænke langs kajen i den gamle havn ved Strandvejen i Klitby')
    expect(
      meeting.items.map((item) => [item.public, item.caseNumber?.raw, item.sections.map(({kind}) => kind)]),
    ).toEqual([
      [true, '01.00.00-G01-93-15', ['summary', 'decision']],
      [false, '2015/34364', []],
      [true, '2015/57275', ['summary', 'decision']],
    ])
  })

  it('stays in the title, be it the party of a person whom it names or what is done with the item', async () => {
    const titles = async (...printed: readonly string[]) =>
      titlesOf(
        await meetingOf(
          `Referat\nKlitby Byråd den 13. april 2015 kl. 18.00\n\n${printed.map((title, index) => `${index + 1}. ${title}\n\nBeslutning\n\nGodkendt.\n\n`).join('')}`,
        ),
      ).map(([, title]) => title)
    expect(await titles('Dagsorden', 'Orlov til Bo Ås (V)', 'Ny sti')).toEqual([
      'Dagsorden',
      'Orlov til Bo Ås (V)',
      'Ny sti',
    ])
    expect(await titles('Dagsorden (B)', 'Nyt fra havnen (O)', 'Ny sti (B)')).toEqual([
      'Dagsorden (B)',
      'Nyt fra havnen (O)',
      'Ny sti (B)',
    ])
  })

  it('makes a meeting extraordinary only where the meeting is', async () => {
    const traits = async (line: string) =>
      (
        await meetingOf(
          `Referat\nKlitby Byråd den 13. april 2015 kl. 18.00\n${line}\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Ny bro\n\nBeslutning\n\nUdsat.\n`,
        )
      ).traits
    expect(await traits('Ansøgning om ekstraordinært tilskud til kajen')).toEqual([])
    expect(await traits('Ekstraordinært åbent møde')).toEqual(['extraordinary'])
    expect(await traits('Mødetype: Ekstraordinært')).toEqual(['extraordinary'])
  })
})

describe('a number of a case', () => {
  const flat = (number: string) =>
    `Referat\n\nStørrelse: px\n\nDownload "Referat"\n\nTranskript\n\n1 Referat Kulturudvalget onsdag den 8. oktober 2014 Kl. 17:00 i Mødelokale 1, Havnby\n\n2 Indholdsfortegnelse 1. Godkendelse af dagsorden 2. Ny kunst på kajen\n\n3 Side 1 1. Godkendelse af dagsorden Sagsnr.: ${number} Beslutning den : Godkendt.\n\n4 Side 2 2. Ny kunst på kajen Sagsnr.: 13/2525 Orientering om kunst på kajen, som Ida Holm har malet. Beslutning i den : Taget til orientering.\n`

  it('ends in a flat text where the text begins, and a decision where its day is lost', async () => {
    const meeting = await meetingOf(flat('13/9 besluttede at udsætte sagen.'))
    expect(meeting.items.map(({caseNumber}) => caseNumber?.raw)).toEqual(['13/9', '13/2525'])
    expect(meeting.items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Godkendt.'],
      ['Taget til orientering.'],
    ])
    expect(meeting.items[1]?.sections[0]?.text).toBe('Orientering om kunst på kajen, som Ida Holm har malet.')
  })

  it('has a digit', async () => {
    const {meetings, file} = await parse(flat('a'), 'print.txt')
    expect(meetings[0]?.items[0]?.caseNumber).toBeNull()
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('malformed-case-number')
  })
})

describe('a decision', () => {
  it('whose body and day have the number of the point below them', async () => {
    const item = (number: number, title: string) =>
      `${number}.     ${title}\n\nTeknikudvalget den 2. maj 2005, pkt. ${number + 2}\n\nResumé\nDer er søgt.\n\nTeknikudvalgets møde 2. maj 2005\nPunkt ${number + 2}:\n\nAnbefales.\n\nKommunalbestyrelsens møde 9. maj 2005\nPunkt ${number}:\n\nGodkendt.\n\n\n`
    const meeting = await meetingOf(
      `Møde i Kommunalbestyrelsen\n\nmandag den 9. maj 2005, kl. 18.00\n\nREFERAT\n\nINDHOLDSFORTEGNELSE\n\n1...   Ny sti ........2\n2...   Nye bænke ........3\n\n${item(1, 'Ny sti')}${item(2, 'Nye bænke')}`,
    )
    expect(titlesOf(meeting)).toEqual([
      ['1', 'Ny sti'],
      ['2', 'Nye bænke'],
    ])
    expect(meeting.items[1]?.decisions.map(({body, text}) => [body, text])).toEqual([
      ['Teknikudvalget', 'Anbefales.'],
      ['Kommunalbestyrelsen', 'Godkendt.'],
    ])
  })
})

describe('the day of a meeting', () => {
  const page = (day: string) =>
    `Referat 14. november 2023\n\nHavnebestyrelsesmøde ${day} kl. 17.00-20.00 på lærerværelset\n\nHavnebestyrelsen\n\n1. Ny sti\n\nBeslutning\n\nGodkendt\n\n2. Ny bro\n\nBeslutning\n\nUdsat\n`
  const placeAndTime = ({date, startTime, endTime, location}: Meeting) => [date, startTime, endTime, location]

  it('tells time and place where it stands once more without its year', async () => {
    const meeting = await meetingOf(page('den 14. november'))
    expect(placeAndTime(meeting)).toEqual(['2023-11-14', '17:00', '20:00', 'lærerværelset'])
    expect(meeting.remarks).toContain('Havnebestyrelsesmøde')
  })

  it('and another day tells nothing of it', async () => {
    expect(placeAndTime(await meetingOf(page('den 12. december')))).toEqual(['2023-11-14', null, null, null])
  })
})

describe('a body', () => {
  it('is told below its label, behind the years for which it sits', async () => {
    const meeting = await meetingOf(
      'UDVALG\n\n09-13 Udvalget for Børn\n\nMØDE\n\nReferat\n\nSTARTTIDSPUNKT\n\n29-01-2013 10:00:00\n\n8. Ny sti\n\nBeslutning\n\nGodkendt\n\n9. Ny bro\n\nBeslutning\n\nUdsat\n',
    )
    expect([meeting.committee?.name, meeting.date, meeting.startTime]).toEqual([
      'Udvalget for Børn',
      '2013-01-29',
      '10:00',
    ])
  })

  it('and its day stand in one sentence with "afholder"', async () => {
    const meeting = await meetingOf(
      'HAVNBY KOMMUNE\nPROTOKOL\nOnsdag den 21 april 2010 kl 15:30 afholder Havneudvalget møde i Mødelokale 1/Rådhus\n\n1. Ny sti\n\nBeslutning\n\nGodkendt\n\n2. Ny bro\n\nBeslutning\n\nUdsat\n',
    )
    expect([meeting.committee?.name, meeting.date, meeting.startTime]).toEqual(['Havneudvalget', '2010-04-21', '15:30'])
  })

  it('is told by the history of its items on the day of the meeting, where the head has none', async () => {
    const item = (number: number, title: string, history: string) =>
      `${number}. ${title}\n\nRedegørelse\n\nStien slås.\n\nHøring og sagsgang\n\n${history}\n\nIndstilling\n\nTil godkendelse.\n\nBeslutning\n\nGodkendt.\n\n`
    const meeting = await meetingOf(
      `20. jan 2021\n\nDeltagere:\n\n • Bo Ås (A)\n • Ida Holm (V)\n\n${item(1, 'Ny sti', 'Havneudvalget den 20. januar 2021')}${item(2, 'Ny bro', 'Økonomiudvalget den 13. januar 2021\n\nHavneudvalget den 20. januar 2021')}`,
    )
    expect([meeting.committee?.name, meeting.date]).toEqual(['Havneudvalget', '2021-01-20'])
  })
})

describe('those who were away', () => {
  it('are not those whom the remarks on the agenda name below', async () => {
    const meeting = await meetingOf(
      'Referat\nHavneudvalget\n24-11-2015 kl. 14:00\n\n1 Fraværende og bemærkninger til dagsordenen\n\n00.01.00G01-0072\n\nFraværende\n\nBemærkninger til dagsordenen\n\nMøde med konsulenterne Ida Holm og Per Lund fra kl. 14.00 - 15.00.\n\n2 Ny sti\n\n00.01.00G01-0073\n\nBeslutning\n\nGodkendt\n',
    )
    expect(meeting.items[0]?.absences).toEqual([])
    expect(meeting.items[0]?.sections.map(({kind}) => kind)).toEqual(['absence', 'remarks'])
  })
})

describe('the minutes of a board', () => {
  it('whose items have but one title that all agendas have, and texts', async () => {
    const meeting = await meetingOf(`Referat af skolebestyrelsesmøde torsdag d. 6. november 2025

Tid: 6. november 2025 kl. 17.00-20.00
Sted: Lærerværelset

Deltagere
Forældre: Ida Holm Kær, Lise Dam Friis, Per Lund Eg,
Bo Ravn Skov, Mia Toft
Medarbejdere: Ulla Sten, Kaj Bro Lind

Referent: Ulla Sten
Mødeleder: Ida Holm Kær

Dagsorden

  1. Godkendelse af dagsorden v/Ida - 2 min.
    Godkendt med et punkt til sidst.

  2. Regler for cykler v/Per - 15 min.
    Reglerne har været drøftet i elevrådet.

  3. Skolens have v/Kaj - 20 min.
    Haven graves om til foråret.
`)
    expect(titlesOf(meeting)).toEqual([
      ['1', 'Godkendelse af dagsorden v/Ida - 2 min.'],
      ['2', 'Regler for cykler v/Per - 15 min.'],
      ['3', 'Skolens have v/Kaj - 20 min.'],
    ])
    expect(meeting.participants.map(({name, role}) => [name, role])).toEqual([
      ['Ida Holm Kær', 'mødeleder'],
      ['Lise Dam Friis', null],
      ['Per Lund Eg', null],
      ['Bo Ravn Skov', null],
      ['Mia Toft', null],
      ['Ulla Sten', 'sekretær'],
      ['Kaj Bro Lind', null],
    ])
  })

  it('of which each item is printed as the first of a list', async () => {
    const meeting = await meetingOf(`Referat fra menighedsrådsmødet den 12. marts 2019 kl. 19.00

Afbud: Lis, Bo, Ida-Marie og Per.

 1. Karen fortalte om sin rejse

 1. Godkendelse af dagsorden

Punkt 4 flyttes frem.

 1. Meddelelser

Taget er tæt igen.

 1. Klage over klokkerne

Rådet besvarer klagen.
`)
    expect(titlesOf(meeting).map(([, title]) => title)).toEqual([
      'Karen fortalte om sin rejse',
      'Godkendelse af dagsorden',
      'Meddelelser',
      'Klage over klokkerne',
    ])
    expect(meeting.participants.map(({name, present}) => [name, present])).toEqual([
      ['Lis', false],
      ['Bo', false],
      ['Ida-Marie', false],
      ['Per', false],
    ])
  })

  it('with the number of the meeting, the day first on its line, and points within an item', async () => {
    const meeting = await meetingOf(`Indkaldelse til 3. møde i Seniorrådet 2021

Torsdag den 3 juni 2021 kl. 9.00 + frokost 12.00-13.00 med Ida Holm

Dagsorden:

 1. Valg af mødeleder
 2. Valg af referent
 3. Godkendelse af dagsorden
 4. Meddelelser fra formanden
  1. Besøg på havnen
  2. Ny busplan
 5. Høringssvar
 6. Bænke ved torvet
`)
    expect([meeting.committee?.name, meeting.date, meeting.startTime]).toEqual(['Seniorrådet', '2021-06-03', '09:00'])
    expect(titlesOf(meeting).map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('all of which came, in a meeting that its number names', async () => {
    const meeting = await meetingOf(
      'Referat fra ekstraordinært Seniorrådsmøde 2\n\nDato: 18. marts 2019\n\nDeltagere: Seniorrådet, Ida Holm og Bo Ravn\n\n1. Valg af ordstyrer\n\nBeslutning\n\nIda.\n\n2. Ny vedtægt\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(meeting.committee?.name).toBe('Seniorråd')
    expect(meeting.participants.map(({name}) => name)).toEqual(['Ida Holm', 'Bo Ravn'])
  })

  it('tells its body again with the day, and a place behind a dash', async () => {
    const meeting = await meetingOf(
      'Referat 18. maj 2022\n\nSkolebestyrelsesmøde den 18. maj kl.18.30-21.00 - Personalerummet\n\nDeltagere: Ida Holm, , Bo Ravn\n\n1. Ny ovn\n\nBeslutning\n\nGodkendt.\n\n2. Have\n\nBeslutning\n\nUdsat.\n',
    )
    expect([meeting.committee?.name, meeting.startTime, meeting.endTime, meeting.location]).toEqual([
      'Skolebestyrelse',
      '18:30',
      '21:00',
      'Personalerummet',
    ])
    expect(meeting.participants.map(({name}) => name)).toEqual(['Ida Holm', 'Bo Ravn'])
  })

  it('with no space behind the dot of the day', async () => {
    const meeting = await meetingOf(
      'Referat af Ældrerådsmøde den 3.april 2017\n\nFremmødt: Ida Holm, Bo Ravn\n\n1. Godkendelse af dagsorden\nGodkendt.\n\n2. Bænke\nUdskudt.\n\n3. Eventuelt\nIntet.\n',
    )
    expect([meeting.committee?.name, meeting.date]).toEqual(['Ældreråd', '2017-04-03'])
    expect(meeting.participants.map(({name}) => name)).toEqual(['Ida Holm', 'Bo Ravn'])
  })
})

describe('a case number', () => {
  it('right below a title is not that of the title behind a blank line', async () => {
    const meeting = await meetingOf(
      'Dagsorden\nFritidsudvalget\n17. december 2014 kl. 18.00\n\n1. Dagsorden\nSagsnr.: 14/1274\n\n2. Orientering\nSagsnr.: 14/1110\n\n3. Mødeplan\nSagsnr.: 14/1913\n',
    )
    expect(meeting.items.map(({title, caseNumber}) => [title, caseNumber?.raw])).toEqual([
      ['Dagsorden', '14/1274'],
      ['Orientering', '14/1110'],
      ['Mødeplan', '14/1913'],
    ])
  })
})

describe('a body', () => {
  const items = '1. Nyt tag\n\nBeslutning\n\nGodkendt.\n\n2. Sti\n\nBeslutning\n\nUdsat.\n'

  it.each([
    ["Referat\nSocialudvalget's møde\nMandag den 7. november 2011 kl. 15.30", 'Socialudvalget'],
    ['Referater af Udsatterådets møder i 2022\n\n29. august 2022 – Ordinært møde\n\nReferat', 'Udsatterådet'],
    ['KLITBY BYRÅD\nReferat\nKulturudvalget\n7. november 2011', 'Kulturudvalget'],
  ])('is told by %j', async (head, name) => {
    expect((await meetingOf(`${head}\n\n${items}`)).committee?.name).toBe(name)
  })
})

describe('a table of contents', () => {
  it('has numbers, titles and pages each on a line of its own', async () => {
    const item = (number: number, title: string) =>
      `${number}.               ${title}\n\nJ.nr.: 00.10.10A30\n\nSagsbeh.: HRK\n\nBesluttet på Havnerådet den 09-11-2011 som punkt ${number}\n\nGodkendt.\n\n\n`
    const meeting = await meetingOf(
      `Havnerådet\n\nReferat\n\naf mødet den 9. november 2011 fra kl. 16:00\n\nINDHOLDSFORTEGNELSE:\n\nPkt. nr.\n\nSag\n\nSidetal\n\n1.\n\nNy kran\n\n3\n\n2.\n\nVedtægter\n\n4\n\n3.\n\nEventuelt\n\n5\n\n\n${item(1, 'Ny kran')}${item(2, 'Vedtægter')}${item(3, 'Eventuelt')}`,
    )
    expect(titlesOf(meeting)).toEqual([
      ['1', 'Ny kran'],
      ['2', 'Vedtægter'],
      ['3', 'Eventuelt'],
    ])
    expect(meeting.items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([
      ['Godkendt.'],
      ['Godkendt.'],
      ['Godkendt.'],
    ])
  })
})

describe('decisions that were taken before the meeting', () => {
  it('tell neither its body nor its day, where its own tell none', async () => {
    const meeting = await meetingOf(
      'Referat\n\n  • 301. Åben dagsorden\n\n    Beslutning\n\n    Godkendt.\n\n  • 302. Planstrategi\n\n    Indstilling\n\n    Politik indstiller, at planen sendes ud.\n\n    Direktionen, 6. januar 2020, pkt. 2:\n\n    Anbefales.\n',
    )
    expect([meeting.committee?.name, meeting.date]).toEqual([null, null])
  })
})
