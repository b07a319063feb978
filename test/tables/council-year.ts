import {
  type AgendaItem,
  absenceSchema,
  agendaItemSchema,
  amountSchema,
  type Decision,
  decisionSchema,
  type Meeting,
  meetingSchema,
  type Outcome,
  provenanceSchema,
  type Vote,
  voteSchema,
} from '../../src/records/schema.ts'
import {blank} from '../meetings/blank.ts'

// A year of two invented councils, small enough to see by eye what a question
// about it must answer:
//
//   Skovby Kommune   Teknikudvalget   11 January   bridge: postponed    school: (closed) approved
//                    Teknikudvalget    8 February  bridge: postponed, recommendation not followed
//                    Byrådet          14 March     bridge: approved with votes against; wind turbines: rejected
//   Engby Kommune    Byrådet           2 May       harbour: forwarded; minutes: noted

const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 2, column: 1, offset: 10}}

interface ItemFacts {
  title: string
  caseNumber: string
  text: string
  outcomes: Outcome[]
  asRecommended?: boolean | null
  isPublic?: boolean
  caseworker?: string
  votes?: [stance: Vote['stance'], count: number | null, parties: string[]][]
  sums?: [text: string, value: number][]
  disqualified?: string[]
}

const bridge = {title: 'Ny bro over Skovåen', caseNumber: '05.01.02-P20-1-24', caseworker: 'Søren Ågård'}
const brokenDown = 'Sagen udsættes.'

/** The meetings, in the order of their dates. */
export const councilYear: readonly Meeting[] = [
  meeting('Skovby Kommune', 'Teknikudvalget', '2024-01-11', [
    {...bridge, text: brokenDown, outcomes: ['postponed'], asRecommended: false, sums: [['12 mio. kr.', 12e6]]},
    {
      title: 'Køb af grund til skole',
      caseNumber: '82.02.00-A00-3-23',
      caseworker: 'Pia Ærø',
      text: 'Godkendt.',
      outcomes: ['approved'],
      asRecommended: true,
      isPublic: false,
      sums: [
        ['25 mio. kr.', 25e6],
        ['800.000 kr.', 8e5],
      ],
    },
  ]),
  meeting('Skovby Kommune', 'Teknikudvalget', '2024-02-08', [
    {
      ...bridge,
      text: `${brokenDown} Ib Å var inhabil.`,
      outcomes: ['postponed'],
      asRecommended: false,
      disqualified: ['Ib Å'],
    },
  ]),
  meeting('Skovby Kommune', 'Byrådet', '2024-03-14', [
    {
      ...bridge,
      text: 'Godkendt. Ø stemte imod.',
      outcomes: ['approved'],
      asRecommended: true,
      votes: [
        ['for', 15, ['A', 'V']],
        ['against', 2, ['Ø']],
      ],
      sums: [['14,5 mio. kr.', 14.5e6]],
    },
    {
      title: 'Vindmøller ved Ærøhede',
      caseNumber: '01.02.05-P16-7-22',
      caseworker: 'Søren Ågård',
      text: 'Byrådet kan ikke imødekomme ansøgningen.',
      outcomes: ['rejected'],
      asRecommended: null,
      votes: [['against', null, ['Ø', 'A']]],
    },
  ]),
  meeting('Engby Kommune', 'Byrådet', '2024-05-02', [
    {
      title: 'Havnens udvidelse',
      caseNumber: '08.00.00-P20-2-24',
      caseworker: 'Una Holm',
      text: 'Anbefales til budgetforhandlingerne.',
      outcomes: ['forwarded'],
      asRecommended: true,
      sums: [['110 mio. kr.', 110e6]],
    },
    {title: 'Meddelelser', caseNumber: '00.01.00-A00-1-24', text: 'Taget til efterretning.', outcomes: ['noted']},
  ]),
]

function meeting(municipality: string, committee: string, date: string, items: readonly ItemFacts[]): Meeting {
  const slug = (name: string) => name.toLowerCase().replaceAll('å', 'aa').replaceAll(' ', '-')
  const id = `${slug(municipality)}/${slug(committee)}/${date}`
  return meetingSchema.parse({
    ...blank(meetingSchema),
    id,
    municipality,
    committee: {name: committee, code: null},
    date,
    startTime: '17:00',
    documentType: 'minutes',
    items: items.map((facts, index) => item(facts, {id, committee, date}, index + 1)),
    source: {
      ...blank(provenanceSchema),
      path: `minutes/${date}.txt`,
      sha256: '0'.repeat(64),
      layout: 'skovby',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      position,
    },
  } satisfies Meeting)
}

function item(facts: ItemFacts, of: {id: string; committee: string; date: string}, order: number): AgendaItem {
  const [subject = null, facet = null, serial, year] = facts.caseNumber.split('-')
  const decision: Decision = {
    ...blank(decisionSchema),
    body: of.committee,
    date: of.date,
    itemNumber: String(order),
    ofThisMeeting: true,
    text: facts.text,
    outcomes: facts.outcomes,
    asRecommended: facts.asRecommended ?? null,
    votes: (facts.votes ?? []).map(([stance, count, parties]) => ({
      ...blank(voteSchema),
      stance,
      count,
      parties,
      text: facts.text,
      position,
    })),
    position,
  }
  return {
    ...blank(agendaItemSchema),
    id: `${of.id}#${order}`,
    order,
    number: String(order),
    title: facts.title,
    public: facts.isPublic ?? true,
    caseNumber: {
      raw: facts.caseNumber,
      scheme: 'kle',
      subject,
      facet,
      serial: Number(serial),
      year: 2000 + Number(year),
    },
    caseworker: facts.caseworker ?? null,
    recommendation: {by: 'Forvaltningen', points: [], text: 'at forslaget godkendes'},
    decisions: [decision],
    absences: (facts.disqualified ?? []).map((name) => ({
      ...blank(absenceSchema),
      name,
      key: name.toLowerCase(),
      party: 'V',
      reason: 'disqualified',
      text: facts.text,
      position,
    })),
    amounts: (facts.sums ?? []).map(([text, value]) => ({
      ...blank(amountSchema),
      text,
      value,
      sentence: `Det koster ${text}`,
      position,
    })),
    position,
  }
}
