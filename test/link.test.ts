import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {caseKey} from '../src/link/case-key.ts'
import {link, linkAll} from '../src/link/link.ts'
import {LinkIndex, linkedMeeting} from '../src/link/link-index.ts'
import {matchItems} from '../src/link/match-items.ts'
import {likeness} from '../src/link/titles.ts'
import {apart, isLinked} from '../src/merge/apart.ts'
import {bodyKey, territoryOf} from '../src/names/body.ts'
import type {Meeting, Reference} from '../src/records/schema.ts'
import {type MeetingSketch, meeting, reference} from './meetings/builder.ts'
import {runs} from './properties/parameters.ts'

it('a meeting apart from its run has references that mean no record yet', () => {
  const sketch = meeting({
    items: [{references: [{kind: 'item', target: {id: 'gadekaer-kommune/byraadet/2024-03-05#1'}}]}],
  })
  expect(isLinked(sketch)).toBe(true)
  const own = apart(sketch, 'andet-id')
  expect(isLinked(own)).toBe(false)
  expect(own.items.map(({id}) => id)).toEqual(['andet-id#1'])
})

describe('the key of a body', () => {
  const gadekaer = 'Gadekær Kommune'
  const same = [
    [
      'Byrådet',
      'Gadekær Byråd',
      'Byrådets',
      'byrådet',
      'Gadekær Byråds',
      'Byrådet i Gadekær Kommune',
      'Byråd 2022-2025',
    ],
    ['Byrådet', 'Kommunalbestyrelsen', 'Kommunalbestyrelsens', 'Gadekær Kommunalbestyrelse', 'Borgerrepræsentationen'],
    ['Teknikudvalget', 'Teknikudvalgets', 'Teknikudvalg', 'Teknikudvalget (TEK)', 'Teknikudvalget 2022-2025'],
    ['Plan- og Teknikudvalget', 'Plan og Teknikudvalget', 'Plan & Teknikudvalget', 'PLAN- OG TEKNIKUDVALGETS'],
    ['Udvalget for Kultur og Fritid', 'Udvalget for kultur og fritids'],
    ['Direktionen', 'Direktionens', 'Direktion'],
    ['Århusudvalget', 'Aarhusudvalget'],
  ]
  it.each(same)('is the same for %s and its other names', (...names) => {
    expect(new Set(names.map((name) => bodyKey(name, gadekaer))).size).toBe(1)
  })

  it('is another for another body', () => {
    const names = [
      'Byrådet',
      'Teknikudvalget',
      'Økonomiudvalget',
      'Økonomi- og Erhvervsudvalget',
      'Ungebyrådet',
      'Børnenes Byråd',
      'Ældrerådet',
      'Plan- og Teknikudvalget',
      'Udvalget for Plan og Teknik',
    ]
    expect(new Set(names.map((name) => bodyKey(name, gadekaer))).size).toBe(names.length)
  })

  it('is none where there is no name', () => {
    for (const name of ['', '-', '(TEK)', 'Gadekær Kommune']) expect(bodyKey(name, gadekaer)).toBeNull()
  })
})

describe('a territory', () => {
  const of = (municipality: string | null, path = 'a.txt') => territoryOf({municipality, source: {path}})
  it('is a municipality, however its name is printed', () => {
    expect(of('Gadekær')).toBe(of('Gadekær Kommune'))
    expect(of('Vesterlunds Kommune')).toBe(of('Vesterlund'))
    expect(of('Region Sydlyng')).toBe(of('Sydlyng'))
    expect(of('Gadekær Kommune')).not.toBe(of('Vesterlund Kommune'))
  })
  it('is the document where the municipality is not known', () => {
    expect(of(null)).not.toBe(of(null, 'b.txt'))
    expect(of(null)).toBe(of(null))
  })
})

describe('the key of a case', () => {
  it('is the same in all ways of printing it, and no other', () => {
    expect(caseKey('27.00.00-A00-7-17')).toBe(caseKey(' 27.00.00-A00-7-2017'))
    expect(caseKey('12/27845')).toBe(caseKey('2012-27845'))
    expect(caseKey('27.00.00-A00-7-17')).not.toBe(caseKey('27.00.00-A00-17-17'))
    expect(caseKey('330-2018-3619')).not.toBe(caseKey('2018-3619'))
    expect(caseKey('sag  x 1')).toBe(caseKey('SAG X1'))
  })
})

describe('a reference', () => {
  const council: MeetingSketch = {
    committee: 'Gadekær Byråd',
    date: '2024-03-19',
    items: [
      {number: '44', title: 'Cykelsti', caseNumber: '05.04.00-P20-2-24'},
      {number: '45', title: 'Lokalplan 41', caseNumber: '01.02.05-P16-3-24'},
      {number: '46', title: 'Lokalplan 42', caseNumber: '01.02.05-P16-3-24'},
    ],
  }
  const technical: MeetingSketch = {committee: 'Teknikudvalget', code: 'TEK', items: [{number: '12'}, {number: '1.2'}]}
  const sameDay: MeetingSketch = {
    committee: 'Kulturudvalget',
    date: '2024-03-19',
    items: [{number: '8'}, {number: '44'}],
  }

  const resolve = (kind: Reference['kind'], target: Partial<Reference['target']>, others: MeetingSketch[] = []) => {
    const index = new LinkIndex()
    const all = [council, technical, sameDay, ...others].map(meeting)
    for (const one of all) index.add(linkedMeeting(one))
    return index.resolve(reference(kind, target), all[1] as Meeting)
  }
  const byraad = 'gadekaer-kommune/gadekaer-byraad/2024-03-19'

  it('finds an item by body, date and number', () => {
    const day = {date: '2024-03-19', itemNumber: '44'}
    for (const committee of ['Byrådet', 'Byrådets', 'Gadekær Byråd', 'Kommunalbestyrelsen'])
      expect(resolve('item', {...day, committee})).toBe(`${byraad}#1`)
    expect(resolve('item', {...day, committee: 'Byrådet', itemNumber: '44.'})).toBe(`${byraad}#1`)
    expect(resolve('item', {committee: 'TEK', date: '2024-03-05', itemNumber: '1.2'})).toMatch(/#2$/)
  })

  it('finds none where body, date or number is another, or no such meeting is there', () => {
    const right = {committee: 'Byrådet', date: '2024-03-19', itemNumber: '44'}
    expect(resolve('item', {...right, committee: 'Økonomiudvalget'})).toBeNull()
    expect(resolve('item', {...right, date: '2024-03-20'})).toBeNull()
    expect(resolve('item', {...right, date: null})).toBeNull()
    expect(resolve('item', {...right, itemNumber: '4'})).toBeNull()
    expect(resolve('item', {...right, itemNumber: null})).toBeNull()
    expect(resolve('law', right)).toBeNull()
  })

  it('means its own committee where it names none, or the only one that fits', () => {
    expect(resolve('item', {date: '2024-03-05', itemNumber: '12'})).toMatch(/teknikudvalget.*#1$/)
    expect(resolve('item', {date: '2024-03-05', itemNumber: '12', committee: 'udvalget'})).toMatch(/teknikudvalget/)
    expect(resolve('item', {date: '2024-03-19', itemNumber: '45'})).toBe(`${byraad}#2`)
    expect(resolve('item', {date: '2024-03-19', itemNumber: '44'})).toBeNull()
    expect(resolve('meeting', {date: '2024-03-19'})).toBeNull()
    expect(resolve('meeting', {date: '2024-03-05'})).toBe('gadekaer-kommune/teknikudvalget/2024-03-05')
  })

  it('without date and committee means an item of its own meeting', () => {
    expect(resolve('item', {itemNumber: '12'})).toBe('gadekaer-kommune/teknikudvalget/2024-03-05#1')
    expect(resolve('item', {itemNumber: '44'})).toBeNull()
    expect(resolve('item', {itemNumber: '12', committee: 'Byrådet'})).toBeNull()
    expect(resolve('case', {caseNumber: '12/1'})).toBeNull()
  })

  it('finds a meeting by body and date', () => {
    expect(resolve('meeting', {committee: 'Byrådet', date: '2024-03-19'})).toBe(byraad)
  })

  it('finds a case on a date, where the meeting has it once', () => {
    const day = {committee: 'Byrådet', date: '2024-03-19'}
    expect(resolve('case', {...day, caseNumber: '05.04.00-P20-2-2024'})).toBe(`${byraad}#1`)
    expect(resolve('case', {...day, caseNumber: '01.02.05-P16-3-24'})).toBeNull()
    expect(resolve('case', {...day, caseNumber: '01.02.05-P16-3-24', itemNumber: '46'})).toBe(`${byraad}#3`)
    expect(resolve('case', {caseNumber: '05.04.00-P20-2-24'})).toBeNull()
  })

  it('means the minutes where there is an agenda too, and the first of the same twice', () => {
    const target = {committee: 'Byrådet', date: '2024-03-19', itemNumber: '44'}
    const agenda: MeetingSketch = {...council, documentType: 'agenda', suffix: '-2'}
    expect(resolve('item', target, [agenda])).toBe(`${byraad}#1`)
    expect(resolve('item', target, [{...council, suffix: '-2'}])).toBe(`${byraad}#1`)
    expect(resolve('meeting', target, [{...council, suffix: '-2'}])).toBe(byraad)
  })

  it('finds none where two meetings of the day fit', () => {
    const second = {...council, suffix: '-2', items: [{number: '44', caseNumber: '13.06.02-G10-5-24'}]}
    expect(resolve('item', {committee: 'Byrådet', date: '2024-03-19', itemNumber: '44'}, [second])).toBeNull()
    expect(resolve('meeting', {committee: 'Byrådet', date: '2024-03-19'}, [second])).toBeNull()
  })

  it('never leaves its municipality', () => {
    const index = new LinkIndex()
    index.add(linkedMeeting(meeting({...council, municipality: 'Vesterlund Kommune', committee: 'Byrådet'})))
    const target = reference('item', {committee: 'Byrådet', date: '2024-03-19', itemNumber: '44'})
    expect(index.resolve(target, meeting({municipality: 'Vesterlund'}))).not.toBeNull()
    expect(index.resolve(target, meeting({}))).toBeNull()
    expect(index.resolve(target, meeting({municipality: null}))).toBeNull()
  })

  it('is of its document where the municipality is not known', () => {
    const index = new LinkIndex()
    index.add(linkedMeeting(meeting({...council, municipality: null, path: 'a.txt'})))
    const target = reference('item', {committee: 'Byrådet', date: '2024-03-19', itemNumber: '44'})
    expect(index.resolve(target, meeting({municipality: null, path: 'b.txt'}))).toBeNull()
    // "Gadekær Byråd" is no name of "Byrådet" as long as nobody says that Gadekær is a municipality.
    expect(index.resolve(target, meeting({municipality: null, path: 'a.txt'}))).toBeNull()
    const named = reference('item', {committee: 'Gadekær Byråd', date: '2024-03-19', itemNumber: '44'})
    expect(index.resolve(named, meeting({municipality: null, path: 'a.txt'}))).toMatch(/#1$/)
  })
})

describe('linking', () => {
  const sketch = fc.record({
    committee: fc.constantFrom('Teknikudvalget', 'Gadekær Byråd', 'Økonomiudvalget'),
    date: fc.constantFrom('2024-03-05', '2024-03-19'),
    items: fc.array(
      fc.record({
        number: fc.constantFrom('1', '2', '3'),
        caseNumber: fc.constantFrom('12/1', '12/2'),
        references: fc.array(
          fc.record({
            kind: fc.constantFrom<Reference['kind']>('item', 'meeting', 'case', 'law'),
            target: fc.record({
              committee: fc.constantFrom(null, 'Byrådet', 'Teknikudvalgets'),
              date: fc.constantFrom(null, '2024-03-05', '2024-03-19'),
              itemNumber: fc.constantFrom(null, '1', '2'),
              caseNumber: fc.constantFrom(null, '12/1'),
              id: fc.constantFrom(null, 'something/that/is-not#there'),
            }),
          }),
          {maxLength: 3},
        ),
      }),
      {maxLength: 4},
    ),
  })
  const meetings = fc
    .array(sketch, {maxLength: 5})
    .map((sketches) => sketches.map((one, at) => meeting({...one, suffix: at === 0 ? '' : `-${at + 1}`})))

  it('is the same a second time, changes nothing but ids, and points to what is there', () => {
    fc.assert(
      fc.property(meetings, (given) => {
        const linked = linkAll(given)
        expect(linkAll(linked)).toEqual(linked)
        const withoutIds = (value: unknown) => JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner))
        expect(withoutIds(linked)).toBe(withoutIds(given))
        const known = new Set(given.flatMap(({id, items}) => [id, ...items.map((item) => item.id)]))
        for (const {target} of linked.flatMap(({items}) => items.flatMap(({references}) => references)))
          expect(target.id === null || known.has(target.id)).toBe(true)
      }),
      runs(200),
    )
  })

  it('gives a meeting back where nothing changes', () => {
    const one = meeting({items: [{references: [{kind: 'law', target: {law: 'serviceloven'}}]}]})
    expect(link(one, new LinkIndex())).toBe(one)
  })
})

describe('titles', () => {
  it('are alike with a word more, and not with another number', () => {
    expect(likeness('Cykelsti langs Kærvej', 'Cykelsti langs Kærvej - anlægsbevilling')).toBeGreaterThan(0.65)
    expect(likeness('Lokalplan 41 for boliger', 'Lokalplan 42 for boliger')).toBeLessThan(0.75)
    expect(likeness('CYKELSTI, langs Kærvej', 'Cykelsti langs Kærvej')).toBe(1)
    expect(likeness('', '')).toBe(0)
    expect(likeness('a', 'b')).toBe(0)
  })
})

describe('matching items', () => {
  const item = fc.record({
    number: fc.constantFrom(null, '1', '2', '3'),
    title: fc.constantFrom('', 'Cykelsti', 'Cykelsti langs Kærvej', 'Lokalplan 41', 'Lokalplan 42', 'Orientering'),
    caseNumber: fc.constantFrom(null, '12/1', '12/2'),
  })
  const items = fc.array(item, {maxLength: 7})

  it('pairs each with one or none, and the other way round the same', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const matches = matchItems(before, after)
        expect(new Set(matches.map(([one]) => one)).size).toBe(matches.length)
        expect(new Set(matches.map(([, other]) => other)).size).toBe(matches.length)
        const mirrored = matchItems(after, before).map(([one, other]) => [other, one] as const)
        expect(mirrored.sort(([a], [b]) => a - b)).toEqual(matches)
      }),
      runs(500),
    )
  })

  it('pairs a document with itself, item for item', () => {
    const known = items.map((list) => list.filter(({number, title, caseNumber}) => number || title || caseNumber))
    fc.assert(
      fc.property(known, (list) => {
        expect(matchItems(list, list)).toEqual(list.map((_, at) => [at, at]))
      }),
      runs(300),
    )
  })

  it('does not take a case number for a key within a meeting', () => {
    const six = ['A-vej', 'B-plads', 'C-stræde'].map((title) => ({number: null, title, caseNumber: '12/1'}))
    expect(matchItems(six, [six[2], six[0]] as typeof six)).toEqual([
      [0, 1],
      [2, 0],
    ])
    expect(matchItems(six, [{number: null, title: 'Z-torv', caseNumber: '12/1'}])).toEqual([])
  })

  it('takes the titles that are most alike, and none where two are as much', () => {
    const titled = (...titles: string[]) => titles.map((title) => ({number: null, title, caseNumber: null}))
    const longer = titled('Cykelsti langs Kærvej og Åvej', 'Salg af grund')
    expect(matchItems(longer, titled('Salg af grund', 'Cykelsti langs Kærvej'))).toEqual([
      [0, 1],
      [1, 0],
    ])
    const twice = titled('Cykelsti langs Kærvej og Åvej', 'Cykelsti langs Kærvej og Åvej')
    expect(matchItems(twice, titled('Cykelsti langs Kærvej'))).toEqual([])
  })

  it('knows a new title by the case number, as long as that is the only one', () => {
    const one = {number: '4', title: 'Salg af grund', caseNumber: '12/1'}
    expect(matchItems([one], [{number: '5', title: 'Udbud på Smedevej', caseNumber: '12/1'}])).toEqual([[0, 0]])
    expect(matchItems([one], [{number: '4', title: 'Udbud på Smedevej', caseNumber: '12/2'}])).toEqual([])
  })
})
