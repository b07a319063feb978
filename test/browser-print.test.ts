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
