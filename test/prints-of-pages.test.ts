import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'

// What prints have on pages of their own, and on the first line of each.

const parse = pipeline()

async function meetingOf(text: string) {
  const [meeting] = (await parse(text, 'referat.txt')).meetings
  return meeting
}

describe('a print whose first page has the running head of all', () => {
  const page = (text: string) => `HAVNEUDVALGET
Dagsorden med vedtagelser                                    17.05.2031

${text}
`
  const item = (number: number, title: string, decision: string) =>
    page(`${number}
${title}
31/40${number}

Resumé
Sagen er ${title.toLowerCase()}.

Vedtagelse
${decision}`)
  const print = [
    `HAVNEUDVALGET
Dagsorden med vedtagelser

Mødested            Mødelokale Ternen, Tangvig Rådhus

Mødedato            Lørdag den 17. maj 2031
`,
    page(`Indholdsfortegnelse

Punkt nr.                                      Side

       Bilagsoversigt                             3

1      Meddelelser                                4

2      Lygter på molen                            5

3      Ny slæbebåd                                6

4      LUKKET PUNKT                               7`),
    page(`Bilagsoversigt

Punkt nr.

2. Lygter på molen
       1. Kort (4411/31)

3. Ny slæbebåd
       1. Tilbud (4420/31)
       2. Tidsplan (4421/31)`),
    item(1, 'Meddelelser', 'Taget til efterretning.'),
    item(2, 'Lygter på molen', 'Godkendt.'),
    item(3, 'Ny slæbebåd', 'Udsat.'),
    page('4\nLUKKET PUNKT\n31/404'),
  ].join('\f')

  it('is of the body that it names', async () => {
    expect(await meetingOf(print)).toMatchObject({
      committee: {name: 'HAVNEUDVALGET'},
      documentType: 'minutes',
      date: '2031-05-17',
    })
  })

  it('has bare numbers over its titles, and no items in its list of attachments', async () => {
    const meeting = await meetingOf(print)
    expect(
      meeting?.items.map(({number, title, public: isOpen, decisions}) => [number, title, isOpen, decisions[0]?.text]),
    ).toEqual([
      ['1', 'Meddelelser', true, 'Taget til efterretning.'],
      ['2', 'Lygter på molen', true, 'Godkendt.'],
      ['3', 'Ny slæbebåd', true, 'Udsat.'],
      ['4', 'LUKKET PUNKT', false, undefined],
    ])
  })
})

describe('a head', () => {
  const head = (people: string) => `TANGVIG KOMMUNE

Åbent referat
Havneudvalget

Mødedato:     Lørdag den 17. maj 2031

Medlemmer:    ${people}

1. Lygter på molen
Indstilling
Forvaltningen indstiller, at lygterne tændes.

Beslutning
Godkendt.
`
  const namesIn = async (people: string) => (await meetingOf(head(people)))?.participants.map(({name}) => name)

  it('can part a name at the end of a line of its list', async () => {
    expect(
      await namesIn(`Ida Brink, Svend Gert
              Tornhave, Bo Ravn (F), Lis
              Klitgaard, Mette Thy`),
    ).toEqual(['Ida Brink', 'Svend Gert Tornhave', 'Bo Ravn', 'Lis Klitgaard', 'Mette Thy'])
  })

  it('has people whose names begin as the word for an arrow does', async () => {
    expect(await namesIn('Ida Brink\n              Hans Pileskov\n              Bo Ravn')).toEqual([
      'Ida Brink',
      'Hans Pileskov',
      'Bo Ravn',
    ])
  })
})

describe('a page', () => {
  it('has those who were away under "Ikke tilstede", and asks at its end whether it was of use', async () => {
    const meeting = await meetingOf(`TANGVIG KOMMUNE

Havneudvalget - Referat - 17. maj 2031

Mødested: Mødelokale Ternen
Tid: 16.15 - 18.00

Tilstede
Ida Brink (B)
Bo Ravn (F)
Ikke tilstede
Lis Klitgaard (V)

1. Lygter på molen

Sagsnr.: 499-2031-40118

Indstilling
Formanden indstiller,
at lygterne tændes.

Beslutning
Godkendt.

2. Eventuelt

Sagsnr.: 499-2031-40119

Beslutning
Intet.

Kunne du bruge siden?
Ja Nej
`)
    expect(meeting?.participants.map(({name, present}) => [name, present])).toEqual([
      ['Ida Brink', true],
      ['Bo Ravn', true],
      ['Lis Klitgaard', false],
    ])
    expect(meeting?.items.map(({decisions}) => decisions[0]?.text)).toEqual(['Godkendt.', 'Intet.'])
  })
})

describe('"Lukket punkt" under a title', () => {
  const item = (number: number, title: string) => `${number}. ${title}

Indstilling
Havnechefen indstiller, at sagen godkendes.

Beslutning
Godkendt.

`
  const minutes = (title: string) => `Tangvig Kommune
Referat
Havneudvalget

Dato: 17. maj 2031
Sted: Mødelokale Ternen

${item(1, 'Lygter på molen')}${item(2, 'Ny slæbebåd')}${item(3, 'Takster')}4. ${title}

Lukket punkt

${item(5, 'Orientering')}`
  const accessIn = async (title: string) => (await meetingOf(minutes(title)))?.items.map((one) => one.public)

  it('is of that item, where all others have a text', async () => {
    expect(await accessIn('Aftale om kul')).toEqual([true, true, true, false, true])
  })

  it('is the heading of the next under a title that needs no text', async () => {
    expect((await accessIn('Eventuelt'))?.at(-1)).toBe(false)
  })
})

describe('a title', () => {
  it('can end with the word of a label on a line of its own, where the contents have it so', async () => {
    const meeting = await meetingOf(`TANGVIG KOMMUNE
Referat fra møde i
Havneudvalget

Lørdag den 17. maj 2031

Indhold

Sag nr. 7    Regnskab for Havneudvalgets område
Sag nr. 8    Lygter på molen

Sag nr. 7    Regnskab for Havneudvalgets
             område

Journal nr.:    000811-2031
Beslutning:     Godkendt.

Sag nr. 8    Lygter på molen

Journal nr.:    000812-2031
Beslutning:     Udsat.
`)
    expect(meeting?.items.map(({title}) => title)).toEqual(['Regnskab for Havneudvalgets område', 'Lygter på molen'])
  })
})

it('pages end with the day of the meeting and their number, which counts no items', async () => {
  const item = (number: number, decision: string) =>
    `${number}. Lygte ${number}\n\nBevilling/Økonomi\nIngen.\n\nBeslutning\n${decision}\n\nDet vedtages.\n\n17. maj 2031                                        ${number}\n`
  const meeting = await meetingOf(
    [1, 2, 3, 4]
      .map(
        (number) =>
          `Referat\nHavneudvalget\n\n${number === 1 ? 'Mødet afholdes i Salen, Tangvig Rådhus, den 17. maj 2031 kl. 17.30\n\n' : ''}${item(number, 'Godkendt.')}`,
      )
      .join('\f'),
  )
  expect(meeting?.location).toBe('Salen, Tangvig Rådhus')
  expect(meeting?.items.map(({decisions}) => decisions[0]?.text)).toEqual(Array(4).fill('Godkendt.\n\nDet vedtages.'))
  expect(meeting?.items[0]?.sections.map(({kind, text}) => [kind, text])).toContainEqual(['economy', 'Ingen.'])
})
