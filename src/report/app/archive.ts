import {addUnder} from '../../vocabulary/grouped.ts'
import type {PageHead, Sum, VoteRow} from '../page-data.ts'
import {FacetValues} from './facet-values.ts'
import type {Filter} from './filter.ts'

/** What rows are told apart by. */
export const facets = [
  'municipality',
  'committee',
  'year',
  'outcome',
  'party',
  'stance',
  'kind',
  'access',
  'type',
  'verdict',
] as const
export type Facet = (typeof facets)[number]

/** Those that all items of a meeting have the same of. */
const ofMeeting = ['municipality', 'committee', 'year', 'type', 'verdict'] as const satisfies readonly Facet[]

/** How many of the wanted rows have a value. */
export interface Count {
  value: string
  count: number
}

/** The wanted rows, and how many there would be for each value of a facet if nothing was asked of that facet. */
export interface Selection {
  rows: readonly number[]
  counts: Record<Facet, Count[]>
}

/** A test of a row; that of a facet is left out where the values of that facet are counted. */
interface Test {
  facet: Facet | null
  fits: (row: number) => boolean
}

/** What a row fails: no test, or several, or one that is of no facet, where it counts nowhere; else the facet's place. */
const failsNone = -1
const countsNowhere = -2

const none: readonly string[] = []

/** The rows of a page, and which of them are wanted. */
export class Archive {
  readonly head: PageHead
  /** All rows, the newest first. */
  readonly newestFirst: readonly number[]
  readonly #placeOfMeeting: ReadonlyMap<string, number>
  readonly #values: Record<Facet, FacetValues>
  readonly #votesOf = new Map<number, VoteRow[]>()
  readonly #rulesOf: readonly ReadonlySet<string>[]

  constructor(head: PageHead) {
    this.head = head
    this.#placeOfMeeting = new Map(head.meetings.map(({id}, place) => [id, place]))
    this.newestFirst = newestFirst(head)
    for (const vote of head.votes) {
      addUnder(this.#votesOf, vote.row, vote)
    }
    this.#values = this.#allValues()
    this.#rulesOf = head.documents.map(({counts}) => new Set(Object.keys(counts)))
  }

  /** The id of the item, as the records have it. */
  idOf(row: number): string {
    return `${this.meetingOf(row).id}#${this.head.rows.order[row]}`
  }

  /** The row of an item; undefined where the page has none. */
  rowOf(id: string): number | undefined {
    const at = id.lastIndexOf('#')
    const meeting = this.#placeOfMeeting.get(id.slice(0, at))
    const {rows} = this.head
    const order = Number(id.slice(at + 1))
    const row = rows.meeting.findIndex((own, row) => own === meeting && rows.order[row] === order)
    return row < 0 ? undefined : row
  }

  meetingOf(row: number): PageHead['meetings'][number] {
    return this.head.meetings[this.head.rows.meeting[row] as number] as PageHead['meetings'][number]
  }

  documentOf(row: number): PageHead['documents'][number] {
    return this.head.documents[this.meetingOf(row).document] as PageHead['documents'][number]
  }

  votesOf(row: number): readonly VoteRow[] {
    return this.#votesOf.get(row) ?? []
  }

  sumsOf(row: number): readonly Sum[] {
    return this.head.rows.sums[row] as Sum[]
  }

  /** The parties, or for want of them the persons, that stood against a decision. */
  againstOf(row: number): string[] {
    const votes = this.votesOf(row).filter(({stance}) => stance === 'against')
    const parties = [...new Set(votes.flatMap((vote) => vote.parties))]
    return parties.length > 0 ? parties : [...new Set(votes.flatMap(({persons}) => persons))]
  }

  /** What a row has of a facet; "" for what its document does not say. */
  valuesOf(row: number, facet: Facet): readonly string[] {
    return this.#values[facet].valuesOf(row)
  }

  committeeAndYearOf(row: number): [committee: string, year: string] {
    return [this.valuesOf(row, 'committee')[0] ?? '', this.valuesOf(row, 'year')[0] ?? '']
  }

  #allValues(): Record<Facet, FacetValues> {
    const {rows, documents} = this.head
    const values = Object.fromEntries(facets.map((facet) => [facet, new FacetValues()])) as Record<Facet, FacetValues>
    let before: PageHead['meetings'][number] | undefined
    for (const [row, outcomes] of rows.outcomes.entries()) {
      const meeting = this.meetingOf(row)
      const votes = this.votesOf(row)
      const kinds = this.sumsOf(row).map(([, kind]) => kind ?? '')
      if (meeting === before) for (const facet of ofMeeting) values[facet].addAgain()
      else {
        values.municipality.add([meeting.municipality ?? ''])
        values.committee.add([meeting.committee ?? ''])
        values.year.add([meeting.date?.slice(0, 4) ?? ''])
        values.type.add([meeting.isAgenda ? 'agenda' : 'minutes'])
        values.verdict.add([documents[meeting.document]?.verdict ?? ''])
      }
      before = meeting
      values.outcome.add(outcomes.length > 0 ? outcomes : [''])
      values.party.add(votes.length === 0 ? none : [...new Set(votes.flatMap(({parties}) => parties))])
      values.stance.add(votes.length === 0 ? none : [...new Set(votes.map(({stance}) => stance))])
      values.kind.add(kinds.length < 2 ? kinds : [...new Set(kinds)])
      values.access.add([rows.isClosed[row] ? 'closed' : 'open'])
    }
    return values
  }

  /**
   * The wanted rows, the newest first.
   *
   * @param found for each row 1 or 0, where words are looked for
   * @param ofCases the rows of the wanted cases, where some are wanted
   */
  select(filter: Filter, found: Uint8Array | undefined, ofCases: ReadonlySet<number> | undefined): Selection {
    const tests = this.#testsOf(filter)
    if (found !== undefined) tests.unshift({facet: null, fits: (row) => found[row] === 1})
    if (ofCases !== undefined) tests.unshift({facet: null, fits: (row) => ofCases.has(row)})
    const failed = this.#failedBy(tests)
    const rows: number[] = []
    /** The rows that count for some facet, though they are not wanted. */
    const beside: number[] = []
    for (const row of this.newestFirst) {
      if (failed[row] === failsNone) rows.push(row)
      else if (failed[row] !== countsNowhere) beside.push(row)
    }
    const tallies = facets.map((facet, at) => {
      const values = this.#values[facet]
      const tally = new Uint32Array(values.names.length)
      for (const row of rows) values.count(row, tally)
      for (const row of beside) if (failed[row] === at) values.count(row, tally)
      return tally
    })
    const counted = (facet: Facet, tally: Uint32Array): Count[] =>
      this.#values[facet].names
        .map((value, place) => ({value, count: tally[place] as number}))
        .filter(({value, count}) => count > 0 || filter[facet].includes(value))
        .sort((a, b) => b.count - a.count)
    const counts = facets.map((facet, at) => [facet, counted(facet, tallies[at] as Uint32Array)])
    return {rows, counts: Object.fromEntries(counts) as Selection['counts']}
  }

  /** What each row fails. */
  #failedBy(tests: readonly Test[]): Int8Array {
    const failed = new Int8Array(this.newestFirst.length).fill(failsNone)
    for (const {facet, fits} of tests) {
      const place = facet === null ? countsNowhere : facets.indexOf(facet)
      for (let row = 0; row < failed.length; row++) {
        if (failed[row] === countsNowhere || fits(row)) continue
        failed[row] = failed[row] === failsNone ? place : countsNowhere
      }
    }
    return failed
  }

  #testsOf(filter: Filter): Test[] {
    const tests: Test[] = []
    for (const facet of ['municipality', 'committee', 'year', 'outcome', 'access', 'type', 'verdict'] as const) {
      if (filter[facet].length > 0) tests.push({facet, fits: this.#values[facet].hasOneOf(filter[facet])})
    }
    if (!filter.again) tests.push({facet: null, fits: (row) => !this.meetingOf(row).isAgain})
    const {party, person, stance, kind, sumFrom, sumTo, rule, document} = filter
    // A party that was against: both in one vote.
    const hasVote = (row: number, {party, stance}: Pick<Filter, 'party' | 'stance'>) =>
      this.votesOf(row).some(
        (vote) =>
          (stance.length === 0 || stance.includes(vote.stance)) &&
          (party.length === 0 || vote.parties.some((name) => party.includes(name))) &&
          (person.length === 0 || vote.persons.some((name) => person.includes(name))),
      )
    if (stance.length > 0) tests.push({facet: 'stance', fits: (row) => hasVote(row, {stance, party: []})})
    if (party.length > 0) tests.push({facet: 'party', fits: (row) => hasVote(row, {party, stance})})
    if (person.length > 0) tests.push({facet: null, fits: (row) => hasVote(row, {party, stance})})
    if (kind.length > 0 || sumFrom !== null || sumTo !== null)
      tests.push({facet: 'kind', fits: (row) => this.sumsOf(row).some((sum) => isWantedSum(sum, filter))})
    if (rule.length > 0)
      tests.push({
        facet: null,
        fits: (row) => rule.some((name) => this.#rulesOf[this.meetingOf(row).document]?.has(name)),
      })
    if (document.length > 0) tests.push({facet: null, fits: (row) => document.includes(this.documentOf(row).path)})
    return tests
  }
}

/** Whether a sum is of a wanted kind and size. */
export function isWantedSum([value, kind]: Sum, {kind: kinds, sumFrom, sumTo}: Filter): boolean {
  return (
    (kinds.length === 0 || kinds.includes(kind ?? '') || kinds.includes('alle')) &&
    (sumFrom === null || value >= sumFrom) &&
    (sumTo === null || value <= sumTo)
  )
}

/** All rows, those of the newest meeting first, each meeting's in their own order. */
function newestFirst({meetings, rows}: PageHead): number[] {
  const ofMeeting: number[][] = meetings.map(() => [])
  for (const [row, meeting] of rows.meeting.entries()) ofMeeting[meeting]?.push(row)
  const dates = meetings.map(({date}) => date ?? '')
  const date = (meeting: number) => dates[meeting] as string
  return meetings
    .map((_, meeting) => meeting)
    .sort((a, b) => (date(a) === date(b) ? a - b : date(a) < date(b) ? 1 : -1))
    .flatMap((meeting) => ofMeeting[meeting] as number[])
}
