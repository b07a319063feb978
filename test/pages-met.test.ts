import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'

// Shapes of web pages that were met in one session, each on an invented council.
// What they show is small: one fact that was false or lost.

async function meetingOf(text: string): Promise<Meeting> {
  const {meetings} = await pipeline()(text, 'page.txt')
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

  it('are not gone on with by what other bodies say to them', async () => {
    expect(
      await pointsOf(
        'Forvaltningen indstiller, at byrådet godkender:\n\n1. Stien anlægges.\n\n2. Der gives tilskud.\n\nKulturudvalgetanbefaler indstillingen.\n\nBorgmesterforvaltningen har ingen bemærkninger.\n\nIda Holm deltog ikke i mødet.',
      ),
    ).toEqual(['Stien anlægges.', 'Der gives tilskud.'])
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
