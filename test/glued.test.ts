import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'

const source = `UDVALG

Fritidsrådet

MØDE

Referat

STARTTIDSPUNKT

03-11-2015 16:30:00

PUNKTER

1. Rundvisning på gården
2. Godkendelse af referat
3. Eventuelt1. Rundvisning på gården

Beslutning i Fritidsrådet den 03-11-2015
Rådet så gården.

Referat
Sagsfremstilling2. Godkendelse af referat

Beslutning i Fritidsrådet den 03-11-2015
Godkendt.

Referat
Bilag3. Eventuelt

Beslutning i Fritidsrådet den 03-11-2015
Intet.
`

describe('lines that a page has glued together', () => {
  it('are parted where a title stands that is known', async () => {
    const {meetings, file} = await pipeline()(source, 'page.txt')
    expect(meetings[0]?.items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Rundvisning på gården'],
      ['2', 'Godkendelse af referat'],
      ['3', 'Eventuelt'],
    ])
    expect(meetings[0]?.items[0]?.decisions[0]?.text).toBe('Rådet så gården.')
    expect(file.messages.filter(({ruleId}) => ruleId === 'lost-line-breaks')).toHaveLength(1)
  })

  it('are parted behind a number that the line before ends with', async () => {
    const text = source.replace('3. Eventuelt1.', '3. Lokalplan 2.791.')
    const {meetings} = await pipeline()(text, 'page.txt')
    expect(meetings[0]?.items[0]).toMatchObject({number: '1', title: 'Rundvisning på gården'})
    expect(meetings[0]?.items[0]?.decisions[0]?.text).toBe('Rådet så gården.')
  })

  it('keep the positions of the source', async () => {
    const {meetings} = await pipeline()(source, 'page.txt')
    for (const item of meetings[0]?.items ?? []) {
      const {start} = item.position
      expect(source.slice(start.offset)).toMatch(new RegExp(String.raw`^${item.number}\. `))
    }
  })

  it('are parted where numbers stand alone over their titles, and no number but the next is one', async () => {
    const text =
      'Referat 24. oktober 2031\n\nReferat fra møde i Åløb Ældreråd 24. oktober 2031Deltagere:\nRådets medlemmer.\n\nFraværende:\nIda Holm med afbud1. \nGodkendelse af referat\nGodkendt.\n\n2. \nNyt om bussen\nBussen kører. Rådet mødtes i 2030. Bo Ås så den som nummer.7. \nDen var tom.3. \nTur til havnen\nVedtaget.\n\n4. \nEventuelt\nIntet.\n'
    const [meeting] = (await pipeline()(text, 'page.txt')).meetings
    expect(meeting?.items.map(({number, title}) => [number, title])).toEqual([
      ['1', 'Godkendelse af referat'],
      ['2', 'Nyt om bussen'],
      ['3', 'Tur til havnen'],
      ['4', 'Eventuelt'],
    ])
    expect(meeting?.participants.map(({name, present}) => [name, present])).toEqual([['Ida Holm', false]])
  })

  it('are parted before what comes back to the first of a list, and before the heading of the list', async () => {
    const text =
      'Referat\n\nBestyrelsesmøde i Åløb Vandlaug fredag den 17. januar 2031 kl. 16.00.\n\nAfbud fra Bo Ås og Ida HolmDagsorden\n\n1. Godkendelse af referat.\n\n2. Kasserer\n\n3. Eventuelt.Ad pkt. 1:\n\nGodkendt.\n\nAd pkt. 2:\n\nBo Ås blev valgt.\n\nAd pkt. 3:\n\nIntet.\n'
    const {meetings} = await pipeline()(text, 'page.txt')
    expect(meetings[0]?.items.map(({title, decisions}) => [title, decisions.map(({text}) => text)])).toEqual([
      ['Godkendelse af referat.', ['Godkendt.']],
      ['Kasserer', ['Bo Ås blev valgt.']],
      ['Eventuelt.', ['Intet.']],
    ])
    expect(meetings[0]?.participants.map(({name}) => name)).toEqual(['Bo Ås', 'Ida Holm'])
  })

  it('are left as they are where no such title is', async () => {
    const text = source
      .replace('Eventuelt1. Rundvisning', 'Eventuelt1. Rundtur')
      .replace('Bilag3. Eventuelt', '3. Eventuelt')
      .replace('Sagsfremstilling2. G', '2. G')
    const {file} = await pipeline()(text, 'page.txt')
    expect(file.messages.filter(({ruleId}) => ruleId === 'lost-line-breaks')).toHaveLength(0)
  })
})
