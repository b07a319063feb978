import type {PageHead, Sum, VoteRow} from '../page-data.ts'
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
  readonly rowOfId: ReadonlyMap<string, number>
  readonly #values: Record<Facet, readonly (readonly string[])[]>
  readonly #votesOf = new Map<number, VoteRow[]>()
  readonly #rulesOf: readonly ReadonlySet<string>[]

  constructor(head: PageHead) {
    this.head = head
    const {rows, meetings} = head
    const dates = meetings.map(({date}) => date ?? '')
    const dateOf = (row: number) => dates[rows.meeting[row] as number] as string
    this.newestFirst = rows.id
      .map((_, row) => row)
      .sort((a, b) => (dateOf(a) === dateOf(b) ? a - b : dateOf(a) < dateOf(b) ? 1 : -1))
    this.rowOfId = new Map(rows.id.map((id, row) => [id, row]))
    for (const vote of head.votes) {
      const votes = this.#votesOf.get(vote.row)
      if (votes === undefined) this.#votesOf.set(vote.row, [vote])
      else votes.push(vote)
    }
    this.#values = this.#allValues()
    this.#rulesOf = head.documents.map(({counts}) => new Set(Object.keys(counts)))
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
    return this.#values[facet][row] as readonly string[]
  }

  #allValues(): Record<Facet, readonly (readonly string[])[]> {
    const {rows, meetings, documents} = this.head
    const ofMeeting = (value: (meeting: PageHead['meetings'][number]) => string) => {
      const values = meetings.map((meeting) => [value(meeting)])
      return rows.meeting.map((meeting) => values[meeting] as string[])
    }
    const ofVotes = (value: (vote: VoteRow) => readonly string[]) =>
      rows.id.map((_, row) => {
        const votes = this.#votesOf.get(row)
        return votes === undefined ? none : [...new Set(votes.flatMap(value))]
      })
    const unknown = ['']
    return {
      municipality: ofMeeting(({municipality}) => municipality ?? ''),
      committee: ofMeeting(({committee}) => committee ?? ''),
      year: ofMeeting(({date}) => date?.slice(0, 4) ?? ''),
      outcome: rows.outcomes.map((outcomes) => (outcomes.length > 0 ? outcomes : unknown)),
      party: ofVotes(({parties}) => parties),
      stance: ofVotes(({stance}) => [stance]),
      kind: rows.sums.map((sums) => (sums.length === 0 ? none : [...new Set(sums.map(([, , kind]) => kind ?? ''))])),
      access: rows.isClosed.map((isClosed) => (isClosed ? ['closed'] : ['open'])),
      type: ofMeeting(({isAgenda}) => (isAgenda ? 'agenda' : 'minutes')),
      verdict: ofMeeting(({document}) => documents[document]?.verdict ?? ''),
    }
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
    const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<
      Facet,
      Map<string, number>
    >
    for (const row of this.newestFirst) {
      const failed = failedTest(tests, row)
      if (failed === undefined) rows.push(row)
      for (const facet of facets) {
        if (failed !== undefined && failed !== facet) continue
        for (const value of this.valuesOf(row, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
      }
    }
    const counted = (facet: Facet): Count[] => {
      for (const value of filter[facet]) if (!counts[facet].has(value)) counts[facet].set(value, 0)
      return [...counts[facet]].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count)
    }
    return {rows, counts: Object.fromEntries(facets.map((facet) => [facet, counted(facet)])) as Record<Facet, Count[]>}
  }

  #testsOf(filter: Filter): Test[] {
    const tests: Test[] = []
    for (const facet of ['municipality', 'committee', 'year', 'outcome', 'access', 'type', 'verdict'] as const) {
      if (filter[facet].length === 0) continue
      const wanted = new Set(filter[facet])
      tests.push({name: facet, fits: (row) => this.valuesOf(row, facet).some((value) => wanted.has(value))})
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
export function isWantedSum([value, , kind]: Sum, {kind: kinds, sumFrom, sumTo}: Filter): boolean {
  return (
    (kinds.length === 0 || kinds.includes(kind ?? '') || kinds.includes('alle')) &&
    (sumFrom === null || value >= sumFrom) &&
    (sumTo === null || value <= sumTo)
  )
}
