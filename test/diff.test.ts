import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {diffMeetings, isSame} from '../src/diff/diff.ts'
import {movedItems} from '../src/diff/moved.ts'
import {pairMeetings} from '../src/diff/pair-meetings.ts'
import {formatDifference} from '../src/diff/readable.ts'
import {diffWords, sameWords} from '../src/diff/words.ts'
import {atOnce} from '../src/files/steps.ts'
import {type Difference, differenceSchema, type TextPart} from '../src/records/difference.ts'
import {superlinearStep} from './linear/growth.ts'
import {type ItemSketch, type MeetingSketch, meeting} from './meetings/builder.ts'
import {gadekaer, gadekaerMeetings} from './meetings/gadekaer.ts'
import {runs} from './properties/parameters.ts'

const between = (before: MeetingSketch, after: MeetingSketch) => diffMeetings(meeting(before), meeting(after))
const ofItems = (before: ItemSketch[], after: ItemSketch[]) => between({items: before}, {items: after})
const changesOf = ({items}: Difference) =>
  items.map(({before, after, changes}) => [before?.title ?? null, after?.title ?? null, ...changes])

const sti: ItemSketch = {number: '1', title: 'Cykelsti langs Kærvej', caseNumber: '12/1'}
const grund: ItemSketch = {number: '2', title: 'Salg af grund', caseNumber: '12/2'}
const takst: ItemSketch = {number: '3', title: 'Takster', caseNumber: '12/3'}

describe('two documents of a meeting', () => {
  it('differ in an item that is put in, and in the numbers behind it', () => {
    const difference = ofItems([sti, grund], [sti, {...takst, number: '2'}, {...grund, number: '3'}])
    expect(changesOf(difference)).toEqual([
      [null, 'Takster', 'added'],
      ['Salg af grund', 'Salg af grund', 'renumbered'],
    ])
    expect(difference.unchangedItems).toBe(1)
  })

  it('differ in an item that is taken out, moved, given another title, closed or opened', () => {
    expect(changesOf(ofItems([sti, grund], [sti]))).toEqual([['Salg af grund', null, 'removed']])
    const moved = ofItems([sti, grund, takst], [takst, sti, grund])
    expect(changesOf(moved)).toEqual([['Takster', 'Takster', 'moved']])
    expect(changesOf(ofItems([sti], [{...sti, title: 'Stien ved åen'}]))).toEqual([
      ['Cykelsti langs Kærvej', 'Stien ved åen', 'retitled'],
    ])
    expect(ofItems([sti], [{...sti, closed: true}]).items[0]?.changes).toEqual(['closed'])
    expect(ofItems([{...sti, closed: true}], [sti]).items[0]?.changes).toEqual(['opened'])
  })

  it('differ in decision, text, attachments, fields and participants', () => {
    const text = (words: string): ItemSketch => ({...sti, sections: [['presentation', words, 'Sagsfremstilling']]})
    const decided = ofItems([sti], [{...sti, decision: 'Godkendt.'}]).items[0]
    expect(decided?.changes).toEqual(['decision'])
    expect(decided?.fields).toEqual([{field: 'outcomes', before: null, after: 'approved'}])
    expect(ofItems([text('Den er 1,4 km lang')], [text('Den er 1,6 km lang')]).items[0]).toMatchObject({
      changes: ['text'],
      sections: [
        {
          heading: 'Sagsfremstilling',
          change: 'changed',
          words: [
            {op: 'same', text: 'Den er'},
            {op: 'removed', text: '1,4'},
            {op: 'added', text: '1,6'},
            {op: 'same', text: 'km lang'},
          ],
        },
      ],
    })
    const attached = ofItems([{...sti, attachments: ['Kort', 'Brev']}], [{...sti, attachments: ['Overslag', 'Kort']}])
    expect(attached.items[0]).toMatchObject({
      changes: ['attachments'],
      attachments: {added: [{title: 'Overslag'}], removed: [{title: 'Brev'}], changed: []},
    })
    expect(ofItems([sti], [{...sti, caseNumber: '12/9'}]).items[0]?.changes).toEqual(['fields'])
    const person = (name: string, present: boolean, party: string | null = 'A') => ({
      name,
      key: name.toLowerCase(),
      party,
      role: null,
      present,
    })
    const before = [person('Mie Tangdal', true), person('Ole Brink', true), person('Bo  Lyng', true)]
    const after = [person('Mie Tangdal', false), person('Bo Lyng', true), person('Ea Rosenlund', true)]
    expect(between({participants: before}, {participants: after}).participants).toMatchObject({
      added: [{name: 'Ea Rosenlund'}],
      removed: [{name: 'Ole Brink'}],
      changed: [{before: {present: true}, after: {name: 'Mie Tangdal', present: false}}],
    })
  })

  it('do not differ in a text that only one of them is free to tell', () => {
    const open: ItemSketch = {
      ...grund,
      sections: [['presentation', 'Der er to bud.']],
      attachments: ['Bud'],
      decision: 'Solgt.',
    }
    expect(ofItems([open], [{...grund, closed: true}]).items).toMatchObject([{changes: ['closed'], sections: []}])
    expect(ofItems([{...grund, closed: true}], [open]).items).toMatchObject([{changes: ['opened'], sections: []}])
    expect(ofItems([open], [{...open, closed: true, decision: 'Udsat.'}]).items[0]?.changes).toEqual([
      'closed',
      'decision',
    ])
  })

  it('do not differ in white space, bullets, quotes and dashes', () => {
    const text = (words: string): ItemSketch => ({...sti, sections: [['presentation', words]]})
    const [one, other] = [text('Den “lange” vej –\n\n• en sti'), text('Den "lange"  vej -\n- en sti')]
    expect(isSame(ofItems([one], [other]))).toBe(true)
    expect(isSame(between({documentType: 'agenda'}, {documentType: 'minutes'}))).toBe(true)
  })

  it('know an item with neither number nor title by its text', () => {
    const words = 'Udvalget skal tage stilling til en ansøgning om at lukke Kirkegyde for gennemkørende trafik i sommer'
    const one: ItemSketch = {caseNumber: '12/1', sections: [['presentation', words]]}
    const two: ItemSketch = {
      caseNumber: '12/1',
      sections: [['presentation', `${words.replace('sommer', 'efteråret')}`]],
    }
    const other: ItemSketch = {
      caseNumber: '12/1',
      sections: [['presentation', 'Noget helt andet står her om taksterne i hallen, der sættes op']],
    }
    expect(ofItems([one], [other, two]).items.map(({changes}) => changes)).toEqual([['added'], ['text']])
  })
})

describe('the words of two texts', () => {
  const parts = (before: string, after: string) => diffWords(before, after).map(({op, text}) => `${op} ${text}`)

  it('are told apart, what goes before what comes', () => {
    expect(parts('a b c', 'a x y c')).toEqual(['same a', 'removed b', 'added x y', 'same c'])
    expect(parts('', 'a b')).toEqual(['added a b'])
    expect(parts('a b', '')).toEqual(['removed a b'])
    expect(parts('a b', 'a  b')).toEqual(['same a b'])
  })

  it('give both texts back, and the same the other way round', () => {
    const text = fc.array(fc.constantFrom('sti', 'vej', 'mio.', '4,2', '"ny"', '“ny”', '•', 'og'), {maxLength: 12})
    const words = (list: readonly string[]) => list.filter((word) => word !== '•').join(' ')
    const side = (diff: readonly TextPart[], op: 'removed' | 'added') =>
      diff.flatMap((part) => (part.op === 'same' || part.op === op ? [part.text] : [])).join(' ')
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = diffWords(before.join(' '), after.join(' '))
        expect(sameWords(side(diff, 'removed'), words(before))).toBe(true)
        expect(sameWords(side(diff, 'added'), words(after))).toBe(true)
        expect(diffWords(after.join(' '), before.join(' ')).map(exchanged).sort(byOp)).toEqual([...diff].sort(byOp))
        expect(diff.every((part) => part.op === 'same')).toBe(sameWords(before.join(' '), after.join(' ')))
      }),
      runs(300),
    )
  })

  it('of texts with nothing in common take time that grows with them', async () => {
    const growth = await superlinearStep([1250, 5000, 20_000], (length) => {
      const [before, after] = ['a', 'b'].map((letter) => Array.from({length}, (_, at) => letter + at).join(' '))
      return () => expect(parts(before as string, after as string)).toHaveLength(2)
    })
    expect(growth).toBeUndefined()
  })
})

function exchanged(part: TextPart): TextPart {
  return {...part, op: part.op === 'added' ? 'removed' : part.op === 'removed' ? 'added' : 'same'}
}

function byOp(a: TextPart, b: TextPart): number {
  return a.op < b.op ? -1 : a.op > b.op ? 1 : a.text < b.text ? -1 : 1
}

/** A difference as it is the other way round, its lists in an order that does not depend on the direction. */
function mirrored(difference: Difference): Difference {
  const {before, after, fields, participants, items} = difference
  const swap = <Pair extends {before: unknown; after: unknown}>(pair: Pair): Pair => ({
    ...pair,
    before: pair.after,
    after: pair.before,
  })
  const other = {added: 'removed', removed: 'added', opened: 'closed', closed: 'opened'} as const
  return {
    ...difference,
    before: after,
    after: before,
    fields: fields.map(swap),
    participants: {
      added: participants.removed,
      removed: participants.added,
      changed: participants.changed.map(swap),
    },
    items: items.map((item) => ({
      ...swap(item),
      changes: item.changes.map((change) => (change in other ? other[change as keyof typeof other] : change)),
      fields: item.fields.map(swap),
      sections: item.sections.map((section) => ({
        ...section,
        change: section.change === 'added' ? 'removed' : section.change === 'removed' ? 'added' : 'changed',
        words: section.words.map(exchanged),
      })),
      attachments: {
        added: item.attachments.removed,
        removed: item.attachments.added,
        changed: item.attachments.changed.map(swap),
      },
    })),
  }
}

/** Every list as a set: the order of what is left follows the second document. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value))
    return value
      .map(unordered)
      .map((one) => JSON.stringify(one))
      .sort()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, unordered(inner)]),
  )
}

describe('the difference of', () => {
  const item = fc.record({
    number: fc.constantFrom('1', '2', '3', undefined),
    title: fc.constantFrom('', 'Cykelsti', 'Cykelsti langs Kærvej', 'Lokalplan 41', 'Orientering'),
    caseNumber: fc.constantFrom('12/1', '12/2', undefined),
    closed: fc.boolean(),
    sections: fc.array(
      fc.tuple(
        fc.constantFrom('summary' as const, 'presentation' as const),
        fc.constantFrom('Den er lang.', 'Den er kort og lang.', 'Et andet ord'),
      ),
      {maxLength: 3},
    ),
    decision: fc.constantFrom(undefined, 'Godkendt.', 'Udsat.'),
    attachments: fc.array(fc.constantFrom('Kort', 'Kort over området', 'Brev'), {maxLength: 3}),
  })
  const document = fc
    .record({items: fc.array(item, {maxLength: 5}), startTime: fc.constantFrom(undefined, '16:00')})
    .map((sketch) => meeting(sketch as MeetingSketch))

  it('a document with itself is none', () => {
    fc.assert(
      fc.property(document, (one) => {
        const difference = diffMeetings(one, one)
        // Items that nothing tells apart cannot be paired, not even with themselves.
        const isKnown = one.items.every(({number, title, caseNumber}) => number || title || caseNumber)
        if (isKnown) expect(isSame(difference), JSON.stringify(difference.items)).toBe(true)
      }),
      runs(300),
    )
  })

  it('two documents is the same the other way round, and fits the schema', () => {
    fc.assert(
      fc.property(document, document, (one, other) => {
        const difference = diffMeetings(one, other)
        expect(differenceSchema.safeParse(difference).error).toBeUndefined()
        expect(unordered(mirrored(diffMeetings(other, one)))).toEqual(unordered(difference))
        expect(formatDifference(difference, {color: false, width: 80}).length).toBeGreaterThan(0)
      }),
      runs(300),
    )
  })
})

describe('items that change places', () => {
  it('are those that cross most of the others', () => {
    const order = (...after: number[]) => [...atOnce(movedItems(after.map((to, from) => [from, to] as const)))]
    expect(order(0, 1, 2)).toEqual([])
    expect(order(1, 0, 2)).toEqual([0, 1])
    expect(order(3, 0, 1, 2)).toEqual([0])
  })

  it('are found, however many there are, and so are items that have nothing in common', () => {
    const items = (letter: string, order: (at: number) => number) =>
      Array.from({length: 1500}, (_, at) => ({title: `${letter}${order(at)} ${'ord '.repeat(10)}`}))
    // 7 and 1500 have no divisor in common, so that this is every number once, and far from in order.
    const shuffled = ofItems(
      items('a', (at) => at),
      items('a', (at) => (at * 7) % 1500),
    )
    expect(shuffled.items.every(({changes}) => changes.includes('moved'))).toBe(true)
    expect(
      ofItems(
        items('a', (at) => at),
        items('b', (at) => at),
      ).items,
    ).toHaveLength(3000)
  })
})

describe('documents of several meetings', () => {
  it('are paired by body and date', () => {
    const [a, b, c] = ['2024-03-05', '2024-03-12', '2024-03-19'].map((date) => meeting({date, committee: 'Byrådet'}))
    const renamed = meeting({date: '2024-03-05', committee: 'Gadekær Byråd'})
    const {pairs, onlyBefore, onlyAfter} = pairMeetings(
      [a, b].flatMap((one) => one ?? []),
      [c, renamed].flatMap((one) => one ?? []),
    )
    expect(pairs).toEqual([[a, renamed]])
    expect([onlyBefore, onlyAfter]).toEqual([[b], [c]])
    expect(pairMeetings([meeting({})], [meeting({date: null})]).pairs).toHaveLength(1)
  })
})

describe('the agenda and the minutes of Gadekær', async () => {
  const meetings = await gadekaerMeetings()
  const [agenda, minutes] = meetings.filter(({committee}) => committee.name === 'Gadekær Byråd')
  if (agenda === undefined || minutes === undefined) throw new Error('The fixtures have no agenda and minutes')
  const difference = diffMeetings(agenda, minutes)
  const written = {
    diff: formatDifference(difference, {color: false, width: 100}),
    json: `${JSON.stringify([difference], null, 2)}\n`,
  }

  it.each(['diff', 'json'] as const)('differ as golden/agenda-minutes.%s says', (ending) => {
    const file = path.join(gadekaer, `../golden/agenda-minutes.${ending}`)
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, written[ending])
    if (!existsSync(file)) throw new Error(`${file} is missing; write it with UPDATE_GOLDEN=1`)
    expect(written[ending]).toBe(readFileSync(file, 'utf8'))
  })

  it('show every kind of change', () => {
    const kinds = new Set(difference.items.flatMap(({changes}) => changes))
    expect([...kinds].sort()).toEqual(
      ['added', 'attachments', 'closed', 'decision', 'removed', 'renumbered', 'retitled', 'text'].sort(),
    )
  })

  it('are text that cannot act on a terminal', () => {
    const bad = between({items: [{...sti, title: 'A\u001b[31m'}]}, {items: [{...sti, title: 'B\u0007'}]})
    const text = formatDifference(bad, {color: false, width: 80})
    expect(text).toContain('\\u001b[31m')
    expect(text).toContain('\\u0007')
  })
})
