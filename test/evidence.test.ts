import {describe, expect, it} from 'vitest'
import {type Meeting, pipeline} from '../src/index.ts'
import type {Position} from '../src/records/schema.ts'

// Who stood where, who was away and what is referred to, where it takes more than
// one passage to say so; the passages on their own are measured by `npm run eval`.

const head = 'Udvalg: Lyngvig Byråd\nMødedato: 27. januar 2021\nMødested: Salen\n\nDagsordenpunkter\n\n'
const item = (decision: string, order: number) =>
  `${order}. Sag ${order}\n\nSagsnr.: 15.00.00-A00-${order}-21 Sagsbehandler: Ea Bro\n\nSag ${order}\n\nBeslutning\n\n${decision}\n\n`

/** A meeting with one item a decision, numbered from 1. */
async function meetingOf(
  ...decisions: string[]
): Promise<{meeting: Meeting; text: string; rules: (string | undefined)[]}> {
  const text = head + decisions.map((decision, index) => item(decision, index + 1)).join('')
  const {meetings, file} = await pipeline()(text, 'meeting.txt')
  return {meeting: meetings[0] as Meeting, text, rules: file.messages.map((message) => message.ruleId)}
}

const who = (meeting: Meeting) =>
  meeting.items.map(({absences}) => absences.map(({name, reason}) => `${name} ${reason}`))

describe('absences stand at the items that they are about', () => {
  it.each([
    ['Karl Mose var fraværende under punkterne 2-3.', [[], ['Karl Mose absent'], ['Karl Mose absent'], []]],
    ['Karl Mose deltog ikke i behandlingen af punkt 2 og 4.', [[], ['Karl Mose absent'], [], ['Karl Mose absent']]],
    ['Fraværende: Karl Mose (A), sag 1-2', [['Karl Mose absent'], ['Karl Mose absent'], [], []]],
    ['Karl Mose forlod mødet kl. 18.10 efter punkt 2.', [[], [], ['Karl Mose absent'], ['Karl Mose absent']]],
    ['Karl Mose ankom kl. 17.40 efter punkt 2.', [['Karl Mose absent'], ['Karl Mose absent'], [], []]],
    ['Karl Mose deltog fra punkt 3.', [['Karl Mose absent'], ['Karl Mose absent'], [], []]],
    ['Karl Mose var til stede fra punkt 3.', [['Karl Mose absent'], ['Karl Mose absent'], [], []]],
    ['Godkendt med den bemærkning, at Karl Mose var til stede fra punkt 3.', [[], [], [], []]],
    ['Karl Mose (A) deltog til og med punkt 3.', [[], [], [], ['Karl Mose absent']]],
    ['Karl Mose ankom kl. 17.54 under punkt 3.', [[], [], ['Karl Mose partial'], []]],
    ['Karl Mose var fraværende fra punkt 3.', [[], [], ['Karl Mose absent'], ['Karl Mose absent']]],
    ['Karl Mose deltog ikke i behandlingen.', [['Karl Mose absent'], [], [], []]],
  ])('%s', async (passage, expected) => {
    const {meeting} = await meetingOf(`Godkendt.\n\n${passage}`, 'Godkendt.', 'Godkendt.', 'Godkendt.')
    expect(who(meeting)).toEqual(expected)
  })

  it('and are reported where the meeting has no such item', async () => {
    const {meeting, rules} = await meetingOf('Karl Mose var fraværende under punkt 17. Godkendt.')
    expect(who(meeting)).toEqual([[]])
    expect(rules).toContain('unknown-item')
  })
})

describe('persons', () => {
  it('have one key however their name is printed, and never that of another name', async () => {
    const {meeting} = await meetingOf(
      'Karl  Mose (V) stemte imod. Karl Mose tog forbehold. Åge Bro og Aage Bro stemte for. KARL MOSE undlod at stemme.',
    )
    const keys = meeting.items[0]?.decisions[0]?.votes.flatMap((vote) => vote.personKeys) ?? []
    expect(keys).toEqual(['karl_mose', 'karl_mose', 'åge_bro', 'aage_bro', 'karl_mose'])
  })

  it('are disqualified once, also where they left the room for it', async () => {
    const {meeting} = await meetingOf('Anne Bo (C) var inhabil. Anne Bo (C) forlod lokalet. Godkendt.')
    expect(who(meeting)).toEqual([['Anne Bo disqualified']])
  })
})

describe('votes', () => {
  it('join what is said twice of one ballot, and keep ballots apart', async () => {
    const {meeting} = await meetingOf(
      'Ændringsforslaget blev forkastet med 5 stemmer mod 2.\n\nIndstillingen blev godkendt med 4 stemmer mod 3.\n\nFor stemte: A og B.\n\nImod stemte: V.',
    )
    const votes = meeting.items[0]?.decisions[0]?.votes ?? []
    expect(votes.map(({stance, count, parties}) => [stance, count, parties.join()])).toEqual([
      ['against', 5, ''],
      ['for', 2, ''],
      ['for', 4, 'A,B'],
      ['against', 3, 'V'],
    ])
  })

  it('are of members and parties: what the body does is an outcome, and of what is quoted only their own words count', async () => {
    const {meeting} = await meetingOf(
      'Udvalget kunne ikke tiltræde indstillingen.',
      'Godkendt. Ø ønskede tilført protokollen: "Vi stemmer imod, og V stemte imod."',
    )
    expect(meeting.items.map(({decisions}) => decisions[0]?.votes.map(({parties}) => parties))).toEqual([[], [['Ø']]])
    expect(meeting.items.map(({decisions}) => decisions[0]?.outcomes)).toEqual([['rejected'], ['approved']])
  })

  it('whose number does not fit the names behind it are reported', async () => {
    const {rules} = await meetingOf('For: 3 (Bo Lund (A), Ida Friis (A)). Imod: 1 (Kaj Holst (V)).')
    expect(rules.filter((rule) => rule === 'votes-do-not-add-up')).toHaveLength(1)
  })
})

describe('every record', () => {
  it('has a position whose slice of the source is its text', async () => {
    const {meeting, text} = await meetingOf(
      'Indstillingen blev godkendt med 5\nstemmer mod  2, idet Kaj   Holst (V) og Ø stemte imod.\n\nFraværende: Karl Mose (A),\nEa  Lund\n\nKulturchef Dan Elkær deltog\nunder punktet. Jf. Servicelovens  § 101, stk. 2, og lokalplan nr. 12-045 om 2½ mio. kr. i tilskud.',
    )
    const {absences, guests, references, amounts, decisions} = meeting.items[0] as Meeting['items'][number]
    const records: {text: string; position: Position}[] = [...absences, ...guests, ...references, ...amounts]
    records.push(...(decisions[0]?.votes ?? []))
    expect(records.map((record) => record.text.split(' ')[0])).toEqual([
      'Karl',
      'Ea',
      'Kulturchef',
      'Servicelovens',
      'lokalplan',
      '2½',
      '5',
      'mod',
    ])
    for (const {text: said, position} of records) {
      expect(text.slice(position.start.offset, position.end.offset).replace(/\s+/g, ' ')).toBe(said)
    }
  })
})
