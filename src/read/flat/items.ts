import {itemWords} from '../../vocabulary/run-in.ts'
import type {Mark} from './marks.ts'
import type {Promised} from './promised.ts'
import {trimEnd} from './stretch.ts'

// Where items begin in flat text: what stands before a label or heading is a
// title where the contents promise it, or where its number is the next one.
//
//   … Godkendt. 20. Egnsteatret. Bestyrelsen. J.nr.: A30 Sagsid: …
//              |number |title                |label

/** Where an item begins, and where its title ends. */
export interface ItemStart {
  start: number
  titleEnd: number
  number: number | undefined
}

/** How long a title is at most, and how many numbers can be left out between two items. */
const longestTitle = 300
const mostSkipped = 3
/** How long a title is that is known by its place alone: at the top of a page, before a label. */
const longestUnknown = 200

/** How many letters a title can have behind those that the contents have, whose numbers are lost. */
const longestRest = 80

const words = itemWords.map((word) => word.replace(/[.]/g, '\\.')).join('|')
const numbered = new RegExp(
  String.raw`(?<!\S)(?:(?:${words})\s?)?(\d{1,4})(?:[.:])?\s(?=["(]?\p{Lu}|\d{1,2}\.\s\p{Ll})`,
  'gu',
)
const first = new RegExp(String.raw`(?<!\S)(?:(?:${words})(?=\s|\d|$)|\d{1,3}[.:]?\s(?=["(]?\p{Lu}))`, 'u')

/** Where the first number of an item stands in a text, or the word before one; -1 where there is none. */
export function firstItemNumber(text: string): number {
  return text.search(first)
}

/** Finds where items begin, one paragraph after the other. */
export class ItemStarts {
  readonly #promised: Promised
  #last: number | undefined

  constructor(promised: Promised) {
    this.#promised = promised
  }

  /**
   * The items that begin in a paragraph.
   *
   * @param leads whether the paragraph behind it has marks, so that this one can be a title and nothing else
   */
  in(text: string, start: number, end: number, marks: readonly Mark[], leads: boolean): ItemStart[] {
    const found: ItemStart[] = []
    let from = start
    const stops = [...marks, {kind: leads ? 'next' : 'end', start: end, end, opensItem: false} as const]
    for (const mark of stops) {
      if (mark.start > from) {
        const item = this.#itemIn(text, from, mark.start, from === start, mark)
        if (item !== undefined) {
          found.push(item)
          if (item.number !== undefined) this.#last = item.number
        }
      }
      from = Math.max(from, mark.end)
    }
    return found
  }

  /** The item whose title ends, or begins, in what stands between two marks. */
  #itemIn(
    text: string,
    from: number,
    to: number,
    isTop: boolean,
    mark: {kind: Mark['kind'] | 'next' | 'end'; opensItem: boolean},
  ): ItemStart | undefined {
    const gap = text.slice(from, to)
    const lead = gap.length - gap.trimStart().length
    const hasMark = mark.kind !== 'end'
    for (const match of gap.matchAll(numbered)) {
      const number = Number(match[1])
      const title = match.index + match[0].length
      const run = this.#promised.runAt(text, from + title, to)
      const isNext = this.#last === undefined ? true : number > this.#last && number <= this.#last + mostSkipped
      const isFirst = match.index <= lead
      const reachesMark = hasMark && to - from - title <= longestTitle
      if (!isNext || !(isFirst || /[.!?:)”"]\s+$/u.test(gap.slice(0, match.index)))) continue
      if (run.words > 0 && (isFirst || run.words >= Math.min(2, run.of))) {
        const rest = gap.slice(run.end - from)
        const titleEnd = reachesMark && rest.length <= longestRest && !/[.!?]\s+\p{Lu}/u.test(rest) ? to : run.end
        return {start: from + match.index, titleEnd: trimEnd(text, 0, titleEnd), number}
      }
      if (this.#promised.isEmpty || isTop) {
        if (reachesMark && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(gap.slice(title)))
          return {start: from + match.index, titleEnd: trimEnd(text, 0, to), number}
      }
    }
    const promised = hasMark || isTop ? this.#promised.lastRun(text, from, to, longestTitle) : undefined
    if (
      promised !== undefined &&
      (promised.start <= from + lead ||
        /[.!?:)”"]\s+$/u.test(text.slice(from, promised.start)) ||
        from === promised.start)
    )
      return {start: promised.start, titleEnd: trimEnd(text, 0, to), number: undefined}
    if (isTop && hasMark && mark.opensItem && gap.trim().length > 2 && gap.length <= longestUnknown)
      return {start: from + lead, titleEnd: trimEnd(text, 0, to), number: undefined}
    return undefined
  }
}
