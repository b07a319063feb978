import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// People of heads as boards, schools and old systems print them. Councils, people and cases are invented.

const items = '1. Budget\n\nBeslutning:\nGodkendt.\n\n2. Eventuelt\n\nBeslutning:\nIntet.\n'

async function peopleOf(printed: string) {
  const {participants} = await meetingOf(
    `Referat\nHavneudvalget\nTirsdag den 12. maj 2031 kl. 16.00\n\n${printed}\n\n${items}`,
  )
  return participants.map(({name, party, role, present}) => [name, party, role, present])
}

describe('people of a head', () => {
  it.each([
    ['Borgmester - Ida Brink (C), Bo Ravn (A)', ['Ida Brink', 'C', 'Borgmester', true]],
    ['Lektor Ida Marie Brink, Bo Ravn', ['Ida Marie Brink', null, 'Lektor', true]],
    ['Adm. direktør Ida Brink, Bo Ravn', ['Ida Brink', null, 'Adm. direktør', true]],
  ])('have what they are before their names: %s', async (printed, first) => {
    expect((await peopleOf(`Medlemmer: ${printed}`))[0]).toEqual(first)
  })

  it('have by what a system knows them between name and party', async () => {
    expect(
      await peopleOf(
        'Medlemmer\nIda Brink (hjidbr) V\nBo Ravn (bora) O\nEva Kjær (formand) A\n\nFraværende   Bo Ravn (bora) O',
      ),
    ).toEqual([
      ['Ida Brink', 'V', null, true],
      ['Bo Ravn', 'O', null, false],
      ['Eva Kjær', 'A', 'formand', true],
    ])
  })
})

it('the heads of columns that have lost their table are nobody', async () => {
  expect(await peopleOf('Fraværende var: Mads Gammel og Lone Sunde\n\nPkt.\n\nTekst\n\n \n\nÅbne punkter')).toEqual([
    ['Mads Gammel', null, null, false],
    ['Lone Sunde', null, null, false],
  ])
})

describe('a list with a bullet before each', () => {
  it('has one person a line, with a firm and whether that one came behind the name', async () => {
    expect(
      await peopleOf(
        'Medlemmer og inviterede\n\n • Borgmester Ida Brink (formand)\n • Politiker Bo Ravn\n • Eva Kjær, LO-repræsentant\n • Direktør Ole Holst, Brink Grafisk AFBUD\n • Direktør Lis Vang, Adam Vask\n • Per Dal, Klitby Centrum',
      ),
    ).toEqual([
      ['Ida Brink', null, 'Borgmester', true],
      ['Bo Ravn', null, 'Politiker', true],
      ['Eva Kjær', null, 'LO-repræsentant', true],
      ['Ole Holst', null, 'Direktør', false],
      ['Lis Vang', null, 'Direktør', true],
      ['Per Dal', null, 'Klitby Centrum', true],
    ])
  })

  it('has members with the letter of a party, and who came instead', async () => {
    const members =
      'Afbud\n • Ida Brink, A - Lis Holm stedfortræder\n • Per Lund, A\n • Bo Ås, C - Eva Kjær stedfortræder'
    expect((await peopleOf(members)).map(([name, party]) => [name, party])).toEqual(
      expect.arrayContaining([
        ['Ida Brink', 'A'],
        ['Per Lund', 'A'],
        ['Bo Ås', 'C'],
      ]),
    )
  })
})

describe('people of a head that names them in other words', () => {
  it.each([
    ['Deltager ved mødet var formanden Ida Brink, Bo Ravn og Eva Kjær.', ['Ida Brink', 'Bo Ravn', 'Eva Kjær']],
    [
      'Medlemmer:\n\nSidse Brink Lotte Ravn\nTobias Kjær Rie Holm',
      ['Sidse Brink', 'Lotte Ravn', 'Tobias Kjær', 'Rie Holm'],
    ],
    ['I mødet deltog Ida Brink, Bo Ravn og Eva Kjær.', ['Ida Brink', 'Bo Ravn', 'Eva Kjær']],
    ['Til stede;\n\nIda Brink (IB), Bo Ravn (BR)\n\nIkke mødt; Eva Kjær', ['Ida Brink', 'Bo Ravn', '!Eva Kjær']],
    ['Medlemmer: Ida Brink\n\nAfbud: Bo Ravn, suppleant Eva Kjær deltog', ['Ida Brink', '!Bo Ravn', 'Eva Kjær']],
    [
      'Deltagere fra Åskolen:\nForældrevalgte: Ida Brink, Bo Ravn.\n\nDeltagere fra Enghave Skole:\nForældrevalgte: Eva Kjær.\n\nFraværende:\nEleverne (er i lejrskole).',
      ['Ida Brink', 'Bo Ravn', 'Eva Kjær'],
    ],
  ])('are found: %s', async (printed, people) => {
    expect((await peopleOf(printed)).map(([name, , , present]) => `${present ? '' : '!'}${name}`)).toEqual(people)
  })
})

it.each([
  ['Bestyrelsesmøde nr. 17, mandag den 12. maj 2031 hos Ida på Åvej 5', null],
  ['Bestyrelsesmøde\n\nmandag den 12. maj 2031\n\nkl. 15-17 på Museet', ['15:00', '17:00', 'Museet']],
])('the meeting of a board has its number before the day, or the day below: %s', async (printed, when) => {
  const {committee, date, startTime, endTime, location} = await meetingOf(`Referat\n\n${printed}\n\n${items}`)
  expect([committee.name, date]).toEqual(['Bestyrelse', '2031-05-12'])
  if (when !== null) expect([startTime, endTime, location]).toEqual(when)
})

it('who leads the meeting is there, and of no list above', async () => {
  expect(await peopleOf('Fraværende: Bo Ravn\n\nMødeleder: Ida Brink\n\nReferent: Eva Kjær')).toEqual([
    ['Bo Ravn', null, null, false],
    ['Ida Brink', null, 'mødeleder', true],
    ['Eva Kjær', null, 'sekretær', true],
  ])
})

it('a sentence about a place is no place of the meeting', async () => {
  const {location} = await meetingOf(
    `Referat\nHavneudvalget\n\nPå Enghave Skole har vi et udvalg, som mødes hver måned.\n\nTirsdag den 12. maj 2031\n\n${items}`,
  )
  expect(location).toBeNull()
})

describe('who was away, in a head', () => {
  const presenceOf = async (printed: string) => (await peopleOf(printed)).map(([name, , , present]) => [name, present])

  it('is nobody behind "Ingen", and those of another label on the line were there', async () => {
    expect(await presenceOf('Fraværende: Ingen. Mødedeltagere: Ida Brink, Bo Ravn')).toEqual([
      ['Ida Brink', true],
      ['Bo Ravn', true],
    ])
  })

  it('is no organisation below a name, and nobody who led the meeting', async () => {
    const printed =
      'Deltagere: Eva Kjær\n\nFraværende: Bo Ravn\n\nLandliggersammenslutningen Bakkerne\n\nMødeleder: Ida Brink'
    expect(await presenceOf(printed)).toEqual([
      ['Eva Kjær', true],
      ['Bo Ravn', false],
      ['Ida Brink', true],
    ])
  })

  it('was there for a part where the list says from when, and has deputies in brackets', async () => {
    expect(await presenceOf('Fraværende: Ida Brink, Bo Ravn - kom kl. 10.15, Eva Kjær (til kl. 11)')).toEqual([
      ['Ida Brink', false],
      ['Bo Ravn', true],
      ['Eva Kjær', true],
    ])
    expect(await peopleOf('Fraværende: Ida Brink og Bo Ravn (stedfortrædere Eva Kjær og Per Lund)')).toEqual([
      ['Ida Brink', null, null, false],
      ['Bo Ravn', null, null, false],
      ['Eva Kjær', null, 'stedfortræder', true],
      ['Per Lund', null, 'stedfortræder', true],
    ])
  })

  it('is told of the items of a line below the name', async () => {
    const {participants, items: found} = await meetingOf(
      `Referat\nHavneudvalget\nTirsdag den 12. maj 2031 kl. 16.00\n\nDeltagere\n • Ida Brink (V) - Deltog\n • Deltog ikke under punkterne 1-2\n • Bo Ravn (A) - Deltog\n • Deltog ikke under punkt 2\n • Eva Kjær (F) - Deltog\n\n${items}`,
    )
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Ida Brink', false],
      ['Bo Ravn', true],
      ['Eva Kjær', true],
    ])
    expect(found.map(({absences}) => absences.map(({name}) => name))).toEqual([[], ['Bo Ravn']])
  })
})

describe('a protocol of a board', () => {
  const text = `PROTOKOL
fra bestyrelsesmøde i KLITA I/S
onsdag d. 22. juni 2031 kl. 9.30
Administrationsbygningen, Smedevej 70, 9999 Klitby


1.   Formanden orienterer
2.   J.nr. 12      Årsrapport 2030
3.   J.nr. 5       Klitfibra - salg af aktier
4.   J.nr. 78      Navneforslag
5.   Evt.


Til stede:       Ida Brink (formand), Bo Ravn, Eva Kjær

Fraværende:      Per Lund

Mødet hævet kl. 11.50


1.   Formanden orienterer

Beslutning:
Orienteringen blev taget til efterretning.

2.   Årsrapport 2030
     J.nr. 12

Beslutning:
Godkendt.

3.   Klitfibra - salg af aktier
     J.nr. 5

Beslutning:
Godkendt.

4.   Navneforslag
     J.nr. 78

Beslutning:
Udsat.

5.   Evt.

Beslutning:
Intet.


Klitby, den 22. juni 2031


Ida Brink                    Bo Ravn

Eva Kjær
`

  it('has its contents before its people, each title behind the number of its case', async () => {
    const {items: found, participants, endTime} = await meetingOf(text)
    expect(found.map(({title, position}) => [title, position.start.line])).toEqual([
      ['Formanden orienterer', 21],
      ['Årsrapport 2030', 26],
      ['Klitfibra - salg af aktier', 32],
      ['Navneforslag', 38],
      ['Evt.', 44],
    ])
    expect(participants.map(({name, present}) => [name, present])).toEqual([
      ['Ida Brink', true],
      ['Bo Ravn', true],
      ['Eva Kjær', true],
      ['Per Lund', false],
    ])
    expect(endTime).toBe('11:50')
  })

  it('has no names of those who sign in its last decision', async () => {
    expect((await meetingOf(text)).items.at(-1)?.decisions.map((one) => one.text)).toEqual(['Intet.'])
  })
})

it('a sentence tells when the meeting began and ended', async () => {
  const {startTime, endTime} = await meetingOf(
    `Referat\nKlitby Byråd\n\nMødet blev holdt torsdag den 31. marts 2031 på Rådhuset.\nMødet begyndte kl. 18:30 og sluttede kl. 20:25.\n\n${items}`,
  )
  expect([startTime, endTime]).toEqual(['18:30', '20:25'])
})

it('attachments have their number and access before the title, and the number of the document behind', async () => {
  const {items: found} = await meetingOf(
    `Referat\nHavneudvalget\nTirsdag den 12. maj 2031\n\n1. Budget\n\nSagid: 31/20\n\nBeslutning\nGodkendt.\n\nBilag\n1 (Åben) Rapport pr. 30. april 2031 (151220/31)\n2 (Lukket) Tilbud (151224/31)\n`,
  )
  expect(found[0]?.caseNumber?.raw).toBe('31/20')
  expect(found[0]?.attachments.map(({title, documentNumber, access}) => [title, documentNumber, access])).toEqual([
    ['Rapport pr. 30. april 2031', '151220/31', 'open'],
    ['Tilbud', '151224/31', 'closed'],
  ])
})

describe('the place below the day', () => {
  it.each([
    ['Lilletrommen', 'Lilletrommen'],
    ['D2', 'D2'],
    ['Ekstraordinært møde', null],
    ['Ida Brink', null],
  ])('is a short name apart: %s', async (printed, expected) => {
    const {location} = await meetingOf(
      `Referat\nHavneudvalget\n27-02-2031 kl. 17:00\n${printed}\n\nMedlemmer\nBo Ravn (A)\n\n${items}`,
    )
    expect(location).toBe(expected)
  })
})

it.each([
  'Bestyrelsesmøde 29. januar 2031 kl. 10.00, Ved Fjorden 20',
  'Referat af bestyrelsesmøde den 29. januar 2031 i Klitby Vand A/S',
])('a board has met, whose day its meeting stands before: %s', async (title) => {
  expect((await meetingOf(`${title}\n\n${items}`)).committee.name?.toLowerCase()).toBe('bestyrelse')
})

it('nobody under the label of those who were there is an item', async () => {
  const {items: found, participants} = await meetingOf(
    'Referat fra møde i Integrationsrådet\nTorsdag den 10. september 2031\nTil stede:\nIda Brink, formand, udpeget af byrådet\nBo Ravn, etnisk repræsentant\nEva Kjær, spejderne\n\nValg af formand\nBeslutning\nIda Brink blev valgt.\n\nBudget\nBeslutning\nGodkendt.\n',
  )
  expect(found.map(({title}) => title)).not.toContain('Ida Brink, formand, udpeget af byrådet')
  expect(participants.length).toBeGreaterThan(1)
})

it('a head asks where and when, and has its people by their first names, of which not all are known', async () => {
  const {date, startTime, endTime, location, participants} = await meetingOf(
    `Referat af skolebestyrelsesmøde\n\nHvornår: Mandag d. 8. maj 2031 kl. 18:00-20:15\nHvor: Personalerummet\nTilstede: Lis, Bo, Karola\nAfbud: Tynne, Palle\n\n${items}`,
  )
  expect([date, startTime, endTime, location]).toEqual(['2031-05-08', '18:00', '20:15', 'Personalerummet'])
  expect(participants.filter(({present}) => !present).map(({name}) => name)).toEqual(['Tynne', 'Palle'])
})

it.each(['Tidspunkt og sted: kl. 15-18, Tårnet, lokale 1.12', 'Mødevarighed:    15.00 - 18.00'])(
  'from when to when: %s',
  async (line) => {
    const {startTime, endTime} = await meetingOf(`Referat\nHavneudvalget\nMødedato: 27-02-2031\n${line}\n\n${items}`)
    expect([startTime, endTime]).toEqual(['15:00', '18:00'])
  },
)

describe('a list whose first member stands behind its label', () => {
  it('has one a line, with a title, initials and where each is from, and says of whom there was word', async () => {
    const members = [
      'Medlemmer:      Borgmester Egon Kær (EK), Klitby Kommune, formand',
      '                Borgmester Ida Brink (IB), Åby Kommune',
      '                Per Lund (PL), Klitby Kommune',
      '                Lis Holm (LH), havnechef, Kystens Politi',
      '',
      'Fraværende:     Afbud fra Per Lund og Lis Holm',
    ]
    expect(await peopleOf(members.join('\n'))).toEqual([
      ['Egon Kær', null, 'Borgmester', true],
      ['Ida Brink', null, 'Borgmester', true],
      ['Per Lund', null, 'Klitby Kommune', false],
      ['Lis Holm', null, 'havnechef, Kystens Politi', false],
    ])
  })

  it('is no form of others, whose names are parted by commas', async () => {
    const members = 'Til stede:\nIda Brink, lærer\nBo Ås, elev\nPer Lund, forælder\n\nAfbud: Lis Holm, Eva Kjær'
    expect((await peopleOf(members)).slice(3)).toEqual([
      ['Lis Holm', null, null, false],
      ['Eva Kjær', null, null, false],
    ])
  })
})
