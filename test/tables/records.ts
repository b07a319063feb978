import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {z} from 'zod'
import {MeetingIds} from '../../src/compile/identity.ts'
import {type AgendaItem, type Meeting, meetingSchema, type Position} from '../../src/records/schema.ts'
import type {Cell} from '../../src/write/columns.ts'
import type {TableName} from '../../src/write/formats.ts'
import {tables} from '../../src/write/tables.ts'

/** The root of the project. */
export const root = path.resolve(import.meta.dirname, '../..')

/** The records of all fixtures, as one run over them would have them. */
function fixtureMeetings(): Meeting[] {
  const ids = new MeetingIds()
  const fixtures = path.join(root, 'fixtures')
  return readdirSync(fixtures).flatMap((folder) => {
    const golden = path.join(fixtures, folder, 'golden')
    if (!existsSync(golden)) return []
    // A document has its tree beside its records; what else is JSON there is of other things.
    return readdirSync(golden)
      .filter((name) => name.endsWith('.tree'))
      .map((name) => name.replace(/tree$/, 'json'))
      .flatMap((name) => z.array(meetingSchema).parse(JSON.parse(readFileSync(path.join(golden, name), 'utf8'))))
      .map((meeting) => withId(meeting, ids.assign(meeting.id).id))
  })
}

function withId(meeting: Meeting, id: string): Meeting {
  return {...meeting, id, items: meeting.items.map((item) => ({...item, id: `${id}#${item.order}`}))}
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
    id,
    municipality: 'Skovby Kommune',
    committee: {name: 'Byrådet', code: 'BYR'},
    date: '2024-03-12',
    startTime: '16:30',
    endTime: null,
    location: 'Rådhuset, lokale Bøgen',
    documentType: 'minutes',
    participants: [
      {name: 'Åse Ørsted', key: 'åse ørsted', party: 'A', role: 'formand', present: true},
      {name: 'Bo Æbelø', key: 'bo æbelø', party: 'V', role: null, present: false},
    ],
    items: hostileTexts.map((text, index) => inventedItem(id, text, index + 1)),
    source: {
      path: 'minutes/skovby.txt',
      sha256: 'a'.repeat(64),
      layout: 'skovby',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      position: at,
    },
  } satisfies Meeting)
}

function inventedItem(meeting: string, text: string, order: number): AgendaItem {
  return {
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
            part: null,
            count: 3,
            parties: ['A', 'Ø'],
            persons: ['Åse Ørsted'],
            personKeys: ['åse ørsted'],
            text,
            position: at,
          },
        ],
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
      {text: '1,25 mio. kr.', value: 1_250_000, currency: 'DKK', kind: 'grant', per: null, position: at},
      {text: '-0,10 kr.', value: -0.1, currency: 'DKK', kind: null, per: 'year', position: at},
    ],
    references: [
      {
        kind: 'meeting',
        text,
        target: {
          committee: 'Økonomiudvalget',
          date: '2024-02-06',
          itemNumber: '4',
          law: null,
          paragraph: null,
          caseNumber: null,
          localPlan: null,
          account: null,
          id: null,
        },
        position: at,
      },
    ],
    position: at,
  }
}

/** All meetings of the round trips. */
export function roundTripMeetings(): Meeting[] {
  return [...fixtureMeetings(), inventedMeeting()]
}

/** The rows that a table has of these meetings. */
export function expectedRows(table: TableName, meetings: readonly Meeting[]): Cell[][] {
  return meetings.flatMap((meeting) => tables[table].rows(meeting).map(({cells}) => [...cells]))
}

/** A cell with its list joined, as cells of text have it. */
export function joined(cell: Cell): string | number | boolean | null {
  return Array.isArray(cell) ? cell.join('; ') : (cell as string | number | boolean | null)
}
