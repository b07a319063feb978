import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Parsed, pipeline} from '../src/pipeline.ts'
import {packDocx, paragraph} from './docx/pack.ts'
import {column, drawPdf} from './pdf/draw.ts'

// Faults that were met in documents, each on an invented one of the same kind.
// Damaged containers, parts of DOCX and values that no sheet holds have tests of
// their own: damaged-input, docx, hard-values.

const head = 'Skovlund Kommune\nReferat\nByrådet\n\nDato: 5. marts 2024\nSted: Rådhuset\n\n'
const read = (document: string | Uint8Array, name = 'a.txt') => pipeline()(document, name)
const decisionsOf = ({meetings}: Parsed) => meetings[0]?.items.map(({decisions}) => decisions[0]?.text)
const rulesOf = ({file}: Parsed) => file.messages.map(({ruleId}) => ruleId)

const subjects = ['stien', 'broen', 'molen', 'hallen', 'skolen']
const page = (decision: string, index: number) =>
  `${index + 1}. Sagen om ${subjects[index]}\nSagsnr.: 24/${index + 1}\n\nSagsfremstilling\nTeksten om ${subjects[index]} er kort.\n\nIndstilling\nForvaltningen indstiller, at sagen godkendes.\n\nBeslutning\n${decision}`

describe.each(['Godkendt', 'Taget til efterretning', 'Indstillingen tiltrådt enstemmigt', 'Indstillingen blev fulgt.'])(
  'a page an item, each of which ends with "%s"',
  (decision) => {
    const expected = subjects.map(() => decision)

    it.each(['\n\f', '\n'])('keeps its decisions in a text whose pages are parted by %j', async (feed) => {
      expect(decisionsOf(await read(head + subjects.map((_, index) => page(decision, index)).join(feed)))).toEqual(
        expected,
      )
    })

    it.each([14, 90])(
      'keeps its decisions in a PDF, %i points below their headings, whatever foot it has',
      async (below) => {
        const pages = subjects.map((_, index) => [
          ...column(70, 60, `${index === 0 ? head : ''}${page(decision, index)}`.split('\n'), {pitch: 14}).map(
            (line) => ({
              ...line,
              // All decisions stand in the same place, at the foot of their page.
              y: line.text === decision ? 780 : line.text === 'Beslutning' ? 780 - below : line.y,
            }),
          ),
          {x: 280, y: 815, text: `Side ${index + 1}`},
        ])
        expect(decisionsOf(await read(drawPdf(pages), 'a.pdf'))).toEqual(expected)
      },
    )
  },
)

describe('what stands beside a value', () => {
  it('behind a date is a trait and a remark', async () => {
    const {meetings} = await read(
      'Udvalg: Byrådet\nMødedato: 27. januar 2021 - AFLYST\nMødested: Salen\nDagsordenpunkter\n\nSagsnr.: 05.04.00-P20-7-20 Sagsbehandler: Ea Bro\n\nNy sti\n\nBeslutning\n\nGodkendt.\n',
    )
    expect(meetings[0]).toMatchObject({traits: ['cancelled'], remarks: expect.stringContaining('AFLYST')})
  })

  it('behind the signatures is kept or reported', async () => {
    const parsed = await read(
      `${head}${page('Godkendt.', 0)}\n\n${page('Godkendt.', 1)}\n\nUnderskrifter\nFormanden lovede en fiskekutter til alle.\n\nIda Holm (A)\n`,
    )
    const isKept = JSON.stringify(parsed.meetings).includes('fiskekutter')
    expect(isKept || rulesOf(parsed).includes('unclaimed-text')).toBe(true)
  })

  it('in the head is a remark', async () => {
    const {meetings} = await read(
      `${head.trimEnd()}\nBemærkninger\nMødet blev afbrudt af en fiskekutter.\n\n${page('Godkendt.', 0)}\n\n${page('Godkendt.', 1)}\n`,
    )
    expect(JSON.stringify(meetings)).toContain('fiskekutter')
  })
})

describe('what a portal gives in a part that its layout does not know', () => {
  const fixture = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../fixtures', name), 'utf8')
  /** A fixture with one place of it changed, which is there. */
  const changed = (name: string, from: string | RegExp, to: string) => {
    const source = fixture(name)
    expect(source.search(from)).toBeGreaterThan(0)
    return source.replace(from, to)
  }
  /** Marked-up text is read as such from bytes. */
  const readBytes = (source: string, name: string) => read(Buffer.from(source), name)
  const portal = 'firstagenda/technical-2024.html'
  const titlesOf = ({meetings}: Parsed) => meetings.flatMap(({items}) => items.map(({title}) => title))

  it.each([
    ['a row of another class', / class="punktrow"/],
    ['a row of no class', / class="punktrow isVisible"/],
  ])('is an item: %s', async (_, row) => {
    const source = changed(portal, row, row.source.includes('isVisible') ? '' : ' class="punkt-raekke"')
    expect(titlesOf(await readBytes(source, 'a.html'))).toEqual(titlesOf(await readBytes(fixture(portal), 'a.html')))
  })

  it.each([
    ['a paragraph below a heading', '<h3>Beslutninger</h3>', '<h3>Beslutninger</h3><p>Der lejes en fiskekutter.</p>'],
    ['words in a row of the head', '<span data-meeting-description=""></span>', 'Turen går med en fiskekutter.'],
    ['a paragraph between two parts', '<h3>Bilag</h3>', '<p>Turen går med en fiskekutter.</p><h3>Bilag</h3>'],
  ])('is kept or reported: %s', async (_, from, to) => {
    const parsed = await readBytes(changed(portal, from, to), 'a.html')
    const isKept = JSON.stringify(parsed.meetings).includes('fiskekutter')
    expect(isKept || rulesOf(parsed).includes('unclaimed-text')).toBe(true)
  })

  it.each(['ContentHtml', 'Body', 'Tekst'])('is kept or reported: a field whose text is in %s', async (name) => {
    const text = 'Formanden bød velkommen'
    const source = fixture('sbsys/technical-2014.xml')
    const field = new RegExp(`<Content>(\\s*<!\\[CDATA\\[<p>\\s*${text}[^\\]]*\\]\\]>\\s*)</Content>`)
    expect(source).toMatch(field)
    const parsed = await readBytes(source.replace(field, `<${name}>$1</${name}>`), 'a.xml')
    const isKept = JSON.stringify(parsed.meetings).includes(text)
    expect(isKept || rulesOf(parsed).includes('unclaimed-text')).toBe(true)
  })

  it.each([
    ['a document that may not be published', '<PublishingType>MÅ IKKE PUBLICERES</PublishingType>', ''],
    ['an agenda that is closed', '<PublishingType>SKAL PUBLICERES</PublishingType>', 'Lukket dagsorden'],
  ])('closes its items: %s', async (_, publishing, agenda) => {
    const open = fixture('edoc/children-2013.xml')
    const title = '<Title>Ny børnehave ved Bækken</Title>'
    expect(open).toContain(title)
    const titled = open.replace(title, title + publishing)
    // The agenda's own type, not the one that its items repeat.
    const source = agenda === '' ? titled : titled.replace('<AgendaType>Åben dagsorden', `<AgendaType>${agenda}`)
    const {meetings, file} = await readBytes(source, 'a.xml')
    const item = meetings[0]?.items.find((one) => one.title === 'Ny børnehave ved Bækken')
    expect(item).toMatchObject({public: false, sections: [], decisions: [], attachments: [], recommendation: null})
    expect(JSON.stringify([meetings, file.messages.map(String)])).not.toMatch(/21,5|21\.500\.000|Bækken\.|Skitse/)
  })
})

describe('people in two columns of a PDF', () => {
  it.each([14, 24, 32])(
    'are away only where they stand under "Fraværende", with %i points from row to row',
    async (pitch) => {
      const top = head.trimEnd().split('\n')
      const pages = [
        [
          ...column(70, 60, top, {pitch: 14}),
          ...column(70, 170, ['Medlemmer', 'Ida Holm (A)', 'Jens Bro (V)', 'Grete Ås (F)'], {pitch}),
          ...column(330, 170, ['Fraværende', 'Poul Kær (C)'], {pitch}),
          ...column(70, 400, `${page('Godkendt.', 0)}\n\n${page('Godkendt.', 1)}`.split('\n'), {pitch: 14}),
        ],
      ]
      const {meetings} = await read(drawPdf(pages), 'a.pdf')
      expect(meetings[0]?.participants.map(({name, present}) => `${name} ${present}`).sort()).toEqual([
        'Grete Ås true',
        'Ida Holm true',
        'Jens Bro true',
        'Poul Kær false',
      ])
    },
  )
})

describe('a paragraph of a DOCX whose mark was deleted', () => {
  it('is one with the next, so that its word is whole in the record', async () => {
    const [first = '', ...rest] = `${head}${page('Godkendt.', 0)}\n${page('Godkendt.', 1)}`.split('\n')
    const body = [first, ...rest].map((line) =>
      line.startsWith('Teksten om stien')
        ? paragraph('Anden del af kyst', '<w:rPr><w:del/></w:rPr>') + paragraph('vejen bliver 2,7 km.')
        : paragraph(line),
    )
    const {meetings} = await read(packDocx(body.join('')), 'a.docx')
    expect(meetings[0]?.items[0]?.sections.map(({text}) => text).join('\n')).toContain(
      'Anden del af kystvejen bliver 2,7 km.',
    )
  })
})

describe('a remark behind the closed part', () => {
  it.each(['Underskriftsside', 'Underskrifter'])(
    'below "%s" is kept or reported, and is no text of a closed item',
    async (heading) => {
      const closed = page('Godkendt.', 2)
        .replace('Sagen om molen', 'Lukket punkt - Sagen om molen')
        .replace('Teksten', 'Zqhemlig')
      const parsed = await read(
        `${head}${page('Godkendt.', 0)}\n\n${page('Godkendt.', 1)}\n\nLukkede punkter\n\n${closed}\n\n${heading}\nFormanden bemærkede, at fiskekutteren skal svare.\n\nIda Holm (A)\n`,
      )
      const told = JSON.stringify(parsed.meetings)
      expect(told).not.toContain('Zqhemlig')
      expect(told.includes('fiskekutter') || rulesOf(parsed).includes('unclaimed-text')).toBe(true)
    },
  )
})

describe('an item', () => {
  it.each(['Sagsnr.: 24/7\nSagsfremstilling', 'Sagsfremstilling'])(
    'begins below the empty decision of the one before, with %j',
    async (opening) => {
      const items = subjects.map(
        (subject, index) =>
          `${index + 1}. Sagen om ${subject}\n${opening}\nTeksten om ${subject} er kort.\nIndstilling\nForvaltningen indstiller, at sagen godkendes.\nBeslutning\n`,
      )
      const {meetings} = await read(head.replace('Referat', 'Dagsorden') + items.join(''))
      expect(meetings[0]?.items.map(({number, title}) => `${number} ${title}`)).toEqual(
        subjects.map((subject, index) => `${index + 1} Sagen om ${subject}`),
      )
    },
  )

  it('that is printed again under its number is an item, and told', async () => {
    const parsed = await read(
      `${head}${page('Godkendt.', 0)}\n\n${page('Godkendt.', 1)}\n\n${page('Godkendt.', 1)}\n\n${page('Taget til efterretning.', 2)}\n`,
    )
    expect(decisionsOf(parsed)).toEqual(['Godkendt.', 'Godkendt.', 'Godkendt.', 'Taget til efterretning.'])
    expect(rulesOf(parsed)).toContain('repeated-item-number')
  })

  it('without a case number is an item', async () => {
    const second = page('Taget til efterretning.', 1).replace(/Sagsnr.*\n/, '')
    const parsed = await read(`${head}${page('Godkendt.', 0)}\n\n${second}\n\n${page('Godkendt.', 2)}\n`)
    expect(decisionsOf(parsed)).toEqual(['Godkendt.', 'Taget til efterretning.', 'Godkendt.'])
  })

  it('stays where a number in it is larger than any', async () => {
    const parsed = await read(
      `${head}${page('Godkendt. 99999999999999999999 stemmer imod 6.', 0)}\n\n${page('Godkendt.', 1)}\n`,
    )
    expect(decisionsOf(parsed)).toEqual(['Godkendt. 99999999999999999999 stemmer imod 6.', 'Godkendt.'])
    const counts = parsed.meetings[0]?.items[0]?.decisions[0]?.votes.map(({count}) => count)
    expect(counts?.filter((count) => count !== null && count > 6)).toEqual([])
    expect(rulesOf(parsed)).toContain('votes-do-not-add-up')
  })
})

describe('what a committee decided under "Historik"', () => {
  const decidedBelow = async (lines: string) => {
    const {meetings} = await read(`${head}${page('Godkendt.', 0)}\n\nHistorik\n\n${lines}\n\n${page('Godkendt.', 1)}\n`)
    return meetings[0]?.items[0]?.decisions.slice(1).map(({body, date, text}) => [body, date, text])
  }

  it('stands below the committee and its day, which can have a full stop', async () => {
    expect(await decidedBelow('Havneudvalget, 6. februar 2024.\n\nSagen blev udsat.')).toEqual([
      ['Havneudvalget', '2024-02-06', 'Sagen blev udsat.'],
    ])
  })

  it('is none where a sentence ends with them', async () => {
    expect(await decidedBelow('Molen blev drøftet i\nHavneudvalget, 6. februar 2024.\n\nSagen er ny.')).toEqual([])
  })
})

it('what stands alone under a title is decided where the others have their decisions, whatever the document is called', async () => {
  const items = [page('Godkendt.', 0), page('Udsat.', 1), '3. Eventuelt\n\nIntet.']
  const agenda = head.replace('Referat', 'Dagsorden')
  expect(decisionsOf(await read(`${agenda}${items.join('\n\n')}\n`))).toEqual(['Godkendt.', 'Udsat.', 'Intet.'])
})

it('who was away, behind the label at the foot of each page, is no foot', async () => {
  const pages = subjects.map(
    (_, index) => `${page('Godkendt.', index)}\n\nFraværende: Ida Kær (A)\n\n\nSide ${index + 1}\n`,
  )
  const {meetings} = await read(head + pages.join(''))
  expect(meetings[0]?.items.map(({absences}) => absences.map(({name}) => name))).toEqual(
    subjects.map(() => ['Ida Kær']),
  )
})

it('"(1.000 kr.)" before the columns of a table is their unit', async () => {
  const table = '(1.000 kr.)            budget       regnskab\nHavnen                    120            140\n\n'
  const amounts = async (text: string) =>
    (await read(`${head}${page(`${text}Godkendt.`, 0)}\n`)).meetings[0]?.items[0]?.amounts.map(({value}) => value)
  expect(await amounts(table)).toEqual([])
  expect(await amounts('Et tilskud (1.000 kr.) gives. ')).toEqual([1000])
})

it('who it is recommended to, between the lead-in and a point without a number, is no heading', async () => {
  const items = subjects.map(
    (subject, index) =>
      `${index + 1}. Sagen om ${subject}\n\nIndstilling\nHavnen indstiller\n\nTil Havneudvalget:\n\nAt ${subject} males.\n\nBeslutning\nGodkendt.\n\n`,
  )
  const {meetings} = await read(head + items.join(''))
  expect(meetings[0]?.items.map(({recommendation}) => recommendation?.points)).toEqual(
    subjects.map((subject) => [`At ${subject} males.`]),
  )
})

it('a label that has lost the space before it is no part of the number of the case', async () => {
  const {meetings} = await read(
    `${head}${page('Godkendt.', 0).replace('Sagsnr.: 24/1', 'Sagsnr.: 20.14.00-G01-4-24Sagsbehandler: Ida Kær')}\n`,
  )
  const {caseNumber, caseworker} = meetings[0]?.items[0] ?? {}
  expect([caseNumber?.raw, caseworker]).toEqual(['20.14.00-G01-4-24', 'Ida Kær'])
})

it('the meeting can end when its minutes have been read', async () => {
  const {meetings} = await read(`${head}Referatet blev læst og mødet hævet kl: 19.40\n\n${page('Godkendt.', 0)}\n`)
  expect(meetings[0]?.endTime).toBe('19:40')
})

describe('a notice of a meeting "med følgende dagsorden"', () => {
  const notice =
    'Møde i byrådet den 5. marts\n\nDet meddeles herved, at der afholdes ordinært møde i Klitby Byråd tirsdag den 5. marts 2024 kl. 17:30 med følgende dagsorden.\n\n'

  it('is an agenda, with the titles that it lists', async () => {
    const {meetings} = await read(
      `${notice}Åbent møde\n\n • Ny sti til stranden\n • Budget for havnen\n • Valg til skolens bestyrelse\n\nLukket møde\n\n • Salg af en grund\n`,
    )
    expect(meetings.map(({documentType, date}) => [documentType, date])).toEqual([['agenda', '2024-03-05']])
    expect(meetings[0]?.items.map((item) => [item.title, item.public])).toEqual([
      ['Ny sti til stranden', true],
      ['Budget for havnen', true],
      ['Valg til skolens bestyrelse', true],
      ['Salg af en grund', false],
    ])
  })

  it('is none where it lists nothing', async () => {
    const {meetings} = await read(`${notice}Dagsordenen kan ses på biblioteket.\n\nAlle er velkomne til mødet.\n`)
    expect(meetings).toEqual([])
  })
})

it('an item can be called as a heading is, right below its number', async () => {
  const items = ['Stien', 'Økonomi', 'Høring'].map(
    (title, index) => `Pkt. ${index + 1}\n${title}\nRådet drøftede sagen.\n`,
  )
  const {meetings} = await read(
    `Referat fra møde i Havnerådet\nKlitby Kommune\nTirsdag d. 5. marts 2024\n${items.join('')}`,
  )
  expect(meetings[0]?.items.map(({title}) => title)).toEqual(['Stien', 'Økonomi', 'Høring'])
})
