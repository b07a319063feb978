import {addTo, type Choice, type Entry, either} from './choice.ts'

/** From how many characters of items on an index of them is kept: it takes some ten times as much. */
const worthKeeping = 1 << 14

/** What a reference says of an item, as its meeting has it. */
export interface MeantItem {
  number: string | null
  caseKey: string | null
}

/** The items of some documents of one body, by their numbers and cases; it is made when it is first asked. */
export class ItemIndex {
  readonly #entries: () => Iterable<Entry>
  readonly #worthKeeping: number
  #kept: Map<string, Choice> | undefined

  /** @param isKept whether the index is kept, however few items there are */
  constructor(entries: () => Iterable<Entry>, isKept = false) {
    this.#entries = entries
    this.#worthKeeping = isKept ? 0 : worthKeeping
  }

  /** Forgets what it has, since there is another document. */
  renew(): void {
    this.#kept = undefined
  }

  /** What fits: what both a reference and an item say must agree. */
  find({number, caseKey}: MeantItem): Choice {
    const index = this.#kept ?? this.#make()
    if (number === null) return index.get(caseLine(caseKey ?? '')) ?? {}
    if (caseKey === null) return index.get(numberLine(number)) ?? {}
    const exact = index.get(itemLine(number, caseKey))
    return caseKey === '' ? (exact ?? {}) : either(index.get(itemLine(number, '')), exact)
  }

  #make(): Map<string, Choice> {
    const index = new Map<string, Choice>()
    let size = 0
    for (const entry of this.#entries()) {
      size += entry.items.length
      if (entry.items === '') continue
      for (const line of entry.items.split('\n')) {
        const [order = '', number = '', caseKey = ''] = line.split('\t')
        const candidate = {entry, order, sameAs: itemLine(number, caseKey)}
        for (const key of [numberLine(number), caseLine(caseKey), candidate.sameAs]) {
          const choice = index.get(key)
          if (choice === undefined) index.set(key, {})
          addTo(choice ?? (index.get(key) as Choice), candidate)
        }
      }
    }
    if (size >= this.#worthKeeping) this.#kept = index
    return index
  }
}

function itemLine(number: string, caseKey: string): string {
  return `both\t${number}\t${caseKey}`
}

function numberLine(number: string): string {
  return `number\t${number}`
}

function caseLine(caseKey: string): string {
  return `case\t${caseKey}`
}
