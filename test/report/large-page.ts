import {loadLayouts} from '../../src/layouts/built-in.ts'
import type {Outcome} from '../../src/records/schema.ts'
import type {ItemDetail, PageMeeting} from '../../src/report/page-meeting.ts'
import {PageWriter} from '../../src/report/write-page.ts'

const syllables =
  'ba be bo da de fo gra gå ha hø ju ka kom le li ma mø na no pla ra ru sko so sti tek ud va ve øk'.split(' ')
const committees = 'Byrådet,Økonomiudvalget,Teknikudvalget,Børneudvalget,Kulturudvalget,Socialudvalget'.split(',')
const outcomes: readonly Outcome[] = ['approved', 'noted', 'postponed', 'rejected', 'forwarded']
const parties = ['A', 'B', 'F', 'O', 'V', 'Ø']

/** Numbers that look like chance, and are the same every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** The page of so many invented items, ten a meeting, each of some two and a half thousand letters. */
export async function* largePage(items: number, letters = 2500): AsyncGenerator<string> {
  const next = chance(7)
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value
  const words = Array.from({length: 40_000}, () =>
    Array.from({length: 2 + Math.floor(next() * 4)}, () => pick(syllables)).join(''),
  )
  // As in a language, a few words are most of a text.
  const word = () => words[Math.floor(next() ** 4 * words.length)] as string
  const text = (length: number) => {
    const parts: string[] = []
    for (let size = 0; size < length; ) {
      const part = word()
      parts.push(part)
      size += part.length + 1
    }
    return `${parts.join(' ')}.`
  }
  const page = new PageWriter('0.0.0', loadLayouts())
  for (let meeting = 0; meeting * 10 < items; meeting++) {
    const committee = committees[meeting % committees.length] as string
    const year = 2005 + (meeting % 20)
    const date = `${year}-${String(1 + (meeting % 12)).padStart(2, '0')}-${String(1 + (meeting % 28)).padStart(2, '0')}`
    const id = `lille-kommune/${committee.toLowerCase()}/${date}-${meeting}`
    const made: PageMeeting = {
      id,
      sameMeetingAs: null,
      municipality: 'Lille Kommune',
      committee,
      date,
      documentType: 'minutes',
      traits: [],
      remarks: null,
      source: {path: `moeder/${meeting}.txt`, mediaType: 'text/plain', url: null, agreement: 0.9},
      away: [],
      items: [],
      kept: {
        kept: true,
        id,
        municipality: 'Lille Kommune',
        committee: {name: committee, code: null},
        date,
        startTime: null,
        documentType: 'minutes',
        source: {path: `moeder/${meeting}.txt`, layout: 'guess'},
        items: [],
      },
    }
    for (let order = 1; order <= 10; order++) {
      const title = text(50).slice(0, -1)
      const outcome = pick(outcomes)
      const decision = `${text(80)} Sagen koster ${order}00.000 kr.`
      const isAgainst = next() < 0.1
      const passage = `${order}. ${title}\n\n${text(letters)}\n\nBeslutning\n\n${decision}`
      const detail: ItemDetail = {
        recommendation: null,
        caseworker: null,
        decisions: [
          {
            body: committee,
            date,
            ofThisMeeting: true,
            text: decision,
            outcomes: [outcome],
            asRecommended: true,
            votes: isAgainst
              ? [{stance: 'against', on: null, count: null, parties: [pick(parties)], persons: [], personParties: []}]
              : [],
            amendments: [],
          },
        ],
        absences: [],
        attachments: [],
        amounts: [{text: `${order}00.000 kr.`, value: order * 100_000, kind: null, per: null, sentence: decision}],
        references: [],
        passage: {text: passage, marks: [[0, title.length + 3, 'title']]},
      }
      made.items.push({
        id: `${id}#${order}`,
        order,
        number: String(order),
        title,
        public: order < 10,
        caseNumber: null,
        page: null,
        line: order * 30,
        detail: order < 10 ? detail : {...detail, decisions: [], amounts: [], passage: null},
      })
    }
    page.addMeeting(made)
  }
  yield* page.finish(0)
}
