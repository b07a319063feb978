import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {findPresences} from '../../src/extract/absences.ts'
import {findAmendments} from '../../src/extract/amendments.ts'
import {findAmounts} from '../../src/extract/amounts.ts'
import {parseOutcomes} from '../../src/extract/outcomes.ts'
import {Passage} from '../../src/extract/passage.ts'
import {parseRecommendation} from '../../src/extract/recommendation.ts'
import {findVotes} from '../../src/extract/votes.ts'
import {linePattern, matchLine} from '../../src/layouts/pattern.ts'
import {parseNames, parsePerson} from '../../src/names/listed-person.ts'
import {pipeline} from '../../src/pipeline.ts'
import {readString} from '../../src/read/read.ts'
import {parseCaseNumber} from '../../src/text/case-number.ts'
import {parseClock, parseDate} from '../../src/text/dates.ts'
import {Lines} from '../../src/text/lines.ts'
import {superlinearStep} from './growth.ts'
import {kilobyte, largestSize} from './sizes.ts'

// Time grows with the length of a document and no faster. Each case goes up in
// size, so that one that does not hold fails in seconds instead of hanging.

/** The steps up to the largest size, each a share of it. */
const steps = [1 / 64, 1 / 16, 1 / 4, 1]

async function expectLinear(
  textOf: (size: number) => string,
  run: (text: string) => unknown,
  largest = largestSize,
): Promise<void> {
  const sizes = steps.map((step) => step * largest)
  const growth = await superlinearStep(sizes, (size) => {
    const text = textOf(size)
    return () => run(text)
  })
  expect(growth).toBeUndefined()
}

/** A text of a size, of nothing but this. */
const only = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length))
/** As {@link only}, between a beginning and an end. */
const within = (before: string, piece: string, after: string) => (size: number) => before + only(piece)(size) + after

const item =
  'Udvalg: Byrådet\nMødedato: 1. april 2014\nMødested: Salen\nDagsordenpunkter\nSagsnr.: 12/1 Sagsbehandler: Ea Bro\nSag\n'
const another = 'Sagsnr.: 12/2 Sagsbehandler: Ea Bro\nSag\n'

/** Texts that make a parser go back over what it has seen, in one line and in many. */
const pieces: Record<string, string> = {
  digits: '1',
  points: '1.',
  thousands: '1.000.',
  'numbers on their own': '1 ',
  crowns: 'kr ',
  'sums behind crowns': 'kr. 1 - ',
  'sums before crowns': '1, 2 og 3 kr. ',
  'negative sums': 'x -5 kr ',
  millions: 'mio. ',
  dashes: ',-',
  hyphens: '-',
  'hyphens and spaces': '- ',
  commas: ',',
  'full stops': '. ',
  dots: '.',
  brackets: '(',
  'brackets with letters': '(A) ',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  tabs: '\t',
  quotes: '"',
  'opening quotes': '“a',
  'at ': 'at ',
  'at, ': ', at ',
  'og ': ' og',
  'ikke ': 'ikke ',
  'ikke godkendt ': 'ikke godkendt ',
  'ikke drøftet ': 'ikke drøftet ',
  'kan ikke tiltræde ': 'kan ikke tiltræde ',
  'tages ': 'tages ',
  'tages til ': 'tages til ',
  'taget til … ': 'taget til at ',
  'sendes ': 'sendes ',
  'udpeges ': 'udpeget model ',
  'ønsker at ': 'ønsker at ',
  'anbefaler, at ': 'anbefaler, at ',
  'besluttede at ': 'besluttede at ',
  'hvor, ': ', hvor, ',
  names: 'Bo Ås, ',
  'names and names': 'Bo Ås og ',
  letters: 'a',
  capitals: 'A',
  'words of one letter': 'A ',
  'a verb as one word': 'godkendt',
  'a council as one word': 'model',
  indstiller: 'indstiller ',
  'decomposed letters': 'a\u030a',
  surrogates: '\ud800',
  'double-encoded letters': 'Ã¸',
}

/** An item with a third of the size under each of three headings. */
const documentOf = (piece: string) => (size: number) => {
  const body = `${only(piece)(size / 3)} x`
  return `${item}Indstilling\nDirektøren indstiller\n${body}\nBeslutning\n${body}\nBilag\n${body}\n${another}`
}
const parse = pipeline()
const run = (text: string) => parse(text, 'long.txt')

describe('the largest size under headings, in one line', () => {
  it.each(Object.entries(pieces))('of %s', (_, piece) => expectLinear(documentOf(piece), run))
})

describe.each([
  ['a line', '\n'],
  ['a paragraph', '\n\n'],
])('an eighth of it under headings, each in %s', (_, end) => {
  it.each(Object.entries(pieces))('of %s', async (_, piece) => {
    await expectLinear(documentOf(piece + end), run, largestSize / 8)
  })
})

describe('the largest size of lines of the form', () => {
  const head = 'Udvalg: a\nMødedato: b\nMødested: c\nDagsordenpunkter\n'
  const forms: Record<string, (size: number) => string> = {
    'one label of a head': only('Udvalg: x\n'),
    'one label of a head within an item': within(item, 'Udvalg: x\n', ''),
    'two labels of a head': only('Udvalg: x\nMødedato: y\n'),
    'whole heads': only(head),
    'whole heads behind a meeting': within(item, head, ''),
    'meetings with and without items': only(`${item}Godt\n\n${head}`),
    'page titles': only('Dagsordener og referater\n'),
    'page titles with blank lines': within('Dagsordener og referater\n', '\n\n\n', `\n${item}`),
    Dagsordenpunkter: within(item, 'Dagsordenpunkter\n', ''),
    'the same column head': within(item, 'DIR\n', ''),
    'two column heads': within(item, 'DIR\nFOU\n', ''),
    'whole rows of column heads': within(item, 'DIR\nFOU\nBFU\nSOS\nBSK\nKFU\nBYP\nTMU\nØKE\nBYR\n', ''),
    'ticks under column heads': within(`${item}DIR\nFOU\nBFU\n`, 'x\n', ''),
    'one long tick': within(`${item}DIR\nFOU\nBFU\n`, 'x', '\nSagsresume\n'),
    'empty cells': within(`${item}DIR\nFOU\nBFU\n`, ' \n\n', 'Sagsresume\n'),
    'items without a title': within(item, 'Sagsnr.: a Sagsbehandler: b\n', ''),
    'items with a title': within(item, 'Sagsnr.: a Sagsbehandler: b\nTitel\n', ''),
    'announced items': within(item, '1. Sag\n\nSagsnr.: 12/2 Sagsbehandler: Ea Bro\n\nSag\n\n', ''),
    announcements: within(item, '1. Sag\n', another),
    'one long announcement': within(`${item}\n\n`, '1. ', `\n\n${another}`),
    'one long number': within(`${item}\n\n`, '1', `. Sag\n\n${another}`),
    'case numbers alone': within(item, 'Sagsnr.: 12/2\n', ''),
    'one label over and over in a line': within(item, 'Sagsnr.: ', '\n'),
    'two labels over and over in a line': within(item, 'Sagsnr.: a Sagsbehandler: b ', '\n'),
    'spaces within a label line': within(`${item}Sagsnr.: 12/2`, ' ', ' x Sagsbehandler: b\n'),
    'lines with spaces within a label line': within(item, `Sagsnr.: 1${' '.repeat(5000)}Sagsbehandler? b\n`, ''),
    caseworkers: within(`${item}\nØvrige sagsbehandlere: `, 'Bo Ås, ', '\n'),
    'lines of caseworkers': within(`${item}\n`, 'Øvrige sagsbehandlere: Bo Ås\n', ''),
    'title lines': within(item, 'Titel\n', ''),
    headings: within(item, 'Beslutning\n', ''),
    'headings with text': within(item, 'Beslutning\nGodkendt\n', ''),
    'sub-headings': within(`${item}Sagsresume\n`, '\n\nØkonomi\n', ''),
    'headings of other councils': within(`${item}Sagsresume\n`, 'Lovgrundlag\n\n', ''),
    absences: within(`${item.replace(' Sagsbehandler: Ea Bro\nSag', '\nHistorik')}Fraværende: `, 'Bo Ås (A), ', '\n'),
    'lines of absences': within(item.replace(' Sagsbehandler: Ea Bro\nSag', '\nHistorik'), 'Fraværende: Bo\n', ''),
    paragraphs: within(`${item}Sagsresume\n`, 'a\n\n', ''),
    'items of lists': within(`${item}Sagsresume\n`, '-a\n', ''),
    'sums with one unit': within(`${item}Sagsresume\nkr. 1`, ' - 1', '\n'),
    attachments: within(`${item}Bilag\n`, '• Kort\n', ''),
    'blank lines': within(item, '\n', another),
    'blank lines of spaces': within(item, ' \n', another),
    'carriage returns': within(item, '\r', another),
    'carriage returns and spaces': within(item, ' \r', another),
    'carriage returns before one line feed': only('a\r'),
    'nothing but spaces': only(' '),
    'nothing but letters': only('a'),
    'less-than signs': only('<'),
    'byte order marks': only('\ufeff'),
  }
  it.each(Object.entries(forms))('%s', (_, textOf) => expectLinear(textOf, run))
})

describe('an eighth of it of lines of other forms', () => {
  const titled = 'Referat\nByrådet\n1. maj 2012\nKl. 10:30\nSalen\n'
  const page = 'Referat - Byrådet den 1. maj 2012\nMødefakta\nDato: 1. maj 2012\nMødetidspunkt: 10\nMødested: Salen\n'
  const interrupted = 'Byrådet – Referat – 1. maj 2012\n1. A\nSagsnr.: 1-2012-2 Dok.nr.: 2-2 Åbent\nKompetence: x\n'
  const acadre = `${titled}1. A\nSagsnr.: 12/1\nSagen afgøres i: x\n`
  const forms: Record<string, (size: number) => string> = {
    titles: only('Referat\n'),
    'heads without a date': only('Referat\nByrådet\nMedlemmer\nBo Ås (A)\n'),
    members: within(`${titled}Medlemmer\n`, 'Bo Ås (A)\n', ''),
    'members on one line': within(`${titled}Medlemmer: `, 'Bo Ås (A), ', '\n'),
    'lines of a place': within('Referat\nByrådet\n1. maj 2012\nKl. 10:30\n', 'x\n', ''),
    'a remark about deputies': within(`${page}Bemærkninger\n`, 'Bo Ås deltog for Mia Lund ', '\n'),
    'entries of a table of contents': within(`${titled}Indholdsfortegnelse\n`, '1. a 2\n', ''),
    'entries without an end': within(`${titled}Indholdsfortegnelse\n`, '1. a\nb\n', ''),
    'form feeds': only('\fSide 1\nx\n'),
    'page numbers': only('Side 1\n\n\n\n\n\nx\nSide 2\n\n\n\n\n\n'),
    'running heads without numbers': only(`a\nByrådet        22-03-2011\nb\n${'x.\n'.repeat(25)}`),
    'numbers alone': only(`${' '.repeat(30)}1\n${'x.\n'.repeat(25)}${' '.repeat(30)}2\n${'x.\n'.repeat(25)}`),
    'page numbers at the end of lines': only('a Side 7\n'),
    'numbers of items': within(titled, '1. A\nb\nc\n', ''),
    'the same items': within(titled, '5. A\nSagsnr.: 12/1\nSagen afgøres i: x\n1. A\nSagsnr.: 12/1\n', ''),
    'dividers of items': within(`${page}1. A\nBeslutningstema\n`, 'Til toppen\n', ''),
    'decisions of other bodies': within(
      `${page}1. A\n\nBeslutningstema\n`,
      'Beslutning i Byrådet den 1. maj 2012\nx\n',
      '',
    ),
    'lines that interrupt': within(interrupted, 'Fraværende: Bo Ås\n', ''),
    'interrupted decisions': within(interrupted, 'Beslutning i Byrådet den 1. maj 2012:\nFraværende: x\nGodt\n', ''),
    'attachments in parts': within(`${acadre}Bilag\n`, '1 Åben x 12/1\n', ''),
    'attachments that go on': within(`${acadre}Bilag\n`, 'xx yy\n', ''),
    'a title over lines': within(`${acadre}2. B`, '-\nb', '\n'),
    'other forms of headings': within(`${item}Sagsresume\n`, 'Beslutning:\nINDSTILLING\n', ''),
    'items without a head': only('1. A\nSag 306-2009-1\nInitialer: X\n'),
    'items to guess': within('Referat\nByrådet\n1. maj 2012\n', '1. A\nBeslutning\nx\n', ''),
  }
  it.each(Object.entries(forms))('%s', (_, textOf) => expectLinear(textOf, run, largestSize / 8))
})

describe('text that has lost its line breaks', () => {
  const head = '1 Byrådet Referat Dato: 3. marts 2014 Sted: Rådhuset Medlemmer: Bo Ås, Ida Holm '
  const page =
    '1. Ny vej Sagsnr.: 14/1 Sagsfremstilling Vejen er 1. Lang og 2. Bred. Indstilling Det indstilles, at vejen anlægges. Beslutning i Byrådet den 3. marts 2014 Godkendt. '
  const forms: Record<string, (size: number) => string> = {
    'one line of items': within(head, page, ''),
    'pages of items': within(head, `${page}\n\n`, ''),
    'contents that say one thing': within(
      `${head}Indholdsfortegnelse `,
      '1. Ny vej Indstilling: At vejen anlægges ',
      '',
    ),
    'names in a row': within(`${head}Fraværende: `, 'Bo Ås Ida Holm ', ''),
  }
  const run = (text: string) => readString(text, 'dump.txt')
  it.each(Object.entries(forms))('%s', (_, textOf) => expectLinear(textOf, run, largestSize / 2))
})

describe('four times the largest size of JSON of a portal', () => {
  /** JSON with as many of something as fill a size. */
  const holding = (jsonOf: (filling: string) => string, pieceOf: (index: number) => unknown) => (size: number) => {
    const pieces: string[] = []
    for (let length = 0; length < size; length += (pieces.at(-1) as string).length + 1)
      pieces.push(JSON.stringify(pieceOf(pieces.length)))
    return jsonOf(pieces.join())
  }
  const point = (number: number, more: object = {}) => ({
    Punktnummer: String(number),
    Navn: `Vej ${number}`,
    SagsNummer: `26/${number}`,
    IsOpen: true,
    Felter: [{Navn: '', Html: '<h3>Beslutning</h3><span>Godkendt.</span>', Link: 'https://a.example/b/1'}],
    Bilag: [],
    ...more,
  })
  const head = '"Moede":{"Dato":"2026-03-25T17:00:00+01:00","Navn":"Referat"},"Udvalg":{"Navn":"Skoleudvalget"}'
  const meeting = (points: string) => `{"Dagsordenpunkter":[${points}],${head}}`
  const item = (part: string) => (filling: string) => {
    const text = JSON.stringify(point(1, {[part]: 'FILLING'}))
    return meeting(`${text.replace('"FILLING"', () => `[${filling}]`)},${JSON.stringify(point(2))}`)
  }
  const html = (piece: string) => (size: number) =>
    meeting(JSON.stringify(point(1, {Felter: [{Navn: '', Html: only(piece)(size)}]})))
  const nested = (depth: number): unknown => (depth === 0 ? 'Et ord om vejen.' : {a: nested(depth - 1)})
  const forms: Record<string, (size: number) => string> = {
    items: holding(meeting, (index) => point(index)),
    'items that are none': holding(meeting, (index) => ({Andet: {Udvalg: `nummer ${index}`}})),
    'attachments of an item': holding(item('Bilag'), (index) => ({Navn: `Kort ${index}`, Id: `${index}-1`})),
    'attachments without a title': holding(item('Bilag'), (index) => ({Titel: `Kort ${index}.`, Id: `${index}-1`})),
    'fields of an item': holding(item('Felter'), () => ({Navn: 'Sagsfremstilling', Html: '<p>Om vejen.</p>'})),
    'parts of an item that nothing knows': holding(item('Andet'), (index) => ({Tekst: `Ord ${index}.`})),
    'sections of an item': html('<h3>Sagsfremstilling</h3><span>Om vejen.</span>'),
    'headings within one another': html('<span><h3>Om vejen</h3></span>'),
    people: holding(
      (filling) => `{"Dagsordenpunkter":[${JSON.stringify(point(1))}],"Moededeltagere":[${filling}],${head}}`,
      (index) => ({Name: `Bo Ås ${index}`}),
    ),
    'meetings in an array': holding(
      (filling) => `[${filling}]`,
      (index) => JSON.parse(meeting(JSON.stringify(point(index)))),
    ),
    'meetings one a line': (size) => only(`${meeting(JSON.stringify(point(1)))}\n`)(size),
    'junk within junk': holding(
      (filling) => `{"Dagsordenpunkter":[],"Andet":[${filling}],${head}}`,
      () => nested(100),
    ),
    'junk of a list of committees': holding((filling) => `{"Udvalg":[${filling}]}`, nested.bind(undefined, 2)),
  }
  const runBytes = (text: string) => parse(Buffer.from(text), 'long.json')
  it.each(Object.entries(forms))('%s', (_, textOf) => expectLinear(textOf, runBytes, 4 * largestSize))

  it('is read where it has more entries than a call takes arguments', async () => {
    const many = (entry: string) => Array.from({length: 130_000}, () => entry).join()
    const [items, attachments] = await Promise.all([
      runBytes(meeting(many('{"Navn":"Vej","IsOpen":true}'))),
      runBytes(item('Bilag')(many('{"Navn":"Kort"}'))),
    ])
    expect(items.meetings[0]?.items).toHaveLength(130_000)
    expect(attachments.meetings[0]?.items[0]?.attachments).toHaveLength(130_000)
  })
})

describe('a quarter of it for a parser on its own', () => {
  const pattern = linePattern('Sagsnr.: {caseNumber?} Sagsbehandler: {caseworker?}')
  const parsers: Record<string, (text: string) => unknown> = {
    amounts: (text) => findAmounts(new Lines(text), 0, text.length),
    outcomes: (text) => {
      const passage = new Passage(new Lines(text), 0, text.length)
      const amendments = findAmendments(passage)
      return [parseOutcomes(passage, amendments), findVotes(passage, amendments), findPresences(passage, true)]
    },
    recommendation: parseRecommendation,
    'recommendation behind a lead-in': (text) => parseRecommendation(`Udvalget indstiller\n${text}x`),
    'dates and times': (text) => [parseDate(text), parseClock(text)],
    'case numbers': (text) => [parseCaseNumber(text), parseCaseNumber(`12/${text}`), parseCaseNumber(`AB ${text}`)],
    people: (text) => [parsePerson(text), parsePerson(`Bo${text}x`), parseNames(text)],
    patterns: (text) => [
      matchLine(pattern, text, 0, text.length),
      matchLine(pattern, `Sagsnr.: ${text}`, 0, text.length),
      matchLine(pattern, `Sagsnr.: a${text}x`, 0, text.length),
    ],
  }
  describe.each(Object.entries(parsers))('%s', (_, parser) => {
    it.each(Object.entries(pieces))('of %s', (_, piece) =>
      expectLinear(within('a', piece, 'b'), parser, largestSize / 4),
    )
  })
})

describe('the measure, by a clock that counts', () => {
  let clock = 0
  beforeEach(() => {
    vi.spyOn(performance, 'now').mockImplementation(() => clock)
    vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({
      user: 1000 * clock - (before?.user ?? 0),
      system: 0,
    }))
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  const sizes = steps.map((step) => step * largestSize)

  it('tells a square', async () => {
    const growth = await superlinearStep(sizes, (size) => () => {
      clock += (size / kilobyte) ** 2 / 20
    })
    expect(growth).toEqual({sizes: [sizes[2], sizes[3]], factor: expect.closeTo(16)})
  })

  it('takes no cold start and no cleaning of memory for growth', async () => {
    let runs = 0
    const growth = await superlinearStep(sizes, (size) => () => {
      runs++
      clock += size / kilobyte + (runs % 5 === 2 ? 100 : 0)
    })
    expect(growth).toBeUndefined()
  })
})
