import {afterAll, describe, expect, it} from 'vitest'
import {newPlace, removePlaces} from './command/place.ts'

// `layouts --draft` prints a layout to begin with, and says what was seen and what was not.

afterAll(removePlaces)

const minutes = `Referat fra Teknikudvalget

Mødedato: 4. maj 2020
Sted: Salen

Afbud:
Bo Ås

Punkt 1: Lygter på Havnegade
Sagsnr.: 20/11

Sagsfremstilling:

Lygterne er gamle.

Beslutning i Teknikudvalget den 4. maj 2020

Godkendt.

Punkt 2: Fortov ved skolen
Sagsnr.: 20/12

Sagsfremstilling:

Fortovet er smalt.

Beslutning i Teknikudvalget den 4. maj 2020

Udsat.
`

describe('a drafted layout', () => {
  it('has the lines of the document as patterns, and reads it', async () => {
    const place = newPlace()
    place.put('page.txt', minutes)
    const {stdout, stderr, status} = await place.run(['layouts', '--draft', 'page.txt'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      head: {
        minutesTitles: ['Referat fra {committee}'],
        fields: ['Mødedato: {date?}', 'Sted: {location?}'],
        members: [{line: 'Afbud:', present: false}],
      },
      item: {start: ['Punkt {number}: {title}'], fields: ['Sagsnr.: {caseNumber?}']},
      headings: ['Sagsfremstilling:', {line: 'Beslutning i {body} den {date}', kind: 'decision'}],
    })
    expect(stderr).toContain('items that begin as "Punkt {number}: {title}": 2')
    place.put('draft.json', stdout)
    const {stdout: records} = await place.run(['parse', '-f', 'json', '--layout', './draft.json', 'page.txt'])
    const [meeting] = JSON.parse(records)
    expect(meeting.committee.name).toBe('Teknikudvalget')
    expect(
      meeting.items.map((item: {title: string; decisions: {text: string}[]}) => [item.title, item.decisions[0]?.text]),
    ).toEqual([
      ['Lygter på Havnegade', 'Godkendt.'],
      ['Fortov ved skolen', 'Udsat.'],
    ])
  })

  it('says which part was not found, and where in a layout it is given', async () => {
    const place = newPlace()
    place.put('page.txt', 'Referat\n\nDer blev talt om lygter.\n')
    const {stderr} = await place.run(['layouts', '--draft', 'page.txt'])
    expect(stderr).toContain('no date: give the line of the date in head.fields')
    expect(stderr).toContain('no series of items: give the line that an item begins with in item.start')
  })
})
