import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {pipeline} from '../src/index.ts'
import {PdfError, pdfLimits} from '../src/read/pdf/drawn.ts'
import {seamOf} from '../src/read/pdf/hyphens.ts'
import {pagesOf} from '../src/read/pdf/library.ts'
import {readMinutes} from '../src/read/read.ts'
import {superlinearStep} from './linear/growth.ts'
import {column, type Drawn, drawPdf, drawTagged, pdfOf} from './pdf/draw.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

async function textOf(pages: readonly (readonly Drawn[] | string)[]): Promise<string> {
  return String(await readMinutes(drawPdf(pages), 'drawn.pdf')).trimEnd()
}

/** A paragraph that is as wide as the page, so that it has a right margin. */
const paragraph = column(70, 600, [
  'Forvaltningen har undersøgt, hvordan broerne kan sættes i stand, og hvad det vil koste at gøre det',
  'over fire år. Arbejdet kan begynde i foråret, når isen er væk, og de fleste broer kan bruges imens.',
  'Der er søgt om midler fra tre fonde, og to af dem har svaret, at de vil bidrage til det hele projekt,',
  'hvis kommunen selv betaler halvdelen.',
])
const paragraphText =
  'Forvaltningen har undersøgt, hvordan broerne kan sættes i stand, og hvad det vil koste at gøre det over fire år. Arbejdet kan begynde i foråret, når isen er væk, og de fleste broer kan bruges imens. Der er søgt om midler fra tre fonde, og to af dem har svaret, at de vil bidrage til det hele projekt, hvis kommunen selv betaler halvdelen.'

describe('the text of a PDF', () => {
  it('has the lines of a paragraph as one, and a blank line where a gap is', async () => {
    expect(await textOf([[...paragraph, ...column(70, 670, ['Ny tekst.'])]])).toBe(`${paragraphText}\n\nNy tekst.`)
  })

  it('keeps apart lines that have ended early, and headings in another font', async () => {
    const lines = [
      ...column(70, 540, ['Tidsplan:', 'Juni: projektet begynder', 'Juli: projektet slutter']),
      ...column(70, 588, ['Sagsfremstilling'], {bold: true}),
      ...paragraph,
    ]
    expect(await textOf([lines])).toBe(
      `Tidsplan:\nJuni: projektet begynder\nJuli: projektet slutter\n\nSagsfremstilling\n${paragraphText}`,
    )
  })

  it('goes by what a tagged PDF says of its headings, not by their letters', async () => {
    const lines = column(70, 560, [
      '12. Den selvejende institution Gadekær Vandmølle søger om tilskud til et nyt møllehjul i år 2031',
      'Sagsfremstilling',
      'Møllens bestyrelse har søgt om et tilskud.',
    ])
    const [title, heading, text] = lines as [Drawn, Drawn, Drawn]
    const tagged = (tag: 'H2' | 'same') =>
      drawTagged([
        ...paragraph.map((piece, at) => ({...piece, tag: at === 0 ? ('P' as const) : ('same' as const)})),
        {...title, tag: 'H2'},
        {...heading, tag},
        {...text, tag: 'P'},
      ])
    const read = async (bytes: Buffer) => String(await readMinutes(bytes, 'drawn.pdf'))
    expect(await read(tagged('H2'))).toContain('år 2031\nSagsfremstilling\nMøllens')
    expect(await read(tagged('same'))).toContain('år 2031 Sagsfremstilling\nMøllens')
  })

  it('ends a paragraph before the number of a case alone, and before a label', async () => {
    const full = 'Det blev indstillet til byrådets godkendelse, idet taksten for et måltid mad sættes til kr. 530.'
    const label = 'Medlemmerne var til stede, undtagen:'
    for (const next of [
      '20.13.00-P20-2-31',
      'Udvalg: Kulturudvalget, som er et stående udvalg under Gadekær Byråd',
      label,
    ])
      expect(await textOf([[...paragraph, ...column(70, 660, [full, next])]])).toContain(`530.\n${next}`)
  })

  it('parts a section from a line that is as wide as the page', async () => {
    const full = 'Udvalget besluttede at bede forvaltningen om et nyt oplæg til taksterne, som tages op næste forår'
    for (const next of ['Sagsfremstilling', 'Beslutning: Udsat']) {
      const page = [...paragraph, ...column(70, 660, [full, next, 'Broen er lukket.'])]
      expect(await textOf([page])).toContain(`forår\n${next}\nBroen`)
    }
    const page = [...paragraph, ...column(70, 660, [`${full}.`, 'Forvaltningen indstiller', 'at broen lukkes.'])]
    expect(await textOf([page])).toContain('forår.\nForvaltningen indstiller\nat')
  })

  it('goes on below a first line that is set in by a little', async () => {
    const [first, ...rest] = paragraph as [Drawn, ...Drawn[]]
    expect(await textOf([[{...first, x: first.x + 4}, ...rest]])).toBe(paragraphText)
  })

  it('has blank lines also where most of its lines stand apart', async () => {
    const apart = column(
      70,
      300,
      Array.from({length: 12}, (_, at) => `Linje ${at}`),
      {pitch: 24},
    )
    const text = await textOf([[...apart, ...paragraph]])
    expect(text).toContain('Linje 0\n\nLinje 1\n\nLinje 2')
    expect(text).toContain(paragraphText)
  })

  it('ends a table where a section begins', async () => {
    const page = [
      {x: 70, y: 500, text: 'Sagsnr.: 31-4'},
      {x: 180, y: 500, text: 'Dok.nr.: 31-7'},
      {x: 480, y: 500, text: 'Åbent'},
      ...column(70, 512, ['Kompetence: Byrådet', 'Baggrund', 'Broen er lukket.']),
      ...paragraph,
    ]
    expect(await textOf([page])).toContain('Kompetence: Byrådet\nBaggrund\n')
  })

  it('reads people in columns one column after the other', async () => {
    const page = [
      ...column(70, 100, ['Medlemmer'], {bold: true, size: 14}),
      ...column(70, 120, ['Jesper Holm (A)', 'Ole Bo Lund (A)', 'Niels Vig (F)']),
      ...column(300, 120, ['Ole Bjerre (V)', 'Steen Friis (C)']),
      ...column(70, 170, ['Fraværende'], {bold: true, size: 14}),
      ...column(70, 186, ['Niels Vig (F)']),
    ]
    expect(await textOf([page])).toBe(
      'Medlemmer\nJesper Holm (A)\nOle Bo Lund (A)\nNiels Vig (F)\nOle Bjerre (V)\nSteen Friis (C)\n\nFraværende\nNiels Vig (F)',
    )
  })

  it('reads a table row by row, with the lines of a cell as one', async () => {
    const page = [
      ...column(70, 100, ['Strækning', 'Lindeby - Kolholm, herunder ny bro', 'over åen', 'I alt']),
      ...column(300, 100, ['Udgift', '1.250.000 kr.']),
      ...column(300, 136, ['1.560.000 kr.']),
    ]
    expect(await textOf([page])).toBe(
      'Strækning\tUdgift\nLindeby - Kolholm, herunder ny bro over åen\t1.250.000 kr.\nI alt\t1.560.000 kr.',
    )
  })

  it('reads a cell in the middle of its row with the row', async () => {
    const page = [
      ...column(70, 100, ['2. Ny struktur for klubberne og fælles', 'ledelse af fritidsordningerne']),
      {x: 400, y: 106, text: '13'},
      ...column(70, 130, ['3. Tilskud']),
      {x: 400, y: 130, text: '14'},
    ]
    expect(await textOf([page])).toBe(
      '2. Ny struktur for klubberne og fælles ledelse af fritidsordningerne\t13\n3. Tilskud\t14',
    )
  })

  it('has words of letters that are drawn one by one, and no double ones', async () => {
    const letters = [...'Referat'].map((text, index) => ({
      x: [70, 77.2, 82.8, 85.6, 91.1, 94.5, 100][index] as number,
      y: 100,
      text,
    }))
    const doubled = [0, 0.3].map((shift) => ({x: 70 + shift, y: 140, text: 'Indstilling', bold: true}))
    expect(await textOf([[...letters, ...doubled]])).toBe('Referat\n\nIndstilling')
  })

  it('leaves out what is written across a page, and reads pages that lie on their side', async () => {
    expect(await textOf([[...paragraph, {x: 20, y: 500, text: 'KOPI', turned: 3}]])).toBe(paragraphText)
    const lying = ['Budget for 2016', 'Bilag til punkt 4'].map(
      (text, index): Drawn => ({x: 100 + index * 12, y: 700, text, turned: 3}),
    )
    expect(await textOf([lying])).toBe('Budget for 2016\nBilag til punkt 4')
  })

  it('has symbols that stand for bullets as bullets, and lists line by line', async () => {
    const list = column(90, 500, [
      '\u0095 broerne males, så snart det er varmt nok til, at malingen kan tørre i løbet',
      '\u0095 stierne rettes op',
    ])
    expect(await textOf([[...list, ...paragraph]])).toContain('i løbet\n• stierne rettes op\n')
  })
})

describe('hyphens at the ends of lines', () => {
  /** Two lines, of which the first ends at the right margin. */
  const parted = (end: string, next: string, before = '') =>
    textOf([
      [
        ...paragraph,
        ...column(70, 680, [
          `${before}Forvaltningen har efter mødet i august bedt om en udtalelse fra det, der kaldes ${end}`,
          `${next} i Lindeby.`,
        ]),
      ],
    ])

  it.each([
    ['of a word that is left out', 'Sundheds-', 'og Ældrerådet', 'Sundheds- og Ældrerådet'],
    ['that the word has', 'ikke-', 'planlagte', 'ikke-planlagte'],
    ['of a name', 'Hjelm-', 'Madsen', 'Hjelm-Madsen'],
    ['of a word that stands in the document without it', 'pro-', 'jekt', 'projekt'],
  ])('are told apart: one %s', async (_, end, next, joined) => {
    expect(await parted(end, next)).toContain(`det, der kaldes ${joined} i Lindeby.`)
  })
})

describe('a soft hyphen', () => {
  it('goes, and a hard one stays', () => {
    expect(seamOf('broernes ven\u00ad', 'ner', new Set())).toEqual({hyphen: false, space: false})
    expect(seamOf('broernes ven-', 'ner', new Set())).toEqual({hyphen: true, space: false})
  })
})

describe('running heads, feet and page numbers', () => {
  const body = (page: number) =>
    column(70, 120, [`Tekst på side ${'abcdef'[page]}, som er en helt almindelig tekst.`, 'Mere.'])
  const furnished = (page: number): Drawn[] => [
    {x: 70, y: 40, text: 'Referat for Byrådet'},
    {x: 480, y: 40, text: `Side ${page + 1}`},
    {x: 70, y: 52, text: '14. juni 2016'},
    ...body(page),
    {x: 280, y: 810, text: `${page + 1} af 4`},
  ]

  it('are left out, but for a head that is the only title', async () => {
    const text = await textOf([0, 1, 2, 3].map(furnished))
    expect(text).toMatch(/^Referat for Byrådet\tSide 1\n14\. juni 2016\n\nTekst på side a/)
    expect(text.match(/Referat for Byrådet/g)).toHaveLength(1)
    expect(text).not.toMatch(/af 4|Side [234]/)
  })

  it('are left out on the first page too where its title says the same', async () => {
    const title = column(70, 80, ['Referat for Byrådet 14. juni 2016'], {size: 20})
    const text = await textOf([[...furnished(0), ...title], furnished(1), furnished(2)])
    expect(text).toMatch(/^Referat for Byrådet 14\. juni 2016\n\nTekst på side a/)
  })

  it('are known on left and right pages', async () => {
    const pages = [0, 1, 2, 3, 4, 5].map((page) => [
      {x: 70, y: 40, text: page % 2 === 0 ? 'Lindeby Kommune' : 'Referat for Byrådet'},
      ...body(page),
    ])
    const text = await textOf(pages)
    expect(text.match(/Lindeby Kommune/g) ?? []).toHaveLength(1)
    expect(text).not.toContain('Referat for Byrådet')
  })

  it('are not what stands at the head of some pages only', async () => {
    const pages = [0, 1, 2, 3, 4].map((page) => [
      ...(page % 2 === 1
        ? column(70, 120, ['Bilag'], {bold: true})
        : column(70, 120, [`Sag ${'abcde'[page]} fortsat`])),
      ...column(70, 150, [`Notat ${'abcde'[page]}`]),
    ])
    expect((await textOf(pages)).match(/^Bilag$/gm)).toHaveLength(2)
  })

  it('are not a section that two pages begin with, nor the words that two end with at different places', async () => {
    const page = (from: number, to: number, first: string) => [
      {x: 70, y: 60, text: first},
      ...column(
        70,
        90,
        Array.from({length: 3}, (_, at) => `Godkendt ${from + at}.`),
        {pitch: 30},
      ),
      ...column(70, to, ['Klik her for at se mere', 'Udvalget indstiller']),
    ]
    const text = await textOf([page(1, 700, 'Dag 1'), page(11, 706, 'Beslutning'), page(21, 500, 'Beslutning')])
    expect(text.match(/^Beslutning$/gmu)).toHaveLength(2)
    expect(text.match(/^Udvalget indstiller$/gmu)).toHaveLength(3)
  })

  it('do not part a paragraph that goes on over pages', async () => {
    const [one, two, three, four] = paragraph.map((line) => line.text) as [string, string, string, string]
    const text = await textOf([
      [...furnished(0), ...column(70, 600, [one, two])],
      [
        {x: 70, y: 40, text: 'Referat for Byrådet'},
        {x: 480, y: 40, text: 'Side 2'},
        {x: 70, y: 52, text: '14. juni 2016'},
        ...column(70, 120, [three, four]),
      ],
    ])
    expect(text).toContain(paragraphText)
  })
})

describe('places in a PDF', () => {
  it('are page, line on the page and column in the line', async () => {
    const file = await readMinutes(
      drawPdf([
        [{x: 70, y: 40, text: 'Referat for Byrådet'}, ...paragraph],
        [{x: 70, y: 40, text: 'Referat for Byrådet'}, ...column(70, 120, ['Beslutning', 'Godkendt.'])],
      ]),
      'places.pdf',
    )
    const text = String(file)
    const place = (words: string) => {
      const start = text.indexOf(words)
      const position = {
        start: file.data.sourceMap?.pointAt(start, 'start'),
        end: file.data.sourceMap?.pointAt(start + words.length, 'end'),
      }
      return [
        position.start?.page,
        position.start?.line,
        position.start?.column,
        position.end?.line,
        position.end?.column,
      ]
    }
    expect(place('over fire år')).toEqual([1, 3, 1, 3, 13])
    expect(place('koste at gøre det over fire')).toEqual([
      1,
      2,
      (paragraph[0] as Drawn).text.indexOf('koste') + 1,
      3,
      10,
    ])
    expect(place('Godkendt.')).toEqual([2, 3, 1, 3, 10])
  })

  it('lead to the same text for every record', async () => {
    const file = path.join(fixtures, 'forms/acadre-word/council.pdf')
    const {meetings} = await pipeline()(readFileSync(file), 'council.pdf')
    const sections = meetings.flatMap(({items}) => items.flatMap((item) => item.sections))
    expect(sections.length).toBeGreaterThan(10)
    for (const {position} of sections) {
      expect(position.start.page).toBeGreaterThan(1)
      const backwards =
        (position.end.page as number) - (position.start.page as number) || position.end.line - position.start.line
      expect(backwards).toBeGreaterThanOrEqual(0)
      expect(position.end.offset).toBeGreaterThan(position.start.offset)
    }
  })
})

describe('broken and harmful PDFs', () => {
  const whole = readFileSync(path.join(fixtures, 'forms/acadre-word/council.pdf'))
  const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
  afterEach(() => {
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })

  it('cut off at twenty places give one error and nothing else', async () => {
    for (let part = 0; part < 20; part++) {
      const {meetings, file} = await pipeline()(whole.subarray(0, Math.floor((whole.length * part) / 20)), 'cut.pdf')
      expect(meetings).toEqual([])
      expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([
        [part === 0 ? 'not-minutes' : 'damaged-file', true],
      ])
    }
  })

  it('are read where only printing and copying are forbidden', async () => {
    const {file} = await pipeline()(readFileSync(new URL('./pdf/owner-password.pdf', import.meta.url)), 'owner.pdf')
    expect(String(file)).toBe('Kommunen\nVelkommen.\n')
  })

  it('give one error where they need a password, or have no pages', async () => {
    const owned = readFileSync(new URL('./pdf/owner-password.pdf', import.meta.url), 'latin1')
    const locked = Buffer.from(owned.replace('/U <7', '/U <8'), 'latin1')
    const empty = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])
    for (const [bytes, rule] of [
      [locked, 'encrypted-file'],
      [empty, 'no-text'],
    ] as const) {
      const {meetings, file} = await pipeline()(bytes, 'a.pdf')
      expect(meetings).toEqual([])
      expect(file.messages.map(({ruleId, fatal}) => [ruleId, fatal])).toEqual([[rule, true]])
    }
  })

  it('are said to be no PDF where they are none', async () => {
    const file = await readMinutes(Buffer.from('Udvalg: Byrådet'), 'a.pdf', {from: 'pdf'})
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['damaged-file'])
  })

  it('are given up where they take too long, and the next one is read', async () => {
    const form = (level: number) =>
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${7 + level} 0 R >> /Font << /F1 3 0 R >> >> /Length ${'/X Do '.repeat(30).length} >>\nstream\n${'/X Do '.repeat(30)}\nendstream`
    const bomb = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
      '<< /Length 5 >>\nstream\n/X Do\nendstream',
      ...Array.from({length: 12}, (_, level) => form(level)),
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> >> /Length 30 >>\nstream\nBT /F1 9 Tf (aaaaaaaaaa) Tj ET \nendstream',
    ])
    const limits = {...pdfLimits, pageMs: 500}
    await expect(pagesOf(bomb, limits)).rejects.toMatchObject({rule: 'refused-file'})
    expect(await textOf([paragraph])).toBe(paragraphText)
  })

  it('are given up where they have too many pages or letters', async () => {
    const bytes = drawPdf([paragraph, paragraph])
    await expect(pagesOf(bytes, {...pdfLimits, pages: 1})).rejects.toThrow('more than 1 pages')
    await expect(pagesOf(bytes, {...pdfLimits, letters: 100})).rejects.toThrow('more than 100 letters')
    await expect(pagesOf(bytes, {...pdfLimits, memory: -1e12})).rejects.toBeInstanceOf(PdfError)
  })

  it('of one endless row take time that grows with it', async () => {
    const row = (length: number, y: number) =>
      Array.from({length}, (_, index): Drawn => ({x: index * 0.028, y, text: 'a', size: 0.01}))
    const growth = await superlinearStep([500, 2000, 8000], (length) => async () => {
      expect(await textOf([[...row(length, 100), ...row(length, 120)]])).toMatch(/a\sa\sa/)
    })
    expect(growth).toBeUndefined()
  })

  it('of endless pages take time that grows with them', async () => {
    const growth = await superlinearStep([50, 200, 800], (length) => async () => {
      const pages = Array.from({length}, () => column(70, 60, Array(10).fill('Referat') as string[]))
      expect(await textOf(pages)).toBe(Array(10).fill('Referat').join('\n'))
    })
    expect(growth).toBeUndefined()
  })

  it('are read one after the other where several are asked for at once', async () => {
    const pages = ['Et', 'To', 'Tre'].map((text) => textOf([[{x: 70, y: 100, text}]]))
    expect(await Promise.all(pages)).toEqual(['Et', 'To', 'Tre'])
  })

  it('with any bytes changed are read, or said to be damaged', async () => {
    const parse = pipeline()
    const change = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {minLength: 1, maxLength: 4})
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        const {meetings, file} = await parse(bytes, 'changed.pdf')
        expect(meetings.length > 0 || file.messages.some(({fatal}) => fatal === true)).toBe(true)
      }),
      {seed: 20160614, numRuns: 30},
    )
  })
})
