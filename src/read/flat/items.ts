import {trimEnd} from '../../text/spaces.ts'
import {
  type Candidate,
  candidatesIn,
  type ItemStart,
  leastOfOne,
  type MarkedParagraph,
  weights,
} from './item-candidates.ts'
import type {Promised} from './promised.ts'

// Which items begin in flat text is told by all that may be one together: those
// whose numbers, and places in the contents, go up, and that have the most to show.

/** The best row of items that ends with a candidate. */
interface Row {
  candidate: Candidate
  score: number
  before: Row | undefined
  lastNumber: number | undefined
  lastPlace: number | undefined
  lastForm: string | undefined
}

/** How many numbers can be left out between two items. */
const mostSkipped = 3
/** How many candidates before one are looked at: points of lists stand between two items. */
const mostBetween = 60

/** How much must speak for one of the items where the row is no series. */
const leastStrong = 2.5
/** How many items without a gap in their numbers are a series by themselves, and how many of them have a decision behind their title. */
const leastSeries = 2
const leastDecided = 2
/** The items that begin in some paragraphs, in order. */
export function itemsIn(
  text: string,
  paragraphs: readonly MarkedParagraph[],
  promised: Promised,
  known: ReadonlySet<string>,
): ItemStart[] {
  const candidates = paragraphs.flatMap((paragraph, index) => [
    ...candidatesIn(
      text,
      paragraph,
      paragraphs[index + 1]?.marks.some(({kind}) => kind !== 'alone') === true,
      promised,
      known,
    ),
  ])
  const chosen = trimmed(bestRow(candidates), candidates)
  return chosen.map((item, index) => {
    const limit = chosen[index + 1]?.start ?? text.length
    return {...item, titleEnd: Math.min(item.titleEnd, trimEnd(text, item.start, limit))}
  })
}

/** The row of candidates, going up, for which the most speaks. */
function bestRow(candidates: readonly Candidate[]): Candidate[] {
  const rows: Row[] = []
  let best: Row | undefined
  for (const [index, candidate] of candidates.entries()) {
    let row: Row = rowOf(candidate, undefined, 0)
    for (let at = index - 1; at >= 0 && index - at <= mostBetween; at--) {
      const before = rows[at] as Row
      const skipped = skippedBetween(before, candidate)
      if (skipped === undefined) continue
      const next = rowOf(candidate, before, skipped)
      if (next.score > row.score) row = next
    }
    rows.push(row)
    if (best === undefined || row.score > best.score) best = row
  }
  const chosen: Candidate[] = []
  for (let row = best; row !== undefined; row = row.before) chosen.push(row.candidate)
  return chosen.reverse()
}

function rowOf(candidate: Candidate, before: Row | undefined, skipped: number): Row {
  const {form = before?.lastForm, number} = candidate
  const isOther = before?.lastForm !== undefined && form !== before.lastForm
  const isNext = !isOther && before?.lastNumber !== undefined && number === before.lastNumber + 1
  return {
    candidate,
    before,
    score:
      (before?.score ?? 0) +
      candidate.weight +
      skipped * weights.skipped +
      (isOther ? weights.otherForm : 0) +
      (isNext ? weights.next : 0),
    lastNumber: number ?? before?.lastNumber,
    lastPlace: candidate.place ?? before?.lastPlace,
    lastForm: form,
  }
}

/** How many numbers are left out between the last item of a row and a candidate; undefined where it cannot follow. */
function skippedBetween({candidate: last, lastNumber, lastPlace}: Row, candidate: Candidate): number | undefined {
  if (candidate.start < last.start + 1) return undefined
  // "Lokalplan 171 - Rækkehuse": no item begins within a title that the contents have, nor one without a number in any.
  if ((candidate.number === undefined || last.number === undefined) && candidate.start < last.titleEnd) return undefined
  // Two items can have one title, and their numbers tell them apart.
  const isLower = candidate.place !== undefined && lastPlace !== undefined && candidate.place <= lastPlace
  const isTwin = candidate.number !== undefined && candidate.place === lastPlace && last.number !== undefined
  if (isLower && !isTwin) return undefined
  if (candidate.number === undefined || lastNumber === undefined) return 0
  const step = candidate.number - lastNumber
  if (step < 1) return undefined
  const isSure = candidate.place !== undefined
  return step - 1 <= mostSkipped || isSure ? Math.min(step - 1, mostSkipped) : undefined
}

/** A row without what nothing but its number speaks for where it is a list's, and empty where nothing speaks for any. */
function trimmed(row: readonly Candidate[], all: readonly Candidate[]): Candidate[] {
  if (!row.some(({weight}) => weight >= leastStrong) && !isSeries(row)) return []
  const kept: Candidate[] = []
  /** The numbers behind the last item that is kept, which are none of items. */
  const listed = new Set<number | undefined>()
  let at = 0
  for (const [index, candidate] of row.entries()) {
    for (; (all[at]?.start ?? candidate.start) < candidate.start; at++) {
      const other = all[at] as Candidate
      if (other !== kept.at(-1)) listed.add(other.number)
    }
    // "1. …" behind the item before, and no item: the number is the next one of a list.
    const isOfList = candidate.number !== undefined && listed.has(candidate.number - 1)
    const isNext =
      kept.length > 0 ? row[index + 1]?.number !== undefined : row[index + 1]?.number === (candidate.number ?? 0) + 1
    if (candidate.weight < (isOfList ? leastStrong : leastOfOne) && (isOfList || !isNext)) continue
    kept.push(candidate)
    listed.clear()
  }
  return kept
}

/** Whether numbers go up one by one before titles of which some have their decision right behind them: "1. Godkendelse af dagsorden. Godkendt. 2. …". */
function isSeries(row: readonly Candidate[]): boolean {
  return (
    row.length >= leastSeries &&
    row.every(({number}, at) => number !== undefined && number === (row[0]?.number ?? 0) + at) &&
    (row.filter(({isDecided}) => isDecided).length >= leastDecided ||
      2 * row.filter(({isTold}) => isTold).length > row.length)
  )
}
