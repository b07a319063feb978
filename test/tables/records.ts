import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {MeetingIds} from '../../src/compile/identity.ts'
import {pipeline} from '../../src/pipeline.ts'
import {
  type AgendaItem,
  agendaItemSchema,
  type Meeting,
  meetingSchema,
  type Position,
  provenanceSchema,
  referenceSchema,
} from '../../src/records/schema.ts'
import type {Cell} from '../../src/write/columns.ts'
import type {TableName} from '../../src/write/formats.ts'
import {tables} from '../../src/write/tables.ts'
import {blank} from '../meetings/blank.ts'

/** The root of the project. */
export const root = path.resolve(import.meta.dirname, '../..')

/** The records of the fixtures of a few layouts, as one run over them has them. */
async function fixtureMeetings(): Promise<Meeting[]> {
  const parse = pipeline({ids: new MeetingIds()})
  const meetings: Meeting[] = []
  for (const folder of ['herning', 'hedensted', 'slagelse', 'hvidovre', 'koebenhavn', 'sbsys', 'firstagenda']) {
    const inside = path.join(root, 'fixtures', folder)
    for (const name of readdirSync(inside).sort()) {
      if (!/\.(?:txt|html|xml)$/.test(name)) continue
      meetings.push(...(await parse(readFileSync(path.join(inside, name)), `fixtures/${folder}/${name}`)).meetings)
    }
  }
  return meetings
}

const at: Position = {start: {line: 7, column: 1, offset: 90}, end: {line: 7, column: 20, offset: 109}}

/** Text that spreadsheets, databases and markup take for something else than text. */
export const hostileTexts = [
  '=HYPERLINK("http://example.dk/"&A1;"klik")',
  '=1+1',
  '+45 12 34 56 78',
  '-2+3',
  '@SUM(1;2)',
  '\tTabulator foran',
  "'=1+1",
  "''",
  '"citat", komma; semikolon',
  'to\nlinjer\r\nog tre',
  'ÆØÅ æøå é ü — “citat”',
  '<b>&amp;</b> ]]>',
  "Robert'); DROP TABLE items;--",
  '1.2',
  '12/2045',
  '3. marts',
  '0045',
  'SAND',
  '_x000D_',
  '\u2028ny linje\u2029',
  '😀 emoji',
]

/** A meeting of an invented council that has something in every table, and a hostile text in every item. */
export function inventedMeeting(): Meeting {
  const id = 'skovby-kommune/byraadet/2024-03-12'
  return meetingSchema.parse({
    ...blank(meetingSchema),
    id,
    traits: ['extraordinary', 'draft'],
    municipality: 'Skovby Kommune',
    municipalityCode: '999',
    remarks: 'Ordinært møde',
    committee: {name: 'Byrådet', code: 'BYR'},
    date: '2024-03-12',
    startTime: '16:30',
    location: 'Rådhuset, lokale Bøgen',
    documentType: 'minutes',
    participants: [
      {name: 'Åse Ørsted', key: 'åse ørsted', party: 'A', role: 'formand', present: true},
      {name: 'Bo Æbelø', key: 'bo æbelø', party: 'V', role: null, present: false},
    ],
    items: hostileTexts.map((text, index) => inventedItem(id, text, index + 1)),
    source: {
      ...blank(provenanceSchema),
      path: 'minutes/skovby.txt',
      sha256: 'a'.repeat(64),
      url: 'https://example.dk/referat?nr=1',
      layout: 'skovby',
      agreement: 0.75,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      position: at,
    },
  } satisfies Meeting)
}

function inventedItem(meeting: string, text: string, order: number): AgendaItem {
  return {
    ...blank(agendaItemSchema),
    id: `${meeting}#${order}`,
    order,
    number: `${order}.${order}`,
    title: text,
    public: order % 2 === 0,
    caseNumber: {
      raw: '27.00.00-A00-7-17',
      scheme: 'kle',
      subject: '27.00.00',
      facet: 'A00',
      serial: 5_000_000_000,
      year: 2017,
    },
    documentNumber: text,
    caseworker: 'Søren Ågård',
    otherCaseworkers: ['Pia Ærø', text],
    routing: {committees: ['BYR', 'ØKE'], complete: true},
    sections: [{kind: 'summary', heading: 'Resumé', text, position: at}],
    recommendation: {by: 'Forvaltningen', points: [text], text},
    decisions: [
      {
        body: 'Byrådet',
        date: '2024-03-12',
        itemNumber: `${order}`,
        ofThisMeeting: true,
        text,
        outcomes: order === 2 ? [] : ['approved', 'forwarded'],
        asRecommended: order === 3 ? null : true,
        votes: [
          {
            stance: 'against',
            on: order === 4 ? '2' : order === 5 ? 0 : null,
            count: 3,
            parties: ['A', 'Ø'],
            persons: ['Åse Ørsted'],
            personKeys: ['åse ørsted'],
            personParties: ['A'],
            text,
            position: at,
          },
        ],
        amendments: [{by: 'Ø', text, outcome: order === 6 ? null : 'rejected', position: at}],
        position: at,
      },
    ],
    absences: [
      {
        name: 'Bo Æbelø',
        key: 'bo æbelø',
        party: 'V',
        reason: 'partial',
        arrived: null,
        left: '17:05',
        substitute: {name: 'Ib Å', key: 'ib å', party: null},
        text,
        position: at,
      },
    ],
    guests: [{name: 'Una Gæst', key: 'una gæst', party: null, role: 'direktør', text, position: at}],
    attachments: [
      {title: text, documentNumber: '000123', url: 'https://example.dk/bilag?nr=1&x="å"', access: 'open', position: at},
      {title: 'Uden adresse', documentNumber: null, url: 'javascript:alert(1)', access: null, position: at},
    ],
    amounts: [
      {
        text: '1,25 mio. kr.',
        value: 1_250_000,
        currency: 'DKK',
        kind: 'grant',
        per: null,
        sentence: text,
        position: at,
      },
      {text: '-0,10 kr.', value: -0.1, currency: 'DKK', kind: null, per: 'year', sentence: text, position: at},
    ],
    references: [
      {
        kind: 'meeting',
        text,
        target: {
          ...blank(referenceSchema).target,
          committee: 'Økonomiudvalget',
          date: '2024-02-06',
          itemNumber: '4',
        },
        position: at,
      },
    ],
    position: at,
  }
}

/** All meetings of the round trips. */
export async function roundTripMeetings(): Promise<Meeting[]> {
  return [...(await fixtureMeetings()), inventedMeeting()]
}

/** The rows that a table has of these meetings. */
export function expectedRows(table: TableName, meetings: readonly Meeting[]): Cell[][] {
  return meetings.flatMap((meeting) => [...tables[table].rows(meeting)].map(({cells}) => [...cells]))
}

/** A cell with its list joined, as cells of text have it. */
export function joined(cell: Cell): string | number | boolean | null {
  return Array.isArray(cell) ? cell.join('; ') : (cell as string | number | boolean | null)
}
