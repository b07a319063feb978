import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'
import {readMinutes} from '../src/read/read.ts'
import {type Drawn, drawPdf} from './pdf/draw.ts'

// Pages that somebody has saved as a PDF from the browser.

const parse = pipeline()

/** One row of a portal's table of items: its number in the middle, what one can do with it in a third column. */
function row(y: number, number: string, title: string, body: readonly string[]): Drawn[] {
  const texts = body.map((text, index) => ({x: 70, y: y + 24 + index * 22, text, size: 10}))
  const middle = y + 12 + body.length * 11
  return [
    {x: 36, y: middle, text: number, size: 10},
    {x: 70, y, text: title, size: 14, bold: true},
    ...texts,
    {x: 500, y: middle - 8, text: 'Hent som', size: 10},
    {x: 500, y: middle + 4, text: 'PDF', size: 10},
    {x: 500, y: middle + 16, text: 'Kopier link', size: 10},
  ]
}

const head: Drawn[] = [
  {x: 36, y: 60, text: 'Referat 3. november 2025 kl. 17.00', size: 20, bold: true},
  {x: 36, y: 95, text: 'Havneudvalget - Mødelokale Ternen', size: 15, bold: true},
  {x: 36, y: 125, text: 'Punkt', size: 10, bold: true},
  {x: 250, y: 125, text: 'Titel', size: 10, bold: true},
]

const tableOfItems = drawPdf([
  [
    ...head,
    ...row(160, '1', 'Godkendelse af dagsorden', ['25/21004', 'Beslutning', 'Godkendt.']),
    ...row(300, '2', 'Takster for bådpladser 2026', [
      '25/18820',
      'Indstilling',
      'Forvaltningen indstiller,',
      '1. at taksten for en bådplads bliver 912 kr.',
      '2. at ventelisten lukkes.',
      'Beslutning',
      'Ad 1. Godkendt.',
      'Ad 2. Ikke godkendt.',
    ]),
  ],
  [
    {x: 36, y: 40, text: 'Punkt', size: 10, bold: true},
    {x: 250, y: 40, text: 'Titel', size: 10, bold: true},
    {x: 70, y: 60, text: 'Bilag', size: 10},
    {x: 90, y: 82, text: 'PDF', size: 10},
    {x: 110.2, y: 82, text: 'Kort over havnen', size: 10},
    ...row(130, '3', 'Lukket: Klage over et påbud', ['25-170020']),
  ],
])

describe('a table of items that is printed from a browser', () => {
  it('has each number at the title that it is of, and nothing of what one can do with it', async () => {
    const text = String(await readMinutes(tableOfItems, 'side.pdf'))
    expect(text.match(/^\d\. \p{Lu}.*$/gmu)).toEqual([
      '1. Godkendelse af dagsorden',
      '2. Takster for bådpladser 2026',
      '3. Lukket: Klage over et påbud',
    ])
    expect(text).not.toMatch(/Kopier|Hent/)
  })

  it('is read as the items that it has', async () => {
    const [meeting] = (await parse(tableOfItems, 'side.pdf')).meetings
    expect(meeting?.date).toBe('2025-11-03')
    expect(meeting?.items.map(({number, caseNumber, public: isPublic}) => [number, caseNumber?.raw, isPublic])).toEqual(
      [
        ['1', '25/21004', true],
        ['2', '25/18820', true],
        ['3', '25-170020', false],
      ],
    )
    const second = meeting?.items[1]
    expect(second?.recommendation?.points).toHaveLength(2)
    expect(second?.decisions.map(({text}) => text)).toEqual(['Ad 1. Godkendt.\nAd 2. Ikke godkendt.'])
    expect(second?.attachments.map(({title}) => title)).toEqual(['Kort over havnen'])
  })
})

describe('a page that is printed from a browser', () => {
  const page = (title: number): Drawn[] => [
    {x: 24, y: 20, text: '29.11.2031 14.02', size: 8},
    {x: 220, y: 20, text: 'Havneby Byråd | Havneby Kommune', size: 8},
    {x: 36, y: 60, text: 'Referat', size: 20, bold: true},
    {x: 36, y: 90, text: 'Havneudvalget, tirsdag den 4. juni 2030', size: 10},
    {x: 36, y: 130, text: '1. Godkendelse af dagsorden', size: title, bold: true},
    {x: 36, y: 150, text: 'Beslutning', size: 10},
    {x: 36, y: 164, text: 'Godkendt.', size: 10},
    {x: 36, y: 190, text: '2. Takster for bådpladser', size: title, bold: true},
    {x: 36, y: 210, text: 'Indstilling', size: 10},
    {x: 36, y: 224, text: 'Havnechefen indstiller,', size: 10},
    {x: 36, y: 238, text: '1. at taksterne godkendes, og', size: 10},
    {x: 36, y: 252, text: '2. at ventelisten lukkes.', size: 10},
    {x: 36, y: 278, text: '3. Nye lygter', size: title, bold: true},
    {x: 36, y: 298, text: 'Åben', size: 10},
    {x: 36, y: 312, text: 'Beslutning', size: 10},
    {x: 36, y: 326, text: 'Udsat.', size: 10},
    {x: 24, y: 828, text: 'https://www.havneby.example/referat/4', size: 8},
    {x: 550, y: 828, text: '1/1', size: 8},
  ]

  it('has nothing of what the browser prints at its edges', async () => {
    const [meeting] = (await parse(drawPdf([page(14)]), 'side.pdf')).meetings
    expect(meeting?.date).toBe('2030-06-04')
    expect(meeting?.committee?.name).toBe('Havneudvalget')
    expect(meeting?.remarks ?? '').not.toMatch(/2031|https/)
  })

  it('has its items where the titles in large letters are, also behind points that are numbered as they are', async () => {
    const [meeting] = (await parse(drawPdf([page(14)]), 'side.pdf')).meetings
    expect(meeting?.items.map(({number, title}) => `${number} ${title}`)).toEqual([
      '1 Godkendelse af dagsorden',
      '2 Takster for bådpladser',
      '3 Nye lygter',
    ])
  })
})
