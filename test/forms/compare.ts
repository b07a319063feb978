import type {AgendaItem, Meeting} from '../../src/records/schema.ts'

// One meeting in two forms, as XML and PDF, must say the same. What only one of
// them has is listed; what they both have and say differently contradicts.

/** A place where two forms differ: 'items[715].title'. */
interface Difference {
  path: string
  first: unknown
  second: unknown
}

export interface Comparison {
  contradictions: Difference[]
  /** What the second form has not. */
  onlyFirst: Difference[]
  /** What the first form has not. */
  onlySecond: Difference[]
}

/** Compares the records of one meeting field by field; positions, ids and provenance are each form's own. */
export function compareForms(first: Meeting, second: Meeting): Comparison {
  const comparer = new Comparer()
  comparer.values('', first, second, ['municipality', 'date', 'startTime', 'endTime', 'location', 'documentType'])
  comparer.values('committee.', first.committee, second.committee, ['name', 'code'])
  comparer.lists(
    'participants',
    first.participants,
    second.participants,
    ({name}) => fold(name),
    (path, a, b) => comparer.values(`${path}.`, a, b, ['party', 'role', 'present']),
  )
  compareItems(comparer, first.items, second.items)
  return comparer.comparison
}

function compareItems(comparer: Comparer, first: readonly AgendaItem[], second: readonly AgendaItem[]): void {
  // A closed item is left out of what is printed, and kept in what is exported.
  const open = (items: readonly AgendaItem[]) => items.filter((item) => item.public).length
  if (open(first) !== open(second)) comparer.contradict('items.length', open(first), open(second))
  const keyOf = (items: readonly AgendaItem[]) => (item: AgendaItem) => item.number ?? String(items.indexOf(item) + 1)
  comparer.keyed('items', byKey(first, keyOf(first)), byKey(second, keyOf(second)), (path, a, b) =>
    compareItem(comparer, path, a, b),
  )
  const order = (items: readonly AgendaItem[]) =>
    items
      .filter((item) => item.public)
      .map(keyOf(items))
      .join(' ')
  if (order(first) !== order(second)) comparer.contradict('items (order)', order(first), order(second))
}

function compareItem(comparer: Comparer, path: string, first: AgendaItem, second: AgendaItem): void {
  comparer.values(`${path}.`, first, second, ['title', 'public', 'documentNumber', 'caseworker'])
  comparer.value(`${path}.caseNumber`, first.caseNumber?.raw ?? null, second.caseNumber?.raw ?? null)
  comparer.value(`${path}.otherCaseworkers`, first.otherCaseworkers.join('; '), second.otherCaseworkers.join('; '))
  comparer.value(`${path}.recommendation.by`, first.recommendation?.by ?? null, second.recommendation?.by ?? null)
  comparer.value(
    `${path}.recommendation.points`,
    first.recommendation?.points.join(' ') ?? null,
    second.recommendation?.points.join(' ') ?? null,
  )
  comparer.lists(
    `${path}.sections`,
    first.sections,
    second.sections,
    ({kind, heading}) => `${kind} ${fold(heading ?? '').replace(/:$/, '')}`,
    (at, a, b) => comparer.value(`${at}.text`, a.text, b.text),
  )
  comparer.lists(
    `${path}.decisions`,
    first.decisions,
    second.decisions,
    ({date, ofThisMeeting, body}) => (ofThisMeeting ? 'this meeting' : `${date} ${fold(body ?? '')}`),
    (at, a, b) => {
      comparer.values(`${at}.`, a, b, ['body', 'date', 'itemNumber', 'text', 'asRecommended'])
      comparer.value(`${at}.outcomes`, a.outcomes.join(' '), b.outcomes.join(' '))
    },
  )
  comparer.lists(`${path}.attachments`, first.attachments, second.attachments, null, (at, a, b) =>
    comparer.values(`${at}.`, a, b, ['title', 'documentNumber', 'url', 'access']),
  )
  comparer.lists(
    `${path}.absences`,
    first.absences,
    second.absences,
    ({name}) => fold(name ?? ''),
    (at, a, b) => comparer.values(`${at}.`, a, b, ['party', 'reason']),
  )
  comparer.lists(
    `${path}.amounts`,
    first.amounts,
    second.amounts,
    ({value}) => String(value),
    () => undefined,
  )
}

class Comparer {
  readonly comparison: Comparison = {contradictions: [], onlyFirst: [], onlySecond: []}

  contradict(path: string, first: unknown, second: unknown): void {
    this.comparison.contradictions.push({path, first, second})
  }

  values<Name extends string>(
    path: string,
    first: Partial<Record<Name, unknown>>,
    second: Partial<Record<Name, unknown>>,
    names: readonly Name[],
  ): void {
    for (const name of names) this.value(`${path}${name}`, first[name], second[name])
  }

  value(path: string, first: unknown, second: unknown): void {
    if (isNothing(first) && isNothing(second)) return
    if (isNothing(second)) this.comparison.onlyFirst.push({path, first, second})
    else if (isNothing(first)) this.comparison.onlySecond.push({path, first, second})
    else if (bare(first) !== bare(second)) this.contradict(path, first, second)
  }

  /**
   * Things of a list, matched by a key, those of one key in their order; without
   * one by their order where there are as many, else by their titles.
   */
  lists<Thing extends object>(
    path: string,
    first: readonly Thing[],
    second: readonly Thing[],
    keyOf: ((thing: Thing) => string) | null,
    compare: (path: string, first: Thing, second: Thing) => void,
  ): void {
    const byOrder = (things: readonly Thing[]) => new Map(things.map((thing, index) => [String(index + 1), thing]))
    const title = (thing: Thing) => fold('title' in thing ? String(thing.title) : '')
    if (keyOf === null && first.length === second.length) this.keyed(path, byOrder(first), byOrder(second), compare)
    else this.keyed(path, byKey(first, keyOf ?? title), byKey(second, keyOf ?? title), compare)
  }

  keyed<Thing>(
    path: string,
    first: ReadonlyMap<string, Thing>,
    second: ReadonlyMap<string, Thing>,
    compare: (path: string, first: Thing, second: Thing) => void,
  ): void {
    for (const [key, thing] of first) {
      const other = second.get(key)
      if (other === undefined) this.comparison.onlyFirst.push({path: `${path}[${key}]`, first: thing, second: null})
      else compare(`${path}[${key}]`, thing, other)
    }
    for (const [key, thing] of second) {
      if (!first.has(key)) this.comparison.onlySecond.push({path: `${path}[${key}]`, first: null, second: thing})
    }
  }
}

function byKey<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing> {
  const keyed = new Map<string, Thing>()
  for (const thing of things) {
    const key = keyOf(thing)
    let unique = key
    for (let again = 2; keyed.has(unique); again++) unique = `${key} (${again})`
    keyed.set(unique, thing)
  }
  return keyed
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** A value without what only the form of a page puts in: line breaks, spaces and bullets. */
function bare(value: unknown): string {
  return String(value)
    .normalize('NFC')
    .replace(/^\s*[•·*\uf0b7▪◦–-]\s*/gmu, '')
    .replace(/[\s\u00ad]+/g, '')
}

/** A comparison as lines to read. */
export function describeComparison({contradictions, onlyFirst, onlySecond}: Comparison): string {
  const lines = (title: string, differences: readonly Difference[], show: (difference: Difference) => string) => [
    `${title}: ${differences.length}`,
    ...differences.map((difference) => `  ${difference.path}: ${show(difference)}`),
  ]
  const short = (value: unknown) => JSON.stringify(value)?.slice(0, 120)
  return [
    ...lines('contradictions', contradictions, ({first, second}) => `${short(first)} against ${short(second)}`),
    ...lines('only in the first', onlyFirst, ({first}) => `${short(first)}`),
    ...lines('only in the second', onlySecond, ({second}) => `${short(second)}`),
  ].join('\n')
}
