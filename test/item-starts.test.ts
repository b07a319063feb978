import {describe, expect, it} from 'vitest'
import {meetingOf} from './meetings/read-one.ts'

// How items begin, and what stands around their titles. Councils, people and cases are invented.

const head = `Havneudvalget
Referat af møde den 17. maj 2031 kl. 18.30

`

describe('the number of an item', () => {
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
