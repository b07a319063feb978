import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'

// Text that was made from prints: letters spaced out, the running heads of its pages.

const head = `Ravnsø Kommune

Referat

Kulturudvalget

Mødedato: 12. maj 2016
Mødested: Salen
`
const item = (number: number, title: string) => `${number}. ${title}

Sagsfremstilling
Om ${title.toLowerCase()} er der skrevet i sagen, og den er drøftet.

Beslutning
Godkendt.
`
const titles = ['Ny scene', 'Lån af huset', 'Tilskud til kor', 'Åbningstider']
const pages = [`${head}\n${item(1, 'Ny scene')}`, ...titles.slice(1).map((title, at) => item(at + 2, title))]

const read = async (text: string) => (await pipeline()(text, 'print.txt')).meetings

const decisions = (meetings: Awaited<ReturnType<typeof read>>) =>
  meetings.map(({items}) => items.map(({number, title, decisions: [one]}) => [number, title, one?.text]))
const expected = [titles.map((title, at) => [String(at + 1), title, 'Godkendt.'])]

describe('running heads of prints', () => {
  it.each([
    ['with the number of the page behind', (page: number) => `Kulturudvalget, den 12. maj 2016, s. ${page}`],
    ['with the number of the page in front', (page: number) => `${page}          Kulturudvalget`],
    [
      'that look like the head of another meeting',
      (page: number) => `Referat fra mødet i Kulturudvalget den 12-05-2016\nSide ${page}`,
    ],
  ])('%s are in no record', async (_, headOf) => {
    const text = pages.map((page, at) => (at === 0 ? page : `${headOf(at + 1)}\n${page}`)).join('\f')
    expect(decisions(await read(text))).toEqual(expected)
  })

  it('is in no record where it stands on one page alone, and no other tells', async () => {
    const [first = '', ...others] = pages
    const text = `${first}\fReferat fra mødet i Kulturudvalget den 12-05-2016\nSide 2\n${others.join('\n')}`
    expect(decisions(await read(text))).toEqual(expected)
  })

  it('leaves in an item that has a page of its own, over its foot', async () => {
    const text = pages.map((page, at) => `${page}\nKulturudvalget, 12. maj 2016 Side ${at + 1}\n`)
    const last = '5. Lukket punkt: Køb af en grund\n\nKulturudvalget, 12. maj 2016 Side 5\n'
    const [meeting] = await read([...text, last].join('\f'))
    expect(meeting?.items.at(-1)).toMatchObject({number: '5', public: false})
  })

  it('begins no other meeting in text without form feeds, however it writes the day', async () => {
    const [first = '', second = '', ...others] = pages
    for (const running of [
      'Referat fra mødet i Kulturudvalget den 12-05-2016\nSide 2',
      'Referat\nKulturudvalget den 12/5 2016\n',
    ])
      expect(await read(`${first}\n${second}\n${running}\n\n${others.join('\n')}`)).toHaveLength(1)
  })

  it('leaves in what counts the items where each has a page', async () => {
    const text = [head, ...titles.map((title, at) => `Punkt ${at + 1}\n\n${title}\n\nBeslutning\nGodkendt.\n`)].join(
      '\f',
    )
    const [meeting] = await read(text)
    expect(meeting?.items.map(({number}) => number)).toEqual(['1', '2', '3', '4'])
  })
})

describe('pages that no form feed parts', () => {
  // Each item has sentences of different length, so that no two have as many lines.
  const words = 'Der er skrevet om sagen, og den er drøftet af alle, der bor ved åen eller arbejder i byen'.split(' ')
  const body = (at: number) =>
    Array.from({length: 26 + 7 * at}, (_, line) =>
      words
        .slice(line % 5)
        .join(' ')
        .toLowerCase(),
    )
  const lines = [
    ...head.split('\n'),
    '',
    ...titles.flatMap((title, at) => [
      `${at + 1}. ${title}`,
      '',
      'Sagsfremstilling',
      'Om sagen:',
      ...body(at),
      'Dermed slut.',
      '',
      'Beslutning',
      'Godkendt.',
      '',
    ]),
  ]
  /** The text with something at each 40th line. */
  const cut = (between: (page: number) => string[]) => {
    const pages = Array.from({length: Math.ceil(lines.length / 40)}, (_, at) => lines.slice(40 * at, 40 * (at + 1)))
    return pages.map((page, at) => [...page, ...(at + 1 < pages.length ? between(at + 1) : [])].join('\n')).join('\n')
  }
  const texts = (meetings: Awaited<ReturnType<typeof read>>) =>
    meetings.map(({items}) =>
      items.map(({title, sections}) => [title, ...sections.map(({text}) => text.replace(/\n+/g, '\n'))]),
    )

  it.each<[string, (page: number) => string[]]>([
    ['a number far to the right', (page) => ['', `${' '.repeat(60)}${page}`, '']],
    ['a number', (page) => ['', String(page), '']],
    ['a number between dashes', (page) => ['', `- ${page} -`, '']],
    ['what met and when', () => ['', 'Kulturudvalget        12-05-2016', '']],
    ['what met and when, without a gap', () => ['', 'Kulturudvalget, 12-05-2016', '']],
    ['what met and when, and a number', (page) => ['', `Kulturudvalget 12.05.2016 / ${page + 133}`, '']],
    ['a day and a number', (page) => ['', `12. maj 2016   ${page}`, '']],
    ['a foot and a head', (page) => ['', `${' '.repeat(60)}${page}`, '', 'Kulturudvalget', 'Møde den 12-05-2016', '']],
    ['a foot with its word and a head', (page) => ['', `Side ${page}`, 'Kulturudvalget        12-05-2016', '']],
  ])('are parted by %s, which is in no record', async (_, between) => {
    expect(texts(await read(cut(between)))).toEqual(texts(await read(lines.join('\n'))))
  })

  it('are told in the report, line by line', async () => {
    const {file} = await pipeline()(
      cut(() => ['', 'Kulturudvalget        12-05-2016', '']),
      'print.txt',
    )
    expect(file.messages.map(({ruleId, reason}) => `${ruleId} ${reason}`)).toContain(
      'page-furniture "Kulturudvalget 12-05-2016" belongs to the pages and is left out, as are 3 like it',
    )
  })

  it.each([
    ['the heading of its decision', (_: number) => 'Kulturudvalget den 12-05-2016'],
    ['a treatment before', (at: number) => `Børneudvalget den 10-05-2016, pkt. ${at + 1}`],
    ['its number on a line of its own', (at: number) => String(at + 1)],
  ])('are none where each item has %s', async (_, lineOf) => {
    const text = titles.map((title, at) =>
      ['', lineOf(at), title, '', 'Sagsfremstilling', ...body(at), 'Slut.', '', 'Beslutning', 'Godkendt.'].join('\n'),
    )
    const {file} = await pipeline()([head, ...text].join('\n'), 'print.txt')
    expect(file.messages.filter(({ruleId}) => ruleId === 'page-furniture')).toEqual([])
  })

  it('leave in a foot that closes', async () => {
    const foot = (page: number) => `\n\nLukket punkt, s. ${page}\n`
    const text = pages.map((page, at) => `${page}${foot(at + 1)}`).join('\f')
    const {file} = await pipeline()(`${text}\f5. Køb af en grund${foot(5)}`, 'print.txt')
    expect(String(file).match(/Lukket punkt/g)).toHaveLength(5)
  })
})

describe('letters that stand apart', () => {
  const apart = (words: string) =>
    words
      .split(' ')
      .map((word) => [...word].join(' '))
      .join('   ')

  it('are words, in headings and in the head', async () => {
    const text = pages
      .join('\n')
      .replace('Referat', apart('REFERAT'))
      .replace('Kulturudvalget', apart('KULTURUDVALGET'))
      .replaceAll('Beslutning', apart('BESLUTNING'))
      .replaceAll('Sagsfremstilling', apart('SAGSFREMSTILLING'))
    const meetings = await read(text)
    expect(decisions(meetings)).toEqual(expected)
    expect(meetings[0]?.documentType).toBe('minutes')
    expect(meetings[0]?.committee?.name).toBe('KULTURUDVALGET')
  })

  it('keep their place in the source', async () => {
    const spaced = apart('GODKENDELSE AF DAGSORDEN')
    const text = pages.join('\n').replace('Ny scene', spaced)
    const [meeting] = await read(text)
    expect(meeting?.items[0]?.title).toBe('GODKENDELSE AF DAGSORDEN')
    expect(meeting?.items[0]?.position?.start.offset).toBe(text.indexOf(`1. ${spaced}`))
  })

  it('are parties where none stands twice', async () => {
    const text = pages.join('\n').replace('Godkendt.', 'Godkendt. For stemte A B F Ø V. Imod stemte C O.')
    const [meeting] = await read(text)
    expect(meeting?.items[0]?.decisions[0]?.text).toBe('Godkendt. For stemte A B F Ø V. Imod stemte C O.')
  })
})
