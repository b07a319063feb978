import {diffArrays} from 'diff'
import type {TextPart} from '../records/difference.ts'
import {wordsOf} from '../vocabulary/typography.ts'

/**
 * How many words may go or come before two texts are taken for different ones
 * altogether: the time to find out grows with the square of it.
 */
const mostEdits = 2000

/** Whether two texts have the same words; white space and the shape of quotes, dashes and bullets do not count. */
export function sameWords(before: string, after: string): boolean {
  const [one, other] = [wordsOf(before).compared, wordsOf(after).compared]
  return one.length === other.length && one.every((word, at) => word === other[at])
}

/**
 * What two texts have in common, and what not, word for word; what goes stands
 * before what comes in its place. The other way round gives the same parts, with
 * removed and added exchanged.
 */
export function diffWords(before: string, after: string): TextPart[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  // There can be several shortest ways; which text comes first must not choose between them.
  const isReversed = before > after
  const [from, to] = isReversed ? [other, one] : [one, other]
  const changes = diffArrays(from.compared, to.compared, {maxEditLength: mostEdits})
  if (changes === undefined) return inRuns([part('removed', one.printed), part('added', other.printed)])
  const [gone, come] = isReversed ? (['added', 'removed'] as const) : (['removed', 'added'] as const)
  let [at, toAt] = [0, 0]
  const parts = changes.map(({count, added, removed}) => {
    const [start, toStart] = [at, toAt]
    if (!added) at += count
    if (!removed) toAt += count
    if (added) return part(come, to.printed.slice(toStart, toAt))
    return part(removed ? gone : 'same', from.printed.slice(start, at))
  })
  return inRuns(parts)
}

function part(op: TextPart['op'], words: readonly string[]): TextPart {
  return {op, text: words.join(' ')}
}

/** Parts with all that goes between two common ones together, and then all that comes. */
function inRuns(parts: readonly TextPart[]): TextPart[] {
  const runs: TextPart[] = []
  let run: TextPart[] = []
  const close = () => {
    for (const op of ['removed', 'added'] as const) {
      const texts = run.filter((one) => one.op === op).map(({text}) => text)
      if (texts.some((text) => text !== '')) runs.push({op, text: texts.join(' ')})
    }
    run = []
  }
  for (const one of parts) {
    if (one.op !== 'same') run.push(one)
    else {
      close()
      runs.push(one)
    }
  }
  close()
  return runs
}
