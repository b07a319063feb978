import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// Who came, who did not and who came instead, as heads print it. Councils, people and cases are invented.

const minutes = (head: string) => `KLITBY KOMMUNE

Havneudvalget

Referat af møde den 17. maj 2031 kl. 18.30

${head}

1. Lygter på molen
Sagsnr.: 31/40118

Beslutning
Godkendt.
`

async function peopleOf(head: string) {
  const {participants} = await meetingOf(minutes(head))
  return participants.map(({name, party, role, present}) => [name, party, role, present])
}

describe('the people of a head', () => {
  it.each(['Ulla', 'Ulla Juul'])('are one where the end of a line parts their name behind %s', async (first) => {
    expect(await peopleOf(`Medlemmer: Ida Brink (A), Bo Ravn (V), ${first}\nDalbro (B)`)).toEqual([
      ['Ida Brink', 'A', null, true],
      ['Bo Ravn', 'V', null, true],
      [`${first} Dalbro`, 'B', null, true],
    ])
  })

  it('have their role behind the party, or both behind a comma', async () => {
    expect(await peopleOf('Medlemmer\nIda Brink (A) formand\nBo Ravn (V)')).toEqual([
      ['Ida Brink', 'A', 'formand', true],
      ['Bo Ravn', 'V', null, true],
    ])
    expect(await peopleOf('Tilstede\nIda Brink, formand (A)\nBo Ravn, Ungerådet\nEva Kjær, Havnelauget')).toEqual([
      ['Ida Brink', 'A', 'formand', true],
      ['Bo Ravn', null, 'Ungerådet', true],
      ['Eva Kjær', null, 'Havnelauget', true],
    ])
  })

  it('stand under labels that each council puts together anew, in groups, with titles before the name', async () => {
    const head = `Til stede var:

Bestyrelsen:
Direktør Ida Brink (næstformand)
Tidl. skoleleder Bo Peter Ravn-Juul (formand)
Politisk chef Eva Kjær
Gymnasieelev Per Lund Holst (elevrepræsentant)

Administrationen:
Rektor Lis Dam

Følgende havde meldt afbud (bestyrelsen):
Lærer Ole Kær Ingers`
    expect(await peopleOf(head)).toEqual([
      ['Ida Brink', null, 'næstformand', true],
      ['Bo Peter Ravn-Juul', null, 'formand', true],
      ['Eva Kjær', null, 'Politisk chef', true],
      ['Per Lund Holst', null, 'elevrepræsentant', true],
      ['Ole Kær Ingers', null, 'Lærer', false],
    ])
  })

  it.each([
    ['Fraværende i mødet:', false],
    ['Ej til stede:', false],
    ['Følgende har meldt afbud:', false],
    ['Fraværende i øvrigt:', false],
    ['Afbud under hele mødet:', false],
    ['Ikke til stede under hele mødet:', false],
    ['Til stede under hele mødet:', true],
    ['Deltagerne var:', true],
    ['Deltagere i mødet:', true],
    ['Bestyrelsens medlemmer:', true],
  ])('are told by the words of their label: %s', async (label, present) => {
    expect(await peopleOf(`${label} Ida Brink (A), Bo Ravn (V)`)).toEqual([
      ['Ida Brink', 'A', null, present],
      ['Bo Ravn', 'V', null, present],
    ])
  })

  it('stand in the column beside a label, also where it has three words or the list is wrapped', async () => {
    const head = `Mødested        C.2.08
Medlemmer       Ida Brink (A), Bo Ravn (V),
                Eva Kjær (O)
Ikke til stede  Per Lund Holst (V)`
    expect(await peopleOf(head)).toEqual([
      ['Ida Brink', 'A', null, true],
      ['Bo Ravn', 'V', null, true],
      ['Eva Kjær', 'O', null, true],
      ['Per Lund Holst', 'V', null, false],
    ])
  })

  it('stand in the column below remarks, also where a name goes on on the next line', async () => {
    const head = `Mødested        C.2.08
Bemærkninger    Rådet er inviteret til mødet
                kl. 8.00
Medlemmer       Ida Brink (A), Bo
                Ravn (V)`
    expect(await peopleOf(head)).toEqual([
      ['Ida Brink', 'A', null, true],
      ['Bo Ravn', 'V', null, true],
    ])
  })

  it('are told in a sentence where they came instead of others', async () => {
    const instead = await peopleOf(
      'Fraværende: Ida Brink (A). I stedet deltog Eva Kjær (A).\nJens Vang (O) - uden stedfortræder.',
    )
    expect(instead).toEqual([
      ['Ida Brink', 'A', null, false],
      ['Eva Kjær', 'A', 'stedfortræder', true],
      ['Jens Vang', 'O', null, false],
    ])
    expect(await peopleOf('Afbud: Ida Brink og Bo Ravn. For Bo Ravn mødte suppleant Eva Kjær.')).toEqual([
      ['Ida Brink', null, null, false],
      ['Bo Ravn', null, null, false],
      ['Eva Kjær', null, 'stedfortræder', true],
    ])
    expect(await peopleOf('Fraværende: Bo Ravn (V)\nStedfortræder: Eva Kjær (V) for Bo Ravn')).toEqual([
      ['Bo Ravn', 'V', null, false],
      ['Eva Kjær', 'V', 'stedfortræder', true],
    ])
  })

  it('can be away from items that a sentence names, below a label or without one', async () => {
    const items = [1, 2, 3].map((number) => `${number}. Lygter på mole ${number}\n\nBeslutning\nGodkendt.\n`).join('\n')
    const awayIn = async (said: string) => {
      const {items: read} = await meetingOf(minutes(said).replace(/1\. Lygter[\s\S]*/u, items))
      return read.map(({absences}) => absences.map(({name, reason}) => `${name} ${reason}`))
    }
    expect(
      await awayIn('Ida Brink deltog ikke under punkt. 3. Bo Ravn (V) var fraværende under punkterne 1 og 2.'),
    ).toEqual([['Bo Ravn absent'], ['Bo Ravn absent'], ['Ida Brink absent']])
    expect(await awayIn('Fraværende: Ida Brink deltog ikke i behandlingen af pkt. 2, 3.')).toEqual([
      [],
      ['Ida Brink absent'],
      ['Ida Brink absent'],
    ])
    expect(await awayIn('Bemærkninger: Bo Ravn var inhabil i sag 2. Ida Brink forlod mødet under punkt 3.')).toEqual([
      [],
      ['Bo Ravn disqualified'],
      ['Ida Brink partial'],
    ])
    expect(await awayIn('Bo Ravn (V) var fraværende under punkt 2 på mødet den 3. april 2031.')).toEqual([[], [], []])
  })

  describe('in remarks whose lines have lost their full stops', () => {
    const toldOf = async (remarks: string) => {
      const items = [1, 2, 3].map((number) => `${number}. Lygter på mole ${number}\n\nBeslutning\nGodkendt.\n`)
      const text = minutes(`Medlemmer: Ida Brink (A), Bo Ravn (V)\nAfbud: Ea Dal (O), Per Lund Holst (V)\n${remarks}`)
      const read = await meetingOf(text.replace(/1\. Lygter[\s\S]*/u, items.join('\n')))
      return {
        away: read.participants.flatMap(({name, present}) => (present ? [] : [name])),
        deputies: read.participants.flatMap(({name, role}) => (role === 'stedfortræder' ? [name] : [])),
        inItems: read.items.map(({absences}) => absences.map(({name, reason}) => `${name} ${reason}`).join()),
      }
    }
    const away = ['Ea Dal', 'Per Lund Holst']
    const deputies = ['Carl Kjær', 'Ole Toft']

    it.each([
      'Bemærkninger: Carl Kjær (O) var indkaldt som stedfortræder for Ea Dal (O)\nOle Toft (V) var indkaldt som stedfortræder for Per Lund Holst (V)\nBo Ravn (V) var ikke til stede efter punkt 1.',
      'Bemærkninger: Carl Kjær var indkaldt til mødet som stedfortræder for Ea Dal\nOle Toft var indkaldt til mødet som stedfortræder for Per Lund Holst\nBo Ravn var ikke til stede efter punkt 1',
      'Bemærkninger:\nCarl Kjær (O) deltog for Ea Dal (O)\nOle Toft (V) deltog for Per Lund Holst (V)\nBo Ravn (V) forlod mødet efter punkt 1',
      'Bemærkninger: Carl Kjær (O) deltog i mødet som stedfortræder for Ea Dal (O)\nFor Per Lund Holst (V) mødte Ole Toft (V)\nBo Ravn (V) deltog ikke efter punkt 1',
    ])('are told of each line on its own: %j', async (remarks) => {
      expect(await toldOf(remarks)).toEqual({away, deputies, inItems: ['', 'Bo Ravn absent', 'Bo Ravn absent']})
    })

    it('are away for what their own line says', async () => {
      const remarks =
        'Bemærkninger: Bo Ravn (V) deltog ikke i behandlingen af punkt 2 på grund af inhabilitet\nIda Brink (A) forlod mødet under punkt 3'
      expect((await toldOf(remarks)).inItems).toEqual(['', 'Bo Ravn disqualified', 'Ida Brink partial'])
    })

    it.each([
      [
        'Bemærkninger: Bo Ravn (V) deltog ikke i punkt 2, hvor hans indkaldte stedfortræder\nCarl Kjær (V) deltog i punktet',
        ['', 'Bo Ravn absent', ''],
      ],
      [
        'Bemærkninger: Ida Brink (A) og Bo Ravn (V) deltog ikke i punkt 2 om kajens lygter, og\nBo Ravn (V) deltog ikke i punkt 3',
        ['', 'Ida Brink absent,Bo Ravn absent', 'Bo Ravn absent'],
      ],
    ])('go on where the end of a line parts a sentence: %j', async (remarks, inItems) => {
      expect((await toldOf(remarks)).inItems).toEqual(inItems)
    })

    it('have the name of the list where their last one is spelt small', async () => {
      const told = await toldOf('Bemærkninger: Ole Toft (V) deltog som stedfortræder for Per Lund holst (V)')
      expect(told).toEqual({away, deputies: ['Ole Toft'], inItems: ['', '', '']})
      const other = await toldOf('Bemærkninger: Ole Toft (V) deltog som stedfortræder for Per Lund (C)')
      expect(other.away).toEqual([...away, 'Per Lund'])
    })
  })

  it('were not there where they are away from all that was decided', async () => {
    const item = (number: number, away: string) =>
      `${number}. Lygter på mole ${number}\n\nBeslutning\nGodkendt.\n\n${away}\n`
    const peopleAway = async (...away: string[]) => {
      const text = minutes('Medlemmer\nIda Brink (A)\nBo Ravn (V)')
      const {participants} = await meetingOf(
        text.replace(/1\. Lygter[\s\S]*/u, away.map((said, at) => item(at + 1, said)).join('\n')),
      )
      return participants.map(({name, present}) => [name, present])
    }
    const said = 'Fraværende med afbud: Bo Ravn (V)'
    expect(await peopleAway(said, said, said)).toEqual([
      ['Ida Brink', true],
      ['Bo Ravn', false],
    ])
    expect(await peopleAway(said, '', said)).toEqual([
      ['Ida Brink', true],
      ['Bo Ravn', true],
    ])
  })

  describe('where an item says who was away', () => {
    const peopleAway = async (said: string) => {
      const text = minutes('Medlemmer\nIda Brink (A)\nBo Ravn (V)').replace('Godkendt.', `Godkendt.\n${said}`)
      const {items, participants} = await meetingOf(`${text}\n2. Kajen\n\nBeslutning\nGodkendt.\n`)
      const names = participants.flatMap(({name, present}) => (present ? [] : [name]))
      return {names, inItem: items[0]?.absences.map(({name, reason}) => `${name} ${reason}`)}
    }

    it.each([
      'Afbud under hele mødet:\nBo Ravn',
      '\nFraværende under hele mødet: Bo Ravn (V)',
      'Fraværende hele mødet: Bo Ravn',
      '\nIkke til stede under hele mødet\nBo Ravn',
      'Afbud under hele mødet:\nBo Ravn\nEva Kjær deltog som stedfortræder for Bo Ravn',
      'Eva Kjær deltog som stedfortræder for Bo Ravn\nAfbud under hele mødet:\nBo Ravn',
      'Bo Ravn var fraværende under hele mødet.',
      'Bo Ravn (V) havde meldt afbud til hele mødet, og Eva Kjær (V) deltog i stedet.',
      'Følgende havde afbud under hele mødet:\nBo Ravn',
    ])('were not there where it is said of the whole meeting: %j', async (said) => {
      expect(await peopleAway(said)).toEqual({names: ['Bo Ravn'], inItem: ['Bo Ravn absent']})
    })

    it.each([
      ['Fraværende:\nBo Ravn', ['Bo Ravn absent']],
      ['Fraværende under hele behandlingen: Bo Ravn', ['Bo Ravn absent']],
      ['Bo Ravn var fraværende under hele mødet, undtagen punkt 2.', ['Bo Ravn absent']],
      ['Bo Ravn var fraværende under hele mødet bortset fra de første ti minutter.', ['Bo Ravn absent']],
      ['Bo Ravn var fraværende under hele mødet den 3. april 2031.', ['Bo Ravn absent']],
      ['Afbud under hele mødet: Bo Ravn (til kl. 19)', ['Bo Ravn partial']],
      ['Inhabil under hele mødet: Bo Ravn', ['Bo Ravn disqualified']],
      ['Til stede under hele mødet: Bo Ravn', []],
      ['Økonomiudvalget den 3. april 2031: Anbefales.\nAfbud under hele mødet: Bo Ravn', []],
    ])('were there where it is not: %j', async (said, inItem) => {
      expect(await peopleAway(said)).toEqual({names: [], inItem})
    })

    it('were there who are told of below those who were away from all of it', async () => {
      expect(
        await peopleAway('Afbud under hele mødet:\n\nBo Ravn\n\nIda Brink deltog ikke i behandlingen af punktet.'),
      ).toEqual({names: ['Bo Ravn'], inItem: ['Bo Ravn absent', 'Ida Brink absent']})
    })
  })

  it('are not away from the meeting where a line tells of an item that was not found', async () => {
    expect(
      await peopleOf('Medlemmer: Ida Brink (A), Bo Ravn (V)\n\nBo Ravn deltog ikke i behandlingen af dette punkt.'),
    ).toEqual([
      ['Ida Brink', 'A', null, true],
      ['Bo Ravn', 'V', null, true],
    ])
  })

  it('say each for themselves whether they came, and who came instead', async () => {
    expect(await peopleOf('Deltagere:\n• Ida Brink: Deltog\n• Bo Ravn: Afbud (Stedfortræder Eva Kjær)')).toEqual([
      ['Ida Brink', null, null, true],
      ['Bo Ravn', null, null, false],
      ['Eva Kjær', null, 'stedfortræder', true],
    ])
  })

  it('are not away with those on the line of another label, where a group has no word for it', async () => {
    expect(
      await peopleOf('Til stede: Ida Brink\nFraværende: Bo Ravn\nElevråd: Kaj Lind\nLærere: Afbud fra Lis Dam'),
    ).toEqual([
      ['Ida Brink', null, null, true],
      ['Bo Ravn', null, null, false],
      ['Lis Dam', null, null, false],
    ])
  })

  it.each([
    'Navn | Mødt | Afbud\nIda Brink | x |\nBo Ravn (V) | | x',
    'Navn             Mødt    Afbud\nIda Brink         x\nBo Ravn (V)               x',
    'Medlemmer        Til stede   Afbud\nIda Brink            x\nBo Ravn (V)                    x',
  ])('stand in a table that marks who came: %s', async (table) => {
    expect(await peopleOf(table)).toEqual([
      ['Ida Brink', null, null, true],
      ['Bo Ravn', 'V', null, false],
    ])
  })

  it('have a line each with a party behind a comma, or say each whether they came, beside their label', async () => {
    expect(await peopleOf('Deltagere   Ida Brink, A\n            Bo Ravn, SF\n            Eva Kjær, V')).toEqual([
      ['Ida Brink', 'A', null, true],
      ['Bo Ravn', 'SF', null, true],
      ['Eva Kjær', 'V', null, true],
    ])
    expect(await peopleOf('Medlemmer   Ida Brink: Deltog\n            Bo Ravn: Afbud')).toEqual([
      ['Ida Brink', null, null, true],
      ['Bo Ravn', null, null, false],
    ])
  })

  it('are meant by their initials where these are of one of them alone', async () => {
    const head = 'Til stede: Ida Brink (A), Bo Kvist Ravn (V), Kaj Lind (A), Per Dal, Pia Dam'
    const decided = minutes(head).replace(
      'Godkendt.',
      'Godkendt. BKR og IB stemte imod. PD undlod at stemme. KL stemte for.',
    )
    const {items} = await meetingOf(decided)
    expect(items[0]?.decisions[0]?.votes.map(({stance, persons}) => [stance, persons])).toEqual([
      ['against', ['Bo Kvist Ravn', 'Ida Brink']],
    ])
  })

  it('can have brackets that say who writes the minutes', async () => {
    expect(await peopleOf('Deltagere:\n\nIda Brink\n\nBo Ravn (protokol)')).toEqual([
      ['Ida Brink', null, null, true],
      ['Bo Ravn', null, 'protokol', true],
    ])
  })

  it('are members who were there, and some of them again, where the columns of two lists are lost', async () => {
    const members = 'Ida Brink, Bo P. Ravn, Eva Kjær, Kaj Lind'
    const told = async (names: string) =>
      (await peopleOf(`Afbud: ${names}`)).map(([name, , , present]) => [name, present])
    expect(await told(`${members} Bo P. Ravn, Kaj Lind`)).toEqual([
      ['Ida Brink', true],
      ['Bo P. Ravn', false],
      ['Eva Kjær', true],
      ['Kaj Lind', false],
    ])
    expect((await told(`${members}, Bo P. Ravn, Lis Dam`)).every(([, present]) => present === false)).toBe(true)
  })

  it('have the name of the list where a remark leaves their initials out', async () => {
    const head =
      'Medlemmer:\nIda Brink (A)\n\nFraværende med afbud:\nBo P. Ravn (V)\n\nBemærkninger\nEva Kjær deltog for Bo Ravn.'
    expect(await peopleOf(head)).toEqual([
      ['Ida Brink', 'A', null, true],
      ['Bo P. Ravn', 'V', null, false],
      ['Eva Kjær', null, 'stedfortræder', true],
    ])
  })

  it('can have a stop before the colon of their label, and were away behind what they are', async () => {
    expect(await peopleOf('Tilstede: Ida Brink/Elevrådsformand Afbud, Kaj Lind/Lærer\n\nAfbud fra.: Bo Ravn')).toEqual([
      ['Ida Brink', null, 'Elevrådsformand', false],
      ['Kaj Lind', null, 'Lærer', true],
      ['Bo Ravn', null, null, false],
    ])
  })

  it.each([
    'Medlemmer: Ida Brink, Bo Ravn, Eskild\nTranum, Per Lund Holst',
    'Deltagere:\nIda Brink, Bo Ravn, Eskild\nTranum, Per Lund Holst',
    'Medlemmer: Ida Brink, Bo Ravn, Eskild\n\nTranum, Per Lund Holst',
  ])('can have a name that the end of a line parts: %j', async (head) => {
    expect((await peopleOf(head)).map(([name]) => name)).toEqual([
      'Ida Brink',
      'Bo Ravn',
      'Eskild Tranum',
      'Per Lund Holst',
    ])
  })

  it.each([
    'Ida Brink, A\nBo Ravn, Ø',
    'Ida Brink, formand\nBo Ravn, medlem',
    'Ida Brink, Venstre\nBo Ravn, Konservative',
  ])('stand one a line with what they are behind a comma: %j', async (rows) => {
    expect((await peopleOf(`Deltagere:\n${rows}`)).map(([name]) => name)).toEqual(['Ida Brink', 'Bo Ravn'])
  })

  it('are one where the end of a line below the label parts their name, or their initials from it', async () => {
    expect(
      await peopleOf('Deltagere:\nIda Brink, Per Lund Dalbro, Ulla\nHolst, Eva Kær, H.C.\nRavn\nBemærkninger:'),
    ).toEqual(
      ['Ida Brink', 'Per Lund Dalbro', 'Ulla Holst', 'Eva Kær', 'H.C. Ravn'].map((name) => [name, null, null, true]),
    )
    expect(await peopleOf('Deltagere:\nIda Brink, næstformand\nBo Ravn, Lystrup')).toHaveLength(2)
  })

  it('can stand in cells that have lost but the bars behind them', async () => {
    expect(await peopleOf('Sted: |\nRådhussalen |\nDeltagere: |\nIda Brink, Bo Ravn |\nPDF: |\n|')).toEqual([
      ['Ida Brink', null, null, true],
      ['Bo Ravn', null, null, true],
    ])
  })

  it.each(['afbud', 'ved afbud', 'med afbud', 'meldt afbud'])(
    'are away by "%s" behind each, or one of them',
    async (said) => {
      const brink = ['Ida Brink', 'V', null, false]
      const ravn = ['Bo P. Ravn', null, null, false]
      expect(await peopleOf(`Fraværende:      Ida Brink (V) ${said}\n                 Bo P. Ravn ${said}`)).toEqual([
        brink,
        ravn,
      ])
      expect(await peopleOf(`Fraværende: Ida Brink (V) ${said}, Bo P. Ravn`)).toEqual([brink, ravn])
      expect(await peopleOf(`Fraværende: Ida Brink (V) ${said} og Bo P. Ravn ${said}`)).toEqual([brink, ravn])
    },
  )

  it('can be away by a label within the remarks', async () => {
    expect(await peopleOf('Medlemmer: Ida Brink, Bo Ravn\nBemærkninger: Afbud: Per Lund Holst')).toEqual([
      ['Ida Brink', null, null, true],
      ['Bo Ravn', null, null, true],
      ['Per Lund Holst', null, null, false],
    ])
  })
})

it('has a room whose name begins in the column beside its label', async () => {
  const meeting = await meetingOf(minutes('Mødedato        17.05.2031\nMødelokale      C.2.08\nMødestart       18:30'))
  expect(meeting.location).toBe('C.2.08')
})

it('nobody is called as the label behind that of those who were away', async () => {
  const {participants} = await meetingOf(
    'Havneudvalget\nReferat\nDato: 12. maj 2031\nFraværende: Bemærkninger/ændringer til dagsordenen:\n\n1. Kajen\n\nBeslutning\n\nGodkendt.\n',
  )
  expect(participants).toEqual([])
})
