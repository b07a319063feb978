import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {caseKey, itemNumberKey} from '../src/link/case-key.ts'
import type {Entry} from '../src/link/choice.ts'
import {ItemIndex} from '../src/link/item-index.ts'
import {LinkIndex, linkedMeeting} from '../src/link/link-index.ts'
import {bodyKey, isOwnBody} from '../src/names/body.ts'
import type {Meeting, Reference} from '../src/records/schema.ts'
import {meeting, reference} from './meetings/builder.ts'
import {runs} from './properties/parameters.ts'

// The index gives what looking through all meetings would give, without looking
// through them.

/** What a reference means, by looking at every item of every meeting. */
function resolveSlowly({kind, target}: Reference, from: Meeting, all: readonly Meeting[]): string | null {
  const meant = [target.itemNumber && itemNumberKey(target.itemNumber), target.caseNumber && caseKey(target.caseNumber)]
  const bodyOf = ({committee, municipality}: Meeting) => bodyKey(committee.name ?? '', municipality)
  const isOwn = kind !== 'meeting' && target.date === null && target.committee === null && target.itemNumber !== null
  if (kind !== 'meeting' && meant.every((one) => one === null)) return null
  if (target.date === null && !isOwn) return null
  const ofDay = all.filter((one) => (isOwn ? one.id === from.id : one.date === target.date))
  const own = target.committee === null || isOwnBody(target.committee)
  const body = own ? bodyOf(from) : bodyKey(target.committee as string, from.municipality)
  const named = ofDay.filter((one) => bodyOf(one) === body)
  const isAny = kind === 'meeting' || isOwn || !own || named.length > 0
  const candidates = (isAny ? named : ofDay).flatMap((one) => {
    if (kind === 'meeting') return [{one, id: one.id, says: linkedMeeting(one).items}]
    return one.items.flatMap((item) => {
      const [number, key] = [itemNumberKey(item.number ?? ''), item.caseNumber && caseKey(item.caseNumber)]
      const fits = meant[0] === null ? key === meant[1] : number === meant[0] && (!meant[1] || !key || key === meant[1])
      return fits ? [{one, id: item.id, says: `${number} ${key}`}] : []
    })
  })
  const minuted = new Set(candidates.flatMap(({one}) => (one.documentType === 'minutes' ? [bodyOf(one)] : [])))
  const [first, ...others] = candidates
    .filter(({one}) => one.documentType === 'minutes' || !minuted.has(bodyOf(one)))
    .sort((a, b) => (a.one.id < b.one.id ? -1 : 1))
  const isSame = (other: (typeof candidates)[number]) =>
    first !== undefined &&
    first.one !== other.one &&
    bodyOf(first.one) === bodyOf(other.one) &&
    first.says === other.says
  return first !== undefined && others.every(isSame) ? first.id : null
}

describe('the index of links', () => {
  const date = fc.constantFrom('2024-03-05', '2024-03-19')
  const sketch = fc.record({
    committee: fc.constantFrom('Teknikudvalget', 'Gadekær Byråd', 'Økonomiudvalget'),
    documentType: fc.constantFrom<Meeting['documentType']>('minutes', 'agenda'),
    date,
    items: fc.array(
      fc.constantFrom(
        {number: '1'},
        ...['1', '2'].flatMap((number) => ['12/1', '12/2'].map((caseNumber) => ({number, caseNumber}))),
      ),
      {minLength: 1, maxLength: 3},
    ),
  })
  const asked = fc.record({
    kind: fc.constantFrom<Reference['kind']>('item', 'meeting', 'case'),
    target: fc.record({
      committee: fc.constantFrom(null, 'Byrådet', 'Teknikudvalgets', 'udvalget'),
      date: fc.option(date),
      itemNumber: fc.constantFrom(null, '1', '2'),
      caseNumber: fc.constantFrom(null, '12/1'),
    }),
  })

  it('gives what looking through all gives', () => {
    let found = 0
    fc.assert(
      fc.property(fc.array(sketch, {minLength: 1, maxLength: 6}), asked, (sketches, {kind, target}) => {
        const all = sketches.map((one, at) => meeting({...one, suffix: `-${at}`}))
        const index = new LinkIndex()
        for (const one of all) index.add(linkedMeeting(one))
        const [from] = all as [Meeting]
        const expected = resolveSlowly(reference(kind, target), from, all)
        expect(index.resolve(reference(kind, target), from)).toBe(expected)
        if (expected !== null) found++
      }),
      runs(600),
    )
    expect(found).toBeGreaterThan(30)
  })
})

describe('the index of items', () => {
  const entry = (count: number): Entry => ({
    id: 'gadekaer/byraadet/2024-03-05',
    body: 'council',
    isMinutes: true,
    items: Array.from({length: count}, (_, at) => `${at + 1}\t${at + 1}\t12-${at}`).join('\n'),
  })

  it.each([
    ['of a document of 15,000 items', [entry(15_000)], 15_000],
    ['of 8,000 documents of one item each', Array.from({length: 8000}, () => entry(1)), 1],
  ])('%s is made once, however often it is asked', (_, entries, numbers) => {
    let made = 0
    const index = new ItemIndex(() => {
      made++
      return entries
    })
    for (let at = 0; at < 15_000; at++) {
      const number = String((at % numbers) + 1)
      expect(index.find({number, caseKey: null}).minutes?.first.order).toBe(number)
    }
    expect(made).toBe(1)
  })

  it('has what was added since it was made', () => {
    const entries = [entry(2000)]
    const index = new ItemIndex(() => entries)
    expect(index.find({number: '7', caseKey: null}).minutes?.isRepeated).toBe(false)
    entries.push({...entry(7), items: '1\t7\t13-1'})
    index.renew()
    expect(index.find({number: '7', caseKey: null}).minutes?.isAlike).toBe(false)
  })
})
