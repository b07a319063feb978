import type {PageHead, Sum, VoteRow} from '../page-data.ts'
import {FacetValues} from './facet-values.ts'
import type {Filter} from './filter.ts'

/** What rows are told apart by. */
const facets = [
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

/** A test of a row; those of one name are left out where the values of that facet are counted. */
interface Test {
  name: string
  fits: (row: number) => boolean
}

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
      const votes = this.#votesOf.get(vote.row)
      if (votes === undefined) this.#votesOf.set(vote.row, [vote])
      else votes.push(vote)
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

  #allValues(): Record<Facet, FacetValues> {
    const {rows, documents} = this.head
    const values = Object.fromEntries(facets.map((facet) => [facet, new FacetValues()])) as Record<Facet, FacetValues>
    for (const [row, outcomes] of rows.outcomes.entries()) {
      const meeting = this.meetingOf(row)
      const votes = this.votesOf(row)
      const kinds = this.sumsOf(row).map(([, kind]) => kind ?? '')
      values.municipality.add([meeting.municipality ?? ''])
      values.committee.add([meeting.committee ?? ''])
      values.year.add([meeting.date?.slice(0, 4) ?? ''])
      values.outcome.add(outcomes.length > 0 ? outcomes : [''])
      values.party.add(votes.length === 0 ? none : [...new Set(votes.flatMap(({parties}) => parties))])
      values.stance.add(votes.length === 0 ? none : [...new Set(votes.map(({stance}) => stance))])
      values.kind.add(kinds.length < 2 ? kinds : [...new Set(kinds)])
      values.access.add([rows.isClosed[row] ? 'closed' : 'open'])
      values.type.add([meeting.isAgenda ? 'agenda' : 'minutes'])
      values.verdict.add([documents[meeting.document]?.verdict ?? ''])
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
    if (found !== undefined) tests.unshift({name: 'words', fits: (row) => found[row] === 1})
    if (ofCases !== undefined) tests.unshift({name: 'cases', fits: (row) => ofCases.has(row)})
    const rows: number[] = []
    const tallies = facets.map((facet) => new Uint32Array(this.#values[facet].names.length))
    for (const row of this.newestFirst) {
      const failed = failedTest(tests, row)
      if (failed === '') continue
      if (failed === undefined) rows.push(row)
      for (const [at, facet] of facets.entries())
        if (failed === undefined || failed === facet) this.#values[facet].count(row, tallies[at] as Uint32Array)
    }
    const counted = (facet: Facet, tally: Uint32Array): Count[] =>
      this.#values[facet].names
        .map((value, place) => ({value, count: tally[place] as number}))
        .filter(({value, count}) => count > 0 || filter[facet].includes(value))
        .sort((a, b) => b.count - a.count)
    const counts = facets.map((facet, at) => [facet, counted(facet, tallies[at] as Uint32Array)])
    return {rows, counts: Object.fromEntries(counts) as Selection['counts']}
  }

  #testsOf(filter: Filter): Test[] {
    const tests: Test[] = []
    for (const facet of ['municipality', 'committee', 'year', 'outcome', 'access', 'type', 'verdict'] as const) {
      if (filter[facet].length > 0) tests.push({name: facet, fits: this.#values[facet].hasOneOf(filter[facet])})
    }
    if (!filter.again) tests.push({name: 'again', fits: (row) => !this.meetingOf(row).isAgain})
    const {party, person, stance, kind, sumFrom, sumTo, rule, document} = filter
    // A party that was against: both in one vote.
    const hasVote = (row: number, {party, stance}: Pick<Filter, 'party' | 'stance'>) =>
      this.votesOf(row).some(
        (vote) =>
          (stance.length === 0 || stance.includes(vote.stance)) &&
          (party.length === 0 || vote.parties.some((name) => party.includes(name))) &&
          (person.length === 0 || vote.persons.some((name) => person.includes(name))),
      )
    if (stance.length > 0) tests.push({name: 'stance', fits: (row) => hasVote(row, {stance, party: []})})
    if (party.length > 0) tests.push({name: 'party', fits: (row) => hasVote(row, {party, stance})})
    if (person.length > 0) tests.push({name: 'person', fits: (row) => hasVote(row, {party, stance})})
    if (kind.length > 0 || sumFrom !== null || sumTo !== null)
      tests.push({name: 'kind', fits: (row) => this.sumsOf(row).some((sum) => isWantedSum(sum, filter))})
    if (rule.length > 0)
      tests.push({
        name: 'rule',
        fits: (row) => rule.some((name) => this.#rulesOf[this.meetingOf(row).document]?.has(name)),
      })
    if (document.length > 0) tests.push({name: 'document', fits: (row) => document.includes(this.documentOf(row).path)})
    return tests
  }
}

/** The name of the one test that a row fails: "" for several, undefined for none. */
function failedTest(tests: readonly Test[], row: number): string | undefined {
  let failed: string | undefined
  for (const {name, fits} of tests) {
    if (fits(row)) continue
    if (failed !== undefined) return ''
    failed = name
  }
  return failed
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
