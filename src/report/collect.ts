import {Cases} from '../cases/cases.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {atOnce, type Steps} from '../files/steps.ts'
import type {Layout} from '../layouts/schema.ts'
import {rankOf} from '../link/record-rank.ts'
import type {Case} from '../records/case.ts'
import type {Verdict} from '../records/completeness.ts'
import {pick} from '../records/pick.ts'
import type {Outcome} from '../records/schema.ts'
import {cut} from '../write/cell-limit.ts'
import {
  type Block,
  blockSize,
  ofCase,
  ofTreatment,
  type PageCase,
  type PageData,
  type PageDiagnostic,
  type PageDocument,
  type PageHead,
  type Rows,
  type VoteRow,
} from './page-data.ts'
import type {ItemDetail, PageDecision, PageItem, PageMeeting} from './page-meeting.ts'
import {SearchIndexBuilder} from './search-index.ts'

/** As much of a decision as a row shows. */
const decisionLength = 200
/** So many diagnostics of one rule are shown of a document; the others are counted. */
const diagnosticsMost = 20

/** What a document gave, beside its meetings. */
export interface CollectedDocument {
  path: string
  verdict: Verdict | null
  diagnostics: readonly Pick<Diagnostic, 'rule' | 'severity' | 'position'>[]
}

/** Puts the data of a page together, meeting by meeting. The details go where they are told to, block by block. */
export class PageCollector {
  readonly #cases: Cases
  readonly #index = new SearchIndexBuilder()
  readonly #onBlock: (block: Block) => void
  readonly #documents: PageDocument[] = []
  readonly #documentOf = new Map<string, number>()
  readonly #head: PageHead
  readonly #decisions: string[] = []
  /** The best record of each meeting so far, by the id of the first: its place, and how good it is. */
  readonly #sameMeetings = new Map<string, {place: number; rank: number}>()
  /** Of the items, row by row. */
  readonly #ids: string[] = []
  #block: Block = []

  /**
   * @param layouts whose routing tables say what the codes of bodies stand for
   * @param onBlock is given the details of the next rows, {@link blockSize} of them but for the last time
   */
  constructor(version: string, layouts: readonly Layout[], onBlock: (block: Block) => void) {
    this.#cases = new Cases(layouts)
    this.#onBlock = onBlock
    this.#head = {
      version,
      meetings: [],
      documents: this.#documents,
      rows: emptyRows(),
      votes: [],
      cases: 0,
      passedOver: 0,
    }
  }

  /** Takes what a run says of a document, before or after its meetings. */
  addDocument({path, verdict, diagnostics}: CollectedDocument): void {
    const document = this.#documents[this.#documentAt(path)] as PageDocument
    document.verdict ??= verdict
    for (const {rule, severity, position} of diagnostics) {
      const count = (document.counts[rule] ?? 0) + 1
      document.counts[rule] = count
      if (count > diagnosticsMost) continue
      const {page = null, line = null} = position?.start ?? {}
      document.diagnostics.push({rule, severity, page, line} satisfies PageDiagnostic)
    }
  }

  addMeeting(meeting: PageMeeting): void {
    atOnce(this.addInSteps(meeting))
  }

  /** As {@link PageCollector.addMeeting}, for one of many items. */
  *addInSteps(meeting: PageMeeting): Steps {
    const {source, kept, items, ...facts} = meeting
    this.#cases.add(kept)
    yield
    const place = this.#head.meetings.length
    this.#head.meetings.push({
      id: facts.id,
      municipality: facts.municipality,
      committee: facts.committee,
      date: facts.date,
      isAgenda: facts.documentType === 'agenda',
      isAgain: false,
      remarks: facts.remarks,
      traits: facts.traits,
      away: facts.away,
      document: this.#documentAt(source.path),
      url: source.url,
      agreement: source.agreement,
    })
    const {documentType} = facts
    this.#choose(facts.sameMeetingAs ?? facts.id, {place, rank: rankOf({documentType, mediaType: source.mediaType})})
    for (const item of items) {
      this.#addItem(item, place)
      yield
    }
  }

  #addItem(item: PageItem, meeting: number): void {
    const {rows, votes} = this.#head
    const {detail} = item
    const row = rows.order.length
    const own = detail.decisions.filter(({ofThisMeeting}) => ofThisMeeting)
    this.#ids.push(item.id)
    rows.meeting.push(meeting)
    rows.order.push(item.order)
    rows.number.push(item.number)
    rows.title.push(item.title)
    rows.caseNumber.push(item.caseNumber)
    rows.page.push(item.page)
    rows.line.push(item.line)
    rows.isClosed.push(item.public ? 0 : 1)
    rows.outcomes.push([...new Set(own.flatMap(({outcomes}): Outcome[] => outcomes))])
    this.#decisions.push(beginning(own.map(({text}) => text).join(' ')))
    rows.sums.push(detail.amounts.map(({value, kind, per}) => [value, kind, per]))
    for (const vote of own.flatMap((decision) => decision.votes)) votes.push(voteRow(vote, row))
    this.#index.add(textsOf(item, detail))
    this.#block.push(detail)
    if (this.#block.length === blockSize) this.#giveBlock()
  }

  /** @param passedOver how many files were passed over */
  *finish(passedOver: number): Steps<PageData> {
    if (this.#block.length > 0) this.#giveBlock()
    const rowOf = new Map(this.#ids.map((id, row) => [id, row]))
    const cases: PageCase[] = []
    for (const one of this.#cases.inSteps()) {
      yield
      if (one === undefined) continue
      if (one.treatments.length > 1 || one.missing.length > 0) cases.push(pageCase(one, rowOf))
    }
    this.#head.cases = cases.length
    this.#head.passedOver = passedOver
    return {head: this.#head, decisions: this.#decisions, index: yield* this.#index.finish(), cases}
  }

  /** Of the records of one meeting one counts: the best, or else the first. */
  #choose(meeting: string, record: {place: number; rank: number}): void {
    const best = this.#sameMeetings.get(meeting)
    const isBetter = best === undefined || record.rank < best.rank
    const again = isBetter ? best : record
    if (isBetter) this.#sameMeetings.set(meeting, record)
    if (again !== undefined) (this.#head.meetings[again.place] as PageHead['meetings'][number]).isAgain = true
  }

  #giveBlock(): void {
    this.#onBlock(this.#block)
    this.#block = []
  }

  #documentAt(path: string): number {
    let place = this.#documentOf.get(path)
    if (place === undefined) {
      place = this.#documents.length
      this.#documentOf.set(path, place)
      this.#documents.push({path, verdict: null, diagnostics: [], counts: {}})
    }
    return place
  }
}

function emptyRows(): Rows {
  return {
    meeting: [],
    order: [],
    number: [],
    title: [],
    caseNumber: [],
    page: [],
    line: [],
    isClosed: [],
    outcomes: [],
    sums: [],
  }
}

function voteRow({stance, parties, persons, personParties}: PageDecision['votes'][number], row: number): VoteRow {
  const known = personParties.filter((party) => party !== null)
  return {row, stance, parties: [...new Set([...parties, ...known])], persons}
}

/** What is searched of an item. */
function textsOf({title, caseNumber}: PageItem, {passage}: ItemDetail): string[] {
  return [title, caseNumber ?? '', passage?.text ?? '']
}

function beginning(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), decisionLength)
}

function pageCase(one: Case, rowOf: ReadonlyMap<string, number>): PageCase {
  const row = (itemId: string | null) => (itemId === null ? null : (rowOf.get(itemId) ?? null))
  return {
    ...pick(one, ofCase),
    caseNumbers: one.caseNumbers.map(({raw}) => raw),
    treatments: one.treatments.map((treatment) => ({
      ...pick(treatment, ofTreatment),
      row: row(treatment.itemId),
      decision: treatment.decision === null ? null : beginning(treatment.decision),
    })),
    missing: one.missing.map(({committee, promisedBy, latestMeeting}) => ({
      name: committee.name,
      promisedBy: promisedBy.map(row),
      latestMeeting,
    })),
  }
}
