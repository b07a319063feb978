import type {Axis, Form} from './axes.ts'

// What is not read yet, with the reason: the honest list of what is open. A
// document that has all traits of an entry gets the plainest value of the first.

interface Open {
  has: Partial<Record<Axis, readonly string[]>>
  why: string
}

export const open: readonly Open[] = [
  {
    has: {attachments: ['inline'], heading: ['bullet', 'numbered', 'underlined']},
    why: '"Bilag: Kort" right below a text, without the bullet that headings have',
  },
  {has: {people: ['line', 'wrapped'], width: ['72', '90']}, why: 'a name that the end of a line parts'},
  {
    has: {head: ['sentence', 'told', 'dash'], width: ['72', '90']},
    why: 'a sentence of the head that is wrapped before the time or within the place',
  },
  {has: {number: ['hash'], casePlace: ['above']}, why: 'a case number above "#1"'},
  {
    has: {heading: ['numbered'], number: ['part']},
    why: '"1. Resumé" in each item, and items with numbers of two levels',
  },
  {
    has: {casePlace: ['bracket'], width: ['72', '90']},
    why: 'the brackets of a case number on a line of their own below the title',
  },
  {
    has: {access: ['groups'], end: ['closed', 'range']},
    why: 'a last closed item that has no text, below "Lukkede sager"',
  },
  {
    has: {attachments: ['numbered'], number: ['punktLine']},
    why: 'attachments of one item counted up to the number of the next, "3. Oversigt" above "Punkt 3:"',
  },
  {has: {decision: ['genitive'], heading: ['capitals']}, why: '"UDVALGET FOR VÆKSTS BESLUTNING" keeps its s'},
  {has: {casePlace: ['above'], heading: ['capitals']}, why: 'a case number above an item in capitals'},
  {has: {lead: ['headless'], heading: ['inline']}, why: 'a lead-in without heading below a text behind its heading'},
  {has: {people: ['bullets'], head: ['columns']}, why: 'the first of a list with bullets in the column of its label'},
  {has: {casePlace: ['bracket'], access: ['suffix']}, why: 'the brackets of a case number behind a mark of access'},
]

/** The traits of a document that are set to the plainest value, so that what is open is left out. */
export function withoutOpen(form: Form, plain: (axis: Axis) => string): Partial<Form> {
  const changed: Record<string, string> = {}
  for (const {has} of open) {
    const traits = Object.entries(has) as [Axis, readonly string[]][]
    if (!traits.every(([axis, values]) => values.includes(changed[axis] ?? form[axis]))) continue
    const [axis] = traits[0] as [Axis, readonly string[]]
    changed[axis] = plain(axis)
  }
  return changed as Partial<Form>
}
