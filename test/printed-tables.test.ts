import {describe, expect, it} from 'vitest'
import {pipeline} from '../src/index.ts'
import {readMinutes} from '../src/read/read.ts'
import {type Drawn, drawPdf} from './pdf/draw.ts'

// Prints whose items or headings stand in columns of a table.

const parse = pipeline()

const head: Drawn[] = [
  {x: 60, y: 60, text: 'Referat', size: 18, bold: true},
  {x: 60, y: 85, text: 'Bestyrelsesmøde i Havneudvalget den 4. juni 2031 kl. 16.30', size: 12},
]

function rows(y: number, cells: readonly (readonly [x: number, text: string])[][]): Drawn[] {
  return cells.flatMap((row, index) => row.map(([x, text]) => ({x, y: y + index * 16, text, size: 11})))
}

async function textOf(pieces: readonly Drawn[]): Promise<string> {
  return String(await readMinutes(drawPdf([pieces]), 'tavle.pdf'))
}

describe('headings in a column beside their texts', () => {
  const page = [
    ...head,
    ...rows(120, [
      [[60, '1. Lygter ved åen']],
      [
        [60, 'Sagsfremstilling'],
        [180, 'Der er mørkt langs åen om vinteren, og foreningerne har bedt om flere lygter.'],
      ],
      [[180, 'De kan sættes op i foråret.']],
      [
        [60, 'Indstilling'],
        [180, 'Havnechefen indstiller,'],
      ],
      [[180, 'at der sættes fire lygter op.']],
      [
        [60, 'Beslutning'],
        [180, 'Godkendt.'],
      ],
      [[60, '2. Takster for bådpladser']],
      [
        [60, 'Beslutning'],
        [180, 'Udsat.'],
      ],
    ]),
  ]

  it('begin sections', async () => {
    const [meeting] = (await parse(drawPdf([page]), 'tavle.pdf')).meetings
    expect(
      meeting?.items.map(({sections}) => sections.map(({kind, text}) => `${kind}: ${text.replace(/\s+/g, ' ')}`)),
    ).toEqual([
      [
        'presentation: Der er mørkt langs åen om vinteren, og foreningerne har bedt om flere lygter. De kan sættes op i foråret.',
        'recommendation: Havnechefen indstiller, at der sættes fire lygter op.',
        'decision: Godkendt.',
      ],
      ['decision: Udsat.'],
    ])
    expect(meeting?.items[0]?.recommendation).toMatchObject({
      by: 'Havnechefen',
      points: ['at der sættes fire lygter op.'],
    })
  })

  it('are cells of a table where none of them is a decision', async () => {
    const table = rows(120, [
      [
        [60, 'Økonomi'],
        [180, '450 t.kr.'],
      ],
      [
        [60, 'Personale'],
        [180, '2 stillinger'],
      ],
    ])
    expect(await textOf([...head, ...table])).toContain('Økonomi\t450 t.kr.\nPersonale\t2 stillinger')
  })
})

describe('items in a table with a column for decisions', () => {
  it('have each its title and its decision', async () => {
    const table = rows(120, [
      [
        [60, 'Punkt'],
        [110, 'Emne'],
        [360, 'Beslutning'],
      ],
      [
        [60, '1.'],
        [110, 'Godkendelse af dagsorden'],
        [360, 'Godkendt.'],
      ],
      [
        [60, '2.'],
        [110, 'Forslag til nye lygter ved åen og ved'],
        [360, 'Taget til efterretning.'],
      ],
      [[110, 'broen over den']],
      [
        [60, '3.'],
        [110, 'Eventuelt'],
        [360, 'Intet.'],
      ],
    ])
    const [meeting] = (await parse(drawPdf([[...head, ...table]]), 'tavle.pdf')).meetings
    expect(meeting?.items.map(({number, title, decisions}) => [number, title, decisions[0]?.text])).toEqual([
      ['1', 'Godkendelse af dagsorden', 'Godkendt.'],
      ['2', 'Forslag til nye lygter ved åen og ved broen over den', 'Taget til efterretning.'],
      ['3', 'Eventuelt', 'Intet.'],
    ])
  })
})

describe('numbers with their word in a column', () => {
  it('stand before their titles, whatever stands under these', async () => {
    const page = rows(120, [
      [
        [60, 'Punkt 1'],
        [150, 'Godkendelse af dagsorden'],
      ],
      [[150, 'Sagsnr.: 24/10021']],
      [[150, 'Beslutning']],
      [[150, 'Godkendt.']],
      [
        [60, 'Punkt 2'],
        [150, 'Eventuelt'],
      ],
      [[150, 'Beslutning']],
      [[150, 'Intet.']],
    ])
    const [meeting] = (await parse(drawPdf([[...head, ...page]]), 'tavle.pdf')).meetings
    expect(meeting?.items.map(({number, title, caseNumber}) => [number, title, caseNumber?.raw])).toEqual([
      ['1', 'Godkendelse af dagsorden', '24/10021'],
      ['2', 'Eventuelt', undefined],
    ])
  })
})

describe('a heading whose letters stand apart', () => {
  it('is the word that it is, and letters of parties are none', async () => {
    const text = await textOf([
      ...head,
      ...rows(120, [[[60, 'B E S L U T N I N G']], [[60, 'Godkendt.']], [[60, 'A B F Ø V']]]),
    ])
    expect(text).toContain('BESLUTNING\n')
    expect(text).toContain('A B F Ø V')
  })
})
