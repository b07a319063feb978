import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {Beginnings} from '../src/layouts/beginnings.ts'
import {builtInFiles, loadLayouts} from '../src/layouts/built-in.ts'
import {grammarOf} from '../src/layouts/grammar.ts'
import {LayoutError} from '../src/layouts/layout-error.ts'
import {loadLayout} from '../src/layouts/load.ts'
import {linePattern, matchLine} from '../src/layouts/pattern.ts'
import {layoutFileSchema, layoutSchema} from '../src/layouts/schema.ts'
import {pipeline} from '../src/pipeline.ts'

/** The values that a pattern finds in a line, as the parser asks for them: white space around the line left out. */
function match(pattern: string, line: string): Record<string, string> | undefined {
  const start = line.length - line.trimStart().length
  const captures = matchLine(linePattern(pattern), line, start, line.trimEnd().length)
  return captures && Object.fromEntries(captures.map(({name, start, end}) => [name, line.slice(start, end)]))
}

const label = 'Sagsnr.: {caseNumber?} Sagsbehandler: {caseworker?}'

describe('a line pattern', () => {
  it.each([
    ['Bilag', 'Bilag', {}],
    ['Bilag', '  Bilag\u00a0', {}],
    ['Bilag', 'Bilag:', undefined],
    ['Bilag', 'bilag', undefined],
    ['Bilag', 'Bilag 1', undefined],
    ['Udvalg: {committee}', 'Udvalg: Byrådet', {committee: 'Byrådet'}],
    ['Udvalg: {committee}', 'Udvalg:Byrådet', {committee: 'Byrådet'}],
    ['Udvalg: {committee}', 'Udvalg:\u00a0\t Byrådet  ', {committee: 'Byrådet'}],
    ['Udvalg: {committee}', 'Udvalg:', undefined],
    ['Udvalg: {committee?}', 'Udvalg:', {committee: ''}],
    ['Udvalg: {committee}', 'Udvalg: Udvalg: x', {committee: 'Udvalg: x'}],
    ['Mødedato: {date}', 'M\u00f8dedato: x', {date: 'x'}],
    ['Årsag: {text}', 'A\u030arsag: x', {text: 'x'}],
    ['A\u030arsag: {text}', 'Årsag: x', {text: 'x'}],
    [label, 'Sagsnr.: 12/1 Sagsbehandler: Bo Ås', {caseNumber: '12/1', caseworker: 'Bo Ås'}],
    [label, 'Sagsnr.: Sagsbehandler:', {caseNumber: '', caseworker: ''}],
    [label, 'Sagsnr.:Sagsbehandler:', {caseNumber: '', caseworker: ''}],
    [label, 'Sagsnr.: 12/1', undefined],
    [label, 'Sagsnr. og sagsbehandler', undefined],
    [label, 'Sagsnr.: 1   Sagsbehandler:   Bo', {caseNumber: '1', caseworker: 'Bo'}],
    [label, 'Sagsnr.: 1 Sagsbehandler: a Sagsbehandler: b', {caseNumber: '1', caseworker: 'a Sagsbehandler: b'}],
    ['{number}. {title}', '90. Plan', {number: '90', title: 'Plan'}],
    ['{number}. {title}', '1.2. Plan', {number: '1.2', title: 'Plan'}],
    ['{number}. {title}', '1.2 Plan', undefined],
    ['{number}. {title}', '90.Plan', {number: '90', title: 'Plan'}],
    ['{number}. {title}', '90.', undefined],
    ['{number}. {title}', 'x. Plan', undefined],
    ['Punkt {number}', 'Punkt 7', {number: '7'}],
    ['Punkt {number}', 'Punkt 7 a', undefined],
    ['Sagsnr.: {caseNumber}', 'Sagsnr.: 12/1', {caseNumber: '12/1'}],
    ['Sagsnr.: {caseNumber}', 'Sagsnr.: er givet, og 1 til', undefined],
    ['{committee} - Dagsorden', 'Byrådet - Dagsorden', {committee: 'Byrådet'}],
    ['{committee} - Dagsorden', '- Dagsorden', undefined],
    ['Beslutning i {body} den {date}', 'Beslutning i A den 1/1', {body: 'A', date: '1/1'}],
    ['{number?}. {title}', '. Plan', {number: '', title: 'Plan'}],
    [' Udvalg: {committee} ', 'Udvalg: x', {committee: 'x'}],
    ['{a} {', '{', Error],
  ])('%j in %j gives %j', (pattern, line, values) => {
    if (values === Error) expect(() => match(pattern, line)).toThrow()
    else expect(match(pattern, line)).toEqual(values)
  })

  it.each([
    ['{x}', /"\{x\}" in "\{x\}" is no placeholder; there are .*caseNumber/],
    ['{}', /is no placeholder/],
    ['a {', /a brace without its other half/],
    ['{committee??}', /is no placeholder/],
    ['{committee}{date}', /two placeholders side by side/],
  ])('%j is refused', (pattern, sentence) => {
    expect(() => linePattern(pattern)).toThrow(sentence)
  })

  it('lets every line that matches begin with one of its first characters', () => {
    for (const [source, line] of [
      ['Udvalg: {committee}', 'Udvalg: x'],
      [' Udvalg: {committee}', 'Udvalg: x'],
      ['Årsag', 'A\u030arsag'],
      ['{number}. {title}', '9. x'],
      ['{number?}. {title}', '. x'],
    ] as const) {
      const pattern = linePattern(source)
      if (matchLine(pattern, line, 0, line.length) === undefined) continue
      expect(new Beginnings([pattern]).has(line, 0), source).toBe(true)
    }
  })

  it('takes no running text for a value', () => {
    expect(match('Udvalg: {committee}', `Udvalg: ${'x'.repeat(2001)}`)).toBeUndefined()
  })
})

describe('the layouts that come with dagsorden', () => {
  it('are in the order of their names, none of them abstract', () => {
    const names = loadLayouts().map((layout) => layout.name)
    expect(names).toEqual([...names].sort())
    expect(names).toEqual(expect.arrayContaining(['general', 'herning']))
    expect(loadLayouts().every((layout) => !layout.abstract)).toBe(true)
  })

  it('fit the schema, as files and with all that they extend', () => {
    for (const file of builtInFiles().values()) expect(layoutFileSchema.parse(file), file.name).toEqual(file)
    for (const layout of loadLayouts()) expect(layoutSchema.parse(layout), layout.name).toEqual(layout)
  })

  it('share nothing, so that whoever changes one changes no other', () => {
    const [first, second] = [loadLayout('herning'), loadLayouts().find(({name}) => name === 'herning')]
    expect(second).toEqual(first)
    for (const layout of loadLayouts()) layout.head.fields.push('Changed: {committee}')
    expect(loadLayout('herning')).toEqual(first)
  })

  it('take what they do not say from those they extend', () => {
    const herning = loadLayout('herning')
    expect(herning.head.fields).toEqual(['Udvalg: {committee?}', 'Mødedato: {date?}', 'Mødested: {location?}'])
    expect(herning.head.closing).toEqual(['Dagsordenpunkter'])
    expect(herning.recognise.none).toEqual([])
    expect(Object.keys(herning.routing ?? {}).join(' ')).toBe('DIR FOU BFU SOS BSK KFU BYP TMU ØKE BYR')
    expect(loadLayout('firstagenda').routing).toBeNull()
  })
})

describe('a layout of the user', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dagsorden-layouts-'))
  afterAll(() => rmSync(folder, {recursive: true}))

  function load(content: unknown, name = 'my.layout.json') {
    const file = path.join(folder, name)
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    return loadLayout(file)
  }
  const identity = {name: 'my', about: 'Mine'}

  it('merges groups name by name, and replaces lists', () => {
    const layout = load({
      ...identity,
      extends: 'herning',
      head: {closing: ['Punkter']},
      routing: {X: ['Et udvalg']},
      headings: ['Beslutning'],
    })
    expect(layout.head.closing).toEqual(['Punkter'])
    expect(layout.head.fields).toEqual(loadLayout('herning').head.fields)
    expect(layout.item).toEqual(loadLayout('herning').item)
    expect(layout.routing).toEqual({X: ['Et udvalg']})
    expect(layout.headings).toEqual(['Beslutning'])
    expect(layout.municipality).toBe('Herning Kommune')
  })

  it('can have the name of the one it extends', () => {
    expect(load({name: 'herning', about: 'x', extends: 'herning', municipality: 'A'}).municipality).toBe('A')
  })

  it('does not become abstract by what it extends', () => {
    expect(load({...identity, extends: 'labelled-dump'}).abstract).toBe(false)
  })

  it.each([
    ['{', /my\.layout\.json is no JSON/],
    ['[]', /my\.layout\.json does not fit its schema/],
    [{...identity, name: 'Mit Udvalg'}, /lower-case letters, digits and hyphens.*\n.*name/],
    [{...identity, extends: 'nowhere'}, /"my" extends "nowhere", which does not exist/],
    [{...identity, headings: ['Vejret']}, /"Vejret" is no heading of the vocabulary.*\n.*headings\[0\]/],
    [{...identity, headings: [{line: 'Vejret', kind: 'weather'}]}, /headings\[0\]/],
    [{...identity, item: {start: ['{sag}']}}, /"\{sag\}" in .* is no placeholder.*\n.*item\.start\[0\]/],
    [{...identity, item: {start: ['']}}, /item\.start\[0\]/],
    [{...identity, colour: 1}, /colour/],
    [{...identity, about: undefined}, /about/],
    [{...identity, municipality: ''}, /municipality/],
    [identity, /does not fit its schema:\n.*\n?.*head/],
    [{...identity, extends: 'herning', abstract: true}, /only for others to extend/],
  ])('%j is refused with its place', (content, sentence) => {
    expect(() => load(content)).toThrow(LayoutError)
    expect(() => load(content)).toThrow(sentence)
  })

  it('is told apart from a name by its dot or slash', () => {
    expect(() => loadLayout('nowhere')).toThrow(/no layout "nowhere"; there are .*, general, .*herning/)
    expect(() => loadLayout('./nowhere')).toThrow(/Cannot read the layout \.\/nowhere/)
  })

  it('reads a heading of its own, and a heading with a value', async () => {
    const layout = load({
      ...identity,
      extends: 'herning',
      headings: [
        {line: 'Beslutning i {body} den {date}', kind: 'decision'},
        {line: 'Afbud: {text?}', kind: 'absence'},
        'Sagsfremstilling',
      ],
    })
    const text = `Udvalg: A
Mødedato: 2. maj 2012
Mødested: B
Sagsnr.: 12/1 Sagsbehandler: C
D
Sagsfremstilling
E
Beslutning i Økonomiudvalget den 1. maj 2012
Anbefales.
Beslutning i A den 2. maj 2012
Godkendt.
Afbud: Bo Ås (F)
Mia Lund
`
    const [item] = (await pipeline({layout})(text, 'a')).meetings[0]?.items ?? []
    expect(item?.sections.map(({kind, heading}) => [kind, heading])).toEqual([
      ['presentation', 'Sagsfremstilling'],
      ['decision', 'Beslutning i Økonomiudvalget den 1. maj 2012'],
      ['decision', 'Beslutning i A den 2. maj 2012'],
      ['absence', 'Afbud:'],
    ])
    expect(item?.decisions).toMatchObject([
      {body: 'Økonomiudvalget', date: '2012-05-01', ofThisMeeting: false, outcomes: ['forwarded']},
      {body: 'A', date: '2012-05-02', ofThisMeeting: true, outcomes: ['approved']},
    ])
    expect(item?.absences).toMatchObject([
      {name: 'Bo Ås', party: 'F', reason: 'absent'},
      {name: 'Mia Lund', party: null},
    ])
  })

  it('has its grammar made once', () => {
    const layout = load({...identity, extends: 'herning'})
    expect(grammarOf(layout)).toBe(grammarOf(layout))
  })

  it('names the municipality of a layout that others share only where the text does', async () => {
    const layout = load({...identity, extends: 'herning', municipality: 'Sandvig Kommune', sharedByOthers: true})
    const fixture = readFileSync(path.resolve(import.meta.dirname, '../fixtures/herning/council-2014.txt'), 'utf8')
    const of = async (text: string) => (await pipeline({layout})(text, 'a')).meetings[0]?.municipality
    expect(await of(fixture.replaceAll('Sandvig', 'Lyngvig'))).toBeNull()
    expect(await of(`${fixture}\n\nEn note om Sandvig.\n`)).toBe('Sandvig Kommune')
  })
})
