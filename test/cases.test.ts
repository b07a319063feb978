import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Cases} from '../src/cases/cases.ts'
import {type CaseFilter, caseFilter} from '../src/cases/select.ts'
import {formatTimeline} from '../src/cases/timeline.ts'
import {caseWriters} from '../src/cases/write.ts'
import {loadLayout} from '../src/layouts/load.ts'
import {linkAll} from '../src/link/link.ts'
import {type Case, caseSchema} from '../src/records/case.ts'
import type {Meeting} from '../src/records/schema.ts'
import {readStrictCsv} from './command/strict-csv.ts'
import {type ItemSketch, type MeetingSketch, meeting} from './meetings/builder.ts'
import {gadekaer, gadekaerLayout, gadekaerMeetings} from './meetings/gadekaer.ts'
import {runs} from './properties/parameters.ts'

const layout = loadLayout(gadekaerLayout)

function casesOf(meetings: readonly Meeting[]): Case[] {
  const cases = new Cases([layout])
  for (const one of meetings) cases.add(one)
  return [...cases]
}

const of = (...sketches: MeetingSketch[]) => casesOf(sketches.map(meeting))

/** What a test looks at first: who treated what, when, and known from what. */
function told({treatments}: Case): string[] {
  return treatments.map(({date, body, itemNumber, sources}) =>
    [date, body, itemNumber ?? '-', ...sources.map(({kind}) => kind)].join(' '),
  )
}

const cycle = '05.04.00-P20-2-24'
const committee = (...items: ItemSketch[]): MeetingSketch => ({committee: 'Teknikudvalget', date: '2024-03-05', items})
const economy = (...items: ItemSketch[]): MeetingSketch => ({committee: 'Økonomiudvalget', date: '2024-03-12', items})
const council = (...items: ItemSketch[]): MeetingSketch => ({committee: 'Gadekær Byråd', date: '2024-03-19', items})

describe('a case', () => {
  it('is what has one number in one municipality', () => {
    const cases = of(
      council({number: '44', caseNumber: '05.04.00-P20-2-2024', title: 'Sti', decision: 'Godkendt.'}),
      committee({number: '12', caseNumber: cycle, title: 'Sti', decision: 'Anbefales.'}),
      {...economy({number: '31', caseNumber: cycle}), municipality: 'Vesterlund Kommune'},
    )
    expect(cases.map(({id}) => id)).toEqual([`gadekaer-kommune/${cycle}`, `vesterlund-kommune/${cycle}`])
    expect(told(cases[0] as Case)).toEqual([
      '2024-03-05 Teknikudvalget 12 minutes',
      '2024-03-19 Gadekær Byråd 44 minutes',
    ])
    expect(cases[0]).toMatchObject({from: '2024-03-05', to: '2024-03-19', title: 'Sti'})
  })

  it('has every item of a meeting that uses its number', () => {
    const [one, ...others] = of(committee({title: 'A-vej', caseNumber: cycle}, {title: 'B-vej', caseNumber: cycle}))
    expect(one?.treatments.map(({title}) => title)).toEqual(['A-vej', 'B-vej'])
    expect(others).toEqual([])
  })

  it('has agenda and minutes of a meeting as one treatment, and the same minutes twice', () => {
    const minutes = council({number: '44', caseNumber: cycle, title: 'Sti', decision: 'Godkendt.'})
    const agenda: MeetingSketch = {...council({number: '43', caseNumber: cycle, title: 'Sti'}), documentType: 'agenda'}
    const [one] = of({...agenda, suffix: '-2', path: 'a.txt'}, minutes, {...minutes, suffix: '-3', path: 'c.txt'})
    expect(told(one as Case)).toEqual(['2024-03-19 Gadekær Byråd 44 minutes minutes agenda'])
    expect(one?.treatments[0]).toMatchObject({documentType: 'minutes', decision: 'Godkendt.'})
  })

  it('keeps two minutes of a day apart that begin at different times', () => {
    const minutes = council({number: '44', caseNumber: cycle, title: 'Sti', decision: 'Godkendt.'})
    const [one] = of({...minutes, startTime: '16:00'}, {...minutes, startTime: '19:00', suffix: '-2'})
    expect(told(one as Case)).toHaveLength(2)
  })

  it('has items without a number as one where they are of one meeting', () => {
    const item: ItemSketch = {number: '9', title: 'Meddelelser'}
    const cases = of(committee(item), {...committee(item), documentType: 'agenda', suffix: '-2'}, council(item))
    expect(cases.map(told)).toEqual([
      ['2024-03-19 Gadekær Byråd 9 minutes'],
      ['2024-03-05 Teknikudvalget 9 minutes agenda'],
    ])
  })

  it('is joined within a document only where the municipality is not known', () => {
    const item: ItemSketch = {number: '1', caseNumber: cycle}
    const unknown = (sketch: MeetingSketch, file: string) => meeting({...sketch, municipality: null, path: file})
    const cases = new Cases([])
    for (const one of [unknown(committee(item), 'a'), unknown(council(item), 'a'), unknown(economy(item), 'b')])
      cases.add(one)
    expect([...cases].map(told).map(({length}) => length)).toEqual([2, 1])
    expect([...cases].map(({id}) => id)).toEqual([`ukendt/${cycle}`, `ukendt/${cycle}-2`])
    expect(cases.withoutMunicipality).toBe(3)
  })
})

describe('an earlier decision that a document prints', () => {
  const earlier = {body: 'Teknikudvalgets', date: '2024-03-05', text: 'Anbefales.', outcomes: ['forwarded' as const]}

  it('is folded into the document of that meeting', () => {
    const [one, ...others] = of(
      committee({number: '12', caseNumber: cycle, decision: 'Anbefales.'}),
      council({number: '44', caseNumber: cycle, earlier: [{...earlier, itemNumber: '12'}], decision: 'Godkendt.'}),
    )
    expect(told(one as Case)).toEqual([
      '2024-03-05 Teknikudvalget 12 minutes reprint',
      '2024-03-19 Gadekær Byråd 44 minutes',
    ])
    expect(others).toEqual([])
  })

  it('is a treatment of its own where no such document is there, once', () => {
    const [one] = of(
      economy({number: '31', caseNumber: cycle, earlier: [earlier]}),
      council({number: '44', caseNumber: cycle, earlier: [{...earlier, itemNumber: '12'}]}),
    )
    expect(told(one as Case)[0]).toBe('2024-03-05 Teknikudvalgets 12 reprint reprint')
    expect(one?.treatments[0]).toMatchObject({documentType: null, itemId: null, outcomes: ['forwarded']})
  })

  it('joins items without a number, by the number of the item or the one title', () => {
    const items: ItemSketch[] = [
      {number: '12', title: 'Sti'},
      {number: '13', title: 'Lys i Mosestien'},
    ]
    const byNumber = of(committee(...items), council({title: 'Sti igen', earlier: [{...earlier, itemNumber: '12'}]}))
    expect(byNumber.map(told).map(({length}) => length)).toEqual([2, 1])
    const byTitle = of(committee(...items), council({title: 'Lys i Mosestien', earlier: [earlier]}))
    expect(byTitle.find(({title}) => title === 'Lys i Mosestien')?.treatments).toHaveLength(2)
    const byNeither = of(committee(...items), council({title: 'Torvet', earlier: [earlier]}))
    expect(byNeither).toHaveLength(3)
  })

  it('gives the decision of a meeting of which only the agenda is there', () => {
    const [one] = of(
      {...committee({number: '12', caseNumber: cycle}), documentType: 'agenda'},
      council({number: '44', caseNumber: cycle, earlier: [earlier]}),
    )
    expect(one?.treatments[0]).toMatchObject({documentType: 'agenda', decision: 'Anbefales.', outcomes: ['forwarded']})
  })

  it('is that of another body, even if it is of the same day', () => {
    const sameDay = {body: 'Økonomiudvalget', date: '2024-03-19', text: 'Anbefales.', ofThisMeeting: true}
    const [one] = of(council({number: '44', caseNumber: cycle, earlier: [sameDay], decision: 'Godkendt.'}))
    expect(one?.treatments.map(({body, decision}) => [body, decision])).toEqual([
      ['Gadekær Byråd', 'Godkendt.'],
      ['Økonomiudvalget', 'Anbefales.'],
    ])
  })

  it('is told apart by its words where a meeting has several items of the case', () => {
    const [one] = of(
      committee(
        {title: 'A-vej', caseNumber: cycle, decision: 'Udsat.'},
        {title: 'B-vej', caseNumber: cycle, decision: 'Anbefales.'},
      ),
      council({title: 'Veje', caseNumber: cycle, earlier: [earlier]}),
    )
    expect(one?.treatments.map(({title, sources}) => [title, sources.length])).toEqual([
      ['A-vej', 1],
      ['B-vej', 2],
      ['Veje', 1],
    ])
  })
})

describe('a reference', () => {
  const item = {committee: 'Teknikudvalget', date: '2024-03-05', itemNumber: '12'}
  const first = committee({number: '12', title: 'Sti', caseNumber: cycle})
  const referring = (sketch: ItemSketch, inHistory = false) =>
    of(first, council({title: 'Torvet', ...sketch, references: [{kind: 'item', target: item, inHistory}]}))

  it('joins what it stands in the history of', () => {
    expect(referring({caseNumber: '12/1'}, true).map(({caseNumbers}) => caseNumbers.map(({raw}) => raw))).toEqual([
      [cycle, '12/1'],
    ])
  })

  it('joins what has the same title, and what has no number of its own', () => {
    expect(referring({caseNumber: '12/1', title: 'Sti'})).toHaveLength(1)
    expect(referring({})).toHaveLength(1)
  })

  it('else relates the cases', () => {
    const cases = referring({caseNumber: '12/1'})
    expect(cases.map(({related}) => related.map(({caseId}) => caseId))).toEqual([[], [`gadekaer-kommune/${cycle}`]])
  })

  it('does not join what refers to several cases, and has no number', () => {
    const two = committee({number: '12', caseNumber: cycle}, {number: '13', caseNumber: '12/1'})
    const target = (itemNumber: string) => ({kind: 'item' as const, target: {...item, itemNumber}})
    const cases = of(two, council({title: 'Orientering', references: [target('12'), target('13')]}))
    expect(cases).toHaveLength(3)
    expect(cases.flatMap(({related}) => related)).toHaveLength(2)
  })

  it('to another item of its own agenda does not join', () => {
    const here = {kind: 'item' as const, target: {itemNumber: '12'}}
    const cases = of(committee({number: '12', title: 'Sti'}, {number: '13', title: 'Lys', references: [here]}))
    expect(cases).toHaveLength(2)
    expect(cases[1]?.related).toHaveLength(1)
  })

  it('to a meeting means the item of the same matter', () => {
    const toMeeting = {kind: 'meeting' as const, target: {...item, itemNumber: null}}
    const sti = committee({number: '12', title: 'Sti langs Kærvej'}, {number: '13', title: 'Torvet'})
    expect(of(sti, council({title: 'Sti langs Kærvej', references: [toMeeting]}))).toHaveLength(2)
    expect(of(sti, council({title: 'Noget andet', references: [toMeeting]}))).toHaveLength(3)
  })

  it('to a case number joins an item without one', () => {
    const toCase = {kind: 'case' as const, target: {caseNumber: '05.04.00-P20-2-2024'}}
    expect(of(first, council({title: 'Torvet', references: [toCase]}))).toHaveLength(1)
    expect(of(first, council({title: 'Torvet', caseNumber: '12/1', references: [toCase]}))).toHaveLength(2)
  })

  it('in the history tells of a meeting that no document shows', () => {
    const target = {committee: 'Kulturudvalget', date: '2024-02-27', itemNumber: '8'}
    const [one] = of(council({caseNumber: cycle, references: [{kind: 'item', target, inHistory: true}]}))
    expect(told(one as Case)[0]).toBe('2024-02-27 Kulturudvalget 8 mention')
    const [other] = of(council({caseNumber: cycle, references: [{kind: 'item', target}]}))
    expect(told(other as Case)).toHaveLength(1)
  })
})

describe('a body that a routing table names', () => {
  const routed = (committees: string[], complete = true) => ({caseNumber: cycle, routing: {committees, complete}})
  const missing = (...sketches: MeetingSketch[]) =>
    of(...sketches).flatMap((one) => one.missing.map(({committee: {code}}) => code))

  it('is missing where no document shows it', () => {
    const [one] = of(committee(routed(['TEK', 'BYR'])), council({caseNumber: '12/1'}))
    expect(one?.missing).toEqual([
      {
        committee: {name: 'Byrådet', code: 'BYR'},
        promisedBy: ['gadekaer-kommune/teknikudvalget/2024-03-05#1'],
        latestMeeting: '2024-03-19',
      },
    ])
    expect(of(committee(routed(['BYR'])))[0]?.missing[0]?.latestMeeting).toBeNull()
    expect(missing(committee(routed(['TEK', 'BYR', 'ØKU'])))).toEqual(['BYR', 'ØKU'])
  })

  it('is not where a document shows it, be it under another name or in a reprint', () => {
    expect(missing(committee(routed(['TEK', 'BYR'])), council({caseNumber: cycle}))).toEqual([])
    const reprint = {body: 'Økonomiudvalgets', date: '2024-03-12'}
    expect(missing(committee(routed(['ØKU'])), council({caseNumber: cycle, earlier: [reprint]}))).toEqual([])
  })

  it('is not claimed where that cannot be known', () => {
    expect(missing(committee(routed(['BYR'], false)))).toEqual([])
    expect(missing(committee(routed(['XYZ'])))).toEqual([])
    expect(
      missing(committee(routed(['BYR'])), {committee: null, date: '2024-03-19', items: [{caseNumber: cycle}]}),
    ).toEqual([])
  })

  it('is told apart by titles where several items of a meeting promise it', () => {
    const two = committee({...routed(['BYR']), title: 'Lokalplan 41'}, {...routed(['BYR']), title: 'Lokalplan 42'})
    const promisedBy = (...titles: string[]) =>
      of(two, council(...titles.map((title) => ({caseNumber: cycle, title})))).flatMap((one) =>
        one.missing.flatMap(({promisedBy}) => promisedBy),
      )
    expect(promisedBy('Lokalplan 41')).toEqual(['gadekaer-kommune/teknikudvalget/2024-03-05#2'])
    expect(promisedBy('Lokalplan 42', 'Lokalplan 41')).toEqual([])
    expect(promisedBy('Planer')).toEqual([])
    expect(promisedBy()).toHaveLength(2)
  })
})

describe('the order of the input', () => {
  const itemSketch = fc.record({
    number: fc.constantFrom('1', '2'),
    title: fc.constantFrom('', 'Cykelsti', 'Lokalplan 41'),
    caseNumber: fc.constantFrom('12/1', '12/2', undefined),
    earlier: fc.array(
      fc.record({
        body: fc.constantFrom('Teknikudvalget', 'Byrådet', null),
        date: fc.constantFrom('2024-03-05', '2024-03-12', null),
        itemNumber: fc.constantFrom('1', null),
        text: fc.constantFrom('Anbefales.', 'Godkendt.'),
      }),
      {maxLength: 2},
    ),
    references: fc.array(
      fc.record({
        kind: fc.constantFrom('item' as const, 'meeting' as const, 'case' as const),
        target: fc.record({
          committee: fc.constantFrom(null, 'Byrådet'),
          date: fc.constantFrom('2024-03-05', '2024-03-12'),
          itemNumber: fc.constantFrom('1', '2', null),
          caseNumber: fc.constantFrom(null, '12/1'),
        }),
        inHistory: fc.boolean(),
      }),
      {maxLength: 2},
    ),
  })
  const meetings = fc
    .array(
      fc.record({
        committee: fc.constantFrom('Teknikudvalget', 'Gadekær Byråd', null),
        date: fc.constantFrom('2024-03-05', '2024-03-12', null),
        documentType: fc.constantFrom('minutes' as const, 'agenda' as const),
        items: fc.array(itemSketch, {maxLength: 3}),
      }),
      {maxLength: 6},
    )
    .map((sketches) => sketches.map((one, at) => meeting({...(one as MeetingSketch), suffix: `-${at}`})))

  it('changes nothing, and every item is in one case', () => {
    fc.assert(
      fc.property(
        meetings.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, {minLength: given.length}))),
        ([given, shuffled]) => {
          const cases = casesOf(given)
          expect(casesOf(shuffled)).toEqual(cases)
          for (const one of cases) expect(caseSchema.safeParse(one).error).toBeUndefined()
          const documented = cases.flatMap(({treatments}) =>
            treatments.flatMap(({sources}) =>
              sources.flatMap(({kind, itemId}) => (kind === 'minutes' || kind === 'agenda' ? [itemId] : [])),
            ),
          )
          expect(documented.sort()).toEqual(given.flatMap(({items}) => items.map(({id}) => id)).sort())
        },
      ),
      runs(300),
    )
  })
})

describe('a filter', () => {
  const cases = of(
    committee({
      number: '12',
      title: 'Cykelsti langs Kærvej',
      caseNumber: cycle,
      routing: {committees: ['BYR'], complete: true},
    }),
    economy({number: '31', title: 'Budget', caseNumber: '12/1'}),
    council({number: '44', title: 'Budget 2025', caseNumber: '12/1'}),
  )
  const kept = (filter: CaseFilter) => cases.filter(caseFilter(filter)).map(({title}) => title)
  it.each<[CaseFilter, string[]]>([
    [{}, ['Cykelsti langs Kærvej', 'Budget 2025']],
    [{caseNumbers: ['05.04.00-p20-2-24', '05.04.00-P20-2-2024']}, ['Cykelsti langs Kærvej']],
    [{caseNumbers: ['05.04.00-P20-2-25']}, []],
    [{since: '2024-03-06'}, ['Budget 2025']],
    [{until: '2024-03-11'}, ['Cykelsti langs Kærvej']],
    [{since: '2024-03-13', until: '2024-03-18'}, []],
    [{committee: 'Byrådet'}, ['Budget 2025']],
    [{title: 'kærvej cykelsti'}, ['Cykelsti langs Kærvej']],
    [{subject: '05.04'}, ['Cykelsti langs Kærvej']],
    [{least: 2}, ['Budget 2025']],
    [{missing: true}, ['Cykelsti langs Kærvej']],
    [{missing: true, least: 2}, []],
  ])('%j keeps %j', (filter, titles) => {
    expect(kept(filter)).toEqual(titles)
  })
})

describe('the cases of Gadekær', async () => {
  const meetings = await gadekaerMeetings()
  const cases = casesOf(meetings)
  const update = process.env.UPDATE_GOLDEN === '1'
  const written = (format: 'text' | 'json' | 'csv') => {
    const writer = caseWriters[format]({color: false, width: 100}, 'en')
    return writer.start + cases.map(writer.one).join(writer.between) + writer.end
  }

  it.each(['text', 'json', 'csv'] as const)('are what golden/cases.%s says', (format) => {
    const file = path.join(gadekaer, `../golden/cases.${format === 'text' ? 'timeline' : format}`)
    if (update) writeFileSync(file, written(format))
    if (!existsSync(file)) throw new Error(`${file} is missing; write it with UPDATE_GOLDEN=1`)
    expect(written(format)).toBe(readFileSync(file, 'utf8'))
  })

  it('are found by the references in their documents', () => {
    const references = linkAll(meetings).flatMap(({items}) => items.flatMap((item) => item.references))
    expect(references.flatMap(({text, target}) => (target.id === null ? [] : [[text, target.id]]))).toEqual([
      ['punkt 12 på Teknikudvalgets møde den 5. marts 2024', 'gadekaer-kommune/teknikudvalget/2024-03-05#1'],
      ['5. marts 2024 som punkt 17', 'gadekaer-kommune/teknikudvalget/2024-03-05#6'],
    ])
    const related = cases.flatMap(({id, related}) => related.map(({caseId}) => [id, caseId]))
    expect(related).toEqual([['gadekaer-kommune/20.01.08-Ø40-1-24', 'gadekaer-kommune/05.04.00-P20-2-24']])
    const street = cases.find(({title}) => title === 'Navn til den nye vej')
    expect(street?.caseNumbers).toEqual([])
    expect(told(street as Case)).toEqual([
      '2024-03-05 Teknikudvalget 17 minutes mention',
      '2024-03-12 Økonomiudvalget 33 minutes',
    ])
  })

  it('are a table that is strict', () => {
    const rows = readStrictCsv(written('csv'))
    expect(rows).toHaveLength(1 + cases.flatMap(({treatments}) => treatments).length)
  })

  it('are text that cannot act on a terminal, on lines that fit', () => {
    const [one] = of(
      committee({title: 'A\u001b[31mB', caseNumber: cycle, decision: `Godkendt.\n${'meget langt '.repeat(40)}`}),
    )
    const text = formatTimeline(one as Case, {color: false, width: 60})
    expect(text).toContain('A\\u001b[31mB')
    expect(Math.max(...text.split('\n').map(({length}) => length))).toBeLessThanOrEqual(60)
  })
})
