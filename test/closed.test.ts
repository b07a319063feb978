import {readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {unzipSync} from 'fflate'
import {unified} from 'unified'
import {inspectNoColor} from 'unist-util-inspect'
import {afterAll, describe, expect, it} from 'vitest'
import {Cases} from '../src/cases/cases.ts'
import {caseWriters} from '../src/cases/write.ts'
import {compileRecords} from '../src/compile/compile.ts'
import {assessCompleteness} from '../src/completeness/completeness.ts'
import {diagnosticsOf} from '../src/diagnostics/diagnostic.ts'
import {formatDocument} from '../src/diagnostics/reporters/pretty.ts'
import {diffMeetings} from '../src/diff/diff.ts'
import {formatDifference} from '../src/diff/readable.ts'
import {extractFacts} from '../src/extract/extract.ts'
import {parseMinutes} from '../src/parse/parse.ts'
import {pipeline} from '../src/pipeline.ts'
import {readMinutes} from '../src/read/read.ts'
import {keptOfClosed, withheld} from '../src/records/closed.ts'
import {agendaItemSchema, type Meeting} from '../src/records/schema.ts'
import {pageMeeting} from '../src/report/page-meeting.ts'
import {withheldTree} from '../src/tree/closed.ts'
import type {Root} from '../src/tree/nodes.ts'
import {type Format, formats, isRecordFormat, tableNames} from '../src/write/formats.ts'
import {tables} from '../src/write/tables.ts'
import {openWriter} from '../src/write/writers.ts'
import {blank} from './meetings/blank.ts'
import {defaults, scratch, writeRecords} from './tables/write.ts'

const {file: scratchFile, remove} = scratch()
afterAll(remove)
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))

describe('the record of a closed item', () => {
  it('keeps what is listed, and nothing of any other field', () => {
    const item = {
      ...blank(agendaItemSchema),
      ...Object.fromEntries(Object.keys(agendaItemSchema.shape).map((key) => [key, `ord-${key}`])),
    }
    const text = JSON.stringify(withheld(item))
    const told = Object.keys(agendaItemSchema.shape).filter((key) => text.includes(`"ord-${key}"`))
    expect(told.sort()).toEqual([...keptOfClosed].sort())
  })
})

/** An agenda of three items, the second of which is to be closed; its text has "zqhemlig". */
const agenda = (change: (lines: string[]) => string[]) =>
  change([
    'Skovlund Kommune',
    'Referat',
    'Byrådet',
    'Dato: 5. marts 2024',
    '',
    ...['Ny sti ved åen', 'Salg af areal', 'Nyt tag på hallen'].flatMap((title, index) => [
      '',
      `${index + 7}. ${title}`,
      '',
      'Sagsfremstilling',
      index === 1 ? 'Arealet er zqhemlig.' : 'Teksten er kort.',
      '',
      'Beslutning',
      'Godkendt.',
    ]),
  ]).join('\n')
const at = (lines: string[]) => lines.indexOf('8. Salg af areal')
const marked = (title: string) => (lines: string[]) => lines.with(at(lines), title)
const behindTitle = (mark: string) => (lines: string[]) => lines.toSpliced(at(lines) + 1, 0, mark)
const inText = (mark: string) => (lines: string[]) => lines.toSpliced(at(lines) + 3, 0, mark, '')
const over =
  (heading: string, blanks = 1) =>
  (lines: string[]) =>
    lines.toSpliced(at(lines), 0, heading, ...Array<string>(blanks).fill(''))
const inHead =
  (...marks: string[]) =>
  (lines: string[]) =>
    lines.toSpliced(5, 0, ...marks, '')

describe('nothing of an item is told that is closed', () => {
  it.each([
    ['by a sign behind its title', (lines: string[]) => inHead('* = lukket')(marked('8. Salg af areal *')(lines))],
    ['by a sign at its number', (lines: string[]) => inHead('L: Lukket punkt')(marked('8 L. Salg af areal')(lines))],
    ['by a mark before its number', marked('Lukket punkt 8. Salg af areal')],
    ['by a mark before its title, which the parser may not know', marked('8. LUKKET - Salg af areal')],
    ['by a box', behindTitle('☐ Åben ☒ Lukket')],
    ['by a letter', behindTitle('Åben/Lukket: L')],
    ['by a reason', behindTitle('Lukket jf. styrelseslovens § 10')],
    ['by spaced letters', behindTitle('L U K K E T')],
    ['by a heading', over('B. Lukkede punkter')],
    ['by a heading with a body', over('Byrådet - lukket dagsorden')],
    ['by doors', over('For lukkede døre:')],
    ['by its number in the head', inHead('Punkt 8 er lukket.')],
    ['by a list in the head', inHead('Følgende punkter er lukkede: 8')],
    [
      'in the table of contents alone',
      inHead('Indholdsfortegnelse', '7. Ny sti ved åen', '8. Salg af areal (lukket)', '9. Nyt tag på hallen'),
    ],
    [
      'in the table of contents, before its number',
      inHead('Indholdsfortegnelse', '7. Ny sti ved åen', 'Lukket  8. Salg af areal', '9. Nyt tag på hallen'),
    ],
  ])('%s', async (_, change) => {
    const document = agenda(change)
    for (const [name, text] of await outputsOf(document)) expect(text, name).not.toContain('zqhemlig')
    const {meetings} = await pipeline()(document, 'referat.txt')
    expect(meetings[0]?.items.some((item) => item.public)).toBe(true)
  })

  const contents = (entry: string) => inHead('Indholdsfortegnelse', '7. Ny sti ved åen', entry, '9. Nyt tag på hallen')
  it.each([
    ['behind its title', marked('8. Salg af areal (L)')],
    ['below its title', behindTitle('(L)')],
    ['before its title', marked('8. (LP) Salg af areal')],
    ['at its number', marked('8 L. Salg af areal')],
    ['before its number', marked('L8. Salg af areal')],
    ['beside its number', marked('8-L Salg af areal')],
    ['at its end in the contents', contents('8. Salg af areal    L')],
    ['at its number in the contents', contents('8 L Salg af areal')],
  ])('a letter that nothing explains closes in doubt: %s', async (_, change) => {
    const {meetings, file} = await pipeline()(agenda(change), 'referat.txt')
    expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
    expect(file.messages.map(({ruleId}) => ruleId)).toContain('doubtful-access')
    expect(meetings[0]?.items.at(-1)?.public).toBe(true)
  })

  it.each([
    ['the contents, where its title is not told', contents('8. Lukket punkt')],
    ['the contents, where its title is another', contents('8. Personsag (lukket)')],
    ['spaced letters over it', over('L U K K E T')],
    ['a word over it', over('Byrådet – lukket')],
    ['doors over it', over('Behandles for lukkede døre')],
  ])('by %s', async (_, change) => {
    const {meetings} = await pipeline()(agenda(change), 'referat.txt')
    expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
  })

  it.each([
    ['between angles before the title', marked('8. >> LUKKET << Salg af areal')],
    ['between stars before the title', marked('8. *** LUKKET *** Salg af areal')],
    ['in brackets before the title', marked('8. (Lukket) Salg af areal')],
    ['a letter in square brackets', marked('8. [L] Salg af areal')],
    ['a word of its own before the title', marked('8. Lukket. Salg af areal')],
    ['an English word', marked('8. Salg af areal (Closed)')],
    ['for whom it is closed', marked('8. Salg af areal - Lukket for offentligheden')],
    ['a ticked box behind the title', marked('8. Salg af areal ☒ Lukket')],
    ['a word of its own before a title that begins shortly', marked('8. Lukket. Ny grund')],
    ['a doubtful label under its first heading', inText('Synlighed: Intern')],
    ['a doubtful word under its first heading', inText('Personsag')],
    ['an English label', behindTitle('Access: Closed')],
    ['a filled box', behindTitle('Åben □ Lukket ■')],
    ['angles below the title', behindTitle('>> LUKKET <<')],
    ['brackets behind the case number', behindTitle('Sagsnr.: 24/1203 (lukket)')],
    ['doors as a value', behindTitle('Behandling: Lukkede døre')],
    ['the law', behindTitle('Styrelseslovens § 10, stk. 2')],
    ['the agenda that it is on', behindTitle('Optaget på lukket dagsorden')],
    ['a part that is named with its form', over('Referat lukket del')],
    ['what comes to a closed treatment', over('Punkter til lukket behandling')],
  ])('and what stands before it stays open: by %s', async (_, change) => {
    const {meetings} = await pipeline()(agenda(change), 'referat.txt')
    expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
    expect(meetings[0]?.items[0]?.public).toBe(true)
  })

  it.each([
    ['a letter', 'Salg af areal (L)', ''],
    ['a sign that the end explains', 'Salg af areal *', '* = lukket punkt'],
    ['a mark in place of the title', 'Lukket punkt', ''],
    ['a mark on the next line', 'Salg af areal\n  Lukket', ''],
    ['a mark in a row', '| Salg af areal | Lukket |', ''],
  ])('by %s in a list of titles without numbers, and those beside it stay open', async (_, entry, end) => {
    const list = ['Dagsorden', 'Ny sti ved åen', ...entry.split('\n'), 'Nyt tag på hallen']
    const {meetings} = await pipeline()(`${agenda(inHead(...list))}\n${end}\n`, 'referat.txt')
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
    expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
  })

  it.each([
    ['behind its title', behindTitle('Lukket')],
    ['behind a label', (lines: string[]) => lines.toSpliced(at(lines) + 1, 0, 'Sagsnr.: 24/12', 'Ikke offentlig')],
    ['behind what stands before it', over('Lukkede punkter')],
    ['before its title', marked('8. (lukket) Salg af areal')],
    ['for its title', marked('8. (lukket)')],
  ])('in a text without line breaks by a mark %s', async (_, change) => {
    const {meetings} = await pipeline()(
      agenda(change)
        .split('\n')
        .filter((line) => line !== '')
        .join(' '),
      'referat.txt',
    )
    expect(meetings[0]?.items.some((item) => item.public)).toBe(true)
    expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
  })

  it.each([
    ['a paragraph over its first heading', '<p>Punktet behandles for lukkede døre.</p>', ''],
    ['a doubtful paragraph under its first heading', '<h3>Resumé</h3><p>Offentliggøres ikke</p><p>Kort.</p>', ''],
    ['doors that close under its first heading', '<h3>Resumé</h3><p>Dørene lukkes</p><p>Kort.</p>', ''],
    ['a word with a bullet under its first heading', '<h3>Resumé</h3><p>- lukket -</p><p>Kort.</p>', ''],
    ['a heading with a mark', '<h3>Beslutning (lukket)</h3><p>Prisen er zqhemlig.</p>', ''],
    ['a mark before a heading', '<h3>Lukket beslutning</h3><p>Prisen er zqhemlig.</p>', ''],
    ['a mark in letters apart', '<h3>L U K K E T beslutning</h3><p>Prisen er zqhemlig.</p>', ''],
    ['a part within a text', '<h3>Resumé</h3><p>Kort.</p><p>Lukket del</p><p>Prisen er zqhemlig.</p>', ''],
    ['a heading of its text', '<h3>Resumé</h3><p>Kort.</p><h3>Lukket punkt</h3><p>Prisen er zqhemlig.</p>', ''],
    ['a key for its part', '', '"Del":"Lukket dagsorden",'],
    ['a key that the layout does not know', '', '"Adgang":"Lukket",'],
    ['a switch that the layout does not know', '', '"Lukket":true,'],
    ['a switch that does not hold', '', '"IsPublic":false,'],
    ['a switch in words', '', '"ErOffentlig":"Nej",'],
  ])("in a portal's JSON by %s", async (_, paragraph, key) => {
    const point = (number: number, html: string, more: string) =>
      `{${more}"Felter":[{"Navn":"","Html":${JSON.stringify(html)},"Tekst":null}],"Navn":"Sagen nr. ${number}","Punktnummer":"${number}","Bilag":[{"Navn":"Kort","Status":"Lukket","Id":"1"}],"IsOpen":true}`
    const document = `{"Dagsordenpunkter":[${point(1, '<h3>Beslutning</h3><span>Godkendt.</span>', '')},${point(2, `${paragraph}<h3>Beslutning</h3><span>Arealet er zqhemlig.</span>`, key)}],"Udvalg":{"Navn":"Byrådet"},"Moede":{"Dato":"2024-03-05T17:00:00+01:00","Navn":"Referat","Afsluttet":true,"Sted":"Salen"}}`
    const {meetings} = await pipeline()(Buffer.from(document), 'a.json')
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false])
    expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
  })

  it.each([
    '<img src="las.png" alt="Lukket punkt">',
    '<span aria-label="Lukket"></span>',
    '<i class="las" title="Fortroligt punkt"></i>',
    '<span data-access="lukket"></span>',
  ])('of a page by what is only read to people: %s', async (sign) => {
    const item = (number: number, more: string, decision: string) =>
      `<h2>${number}. Sagen om vejen${more}</h2><p>Sagsnr.: 24/${number}</p><h3>Beslutning</h3><p>${decision}</p>`
    const page = `<html><body><main><h1>Referat af møde i Byrådet den 5. marts 2024</h1>${item(7, '', 'Godkendt.')}${item(8, sign, 'Arealet er zqhemlig.')}${item(9, '', 'Udsat.')}</main></body></html>`
    const {meetings} = await pipeline()(Buffer.from(page), 'referat.html')
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
    expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
  })

  it.each(['\u{1F512} ', '| Lukket | ', '☒ Lukket ☐ Åben '])(
    'of a page by a mark behind a number of its own: %s',
    async (mark) => {
      const item = (number: number, title: string, decision: string) =>
        `<h2><span>${number}</span><span>${title}</span></h2><h3>Beslutning</h3><p>${decision}</p>`
      const page = `<html><body><main><h1>Referat af møde i Byrådet den 5. marts 2024</h1>${item(7, 'Ny sti', 'Godkendt.')}${item(8, `${mark}Salg af areal`, 'Arealet er zqhemlig.')}${item(9, 'Nyt tag', 'Udsat.')}</main></body></html>`
      const {meetings} = await pipeline()(Buffer.from(page), 'referat.html')
      expect(meetings[0]?.items.map((one) => one.public)).toEqual([true, false, true])
      expect(JSON.stringify(meetings)).not.toContain('zqhemlig')
    },
  )

  const openOf = async (change: (lines: string[]) => string[]) =>
    (await pipeline()(agenda(change), 'referat.txt')).meetings[0]?.items.map((item) => item.public)

  it('in doubt where it says itself that it is open, below a heading that closes it', async () => {
    const change = (lines: string[]) => behindTitle('Adgang: Åben')(over('Den lukkede del af mødet')(lines))
    const {meetings, file} = await pipeline()(agenda(change), 'referat.txt')
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, false])
    expect(file.messages.filter(({ruleId}) => ruleId === 'doubtful-access')).toHaveLength(1)
  })

  it('by an entry of the head that begins with its mark, whatever stands behind it', async () => {
    const entries = ['Dagsorden', '7. Ny sti ved åen', 'Lukket Salg af areal 9. Nyt tag på hallen']
    expect(await openOf(inHead(...entries))).toEqual([true, false, true])
  })

  it('as all others are, by a label of the head that does not stand over the first item', async () => {
    expect(await openOf(inHead('Adgang: Lukket', 'Mødet holdes i salen.'))).toEqual([false, false, false])
  })

  it('by the closed part of a list of titles in the head, and no other is', async () => {
    const list = ['Ny sti ved åen', 'Nyt tag på hallen', 'Lukket dagsorden', 'Salg af areal', 'Mødet holdes i salen.']
    expect(await openOf(inHead(...list))).toEqual([true, false, true])
  })

  it.each([
    '8L. Salg af areal',
    'L8: Salg af areal',
    '(L) 8. Salg af areal',
    'Punkt 8 (L): Salg af areal',
    'Lukket punkt nr. 8 - Salg af areal',
    '8 (lukket) Salg af areal',
    '8 - lukket - Salg af areal',
  ])('by a mark at its number, and the item above it stays open: %s', async (title) => {
    expect(await openOf(marked(title))).toEqual([true, false, true])
  })

  it('as an item of its own, open where it has a star that nothing explains', async () => {
    expect(await openOf(marked('8* Salg af areal'))).toEqual([true, true, true])
  })

  it.each(['8. Lukket punkt', '8. *** LUKKET ***', '8. (L) Salg af areal'])(
    'by an entry of the contents that has another title than it: %s',
    async (entry) => {
      const contents = inHead('Dagsorden', '7. Ny sti ved åen', entry, '9. Nyt tag på hallen')
      expect(await openOf(contents)).toEqual([true, false, true])
    },
  )

  it('and a part that there may be closes what stands right below it alone', async () => {
    const part = 'Lukket møde (når aktuelt)'
    expect(await openOf(over(part))).toEqual([true, false, true])
    expect(await openOf(inHead(part, 'Mødet holdes i salen.'))).toEqual([true, true, true])
  })

  it.each(['Beslutning (lukket)', 'Lukket beslutning', 'Beslutning - lukket del', 'Beslutning for lukkede døre'])(
    'by the heading of one of its sections, in doubt, and those beside it stay open: %s',
    async (heading) => {
      const decide = (lines: string[]) => lines.toSpliced(at(lines) + 4, 0, heading, 'Zqtale er sat.', '')
      const {meetings, file} = await pipeline()(agenda(decide), 'referat.txt')
      expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false, true])
      expect(file.messages.map(({ruleId}) => ruleId)).toContain('doubtful-access')
    },
  )

  it.each([
    ['right over it', over('Luk-\nket', 0)],
    ['right over it', over('Lukket\npunkt', 0)],
    ['right over it, in brackets', over('(Lukket\npunkt)', 0)],
    ['below its title', behindTitle('Luk-\nket')],
    ['at the heading of a section', inText('Kort.\n\nBeslutning (luk-\nket)\nZqtale er sat.')],
  ])('by a mark on two lines %s, and those beside it stay open', async (_, change) => {
    expect(await openOf(change)).toEqual([true, false, true])
  })

  it.each([
    ['behind the law', 'Lukket, jf. styrelseslovens § 10: punkt 8', 'Mødet holdes i salen.'],
    [
      'a letter on a line of its own in a list',
      'Dagsorden',
      'Ny sti ved åen',
      'Salg af areal',
      'L',
      'Nyt tag på hallen',
    ],
    [
      'a letter in a column',
      'Dagsorden',
      '| Ny sti ved åen | Å |',
      '| Salg af areal | L |',
      '| Nyt tag på hallen | Å |',
    ],
    ['a letter with a full stop', 'Dagsorden', 'Ny sti ved åen', 'Salg af areal (L.)', 'Nyt tag på hallen'],
    ['the law before a title', 'Dagsorden', 'Ny sti ved åen', 'Lukket, jf. § 10: Salg af areal', 'Nyt tag på hallen'],
  ])('by %s in the head, and those beside it stay open', async (_, ...head) => {
    expect(await openOf(inHead(...head))).toEqual([true, false, true])
  })

  it('by a letter on the line below its entry of the contents', async () => {
    const entries = ['Dagsorden', '7. Ny sti ved åen', '8. Salg af areal', '    L', '9. Nyt tag på hallen']
    expect(await openOf(inHead(...entries))).toEqual([true, false, true])
  })

  it('by a letter in a column behind its title', async () => {
    expect(await openOf(marked('8. Salg af areal        L'))).toEqual([true, false, true])
  })

  it('with what stands below, by a part further in below its entry of the contents', async () => {
    const entries = ['Dagsorden', '7. Ny sti ved åen', '8. Salg af areal', '    Lukket del', '9. Nyt tag på hallen']
    expect((await openOf(inHead(...entries)))?.slice(0, 2)).toEqual([true, false])
    const list = ['Dagsorden', 'Ny sti ved åen', 'Salg af areal', '    Lukket del', 'Nyt tag på hallen']
    expect((await openOf(inHead(...list)))?.slice(0, 2)).toEqual([true, false])
  })

  it('by no heading of a part that the heading of the open part stands as far in as', async () => {
    const entries = [
      '    Åbne dagsordenspunkter',
      '7. Ny sti ved åen',
      '8. Salg af areal',
      '    Lukkede dagsordenspunkter',
    ]
    expect(await openOf(inHead('Dagsorden', ...entries, '9. Nyt tag på hallen'))).toEqual([true, true, false])
  })

  it('by a doubtful mark of its own right over it', async () => {
    expect(await openOf(over('Offentliggøres ikke før salget'))).toEqual([true, false, true])
  })

  it('by a mark at its number on a line that is indented', async () => {
    const indented = (lines: string[]) => marked('8 (lukket) Salg af areal')(lines).map((line) => line && `   ${line}`)
    expect(await openOf(indented)).toEqual([true, false, true])
  })

  it.each(['fortroligt', 'Ikke offentligt', 'hemmelig', 'Lukket punkt', 'undtaget fra offentlighed'])(
    'by another mark at its number, and the item above it stays open: %s',
    async (mark) => {
      expect(await openOf(marked(`8 (${mark}) Salg af areal`))).toEqual([true, false, true])
      expect(await openOf(marked(`${mark} 8. Salg af areal`))).toEqual([true, false, true])
    },
  )

  it.each(['Adgang: Ikke lukket', 'Adgang: ☒ Åben ☐ Lukket', 'Lukket: Nej'])(
    'but a label that says it is open closes nothing: %s',
    async (label) => {
      expect(await openOf(behindTitle(label))).toEqual([true, true, true])
      expect(await openOf(over(label))).toEqual([true, true, true])
    },
  )

  it('but who was away from the closed part closes nothing', async () => {
    const away = 'Bemærkninger: Bo Ås var inhabil ved pkt. 8. Mia Lund var ikke til stede under den lukkede del.'
    const {meetings} = await pipeline()(agenda(inHead(away)), 'referat.txt')
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, true, true])
  })

  it('but a letter of the title itself closes nothing', async () => {
    const plan = (lines: string[]) => lines.map((line) => line.replace('Salg af areal', 'Salg af areal i etape L'))
    const {meetings} = await pipeline()(
      agenda((lines) => contents('8. Salg af areal i etape L')(plan(lines))),
      'referat.txt',
    )
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, true, true])
  })

  it('but a title of the contents that begins with the word closes nothing', async () => {
    const moor = (lines: string[]) => lines.map((line) => line.replace('Salg af areal', 'Lukkede moser og enge'))
    const {meetings} = await pipeline()(
      agenda((lines) => contents('8. Lukkede moser og enge')(moor(lines))),
      'referat.txt',
    )
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, true, true])
  })

  it('but the entry of its namesake, which has another number, closes nothing but that', async () => {
    const entries = ['3. Nyt fra havnen', '4. Nyt fra havnen - lukket']
    const items = ['3', '4'].map(
      (number) => `${number}. Nyt fra havnen\n\nBeslutning\nHavnefogeden fortalte om nummer ${number}.\n`,
    )
    const head = 'Referat\nHavneudvalget\nMødedato: 5. marts 2024\n\nIndholdsfortegnelse\n'
    const {meetings} = await pipeline()(`${head}${entries.join('\n')}\n\n${items.join('\n')}`, 'referat.txt')
    expect(meetings[0]?.items.map((item) => item.public)).toEqual([true, false])
  })

  it('but it is open without any of these marks', async () => {
    const {meetings} = await pipeline()(
      agenda((lines) => lines),
      'referat.txt',
    )
    expect(JSON.stringify(meetings)).toContain('zqhemlig')
    expect(meetings[0]?.items.every((item) => item.public)).toBe(true)
  })
})

/** Minutes of an open and a closed item; what is only in the closed one begins with "zq". */
const minutes = `Udvalg: Teknikudvalget
Mødedato: 5. marts 2024
Mødested: Salen

Dagsordenpunkter

Sagsnr.: 05.01.00-A00-1-24 Sagsbehandler: Åse Brøndum

Ny sti

Sagsfremstilling

Stien koster 2 mio. kr.

Beslutning

Godkendt.

Sagsnr.: 82.02.00-G10-2-24 Sagsbehandler: Zqalma Zqbirk

Salg af grund (lukket)

DIR

BYR

 

x

 

Øvrige sagsbehandlere: Zqcarl Zqdam

Zqforord

Sagsfremstilling

Zqsagen koster 47.110.815 kr., jf. lov om zqlovning § 4711 og zqmødet den 2. maj 2023, punkt 4711.

Zqmærkelig

Indstilling

Zqdirektøren indstiller,

at zqgrunden sælges

Beslutning

Zqgodt nok. Zqena Zqfalk (Ø) stemte imod. Zqgert Zqholm (V) var inhabil. Zqida Zqjuhl deltog som gæst.

Bilag

• Zqkort over zqlunden 4711-47
`

/** Everything that is printed or written of minutes, by what writes it. */
async function outputsOf(document: string): Promise<Map<string, string>> {
  const {meetings, tree, file} = await pipeline()(document, 'referat.txt')
  const outputs = new Map<string, string>()
  outputs.set('records', JSON.stringify(meetings))
  outputs.set(
    'tree',
    inspectNoColor(
      JSON.parse(JSON.stringify(withheldTree(tree), (key, value) => (key === 'data' ? undefined : value))),
    ),
  )
  outputs.set('messages', formatDocument('referat.txt', diagnosticsOf(file), {color: false, quiet: false, lang: 'en'}))
  outputs.set('diagnostics', JSON.stringify(diagnosticsOf(file)))
  outputs.set('completeness', JSON.stringify(file.data.completeness))
  for (const [name, table] of Object.entries(tables))
    outputs.set(`table ${name}`, JSON.stringify(meetings.flatMap((meeting) => [...table.rows(meeting)])))
  const source = {tree, file, includeClosed: false}
  outputs.set('page', JSON.stringify(meetings.map((meeting) => pageMeeting(meeting, source))))
  for (const format of formats) outputs.set(format, await written(format, meetings))
  const cases = new Cases([])
  for (const meeting of meetings) cases.add(meeting)
  for (const [name, writer] of Object.entries(caseWriters)) {
    const {one} = writer({color: false, width: 100}, 'en')
    outputs.set(`cases ${name}`, [...cases].map(one).join('\n'))
  }
  const other = await pipeline()(document.replace(' (lukket)', ' nord (lukket)'), 'dagsorden.txt')
  const difference = diffMeetings(meetings[0] as Meeting, other.meetings[0] as Meeting)
  outputs.set('diff json', JSON.stringify(difference))
  outputs.set('diff', formatDifference(difference, {color: false, width: 100}))
  return outputs
}

/** What a format writes, as text; what is packed is unpacked. */
async function written(format: Format, meetings: readonly Meeting[]): Promise<string> {
  if (!isRecordFormat(format)) {
    const pieces: string[] = []
    for (const table of tableNames) {
      const writer = await openWriter(format, table, defaults)
      for (const meeting of meetings) pieces.push(...writer.meeting(meeting, () => {}, null))
    }
    return pieces.join('')
  }
  const out = scratchFile(format === 'xlsx' ? 'ark.xlsx' : format)
  await writeRecords(format, {out}, meetings)
  if (format === 'xlsx')
    return Object.values(unzipSync(readFileSync(out)))
      .map((part) => Buffer.from(part).toString())
      .join('\n')
  const entries = statSync(out).isDirectory()
    ? readdirSync(out, {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [out]
  return entries.map((entry) => readFileSync(entry).toString()).join('\n')
}

describe('nothing of a closed item', () => {
  it('is in any output', async () => {
    for (const [name, text] of await outputsOf(minutes)) {
      expect(text.match(/zq\p{L}*|4711/giu) ?? [], name).toEqual([])
      if (!name.startsWith('table') && !/^(?:diagnostics|messages|completeness|diff|cases)/.test(name))
        expect(text, name).toContain('Salg af grund')
    }
  })

  it('is missing where it is asked for', async () => {
    const {meetings} = await pipeline({includeClosed: true})(minutes, 'referat.txt')
    const words = new Set(JSON.stringify(meetings).match(/zq\p{L}*/giu))
    expect(words.size).toBeGreaterThan(15)
    expect(meetings[0]?.items[1]).toMatchObject({public: false, caseworker: 'Zqalma Zqbirk'})
  })

  /** Words of the text that stand nowhere else than in items, without what a closed item keeps. */
  const wordsIn = (text: string) => new Set(text.match(/\p{L}{6,}/gu) ?? [])

  const documents = readdirSync(fixtures, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && !/^(?:cases|no-minutes|own-layout)$/.test(entry.name))
    .flatMap(({name}) => readdirSync(path.join(fixtures, name)).map((document) => `${name}/${document}`))
    .filter((name) => /\.(?:txt|html|xml)$/.test(name))

  it.each(documents)('is told of %s, were all its items closed', async (document) => {
    const read = await readMinutes(readFileSync(path.join(fixtures, document)), document, {})
    const closeAll = () => (tree: Root) => {
      for (const meeting of tree.children) {
        if (meeting.type !== 'meeting') continue
        for (const item of meeting.children)
          if (item.type === 'agendaItem') item.closing = {mark: null, isDoubtful: false}
      }
    }
    const processor = unified()
      .use(parseMinutes, {})
      .use(closeAll)
      .use(extractFacts, {})
      .use(assessCompleteness)
      .use(compileRecords, {})
    const tree = processor.runSync(processor.parse(read), read) as Root
    const meetings = processor.stringify(tree, read) as Meeting[]
    const told = [
      JSON.stringify(meetings),
      JSON.stringify(withheldTree(tree), (key, value) => (key === 'data' ? undefined : value)),
      JSON.stringify(diagnosticsOf(read)),
      JSON.stringify(read.data.completeness),
    ].join('\n')
    const text = String(read)
    let outside = JSON.stringify(
      meetings.map(({items, ...head}) => [head, items.map(({title, caseNumber}) => [title, caseNumber])]),
    )
    const inside: string[] = []
    let from = 0
    const items = tree.children
      .flatMap((node) => (node.type === 'meeting' ? node.children.filter((child) => child.type === 'agendaItem') : []))
      .sort((one, other) => one.position.start.offset - other.position.start.offset)
    for (const {position, children} of items) {
      outside += text.slice(from, position.start.offset)
      // Rows of sections that stand behind the item are its own.
      inside.push(...children.flatMap((child) => (child.type === 'section' ? child.data.text : [])))
      from = Math.max(from, position.end.offset)
    }
    outside += text.slice(from)
    const known = wordsIn(outside)
    const toldWords = wordsIn(told)
    const leaked = [...wordsIn(inside.join('\n'))].filter((word) => !known.has(word) && toldWords.has(word))
    expect(leaked.filter((word) => !ownWords.has(word))).toEqual([])
  })
})

/** Words that the program itself says. */
const ownWords: ReadonlySet<string> = new Set(['decision', 'closed', 'summary', 'position', 'section'])
