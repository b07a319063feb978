import type {Steps} from '../files/steps.ts'
import type {Layout} from '../layouts/schema.ts'
import {caseKey} from '../link/case-key.ts'
import type {Case, RelatedCase} from '../records/case.ts'
import type {CaseNumber, Meeting} from '../records/schema.ts'
import {byCode} from '../text/by-code.ts'
import {parseCaseNumber} from '../text/case-number.ts'
import {Archive, type Entry, itemId} from './archive.ts'
import {type JoinedCase, joinCases} from './join.ts'
import {type KeptMeeting, keep} from './kept.ts'
import {missingTreatments} from './missing.ts'
import {foldTreatments} from './treatments.ts'

/**
 * Follows cases through the meetings that are added: each is kept as far as its
 * timelines need it, in any order.
 */
export class Cases {
  readonly #archive: Archive
  #withoutMunicipality = 0

  /** @param layouts whose routing tables say what the codes of bodies stand for */
  constructor(layouts: readonly Layout[]) {
    this.#archive = new Archive(layouts)
  }

  /** Takes a meeting, whole or as it was kept. */
  add(meeting: Meeting | KeptMeeting): void {
    if (meeting.municipality === null) this.#withoutMunicipality++
    this.#archive.add('kept' in meeting ? meeting : keep(meeting))
  }

  /** How many meetings name no municipality: their cases are joined within a document only. */
  get withoutMunicipality(): number {
    return this.#withoutMunicipality
  }

  /** The cases by id, each made when it is asked for; what was added in another order gives the same. */
  *[Symbol.iterator](): Generator<Case> {
    for (const one of this.inSteps()) if (one !== undefined) yield one
  }

  /** As when they are iterated over, in steps, of which some give a case. */
  *inSteps(): Generator<Case | undefined> {
    const cases = yield* joinCases(this.#archive)
    const ids = yield* idsOf(cases)
    const sorted = cases.sort((a, b) => byCode(ids.get(a) ?? '', ids.get(b) ?? ''))
    for (const joined of sorted) yield yield* caseOf(joined, ids, this.#archive)
  }
}

function* caseOf(joined: JoinedCase, ids: ReadonlyMap<JoinedCase, string>, archive: Archive): Steps<Case> {
  const treatments = yield* foldTreatments(joined.items, archive)
  const dates = treatments.flatMap(({date}) => date ?? [])
  const entries = joined.items.flat()
  return {
    id: ids.get(joined) as string,
    municipality: (entries[0] as Entry).meeting.municipality,
    caseNumbers: caseNumbersOf(joined),
    title: treatments.findLast(({title}) => title !== null)?.title ?? null,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    treatments: treatments.map(({bodyKey, ...treatment}) => treatment),
    missing: missingTreatments(joined.items, treatments, archive),
    related: relatedTo(joined, ids),
  }
}

/** Each other case once, by the first reference to it. */
function relatedTo({relations}: JoinedCase, ids: ReadonlyMap<JoinedCase, string>): RelatedCase[] {
  const related = new Map<string, RelatedCase>()
  for (const {from, to, text} of relations) {
    const caseId = ids.get(to) as string
    if (!related.has(caseId)) related.set(caseId, {caseId, text, itemId: itemId(from)})
  }
  return [...related.values()]
}

/** Each number once, as it was printed first. */
function caseNumbersOf({items}: JoinedCase): CaseNumber[] {
  const numbers = new Map<string, CaseNumber>()
  for (const {item} of items.flat()) {
    if (item.caseNumber === null) continue
    const key = caseKey(item.caseNumber)
    if (!numbers.has(key)) numbers.set(key, parseCaseNumber(item.caseNumber))
  }
  return [...numbers.values()]
}

/** The ids of cases: "lyngvig-kommune/27.00.00-A00-7-17"; one that comes again gets -2, -3 … */
function* idsOf(cases: readonly JoinedCase[]): Steps<Map<JoinedCase, string>> {
  const ids = new Map<JoinedCase, string>()
  const taken = new Map<string, number>()
  for (const joined of cases) {
    const first = (joined.items[0] as Entry[])[0] as Entry
    const [number] = caseNumbersOf(joined)
    const [municipality] = first.meeting.id.split('/')
    const id = number === undefined ? itemId(first) : `${municipality}/${number.raw.replace(/[\s/#]+/g, '-')}`
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    ids.set(joined, count === 1 ? id : `${id}-${count}`)
    yield
  }
  return ids
}
