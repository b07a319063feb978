import {describe, expect, it} from 'vitest'
import {meetingId} from '../src/compile/identity.ts'
import {itemMarks} from '../src/link/item-marks.ts'
import {marksOf} from '../src/link/same-meeting.ts'
import {pipeline} from '../src/pipeline.ts'
import {Choice, Naming} from '../src/run/naming.ts'
import {type MeetingSketch, meeting} from './meetings/builder.ts'

/** What a run says of meetings in the order of the input. */
function named(sketches: readonly MeetingSketch[]): (string | null)[][] {
  const naming = new Naming()
  return sketches.map((sketch) => {
    const one = meeting(sketch)
    const {suffix, sameAs} = naming.name(one.id, marksOf(one))
    return [one.id.split('/').slice(2).join('/') + suffix, sameAs?.split('/').slice(2).join('/') ?? null]
  })
}

describe('the id of a meeting', () => {
  const known = {municipality: 'Gadekær Kommune', committee: {name: 'Byrådet'}, date: '2024-03-05'} as const

  it('is that of its minutes, whatever else is read with them', () => {
    expect(meetingId({...known, documentType: 'minutes', traits: []})).toBe('gadekaer-kommune/byraadet/2024-03-05')
    expect(meetingId({...known, documentType: 'agenda', traits: ['draft']})).toBe(
      'gadekaer-kommune/byraadet/2024-03-05/dagsorden',
    )
    expect(meetingId({...known, documentType: 'agenda', traits: ['supplementary']})).toBe(
      'gadekaer-kommune/byraadet/2024-03-05/tillaegsdagsorden',
    )
  })

  it('is that of an agenda in its record', async () => {
    const head = 'Udvalg: Teknikudvalget\nMødedato: 5. marts 2024\nMødested: Salen\nDagsordenpunkter\n\n'
    const item = 'Sagsnr.: 05.01.00-A00-1-24 Sagsbehandler: Åse Brøndum\n\nNy sti\n\nSagsfremstilling\n\nStien.\n'
    const {meetings} = await pipeline({municipality: 'Gadekær Kommune'})(head + item, 'a.txt')
    expect(meetings[0]?.items[0]?.id).toBe('gadekaer-kommune/teknikudvalget/2024-03-05/dagsorden#1')
  })
})

describe('the same meeting', () => {
  it('is that of an agenda and its minutes, by municipality, body and date', () => {
    expect(
      named([
        {documentType: 'agenda', committee: 'Gadekær Byråd'},
        {committee: 'Byrådet', date: '2024-03-06'},
        {committee: 'Byrådet'},
        {committee: 'Byrådets Økonomiudvalg'},
        {committee: 'Byrådet'},
      ]),
    ).toEqual([
      ['2024-03-05/dagsorden', null],
      ['2024-03-06', null],
      ['2024-03-05', '2024-03-05/dagsorden'],
      ['2024-03-05', null],
      ['2024-03-05-2', '2024-03-05/dagsorden'],
    ])
  })

  it('is another one where both tell another time', () => {
    expect(named([{}, {startTime: '17:00'}, {startTime: '19:00'}, {startTime: '17:00'}])).toEqual([
      ['2024-03-05', null],
      ['2024-03-05-2', '2024-03-05'],
      ['2024-03-05-3', null],
      ['2024-03-05-4', '2024-03-05'],
    ])
  })

  it('is not told of pages that have an item each, but of each that comes again', () => {
    const naming = new Naming()
    const sames = ['1 Budget', '2 Skole', 'Skole', '3 Lukket sag', '4 Lukket sag', '4 Lukket sag', 'Sti', ''].map(
      (item) => naming.name('m', {...marksOf(meeting({})), items: marksOfItems(item === '' ? [] : [item])}),
    )
    expect(sames.map(({sameAs}) => sameAs)).toEqual([null, null, 'm', null, null, 'm', null, 'm'])
  })

  it('is never told of what lacks municipality, body or date', () => {
    for (const lack of [{municipality: null}, {committee: null}, {date: null}])
      expect(named([lack, lack]).map(([, same]) => same)).toEqual([null, null])
  })
})

/** The marks of items that are told as "number title". */
function marksOfItems(items: readonly string[]): string {
  return itemMarks(
    items.map((item) => {
      const [, number = '', title = ''] = /^(\d*) ?(.*)$/.exec(item) ?? []
      return {number: number === '' ? null : number, title, caseNumber: null}
    }),
  )
}

describe('one record of each meeting', () => {
  it.each([
    [['agenda xml', 'minutes pdf'], [1]],
    [['minutes pdf', 'minutes html', 'minutes xml', 'minutes txt'], [2]],
    [['minutes txt', 'minutes txt'], [0]],
    [['agenda txt', 'agenda json'], [1]],
  ])('of %j is %j', (documents, kept) => {
    const types: Record<string, string> = {
      xml: 'application/xml',
      html: 'text/html',
      txt: 'text/plain',
      pdf: 'application/pdf',
      json: 'application/json',
    }
    const choice = new Choice()
    for (const document of documents) {
      const [documentType, form] = document.split(' ') as ['agenda' | 'minutes', string]
      choice.add(marksOf(meeting({})), {documentType, mediaType: types[form] as string})
    }
    expect(documents.map((_, at) => at).filter((at) => choice.isKept(at))).toEqual(kept)
  })

  /** The documents that are kept, each told as "type number title". */
  function keptOf(documents: readonly string[]): string[] {
    const choice = new Choice()
    for (const document of documents) {
      const [documentType, ...items] = document.split(' | ') as ['agenda' | 'minutes', ...string[]]
      choice.add({...marksOf(meeting({})), items: marksOfItems(items)}, {documentType, mediaType: 'text/html'})
    }
    return documents.filter((_, at) => choice.isKept(at))
  }

  it('is all of its pages, where each has another item', () => {
    const pages = ['minutes | 1 Dagsorden', 'minutes | 2 Budget', 'minutes | 3 Lukket sag', 'minutes | 4 Lukket sag']
    expect(keptOf(pages)).toEqual(pages)
    expect(keptOf(pages.map((page) => page.replace(/\d /, '')))).toEqual([
      'minutes | Dagsorden',
      'minutes | Budget',
      'minutes | Lukket sag',
    ])
  })

  it('has no item twice: pages of minutes are kept before those of the agenda and one of all items', () => {
    expect(keptOf(['agenda | 1 Budget', 'minutes | 1 Budget', 'agenda | 2 Skole'])).toEqual([
      'minutes | 1 Budget',
      'agenda | 2 Skole',
    ])
    expect(
      keptOf(['minutes | 1 Budget | 2 Skole', 'minutes | 2 Skole', 'minutes | Budget', 'minutes | 3 Sti']),
    ).toEqual(['minutes | 1 Budget | 2 Skole', 'minutes | 3 Sti'])
    expect(keptOf(['minutes | 1 Budget | 2 Skole', 'agenda | 1 Budget | 2 Skole | 3 Udgår'])).toHaveLength(1)
  })
})
