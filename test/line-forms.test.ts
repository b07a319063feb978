import {describe, expect, test} from 'vitest'
import {pipeline} from '../src/index.ts'
import {generateCountry} from './generate/country/document.ts'

// The same minutes, as programs hand their lines on: what is read of them must be the same.

const parse = pipeline()
const seeds = Array.from({length: 12}, (_, at) => 301 + at)

/** All that is read of a text, but for where it stands. */
async function readOf(text: string): Promise<unknown> {
  const {meetings} = await parse(text, 'x.txt')
  return JSON.parse(
    JSON.stringify(
      meetings.map(({items, source: _, ...head}) => ({...head, items})),
      withoutPlaces,
    ),
  )
}
const withoutPlaces = (key: string, value: unknown) => (key === 'position' ? undefined : value)

/** Words of a text parted in their middle, where nobody sees it. */
const softly = (text: string) => text.replace(/(?<=\p{L}{4})(?=\p{Ll}{4})/gu, '\u00ad')

const forms: Record<string, (text: string) => string> = {
  'no-break spaces for blanks': (text) => text.replaceAll(' ', '\u00a0'),
  'narrow no-break spaces for blanks': (text) => text.replaceAll(' ', '\u202f'),
  'the separators of lines of the Web': (text) => text.replaceAll('\n', '\u2028'),
  "Word's breaks within a paragraph": (text) => text.replaceAll('\n', '\v'),
  'soft hyphens in words': softly,
  'the headings of Markdown': (text) =>
    text
      .replace(/^(?=(?:Beslutning|Indstilling|Sagsfremstilling|Bilag)$)/gmu, '### ')
      .replace(/^(?=\d{1,3}\.? \p{Lu})/gmu, '## '),
  'bullets on lines of their own': (text) => text.replace(/^([•-]) (?=\p{Ll})/gmu, '$1\n'),
  "Word's second bullet as text": (text) => text.replace(/^• /gmu, 'o '),
  'joiners without width': (text) => text.replace(/(?<=\p{L})(?=\p{Ll})/gu, '\u200b'),
}

test.each(Object.entries(forms))('there are minutes that %s change', (_, form) => {
  expect(seeds.some((seed) => form(generateCountry(seed).source) !== generateCountry(seed).source)).toBe(true)
})

describe.each(Object.entries(forms))('minutes with %s', (_, form) => {
  test.each(seeds)('are read as those without: %d', async (seed) => {
    const {source} = generateCountry(seed)
    expect(await readOf(form(source))).toEqual(await readOf(source))
  })
})

test.each([
  ['of a head on one line', 'Mødedato: 5. marts 2024 Mødetidspunkt: kl. 17.00 Mødested: Rådhuset, lokale 2'],
  ['parted by tabs', 'Mødedato: 5. marts 2024\tMødetidspunkt: kl. 17.00\tMødested: Rådhuset, lokale 2'],
  [
    'with their values below, behind the colons',
    'Mødedato\n: 5. marts 2024\nMødetidspunkt\n: kl. 17.00\nMødested\n: Rådhuset, lokale 2',
  ],
])('labels %s tell what they do on lines of their own', async (_, head) => {
  const {meetings} = await parse(
    `Skovlund Kommune\nReferat\nByrådet\n${head}\n\n1. Ny sti\nBeslutning\nGodkendt.\n`,
    'x.txt',
  )
  const [{date, startTime, location} = {}] = meetings
  expect([date, startTime, location]).toEqual(['2024-03-05', '17:00', 'Rådhuset, lokale 2'])
})

test('a soft hyphen that is no word’s is printed', async () => {
  const {meetings} = await parse(
    'Skovlund Kommune\nReferat\nByrådet\n05\u00ad03\u00ad2024\n\n1. Ny sti\nBeslutning\n\u00ad Sundheds\u00ad og Byudvalget hørtes.\n',
    'x.txt',
  )
  expect(meetings[0]?.date).toBe('2024-03-05')
  expect(meetings[0]?.items[0]?.decisions[0]?.text).toBe('- Sundheds- og Byudvalget hørtes.')
})

test.each([
  ['the address and the number', (page: number) => [`https://klitby.example/moede.aspx?id=7    ${page}/3`]],
  ['a line to sign on, and the number', (page: number) => ['Formandens initialer: ______', `Side ${page}`]],
])('%s under each page, with a head above it, is no text', async (_, foot) => {
  const paragraph = Array.from({length: 12}, (_, at) => `Stien er ${at} meter lang.`)
  const item = (number: number) => [
    `${number}. Ny sti nr. ${number}`,
    'Sagsfremstilling',
    ...paragraph,
    'Beslutning',
    'Godkendt.',
  ]
  const pages = [1, 2, 3].flatMap((page) => [
    '24.12.2031 14.02                Referat',
    ...(page === 1 ? ['Skovlund Kommune', 'Referat', 'Byrådet den 5. marts 2024', ''] : ['Fortsat']),
    ...item(page),
    ...foot(page),
  ])
  const {meetings} = await parse(`${pages.join('\n')}\n`, 'x.txt')
  const [{date, items} = {date: null, items: []}] = meetings
  expect([date, ...items.map(({decisions}) => decisions[0]?.text)]).toEqual([
    '2024-03-05',
    'Godkendt.',
    'Godkendt.',
    'Godkendt.',
  ])
})
