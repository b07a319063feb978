import {describe, expect, it} from 'vitest'
import {meetingId} from '../src/compile/identity.ts'
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

  it('is never told of what lacks municipality, body or date', () => {
    for (const lack of [{municipality: null}, {committee: null}, {date: null}])
      expect(named([lack, lack]).map(([, same]) => same)).toEqual([null, null])
  })
})

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
})
