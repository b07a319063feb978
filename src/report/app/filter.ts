import type {Vote} from '../../records/schema.ts'

// What a reader looks at, as the part of the address behind "#": it can be kept,
// sent to others, and gone back to.

const views = ['punkter', 'sager', 'beloeb', 'stemmer', 'kvalitet'] as const
export type View = (typeof views)[number]

/** What a filter has lists of, and their names in the address. */
const lists = {
  municipality: 'kommune',
  committee: 'udvalg',
  year: 'aar',
  outcome: 'udfald',
  /** Parties that took part in a vote. */
  party: 'parti',
  /** A person who took part in a vote. */
  person: 'person',
  stance: 'stemte',
  /** A sum of one of these kinds; "" for any. */
  kind: 'beloebstype',
  access: 'adgang',
  type: 'type',
  verdict: 'dom',
  rule: 'regel',
  document: 'dokument',
  /** The id of a case. */
  caseId: 'sag',
} as const
type ListName = keyof typeof lists
const listNames = Object.keys(lists) as ListName[]

/** Which rows are wanted; a row must fit all that is given. */
export interface Filter extends Record<ListName, string[]> {
  words: string
  sumFrom: number | null
  sumTo: number | null
  /** Whether other documents of the same meeting count as well. */
  again: boolean
}

export interface Place {
  view: View
  filter: Filter
  /** The id of the item that is open. */
  open: string | null
  oldestFirst: boolean
}

/** Lists by their names. */
function listsOf(list: (name: ListName) => string[]): Record<ListName, string[]> {
  return Object.fromEntries(listNames.map((name) => [name, list(name)])) as Record<ListName, string[]>
}

export const everything: Filter = {...listsOf(() => []), words: '', sumFrom: null, sumTo: null, again: false}

export function placeOf(hash: string): Place {
  const said = new URLSearchParams(hash.replace(/^#/, ''))
  const number = (name: string) => (/^\d+$/.test(said.get(name) ?? '') ? Number(said.get(name)) : null)
  const filter: Filter = {
    ...listsOf((name) => said.getAll(lists[name])),
    words: said.get('ord') ?? '',
    sumFrom: number('fra'),
    sumTo: number('til'),
    again: said.has('dubletter'),
  }
  return {
    view: views.find((view) => view === said.get('vis')) ?? 'punkter',
    filter,
    open: said.get('punkt'),
    oldestFirst: said.get('orden') === 'aeldste',
  }
}

export function hashOf({view, filter, open, oldestFirst}: Place): string {
  const said = new URLSearchParams()
  if (view !== 'punkter') said.set('vis', view)
  if (filter.words !== '') said.set('ord', filter.words)
  for (const name of listNames) for (const value of filter[name]) said.append(lists[name], value)
  if (filter.sumFrom !== null) said.set('fra', String(filter.sumFrom))
  if (filter.sumTo !== null) said.set('til', String(filter.sumTo))
  if (filter.again) said.set('dubletter', 'ja')
  if (oldestFirst) said.set('orden', 'aeldste')
  if (open !== null) said.set('punkt', open)
  return `#${said}`
}

export const stancesInOrder: readonly Vote['stance'][] = ['against', 'for', 'abstained', 'reservation']
