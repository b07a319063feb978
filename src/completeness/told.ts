import type {VFileMessage} from 'vfile-message'
import {readingPlace} from '../diagnostics/report.ts'
import type {Position} from '../records/schema.ts'
import {runAt} from '../text/run-at.ts'
import type {Stretch} from '../text/stretch.ts'

/** Stretches of a text of which something is said already. */
export class Told {
  readonly #starts: readonly number[]
  /** How far all reach that begin up to there. */
  readonly #ends: readonly number[]

  constructor(places: readonly Position[]) {
    const inOrder = places.toSorted((one, other) => one.start.offset - other.start.offset)
    let furthest = -1
    this.#starts = inOrder.map(({start}) => start.offset)
    this.#ends = inOrder.map(({end}) => {
      furthest = Math.max(furthest, end.offset)
      return furthest
    })
  }

  /** Whether one of them has all of a stretch. */
  covers({start, end}: Stretch): boolean {
    const last = runAt(this.#starts, start)
    const [from, to] = [this.#starts[last], this.#ends[last]]
    return from !== undefined && to !== undefined && from <= start && end <= to
  }
}

/** The stretches that messages are about. */
export function placesOf(messages: readonly VFileMessage[]): Position[] {
  return messages.flatMap((message) => {
    const place = readingPlace(message)
    return place !== undefined && 'start' in place ? [place as Position] : []
  })
}
