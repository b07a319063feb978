import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// Headings of an item that wear its number before their own, as boards and schools
// number them: "1.1 Sagsfremstilling", "1.2 Indstilling". Boards and people are invented.

const head = 'Lyngvig Kommune\nByrådet\nReferat\n3. maj 2031\n\n'
const item = (number: number, title: string, stop: string) =>
  `${number}. ${title}\n\n${number}.1${stop} Sagsfremstilling\n${title} er på vej.\n\n${number}.2${stop} Indstilling\nForvaltningen indstiller, at forslaget godkendes.\n\n${number}.3${stop} Beslutning\nGodkendt.\n\n`

describe('headings that wear the numbers of items', () => {
  it.each([
    ['1.1 Sagsfremstilling', ''],
    ['1.1. Sagsfremstilling', '.'],
  ])('are no items: %s', async (_, stop) => {
    const {items} = await meetingOf(`${head}${item(1, 'Nyt tag', stop)}${item(2, 'Ny kaj', stop)}`)
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Nyt tag'],
      ['2', 'Ny kaj'],
    ])
    expect(items.map(({sections}) => sections.map(({heading}) => heading))).toEqual([
      ['Sagsfremstilling', 'Indstilling', 'Beslutning'],
      ['Sagsfremstilling', 'Indstilling', 'Beslutning'],
    ])
    expect(items.map(({decisions}) => decisions.map(({text}) => text))).toEqual([['Godkendt.'], ['Godkendt.']])
  })

  it('are items where they are called alike once only', async () => {
    const {items} = await meetingOf(
      `${head}1.1 Bilag\n\nBeslutning\nGodkendt.\n\n1.2 Ny kaj\n\nBeslutning\nGodkendt.\n\n2.1 Nyt tag\n\nBeslutning\nGodkendt.\n`,
    )
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1.1', 'Bilag'],
      ['1.2', 'Ny kaj'],
      ['2.1', 'Nyt tag'],
    ])
  })

  const flat =
    '1 Dagsorden Bestyrelsen Mødedato: Fredag den 28. marts 2031 Starttidspunkt: Kl. 14:00 Sluttidspunkt: Kl. 16:45 Mødested: Havnegade 4, 9999 Lyngvig Deltagere: Mødesekretær: Bestyrelsen Ida Holm (ih), tlf , Dagsordenspunkter 1. Godkendelse af dagsorden Nyt tag på skolen Ny kaj Eventuelt /4\n\n2 1. Godkendelse af dagsorden 1.1 Sagsfremstilling Dagsordenen er sendt ud. 1.2 Indstilling Rektor indstiller, at dagsordenen godkendes. 2/4\n\n3 2. Nyt tag på skolen 2.1 Sagsfremstilling Taget er utæt, og der er indhentet tilbud. 2.2 Indstilling Rektor indstiller, at taget lægges om. 3/4\n\n4 3. Ny kaj 3.1 Sagsfremstilling Kajen er gammel. 3.2 Indstilling Rektor indstiller, at kajen bygges. 4/4\n'

  it('are found in a text that has lost its lines, and end the titles', async () => {
    const {items} = await meetingOf(flat)
    expect(items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Godkendelse af dagsorden'],
      ['2', 'Nyt tag på skolen'],
      ['3', 'Ny kaj'],
    ])
    expect(items[0]?.sections.map(({heading, text}) => [heading, text])).toEqual([
      ['Sagsfremstilling', 'Dagsordenen er sendt ud.'],
      ['Indstilling', expect.stringMatching(/^Rektor indstiller,\s+at dagsordenen godkendes\./u)],
    ])
  })

  it('stand behind a head whose agenda and whose body are nobody', async () => {
    const {participants} = await meetingOf(flat)
    expect(participants.map(({name, role}) => [name, role])).toEqual([['Ida Holm', 'sekretær']])
  })
})

it('has the body of a flat text behind "Mødeforum:", also where the label before it is empty', async () => {
  const {committee, date} = await meetingOf(
    '1 Referat J.nr.: U12 Dato: Mødeforum: Ordinært møde i bestyrelsen for Vigens Højskole Dato: Torsdag den 12. september 2031 Tid: kl. 14.00 Sted: Havnegade 4 Deltagere: Bo Ås, Ida Holm, Per Tange Dagsorden 1. Godkendelse af dagsorden Beslutning: Godkendt.\n\n2 2. Nyt tag på skolen Rektor indstiller, at taget lægges om. Beslutning: Godkendt. 3. Eventuelt Beslutning: Intet.\n',
  )
  expect([committee?.name, date]).toEqual(['bestyrelsen for Vigens Højskole', '2031-09-12'])
})
