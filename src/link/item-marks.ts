import type {AgendaItem} from '../records/schema.ts'
import {caseKey, itemNumberKey} from './case-key.ts'
import {plain} from './titles.ts'

// What items are known by in other documents of their meeting: a line for each,
// as short as can be, since a run keeps those of all its meetings.
//
//   12 <tab> 2024-5-P20 <tab> 1x0c9ab      number, case, the sum of the title

/** A line for each item; what an item lacks is empty. */
export function itemMarks(items: readonly Pick<AgendaItem, 'number' | 'caseNumber' | 'title'>[]): string {
  return items
    .map(({number, caseNumber, title}) =>
      [
        number === null ? '' : itemNumberKey(number),
        caseNumber === null ? '' : caseKey(caseNumber),
        sumOf(plain(title)),
      ].join('\t'),
    )
    .join('\n')
}

/** Two sums of the letters of a text (FNV-1a), as one word; empty for no text. */
function sumOf(text: string): string {
  if (text === '') return ''
  let [one, other] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(at), 0x5bd1e995)
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36)
}

/**
 * The items of some documents of one meeting. An item is one of them where two of
 * its marks agree with those of one, or its title does and no number speaks
 * against it: "Lukket sag" is number 5 as well as number 6.
 */
export class KnownItems {
  readonly #keys = new Set<string>()

  /** @param marks as {@link itemMarks} has them */
  constructor(marks: string) {
    this.add(marks)
  }

  add(marks: string): void {
    for (const mark of linesOf(marks)) {
      const [number, , title] = mark
      for (const key of agreeing(mark)) this.#keys.add(key)
      this.#keys.add(title === '' ? `untitled\t${number}` : `${title}\tany`)
      this.#keys.add(`number\t${number}`)
    }
  }

  /** Whether a document has items, and none of them is one of these. */
  hasNoneOf(marks: string): boolean {
    return marks !== '' && !linesOf(marks).some((mark) => this.#has(mark))
  }

  #has(mark: Mark): boolean {
    const [number, , title] = mark
    if (agreeing(mark).some((key) => this.#keys.has(key))) return true
    if (title === '') return number !== '' && this.#keys.has(`number\t${number}`)
    if (number === '') return this.#keys.has(`${title}\tany`)
    return this.#keys.has(`${title}\t`) || this.#keys.has(`untitled\t${number}`)
  }
}

type Mark = readonly [number: string, caseKey: string, title: string]

function linesOf(marks: string): Mark[] {
  return marks === '' ? [] : marks.split('\n').map((line) => line.split('\t') as unknown as Mark)
}

/** What two items that are the same have in common: any of these will do. */
function agreeing([number, caseKey, title]: Mark): string[] {
  const keys: string[] = []
  if (title !== '') keys.push(`${title}\t${number}`)
  if (title !== '' && caseKey !== '') keys.push(`${title}\tcase\t${caseKey}`)
  if (number !== '' && caseKey !== '') keys.push(`number\t${number}\t${caseKey}`)
  return keys
}
